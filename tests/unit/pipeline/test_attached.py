"""What travels inside every PDF."""

from __future__ import annotations

import hashlib
from typing import get_args

import pytest

from masthead.attachment import MODEL_NAME
from masthead.errors import ReadError
from masthead.pipeline.attached import attached
from masthead.report import Language, Origin, Report, Title

TEXT = "通报\n\n正文。\n".encode()


def report(name: str, language: str = "zh-CN") -> Report:
    origin = Origin(file=name, sha256=hashlib.sha256(TEXT).hexdigest())
    return Report(title=Title(text="通报"), language=language, origin=origin)  # type: ignore[arg-type]  # a Literal


@pytest.mark.parametrize(
    ("name", "mime"),
    [
        ("通报.txt", "text/plain"),
        ("notes.MD", "text/markdown"),
        ("a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("unknown", "application/octet-stream"),
    ],
)
def test_the_model_is_data_and_the_document_its_source(name: str, mime: str) -> None:
    model, source = attached(report(name), b"title: {}\n", {name: TEXT})
    assert (model.name, model.data, model.mime) == (MODEL_NAME, b"title: {}\n", "application/yaml")
    assert (source.name, source.data, source.mime) == (name, TEXT, mime)
    assert (model.relationship, source.relationship) == ("Data", "Source")
    assert model.description
    assert source.description


def test_without_its_source_the_model_travels_alone() -> None:
    assert [one.name for one in attached(report("a.txt"), b"", {})] == [MODEL_NAME]


def test_no_source_has_the_name_of_the_model() -> None:
    names = [one.name for one in attached(report("Report.YAML"), b"", {"Report.YAML": TEXT})]
    assert names == [MODEL_NAME, "source-Report.YAML"]


def test_a_source_that_has_changed_is_refused() -> None:
    with pytest.raises(ReadError, match="changed"):
        attached(report("a.txt"), b"", {"a.txt": TEXT + b"!"})


@pytest.mark.parametrize("language", get_args(Language))
def test_descriptions_are_in_the_language_of_the_document(language: str) -> None:
    for one in attached(report("a.txt", language), b"", {"a.txt": TEXT}):
        assert one.description.isascii() == (language == "en")
