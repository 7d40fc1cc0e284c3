"""Pictures in headers and footers of a Word file: which file, how large, and where on the sheet (ECMA-376 part 1, 20.4;
part 4, 19.1 for those of older programs)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from masthead.errors import ReadError
from masthead.house.parts import OfficeFile, R
from masthead.house.sheet import Sheet
from masthead.pictures import read_picture
from masthead.theme_page import WhichPages
from masthead.units import CM, INCH, MM

if TYPE_CHECKING:
    from lxml.etree import _Element

_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_V = "{urn:schemas-microsoft-com:vml}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_EMU = 12700
_CSS = re.compile(r"\s*(-?\d{1,6}(?:\.\d{1,9})?)(pt|in|cm|mm|px)?\s*")
_CSS_UNITS = {"": 0.75, "px": 0.75, "pt": 1.0, "in": INCH, "cm": CM, "mm": MM}
_SUFFIXES = {"png": "png", "jpeg": "jpg", "svg": "svg"}
_SKEWED = 0.02


class Logo(NamedTuple):
    """data: the picture's file as it is in the Word file; suffix: what such files end in. alt: what the Word file says
    of it. x, y: of its top left corner on the sheet, in points. part: "header" or "footer". kind: of its pages."""

    data: bytes
    suffix: str
    alt: str
    x: float
    y: float
    width: float
    height: float
    kind: str
    pages: WhichPages = "all"


class Home(NamedTuple):
    """The paragraph that a picture stands in. kind: of its pages. top: where it begins, from the sheet's top edge."""

    kind: str
    sheet: Sheet
    top: float
    align: str


def logos_of(file: OfficeFile, part: str, paragraph: _Element, home: Home, left_out: list[str]) -> Iterator[Logo]:
    """The pictures of a paragraph of a part. left_out: takes what is not taken over."""
    for drawing in _drawings(paragraph):
        blip = next(drawing.iter(f"{_A}blip"), None)
        if blip is None:
            if next(drawing.iter("{*}txbxContent"), None) is None:
                left_out.append("a shape in a header or footer")
            continue
        place = _place(drawing, home)
        frame = drawing.find(f"{_WP}docPr")
        alt = "" if frame is None else frame.get("descr") or frame.get("title") or ""
        if next(drawing.iter(f"{_A}srcRect"), None) is not None and drawing.find(f".//{_A}srcRect").attrib:  # type: ignore[union-attr]  # it was found
            left_out.append("the cut of a picture in a header or footer; it is taken whole")
        yield from _logo(file, part, blip.get(f"{R}embed"), (*place, home.kind), alt, left_out)
    for shape in (one for one in paragraph.iter(f"{_V}shape") if next(one.iterancestors(_FALLBACK), None) is None):
        yield from _vml_logo(file, part, shape, home, left_out)


def inline_heights(paragraph: _Element) -> Iterator[float]:
    """How high the pictures are that stand in a line like characters."""
    for drawing in _drawings(paragraph):
        if drawing.tag == f"{_WP}inline":
            yield _extent(drawing)[1]


def _drawings(paragraph: _Element) -> Iterator[_Element]:
    """Inline and anchored drawings, not those in text boxes, which have paragraphs of their own."""
    for one in paragraph.iter(f"{_WP}inline", f"{_WP}anchor"):
        holder = next(one.iterancestors(paragraph.tag), None)
        if holder is paragraph and next(one.iterancestors(_FALLBACK), None) is None:
            yield one


def _logo(
    file: OfficeFile,
    part: str,
    rid: str | None,
    placed: tuple[float, float, float, float, str],
    alt: str,
    left_out: list[str],
) -> Iterator[Logo]:
    relation = file.relations(part).get(rid or "")
    data = file.parts.get(relation.target) if relation else None
    if data is None or relation is None:
        left_out.append("a picture in a header or footer that is not in the file (it is linked to)")
        return
    name = PurePosixPath(relation.target).name
    x, y, width, height, kind = placed
    try:
        picture = read_picture(data, name)
    except ReadError as error:
        suffix = PurePosixPath(name).suffix.lstrip(".").upper()
        reason = (
            f"{suffix} pictures cannot be placed; save it as PNG, JPEG or SVG"
            if suffix in ("EMF", "WMF")
            else error.what
        )
        left_out.append(f"the picture {name} of a header or footer: {reason}")
        return
    width = width if width > 1.0 else picture.width
    if height > 1.0 and abs(picture.height * width / picture.width / height - 1) > _SKEWED:
        left_out.append(f"that the picture {name} is drawn out of proportion")
    yield Logo(data, _SUFFIXES[picture.kind], alt, x, y, width, width * picture.height / picture.width, kind)


def _place(drawing: _Element, home: Home) -> tuple[float, float, float, float]:
    """x, y, width and height on the sheet."""
    _, sheet, y, _ = home
    width, height = _extent(drawing)
    if drawing.tag == f"{_WP}inline":
        return _in_line(home, width), y, width, height
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
    x = _offset(drawing.find(f"{_WP}positionH"), across, text, width)
    return x, _offset(drawing.find(f"{_WP}positionV"), down, (y, 0.0), height), width, height


def _extent(drawing: _Element) -> tuple[float, float]:
    extent = drawing.find(f"{_WP}extent")
    if extent is None:
        return 0.0, 0.0
    return max(_emu(extent.get("cx")), 0.0), max(_emu(extent.get("cy")), 0.0)


def _emu(text: str | None) -> float:
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
    align, offset = place.find(f"{_WP}align"), place.find(f"{_WP}posOffset")
    if align is not None:
        share = {"center": 0.5, "right": 1.0, "outside": 1.0, "bottom": 1.0}.get((align.text or "").strip(), 0.0)
        return start + share * (room - size)
    return start + (_emu(offset.text) if offset is not None else 0.0)


def _in_line(home: Home, width: float) -> float:
    """Where a picture begins that stands in a line by itself, or before its text."""
    sheet = home.sheet
    share = {"center": 0.5, "right": 1.0, "outside": 1.0}.get(home.align, 0.0)
    return sheet.left + share * (sheet.width - sheet.left - sheet.right - width)


def _vml_logo(file: OfficeFile, part: str, shape: _Element, home: Home, left_out: list[str]) -> Iterator[Logo]:
    """A picture of an older program, or a watermark's words."""
    words, image = shape.find(f"{_V}textpath"), shape.find(f"{_V}imagedata")
    if words is not None:
        left_out.append(f"the watermark {words.get('string', '')!r} (a template prints one with <watermark>)")
    if image is None:
        return
    css = dict(part.split(":", 1) for part in (shape.get("style") or "").lower().split(";") if ":" in part)
    width, height, x, y = (_css(css.get(key)) for key in ("width", "height", "margin-left", "margin-top"))
    _, sheet, top, _ = home
    if css.get("position", "").strip() == "absolute":
        x += 0.0 if css.get("mso-position-horizontal-relative", "").strip() == "page" else sheet.left
        y += {"page": 0.0, "margin": sheet.top}.get(css.get("mso-position-vertical-relative", "").strip(), top)
    else:
        x, y = _in_line(home, width), top
    yield from _logo(
        file, part, image.get(f"{R}id"), (x, y, width, height, home.kind), shape.get("alt") or "", left_out
    )


def _css(text: str | None) -> float:
    match = _CSS.fullmatch(text or "")
    return max(-1584.0, min(float(match[1]) * _CSS_UNITS[match[2] or ""], 1584.0)) if match else 0.0
