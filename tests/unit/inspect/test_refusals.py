"""What cannot be measured is refused: what, where and what to do."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

import masthead
from masthead.errors import ReadError
from masthead.inspect import inspect_data
from masthead.inspect.pdf import Limits, _face_name, read_sheets
from masthead.inspect.sheet import Face
from tests.unit.inspect.papers import FANG, Gongwen, Spec
from tests.unit.inspect.press import MM, Press


def page(content: str, resources: pikepdf.Dictionary | None = None) -> bytes:
    out = BytesIO()
    document = pikepdf.new()
    blank = document.add_blank_page(page_size=(595, 842))
    blank.obj.Contents = document.make_stream(content.encode())
    if resources is not None:
        blank.obj.Resources = resources
    document.save(out)
    return out.getvalue()


def scan(*, hidden: bool) -> bytes:
    """A page that is a picture, with a hidden text where asked for, as programs that read scans add."""
    press = Press()
    press.text(28, 37, "各级机关", size=16, face=FANG)
    with pikepdf.open(BytesIO(press.data())) as document:
        picture = document.make_stream(
            b"\x80" * 16, Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=4, Height=4,
            ColorSpace=pikepdf.Name.DeviceGray, BitsPerComponent=8,
        )  # fmt: skip
        first = document.pages[0].obj
        first.Resources.XObject = pikepdf.Dictionary(Im0=picture)
        text = (
            first.Contents.read_bytes().replace(b" BT", b" BT 3 Tr").replace(b"rg BT", b"rg BT 3 Tr") if hidden else b""
        )
        first.Contents = document.make_stream(b"q 595 0 0 842 0 0 cm /Im0 Do Q " + text)
        out = BytesIO()
        document.save(out)
    return out.getvalue()


def encrypted(user: str) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(Gongwen(Spec()).data())) as document:
        document.save(out, encryption=pikepdf.Encryption(owner="owner", user=user))
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "no PDF"),
        (b"PK\x03\x04 a document of Word", "no PDF"),
        (b"%PDF-1.7\nnothing", "broken"),
        (Gongwen(Spec()).data()[:900], "broken"),
        (encrypted("secret"), "password"),
        (page(""), "no text"),
        (scan(hidden=False), "scan"),
        (scan(hidden=True), "no ink"),
    ],
    ids=["empty", "docx", "junk", "cut short", "encrypted", "blank", "scan", "scan with text"],
)
def test_what_cannot_be_measured_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=message) as caught:
        inspect_data(data, "a.pdf")
    assert caught.value.where == "a.pdf"
    assert caught.value.hint


def test_a_pdf_that_only_forbids_printing_is_measured() -> None:
    assert inspect_data(encrypted(""), "a.pdf").failures == ()


@pytest.mark.parametrize(
    ("limits", "message"),
    [(Limits(pages=2), "3 pages"), (Limits(characters=100), "characters"), (Limits(objects=4), "drawn objects")],
)
def test_a_pdf_that_is_beyond_the_limits_is_refused(limits: Limits, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        read_sheets(Gongwen(Spec()).data(), "a.pdf", limits)


def test_of_a_page_with_very_many_rules_the_widest_count() -> None:
    press = Press()
    press.text(28, 37, "各级机关", size=16, face=FANG)
    for at in range(2500):
        press.rule(28, 10 + at * 0.1, 100 + at % 10, 0.05)
    (sheet,) = read_sheets(press.data(), "a.pdf").pages
    assert len(sheet.rules) == 1000
    assert min(rule.width for rule in sheet.rules) > 105 * MM


@pytest.mark.parametrize(
    ("name", "message"), [("", "a folder"), ("absent.pdf", "no such file"), ("a\0b", "such file|opened")]
)
def test_a_path_to_no_file_is_refused(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(ReadError, match=message):
        masthead.inspect(f"{tmp_path}/{name}")


def test_text_that_leans_alone_is_refused() -> None:
    press = Press()
    press.turned(50, 250, "各级机关", size=16, face=FANG)
    with pytest.raises(ReadError, match="stands level"):
        inspect_data(press.data(), "a.pdf")


def test_an_english_pdf_is_told_that_the_standard_is_not_for_it() -> None:
    press = Press()
    press.text(25, 25, "A note in English", size=12, face="Arial")
    found = inspect_data(press.data(), "a.pdf")
    assert [finding.what for finding in found.findings] == ["paper", "layout", "fonts embedded"]
    assert found.exit_code == 0
    assert inspect_data(press.data(), "a.pdf", "gongwen").exit_code == 1


def test_rules_are_found_stroked_and_filled_and_in_forms() -> None:
    press = Press()
    press.text(28, 37, "各级机关", size=16, face=FANG)
    press.rule(28, 100, 156, 0.35)
    press.line(28, 110, 156, 0.25)
    with pikepdf.open(BytesIO(press.data())) as document:
        first = document.pages[0].obj
        form = document.make_stream(
            b"0 0 100 1 re f", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 200, 200],
            Matrix=[1, 0, 0, 1, 10, 20],
        )  # fmt: skip
        first.Resources.XObject = pikepdf.Dictionary(Fm0=form)
        first.Contents = document.make_stream(first.Contents.read_bytes() + b" q 2 0 0 2 0 0 cm /Fm0 Do Q")
        out = BytesIO()
        document.save(out)
    rules = read_sheets(out.getvalue(), "a.pdf").pages[0].rules
    found = [[round(value, 2) for value in (rule.x0 / MM, rule.width / MM, rule.weight / MM)] for rule in rules]
    assert found == [[28, 156, 0.35], [28, 156, 0.25], [round(20 / MM, 2), round(200 / MM, 2), round(2 / MM, 2)]]
    assert round(rules[0].top / MM, 2) == 100
    assert round((rules[1].top + rules[1].bottom) / 2 / MM, 2) == 110


def test_names_of_faces_are_read_in_the_encodings_they_come_in() -> None:
    press = Press()
    press.text(28, 37, "各级机关", size=16, face="仿宋_GB2312")
    faces = read_sheets(press.data(), "a.pdf").faces
    assert faces == {Face("仿宋_GB2312", embedded=True)}
    assert _face_name("仿宋_GB2312".encode("gb18030")) == "仿宋_GB2312"
