"""`masthead read`, `check` and `render` take a DOCX made here, with what a person changed in it."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from tests.e2e.command import Done, Run

MAIN = "word/document.xml"


@pytest.fixture
def briefing(made: tuple[Path, Done], tmp_path: Path) -> Path:
    """A copy of a made briefing in the folder where `run` runs."""
    path = tmp_path / "briefing.docx"
    path.write_bytes((made[0] / "output/通报/briefing.docx").read_bytes())
    return path


def change(path: Path, old: str, new: str) -> None:
    """Another text in the body."""
    out = io.BytesIO()
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            assert name != MAIN or old.encode() in data
            target.writestr(name, data.replace(old.encode(), new.encode()) if name == MAIN else data)
    path.write_bytes(out.getvalue())


def test_read_gives_the_very_model_back(made: tuple[Path, Done], run: Run, briefing: Path) -> None:
    model = (made[0] / "output/通报/report.yaml").read_bytes()
    done = run("read", briefing.name)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.encode() == model


def test_an_edit_is_in_the_model_and_told(run: Run, briefing: Path) -> None:
    change(briefing, "1200余家", "1300余家")
    done = run("read", briefing.name, "-o", "report.yaml")
    assert done.returncode == 0
    assert "set by a person in briefing.docx" in done.stderr
    assert "'1200余家' stood in lead[0].text, which does not say it any more" in done.stderr
    assert "1300余家" in (briefing.parent / "report.yaml").read_text(encoding="utf-8")
    checked = run("check", "report.yaml", "--source", "通报.txt")
    assert "number-not-in-source" not in checked.stderr
    assert "[set-by-person]" in checked.stderr


def test_a_file_is_set_anew_with_its_edits_and_told_of(run: Run, briefing: Path) -> None:
    change(briefing, "消防简", "安全简")  # the last character of a spread name stands apart
    assert "[set-by-person]" in run("check", briefing.name).stderr
    done = run("render", briefing.name, "-o", "anew", "-f", "docx")
    assert done.returncode == 0, done.stderr
    again = run("read", "anew/briefing.docx", "-o", "again.yaml")
    assert again.stderr.count("[set-by-person]") == 1
    assert "series: 安全简报" in (briefing.parent / "again.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("data", "words"),
    [(data, "no office file") for data in (b"PK\x03\x04", b"PK\x03\x04" * 9999, "通报".encode())],
)
def test_what_is_no_document_of_ours_is_refused(run: Run, tmp_path: Path, data: bytes, words: str) -> None:
    (tmp_path / "x.docx").write_bytes(data)
    for command in ("read", "check", "render"):
        done = run(command, "x.docx")
        assert done.returncode == 3
        assert words in done.stderr
        assert "Traceback" not in done.stderr
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        target.writestr(MAIN, "<a/>")
    (tmp_path / "y.docx").write_bytes(out.getvalue())
    assert "the Word file has no body" in run("read", "y.docx").stderr
    assert "Masthead did not make it" in run("render", "y.docx").stderr
