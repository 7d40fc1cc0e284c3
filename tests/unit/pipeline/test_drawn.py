"""Templates that are drawn in Word, in a run: which files they give, and what is said of them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import docx
import pytest

from masthead.deliver.manifest import read_manifest
from masthead.errors import TemplateError
from masthead.fill import load_template
from masthead.pipeline import render
from masthead.pipeline.sample import sample_report
from masthead.pipeline.templates import check, copy, describe
from masthead.report_file import dump_report
from tests.unit.fill.word.drawing import drawn

MARKUP = '<document title="{{ title.text }}"><title>{{ title.text }}</title></document>'


def folder(path: Path, *, markup: bool, text: str = "{{ title.text }}") -> str:
    brief = path / "brief"
    brief.mkdir()
    theme = 'theme = "jianbao"\n' if markup else ""
    (brief / "template.toml").write_text(f'language = "zh-CN"\n{theme}', encoding="utf-8")
    (brief / "document.docx").write_bytes(drawn(text))
    if markup:
        (brief / "document.xml.j2").write_text(MARKUP, encoding="utf-8")
    return str(brief)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.yaml"
    path.write_text(dump_report(sample_report("zh-CN")), encoding="utf-8")
    return path


def test_the_docx_is_the_drawn_one_and_the_pdf_that_of_the_markup(tmp_path: Path, report: Path) -> None:
    outcome = render(report, templates=[folder(tmp_path, markup=True, text="画出来的：{{ title.text }}")])
    files = {made.name: made for made in outcome.artifacts}
    assert {"brief.pdf", "brief.docx"} <= files.keys()
    document = docx.Document(BytesIO(files["brief.docx"].data))
    assert [one.text for one in document.paragraphs] == ["画出来的：全市消防安全检查第一阶段结束"]
    assert (files["brief.pdf"].pages, files["brief.docx"].pages) == (1, 0)
    assert [found.code for found in outcome.diagnostics if found.code.startswith("drawn")] == ["drawn-apart"]
    manifest = read_manifest(tmp_path)
    assert manifest
    assert {"brief.pdf", "brief.docx"} <= {entry.name for entry in manifest.files}


def test_without_markup_there_is_a_docx_and_a_word_on_the_pdf(tmp_path: Path, report: Path) -> None:
    outcome = render(report, templates=["jianbao", folder(tmp_path, markup=False)])
    names = {made.name for made in outcome.artifacts}
    assert "brief.docx" in names
    assert "brief.pdf" not in names
    (found,) = (found for found in outcome.diagnostics if found.code == "drawn-no-pdf")
    assert found.severity == "warning"
    assert "brief" in found.where
    assert "document.xml.j2" in found.hint


def test_a_pdf_alone_of_what_has_none_is_an_error(tmp_path: Path, report: Path) -> None:
    with pytest.raises(TemplateError, match=r"drawn in Word alone \(document.docx\), so there is no PDF"):
        render(report, templates=[folder(tmp_path, markup=False)], formats=("pdf",))


def test_nothing_is_said_where_no_pdf_is_asked_for(tmp_path: Path, report: Path) -> None:
    outcome = render(report, templates=[folder(tmp_path, markup=False)], formats=("docx",))
    assert not [found for found in outcome.diagnostics if found.code.startswith("drawn")]


def test_the_fingerprint_covers_the_drawn_file(tmp_path: Path, report: Path) -> None:
    where = folder(tmp_path, markup=True)
    fingerprints = set()
    for text in ("{{ title.text }}", "{{ title.second }}"):
        (Path(where) / "document.docx").write_bytes(drawn(text))
        render(report, templates=[where])
        manifest = read_manifest(tmp_path)
        fingerprints.add(manifest and manifest.fingerprint)
    assert len(fingerprints) == 2


def test_word_s_own_lock_file_is_no_part_of_a_template(tmp_path: Path) -> None:
    where = folder(tmp_path, markup=True)
    (Path(where) / "~$cument.docx").write_bytes(b"open")
    assert "~$" not in describe(where)
    assert all("~$" not in made.name for made in copy(where, str(tmp_path / "copy")).artifacts)


def test_show_new_and_check_know_it(tmp_path: Path) -> None:
    where = folder(tmp_path, markup=False)
    assert "document.docx" in describe(where)
    copied = copy(where, str(tmp_path / "mine"))
    assert {made.name for made in copied.artifacts} == {"template.toml", "document.docx"}
    assert load_template(tmp_path / "mine").drawn == "document.docx"
    assert check(where).exit_code == 0


def test_check_fills_it_with_a_sample(tmp_path: Path) -> None:
    where = folder(tmp_path, markup=True, text="{{ titel.text }}")
    with pytest.raises(TemplateError, match="Did you mean title") as caught:
        check(where)
    assert caught.value.where == "brief/document.docx, paragraph 1 (“{{ titel.text }}”), {{ titel.text }}"


def test_what_a_template_needs_is_asked_for(tmp_path: Path, report: Path) -> None:
    where = folder(tmp_path, markup=False)
    settings = Path(where) / "template.toml"
    settings.write_text('needs = ["issue.distribute_to", "issue.series"]\n', encoding="utf-8")
    report.write_text(report.read_text(encoding="utf-8").replace("  series: 消防简报\n", ""), encoding="utf-8")
    with pytest.raises(TemplateError, match=r"needs issue\.series"):
        render(report, templates=[where], formats=("docx",))
