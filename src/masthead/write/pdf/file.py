"""The file: objects, most of them in object streams, and their cross-reference stream (ISO 32000-1, 7.5)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

import deflate

from masthead.errors import WriteError
from masthead.write.pdf.syntax import dictionary, reference

# libdeflate's output is the same on every machine; zlib's depends on which of its rewrites a system has.
_LEVEL = 6
# How many objects share a stream: a viewer reads all of it to get at one.
_STREAM_OBJECTS = 200
_IN_FILE, _IN_STREAM = 1, 2
_OFFSET_BYTES = 4
# The second line says that the file is binary (7.5.2).
_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


def compressed(data: bytes) -> bytes:
    """The data as FlateDecode reads it."""
    return bytes(deflate.zlib_compress(data, _LEVEL))


class File:
    """Takes objects in any order and gives the file. Streams are put down at once, so that memory holds them once."""

    def __init__(self) -> None:
        self._parts = [_HEAD]
        self._length = len(_HEAD)
        # Type, and offset or number of the stream, and place in the stream, for each object.
        self._places: list[tuple[int, int, int]] = [(0, 0, 255)]
        self._waiting: list[tuple[int, bytes]] = []
        self._digest = hashlib.sha256()

    def reserve(self, count: int = 1) -> int:
        """Numbers for objects that come later; gives the first."""
        first = len(self._places)
        self._places += [(0, 0, 0)] * count
        return first

    def add(self, value: str, number: int = 0) -> int:
        """Adds an object, under a number reserved or its own; gives the number."""
        number = number or self.reserve()
        self._waiting.append((number, value.encode("ascii")))
        if len(self._waiting) == _STREAM_OBJECTS:
            self._flush()
        return number

    def add_stream(self, entries: Mapping[str, object], data: bytes, number: int = 0, digest: bytes = b"") -> int:
        """Adds a stream. entries: its dictionary but Length; Filter is the caller's, who has compressed the data.

        digest: a hash of the data, where the caller has it.
        """
        number = number or self.reserve()
        self._places[number] = (_IN_FILE, self._length, 0)
        head = dictionary({**entries, "Length": len(data)})
        head = f"{number} 0 obj\n{head}\nstream\n"
        self._digest.update(head.encode("ascii") + (digest or data))
        self._put(head.encode("ascii"), data, b"\nendstream\nendobj\n")
        return number

    def add_compressed(self, entries: Mapping[str, object], data: bytes, number: int = 0) -> int:
        """Adds a stream of data that is not compressed yet."""
        return self.add_stream({**entries, "Filter": "/FlateDecode"}, compressed(data), number)

    def finish(self, catalog: int, properties: int) -> bytes:
        """The whole file. Its identifier is a hash of what it holds."""
        self._flush()
        start, number = self._length, self.reserve()
        self._places[number] = (_IN_FILE, start, 0)
        if start >= 1 << (8 * _OFFSET_BYTES):
            raise WriteError("the PDF would be larger than 4 GB", hint="Divide the document.")
        identifier = self._digest.hexdigest()[:32]
        rows = b"".join(
            kind.to_bytes(1, "big") + first.to_bytes(_OFFSET_BYTES, "big") + second.to_bytes(1, "big")
            for kind, first, second in self._places
        )
        entries = {
            "Type": "/XRef",
            "Size": len(self._places),
            "W": f"[1 {_OFFSET_BYTES} 1]",
            "Root": reference(catalog),
            "Info": reference(properties),
            "ID": f"[<{identifier}><{identifier}>]",
        }
        self.add_compressed(entries, rows, number)
        return b"".join([*self._parts, b"startxref\n%d\n%%%%EOF\n" % start])

    def _flush(self) -> None:
        """Puts down the objects that wait as one object stream (7.5.7)."""
        if not self._waiting:
            return
        waiting, self._waiting = self._waiting, []
        stream = self.reserve()
        index, at = [], 0
        for place, (number, body) in enumerate(waiting):
            self._places[number] = (_IN_STREAM, stream, place)
            index.append(f"{number} {at}")
            at += len(body) + 1
        head = " ".join(index).encode("ascii") + b"\n"
        data = head + b"\n".join(body for _, body in waiting)
        self.add_compressed({"Type": "/ObjStm", "N": len(waiting), "First": len(head)}, data, stream)

    def _put(self, *parts: bytes) -> None:
        self._length += sum(map(len, parts))
        self._parts += parts
