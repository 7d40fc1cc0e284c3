"""Read the pages of a PDF with PDFium: characters, their places, faces and colours."""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections.abc import Callable
from typing import Any, NamedTuple

from masthead.errors import ReadError
from masthead.inspect.paths import page_rules
from masthead.inspect.sheet import Color, Face, Glyph, Ink, Sheet, Sheets


class Limits(NamedTuple):
    """How much of a PDF is read: pages, characters and drawn objects of the whole file."""

    pages: int = 1000
    characters: int = 1_000_000
    objects: int = 500_000


LIMITS = Limits()

_SUBSET = re.compile(r"^[A-Z]{6}\+")
_NO_INK = {3, 7}  # text rendering modes (ISO 32000-1, 9.3.6)
_RADICALS = (0x2E80, 0x2FDF)
_REPLACEMENT = "\ufffd"
_INK_HEIGHT = 64 / 65  # PDFium makes what a glyph has above the baseline a 64th higher (CPDF_CIDFont::GetCharBBox)
_UNTURNED = 0.02  # radians; a line that leans less is read as level

_ERRORS = {
    "file": ("this is no PDF, or a broken one", "Open it in a PDF viewer and save it anew."),
    "password": ("the PDF is encrypted and asks for a password", "Save it without the password."),
    "security": ("the PDF is encrypted in a way that is not known", "Save it without encryption."),
}


def read_sheets(data: bytes, where: str, limits: Limits = LIMITS) -> Sheets:
    """The pages of a PDF. where: what errors name. Raises ReadError for what is no PDF, broken, encrypted, beyond the
    limits, or a scan without text."""
    import pypdfium2 as pdfium

    if b"%PDF-" not in data[:1024]:
        raise ReadError("this is no PDF", where=where, hint="Give a finished PDF; `masthead render` makes one.")
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        raise _refusal(str(error), where) from None
    try:
        return _sheets(document, limits, where)
    except pdfium.PdfiumError:
        what, hint = _ERRORS["file"]
        raise ReadError(what, where=where, hint=hint) from None
    finally:
        document.close()


def _refusal(message: str, where: str) -> ReadError:
    text = message.lower()
    kind = "password" if "password" in text else "security" if "security" in text else "file"
    what, hint = _ERRORS[kind]
    return ReadError(what, where=where, hint=hint)


def _sheets(document: Any, limits: Limits, where: str) -> Sheets:
    count = len(document)
    if count == 0:
        raise ReadError("the PDF has no page", where=where, hint="Give a PDF with a text in it.")
    if count > limits.pages:
        what = f"the PDF has {count} pages; at most {limits.pages} are measured"
        raise ReadError(what, where=where, hint="Take it apart first.")
    pages: list[Sheet] = []
    faces: set[Face] = set()
    left = [limits.characters, limits.objects]
    for number in range(count):
        pages.append(_sheet(document, number, left, where))
        faces.update(glyph.face for glyph in pages[-1].glyphs)
    if not any(page.glyphs or page.upwards or page.downwards for page in pages):
        raise _no_text(pages, where)
    return Sheets(tuple(pages), _producer(document), frozenset(faces))


def _no_text(pages: list[Sheet], where: str) -> ReadError:
    scanned = any(page.pictures for page in pages)
    hidden = ", and the text behind them has no ink to measure" if any(page.hidden for page in pages) else ""
    what = f"the pages are pictures, as of a scan{hidden}" if scanned else "the PDF has no text"
    return ReadError(what, where=where, hint="Give the PDF that the document was exported to, not a scan of it.")


def _producer(document: Any) -> str:
    try:
        return str(document.get_metadata_dict().get("Producer", ""))
    except UnicodeDecodeError:
        return ""


def _sheet(document: Any, number: int, left: list[int], where: str) -> Sheet:
    page = document[number]
    try:
        turn = _Turn.of(page)
        text = page.get_textpage()
        try:
            read = _Characters(text.raw, turn)
            left[0] -= read.count
            if left[0] < 0:
                what = "the PDF has more characters than are measured"
                raise ReadError(what, where=where, hint="Take it apart first.")
            glyphs = read.glyphs()
        finally:
            text.close()
        rules, pictures = page_rules(page.raw, turn.place, left)
        if left[1] < 0:
            what = "the PDF has more drawn objects than are looked at"
            raise ReadError(what, where=where, hint="It is a drawing rather than a document.")
        turned = (read.upwards, read.downwards, read.hidden)
        return Sheet(number + 1, turn.width, turn.height, tuple(glyphs), rules, *turned, pictures)
    finally:
        page.close()


class _Turn(NamedTuple):
    """From the page's own coordinates to those of the trimmed page as it is shown."""

    left: float
    bottom: float
    right: float
    top: float
    rotation: int

    @classmethod
    def of(cls, page: Any) -> _Turn:
        box = page.get_trimbox(fallback_ok=False) or page.get_bbox()
        left, right = sorted((box[0], box[2]))
        bottom, top = sorted((box[1], box[3]))
        return cls(left, bottom, right, top, page.get_rotation() % 360)

    @property
    def width(self) -> float:
        return self.top - self.bottom if self.rotation in (90, 270) else self.right - self.left

    @property
    def height(self) -> float:
        return self.right - self.left if self.rotation in (90, 270) else self.top - self.bottom

    def place(self, x: float, y: float) -> tuple[float, float]:
        if self.rotation == 90:
            return y - self.bottom, x - self.left
        if self.rotation == 180:
            return self.right - x, y - self.bottom
        if self.rotation == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y


class _Style(NamedTuple):
    """What the characters of one text object share. angle: of reading, 0 to the right, counted clockwise as shown."""

    size: float
    face: Face
    color: Color
    angle: float
    has_ink: bool


class _Characters:
    """The characters of one page."""

    def __init__(self, text: Any, turn: _Turn) -> None:
        import pypdfium2.raw as raw

        self._raw: Any = raw
        self._text = text
        self._turn = turn
        self._styles: dict[int, _Style | None] = {}
        self.count: int = max(raw.FPDFText_CountChars(text), 0)
        self.upwards = self.downwards = self.hidden = 0

    def glyphs(self) -> list[Glyph]:
        """Those that have ink and stand level, in the file's order; the others are counted."""
        found = []
        place, raw, text = self._turn.place, self._raw, self._text
        measure = _measure(raw, text)
        for index in range(self.count):
            character = _character(raw.FPDFText_GetUnicode(text, index))
            if not character or raw.FPDFText_IsGenerated(text, index) == 1:
                continue
            style = self._style(index)
            if style is None or not self._is_level(style):
                continue
            x, y, right, box = measure(index)
            (left, base), (end, _) = place(x, y), place(right, y)
            corners = (*place(box[0], box[3]), *place(box[2], box[1]))
            if all(map(math.isfinite, (left, base, end, *corners))):
                ink = Ink(corners[0], base - (base - corners[1]) * _INK_HEIGHT, *corners[2:])
                found.append(Glyph(character, left, max(end, left), base, style.size, style.face, style.color, ink))
        return found

    def _is_level(self, style: _Style) -> bool:
        if not style.has_ink:
            self.hidden += 1
            return False
        if abs(style.angle) < _UNTURNED:
            return True
        self.upwards += abs(style.angle + math.pi / 2) < _UNTURNED
        self.downwards += abs(style.angle - math.pi / 2) < _UNTURNED
        return False

    def _style(self, index: int) -> _Style | None:
        pointer = self._raw.FPDFText_GetTextObject(self._text, index)
        if not pointer:
            return None
        key = ctypes.addressof(pointer.contents)
        if key not in self._styles:
            self._styles[key] = self._read_style(index, pointer)
        return self._styles[key]

    def _read_style(self, index: int, pointer: Any) -> _Style | None:
        raw, text = self._raw, self._text
        matrix = raw.FS_MATRIX()
        if not raw.FPDFText_GetMatrix(text, index, matrix):
            return None
        size = raw.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
        if not (math.isfinite(size) and 0 < size < 10_000):
            return None
        (x0, y0), (x1, y1) = self._turn.place(0, 0), self._turn.place(matrix.a, matrix.b)
        channels = [ctypes.c_uint() for _ in range(4)]
        raw.FPDFText_GetFillColor(text, index, *channels)
        red, green, blue, alpha = (channel.value for channel in channels)
        mode = raw.FPDFTextObj_GetTextRenderMode(pointer)
        has_ink = mode not in _NO_INK and alpha > 0 and min(red, green, blue) < 250
        return _Style(size, self._face(pointer), (red, green, blue), math.atan2(y1 - y0, x1 - x0), has_ink)

    def _face(self, pointer: Any) -> Face:
        raw = self._raw
        font = raw.FPDFTextObj_GetFont(pointer)
        if not font:
            return Face("", embedded=False)
        length = raw.FPDFFont_GetBaseFontName(font, None, 0)
        buffer = ctypes.create_string_buffer(max(length, 1))
        raw.FPDFFont_GetBaseFontName(font, buffer, length)
        return Face(_face_name(buffer.value), raw.FPDFFont_GetIsEmbedded(font) == 1)


def _measure(raw: Any, text: Any) -> Callable[[int], tuple[float, float, float, tuple[float, ...]]]:
    """A function from a character's index to its origin, the right end of its advance, and its ink: left, bottom,
    right, top. One set of C values serves all."""
    x, y = ctypes.c_double(), ctypes.c_double()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    loose = raw.FS_RECTF()
    origin, tight, wide = raw.FPDFText_GetCharOrigin, raw.FPDFText_GetCharBox, raw.FPDFText_GetLooseCharBox

    def measured(index: int) -> tuple[float, float, float, tuple[float, ...]]:
        origin(text, index, x, y)
        tight(text, index, left, right, bottom, top)
        wide(text, index, loose)
        return x.value, y.value, loose.right, (left.value, bottom.value, right.value, top.value)

    return measured


def _character(code: int) -> str:
    """The character, "" for blanks and controls. Some producers name radicals where they mean the characters."""
    if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF:
        return _REPLACEMENT
    character = chr(code)
    if _RADICALS[0] <= code <= _RADICALS[1]:
        return unicodedata.normalize("NFKC", character)
    return "" if character.isspace() or code < 32 or character in "\u200b\ufeff\u00ad\ufffe" else character


def _face_name(name: bytes) -> str:
    """Word writes Chinese names of fonts in GBK, other programs in UTF-8."""
    for encoding in ("utf-8", "gb18030"):
        try:
            return _SUBSET.sub("", name.decode(encoding))
        except UnicodeDecodeError:
            continue
    return _SUBSET.sub("", name.decode("latin-1"))
