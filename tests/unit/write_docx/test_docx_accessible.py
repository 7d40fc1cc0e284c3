"""The checks of accessibility find what they look for; and drawings, tables and texts say what they are."""

from __future__ import annotations

import re

import pytest

from masthead.document import Cell, Figure, Row, Run, Table
from tests.soundness.accessible import RULES, barriers
from tests.soundness.colors import contrast
from tests.unit.write_docx.docx_samples import parts, text, written
from tests.unit.write_docx.test_docx_figures import PICTURE
from tests.unit.write_docx.test_docx_soundness import BODY, STYLES, packed, sound

CORE, SETTINGS, HEADER = "docProps/core.xml", "word/settings.xml", "word/header-default.xml"
# By rule: the part, what is replaced in it (a pattern), and by what.
WRONG: dict[str, tuple[str, str, str]] = {
    "missing alternative text": (BODY, 'descr="柱形图"', ""),
    "no header row": (BODY, "<w:tblHeader/>", ""),
    "missing title of a content control": (BODY, "<w:sectPr>", "<w:sdt><w:sdtPr/></w:sdt><w:sectPr>"),
    "restricted access": (SETTINGS, "<w:compat>", '<w:documentProtection w:edit="readOnly"/><w:compat>'),
    "no headings": (BODY, '<w:pStyle w:val="Heading[1-4]"/>', ""),
    "merged or split cells": (BODY, '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>'),
    "blank rows or columns": (BODY, "(?<=<w:tblHeader/></w:trPr>).*?(?=</w:tr>)", "<w:tc><w:p/></w:tc>"),
    "object not inline": (BODY, "(</?)wp:inline", r"\1wp:anchor"),
    "unclear hyperlink text": (BODY, ">下文<", ">这里<"),
    "hard-to-read contrast": (STYLES, '<w:color w:val="[^"]*"/>', '<w:color w:val="AAAAAA"/>'),
    "repeated blanks": (BODY, "全市平均", "全市   平均"),
    "heading order": (BODY, '<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Heading3"/>'),
    "image watermark": (HEADER, "<v:textpath ", "<v:imagedata/><v:textpath "),
    "title and language": (CORE, "<dc:title>[^<]*</dc:title>", ""),
}


@pytest.mark.parametrize("rule", RULES)
def test_each_barrier_is_found(rule: str) -> None:
    name, pattern, replacement = WRONG[rule]
    changed, count = re.subn(pattern, replacement, sound()[name].decode(), flags=re.DOTALL)
    assert count
    assert rule in barriers(packed({**sound(), name: changed.encode()}))


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("000000", "FFFFFF") == pytest.approx(21)
    assert contrast("777777", "FFFFFF") == pytest.approx(4.48, abs=0.005)


def test_a_drawing_says_what_it_shows_or_that_it_decorates() -> None:
    shown = parts(written("jianbao", (Figure(PICTURE, "两道堤防\n的照片"),)))["word/document.xml"]
    assert 'descr="两道堤防 的照片"' in shown
    assert "decorative" not in shown
    rules = parts(written("xinhan", (text("body", "正文"),)))["word/header-first.xml"]
    assert rules.count("<wp:docPr ") == rules.count("<adec:decorative xmlns:adec=") > 0
    assert "descr=" not in rules


def test_a_watermark_says_itself() -> None:
    header = parts(written("jianbao", (text("body", "正文"),), watermark="样稿"))["word/header-default.xml"]
    assert 'alt="样稿"' in header


def test_a_table_names_its_head_row_and_one_that_sets_things_side_by_side_has_no_style() -> None:
    rows = tuple(Row((Cell((text("table-cell", word),)), Cell((text("table-cell", "数"),)))) for word in "甲乙")
    table = parts(written("jianbao", (Table("plain", rows, head=1),)))["word/document.xml"]
    assert table.count("<w:tblHeader/>") == 1
    assert 'w:firstRow="1"' in table
    band = parts(written("jianbao", (Table("plain", rows, layout=True),)))["word/document.xml"]
    assert not re.search("tblStyle|tblHeader", band)
    assert "<w:tblBorders>" in band
    assert "<w:tblCellMar>" in band


def test_text_in_another_language_says_so() -> None:
    body = parts(written("jianbao", (text("body", "见", Run("the notice", lang="fr")),)))["word/document.xml"]
    assert '<w:lang w:val="fr"/>' in body
