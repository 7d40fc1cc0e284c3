"""Figures: a picture in a line of its own, or what the PDF draws of it as a group of shapes."""

from __future__ import annotations

import math
from collections.abc import Sequence

from masthead.document import Figure
from masthead.pages import Image, Item, PlotArea
from masthead.picture import Chart, Picture
from masthead.write.docx.drawings import GROUP, PICTURE, Area, Graphic, inline
from masthead.write.docx.elements import Element, element, text_element
from masthead.write.docx.group import bounds, group_of, picture_shape
from masthead.write.docx.paragraphs import Place, figure_paragraph, own_space
from masthead.write.docx.placed import ShownFigure
from masthead.write.docx.sections import page_of
from masthead.write.docx.setup import Setup

_CAPTION_GAP = 0.5  # the least between a figure and its caption, in em of the caption
_ROUNDING = 0.01


def figure_element(setup: Setup, figure: Figure, place: Place) -> Element:
    """A w:p with the figure in its line; the words that stand for it where there is nothing to show."""
    items = setup.figures[id(figure)].items
    return figure_paragraph(setup, figure, place, _drawings(setup, figure, items, place))


def figure_spaces(setup: Setup, figure: Figure) -> tuple[float, float, float]:
    """The blanks before a figure, before its caption and after both; on a grid with what whole lines leave over."""
    before, after = own_space(setup, figure)
    caption = setup.paragraph_style("caption")
    gap = max(caption.before, caption.size * _CAPTION_GAP) if figure.caption else 0.0
    grid, shown = setup.theme.grid, setup.figures[id(figure)]
    if not (grid.lines and setup.paragraph_style(figure.style).snap and shown.items):
        return before, gap, after
    height = before + _height(shown) + gap + shown.caption * caption.leading + after
    rest = math.ceil(height / grid.line - _ROUNDING) * grid.line - height
    return before + rest / 2, gap, after + rest / 2


def _height(shown: ShownFigure) -> float:
    return bounds(shown.items).height


def _drawings(setup: Setup, figure: Figure, items: Sequence[Item], place: Place) -> list[Element]:
    content = figure.content
    if isinstance(content, Chart) and any(isinstance(item, PlotArea) for item in items):
        from masthead.write.docx.charts import chart_elements  # only a file with a chart pays for it

        return chart_elements(setup, figure, content, items)
    return [_drawing(setup, figure, items, place)]


def _drawing(setup: Setup, figure: Figure, items: Sequence[Item], place: Place) -> Element:
    content = figure.content
    if isinstance(content, Picture) and content.kind != "svg":
        shown = next((item for item in items if isinstance(item, Image)), None)
        width, height = (shown.width, shown.height) if shown else _size(figure, content, place.measure)
        picture = picture_shape(setup, content, Area(0.0, 0.0, width, height))
        return inline(setup, Graphic(PICTURE, picture, figure.alt), width, height)
    if items:
        area = _chart_area(setup, figure, place, bounds(items)) if isinstance(content, Chart) else bounds(items)
        return inline(setup, Graphic(GROUP, group_of(setup, items, area), figure.alt), area.width, area.height)
    return element("r", None, [text_element("t", f"[{figure.alt}]")])


def _chart_area(setup: Setup, figure: Figure, place: Place, drawn: Area) -> Area:
    """The whole place of a chart, of which it may draw on a part: as wide as asked for, else as the line."""
    style, page = setup.paragraph_style(figure.style), page_of(setup, place.section)
    line = place.measure - place.inset - style.left - style.right
    width = min(figure.width or line, line)
    aside = {"center": 0.5, "right": 1.0}.get(style.align, 0.0) * (line - width)
    step = place.measure + setup.theme.columns.gap
    column = math.floor((drawn.x + _ROUNDING - page.left) / step) if place.section.columns > 1 else 0
    return drawn._replace(x=page.left + column * step + place.inset + style.left + aside, width=width)


def _size(figure: Figure, picture: Picture, measure: float) -> tuple[float, float]:
    """The size of a picture that is not placed: as wide as asked for, at most the measure."""
    width = min(figure.width or picture.width, measure)
    return width, picture.height * width / picture.width
