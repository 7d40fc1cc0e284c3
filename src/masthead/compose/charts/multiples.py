"""Small multiples: a little chart for each series, side by side; a single value is set as a key figure."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from masthead.compose.charts.data import Range, from_zero, numbers
from masthead.compose.charts.sketch import LEAST_BAR, Frame, Sketch, widest
from masthead.pages import PlotArea
from masthead.picture import Chart, Series, Value, value_text
from masthead.theme import ParagraphStyle

# The narrowest that panels should be, those of single figures, and their bars, in points.
_PANEL, _FIGURE, _BAR = 105.0, 70.0, 45.0
_MOST_ACROSS = 5
_GUTTER = 16.0
_PAD, _BEHIND = 3.0, 7.0
_LABELS = 0.34
# What of a panel bars keep.
_NARROWEST = 0.1


def multiples(sketch: Sketch, chart: Chart, width: float, top: float) -> float:
    """Panels in rows; gives how high they are. With a unit all have one scale; without, each its own."""
    across = _across(sketch, chart, width)
    wide = (width - _GUTTER * (across - 1)) / across
    shared = from_zero(numbers(v for series in chart.series for v in series.values)) if chart.unit else None
    words, ceiling = 1, 0.0
    y = top + _PAD
    for first in range(0, len(chart.series), across):
        row = chart.series[first : first + across]
        head = max(sketch.height(series.name, sketch.label, wide) for series in row)
        heights = []
        for at, series in enumerate(row):
            scale = shared or from_zero(numbers(series.values))
            left = at * (wide + _GUTTER)
            heights.append(_panel(sketch, chart, series, (left, y, wide), head, scale, words))
            words += 1 + 2 * len(chart.categories)
        y += max(heights) + _GUTTER
        floor = y - _PAD if first + across < len(chart.series) else y - _GUTTER
        _tile(sketch, len(row), (ceiling, floor), width)
        ceiling = floor
    return y - _GUTTER - top


def _tile(sketch: Sketch, count: int, row: tuple[float, float], width: float) -> None:
    """Tells the last panels what they have of the chart, so that all of them together are the whole. row: its upper
    and lower edge."""
    lefts = [plot.x - plot.left for plot in sketch.plots[-count:]]
    for at, (left, right) in enumerate(pairwise([*lefts, width]), len(sketch.plots) - count):
        plot = sketch.plots[at]
        sketch.plots[at] = plot._replace(above=plot.y - row[0], whole=(right - left, row[1] - row[0]))


def _across(sketch: Sketch, chart: Chart, width: float) -> int:
    """How many panels stand side by side: rows of nearly equal length."""
    count = len(chart.series)
    values = [value_text(value) for series in chart.series for value in series.values]
    single = len(chart.categories) == 1
    need = widest(sketch, values, _large(sketch) if single else sketch.value)
    if not single:
        hangs = any((value.number or 0.0) < 0 for series in chart.series for value in series.values)
        need += need * hangs + min(widest(sketch, chart.categories, sketch.label), width * _LABELS) + _BAR
    need = max(need, _FIGURE if single else _PANEL)
    most = max(min(int((width + _GUTTER) / (need + _GUTTER)), _MOST_ACROSS), 1)
    rows = -(-count // most)
    return -(-count // rows)


def _large(sketch: Sketch) -> ParagraphStyle:
    return replace(sketch.value, size=sketch.value.size * 1.7, leading=sketch.value.leading * 1.6)


def _panel(
    sketch: Sketch,
    chart: Chart,
    series: Series,
    panel: tuple[float, float, float],
    head: float,
    scale: Range,
    words: int,
) -> float:
    left, top, wide = panel
    sketch.hair(left, top - _PAD, left + wide, top - _PAD)
    if len(chart.categories) == 1:
        return _figure(sketch, chart, series, panel, words)
    sketch.write(words, series.name, sketch.label, Frame(left, top, wide))
    y = top + head + _PAD
    label = min(widest(sketch, chart.categories, sketch.label), wide * _LABELS)
    after = widest(sketch, [value_text(value) for value in series.values], sketch.value) + _PAD
    before = after if scale.low < 0 else 0.0
    start, end = left + label + _BEHIND + before, left + wide - after
    if end - start < wide * _NARROWEST:
        raise sketch.no_room()
    thick = min(sketch.style.bar, sketch.value.leading - 2) * 0.8
    first = y
    for at, (text, value) in enumerate(zip(chart.categories, series.values, strict=True)):
        high = max(sketch.height(text, sketch.label, label), sketch.value.leading)
        sketch.write(words + 1 + 2 * at, text, sketch.label, Frame(left, y, label, "right"))
        _bar(sketch, value, scale, (start, y, end - start, thick), words + 2 + 2 * at)
        y += high
    zero = start + (end - start) * scale.share(0.0)
    x, low = start - before, scale.below(before / (end - start))
    area = PlotArea(x, first, end - x, y - first, sketch.areas(1), sketch.axis, low, scale.high)
    share, number = thick * len(chart.categories) / (y - first), words // (1 + 2 * len(chart.categories))
    sketch.plots.append(area._replace(bar=share, lying=True, left=x - left, series=number))
    sketch.rule(zero, first, zero, y)
    return y - top


def _bar(sketch: Sketch, value: Value, scale: Range, place: tuple[float, float, float, float], word: int) -> None:
    """A bar with its value at its end. place: left edge and top of its row, width for the whole scale, thickness."""
    left, y, wide, thick = place
    zero = left + wide * scale.share(0.0)
    tip = zero if value.number is None else left + wide * scale.share(value.number)
    if value.number:
        reach = tip - zero if abs(tip - zero) >= LEAST_BAR else LEAST_BAR * (1 if value.number > 0 else -1)
        sketch.box(zero, y + (sketch.value.leading - thick) / 2, reach, thick, sketch.style.fill)
    elif value.number is None and not value.text:
        sketch.absent(min(zero + 6, left + wide), y + sketch.value.leading / 2)
    said = value_text(value)
    x = tip - _PAD - sketch.width(said, sketch.value) if (value.number or 0) < 0 else tip + _PAD
    sketch.write(word, said, sketch.value, Frame(x, y))


def _figure(sketch: Sketch, chart: Chart, series: Series, place: tuple[float, float, float], words: int) -> float:
    """A value alone: the number large, its name and category below."""
    left, top, wide = place
    y = top + sketch.write(words + 2, value_text(series.values[0]), _large(sketch), Frame(left, top, wide))
    y += sketch.write(words, series.name, sketch.label, Frame(left, y, wide))
    y += sketch.write(words + 1, chart.categories[0], sketch.label, Frame(left, y, wide))
    return y - top
