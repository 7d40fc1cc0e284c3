"""The lines of a finished PDF: characters in the order in which the file draws them.

Nothing is sorted or joined, so that a line is what the page shows, and the same file made twice gives the same lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from masthead.output_text import Box, OutputLine
from masthead.pdf_pages.channel import Allowed, OpenPdf, open_pdf
from masthead.pdf_pages.page import SLANTED, Glyph, Page
from masthead.pdf_pages.rendering import Rendered
from masthead.read import limits

_ALLOWED = Allowed(limits.PDF_MEMORY, limits.SECONDS, limits.PDF_OBJECTS, limits.CHARACTERS)
_MOVED = 0.3  # of a character's size: so far its baseline moves within a line (a number set large beside its unit)
_APART = 1.1  # of it: what stands further apart is in another column or cell
_ASCENT, _DESCENT = 0.88, 0.12  # of an em box


class PagePicture(NamedTuple):
    """A page as a picture: a grey byte a pixel. width, height: of the page, in points."""

    picture: Rendered
    width: float
    height: float


def pdf_lines(data: bytes, where: str) -> tuple[OutputLine, ...]:
    """Raises ReadError for what is no PDF, is broken, encrypted or too large."""
    with open_pdf(data, where, _ALLOWED) as pdf:
        pages = _pages(pdf, where)
        limits.too_many(sum(len(page.glyphs) for page in pages), limits.CHARACTERS, "characters", where)
        return tuple(line for page in pages for line in _lines(page))


def page_pictures(data: bytes, where: str, dots: int) -> tuple[PagePicture, ...]:
    """The pages, so many dots to the inch. Raises ReadError."""
    with open_pdf(data, where, _ALLOWED) as pdf:
        limits.too_many(pdf.count, limits.PAGES, "pages", where)
        return tuple(_picture(pdf, number, dots) for number in range(1, pdf.count + 1))


def _picture(pdf: OpenPdf, number: int, dots: int) -> PagePicture:
    picture = pdf.picture(number, dots)
    return PagePicture(picture, picture.width / picture.scale, picture.height / picture.scale)


def _pages(pdf: OpenPdf, where: str) -> list[Page]:
    limits.too_many(pdf.count, limits.PAGES, "pages", where)
    return [pdf.page(number) for number in range(1, pdf.count + 1)]


def _lines(page: Page) -> Iterator[OutputLine]:
    line: list[Glyph] = []
    number = 0
    for glyph in [*page.glyphs, None]:
        if line and (glyph is None or not _goes_on(line[-1], glyph)):
            text = "".join(one.text for one in line)
            if text.strip():
                number += 1
                boxes = tuple(_box(one, page) for one in line for _ in one.text)
                yield OutputLine(text, f"page {page.number}, line {number}", page.number, boxes)
            line = []
        if glyph is not None:
            line.append(glyph)


def _goes_on(before: Glyph, glyph: Glyph) -> bool:
    if before.look.turn != glyph.look.turn:
        return False
    if glyph.look.turn == SLANTED:  # as a watermark is
        return True
    size = max(before.look.size, glyph.look.size)
    level = abs(before.base - glyph.base) <= _MOVED * size
    return level and before.left - size < glyph.left < before.right + _APART * size


def _box(glyph: Glyph, page: Page) -> Box:
    """A character's em box on the page as it is shown."""
    above, below = glyph.base - _ASCENT * glyph.look.size, glyph.base + _DESCENT * glyph.look.size
    if glyph.look.turn == 1:
        return Box(page.width - below, glyph.left, page.width - above, glyph.right)
    if glyph.look.turn == 2:
        return Box(page.width - glyph.right, page.height - below, page.width - glyph.left, page.height - above)
    if glyph.look.turn == 3:
        return Box(above, page.height - glyph.right, below, page.height - glyph.left)
    return Box(glyph.left, above, glyph.right, below)
