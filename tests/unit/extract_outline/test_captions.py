"""Captions of tables and pictures head nothing and are no points: they stand beside what they name."""

from __future__ import annotations

import pytest

from masthead.extract import extract
from masthead.extract.outline.shapes import is_caption
from masthead.read import read_bytes

ZH = "各县区今年共检查水库41座，隐患12处，均已整改。"
EN = "The ministry checked 41 dams in the spring and mended 12 defects in them."


@pytest.mark.parametrize(
    "text",
    [
        "表1 各县水库座数",
        "表1各县水库座数",
        "附表2：隐患明细",
        "图3-1 分布",
        "图表4　对比",
        "表一 概况",
        "Table 1: Dams by district",
        "Figure 2 Where the dams are",
        "Fig. 3. Sites",
        "Table A1. Costs",
        "Chart 4",
    ],
)
def test_what_is_a_caption(text: str) -> None:
    assert is_caption(text)


@pytest.mark.parametrize(
    "text",
    [
        "表1显示各县水库座数增加",
        "图2中列出各地情况",
        "表扬先进单位",
        "图书馆建设",
        "表决结果",
        "Table tennis",
        "Mapping the coast",
        "表1 各县水库座数见下，请核对。",
        "Figures rose in 2031",
        "附件1 名单",
    ],
)
def test_what_is_none(text: str) -> None:
    assert not is_caption(text)


@pytest.mark.parametrize(
    ("body", "captions"),
    [(ZH, ["表1 各县水库座数", "图2：水库分布"]), (EN, ["Table 1. Dams by district", "Figure 2: Where the dams are"])],
)
def test_captions_stand_beside_their_tables(body: str, captions: list[str]) -> None:
    table = "| A | B |\n|---|---|\n| C | 12 |\n| D | 29 |"
    text = f"{body}\n\n{captions[0]}\n\n{table}\n\n{body}\n\n{captions[1]}\n\n{body}\n"
    report = extract(read_bytes(f"# 检查 Dams\n\n{text}".encode(), "a.md", "a.md"))
    assert (report.sections, [one.text for one in report.lead]) == (
        (),
        [body, captions[0], "", body, captions[1], body],
    )
    assert report.lead[2].rows[0] == ("A", "B")
