"""Numbers of headings, points and list items: Word counts them, and prints what the document says."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from docx.oxml.ns import qn
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from masthead.document import Block, Note, Paragraph, Run
from masthead.fill.wording import level_mark
from masthead.write.docx import write_docx
from tests.office import docx_text, model_text, to_pdf
from tests.unit.write_docx.docx_samples import composed, pages, parts, text, theme, written


def heading(level: int, number: str, words: str = "水库检查") -> Paragraph:
    return text(f"heading-{level}", *([Run(number, number=level)] if number else []), words, level=level)


def point(number: str, words: str = "逐库检查。", level: int = 2, look: str = "label") -> Paragraph:
    return text("point", Run(number, (look,) if look else (), number=level), words)


def item(marker: str, depth: int = 1, words: str = "值班值守") -> Paragraph:
    return text("list", words, marker=marker, list_depth=depth)


def body(data: bytes) -> Any:
    return etree.fromstring(parts(data)["word/document.xml"].encode())[0]


def own_texts(data: bytes) -> list[str]:
    """What stands in the paragraphs themselves."""
    return ["".join(node.text for node in one.iter(qn("w:t"))) for one in body(data).iter(qn("w:p"))]


def places(data: bytes) -> list[tuple[str, ...]]:
    """The w:numPr that each paragraph states: level and list, () for none."""
    named = {"w": qn("w:p")[1:].partition("}")[0]}
    return [tuple(one.xpath("w:pPr/w:numPr/*/@w:val", namespaces=named)) for one in body(data).iter(qn("w:p"))]


def style_of(data: bytes, name: str) -> str:
    (found,) = re.findall(f'<w:style [^>]*w:styleId="{name}".*?</w:style>', parts(data)["word/styles.xml"])
    return str(found)


def levels(data: bytes) -> list[str]:
    """The texts of the levels that are used, list by list."""
    return re.findall('<w:lvlText w:val="([^"]+)"', parts(data)["word/numbering.xml"])


def check(*blocks: Block, template: str = "jianbao", language: str = "zh-CN") -> bytes:
    """The file, which says what the document says."""
    data = written(template, blocks, language)
    assert docx_text(data) == model_text(pages(blocks, theme(template), language).document)
    return data


def test_headings_and_points_are_one_list_that_word_counts() -> None:
    data = check(
        heading(1, "一、"), point("（一）"), point("（二）"), heading(1, "二、"), heading(2, "（一）"),
        heading(3, "1."), point("（1）", level=4, look=""), point("（2）", level=4, look=""),
        heading(2, "（二）"), heading(3, "1."),
    )  # fmt: skip
    assert levels(data) == ["%1、", "（%2）", "%3.", "（%4）"]
    assert not any("一" in words or "1" in words for words in own_texts(data))
    assert places(data) == [(), ("1", "1"), ("1", "1"), (), (), (), ("3", "1"), ("3", "1"), (), ()]
    assert parts(data)["word/numbering.xml"].count("<w:num ") == 1


def test_a_heading_s_style_is_linked_to_its_level() -> None:
    data = check(heading(1, "一、"), heading(2, "（一）"))
    number = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
    assert number.format(0) in style_of(data, "Heading1")
    assert number.format(1) in style_of(data, "Heading2")
    assert "numPr" not in style_of(data, "Heading3")
    assert re.findall('<w:pStyle w:val="([^"]+)"', parts(data)["word/numbering.xml"]) == ["Heading1", "Heading2"]


def test_what_comes_behind_a_lower_level_states_its_number() -> None:
    """LibreOffice takes the heading for the second there, and other programs for the first."""
    data = check(heading(1, ""), point("（一）"), heading(1, "一、"), point("（一）"), heading(1, "二、"))
    assert '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' in parts(data)["word/numbering.xml"]
    assert '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>' in style_of(data, "Heading1")
    assert places(data)[2:] == [(), ("1", "1"), ()]


def test_points_restart_where_no_number_parts_them() -> None:
    data = check(heading(1, ""), point("（一）"), point("（二）"), heading(1, ""), point("（一）"), point("（二）"))
    assert places(data) == [(), ("1", "1"), ("1", "1"), (), ("1", "2"), ("1", "2")]
    assert '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride>' in parts(data)["word/numbering.xml"]


def test_numbers_out_of_order_restart_at_themselves() -> None:
    data = check(heading(1, "三、"), heading(1, "四、"), heading(1, "九、"), heading(1, "一、"), heading(1, "二、"))
    assert places(data) == [(), (), ("0", "3"), ("0", "4"), ("0", "4")]
    assert '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>' in style_of(data, "Heading1")
    assert re.findall('startOverride w:val="([0-9]+)"', parts(data)["word/numbering.xml"]) == ["3", "9", "1"]


def test_a_heading_without_number_is_not_counted() -> None:
    data = check(heading(1, "一、"), heading(1, ""), heading(1, "二、"))
    assert places(data) == [(), ("0", "2"), ()]  # a list without numbers
    assert "firstLine" in str(etree.tostring(body(data)[1]))


@pytest.mark.parametrize("number", ["附件1：", "〇、", "第一百章", "01.", "1.1.", "“一”", "①", "甲、", "%1.", "一\n"])
def test_an_odd_number_stays_text(number: str) -> None:
    data = check(heading(1, number), heading(1, ""))
    assert own_texts(data)[0] == number.strip() + "水库检查"
    assert "word/numbering.xml" not in parts(data)


def test_a_number_that_a_gap_parts_from_its_text_stays_text() -> None:
    assert own_texts(check(text("body", Run("1", number=1), "水库"))) == ["1水库"]
    data = check(text("attachment-next", Run("1.", number=1), Run("台账", ("listed",))), template="gongwen")
    assert own_texts(data) == ["1.台账"]


def test_a_number_of_two_faces_stays_text() -> None:
    data = check(text("title", Run("一.", number=1), "水库"))
    assert own_texts(data) == ["一.水库"]


def test_numbers_of_higher_levels_are_counted_where_they_stand_there() -> None:
    blocks = [
        heading(1, "1 "),
        heading(2, "1.1 "),
        heading(2, "1.2 "),
        heading(1, "2 "),
        heading(2, "2.1 "),
        heading(3, "2.1.1 "),
    ]
    data = check(*blocks, template="briefing-note", language="en")
    assert levels(data) == ["%1", "%1.%2", "%1.%2.%3"]
    assert parts(data)["word/numbering.xml"].count('w:suff w:val="space"') == 3
    assert own_texts(data) == ["水库检查"] * 6
    data = check(heading(1, "1 "), heading(2, "2.1 "), heading(1, "二、"), heading(2, "2.1 "))
    assert own_texts(data) == ["水库检查", "2.1 水库检查", "水库检查", "2.1 水库检查"]


def test_a_number_has_its_own_look_by_the_mark_of_its_paragraph() -> None:
    data = check(point("（一）"), point("（二）", look=""))
    first, second = body(data).iter(qn("w:p"))
    assert [node.get(qn("w:val")) for node in first.find(qn("w:pPr")).iter(qn("w:rStyle"))] == ["Label"]
    assert second.find(qn("w:pPr")).find(qn("w:rPr")) is None


def test_lists_have_word_s_list_styles() -> None:
    data = check(
        item("•"), item("•", 2), item("1.", 3), item("2.", 3), item("•"), item("1."), item("1.", 2), item("2.")
    )
    named = {"w": qn("w:p")[1:].partition("}")[0]}
    styles = body(data).xpath("w:p/w:pPr/w:pStyle/@w:val", namespaces=named)
    wanted = ["Bullet", "Bullet2", "Number3", "Number3", "Bullet", "Number", "Number2", "Number"]
    assert styles == [f"List{kind}" for kind in wanted]
    assert places(data) == [*[()] * 5, ("0", "3"), (), ("0", "3")]
    assert '<w:basedOn w:val="List"/>' in style_of(data, "ListNumber2")
    assert 'w:hanging="' in style_of(data, "ListNumber2")


def test_a_new_list_starts_at_one() -> None:
    data = check(item("1."), item("2."), text("body", "其间"), item("1."), item("2."), item("3."))
    assert places(data) == [(), (), (), ("0", "2"), ("0", "2"), ("0", "2")]


def test_a_list_goes_on_behind_other_text() -> None:
    data = check(item("1."), text("body", "其间"), item("2."), text("heading-1", "后来", level=1), item("3."))
    assert "lvlOverride" not in parts(data)["word/numbering.xml"]


def test_other_styles_keep_their_name_in_a_list() -> None:
    data = check(text("point", "一处", marker="•", list_depth=1), text("point", "二处", marker="•", list_depth=1))
    assert places(data) == [("0", "1"), ("0", "1")]


def test_what_stands_in_a_footnote_is_not_counted() -> None:
    note = Note((text("footnote", Run("1.", number=1), "据水文局。", marker="①"),), "①")
    data = check(text("body", "降雨量", Run("①", note=note)), heading(1, "一、"))
    assert len(re.findall("<w:num ", parts(data)["word/numbering.xml"])) == 1


def test_documents_without_numbers_have_no_lists() -> None:
    assert "word/numbering.xml" not in parts(written("jianbao", (heading(1, ""), text("body", "正文"))))


_MARKS = st.builds(level_mark, st.integers(1, 4), st.integers(1, 12))
_NUMBERED = st.builds(lambda level, mark: heading(level, mark), st.integers(1, 4), st.one_of(st.just(""), _MARKS))
_POINT = st.builds(
    lambda level, number: point(level_mark(level, number), level=level), st.integers(1, 9), st.integers(1, 4)
)
_DECIMAL = st.lists(st.integers(1, 3), min_size=1, max_size=4).map(
    lambda counts: heading(len(counts), ".".join(map(str, counts)) + " ")
)
_ITEM = st.builds(item, st.sampled_from(["•", "–", "1.", "2.", "3.", "（一）", ""]), st.integers(1, 10))


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(_NUMBERED, _POINT, _DECIMAL, _ITEM), max_size=24).map(tuple))
def test_what_word_counts_is_what_the_document_says(blocks: tuple[Block, ...]) -> None:
    check(*blocks)


@pytest.mark.needs("soffice", "pdftotext")
def test_libreoffice_counts_what_the_document_says(tmp_path: Path) -> None:
    orders: list[Block] = [heading(1, ""), point("（一）"), point("（二）"), heading(3, "1."), heading(2, "（一）")]
    orders += [heading(1, level_mark(1, number)) for number in (1, 2, 3, 11, 20, 21, 99, 4)]
    orders += [heading(1, ""), point("（一）"), point("（二）"), heading(1, ""), point("（一）"), heading(1, "五、")]
    orders += [heading(2, "（一）"), heading(3, "1."), point("（1）", level=4), heading(2, "（二）"), heading(3, "1.")]
    orders += [
        item("•"),
        item("1.", 2),
        item("2.", 2),
        item("•"),
        item("1.", 2),
        item("（一）", 3),
        item("7."),
        item("8."),
    ]
    set_pages = composed("jianbao", tuple(orders))
    to_pdf(write_docx(set_pages), tmp_path)
    shown = subprocess.run(["pdftotext", "-raw", str(tmp_path / "office.pdf"), "-"], capture_output=True, check=True)
    closed = "".join(shown.stdout.decode().split())
    assert re.sub(r"—\d—", "", closed) == "".join(model_text(set_pages.document))
