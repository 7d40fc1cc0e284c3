"""Where Word puts the label of a value by itself, from which its own place is told."""

from __future__ import annotations

import math

from masthead.write.docx.charts.views import View

_NEAR = 1.0  # points that make no difference
_PAD = 3.5  # points between a label and the base of its column (measured with LibreOffice 7.4)


def position(view: View, at: int | None = None) -> str:
    """The c:dLblPos of a series' labels, or of one of them: at the end of a bar, at its base or in the middle of a part
    where the PDF has it elsewhere, above or below the point of a line."""
    kind = view.chart.kind
    if kind == "line":
        return "ctr" if view.several else "b" if at is not None and _hangs(view, at) else "t"
    if kind == "bar":
        return "inBase" if view.in_rows else "outEnd"
    return "ctr"


def native_middle(view: View, series: int, at: int) -> tuple[float, float] | None:
    """The middle of the label where Word puts it; None where the PDF has it there too."""
    kind, value = view.chart.kind, view.chart.series[series].values[at].number or 0.0
    if kind == "pie":
        return _pie(view, at)
    if kind == "bar":
        return _base(view, series, at, value) if view.in_rows else None
    if kind == "stacked":
        below = sum(one.values[at].number or 0.0 for one in view.chart.series[:series])
        return _point(view, at, below + value / 2)
    return _point(view, at, value) if view.several else _aside(view, at, value)


def _step(view: View) -> float:
    return (view.plot.height if view.plot.lying else view.plot.width) / len(view.chart.categories)


def _point(view: View, at: int, value: float) -> tuple[float, float]:
    """The place of a value over the middle of its category."""
    plot, along = view.plot, (at + 0.5) * _step(view)
    share = (value - plot.low) / ((plot.high - plot.low) or 1.0)
    if plot.lying:
        return plot.x + plot.width * share, plot.y + along
    return plot.x + along, plot.y + plot.height * (1 - share)


def _base(view: View, series: int, at: int, value: float) -> tuple[float, float] | None:
    """In a column at its base: the label's foot, or its top where the column hangs, on the line of zero."""
    word, plot = view.values[series][at], view.plot
    if word is None:
        return None
    x, y = _point(view, at, 0.0)
    aside = (series - (len(view.chart.series) - 1) / 2) * (plot.bar + plot.between) * _step(view)
    return x + aside, y + (-1 if value >= 0 else 1) * (word.height / 2 + _PAD)


def _aside(view: View, at: int, value: float) -> tuple[float, float] | None:
    """Over its point; None where the PDF has it there too."""
    word = view.values[0][at]
    x, _ = _point(view, at, value)
    return None if word is None or abs(word.middle[0] - x) < _NEAR else (x, word.middle[1])


def _pie(view: View, at: int) -> tuple[float, float]:
    """Half way from the middle of the pie to its edge."""
    numbers = [value.number or 0.0 for value in view.chart.series[0].values]
    angle = math.tau * (sum(numbers[:at]) + numbers[at] / 2) / sum(numbers)
    plot, reach = view.plot, view.plot.width / 4
    return plot.x + plot.width / 2 + reach * math.sin(angle), plot.y + plot.height / 2 - reach * math.cos(angle)


def _hangs(view: View, at: int) -> bool:
    """Whether the PDF has a value below its point."""
    word, number = view.values[0][at], view.chart.series[0].values[at].number
    return bool(word and number is not None and word.middle[1] > _point(view, at, number)[1])
