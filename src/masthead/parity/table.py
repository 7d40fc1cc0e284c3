"""Comparisons as a table to read, and as plain values for JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from masthead.parity.compare import Comparison, Difference

_MOST = 12  # differences of a template that are shown
_NAMED = 24  # lost characters that are shown
_HEAD = ("template", "pages", "start alike", "lines", "start alike", "characters")


def parity_table(compared: Mapping[str, Comparison]) -> str:
    """A line a template, by its name, and under the table where the two differ."""
    rows = [_HEAD, *(_cells(name, one) for name, one in compared.items())]
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    lines = ["  ".join(f"{cell:{width}}" for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    for name, one in compared.items():
        if one.differences:
            lines += ["", f"{name}:", *_difference_lines(one)]
    return "\n".join(lines) + "\n"


def parity_fields(compared: Mapping[str, Comparison]) -> dict[str, Any]:
    """What `--json` prints."""
    templates = [_fields(name, one) for name, one in compared.items()]
    return {"templates": templates, "exit_code": max((one.exit_code for one in compared.values()), default=0)}


def _cells(name: str, one: Comparison) -> tuple[str, ...]:
    pages = f"{one.pages[0]} / {one.pages[1]}"
    share = f"{one.lines_alike} ({one.share:.1f} %)"
    return (name, pages, str(one.alike), str(one.lines), share, _characters(one))


def _characters(one: Comparison) -> str:
    told = [_told(one.lost, "lost"), _told(one.added, "added")]
    return ", ".join(filter(None, told)) or "all"


def _told(characters: str, what: str) -> str:
    if not characters:
        return ""
    dots = "…" if len(characters) > _NAMED else ""
    return f"{len(characters)} {what} ({characters[:_NAMED]}{dots})"


def _difference_lines(one: Comparison) -> Iterator[str]:
    for difference in one.differences[:_MOST]:
        yield f"  {_where(difference)}: PDF {difference.pdf or '–'} | DOCX {difference.docx or '–'}"
    if len(one.differences) > _MOST:
        yield f"  … and {len(one.differences) - _MOST} more, see --json"


def _where(difference: Difference) -> str:
    line = f"line {difference.line}"
    more = f"{line}, one more in the DOCX"
    what = {"page": "starts", "around": "around the text", "line": line, "more": more}[difference.kind]
    return f"page {difference.page}, {what}"


def _fields(name: str, one: Comparison) -> dict[str, Any]:
    return {
        "template": name,
        "pages": {"pdf": one.pages[0], "docx": one.pages[1], "start_alike": one.alike},
        "lines": {"pdf": one.lines, "start_alike": one.lines_alike},
        "characters": {"lost": one.lost, "added": one.added},
        "differences": [found._asdict() for found in one.differences],
        "exit_code": one.exit_code,
    }
