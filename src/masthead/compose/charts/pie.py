"""Pies: parts of a whole, each with its words beside it."""

from __future__ import annotations

import math
from itertools import accumulate, pairwise
from typing import NamedTuple

from masthead.compose.charts.data import Order
from masthead.compose.charts.lying import keys
from masthead.compose.charts.sketch import Frame, Sketch, widest
from masthead.pages import Mark, PlotArea, Steps
from masthead.picture import Chart, value_text
from masthead.theme import Align

_RADIUS = 0.42  # of the plot's height
_WIDEST = 0.2  # of the chart's width
_LEAST = 3  # em: the narrowest a label is broken to
_LEADER = 14.0
_PAD = 4.0
_QUARTER = math.pi / 2  # the longest arc that one curve draws


class _Label(NamedTuple):
    """number: of the category. angle: clockwise from the top. height: of its words."""

    number: int
    angle: float
    lines: float

    @property
    def right(self) -> bool:
        return math.sin(self.angle) >= 0


def pie(sketch: Sketch, chart: Chart, width: float, top: float) -> float:
    """A pie from the top on, clockwise in the order given; gives how high it is with its words."""
    start = top
    top += keys(sketch, chart, width, top)
    values = chart.series[0].values
    total = sum(value.number or 0.0 for value in values)
    ends = list(accumulate(((value.number or 0.0) / total for value in values), initial=0.0))
    radius = min(sketch.style.plot * _RADIUS, width * _WIDEST)
    side = width / 2 - radius - _LEADER - _PAD
    words = [*chart.categories, *map(value_text, values)]
    if side < min(_LEAST * sketch.label.size, widest(sketch, words, sketch.label)):
        raise sketch.no_room()
    labels = [
        _Label(at, math.tau * (ends[at] + ends[at + 1]) / 2, _height(sketch, chart, at, side))
        for at in range(len(values))
    ]
    sides = [[label for label in labels if label.right is right] for right in (True, False)]
    high = max(2 * radius + 2 * _PAD, *(sum(label.lines + _PAD for label in found) for found in sides))
    middle = (width / 2, top + high / 2)
    _slices(sketch, ends, middle, radius)
    for found in sides:
        _set_side(sketch, chart, found, middle, radius, (top, high, side))
    return top + high - start


def _height(sketch: Sketch, chart: Chart, at: int, side: float) -> float:
    value = chart.series[0].values[at]
    return max(
        sketch.height(chart.categories[at], sketch.label, side)
        + sketch.height(value_text(value), sketch.value, side), sketch.label.leading
    )  # fmt: skip


def _slices(sketch: Sketch, ends: list[float], middle: tuple[float, float], radius: float) -> None:
    found = [(at, start, end) for at, (start, end) in enumerate(pairwise(ends)) if end > start]
    fills = _fills(sketch.style.colors, len(found))
    marks = [Mark("")] * (len(ends) - 1)
    for (at, start, end), fill in zip(found, fills, strict=True):
        marks[at] = Mark(fill)
        sketch.path(_slice(middle, radius, math.tau * start, math.tau * end), fill=fill)
    for _, start, _ in found if len(found) > 1 else ():
        sketch.seam(*middle, *_at(middle, radius, math.tau * start))
    square = (middle[0] - radius, middle[1] - radius, 2 * radius, 2 * radius)
    sketch.plots.append(PlotArea(*square, tuple(marks), sketch.axis))


def _fills(colors: tuple[str, ...], count: int) -> list[str]:
    """The colours in turn, but for the last slice, which lies between two: the one that is furthest from both in
    lightness."""
    fills = [colors[at % len(colors)] for at in range(count)]
    if count > 2 and len(colors) > 2:
        beside = (_light(fills[-2]), _light(fills[0]))
        fills[-1] = max(colors[1:], key=lambda color: min(abs(_light(color) - light) for light in beside))
    return fills


def _light(color: str) -> float:
    """About how light a colour is printed in grey, from 0 to 1."""
    red, green, blue = (int(color[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return 0.3 * red + 0.59 * green + 0.11 * blue


def _slice(middle: tuple[float, float], radius: float, start: float, end: float) -> Steps:
    """From the middle out, along the edge in arcs of at most a quarter, and back."""
    pieces = max(math.ceil((end - start) / _QUARTER), 1)
    step = (end - start) / pieces
    handle = 4 / 3 * math.tan(step / 4) * radius
    whole = end - start > math.tau - 1e-9
    first = _at(middle, radius, start)
    steps: list[tuple[str | float, ...]] = [("m", *first)] if whole else [("m", *middle), ("l", *first)]
    for at in range(pieces):
        here, there = start + at * step, start + (at + 1) * step
        x0, y0 = _at(middle, radius, here)
        x1, y1 = _at(middle, radius, there)
        out = (x0 + handle * math.cos(here), y0 + handle * math.sin(here))
        back = (x1 - handle * math.cos(there), y1 - handle * math.sin(there))
        steps.append(("c", *out, *back, x1, y1))
    return (*steps, ("h",))


def _at(middle: tuple[float, float], radius: float, angle: float) -> tuple[float, float]:
    """The place at an angle clockwise from the top."""
    return middle[0] + radius * math.sin(angle), middle[1] - radius * math.cos(angle)


def _set_side(
    sketch: Sketch,
    chart: Chart,
    labels: list[_Label],
    middle: tuple[float, float],
    radius: float,
    room: tuple[float, float, float],
) -> None:
    """The words at one side, each at the height of its slice as far as the others leave it room."""
    top, high, side = room
    order = Order(1)
    ordered = sorted(labels, key=lambda label: -math.cos(label.angle))
    wanted = [middle[1] - (radius + _PAD) * math.cos(label.angle) - label.lines / 2 for label in ordered]
    tops = spread(wanted, [label.lines + _PAD for label in ordered], top, top + high)
    for label, y in zip(ordered, tops, strict=True):
        edge = _at(middle, radius, label.angle)
        out = _at(middle, radius + _LEADER / 2, label.angle)
        x = middle[0] + (radius + _LEADER) * (1 if label.right else -1)
        text, value = chart.categories[label.number], chart.series[0].values[label.number]
        level = y + label.lines / 2
        if value.number:
            for (x0, y0), (x1, y1) in ((edge, out), (out, (x, level))):
                sketch.hair(x0, y0, x1, y1)
        left = x + _PAD if label.right else x - _PAD - side
        align: Align = "left" if label.right else "right"
        y += sketch.write(order.category(label.number), text, sketch.label, Frame(left, y, side, align))
        sketch.write(order.value(label.number, 0), value_text(value), sketch.value, Frame(left, y, side, align))


def spread(wanted: list[float], heights: list[float], top: float, bottom: float) -> list[float]:
    """Tops near those wanted, in order, so that none overlaps the next and none leaves the room, which holds all."""
    tops: list[float] = []
    y = top
    for place, height in zip(wanted, heights, strict=True):
        tops.append(max(place, y))
        y = tops[-1] + height
    limit = bottom
    for at in range(len(tops) - 1, -1, -1):
        tops[at] = min(tops[at], limit - heights[at])
        limit = tops[at]
    return tops
