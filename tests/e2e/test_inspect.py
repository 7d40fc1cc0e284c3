"""`masthead inspect`: every official document that the golden cases give passes, and so does what LibreOffice prints
as far as it can."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from masthead.inspect import FORMS, inspect_data
from tests.e2e.command import Done, Run
from tests.golden.cases import ALL_BY_TEMPLATE, Case, make_case, name_of
from tests.office import to_pdf

OFFICIAL = [(case, template) for case, template in ALL_BY_TEMPLATE if template in FORMS]


@pytest.mark.parametrize(("case", "template"), OFFICIAL, ids=name_of)
def test_every_official_document_passes(case: Case, template: str) -> None:
    found = inspect_data(make_case(case).printed[template].pdf, f"{case.name}.pdf", template)
    assert found.failures == ()


def test_the_table_is_printed_and_nothing_fails(made: tuple[Path, Done], run: Run) -> None:
    pdf = made[0] / "output" / "通报" / "briefing.pdf"
    done = run("inspect", pdf)
    assert done.returncode == 0, done.stdout
    assert "简报 (as recognised), GB/T 9704-2012" in done.stdout
    assert done.stderr == ""


def test_a_failure_is_exit_code_1_and_json_says_which(made: tuple[Path, Done], run: Run) -> None:
    pdf = made[0] / "output" / "通报" / "briefing.pdf"
    done = run("inspect", pdf, "--form", "gongwen", "--json")
    assert done.returncode == 1
    fields = json.loads(done.stdout)
    failed = [finding["what"] for finding in fields["findings"] if finding["verdict"] == "fail"]
    assert "发文字号" in failed


def test_what_is_no_pdf_is_exit_code_3(run: Run) -> None:
    done = run("inspect", "通报.txt", "--json")
    assert done.returncode == 3
    assert done.stderr.startswith("masthead: 通报.txt: this is no PDF. ")
    assert json.loads(done.stdout)["error"]["kind"] == "ReadError"


def test_a_form_that_is_not_known_is_wrong_usage(made: tuple[Path, Done], run: Run) -> None:
    done = run("inspect", made[0] / "output" / "通报" / "briefing.pdf", "--form", "memo")
    assert done.returncode == 2
    assert "gongwen" in done.stderr


@pytest.mark.needs("soffice")
def test_what_libreoffice_prints_is_measured(tmp_path: Path) -> None:
    """The DOCX as LibreOffice sets it: the page, the type and the lines are those of the standard."""
    notice = next(case for case, template in OFFICIAL if (case.name, template) == ("notice", "jianbao"))
    found = inspect_data(to_pdf(make_case(notice).printed["jianbao"].docx, tmp_path), "office.pdf")
    assert found.form == "jianbao"
    assert found.producer.startswith("LibreOffice")
    passed = {(finding.clause, finding.what) for finding in found.findings if finding.verdict == "pass"}
    assert {
        ("5.1", "paper"),
        ("5.2.1", "left margin"),
        ("5.2.2", "text, size"),
        ("5.2.3", "lines a page"),
        ("5.2.3", "characters a line"),
        ("7.2.7", "rule, width"),
        ("7.3.1", "title, size"),
        ("7.3.3", "level 一、"),
        ("7.3.3", "indent"),
        ("7.4.1", "版记, last rule"),
        ("7.5", "page number, place"),
        ("CLREQ", "line starts"),
    } <= passed
