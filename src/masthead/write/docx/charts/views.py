"""Views: each chart of a figure by itself, with the places that the PDF gives its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from masthead.pages import Box, Item, Path, PlotArea, Rule
from masthead.picture import Chart
from masthead.write.docx.charts.words import Word, chart_words, joined
from masthead.write.docx.drawings import Area, chart_area
from masthead.write.docx.group import item_area

_NEAR = 0.1
_SPARE = 0.3  # points: so much narrower than its part of a row is one of multiples, so that the row holds them
_WHITE = "#FFFFFF"
Beside = Rule | Box | Path
_Words = Sequence[Word | None]


class View(NamedTuple):
    """A chart and what it takes of the page.

    unit, names, categories, values: the words of the chart; None for one that is not printed. values: by series; of a
    pie with the categories that stand over them.
    beside: what the PDF draws besides: thin lines between rows of words and where a value is missing, and the keys of
    series whose names stand before or over their values.
    """

    chart: Chart
    area: Area
    plot: PlotArea
    unit: Word | None
    names: _Words
    categories: _Words
    values: Sequence[_Words]
    beside: Sequence[Beside]

    @property
    def several(self) -> bool:
        return len(self.chart.series) > 1

    @property
    def in_rows(self) -> bool:
        """Whether values stand in rows under the plot or in columns beside it, headed by the names of their series."""
        return self.several and not (self.plot.lying and self.chart.kind == "bar")

    def share(self, x: float, y: float) -> tuple[float, float]:
        """A place of the page as shares of the chart's width and height."""
        area = self.area
        return (x - area.x) / area.width, (y - area.y) / area.height


def chart_views(chart: Chart, items: Sequence[Item]) -> list[View]:
    """The charts of a figure: one, or one for each of multiples; none where the items tell of none."""
    plots = [item for item in items if isinstance(item, PlotArea)]
    return [_view(chart, plot, chart_words(plot.words, items), items) for plot in plots]


def _view(chart: Chart, plot: PlotArea, words: _Words, items: Sequence[Item]) -> View:
    place = chart_area(plot)
    unit = words[0] if words[0] and _holds(place, words[0].x, words[0].y) else None
    if chart.kind == "pie":
        names, categories, (values,) = _split(words[1:], 1)
        return View(chart, place, plot, unit, names, (), (list(map(joined, categories, values)),), ())
    hairs = [item for item in items if isinstance(item, Rule) and _is_hair(plot, item)]
    hairs = [rule for rule in hairs if _holds(place, rule.x0, rule.y0)]
    if plot.series < 0:
        whole = _levelled(View(chart, place, plot, unit, *_split(words[1:], len(chart.series)), hairs))
        return whole._replace(beside=[*hairs, *_keys(plot, items)]) if whole.in_rows else whole
    count = 1 + 2 * len(chart.categories)
    own = words[1 + plot.series * count :][:count]
    alone = replace(chart, kind="bar", series=(chart.series[plot.series],))
    place = place._replace(width=place.width - _SPARE)
    return _levelled(View(alone, place, plot, unit, *_split(own, 1), hairs))


def _levelled(view: View) -> View:
    """The values of bars that lie in the middle of their rows: Word's are equally high, whatever the labels take."""
    plot, chart = view.plot, view.chart
    if not plot.lying:
        return view
    step = plot.height / len(chart.categories)
    pitch = (plot.bar + plot.between) * step if chart.kind == "bar" else 0.0
    rows = []
    for number, words in enumerate(view.values):
        first = plot.y + step / 2 + (number - (len(chart.series) - 1) / 2) * pitch
        rows.append([word and word._replace(y=first + at * step - word.height / 2) for at, word in enumerate(words)])
    return view._replace(values=rows)


def _keys(plot: PlotArea, items: Sequence[Item]) -> list[Box | Path]:
    """The squares, and lines with dots, by which series are known: what is drawn outside of the plot."""
    shapes = [item for item in items if isinstance(item, Box | Path)]
    return [shape for shape in shapes if not _touches(plot, item_area(shape))]


def _touches(plot: PlotArea, area: Area) -> bool:
    beside = area.x + area.width < plot.x + _NEAR or area.x > plot.x + plot.width - _NEAR
    return not (beside or area.y + area.height < plot.y + _NEAR or area.y > plot.y + plot.height - _NEAR)


def _split(words: _Words, series: int) -> tuple[_Words, _Words, Sequence[_Words]]:
    """The names of series, the categories, and the values by series."""
    rows = words[series:]
    step = series + 1
    return words[:series], rows[::step], [rows[at::step] for at in range(1, step)]


def _holds(place: Area, x: float, y: float) -> bool:
    return place.x - _NEAR <= x < place.x + place.width and place.y - _NEAR <= y < place.y + place.height


def _is_hair(plot: PlotArea, rule: Rule) -> bool:
    """Whether a rule parts rows of words, or stands for a value that is not there: no axis, no line between parts."""
    inside = plot.y - _NEAR < rule.y0 < plot.y + plot.height + _NEAR
    axis = inside and (plot.lying or rule.x1 - rule.x0 > plot.width - _NEAR)
    return rule.y0 == rule.y1 and rule.color != _WHITE and not axis
