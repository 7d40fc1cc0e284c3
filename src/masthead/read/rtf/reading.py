"""RTF read token by token: groups, control words and text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from masthead.errors import ReadError
from masthead.read import limits
from masthead.read.content import Content
from masthead.read.left_out import LeftOut
from masthead.read.raised import lowered, raised
from masthead.read.rtf.codes import CHARACTERS, KNOWN, SIGNS, SILENT, charset_codec, codec
from masthead.read.rtf.put_down import MOST_LEVELS, PutDown, Text
from masthead.read.symbols import FIRST, symbols

_TOKEN = re.compile(
    r"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.DOTALL
)
_LOOKS = frozenset(("plain", "v", "deleted", "strike", "striked", "super", "sub", "nosupersub"))
_OFTEN = 10_000  # tokens between two looks at the clock
_HINT = "Open it in Word, WPS or LibreOffice, save it as .docx or .rtf, and take that file."


@dataclass(slots=True)
class _State:
    """What a group may change for itself. kind: "text", "number" (which stands before it), "font", "style", "note" or
    "" for what is left out. face: its number. codec: "" of a symbol face. skip: how many characters stand for one of
    Unicode's. shift: "super" or "sub"."""

    kind: str = "text"
    face: int = 0
    codec: str = "cp1252"
    skip: int = 1
    hidden: bool = False
    deleted: bool = False
    struck: bool = False
    shift: str = ""


def content(data: bytes, where: str) -> Content:
    """The document's content. Raises ReadError."""
    if not data.lstrip().startswith(b"{\\rtf"):
        raise ReadError("this is no RTF file", where=where, hint=_HINT)
    reading = _Reading(where)
    reading.read(data.decode("latin-1"))
    raw, blocks = reading.made.composed.finished()
    return Content(raw, blocks, notes=reading.left_out.told(where))


class _Reading:
    def __init__(self, where: str) -> None:
        self.made = PutDown(where)
        self.left_out = LeftOut()
        self._where = where
        self._deadline = limits.Deadline(where)
        self._state = _State()
        self._stack: list[_State] = []
        self._page = "cp1252"
        self._bytes = bytearray()  # not decoded yet
        self._drop = 0  # characters that stand for one of Unicode's which was taken
        self._new = self._optional = False  # a group has just begun; a program may skip it
        self._note: list[str] = []
        self._told = 0  # notes with a mark so far
        self._codecs: dict[int, str] = {}  # of each face
        self._faces: dict[int, str] = {}  # the name of each
        self._name = ""  # of a style

    def read(self, rtf: str) -> None:
        at = 0
        number = 0
        while match := _TOKEN.match(rtf, at):
            at = match.end()
            number += 1
            if not number % _OFTEN:
                self._deadline.check()
            at += self._token(match)
            if match[5] == "}" and not self._stack:
                break
        self.made.finish()

    def _token(self, match: re.Match[str]) -> int:
        """Takes a token; how many characters behind it are data."""
        word, said, code, sign, brace, text = match.groups()
        if code is None and text is None:
            self._flush()
        if brace:
            self._brace(brace)
        elif word:
            number = int(said) if said else None
            if word == "bin":
                return max(0, number or 0)
            self._word(word, number)
        elif code:
            self._raw(bytes.fromhex(code))
        elif sign:
            self._sign(sign)
        elif text:
            self._raw(text.encode("latin-1"))
        self._new = self._new and bool(sign == "*" or brace == "{" or not match[0].strip())
        return 0

    def _brace(self, brace: str) -> None:
        self._drop = 0
        if brace == "{":
            if len(self._stack) >= limits.NESTING:
                raise ReadError("its groups nest too deep", where=self._where, hint=limits.SMALLER)
            self._stack.append(self._state)
            self._state = replace(self._state)
            self._new, self._optional = True, False
            return
        ended = self._state
        self._state = self._stack.pop() if self._stack else self._state
        if ended.kind == "note" and self._state.kind != "note":
            self._end_note()
        elif ended.kind == "style":
            self._end_style()

    def _sign(self, sign: str) -> None:
        if sign == "*":
            self._optional = self._new
        elif sign in "\r\n":
            self._word("par", None)
        elif sign in SIGNS:
            self._put(SIGNS[sign])

    def _word(self, word: str, number: int | None) -> None:
        self._drop = 0
        if self._new and self._destination(word):
            return
        if word == "u":
            code = (number or 0) % 0x10000
            self._drop = self._state.skip if number is not None else 0
            self._put(chr(code))
        elif word in CHARACTERS:
            self._put(CHARACTERS[word])
        elif self._state.kind == "text" and word in ("par", "sect", "page", "column", "cell", "row"):
            self.made.ended(word)
        elif self._state.kind == "note" and word == "par":
            self._put(" ")
        elif self._state.kind:
            self._property(word, number)

    def _destination(self, word: str) -> bool:
        """Whether the word says what the group that it begins is."""
        optional = self._optional
        if word == "pict":
            self.left_out.drawings["picture"] += bool(self._state.kind)
        if word == "annotation":
            self.left_out.comments += bool(self._state.kind)
        if word == "footnote" and self._state.kind == "text":
            self._state.kind, self._state.shift, self._note = "note", "", []
        elif word in ("listtext", "pntext") and self._state.kind == "text":
            self._state.kind = "number"
        elif word in ("fonttbl", "stylesheet"):
            self._state.kind = "font" if word == "fonttbl" else "style"
        elif word in SILENT or word in ("pict", "annotation") or (optional and word not in KNOWN):
            self._state.kind = ""
        else:
            return False
        return True

    def _property(self, word: str, number: int | None) -> None:
        state = self._state
        if word == "uc":
            state.skip = max(0, min(number or 0, MOST_LEVELS))
        elif word in ("ansicpg", "f", "fcharset"):
            self._code_page(word, number)
        elif word in _LOOKS:
            self._look(word, on=number != 0)
        elif word == "chftn":
            self._mark()
        elif word in ("trowd", "trhdr"):
            self.made.head = word == "trhdr"
        elif state.kind in ("text", "style"):
            self._shape(self.made.text, word, number)

    def _look(self, word: str, *, on: bool) -> None:
        state = self._state
        if word == "plain":
            state.hidden = state.deleted = state.struck = False
            state.shift = ""
        elif word == "v":
            state.hidden = on
        elif word == "deleted":
            state.deleted = on
        elif word.startswith("strike"):
            state.struck = on
        else:
            state.shift = word if on else ""

    def _code_page(self, word: str, number: int | None) -> None:
        """The file's own, or that of a face."""
        if word == "ansicpg":
            self._page = self._state.codec = codec(number or 1252)
        elif word == "f":
            self._state.face = number or 0
            self._state.codec = self._codecs.get(self._state.face, self._page)
        elif self._state.kind == "font":
            self._codecs[self._state.face] = charset_codec(number or 0, self._page)

    def _shape(self, text: Text, word: str, number: int | None) -> None:
        """What a word says of a paragraph, or a style."""
        if word == "pard":
            text.level, text.style, text.in_table, text.deep = 0, 0, False, 0
        elif word == "intbl":
            text.in_table = True
        elif word == "outlinelevel" and number is not None and 0 <= number < MOST_LEVELS:
            text.level = number + 1
        elif word == "ilvl" and number is not None:
            text.deep = max(0, min(number, MOST_LEVELS))
        elif word == "s" and number is not None:
            text.style = number

    def _raw(self, data: bytes) -> None:
        if self._drop:
            dropped = min(self._drop, len(data))
            self._drop -= dropped
            data = data[dropped:]
        self._bytes += data

    def _flush(self) -> None:
        if self._bytes:
            data, self._bytes = bytes(self._bytes), bytearray()
            codec = self._state.codec
            self._put(data.decode(codec, "replace") if codec else "".join(chr(FIRST + byte) for byte in data))

    def _put(self, text: str) -> None:
        state = self._state
        if state.kind == "style":
            self._name += text
        elif state.kind == "font":
            self._faces[state.face] = self._faces.get(state.face, "") + text
        elif state.hidden or state.deleted or state.struck:
            if state.kind and (state.hidden or state.struck):
                self.left_out.place = self.made.place.told() or ""
                (self.left_out.hidden.append if state.hidden else self.left_out.strike)(text)
            self.left_out.changes["del"] += bool(state.kind) and state.deleted
        elif state.kind:
            pieces = self._note if state.kind == "note" else self.made.text.pieces
            face = self._faces.get(state.face, "").strip(" ;")
            pieces.append(_shifted(symbols(text, face), state.shift, pieces))

    def _mark(self) -> None:
        """The mark of a note, in the text and before the note."""
        if self._state.kind == "text":
            self._told += 1
        self._put(f"[{self._told}]")

    def _end_style(self) -> None:
        name, self._name = self._name.strip().rstrip(";"), ""
        self.made.style(name)

    def _end_note(self) -> None:
        note, self._note = self._note, []
        self.made.note(note)


def _shifted(text: str, shift: str, before: list[str]) -> str:
    """The text as it is set: higher, lower than what stands before it, or on its line."""
    if shift == "super":
        return raised(text)
    return lowered(text, before[-1] if before else "") if shift == "sub" else text
