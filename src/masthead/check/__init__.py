"""Check whether a report still says what its source says, and what it leaves to be set."""

from __future__ import annotations

from masthead.check.declared import check_declared_counts
from masthead.check.edits import check_edits
from masthead.check.facts import check_facts
from masthead.check.issue import check_issue
from masthead.check.spans import check_spans
from masthead.errors import Diagnostic
from masthead.report import Report
from masthead.source import Source


def check(report: Report, source: Source | None = None) -> tuple[Diagnostic, ...]:
    """What a person should look at, in the report's order; with the source, every span is compared with its text.

    Errors: a span or fact that does not match its quote or source. Warnings: text changed by hand, counts that
    disagree with what they count. Notes: fields of the issuing office that are not set.
    """
    return (
        *check_spans(report, source),
        *check_facts(report),
        *check_edits(report),
        *check_declared_counts(report),
        *check_issue(report),
    )
