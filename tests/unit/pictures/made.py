"""Picture files made for the tests."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def drawn(mode: str = "RGB", size: tuple[int, int] = (33, 17)) -> Image.Image:
    """Something with edges in it: a dark corner on light ground."""
    image = Image.new("RGB", size, "#DDEECC")
    ImageDraw.Draw(image).rectangle((0, 0, size[0] // 2, size[1] // 2), fill="#C00000")
    return image if mode == "RGB" else image.convert(mode)


def png(mode: str = "RGB", size: tuple[int, int] = (33, 17), **options: Any) -> bytes:
    return saved(drawn(mode, size), "PNG", **options)


def jpeg(mode: str = "RGB", size: tuple[int, int] = (33, 17), **options: Any) -> bytes:
    return saved(drawn(mode, size), "JPEG", **options)


def chunk(kind: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")


def raw_png(columns: int, rows: int, packed: bytes, depth: int = 8, colors: int = 0, interlace: int = 0) -> bytes:
    """A PNG with any header around any rows."""
    head = columns.to_bytes(4, "big") + rows.to_bytes(4, "big") + bytes((depth, colors, 0, 0, interlace))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")


def svg(body: str, head: str = 'width="40" height="20"') -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {head}>{body}</svg>'.encode()
