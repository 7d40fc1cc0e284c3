"""From a page's own coordinates to those of the page as it is shown, and as text that is turned is read."""

from __future__ import annotations

import ctypes
from typing import Any, NamedTuple

_LARGEST = 20_000.0  # points; a page beyond it is no page (ISO 32000-1, annex C.2, has 14,400)


class Turn(NamedTuple):
    """The box of a page that is shown, and by how many degrees it is turned clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int

    @property
    def width(self) -> float:
        return self.top - self.bottom if self.rotation in (90, 270) else self.right - self.left

    @property
    def height(self) -> float:
        return self.right - self.left if self.rotation in (90, 270) else self.top - self.bottom

    def place(self, x: float, y: float) -> tuple[float, float]:
        """As shown: from the left, and from the top."""
        if self.rotation == 90:
            return y - self.bottom, x - self.left
        if self.rotation == 180:
            return self.right - x, y - self.bottom
        if self.rotation == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y

    def read(self, x: float, y: float, quarters: int) -> tuple[float, float]:
        """As read, where text is turned clockwise by so many quarters: along its line, and from line to line."""
        shown, down = self.place(x, y)
        if quarters == 1:
            return down, self.width - shown
        if quarters == 2:
            return self.width - shown, self.height - down
        if quarters == 3:
            return self.height - down, shown
        return shown, down


def page_turn(raw: Any, page: Any) -> Turn:
    """The turn of a page of PDFium's."""
    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, ctypes.byref(box))
    left, right = sorted((box.left, box.right))
    bottom, top = sorted((box.bottom, box.top))
    if not (0 < right - left <= _LARGEST and 0 < top - bottom <= _LARGEST):
        left, bottom, right, top = 0.0, 0.0, min(max(right, 1.0), _LARGEST), min(max(top, 1.0), _LARGEST)
    return Turn(left, bottom, right, top, (raw.FPDFPage_GetRotation(page) * 90) % 360)
