"""The DOCX as LibreOffice lays it out, beside the PDF: as many pages, and each begins with the same words."""

from __future__ import annotations

from pathlib import Path

import pytest

from masthead.fill import template_names
from tests.golden.cases import EXAMPLES, Case, make_case, name_of
from tests.golden.facts import pdf_text
from tests.office import to_pdf

_BEGINNING = 6  # characters that tell where a page begins


def beginnings(pdf: bytes, bottom: float) -> list[str]:
    """How each page begins, white space and what stands below the type area aside."""
    return ["".join(text.split())[:_BEGINNING] for text in pdf_text(pdf, bottom)]


@pytest.mark.needs("soffice")
@pytest.mark.parametrize(
    ("case", "template"), [(case, template) for case in EXAMPLES for template in case.templates], ids=name_of
)
def test_docx_breaks_pages_where_the_pdf_does(case: Case, template: str, tmp_path: Path) -> None:
    made = make_case(case).printed[template]
    bottom = made.pages.theme.page.bottom
    assert beginnings(to_pdf(made.docx, tmp_path), bottom) == beginnings(made.pdf, bottom)


def test_every_shipped_template_is_laid_out() -> None:
    assert {template for case in EXAMPLES for template in case.templates} == set(template_names())
