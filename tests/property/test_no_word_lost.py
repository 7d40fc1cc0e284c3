"""No word is ever lost: what a PDF says, read back by its tags, by PDFium and by poppler, is what the document says."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, reject, settings

from masthead.compose import compose
from masthead.document import Document
from masthead.errors import ComposeError
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.pages import Pages
from masthead.reading_order import plain_text
from masthead.write.pdf import write_pdf
from tests.property.whole_documents import DOCUMENT, ONE_PAGE, said
from tests.spoken import artifacts, spoken
from tests.unit.write_pdf.samples import pdfium_text, poppler_text

BRIEFING = load_template("jianbao").theme
SUMMARY = load_template("one-page").theme
FONTS = {theme.name: load_fonts(theme.fonts) for theme in (BRIEFING, SUMMARY)}


def composed(document: Document) -> Pages:
    """The document's pages. A chart in a column that is too narrow for its words is refused, not cut."""
    try:
        return compose(document, BRIEFING, FONTS[BRIEFING.name])
    except ComposeError as error:
        if "no room for its words" not in error.what:
            raise
        reject()


def solid(text: str) -> str:
    """The text without white space, which lines and columns change."""
    return "".join(text.split())


def check_tags(document: Document, pages: Pages, data: bytes) -> None:
    """The tags of the PDF say all that the document says, in its order, and nothing besides."""
    read = solid(spoken(data).whole)
    assert read == solid(plain_text(pages.document))
    rest = iter(read)
    assert [text for text in said(document.blocks) if not all(char in rest for char in solid(text))] == []


def characters(pages: Pages, data: bytes) -> Counter[str]:
    """What stands on the pages: the document's text, and the furniture that the tags leave out."""
    return Counter(solid(plain_text(pages.document) + "".join(one["text"] for one in artifacts(data))))


@settings(max_examples=80, deadline=None)
@given(DOCUMENT)
def test_the_tags_of_a_pdf_say_the_document_word_for_word(document: Document) -> None:
    pages = composed(document)
    check_tags(document, pages, write_pdf(pages))


@settings(max_examples=30, deadline=None)
@given(ONE_PAGE)
def test_the_tags_of_a_one_page_summary_say_all_its_bands(document: Document) -> None:
    pages = compose(document, SUMMARY, FONTS[SUMMARY.name])
    check_tags(document, pages, write_pdf(pages))


@settings(max_examples=30, deadline=None)
@given(DOCUMENT)
def test_pdfium_finds_every_character(document: Document) -> None:
    pages = composed(document)
    data = write_pdf(pages)
    # PDFium gives a hyphen at the end of a line as U+0002.
    assert Counter(solid(pdfium_text(data).replace("\x02", "-"))) == characters(pages, data)


@pytest.mark.needs("pdftotext")
@settings(max_examples=15, deadline=None)
@given(DOCUMENT)
def test_poppler_finds_every_character(tmp_path_factory: pytest.TempPathFactory, document: Document) -> None:
    pages = composed(document)
    data = write_pdf(pages)
    found, wanted = Counter(solid(poppler_text(data, tmp_path_factory.mktemp("read")))), characters(pages, data)
    del found["-"], wanted["-"]  # poppler takes one at the end of a line for a mark of division
    assert found == wanted
