"""A chart's numbers: their range, and which word of the chart is which."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from masthead.picture import Chart, Value


@dataclass(frozen=True, slots=True)
class Range:
    """From the least to the greatest value; both 0 where all are."""

    low: float
    high: float

    def share(self, value: float) -> float:
        """How far up the range a value stands, from 0 to 1."""
        span = self.high - self.low
        return (value - self.low) / span if span else 0.0

    def below(self, share: float) -> float:
        """The value that would stand a share of the range under the least one."""
        return self.low - (self.high - self.low) * share


def numbers(values: Iterable[Value]) -> list[float]:
    return [value.number for value in values if value.number is not None]


def from_zero(found: Iterable[float]) -> Range:
    """The range of bars, which always start at zero: a bar cut off lies about its length."""
    values = list(found)
    return Range(min(0.0, *values, 0.0), max(0.0, *values, 0.0))


def of_line(found: Iterable[float]) -> Range:
    """The range of lines, whose slope tells: from the least to the greatest value, a little blank around them."""
    values = list(found)
    low, high = min(values), max(values)
    blank = (high - low) * 0.08 or abs(high) * 0.5 or 1.0
    return Range(low - blank, high + blank)


def stacked(chart: Chart) -> Range:
    """The range of stacked bars. The sums are for drawing alone: no number is printed that the source lacks."""
    columns = zip(*(series.values for series in chart.series), strict=True)
    return from_zero(sum(numbers(column)) for column in columns)


@dataclass(frozen=True, slots=True)
class Order:
    """The numbers of a chart's words in `Chart.words`."""

    series: int
    unit: int = 0

    def name(self, at: int) -> int:
        return 1 + at

    def category(self, at: int) -> int:
        return 1 + self.series + at * (1 + self.series)

    def value(self, at: int, series: int) -> int:
        return self.category(at) + 1 + series
