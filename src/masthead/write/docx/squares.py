"""Squares: a timeline's nodes, drawn on the rule above their cell."""

from __future__ import annotations

from masthead.theme import MARKER_LINE, MARKER_SIDE, CellStyle
from masthead.write.docx.drawings import SHAPE, Area, Graphic, Pen, anchored, fill, outline
from masthead.write.docx.elements import Element
from masthead.write.docx.setup import Setup
from masthead.write.docx.shapes import RECTANGLE, shape

_SAID = {"filled": ("已完成", "done"), "hollow": ("未完成", "planned")}


def square_element(setup: Setup, style: CellStyle, left: float, top: float) -> Element:
    """A run with the square; left, top: the cell's padding, in points, from which its corner is measured."""
    color = style.rule_top.color if style.rule_top else "#000000"
    inside = "#FFFFFF" if style.marker == "hollow" else color
    said = _SAID[style.marker][0 if setup.chinese else 1]
    area = Area(-left, -(top + MARKER_SIDE / 2), MARKER_SIDE, MARKER_SIDE)
    square = shape(area._replace(x=0.0, y=0.0), RECTANGLE, fill(inside) + outline(Pen(color, MARKER_LINE)))
    return anchored(setup, Graphic(SHAPE, square, said), area, ("column", "paragraph"))
