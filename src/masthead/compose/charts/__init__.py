"""Charts: data drawn as lines and areas with words in the theme's fonts.

Pure: a chart, a setter with its theme, a width → items and a height. Every word the chart was given is set once, in the
order of `Chart.words`, and no other.
"""

from __future__ import annotations

from masthead.compose.atoms import Setter
from masthead.compose.charts.lying import bars, stacks
from masthead.compose.charts.multiples import multiples
from masthead.compose.charts.pie import pie
from masthead.compose.charts.sketch import Drawn, Frame, Sketch
from masthead.compose.charts.upright import fits, upright
from masthead.errors import ComposeError
from masthead.picture import Chart, chart_fault

__all__ = ["Drawn", "draw_chart"]

_GAP, _BELOW_UNIT = 12.0, 4.0


def draw_chart(chart: Chart, setter: Setter, width: float, where: str) -> Drawn:
    """The chart in a width. where: what errors call it. Raises ComposeError for data that cannot be drawn so, and
    where the theme says nothing of charts."""
    style = setter.theme.chart
    if style is None:
        hint = "Add a [chart] table to the theme, or use a table in the template."
        raise ComposeError(f"theme {setter.theme.name!r} has no [chart]", where=where, hint=hint)
    if fault := chart_fault(chart):
        raise ComposeError(fault[0], where=where, hint=fault[1])
    sketch = Sketch(setter, style, where)
    top = sketch.write(0, chart.unit, sketch.label, Frame(0.0, 0.0, width, "right"))
    if top and any(series.name for series in chart.series) and _named_above(sketch, chart, width):
        sketch.taken = sketch.width(chart.unit, sketch.label) + _GAP
        top = 0.0
    top += _BELOW_UNIT if top else 0.0
    return sketch.drawn(width, top + _draw(sketch, chart, width, top), len(chart.words))


def _named_above(sketch: Sketch, chart: Chart, width: float) -> bool:
    """Whether the names of series stand in the first row, beside the unit."""
    if chart.kind == "multiples" or sketch.width(chart.unit, sketch.label) > width / 2:
        return False
    if chart.kind == "line" or (chart.kind != "pie" and fits(sketch, chart, width)):
        return len(chart.series) == 1
    return chart.kind in ("pie", "bar")


def _draw(sketch: Sketch, chart: Chart, width: float, top: float) -> float:
    """Draws the chart below `top`; gives its height."""
    if chart.kind == "pie":
        return pie(sketch, chart, width, top)
    if chart.kind == "multiples":
        return multiples(sketch, chart, width, top)
    if chart.kind == "line" or fits(sketch, chart, width):
        return upright(sketch, chart, width, top)
    if chart.kind == "stacked":
        return stacks(sketch, chart, width, top)
    return bars(sketch, chart, width, top)
