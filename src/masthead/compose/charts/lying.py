"""Bars that lie: a row a category, its label at the left. For long labels and many of them."""

from __future__ import annotations

from itertools import accumulate, pairwise

from masthead.compose.charts.data import Order, Range, from_zero, numbers, stacked
from masthead.compose.charts.sketch import LEAST_BAR, Frame, Sketch, widest
from masthead.pages import PlotArea
from masthead.picture import Chart, Value, value_text

# The blanks between bar and value, label and bar, and between columns of values, in points.
_PAD = 5.0
_BEHIND = 8.0
_COLUMN = 10.0
# What of the width labels may take; the bars keep at least an eighth.
_LABELS = 0.42
_BARS = 0.12
# The narrowest a label is broken to, in em.
_LEAST_LABEL = 3
_KEY = 7.0
# What of the width the name of a series above its column of values may take, and all names together.
_NAME, _NAMES = 0.16, 0.64


class _Plan:
    """Where things stand across a lying chart."""

    def __init__(
        self, sketch: Sketch, labels: tuple[str, ...], shown: Range, width: float, room: tuple[float, float]
    ) -> None:
        """room: for values that stand before negative bars, and after the others. Raises ComposeError where bars and
        labels have none left."""
        before, after = room
        wanted = widest(sketch, labels, sketch.label)
        spare = width * (1 - _BARS) - before - after - _BEHIND
        self.label = min(wanted, max(width * _LABELS, width - before - after - _BEHIND - width * 0.5), spare)
        if self.label < min(wanted, _LEAST_LABEL * sketch.label.size) or spare < 0:
            raise sketch.no_room()
        self.left = (self.label and self.label + _BEHIND) + before
        self.right = width - after
        self.end = width
        self.shown = shown

    def x(self, value: float) -> float:
        return self.left + (self.right - self.left) * self.shown.share(value)

    def area(self, sketch: Sketch, chart: Chart, top: float, bottom: float, pitch: float) -> PlotArea:
        """What is told of bars from `top` to `bottom`, one every `pitch` where a category has several."""
        step = (bottom - top) / len(chart.categories)
        thick = min(sketch.style.bar, pitch - 1)
        x = self.label and self.label + _BEHIND
        low = self.shown.below((self.left - x) / (self.right - self.left))
        place = (x, top, self.right - x, bottom - top)
        area = PlotArea(*place, sketch.areas(len(chart.series)), sketch.axis, low, self.shown.high)
        return area._replace(bar=thick / step, between=(pitch - thick) / step, lying=True)


def bars(sketch: Sketch, chart: Chart, width: float, top: float) -> float:
    """Bars side by side for each category, each with its value at its end; gives how high they are."""
    order = Order(len(chart.series))
    every = [value for series in chart.series for value in series.values]
    shown = from_zero(numbers(every))
    negative = [value_text(value) for value in every if (value.number or 0.0) < 0]
    other = [value_text(value) for value in every if (value.number or 0.0) >= 0]
    before, after = (widest(sketch, texts, sketch.value) for texts in (negative, other))
    plan = _Plan(sketch, chart.categories, shown, width, (before and before + _PAD, after and after + _PAD))
    pitch = max(sketch.style.bar, sketch.value.leading)
    first = top + keys(sketch, chart, width, top)
    y = first + sketch.style.gap / 2
    for at, label in enumerate(chart.categories):
        high = max(pitch * len(chart.series), sketch.height(label, sketch.label, plan.label))
        low = y + (high - pitch * len(chart.series)) / 2
        _label(sketch, order.category(at), label, plan.label, y, high)
        for number, series in enumerate(chart.series):
            color = sketch.style.fill if len(chart.series) == 1 else sketch.color(number)
            _bar(sketch, plan, series.values[at], color, low + number * pitch, pitch, order.value(at, number))
        y += high + sketch.style.gap
    zero, bottom = plan.x(0.0), y - sketch.style.gap / 2
    sketch.plots.append(plan.area(sketch, chart, first, bottom, pitch))
    sketch.rule(zero, first, zero, bottom)
    return bottom - top


def _bar(sketch: Sketch, plan: _Plan, value: Value, color: str, y: float, pitch: float, word: int) -> None:
    zero, text = plan.x(0.0), value_text(value)
    middle = y + (pitch - sketch.value.leading) / 2
    if value.number is None:
        if not text:
            sketch.absent(min(zero + _PAD, plan.end - 6) + 3, y + pitch / 2)
        sketch.write(word, text, sketch.value, Frame(zero + _PAD, middle))
        return
    end = plan.x(value.number)
    if value.number and abs(end - zero) < LEAST_BAR:
        end = zero + LEAST_BAR * (1 if value.number > 0 else -1)
    if end != zero:
        thick = min(sketch.style.bar, pitch - 1)
        sketch.box(zero, y + (pitch - thick) / 2, end - zero, thick, color)
    wide = sketch.width(text, sketch.value)
    sketch.write(word, text, sketch.value, Frame(end - _PAD - wide if value.number < 0 else end + _PAD, middle))


def stacks(sketch: Sketch, chart: Chart, width: float, top: float) -> float:
    """A bar a category of its parts; the values stand in columns at the right, under the names of their series."""
    order = Order(len(chart.series))
    most = width * min(_NAME, _NAMES / len(chart.series))
    columns = [
        max(widest(sketch, [value_text(v) for v in series.values], sketch.value),
            min(sketch.width(series.name, sketch.label) + _KEY + 3, most))
        for series in chart.series
    ]  # fmt: skip
    right = sum(columns) + _COLUMN * len(columns)
    plan = _Plan(sketch, chart.categories, stacked(chart), width, (0.0, right))
    starts = [plan.right + _COLUMN * (at + 1) + sum(columns[:at]) for at in range(len(columns))]
    head = 0.0
    for number, (series, x, wide) in enumerate(zip(chart.series, starts, columns, strict=True)):
        sketch.box(x, top + (sketch.label.leading - _KEY) / 2, _KEY, _KEY, sketch.color(number))
        frame = Frame(x + _KEY + 3, top, wide - _KEY - 3)
        head = max(head, sketch.write(order.name(number), series.name, sketch.label, frame))
    first = top + head + sketch.style.gap / 2
    y = first + sketch.style.gap / 2
    for at, label in enumerate(chart.categories):
        high = max(sketch.style.bar, sketch.value.leading, sketch.height(label, sketch.label, plan.label))
        _label(sketch, order.category(at), label, plan.label, y, high)
        values = [series.values[at] for series in chart.series]
        _stack(sketch, plan, values, y + (high - sketch.style.bar) / 2)
        for number, (value, x, wide) in enumerate(zip(values, starts, columns, strict=True)):
            middle = y + (high - sketch.value.leading) / 2
            if value.number is None and not value.text:
                sketch.absent(x + wide - 3, y + high / 2)
            sketch.write(order.value(at, number), value_text(value), sketch.value, Frame(x, middle, wide, "right"))
        y += high + sketch.style.gap
    bottom = y - sketch.style.gap / 2
    sketch.plots.append(plan.area(sketch, chart, first, bottom, sketch.style.bar + 1))
    sketch.rule(plan.left, first, plan.left, bottom)
    return bottom - top


def _stack(sketch: Sketch, plan: _Plan, values: list[Value], y: float) -> None:
    ends = list(accumulate((value.number or 0.0 for value in values), initial=0.0))
    for number, (start, end) in enumerate(pairwise(ends)):
        if end > start:
            left, right = plan.x(start), max(plan.x(end), plan.x(start) + LEAST_BAR)
            sketch.box(left, y, right - left, sketch.style.bar, sketch.color(number))
            if start > 0:
                sketch.seam(left, y, left, y + sketch.style.bar)


def keys(sketch: Sketch, chart: Chart, width: float, top: float) -> float:
    """The names of several series with the squares of their colours, in rows; gives their height and the blank below.

    A single series' name stands there alone.
    """
    order = Order(len(chart.series))
    single = len(chart.series) == 1
    width -= sketch.taken
    x, y = 0.0, top
    for number, series in enumerate(chart.series):
        lead = 0.0 if single else _KEY + 3
        wide = lead + sketch.width(series.name, sketch.label)
        if x and x + wide > width:
            x, y = 0.0, y + sketch.label.leading
        if not single:
            sketch.box(x, y + (sketch.label.leading - _KEY) / 2, _KEY, _KEY, sketch.color(number))
        high = sketch.write(order.name(number), series.name, sketch.label, Frame(x + lead, y, width - x - lead))
        y += max(high - sketch.label.leading, 0.0)
        x += wide + 2 * _COLUMN
    return y - top + sketch.label.leading + sketch.style.gap if any(s.name for s in chart.series) else 0.0


def _label(sketch: Sketch, word: int, text: str, width: float, y: float, high: float) -> None:
    tall = sketch.height(text, sketch.label, width)
    sketch.write(word, text, sketch.label, Frame(0.0, y + (high - tall) / 2, width, "right"))
