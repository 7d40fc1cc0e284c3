"""Files inside the file: whole, named, described, and with what they are to the document."""

from __future__ import annotations

import hashlib
from io import BytesIO

import pikepdf
import pytest

from masthead.attachment import Attachment
from masthead.errors import WriteError
from masthead.write.pdf import write_pdf
from tests.conformance import archive_faults
from tests.unit.write_pdf.samples import composed, page, run

MODEL = Attachment("report.yaml", "标题: 简报\n".encode() * 50, "application/yaml", "Data", "数据")
SOURCE = Attachment("原文（初稿）.txt", b"\x00\xff" * 9, "text/plain", "Source", "原文")


def written(*attachments: Attachment) -> bytes:
    return write_pdf(composed(page(run("国"))), attachments)


def test_files_are_whole_and_say_what_they_are() -> None:
    with pikepdf.open(BytesIO(written(MODEL, SOURCE))) as pdf:
        assert list(pdf.attachments) == [MODEL.name, SOURCE.name]
        assert [str(one.UF) for one in pdf.Root.AF] == [MODEL.name, SOURCE.name]
        for given in (MODEL, SOURCE):
            found = pdf.attachments[given.name]
            file = found.get_file()
            assert file.read_bytes() == given.data
            assert file.mime_type == given.mime
            assert file.size == len(given.data)
            assert file.md5 == hashlib.md5(given.data, usedforsecurity=False).digest()
            assert found.description == given.description
            assert str(found.relationship) == f"/{given.relationship}"


def test_archives_take_them() -> None:
    assert archive_faults(written(MODEL, SOURCE)) == []


def test_no_date_but_the_one_that_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    assert b"ModDate" not in parameters(written(MODEL))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert b"D:20231114221320+00'00'" in parameters(written(MODEL))


def parameters(data: bytes) -> bytes:
    with pikepdf.open(BytesIO(data)) as pdf:
        return pdf.Root.AF[0].EF.F.Params.unparse()


@pytest.mark.parametrize("names", [("a", "a"), ("",), ("a\x00", "a ")])
def test_names_that_cannot_be_told_apart_are_refused(names: tuple[str, ...]) -> None:
    with pytest.raises(WriteError, match="name"):
        written(*(Attachment(name, b"", "text/plain", "Data", "") for name in names))


def test_a_document_without_files_says_nothing_of_any() -> None:
    with pikepdf.open(BytesIO(written())) as pdf:
        assert "/AF" not in pdf.Root
        assert "/Names" not in pdf.Root
