"""Straight level lines that are drawn in headers and footers, such as the red rules of a letter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from masthead.house.anchors import Home, drawings_of, emu, place_of
from masthead.theme_page import WhichPages

if TYPE_CHECKING:
    from lxml.etree import _Element

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_LINES = ("line", "straightConnector1")
_THIN = 0.75  # points, where a line says nothing
_LEVEL = 1.0


class DrawnRule(NamedTuple):
    """Lengths in points, x and y of its left end on the sheet. kind: of its pages."""

    x: float
    y: float
    width: float
    weight: float
    color: str
    kind: str
    pages: WhichPages = "all"


def is_line(drawing: _Element) -> bool:
    """Whether a drawing is a straight line that is level."""
    shapes = [one.get("prst") for one in drawing.iter(f"{_A}prstGeom")]
    extent = next(drawing.iter("{*}extent"), None)
    level = extent is not None and abs(emu(extent.get("cy"))) < _LEVEL < emu(extent.get("cx"))
    return len(shapes) == 1 and shapes[0] in _LINES and level


def drawn_rules(paragraph: _Element, home: Home) -> Iterator[DrawnRule]:
    """The lines of a paragraph."""
    for drawing in filter(is_line, drawings_of(paragraph)):
        x, y, width, _ = place_of(drawing, home)
        outline = next(drawing.iter(f"{_A}ln"), None)
        color = None if outline is None else outline.find(f"{_A}solidFill/{_A}srgbClr")
        weight = emu(outline.get("w")) if outline is not None else 0.0
        shown = "#000000" if color is None else f"#{color.get('val', '000000').upper()}"
        yield DrawnRule(x, y, width, min(weight, 12.0) if weight > 0 else _THIN, shown, home.kind)
