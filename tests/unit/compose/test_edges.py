"""Odd documents: what cannot be set is told, and nothing is lost or overlaid."""

from __future__ import annotations

import dataclasses

import pytest

from masthead.compose import compose
from masthead.document import Cell, Document, Fit, Group, Paragraph, Row, Run, Table
from masthead.errors import ComposeError
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.pages import Glyphs, Pages
from masthead.reading_order import plain_text
from masthead.theme import Theme
from masthead.theme_file import changed
from masthead.units import MM
from tests.unit.compose.conftest import Compose, body_lines, lines, paragraph, table


def drawn(pages: Pages) -> str:
    items = [item for page in pages.pages for placed in page.placed if placed.block >= 0 for item in placed.items]
    return "".join("".join(item.texts) for item in items if isinstance(item, Glyphs))


def inside(pages: Pages) -> bool:
    """Whether every baseline stands inside the type area (or below it, for the page number)."""
    bottom = 262 * MM
    return all(
        item.y <= bottom
        for page in pages.pages
        for placed in page.placed
        if placed.block >= 0
        for item in placed.items
        if isinstance(item, Glyphs)
    )


def cell(text: str, **more: int) -> Cell:
    return Cell((paragraph(text, "table-cell"),), **more)  # type: ignore[arg-type]  # test shorthand


def test_a_cell_of_several_rows_taller_than_a_page_is_broken(set_blocks: Compose) -> None:
    rows = (Row((cell("字" * 6000, rowspan=2), cell("甲"))), Row((cell("乙"),)))
    pages = set_blocks(Table("plain", rows))
    assert inside(pages)
    assert drawn(pages).count("字") == 6000


def test_a_head_taller_than_a_third_of_a_page_is_not_repeated(set_blocks: Compose) -> None:
    pages = set_blocks(table([["头" * 1500]] + [["行"]] * 60))
    assert inside(pages)
    assert drawn(pages).count("头") == 1500


def test_spans_beyond_the_last_row_are_cut(set_blocks: Compose) -> None:
    rows = (Row((cell("甲", rowspan=5), cell("乙"))), Row((cell("丙"),), fit=Fit(0, 1)))
    assert plain_text(set_blocks(Table("plain", rows)).document) == "甲\n乙\n丙"


def test_an_imprint_inside_another_group_is_kept(set_blocks: Compose) -> None:
    inner = Group("imprint", (paragraph("报：某局。", "imprint"),))
    assert "报：某局。" in drawn(set_blocks(Group("signature", (inner,))))


def test_two_imprints_stand_on_one_page(set_blocks: Compose) -> None:
    imprints = [Group("imprint", (paragraph(text, "imprint"),)) for text in ("报：甲。", "送：乙。")]
    pages = set_blocks(paragraph("正文"), *imprints)
    assert len(pages.pages) == 1
    assert drawn(pages).endswith("报：甲。送：乙。")


def test_an_imprint_higher_than_a_page_runs_on(set_blocks: Compose) -> None:
    imprint = Group("imprint", tuple(paragraph(f"报：第{at}局。", "imprint") for at in range(60)))
    pages = set_blocks(imprint)
    assert inside(pages)
    assert drawn(pages).count("报：") == 60


def test_tabbed_parts_that_would_overlap_go_below_each_other(set_blocks: Compose) -> None:
    page = set_blocks(paragraph("甲" * 20 + "\t乙\t丙丙丙", "issuer-date")).pages[0]
    assert len(body_lines(page)) > 1


def test_a_long_footer_keeps_clear_of_the_page_number() -> None:
    theme = load_template("briefing-note").theme
    document = Document("t", "en", (Paragraph("body", (Run("Text."),)),), footer="Figures as stated. " * 12)
    page = compose(document, theme, load_fonts(theme.fonts)).pages[0]
    texts = [text for _, text in lines(page)]
    assert "".join(texts).count("Figures as stated.") == 12


def test_right_to_left_text_is_refused(set_blocks: Compose) -> None:
    with pytest.raises(ComposeError, match="right-to-left"):
        set_blocks(paragraph("报告 تقرير"))


def test_a_missing_character_is_named_with_its_place(set_blocks: Compose) -> None:
    with pytest.raises(ComposeError, match=r"U\+E123") as caught:
        set_blocks(paragraph("某县上报\ue123情况"))
    assert "上报" in caught.value.where


def test_a_page_too_small_for_one_line_is_told(set_blocks: Compose, jianbao: Theme) -> None:
    page = dataclasses.replace(jianbao.page, height=jianbao.page.top + jianbao.page.bottom + 20)
    with pytest.raises(ComposeError, match="higher than the type area"):
        set_blocks(paragraph("正文"), theme=dataclasses.replace(jianbao, page=page))


def test_marks_do_not_open_or_close_a_line_beside_a_space(set_blocks: Compose) -> None:
    for lead in range(28):
        page = set_blocks(paragraph("字" * lead + "甲乙 ，丙丁（ 戊己 ） 庚辛 5 % 壬癸" * 6)).pages[0]
        texts = body_lines(page)
        assert not [text for text in texts if text.strip()[0] in "，）%" or text.strip()[-1] == "（"]


def test_a_line_before_a_long_word_is_not_torn(set_blocks: Compose) -> None:
    page = set_blocks(paragraph("附件见网站" + "x" * 90 + "。", "flush")).pages[0]
    gaps = [advance for p in page.placed for item in p.items if isinstance(item, Glyphs) for advance in item.advances]
    assert max(gaps) < 2 * 15.75 * 1.5


def test_a_theme_may_change_the_leading(jianbao: Theme) -> None:
    assert changed(jianbao, {"grid": {"line": "9mm"}}).style("body").leading == pytest.approx(9 * MM)
