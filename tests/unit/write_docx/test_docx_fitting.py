"""Line-fitted spacing: Word breaks a paragraph where the PDF breaks it."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from masthead.compose import compose
from masthead.document import Document
from masthead.fonts import load_fonts
from masthead.pages import Glyphs, Pages
from masthead.reading_order import leaves
from masthead.write.docx import write_docx
from masthead.write.docx.fitting import Fit, Letter, fit_lines, line_ends
from masthead.write.docx.placed import Lines, shown
from tests import office
from tests.unit.write_docx.docx_samples import JIANBAO, NOTE, composed, parts, text, theme


def lines_of(pages: Pages) -> Lines:
    """The lines of a document's only paragraph."""
    (lines,) = shown(pages, list(leaves(pages.document.blocks))).lines
    return lines


def han(count: int) -> list[Letter]:
    return [Letter("字", 320, 315, -5, (0, True))] * count


def test_a_line_that_breaks_by_itself_is_left_alone() -> None:
    assert fit_lines(han(40), [28, 40], 8844, 0) == [Fit(28, 0), Fit(40, 0)]


def test_a_line_that_holds_more_is_set_closer() -> None:
    (first, _) = fit_lines(han(40), [29, 40], 8844, 0)
    assert -20 < first.spacing < 0
    assert 29 * 315 + 28 * first.spacing <= 8844


def test_a_line_that_holds_less_is_set_wider() -> None:
    (first, _) = fit_lines(han(40), [27, 40], 8844, 0)
    width = 27 * (315 + first.spacing)
    assert width <= 8844 < width + 315


def test_a_line_far_too_short_is_left_alone() -> None:
    assert fit_lines(han(40), [5, 40], 8844, 0)[0] == Fit(5, 0)


def test_line_ends_of_a_composed_paragraph() -> None:
    words = "7月1日至3日，全市平均降雨量86.5毫米，最大点雨量出现在西河镇，为214毫米；各县（区）累计转移群众3200余人。"
    pages = composed("jianbao", (text("body", words),))
    lines = lines_of(pages)
    ends = line_ends(words, lines)
    assert ends is not None
    assert ends[-1] == len(words)
    assert len(ends) == len(lines)
    assert all(before < after for before, after in pairwise(ends))


def test_lines_that_say_something_else_are_not_used() -> None:
    lines = lines_of(composed("jianbao", (text("body", "甲乙"),)))
    assert line_ends("甲丙", lines) is None


def test_a_headline_keeps_the_lines_the_pdf_gives_it() -> None:
    pages = composed("jianbao", (text("title", "全市转移群众3200余人 主汛期前完成隐患排查"),))
    title = docx.Document(BytesIO(write_docx(pages))).paragraphs[0]
    assert title.text == "全市转移群众3200余人\n主汛期前完成隐患排查"
    assert len(title._p.findall(f".//{qn('w:br')}")) == 1


@pytest.mark.needs("soffice", "pdftotext")
def test_libreoffice_has_the_pages_and_lines_of_the_pdf(tmp_path: Path) -> None:
    pages = composed("jianbao", JIANBAO, lines="fitted")
    pdf = office.to_pdf(write_docx(pages), tmp_path)
    assert office.page_count(pdf) == len(pages.pages)
    printed = [
        ["".join(line.split()) for line in page.split("\n")]
        for page in office.to_text(tmp_path / "office.pdf").split("\f")
    ]
    for page, lines in zip(pages.pages, printed, strict=False):
        for placed in page.placed:
            line = "".join("".join(item.texts) for item in placed.items if isinstance(item, Glyphs))
            if placed.block > 3 and line.strip():
                assert "".join(line.split()) in lines


@pytest.mark.needs("soffice")
def test_a_note_keeps_to_its_page(tmp_path: Path) -> None:
    pages = composed("briefing-note", NOTE, "en-GB")
    assert office.page_count(office.to_pdf(write_docx(pages), tmp_path)) == len(pages.pages)


def test_words_are_divided_where_the_pdf_divides_them_and_nowhere_else() -> None:
    look = theme("briefing-note")
    style = replace(look.styles["body"], hyphens=True, align="justify", right=look.page.measure - 110.0)
    look = replace(look, styles={**look.styles, "body": style})
    words = (
        "Responsibilities notwithstanding, representatives internationally communicated considerable dissatisfaction."
    )
    document = Document("x", "en-GB", (text("body", words),))
    pages = compose(document, look, load_fonts(look.fonts))
    data = write_docx(pages)
    divided = [line for line in lines_of(pages) if line[-1].texts[-1] == ""]
    assert divided
    assert parts(data)["word/document.xml"].count("<w:softHyphen/>") == len(divided)
    assert office.docx_text(data) == office.model_text(pages.document)
    assert "<w:autoHyphenation " in parts(data)["word/settings.xml"]


def test_soft_hyphens_of_the_text_are_kept_and_none_is_doubled() -> None:
    look = theme("briefing-note")
    style = replace(look.styles["body"], hyphens=True, right=look.page.measure - 60.0)
    look = replace(look, styles={**look.styles, "body": style})
    document = Document("x", "en-GB", (text("body", "representa\xadtive co\xadoper\xadation"),))
    pages = compose(document, look, load_fonts(look.fonts))
    assert len(lines_of(pages)) > 2
    assert parts(write_docx(pages))["word/document.xml"].count("<w:softHyphen/>") == 3


def test_a_number_that_begins_a_line_behind_a_mark_is_chinese_to_the_office() -> None:
    words = "全市城镇居民和农村居民人均可支配收入分别达到三五千" + "、25689元，分别同比增长。"
    pages = composed("jianbao", (text("body", words),), lines="fitted")
    assert line_ends(words, lines_of(pages)) == [26, len(words)]
    (paragraph,) = docx.Document(BytesIO(write_docx(pages))).paragraphs
    marked = [run.text for run in paragraph.runs if run._r.xpath("w:rPr/w:lang[@w:val='zh-CN']")]
    assert marked == ["25689"]


def test_styled_runs_have_no_spacing_but_what_a_style_cannot_hold() -> None:
    """That is a mark spread over its line: how wide its gaps are depends on what it says."""
    styled, fitted = (
        docx.Document(BytesIO(write_docx(composed("jianbao", JIANBAO, lines=lines)))) for lines in ("styled", "fitted")
    )
    spaced = [run for run in styled.element.iter(qn("w:r")) if run.xpath("w:rPr/w:spacing")]
    assert {run.getparent().style for run in spaced} <= {"SeriesName"}
    assert not styled.element.xpath(".//w:r/w:rPr/w:lang[@w:val='zh-CN']")
    assert len(list(fitted.element.iter(qn("w:r")))) > len(list(styled.element.iter(qn("w:r"))))


def test_an_english_headline_keeps_the_lines_the_pdf_gives_it() -> None:
    words = "Progress on the drainage works in the lower town and what remains to be done before the autumn"
    pages = composed("briefing-note", (text("title", words),), "en-GB")
    title = docx.Document(BytesIO(write_docx(pages))).paragraphs[0]
    lines = ["".join("".join(item.texts) for item in line).strip() for line in lines_of(pages)]
    assert len(lines) > 1
    assert title.text.split("\n") == lines


def test_of_styled_paragraphs_none_is_fitted_but_what_goes_over_two_pages() -> None:
    """And it where Word would end a line shortly before the page's end elsewhere."""
    words = "全市检查企业5764家，整改隐患12047处，投入资金3.2亿元，培训业务骨干46名；" * 11
    pages = composed("jianbao", tuple(text("body", words[at:]) for at in range(24)))
    on = [{placed.block for placed in page.placed} for page in pages.pages]
    paragraphs = docx.Document(BytesIO(write_docx(pages))).paragraphs
    fitted = {at for at, one in enumerate(paragraphs[:24]) if one._p.xpath("w:r/w:rPr/w:spacing")}
    assert fitted
    assert fitted <= {block for page, after in pairwise(on) for block in page & after}
