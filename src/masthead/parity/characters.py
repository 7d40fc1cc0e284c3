"""The characters of a PDF in place, in the order in which the file draws them, read with PDFium."""

from __future__ import annotations

import ctypes
import math
import unicodedata
from collections.abc import Iterator
from typing import Any, NamedTuple

from masthead.errors import ReadError

_LEVEL = 0.02  # radians; a line that leans less is read as level
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
    """A page as it is read: upright, or turned where its text runs up the sheet. furniture: what is not level then."""

    width: float
    height: float
    turned: bool
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
        level = [character for upwards, character in found if not upwards]
        upwards = [_as_read(character, page.get_height()) for upwards, character in found if upwards]
        if len(upwards) > len(level):
            return Sheet(page.get_height(), page.get_width(), True, tuple(upwards), tuple(level))
        return Sheet(page.get_width(), page.get_height(), False, tuple(level), tuple(upwards))
    finally:
        page.close()


def _as_read(character: Character, height: float) -> Character:
    """A character that runs up the sheet, on the sheet turned a quarter: x from its lower edge, y from its left one."""
    return character._replace(x=height - character.y, y=character.x, right=character.right)


def _characters(text: Any, height: float) -> Iterator[tuple[bool, Character]]:
    """(whether it runs up the sheet, the character) of each that is seen and level or upright."""
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
        angle = math.atan2(matrix.b, matrix.a)
        if abs(angle) < _LEVEL:
            yield False, Character(seen, x.value, box.right, height - y.value, size)
        elif abs(angle - math.pi / 2) < _LEVEL:
            yield True, Character(seen, x.value, box.top, height - y.value, size)


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
