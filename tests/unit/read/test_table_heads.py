"""Which row of a table names its columns, where the format does not say so."""

from __future__ import annotations

import pytest

from masthead.read.table_heads import with_heads
from masthead.source import Block, BlockKind


def rows(*texts: str, table: int = 1, kind: BlockKind = "row", head: int = 0) -> list[Block]:
    return [
        Block(kind, text.replace("|", "\t"), ((0, 0),), 1, head and int(not at), tuple(text.split("|")), table=table)
        for at, text in enumerate(texts)
    ]


def levels(*texts: str) -> list[int]:
    return [block.level for block in with_heads(rows(*texts))]


@pytest.mark.parametrize(
    "texts",
    [
        ("县区|抽查工程（处）|合格率（%）", "青石县|40|95.0", "合计|186|91.4%"),
        ("|2029年|2030年", "财政收入|1,204.5亿元|1,310亿元", "税收|—|88"),
        ("District|Sites|Remarks", "Marle|14|", "Oxby|12|closed in May"),
        ("Ward|Roads (km)", "North|12.5"),
    ],
)
def test_a_row_of_names_above_numbers_heads_the_table(texts: tuple[str, ...]) -> None:
    assert levels(*texts) == [1, *[0] * (len(texts) - 1)]


@pytest.mark.parametrize(
    "texts",
    [
        ("青石县|40|95.0", "白水县|36|83.3"),
        ("姓名|职务", "某甲|处长"),
        ("填报单位|某局", "填报日期|2031-05-08"),
        ("联系人|", "电话|88"),
        ("县区|抽查情况见下。", "青石县|40"),
        ("县区|抽查工程",),
        ("总计", "40"),
        ("项目|便民桥", "投资|300万元"),
    ],
)
def test_other_first_rows_head_nothing(texts: tuple[str, ...]) -> None:
    assert not any(levels(*texts))


def test_a_table_that_says_its_heads_is_left_as_it_is() -> None:
    said = rows("年份|数量", "县区|工程（处）", "青石县|40", head=1)
    assert with_heads(said) == tuple(said)


def test_tables_are_looked_at_one_by_one() -> None:
    blocks = [
        *rows("县区|工程（处）", "青石县|40"),
        *rows("见下表", kind="paragraph"),
        *rows("县区|住户（户）", "青石县|8", table=2),
    ]
    assert [block.level for block in with_heads(blocks)] == [1, 0, 0, 1, 0]
