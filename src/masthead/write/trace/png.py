"""A grey picture as a PNG file (ISO/IEC 15948)."""

from __future__ import annotations

import struct
import zlib

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_GREY, _DEPTH = 0, 8
_UNFILTERED = b"\x00"


def grey_png(width: int, height: int, pixels: bytes) -> bytes:
    """pixels: a byte each, row by row, 0 for black."""
    rows = b"".join(_UNFILTERED + pixels[row * width : (row + 1) * width] for row in range(height))
    head = struct.pack(">IIBBBBB", width, height, _DEPTH, _GREY, 0, 0, 0)
    return _SIGNATURE + _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
