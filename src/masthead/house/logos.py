"""Pictures in headers and footers of a Word file: which file, how large, and where on the sheet (ECMA-376 part 1, 20.4;
part 4, 19.1 for those of older programs)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, NamedTuple

from masthead.errors import ReadError
from masthead.house.anchors import FALLBACK, WP, Home, drawings_of, in_line, place_of
from masthead.house.drawn_rules import is_line
from masthead.house.parts import OfficeFile, R
from masthead.theme_page import WhichPages
from masthead.units import CM, INCH, MM

if TYPE_CHECKING:
    from lxml.etree import _Element

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_V = "{urn:schemas-microsoft-com:vml}"
_CSS = re.compile(r"\s*(-?\d{1,6}(?:\.\d{1,9})?)(pt|in|cm|mm|px)?\s*")
_CSS_UNITS = {"": 0.75, "px": 0.75, "pt": 1.0, "in": INCH, "cm": CM, "mm": MM}
_SUFFIXES = {"png": "png", "jpeg": "jpg", "svg": "svg"}
_SKEWED = 0.02


class Logo(NamedTuple):
    """data: the picture's file as it is in the Word file; suffix: what such files end in. alt: what the Word file says
    of it. x, y: of its top left corner on the sheet, in points. kind: of its pages."""

    data: bytes
    suffix: str
    alt: str
    x: float
    y: float
    width: float
    height: float
    kind: str
    pages: WhichPages = "all"


def logos_of(file: OfficeFile, part: str, paragraph: _Element, home: Home, left_out: list[str]) -> Iterator[Logo]:
    """The pictures of a paragraph of a part. left_out: takes what is not taken over."""
    for drawing in drawings_of(paragraph):
        blips = list(drawing.iter(f"{_A}blip"))
        if next(drawing.iter("{*}wgp", "{*}wpc"), None) is not None:
            left_out.append("a group of shapes in a header or footer")
        elif blips:
            frame = drawing.find(f"{WP}docPr")
            alt = "" if frame is None else frame.get("descr") or frame.get("title") or ""
            left_out += _changes(drawing)
            yield from _logo(
                file, part, blips[0].get(f"{R}embed"), (*place_of(drawing, home), home.kind), alt, left_out
            )
        elif not is_line(drawing) and next(drawing.iter("{*}txbxContent"), None) is None:
            left_out.append("a shape in a header or footer")
    for shape in (one for one in paragraph.iter(f"{_V}shape") if next(one.iterancestors(FALLBACK), None) is None):
        yield from _vml_logo(file, part, shape, home, left_out)


def _changes(drawing: _Element) -> Iterator[str]:
    """What a Word file does with a picture, and a theme cannot."""
    cuts = (one.attrib for one in drawing.iter(f"{_A}srcRect"))
    if any(value not in ("", "0") for cut in cuts for value in cut.values()):
        yield "the cut of a picture in a header or footer; it is taken whole"
    if any(one.get("rot", "0") != "0" for one in drawing.iter(f"{_A}xfrm")):
        yield "the turn of a picture in a header or footer"


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
        picture = file.picture(relation.target)
    except ReadError as error:
        suffix = PurePosixPath(name).suffix.lstrip(".").upper()
        reason = (
            f"{suffix} pictures cannot be placed; save it as PNG, JPEG or SVG"
            if suffix in ("EMF", "WMF")
            else error.what
        )
        left_out.append(f"the picture {name} of a header or footer: {reason}")
        return
    if picture.words:
        left_out.append(f"the picture {name} of a header or footer: it has text in a font; save it with paths for that")
        return
    width = width if width > 1.0 else picture.width
    if height > 1.0 and abs(picture.height * width / picture.width / height - 1) > _SKEWED:
        left_out.append(f"that the picture {name} is drawn out of proportion")
    yield Logo(data, _SUFFIXES[picture.kind], alt, x, y, width, width * picture.height / picture.width, kind)


def _vml_logo(file: OfficeFile, part: str, shape: _Element, home: Home, left_out: list[str]) -> Iterator[Logo]:
    """A picture of an older program, or a watermark's words."""
    words, image = shape.find(f"{_V}textpath"), shape.find(f"{_V}imagedata")
    if words is not None:
        left_out.append(f"the watermark {words.get('string', '')!r} (a template prints one with <watermark>)")
    if image is None:
        return
    css = dict(part.split(":", 1) for part in (shape.get("style") or "").lower().split(";") if ":" in part)
    width, height, x, y = (_css(css.get(key)) for key in ("width", "height", "margin-left", "margin-top"))
    sheet, top = home.sheet, home.top
    if css.get("position", "").strip() == "absolute":
        x += 0.0 if css.get("mso-position-horizontal-relative", "").strip() == "page" else sheet.left
        y += {"page": 0.0, "margin": sheet.top}.get(css.get("mso-position-vertical-relative", "").strip(), top)
    else:
        x, y = in_line(home, width), top
    yield from _logo(
        file, part, image.get(f"{R}id"), (x, y, width, height, home.kind), shape.get("alt") or "", left_out
    )


def _css(text: str | None) -> float:
    match = _CSS.fullmatch(text or "")
    return max(-1584.0, min(float(match[1]) * _CSS_UNITS[match[2] or ""], 1584.0)) if match else 0.0
