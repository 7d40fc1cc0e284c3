"""Heading rows of tables: merged cells as their source had them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from masthead.fill.heading_cells import HeadingCell, heading_cells


def test_one_row_stays_as_it_is() -> None:
    assert heading_cells([["县", "", "座数"]]) == [
        [HeadingCell("县", 0), HeadingCell("", 1), HeadingCell("座数", 2)],
    ]


def test_a_head_spans_the_columns_that_the_next_row_names() -> None:
    found = heading_cells([["地区", "投资", "", "同比"], ["", "本季", "累计", ""]])
    assert found == [
        [HeadingCell("地区", 0, 1, 2), HeadingCell("投资", 1, 2), HeadingCell("同比", 3, 1, 2)],
        [HeadingCell("本季", 1), HeadingCell("累计", 2)],
    ]


def test_three_rows_and_a_corner_without_text() -> None:
    found = heading_cells([["", "2031年", "", ""], ["", "收入", "", "支出"], ["", "本级", "上级", ""]])
    assert found[0] == [HeadingCell("", 0), HeadingCell("2031年", 1, 3)]
    assert HeadingCell("收入", 1, 2) in found[1]
    assert HeadingCell("支出", 3, 1, 2) in found[1]


@given(st.lists(st.lists(st.sampled_from(["", "", "甲", "乙"]), min_size=4, max_size=4), min_size=1, max_size=4))
def test_every_place_is_taken_once_and_no_text_is_lost(rows: list[list[str]]) -> None:
    found = heading_cells(rows)
    taken = [
        (at + below, cell.column + after)
        for at, cells in enumerate(found)
        for cell in cells
        for below in range(cell.rowspan)
        for after in range(cell.colspan)
    ]
    assert sorted(taken) == [(at, column) for at in range(len(rows)) for column in range(4)]
    assert [cell.text for cells in found for cell in cells if cell.text] == [
        text for row in rows for text in row if text
    ]
