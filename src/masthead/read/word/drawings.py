"""Drawings in running text: what they hold that can be read, and the pictures that they show (DrawingML and VML)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from masthead.read.word.package import MC, R, W, picked

if TYPE_CHECKING:
    from lxml.etree import _Element

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_SVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
_V = "{urn:schemas-microsoft-com:vml}"
_O = "{urn:schemas-microsoft-com:office:office}"
_CHARTS = ("/chart", "/chartex")


class Shown(NamedTuple):
    """A picture. ids: of the relations to its files, the best first. alt: what is said that it shows."""

    ids: tuple[str, ...]
    alt: str


class Box(NamedTuple):
    """Text in a drawing, as paragraphs of the document."""

    content: _Element


class Words(NamedTuple):
    """Text in a drawing that is no paragraph."""

    text: str


class Diagram(NamedTuple):
    """id: of the relation to the part that holds its texts."""

    id: str


class Unread(NamedTuple):
    """What can't be read: "chart"."""

    what: str


Drawn = Shown | Box | Words | Diagram | Unread


def drawn(element: _Element, alt: str = "") -> Iterator[Drawn]:
    """What a w:drawing, w:pict or w:object holds, in its order. alt: what is said of the drawing around it."""
    for child in element:
        if child.tag in _HOLDING:
            yield from _HOLDING[child.tag](child, alt)
        elif child.tag == f"{_V}imagedata":
            yield _linked(child.get(f"{R}id"), alt or _vml_alt(element))
        else:
            if child.tag == f"{_A}graphicData" and child.get("uri", "").endswith(_CHARTS):
                yield Unread("chart")
            yield from drawn(child, _alt(child) or alt)


def _alternate(element: _Element, alt: str) -> Iterator[Drawn]:
    found = picked(element)
    return iter(()) if found is None else drawn(found, alt)


def _text_path(element: _Element, _alt: str) -> list[Drawn]:
    said = element.get("string", "")
    return [Words(said)] if said else []


def _paragraph(element: _Element, _alt: str) -> list[Drawn]:
    return [Words("".join(text.text or "" for text in element.iter(f"{_A}t")))]


def _alt(element: _Element) -> str:
    """What a drawing or a picture in it says of itself."""
    holders = {f"{_WP}inline": f"{_WP}docPr", f"{_WP}anchor": f"{_WP}docPr", f"{_PIC}pic": f"{_PIC}nvPicPr/{_PIC}cNvPr"}
    path = holders.get(element.tag) if isinstance(element.tag, str) else None
    said = element.find(path) if path else None
    return "" if said is None else (said.get("descr") or said.get("title") or "").strip()


def _vml_alt(shape: _Element) -> str:
    return shape.get("alt", "").strip()


def _picture(blip: _Element, alt: str) -> Drawn:
    """A picture, or its better form as SVG where it has one."""
    drawings = [one.get(f"{R}embed", "") for one in blip.iter(_SVG)]
    ids = tuple(one for one in (*drawings, blip.get(f"{R}embed", "")) if one)
    return Shown(ids, alt) if ids else Unread("linked picture, which was not fetched")


def _linked(relation: str | None, alt: str) -> Drawn:
    return Shown((relation,), alt) if relation else Unread("linked picture, which was not fetched")


_HOLDING: Mapping[Any, Callable[[_Element, str], Iterable[Drawn]]] = {
    f"{W}txbxContent": lambda element, _: [Box(element)],
    f"{MC}AlternateContent": _alternate,
    f"{_A}blip": lambda element, alt: [_picture(element, alt)],
    f"{_V}textpath": _text_path,
    f"{_A}p": _paragraph,
    f"{_DGM}relIds": lambda element, _: [Diagram(element.get(f"{R}dm", ""))],
    f"{_O}OLEObject": lambda _, __: [Unread("embedded object")],
}
