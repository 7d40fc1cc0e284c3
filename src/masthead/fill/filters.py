"""What templates can call: filters of texts, figures and sections, in the language of the report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from masthead.errors import shortened
from masthead.fill import outline, wording
from masthead.fill.budget import RefusedError
from masthead.fill.charts import chart_series, figure_series, report_chart, table_series
from masthead.fill.computed import share, total
from masthead.fill.figures import print_figure, split_figure, tiles
from masthead.fill.heading_cells import heading_cells
from masthead.fill.labels import short_labels
from masthead.fill.number_columns import number_columns
from masthead.fill.official import official
from masthead.fill.stated import figures_as_stated
from masthead.report import Figure, Report

_MOST_IDS = 12  # that an error names


def report_filters(report: Report) -> dict[str, Callable[..., Any]]:
    """Name to filter."""
    language = report.language
    return {
        "ordinal_zh": wording.ordinal_zh,
        "level_mark": lambda number, level: wording.level_mark(level, number),
        "trim_stop": wording.trim_stop,
        "with_stop": lambda text: wording.with_stop(text, language),
        "join_clauses": lambda passages: wording.join_clauses(passages, language),
        "first_sentence": lambda text: wording.first_sentence(text, language),
        "print_date": lambda date: wording.print_date(date, language),
        "missing": lambda value: wording.missing(value, language),
        "print_figure": lambda text: print_figure(text, language),
        "split_figure": split_figure,
        "short_labels": lambda points: short_labels(points, language),
        "clauses": lambda point: outline.clauses(point, language),
        "issue_number": lambda number: wording.issue_number(number, language),
        "clause_texts": outline.clause_texts,
        "not_in": wording.not_in,
        "tiles": lambda figures: tiles(figures, language),
        "numbered": outline.numbered,
        "timeline": outline.timeline,
        "rows": rows,
        "number_columns": number_columns,
        "heading_cells": heading_cells,
        "chart_series": lambda chart: chart_series(report_chart(chart, report)),
        "table_series": table_series,
        "figure_series": lambda figures: figure_series(figures, language),
        "name_column": wording.name_column,
        "total": lambda figures: total(figures, language),
        "share": share,
    }


def report_functions(report: Report) -> dict[str, Callable[..., Any]]:
    """Name to function."""
    figures = {figure.id: figure for figure in report.figures}

    def figure(wanted: Any) -> Figure:
        if not isinstance(wanted, str) or wanted not in figures:
            raise RefusedError(f"the report has no figure {shortened(repr(wanted))}\n{_known_ids(list(figures))}")
        return figures[wanted]

    return {
        "figure": figure,
        "key_figures": lambda: [figure(wanted) for wanted in report.summary.figures],
        "bands": lambda: outline.bands(report),
        "figures_as_stated": lambda: figures_as_stated(report),
        "undated_words": lambda: outline.undated_words(report),
        "official": lambda: official(report),
    }


def _known_ids(ids: list[str]) -> str:
    if not ids:
        return "The report has no figures; ask for them within {% if figures %}."
    more = f" and {len(ids) - _MOST_IDS} more" if len(ids) > _MOST_IDS else ""
    return f"The ids of its figures are {', '.join(ids[:_MOST_IDS])}{more}."


def rows(items: Sequence[Any], columns: int) -> list[list[Any]]:
    """The items in rows of `columns`, read across; the last row may be shorter."""
    if type(columns) is not int or columns < 1:
        raise RefusedError("the filter 'rows' takes a whole number from 1 on\nWrite rows(2), for example.")
    return [list(items[start : start + columns]) for start in range(0, len(items), columns)]
