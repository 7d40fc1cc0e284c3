"""What the issuing office adds, where it is not set."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.errors import Diagnostic
from masthead.report import Report

_FIELDS = {"series": "series name", "number": "issue number", "issuer": "issuing office", "date": "date of issue"}


def check_issue(report: Report) -> Iterator[Diagnostic]:
    """A note issue-unset for each of the fields a masthead prints that is not set."""
    for field, name in _FIELDS.items():
        if not getattr(report.issue, field):
            yield Diagnostic(
                "note",
                "issue-unset",
                f"the {name} is not set",
                f"issue.{field}",
                f"Give --set {field}=…, or set {field} under issue in report.yaml.",
            )
