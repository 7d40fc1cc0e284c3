"""Charts of a report: a number that the source does not state is told."""

from __future__ import annotations

import pytest

from masthead.check import check
from masthead.report import Chart, ChartSeries, Origin, Report, Title
from masthead.source import Source

SOURCE = Source("a.txt", "0" * 64, "txt", "utf-8", "检查单位1,203家，完成率98.5%，同比下降三成。", ())


def found(*values: str | float | None, source: Source | None = SOURCE) -> list[str]:
    chart = Chart(kind="bar", alt="a", categories=("甲",) * len(values), series=(ChartSeries(values=values),))
    report = Report(
        title=Title(text="a"), language="zh-CN", origin=Origin(file="a.txt", sha256="0" * 64), charts=(chart,)
    )
    return [one.where for one in check(report, source) if one.code == "chart-unstated"]


@pytest.mark.parametrize("values", [(1203, "98.5%"), ("1,203家", None, "—"), ()])
def test_what_the_source_states_is_not_told(values: tuple[str | float | None, ...]) -> None:
    assert found(*values) == []


def test_what_it_does_not_state_is_told_with_its_place() -> None:
    assert found(1203, 1204, "97%") == ["charts[0].series[0].values[1]", "charts[0].series[0].values[2]"]


def test_without_the_source_nothing_can_be_said() -> None:
    assert found(7, source=None) == []
