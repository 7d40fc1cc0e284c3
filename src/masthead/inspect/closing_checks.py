"""GB/T 9704-2012, 7.3.4 to 7.3.7: attachments named and attached, signature, date and note."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from masthead.inspect import standard
from masthead.inspect.families import FANG, HEI
from masthead.inspect.finding import Finding, absent, judged
from masthead.inspect.measured import (
    blank_lines,
    centre_finding,
    chars,
    face_finding,
    line_pitch,
    lines_asked,
    middle,
    mm,
    right_edge,
    size_finding,
    within,
)
from masthead.inspect.parts import Parts
from masthead.inspect.rows import Row
from masthead.units import MM

_PLAIN_DATE = re.compile(r"[12]\d{3}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日")
_DIGITS = "〇○零一二三四五六七八九"
_ANY_DATE = re.compile(rf"(?:[12]\d{{3}}|[{_DIGITS}]{{4}})年[\d{_DIGITS}十]{{1,3}}月[\d{_DIGITS}十]{{1,3}}日")
_NOTE = re.compile(r"[（(].*[）)]")
_ANNEX_NOTE = re.compile(r"附件[：:].+")
_ITEM = re.compile(r"(?:附件[：:])?\d{1,2}[.．]")
_END_MARKS = "。；，、,;."


def closing_checks(parts: Parts, form: str) -> Iterator[Finding]:
    """附件说明, 署名 and 成文日期, 附注, 附件."""
    rows = list(parts.main)
    date = _date(parts, rows)
    yield from _annex_note(parts, rows)
    yield from _signature(parts, rows, date, form)
    yield from _note(parts, rows, date)
    yield from _annexes(parts)


def _date(parts: Parts, rows: Sequence[Row]) -> Row | None:
    """The last line that is a date and stands towards the right."""
    right = parts.measures.left + 2.5 * parts.measures.size
    return next((row for row in reversed(rows) if _ANY_DATE.fullmatch(row.text) and row.left > right), None)


def _annex_note(parts: Parts, rows: Sequence[Row]) -> Iterator[Finding]:
    """7.3.4: one blank line below the text, two characters in, turned lines under the name, no mark at the end."""
    index = next((i for i, row in enumerate(rows) if _ANNEX_NOTE.fullmatch(row.text) and _is_at(parts, row, 2)), None)
    if index is None:
        yield absent("7.3.4", "附件说明", "1 blank line below the text, left 2 字")
        return
    row = rows[index]
    yield Finding("7.3.4", "附件说明, colon", row.text[2], "：", judged(row.text[2] == "："), row.page)
    yield from _below_text(parts, rows, row, "7.3.4", "附件说明", standard.BLANK_LINES_ABOVE_ANNEX_NOTE)
    block = _block(parts, rows[index:])
    ends = [item[-1].text[-1] for item in block]
    marked = [end for end in ends if end in _END_MARKS]
    measured = " ".join(marked) or "none"
    yield Finding("7.3.4", "附件说明, mark at the end", measured, "none", judged(not marked), row.page)
    yield from _hanging(block)


def _below_text(parts: Parts, rows: Sequence[Row], row: Row, clause: str, what: str, count: int) -> Iterator[Finding]:
    """The blank lines above an element, where text stands above it and no table or figure between them."""
    index = rows.index(row)
    if not index or rows[index - 1].page != row.page:
        return
    above, sheet = rows[index - 1], parts.sheets.pages[row.page - 1]
    good, measured = blank_lines(parts, row.top - above.bottom, count)
    between = any(other.page == row.page and above.y < other.y < row.y for other in parts.rows)
    between = between or any(above.y < rule.top < row.top for rule in sheet.rules) or sheet.pictures > 0
    if good or not between:
        yield Finding(clause, f"{what}, below the text", measured, lines_asked(count), judged(good), row.page)


def _block(parts: Parts, rows: Sequence[Row]) -> list[list[Row]]:
    """The lines of 附件说明, item by item: those that follow at one pitch and begin under the first item."""
    items = [[rows[0]]]
    for above, below in itertools.pairwise(rows):
        near = below.page == above.page and below.y - above.y < 1.4 * line_pitch(parts)
        if not near or below.left < rows[0].left + 1.5 * below.size or _ANY_DATE.fullmatch(below.text):
            break
        if _ITEM.match(below.text):
            items.append([])
        items[-1].append(below)
    return items


def _hanging(block: Sequence[Sequence[Row]]) -> Iterator[Finding]:
    first = block[0][0]
    places = [abs(item[0].left - _glyph_x(first, 3)) for item in block[1:]]
    for item in block:
        lead = _ITEM.match(item[0].text)
        start = _glyph_x(item[0], lead.end() if lead else 3)
        places += [abs(row.left - start) for row in item[1:]]
    if places:
        worst = max(places)
        measured = f"off by {mm(worst)}"
        yield Finding(
            "7.3.4", "附件说明, turned lines", measured, "under the name", judged(within(worst, 0)), first.page
        )


def _glyph_x(row: Row, index: int) -> float:
    return row.glyphs[min(index, len(row.glyphs) - 1)].x


def _is_at(parts: Parts, row: Row, characters: float) -> bool:
    off = (row.left - parts.measures.left) / parts.measures.cell
    return abs(off - characters) < 0.6


def _signature(parts: Parts, rows: Sequence[Row], date: Row | None, form: str) -> Iterator[Finding]:
    """7.3.5.1 and 7.3.5.2: sealed, the date ends four characters from the right and the name is centred on it;
    unsealed, the name ends two characters from the right and the date begins two characters after the name."""
    if date is None:
        demanded = form in ("gongwen", "xinhan")
        yield absent("7.3.5", "成文日期", "right, in Arabic figures", demanded=demanded)
        return
    good = bool(_PLAIN_DATE.fullmatch(date.text))
    yield Finding("7.3.5.4", "成文日期", date.text, "Arabic figures, no zero in front", judged(good), date.page)
    name = _name(parts, rows, date)
    if name is None:
        off = right_edge(parts) - date.right
        good = within(off, _cells(parts, standard.SIGNATURE_RIGHT)) or within(
            off, _cells(parts, standard.SEALED_DATE_RIGHT)
        )
        yield Finding(
            "7.3.5", "成文日期, place", f"right {chars(parts, off)}", "right 2 or 4 字", judged(good), date.page
        )
        return
    names = _names(parts, rows, name)
    yield _signature_place(parts, names, date)
    yield face_finding("7.3.5", "署名, typeface", [*names, date], FANG)
    if not _is_sealed(parts, name, date):
        yield from _below_text(parts, rows, names[0], "7.3.5.2", "署名", standard.BLANK_LINES_ABOVE_SIGNATURE)


def _cells(parts: Parts, count: float) -> float:
    """Millimetres of so many characters of the document."""
    return count * parts.measures.cell / MM


def _name(parts: Parts, rows: Sequence[Row], date: Row) -> Row | None:
    """The line above the date, where it stands at the right by itself."""
    index = rows.index(date)
    above = rows[index - 1] if index else None
    if above is None or above.page != date.page or date.y - above.y > 1.6 * line_pitch(parts):
        return None
    if above.pieces[-1].left <= parts.measures.left + 3 * above.size and not _is_sealed(parts, above, date):
        return None
    return above


def _names(parts: Parts, rows: Sequence[Row], last: Row) -> list[Row]:
    """The names that stand below each other, all beginning or ending where the last of them does."""
    names = [last]
    for row in reversed(rows[: rows.index(last)]):
        near = row.page == last.page and names[0].y - row.y < 1.4 * line_pitch(parts)
        if not near or min(abs(row.left - last.left), abs(row.right - last.right)) > 1:
            break
        names.insert(0, row)
    return names


def _is_sealed(parts: Parts, name: Row, date: Row) -> bool:
    """Whether the date stands as on a sealed document, and the name, or the last of several, is centred on it. A name
    too long for that ends at the right edge, the date below its middle."""
    own = name.pieces[-1]
    far = right_edge(parts) - date.right
    asked = _cells(parts, standard.SEALED_DATE_RIGHT)
    at = within(far, asked) or (far > asked * MM and within(right_edge(parts) - own.right, 0))
    return at and within((own.left + own.right) / 2 - date.centre, 0)


def _signature_place(parts: Parts, stated: Sequence[Row], date: Row) -> Finding:
    right, name = right_edge(parts), stated[-1]
    names, dates, shift = right - max(row.right for row in stated), right - date.right, date.left - name.left
    measured = (
        f"name right {chars(parts, names)}, date right {chars(parts, dates)}, date {chars(parts, shift)} after it"
    )
    if _is_sealed(parts, name, date):
        asked = "date right 4 字, name centred on it"
        return Finding("7.3.5.1", "署名 and 成文日期, place", measured, asked, "pass", date.page)
    shifted = within(shift, _cells(parts, standard.SIGNATURE_DATE_SHIFT))
    inset = _cells(parts, standard.SIGNATURE_RIGHT)
    unsealed = shifted and (within(names, inset) or within(dates, inset))
    asked = "name right 2 字, date 2 字 after it; sealed: date right 4 字, name centred on it"
    return Finding("7.3.5.2", "署名 and 成文日期, place", measured, asked, judged(unsealed), date.page)


def _note(parts: Parts, rows: Sequence[Row], date: Row | None) -> Iterator[Finding]:
    """7.3.6: two characters in, in parentheses, on the line after the date."""
    after = rows[rows.index(date) + 1 :] if date else ()
    if not after:
        yield absent("7.3.6", "附注", "left 2 字, in （）")
        return
    row = after[0]
    text = "".join(other.text for other in after)
    measured = f"left {chars(parts, row.left - parts.measures.left)}, {row.text[0]}…{text[-1]}"
    bracket = 0.5 if row.text[0] in "（(" else 0.0
    off = (row.left - parts.measures.left) / parts.measures.cell
    good = bool(_NOTE.fullmatch(text)) and text[0] == "（" and (abs(off - 2) < 0.2 or abs(off + bracket - 2) < 0.2)
    yield Finding("7.3.6", "附注", measured, "left 2 字, in （）", judged(good), row.page)


def _annexes(parts: Parts) -> Iterator[Finding]:
    """7.3.7: each begins a page, 附件 in 黑体 on line 1, its title on line 3."""
    if not parts.annexes:
        yield absent("7.3.7", "附件", "on a page of its own, 黑体, line 1")
        return
    for row in parts.annexes:
        what = row.text
        first = min((other.top for other in parts.rows if other.page == row.page and other.top > 30 * MM), default=0.0)
        good = within(row.top, standard.TOP) and row.top <= first + 1
        yield Finding(
            "7.3.7", f"{what}, place", f"{mm(row.top)} from the top", "line 1 of a page", judged(good), row.page
        )
        yield Finding(
            "7.3.7", f"{what}, left", mm(row.left - parts.measures.left), "flush left",
            judged(within(row.left - parts.measures.left, 0)), row.page,
        )  # fmt: skip
        yield face_finding("7.3.7", f"{what}, typeface", [row], HEI)
        yield size_finding("7.3.7", f"{what}, size", row, "三号")
        yield from _annex_title(parts, row)


def _annex_title(parts: Parts, annex: Row) -> Iterator[Finding]:
    below = [row for row in parts.rows if row.page == annex.page and row.y > annex.y + 1]
    if not below:
        return
    title = below[0]
    pitch = line_pitch(parts)
    lines = (title.y - annex.y) / pitch
    good = abs(title.y - annex.y - 2 * pitch) <= 0.25 * pitch
    yield Finding("7.3.7", f"{annex.text}, title", f"line {lines + 1:.1f}", "line 3", judged(good), annex.page)
    yield centre_finding("7.3.7", f"{annex.text}, title's place", [title], middle(parts))
