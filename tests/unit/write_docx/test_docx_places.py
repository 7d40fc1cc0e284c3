"""A DOCX carries its model, and the text of each of the model's fields stands in a place that can be found again."""

from __future__ import annotations

import re
from io import BytesIO
from itertools import pairwise
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.carried import NAMESPACE, CarriedModel
from masthead.compose import compose
from masthead.document import Paragraph, Run, Runs
from masthead.write.docx import write_docx
from masthead.write.docx.field_words import field_words
from tests.soundness import faults
from tests.unit.write_docx.docx_samples import pages, parts, theme
from tests.unit.write_docx.everything import FONTS, LOOK, everything

MODEL = CarriedModel("masthead: 1\r\n# 改 <a> & ]]>\n\n".encode(), "jianbao", "0.1.0")


def runs(*texts: tuple[str, str]) -> Runs:
    return tuple(Run(text, field=field, goes_on=at > 0) for at, (text, field) in enumerate(texts))


def written(*paragraphs: Runs, style: str = "body") -> bytes:
    return write_docx(pages(tuple(Paragraph(style, runs) for runs in paragraphs), theme("jianbao")), MODEL)


def printed(data: bytes) -> list[list[tuple[str, str]]]:
    """(text, field) of each part of each paragraph that the file says it printed."""
    root: Any = parse_xml(parts(data)["customXml/item1.xml"].encode())
    return [
        [(part.text, part.get("of", "")) for part in paragraph]
        for paragraph in root.iterfind(f"{{{NAMESPACE}}}text/{{{NAMESPACE}}}p")
    ]


NUMBER = runs(("第", ""), ("3", "issue.number"), ("期", ""))
BODY = runs(("清理雨水口12处，AB-12 kg“双人”…", "lead[0].text"))


def test_the_model_travels_in_the_file_to_the_byte() -> None:
    data = written(NUMBER, BODY)
    root: Any = parse_xml(parts(data)["customXml/item1.xml"].encode())
    assert root[0].text.encode() == MODEL.data
    assert dict(root.attrib) == {"program": "0.1.0", "template": "jianbao", "language": "zh-CN"}
    assert data == written(NUMBER, BODY)


def test_the_file_says_what_it_printed_of_which_field() -> None:
    assert printed(written(NUMBER, BODY)) == [
        [("第", ""), ("3", "issue.number"), ("期", "")],
        [("清理雨水口12处，AB-12 kg“双人”…", "lead[0].text")],
    ]


def test_what_a_person_fills_in_stands_in_a_control_named_after_its_field() -> None:
    xml = parts(written(NUMBER, BODY))["word/document.xml"]
    assert re.findall(r'<w:alias w:val="([^"]*)"/><w:tag w:val="([^"]*)"/>', xml) == [("期号", "issue.number")]
    assert "<w:text/>" not in xml  # LibreOffice 7.4 writes the text of such a control twice
    names = re.findall(r'w:name="(_[^"]*)"', xml)
    assert names == ["_Field000000", "_Field000001"]
    assert all(len(name) <= 40 for name in names)


@pytest.mark.parametrize(("language", "words"), [("zh-CN", "主送机关 2"), ("zh-Hant", "主送機關 2"), ("en", "To 2")])
def test_controls_are_named_in_the_language_of_the_document(language: str, words: str) -> None:
    assert field_words("issue.recipients[1]", language) == words
    assert field_words("issue.unheard_of", language) == "issue.unheard_of"


def test_without_a_model_there_are_no_places() -> None:
    data = write_docx(pages((Paragraph("body", NUMBER),), theme("jianbao")))
    assert "customXml/item1.xml" not in parts(data)
    assert "_Field" not in parts(data)["word/document.xml"]


def test_the_look_of_a_text_is_the_same_whichever_fields_it_is_of() -> None:
    """Places part runs and change nothing else: neither faces nor spacing."""
    text = "共3期（AB），“三”…2026年3月1日印发"
    cuts = (0, 1, 2, 5, 9, 14, len(text))
    parted = runs(*((text[start:end], f"lead[{start}].text") for start, end in pairwise(cuts)))
    looks = [_looks(written(one)) for one in (runs((text, "lead[0].text")), parted)]
    assert looks[0] == looks[1]


def _looks(data: bytes) -> list[tuple[str, str]]:
    """Each character with the properties of its run."""
    body = docx.Document(BytesIO(data)).element.body
    found = [(run, "".join(text.text for text in run.iter(qn("w:t")))) for run in body.iter(qn("w:r"))]
    return [(char, run.rPr.xml if run.rPr is not None else "") for run, text in found for char in text]


@settings(deadline=None)
@given(
    st.lists(
        st.tuples(st.text(min_size=1, max_size=9), st.sampled_from(["", "lead[0].text", "issue.date"])),
        min_size=1,
        max_size=5,
    )
)
def test_what_was_printed_is_what_the_body_says(texts: list[tuple[str, str]]) -> None:
    data = written(runs(*texts))
    said = "".join(text for paragraph in printed(data) for text, _ in paragraph)
    (paragraph,) = docx.Document(BytesIO(data)).paragraphs
    blanks = {qn("w:tab"): "\t", qn("w:br"): "\n"}
    body = "".join(blanks.get(node.tag) or node.text for run in paragraph._p.iter(qn("w:r")) for node in _content(run))
    assert said == body


def _content(run: Any) -> list[Any]:
    return [node for node in run if node.tag != qn("w:rPr") and node.tag != qn("w:softHyphen")]


def test_a_file_that_carries_its_model_is_sound() -> None:
    assert faults(write_docx(compose(everything(), LOOK, FONTS), MODEL)) == []
