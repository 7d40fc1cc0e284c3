"""Dates and periods, in ISO 8601 with only what the source states: no year is ever added."""

from __future__ import annotations

from typing import NamedTuple

from masthead.extract.dates_en import english_dates
from masthead.extract.dates_zh import chinese_dates
from masthead.report import Date
from masthead.source import Block, Source


class DateText(NamedTuple):
    """A date in a block: block.text[start:end], and its first and last day, month or year where stated."""

    start: int
    end: int
    first: str | None
    last: str | None

    def exact(self) -> int:
        """How exactly it is dated: 3 to the day, 2 to the month, 1 to the year or not at all."""
        stated = self.first or self.last or ""
        return 1 + stated.lstrip("-").count("-") + stated.startswith("--") if stated else 1


def dates_in(text: str, language: str) -> tuple[DateText, ...]:
    """The dates in a text, left to right, none inside another."""
    scan = chinese_dates if language.startswith("zh") else english_dates
    return tuple(DateText(*found) for found in scan(text))


def find_dates(source: Source, language: str) -> tuple[Date, ...]:
    """Every date and period of the source, each time it stands there, in source order."""
    return tuple(_date(source, block, found) for block in source.blocks for found in dates_in(block.text, language))


def _date(source: Source, block: Block, found: DateText) -> Date:
    return Date(
        text=block.text[found.start : found.end],
        start=found.first,
        end=found.last,
        span=source.span(block, found.start, found.end),
    )
