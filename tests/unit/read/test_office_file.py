"""Office files from outside: what is unpacked, and what is refused."""

from __future__ import annotations

import zipfile
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masthead.errors import ReadError
from masthead.office_file import office_parts, xml_root


def packed(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return out.getvalue()


def refused(data: bytes) -> ReadError:
    with pytest.raises(ReadError) as caught:
        office_parts(data, "a.docx")
    assert (caught.value.where, bool(caught.value.hint)) == ("a.docx", True)
    return caught.value


def test_parts_are_given_by_name() -> None:
    parts = {"word/document.xml": b"<a/>", "word/media/image1.png": b"\x89"}
    assert office_parts(packed(parts), "a.docx") == parts


def test_a_bomb_is_refused() -> None:
    large = packed({f"part{number}": bytes(40_000_000) for number in range(8)})
    assert len(large) < 1_000_000
    assert "unpacked" in refused(large).what


def test_a_part_that_lies_about_its_size_is_refused() -> None:
    data = bytearray(packed({"a": bytes(100_000)}))
    for sign, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = data.index(sign) + at
        data[place : place + 4] = (10).to_bytes(4, "little")
    refused(bytes(data))


@given(st.binary(max_size=200))
def test_other_bytes_are_refused(data: bytes) -> None:
    refused(data)


def test_a_part_without_a_name_is_refused() -> None:
    data = bytearray(packed({"a": b"1"}))
    data[data.index(b"PK\x01\x02") + 46] = 0  # a name ends at a NUL
    assert "no name" in refused(bytes(data)).what


@given(st.integers(0, 400), st.integers(0, 255))
def test_a_changed_byte_gives_parts_or_a_read_error(at: int, byte: int) -> None:
    data = bytearray(packed({"word/document.xml": b"<a>text</a>" * 20, "b": b"2"}))
    data[at % len(data)] = byte
    with suppress(ReadError):
        assert len(office_parts(bytes(data), "a.docx")) <= 2


@pytest.mark.parametrize(
    "xml",
    [
        b"<a",
        b"",
        b'<!DOCTYPE a [<!ENTITY e "x">]><a>&e;</a>',
        b'<!DOCTYPE a SYSTEM "file:///nothing"><a/>',
        b"<a>" * 300 + b"</a>" * 300,
    ],
)
def test_xml_that_is_broken_deep_or_has_entities_is_refused(xml: bytes) -> None:
    with pytest.raises(ReadError) as caught:
        xml_root(xml, "a.docx, word/document.xml")
    assert caught.value.where == "a.docx, word/document.xml"


def test_xml_is_parsed() -> None:
    assert [child.tag for child in xml_root(b"<a><!-- note --><b/></a>", "a.docx")] == ["b"]
