"""What is read, and what is refused and why."""

from __future__ import annotations

import hashlib
import os
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from masthead.errors import ReadError
from masthead.read import read


def refused(path: Path, limit: int = 1024) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read(path, limit)
    assert caught.value.what
    assert str(path) in caught.value.where
    assert caught.value.hint
    return caught.value


def test_source_says_where_it_came_from(tmp_path: Path) -> None:
    data = "题目\n正文。\n".encode()
    (tmp_path / "a.txt").write_bytes(data)
    source = read(str(tmp_path / "a.txt"))
    assert (source.name, source.format, source.encoding) == ("a.txt", "txt", "utf-8")
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert source.raw == "题目\n正文。\n"


@pytest.mark.parametrize("name", ["A.TXT", "a.text", "a.md", "a.Markdown"])
def test_known_endings(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("题目", encoding="utf-8")
    assert read(tmp_path / name).blocks[0].text == "题目"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b"\xef\xbb\xbf" + "题目".encode(), "utf-8"),
        (b"\xff\xfe" + "题目".encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + "题目".encode("utf-16-be"), "utf-16-be"),
        (b"\xff\xfe\x00\x00" + "题目".encode("utf-32-le"), "utf-32-le"),
        ("题目，第二行".encode("gb18030"), "gb18030"),
        ("題目".encode(), "utf-8"),
    ],
)
def test_encodings(tmp_path: Path, data: bytes, encoding: str) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    source = read(tmp_path / "a.txt")
    assert source.encoding == encoding
    assert source.raw[0] in "题題"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "empty"),
        (b" \r\n\t\n", "empty"),
        ("\u3000\u3000\n".encode(), "no text"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "ZIP"),
        (b"\x89PNG\r\n\x1a\n....", "PNG"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Office"),
        (b"a\x00b\x00c\x00", "NUL"),
        (b"\xff\xfe\x00\xd8a\x00", "byte order mark"),
        (b"abc \xff\xff\xff", "neither UTF-8 nor GB18030"),
        (b"we don\x92t know and they didn\x92t say", "stray characters"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, told: str) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    assert told in refused(tmp_path / "a.txt").what


def test_missing_file_folder_and_unknown_ending(tmp_path: Path) -> None:
    assert "no such file" in refused(tmp_path / "none.txt").what
    assert "folder" in refused(tmp_path).what
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04")
    assert "no office file" in refused(tmp_path / "a.docx").what
    (tmp_path / "a.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    error = refused(tmp_path / "a.doc")
    assert ".doc" in error.what
    assert ".docx" in error.hint
    (tmp_path / "a.odg").write_bytes(b"PK\x03\x04")
    error = refused(tmp_path / "a.odg")
    assert ".odg" in error.what
    assert ".md" in error.hint
    (tmp_path / "plain").write_bytes(b"text")
    assert "no ending" in refused(tmp_path / "plain").what


def test_a_name_no_file_can_have() -> None:
    with pytest.raises(ReadError):
        read("a\0b.txt")
    with pytest.raises(ReadError):
        read("a" * 5000 + ".txt")


def test_size_is_checked_before_reading(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)
    assert "100.0 MB" in refused(path, 20 * 1024 * 1024).what


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("text")
    path.chmod(0)
    assert "cannot be opened" in refused(path).what


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/a\xff.txt"
    Path(os.fsdecode(path)).write_text("text")
    assert read(os.fsdecode(path)).name == "a\ufffd.txt"


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=400), ending=st.sampled_from([".txt", ".md"]))
def test_only_read_error_escapes(tmp_path: Path, data: bytes, ending: str) -> None:
    path = tmp_path / f"a{ending}"
    path.write_bytes(data)
    try:
        source = read(path)
    except ReadError:
        return
    assert source.blocks


PAGE = b"<!DOCTYPE html>\n<html><head><title>Piers</title></head><body><p>Two piers were closed.</p></body></html>"
MESSAGE = b"From: a@example.org\r\nSubject: Piers\r\nMIME-Version: 1.0\r\n\r\nTwo piers were closed.\r\n"


SAVED = "a web page saved as one file"


def zipped(*parts: str, text: str = "<a/>") -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        for part in parts:
            made.writestr(part, text)
    return file.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "told", "ending"),
    [
        ("a.txt", PAGE, "a web page", ".html"),
        ("a.csv", b"\xef\xbb\xbf" + PAGE, "a web page", ".html"),
        ("a.docx", PAGE, "a web page", ".html"),
        ("a.md", MESSAGE, "a message", ".eml"),
        ("a.html", MESSAGE, "a message", ".eml"),
        ("a.html", b"From: <Saved>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n", SAVED, ".mhtml"),
        ("a.txt", b"%PDF-1.7\n", "a PDF", ".pdf"),
        ("a.xlsx", b"%PDF-1.7\n", "a PDF", ".pdf"),
        ("a.docx", b"{\\rtf1 Piers}", "an RTF file", ".rtf"),
        ("a.pdf", zipped("word/document.xml"), "a Word file", ".docx"),
        ("a.docx", zipped("xl/workbook.xml"), "an Excel workbook", ".xlsx"),
        ("a.xlsx", zipped("ppt/presentation.xml"), "a PowerPoint file", ".pptx"),
        ("a.docx", zipped("mimetype", text="application/vnd.oasis.opendocument.text"), "an OpenDocument text", ".odt"),
    ],
)
def test_a_file_named_for_another_format_is_told_by_what_it_is(
    tmp_path: Path, name: str, data: bytes, told: str, ending: str
) -> None:
    (tmp_path / name).write_bytes(data)
    error = refused(tmp_path / name, limit=10_000)
    assert error.what == f"this is {told}, though its name ends in {Path(name).suffix}"
    assert error.hint == f"Rename it, so that it ends in {ending}."


@pytest.mark.parametrize("ending", ["docx", "pdf", "odt", "rtf", "eml", "xlsx", "html", "txt"])
def test_an_empty_file_is_told_as_such(tmp_path: Path, ending: str) -> None:
    (tmp_path / f"a.{ending}").write_bytes(b"")
    assert refused(tmp_path / f"a.{ending}").what == "the file is empty"


def test_a_text_may_begin_as_a_message_does_or_speak_of_a_page(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("From: the harbour office\nTwo piers of <html> and MIME-Version fame.\n")
    assert len(read(tmp_path / "a.txt").blocks) == 2
