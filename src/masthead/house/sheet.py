"""Sections of a Word file: sheet, margins, grid, and which headers and footers belong to them
(ECMA-376 part 1, 17.6 and 17.10)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from masthead.house.parts import OfficeFile, R, W
from masthead.house.passages import Passage
from masthead.house.values import attribute, child, length, number, switch

if TYPE_CHECKING:
    from lxml.etree import _Element

_A4 = (595.3, 841.9)
_INCH = 72.0
_SMALLEST = 2 * _INCH
_CHARACTER_UNIT = 4096  # a point, where the grid counts characters
_ONLY_ONE = ("decimal", "numberInDash", None)


class Sheet(NamedTuple):
    """Lengths in points. header, footer: how far they stand from the sheet's edges. pitch: of the grid's lines, 0 where
    there is none; tracking: what its characters get. gap: between columns, None where text is not in columns.
    sides: (part, kind) → the relationship's id; part is "header" or "footer", kind "default", "even" or "first".
    title_page: the first page has its own. number_format: of page numbers. left_out: what prints besides."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    header: float
    footer: float
    pitch: float
    tracking: float
    gap: float | None
    sides: dict[tuple[str, str], str]
    title_page: bool
    even_odd: bool
    number_format: str
    left_out: tuple[str, ...]


def main_sheet(file: OfficeFile, found: Iterable[Passage]) -> Sheet:
    """The set-up of the section that has the most text."""
    settings = file.related("settings")
    last = child(child(file.document, "body"), "sectPr")
    weighed: list[tuple[_Element | None, int]] = []
    size = 0
    for passage in found:
        size += len(passage.text) + 1
        if passage.ends_section is not None:
            weighed.append((passage.ends_section, size))
            size = 0
    if last is not None or not weighed:
        weighed.append((last, size + 1))
    sheets = list(_sheets([one for one, _ in weighed], settings))
    best = max(range(len(sheets)), key=lambda at: weighed[at][1])
    main = sheets[best]
    others = sum(_area(sheet) != _area(main) for sheet in sheets)
    left_out = (f"{others} sections with another sheet or other margins",) if others else ()
    return main._replace(left_out=(*main.left_out, *left_out))


def _area(sheet: Sheet) -> tuple[float, ...]:
    return sheet[:6]


def _sheets(sections: list[_Element | None], settings: _Element | None) -> Iterator[Sheet]:
    """The set-ups in their order: a section that names no header has that of the one before."""
    sides: dict[tuple[str, str], str] = {}
    for section in sections:
        for part in ("header", "footer"):
            for one in () if section is None else section.findall(f"{W}{part}Reference"):
                sides = {**sides, (part, attribute(one, "type") or "default"): one.get(f"{R}id", "")}
        yield _sheet(section, settings, sides)


def _sheet(section: _Element | None, settings: _Element | None, sides: dict[tuple[str, str], str]) -> Sheet:
    size, margins, grid = (child(section, name) for name in ("pgSz", "pgMar", "docGrid"))
    columns = child(section, "cols")
    top, bottom, left, right = (
        abs(_given(length(margins, side), _INCH)) for side in ("top", "bottom", "left", "right")
    )
    kind = attribute(grid, "type") or "default"
    pitch = max(length(grid, "linePitch") or 0.0, 0.0)
    space = (number(grid, "charSpace") or 0.0) / _CHARACTER_UNIT if kind in ("linesAndChars", "snapToChars") else 0.0
    several = (number(columns, "num") or 1) > 1
    return Sheet(
        width=_side(length(size, "w"), _A4[0]),
        height=_side(length(size, "h"), _A4[1]),
        top=top,
        bottom=bottom,
        left=left + _given(length(margins, "gutter"), 0.0),
        right=right,
        header=_given(length(margins, "header"), _INCH / 2),
        footer=_given(length(margins, "footer"), _INCH / 2),
        pitch=pitch if kind in ("lines", "linesAndChars", "snapToChars") else 0.0,
        tracking=max(-20.0, min(space, 20.0)),
        gap=length(columns, "space") if several else None,
        sides=sides,
        title_page=bool(switch(section, "titlePg")),
        even_odd=bool(switch(settings, "evenAndOddHeaders")),
        number_format=attribute(child(section, "pgNumType"), "fmt") or "decimal",
        left_out=tuple(_left_out(section, settings, several=several)),
    )


def _side(value: float | None, default: float) -> float:
    """A side of the sheet; that of A4 for one no printer takes."""
    return default if value is None or value < _SMALLEST else value


def _given(value: float | None, default: float) -> float:
    return default if value is None else value


def _left_out(section: _Element | None, settings: _Element | None, *, several: bool) -> Iterator[str]:
    """What the set-up prints and a theme cannot say."""
    if several:
        yield "columns of the text (a template sets them with <columns>)"
    if child(section, "pgBorders") is not None:
        yield "a frame around the page"
    if child(section, "lnNumType") is not None:
        yield "numbers of lines"
    if switch(settings, "mirrorMargins"):
        yield "margins that change sides on even pages; those of odd pages are taken"
    numbers = child(section, "pgNumType")
    if attribute(numbers, "fmt") not in _ONLY_ONE:
        yield f"page numbers of the kind {attribute(numbers, 'fmt')}; they are printed in figures"
    if (number(numbers, "start") or 1) > 1:
        yield "page numbers that do not begin with 1"
    if (attribute(child(section, "textDirection"), "val") or "lrTb") != "lrTb":
        yield "text that runs downwards"
