"""The lines of actions and events."""

from __future__ import annotations

import re

from masthead.report import Report

# Whether a date's text holds the word before it is the business of dates.
_LEAD = re.compile(r"^(?:by|before|until|on|in|as of|between|since|from|no later than) ", re.IGNORECASE)


def action_lines(report: Report) -> list[str]:
    """what | owner | deadline | hedge | status | kind"""
    return [
        " | ".join((one.what, one.owner or "-", _bare(one.deadline or "-"), one.hedge or "-", one.status, one.kind))
        for one in report.actions
    ]


def event_lines(report: Report) -> list[str]:
    """when | what | state"""
    return [f"{_bare(one.when)} | {one.what} | {one.state}" for one in report.events]


def _bare(date: str) -> str:
    return _LEAD.sub("", date, count=1)
