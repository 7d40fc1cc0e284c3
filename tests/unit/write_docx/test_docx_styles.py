"""Page, grid and styles, against GB/T 9704-2012 and what Word makes of them."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import docx
from docx.oxml.ns import qn

from masthead.document import Paragraph, Run
from tests.unit.write_docx.docx_samples import JIANBAO, NOTE, parts, text, written


def opened(name: str, *blocks: Any, language: str = "zh-CN", **fields: Any) -> Any:
    return docx.Document(BytesIO(written(name, blocks, language, **fields)))


def attributes(parent: Any, path: str) -> dict[str, str]:
    """The attributes of the one element at a path, without their namespace."""
    (found,) = parent.xpath(path)
    return {key.rpartition("}")[2]: value for key, value in found.attrib.items()}


def test_page_and_grid_of_the_standard() -> None:
    section = opened("jianbao").element.body.sectPr
    assert attributes(section, "w:pgSz") == {"w": "11906", "h": "16838"}
    margins = attributes(section, "w:pgMar")
    assert (margins["left"], margins["right"], margins["top"]) == ("1587", "1474", "2098")
    assert attributes(section, "w:docGrid") == {"type": "lines", "linePitch": "579"}


def test_body_is_sixteen_points_set_five_twips_closer() -> None:
    style = opened("jianbao").styles["Body Text"].element
    assert attributes(style, "w:rPr/w:sz") == {"val": "32"}
    assert attributes(style, "w:rPr/w:spacing") == {"val": "-5"}
    spacing = attributes(style, "w:pPr/w:spacing")
    assert (spacing["line"], spacing["lineRule"]) == ("579", "exact")
    assert attributes(style, "w:pPr/w:ind")["firstLine"] == "631"
    assert attributes(style, "w:pPr/w:overflowPunct") == {"val": "0"}
    assert attributes(style, "w:rPr/w:rFonts")["eastAsia"] == "仿宋_GB2312"


def test_only_the_themes_styles_are_there() -> None:
    names = {style.name for style in opened("jianbao").styles}
    assert {"Title", "Heading 1", "Heading 4", "Body Text", "List", "Caption", "Footer"} <= names
    assert "List Bullet 3" not in names
    assert "Light Shading Accent 1" not in names


def test_headings_have_outline_levels() -> None:
    document = opened("jianbao", text("heading-2", "（一）", level=2), text("flush", "附", level=1))
    style = document.styles["Heading 2"].element
    assert style.get(qn("w:styleId")) == "Heading2"
    assert attributes(style, "w:pPr/w:outlineLvl") == {"val": "1"}
    first, second = document.paragraphs
    assert first._p.xpath("w:pPr/w:outlineLvl") == []
    assert attributes(second._p, "w:pPr/w:outlineLvl") == {"val": "0"}


def test_the_style_in_use_gets_the_name_two_ask_for() -> None:
    (side,) = opened("one-page", text("side", "结论", level=1)).paragraphs
    assert side.style.name == "Heading 1"


def test_a_paragraph_has_no_formatting_of_its_own() -> None:
    (paragraph,) = opened("jianbao", text("body", "正文，没有引号。")).paragraphs
    assert [child.tag for child in paragraph._p.pPr] == [qn("w:pStyle")]
    assert paragraph.runs[0]._r.rPr is None


def test_space_that_compose_set_stands_at_the_paragraph() -> None:
    (paragraph,) = opened("jianbao", Paragraph("body", (Run("正文"),), space=(10.0, 0.0))).paragraphs
    assert attributes(paragraph._p, "w:pPr/w:spacing")["before"] == "200"


def test_space_between_two_paragraphs_is_on_one_side() -> None:
    """Word takes the larger of the two, where the theme means both."""
    upper, lower = opened("briefing-note", text("body", "a"), text("heading-1", "b", level=1)).paragraphs
    assert attributes(upper._p, "w:pPr/w:spacing") == {"after": "0"}
    assert attributes(lower._p, "w:pPr/w:spacing") == {"before": "390"}


def test_a_spread_line_is_as_wide_as_its_measure_at_most() -> None:
    (wide,) = opened("jianbao", text("series", "全市防汛抗旱工作情况简报")).paragraphs
    sizes = {run.font.size.pt for run in wide.runs}
    (size,) = sizes
    gaps = [int(run._r.xpath("w:rPr/w:spacing/@w:val")[0]) / 20 for run in wide.runs[:-1]]
    measure = (156 - 24) * 72 / 25.4
    assert size * 12 + gaps[0] * 11 <= measure + 0.1
    assert wide.runs[-1]._r.xpath("w:rPr/w:spacing") == []


def test_a_spread_line_has_gaps_of_half_a_character_at_most() -> None:
    (narrow,) = opened("jianbao", text("series", "简报")).paragraphs
    assert narrow.runs[0]._r.xpath("w:rPr/w:spacing/@w:val") == ["560"]
    assert narrow.runs[0].font.size is None


def test_a_list_item_hangs_its_marker() -> None:
    (item,) = opened("briefing-note", text("list", "Quay", marker="–", list_depth=2), language="en-GB").paragraphs
    assert (item.text, item.style.name) == ("Quay", "List Bullet 2")
    assert attributes(item.style.element, "w:pPr/w:ind") == {"left": "1020", "hanging": "510"}


def test_an_item_that_word_does_not_count_has_its_marker_as_text() -> None:
    (item,) = opened("briefing-note", text("list", "Quay", marker="07.", list_depth=2), language="en-GB").paragraphs
    assert item.text == "07.\tQuay"
    assert attributes(item._p, "w:pPr/w:ind") == {"left": "1020", "right": "0", "hanging": "510"}


def test_the_last_tab_goes_to_the_right_edge() -> None:
    paragraph = opened("jianbao", text("issuer-date", "办公室\t7月3日")).paragraphs[0]
    assert attributes(paragraph._p, "w:pPr/w:tabs/w:tab") == {"val": "right", "pos": "8528"}


def test_page_numbers_stand_at_the_fore_edge() -> None:
    document = opened("jianbao", *JIANBAO, count=3)
    odd = document.sections[0].footer._element
    even = document.sections[0].even_page_footer._element
    assert "".join(node.text for node in odd.iter(qn("w:t"))) == "— 1 —"
    assert attributes(odd, "w:p/w:pPr/w:jc") == {"val": "right"}
    assert attributes(odd, "w:p/w:pPr/w:ind")["right"] == "280"
    assert attributes(even, "w:p/w:pPr/w:jc") == {"val": "left"}
    assert document.settings.odd_and_even_pages_header_footer


def test_fields_have_a_cached_result() -> None:
    document = opened("briefing-note", *NOTE, language="en-GB", count=7, footer="Figures as stated.")
    footer = document.sections[0].footer._element
    assert "".join(node.text for node in footer.iter(qn("w:t"))) == "Figures as stated.Page 1 of 7"
    assert [node.text for node in footer.iter(qn("w:instrText"))] == [" PAGE ", " NUMPAGES "]
    assert document.settings.element.xpath("w:updateFields") == []


def test_a_theme_that_prints_no_page_foot_has_none() -> None:
    assert opened("one-page").element.body.sectPr.xpath("w:footerReference") == []


def test_braces_in_a_footers_text_are_text() -> None:
    document = opened("briefing-note", language="en-GB", footer="{page} of {pages}")
    footer = document.sections[0].footer._element
    assert "".join(node.text for node in footer.iter(qn("w:t"))) == "{page} of {pages}Page 1 of 1"


def test_what_comes_behind_a_heading_is_text() -> None:
    styles = opened("jianbao").styles
    assert attributes(styles["Heading 1"].element, "w:next") == {"val": "BodyText"}
    assert attributes(styles["Title"].element, "w:next") == {"val": "BodyText"}
    assert styles["Body Text"].element.xpath("w:next") == []


def test_a_heading_has_a_style_for_parts_of_paragraphs() -> None:
    styles = opened("jianbao").styles
    heading, linked = styles["Heading 2"].element, styles["Heading 2 Char"].element
    assert attributes(heading, "w:link") == {"val": "Heading2Char"}
    assert attributes(linked, "w:link") == {"val": "Heading2"}
    assert attributes(linked, "w:rPr/w:rFonts") == attributes(heading, "w:rPr/w:rFonts")


def test_word_s_lists_show_what_a_person_gives_to_text() -> None:
    styles = opened("jianbao").styles
    quick = [style.name for style in styles if style.quick_style]
    assert {"Title", "Heading 1", "Body Text", "List", "Caption", "Strong", "Label"} <= set(quick)
    assert not {"Gap", "Imprint", "Footer", "TOC 1", "Heading 1 Char", "Chart Label"} & set(quick)
    ranks = {style.name: style.priority for style in styles}
    assert (ranks["Body Text"], ranks["Heading 3"], ranks["Title"], ranks["Imprint"]) == (1, 9, 10, 99)
    assert styles["Gap"].hidden
    assert styles.latent_styles.default_to_hidden


def test_styles_of_no_program_but_ours_say_so() -> None:
    styles = opened("jianbao").styles
    assert styles["Imprint"].element.customStyle
    assert not styles["Heading 1"].element.customStyle
    assert [style.name for style in styles if style.element.default] == [
        "Normal", "Default Paragraph Font", "Normal Table", "No List"
    ]  # fmt: skip


def test_the_properties_name_pages_and_program() -> None:
    properties = parts(written("jianbao", JIANBAO, count=3))["docProps/app.xml"]
    assert "<Pages>3</Pages>" in properties
    assert "<Application>Masthead</Application>" in properties
