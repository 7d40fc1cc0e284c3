"""Sources that contradict each other: the same clause, or the same cell of a table, with another number in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from masthead.check.visible import visible
from masthead.errors import Diagnostic, shortened
from masthead.patterns import regex
from masthead.report import Figure, Report, Span
from masthead.source import Source

_END = regex("[，,。；;！!？?\n\t]")
_FEWEST = 6  # characters of a clause, its number aside: fewer may be said of anything
_REACH = 60
_CELL = re.compile(r"(?:^|[!, ])[A-Z]{1,3}\d+$")
_FEWEST_ALIKE, _ALIKE = 3, 0.6  # cells of two files that are equal, before one that is not is a mistake
_COUNTED = ("count", "percent", "money", "points")


class _Stated(NamedTuple):
    number: int
    figure: Figure
    span: Span


def check_contradictions(report: Report, source: Source | None) -> Iterator[Diagnostic]:
    """A warning sources-differ for each two files that say the same in the same words, but for one number."""
    if source is None or len(source.files) < 2:
        return
    raw = {file.name: source.raw[file.start : file.end] for file in source.files}
    clauses: dict[tuple[str, str], list[_Stated]] = {}
    for number, figure in enumerate(report.figures):
        for span in (figure.span, *figure.mentions) if figure.span and figure.form in _COUNTED else ():
            clause = _clause(raw.get(span.file or "", ""), span)
            if clause:
                clauses.setdefault((clause, figure.unit or ""), []).append(_Stated(number, figure, span))
    for found in clauses.values():
        yield from _differ(found)
    yield from _cells_differ(report)


def _clause(raw: str, span: Span) -> str:
    """The clause around a figure, without it; "" for a short one, and for one with another number in it."""
    before = _END.split(raw[max(span.start - _REACH, 0) : span.start])[-1]
    after = _END.split(raw[span.end : span.end + _REACH])[0]
    clause = f"{visible(before)}\x00{visible(after)}"
    return clause if len(clause) > _FEWEST and not re.search(r"\d", clause) else ""


def _differ(found: list[_Stated]) -> Iterator[Diagnostic]:
    """Of several files, where each states one number in this clause, and not all the same."""
    files: dict[str | None, set[float | int | None]] = {}
    for one in found:
        files.setdefault(one.span.file, set()).add(one.figure.value)
    if len(files) < 2 or any(len(values) > 1 for values in files.values()):
        return
    first = found[0]
    for one in found[1:]:
        if one.span.file != first.span.file and one.figure.value != first.figure.value:
            yield _told(first, one)


def _cells_differ(report: Report) -> Iterator[Diagnostic]:
    """Tables of two files that say mostly the same: cells under the same heads, with another number in them."""
    files: dict[str | None, dict[str, list[_Stated]]] = {}
    for number, figure in enumerate(report.figures):
        span = figure.span
        if span and figure.counts and figure.form in _COUNTED and _CELL.search(span.at or ""):
            files.setdefault(span.file, {}).setdefault(figure.counts, []).append(_Stated(number, figure, span))
    for one, other in combinations(files.values(), 2):
        pairs = [(one[name][0], other[name][0]) for name in one if len(one[name]) == len(other.get(name, ())) == 1]
        pairs = [(a, b) for a, b in pairs if not (a.figure.unit and b.figure.unit and a.figure.unit != b.figure.unit)]
        apart = [(a, b) for a, b in pairs if a.figure.value != b.figure.value]
        alike = len(pairs) - len(apart)
        if alike >= max(_FEWEST_ALIKE, _ALIKE * len(pairs)):
            yield from (_told(a, b) for a, b in apart)


def _told(first: _Stated, one: _Stated) -> Diagnostic:
    places = [f"{shortened(it.figure.text)!r} in {_place(it.span)}" for it in (first, one)]
    message = f"the sources differ: {places[0]}, {places[1]}"
    hint = "Find out which is right; the report prints both as they stand."
    return Diagnostic("warning", "sources-differ", message, f"figures[{one.number}]", hint)


def _place(span: Span) -> str:
    return f"{span.file}, {span.at}" if span.at else f"{span.file}, characters {span.start}–{span.end}"
