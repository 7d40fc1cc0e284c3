"""GB/T 9704-2012, 10.1 and 10.3: letters and minutes."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from masthead.inspect import standard
from masthead.inspect.families import FANG, HEI
from masthead.inspect.finding import Finding, absent, judged
from masthead.inspect.head_checks import control_marks, mark_look, number_form, number_piece
from masthead.inspect.measured import blank_lines, face_finding, line_pitch, lines_asked, mm, right_edge, within
from masthead.inspect.parts import Parts
from masthead.inspect.rows import Row, make_row
from masthead.inspect.sheet import Rule
from masthead.units import MM

_PRESENT = re.compile(r"(出席|请假|列席)[：:]")


def letter_checks(parts: Parts, _form: str) -> Iterator[Finding]:
    """10.1: mark, double rules, what stands under the first of them, the title's place."""
    if parts.mark:
        top = parts.mark[0].ink.top
        good = within(top, standard.MARK_BELOW_PAGE)
        yield Finding("10.1", "mark, top edge", mm(top), "30 mm from the page's top", judged(good), 1)
        yield from _letter_mark(parts)
    else:
        yield absent("10.1", "mark", "red, centred", demanded=True)
    height = parts.sheets.pages[0].height
    upper = next((pair for pair in parts.doubles if pair[0].top < height / 2), None)
    lower = next((pair for pair in parts.doubles if pair[0].top > height / 2), None)
    yield from _double(parts, "first double rule", upper, thick_first=True)
    if upper and parts.mark:
        yield from _below_mark(parts, upper)
    yield from control_marks(parts, "xinhan")
    if upper:
        yield from _under_rule(parts, upper)
    yield from _double(parts, "second double rule", lower, thick_first=False)
    if lower:
        off = height - lower[1].bottom
        inner = height - lower[0].top
        good = within(off, standard.LETTER_FOOT_RULE) or within(inner, standard.LETTER_FOOT_RULE)
        yield Finding("10.1", "second double rule, place", mm(off), "20 mm from the page's bottom", judged(good), 1)
        yield from _above_rule(parts, lower)


def _above_rule(parts: Parts, pair: tuple[Rule, Rule]) -> Iterator[Finding]:
    """第二条红色双线上一行如有文字: only a line within a line's reach of the rule is the one above it."""
    gaps = [pair[0].top - row.bottom for row in parts.rows if row.page == 1 and row.y < pair[0].top]
    gap = min(gaps, default=math.inf)
    if gap < line_pitch(parts):
        good = within(gap, standard.LETTER_GAP * standard.CELL)
        yield Finding("10.1", "last line, above the second rule", mm(gap), _gap_asked(), judged(good), 1)


def _gap_asked() -> str:
    return f"{standard.LETTER_GAP * standard.CELL:.1f} mm (7/8 of a character)"


def _letter_mark(parts: Parts) -> Iterator[Finding]:
    """Centred on the page, as the rules are, or on the type area."""
    page = parts.sheets.pages[0].width / 2
    for finding in mark_look(parts, "10.1"):
        off = parts.mark[0].centre - page
        if finding.what == "mark, place" and finding.verdict == "fail" and within(off, 0):
            yield finding._replace(measured="centred", verdict="pass")
        else:
            yield finding


def _double(parts: Parts, what: str, pair: tuple[Rule, Rule] | None, *, thick_first: bool) -> Iterator[Finding]:
    order = "thick over thin" if thick_first else "thin over thick"
    if pair is None:
        yield absent("10.1", what, f"red, 170 mm, {order}", demanded=True)
        return
    above, below = pair
    good = above.weight > below.weight if thick_first else above.weight < below.weight
    measured = f"{above.weight / MM:.2f} over {below.weight / MM:.2f} mm"
    yield Finding("10.1", f"{what}, weights", measured, order, judged(good), 1)
    width = max(pair, key=lambda rule: abs(rule.width - standard.LETTER_RULE_WIDTH * MM)).width
    good = within(width, standard.LETTER_RULE_WIDTH)
    yield Finding("10.1", f"{what}, width", mm(width), "170 mm", judged(good), 1)
    off = above.centre - parts.sheets.pages[0].width / 2
    yield Finding("10.1", f"{what}, centred", f"{mm(off)} off the middle", "centred", judged(within(off, 0)), 1)


def _below_mark(parts: Parts, pair: tuple[Rule, Rule]) -> Iterator[Finding]:
    row = parts.mark[-1]
    gaps = (pair[0].top - row.ink.bottom, pair[0].top - row.bottom)
    gap = min(gaps, key=lambda gap: abs(gap - standard.LETTER_RULE_BELOW_MARK * MM))
    good = within(gap, standard.LETTER_RULE_BELOW_MARK)
    yield Finding("10.1", "first double rule, below the mark", mm(gap), "4 mm", judged(good), 1)


def _under_rule(parts: Parts, pair: tuple[Rule, Rule]) -> Iterator[Finding]:
    """The first element and the number: 7/8 of a character below the rule; the number flush right; then the title."""
    elements = [*parts.control, *((parts.number,) if parts.number else ())]
    if elements:
        gap = min(row.top for row in elements) - pair[1].bottom
        good = within(gap, standard.LETTER_GAP * standard.CELL)
        yield Finding("10.1", "first line, below the rule", mm(gap), _gap_asked(), judged(good), 1)
    if parts.number is None:
        yield absent("7.2.5", "发文字号", "机关代字〔年份〕序号号", demanded=True)
    else:
        piece = number_piece(parts.number)
        yield number_form(piece)
        off = right_edge(parts) - piece.right
        yield Finding("10.1", "发文字号, place", f"{mm(off)} from the right", "flush right", judged(within(off, 0)), 1)
        if parts.control:
            off = parts.number.y - parts.control[0].y
            yield Finding("10.1", "发文字号, line", f"{mm(off)} below the first", "0 mm", judged(within(off, 0)), 1)
    if elements and parts.title:
        lowest = max(elements, key=lambda row: row.y)
        count = standard.BLANK_LINES_ABOVE_TITLE
        good, measured = blank_lines(parts, parts.title[0].top - lowest.bottom, count)
        yield Finding("10.1", "title, below the last element", measured, lines_asked(count), judged(good), 1)


def minutes_checks(parts: Parts, _form: str) -> Iterator[Finding]:
    """10.3: the mark ends in 纪要; 出席, 请假 and 列席 in 黑体 two characters in, the names in 仿宋."""
    mark = "".join(row.text for row in parts.mark)
    if mark:
        yield Finding("10.3", "mark", mark, "××纪要", judged(mark.endswith("纪要")), 1)
    found = [row for row in parts.text if _PRESENT.match(row.text)]
    if not found:
        yield absent("10.3", "出席", "黑体, names in 仿宋")
    for index, row in enumerate(parts.text):
        if _PRESENT.match(row.text):
            yield from _present(parts, row, parts.text[index + 1 :])


def _present(parts: Parts, row: Row, after: tuple[Row, ...]) -> Iterator[Finding]:
    name = row.text[:2]
    off = (row.left - parts.measures.left) / parts.measures.cell
    yield Finding("10.3", f"{name}, place", f"left {off:.1f} 字", "left 2 字", judged(abs(off - 2) < 0.2), row.page)
    yield Finding("10.3", f"{name}, colon", row.text[2], "：", judged(row.text[2] == "："), row.page)
    yield face_finding("10.3", f"{name}, typeface", [make_row(row.page, row.glyphs[:2])], HEI)
    names = row.glyphs[3:]
    if names:
        yield face_finding("10.3", f"{name}, names, typeface", [make_row(row.page, names)], FANG)
        turned = []
        for other in after:
            if _PRESENT.match(other.text) or abs(other.left - names[0].x) > 2 * row.size:
                break
            turned.append(other)
        if turned:
            worst = max((other.left - names[0].x for other in turned), key=abs)
            good = within(worst, 0)
            yield Finding(
                "10.3", f"{name}, turned lines", f"off by {mm(worst)}", "after the colon", judged(good), row.page
            )
