"""The text of a DOCX is the text of its document, in the same order."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.document import Block, Run, Zone
from masthead.errors import WriteError
from masthead.write.docx import write_docx
from tests.office import docx_text, model_text
from tests.unit.write_docx.docx_samples import JIANBAO, NOTE, ONE_PAGE, composed, pages, text, theme, written


@pytest.mark.parametrize(
    ("name", "blocks", "language"),
    [("jianbao", JIANBAO, "zh-CN"), ("one-page", ONE_PAGE, "zh-CN"), ("briefing-note", NOTE, "en-GB")],
)
def test_text_of_a_composed_document(name: str, blocks: tuple[Block, ...], language: str) -> None:
    set_pages = composed(name, blocks, language)
    assert docx_text(write_docx(set_pages)) == model_text(set_pages.document)


@given(st.lists(st.text(max_size=12), max_size=4))
@settings(max_examples=60, deadline=None)
def test_any_text_can_be_written(words: list[str]) -> None:
    look = theme("jianbao")
    data = write_docx(pages((text("body", *words), text("list", *words, marker="1.", list_depth=2)), look))
    kept = docx.Document(BytesIO(data)).paragraphs[0].text
    assert set(kept) <= set("".join(words))


def test_characters_that_xml_forbids_are_left_out() -> None:
    data = written("jianbao", (text("body", "a\x00b\x0bc\ufffed\ud800e"),), title="t\x1f", author="\x0c")
    assert docx_text(data) == ["abcde"]


def test_a_block_that_is_not_lowered_is_named() -> None:
    with pytest.raises(WriteError, match="Zone"):
        written("jianbao", (Zone((Run("x"),), ()),))


def test_a_style_the_theme_lacks_is_named() -> None:
    with pytest.raises(WriteError, match="nowhere"):
        written("jianbao", (text("nowhere", "x"),))
    with pytest.raises(WriteError, match="no-run"):
        written("jianbao", (text("body", Run("x", ("no-run",))),))


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&c=2"),
        ("http://example.org/通 报", "http://example.org/%E9%80%9A%20%E6%8A%A5"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("javascript:alert(1)", None),
        ("file:///etc/passwd", None),
        ("http://[", None),
        ("http://", None),
        ("https://example.org:port/", None),
    ],
)
def test_only_addresses_that_open_safely_are_linked(href: str, target: str | None) -> None:
    document = docx.Document(BytesIO(written("jianbao", (text("body", "见", Run("这里", href=href), "。"),))))
    links = [rel.target_ref for rel in document.part.rels.values() if rel.is_external]
    assert links == ([target] if target else [])
    assert document.paragraphs[0].text == "见这里。"


def test_marks_of_chinese_text_take_the_chinese_face() -> None:
    data = written("jianbao", (text("body", "在2026年“早预警”——It’s GDP"),))
    runs = docx.Document(BytesIO(data)).paragraphs[0].runs
    fonts = {run.text: run._r.rPr.rFonts for run in runs if run._r.rPr is not None}
    faces = {text: font.get(qn("w:ascii")) for text, font in fonts.items() if font is not None}
    assert faces == {"年“早预警”——": "仿宋_GB2312"}


def test_english_quotes_keep_the_latin_face() -> None:
    data = written("briefing-note", (text("body", "“Quay” walls"),), "en-GB")
    assert [run.text for run in docx.Document(BytesIO(data)).paragraphs[0].runs] == ["“Quay” walls"]
