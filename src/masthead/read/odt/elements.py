"""What stands in a paragraph of an OpenDocument text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from masthead.read.left_out import LeftOut
from masthead.read.odt.looks import PLAIN, Look, Looks
from masthead.read.odt.names import DRAW, HREF, OFFICE, SVG, TEXT, whole
from masthead.read.raised import lowered, raised
from masthead.read.symbols import symbols

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_BLANKS = 1000
# Numbers of pages, comments, and what a tracked change took out, which stands apart in the file.
_SILENT = frozenset(
    f"{TEXT}{name}" for name in ("page-number", "page-count", "tracked-changes", "page-continuation", "ruby-text")
) | {f"{OFFICE}annotation-end", f"{TEXT}note-citation"}


@dataclass(slots=True)
class Line:
    """A paragraph. looks: of the file's styles. look: of what is taken now. notes: text:note elements whose marks stand
    in it. beside: text boxes. pictures: names of the parts that hold one, and what is said of it."""

    looks: Looks
    look: Look = PLAIN
    pieces: list[str] = field(default_factory=list)
    notes: list[_Element] = field(default_factory=list)
    beside: list[_Element] = field(default_factory=list)
    pictures: list[tuple[list[str], str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(self.pieces)


def note_mark(note: _Element) -> str:
    """The mark of a note: a number in brackets."""
    said = "".join(map(str, next(note.iter(f"{TEXT}note-citation"), note).itertext())).strip() if len(note) else ""
    return f"[{said}]" if said.isascii() and said.isalnum() else said


def take(element: _Element, line: Line, left_out: LeftOut) -> None:
    """Append what a paragraph, or a part of one, says. White space is folded as the format asks (ODF 1.2, 6.1.2)."""
    around = line.look
    line.look = line.looks.within(element, around)
    _put(element.text, line, left_out)
    for child in element:
        if child.tag in _TAKEN:
            _TAKEN[child.tag](child, line, left_out)
        elif isinstance(child.tag, str) and child.tag not in _SILENT:
            take(child, line, left_out)
        _put(child.tail, line, left_out)
    line.look = around


def _put(text: str | None, line: Line, left_out: LeftOut) -> None:
    if text and line.look.struck:
        left_out.strike(text)
    elif text:
        folded = " ".join(text.replace("\r", "\n").replace("\t", "\n").replace("\n", " ").split(" "))
        while "  " in folded:
            folded = folded.replace("  ", " ")
        if line.pieces and line.pieces[-1].endswith(" ") and folded.startswith(" "):
            folded = folded[1:]
        line.pieces.append(_shifted(symbols(folded, line.look.face), line.look.shift, line.pieces))


def _shifted(text: str, shift: str, before: list[str]) -> str:
    """The text as it is set: higher, lower than what stands before it, or on its line."""
    if shift == "super":
        return raised(text)
    return lowered(text, before[-1] if before else "") if shift == "sub" else text


def _blanks(element: _Element, line: Line, _left_out: LeftOut) -> None:
    line.pieces.append(" " * whole(element.get(f"{TEXT}c"), 1, _MOST_BLANKS))


def _note(element: _Element, line: Line, _left_out: LeftOut) -> None:
    line.pieces.append(note_mark(element))
    line.notes.append(element)


def _annotation(_element: _Element, _line: Line, left_out: LeftOut) -> None:
    left_out.comments += 1


def _ruby(element: _Element, line: Line, left_out: LeftOut) -> None:
    base = element.find(f"{TEXT}ruby-base")
    if base is not None:
        take(base, line, left_out)
    left_out.readings += ["".join(map(str, one.itertext())) for one in element.iterfind(f"{TEXT}ruby-text")]


def _hidden(element: _Element, _line: Line, left_out: LeftOut) -> None:
    left_out.hidden.append(element.get(f"{TEXT}string-value") or "".join(map(str, element.itertext())))


def frame(element: _Element, line: Line, left_out: LeftOut) -> None:
    """A draw:frame: its first content that can be read, the others being there in its place."""
    said = (element.findtext(f"{SVG}{name}") for name in ("desc", "title"))
    alt = next((text.strip() for text in said if text), "")
    images = [image.get(HREF, "") for image in element.iterfind(f"{DRAW}image")]
    if (box := element.find(f"{DRAW}text-box")) is not None:
        line.beside.append(box)
    elif element.find(f"{DRAW}object") is not None or element.find(f"{DRAW}object-ole") is not None:
        left_out.drawings["embedded object"] += 1
    elif images:
        line.pictures.append(([name.removeprefix("./") for name in images], alt))


def _shape(element: _Element, line: Line, left_out: LeftOut) -> None:
    """A drawn shape, whose text is paragraphs."""
    if any(child.tag in (f"{TEXT}p", f"{TEXT}list") for child in element):
        line.beside.append(element)
    for one in element:
        if one.tag in _TAKEN and one.tag not in (f"{TEXT}p", f"{TEXT}list"):
            _TAKEN[one.tag](one, line, left_out)


def _plain(text: str) -> Callable[[_Element, Line, LeftOut], None]:
    return lambda _element, line, _left_out: line.pieces.append(text)


_SHAPES = (
    "custom-shape",
    "rect",
    "ellipse",
    "line",
    "polyline",
    "polygon",
    "path",
    "circle",
    "connector",
    "g",
    "caption",
)
_TAKEN: Mapping[Any, Callable[[_Element, Line, LeftOut], None]] = {
    f"{TEXT}s": _blanks,
    f"{TEXT}tab": _plain("\t"),
    f"{TEXT}line-break": _plain("\n"),
    f"{TEXT}note": _note,
    f"{OFFICE}annotation": _annotation,
    f"{TEXT}ruby": _ruby,
    f"{TEXT}hidden-text": _hidden,
    f"{DRAW}frame": frame,
    **{f"{DRAW}{name}": _shape for name in _SHAPES},
}
