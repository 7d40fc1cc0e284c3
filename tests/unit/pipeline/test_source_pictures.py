"""Pictures of a source in its report."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image

from masthead.pipeline.shown import beside, with_pictures
from masthead.report import Language, Origin, Report, Title
from masthead.source import Source, SourcePicture


def png(shade: int = 0) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (3, 2), (shade, 0, 0)).save(out, "PNG")
    return out.getvalue()


def shown(*pictures: SourcePicture, language: Language = "zh-CN") -> tuple[list[tuple[str, str]], list[str], list[str]]:
    """File and alt of each picture of the report, the names of the files, the codes of the notes."""
    source = Source("a.docx", "0" * 64, "docx", "", "题目", (), pictures=pictures)
    report = Report(title=Title(text="题目"), language=language, origin=Origin(file="a.docx", sha256="0" * 64))
    found = with_pictures(report, source, "report.yaml")
    pairs = [(picture.file, picture.alt) for picture in found.report.pictures]
    return pairs, [file.name for file in found.files], [note.code for note in found.notes]


def test_one_file_for_the_same_picture() -> None:
    pairs, files, notes = shown(
        SourcePicture("图 1.png", png(), alt="甲县"),
        SourcePicture("图 1.png", png(1), caption="图2 乙县"),
        SourcePicture("图 1.png", png(), alt="丙县"),
    )
    first, second, third = pairs
    assert [alt for _, alt in pairs] == ["甲县", "图2 乙县", "丙县"]
    assert (first[0], notes) == (third[0], [])
    assert files == [first[0], second[0]]
    assert all(file.startswith("pictures/图-1-") and file.endswith(".png") for file in files)


def test_names_are_safe() -> None:
    _, files, _ = shown(SourcePicture("../../etc\\x:y.png", png()), SourcePicture(".png", png(1)))
    assert all(file.count("/") == 1 and ".." not in file and "\\" not in file and ":" not in file for file in files)


def test_what_the_source_does_not_describe_is_said_to_be_so() -> None:
    said: dict[Language, str] = {
        "zh-CN": "图片（原文未附说明）",
        "zh-Hant": "圖片（原文未附說明）",
        "en": "Picture (not",
    }
    for language, words in said.items():
        pairs, _, notes = shown(SourcePicture("a.png", png()), language=language)
        assert pairs[0][1].startswith(words)
        assert notes == ["picture-not-described"]


def test_what_is_no_picture_is_left_out_and_told() -> None:
    pairs, files, notes = shown(SourcePicture("a.png", png()[:40]), SourcePicture("b.svg", b"<svg"))
    assert (pairs, files, notes) == ([], [], ["picture-left-out", "picture-left-out"])


def test_the_folder_that_pictures_are_in_before_they_are_delivered(tmp_path: Path) -> None:
    with beside((), tmp_path) as folder:
        assert folder == tmp_path
    source = Source("a.docx", "0" * 64, "docx", "", "题目", (), pictures=(SourcePicture("a.png", png()),))
    report = Report(title=Title(text="题目"), language="en", origin=Origin(file="a.docx", sha256="0" * 64))
    found = with_pictures(report, source, "report.yaml")
    with beside(found.files, tmp_path) as folder:
        assert (folder / found.report.pictures[0].file).read_bytes() == png()
    assert not folder.exists()
    assert list(tmp_path.iterdir()) == []
