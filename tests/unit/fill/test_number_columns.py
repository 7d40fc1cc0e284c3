"""Which columns of a table stand on their points."""

from __future__ import annotations

import pytest

from masthead.document import Table
from masthead.fill import fill, load_template
from masthead.fill.number_columns import number_columns
from masthead.report import Report


@pytest.mark.parametrize(
    ("cells", "is_number"),
    [
        (["1,234.5", "−3.2%", "12"], True),
        (["¥12.5", "3.5万", "—", ""], True),
        (["33 026", "7 000 000", "原文未载"], True),
        (["1", "2", "3"], False),
        (["7", "8"], False),
        (["3", "1", "2"], True),
        (["2024", "2025", "2027"], False),
        (["2026-09-30", "2026-10-01"], False),
        (["8月底", "9月底"], False),
        (["10–20", "5–8"], False),
        (["12", "若干"], False),
        (["12", ""], False),
        (["", ""], False),
    ],
)
def test_a_column_of_numbers(cells: list[str], is_number: bool) -> None:
    assert number_columns([["甲", cell] for cell in cells]) == ([1] if is_number else [])


def test_rows_of_unequal_length() -> None:
    assert number_columns([["甲", "1.5", "9"], ["乙", "2"], []]) == [1]
    assert number_columns([]) == []


@pytest.mark.parametrize("name", ["jianbao", "gongwen"])
def test_shipped_templates_set_them_on_their_points(chinese: Report, name: str) -> None:
    (table,) = [block for block in fill(chinese, load_template(name)).blocks if isinstance(block, Table) and block.head]
    assert [[cell.align for cell in row.cells] for row in table.rows] == [["", "decimal"]] * 3
