"""CFF fonts keyed by glyph names, keyed anew by character ids (Adobe Technical Note 5176).

ISO 32000-1, 9.7.4.2, lets a CIDFont be either; PDF/A checkers know only the second kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

# Operators of a Top DICT; those of two bytes with their escape, 12.
_CHARSET, _ENCODING, _CHAR_STRINGS, _PRIVATE, _SUBRS = b"\x0f", b"\x10", b"\x11", b"\x12", b"\x13"
_ROS, _CID_COUNT, _FD_ARRAY, _FD_SELECT = b"\x0c\x1e", b"\x0c\x22", b"\x0c\x24", b"\x0c\x25"
# Version, notice, copyright and names: numbers of strings, which are left behind.
_TEXTS = {b"\x00", b"\x01", b"\x02", b"\x03", b"\x04", b"\x0c\x00", b"\x0c\x15", b"\x0c\x16", b"\x0c\x26"}
_REPLACED = {_CHARSET, _ENCODING, _CHAR_STRINGS, _PRIVATE} | _TEXTS
_STRINGS = (b"Adobe", b"Identity")
_FIRST_STRING = 391  # those before it are the standard's own
_HEAD = b"\x01\x00\x04\x04"


class _Entry(NamedTuple):
    """An operator of a DICT and its operands as they are written."""

    operator: bytes
    operands: bytes


def keyed_by_cid(font: bytes) -> bytes:
    """The font with the numbers of its glyphs as their ids. A font that has ids is given back as it is, and so is one
    with local subroutines, which HarfBuzz has taken out of a subset."""
    name, at = _index(font, font[2])
    top, at = _index(font, at)
    _, at = _index(font, at)
    subroutines, _ = _index(font, at)
    entries = {entry.operator: entry for entry in _dictionary(top[0])}
    if _ROS in entries or _PRIVATE not in entries:
        return font
    size, start = _integers(entries[_PRIVATE].operands)
    private = font[start : start + size]
    if any(entry.operator == _SUBRS for entry in _dictionary(private)):
        return font
    glyphs, _ = _index(font, _integers(entries[_CHAR_STRINGS].operands)[0])
    kept = b"".join(entry.operands + entry.operator for entry in entries.values() if entry.operator not in _REPLACED)
    before = _HEAD + _packed(name)
    after = _packed(_STRINGS) + _packed(subroutines)
    return _assembled(before, kept, after, _Body(glyphs, private))


class _Body(NamedTuple):
    """What follows the indexes at a font's head."""

    glyphs: list[bytes]
    private: bytes

    def parts(self, start: int) -> tuple[bytes, ...]:
        """Charset, which glyph has which Font DICT, glyphs, Private DICT, and the one Font DICT; the first at start."""
        count = len(self.glyphs)
        charset = b"\x02\x00\x01" + (count - 2).to_bytes(2, "big") if count > 1 else b"\x00"
        select = b"\x03\x00\x01\x00\x00\x00" + count.to_bytes(2, "big")
        parts = (charset, select, _packed(self.glyphs), self.private)
        private = start + sum(map(len, parts[:3]))
        return *parts, _packed([_number(len(self.private)) + _number(private) + _PRIVATE])


def _assembled(before: bytes, kept: bytes, after: bytes, body: _Body) -> bytes:
    """The font. Its Top DICT says where the parts of its body start, and is as long whatever the numbers."""

    def head(starts: Iterable[int]) -> bytes:
        names = (_CHARSET, _FD_SELECT, _CHAR_STRINGS, b"", _FD_ARRAY)
        places = b"".join(_number(start) + name for start, name in zip(starts, names, strict=True) if name)
        registry = _number(_FIRST_STRING) + _number(_FIRST_STRING + 1) + _number(0) + _ROS
        count = _number(len(body.glyphs)) + _CID_COUNT
        return before + _packed([registry + kept + count + places]) + after

    start = len(head([0] * 5))
    parts = body.parts(start)
    starts = [start + sum(map(len, parts[:at])) for at in range(len(parts))]
    return head(starts) + b"".join(parts)


def _index(font: bytes, at: int) -> tuple[list[bytes], int]:
    """The items of an INDEX, and where it ends."""
    count = int.from_bytes(font[at : at + 2], "big")
    if not count:
        return [], at + 2
    size = font[at + 2]
    first = at + 3
    offsets = [int.from_bytes(font[first + n * size : first + (n + 1) * size], "big") for n in range(count + 1)]
    base = first + (count + 1) * size - 1
    items = [font[base + start : base + end] for start, end in pairwise(offsets)]
    return items, base + offsets[-1]


def _packed(items: Iterable[bytes]) -> bytes:
    """An INDEX."""
    items = list(items)
    if not items:
        return b"\x00\x00"
    offsets = [1]
    for item in items:
        offsets.append(offsets[-1] + len(item))
    size = (offsets[-1].bit_length() + 7) // 8
    table = b"".join(offset.to_bytes(size, "big") for offset in offsets)
    return len(items).to_bytes(2, "big") + bytes([size]) + table + b"".join(items)


def _dictionary(data: bytes) -> Iterator[_Entry]:
    start = at = 0
    while at < len(data):
        byte = data[at]
        if byte > 21:
            at += _operand_length(data, at)
            continue
        end = at + (2 if byte == 12 else 1)
        yield _Entry(data[at:end], data[start:at])
        start = at = end


def _operand_length(data: bytes, at: int) -> int:
    byte = data[at]
    if byte == 30:  # a decimal fraction, to the first half byte of ones
        end = at + 1
        while data[end] & 0x0F != 0x0F and data[end] >> 4 != 0x0F:
            end += 1
        return end + 1 - at
    return {28: 3, 29: 5}.get(byte, 1 if byte < 247 else 2)


def _integers(operands: bytes) -> list[int]:
    found, at = [], 0
    while at < len(operands):
        byte, length = operands[at], _operand_length(operands, at)
        if byte in (28, 29):
            found.append(int.from_bytes(operands[at + 1 : at + length], "big", signed=True))
        elif length == 1:
            found.append(byte - 139)
        else:
            found.append(
                (byte - 247) * 256 + operands[at + 1] + 108
                if byte < 251
                else (251 - byte) * 256 - operands[at + 1] - 108
            )
        at += length
    return found


def _number(value: int) -> bytes:
    """An integer of five bytes, whatever its size."""
    return b"\x1d" + value.to_bytes(4, "big")
