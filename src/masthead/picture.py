"""Picture: a picture file as it was found, checked and measured. Charts: data to be drawn. Codes: text as squares."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

PictureKind = Literal["png", "jpeg", "svg"]
ChartKind = Literal["bar", "line", "pie", "stacked", "multiples"]


@dataclass(frozen=True, slots=True)
class Picture:
    """A whole picture file within the limits. width, height: its natural size in points. name: as it was asked for.

    pixels: columns and rows; (0, 0) for an SVG. words: the texts that an SVG draws, in its order.
    """

    kind: PictureKind
    data: bytes
    width: float
    height: float
    name: str = ""
    pixels: tuple[int, int] = (0, 0)
    words: tuple[str, ...] = ()


class Value(NamedTuple):
    """A value of a chart. number: None where the source states none. text: as the source writes it, which is what the
    chart prints beside it. ref: the id of the fact it comes from."""

    number: float | None
    text: str = ""
    ref: str = ""


def value_text(value: Value) -> str:
    """What a chart prints of a value: the source's words; the bare number where there are none; "" for nothing."""
    if value.text or value.number is None:
        return value.text
    return f"{value.number:.15g}"


class Series(NamedTuple):
    """Values in the order of the chart's categories."""

    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """kind "multiples": a small chart of its own for each series. unit: of all values, printed as it stands; "" where
    they have none, and then each of the multiples has a scale of its own."""

    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """Everything that the chart prints, in the order in which it is read: its unit, the names of its series, then
        each category with its values; of multiples, each series with its categories and values. "" for what it does
        not print: it has no words that it was not given."""
        if self.kind == "multiples":
            parts = [word for series in self.series for word in self._panel(series)]
            return (self.unit, *parts)
        names = [series.name for series in self.series]
        columns = zip(*(series.values for series in self.series), strict=True)
        rows = zip(self.categories, columns, strict=True)
        return (self.unit, *names, *(word for label, values in rows for word in (label, *map(value_text, values))))

    def _panel(self, series: Series) -> tuple[str, ...]:
        pairs = zip(self.categories, series.values, strict=True)
        return (series.name, *(word for label, value in pairs for word in (label, value_text(value))))


MOST_CATEGORIES = 40
MOST_SERIES = 6
MOST_SLICES = 12
MOST_MULTIPLES = 24


def chart_fault(chart: Chart) -> tuple[str, str] | None:
    """What keeps a chart from being drawn, and what to do about it; None where nothing does."""
    count, kind = len(chart.series), chart.kind
    most = {"pie": 1, "multiples": MOST_MULTIPLES}.get(kind, MOST_SERIES)
    categories = MOST_SLICES if kind == "pie" else MOST_CATEGORIES
    numbers = [value.number for series in chart.series for value in series.values if value.number is not None]
    if not count or not chart.categories or not numbers:
        return "a chart without a number", "Give it a series with a number, or leave it out."
    if any(len(series.values) != len(chart.categories) for series in chart.series):
        return "the series of a chart have different labels", "Give each series a value for each label, in one order."
    if count > most:
        return f"a {kind} chart of {count} series", f"It takes at most {most}; leave some out or use a table."
    if len(chart.categories) > categories:
        found = len(chart.categories)
        return (
            f"a {kind} chart of {found} values",
            f"It takes at most {categories}; join the small ones or use a table.",
        )
    if not all(abs(number) < _LARGEST for number in numbers):
        return "a chart of a number beyond measure", "Use a larger unit."
    if kind in ("pie", "stacked") and min(numbers) < 0:
        return f"a {kind} chart of a negative value", 'Parts of a whole are never below zero; use kind="bar".'
    if kind == "pie" and not sum(numbers):
        return "a pie chart of nothing but zeros", 'Use kind="bar".'
    return None


_LARGEST = 1e18


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code (ISO/IEC 18004) of a text."""

    text: str
