"""Lines of headers and footers as a theme writes them: text with {page}, {pages}, {heading} and {title} for fields
(ECMA-376 part 1, 17.16)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from masthead.house.parts import W
from masthead.house.passages import Passage, passage
from masthead.house.styles import Styles
from masthead.house.values import attribute, child, length

if TYPE_CHECKING:
    from lxml.etree import _Element

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_FIELDS = {
    "PAGE": "{page}",
    "NUMPAGES": "{pages}",
    "SECTIONPAGES": "{pages}",
    "TITLE": "{title}",
    "STYLEREF": "{heading}",
}
# Braces would be fields, and breaks of lines in the XML are blanks.
_PLAIN = str.maketrans("{}\n\r\t", "()   ")
_ALIGN = {"justify": "left", "spread": "left"}
_BLANKS = re.compile(r"[ \u00a0]{2,}")
_LONGEST_CODE = 200  # characters that are kept of what a field says of itself, which its name begins


class Place(NamedTuple):
    """The cell of a table that a line stands in. row: its number in the part. column: of so many. left, width: in
    points, from the left margin."""

    row: int
    column: int
    columns: int
    left: float
    width: float


class Line(NamedTuple):
    """A paragraph of a header or footer. text: tabs in it part left, centre and right. align: "left", "center", "right"
    or "outside". boxed: it stands in a text box or, framed, in a frame. cell: or in a table. stops: the kinds of its
    tabs, in order. fields: those whose text is taken as it stands."""

    passage: Passage
    text: str
    align: str
    boxed: bool
    framed: bool
    cell: Place | None
    stops: tuple[str, ...]
    fields: tuple[str, ...]
    element: _Element


def lines_of(root: _Element, styles: Styles) -> Iterator[Line]:
    """The paragraphs of a header or footer, those of its text boxes behind the one that holds them."""
    cells = dict(_cells(root))
    for element in _paragraphs(root):
        box = next(element.iterancestors(f"{W}txbxContent"), None)
        cell = next(element.iterancestors(f"{W}tc"), None)
        place = None if cell is None else cells.get(cell)
        yield _line(element, styles, _box_align(element, box), boxed=box is not None, cell=place)


def _paragraphs(root: _Element) -> Iterator[_Element]:
    """In the order of the file, without the copies that old programs are to show."""
    return (one for one in root.iter(f"{W}p") if next(one.iterancestors(_FALLBACK), None) is None)


def _box_align(element: _Element, box: _Element | None) -> str:
    """Where a frame or text box stands, as far as it says so; "" where it does not."""
    frame = child(child(element, "pPr"), "framePr")
    if frame is not None:
        return attribute(frame, "xAlign") or "left"
    anchor = None if box is None else next(box.iterancestors(f"{_DRAWING}anchor"), None)
    place = None if anchor is None else anchor.find(f"{_DRAWING}positionH/{_DRAWING}align")
    return "" if place is None else (place.text or "").strip()


def _cells(root: _Element) -> Iterator[tuple[_Element, Place]]:
    """The cells of tables, which set parts of a header side by side."""
    for number, row in enumerate(root.iter(f"{W}tr")):
        cells = row.findall(f"{W}tc")
        left = 0.0
        for column, cell in enumerate(cells):
            width = length(child(child(cell, "tcPr"), "tcW"), "w") or 0.0
            yield cell, Place(number, column, len(cells), left, width)
            left += width


def _line(element: _Element, styles: Styles, box: str, *, boxed: bool, cell: Place | None) -> Line:
    made = passage(element, styles)
    reader = _Reader()
    reader.read(element)
    text = _BLANKS.sub(" ", reader.text).strip(" \u00a0\u3000")
    own = str(made.shape["align"])
    align = box or _ALIGN.get(own, own)
    framed = child(child(element, "pPr"), "framePr") is not None
    return Line(made, text, align, boxed or framed, framed, cell, _stops(element, styles), tuple(reader.kept), element)


def _stops(element: _Element, styles: Styles) -> tuple[str, ...]:
    """The kinds of tabs: the paragraph's own, else those of its style."""
    shape = child(element, "pPr")
    style = styles.style(attribute(child(shape, "pStyle"), "val") or styles.normal)
    for tabs in (child(shape, "tabs"), child(child(style.element, "pPr"), "tabs")):
        kinds = [attribute(one, "val") or "" for one in (() if tabs is None else tabs)]
        if kinds := [kind for kind in kinds if kind != "clear"]:
            return tuple(kinds)
    return ()


@dataclass
class _Reader:
    """Reads the text of a paragraph, the results of fields left out where the theme has the field. open: of each field
    that is open, what it says of itself, and whether its result has begun; hiding: how many of them let no text
    through. kept: names of fields that stay text."""

    text: str = ""
    kept: list[str] = field(default_factory=list)
    open: list[tuple[str, bool]] = field(default_factory=list)
    hiding: int = 0

    def read(self, element: _Element) -> None:
        for one in element:
            if one.tag == f"{W}r":
                self._run(one)
            elif one.tag == f"{W}fldSimple":
                self._push((attribute(one, "instr") or "")[:_LONGEST_CODE], result=False)
                self._begin_result()
                self.read(one)
                self._pop()
            elif one.tag not in (f"{W}pPr", f"{W}del"):
                self.read(one)

    def _run(self, run: _Element) -> None:
        for one in run:
            if one.tag == f"{W}fldChar":
                self._mark(attribute(one, "fldCharType") or "")
            elif one.tag == f"{W}instrText":
                self._code(one.text or "")
            elif one.tag == f"{W}pgNum":
                self._add("{page}")
            elif one.tag in (f"{W}tab", f"{W}ptab"):
                self._add("\t")
            elif one.tag == f"{W}t":
                self._add((one.text or "").translate(_PLAIN))

    def _code(self, text: str) -> None:
        code, result = self.open[-1] if self.open else ("", True)
        if not result and len(code) < _LONGEST_CODE:
            self.open[-1] = ((code + text)[:_LONGEST_CODE], False)

    def _mark(self, kind: str) -> None:
        if kind == "begin":
            self._push("", result=False)
        elif kind == "separate" and self.open:
            self._begin_result()
        elif kind == "end" and self.open:
            if not self.open[-1][1]:
                self._begin_result()
            self._pop()

    def _push(self, code: str, *, result: bool) -> None:
        self.open.append((code, result))
        self.hiding += _hides(code, result=result)

    def _pop(self) -> str:
        code, result = self.open.pop()
        self.hiding -= _hides(code, result=result)
        return code

    def _begin_result(self) -> None:
        code = self._pop()
        name = _name(code)
        self._add(_FIELDS.get(name, ""))
        if name and name not in _FIELDS:
            self.kept.append(name)
        self._push(code, result=True)

    def _add(self, text: str) -> None:
        if not self.hiding:
            self.text += text


def _hides(code: str, *, result: bool) -> bool:
    """Whether text in a field does not print: it is an instruction, or the result of one that the theme has."""
    return not result or _name(code) in _FIELDS


def _name(code: str) -> str:
    return (code.split() or [""])[0].upper()
