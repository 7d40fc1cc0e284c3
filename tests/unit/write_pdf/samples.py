"""Hand-made pages, as `compose` would give them, from real fonts; and what a PDF says when it is read back."""

from __future__ import annotations

import ctypes
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from masthead.document import Document
from masthead.face import Face, FontSet
from masthead.fonts import load_fonts
from masthead.pages import Bookmark, Glyphs, Item, Page, Pages, Placed
from masthead.theme import FontRole, Grid, PageStyle, Theme

WIDTH, HEIGHT = 595.276, 841.89
ROLES = {
    "body": FontRole(("FandolFang", "Noto Serif CJK SC"), ("Liberation Serif",), "仿宋_GB2312", "Times New Roman"),
    "title": FontRole(("Noto Serif CJK SC:Bold",), ("Source Serif Pro",), "方正小标宋简体", "Arial"),
}
THEME = Theme("plain", PageStyle(WIDTH, HEIGHT, 72, 72, 72, 72), Grid(20), ROLES, {})


@cache
def fonts() -> FontSet:
    return load_fonts(ROLES)


def face_of(char: str, role: str = "body") -> Face:
    """The role's face: body 国 is CFF with the CIDs of Adobe-GB1, title n CFF without CIDs, body n TrueType."""
    face = fonts().pick(role, char, han=char > "⺀")
    assert face is not None
    return face


def run(
    text: str, x: float = 72, y: float = 100, size: float = 16, color: str = "#000000", role: str = "body"
) -> Glyphs:
    """A run of one face, as HarfBuzz sets it."""
    face = face_of(text[0], role)
    glyphs = face.shape(text, "zh-CN")
    advances = tuple(glyph.advance * size for glyph in glyphs)
    texts = tuple(glyph.text for glyph in glyphs)
    return Glyphs(face, size, color, x, y, tuple(glyph.id for glyph in glyphs), advances, texts)


def page(*items: Item, bookmarks: Sequence[Bookmark] = ()) -> Page:
    return Page(WIDTH, HEIGHT, (Placed(0, items),), tuple(bookmarks))


def composed(*pages: Page, title: str = "简报", author: str = "办公室", language: str = "zh-CN") -> Pages:
    return Pages(pages, Document(title, language, (), author), THEME)


def pdfium_text(data: bytes) -> str:
    """The text of a PDF as Chrome's engine reads it, a line a line."""
    with pypdfium2.PdfDocument(data) as pdf:
        return "\n".join(page.get_textpage().get_text_bounded() for page in pdf).replace("\r\n", "\n")


def poppler_text(data: bytes, folder: Path) -> str:
    """The text of a PDF as poppler reads it, a line a line."""
    path = folder / "text.pdf"
    path.write_bytes(data)
    output = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout.decode()
    return "\n".join(line for line in output.replace("\f", "").split("\n") if line)


def glyph_places(data: bytes) -> list[tuple[str, float, float]]:
    """Character, and its origin from the top left corner, for the first page."""
    with pypdfium2.PdfDocument(data) as pdf:
        text = pdf[0].get_textpage()
        places = []
        for index in range(text.count_chars()):
            x, y = _origin(text, index)
            places.append((text.get_text_range(index, 1), x, HEIGHT - y))
        return places


def _origin(text: pypdfium2.PdfTextPage, index: int) -> tuple[float, float]:

    x, y = ctypes.c_double(), ctypes.c_double()
    assert pdfium.FPDFText_GetCharOrigin(text, index, x, y)
    return x.value, y.value
