"""Sections: headings with the paragraphs and labelled points that stand under them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, zip_longest
from typing import NamedTuple

from masthead.extract.outline.briefs import find_brief
from masthead.extract.outline.headings import Role, find_roles
from masthead.extract.outline.kinds import Kind, section_kind
from masthead.extract.outline.points import Draft
from masthead.extract.outline.windows import Windows
from masthead.extract.stretch import Piece, Stretch, is_footnote, stretch, table
from masthead.report import Point, Section, Span
from masthead.source import Block, Source

_DEEPEST = 4
_ATTACHED = 1000  # ranks of headings are below
_LEAST_LIST = 3


class Heading(NamedTuple):
    """A heading, and where it stands, if it does: the name of a file that has no title stands nowhere."""

    text: str
    span: Span | None


class DraftSection:
    """A section while it is gathered. rank: of its heading; the smaller, the further out. attached: it is the title of
    a text attached to the document."""

    def __init__(self, heading: Stretch | Heading | None, rank: int = 0, *, attached: bool = False) -> None:
        self.heading = heading
        self.rank = rank
        self.attached = attached
        self.paragraphs: list[Piece] = []
        self.points: list[Draft] = []

    def add(self, piece: Piece) -> None:
        """A paragraph or table: under the last point, if there is one."""
        if self.points:
            self.points[-1].add(piece)
        else:
            self.paragraphs.append(piece)

    def after_list(self) -> list[Piece]:
        """Takes from the last of several marked points what none of the others has, but one paragraph that all have."""
        if len(self.points) < _LEAST_LIST or not all(point.is_marked for point in self.points):
            return []
        *others, last = self.points
        counts = {sum(not is_footnote(piece) for piece in point.paragraphs) for point in others}
        return last.cut(counts.pop()) if counts in ({0}, {1}) else []

    def pieces(self) -> Iterator[Stretch]:
        """All running text but headings, labels and notes, in order."""
        yield from (piece for piece in self.paragraphs if isinstance(piece, Stretch) and piece.block.kind != "note")
        for point in self.points:
            yield from point.pieces()


def gather(source: Source, blocks: Sequence[Block], language: str) -> tuple[list[Piece], list[DraftSection]]:
    """What stands before the first heading, and the sections. Points before any heading make one without a heading."""
    before = DraftSection(None)
    drafts = [before]
    rows: list[Block] = []
    for block, role in zip(blocks, find_roles(blocks, language), strict=True):
        if rows and (role.part != "row" or _begins_table(block, rows[-1])):
            drafts[-1].add(table(source, rows))
            rows = []
        if role.part == "row":
            rows.append(block)
        else:
            _place(source, drafts, block, role, language)
    if rows:
        drafts[-1].add(table(source, rows))
    lead, before.paragraphs = before.paragraphs, []
    return lead, _parted_lists(drafts if before.points else drafts[1:])


def _begins_table(row: Block, before: Block) -> bool:
    """Whether a row is of another table than the one before it: by number, or a heading row after others."""
    return row.table != before.table or (row.level > 0 and not before.level)


def attachment(source: Source, blocks: Sequence[Block], language: str, rank: int) -> list[DraftSection]:
    """The sections of an attached text, its title the first block. rank: of the title; all others are deeper."""
    title, *rest = blocks
    lead, drafts = gather(source, rest, language)
    first = DraftSection(stretch(source, title), rank, attached=True)
    first.paragraphs = lead
    return [first, *deeper(drafts, rank)]


def deeper(drafts: list[DraftSection], rank: int) -> list[DraftSection]:
    """These sections, all under one of this rank."""
    for draft in drafts:
        draft.rank += rank + _ATTACHED
    return drafts


def _parted_lists(drafts: Sequence[DraftSection]) -> list[DraftSection]:
    """The sections; what comes after a list makes one without a heading, unless sections under it follow."""
    found: list[DraftSection] = []
    outermost = min((draft.rank for draft in drafts), default=0)
    for draft, following in zip_longest(drafts, drafts[1:]):
        found.append(draft)
        after = draft.after_list() if following is None or following.rank == outermost else []
        if after:
            found.append(DraftSection(None, draft.rank))
            found[-1].paragraphs = after
    return found


def _place(source: Source, drafts: list[DraftSection], block: Block, role: Role, language: str) -> None:
    if role.part == "heading":
        end = role.end - (block.text[role.end - 1] == "。")
        drafts.append(DraftSection(stretch(source, block, role.start, end), role.rank))
        after = end + (block.text[end : end + 1] in ("。", "：", ":", "."))
        if piece := stretch(source, block, after):
            drafts[-1].add(piece)
    elif role.part == "point":
        drafts[-1].points.append(Draft(source, block, language, role.start, numbered=role.numbered))
    elif piece := stretch(source, block):
        drafts[-1].add(piece)


def sections(drafts: Sequence[DraftSection], language: str, windows: Windows) -> tuple[Section, ...]:
    """The sections as the report has them. The ranks that occur are levels 1 to 4, outermost first."""
    ranks = sorted({draft.rank for draft in drafts})
    found = []
    around: dict[int, Kind] = {}
    for draft in drafts:
        level = min(ranks.index(draft.rank) + 1, _DEEPEST)
        outer = around.get(level - 1, "other")
        around[level] = section_kind(draft.heading.text, outer) if draft.heading else "other"
        found.append(_section(draft, level, "attachment" if draft.attached else around[level], language, windows))
    return tuple(found)


def _section(draft: DraftSection, level: int, kind: Kind, language: str, windows: Windows) -> Section:
    return Section(
        heading=draft.heading.text if draft.heading else None,
        level=level,
        kind=kind,
        paragraphs=tuple(piece.passage() for piece in draft.paragraphs),
        points=tuple(_points(draft.points, language, windows)),
        span=draft.heading.span if draft.heading else None,
    )


def _points(drafts: Sequence[Draft], language: str, windows: Windows) -> Iterator[Point]:
    plain = all(is_footnote(piece) for draft in drafts[:-1] for piece in draft.paragraphs)
    own = [draft.own(ends_list=plain and len(drafts) > 1 and draft is drafts[-1]) for draft in drafts]
    windows.look_through(chain.from_iterable(own))
    for draft, pieces in zip(drafts, own, strict=True):
        yield draft.point(find_brief(pieces, language, windows))
