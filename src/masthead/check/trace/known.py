"""All that a report says: the texts of its fields, for what a template prints without naming the field."""

from __future__ import annotations

import re
from functools import cached_property

import msgspec
from msgspec import Struct

from masthead.check.numbers import missing_numbers
from masthead.patterns import regex
from masthead.report import Figure, Report, Span

_UNPRINTED = frozenset(("masthead", "id", "sha256", "span", "mentions", "tied", "edits"))
_DIGITS = regex(r"\d+(?:[.,]\d+)*")
_HAN_NUMBER = regex("[二两三四五六七八九十百千万亿〇]{2,}")
# Numbers of the file that say nothing of the report: places of spans, ids, hashes.
_PLACES = regex(r'"(?:start|end|masthead|level|head)":\d+|"(?:id|sha256|part_of|at|code)":"[^"]*"')
_ISO = regex(r"(?:(\d{4})|-)-?(\d\d)?-?(\d\d)?")


class Known:
    """The report's texts, each with its field; worked out when it is first asked for."""

    def __init__(self, report: Report) -> None:
        self.report = report

    @cached_property
    def texts(self) -> tuple[tuple[str, str], ...]:
        """(field, text) of everything that may print, in the model's order; numbers as they are written."""
        return tuple(_texts(self.report, ""))

    @cached_property
    def all(self) -> str:
        """All that the report says and quotes, in one text: quicker to come by than the texts one by one."""
        whole = _PLACES.sub("", msgspec.json.encode(self.report).decode())
        days = (self.report.origin.published, *(day for date in self.report.dates for day in (date.start, date.end)))
        return "\n".join((whole, *(dated(day) for day in days if day)))

    @cached_property
    def counts(self) -> str:
        """The model's numbers that are no texts, such as the value of a figure: they print without their field."""
        return "\n".join(f"{value:g}" if isinstance(value, float) else f"{value}" for value in _counts(self.report))

    @cached_property
    def figures(self) -> dict[str, Figure]:
        return {figure.id: figure for figure in self.report.figures}

    @cached_property
    def names(self) -> re.Pattern[str] | None:
        """The names of people, organisations and places, the longer ones first."""
        report = self.report
        people = [one.name for one in report.people]
        others = [one.name for one in (*report.organisations, *report.places)]
        names = {name for name in (*people, *others) if len(name) > 1}
        return regex("|".join(map(re.escape, sorted(names, key=lambda name: (-len(name), name))))) if names else None

    def holds(self, text: str) -> bool:
        """Whether each number of the text stands in the report: a quick answer, which may be no of one that is written
        otherwise."""
        if not self._digits.issuperset(_DIGITS.findall(text)):
            return False
        return all(number in self.all for number in _HAN_NUMBER.findall(text))

    @cached_property
    def _digits(self) -> frozenset[str]:
        return frozenset(_DIGITS.findall(self.all))

    def missing(self, text: str) -> list[str]:
        """The numbers of the text that stand nowhere in the report."""
        return missing_numbers(text, self.all)

    def field_of(self, text: str) -> str:
        """The first field that holds the text; "" where none does."""
        return next((field for field, said in self.texts if text in said), "")


def _texts(node: Struct, path: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name in node.__struct_fields__:
        if name not in _UNPRINTED:
            found += _said(getattr(node, name), f"{path}.{name}" if path else name)
    return found


def _counts(node: object) -> list[int | float]:
    if isinstance(node, tuple):
        return [one for item in node for one in _counts(item)]
    if isinstance(node, Struct) and not isinstance(node, Span):
        return [
            one for name in node.__struct_fields__ if name not in _UNPRINTED for one in _counts(getattr(node, name))
        ]
    return [node] if isinstance(node, int | float) and not isinstance(node, bool) else []


def _said(value: object, path: str) -> list[tuple[str, str]]:
    if isinstance(value, str):
        return [(path, f"{value} {dated(value)}" if value[:1].isdigit() or value[:2] == "--" else value)]
    if isinstance(value, tuple):
        return [one for at, item in enumerate(value) for one in _said(item, f"{path}[{at}]")]
    if isinstance(value, Struct):
        return [] if isinstance(value, Span) else _texts(value, path)
    return [(path, f"{value}")] if isinstance(value, int | float) and not isinstance(value, bool) else []


_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def dated(text: str) -> str:
    """A date as ISO 8601 writes it, in words as well; "" of another text."""
    parts = _ISO.fullmatch(text)
    month = int(parts[2]) if parts and parts[2] else 0
    return f"{parts[1] or ''} {_MONTHS[month - 1]} {parts[3] or ''}" if parts and 0 < month <= 12 else ""
