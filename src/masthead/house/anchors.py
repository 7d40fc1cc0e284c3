"""Where drawings of headers and footers stand on the sheet (ECMA-376 part 1, 20.4)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from masthead.house.sheet import Sheet

if TYPE_CHECKING:
    from lxml.etree import _Element

WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_EMU = 12700


class Home(NamedTuple):
    """The paragraph that a drawing stands in. kind: of its pages. top: where it begins, from the sheet's top edge.
    left, width: of its line."""

    kind: str
    sheet: Sheet
    top: float
    align: str
    left: float
    width: float


def inline_heights(paragraph: _Element) -> Iterator[float]:
    """How high the pictures are that stand in a line like characters."""
    for drawing in drawings_of(paragraph):
        if drawing.tag == f"{WP}inline":
            yield _extent(drawing)[1]


def drawings_of(paragraph: _Element) -> Iterator[_Element]:
    """Inline and anchored drawings, not those in text boxes, which have paragraphs of their own."""
    for one in paragraph.iter(f"{WP}inline", f"{WP}anchor"):
        holder = next(one.iterancestors(paragraph.tag), None)
        if holder is paragraph and next(one.iterancestors(FALLBACK), None) is None:
            yield one


def place_of(drawing: _Element, home: Home) -> tuple[float, float, float, float]:
    """x, y, width and height on the sheet."""
    sheet, y = home.sheet, home.top
    width, height = _extent(drawing)
    if drawing.tag == f"{WP}inline":
        return in_line(home, width), y, width, height
    across = {
        "page": (0.0, sheet.width),
        "leftMargin": (0.0, sheet.left),
        "rightMargin": (sheet.width - sheet.right, sheet.right),
    }
    down = {
        "page": (0.0, sheet.height),
        "topMargin": (0.0, sheet.top),
        "paragraph": (y, 0.0),
        "line": (y, 0.0),
        "margin": (sheet.top, sheet.height - sheet.top - sheet.bottom),
        "bottomMargin": (sheet.height - sheet.bottom, sheet.bottom),
    }
    text = (sheet.left, sheet.width - sheet.left - sheet.right)
    x = _offset(drawing.find(f"{WP}positionH"), across, text, width)
    return x, _offset(drawing.find(f"{WP}positionV"), down, (y, 0.0), height), width, height


def _extent(drawing: _Element) -> tuple[float, float]:
    extent = drawing.find(f"{WP}extent")
    if extent is None:
        return 0.0, 0.0
    return max(emu(extent.get("cx")), 0.0), max(emu(extent.get("cy")), 0.0)


def emu(text: str | None) -> float:
    """Points of English metric units, within 22 in; 0 for what is no number."""
    match = re.fullmatch(r"\s*(-?\d{1,12})\s*", text or "")
    return max(-1584.0, min(int(match[1]) / _EMU, 1584.0)) if match else 0.0


def _offset(
    place: _Element | None, bases: dict[str, tuple[float, float]], default: tuple[float, float], size: float
) -> float:
    """Where an anchored drawing begins, across or down. bases: (start, length) of what it may count from."""
    if place is None:
        return default[0]
    start, room = bases.get(place.get("relativeFrom", ""), default)
    align, offset = place.find(f"{WP}align"), place.find(f"{WP}posOffset")
    if align is not None:
        share = {"center": 0.5, "right": 1.0, "outside": 1.0, "bottom": 1.0}.get((align.text or "").strip(), 0.0)
        return start + share * (room - size)
    return start + (emu(offset.text) if offset is not None else 0.0)


def in_line(home: Home, width: float) -> float:
    """Where a picture begins that stands in a line by itself, or before its text."""
    share = {"center": 0.5, "right": 1.0, "outside": 1.0}.get(home.align, 0.0)
    return home.left + share * (home.width - width)
