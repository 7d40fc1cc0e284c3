"""Running heads, page feet, watermarks and rules at a fixed place of the sheet."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from lxml import etree

from masthead.document import Block, Run, Turned
from masthead.theme import Header, PageRule, RuleStyle, Theme
from masthead.write.docx import write_docx
from masthead.write.docx.paragraphs import LEAST_GAP
from tests.unit.write_docx.docx_samples import pages, parts, text, theme

HEAD = Header(left="{title}", center="{heading}", right="{header} {page}/{pages}", rise=10.0, rule=RuleStyle(0.5))
BLOCKS: tuple[Block, ...] = (text("heading-1", "一、水库", level=1), text("body", "正文"))


def look(**changes: Any) -> Theme:
    return replace(theme("jianbao"), **changes)


def found(look: Theme, *blocks: Block, **fields: Any) -> dict[str, Any]:
    """The headers, footers and document of a file as XML."""
    written = parts(write_docx(pages(blocks or BLOCKS, look, count=7, **fields)))
    names = [name for name in written if re.match(r"word/(header|footer|document)", name)]
    return {name.removeprefix("word/").removesuffix(".xml"): etree.fromstring(written[name].encode()) for name in names}


def said(root: Any) -> str:
    return re.sub(r"\s+", " ", "".join(root.itertext()))


def references(root: Any) -> list[list[str]]:
    """The kinds of headers and footers of each section."""
    return [
        [f"{one.tag.rpartition('}')[2][:6]}-{one.get(one.nsmap['w'].join('{}') + 'type')}" for one in section]
        for section in (
            section.xpath("w:headerReference | w:footerReference", namespaces={"w": root.nsmap["w"]})
            for section in root.xpath("//*[local-name()='sectPr']")
        )
    ]


def test_a_running_head_has_fields_and_the_documents_words() -> None:
    made = found(look(header=HEAD), title="报告", header="内部")
    assert said(made["header-default"]) == "报告 STYLEREF 1 一、水库内部 PAGE 1/ NUMPAGES 7"
    assert made["header-default"].xpath("//*[local-name()='pBdr']/*[local-name()='bottom']")
    assert references(made["document"]) == [["header-default", "header-even", "footer-default", "footer-even"]]


def numbered(number: str) -> Block:
    return text("heading-1", *([Run(number, number=1)] if number else []), "水库", level=1)


def test_a_running_head_has_the_number_that_word_counts() -> None:
    made = found(look(header=HEAD), numbered("一、"), numbered("二、"), title="报告")
    assert said(made["header-default"]) == "报告 STYLEREF 1 \\n 一、 STYLEREF 1 水库 PAGE 1/ NUMPAGES 7"
    assert "二" not in said(made["document"])
    made = found(look(header=HEAD), numbered("1 "), title="报告")
    assert said(made["header-default"]) == "报告 STYLEREF 1 \\n 1 STYLEREF 1 水库 PAGE 1/ NUMPAGES 7"


@pytest.mark.parametrize("numbers", [("一、", ""), ("1.", "2."), ("一、", "甲、")])
def test_numbers_that_a_running_head_cannot_print_are_text(numbers: tuple[str, str]) -> None:
    """Word has 0 for a heading without a number, and drops the full stop behind one."""
    made = found(look(header=HEAD), *map(numbered, numbers))
    assert said(made["document"]).count("水库") == 2
    assert numbers[0] in said(made["document"])
    assert f"STYLEREF 1 {numbers[0]}水库" in said(made["header-default"])
    assert numbers[0] not in said(found(look(), *map(numbered, numbers))["document"])


def test_the_head_stands_above_the_type_area() -> None:
    style = look(header=HEAD)
    document = found(style)["document"]
    distance = style.page.top - HEAD.rise - style.styles["header"].leading
    assert document.xpath("string(//*[local-name()='pgMar']/@*[local-name()='header'])") == str(int(distance * 20))


def test_no_heading_no_field() -> None:
    assert "STYLEREF" not in said(found(look(header=HEAD), text("body", "x"))["header-default"])


def test_a_first_page_without_head_and_foot_differs() -> None:
    footer = theme("jianbao").footer
    assert footer
    made = found(look(header=replace(HEAD, first=False), footer=replace(footer, first=False)))
    assert said(made["header-first"]) == said(made["footer-first"]) == ""
    assert "PAGE" in said(made["footer-default"])
    assert "— PAGE 3 —" in said(made["footer-default"])
    assert "— PAGE 2 —" in said(made["footer-even"])
    assert len(made["document"].xpath("//*[local-name()='titlePg']")) == 1


def test_rules_of_the_sheet_are_anchored_on_the_pages_they_are_for() -> None:
    rules = {
        "head": PageRule(2.0, 60.0, 60.0, top=85.0, pages="first"),
        "foot": PageRule(1.0, 60.0, 60.0, bottom=57.0),
        "rest": PageRule(1.0, 60.0, 60.0, top=40.0, pages="rest"),
    }
    made = found(look(page_rules=rules))

    def places(name: str) -> list[int]:
        anchors = made[name].xpath("//*[local-name()='positionV']/*")
        return [round(int(offset.text) / 12700) for offset in anchors]

    height = theme("jianbao").page.height
    assert places("header-first") == [85, round(height - 57)]
    assert places("header-default") == places("header-even") == [round(height - 57), 40]
    assert all(one.get("relativeFrom") == "page" for one in made["header-first"].xpath("//*[@relativeFrom]"))


def test_a_first_page_with_margins_of_its_own() -> None:
    style = look()
    page = replace(style.page, first_top=style.page.top + 50.0, first_bottom=style.page.bottom - 20.0)
    made = found(replace(style, page=page))
    (margins,) = made["document"].xpath("//*[local-name()='pgMar']")
    top, bottom = (margins.xpath(f"string(@*[local-name()='{side}'])") for side in ("top", "bottom"))
    assert (top, bottom) == (str(round(style.page.top * 20)), str(round((style.page.bottom - 20) * 20)))
    (before,) = made["header-first"].xpath("//*[local-name()='spacing']/@*[local-name()='before']")
    assert int(before) + LEAST_GAP * 20 == int((style.page.top + 50.0) * 20)
    assert made["footer-default"].xpath("//*[local-name()='spacing']/@*[local-name()='before']")


def test_a_watermark_is_word_art_on_every_page() -> None:
    made = found(look(), watermark="内部资料")
    for name in ("header-default", "header-even"):
        (shape,) = made[name].xpath("//*[local-name()='shape']")
        assert shape.xpath("string(*[local-name()='textpath']/@string)") == "内部资料"
        assert "rotation:315;" in shape.get("style")
        assert shape.get("fillcolor") == "#EBEBEB"
    assert not [name for name in found(look()) if name.startswith("header")]


def test_on_a_turned_sheet_head_and_foot_stay_where_they_are_on_the_sheet() -> None:
    style = look(header=HEAD)
    made = found(style, text("body", "前"), Turned((text("body", "横"),)), text("body", "后"), watermark="内部")
    assert said(made["footer-turned-default"]) == ""
    header = made["header-turned-even"]
    assert "PAGE" in said(header)
    assert header.xpath("//*[local-name()='bodyPr']/@vert") == ["vert", "vert"]
    assert "rotation:45;" in header.xpath("string(//*[local-name()='shape']/@style)")
    lefts = [round(int(one.text) / 12700, 1) for one in header.xpath("//*[local-name()='positionH']/*")]
    foot = style.page.bottom - style.footer.drop - style.styles["footer"].leading if style.footer else 0.0
    assert lefts == [
        round(style.page.height - style.page.top + HEAD.rise, 1),
        round(foot, 1),
    ]
    kinds = ["header-default", "header-even", "footer-default", "footer-even"]
    assert references(made["document"]) == [kinds] * 3


def test_numbers_of_drawings_are_used_once() -> None:
    made = found(look(page_rules={"a": PageRule(1.0, 9.0, 9.0, top=9.0)}), Turned((text("body", "横"),)), watermark="x")
    numbers = [one for root in made.values() for one in root.xpath("//*[local-name()='docPr']/@id")]
    assert len(set(numbers)) == len(numbers) > 3
