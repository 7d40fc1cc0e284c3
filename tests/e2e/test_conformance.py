"""Every template's PDF keeps PDF/A-3b and PDF/UA-1, for every document of the examples and golden cases."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conformance import JARS, archive_faults, preflight_faults, reader_faults, syntax_faults
from tests.golden.cases import ALL_BY_TEMPLATE, Case, make_case, name_of
from tests.office import model_text
from tests.spoken import artifacts, spoken

every_document = pytest.mark.parametrize(("case", "template"), ALL_BY_TEMPLATE, ids=name_of)


def saved(case: Case, template: str, folder: Path) -> Path:
    path = folder / f"{case.name}-{template}.pdf"
    path.write_bytes(make_case(case).printed[template].pdf)
    return path


@every_document
def test_archives_take_it(case: Case, template: str) -> None:
    assert archive_faults(make_case(case).printed[template].pdf) == []


@every_document
def test_screen_readers_can_read_it(case: Case, template: str, tmp_path: Path) -> None:
    assert reader_faults(saved(case, template, tmp_path)) == []


@every_document
@pytest.mark.needs("qpdf")
def test_its_syntax_is_sound(case: Case, template: str, tmp_path: Path) -> None:
    assert syntax_faults(saved(case, template, tmp_path)) == ""


@pytest.mark.needs("java", *JARS)
def test_pdfbox_finds_nothing(tmp_path: Path) -> None:
    assert preflight_faults(saved(case, template, tmp_path) for case, template in ALL_BY_TEMPLATE) == {}


@every_document
def test_a_screen_reader_hears_the_document(case: Case, template: str) -> None:
    """All of it, in order, the foot's own words once, and nothing else: page numbers and rules are artifacts."""
    made = make_case(case).printed[template]
    heard, document = spoken(made.pdf).whole, made.pages.document
    assert "".join(heard.split()) == "".join([*model_text(document), *document.footer.split()])
    assert all(one["Type"] in ("/Layout", "/Pagination") for one in artifacts(made.pdf))
