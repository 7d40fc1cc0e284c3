"""The lines of a finished PDF, read with PDFium: characters in the order in which the file draws them.

Nothing is sorted or joined, so that a line is what the page shows, and the same file made twice gives the same lines.
"""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections.abc import Iterator
from typing import Any, NamedTuple

from masthead.errors import ReadError
from masthead.output_text import Box, OutputLine

_MOST_PAGES = 1000
_MOST_CHARACTERS = 1_000_000
_QUARTER = math.pi / 2
_MOVED = 0.3  # of a character's size: so far its baseline moves within a line (a number set large beside its unit)
_RADICALS = (0x2E80, 0x2FDF)
_UNSEEN = "\u200b\ufeff\u00ad\ufffe"
_HINT = "Name a finished PDF; `masthead render` makes one."


class _Character(NamedTuple):
    """along, across: its origin, along the line and across it; turn: the quarter turns it is read in, or an angle."""

    text: str
    along: float
    across: float
    size: float
    turn: float
    box: Box


def pdf_lines(data: bytes, where: str) -> tuple[OutputLine, ...]:
    """Raises ReadError for what is no PDF, is broken, encrypted or too large."""
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError:
        raise ReadError("this is no PDF, or a broken one", where=where, hint=_HINT) from None
    try:
        if len(document) > _MOST_PAGES:
            raise ReadError(f"the PDF has {len(document)} pages; at most {_MOST_PAGES} are read", where=where)
        left = _MOST_CHARACTERS
        found: list[OutputLine] = []
        for number in range(len(document)):
            characters = _characters(document, number, left, where)
            left -= len(characters)
            found += _lines(characters, number + 1)
        return tuple(found)
    except pdfium.PdfiumError:
        raise ReadError("the PDF is broken", where=where, hint=_HINT) from None
    finally:
        document.close()


def _lines(characters: list[_Character], page: int) -> Iterator[OutputLine]:
    line: list[_Character] = []
    number = 0
    for one in [*characters, None]:
        if line and (one is None or not _goes_on(line[-1], one)):
            text = "".join(char.text for char in line)
            if text.strip():
                number += 1
                boxes = tuple(char.box for char in line for _ in char.text)
                yield OutputLine(text, f"page {page}, line {number}", page, boxes)
            line = []
        if one is not None:
            line.append(one)


def _goes_on(before: _Character, one: _Character) -> bool:
    if before.turn != one.turn:
        return False
    if one.turn != round(one.turn):  # slanted, as a watermark is
        return True
    level = abs(before.across - one.across) <= _MOVED * max(before.size, one.size)
    return level and one.along > before.along - one.size


def _characters(document: Any, number: int, left: int, where: str) -> list[_Character]:
    import pypdfium2.raw as raw

    page = document[number]
    text = page.get_textpage()
    try:
        count = max(raw.FPDFText_CountChars(text.raw), 0)
        if count > left:
            raise ReadError("the PDF has more characters than are read", where=where, hint="Take it apart first.")
        reader = _Reader(raw, page, text.raw)
        return [one for index in range(count) if (one := reader.character(index))]
    finally:
        text.close()
        page.close()


class _Reader:
    """One set of C values serves all characters of a page."""

    def __init__(self, raw: Any, page: Any, text: Any) -> None:
        self.raw, self.text = raw, text
        self.page = page.raw
        self.width, self.height = page.get_size()
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.loose = raw.FS_RECTF()

    def character(self, index: int) -> _Character | None:
        raw = self.raw
        shown = _shown(raw.FPDFText_GetUnicode(self.text, index))
        if not shown or raw.FPDFText_IsGenerated(self.text, index) == 1:
            return None
        raw.FPDFText_GetCharOrigin(self.text, index, self.x, self.y)
        raw.FPDFText_GetLooseCharBox(self.text, index, self.loose)
        size = raw.FPDFText_GetFontSize(self.text, index)
        turn = round(raw.FPDFText_GetCharAngle(self.text, index) / _QUARTER, 2) % 4
        x, y = self.x.value, self.y.value
        along, across = {0: (x, y), 1: (y, x), 2: (-x, y), 3: (-y, x)}.get(round(turn) % 4, (x, y))
        return _Character(shown, along, across, size or 1.0, turn, self.box())

    def box(self) -> Box:
        """From the page's own coordinates to those of the page as it is shown."""
        corners = [
            self.on_page(self.loose.left, self.loose.top),
            self.on_page(self.loose.right, self.loose.bottom),
        ]
        xs, ys = zip(*corners, strict=True)
        return Box(min(xs), min(ys), max(xs), max(ys))

    def on_page(self, x: float, y: float) -> tuple[float, float]:
        left, top = ctypes.c_int(), ctypes.c_int()
        scale = 100  # PDFium gives whole pixels
        size = int(self.width * scale), int(self.height * scale)
        self.raw.FPDF_PageToDevice(self.page, 0, 0, *size, 0, x, y, left, top)
        return left.value / scale, top.value / scale


def _shown(code: int) -> str:
    """The character; "" for controls. Some producers name radicals where they mean the characters."""
    if code < 32 or 0xD800 <= code <= 0xDFFF or code > 0x10FFFF or chr(code) in _UNSEEN:
        return ""
    character = chr(code)
    if _RADICALS[0] <= code <= _RADICALS[1]:
        return unicodedata.normalize("NFKC", character)
    return " " if character.isspace() else character
