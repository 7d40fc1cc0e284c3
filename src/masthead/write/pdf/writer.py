"""The PDF file: pages, fonts, outline and properties in ReportLab's object table."""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase import pdfdoc  # type: ignore[import-untyped]  # it ships no types

from masthead import __version__
from masthead.document import Document
from masthead.errors import WriteError
from masthead.pages import Page, Pages
from masthead.write.pdf.annotations import link_annotations
from masthead.write.pdf.content import FontKey, fonts_used, page_content
from masthead.write.pdf.embed import embed_font
from masthead.write.pdf.outline import add_outline
from masthead.write.pdf.stream import Stream
from masthead.write.pdf.syntax import numbers, printable, text_string
from masthead.write.pdf.text import UsedFont

_VERSION = (1, 7)
_PRODUCER = f"Masthead {__version__}"


def pdf_bytes(pages: Pages) -> bytes:
    """See `write_pdf`."""
    if not pages.pages:
        raise WriteError("there is no page to write", hint="Give the template something to print.")
    fonts = fonts_used(pages.pages)
    document = _new_document()
    tree = pdfdoc.PDFDictionary({"Type": "/Pages"})
    parent = document.Reference(tree)
    kids = [_add_page(document, parent, page, fonts) for page in pages.pages]
    tree.dict |= {"Kids": pdfdoc.PDFArray(kids), "Count": len(kids)}
    for font in fonts.values():
        document.idToObject[pdfdoc.BasicFonts][font.resource] = embed_font(document, font)
    document.info = _properties(pages.document)
    document.Catalog = _catalog(pages.document, parent, add_outline(document, pages.pages, kids))
    data: bytes = document.format()
    return data


def _new_document() -> Any:
    try:
        return pdfdoc.PDFDocument(invariant=1, pdfVersion=_VERSION)
    except ValueError:
        hint = "Unset it, or set it to seconds since 1970."
        raise WriteError("the environment variable SOURCE_DATE_EPOCH is no number", hint=hint) from None


def _add_page(document: Any, parent: Any, page: Page, fonts: dict[FontKey, UsedFont]) -> Any:
    content = page_content(page, fonts)
    document.updateSignature(content)
    # All pages share one dictionary of fonts: the one that ReportLab's document comes with.
    resources = pdfdoc.PDFDictionary({"Font": pdfdoc.PDFObjectReference(pdfdoc.BasicFonts)})
    entries = {
        "Type": "/Page",
        "Parent": parent,
        "MediaBox": f"[0 0 {numbers(page.width, page.height)}]",
        "Resources": resources,
        "Contents": document.Reference(Stream({}, content)),
    }
    links = [document.Reference(link) for link in link_annotations(page)]
    if links:
        entries["Annots"] = pdfdoc.PDFArray(links)
    return document.Reference(pdfdoc.PDFDictionary(entries))


def _properties(document: Document) -> Any:
    texts = {"Title": printable(document.title), "Author": printable(document.author), "Producer": _PRODUCER}
    return pdfdoc.PDFDictionary({key: text_string(text) for key, text in texts.items() if text})


def _catalog(document: Document, pages: Any, outline: Any) -> Any:
    entries = {"Type": "/Catalog", "Pages": pages, "Lang": text_string(printable(document.language))}
    if printable(document.title):
        entries["ViewerPreferences"] = "<</DisplayDocTitle true>>"
    if outline:
        entries["Outlines"] = outline
    return pdfdoc.PDFDictionary(entries)
