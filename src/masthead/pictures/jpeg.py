"""JPEG files (ISO/IEC 10918-1): their segments, and what of these a printed page has any use for."""

from __future__ import annotations

import struct
from typing import NamedTuple

from masthead.pictures.limits import broken, check_size

SIGNATURE = b"\xff\xd8\xff"
_FRAMES = (0xC0, 0xC1, 0xC2)  # baseline, extended and progressive, by Huffman codes: what PDF and Word take
_OTHER_FRAMES = (0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF)
_APP0, _APP1, _APP2, _APP14, _APP15, _COMMENT = 0xE0, 0xE1, 0xE2, 0xEE, 0xEF, 0xFE
_START, _SCAN, _END = 0xD8, 0xDA, 0xD9
_ALONE = (0x01, *range(0xD0, 0xD8))
# A progressive file may ask for every pixel again and again; real ones have about ten scans.
_MOST_SCANS = 64
_MOST_PARTS = 10_000
_CM = 2.54


class Jpeg(NamedTuple):
    """A JPEG file's head.

    components: 1, 3 or 4. ycc: three components are luminance and two colours, as every reader takes them to be.
    profile: the ICC profile. exif: whether there is Exif data, which may say that it is to be turned. bare: the file
    without Exif data, profiles, previews and comments; per_inch: 0 where not stated.
    """

    columns: int
    rows: int
    components: int
    ycc: bool
    profile: bytes
    exif: bool
    bare: bytes
    per_inch: tuple[float, float]


def read_jpeg(data: bytes, name: str) -> Jpeg:
    """The head of the JPEG in these bytes. Raises ReadError where it is no usable one."""
    segments, body = _segments(data, name)
    frames = [content for marker, content in segments if marker in _FRAMES]
    if len(frames) != 1 or len(frames[0]) < 6:
        raise broken("the JPEG has no picture in it", name)
    depth, rows, columns, components = struct.unpack_from(">BHHB", frames[0])
    if depth != 8 or components not in (1, 3, 4) or len(frames[0]) != 6 + 3 * components:
        raise broken("the JPEG is of a kind that is not printed (8 bits of grey, RGB or CMYK are)", name)
    check_size(columns, rows, 8 * components, name)
    kept = [part for part in segments if not _idle(*part)]
    bare = data[:2] + b"".join(_written(*part) for part in kept) + body
    return Jpeg(
        columns,
        rows,
        components,
        _is_ycc(segments, frames[0]),
        _profile(segments),
        any(marker == _APP1 and content.startswith(b"Exif\0") for marker, content in segments),
        bare,
        _per_inch(segments),
    )


def _segments(data: bytes, name: str) -> tuple[list[tuple[int, bytes]], bytes]:
    """The segments before the first scan, and the rest from there on. Counts the scans and looks for the end."""
    found: list[tuple[int, bytes]] = []
    at = 2
    while len(found) < _MOST_PARTS:
        while data[at : at + 2] == b"\xff\xff":
            at += 1
        if at + 4 > len(data) or data[at] != 0xFF:
            raise broken("the JPEG is cut short or broken", name)
        marker = data[at + 1]
        if marker in _ALONE:
            at += 2
            continue
        if marker in _OTHER_FRAMES:
            raise broken("the JPEG is of a kind that is not printed (lossless or arithmetic coding)", name)
        if marker == _SCAN:
            break
        length = int.from_bytes(data[at + 2 : at + 4], "big")
        if length < 2 or at + 2 + length > len(data) or marker in (_START, _END):
            raise broken("the JPEG is cut short or broken", name)
        found.append((marker, data[at + 4 : at + 2 + length]))
        at += 2 + length
    body = data[at:]
    if body.count(b"\xff\xda") > _MOST_SCANS:
        raise broken("the JPEG is drawn in too many scans", name)
    return found, body


def _idle(marker: int, _content: bytes) -> bool:
    """Segments that say nothing about the pixels: where and when it was taken, previews, edits, comments."""
    return marker == _COMMENT or (_APP0 < marker <= _APP15 and marker != _APP14)


def _written(marker: int, content: bytes) -> bytes:
    return bytes((0xFF, marker)) + (len(content) + 2).to_bytes(2, "big") + content


def _is_ycc(segments: list[tuple[int, bytes]], frame: bytes) -> bool:
    """Whether every reader, with or without Adobe's marker, takes three components for YCbCr."""
    for marker, content in segments:
        if marker == _APP14 and content.startswith(b"Adobe") and len(content) >= 12:
            return content[11] == 1
    return frame[6:15:3] != b"RGB"


def _profile(segments: list[tuple[int, bytes]]) -> bytes:
    head = b"ICC_PROFILE\0"
    parts = [content for marker, content in segments if marker == _APP2 and content.startswith(head)]
    parts.sort(key=lambda content: content[len(head) : len(head) + 1])
    return b"".join(content[len(head) + 2 :] for content in parts)


def _per_inch(segments: list[tuple[int, bytes]]) -> tuple[float, float]:
    for marker, content in segments:
        if marker == _APP0 and content.startswith(b"JFIF\0") and len(content) >= 12:
            unit, across, down = struct.unpack_from(">BHH", content, 7)
            scale = {1: 1.0, 2: _CM}.get(unit, 0.0)
            return across * scale, down * scale
    return 0.0, 0.0
