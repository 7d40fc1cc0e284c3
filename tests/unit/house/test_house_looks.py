"""What a Word file says of its paragraphs: styles and their bases, theme fonts, Word's own ways to say lengths."""

from __future__ import annotations

from typing import Any

import docx
import pytest
from docx.enum.text import WD_LINE_SPACING as SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from masthead.fill import load_template
from masthead.house import House, read_house
from masthead.house.lines import Ground, blank, indent, line_pitch, single_line
from masthead.house.parts import OfficeFile
from masthead.house.styles import DEFAULTS, Styles
from masthead.house.wanted import Measured, wanted_looks
from tests.unit.house.house_files import MEMO, NOTICE, changed, empty, faces, saved, styled_memo

CHINESE = Ground(chinese=True, pitch=0.0)
GRID = Ground(chinese=True, pitch=15.6)


def look(**said: Any) -> dict[str, Any]:
    return {**DEFAULTS, **said}


@pytest.mark.parametrize(
    ("said", "ground", "points"),
    [
        ({"line": 28.0, "line_rule": "exact", "size": 16.0}, GRID, 28.0),
        ({"line": 1.0, "size": 10.5}, CHINESE, 13.65),
        ({"line": 1.5, "size": 12.0}, GRID, 23.4),
        ({"line": 1.0, "size": 16.0}, GRID, 31.2),  # two lines of the grid
        ({"line": 1.0, "size": 16.0, "snap": False}, GRID, 20.8),
        ({"line": 12.0, "line_rule": "atLeast", "size": 16.0}, CHINESE, 20.8),
        ({"line": 30.0, "line_rule": "atLeast", "size": 16.0}, CHINESE, 30.0),
        ({"line": 1.0, "size": 10.0, "latin": "Calibri"}, Ground(chinese=False, pitch=0.0), 12.2),
    ],
)
def test_the_pitch_of_lines(said: dict[str, Any], ground: Ground, points: float) -> None:
    assert line_pitch(look(**said), ground) == pytest.approx(points)


def test_blanks_and_indents_in_lines_and_characters() -> None:
    assert blank(look(before=5.0, before_lines=0.5), "before", GRID) == 7.8
    assert blank(look(before=5.0, before_lines=0.5), "before", CHINESE) == 6.0
    assert blank(look(after=5.0), "after", GRID) == 5.0
    assert blank(look(after=5.0, after_auto=True), "after", GRID) == 14.0
    assert indent(look(first=30.0, first_chars=2.0), "first", 15.79) == pytest.approx(31.58)
    assert indent(look(first=-21.0), "first", 16.0) == -21.0
    assert single_line(look(size=10.5), GRID) == 15.6


def measured(data: bytes, template: str) -> dict[str, Measured]:
    return dict(wanted_looks(house_of(data), load_template(template).theme))


def house_of(data: bytes) -> House:
    return read_house(data, "house.docx")


def test_styles_have_what_they_are_based_on_and_a_loop_of_them_ends() -> None:
    made = docx.Document()
    made.styles["Heading 1"].base_style = made.styles["Heading 2"]
    made.styles["Heading 2"].base_style = made.styles["Heading 1"]
    made.styles["Heading 2"].font.size = Pt(13)
    styles = Styles(OfficeFile(saved(made), "house.docx"))
    assert styles.style("Heading2").look["size"] == 13.0
    assert styles.style("Heading1").look["bold"] is True
    assert styles.style("none").name == ""


def test_faces_of_the_theme_by_script() -> None:
    def chinese(name: str, text: str) -> str:
        if name == "word/settings.xml":
            return text.replace("</w:settings>", '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>')
        return text

    file = OfficeFile(changed(styled_memo(), chinese), "house.docx")
    faces_of_theme = Styles(file).faces
    assert faces_of_theme["minorAscii"] == "Georgia"
    assert faces_of_theme["majorHAnsi"] == "Arial"
    assert faces_of_theme["minorEastAsia"] == "宋体"


def test_most_of_the_text_counts_not_the_exception() -> None:
    made = empty()
    for size, times in ((16, 5), (12, 1)):
        for _ in range(times):
            run = made.add_paragraph().add_run(NOTICE)
            run.font.size = Pt(size)
            faces(run, "仿宋")
    body = measured(saved(made), "jianbao")["body"]
    assert body.look.shown["size"] == 16.0
    assert body.look.shown["han"] == "仿宋"
    assert {"size", "han"} <= set(body.look.direct)


def test_what_prints_and_no_theme_has_is_told() -> None:
    made = empty()
    run = made.add_paragraph().add_run(NOTICE)
    run.font.shadow = run.font.all_caps = True
    shading = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="FFFF00"/>')
    made.paragraphs[0]._element.get_or_add_pPr().append(shading)
    effects = measured(saved(made), "jianbao")["body"].look.effects
    assert set(effects) == {"shadow", "capitals", "shading of paragraphs"}


def test_the_indents_of_a_list_are_those_of_its_numbering() -> None:
    made = docx.Document()
    made.add_paragraph(MEMO)
    made.add_paragraph("Check the drains.", "List Bullet")
    found = measured(saved(made), "briefing-note")["list"]
    assert (found.left, found.indent) == (18.0, 0.0)


def test_headings_that_are_told_by_their_marks() -> None:
    made = empty()
    for text, han in (("关于做好工作的通知", "小标宋"), (NOTICE, "仿宋"), ("一、总体要求", "黑体"), (NOTICE, "仿宋")):
        run = made.add_paragraph().add_run(text)
        run.font.size = Pt(22 if han == "小标宋" else 16)
        faces(run, han)
    paragraph = made.add_paragraph()
    for text, han in (("（一）加强领导。", "楷体"), (NOTICE, "仿宋")):
        run = paragraph.add_run(text)
        run.font.size = Pt(16)
        faces(run, han)
    looks = measured(saved(made), "jianbao")
    found = {key: looks[key].look.shown["han"] for key in ("title", "body", "heading-1", "heading-2")}
    assert found == {"title": "小标宋", "body": "仿宋", "heading-1": "黑体", "heading-2": "楷体"}
    assert "heading-3" not in looks


def test_english_headings_that_are_formatted_directly() -> None:
    made = empty()
    for text, size, bold in (
        ("Quay walls", 20, True),
        (MEMO, 11, False),
        ("What was found", 14, True),
        (MEMO, 11, False),
        ("Joints", 11, True),
        (MEMO, 11, False),
    ):
        run = made.add_paragraph().add_run(text)
        run.font.size, run.font.bold = Pt(size), bold
    looks = measured(saved(made), "briefing-note")
    sizes = {key: looks[key].look.shown["size"] for key in ("title", "heading-1", "heading-2", "body")}
    assert sizes == {"title": 20.0, "heading-1": 14.0, "heading-2": 11.0, "body": 11.0}


def test_hidden_and_deleted_text_and_words_of_character_styles_do_not_count() -> None:
    made = empty()
    made.add_paragraph(NOTICE)
    hidden = made.paragraphs[0].add_run(NOTICE * 3)
    hidden.font.hidden, hidden.font.size = True, Pt(40)
    assert measured(saved(made), "jianbao")["body"].look.shown["size"] < 40


def test_the_section_with_the_most_text_counts_and_others_are_told() -> None:
    made = docx.Document()
    made.add_paragraph("Cover")
    made.add_section()
    made.add_paragraph(MEMO * 3)
    made.sections[0].top_margin, made.sections[1].top_margin = Pt(200), Pt(80)
    house = house_of(saved(made))
    assert house.sheet.top == 80.0
    assert house.sheet.left_out == ("1 sections with another sheet or other margins",)


def test_a_header_that_is_higher_than_its_margin_pushes_the_text() -> None:
    made = docx.Document()
    made.add_paragraph(MEMO)
    section = made.sections[0]
    section.top_margin, section.header_distance = Pt(40), Pt(30)
    paragraph = section.header.paragraphs[0]
    paragraph.text = "Office"
    shape = paragraph.paragraph_format
    shape.line_spacing_rule, shape.line_spacing, shape.space_after = SPACING.EXACTLY, Pt(50), Pt(0)
    assert house_of(saved(made)).sides.reach["header", "default"] == 80.0


def test_a_file_of_styles_alone() -> None:
    made = docx.Document()
    made.styles["Heading 1"].font.size = Pt(17)
    found = measured(saved(made), "briefing-note")["heading-1"]
    assert found.look.shown["size"] == 17.0
    assert found.look.weight == 0


def test_numbers_that_are_none_say_nothing() -> None:
    def broken(_: str, text: str) -> str:
        text = text.replace('w:sz w:val="22"', 'w:sz w:val="big"').replace('w:w="12240"', 'w:w="99999999999999"')
        return text.replace('w:h="15840"', 'w:h="-3"')

    made = docx.Document()
    made.add_paragraph(MEMO)
    made.paragraphs[0]._element.get_or_add_pPr().append(
        parse_xml(f'<w:ind {nsdecls("w")} w:left="1e9" w:firstLineChars="NaN"/>')
    )
    assert made.element.body.find(qn("w:sectPr")) is not None
    house = house_of(changed(saved(made), broken))
    assert house.styles.base["size"] in (10.0, 11.0)
    assert 0 < house.sheet.width <= 1584
    assert house.sheet.height > 0
