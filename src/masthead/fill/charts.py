"""Charts from the report: its figures, its tables, and what a person wrote down. No number is made up or worked out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from masthead import report as model
from masthead.bracketed import unbracketed
from masthead.errors import shortened
from masthead.fill.budget import RefusedError
from masthead.fill.figures import print_figure
from masthead.patterns import regex
from masthead.picture import Chart, Series, Value, chart_fault, value_text
from masthead.report import Figure, Passage, Report

_NUMBER = regex(r"([+\-−–]?)\s?(\d{1,3}(?:[,，]\d{3})+|\d+)(\.\d+)?\s?([^\d\s.,，+\-−–~～]{0,6})")
_LARGEST = 1e15


class ValueText(NamedTuple):
    """What <value> takes. number: in digits, empty where none is stated."""

    label: str
    number: str
    text: str
    ref: str


class SeriesText(NamedTuple):
    """What <series> takes."""

    name: str
    values: tuple[ValueText, ...]


def report_chart(chart: model.Chart, report: Report) -> Chart:
    """The chart that a person asked for. Raises RefusedError for an id that no figure has, for figures of different
    units, which no bar compares, and for what cannot be drawn."""
    if chart.figures and (chart.series or chart.categories):
        raise RefusedError("a chart has figures or series, not both\nTake out one of them.")
    if chart.figures:
        made = _of_figures(chart, report)
    else:
        series = tuple(Series(one.name or "", plain_values(map(_written, one.values))) for one in chart.series)
        made = Chart(chart.kind, chart.categories, series, chart.unit or "")
    if fault := chart_fault(made):
        raise RefusedError("\n".join(fault))
    return made


def chart_series(chart: Chart) -> list[SeriesText]:
    """A chart's series with a label, number and text for each value."""
    return [
        SeriesText(series.name, tuple(map(_value_text, chart.categories, series.values))) for series in chart.series
    ]


def table_series(passage: Passage) -> list[SeriesText]:
    """The columns of a table as series: named by its head, labelled by its first column. Cells that are no plain
    number have none, and print as they are. Raises RefusedError for what is no table with a head and two columns."""
    rows = passage.rows
    wide = min((len(row) for row in rows), default=0)
    if wide < 2 or not 0 < passage.head < len(rows):
        raise RefusedError("no chart can be made of this table\nIt needs a head, rows below it, and two columns.")
    head, body = rows[passage.head - 1], rows[passage.head :]
    labels = [row[0] for row in body]
    return [
        SeriesText(head[at], tuple(map(_value_text, labels, plain_values(row[at] for row in body))))
        for at in range(1, wide)
    ]


def figure_series(figures: Sequence[Figure], language: str) -> list[SeriesText]:
    """The figures as one series, each labelled by what it counts. Raises RefusedError where their units differ."""
    if len({(figure.unit or "", figure.form) for figure in figures}) > 1:
        units = "、".join(dict.fromkeys(shortened(figure.text) for figure in figures))
        raise RefusedError(f"figures of different units in one chart: {units}\nUse kind multiples, or choose others.")
    return [SeriesText("", tuple(_figure_value(figure, language) for figure in figures))]


def plain_values(texts: Iterable[str]) -> tuple[Value, ...]:
    """Values of one series. A text is drawn where it is a number with the unit, or lack of one, that the first such
    text has; else it is printed only."""
    found: list[Value] = []
    unit: str | None = None
    for text in texts:
        inner = unbracketed(text)
        match = _NUMBER.fullmatch(inner or text.strip())
        number = _number(match) if match and unit in (None, match[4]) else None
        number = -number if inner and number is not None else number
        if match and number is not None:
            unit = match[4]
        found.append(Value(number, text.strip()))
    return tuple(found)


def _number(match: re.Match[str]) -> float | None:
    sign, whole, part, _ = match.groups()
    number = float(re.sub("[,，]", "", whole) + (part or ""))
    return (-number if sign and sign != "+" else number) if number < _LARGEST else None


def _of_figures(chart: model.Chart, report: Report) -> Chart:
    known = {figure.id: figure for figure in report.figures}
    for wanted in chart.figures:
        if wanted not in known:
            raise RefusedError(f"there is no figure {wanted}\nName the id of a figure in the list.")
    figures = [known[wanted] for wanted in chart.figures]
    if chart.kind == "multiples":
        singles = [_figure_value(figure, report.language) for figure in figures]
        return Chart("multiples", ("",), tuple(Series(one.label, (_value(one),)) for one in singles), chart.unit or "")
    (series,) = figure_series(figures, report.language)
    labels = tuple(value.label for value in series.values)
    return Chart(chart.kind, labels, (Series("", tuple(map(_value, series.values))),), chart.unit or "")


def _figure_value(figure: Figure, language: str) -> ValueText:
    number = "" if figure.value is None or figure.upper is not None else _digits(figure.value)  # no bar shows a range
    return ValueText(figure.counts or figure.lead or "", number, print_figure(figure.text, language), figure.id)


def _value(value: ValueText) -> Value:
    return Value(float(value.number) if value.number else None, value.text, value.ref)


def _value_text(label: str, value: Value) -> ValueText:
    number = "" if value.number is None else _digits(value.number)
    return ValueText(label, number, value_text(value), value.ref)


def _digits(number: float) -> str:
    """A number as <value> takes it: without an exponent."""
    return f"{number:.10f}".rstrip("0").rstrip(".") if "e" in repr(number) or number % 1 else str(int(number))


def _written(value: Any) -> str:
    """A value as a person wrote it: a whole number without a point, nothing as nothing."""
    return "" if value is None else value if isinstance(value, str) else _digits(value)
