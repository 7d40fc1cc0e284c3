"""The manifest, and what it is used for: finding what a person has changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from masthead.deliver import deliver
from masthead.deliver.kept import kept_copies
from masthead.deliver.manifest import (
    FileEntry,
    Manifest,
    ReportEntry,
    SourceEntry,
    digest,
    manifest_bytes,
    read_manifest,
)
from masthead.errors import Artifact, Diagnostic


def manifest(*names_and_data: tuple[str, bytes], generated: bytes | None = None) -> Artifact:
    files = tuple(
        FileEntry(name=name, sha256=digest(data), bytes=len(data), report="r") for name, data in names_and_data
    )
    written = Manifest(
        version="1",
        source=SourceEntry(file="通报.txt", sha256="s"),
        report=ReportEntry(sha256="r", generated=digest(generated) if generated is not None else None),
        files=files,
        diagnostics=(Diagnostic("note", "code", "message"),),
    )
    return Artifact("manifest.json", manifest_bytes(written))


def test_a_manifest_is_json_that_comes_back(tmp_path: Path) -> None:
    artifact = manifest(("a.pdf", b"a"))
    deliver([artifact], tmp_path)
    values = json.loads(artifact.data)
    assert values["source"] == {"file": "通报.txt", "sha256": "s"}
    assert values["files"][0]["sha256"] == digest(b"a")
    assert values["diagnostics"][0]["code"] == "code"
    read = read_manifest(tmp_path)
    assert read is not None
    assert manifest_bytes(read) == artifact.data


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"\xff", b'{"masthead": 2}'])
def test_another_manifest_is_none(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_bytes(content)
    assert read_manifest(tmp_path) is None


def test_files_of_another_report_are_stale() -> None:
    entries = [FileEntry(name=name, sha256="", bytes=0, report=report) for name, report in (("a", "1"), ("b", "2"))]
    source = SourceEntry(file="a.txt", sha256="s")
    made = Manifest(version="1", source=source, report=ReportEntry(sha256="2"), files=tuple(entries))
    assert made.stale("2") == ("a",)


def test_an_untouched_result_is_replaced_without_a_copy(tmp_path: Path) -> None:
    deliver([Artifact("a.docx", b"1"), manifest(("a.docx", b"1"))], tmp_path)
    assert kept_copies([Artifact("a.docx", b"2"), manifest(("a.docx", b"2"))], tmp_path) == ()


def test_a_changed_result_is_kept(tmp_path: Path) -> None:
    deliver([Artifact("a.docx", b"1"), manifest(("a.docx", b"1"))], tmp_path)
    (tmp_path / "a.docx").write_bytes(b"edited")
    kept = kept_copies([Artifact("a.docx", b"2")], tmp_path)
    assert kept == (Artifact("a.kept-1.docx", b"edited"),)
    deliver(kept, tmp_path)
    assert kept_copies([Artifact("a.docx", b"2")], tmp_path) == (Artifact("a.kept-2.docx", b"edited"),)


def test_a_result_that_did_not_change_is_not_kept(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(b"1")
    assert kept_copies([Artifact("a.docx", b"1")], tmp_path) == ()


def test_an_edited_report_is_kept_although_the_last_run_used_it(tmp_path: Path) -> None:
    edited = Artifact("report.yaml", b"edited")
    deliver([edited, manifest(("report.yaml", b"edited"), generated=b"written")], tmp_path)
    assert kept_copies([Artifact("report.yaml", b"new")], tmp_path) == (Artifact("report.kept-1.yaml", b"edited"),)


def test_a_manifest_of_something_else_is_kept(tmp_path: Path) -> None:
    (tmp_path / "manifest.json").write_bytes(b'{"name": "app"}')
    assert [kept.name for kept in kept_copies([manifest()], tmp_path)] == ["manifest.kept-1.json"]
