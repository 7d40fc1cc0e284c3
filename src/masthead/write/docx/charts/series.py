"""The series of a chart: what they are called, how they are drawn, and their values as they were when the chart was
written (c:ser, ECMA-376 part 1, 21.2.2)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from masthead.pages import Mark
from masthead.picture import Series
from masthead.write.docx.charts.labels import common_format, labels
from masthead.write.docx.charts.lettering import Lettering
from masthead.write.docx.charts.number_format import number_format
from masthead.write.docx.charts.views import View
from masthead.write.docx.charts.workbook import column, head
from masthead.write.docx.drawings import Pen, fill, outline
from masthead.write.docx.elements import escaped, tag

_SEAM = Pen("#FFFFFF", 0.6)
_LEAST_DOT = 2  # points, ECMA-376 part 1, 21.2.3.30


def series_elements(view: View, look: Lettering) -> str:
    """A c:ser for each series of a chart."""
    return "".join(_series(view, at, series, look) for at, series in enumerate(view.chart.series))


def _series(view: View, at: int, series: Series, look: Lettering) -> str:
    chart = view.chart
    parts = tag("c:idx", {"val": at}) + tag("c:order", {"val": at})
    parts += tag("c:tx", None, strings(head(at), [series.name]))
    rows = len(chart.categories)
    values = tag("c:val", None, _numbers(view, at))
    data = tag("c:cat", None, strings(column(-1, rows), chart.categories)) + values
    return tag("c:ser", None, parts + _looks(view, at) + labels(view, at, look) + data + _line_end(view))


def _looks(view: View, at: int) -> str:
    marks, kind = view.plot.marks, view.chart.kind
    if kind == "line":
        return _line(marks[at])
    if kind == "pie":
        return _slices(view)
    painted = tag("c:spPr", None, fill(marks[at].color) + outline())
    return painted + tag("c:invertIfNegative", {"val": 0})


def _line(mark: Mark) -> str:
    pen = Pen(mark.color, mark.weight, mark.dash, join=1)
    dot = tag("c:spPr", None, fill(mark.color) + outline())
    size = max(int(2 * mark.dot), _LEAST_DOT)
    marker = tag("c:symbol", {"val": "circle"}) + tag("c:size", {"val": size}) + dot
    return tag("c:spPr", None, outline(pen)) + tag("c:marker", None, marker)


def _line_end(view: View) -> str:
    return tag("c:smooth", {"val": 0}) if view.chart.kind == "line" else ""


def _slices(view: View) -> str:
    """A c:dPt for each slice; a value that takes nothing of the pie has none."""
    made = ""
    for at, mark in enumerate(view.plot.marks):
        if mark.color:
            look = tag("c:spPr", None, fill(mark.color) + outline(_SEAM))
            made += tag("c:dPt", None, tag("c:idx", {"val": at}) + tag("c:bubble3D", {"val": 0}) + look)
    return made


def strings(formula: str, texts: Sequence[str]) -> str:
    """The c:strRef of cells and the texts in them."""
    points = _points((at, "", escaped(text)) for at, text in enumerate(texts) if text)
    cache = tag("c:strCache", None, tag("c:ptCount", {"val": len(texts)}) + points)
    return tag("c:strRef", None, tag("c:f", None, formula) + cache)


def _numbers(view: View, at: int) -> str:
    """The c:numRef of a series; no point where the source states no number."""
    values, code = view.chart.series[at].values, common_format(view, at)
    points = _points(
        (row, number_format(one), repr(one.number)) for row, one in enumerate(values) if one.number is not None
    )
    count = tag("c:ptCount", {"val": len(values)})
    cache = tag("c:numCache", None, tag("c:formatCode", None, escaped(code)) + count + points)
    return tag("c:numRef", None, tag("c:f", None, column(at, len(values))) + cache)


def _points(found: Iterable[tuple[int, str, str]]) -> str:
    """c:pt elements of number, format and XML."""
    made = []
    for at, code, shown in found:
        own: dict[str, str | int] = {"formatCode": code} if code else {}
        made.append(tag("c:pt", {"idx": at, **own}, tag("c:v", None, shown)))
    return "".join(made)
