"""Findings as a table to read, and as plain values for JSON."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import Any

from masthead.inspect.finding import Finding, Inspection
from masthead.inspect.forms import NAMES

_HEAD = ("clause", "what", "measured", "asked", "verdict", "page")
_WIDEST = 48


def inspection_table(inspection: Inspection) -> str:
    """A line a finding in aligned columns, notes under them, and the counts."""
    rows = [_HEAD, *(_cells(found) for found in inspection.findings)]
    widths = [min(max(_width(row[column]) for row in rows), _WIDEST) for column in range(len(_HEAD))]
    lines = [_heading(inspection), "", _line(_HEAD, widths)]
    for found, row in zip(inspection.findings, rows[1:], strict=True):
        lines.append(_line(row, widths))
        if found.note:
            lines.append(" " * (widths[0] + 2) + f"({found.note})")
    return "\n".join([*lines, "", _counts(inspection)]) + "\n"


def inspection_fields(inspection: Inspection) -> dict[str, Any]:
    """What `--json` prints."""
    return {
        "file": inspection.file,
        "form": inspection.form,
        "form_given": inspection.given,
        "pages": inspection.pages,
        "producer": inspection.producer,
        "findings": [found._asdict() for found in inspection.findings],
        "exit_code": inspection.exit_code,
    }


def _heading(inspection: Inspection) -> str:
    how = "as given" if inspection.given else "as recognised"
    pages = "1 page" if inspection.pages == 1 else f"{inspection.pages} pages"
    return f"{inspection.file}: {pages}, {NAMES[inspection.form]} ({how}), GB/T 9704-2012"


def _counts(inspection: Inspection) -> str:
    counts = Counter(found.verdict for found in inspection.findings)
    return f"{counts['pass']} pass, {counts['fail']} fail, {counts['n/a']} not applicable"


def _cells(found: Finding) -> tuple[str, ...]:
    page = str(found.page) if found.page else ""
    verdict = found.verdict.upper() if found.verdict == "fail" else found.verdict
    return (found.clause, found.what, found.measured, found.asked, verdict, page)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * max(width - _width(cell), 0) for cell, width in zip(cells, widths, strict=True))
    return "  ".join(padded).rstrip()


def _width(text: str) -> int:
    """Columns on a terminal."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
