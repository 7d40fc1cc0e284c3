"""What a PDF and a DOCX say of themselves when they are opened."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
import pikepdf
import pypdfium2
from docx.oxml.ns import qn

_FONT_PROGRAMS = {"/FontFile", "/FontFile2", "/FontFile3"}  # ISO 32000-1, table 122


def pdf_text(data: bytes, bottom: float) -> list[str]:
    """The text of each page above `bottom` (points from the sheet's lower edge), as Chrome's engine reads it: it has a
    sign of its own for a hyphen that ends a line. Those of divided words are no characters of ours."""
    with pypdfium2.PdfDocument(data) as pdf:
        return [page.get_textpage().get_text_bounded(bottom=bottom).replace("\x02", "-") for page in pdf]


def pdf_foot(data: bytes, bottom: float) -> list[str]:
    """The text of each page below `bottom`: page numbers and the like."""
    with pypdfium2.PdfDocument(data) as pdf:
        return [" ".join(page.get_textpage().get_text_bounded(top=bottom).split()) for page in pdf]


def bookmarks(data: bytes) -> list[dict[str, Any]]:
    """The outline in order: level from 1, title, page from 1."""
    with pypdfium2.PdfDocument(data) as pdf:
        found = []
        for entry in pdf.get_toc():
            place = entry.get_dest()
            assert place is not None
            found.append({"level": entry.level + 1, "title": entry.get_title(), "page": place.get_index() + 1})
        return found


def fonts(data: bytes) -> dict[str, bool]:
    """The name of each font, its subset tag included → whether its program is in the file."""
    found = {}
    with pikepdf.open(BytesIO(data)) as pdf:
        for page in pdf.pages:
            for font in page.Resources.Font.values():
                inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
                keys: set[str] = set(inner.FontDescriptor.keys()) if "/FontDescriptor" in inner else set()
                found[str(font.BaseFont).removeprefix("/")] = bool(keys & _FONT_PROGRAMS)
    return found


def links(data: bytes) -> list[str]:
    """Where the links lead."""
    with pikepdf.open(BytesIO(data)) as pdf:
        notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
        return [str(note.A.URI) for note in notes if "/A" in note]


def docx_parts(data: bytes) -> list[str]:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return sorted(package.namelist())


def docx_styles(data: bytes) -> list[str]:
    """The names of the styles that the body uses, in the order of their first use."""
    document = docx.Document(BytesIO(data))
    names = {style.style_id: style.name or "" for style in document.styles}
    return list(dict.fromkeys(names[key] for key in _style_ids(document.element.body)))


def _style_ids(body: Any) -> Iterator[str]:
    for kind in body.iter(qn("w:pStyle"), qn("w:rStyle"), qn("w:tblStyle")):
        yield kind.get(qn("w:val"))
