"""Drawings: pictures and shapes in a line of text, or anchored on the sheet (DrawingML, ECMA-376 part 1, 20.4).

Shapes are those of Word 2010 and later (wps, wpg), which WPS and LibreOffice know too. Lengths are in points.
"""

from __future__ import annotations

from typing import NamedTuple

from masthead.pages import PlotArea
from masthead.write.docx.elements import Element, clean, element, tag
from masthead.write.docx.setup import Setup

_MICROSOFT = "http://schemas.microsoft.com/office/word/2010"
_NAMESPACES = {
    "xmlns:wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xmlns:pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "xmlns:wpg": f"{_MICROSOFT}/wordprocessingGroup",
    "xmlns:wps": f"{_MICROSOFT}/wordprocessingShape",
}
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
GROUP = f"{_MICROSOFT}/wordprocessingGroup"
SHAPE = f"{_MICROSOFT}/wordprocessingShape"
_CAPS = ("flat", "rnd", "sq")
_JOINS = ('<a:miter lim="800000"/>', "<a:round/>", "<a:bevel/>")
# Word since 2019 passes such a drawing over when it reads aloud and when it checks (MS-ODRAWXML, CT_Decorative).
_DECORATIVE = tag(
    "a:extLst",
    None,
    tag(
        "a:ext",
        {"uri": "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"},
        tag("adec:decorative", {"xmlns:adec": "http://schemas.microsoft.com/office/drawing/2017/decorative", "val": 1}),
    ),
)
_NO_DISTANCE = {f"dist{side}": 0 for side in "TBLR"}


class Area(NamedTuple):
    """A rectangle; y grows downwards."""

    x: float
    y: float
    width: float
    height: float


def chart_area(plot: PlotArea) -> Area:
    """The area of the chart that a plot belongs to."""
    return Area(plot.x - plot.left, plot.y - plot.above, *plot.whole)


class Pen(NamedTuple):
    """How a line is drawn; cap and join as in PDF (ISO 32000, 8.4.3)."""

    color: str = ""
    weight: float = 0.0
    dash: tuple[float, ...] = ()
    opacity: float = 1.0
    cap: int = 0
    join: int = 0


_NO_PEN = Pen()


class Graphic(NamedTuple):
    """What a drawing holds. kind: CHART, PICTURE, GROUP or SHAPE; xml: the element of that kind. alt: for who cannot
    see it, "" where it only decorates."""

    kind: str
    xml: str
    alt: str = ""


def inline(setup: Setup, graphic: Graphic, width: float, height: float) -> Element:
    """A run with a drawing that stands in the line like a character."""
    number = next(setup.drawings)
    parts = _extent(width, height) + tag("wp:effectExtent", dict.fromkeys("ltrb", 0))
    parts += _named(graphic, number) + "<wp:cNvGraphicFramePr/>" + _graphic(graphic)
    return _run(tag("wp:inline", _NO_DISTANCE, parts))


def anchored(setup: Setup, graphic: Graphic, area: Area, origin: tuple[str, str], *, behind: bool = False) -> Element:
    """A run with a drawing that floats, text unmoved. origin: from what x and y count, such as "page"."""
    number = next(setup.drawings)
    attributes: dict[str, str | int] = {**_NO_DISTANCE, "simplePos": 0, "relativeHeight": number}
    attributes |= {"behindDoc": int(behind), "locked": 0, "layoutInCell": 1, "allowOverlap": 1}
    parts = tag("wp:simplePos", {"x": 0, "y": 0})
    for side, base, offset in (("H", origin[0], area.x), ("V", origin[1], area.y)):
        place = tag("wp:posOffset", None, str(emu(offset)))
        parts += tag(f"wp:position{side}", {"relativeFrom": base}, place)
    parts += _extent(area.width, area.height) + "<wp:wrapNone/>"
    parts += _named(graphic, number) + "<wp:cNvGraphicFramePr/>" + _graphic(graphic)
    return _run(tag("wp:anchor", attributes, parts))


def emu(points: float) -> int:
    """English metric units, 12700 to the point."""
    return round(points * 12700)


def transform(area: Area, angle: float = 0.0) -> str:
    """The a:xfrm of a shape. angle: in degrees clockwise."""
    turned = {"rot": round(angle * 60_000) % 21_600_000} if angle else {}
    return tag("a:xfrm", turned, offset_and_extent(area))


def offset_and_extent(area: Area, prefix: str = "") -> str:
    """a:off and a:ext, or a:chOff and a:chExt with the prefix "ch"."""
    off, ext = (f"a:{prefix}Off", f"a:{prefix}Ext") if prefix else ("a:off", "a:ext")
    return tag(off, {"x": emu(area.x), "y": emu(area.y)}) + tag(ext, {"cx": emu(area.width), "cy": emu(area.height)})


def fill(color: str, opacity: float = 1.0) -> str:
    """An a:solidFill, or a:noFill for no colour."""
    if not color:
        return "<a:noFill/>"
    alpha = tag("a:alpha", {"val": round(opacity * 100_000)}) if opacity < 1.0 else ""
    return tag("a:solidFill", None, tag("a:srgbClr", {"val": hexadecimal(color)}, alpha))


def outline(pen: Pen = _NO_PEN) -> str:
    """An a:ln, its dashes and gaps in points; one that draws nothing for no colour."""
    color, weight, dash, opacity, cap, join = pen
    if not color or not weight:
        return "<a:ln><a:noFill/></a:ln>"
    lengths = (*dash, *dash) if len(dash) % 2 else dash
    pairs = zip(lengths[::2], lengths[1::2], strict=True)
    stops = "".join(tag("a:ds", {"d": _share(on, weight), "sp": _share(off, weight)}) for on, off in pairs)
    dashes = tag("a:custDash", None, stops) if stops else ""
    return tag("a:ln", {"w": emu(weight), "cap": _CAPS[cap]}, fill(color, opacity) + dashes + _JOINS[join])


def hexadecimal(color: str) -> str:
    """RRGGBB of a colour "#RRGGBB"."""
    return color.lstrip("#").upper()


def _share(length: float, weight: float) -> int:
    """A dash's length in thousandths of a percent of the line's weight."""
    return round(length / weight * 100_000)


def _extent(width: float, height: float) -> str:
    return tag("wp:extent", {"cx": emu(width), "cy": emu(height)})


def _named(graphic: Graphic, number: int) -> str:
    """A wp:docPr: what the drawing is called, and what it says or that it only decorates."""
    kind = graphic.kind.rpartition("/")[2].removeprefix("wordprocessing").title()
    named: dict[str, str | int] = {"id": number, "name": f"{kind} {number}"}
    alt = " ".join(clean(graphic.alt).split())
    return tag("wp:docPr", {**named, "descr": alt}) if alt else tag("wp:docPr", named, _DECORATIVE)


def _graphic(graphic: Graphic) -> str:
    return tag("a:graphic", None, tag("a:graphicData", {"uri": graphic.kind}, graphic.xml))


def _run(placed: str) -> Element:
    return element("r", None, [Element("drawing", tag("w:drawing", _NAMESPACES, placed))])
