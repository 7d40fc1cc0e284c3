"""The lines of house rules: code | what is wrong | what belongs there."""

from __future__ import annotations

from masthead.check.house.findings import house_slips
from masthead.check.house.order import misnumbered
from masthead.report import Report


def house_lines(report: Report) -> list[str]:
    """- where only a person can tell what belongs there."""
    lines = []
    for found in (one for one in house_slips(report) if one.printed.role != "again"):
        for slip in found.slips:
            now = "-" if slip.now is None else _seen(slip.now)
            lines.append(f"{slip.code} | {_seen(found.printed.text[slip.start : slip.end])} | {now}")
    order = [f"house-order | {one.text[one.slip.start : one.slip.end]} | -" for one in misnumbered(report, None)]
    return [*lines, *order]


def _seen(text: str) -> str:
    return text if text.strip() else "(blank)" if text else "(nothing)"
