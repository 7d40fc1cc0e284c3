"""GB/T 9704-2012, 7.2: what stands above the red rule."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masthead.inspect import standard
from masthead.inspect.families import BIAO, FANG, HEI, KAI
from masthead.inspect.finding import Finding, absent, judged
from masthead.inspect.measured import (
    blank_lines,
    centre_finding,
    chars,
    face_finding,
    lines_asked,
    middle,
    mm,
    right_edge,
    size_finding,
    within,
)
from masthead.inspect.parts import COPY, NUMBER, SECRECY, URGENCY, Parts
from masthead.inspect.rows import Row, make_row
from masthead.inspect.sheet import Rule, is_red
from masthead.units import MM

_SIGNER = re.compile(r"签发人[：:].*")
_GOOD_NUMBER = re.compile(r"\D{1,16}〔[12]\d{3}〕[1-9]\d*号")


def head_checks(parts: Parts, form: str) -> Iterator[Finding]:
    """份号 to the red rule, for every form but letters, whose head is that of 10.1."""
    yield from control_marks(parts, form)
    yield from _mark(parts, form)
    yield from _number(parts, form)
    yield from _signer(parts)
    yield from _rule(parts, form)


def control_marks(parts: Parts, form: str) -> Iterator[Finding]:
    """7.2.1 to 7.2.3: each where it is there; their order; the first on line 1 (letters: under the first rule)."""
    for clause, what, pattern in (("7.2.1", "份号", COPY), ("7.2.2", "密级", SECRECY), ("7.2.3", "紧急程度", URGENCY)):
        rows = [row.pieces[0] for row in parts.control]
        row = next((row for row in rows if pattern.fullmatch(row.text)), None)
        if row is None:
            yield absent(clause, what, "flush left, on the first lines")
            continue
        if clause == "7.2.1":
            digits = re.sub(r"\D", "", row.text)
            yield Finding(clause, what, row.text, "6 digits", judged(len(digits) == 6), 1)
        else:
            yield face_finding(clause, f"{what}, typeface", [row], HEI)
        yield size_finding(clause, f"{what}, size", row, "三号")
        off = row.left - parts.measures.left
        yield Finding(clause, f"{what}, place", mm(off), "flush left", judged(within(off, 0)), 1)
    if parts.control and form != "xinhan":
        top = parts.control[0].top
        good = within(top, standard.TOP)
        what = "first of 份号, 密级, 紧急程度"
        yield Finding("7.2.1", what, f"{mm(top)} from the top", "line 1 (37 mm)", judged(good), 1)
    if len(parts.control) > 1:
        yield _order(parts)


def _order(parts: Parts) -> Finding:
    ranks = [
        next(rank for rank, pattern in enumerate((SECRECY, URGENCY, COPY)) if pattern.fullmatch(row.pieces[0].text))
        for row in parts.control
    ]
    order = [(rank + 1) % 3 for rank in ranks]  # COPY first
    measured = " ".join(row.pieces[0].text for row in parts.control)
    return Finding("7.2.3", "order", measured, "份号, 密级, 紧急程度", judged(order == sorted(order)), 1)


def _mark(parts: Parts, form: str) -> Iterator[Finding]:
    clause = "10.3" if form == "jiyao" else "7.2.4"
    if not parts.mark:
        yield absent(clause, "mark", "red, centred", demanded=form in ("gongwen", "jiyao"))
        return
    if form == "jianbao":
        yield Finding(clause, "mark, top edge", mm(_mark_top(parts)), "not fixed for 简报", "n/a", 1)
    else:
        below = _mark_top(parts) - standard.TOP * MM
        good = within(below, standard.MARK_BELOW_AREA)
        asked = "35 mm below the type area's top"
        yield Finding(clause, "mark, top edge", mm(below), asked, judged(good), 1)
    yield from mark_look(parts, clause)


def mark_look(parts: Parts, clause: str) -> Iterator[Finding]:
    """Colour, place and face of the mark. 小标宋 is recommended, so another face passes with a note."""
    red = all(is_red(row.color) for row in parts.mark)
    yield Finding(clause, "mark, colour", "red" if red else "not red", "red", judged(red), 1)
    yield _mark_place(parts, clause)
    face = face_finding(clause, "mark, typeface", parts.mark, BIAO)
    if face.verdict == "fail":
        face = face._replace(verdict="pass", note="the standard recommends 小标宋; another face is allowed")
    yield face._replace(asked=f"{BIAO} (recommended)")


def _mark_place(parts: Parts, clause: str) -> Finding:
    """Several issuers, and 文件 beside them, are centred together."""
    if len(parts.mark) == 1:
        return centre_finding(clause, "mark, place", parts.mark, middle(parts))
    left, right = min(row.left for row in parts.mark), max(row.right for row in parts.mark)
    off = (left + right) / 2 - middle(parts)
    return Finding(clause, "mark, place", f"{mm(off)} off the middle", "centred", judged(within(off, 0)), 1)


def _mark_top(parts: Parts) -> float:
    """上边缘: of what is printed."""
    return parts.mark[0].ink.top


def _number(parts: Parts, form: str) -> Iterator[Finding]:
    """7.2.5. A bulletin has 第×期 in its place, which the standard does not know."""
    what, asked = "发文字号", "机关代字〔年份〕序号号"
    if parts.number is None:
        yield absent("7.2.5", what, asked, demanded=form == "gongwen")
        return
    piece = number_piece(parts.number)
    yield number_form(piece)
    yield size_finding("7.2.5", f"{what}, size", piece, "三号")
    if parts.mark:
        # With several signers the number stands on the last one's line, and the first one's below the mark.
        rows = [row for row in parts.rows if row.page == 1 and _names_signers(row) and row.top <= piece.top]
        gap = min([piece.top, *(row.top for row in rows)]) - max(row.ink.bottom for row in parts.mark)
        good, measured = blank_lines(parts, gap, standard.BLANK_LINES_ABOVE_NUMBER)
        yield Finding(
            "7.2.5",
            f"{what}, below the mark",
            measured,
            lines_asked(standard.BLANK_LINES_ABOVE_NUMBER),
            judged(good),
            1,
        )
    if len(parts.number.pieces) == 1:
        yield centre_finding("7.2.5", f"{what}, place", [piece], middle(parts))
    else:
        off = piece.left - parts.measures.left
        good = within(off, standard.CELL)
        yield Finding("7.2.5", f"{what}, place", f"left {chars(parts, off)}", "left 1 字", judged(good), 1)


def _names_signers(row: Row) -> bool:
    return any(_SIGNER.fullmatch(part.text) for part in row.pieces)


def number_form(piece: Row) -> Finding:
    good = bool(_GOOD_NUMBER.fullmatch(piece.text))
    asked = "year in 〔〕, no 第, no zero in front"
    return Finding("7.2.5", "发文字号", piece.text, asked, judged(good), piece.page)


def number_piece(row: Row) -> Row:
    """The 发文字号 in its row, beside which the signers may stand."""
    return next(piece for piece in row.pieces if NUMBER.fullmatch(piece.text))


def _signer(parts: Parts) -> Iterator[Finding]:
    """7.2.6: the label in 仿宋, the names in 楷体, one character from the right edge."""
    found = [
        piece
        for row in parts.rows
        if row.page == 1
        for piece in row.pieces
        if piece.text.startswith(("签发人：", "签发人:"))
    ]
    if not found:
        yield absent("7.2.6", "签发人", "right 1 字")
        return
    piece = found[0]
    row = next(row for row in parts.rows if row.page == 1 and "签发人" in row.text)
    off = right_edge(parts) - row.right
    good = within(off, standard.CELL)
    yield Finding("7.2.6", "签发人, place", f"right {chars(parts, off)}", "right 1 字", judged(good), 1)
    yield _part(piece, 0, 3, "7.2.6", "签发人, typeface", FANG)
    yield _part(piece, 4, None, "7.2.6", "签发人's name, typeface", KAI)
    yield Finding("7.2.6", "签发人, colon", piece.text[3], "：", judged(piece.text[3] == "："), 1)


def _part(row: Row, start: int, end: int | None, clause: str, what: str, asked: str) -> Finding:
    glyphs = row.glyphs[start:end]
    if not glyphs:
        return Finding(clause, what, "no name", asked, "fail", row.page)
    return face_finding(clause, what, [make_row(row.page, glyphs)], asked)


def _rule(parts: Parts, form: str) -> Iterator[Finding]:
    rule = parts.rule
    if rule is None:
        yield absent("7.2.7", "rule of the head", "red, 156 mm", demanded=form == "gongwen")
        return
    above = [row for row in parts.rows if row.page == 1 and row.y < rule.top]
    if above:
        gap = rule.top - max(row.bottom for row in above[-1:])
        good = within(gap, standard.RULE_BELOW_NUMBER)
        yield Finding("7.2.7", "rule, below the line above", mm(gap), "4 mm", judged(good), 1)
    yield rule_width("7.2.7", "rule, width", rule, standard.AREA[0])
    off = rule.centre - middle(parts)
    yield Finding("7.2.7", "rule, place", f"{mm(off)} off the middle", "centred", judged(within(off, 0)), 1)


def rule_width(clause: str, what: str, rule: Rule, asked: float, page: int = 1) -> Finding:
    return Finding(clause, what, mm(rule.width), f"{asked:.0f} mm", judged(within(rule.width, asked)), page)
