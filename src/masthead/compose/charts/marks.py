"""What stands in an upright plot: columns, stacks, and lines with dots."""

from __future__ import annotations

from itertools import accumulate, pairwise

from masthead.compose.charts.data import Range, numbers
from masthead.compose.charts.sketch import HAIR, LEAST_BAR, Sketch
from masthead.pages import Mark, PlotArea, Steps
from masthead.picture import Chart, Value

_PAD = 4.0
_COLUMN_MAX = 34.0
DOT = 1.8
_LINE = 1.4
# Lines are told apart by their dashes too.
_DASHES: tuple[tuple[float, ...], ...] = ((), (5.0, 2.5), (1.5, 2.0), (7.0, 2.0, 1.5, 2.0), (3.0, 3.0), (9.0, 3.0))
KEY = 16.0
SQUARE = 8.0


class Plot:
    """Where values stand in an upright chart: steps of equal width from `left` on, heights by their range.

    floor: the lower edge with the values that hang below their marks.
    """

    def __init__(self, left: float, width: float, steps: int, shown: Range) -> None:
        self.left = left
        self.step = (width - left) / steps
        self.right = width
        self.shown = shown
        self.top = self.bottom = self.floor = 0.0

    def x(self, at: int) -> float:
        return self.left + (at + 0.5) * self.step

    def y(self, value: float) -> float:
        return self.bottom - (self.bottom - self.top) * self.shown.share(value)

    def area(self, sketch: Sketch, chart: Chart) -> PlotArea:
        """What is told of the plot: down to its floor, with the value that would stand there."""
        low = self.shown.below((self.floor - self.bottom) / (self.bottom - self.top))
        place = (self.left, self.top, self.right - self.left, self.floor - self.top)
        marks, axis = sketch.areas(len(chart.series)), sketch.axis
        if chart.kind == "line":
            marks, axis = tuple(_pen(sketch, number, len(chart.series)) for number in range(len(chart.series))), HAIR
        return PlotArea(*place, marks, axis, low, self.shown.high, self.bar(chart) / self.step)

    def bar(self, chart: Chart) -> float:
        """How wide a column or stack is; nothing in a chart of lines."""
        if chart.kind == "line":
            return 0.0
        if chart.kind == "stacked":
            return min(self.step * 0.6, _COLUMN_MAX)
        return min(self.step * 0.72 / len(chart.series), _COLUMN_MAX)


def draw_marks(sketch: Sketch, chart: Chart, plot: Plot) -> None:
    """Every value as a column, a part of one, or a point of a line; nothing where the source states none."""
    if chart.kind == "line":
        for number, series in enumerate(chart.series):
            _line(sketch, plot, series.values, number, len(chart.series))
        sketch.hair(plot.left, plot.floor, plot.right, plot.floor)  # no line of zero: the range starts above it
        return
    for at in range(len(chart.categories)):
        values = [series.values[at] for series in chart.series]
        if chart.kind == "stacked":
            _stack(sketch, plot, at, values, plot.bar(chart))
        else:
            _columns(sketch, plot, at, values, plot.bar(chart))
    sketch.rule(plot.left, plot.y(0.0), plot.right, plot.y(0.0))


def _columns(sketch: Sketch, plot: Plot, at: int, values: list[Value], wide: float) -> None:
    """Columns side by side around the middle of their step."""
    left = plot.x(at) - wide * len(values) / 2
    for number, value in enumerate(values):
        if value.number is None:
            if len(values) > 1 or not value.text:
                sketch.absent(left + wide * (number + 0.5), plot.y(0.0) - _PAD)
            continue
        rise = plot.y(value.number) - plot.y(0.0)
        if value.number and abs(rise) < LEAST_BAR:
            rise = -LEAST_BAR if value.number > 0 else LEAST_BAR
        color = sketch.style.fill if len(values) == 1 else sketch.color(number)
        if rise:
            sketch.box(left + wide * number, plot.y(0.0), wide, rise, color)
            if number:
                sketch.seam(left + wide * number, plot.y(0.0), left + wide * number, plot.y(0.0) + rise)


def _stack(sketch: Sketch, plot: Plot, at: int, values: list[Value], wide: float) -> None:
    left = plot.x(at) - wide / 2
    if not numbers(values):
        sketch.absent(plot.x(at), plot.y(0.0) - _PAD)
    ends = list(accumulate((value.number or 0.0 for value in values), initial=0.0))
    for number, (start, end) in enumerate(pairwise(ends)):
        if end > start:
            low, high = plot.y(start), min(plot.y(end), plot.y(start) - LEAST_BAR)
            sketch.box(left, low, wide, high - low, sketch.color(number))
            if start > 0:
                sketch.seam(left, low, left + wide, low)


def _line(sketch: Sketch, plot: Plot, values: tuple[Value, ...], number: int, count: int) -> None:
    """A line that stops where there is no value, with a dot at each."""
    steps: list[tuple[str | float, ...]] = []
    pen = "m"
    mark = _pen(sketch, number, count)
    for at, value in enumerate(values):
        if value.number is None:
            pen = "m"
            if count == 1 and not value.text:
                sketch.absent(plot.x(at), plot.bottom - _PAD)
            continue
        steps.append((pen, plot.x(at), plot.y(value.number)))
        pen = "l"
    if any(step[0] == "l" for step in steps):
        sketch.dashed(tuple(steps), mark.color, mark.weight, mark.dash)
    for _, x, y in steps:
        sketch.path(dot(float(x), float(y), mark.dot), fill=mark.color)


def dot(x: float, y: float, radius: float) -> Steps:
    """A circle around (x, y)."""
    k = 0.5522847498 * radius
    return (
        ("m", x + radius, y),
        ("c", x + radius, y + k, x + k, y + radius, x, y + radius),
        ("c", x - k, y + radius, x - radius, y + k, x - radius, y),
        ("c", x - radius, y - k, x - k, y - radius, x, y - radius),
        ("c", x + k, y - radius, x + radius, y - k, x + radius, y),
        ("h",),
    )


def draw_key(sketch: Sketch, chart: Chart, number: int, middle: float) -> None:
    """The square or stretch of line that a series is known by, left of its name."""
    if chart.kind == "line":
        mark = _pen(sketch, number, len(chart.series))
        steps: Steps = (("m", 0.0, middle), ("l", KEY, middle))
        sketch.dashed(steps, mark.color, mark.weight, mark.dash)
        sketch.path(dot(KEY / 2, middle, mark.dot), fill=mark.color)
    else:
        sketch.box(0.0, middle - 4, SQUARE, SQUARE, sketch.color(number))


def _pen(sketch: Sketch, number: int, count: int) -> Mark:
    """Lines are thin: the pale colours of areas would not be seen, so all but the first are dark; dashes tell them."""
    color = sketch.style.colors[0] if number == 0 and count > 1 else sketch.style.fill
    return Mark(color, _LINE, _DASHES[number % len(_DASHES)], DOT)
