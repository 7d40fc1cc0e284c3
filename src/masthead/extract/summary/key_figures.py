"""Which figures a one-page summary shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import groupby

from masthead.extract.figures.measure_words import NOUNS, WORDS
from masthead.report import Figure, Id

_MOST = 10
_DENSE = 40
_ENOUGH = 5  # figures that say what they count, beside which others say too little
_ALIKE_BY_CHANCE = 20
_TIME_UNITS = frozenset(
    {
        "年",
        "个月",
        "月",
        "周",
        "天",
        "日",
        "小时",
        "分钟",
        "个工作日",
        "工作日",
        "year",
        "years",
        "month",
        "months",
        "week",
        "weeks",
        "day",
    }
    | {"days", "hour", "hours", "minute", "minutes", "岁", "周岁", "℃", "°C", "years old"}
)
# Labels that do not tell one figure from another once they stand at several.
_GENERIC = frozenset(
    {
        "投资",
        "投入",
        "资金",
        "支出",
        "收入",
        "总投资",
        "任务",
        "项目",
        "增长",
        "下降",
        "同比增长",
        "同比下降",
        "环比增长",
        "环比下降",
    }
)


def key_figures(figures: Sequence[Figure], planned: Collection[Id] = ()) -> tuple[Id, ...]:
    """At most ten ids in the order they print: single figures in source order, those that only a measure word follows
    (31个) behind the others, then each family together.

    A family is a run of figures that share their lead. Ordinals and numbers in set phrases are left out, and so are
    a figure whose label and unit an earlier one has, all of a generic label that stands at several, and what is
    `planned`, unless nothing else is stated. Figures that say what they count come first.
    """
    counted = [figure for figure in figures if figure.form not in ("ordinal", "words")]
    results = [figure for figure in counted if figure.id not in planned] or counted
    labelled = [figure for figure in results if _is_labelled(figure)]
    results = labelled if len(labelled) >= _ENOUGH else results
    groups = [list(group) for _, group in groupby(_unlike(results), key=_family)]
    dense = len(results) > _DENSE
    ranked = sorted(range(len(groups)), key=lambda at: (-_salience(groups[at], dense), at))
    chosen: list[int] = []
    room = _MOST
    for at in ranked:
        if len(groups[at]) <= room and _salience(groups[at], dense) > 0:
            chosen.append(at)
            room -= len(groups[at])
    order = sorted(chosen, key=lambda at: (len(groups[at]) > 1, _is_bare(groups[at][0]), at))
    return tuple(figure.id for at in order for figure in groups[at])


def _family(figure: Figure) -> tuple[str, str]:
    return (figure.lead, "") if figure.lead else ("", figure.id)


def _unlike(figures: Sequence[Figure]) -> list[Figure]:
    """The figures that can be told apart by their labels: of each label and unit the largest, as a total comes before
    its parts, and none of a generic one at several."""
    times = Counter((figure.counts, figure.unit) for figure in figures)
    best: dict[tuple[object, ...], Figure] = {}
    for figure in figures:
        label, several = figure.counts, times[figure.counts, figure.unit] > 1
        if several and label in _GENERIC:
            continue
        key: tuple[object, ...] = (label, figure.unit, figure.form) if label else (figure.text,)
        if key not in best or _size(figure) > _size(best[key]):
            best[key] = figure
    kept = {id(figure) for figure in best.values()}
    said: set[tuple[object, ...]] = set()
    return [figure for figure in figures if id(figure) in kept and _is_new(figure, said)]


def _size(figure: Figure) -> float:
    return abs(figure.value) if figure.value is not None else 0.0


def _is_new(figure: Figure, said: set[tuple[object, ...]]) -> bool:
    """Whether no figure before it says the same number of the same unit: what is told twice is often called by two
    names. Small numbers are often alike by chance."""
    key = (figure.value, figure.unit, figure.form)
    again = key in said and _size(figure) >= _ALIKE_BY_CHANCE
    said.add(key)
    return not again


def _salience(group: Sequence[Figure], dense: bool) -> float:
    return max(_weight(figure, dense) for figure in group) + 1.0 * (len(group) > 1)


def _weight(figure: Figure, dense: bool) -> float:
    """Counts with a unit and a noun first; money and shares lead in a document that is dense in figures."""
    weight = 1.0 + 1.0 * bool(figure.unit) + 3.0 * _is_labelled(figure) + 0.5 * bool(figure.qualifier)
    weight += min(len(figure.mentions), 3) * 0.5
    if figure.form != "count":
        weight += 1.0 if dense else 0.0
    if isinstance(figure.value, int | float) and abs(figure.value) >= 100:
        weight += 0.5
    if figure.form == "fraction" and not _is_labelled(figure):
        return 0.0  # two thirds of what?
    weight -= 10.0 * (figure.unit in _TIME_UNITS) + 1.0 * (not figure.unit and not _is_labelled(figure))
    return weight - 0.5 * _is_bare(figure)


def _is_labelled(figure: Figure) -> bool:
    """Whether the figure says what it counts: beside it, in its lead, or by its unit (9省市)."""
    return bool(figure.counts or figure.lead or figure.unit in NOUNS)


def _is_bare(figure: Figure) -> bool:
    """Whether nothing but a measure word says what is counted, as before a list (31个省、自治区)."""
    return figure.unit in WORDS and not _is_labelled(figure)
