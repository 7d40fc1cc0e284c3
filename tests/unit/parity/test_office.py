"""What LibreOffice is given, and what is said where it is missing or makes nothing."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from masthead.errors import ConfigError
from masthead.fill import load_template
from masthead.parity import NamedFace, find_office, lay_out
from masthead.parity.office import turned
from masthead.pipeline.parity import named_faces


def package(**parts: str) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, text in parts.items():
            target.writestr(f"word/{name}.xml", text)
    return out.getvalue()


def program(folder: Path, script: str) -> Path:
    """A folder with a soffice that is this shell script."""
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return folder


def test_hanging_marks_are_turned_in_the_styles_alone() -> None:
    flag = '<w:overflowPunct w:val="0"/>'
    with zipfile.ZipFile(BytesIO(turned(package(styles=flag, document=flag)))) as found:
        assert found.read("word/styles.xml") == b'<w:overflowPunct w:val="1"/>'
        assert found.read("word/document.xml").decode() == flag


def test_a_machine_without_libreoffice_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("masthead.parity.office._MAC", tmp_path / "soffice")
    with pytest.raises(ConfigError, match=r"LibreOffice is not there.*libreoffice-writer") as found:
        find_office()
    assert found.value.exit_code == 10


def test_what_libreoffice_says_is_told_where_it_makes_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    folder = program(tmp_path, "echo no room on the disk >&2; exit 1")
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    with pytest.raises(ConfigError, match="LibreOffice makes no PDF: no room on the disk"):
        lay_out([package(styles="")], [])


def test_what_runs_too_long_is_stopped_with_all_that_it_started(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What it started holds the pipe as well: were it not ended, the call would wait for its ten minutes."""
    folder = program(tmp_path, "sleep 600 & wait")
    monkeypatch.setenv("PATH", str(folder), prepend=":")
    monkeypatch.setattr("masthead.parity.office._SECONDS", 0.5)
    monkeypatch.setattr("masthead.parity.office._ATTEMPTS", 1)
    with pytest.raises(ConfigError, match="it was stopped after"):
        lay_out([package(styles="")], [])


def test_each_face_that_a_docx_names_has_what_stands_for_it() -> None:
    theme = load_template("jianbao").theme
    faces = named_faces(theme, "zh-CN")
    names = {name for role in theme.fonts.values() for name in (role.word_han, role.word_latin)}
    assert {face.named for face in faces} == names
    assert all(isinstance(face, NamedFace) and Path(face.path).is_file() for face in faces)
    latin = next(face for face in faces if face.named == "Times New Roman")
    assert "Bold" not in latin.postscript  # the upright, light one stands for the family


def test_traditional_documents_name_other_faces() -> None:
    named = {face.named for face in named_faces(load_template("jianbao").theme, "zh-Hant")}
    assert "標楷體" in named
    assert "仿宋_GB2312" not in named
