"""A PDF's cross-references and streams (ISO 32000-1, 7.5), no more of it unpacked than asked for."""

from __future__ import annotations

import re
import zlib
from typing import Any, TypeVar

from masthead.read.pdf.objects import MOST_BYTES, Keyword, Objects, PdfFault, Ref, Stream

_MOST_SECTIONS = 100
_MOST_OBJECTS = 1_000_000
_MOST_UNPACKED = 32 * 1024 * 1024  # of cross-references and object streams, each
_MOST_CHAINED = 20
_START = re.compile(rb"startxref[\0\t\n\f\r ]+(\d{1,12})")
_SUBSECTION = re.compile(rb"[\0\t\n\f\r ]*(\d{1,10})[\0\t\n\f\r ]+(\d{1,10})[\0\t\n\f\r ]*")
_ROW = re.compile(rb"(\d{10}) (\d{5}) ([nf])[\r\n ]{1,2}")
_OBJECT = re.compile(rb"[\0\t\n\f\r ]*(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+obj")
_STREAM = re.compile(rb"[\0\t\n\f\r ]*stream(?:\r\n|\n|\r)")
_END = re.compile(rb"[\0\t\n\f\r ]*endstream")
_FREE, _IN_FILE, _IN_STREAM = 0, 1, 2

Kind = TypeVar("Kind", dict[str, Any], list[Any])


class PdfFile:
    """trailer: that of the newest section. Raises PdfFault from whatever is garbled."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._view = memoryview(data)
        self._left = [MOST_BYTES]
        self._places: dict[int, tuple[int, int, int]] = {}
        self._streams: dict[int, dict[int, int]] = {}
        self._unpacked: dict[int, bytes] = {}
        self._objects: dict[int, Any] = {}
        self.trailer: dict[str, Any] = {}
        if b"%PDF-" not in data[:1024]:
            raise PdfFault("it does not begin as one")
        starts = _START.findall(data[-4096:])
        if not starts:
            raise PdfFault("its end is missing")
        self._read_sections(int(starts[-1]))

    def resolve(self, value: Any) -> Any:
        """The object that a reference leads to; anything else as it is. What is not there is None."""
        for _ in range(_MOST_CHAINED):
            if not isinstance(value, Ref):
                return value
            value = self._object(value.number)
        raise PdfFault("references lead in a circle")

    def entry(self, holder: dict[str, Any], key: str, kind: type[Kind]) -> Kind:
        """A dictionary or array in a dictionary, an empty one where there is none."""
        found = self.resolve(holder.get(key))
        return found if isinstance(found, kind) else kind()

    def unpacked(self, stream: Stream, limit: int) -> bytes | None:
        """A stream's content, None where it has more bytes than that."""
        data: bytes | memoryview = stream.packed
        filters, parameters = (self._listed(stream, *names) for names in (("Filter", "F"), ("DecodeParms", "DP")))
        for index, name in enumerate(filters):
            if name != "FlateDecode" or index:
                raise PdfFault(f"a stream is packed by {'several filters' if index else name}")
            inflated = _inflated(data, limit)
            if inflated is None:
                return None
            stated = self.resolve(parameters[0]) if parameters else None
            data = self._predicted(inflated, stated if isinstance(stated, dict) else {})
        return bytes(data) if len(data) <= limit else None

    def _listed(self, stream: Stream, *names: str) -> list[Any]:
        found = next((self.resolve(stream.entries[name]) for name in names if name in stream.entries), None)
        items = found if isinstance(found, list) else [] if found is None else [found]
        return [self.resolve(item) for item in items]

    def _predicted(self, data: bytes, parameters: dict[str, Any]) -> bytes:
        """PNG's predictors taken back (7.4.4.4), of bytes in columns: what cross-references are packed with."""
        if self.resolve(parameters.get("Predictor", 1)) in (1, None):
            return data
        columns = self.resolve(parameters.get("Columns", 1))
        if not isinstance(columns, int) or not 0 < columns <= 1000 or parameters.get("Colors", 1) != 1:
            raise PdfFault("a stream has a predictor that is not known")
        if len(data) // (columns + 1) > _MOST_OBJECTS:
            raise PdfFault("it has too many objects")
        rows, above = [], bytes(columns)
        for start in range(0, len(data), columns + 1):
            above = _unfiltered(data[start], data[start + 1 : start + 1 + columns], above)
            rows.append(above)
        return b"".join(rows)

    def _read_sections(self, start: int) -> None:
        """Every section of cross-references, the newest first: what it says of an object goes before the older."""
        waiting, seen = [start], set[int]()
        while waiting:
            at = waiting.pop(0)
            if at in seen:
                continue
            seen.add(at)
            if len(seen) > _MOST_SECTIONS:
                raise PdfFault("it has been changed too often")
            trailer = self._section(at)
            self.trailer = self.trailer or trailer
            waiting += [trailer[key] for key in ("XRefStm", "Prev") if isinstance(trailer.get(key), int)]

    def _section(self, at: int) -> dict[str, Any]:
        if not 0 <= at < len(self._data):
            raise PdfFault("its cross-references are not where it says")
        objects = Objects(self._data, at, self._left)
        if self._data.startswith(b"xref", at):
            objects.at = at = self._table(at + 4)
            if objects.next() != Keyword(b"trailer"):
                raise PdfFault("its cross-references are garbled")
            trailer = objects.next()
            if not isinstance(trailer, dict):
                raise PdfFault("its trailer is garbled")
            return trailer
        stream = self._object_at(at)
        if not isinstance(stream, Stream):
            raise PdfFault("its cross-references are garbled")
        self._rows(stream)
        return stream.entries

    def _table(self, at: int) -> int:
        while match := _SUBSECTION.match(self._data, at):
            at = match.end()
            for number in range(int(match[1]), int(match[1]) + int(match[2])):
                row = _ROW.match(self._data, at)
                if not row:
                    raise PdfFault("its cross-references are garbled")
                at = row.end()
                self._place(number, _IN_FILE if row[3] == b"n" else _FREE, int(row[1]), 0)
        return at

    def _rows(self, stream: Stream) -> None:
        """A cross-reference stream's (7.5.8)."""
        widths = _whole_numbers(stream.entries.get("W"))
        index = _whole_numbers(stream.entries.get("Index", [0, stream.entries.get("Size")]))
        data = self.unpacked(stream, _MOST_UNPACKED)
        if data is None or len(widths) != 3:
            raise PdfFault("its cross-references are garbled")
        kind, first, second = widths
        width, at = kind + first + second, 0
        if not 0 < width <= 32:
            raise PdfFault("its cross-references are garbled")
        for start, count in zip(index[::2], index[1::2], strict=False):
            for number in range(start, min(start + count, start + len(data) // width + 1)):
                row = data[at : at + width]
                at += width
                if len(row) < width:
                    return
                fields = row[:kind], row[kind : kind + first], row[kind + first :]
                numbers = [int.from_bytes(field, "big") for field in fields]
                self._place(number, numbers[0] if kind else _IN_FILE, numbers[1], numbers[2])

    def _place(self, number: int, kind: int, first: int, second: int) -> None:
        if len(self._places) >= _MOST_OBJECTS:
            raise PdfFault("it has too many objects")
        self._places.setdefault(number, (kind, first, second))

    def _object(self, number: int) -> Any:
        if number not in self._objects:
            kind, first, _ = self._places.get(number, (_FREE, 0, 0))
            self._objects[number] = None  # a stream whose length leads back to itself has none
            if kind == _IN_FILE:
                self._objects[number] = self._object_at(first)
            elif kind == _IN_STREAM:
                self._objects[number] = self._object_within(first, number)
        return self._objects[number]

    def _object_at(self, at: int) -> Any:
        match = _OBJECT.match(self._data, at)
        if not match:
            raise PdfFault("an object is not where it says")
        objects = Objects(self._data, match.end(), self._left)
        value = objects.next()
        begun = _STREAM.match(self._data, objects.at)
        if not isinstance(value, dict) or not begun:
            return value
        length = self.resolve(value.get("Length"))
        if not isinstance(length, int) or not 0 <= length <= len(self._data) - begun.end():
            raise PdfFault("a stream is cut short")
        end = begun.end() + length
        if not _END.match(self._data, end):
            raise PdfFault("a stream is not as long as it says")
        return Stream(value, self._view[begun.end() : end])

    def _object_within(self, holder: int, number: int) -> Any:
        """An object in an object stream (7.5.7)."""
        if holder not in self._streams:
            self._open(holder)
        at = self._streams[holder].get(number)
        return None if at is None else Objects(self._unpacked[holder], at, self._left).next()

    def _open(self, holder: int) -> None:
        if self._places.get(holder, (_FREE, 0, 0))[0] != _IN_FILE:
            raise PdfFault("an object stream is missing")
        stream = self._object(holder)
        count, first = (stream.entries.get(key) for key in ("N", "First")) if isinstance(stream, Stream) else (0, 0)
        data = self.unpacked(stream, _MOST_UNPACKED) if isinstance(stream, Stream) else None
        if data is None or not isinstance(count, int) or not isinstance(first, int) or not 0 <= count <= len(data):
            raise PdfFault("an object stream is garbled")
        if sum(map(len, self._unpacked.values())) + len(data) > 2 * _MOST_UNPACKED:
            raise PdfFault("its objects are too large")
        head = Objects(data, 0, self._left)
        numbers = [head.next() for _ in range(2 * count)]
        if not all(isinstance(item, int) for item in numbers):
            raise PdfFault("an object stream is garbled")
        self._streams[holder] = {item: first + at for item, at in zip(numbers[::2], numbers[1::2], strict=True)}
        self._unpacked[holder] = data


def _whole_numbers(value: Any) -> list[int]:
    if not isinstance(value, list) or not all(isinstance(item, int) and item >= 0 for item in value):
        raise PdfFault("its cross-references are garbled")
    return value


def _inflated(data: bytes | memoryview, limit: int) -> bytes | None:
    """zlib's data unpacked, None where it gives more than that."""
    unpacker = zlib.decompressobj()
    try:
        found = unpacker.decompress(data, limit + 1)
    except zlib.error:
        raise PdfFault("a stream is damaged") from None
    if len(found) > limit:
        return None
    if not unpacker.eof:
        raise PdfFault("a stream is damaged")
    return found


def _unfiltered(kind: int, row: bytes, above: bytes) -> bytes:
    """A row of PNG's filters "none" and "up", which is what writers of cross-references use."""
    if kind == 0:
        return row
    if kind == 2:
        return bytes((a + b) & 0xFF for a, b in zip(row, above, strict=False))
    raise PdfFault("a stream has a predictor that is not known")
