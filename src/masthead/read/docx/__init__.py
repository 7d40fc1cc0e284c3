"""A DOCX made here and edited in Word or LibreOffice: the model that it carries, with the edits in it.

package ─▶ Returned ─ matching, stretches, reading ─▶ Reading ─ merge, shape, edited ─▶ Report, findings
"""

from __future__ import annotations

from masthead.errors import Diagnostic
from masthead.read.docx.package import Returned, carries_report, returned
from masthead.report import Report

__all__ = ["Returned", "carries_report", "returned", "with_edits"]


def with_edits(report: Report, back: Returned, file: str) -> tuple[Report, tuple[Diagnostic, ...]]:
    """The report as the file says it now, and what a person should look at.

    report: the one that the file carries. back: what `returned` gave for it. file: its name. A text that was changed
    is in the report, and among its edits; what has no place in the report is a finding that quotes it.
    """
    from masthead.read.docx.edited import edited

    return edited(report, back, file)
