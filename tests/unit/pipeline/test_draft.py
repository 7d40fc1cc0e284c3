"""What a person has edited goes before what the source gives."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from masthead.deliver.manifest import Manifest, ReportEntry, SourceEntry, digest, manifest_bytes
from masthead.errors import ConfigError, DeliverError, ModelError
from masthead.pipeline.draft import draft
from masthead.read import read
from masthead.report_file import dump_report, parse_report
from masthead.source import Source

TEXT = "关于第一阶段检查情况的通报\n\n全市共检查单位120家，发现隐患35处。\n"


@pytest.fixture
def source(tmp_path: Path) -> Source:
    (tmp_path / "通报.txt").write_text(TEXT, encoding="utf-8")
    return read(tmp_path / "通报.txt")


@pytest.fixture
def folder(tmp_path: Path, source: Source) -> Path:
    """A folder as an earlier run has left it."""
    folder = tmp_path / "out"
    folder.mkdir()
    first = draft(source, folder, {}, fresh=False)
    manifest = Manifest(
        version="1",
        source=SourceEntry(file=source.name, sha256=source.sha256),
        report=ReportEntry(sha256=digest(first.data), generated=first.generated),
    )
    (folder / "report.yaml").write_bytes(first.data)
    (folder / "manifest.json").write_bytes(manifest_bytes(manifest))
    return folder


def edit(folder: Path) -> bytes:
    path = folder / "report.yaml"
    path.write_text("# checked\n" + path.read_text(encoding="utf-8").replace("35处", "36处", 1), encoding="utf-8")
    return path.read_bytes()


def test_without_an_earlier_report_the_source_is_read(source: Source, tmp_path: Path) -> None:
    start = draft(source, tmp_path / "none", {"series": "简报"}, fresh=False)
    assert start.report.issue.series == "简报"
    assert parse_report(start.data.decode(), "yaml", "r") == start.report
    assert start.generated == digest(start.data)
    assert start.notes == ()


def test_an_untouched_report_is_made_again(source: Source, folder: Path) -> None:
    start = draft(source, folder, {"series": "简报"}, fresh=False)
    assert start.report.issue.series == "简报"
    assert start.notes == ()


def test_what_was_set_for_the_issue_is_kept(source: Source, folder: Path) -> None:
    """Of a report that was made again, and of one that was edited and is read anew."""
    path = folder / "report.yaml"
    path.write_text(dump_report(draft(source, folder, {"series": "简报", "number": "3"}, fresh=False).report), "utf-8")
    for settings, number in (({}, "3"), ({"number": "4"}, "4"), ({"number": ""}, None)):
        issue = draft(source, folder, settings, fresh=True).report.issue
        assert (issue.series, issue.number) == ("简报", number)


def test_what_was_set_for_another_document_is_not_kept(source: Source, folder: Path, tmp_path: Path) -> None:
    path = folder / "report.yaml"
    path.write_text(dump_report(draft(source, folder, {"number": "3"}, fresh=False).report), "utf-8")
    (tmp_path / "通知.txt").write_text(TEXT, encoding="utf-8")
    assert draft(read(tmp_path / "通知.txt"), folder, {}, fresh=True).report.issue.number is None


def test_an_issue_that_cannot_be_read_is_told(source: Source, folder: Path) -> None:
    (folder / "report.yaml").write_text("title: [", encoding="utf-8")
    start = draft(source, folder, {}, fresh=True)
    assert [note.code for note in start.notes] == ["issue-lost"]


def test_an_edited_report_whose_summary_names_no_figure_is_told(source: Source, folder: Path) -> None:
    path = folder / "report.yaml"
    report = draft(source, folder, {}, fresh=True).report
    path.write_text(dump_report(replace(report, summary=replace(report.summary, figures=("f999",)))), "utf-8")
    with pytest.raises(ModelError, match="there is no figure f999") as caught:
        draft(source, folder, {}, fresh=False)
    assert caught.value.where == f"{path}, summary.figures[0]"


def test_an_edited_report_is_used_to_the_byte(source: Source, folder: Path) -> None:
    edited = edit(folder)
    generated = digest(dump_report(draft(source, folder, {}, fresh=True).report).encode())
    start = draft(source, folder, {}, fresh=False)
    assert start.data == edited
    assert start.generated == generated
    assert [note.code for note in start.notes] == ["report-edited"]
    assert "--fresh" in start.notes[0].hint


def test_a_report_that_no_manifest_knows_counts_as_edited(source: Source, folder: Path) -> None:
    (folder / "manifest.json").unlink()
    start = draft(source, folder, {}, fresh=False)
    assert (start.generated, [note.code for note in start.notes]) == (None, ["report-edited"])


def test_an_edited_report_of_a_source_that_has_changed_is_not_passed_over(folder: Path, tmp_path: Path) -> None:
    edited = edit(folder)
    (tmp_path / "通报.txt").write_text(TEXT + "又及。\n", encoding="utf-8")
    with pytest.raises(DeliverError) as caught:
        draft(read(tmp_path / "通报.txt"), folder, {}, fresh=False)
    assert f"masthead render {folder / 'report.yaml'}" in caught.value.hint
    assert "--fresh" in caught.value.hint
    assert (folder / "report.yaml").read_bytes() == edited


def test_settings_do_not_rewrite_an_edited_report(source: Source, folder: Path) -> None:
    edit(folder)
    with pytest.raises(ConfigError, match="would rewrite it"):
        draft(source, folder, {"series": "简报"}, fresh=False)


def test_settings_that_the_edited_report_has_already_are_fine(source: Source, folder: Path) -> None:
    path = folder / "report.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "issue: {series: 简报}\n", encoding="utf-8")
    assert draft(source, folder, {"series": "简报"}, fresh=False).report.issue.series == "简报"


def test_fresh_reads_the_source_anew(source: Source, folder: Path) -> None:
    edit(folder)
    start = draft(source, folder, {}, fresh=True)
    assert "36处" not in start.data.decode()
    assert start.notes == ()


def test_an_edited_report_that_is_wrong_is_told(source: Source, folder: Path) -> None:
    (folder / "report.yaml").write_text("title: [", encoding="utf-8")
    with pytest.raises(ModelError, match="not YAML"):
        draft(source, folder, {}, fresh=False)
