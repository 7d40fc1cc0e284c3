"""Figures of tables: what heads them, their units, and that check holds them against their tables."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from masthead.check import check
from masthead.extract import extract
from masthead.read import read_bytes
from masthead.report import Figure, Report
from masthead.source import Source

QUARTER = (
    "2031年一季度各区情况,,,\n单位：亿元,,,\n地区,投资,,同比增长（%）\n,本季,累计,\n甲区,88.1,120.5,5.2\n乙区,140.3,200.0,-0.4\n"
    "合计,228.4,320.5,1.0\n"
)


def source_of(text: str, name: str = "a.csv") -> Source:
    return read_bytes(text.encode(), name, name)


def figures(text: str, name: str = "a.csv") -> list[Figure]:
    return list(extract(source_of(text, name)).figures)


def told(text: str, name: str = "a.csv") -> list[tuple[str, str | None, str | None]]:
    return [(one.text, one.unit, one.counts) for one in figures(text, name)]


def test_heads_of_rows_and_columns_units_and_cells() -> None:
    found = figures(QUARTER)
    assert [(one.text, one.unit, one.counts, one.span.at if one.span else "") for one in found[:3]] == [
        ("88.1", "亿元", "甲区，投资，本季", "B5"),
        ("120.5", "亿元", "甲区，投资，累计", "C5"),
        ("5.2", "%", "甲区，同比增长", "D5"),
    ]
    assert [one.form for one in found[:3]] == ["money", "money", "percent"]
    assert [(one.value, one.change, one.compared) for one in (found[2], found[5])] == [
        (5.2, "up", "同比"),
        (-0.4, "down", "同比"),
    ]


def test_numbers_that_count_nothing_are_no_figures() -> None:
    text = (
        "序号,县,编码,联系电话,排名,日期\n1,甲县,330101,0571-8000123,1,2031-03-05\n"
        "2,乙县,330102,0571-8000124,2,2031-03-06\n"
    )
    assert figures(text) == []


def test_equal_cells_are_figures_of_their_own() -> None:
    found = figures("县,座数（座）\n甲县,12\n乙县,12\n")
    assert [(one.id, one.counts, one.mentions) for one in found] == [("f1", "甲县，座数", ()), ("f2", "乙县，座数", ())]


def test_the_running_text_of_a_cell_is_read_as_such() -> None:
    text = "| 任务 | 单位 |\n|---|---|\n| 拆除违建12处 | 甲局 |\n"
    assert told(text, "a.md") == [("12处", "处", "违建")]


def test_a_table_whose_first_row_is_not_marked_as_its_head() -> None:
    source = source_of("| a | b |\n|---|---|\n| 县 | 座数（座） |\n| 甲县 | 12 |\n", "a.md")
    assert [one.counts for one in extract(source).figures] == ["甲县，b"]


@pytest.mark.parametrize(
    ("head", "unit"),
    [
        ("产值（亿元）", "亿元"),
        ("产值(单位:万元)", "万元"),
        ("增速%", "%"),
        ("增速（±%）", "%"),
        ("浓度（μg/m³）", "μg/m³"),
        ("产值/万元", "万元"),
        ("Cost ($ million)", "$ million"),
        ("Length (km)", "km"),
        ("街道（镇）", None),
        ("增加值（现价）", None),
    ],
)
def test_units_with_the_name_of_a_column(head: str, unit: str | None) -> None:
    assert [one.unit for one in figures(f"县,{head}\n甲县,12\n乙县,13.5\n")] == [unit, unit]


def test_key_figures_are_those_of_totals_and_print_their_units() -> None:
    from masthead.fill.figures import split_figure

    report = extract(source_of(QUARTER))
    by_id = {one.id: one for one in report.figures}
    assert [by_id[wanted].counts for wanted in report.summary.figures][:2] == ["合计，投资，本季", "合计，投资，累计"]
    assert split_figure(by_id[report.summary.figures[0]]) == ("228.4", "亿元")


def test_a_currency_that_heads_a_column_stands_before_the_number() -> None:
    from masthead.fill.figures import split_figure

    (figure,) = figures("| Port | Penalties, $ thousand |\n|---|---|\n| Eastbay | 16.5 |\n", "a.md")
    assert (figure.counts, split_figure(figure)) == ("Eastbay, Penalties", ("$16.5", "thousand"))


def test_the_comma_before_a_unit_is_no_part_of_the_name() -> None:
    assert [one.counts for one in figures('Port,"Use, %"\nEastbay,66\n')] == ["Eastbay, Use"]


def problems(report: Report, source: Source | None) -> list[str]:
    return [found.code for found in check(report, source) if found.severity != "note"]


@pytest.mark.parametrize("given_source", [True, False])
def test_check_holds_units_and_counts_against_the_table(given_source: bool) -> None:
    source = source_of(QUARTER)
    report = extract(source)
    assert problems(report, source if given_source else None) == []

    def changed(**fields: str) -> list[str]:
        first = replace(report.figures[0], **fields)
        return problems(replace(report, figures=(first, *report.figures[1:])), source if given_source else None)

    assert changed(unit="万元") == ["fact-not-in-quote"]
    assert changed(counts="乙区，投资，本季") == ["not-beside"]
    assert changed(counts="甲区，本季") == []


def test_tables_side_by_side_are_held_against_their_own_heads() -> None:
    source = source_of("表\n产值（亿元）,甲县\n2031年,1万余份\n约12,\n约12,甲县,,2031年,1万余份\n约12,2031年\n")
    assert problems(extract(source), source) == []


CELL = st.one_of(
    st.from_regex(r"\A-?[0-9]{1,4}(\.[0-9])?%?\Z"),
    st.sampled_from(["甲县", "—", "", "约12", "合计", "1万余份", "2031年", "产值（亿元）"]),
)


@settings(deadline=None)
@given(st.lists(st.lists(CELL, min_size=2, max_size=5), min_size=2, max_size=6))
def test_every_span_quotes_its_cell_and_no_check_fails(table: list[list[str]]) -> None:
    source = source_of("表\n" + "\n".join(",".join(row) for row in table) + "\n")
    report = extract(source)
    for figure in report.figures:
        assert figure.span
        assert source.quoted(figure.span) == figure.span.quote
    assert [found for found in check(report, source) if found.severity == "error"] == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", '项目,金额（万元）\n收入,"5,600"\n净利润,"(1,234)"\n税费,（56）\n'),
        ("a.md", "| 项目 | 金额（万元） |\n|---|---|\n| 收入 | 5,600 |\n| 净利润 | (1,234) |\n| 税费 | （56） |\n"),
        (
            "a.html",
            "<table><tr><th>项目<th>金额（万元）<tr><td>收入<td>5,600<tr><td>净利润<td>(1,234)<tr><td>税费<td>（56）</table>",
        ),
    ],
)
def test_a_number_in_brackets_is_negative_and_prints_as_it_stands(name: str, text: str) -> None:
    source = source_of(text, name)
    report = extract(source)
    assert [(one.text, one.value, one.unit) for one in report.figures] == [
        ("5,600", 5600, "万元"),
        ("(1,234)", -1234, "万元"),
        ("（56）", -56, "万元"),
    ]
    assert not [finding for finding in check(report, source) if finding.severity == "error"]


def test_per_cents_and_currencies_in_brackets() -> None:
    found = figures('Item,Amount,Change (%)\nSales,"$5,600",4.5\nLoss,"$(1,234)",(5.2)\nTax,"($56)",(0.4)%\n')
    assert [(one.text, one.value) for one in found if one.text[-1:] in ")%"] == [
        ("$(1,234)", -1234),
        ("(5.2)", -5.2),
        ("($56)", -56),
        ("(0.4)%", -0.4),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Variable,Model 1,Model 2\nIncome,0.45,0.52\n,(0.03),(0.04)\nAge,1.20,1.31\n,(0.10),(0.12)\n",
        "项目,本年,上年\n栏次,(1),(2)\n收入,45,52\n",
        "项目,座数\n水库,45\n其中：在建,（12）\n",
        "编号,内容\n(1),检查\n(2),整改\n",
    ],
)
def test_brackets_that_say_something_else_make_no_number_negative(text: str) -> None:
    assert [one.text for one in figures(text) if isinstance(one.value, int | float) and one.value < 0] == []


@pytest.mark.parametrize(
    ("head", "unit"),
    [
        ("Cost (R million)", "R million"),
        ("Budget, Rs crore", "Rs crore"),
        ("Spend £m", "£m"),
        ("Rent in EUR", "EUR"),
        ("Price (US$/t)", "US$/t"),
        ("Output (lakh tonnes)", "lakh tonnes"),
        ("Loans (million rand)", "million rand"),
    ],
)
def test_units_in_heads(head: str, unit: str) -> None:
    ((_, found, counts),) = told(f"| Area | {head} |\n| --- | --- |\n| Upper Fen | 41.5 |\n", "a.md")
    assert (found, counts) == (unit, f"Upper Fen, {head.split()[0].rstrip(',')}")


@pytest.mark.parametrize("head", ["Cases per 100,000", "Men, women", "Cost/unit"])
def test_heads_that_hold_no_unit(head: str) -> None:
    assert told(f"| Area | {head} |\n| --- | --- |\n| Upper Fen | 41.5 |\n", "a.md") == [
        ("41.5", None, f"Upper Fen, {head}")
    ]


def test_a_share_of_something_keeps_its_head() -> None:
    found = told("| Area | Debt (% of GDP) |\n| --- | --- |\n| Upper Fen | 41.5 |\n", "a.md")
    assert found == [("41.5", "%", "Upper Fen, Debt (% of GDP)")]


@pytest.mark.parametrize(
    ("caption", "unit"),
    [
        ("Unit: thousand head", "thousand head"),
        ("(in thousands of persons)", "thousands of persons"),
        ("(£ million)", "£ million"),
        ("Table 4: Exports (US$ million)", "US$ million"),
        ("Expressed in millions of Swiss francs", "millions of Swiss francs"),
        ("各县经济总量（亿元）", "亿元"),
        ("People", None),
        ("各县（市、区）", None),
        ("资料汇编（本）", None),
    ],
)
def test_units_above_a_table(caption: str, unit: str | None) -> None:
    found = told(f"# Report\n\n{caption}\n\n| Area | 2030 |\n| --- | --- |\n| Upper Fen | 41.5 |\n", "a.md")
    assert found[-1][:2] == ("41.5", unit)
