"""PDFs that were made elsewhere: their text as it is read, from where its characters stand on the pages."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.errors import ReadError
from masthead.pdf_pages.channel import Allowed, open_pdf
from masthead.pdf_pages.page import Page
from masthead.read import limits
from masthead.read.content import Content
from masthead.read.pdf_text.reading import read_sheets
from masthead.read.pdf_text.scans import Scanned, read_scans
from masthead.read.pdf_text.sheets import Sheet, sheet
from masthead.read.pdf_text.telling import findings

_GIVE = "Give the document that the PDF was made from, or a PDF with text in it."


def read_content(data: bytes, where: str) -> Content:
    """The text of a PDF, its pages known. Raises ReadError for one that is broken, encrypted, hostile or empty."""
    deadline = limits.Deadline(where)
    sheets = [sheet(page) for page in _pages(data, where, deadline)]
    scanned = Scanned()
    if pictures := [one.page.number for one in sheets if one.picture]:
        has_text = any(one.page.glyphs or one.turned for one in sheets if not one.picture)
        scanned = read_scans(data, where, pictures, required=not has_text)
        sheets = [_scanned(one, scanned) for one in sheets]
        deadline = limits.Deadline(where)
    read = read_sheets(sheets, deadline)
    if not read.blocks:
        raise ReadError(_no_text(sheets), where=where, hint=_GIVE)
    return Content(read.raw, read.blocks, notes=tuple(findings(sheets, read, scanned)))


def _pages(data: bytes, where: str, deadline: limits.Deadline) -> list[Page]:
    allowed = Allowed(limits.PDF_MEMORY, limits.SECONDS, limits.PDF_OBJECTS, limits.CHARACTERS)
    pages: list[Page] = []
    count = 0
    with open_pdf(data, where, allowed) as pdf:
        limits.too_many(pdf.count, limits.PAGES, "pages", where)
        for number in range(1, pdf.count + 1):
            deadline.check()
            pages.append(pdf.page(number))
            count += len(pages[-1].glyphs)
            limits.too_many(count, limits.CHARACTERS, "characters", where)
    return pages


def _scanned(one: Sheet, scanned: Scanned) -> Sheet:
    page = scanned.pages.get(one.page.number)
    return one if page is None else Sheet(page, unseen=one.unseen, picture=not page.glyphs)


def _no_text(sheets: Sequence[Sheet]) -> str:
    if any(one.picture for one in sheets):
        return "the PDF has no text: its pages are pictures, on which none was found"
    return "the PDF has no text" if sheets else "the PDF has no page"
