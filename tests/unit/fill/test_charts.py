"""Charts of the report's figures, tables and values: no number that is not there."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from masthead.fill.budget import RefusedError
from masthead.fill.charts import (
    SeriesText,
    ValueText,
    chart_series,
    figure_series,
    plain_values,
    report_chart,
    table_series,
)
from masthead.picture import Value
from masthead.report import Chart, ChartSeries, Figure, Passage, Report

FIGURES = (
    Figure(id="f1", text="120家", value=120, unit="家", counts="检查单位"),
    Figure(id="f2", text="1,203家", value=1203, unit="家", counts="复查单位"),
    Figure(id="f3", text="35处", value=35, unit="处", counts="隐患"),
    Figure(id="f4", text="数十家", unit="家", counts="停业单位"),
)


@pytest.fixture
def report(chinese: Report) -> Report:
    return replace(chinese, figures=FIGURES)


@pytest.mark.parametrize(
    ("texts", "numbers"),
    [
        (["12", "1,203", "-3.5", "−2", "+4"], [12, 1203, -3.5, -2, 4]),
        (["12.5%", "8%", "—", "约9%", "7"], [12.5, 8, None, None, None]),
        (["3处", "5家", "12 处"], [3, None, 12]),
        (["多", "1～3", "2026-01-02", "", "1.2.3"], [None] * 5),
        (["9" * 30], [None]),
    ],
)
def test_what_is_no_plain_number_is_not_drawn(texts: list[str], numbers: list[float | None]) -> None:
    found = plain_values(texts)
    assert [value.number for value in found] == numbers
    assert [value.text for value in found] == texts


def test_a_table_s_columns_are_series() -> None:
    rows = (("区", "单位", "隐患"), ("甲", "12", "3处"), ("乙", "未报", "1处"))
    assert table_series(Passage(rows=rows, head=1)) == [
        SeriesText("单位", (ValueText("甲", "12", "12", ""), ValueText("乙", "", "未报", ""))),
        SeriesText("隐患", (ValueText("甲", "3", "3处", ""), ValueText("乙", "1", "1处", ""))),
    ]


@pytest.mark.parametrize(
    "passage", [Passage(text="a"), Passage(rows=(("a", "b"),)), Passage(rows=(("a",), ("1",)), head=1)]
)
def test_what_is_no_table_with_a_head_makes_no_chart(passage: Passage) -> None:
    with pytest.raises(RefusedError, match="no chart can be made"):
        table_series(passage)


def test_figures_keep_their_words_and_ids() -> None:
    (series,) = figure_series([FIGURES[0], FIGURES[3]], "zh-CN")
    assert series.values == (ValueText("检查单位", "120", "120家", "f1"), ValueText("停业单位", "", "数十家", "f4"))
    with pytest.raises(RefusedError, match="different units"):
        figure_series(FIGURES, "zh-CN")


def test_a_person_s_chart_is_of_figures_or_of_values(report: Report) -> None:
    found = report_chart(Chart(kind="bar", alt="a", figures=("f1", "f2")), report)
    assert (found.categories, found.series[0].values[0]) == (("检查单位", "复查单位"), Value(120.0, "120家", "f1"))
    many = report_chart(Chart(kind="multiples", alt="a", figures=("f1", "f3")), report)
    assert [(one.name, one.values[0].text) for one in many.series] == [("检查单位", "120家"), ("隐患", "35处")]
    own = Chart(kind="line", alt="a", categories=("1月", "2月"), series=(ChartSeries(values=(3, None), name="今年"),))
    assert chart_series(report_chart(own, report)) == [
        SeriesText("今年", (ValueText("1月", "3", "3", ""), ValueText("2月", "", "", "")))
    ]


@pytest.mark.parametrize(
    ("chart", "fault"),
    [
        (Chart(kind="bar", alt="a", figures=("f9",)), "there is no figure f9"),
        (Chart(kind="bar", alt="a", figures=("f1", "f3")), "different units"),
        (Chart(kind="bar", alt="a", figures=("f1",), categories=("甲",)), "figures or series, not both"),
        (Chart(kind="bar", alt="a", figures=("f4",)), "without a number"),
        (Chart(kind="bar", alt="a"), "without a number"),
        (Chart(kind="pie", alt="a", categories=("甲",), series=(ChartSeries(values=(0,)),)), "nothing but zeros"),
        (Chart(kind="bar", alt="a", categories=("甲",), series=(ChartSeries(values=(1, 2)),)), "different labels"),
        (Chart(kind="bar", alt="a", categories=("甲",) * 50, series=(ChartSeries(values=(1,) * 50),)), "50 values"),
        (Chart(kind="stacked", alt="a", categories=("甲",), series=(ChartSeries(values=(1,)),) * 9), "9 series"),
    ],
)
def test_a_chart_that_cannot_be_drawn_is_refused(chart: Chart, fault: str, report: Report) -> None:
    with pytest.raises(RefusedError, match=fault) as caught:
        report_chart(chart, report)
    assert caught.value.hint
