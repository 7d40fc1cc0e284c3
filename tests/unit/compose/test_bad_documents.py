"""Documents that ask too much: each is set in a way that can be seen, or refused with a reason."""

from __future__ import annotations

import dataclasses

import pytest

from masthead.compose import compose
from masthead.document import Cell, Columns, Contents, Document, Fit, Group, Note, Paragraph, Row, Run, Table, Turned
from masthead.errors import ComposeError
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.pages import Glyphs
from masthead.theme import Theme
from tests.unit.compose.conftest import Compose, paragraph
from tests.unit.compose.documents import assert_apart, assert_inside, assert_whole
from tests.unit.compose.test_notes import noted


def cell(text: str, **more: int) -> Cell:
    return Cell((paragraph(text, "table-cell"),), **more)  # type: ignore[arg-type]  # test shorthand


def test_a_table_of_many_rows_is_set_whole(set_blocks: Compose) -> None:
    rows = tuple(Row((cell(str(at)), cell("事项"), cell(f"{at / 7:.2f}"))) for at in range(2000))
    pages = set_blocks(Table("plain", rows, head=1))
    assert_whole(pages)
    assert_inside(pages)
    assert len(pages.pages) > 60


def test_lists_in_lists_stay_on_the_page(set_blocks: Compose) -> None:
    items = [Paragraph("list", (Run("内容" * 30),), marker="•", list_depth=depth) for depth in range(1, 41)]
    pages = set_blocks(*items)
    assert_whole(pages)
    assert_inside(pages)


def test_groups_in_groups_stay_on_the_page(set_blocks: Compose) -> None:
    block: Group | Paragraph = paragraph("内容" * 100)
    for _ in range(40):
        block = Group("signature", (block,))
    pages = set_blocks(block)
    assert_whole(pages)
    assert_inside(pages)


def test_what_must_stay_together_and_is_higher_than_a_page_is_parted(set_blocks: Compose) -> None:
    headings = [paragraph(f"标题{at}", "heading-1", level=1) for at in range(100)]
    for blocks in ([Group("signature", tuple(paragraph("文" * 90) for _ in range(40)))], headings):
        pages = set_blocks(*blocks)
        assert_whole(pages)
        assert_inside(pages)


def test_rows_that_one_cell_ties_together_are_parted_at_page_ends(set_blocks: Compose) -> None:
    rows = [Row((cell("甲" * 200, rowspan=120), cell("首")))] + [Row((cell("乙" * 40),)) for _ in range(119)]
    pages = set_blocks(paragraph("前"), Table("plain", tuple(rows)))
    assert_whole(pages)
    assert_inside(pages)
    assert_apart(pages)
    assert len(pages.pages) > 3


@pytest.mark.parametrize("height", [30, 60])
def test_a_page_with_room_for_one_line_or_its_note(set_blocks: Compose, jianbao: Theme, height: float) -> None:
    page = dataclasses.replace(jianbao.page, height=jianbao.page.top + jianbao.page.bottom + height)
    theme = dataclasses.replace(jianbao, page=page)
    table = Table("plain", (Row((cell("表" * 90),)),))
    assert_whole(set_blocks(noted("文", "注" * 200), table, paragraph("文" * 50), theme=theme))


def test_columns_on_a_page_with_no_room_for_a_line(set_blocks: Compose, jianbao: Theme) -> None:
    page = dataclasses.replace(jianbao.page, height=jianbao.page.top + jianbao.page.bottom + 20)
    with pytest.raises(ComposeError, match="higher than the type area"):
        set_blocks(Columns((paragraph("文" * 50),)), theme=dataclasses.replace(jianbao, page=page))


def test_empty_frames_leave_no_trace(set_blocks: Compose) -> None:
    pages = set_blocks(Columns(()), Turned(()), Contents(2), Group("signature", (Columns(()),)), paragraph("文"))
    assert_whole(pages)
    assert len(pages.pages) == 1


def test_a_table_that_lost_all_its_rows_keeps_its_caption(set_blocks: Compose) -> None:
    pages = set_blocks(Table("plain", (), caption=(Run("表题"),)))
    assert_whole(pages)
    assert pages.document.blocks == (Paragraph("caption", (Run("表题"),)),)


def test_what_gives_way_in_columns_and_notes_is_named() -> None:
    theme = load_template("one-page").theme
    note = Run("", note=Note((Paragraph("footnote", (Run("脚注"),)),)), fit=Fit(until=1))
    spare = Paragraph("body", (Run("备用" * 400), note), fit=Fit(until=1))
    blocks = (Columns((spare, Paragraph("body", (Run("正文"),)))), Paragraph("body", (Run("文" * 1800),)))
    pages = compose(Document("题", "zh-CN", blocks), theme, load_fonts(theme.fonts))
    assert len(pages.pages) == 1
    assert {"left out: 脚注", f"left out: {'备用' * 400}"} <= set(pages.gave_way)


def test_a_wide_word_in_a_narrow_column_is_cut_not_lost(set_blocks: Compose) -> None:
    pages = set_blocks(Columns((paragraph("x" * 300, "flush"),), count=4))
    assert_whole(pages)
    widths = [
        sum(item.advances)
        for page in pages.pages
        for part in page.placed
        for item in part.items
        if isinstance(item, Glyphs) and part.block >= 0
    ]
    assert max(widths) < 110
