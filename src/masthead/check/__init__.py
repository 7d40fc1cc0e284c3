"""Check whether a report still says what its source says, and what it leaves to be set."""

from __future__ import annotations

from masthead.check.actions import check_actions
from masthead.check.beside import check_beside
from masthead.check.charts import check_charts
from masthead.check.contradictions import check_contradictions
from masthead.check.dates import check_dates
from masthead.check.declared import check_declared_counts
from masthead.check.edits import check_edits
from masthead.check.facts import check_facts
from masthead.check.issue import check_issue, issue_unset
from masthead.check.names import check_names
from masthead.check.person import check_person
from masthead.check.spans import check_spans
from masthead.check.titles import check_titles
from masthead.check.totals import check_totals
from masthead.check.wholes import check_wholes
from masthead.errors import Diagnostic
from masthead.report import Report
from masthead.source import Source

__all__ = ["check", "check_person", "issue_unset"]


def check(report: Report, source: Source | None = None) -> tuple[Diagnostic, ...]:
    """What a person should look at, kind by kind; with the source, every span is compared with its text.

    Errors: a span that does not match the source; a number, a name or a date that its quote does not state.
    Warnings: other words changed by hand, numbers of charts that the source does not state, a title that stands
    nowhere in the source, counts that disagree with what they count, totals with their parts, sources with each other.
    Notes: texts that a person set in a document of the report, fields of the issuing office that are not set.
    """
    return (
        *check_spans(report, source),
        *check_titles(report, source),
        *check_facts(report, source),
        *check_dates(report, source),
        *check_names(report, source),
        *check_actions(report),
        *check_beside(report, source),
        *check_edits(report),
        *check_person(report),
        *check_charts(report, source),
        *check_declared_counts(report),
        *check_totals(report),
        *check_wholes(report),
        *check_contradictions(report, source),
        *check_issue(report),
    )
