"""The lines of a PDF's pages: what stands in the type area, and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from masthead.parity.characters import Character, Sheet, read_sheets

_SAME_LINE = 0.6  # em; a note's mark stands less far above its line
_GAP = 1.5  # em; a wider blank parts the cells of a row
_SLACK = 2.0  # pt, by which a baseline may stand outside of the type area
_LEADER = re.compile(r"\.{5,}")
_START = 12  # characters that tell where a page starts


class Margins(NamedTuple):
    """From the upper and lower edge of a page as it is read, in points."""

    top: float
    bottom: float


class TypeArea(NamedTuple):
    """Where the text stands on the first page, on the others, and on those that are turned. wide: upright pages are
    wider than high."""

    first: Margins
    rest: Margins
    turned: Margins
    wide: bool = False

    def margins(self, sheet: Sheet, *, first: bool) -> Margins:
        if (sheet.width > sheet.height) != self.wide:
            return self.turned
        return self.first if first else self.rest


class PageText(NamedTuple):
    """A page. start: the first characters of its top line. lines: those in the type area in the order in which the
    file draws them, so that the lines of a cell, column or note stay together; drawings left out. text: all characters
    of the type area. around: page foot and running head."""

    start: str
    lines: tuple[str, ...]
    text: str
    around: str


def read_pages(data: bytes, area: TypeArea, words: Collection[str], where: str) -> tuple[PageText, ...]:
    """The pages of a PDF. words: what drawings say, whose order two programs need not share; a line that is one of
    them is left out of the lines. Raises ReadError for what is no PDF."""
    drawn = {"".join(word.split()) for word in words}
    return tuple(
        _page_text(sheet, area, drawn, first=number == 0) for number, sheet in enumerate(read_sheets(data, where))
    )


def _page_text(sheet: Sheet, area: TypeArea, drawn: Collection[str], *, first: bool) -> PageText:
    margins = area.margins(sheet, first=first)
    top, bottom = margins.top - _SLACK, sheet.height - margins.bottom + _SLACK
    inside = [one for one in sheet.characters if top <= one.y <= bottom]
    outside = [one for one in sheet.characters if not top <= one.y <= bottom]
    found = _lines(inside)
    lines = [line for line in found if _text(line) not in drawn]
    around = "".join(sorted(_text([*outside, *sheet.furniture])))
    return PageText(_start(lines), tuple(map(_text, lines)), "".join(map(_text, found)), around)


def _lines(characters: Sequence[Character]) -> list[list[Character]]:
    """Characters in the file's order, parted where the next stands on another line, further left or far off."""
    lines: list[list[Character]] = []
    for one in characters:
        if lines and _continues(lines[-1][-1], one):
            lines[-1].append(one)
        else:
            lines.append([one])
    return [kept for line in lines if (kept := _without_leaders(line))]


def _without_leaders(line: list[Character]) -> list[Character]:
    """A line without its leaders: one program sets them as dots, another draws them."""
    text = _text(line)
    dots = [at for found in _LEADER.finditer(text) for at in range(*found.span())] if "...." in text else []
    return [one for at, one in enumerate(line) if at not in dots]


def _continues(last: Character, one: Character) -> bool:
    size = max(last.size, one.size)
    return (
        abs(one.y - last.y) < _SAME_LINE * size and -0.1 * size <= one.x - last.x and one.x - last.right < _GAP * size
    )


def _start(lines: Sequence[Sequence[Character]]) -> str:
    """What is read first: the top line, its pieces from the left."""
    if not lines:
        return ""
    top = min((line[0] for line in lines), key=lambda one: one.y)
    pieces = [line for line in lines if line[0].y - top.y < _SAME_LINE * top.size]
    return "".join(map(_text, sorted(pieces, key=lambda piece: piece[0].x)))[:_START]


def _text(characters: Iterable[Character]) -> str:
    return "".join(one.text for one in characters)
