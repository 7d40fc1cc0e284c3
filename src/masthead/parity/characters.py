"""The characters of a PDF in place, in the order in which the file draws them, read with PDFium."""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections.abc import Iterator
from typing import Any, NamedTuple

from masthead.errors import ReadError

_LEVEL = 0.01  # of a quarter turn; a line that leans less is read as level
_RADICALS = (0x2E80, 0x2FDF)
_UNSEEN = frozenset("\u00ad\u200b\ufeff\ufffe")
_HYPHEN_AT_END = 2  # how PDFium gives a hyphen at the end of a line


class Character(NamedTuple):
    """x: its origin; right: the end of its advance; y: its baseline, from the top of the page as it is read."""

    text: str
    x: float
    right: float
    y: float
    size: float


class Sheet(NamedTuple):
    """A page as it is read: turned where its text runs up the sheet. furniture: what is not level then."""

    width: float
    height: float
    characters: tuple[Character, ...]
    furniture: tuple[Character, ...] = ()


def read_sheets(data: bytes, where: str) -> tuple[Sheet, ...]:
    """The pages of a PDF. where: what an error names. Raises ReadError for what is no PDF."""
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError:
        raise ReadError("this is no PDF, or a broken one", where=where, hint="Make it again.") from None
    try:
        return tuple(_sheet(document[number]) for number in range(len(document)))
    finally:
        document.close()


def _sheet(page: Any) -> Sheet:
    try:
        text = page.get_textpage()
        try:
            found = list(_characters(text.raw, page.get_height()))
        finally:
            text.close()
        level, upwards, downwards = (tuple(one for turn, one in found if turn == wanted) for wanted in (0, 1, -1))
        width, height = page.get_width(), page.get_height()
        if len(upwards) > len(level):
            as_read = tuple(one._replace(x=height - one.y, y=one.x) for one in upwards)
            return Sheet(height, width, as_read, (*level, *downwards))
        return Sheet(width, height, level, (*upwards, *downwards))
    finally:
        page.close()


def _characters(text: Any, height: float) -> Iterator[tuple[int, Character]]:
    """(1 where it runs up the sheet, -1 down, 0 level; the character) of each that is seen and not slanted. What is
    turned has its advance up the sheet."""
    import pypdfium2.raw as raw

    x, y, matrix, box = ctypes.c_double(), ctypes.c_double(), raw.FS_MATRIX(), raw.FS_RECTF()
    for index in range(max(raw.FPDFText_CountChars(text), 0)):
        seen = _seen(raw.FPDFText_GetUnicode(text, index))
        if not seen or raw.FPDFText_IsGenerated(text, index) == 1:
            continue
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        raw.FPDFText_GetLooseCharBox(text, index, box)
        raw.FPDFText_GetMatrix(text, index, matrix)
        size = raw.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
        turns = 2 * math.atan2(matrix.b, matrix.a) / math.pi
        turn = round(turns)
        if abs(turns - turn) < _LEVEL and turn in (0, 1, -1):
            right = box.top if turn else box.right
            yield turn, Character(seen, x.value, right, height - y.value, size)


def _seen(code: int) -> str:
    """The character; "" for blanks and controls. Some programs name radicals where they mean the characters."""
    if code == _HYPHEN_AT_END:
        return "-"
    if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return "\ufffd"
    character = chr(code)
    if _RADICALS[0] <= code <= _RADICALS[1]:
        return unicodedata.normalize("NFKC", character)
    return "" if character.isspace() or code < 32 or character in _UNSEEN else character
