"""The characters of a page, as PDFium finds them: code points, places and styles."""

from __future__ import annotations

import ctypes
import math
from array import array
from collections.abc import Callable
from typing import Any, NamedTuple

from masthead.pdf_pages.turn import Turn

_LEVEL = 0.02  # radians that a line may lean
_SLANTED = 4
_INVISIBLE = 3  # text rendering mode (ISO 32000-1, 9.3.6)
_STROKED = 2  # filled and stroked: what programs make bold type of
_HYPHEN_AT_END = 2  # how PDFium gives a hyphen at the end of a line
_UNKNOWN = 0xFFFD
_FORCED_BOLD = 1 << 18
_LARGEST_SIZE = 5000.0
_FLOATING = 0.2  # em
_RAISED = {ord("0") + at: ord(raised) for at, raised in enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹")}


class Characters(NamedTuple):
    """Columns: a character each. lefts, rights, bases: along the line, and the baseline from the top, as its text is
    read. styles: which of `looks`; each is [size, face, weight, turn, red, seen]: turn in quarters clockwise, 4 where
    slanted; seen is 0 for text without ink."""

    codes: array[int]
    lefts: array[float]
    rights: array[float]
    bases: array[float]
    styles: array[int]
    looks: list[tuple[float, str, int, int, int, int]]


def page_characters(raw: Any, text: Any, turn: Turn) -> Characters:
    """The characters of a text page that the file has; what PDFium puts between them is left out."""
    found = Characters(array("I"), array("f"), array("f"), array("f"), array("I"), [])
    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    to_x, to_y, to_box = ctypes.byref(x), ctypes.byref(y), ctypes.byref(box)
    looks, known = _Looks(raw, text, turn, found.looks), _Known(raw, text)
    pointer = _addressed(raw.FPDFText_GetTextObject)
    generated, unicode = raw.FPDFText_IsGenerated, raw.FPDFText_GetUnicode
    origin, loose = raw.FPDFText_GetCharOrigin, raw.FPDFText_GetLooseCharBox
    numbers: dict[int, int] = {}
    for index in range(max(raw.FPDFText_CountChars(text), 0)):
        if generated(text, index) == 1:
            continue
        address = pointer(text, index)
        number = numbers.get(address, -1)
        if number < 0:
            number = numbers[address] = looks.number(index, address)
        code = known.code(unicode(text, index), number, index)
        origin(text, index, to_x, to_y)
        if code in _RAISED and _floats(raw, text, index, y.value, found.looks[number]):
            code = _RAISED[code]
        loose(text, index, to_box)
        left, right, base = _placed(turn, found.looks[number][3] % _SLANTED, x.value, y.value, box)
        if math.isfinite(left + right + base):
            found.codes.append(code)
            found.lefts.append(left)
            found.rights.append(max(left, right))
            found.bases.append(base)
            found.styles.append(number)
    return found


def _floats(raw: Any, text: Any, index: int, base: float, look: tuple[float, str, int, int, int, int]) -> bool:
    """Whether a figure is drawn well above its baseline: fonts have raised figures that PDFs call by the plain ones."""
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    raw.FPDFText_GetCharBox(text, index, *map(ctypes.byref, (left, right, bottom, top)))
    return look[3] == 0 and bottom.value - base > _FLOATING * look[0]


def _placed(turn: Turn, quarters: int, x: float, y: float, box: Any) -> tuple[float, float, float]:
    """Start and end along the line, and the baseline, as the text is read."""
    if not (quarters or turn.rotation):  # nearly all text: this is what the others come to
        return x - turn.left, box.right - turn.left, turn.top - y
    left, base = turn.read(x, y, quarters)
    ends = turn.read(box.left, box.bottom, quarters)[0], turn.read(box.right, box.top, quarters)[0]
    return left, max(ends), base


def _addressed(function: Any) -> Callable[..., int]:
    """The same function of PDFium's, giving its pointer as a number: objects are told apart by it."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.CFUNCTYPE(ctypes.c_size_t, ctypes.c_void_p, ctypes.c_int)(address)


class _Known:
    """What a code stands for; whether a glyph can be told at all is asked once for each code of a style."""

    def __init__(self, raw: Any, text: Any) -> None:
        self._fails, self._text = raw.FPDFText_HasUnicodeMapError, text
        self._codes: dict[tuple[int, int], int] = {}

    def code(self, code: int, style: int, index: int) -> int:
        found = self._codes.get((code, style))
        if found is None:
            odd = code <= 0 or code > 0x10FFFF or self._fails(self._text, index) == 1
            found = ord("-") if code == _HYPHEN_AT_END else _UNKNOWN if odd else code
            self._codes[code, style] = found
        return found


class _Looks:
    """The looks of text objects, each kept once."""

    def __init__(self, raw: Any, text: Any, turn: Turn, looks: list[tuple[float, str, int, int, int, int]]) -> None:
        self._raw, self._text, self._turn, self._looks = raw, text, turn, looks
        self._numbers: dict[tuple[float, str, int, int, int, int], int] = {}

    def number(self, index: int, address: int) -> int:
        look = self._look(index, address)
        if look not in self._numbers:
            self._numbers[look] = len(self._looks)
            self._looks.append(look)
        return self._numbers[look]

    def _look(self, index: int, address: int) -> tuple[float, str, int, int, int, int]:
        raw, text = self._raw, self._text
        matrix = raw.FS_MATRIX()
        if not raw.FPDFText_GetMatrix(text, index, ctypes.byref(matrix)):
            matrix.a = matrix.d = 1.0
        size = raw.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
        if not (math.isfinite(size) and 0 < size < _LARGEST_SIZE):
            size = 1.0
        item = ctypes.cast(address, raw.FPDF_PAGEOBJECT) if address else None
        mode = raw.FPDFTextObj_GetTextRenderMode(item) if item else 0
        face, weight = self._face(item) if item else ("", 0)
        weight = max(weight, 700) if mode == _STROKED else weight
        return round(size, 2), face, weight, self._quarters(matrix), self._is_red(index), int(mode != _INVISIBLE)

    def _quarters(self, matrix: Any) -> int:
        (x0, y0), (x1, y1) = self._turn.place(0, 0), self._turn.place(matrix.a, matrix.b)
        turns = math.atan2(y1 - y0, x1 - x0) / (math.pi / 2) if math.isfinite(x1 + y1) else 0.0
        return round(turns) % 4 if abs(turns - round(turns)) < _LEVEL else _SLANTED

    def _is_red(self, index: int) -> int:
        channels = [ctypes.c_uint() for _ in range(4)]
        self._raw.FPDFText_GetFillColor(self._text, index, *map(ctypes.byref, channels))
        red, green, blue, _ = (channel.value for channel in channels)
        return int(red > 150 and green < 90 and blue < 90)

    def _face(self, item: Any) -> tuple[str, int]:
        raw = self._raw
        font = raw.FPDFTextObj_GetFont(item)
        if not font:
            return "", 0
        buffer = ctypes.create_string_buffer(256)
        raw.FPDFFont_GetBaseFontName(font, buffer, 256)
        forced = raw.FPDFFont_GetFlags(font) & _FORCED_BOLD
        return _name(buffer.value), 700 if forced else max(raw.FPDFFont_GetWeight(font), 0)


def _name(name: bytes) -> str:
    """Word writes Chinese names of fonts in GBK, other programs in UTF-8."""
    for encoding in ("utf-8", "gb18030"):
        try:
            return name.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name.decode("latin-1")
