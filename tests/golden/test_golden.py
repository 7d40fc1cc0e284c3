"""What each golden input gives, down to the letter."""

from __future__ import annotations

import os
from typing import Any

import pytest
import yaml

from masthead.report_file import dump_report
from tests.golden.cases import FOLDER, GOLDEN, Case, Printed, make_case, name_of, read_case
from tests.golden.conftest import Expect
from tests.golden.facts import bookmarks, docx_parts, docx_styles, fonts, pdf_foot

GENERATED = ("report.yaml", "documents.yaml")
every_case = pytest.mark.parametrize("case", GOLDEN, ids=name_of)


@every_case
def test_report(case: Case, expect: Expect) -> None:
    expect(case.path.with_name("report.yaml"), dump_report(read_case(case)[1]))


@every_case
def test_text_of_documents(case: Case, expect: Expect) -> None:
    for name, printed in make_case(case).printed.items():
        expect(case.path.with_name(f"{name}.txt"), printed.text + "\n")


@every_case
def test_facts_of_documents(case: Case, expect: Expect) -> None:
    facts = {name: document_facts(printed) for name, printed in make_case(case).printed.items()}
    text = yaml.safe_dump(facts, allow_unicode=True, sort_keys=False, width=120)
    expect(case.path.with_name("documents.yaml"), text)


def document_facts(printed: Printed) -> dict[str, Any]:
    return {
        "pdf": {
            "pages": len(printed.pages.pages),
            "bookmarks": bookmarks(printed.pdf),
            "fonts": sorted(name.partition("+")[2] for name in fonts(printed.pdf)),
            "below the type area": pdf_foot(printed.pdf, printed.pages.theme.page.bottom),
        },
        "docx": {"parts": docx_parts(printed.docx), "styles": docx_styles(printed.docx)},
    }


def test_every_case_is_whole_and_nothing_stands_beside() -> None:
    for folder in sorted(path for path in FOLDER.iterdir() if path.is_dir() and path.name != "__pycache__"):
        case = next(case for case in GOLDEN if case.path.parent == folder)
        wanted = {case.path.name, *GENERATED, *(f"{name}.txt" for name in case.templates)}
        assert {path.name for path in folder.iterdir()} - {"issue.toml"} == wanted


def test_expected_files_are_not_rewritten_in_ci(pytestconfig: pytest.Config) -> None:
    assert not (os.environ.get("CI") == "true" and pytestconfig.getoption("--update-golden"))
