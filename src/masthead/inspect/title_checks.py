"""GB/T 9704-2012, 7.3.1 and 7.3.2: the title and the recipients."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from masthead.inspect import standard
from masthead.inspect.families import BIAO
from masthead.inspect.finding import Finding, absent, judged
from masthead.inspect.measured import (
    blank_lines,
    centre_finding,
    face_finding,
    lines_asked,
    middle,
    mm,
    size_finding,
    within,
)
from masthead.inspect.parts import Parts
from masthead.inspect.rows import Row

_EQUAL = 0.25  # em; lines that differ by less are equally long


def title_checks(parts: Parts, form: str) -> Iterator[Finding]:
    """Face, size, place and shape of the title; the recipients under it."""
    title = parts.title
    if not title:
        yield absent("7.3.1", "title", "二号 小标宋, centred", demanded=form in ("gongwen", "xinhan"))
        yield absent("7.3.2", "主送机关", "flush left, ends in ：")
        return
    yield size_finding("7.3.1", "title, size", title[0], "二号")
    yield face_finding("7.3.1", "title, typeface", title, BIAO)
    yield centre_finding("7.3.1", "title, place", title, middle(parts))
    yield _shape(title, form)
    yield from _below_rule(parts)
    yield from _recipients(parts)


def _below_rule(parts: Parts) -> Iterator[Finding]:
    if parts.rule is None:
        return
    count = standard.BLANK_LINES_ABOVE_TITLE
    good, measured = blank_lines(parts, parts.title[0].top - parts.rule.bottom, count)
    yield Finding("7.3.1", "title, below the rule", measured, lines_asked(count), judged(good), 1)


def _shape(title: Sequence[Row], form: str) -> Finding:
    """A trapezoid grows or shrinks downwards, a diamond grows and then shrinks.

    The clause is on titles that turn. What is no 公文 may have two headlines, which the page does not tell from one
    that turned; so two lines of one length are no fault there.
    """
    widths = [row.width / row.size for row in title]
    measured = " / ".join(f"{width:.1f}" for width in widths) + " em"
    asked = "trapezoid or diamond"
    if len(title) == 1:
        return Finding("7.3.1", "title, shape", "one line", asked, "n/a", 1)
    steps = [below - above for above, below in itertools.pairwise(widths)]
    signs = [step > 0 for step in steps if abs(step) > _EQUAL]
    if not signs:
        if form in ("jianbao", "other") and len(title) == 2:
            note = "two lines of one length: right for two headlines, wrong for one that turned"
            return Finding("7.3.1", "title, shape", measured, asked, "n/a", 1, note)
        return Finding("7.3.1", "title, shape", f"rectangle: {measured}", asked, "fail", 1)
    waisted = any(not above and below for above, below in itertools.pairwise(signs))
    names = {(True, False): "diamond", (True, True): "trapezoid", (False, False): "trapezoid"}
    name = "waisted" if waisted else names[signs[0], signs[-1]]
    return Finding("7.3.1", "title, shape", f"{name}: {measured}", asked, judged(not waisted), 1)


def _recipients(parts: Parts) -> Iterator[Finding]:
    rows = parts.recipients
    if not rows:
        yield absent("7.3.2", "主送机关", "flush left, ends in ：")
        return
    off = max((row.left - parts.measures.left for row in rows), key=abs)
    yield Finding("7.3.2", "主送机关, place", mm(off), "flush left", judged(within(off, 0)), 1)
    end = rows[-1].text[-1]
    yield Finding("7.3.2", "主送机关, end", end, "：", judged(end == "："), 1)
    count = standard.BLANK_LINES_ABOVE_RECIPIENTS
    good, measured = blank_lines(parts, rows[0].top - parts.title[-1].bottom, count)
    yield Finding("7.3.2", "主送机关, below the title", measured, lines_asked(count), judged(good), 1)
