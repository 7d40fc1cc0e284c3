"""Numbers of a column on their points, and the widths that columns get."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masthead.compose import compose
from masthead.decimal_point import point_of
from masthead.document import Cell, CellAlign, Document, Paragraph, Row, Run, Table
from masthead.errors import ComposeError
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.pages import Glyphs, Pages
from tests.unit.compose.conftest import Compose, paragraph
from tests.unit.compose.documents import assert_apart, assert_inside, assert_whole

THEME = load_template("jianbao").theme
FONTS = load_fonts(THEME.fonts)
NUMBERS = st.sampled_from(
    ["1", "12.5", "−3.25%", "1,234.5", "33 026", "0.125", "12万", "1万余份", "—", "", "约5.0亿元", "无"]
)


def column(texts: list[str], align: CellAlign = "", style: str = "") -> Pages:
    cells = [Cell((paragraph(text, "table-cell"),), style, align=align) for text in texts]
    rows = [Row((Cell((paragraph("事项", "table-cell"),)), cell)) for cell in cells]
    return compose(Document("题", "zh-CN", (Table("plain", tuple(rows)),)), THEME, FONTS)


def points(pages: Pages) -> list[float]:
    """Where the whole number of each number of a table ends."""
    found = []
    for part in pages.pages[0].placed:
        items = [item for item in part.items if isinstance(item, Glyphs)]
        text = "".join(char for item in items for char in item.texts)
        if part.block > 0 and part.block % 2 and any(char.isdigit() for char in text):
            x, count = items[0].x, 0
            for item in items:
                at = item.x
                for advance, chars in zip(item.advances, item.texts, strict=True):
                    at += advance
                    count += len(chars)
                    x = at if count <= point_of(text) else x
            found.append(x)
    return found


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("12.5", "12"),
        ("−3.25%", "−3"),
        ("1,234.5", "1,234"),
        ("33 026", "33 026"),
        ("12万", "12"),
        ("1万余份", "1"),
        ("约5.0亿元", "约5"),
        ("99%", "99"),
        ("—", "—"),
        ("原文未载", "原文未载"),
        ("", ""),
        ("1,2", "1"),
    ],
)
def test_the_point_stands_behind_the_whole_number(text: str, before: str) -> None:
    assert text[: point_of(text)] == before


@given(st.lists(NUMBERS, min_size=1, max_size=12))
def test_points_stand_below_each_other(texts: list[str]) -> None:
    pages = column(texts, align="decimal")
    assert_whole(pages)
    assert_inside(pages)
    assert_apart(pages)
    found = points(pages)
    assert not found or max(found) - min(found) < 0.5


def test_a_theme_s_cell_style_aligns_too() -> None:
    found = points(column(["1.5", "1,000", "−20.25%"], style="number"))
    assert max(found) - min(found) < 0.5
    assert len({round(x) for x in points(column(["1.5", "1,000", "−20.25%"]))}) > 1


def test_cells_stand_where_they_say() -> None:
    starts = {}
    aligns: tuple[CellAlign, ...] = ("left", "center", "right")
    for align in aligns:
        part = next(part for part in column(["字"], align=align).pages[0].placed if part.block == 1)
        assert isinstance(part.items[0], Glyphs)
        starts[align] = part.items[0].x
    assert starts["left"] < starts["center"] < starts["right"]


def test_columns_that_only_wide_cells_reach_get_room(set_blocks: Compose) -> None:
    wide = Cell((paragraph("合并单元格", "table-cell"),), colspan=2)
    pages = set_blocks(Table("plain", (Row((wide, Cell((paragraph("长" * 60, "table-cell"),)))),)))
    assert_apart(pages)
    table = pages.document.blocks[0]
    assert isinstance(table, Table)
    assert sum(table.widths[:2]) >= 5 * 10.5


def test_too_many_columns_are_told(set_blocks: Compose) -> None:
    with pytest.raises(ComposeError, match="a table of 200 columns") as caught:
        set_blocks(Table("plain", (Row(tuple(Cell((Paragraph("table-cell", (Run("字"),)),)) for _ in range(200))),)))
    assert "<turned>" in caught.value.hint


def test_a_long_column_is_measured_by_its_longest_cells(set_blocks: Compose) -> None:
    rows = [[str(at), "短"] for at in range(300)]
    rows[250] = ["序", "https://example.org/averyveryverylongaddress"]
    cells = [Row(tuple(Cell((paragraph(text, "table-cell"),)) for text in row)) for row in rows]
    made = set_blocks(Table("plain", tuple(cells)))
    table = made.document.blocks[0]
    assert isinstance(table, Table)
    assert table.widths[1] > 2 * table.widths[0]
