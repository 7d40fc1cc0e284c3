"""Columns: of equal width, balanced where they end, over as many pages as they need."""

from __future__ import annotations

import pytest

from masthead.document import Columns, Group, PageBreak, Paragraph
from masthead.errors import ComposeError
from masthead.pages import Glyphs, Page, Pages, Rule
from masthead.theme import Theme
from masthead.theme_file import changed
from masthead.units import MM
from tests.unit.compose.conftest import Compose, paragraph, table
from tests.unit.compose.documents import assert_apart, assert_inside, assert_whole

LEFT, MIDDLE, GAP = 28 * MM, (28 + 78) * MM, 31.5


def sides(page: Page) -> tuple[list[float], list[float]]:
    """The baselines in the left and in the right half of a page's type area."""
    found: tuple[list[float], list[float]] = ([], [])
    for part in page.placed:
        for item in part.items if part.block >= 0 else ():
            if isinstance(item, Glyphs):
                found[item.x > MIDDLE].append(round(item.y, 1))
    return sorted(set(found[0])), sorted(set(found[1]))


def whole(pages: Pages) -> Pages:
    assert_whole(pages)
    assert_inside(pages)
    assert_apart(pages)
    return pages


@pytest.mark.parametrize("count", range(1, 40))
def test_short_columns_are_balanced(set_blocks: Compose, count: int) -> None:
    pages = whole(set_blocks(Columns(tuple(paragraph("行", "flush") for _ in range(count)))))
    left, right = sides(pages.pages[0])
    assert len(left) + len(right) == count
    assert 0 <= len(left) - len(right) <= 1


def test_full_pages_first_then_balanced_ones(set_blocks: Compose) -> None:
    pages = whole(set_blocks(Columns(tuple(paragraph("行", "flush") for _ in range(22 * 4 + 7))))).pages
    assert [tuple(map(len, sides(page))) for page in pages] == [(22, 22), (22, 22), (4, 3)]


def test_lines_of_columns_stand_beside_each_other_on_the_grid(set_blocks: Compose) -> None:
    left, right = sides(set_blocks(paragraph("前"), Columns((paragraph("文" * 200),))).pages[0])
    assert set(right) <= set(left)


def test_text_goes_on_below_the_columns(set_blocks: Compose) -> None:
    pages = whole(set_blocks(Columns((paragraph("文" * 100),)), paragraph("后文" * 20)))
    left, right = sides(pages.pages[0])
    assert max(left) > max(right)


def test_a_table_goes_on_in_the_next_column_below_its_head(set_blocks: Compose) -> None:
    rows = [["序号", "事项"]] + [[str(at), "内容" * 8] for at in range(60)]
    pages = set_blocks(Columns((table(rows),)))
    assert_whole(pages)
    for page in pages.pages:
        heads = [
            item.x for part in page.placed for item in part.items if isinstance(item, Glyphs) and "序" in item.texts
        ]
        assert [x > MIDDLE for x in heads] == [False, True]


def test_a_heading_before_columns_stands_on_their_page(set_blocks: Compose) -> None:
    for count in range(17, 24):
        blocks = [paragraph("行")] * count
        pages = whole(set_blocks(*blocks, paragraph("标题", "heading-1", level=1), Columns((paragraph("文" * 200),))))
        page = next(page for page in pages.pages if page.bookmarks)
        assert sides(page)[1]


def test_a_page_break_inside_columns_starts_a_page(set_blocks: Compose) -> None:
    columns = Columns((paragraph("甲" * 40), PageBreak(), paragraph("乙" * 40)))
    assert len(whole(set_blocks(columns)).pages) == 2


def test_columns_inside_a_group_are_running_text(set_blocks: Compose) -> None:
    pages = whole(set_blocks(Group("signature", (Columns((paragraph("文" * 100),)),))))
    assert [type(block) for block in pages.document.blocks] == [Group]
    assert isinstance(pages.document.blocks[0], Group)
    assert [type(block) for block in pages.document.blocks[0].blocks] == [Paragraph]


def test_too_many_columns_are_told(set_blocks: Compose) -> None:
    with pytest.raises(ComposeError, match="columns leave a line"):
        set_blocks(Columns((paragraph("文"),), count=12))


def test_a_rule_between_columns(set_blocks: Compose, jianbao: Theme) -> None:
    theme = changed(jianbao, {"columns": {"gap": "10mm", "rule": {"weight": "0.5pt"}}})
    page = set_blocks(Columns((paragraph("文" * 100),)), theme=theme).pages[0]
    (rule,) = [item for part in page.placed for item in part.items if isinstance(item, Rule)]
    assert rule.x0 == rule.x1 == pytest.approx(MIDDLE)
