"""What the issuing office adds, where it is not set."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.errors import Diagnostic
from masthead.report import Report

_NAMES = {"series": "series name", "number": "issue number", "issuer": "issuing office", "date": "date of issue"}


def check_issue(report: Report) -> Iterator[Diagnostic]:
    """A note issue-unset for each of the fields a masthead prints that is not set."""
    return (issue_unset(field) for field in _NAMES if not getattr(report.issue, field))


def issue_unset(field: str) -> Diagnostic:
    """The note that a field of the issue is not set."""
    name = _NAMES.get(field) or field.replace("_", " ")
    hint = f"Give --set {field}=…, or set {field} under issue in report.yaml."
    return Diagnostic("note", "issue-unset", f"the {name} is not set", f"issue.{field}", hint)
