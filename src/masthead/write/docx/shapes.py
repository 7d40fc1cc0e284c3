"""Shapes: rectangles, lines, outlines and text boxes (DrawingML, ECMA-376 part 1, 20.1.9)."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.pages import Path
from masthead.write.docx.drawings import Area, Pen, emu, fill, outline, transform
from masthead.write.docx.elements import Element, element, tag

RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
LINE = '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
_STEPS = {"m": "a:moveTo", "l": "a:lnTo", "c": "a:cubicBezTo"}
_NO_INSETS = {f"{side}Ins": 0 for side in "ltrb"}


def shape(area: Area, geometry: str, paint: str) -> str:
    """A wps:wsp. geometry: an a:prstGeom or a:custGeom; paint: a fill and an a:ln."""
    return tag("wps:wsp", None, "<wps:cNvSpPr/>" + _looks(area, geometry, paint) + "<wps:bodyPr/>")


def text_box(area: Area, paragraphs: Sequence[Element], *, direction: str = "horz", angle: float = 0.0) -> str:
    """A wps:wsp of text without margins. direction: "vert" for lines that run downwards, "vert270" for such that run
    upwards. angle: by which all of it is turned around its middle, in degrees clockwise."""
    content = element("txbxContent", None, paragraphs).xml
    attributes: dict[str, str | int] = {"vert": direction, "wrap": "square", **_NO_INSETS, "anchor": "t"}
    body = tag("wps:bodyPr", attributes, "<a:noAutofit/>")
    looks = _looks(area, RECTANGLE, fill("") + outline(), angle)
    return tag("wps:wsp", None, '<wps:cNvSpPr txBox="1"/>' + looks + tag("wps:txbx", None, content) + body)


def path_shape(path: Path) -> str:
    """A path as a shape with the outline as its geometry."""
    return shape(path_area(path), path_geometry(path), fill(path.fill, path.opacity) + outline(path_pen(path)))


def path_pen(path: Path) -> Pen:
    return Pen(path.stroke, path.weight, path.dash, path.opacity, path.cap, path.join)


def path_area(path: Path) -> Area:
    """What a path and the control points of its curves take of the page."""
    xs, ys = _coordinates(path, 0), _coordinates(path, 1)
    left, top = min(xs), min(ys)
    return Area(path.x + left, path.y + top, max(xs) - left, max(ys) - top)


def _looks(area: Area, geometry: str, paint: str, angle: float = 0.0) -> str:
    return tag("wps:spPr", None, transform(area, angle) + geometry + paint)


def _coordinates(path: Path, axis: int) -> list[float]:
    """All x (axis 0) or y (axis 1) of a path's steps, the control points of curves among them."""
    numbers = [step[1 + axis :: 2] for step in path.steps]
    return [float(number) for step in numbers for number in step] or [0.0]


def path_geometry(path: Path) -> str:
    """The a:custGeom of a path, in its own area."""
    area = path_area(path)
    left, top = area.x - path.x, area.y - path.y
    parts = []
    for kind, *numbers in path.steps:
        if kind == "h":
            parts.append("<a:close/>")
            continue
        places = zip(numbers[::2], numbers[1::2], strict=True)
        points = [tag("a:pt", {"x": emu(float(x) - left), "y": emu(float(y) - top)}) for x, y in places]
        parts.append(tag(_STEPS[str(kind)], None, "".join(points)))
    size = {"w": emu(area.width), "h": emu(area.height)}
    lists = "<a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>" + tag("a:rect", {"l": "0", "t": "0", "r": "r", "b": "b"})
    unfilled = {} if path.fill else {"fill": "none"}
    return tag("a:custGeom", None, lists + tag("a:pathLst", None, tag("a:path", {**size, **unfilled}, "".join(parts))))
