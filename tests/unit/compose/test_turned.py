"""Turned pages and floats."""

from __future__ import annotations

import pytest

from masthead.document import Columns, Document, PageBreak, Table, Turned
from masthead.pages import Glyphs, Page
from masthead.units import MM
from tests.unit.compose.conftest import Compose, body_lines, lines, paragraph, table
from tests.unit.compose.documents import assert_apart, assert_inside, assert_whole


def turned_texts(page: Page) -> list[str]:
    return ["".join(item.texts) for part in page.turned for item in part.items if isinstance(item, Glyphs)]


def floating(text: str, rows: int = 6) -> Table:
    made = table([[text]] + [["行" * 20]] * rows, head=0)
    return Table(made.style, made.rows, floats=True)


def test_a_turned_page_stands_between_upright_ones(set_blocks: Compose) -> None:
    pages = set_blocks(paragraph("前"), Turned((paragraph("转"),)), paragraph("后"))
    assert_whole(pages)
    assert [(bool(page.turned), body_lines(page)) for page in pages.pages] == [
        (False, ["前"]),
        (True, []),
        (False, ["后"]),
    ]
    assert [text for page in pages.pages for _, text in lines(page) if "—" in text] == ["— 1 —", "— 2 —", "— 3 —"]


def test_its_text_fills_the_sheet_the_other_way(set_blocks: Compose) -> None:
    pages = set_blocks(Turned((paragraph("字" * 400, "flush"),)))
    assert len(pages.pages) == 1
    page = pages.pages[0]
    items = [item for part in page.turned for item in part.items if isinstance(item, Glyphs)]
    assert min(item.x for item in items) == pytest.approx(35 * MM)
    assert max(item.x + sum(item.advances) for item in items) == pytest.approx((297 - 37) * MM, abs=20)
    assert min(item.y for item in items) == pytest.approx(28 * MM + 0.88 * 15.75, abs=0.1)


def test_a_turned_table_repeats_its_head_on_each_page(set_blocks: Compose) -> None:
    rows = [["序号", "事项"]] + [[str(at), "内容" * 60] for at in range(40)]
    pages = set_blocks(Turned((table(rows),)))
    assert_whole(pages)
    assert_inside(pages)
    assert len(pages.pages) > 2
    assert all("序号" in turned_texts(page) for page in pages.pages)
    made = pages.document.blocks[0]
    assert isinstance(made, Turned)
    assert isinstance(made.blocks[0], Table)
    assert sum(made.blocks[0].widths) == pytest.approx(225 * MM)


def test_turned_pages_leave_no_empty_ones_behind(set_blocks: Compose) -> None:
    for blocks in (
        [Turned((paragraph("转"),))],
        [PageBreak(), Turned((paragraph("转"),)), PageBreak()],
        [Turned((Columns((paragraph("转"),)),)), Turned((paragraph("再转"),))],
        [Turned(()), paragraph("正文")],
    ):
        pages = set_blocks(*blocks)
        assert_whole(pages)
        assert all(page.turned or body_lines(page) for page in pages.pages)


def test_a_float_that_does_not_fit_lets_the_text_go_on(set_blocks: Compose) -> None:
    filler = [paragraph("文" * 26)] * 18
    pages = set_blocks(*filler, floating("浮表"), *[paragraph("后" * 26)] * 10)
    assert_whole(pages)
    assert_apart(pages)
    first, second = (body_lines(page) for page in pages.pages)
    assert len(first) == 22
    assert second[0] == "浮表"
    assert second[-1].startswith("后")


def test_a_float_that_fits_stays(set_blocks: Compose) -> None:
    assert body_lines(set_blocks(paragraph("前"), floating("浮表"), paragraph("后")).pages[0])[1] == "浮表"


def test_floats_keep_their_order_and_none_is_lost(set_blocks: Compose) -> None:
    blocks = [block for at in range(12) for block in (paragraph("文" * 280), floating(f"第{at}张", at * 2))]
    pages = set_blocks(*blocks)
    assert_whole(pages)
    assert_inside(pages)
    found = [text for page in pages.pages for text in body_lines(page) if text.startswith("第")]
    assert found == [f"第{at}张" for at in range(12)]


def test_a_float_never_passes_a_page_break_or_the_end(set_blocks: Compose) -> None:
    filler = [paragraph("文" * 26)] * 20
    pages = set_blocks(*filler, floating("甲表"), PageBreak(), paragraph("次页"), *filler, floating("乙表"))
    assert_whole(pages)
    where = {text: at for at, page in enumerate(pages.pages) for text in body_lines(page)}
    assert where["甲表"] < where["次页"] < where["乙表"]


def test_a_float_higher_than_a_page_is_broken_like_any_table(set_blocks: Compose) -> None:
    pages = set_blocks(paragraph("前"), floating("高表", 80), paragraph("后"))
    assert_whole(pages)
    assert_inside(pages)
    assert len(pages.pages) > 1


def test_a_document_of_turned_pages_alone_is_one(set_blocks: Compose) -> None:
    assert isinstance(set_blocks(Turned((paragraph("转"),))).document, Document)
