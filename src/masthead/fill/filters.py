"""What templates can call: filters of texts, figures and sections, in the language of the report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from masthead.errors import TemplateError
from masthead.fill import outline, wording
from masthead.fill.figures import print_figure, split_figure, tiles
from masthead.fill.labels import short_labels
from masthead.report import Figure, Report


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
        "not_in": wording.not_in,
        "tiles": lambda figures: tiles(figures, language),
        "numbered": outline.numbered,
        "timeline": outline.timeline,
        "rows": rows,
    }


def report_functions(report: Report) -> dict[str, Callable[..., Any]]:
    """Name to function."""
    figures = {figure.id: figure for figure in report.figures}

    def figure(wanted: str) -> Figure:
        if wanted not in figures:
            hint = f"Remove {wanted} from summary.figures, or add it to figures."
            raise TemplateError(f"the report has no figure {wanted!r}", where="summary.figures", hint=hint)
        return figures[wanted]

    return {
        "figure": figure,
        "key_figures": lambda: [figure(wanted) for wanted in report.summary.figures],
        "bands": lambda: outline.bands(report),
        "undated_words": lambda: outline.undated_words(report),
    }


def rows(items: Sequence[Any], columns: int) -> list[list[Any]]:
    """The items in rows of `columns`, read across; the last row may be shorter."""
    if type(columns) is not int or columns < 1:
        raise ValueError("rows(n) takes a whole number from 1 on")
    return [list(items[start : start + columns]) for start in range(0, len(items), columns)]
