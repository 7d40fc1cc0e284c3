"""GB/T 9704-2012, 5: paper, margins, type area, lines and characters, type and colours."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from masthead.inspect import standard
from masthead.inspect.families import FANG
from masthead.inspect.finding import Finding, judged
from masthead.inspect.measured import face_finding, mm, size_asked, size_is, within
from masthead.inspect.measures import HEADS_UNTIL, is_head
from masthead.inspect.parts import Parts
from masthead.inspect.rows import Row, is_han
from masthead.inspect.sheet import Color, Sheet, is_black, is_red
from masthead.units import MM

_HEADED = re.compile("[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十百]+[）)]")
_TOP_OF_AREA = 60 * MM  # what begins lower does not begin at the top of the type area
_FEW_LINES = 10
_MANY_PAGES = 5  # that end alike show where the type area ends


def page_checks(parts: Parts, form: str) -> Iterator[Finding]:
    """Paper, margins, type area, lines, characters, type and colours."""
    yield paper(parts)
    yield _top(parts, form)
    yield _left(parts)
    yield _width(parts)
    yield _height(parts, form)
    size = parts.measures.size
    yield Finding("5.2.2", "text, size", f"{size:.2f} pt", size_asked("三号"), judged(size_is(size, "三号")))
    rows = parts.main or parts.text or parts.rows
    yield face_finding("5.2.2", "text, typeface", list(_unheaded(parts, rows)) or rows, FANG)._replace(page=0)
    yield _lines(parts)
    yield _characters(parts)
    yield _colours(parts)


def paper(parts: Parts) -> Finding:
    """5.1 and 6.3, for every page, upright or turned."""
    sheets = parts.sheets.pages
    worst = max(sheets, key=_off_paper)
    size = f"{worst.width / MM:.1f} × {worst.height / MM:.1f} mm"
    good = _off_paper(worst) <= standard.PAPER_TOLERANCE + 0.01
    return Finding("5.1", "paper", size, "210 × 297 mm ± 2", judged(good), 0 if good else worst.number)


def _off_paper(sheet: Sheet) -> float:
    short, long = sorted((sheet.width / MM, sheet.height / MM))
    return max(abs(short - standard.PAPER[0]), abs(long - standard.PAPER[1]))


def _top_edge(parts: Parts, form: str) -> tuple[float, int]:
    """The highest em box of the pages after the first that begin with text, and its page; of page 1 too where 份号 or
    the like stand on line 1. Of other pages only what stands too high. Infinite where there is nothing of these."""
    control = parts.control if form != "xinhan" else ()
    tops = [(row.top, row.page) for row in control]
    for sheet in parts.sheets.pages[1:]:
        every = [row for row in parts.rows if row.page == sheet.number]
        rows = [row for row in every if not _is_furniture(parts, row)]
        head = any(is_head(row, parts.measures.size) for row in every)
        rules = [rule.top for rule in sheet.rules if not head or rule.top > HEADS_UNTIL * MM]
        if rows:
            top = min([rows[0].top, *rules])
            plain = rows[0].top <= top and not rows[0].table and rows[0].size > parts.measures.size - 1
            tops += [(top, sheet.number)] if plain or top < (standard.TOP - standard.MARGIN_TOLERANCE) * MM else []
    top, page = min(tops, default=(math.inf, 0))
    return (top, page) if top <= _TOP_OF_AREA else (math.inf, 0)


def _is_furniture(parts: Parts, row: Row) -> bool:
    """A page number or a running head."""
    return is_head(row, parts.measures.size) or row in parts.measures.numbers


def _top(parts: Parts, form: str) -> Finding:
    top, page = _top_edge(parts, form)
    asked = "37 mm ± 1"
    if not page:
        return Finding("5.2.1", "top margin", "no page begins with text", asked, "n/a")
    good = within(top, standard.TOP, standard.MARGIN_TOLERANCE)
    note = ""
    if not good and standard.TOP * MM < top < standard.TOP * MM + parts.measures.pitch:
        note = "leading stands above the first line, as with an exact line spacing in Word; lessen the top margin"
    return Finding("5.2.1", "top margin", mm(top), asked, judged(good), page, note)


def _left(parts: Parts) -> Finding:
    left = parts.measures.left
    good = within(left, standard.LEFT, standard.MARGIN_TOLERANCE)
    return Finding("5.2.1", "left margin", mm(left), "28 mm ± 1", judged(good))


def _width(parts: Parts) -> Finding:
    full = full_lines(parts)
    if not full:
        return Finding("5.2.1", "type area, width", "no full line", "156 mm", "n/a")
    width = parts.measures.right - parts.measures.left
    return Finding("5.2.1", "type area, width", mm(width), "156 mm", judged(within(width, standard.AREA[0])))


def _height(parts: Parts, form: str) -> Finding:
    """From the type area's top to the last line of a full page, or to the imprint's last rule (7.4.1).

    With 28 characters and 22 lines of 3.2, 156 × 225 mm are filled from em box to em box. Where the pitch is 225/22 mm,
    as offices set it, the leading under the last line counts as well. Both readings pass.
    """
    asked, what = "225 mm", "type area, height"
    bottoms = _page_bottoms(parts)
    if not bottoms:
        return Finding("5.2.1", what, "no full page", asked, "n/a")
    bottom, page = max(bottoms)
    leading = max(parts.measures.pitch - parts.measures.size, 0)
    top, _ = _top_edge(parts, form)
    height = bottom - min(top, standard.TOP * MM + parts.measures.pitch)
    short = standard.AREA[1] * MM - height - leading
    alike = sum(abs(other - bottom) < 1 for other, _ in bottoms) >= _MANY_PAGES
    if short > 0.9 * parts.measures.pitch and not alike:
        measured = f"{mm(height)} at most"
        return Finding("5.2.1", what, measured, asked, "n/a", page, "no page is filled to its last line")
    good = within(height, standard.AREA[1]) or within(height + leading, standard.AREA[1])
    with_leading = f"; {mm(height + leading)} with the last line's leading"
    return Finding("5.2.1", what, mm(height) + with_leading, asked, judged(good), page)


def _page_bottoms(parts: Parts) -> list[tuple[float, int]]:
    """Where the text of each page ends that more text follows."""
    last = parts.text[-1].page if parts.text else 0
    ends: dict[int, float] = {}
    for row in parts.text:
        if row.page < last:
            ends[row.page] = max(row.bottom, ends.get(row.page, 0.0))
    return [(bottom, page) for page, bottom in ends.items()]


def full_lines(parts: Parts) -> list[Row]:
    """Lines that are followed by another of their paragraph: those must fill the measure."""
    return [above for above, below in zip(parts.text, parts.text[1:], strict=False) if continues(parts, above, below)]


def continues(parts: Parts, above: Row, below: Row) -> bool:
    """Whether a line goes on in the next: it begins flush at the text's edge, one pitch below or on the next page."""
    found = parts.measures
    if below in parts.annexes or not is_flush(parts, below) or _ends_paragraph(parts, above, below):
        return False
    if below.page != above.page:
        return below.page == above.page + 1 and below.top < _TOP_OF_AREA
    return found.pitch > 0 and below.y - above.y < 1.4 * found.pitch


def is_flush(parts: Parts, row: Row) -> bool:
    """Whether a line begins at the text's edge; a bracket there may have lost its blank half."""
    return abs(row.left - parts.measures.left) <= 0.55 * parts.measures.size


def _ends_paragraph(parts: Parts, above: Row, below: Row) -> bool:
    """Whether a short line is the last of its paragraph although the next is not indented: a sentence ends there, or
    the type changes, as after a heading."""
    if parts.measures.right - above.right < 2 * parts.measures.size:
        return False
    return above.text[-1] in "。！？；：" or above.han[:1] == () or _face(above) != _face(below)


def _unheaded(parts: Parts, rows: Iterable[Row]) -> Iterator[Row]:
    """Rows but for those of headings 一、 and （一）, which have faces of their own (7.3.3)."""
    heading = ""  # the face of the heading that a row may go on in
    for row in rows:
        if not is_flush(parts, row):
            heading = _face(row) if _HEADED.match(row.text) else ""
        if _face(row) != heading:
            yield row


def _face(row: Row) -> str:
    faces = Counter(glyph.face.name for glyph in row.han or row.glyphs)
    return faces.most_common(1)[0][0]


def _lines(parts: Parts) -> Finding:
    asked = str(standard.LINES)
    pitch = parts.measures.pitch
    if not pitch:
        return Finding("5.2.3", "lines a page", "one line", asked, "n/a")
    counts = Counter(row.page for row in parts.text)
    room = standard.AREA[1] * MM + standard.TOLERANCE * MM + pitch - parts.measures.size
    lines = max([int(room / pitch), *counts.values()])
    return Finding("5.2.3", "lines a page", f"{lines} (pitch {mm(pitch)})", asked, judged(lines == standard.LINES))


def _characters(parts: Parts) -> Finding:
    """Counted on full lines of Han characters alone, none stretched; without any, as many as the advance lets in. That
    is not known of little text, all of whose lines may be stretched."""
    asked = str(standard.CHARACTERS)
    counts = Counter(
        len(row.glyphs)
        for row in full_lines(parts)
        if all(is_han(glyph.text) for glyph in row.glyphs)
        and abs(row.left - parts.measures.left) < 1
        and abs(row.width / len(row.glyphs) - parts.measures.cell) < 0.02 * parts.measures.cell
    )
    cell = parts.measures.cell
    by_cell = int((standard.AREA[0] + 0.5 * standard.TOLERANCE) * MM / cell) if cell else 0
    number = counts.most_common(1)[0][0] if counts else by_cell
    how = f"{counts[number]} lines of Han alone" if counts else f"one every {mm(cell)}"
    verdict = judged(number == standard.CHARACTERS)
    if verdict == "fail" and not counts and len(full_lines(parts)) < _FEW_LINES:
        verdict = "n/a"
    return Finding("5.2.3", "characters a line", f"{number} ({how})", asked, verdict)


def _colours(parts: Parts) -> Finding:
    wrong: Counter[tuple[Color, int]] = Counter()
    for row in parts.rows:
        for glyph in row.glyphs:
            allowed = row in parts.mark and is_red(glyph.color)
            if not (allowed or is_black(glyph.color)):
                wrong[glyph.color, row.page] += 1
    asked = "black, but for the mark and the rules of the head"
    if not wrong:
        return Finding("5.2.4", "colours", "black", asked, "pass")
    (color, page), _ = wrong.most_common(1)[0]
    name = "#{:02X}{:02X}{:02X}".format(*color)
    count = sum(wrong.values())
    return Finding("5.2.4", "colours", f"{count} characters, most {name}", asked, "fail", page)
