"""Which figures a one-page summary shows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from masthead.report import Figure, Id

_MOST = 10
_DENSE = 40
_TIME_UNITS = frozenset(
    {"年", "个月", "月", "周", "天", "日", "小时", "分钟", "year", "years", "month", "months", "week", "weeks", "day"}
    | {"days", "hour", "hours", "minute", "minutes"}
)


def key_figures(figures: Sequence[Figure]) -> tuple[Id, ...]:
    """At most ten ids in the order they print: single figures in source order, then each family together.

    A family is a run of figures that share their lead. Ordinals and numbers in set phrases are left out, and so is
    a figure that states what an earlier one does.
    """
    counted = [figure for figure in figures if figure.form not in ("ordinal", "words")]
    groups = [list(group) for _, group in groupby(_unlike(counted), key=_family)]
    dense = len(counted) > _DENSE
    ranked = sorted(range(len(groups)), key=lambda at: (-_salience(groups[at], dense), at))
    chosen: list[int] = []
    room = _MOST
    for at in ranked:
        if len(groups[at]) <= room and _salience(groups[at], dense) > 0:
            chosen.append(at)
            room -= len(groups[at])
    order = sorted(chosen, key=lambda at: (len(groups[at]) > 1, at))
    return tuple(figure.id for at in order for figure in groups[at])


def _family(figure: Figure) -> tuple[str, str]:
    return (figure.lead, "") if figure.lead else ("", figure.id)


def _unlike(figures: Sequence[Figure]) -> list[Figure]:
    """The figures without those that repeat the text and the noun of one before."""
    seen: set[tuple[str, str]] = set()
    kept = []
    for figure in figures:
        key = (figure.text, figure.counts or "")
        if key not in seen:
            kept.append(figure)
        seen.add(key)
    return kept


def _salience(group: Sequence[Figure], dense: bool) -> float:
    return max(_weight(figure, dense) for figure in group) + 1.0 * (len(group) > 1)


def _weight(figure: Figure, dense: bool) -> float:
    """Counts with a unit and a noun first; money and shares lead in a document that is dense in figures."""
    weight = 1.0 + 1.0 * bool(figure.unit) + 1.0 * bool(figure.counts) + 0.5 * bool(figure.qualifier)
    weight += min(len(figure.mentions), 3) * 0.5
    if figure.form != "count":
        weight += 1.0 if dense else 0.0
    if isinstance(figure.value, int | float) and abs(figure.value) >= 100:
        weight += 0.5
    return weight - 3.0 if figure.unit in _TIME_UNITS else weight
