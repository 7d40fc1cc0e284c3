"""English dates: 12 October, March 2021, 9–15 March 2020, as of the end of February 2024, by mid-2025, last year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masthead.extract.calendar_date import CalendarDate

Found = tuple[int, int, str | None, str | None]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_NAMED_MONTH = f"(?-i:{_FULL_MONTH})(?![a-z])"
_MONTH = rf"(?:{_NAMED_MONTH}|(?-i:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_DAY = r"(?<![\d.,])(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%])"
_YEAR = r"(?<![\d.,$£€-])(?:19|20)\d\d(?![\d%]|[.,]\d)"
_DASH = r" ?(?:–|—|-|to|until|through) ?"
_PLURAL = r"(?! (?!was|has|is|as|this|its|does|across|plus|thus)(?:[a-z]+s|people|children|men|women|staff)\b)"
_PART = r"(?:the )?(?:(?:start|beginning|middle|end|close) of (?:the )?)|(?:early|mid|late)[ -]"
_BOUND = r"(?:(?P<until>as (?:of|at)|by|until|up to|before|through)|since|from) "

_POINT = (
    rf"(?P<first_day>{_DAY})(?: (?:of )?(?P<first_month>{_MONTH})(?:,? (?P<first_year>{_YEAR}))?)?"
    rf"{_DASH}(?P<last_day>{_DAY}) (?:of )?(?P<last_month>{_MONTH})(?:,? (?P<last_year>{_YEAR}))?"
    rf"|(?P<day>{_DAY}) (?:of )?(?P<month>{_MONTH})(?:,? (?P<year>{_YEAR}))?"
    rf"|(?P<us_month>{_MONTH}) (?P<us_day>{_DAY})(?:{_DASH}(?P<us_last_month>{_MONTH} )?(?P<us_last_day>{_DAY}))?"
    rf"(?:,? (?P<us_year>{_YEAR}))?"
    rf"|(?P<from_month>{_MONTH})(?: (?P<from_year>{_YEAR}))?{_DASH}(?P<to_month>{_MONTH}),? (?P<to_year>{_YEAR})"
    rf"|(?:spring|summer|autumn|winter)(?: of)? (?P<season_year>{_YEAR})"
    rf"|(?P<only_month>{_MONTH}),? (?P<only_month_year>{_YEAR})"
    r"|(?<![\d.])(?P<iso>(?:19|20)\d\d(?P<sep>[-/.])\d{1,2}(?P=sep)\d{1,2})(?![\d.])"
    rf"|(?P<first_year_only>{_YEAR})(?:–|—|-|/| to )(?P<last_year_only>{_YEAR}|\d\d(?!\d))"
    r"|(?:Q[1-4]|(?:first|second|third|fourth) (?:quarter|half) of|(?:financial|fiscal) year|FY) ?"
    rf"(?P<quarter_year>{_YEAR})"
)
_LOOSE = (
    rf"(?:(?<=\bin )|(?<=\bduring )|(?<=\bthroughout ))(?P<bare_month>{_NAMED_MONTH})"
    r"|(?:last|next|this|previous|coming) (?:year|month|week|quarter|spring|summer|autumn|winter)\b"
    rf"|(?:last|next|this) (?P<named_month>{_NAMED_MONTH})"
    r"|the (?:end|start|beginning) of (?:the|this|next) (?:year|month|week|quarter)\b"
    rf"|(?P<only_year>{_YEAR}){_PLURAL}"
)
_DATE = re.compile(
    rf"\b(?:(?:{_BOUND})?(?:{_PART})?(?:{_POINT}|{_LOOSE})"
    rf"|{_BOUND.replace('until>', 'until_month>')}(?:{_PART})?(?P<bound_month>{_NAMED_MONTH}))",
    re.IGNORECASE,
)

# The groups that may hold the year and month of the start, in the order they are asked.
_FIRST_YEARS = (
    *("first_year", "last_year", "year", "us_year", "from_year", "to_year", "only_month_year"),
    *("first_year_only", "quarter_year", "season_year", "only_year"),
)
_FIRST_MONTHS = (
    *("first_month", "last_month", "month", "us_month", "from_month", "only_month"),
    *("bare_month", "named_month", "bound_month"),
)


def english_dates(text: str) -> Iterator[Found]:
    """(start, end, first, last) of each date in a text, left to right; first and last in ISO 8601."""
    for match in _DATE.finditer(text):
        ends = _ends(match)
        if ends is not None:
            yield (*match.span(), *ends)


def _ends(match: re.Match[str]) -> tuple[str | None, str | None] | None:
    """The first and last date; one "by" or "as of" has a last date only. None for what is no date."""
    first, last = _first(match), _last(match)
    if not (first.exists() and last.after(first).exists()):
        return None
    if last != CalendarDate():
        return first.iso(), last.after(first).iso()
    return (None, first.iso()) if match["until"] or match["until_month"] else (first.iso(), None)


def _first(match: re.Match[str]) -> CalendarDate:
    """The start; the year and month that only the end of a period states hold for its start too (9–15 March 2020)."""
    if match["iso"]:
        return CalendarDate(*map(int, re.split("[-/.]", match["iso"])))
    return CalendarDate(
        int(_stated(match, _FIRST_YEARS) or 0),
        _month(_stated(match, _FIRST_MONTHS)),
        _day(_stated(match, ("first_day", "day", "us_day"))),
    )


def _last(match: re.Match[str]) -> CalendarDate:
    year = _stated(match, ("last_year", "to_year", "last_year_only")) or "0"
    if match["last_year_only"] and len(year) == 2:
        year = match["first_year_only"][:2] + year
    return CalendarDate(
        int(year),
        _month(_stated(match, ("last_month", "to_month", "us_last_month"))),
        _day(_stated(match, ("last_day", "us_last_day"))),
    )


def _stated(match: re.Match[str], groups: tuple[str, ...]) -> str | None:
    """The first of the groups that took part in the match."""
    return next((match[group] for group in groups if match[group]), None)


def _month(name: str | None) -> int:
    return _MONTHS.index(name[:3].lower()) + 1 if name else 0


def _day(text: str | None) -> int:
    return int(text.rstrip("stndrhSTNDRH")) if text else 0
