"""PDF's objects read from bytes (ISO 32000-1, 7.3). Dictionaries are dicts, arrays lists, strings bytes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, NamedTuple

_DEEPEST = 40
MOST_BYTES = 4_000_000  # of the objects that lead to an attached file
# Possessive: a run of % could be cut into comments in as many ways as there are sums.
_BLANK = rb"(?:[\0\t\n\f\r ]|%[^\r\n]*+)*+"
_TOKEN = re.compile(
    _BLANK + rb"(?:(?P<ref>(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![A-Za-z]))"
    rb"|(?P<number>[+-]?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20}))"
    rb"|/(?P<name>[^\0\t\n\f\r ()<>\[\]{}/%]*)"
    rb"|(?P<mark><<|>>|\[|\]|\()"
    rb"|<(?P<hex>[0-9A-Fa-f\0\t\n\f\r ]*)>"
    rb"|(?P<word>[A-Za-z]{1,20}))"
)
_IN_STRING = re.compile(rb"[^()\\]+|\\(?:[0-7]{1,3}|\r\n|.)|[()]", re.DOTALL)
_ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r": b"", b"\r\n": b""}
_WORDS: dict[bytes, Any] = {b"true": True, b"false": False, b"null": None}


class PdfFault(Exception):  # noqa: N818 (it becomes a ReadError, which says the rest)
    """What is wrong in a PDF, in a few words."""


class Name(str):
    """A name, its slash taken off."""

    __slots__ = ()


class Ref(NamedTuple):
    number: int
    generation: int


@dataclass(frozen=True, slots=True)
class Stream:
    """entries: its dictionary. packed: its bytes as they stand in the file, not copied: many objects may claim the
    same ones."""

    entries: dict[str, Any]
    packed: memoryview


class Keyword(NamedTuple):
    """A word that is no object, such as endobj."""

    word: bytes


class _End(NamedTuple):
    mark: bytes


class Objects:
    """Reads one object after the other. left: how many bytes of objects may still be read, shared by all readers of a
    file: its objects may lie in each other."""

    def __init__(self, data: bytes, at: int = 0, left: list[int] | None = None) -> None:
        self.data = data
        self.at = at
        self._left = [MOST_BYTES] if left is None else left

    def next(self, depth: int = 0) -> Any:
        """The object that starts here. Raises PdfFault."""
        found = self._next(depth)
        if isinstance(found, _End):
            raise PdfFault("its objects are garbled")
        return found

    def _next(self, depth: int) -> Any:
        match = _TOKEN.match(self.data, self.at)
        if not match or depth > _DEEPEST:
            raise PdfFault("its objects are garbled")
        self._pass(match.end())
        kind, text = match.lastgroup, match[match.lastgroup or 0]
        if kind == "mark":
            return self._marked(text, depth)
        if kind == "ref":
            return Ref(int(match[2]), int(match[3]))
        if kind == "number":
            return float(text) if b"." in text else int(text)
        if kind == "name":
            return Name(_ESCAPED.sub(lambda code: bytes([int(code[1], 16)]), text).decode("latin-1"))
        if kind == "hex":
            digits = bytes(text.translate(None, b"\0\t\n\f\r "))
            return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
        return _WORDS[text] if text in _WORDS else Keyword(text)

    def _pass(self, end: int) -> None:
        self._left[0] -= end - self.at
        if self._left[0] < 0:
            raise PdfFault("its objects are too large")
        self.at = end

    def _marked(self, mark: bytes, depth: int) -> Any:
        if mark == b"(":
            return self._string()
        if mark == b"[":
            return self._items(b"]", depth)
        if mark == b"<<":
            items = self._items(b">>", depth)
            if len(items) % 2 or not all(isinstance(key, Name) for key in items[::2]):
                raise PdfFault("a dictionary is garbled")
            return dict(zip(map(str, items[::2]), items[1::2], strict=True))
        return _End(mark)

    def _items(self, end: bytes, depth: int) -> list[Any]:
        items: list[Any] = []
        while True:
            item = self._next(depth + 1)
            if isinstance(item, _End):
                if item.mark != end:
                    raise PdfFault("its objects are garbled")
                return items
            items.append(item)

    def _string(self) -> bytes:
        pieces: list[bytes] = []
        depth = 1
        while match := _IN_STRING.match(self.data, self.at):
            self._pass(match.end())
            piece = match[0]
            depth += {b"(": 1, b")": -1}.get(piece, 0)
            if not depth:
                return b"".join(pieces)
            pieces.append(_unescaped(piece[1:]) if piece[:1] == b"\\" else piece)
        raise PdfFault("a string has no end")


def _unescaped(code: bytes) -> bytes:
    if code[:1].isdigit():
        return bytes([int(code, 8) & 0xFF])
    return _ESCAPES.get(code, code)
