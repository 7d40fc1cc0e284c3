"""The DOCX as LibreOffice lays it out, beside the PDF: each page starts alike, and no character is lost."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from masthead.fill import template_names
from masthead.pipeline.parity import parity
from tests.e2e.command import Done, Run
from tests.golden.cases import EXAMPLES, Case, make_case

REPORT = Path("output", "通报", "report.yaml")


@pytest.mark.needs("soffice")
@pytest.mark.parametrize("case", EXAMPLES, ids=lambda case: case.name)
def test_docx_breaks_pages_where_the_pdf_does(case: Case, tmp_path: Path) -> None:
    report = tmp_path / "report.yaml"
    report.write_bytes(make_case(case).files["report.yaml"])
    for beside in case.path.parent.iterdir():  # its pictures
        if beside.is_dir():
            shutil.copytree(beside, tmp_path / beside.name)
    for template, found in parity(report, case.templates).items():
        assert (template, found.pages, found.alike) == (template, (found.alike, found.alike), found.pages[0])
        assert (template, found.lost, found.added) == (template, "", "")
        assert found.share >= 95, found.differences


@pytest.mark.needs("soffice")
@pytest.mark.parametrize("case", EXAMPLES, ids=lambda case: case.name)
def test_fitted_lines_are_those_of_the_pdf(case: Case, tmp_path: Path) -> None:
    report = tmp_path / "report.yaml"
    report.write_bytes(make_case(case).files["report.yaml"])
    for beside in case.path.parent.iterdir():  # its pictures
        if beside.is_dir():
            shutil.copytree(beside, tmp_path / beside.name)
    compared = parity(report, case.templates, lines="fitted")
    for template, found in compared.items():
        assert (template, found.pages, found.alike) == (template, (found.alike, found.alike), found.pages[0])
        assert (template, found.lost, found.added) == (template, "", "")
    lines = sum(found.lines for found in compared.values())
    alike = sum(found.lines_alike for found in compared.values())
    assert alike >= 0.995 * lines, [found.differences for found in compared.values()]


@pytest.mark.needs("soffice")
def test_a_sign_off_takes_as_many_lines_along_as_in_the_pdf(run: Run, tmp_path: Path) -> None:
    """Its second line is another paragraph's, before a short last one."""
    letter = Path(__file__).parents[2] / "examples" / "zh-letter.txt"
    assert run("make", letter, "-t", "xinhan", "-o", tmp_path / "made").returncode == 0
    (found,) = parity(tmp_path / "made" / "report.yaml", ["xinhan"]).values()
    assert (found.pages, found.alike) == ((2, 2), 2)


def test_every_shipped_template_is_laid_out() -> None:
    assert {template for case in EXAMPLES for template in case.templates} == set(template_names())


@pytest.mark.needs("soffice")
def test_the_command_prints_a_line_a_template(made: tuple[Path, Done], run: Run, tmp_path: Path) -> None:
    before = set(tmp_path.iterdir())
    done = run("parity", made[0] / REPORT, "-t", "jianbao", "-t", "one-page")
    assert (done.returncode, done.stderr) == (0, "")
    rows = [line.split() for line in done.stdout.splitlines()]
    assert [row[:5] for row in rows[1:]] == [["jianbao", "1", "/", "1", "1"], ["one-page", "1", "/", "1", "1"]]
    assert [row[-1] for row in rows] == ["characters", "all", "all"]
    assert set(tmp_path.iterdir()) == before


@pytest.mark.needs("soffice")
def test_a_pdf_made_here_will_do_and_nothing_stays(made: tuple[Path, Done], run: Run, tmp_path: Path) -> None:
    (tmp_path / "temporary").mkdir()
    pdf = made[0] / "output" / "通报" / "briefing.pdf"
    done = run("parity", pdf, "-t", "jianbao", "--json", TMPDIR=str(tmp_path / "temporary"))
    fields = json.loads(done.stdout)
    assert (done.returncode, fields["exit_code"]) == (0, 0)
    assert fields["templates"][0]["pages"] == {"pdf": 1, "docx": 1, "start_alike": 1}
    assert list((tmp_path / "temporary").iterdir()) == []


def test_without_libreoffice_it_is_exit_code_10(made: tuple[Path, Done], run: Run) -> None:
    done = run("parity", made[0] / REPORT, "--json", PATH="")
    assert done.returncode == 10
    assert "LibreOffice is not there" in done.stderr
    assert json.loads(done.stdout)["error"]["kind"] == "ConfigError"


@pytest.mark.needs("soffice")
def test_what_is_no_report_is_told(run: Run) -> None:
    assert run("parity", "通报.txt").returncode == 5
    assert run("parity", "missing.yaml").returncode == 5
    assert run("parity", "missing.yaml", "-t", "nothing").returncode == 5
