"""PNG files (ISO/IEC 15948): read chunk by chunk, and found whole before anybody trusts them."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from masthead.pictures.limits import MAX_UNPACKED, broken, check_size

SIGNATURE = b"\x89PNG\r\n\x1a\n"
GREY, RGB, PALETTE, GREY_ALPHA, RGB_ALPHA = 0, 2, 3, 4, 6
CHANNELS = {GREY: 1, RGB: 3, PALETTE: 1, GREY_ALPHA: 2, RGB_ALPHA: 4}
_DEPTHS = {GREY: (1, 2, 4, 8, 16), RGB: (8, 16), PALETTE: (1, 2, 4, 8), GREY_ALPHA: (8, 16), RGB_ALPHA: (8, 16)}
# Adam7: first column, first row, and the steps of each pass.
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
_MOST_CHUNKS = 100_000
_LAST_FILTER = 4
_METRE = 1
_INCHES_PER_METRE = 39.3701


class Png(NamedTuple):
    """A PNG file's header and what of it a writer can use as it is.

    colors: the colour type. palette: three bytes a colour. clear: it has alpha or clear colours. packed: the
    compressed rows. profile: the ICC profile, b"" for none or sRGB's. per_inch: 0 where not stated.
    """

    columns: int
    rows: int
    depth: int
    colors: int
    interlaced: bool
    palette: bytes
    clear: bool
    packed: bytes
    profile: bytes
    per_inch: tuple[float, float]


def read_png(data: bytes, name: str) -> Png:
    """The PNG in these bytes. Raises ReadError where it is broken, cut short or too large."""
    found: dict[bytes, list[bytes]] = {}
    for kind, body in _chunks(data, name):
        found.setdefault(kind, []).append(body)
    columns, rows, depth, colors, interlace = _header(found, name)
    check_size(columns, rows, depth * CHANNELS[colors], name)
    palette = found.get(b"PLTE", [b""])[0]
    if colors == PALETTE and (not palette or len(palette) % 3 or len(palette) > 3 << depth):
        raise broken("the PNG's palette is missing or wrong", name)
    packed = b"".join(found.get(b"IDAT", ()))
    _check_rows(packed, columns, rows, depth * CHANNELS[colors], bool(interlace), name)
    clear = b"tRNS" in found or colors in (GREY_ALPHA, RGB_ALPHA)
    profile = _profile(found) if b"sRGB" not in found else b""
    return Png(columns, rows, depth, colors, bool(interlace), palette, clear, packed, profile, _per_inch(found))


def _chunks(data: bytes, name: str) -> Iterator[tuple[bytes, bytes]]:
    """Kind and content of each chunk up to the end chunk, their checksums compared."""
    at, count = len(SIGNATURE), 0
    while at + 12 <= len(data) and count < _MOST_CHUNKS:
        length, kind = struct.unpack_from(">I4s", data, at)
        body = data[at + 8 : at + 8 + length]
        after = at + 8 + length
        if after + 4 > len(data):
            break
        if zlib.crc32(kind + body) != int.from_bytes(data[after : after + 4], "big"):
            raise broken(f"the PNG is broken: its part {kind.decode('latin-1')!r} does not match its checksum", name)
        if kind == b"IEND":
            return
        yield kind, body
        at, count = after + 4, count + 1
    raise broken("the PNG is cut short", name)


def _header(found: dict[bytes, list[bytes]], name: str) -> tuple[int, int, int, int, int]:
    heads = found.get(b"IHDR", [])
    if len(heads) != 1 or len(heads[0]) != 13:
        raise broken("the PNG has no header", name)
    columns, rows, depth, colors, packing, filtering, interlace = struct.unpack(">IIBBBBB", heads[0])
    if depth not in _DEPTHS.get(colors, ()) or packing or filtering or interlace > 1:
        raise broken("the PNG's header is wrong", name)
    return columns, rows, depth, colors, interlace


def _check_rows(packed: bytes, columns: int, rows: int, bits: int, interlaced: bool, name: str) -> None:
    """Raises ReadError unless the rows unpack to just the bytes that the header promises."""
    passes = list(_pass_sizes(columns, rows, bits)) if interlaced else [(_stride(columns, bits), rows)]
    wanted = sum(stride * count for stride, count in passes)
    unpacker = zlib.decompressobj()
    try:
        unpacked = unpacker.decompress(packed, min(wanted, MAX_UNPACKED + columns) + 1)
    except zlib.error:
        raise broken("the PNG is broken: its rows cannot be unpacked", name) from None
    if len(unpacked) != wanted:
        raise broken("the PNG is cut short" if len(unpacked) < wanted else "the PNG holds more rows than it says", name)
    at = 0
    for stride, count in passes:
        end = at + stride * count
        if max(unpacked[at:end:stride], default=0) > _LAST_FILTER:
            raise broken("the PNG is broken: a row has no known filter", name)
        at = end


def _stride(columns: int, bits: int) -> int:
    """Bytes of a row with the byte that names its filter."""
    return 1 + (columns * bits + 7) // 8


def _pass_sizes(columns: int, rows: int, bits: int) -> Iterator[tuple[int, int]]:
    for left, top, across, down in _PASSES:
        width, height = -(-(columns - left) // across), -(-(rows - top) // down)
        if width > 0 and height > 0:
            yield _stride(width, bits), height


def _profile(found: dict[bytes, list[bytes]]) -> bytes:
    """The ICC profile; b"" where there is none, or none that can be unpacked."""
    body = found.get(b"iCCP", [b""])[0]
    _, _, packed = body.partition(b"\0")
    unpacker = zlib.decompressobj()
    try:
        return unpacker.decompress(packed[1:], 4_000_000) if packed else b""
    except zlib.error:
        return b""


def _per_inch(found: dict[bytes, list[bytes]]) -> tuple[float, float]:
    body = found.get(b"pHYs", [b""])[0]
    if len(body) != 9 or body[8] != _METRE:
        return 0.0, 0.0
    across, down = struct.unpack(">II", body[:8])
    return across / _INCHES_PER_METRE, down / _INCHES_PER_METRE
