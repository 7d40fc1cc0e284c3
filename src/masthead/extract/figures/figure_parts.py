"""Totals and parts: which figure a figure is stated to be a part of, by 其中, including, of which."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.extract.figures.found_figure import FoundFigure
from masthead.patterns import regex

_MARK = {
    "zh": regex(r"其中(?:包括)?|(?<=[，,（(])(?:包括|含)|(?P<of>中[，,]?(?:仍?有|的)?(?=\d))"),
    "en": regex(r"\b(?:of (?:which|these|them|those|whom)|including|(?P<of>of the (?=\d)))", re.IGNORECASE),
}
_END = {"zh": regex("[。；;）)]"), "en": regex(r"[;)]|\.(?=\s|$)")}
_REACH = 80  # characters between a total and the words that announce its parts


def with_totals(text: str, found: Sequence[FoundFigure], language: str) -> list[FoundFigure]:
    """The figures, those that are parts with where their total begins: the nearest before 其中 in the same unit."""
    made = list(found)
    counted = [at for at, one in enumerate(made) if one.form in ("count", "money") and one.value is not None]
    for mark in _MARK[language].finditer(text) if len(counted) > 1 else ():
        end = _END[language].search(text, mark.end())
        last = end.start() if end else len(text)
        if mark["of"] and language == "en":
            parts = [at for at in counted if mark.end() <= made[at].start < last]
            totals, parts = parts[:1], parts[1:]
        else:
            parts = [at for at in counted if mark.end() <= made[at].start < last]
            totals = [at for at in counted if mark.start() - _REACH <= made[at].start and made[at].end <= mark.start()]
        if mark["of"] and language == "zh":
            totals = [at for at in totals if made[at].end == mark.start()]
            parts = parts[:1]
        _join(made, totals, parts)
    return made


def _join(made: list[FoundFigure], totals: list[int], parts: list[int]) -> None:
    """Name the total of each part, as long as the parts have one unit and come to no more than it."""
    if not parts:
        return
    unit, rest = made[parts[0]].unit, 0.0
    same = [at for at in totals if made[at].unit == unit and made[at].form == made[parts[0]].form]
    if not same:
        return
    total = made[same[-1]]
    for at in parts:
        part = made[at]
        rest += part.value or 0
        if part.unit != unit or part.change or rest > (total.value or 0):
            return
        made[at] = part._replace(total=total.start)
