"""Pages: the grid, what stays together, tables, and what stands at the foot."""

from __future__ import annotations

import pytest

from masthead.document import Group, PageBreak, Run
from masthead.pages import Glyphs, Rule
from masthead.units import MM
from tests.unit.compose.conftest import Compose, body_lines, lines, paragraph, table

LINE = 10.227 * MM


def test_a_page_holds_22_lines_of_28_characters(set_blocks: Compose) -> None:
    pages = set_blocks(paragraph("检" * 28 * 50, "flush"))
    assert [len(body_lines(page)) for page in pages.pages] == [22, 22, 6]
    assert {len(text) for page in pages.pages for text in body_lines(page)} == {28}


def test_lines_stand_on_the_grid(set_blocks: Compose) -> None:
    page = set_blocks(paragraph("标题", "title"), paragraph("正文" * 100)).pages[0]
    ys = [y for y, text in lines(page) if text.startswith("正文")]
    first = 37 * MM + 0.88 * 15.75
    assert all(abs((y - first) / LINE - round((y - first) / LINE)) < 0.02 for y in ys)


def test_a_heading_is_not_the_last_line_of_a_page(set_blocks: Compose) -> None:
    for count in range(15, 24):
        blocks = [paragraph(f"第{at}行") for at in range(count)]
        pages = set_blocks(*blocks, paragraph("一、标题", "heading-1", level=1), paragraph("正文" * 60)).pages
        for page in pages[:-1]:
            assert not body_lines(page)[-1].startswith("一、")


def test_no_page_opens_on_a_last_line_or_ends_on_a_first_one(set_blocks: Compose) -> None:
    for count in range(19, 22):
        blocks = [paragraph("甲")] * count
        pages = set_blocks(*blocks, paragraph("乙" * 26 + "丙" * 28 + "丁" * 28 + "戊" * 10)).pages
        first, second = (body_lines(page) for page in pages)
        assert second[0][0] != "戊"
        assert "乙" not in first[-1] or second[0][0] != "丙"


def test_page_numbers_stand_at_the_outer_edge(set_blocks: Compose) -> None:
    pages = set_blocks(paragraph("字" * 28 * 60, "flush")).pages
    xs = []
    for number, page in enumerate(pages, 1):
        first, last = page.placed[-1].items[0], page.placed[-1].items[-1]
        assert isinstance(first, Glyphs)
        assert isinstance(last, Glyphs)
        xs.append((number, first.x, last.x + sum(last.advances)))
    assert [round(start / MM, 1) for number, start, _ in xs if number % 2 == 0] == [32.9]
    assert [round(end / MM, 1) for number, _, end in xs if number % 2] == [179.1, 179.1]


def test_a_table_repeats_its_head_and_keeps_rows_whole(set_blocks: Compose) -> None:
    rows = [["序号", "问题"]] + [[str(at), "整改措施" * 20] for at in range(1, 30)]
    pages = set_blocks(table(rows)).pages
    assert len(pages) > 2
    texts = ["".join(body_lines(page)) for page in pages]
    assert all(text.startswith("序号问题") for text in texts)
    assert sum(text.count("整改措施") for text in texts) == 29 * 20
    assert all(text.count("整改措施") % 20 == 0 for text in texts)


def test_a_row_taller_than_a_page_loses_nothing(set_blocks: Compose) -> None:
    pages = set_blocks(table([["甲", "字" * 9000]], head=0)).pages
    assert sum("".join(body_lines(page)).count("字") for page in pages) == 9000
    assert len(pages) > 1


def test_the_imprint_ends_at_the_bottom_of_the_type_area(set_blocks: Compose) -> None:
    imprint = Group("imprint", (paragraph("报：某局。", "imprint"), paragraph("共印30份", "imprint-copies")))
    page = set_blocks(paragraph("正文"), imprint).pages[-1]
    bottom = max(item.y0 for placed in page.placed for item in placed.items if isinstance(item, Rule))
    assert bottom == pytest.approx((297 - 35) * MM, abs=0.1)


def test_an_imprint_that_needs_a_new_page_takes_two_lines_along(set_blocks: Compose) -> None:
    imprint = Group("imprint", (paragraph("报：某局。", "imprint"), paragraph("共印30份", "imprint-copies")))
    pages = set_blocks(paragraph("字" * 26 + "句" * 28 * 21, "body"), imprint).pages
    assert len(pages) == 2
    assert len([text for text in body_lines(pages[1]) if "句" in text]) >= 2


IMPRINT = Group("imprint", (paragraph("报：某局。", "imprint"), paragraph("共印30份", "imprint-copies")))


def of_last_page(set_blocks: Compose, before: int, last: int) -> tuple[int, int]:
    """How many lines of a last paragraph of `last` lines stand on page 1 and 2, where `before` lines and a foot are
    around it."""
    blocks = [*(paragraph("甲") for _ in range(before)), paragraph("句" * (28 * last - 2)), IMPRINT]
    first, second = (body_lines(page) for page in set_blocks(*blocks).pages)
    return sum("句" in text for text in first), sum("句" in text for text in second)


def test_a_short_paragraph_goes_as_a_whole_with_a_foot_that_needs_a_new_page(set_blocks: Compose) -> None:
    assert of_last_page(set_blocks, 17, 4) == (0, 4)  # it would end on line 21
    assert of_last_page(set_blocks, 11, 11) == (0, 11)


def test_a_paragraph_that_the_page_parts_is_parted_before_a_foot_as_well(set_blocks: Compose) -> None:
    assert of_last_page(set_blocks, 19, 5) == (3, 2)
    assert of_last_page(set_blocks, 15, 11) == (7, 4)


def test_of_a_long_paragraph_two_lines_go_with_the_foot(set_blocks: Compose) -> None:
    assert of_last_page(set_blocks, 9, 12) == (10, 2)


def test_a_heading_with_a_short_paragraph_may_end_a_page(set_blocks: Compose) -> None:
    """As in Word and LibreOffice, where it is kept with that paragraph alone."""
    blocks = (
        [paragraph("甲")] * 20 + [paragraph("标题", "heading-1", level=1), paragraph("一行。")] + [paragraph("乙")] * 3
    )
    first, second = (body_lines(page) for page in set_blocks(*blocks).pages)
    assert (first[-2:], second[0]) == (["标题", "一行。"], "乙")


def test_a_page_break_starts_a_page(set_blocks: Compose) -> None:
    assert len(set_blocks(paragraph("甲"), PageBreak(), paragraph("乙")).pages) == 2


def test_headings_become_bookmarks(set_blocks: Compose) -> None:
    pages = set_blocks(paragraph("一、成效", "heading-1", level=1), paragraph("正文"))
    assert [(mark.title, mark.level) for page in pages.pages for mark in page.bookmarks] == [("一、成效", 1)]


def test_text_stands_left_and_right_of_a_tab(set_blocks: Compose) -> None:
    page = set_blocks(paragraph("办公室\t2026年9月30日", "issuer-date")).pages[0]
    items = [item for placed in page.placed for item in placed.items if isinstance(item, Glyphs)]
    assert items[0].x == pytest.approx(28 * MM + 15.79, abs=0.1)
    last = next(item for item in items if item.texts[-1] == "日")
    assert last.x + sum(last.advances) == pytest.approx(184 * MM - 15.79, abs=0.1)


def test_a_word_in_brackets_in_a_heading_keeps_its_run_style(set_blocks: Compose) -> None:
    block = paragraph("正文")
    block = type(block)("point", (Run("（一）标签。", ("label",)), Run("正文")))
    page = set_blocks(block).pages[0]
    faces = [item.face.family for placed in page.placed for item in placed.items if isinstance(item, Glyphs)]
    assert faces[0] != faces[1]
