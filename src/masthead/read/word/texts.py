"""What stands in a paragraph: text as it is printed, marks of notes, and drawings (ECMA-376 part 1, 17.3.3)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from masthead.carried import Fields
from masthead.read.left_out import LeftOut
from masthead.read.raised import lowered, raised
from masthead.read.symbols import symbol, symbols
from masthead.read.word.drawings import Box, Diagram, Shown, Unread, Words, drawn
from masthead.read.word.equations import equation, field_equation
from masthead.read.word.package import MC, M, W, child, local, picked, switch, value, whole
from masthead.read.word.styles import Style, Styles, is_heavy, is_struck

if TYPE_CHECKING:
    from lxml.etree import _Element

    from masthead.read.word.notes import Notes

_PAGES = frozenset(("PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF"))
_CONTENTS = frozenset(("TOC", "INDEX", "TOA"))
_BLANKS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_GONE = ("del", "moveFrom")
_CHANGES = ("ins", "moveTo", *_GONE)
_MATHS = (f"{M}oMath", f"{M}oMathPara")
# Properties, and what is printed nowhere.
_SILENT = frozenset(
    ("pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "customXmlPr", "smartTagPr", "delText", "delInstrText")
)
_LONGEST_CODE = 200
_USUAL_SIZE = 21  # half points, where nothing says how large letters are
_SMALL = 0.8  # of the letters around, at most
_MOVED, _MOVED_SMALL = 0.3, 0.1  # of their size, at least


def is_shown(code: str) -> bool:
    """Whether the result of a field, by its code, is read: not the numbers of pages, nor tables of contents."""
    words = code.split(maxsplit=1)
    return bool(words) and words[0].upper() not in _PAGES | _CONTENTS


@dataclass(slots=True)
class Line:
    """A paragraph while it is gathered. notes: the ids of those whose marks stand in it. beside: what drawings in it
    hold, in order. heavy: how many of its characters are set in bold. size: of its first letters, in half points."""

    pieces: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    beside: list[Box | Words | Diagram] = field(default_factory=list)
    pictures: list[Shown] = field(default_factory=list)
    heavy: int = 0
    size: int = 0

    @property
    def text(self) -> str:
        return "".join(self.pieces)


class Texts:
    """Takes in the paragraphs of one story, whose fields may go on from one to the next."""

    def __init__(self, styles: Styles, notes: Notes, left_out: LeftOut, own_mark: str = "") -> None:
        """own_mark: that of the note whose text this is."""
        self._styles = styles
        self._notes = notes
        self._left_out = left_out
        self._own_mark = own_mark
        self._fields = Fields(is_shown)
        self._code = ""
        self._taking: Mapping[str, Callable[[_Element, Line], None]] = {
            "sym": self._symbol,
            "footnoteReference": self._note,
            "endnoteReference": self._note,
            "footnoteRef": self._own,
            "endnoteRef": self._own,
            "drawing": self._drawing,
            "pict": self._drawing,
            "object": self._drawing,
            "ruby": self._ruby,
        }

    def take(self, paragraph: _Element, style: Style, line: Line) -> None:
        """Append what a paragraph says."""
        self._inline(paragraph, style, line)

    def _inline(self, parent: _Element, style: Style, line: Line) -> None:
        for one in parent:
            name = local(one)
            if name == "r":
                self._run(one, style, line)
            elif name in _MATHS:
                self._put(equation(one), line)
            elif name not in _SILENT and len(one) and (holder := self._holder(one, name)) is not None:
                self._inline(holder, style, line)

    def _holder(self, element: _Element, name: str) -> _Element | None:
        """Of an element around runs what is read of it; None where nothing is."""
        if name in _CHANGES:
            self._left_out.changes[name] += 1
            return None if name in _GONE else element
        if name == "fldSimple":
            return element if is_shown(element.get(f"{W}instr", "")) else None
        if name == "sdt" and is_prompt(element):
            self._left_out.prompts += 1
            return None
        return picked(element) if name == f"{MC}AlternateContent" else element

    def _run(self, run: _Element, style: Style, line: Line) -> None:
        look = child(run, "rPr")
        own = self._styles.style(value(look, "rStyle")) if look is not None else None
        hidden, struck, heavy = switch(look, "vanish"), is_struck(look), is_heavy(look)
        if hidden is None:
            hidden = (own is not None and own.hidden) or style.hidden
        if struck is None:
            struck = (own is not None and own.struck) or style.struck
        if heavy is None:
            heavy = (own is not None and own.heavy) or style.heavy
        before = len(line.pieces)
        self._pieces(run, value(look, "rFonts", "ascii") or "", line)
        if (hidden or struck) and len(line.pieces) > before:
            (self._left_out.hidden.append if hidden else self._left_out.strike)("".join(line.pieces[before:]))
            del line.pieces[before:]
        size = whole(value(look, "sz"), (own.size if own else 0) or style.size)
        shift = value(look, "vertAlign") or (own.shift if own else "")
        _shift(line, before, shift or (_stepped(look, size, line.size) if before else ""))
        line.heavy += sum(map(len, line.pieces[before:])) if heavy else 0
        if not line.size and len(line.pieces) > before:
            line.size = size

    def _pieces(self, parent: _Element, face: str, line: Line) -> None:
        for one in parent:
            name = local(one)
            if name in ("fldChar", "instrText"):
                self._field(one, name, line)
            elif self._fields.hide() or name in _SILENT:
                continue
            elif name == "t":
                self._put(symbols(one.text or "", face), line)
            elif name in _BLANKS:
                line.pieces.append(_BLANKS[name])
            elif name in self._taking:
                self._taking[name](one, line)
            elif len(one) and (holder := self._holder(one, name)) is not None:
                self._pieces(holder, face, line)

    def _put(self, text: str, line: Line) -> None:
        if text:
            line.pieces.append(text.replace("\n", " "))  # of the XML's own layout

    def _field(self, node: _Element, name: str, line: Line) -> None:
        if name == "instrText":
            self._fields.code(node.text or "")
            self._code = (self._code + (node.text or ""))[:_LONGEST_CODE]
            return
        kind = node.get(f"{W}fldCharType", "")
        self._fields.mark(kind)
        if kind == "begin":
            self._code = ""
            self._put(_check_box(node), line)
            return
        words = self._code.split(maxsplit=1)
        named = words[0].upper() if words else ""
        self._left_out.contents |= named in _CONTENTS
        if kind == "end" and named.startswith("EQ"):
            said = field_equation(self._code)
            self._put(said or "", line)
            self._left_out.formulas += [] if said else [self._code.strip()]
        self._code = self._code if kind == "separate" else ""

    def _symbol(self, node: _Element, line: Line) -> None:
        face = node.get(f"{W}font", "")
        try:
            code = int(node.get(f"{W}char", ""), 16)
        except ValueError:
            code = 0
        text, known = symbol(code, face)
        if not known:
            self._left_out.faces.add(face or "no face")
        self._put(text, line)

    def _note(self, node: _Element, line: Line) -> None:
        key = (local(node).removesuffix("Reference"), node.get(f"{W}id", ""))
        if key in self._notes:
            own = node.get(f"{W}customMarkFollows", "0") not in ("0", "false", "off")
            self._put("" if own else self._notes.mark(key), line)
            line.notes.append(key)

    def _own(self, _node: _Element, line: Line) -> None:
        self._put(self._own_mark, line)

    def _drawing(self, node: _Element, line: Line) -> None:
        for found in drawn(node):
            if isinstance(found, Shown):
                line.pictures.append(found)
            elif isinstance(found, Unread):
                self._left_out.drawings[found.what] += 1
            else:
                line.beside.append(found)

    def _ruby(self, ruby: _Element, line: Line) -> None:
        """The text; its reading, which is set above it, is only told."""
        for run in ruby.iterfind(f"{W}rubyBase/{W}r"):
            self._pieces(run, "", line)
        self._left_out.readings.append("".join(one.text or "" for one in ruby.iterfind(f"{W}rt/{W}r/{W}t")))


def _stepped(look: _Element | None, size: int, around: int) -> str:
    """Whether letters are moved off their line by hand (w:position, in half points), so far that it is no mere setting
    right of their height, or set smaller as well. size: theirs. around: that of their line."""
    said = value(look, "position") or "0"
    moved = whole(said, 0)
    full = around or size or _USUAL_SIZE
    if abs(moved) < (_MOVED_SMALL if 0 < size <= _SMALL * full else _MOVED) * full:
        return ""
    return "superscript" if moved > 0 else "subscript"


def _shift(line: Line, first: int, shift: str) -> None:
    """Have the digits of the pieces from the first on stand higher or lower, as they are set."""
    if shift == "superscript":
        line.pieces[first:] = [raised(piece) for piece in line.pieces[first:]]
    elif shift == "subscript":
        text = line.pieces[first - 1] if first else ""
        line.pieces[first:] = [lowered(piece, text) for piece in line.pieces[first:]]


def is_prompt(control: _Element) -> bool:
    """Whether a content control shows nothing but what should be written into it."""
    return bool(switch(child(control, "sdtPr"), "showingPlcHdr"))


def _check_box(begin: _Element) -> str:
    """The box of a form's field."""
    box = begin.find(f"{W}ffData/{W}checkBox")
    if box is None:
        return ""
    checked = switch(box, "checked")
    return "☒" if (switch(box, "default") if checked is None else checked) else "□"
