"""The outline: title, credits, lead and sections. Every visible character of the source comes to stand in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from masthead.extract.outline.attached import part_attached
from masthead.extract.outline.bylines import part_bylines
from masthead.extract.outline.closing import part_closing
from masthead.extract.outline.credits import CreditLine, credited, names_publication, stated_date, with_roles
from masthead.extract.outline.head import Head, read_head
from masthead.extract.outline.sections import DraftSection, Heading, attachment, deeper, gather
from masthead.extract.stretch import Piece, Stretch, stretch
from masthead.report import Credit, Language, Title
from masthead.source import Block, Source

_LONGEST_END = 10


@dataclass(frozen=True, slots=True)
class Outline:
    """lead: what stands before the first heading, with what the head says besides title and credits."""

    title: Title
    credits: tuple[Credit, ...]
    published: str | None
    lead: tuple[Piece, ...]
    sections: tuple[DraftSection, ...]

    def pieces(self) -> Iterator[Stretch]:
        """All running text but headings, labels and notes, in order."""
        yield from (piece for piece in self.lead if isinstance(piece, Stretch))
        for section in self.sections:
            yield from section.pieces()


@dataclass(frozen=True, slots=True)
class _File:
    """One file of a source. published: as its last lines state it."""

    head: Head
    credits: tuple[Credit, ...]
    published: str | None
    lead: tuple[Piece, ...]
    drafts: list[DraftSection]


def find_outline(source: Source, language: Language) -> Outline:
    """The outline of the source. The signature and notes at a file's end make a last section without a heading; texts
    attached follow it. A further file is a section under its title, and its own sections stand under that."""
    first, *others = (_file(part, language) for part in _files(source))
    drafts = list(first.drafts)
    outermost = min((draft.rank for draft in drafts), default=0)
    for other in others:
        drafts += _further(other, outermost)
    named = dict.fromkeys(credit for file in (first, *others) for credit in file.credits)
    return Outline(
        title=first.head.title,
        credits=tuple(named),
        published=first.head.published or first.published,
        lead=(*first.head.rest, *first.lead),
        sections=tuple(drafts),
    )


def _files(source: Source) -> Iterator[Source]:
    """The source file by file: the blocks of each."""
    if len(source.files) < 2:
        yield source
        return
    starts = [file.start for file in source.files]
    for number, blocks in groupby(source.blocks, key=lambda block: bisect_right(starts, block.raw(0)) - 1):
        yield replace(source, name=source.files[number].name, blocks=tuple(blocks))


def _file(source: Source, language: Language) -> _File:
    head = read_head(source, language)
    rest, ending, day = _credits_at_end(source, head.length, language)
    rest, reporters = part_bylines(source, rest)
    rest, attached = part_attached(rest)
    body, closing = part_closing(rest, language)
    lead, drafts = gather(source, body, language)
    pieces = [piece for block in closing if (piece := stretch(source, block))]
    if drafts and pieces:
        drafts.append(DraftSection(None, min(draft.rank for draft in drafts)))
        drafts[-1].paragraphs += pieces
        pieces = []
    for text in attached:
        drafts += attachment(source, text, language, min((draft.rank for draft in drafts), default=0))
    dates = (stated_date(block.text, language) for block in closing if names_publication(block.text))
    return _File(
        head=head,
        credits=with_roles([*head.credits, *reporters, *ending]),
        published=next((date for date in dates if date), day),
        lead=(*lead, *pieces),
        drafts=drafts,
    )


def _further(file: _File, rank: int) -> list[DraftSection]:
    """The sections of a further file: its title, as far out as the outermost of the first, and all others deeper."""
    title = file.head.title
    tag = f"【{title.kicker}】" if title.kicker else ""
    lines = " ".join(line for line in (title.text, title.second) if line)
    first = DraftSection(Heading(tag + lines, title.span), rank)
    first.paragraphs = [*file.head.dated, *file.head.rest, *file.lead]
    return [first, *deeper(file.drafts, rank)]


def _credits_at_end(
    source: Source, start: int, language: Language
) -> tuple[Sequence[Block], list[CreditLine], str | None]:
    """The blocks from start on without the credits that end them, those credits, and the day that stands with them."""
    end = len(source.blocks)
    found: list[CreditLine] = []
    day: str | None = None
    while end > start and len(source.blocks) - end < _LONGEST_END:
        block = source.blocks[end - 1]
        credit = credited(source, block, at_head=False, language=language) if block.kind == "paragraph" else None
        if credit is None:
            break
        found[:0] = credit.lines
        day = day or credit.published
        end -= 1
    return source.blocks[start:end], found, day
