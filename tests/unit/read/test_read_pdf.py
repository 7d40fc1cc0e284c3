"""Files that a PDF carries: found in every form a PDF may have, and nothing unpacked beyond its limit."""

from __future__ import annotations

import hashlib
import zlib
from contextlib import suppress
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.attachment import Attachment
from masthead.errors import ReadError
from masthead.read.pdf import carried_file
from masthead.read.pdf.file import PdfFile
from masthead.read.pdf.objects import Name, Objects, PdfFault, Ref
from masthead.write.pdf import write_pdf
from tests.unit.write_pdf.samples import composed, page, run

NAME = "report.yaml"
TEXT = "masthead: 1\n# von Hand geändert: 改过\n".encode() * 50
LIMIT = 1_000_000


def carrying(data: bytes = TEXT, name: str = NAME, count: int = 1, **save: Any) -> bytes:
    """A PDF of pikepdf's with attachments; the last is called `name`."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        for number in range(count - 1):
            pdf.attachments[f"{number:04}.txt"] = b"other"
        pdf.attachments[name] = data
        file = BytesIO()
        pdf.save(file, **save)
    return file.getvalue()


def with_stream(packed: bytes, *filters: str) -> bytes:
    """A PDF whose attachment is stored so."""
    with pikepdf.open(BytesIO(carrying())) as pdf:
        stream = pdf.Root.Names.EmbeddedFiles.Names[1].EF.F
        stream.write(packed, filter=[pikepdf.Name(name) for name in filters or ("/FlateDecode",)])
        file = BytesIO()
        pdf.save(file, compress_streams=False)
    return file.getvalue()


@pytest.mark.parametrize(
    "save",
    [
        {},
        {"object_stream_mode": pikepdf.ObjectStreamMode.generate},
        {"object_stream_mode": pikepdf.ObjectStreamMode.disable},
        {"linearize": True},
        {"qdf": True},
        {"compress_streams": False},
    ],
)
@pytest.mark.parametrize("name", [NAME, "报告.yaml", "(a)\\b"])
def test_a_file_is_found_however_the_pdf_is_stored(save: dict[str, Any], name: str) -> None:
    assert carried_file(carrying(name=name, **save), name, LIMIT, "a.pdf") == TEXT


@given(st.binary(max_size=3000))
@settings(max_examples=30, deadline=None)
def test_what_write_pdf_attaches_comes_back(data: bytes) -> None:
    others = Attachment("原文.txt", b"text", "text/plain", "Source", "")
    pdf = write_pdf(composed(page(run("正文"))), (others, Attachment(NAME, data, "application/yaml", "Data", "模型")))
    assert carried_file(pdf, NAME, LIMIT, "a.pdf") == data
    assert carried_file(pdf, "原文.txt", LIMIT, "a.pdf") == b"text"


def test_a_file_among_many_is_found() -> None:
    assert carried_file(carrying(count=300, name="z.yaml"), "z.yaml", LIMIT, "a.pdf") == TEXT


def test_an_update_goes_before_what_it_replaces() -> None:
    pdf = carrying(object_stream_mode=pikepdf.ObjectStreamMode.disable)
    with pikepdf.open(BytesIO(pdf)) as read:
        number = read.Root.Names.EmbeddedFiles.Names[1].EF.F.objgen[0]
        size, start = int(read.trailer.Size), int(pdf.rsplit(b"startxref", 1)[1].split()[0])
        root = read.Root.objgen[0]
    body = b"%d 0 obj\n<</Length 3>>\nstream\nnew\nendstream\nendobj\n" % number
    table = b"xref\n%d 1\n%010d 00000 n \ntrailer <</Size %d/Root %d 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n"
    update = body + table % (number, len(pdf), size, root, start, len(pdf) + len(body))
    assert carried_file(pdf + update, NAME, LIMIT, "a.pdf") == b"new"


def test_a_pdf_that_carries_nothing_of_that_name_gives_none() -> None:
    assert carried_file(carrying(), "other.yaml", LIMIT, "a.pdf") is None
    with pikepdf.new() as pdf:
        file = BytesIO()
        pdf.save(file)
    assert carried_file(file.getvalue(), NAME, LIMIT, "a.pdf") is None


def refusal(pdf: bytes) -> str:
    with pytest.raises(ReadError) as caught:
        carried_file(pdf, NAME, LIMIT, "a.pdf")
    assert caught.value.where == "a.pdf"
    assert caught.value.hint
    return caught.value.what


def test_a_bomb_is_not_unpacked() -> None:
    packer = zlib.compressobj(9)
    bomb = b"".join(packer.compress(bytes(1 << 20)) for _ in range(400)) + packer.flush()
    assert refusal(with_stream(bomb)) == "report.yaml in the PDF is larger than 1 MB"
    assert "several filters" in refusal(with_stream(zlib.compress(bomb), "/FlateDecode", "/FlateDecode"))


def test_a_file_that_is_too_large_is_refused() -> None:
    assert carried_file(carrying(bytes(LIMIT)), NAME, LIMIT, "a.pdf") == bytes(LIMIT)
    assert "larger than 1 MB" in refusal(carrying(bytes(LIMIT + 1)))
    assert "larger than 1 MB" in refusal(carrying(bytes(LIMIT + 1), compress_streams=False))


def test_a_damaged_file_is_found_by_its_checksum() -> None:
    pdf = write_pdf(composed(page(run("正文"))), (Attachment(NAME, TEXT, "application/yaml", "Data", ""),))
    other = hashlib.md5(b"other", usedforsecurity=False).hexdigest().encode()
    changed = pdf.replace(hashlib.md5(TEXT, usedforsecurity=False).hexdigest().encode(), other)
    assert changed != pdf
    assert "checksum" in refusal(changed)


def test_a_stream_that_is_damaged_or_packed_otherwise_is_refused() -> None:
    assert "damaged" in refusal(with_stream(b"not packed at all"))
    assert "damaged" in refusal(with_stream(zlib.compress(TEXT)[:-20]))
    assert "LZWDecode" in refusal(with_stream(b"\x80\x0b\x60", "/LZWDecode"))


def test_an_encrypted_pdf_is_refused() -> None:
    assert "encrypted" in refusal(carrying(encryption=pikepdf.Encryption(owner="a", user="")))


@pytest.mark.parametrize(
    "pdf",
    [
        b"",
        b"%PDF-1.7",
        b"%PDF-1.7\nstartxref\n0\n%%EOF",
        b"%PDF-1.7\nstartxref\n999999999999\n%%EOF",
        b"%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer <</Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF",
        b"%PDF-1.7\n1 0 obj\n<</Length 1 0 R>>\nstream\n\nendstream\nendobj\nstartxref\n9\n%%EOF",
        b"%PDF-1.7\n" + b"[" * 5000 + b"\nstartxref\n9\n%%EOF",
        b"%PDF-1.7\n1 0 obj\n" + b"<</A" * 5000 + b"\nstartxref\n9\n%%EOF",
        b"%PDF-1.7\n1 0 obj\n((((((\nstartxref\n9\n%%EOF",
    ],
)
def test_a_pdf_that_is_broken_or_goes_in_circles_carries_nothing(pdf: bytes) -> None:
    with suppress(ReadError):
        assert carried_file(pdf, NAME, LIMIT, "a.pdf") is None


def test_references_in_a_circle_are_found_out() -> None:
    with pikepdf.open(BytesIO(carrying())) as pdf:
        tree = pdf.Root.Names.EmbeddedFiles
        pdf.Root.Names.EmbeddedFiles = pdf.make_indirect(tree)
        del pdf.Root.Names.EmbeddedFiles.Names
        pdf.Root.Names.EmbeddedFiles.Kids = pikepdf.Array([pdf.Root.Names.EmbeddedFiles])
        file = BytesIO()
        pdf.save(file)
    assert "too deep" in refusal(file.getvalue())


PDFS = [carrying(object_stream_mode=mode) for mode in pikepdf.ObjectStreamMode]


@given(st.sampled_from(PDFS), st.floats(0, 1), st.binary(min_size=1, max_size=12), st.booleans())
@settings(max_examples=300, deadline=None)
def test_bytes_changed_anywhere_give_a_plain_error_or_an_answer(pdf: bytes, at: float, new: bytes, cut: bool) -> None:
    start = int(at * len(pdf))
    changed = pdf[:start] + new + (b"" if cut else pdf[start + len(new) :])
    with suppress(ReadError):
        assert isinstance(carried_file(changed, NAME, LIMIT, "a.pdf"), bytes | None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (b"12 0 R", Ref(12, 0)),
        (b"[12 0 R 3 -.5 +7.]", [Ref(12, 0), 3, -0.5, 7.0]),
        (b"[1 0 RG]", [1, 0]),
        (b"<</A#20B/C%x\n/D<41 4>>>", {"A B": "C", "D": b"A@"}),
        (rb"(a(b)\)\n\101\7\\" + b"\\\r\nc)", b"a(b))\nA\x07\\c"),
        (b"[true false null]", [True, False, None]),
        (b"()", b""),
        (b"/", Name("")),
    ],
)
def test_objects_are_read_as_the_standard_writes_them(text: bytes, value: object) -> None:
    found = Objects(text).next()
    assert (found if not isinstance(found, list) else [item for item in found if not hasattr(item, "word")]) == value


@pytest.mark.parametrize(
    "text", [b"", b"<<", b">>", b"]", b"(", b"<</A>>", b"<<1 2>>", b"[" * 100, b"<4x>", b"%" * 99 + b"\n\xff"]
)
def test_garbled_objects_are_a_fault(text: bytes) -> None:
    with pytest.raises(PdfFault):
        Objects(text).next()


def test_the_objects_of_a_file_may_not_be_too_large_together() -> None:
    left = [18]
    assert Objects(b"[1 (abc)]", 0, left).next() == [1, b"abc"]
    with pytest.raises(PdfFault, match="too large"):
        Objects(b"[1 (abcd)]", 0, left).next()


def test_a_missing_object_is_none() -> None:
    assert PdfFile(carrying()).resolve(Ref(9999, 0)) is None
