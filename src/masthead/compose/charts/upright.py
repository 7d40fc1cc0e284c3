"""Charts that stand: categories side by side. Columns, lines and stacks; several series have their values in rows
below, so that none hides another."""

from __future__ import annotations

from masthead.compose.charts.data import Order, Range, from_zero, numbers, of_line, stacked
from masthead.compose.charts.lying import keys
from masthead.compose.charts.marks import DOT, KEY, SQUARE, Plot, draw_key, draw_marks
from masthead.compose.charts.sketch import Frame, Sketch, widest
from masthead.picture import Chart, value_text

_PAD = 4.0
# The blank below labels, which Word and LibreOffice set a little lower.
_FOOT = 4.0
_MOST_STEPS = 16
# Of a label under a step of a line, which cannot lie; longer ones are set upwards.
_MOST_LINES = 4
# The height of a plot in which every bar is zero.
_FLAT = 12.0
# What of the width the names of series before rows of values may take.
_NAMES = 0.25


def fits(sketch: Sketch, chart: Chart, width: float) -> bool:
    """Whether labels and values are narrow enough to stand side by side."""
    if len(chart.categories) > _MOST_STEPS:
        return False
    room = (width - _name_width(sketch, chart, width)) / len(chart.categories) - _PAD
    values = [value_text(value) for series in chart.series for value in series.values]
    if widest(sketch, values, sketch.value) > room:
        return False
    return all(_short(sketch, label, room) for label in chart.categories)


def _short(sketch: Sketch, label: str, room: float) -> bool:
    """Whether a label takes at most two lines, no Latin word of it broken."""
    return len(sketch.lines(label, sketch.label, room)) <= 2 and all(
        sketch.width(word, sketch.label) <= room for word in label.split() if word.isascii()
    )


def _name_width(sketch: Sketch, chart: Chart, width: float) -> float:
    """The column of series' names before rows of values."""
    if len(chart.series) == 1:
        return 0.0
    names = [series.name for series in chart.series]
    return min(widest(sketch, names, sketch.label), width * _NAMES) + _key_width(chart) + 2 * _PAD


def _key_width(chart: Chart) -> float:
    return KEY if chart.kind == "line" else SQUARE


def upright(sketch: Sketch, chart: Chart, width: float, top: float) -> float:
    """Columns, a line or stacks; gives how high the chart is."""
    several = len(chart.series) > 1
    head = 0.0 if several else keys(sketch, chart, width, top)
    plot = Plot(_name_width(sketch, chart, width), width, len(chart.categories), _range(chart))
    if plot.step < max(sketch.label.leading, sketch.value.leading):
        raise sketch.no_room()
    widest_value = widest(sketch, [value_text(value) for one in chart.series for value in one.values], sketch.value)
    narrow = widest_value > plot.step - _PAD
    tall = widest_value if narrow else sketch.value.leading
    above = 0.0 if several else tall + _PAD
    hanging = not several and any(_hangs(chart, at) for at in range(len(chart.categories)))
    plot.top = top + head + above
    plot.bottom = plot.top + (sketch.style.plot if plot.shown.low < plot.shown.high else _FLAT)
    plot.floor = plot.bottom + (above if hanging else 0.0)
    sketch.plots.append(plot.area(sketch, chart))
    draw_marks(sketch, chart, plot)
    if not several:
        _values(sketch, chart, plot, narrow)
    foot = plot.floor + _PAD
    foot += _labels(sketch, chart, plot, foot)
    foot += 0.0 if several else _FOOT
    if several:
        foot = _rows(sketch, chart, plot, foot, narrow, tall)
    return foot - top


def _range(chart: Chart) -> Range:
    if chart.kind == "stacked":
        return stacked(chart)
    found = numbers(value for series in chart.series for value in series.values)
    return of_line(found) if chart.kind == "line" else from_zero(found)


def _turns(sketch: Sketch, chart: Chart, room: float) -> bool:
    """Whether labels are too long to stand under their steps, so that all of them are set upwards."""
    latin = [word for label in chart.categories for word in label.split() if word.isascii()]
    tall = any(len(sketch.lines(label, sketch.label, room)) > _MOST_LINES for label in chart.categories)
    return tall or widest(sketch, latin, sketch.label) > room


def _hangs(chart: Chart, at: int) -> bool:
    """Whether a single series' value stands below its mark: at columns that hang, and in the valleys of a line."""
    values = chart.series[0].values
    here = values[at].number
    if here is None:
        return False
    if chart.kind != "line":
        return here < 0
    beside = [values[near].number for near in (at - 1, at + 1) if 0 <= near < len(values)]
    known = [number for number in beside if number is not None]
    return bool(known) and min(known) >= here and max(known) > here


def _values(sketch: Sketch, chart: Chart, plot: Plot, narrow: bool) -> None:
    """A single series' values at its marks: above, or below where that is clear of the line or column."""
    order = Order(1)
    line = chart.kind == "line"
    lift = _PAD + (DOT if line else 0.0) - 2
    for at, value in enumerate(chart.series[0].values):
        text = value_text(value)
        place = plot.y(value.number) if value.number is not None else plot.floor if line else plot.y(0.0)
        hangs = _hangs(chart, at)
        if narrow:
            long = sketch.width(text, sketch.value)
            start = place + lift + long if hangs else place - lift
            sketch.write_turned(order.value(at, 0), text, sketch.value, plot.x(at), start)
            continue
        y = place + lift if hangs else place - lift - sketch.value.leading
        aside = _aside(sketch, chart, plot, at, text) if line and not hangs else 0.0
        frame = Frame(plot.x(at) - plot.step / 2 + aside, y, plot.step, "center")
        sketch.write(order.value(at, 0), text, sketch.value, frame)


def _aside(sketch: Sketch, chart: Chart, plot: Plot, at: int, text: str) -> float:
    """How far a value above a steep line moves away from it: left of a line that rises, right of one that falls."""
    values = chart.series[0].values
    here = values[at].number or 0.0
    half = sketch.width(text, sketch.value) / 2
    for near, way in ((at + 1, -1.0), (at - 1, 1.0)):
        number = values[near].number if 0 <= near < len(values) else None
        if number is None or number <= here:
            continue
        rise = plot.y(here) - plot.y(number)
        other = values[2 * at - near].number if 0 <= 2 * at - near < len(values) else None
        free = other is None or plot.y(other) - plot.y(here) > sketch.value.leading
        if rise * half / plot.step > _PAD and free and 0 <= at + way < len(values):
            return way * half
    return 0.0


def _labels(sketch: Sketch, chart: Chart, plot: Plot, top: float) -> float:
    """The categories under the plot; gives their height."""
    order = Order(len(chart.series))
    room = plot.step - _PAD
    if _turns(sketch, chart, room):
        tall = widest(sketch, chart.categories, sketch.label)
        for at, label in enumerate(chart.categories):
            below = top + sketch.width(label, sketch.label)
            sketch.write_turned(order.category(at), label, sketch.label, plot.x(at), below)
        return tall + _PAD
    return max(
        sketch.write(order.category(at), label, sketch.label, Frame(plot.x(at) - room / 2, top, room, "center"))
        for at, label in enumerate(chart.categories)
    )


def _rows(sketch: Sketch, chart: Chart, plot: Plot, top: float, narrow: bool, tall: float) -> float:
    """The values of several series, a row each behind its key and name; gives where they end."""
    order = Order(len(chart.series))
    left = _key_width(chart) + _PAD
    room = plot.left - left - _PAD
    y = top + _PAD
    for number, series in enumerate(chart.series):
        sketch.hair(0.0, y, plot.right, y)
        high = max(tall, sketch.height(series.name, sketch.label, room), sketch.label.leading) + _PAD
        draw_key(sketch, chart, number, y + _PAD / 2 + sketch.label.leading / 2)
        sketch.write(order.name(number), series.name, sketch.label, Frame(left, y + _PAD / 2, room))
        for at, value in enumerate(series.values):
            text = value_text(value)
            if narrow:
                low = y + _PAD / 2 + sketch.width(text, sketch.value)
                sketch.write_turned(order.value(at, number), text, sketch.value, plot.x(at), low)
                continue
            frame = Frame(plot.x(at) - plot.step / 2, y + _PAD / 2, plot.step, "center")
            sketch.write(order.value(at, number), text, sketch.value, frame)
        y += high
    return y
