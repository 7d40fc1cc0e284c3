"""Numbers of captions, and links that say what they lead to, as fields with the results that Word would give."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from docx.oxml.ns import qn
from lxml import etree

from masthead.document import Block, Contents, Paragraph, Run
from masthead.write.docx import write_docx
from tests.office import docx_text, model_text, to_pdf
from tests.unit.write_docx.docx_samples import composed, pages, parts, text, theme, written
from tests.unit.write_pdf.samples import poppler_text


def body(*blocks: Block) -> Any:
    """The body, which says what the blocks say."""
    data = written("jianbao", blocks)
    assert docx_text(data) == model_text(pages(blocks, theme("jianbao")).document)
    return etree.fromstring(parts(data)["word/document.xml"].encode())[0]


def codes(root: Any) -> list[str]:
    return ["".join(code.text.split()) for code in root.iter(qn("w:instrText"))]


def captions(*words: str) -> list[str]:
    return codes(body(*(text("caption", one) for one in words)))


def test_captions_that_count_are_sequences() -> None:
    assert captions("图1　各县降雨量", "表1 转移群众", "图 2", "表2", "Figure 1. Rain", "Fig. 2", "Table 1") == [
        *(r"SEQ图\*ARABIC", r"SEQ表\*ARABIC", r"SEQ图\*ARABIC", r"SEQ表\*ARABIC"),
        *(r"SEQFigure\*ARABIC", r"SEQFigure\*ARABIC", r"SEQTable\*ARABIC"),
    ]


def test_the_number_is_the_field_s_result() -> None:
    root = body(text("caption", "图1　降雨量"))
    assert [run.findtext(qn("w:t")) or "" for run in root.iter(qn("w:r"))] == ["图", "", "", "", "1", "", "　降雨量"]
    marks = [mark.get(qn("w:fldCharType")) for mark in root.iter(qn("w:fldChar"))]
    assert marks == ["begin", "separate", "end"]


@pytest.mark.parametrize("words", ["图2", "图1-1", "Table 1.2", "图10", "图", "降雨量图1", "图一", "图01"])
def test_other_captions_are_text(words: str) -> None:
    assert captions(words) == []


def test_a_caption_out_of_order_is_left_out_of_the_count() -> None:
    assert len(captions("图1", "图3", "图2", "图3")) == 3


def test_only_captions_are_sequences() -> None:
    assert codes(body(text("body", "图1　降雨量"))) == []


def heading(anchor: str, number: str = "一、", words: str = "水库检查") -> Paragraph:
    return text("heading-1", Run(number, number=1), words, level=1, anchor=anchor)


def test_a_link_that_says_its_heading_is_a_reference() -> None:
    root = body(heading("check"), text("body", "见", Run("水库检查", href="#check"), "。"))
    assert codes(root) == [r"REFcheck\h"]
    assert list(root.iter(qn("w:hyperlink"))) == []


def test_a_link_that_says_a_number_is_a_reference_to_it() -> None:
    root = body(heading("check"), text("body", "见", Run("一、", href="#check"), "。"))
    assert codes(root) == [r"REFcheck\n\h"]
    point = text("point", Run("2.", number=3), "检查", anchor="two")
    assert codes(body(point, text("body", "见第", Run("2", href="#two"), "项"))) == [r"REFtwo\n\h"]


@pytest.mark.parametrize("words", ["此处", "水库", "一、水库检查", "一"])
def test_a_link_that_says_something_else_is_a_link(words: str) -> None:
    root = body(heading("check"), text("body", Run(words, href="#check")))
    assert codes(root) == []
    assert [link.get(qn("w:anchor")) for link in root.iter(qn("w:hyperlink"))] == ["check"]


def test_a_number_that_is_text_is_part_of_what_a_heading_says() -> None:
    assert codes(body(heading("a", "甲、"), text("body", Run("甲、水库检查", href="#a")))) == [r"REFa\h"]
    assert codes(body(heading("a", "甲、"), text("body", Run("甲、", href="#a")))) == []


def test_entries_of_a_table_of_contents_are_links() -> None:
    entry = text("toc-1", Run("水库检查", href="#heading-1"), Run("\t"), Run("2", href="#heading-1"))
    title = text("heading-1", "水库检查", level=1, anchor="heading-1")
    root = body(Contents(1, (), (entry,)), title)
    assert codes(root) == [r'TOC\o"1-1"\h\z\u', r"PAGEREF_Toc000000001\h"]
    assert len(list(root.iter(qn("w:hyperlink")))) == 2


@pytest.mark.needs("soffice", "pdftotext")
def test_libreoffice_gives_the_same_results(tmp_path: Path) -> None:
    blocks = (
        heading("check"),
        text("point", Run("（一）", number=2), "堤防", anchor="dike"),
        text("caption", "图1　降雨量"),
        text("caption", "图2　水位"),
        text("body", "见", Run("水库检查", href="#check"), "，", Run("一、", href="#check"), "和"),
        text("body", Run("（一）", href="#dike"), "，", Run("堤防", href="#dike"), "。"),
    )
    set_pages = composed("jianbao", blocks)
    shown = poppler_text(to_pdf(write_docx(set_pages), tmp_path), tmp_path)
    assert re.sub(r"\s|—\d—", "", shown) == "".join(model_text(set_pages.document))
