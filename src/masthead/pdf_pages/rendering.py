"""A page as a grey picture, for scans."""

from __future__ import annotations

import ctypes
from typing import Any, NamedTuple

from masthead.pdf_pages.turn import Turn

_POINTS = 72.0
_MOST_PIXELS = 20_000_000


class Rendered(NamedTuple):
    """pixels: a byte each, row by row. scale: pixels to a point."""

    width: int
    height: int
    scale: float
    pixels: bytes


def rendered_page(raw: Any, page: Any, turn: Turn, dots: int) -> Rendered:
    """The page in so many dots to the inch, fewer where it is very large."""
    scale = min(dots / _POINTS, (_MOST_PIXELS / max(turn.width * turn.height, 1.0)) ** 0.5)
    width, height = max(int(turn.width * scale), 1), max(int(turn.height * scale), 1)
    bitmap = raw.FPDFBitmap_CreateEx(width, height, raw.FPDFBitmap_Gray, None, 0)
    if not bitmap:
        raise MemoryError
    try:
        raw.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        raw.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, raw.FPDF_ANNOT | raw.FPDF_GRAYSCALE)
        stride = raw.FPDFBitmap_GetStride(bitmap)
        data = ctypes.string_at(raw.FPDFBitmap_GetBuffer(bitmap), stride * height)
    finally:
        raw.FPDFBitmap_Destroy(bitmap)
    pixels = b"".join(data[row * stride : row * stride + width] for row in range(height))
    return Rendered(width, height, scale, pixels)
