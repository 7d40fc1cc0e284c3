"""The numbers of charts that a person wrote down: does the source state them?"""

from __future__ import annotations

from collections.abc import Iterator

from masthead.check.numbers import missing_numbers
from masthead.check.visible import visible
from masthead.errors import Diagnostic
from masthead.report import Report
from masthead.source import Source


def check_charts(report: Report, source: Source | None) -> Iterator[Diagnostic]:
    """A warning chart-unstated for each value of a chart that holds a number which stands nowhere in the source.

    Charts of the report's figures print these; whether they match the source is found by other checks. Without the
    source nothing can be said.
    """
    if source is None or not report.charts:
        return
    stated = visible(source.raw)
    for number, chart in enumerate(report.charts):
        for row, series in enumerate(chart.series):
            for at, value in enumerate(series.values):
                for missing in missing_numbers("" if value is None else str(value), stated):
                    yield Diagnostic(
                        "warning",
                        "chart-unstated",
                        f"the source does not state {missing}",
                        f"charts[{number}].series[{row}].values[{at}]",
                        "Correct the value, or say in the caption where it comes from.",
                    )
