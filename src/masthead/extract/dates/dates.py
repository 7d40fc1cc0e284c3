"""Dates and periods, in ISO 8601 with only what the source states: a relative one is reckoned on a stated date."""

from __future__ import annotations

from masthead.extract.dates.date_texts import dates_in
from masthead.extract.dates.dates_tied import document_date, tied
from masthead.report import Date
from masthead.source import Source


def find_dates(source: Source, language: str) -> tuple[Date, ...]:
    """Every date and period of the source, each time it stands there, in source order.

    A relative one is reckoned on the stated date that determines it, which it names (`Date.tied`).
    """
    anchor = document_date(source, language)
    made: list[Date] = []
    for block in source.blocks:
        before: list[Date] = []
        for found in dates_in(block.text, language):
            date = Date(
                text=block.text[found.start : found.end],
                start=found.first,
                end=found.last,
                span=source.span(block, found.start, found.end),
            )
            before.append(tied(date, found.hangs, before, anchor) if found.hangs else date)
        made += before
    return tuple(made)
