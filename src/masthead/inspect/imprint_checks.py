"""GB/T 9704-2012, 7.4: the imprint (版记) at the foot of the last page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from masthead.inspect import standard
from masthead.inspect.families import FANG
from masthead.inspect.finding import Finding, absent, judged
from masthead.inspect.head_checks import rule_width
from masthead.inspect.measured import bottom_edge, face_finding, mm, right_edge, size_finding, within
from masthead.inspect.parts import Parts
from masthead.inspect.rows import Row
from masthead.inspect.sheet import Rule
from masthead.units import MM

_COPIES = re.compile(r"(?:抄送|主送|抄报|报|送|发)[：:]")
_PRINTED = re.compile(r"[12]\d{3}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日印发")
_CHARACTER = standard.SIZES["四号"]


def imprint_checks(parts: Parts, form: str) -> Iterator[Finding]:
    """Rules, type, 抄送, 印发机关 and 印发日期. A letter has neither rules nor 印发 (10.1)."""
    if not parts.imprint:
        yield absent("7.4", "版记", "on the last page")
        return
    rows = parts.imprint
    if form == "xinhan":
        yield from _letter(parts)
    else:
        yield from _rules(parts.imprint_rules, parts.imprint[-1].page)
    yield face_finding("7.4.2", "版记, typeface", rows, FANG)
    worst = max(rows, key=lambda row: abs(row.size - standard.SIZES["四号"]))
    yield size_finding("7.4.2", "版记, size", worst, "四号")
    yield from _copies(parts, rows)
    yield from _printed(parts, rows)


def _letter(parts: Parts) -> Iterator[Finding]:
    printed = [row.text for row in parts.imprint if row.text.endswith("印发")]
    measured = f"{len(parts.imprint_rules)} rules, {printed[0] if printed else 'no 印发'}"
    good = not parts.imprint_rules and not printed
    yield Finding("10.1", "版记", measured, "no rules, no 印发机关, no 印发日期", judged(good), parts.imprint[-1].page)


def _rules(rules: Sequence[Rule], page: int) -> Iterator[Finding]:
    if not rules:
        yield Finding("7.4.1", "版记, rules", "none", "first, last and between", "fail", page)
        return
    off = rules[-1].bottom - bottom_edge()
    middle = rules[-1].bottom - rules[-1].weight / 2 - bottom_edge()
    good = within(min((off, middle), key=abs), 0)
    asked = "on the type area's bottom (262 mm)"
    yield Finding("7.4.1", "版记, last rule", f"{mm(rules[-1].bottom)} from the top", asked, judged(good), page)
    worst = max(rules, key=lambda rule: abs(rule.width - standard.AREA[0] * MM))
    yield rule_width("7.4.1", "版记, rules, width", worst, standard.AREA[0], page)
    outer, inner = (rules[0], rules[-1]), rules[1:-1]
    yield _weight("版记, first and last rule", outer, standard.IMPRINT_OUTER_RULE, page)
    if inner:
        yield _weight("版记, rules between", inner, standard.IMPRINT_INNER_RULE, page)


def _weight(what: str, rules: Sequence[Rule], asked: float, page: int) -> Finding:
    worst = max((rule.weight / MM for rule in rules), key=lambda weight: abs(weight - asked))
    good = abs(worst - asked) <= standard.WEIGHT_TOLERANCE + 0.005
    return Finding("7.4.1", what, f"{worst:.2f} mm", f"{asked:.2f} mm (recommended)", judged(good), page)


def _copies(parts: Parts, rows: Sequence[Row]) -> Iterator[Finding]:
    """7.4.2, for 报, 送 and 发 of a bulletin alike: one character in, turned lines after the colon, 。 at the end."""
    found = False
    for index, row in enumerate(rows):
        lead = _COPIES.match(row.text)
        if not lead:
            continue
        found = True
        name = lead[0].rstrip("：:")
        turned = _turned(rows[index + 1 :])
        end = (turned[-1] if turned else row).text[-1]
        off = row.left - parts.measures.left
        yield _one_character("7.4.2", f"{name}, place", "left", off, row)
        yield Finding("7.4.2", f"{name}, end", end, "。", judged(end == "。"), row.page)
        if turned:
            start = row.glyphs[lead.end()].x if lead.end() < len(row.glyphs) else row.right
            worst = max((other.left - start for other in turned), key=abs)
            good = within(worst, 0)
            yield Finding(
                "7.4.2", f"{name}, turned lines", f"off by {mm(worst)}", "after the colon", judged(good), row.page
            )
        reach = min(right_edge(parts) - other.right for other in (row, *turned))
        good = reach >= (_CHARACTER - 0.5 * _CHARACTER) - standard.TOLERANCE * MM
        yield Finding("7.4.2", f"{name}, right", f"right {mm(reach)}", "right 1 字 at least", judged(good), row.page)
    if not found:
        yield absent("7.4.2", "抄送", "left 1 字, ends in 。")


def _turned(rows: Sequence[Row]) -> list[Row]:
    run: list[Row] = []
    for row in rows:
        if _COPIES.match(row.text) or row.text.endswith("印发") or re.fullmatch(r"共印\d+份", row.text):
            break
        if run and row.y - run[-1].y > 2.5 * row.size:
            break
        run.append(row)
    return run


def _printed(parts: Parts, rows: Sequence[Row]) -> Iterator[Finding]:
    """7.4.3."""
    row = next((row for row in rows if row.text.endswith("印发")), None)
    if row is None:
        yield absent("7.4.3", "印发机关 and 印发日期", "left 1 字, right 1 字 and 印发")
        return
    pieces = row.pieces
    if len(pieces) > 1:
        yield _one_character("7.4.3", "印发机关, place", "left", row.left - parts.measures.left, row)
    yield _one_character("7.4.3", "印发日期, place", "right", right_edge(parts) - row.right, row)
    date = pieces[-1].text
    good = bool(_PRINTED.search(date))
    yield Finding("7.4.3", "印发日期", date, "Arabic figures, no zero in front, 印发", judged(good), row.page)


def _one_character(clause: str, what: str, side: str, off: float, row: Row) -> Finding:
    """一字 by 3.1 is a character's width: of the line's own 四号 or of the text's 三号."""
    good = within(off, _CHARACTER / MM) or within(off, standard.CELL)
    return Finding(
        clause, what, f"{side} {mm(off)} ({off / _CHARACTER:.1f} 字)", f"{side} 1 字", judged(good), row.page
    )
