"""Footnotes: small type at the foot of a page or column, or what stands there below a short rule, which begins with a
mark."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from masthead.pdf_pages.page import Page, Rule
from masthead.read.pdf_text.columns import Region
from masthead.read.pdf_text.lines import Line
from masthead.read.pdf_text.paragraphs import Paragraph, Piece
from masthead.read.pdf_text.wording import NOTE_MARK

_SMALLER = 0.93  # of the size of the text
_LOWER = 0.4  # of the page, above which no footnote stands
_RULE = (24.0, 0.5)  # points, and of the measure: how long the rule above footnotes is, which parts them from the text
_AT_EDGE, _THICK = 12.0, 2.0  # points
_RAISED = re.compile(r"[⁰¹²³⁴-⁹]+|[①-⑳*†‡]|\[\d{1,3}\]")


@dataclass(frozen=True, eq=False)
class Note:
    """The lines of a footnote, and its mark as it would stand in the text."""

    lines: tuple[Line, ...]

    @property
    def page(self) -> int:
        return self.lines[0].page

    @property
    def mark(self) -> str:
        found = _RAISED.match(self.lines[0].text) or re.match(r"\(?\d{1,3}", self.lines[0].text)
        return plain_mark(found[0]) if found else ""


def plain_mark(mark: str) -> str:
    """A mark as its number, however it is set."""
    return unicodedata.normalize("NFKC", mark).strip("[]() ")


def part_notes(regions: Sequence[Region], body: float, pages: Mapping[int, Page]) -> tuple[list[Region], list[Note]]:
    """The regions without the footnotes at their ends, and those. pages: by number."""
    rest: list[Region] = []
    notes: list[Note] = []
    for region in regions:
        page = pages[region.page]
        count = _length(region, body, page.height) or _below_rule(region, page)
        kept = region.items[: len(region.items) - count]
        lines = [item for item in region.items[len(kept) :] if isinstance(item, Line)]
        notes += _noted(lines)
        if kept:
            rest.append(Region(region.page, kept, region.kind))
    return rest, notes


def _length(region: Region, body: float, height: float) -> int:
    """How many items at the end are of footnotes."""
    count = 0
    for item in reversed(region.items):
        if not isinstance(item, Line) or item.size > _SMALLER * body or item.base < _LOWER * height:
            break
        count += 1
    while count:  # they begin with a mark; what is small above it is no note
        line = region.items[-count]
        if isinstance(line, Line) and NOTE_MARK.match(line.text):
            return count
        count -= 1
    return 0


def _below_rule(region: Region, page: Page) -> int:
    """How many items at the end stand below a rule for footnotes, the first of them with a raised mark."""
    lines = region.lines
    if not lines:
        return 0
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    for rule in page.rules:
        if not _parts_notes(rule, left, right) or rule.top < _LOWER * page.height:
            continue
        below = [item for item in region.items if item.base > rule.top]
        first = below[0] if below else None
        if isinstance(first, Line) and _RAISED.match(first.text) and len(below) < len(region.items):
            return len(below) if all(isinstance(item, Line) for item in below) else 0
    return 0


def _parts_notes(rule: Rule, left: float, right: float) -> bool:
    """Whether a rule is level, begins where the column does, and is too short to be more than the rule of its notes."""
    is_level = rule.bottom - rule.top < 2.0
    return (
        is_level
        and abs(rule.left - left) <= _AT_EDGE
        and _RULE[0] <= rule.right - rule.left <= _RULE[1] * (right - left)
    )


def _noted(lines: Sequence[Line]) -> list[Note]:
    found: list[list[Line]] = []
    for line in lines:
        if not found or (NOTE_MARK.match(line.text) and line.left <= found[-1][0].left + line.size):
            found.append([line])
        else:
            found[-1].append(line)
    return [Note(tuple(one)) for one in found]


def placed_notes(pieces: Sequence[Piece], notes: Sequence[Note]) -> list[Piece | Note]:
    """The notes behind the paragraphs that have their marks; else behind what their page ends with."""
    behind: dict[int, list[Note]] = {}
    for note in notes:
        at = _home(pieces, note)
        behind.setdefault(at, []).append(note)
    found: list[Piece | Note] = list(behind.get(-1, ()))
    for at, piece in enumerate(pieces):
        found += [piece, *behind.get(at, ())]
    return found


def _home(pieces: Sequence[Piece], note: Note) -> int:
    last = -1
    for at, piece in enumerate(pieces):
        cells = () if isinstance(piece, Paragraph) else (cell for row in piece.rows for cell in row)
        lines = piece.lines if isinstance(piece, Paragraph) else [line for cell in cells for line in cell]
        on_page = [line for line in lines if line.page == note.page]
        if any(plain_mark(found) == note.mark for line in on_page for found in _RAISED.findall(line.text[1:])):
            return at
        if on_page:
            last = at
    return last
