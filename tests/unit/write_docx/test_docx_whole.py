"""Any document is written whole and soundly: its text in order, and a file whose parts agree with each other."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from hypothesis import Phase, given, settings

from masthead.compose import compose
from masthead.document import Document
from masthead.write.docx import write_docx
from tests.office import docx_text, model_text, to_pdf, to_text
from tests.soundness import assert_sound
from tests.unit.compose.documents import DOCUMENT
from tests.unit.write_docx.docx_samples import parts
from tests.unit.write_docx.everything import FONTS, LOOK, everything

PHASES = (Phase.explicit, Phase.reuse, Phase.generate)  # to make a document that fails smaller takes minutes


@pytest.mark.filterwarnings("ignore:Generating overly large repr")
@settings(max_examples=40, deadline=None, phases=PHASES)
@given(DOCUMENT)
def test_any_document_is_written_whole_and_soundly(document: Document) -> None:
    pages = compose(replace(document, watermark="样稿"), LOOK, FONTS)
    data = write_docx(pages)
    assert docx_text(data) == model_text(pages.document)
    assert_sound(data)
    assert write_docx(pages) == data


@settings(max_examples=10, deadline=None, phases=PHASES)
@given(DOCUMENT)
def test_pages_in_a_table_of_contents_are_the_pdfs(document: Document) -> None:
    pages = compose(document, LOOK, FONTS)
    xml = parts(write_docx(pages))["word/document.xml"]
    shown = re.findall(r"PAGEREF \w+ \\h </w:instrText>.*?separate.*?<w:t[^>]*>(\d+)</w:t>", xml)
    anchored = {anchor.name: str(at) for at, page in enumerate(pages.pages, 1) for anchor in page.anchors}
    targets = re.findall(r'<w:hyperlink w:anchor="(\w+)" w:history="1"><w:r><w:fldChar w:fldCharType="begin"/>', xml)
    assert len(shown) == len(targets)
    assert set(shown) <= set(anchored.values())


@pytest.mark.needs("soffice", "pdftotext")
def test_an_office_has_the_pages_of_the_pdf(tmp_path: Path) -> None:
    pages = compose(everything(), LOOK, FONTS)
    data = write_docx(pages)
    assert_sound(data)
    with pikepdf.open(BytesIO(to_pdf(data, tmp_path))) as pdf:
        shapes = [page.mediabox[2] > page.mediabox[3] for page in pdf.pages]
    assert shapes == [bool(page.turned) for page in pages.pages]
    printed = ["".join(page.split()) for page in to_text(tmp_path / "office.pdf").split("\f")]
    for at, page in enumerate(pages.pages):
        assert all(bookmark.title in printed[at] for bookmark in page.bookmarks)
    assert "①据市水文局统计。" in printed[1]
    assert "水库" in printed[1] + printed[2]
