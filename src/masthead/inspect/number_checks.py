"""GB/T 9704-2012, 7.5 and 8: page numbers, and tables that lie across the page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masthead.inspect import standard
from masthead.inspect.families import SONG, serves
from masthead.inspect.finding import Finding, judged
from masthead.inspect.measured import bottom_edge, mm, right_edge, size_finding, stand_in, within
from masthead.inspect.parts import Parts
from masthead.inspect.rows import Row
from masthead.units import MM

_FORM = re.compile(r"[—－―–](\d{1,4})[—－―–]")
_HALF_WIDTH = 0.65  # em; figures that are wider are full-width


def number_checks(parts: Parts, form: str) -> Iterator[Finding]:
    """The numbers of all pages; the worst of them is what each finding shows."""
    pages = [(sheet.number, row) for sheet, row in zip(parts.sheets.pages, parts.measures.numbers, strict=True)]
    if form == "xinhan":
        shown = pages[0][1]
        measured = "none" if shown is None else shown.text
        yield Finding("10.1", "page number on page 1", measured, "none", judged(shown is None), 1)
        pages = pages[1:]
    with_text = {row.page for row in parts.rows}
    missing = [page for page, row in pages if row is None and page in with_text]
    if missing:
        yield Finding("7.5", "page number", "not there", "on every page", "fail", missing[0])
    rows = [row for _, row in pages if row is not None]
    if rows:
        yield _form(rows)
        yield from _type(rows)
        yield from _height(rows)
        yield _side(parts, rows)


def _form(rows: list[Row]) -> Finding:
    asked = "— n —, counted on"
    for row in rows:
        match = _FORM.fullmatch(row.text)
        if not match:
            return Finding("7.5", "page number", row.text, asked, "fail", row.page)
    numbers = [int(re.sub(r"\D", "", row.text)) for row in rows]
    pages = [row.page for row in rows]
    broken = next((i for i, number in enumerate(numbers) if number - pages[i] != numbers[0] - pages[0]), None)
    if broken is not None:
        return Finding("7.5", "page number", rows[broken].text, asked, "fail", pages[broken])
    return Finding(
        "7.5", "page number", f"{rows[0].text} to {rows[-1].text}" if rows[1:] else rows[0].text, asked, "pass"
    )


def _type(rows: list[Row]) -> Iterator[Finding]:
    worst = max(rows, key=lambda row: abs(row.size - standard.SIZES["四号"]))
    yield size_finding("7.5", "page number, size", worst, "四号")
    digits = [(glyph, row) for row in rows for glyph in row.glyphs if glyph.text.isdigit()]
    wrong = [(glyph, row) for glyph, row in digits if not serves(glyph.face.name, SONG)]
    glyph, row = (wrong or digits)[0]
    name = glyph.face.name
    page = row.page if wrong else 0
    yield Finding("7.5", "page number, typeface", name, SONG, judged(not wrong), page, stand_in(name, SONG))
    wide, row = max(digits, key=lambda pair: (pair[0].right - pair[0].x) / pair[0].size)
    width = (wide.right - wide.x) / wide.size
    page = row.page if width > _HALF_WIDTH else 0
    good = judged(width <= _HALF_WIDTH)
    yield Finding("7.5", "page number, figures", f"{width:.2f} em wide", "half-width (0.5 em)", good, page)


def _height(rows: list[Row]) -> Iterator[Finding]:
    """一字线上距版心下边缘 7 mm: to the ink of the dashes."""
    dashed = [row for row in rows if _FORM.fullmatch(row.text)]
    if not dashed:
        return
    worst = max(dashed, key=lambda row: abs(_dash(row) - standard.NUMBER_BELOW_AREA * MM))
    good = within(_dash(worst), standard.NUMBER_BELOW_AREA)
    measured = f"{mm(_dash(worst))} to the dash"
    asked = "7 mm below the type area"
    yield Finding("7.5", "page number, height", measured, asked, judged(good), 0 if good else worst.page)


def _dash(row: Row) -> float:
    ends = (row.glyphs[0], row.glyphs[-1])
    return min(glyph.ink.top for glyph in ends) - bottom_edge()


def _side(parts: Parts, rows: list[Row]) -> Finding:
    """Odd pages right, even pages left, one character in."""
    offs = [_inset(parts, row) for row in rows]
    worst = max(range(len(rows)), key=lambda i: _wrong(offs[i]))
    good = _wrong(offs[worst]) <= standard.TOLERANCE * MM + 0.03
    side = "right" if _value(rows[worst]) % 2 else "left"
    measured = f"{side} {mm(offs[worst])}"
    asked = "odd pages right 1 字, even pages left 1 字"
    return Finding("7.5", "page number, place", measured, asked, judged(good), 0 if good else rows[worst].page)


def _inset(parts: Parts, row: Row) -> float:
    """From the edge where it should stand."""
    return right_edge(parts) - row.right if _value(row) % 2 else row.left - parts.measures.left


def _value(row: Row) -> int:
    return int(re.sub(r"\D", "", row.text) or 0)


def _wrong(off: float) -> float:
    """How far an inset is from a character of 四号 or of 三号; 0 between them."""
    least, most = standard.SIZES["四号"], standard.CELL * MM
    return max(least - off, off - most, 0.0)


def turned_checks(parts: Parts, _form: str) -> Iterator[Finding]:
    """8: with the sheet upright, the head of a table that lies across is at the left of every page: at the binding edge
    of odd pages, and at the fore edge of even ones. So its text reads upwards."""
    what, asked = "turned table, head", "left (odd pages: binding edge, even pages: fore edge)"
    turned = [sheet for sheet in parts.sheets.pages if sheet.upwards + sheet.downwards > len(sheet.glyphs)]
    wide = [sheet for sheet in parts.sheets.pages if sheet.width > sheet.height]
    if not turned and not wide:
        yield Finding("8", what, "not there", asked, "n/a")
    for sheet in turned:
        good = sheet.upwards > sheet.downwards
        yield Finding("8", what, "left" if good else "right", asked, judged(good), sheet.number)
    for sheet in wide:
        note = "the page itself is turned; on paper its head comes to the side it is fed by"
        yield Finding("8", what, "at the top of a page that lies", asked, "n/a", sheet.number, note)
