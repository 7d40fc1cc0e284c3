"""A cell of a table that holds one number, perhaps with its unit, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from masthead.extract.figures.found_figure import Change, FoundFigure
from masthead.extract.figures.numerals import arabic_value, plain
from masthead.patterns import regex

Scan = Callable[[str], list[FoundFigure]]

_NUMBER = r"(?:\d{1,3}(?:[,，]\d{3})+|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+|\d{1,15})(?:[.．]\d{1,9})?"
_BEFORE = "约|近|超过|超|逾|不足|不到|不少于|不低于|不超过|about|nearly|over|under|at least|up to|[≥≤><~≈]"
_PLAIN = regex(
    rf"(?:(?P<before>{_BEFORE}) ?)?(?P<arrow>[↑↓▲▼])?(?P<sign>[-−–+＋])?(?P<first>{_NUMBER})"
    rf"(?: ?(?:[-–—~～]{{1,2}}|至|到| to ) ?(?P<last>{_NUMBER}))?(?P<infix>[余多]|\+)? ?(?P<unit>[%％‰])?"
    r"(?P<behind>[↑↓▲▼])?",
    re.IGNORECASE,
)
_YEAR = regex(r"(?:19|20|21)\d\d(?:年度?)?")
_NOTE_MARK = regex(r"[*＊†‡①-⑳]+$")
_ARROWS: dict[str, Change] = {"↑": "up", "▲": "up", "↓": "down", "▼": "down"}


class CellNumber(NamedTuple):
    """found: as in the cell's text, without what it counts. bare: its unit stands elsewhere, if anywhere."""

    found: FoundFigure
    bare: bool


def cell_number(text: str, scan: Scan) -> CellNumber | None:
    """The number that a cell holds; None where it holds anything else."""
    core = _NOTE_MARK.sub("", text).rstrip()
    match = _PLAIN.fullmatch(core)
    if match:
        return CellNumber(_plain(match), bare=not match["unit"])
    if not any(char.isdecimal() for char in core):
        return None
    found = scan(core)
    whole = len(found) == 1 and found[0].start == 0 and found[0].end == len(core)
    if whole and found[0].form not in ("ordinal", "words"):
        return CellNumber(found[0]._replace(lead=None), bare=found[0].unit is None)
    return None


def is_year(text: str) -> bool:
    return bool(_YEAR.fullmatch(text))


def _plain(match: re.Match[str]) -> FoundFigure:
    value: int | float | None = plain(arabic_value(match["first"]))
    if value is not None and match["sign"] in ("-", "−"):
        value = -value
    if match["sign"] == "–":  # a dash, or a minus
        value = None
    upper = plain(arabic_value(match["last"])) if match["last"] else None
    arrow = match["arrow"] or match["behind"]
    qualifier = "…".join(word for word in (match["before"], match["infix"]) if word) or None
    return FoundFigure(
        0,
        match.end(),
        value=value,
        unit=match["unit"],
        qualifier=qualifier,
        form="percent" if match["unit"] else "count",
        upper=upper,
        change=_ARROWS.get(arrow or ""),
    )
