"""Charts of Word's own: parts of DrawingML with their workbooks, which "Edit data" opens. The PDF says where all is."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.document import Figure
from masthead.pages import Item
from masthead.picture import Chart
from masthead.theme import ChartStyle
from masthead.write.docx.charts.lettering import looks
from masthead.write.docx.charts.shapes import chart_shapes
from masthead.write.docx.charts.space import chart_space
from masthead.write.docx.charts.views import View, chart_views
from masthead.write.docx.charts.workbook import workbook
from masthead.write.docx.drawings import CHART, Graphic, inline
from masthead.write.docx.elements import Element, tag
from masthead.write.docx.setup import ChartParts, Setup

__all__ = ["chart_elements"]

_NAMESPACE = {"xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart"}


def chart_elements(setup: Setup, figure: Figure, chart: Chart, items: Sequence[Item]) -> list[Element]:
    """The runs with a figure's charts, each in the line, side by side."""
    views = chart_views(chart, items)
    return [_element(setup, view, _said(setup, figure, view, len(views))) for view in views]


def _said(setup: Setup, figure: Figure, view: View, count: int) -> str:
    """The words for who cannot see a chart: those of the figure, and which of several it is."""
    name = view.chart.series[0].name
    colon = "：" if setup.chinese else ": "
    return figure.alt + colon + name if count > 1 and name else figure.alt


def _element(setup: Setup, view: View, alt: str) -> Element:
    look = looks(setup, setup.theme.chart or ChartStyle(), view)
    shapes = chart_shapes(view, look)
    space = chart_space(setup, view, look, shapes=bool(shapes))
    shown = tag("c:chart", {**_NAMESPACE, "r:id": setup.add_chart(ChartParts(space, workbook(view.chart), shapes))})
    return inline(setup, Graphic(CHART, shown, alt), view.area.width, view.area.height)
