# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""English dates: 12 October, March 2021, 9–15 March 2020, as of the end of February 2024, by mid-2025, last year."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masthead.extract.dates.calendar_date import CalendarDate
from masthead.patterns import regex

Found = tuple[int, int, str | None, str | None, str]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_NAMED_MONTH = f"(?-i:{_FULL_MONTH})(?![a-z])"
_MONTH = rf"(?:{_NAMED_MONTH}|(?-i:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
_DAY = r"(?<![\d.,])(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d%])"
_YEAR = r"(?:(?<=mid-)|(?<=FY)|(?<=[a-z]–)|(?<![\d.,$£€A-Za-z-]))(?:19|20)\d\d(?![\d%]|[.,]\d)"
_DASH = r" ?(?:–|—|-|to|through|(?(between)and)) ?"
_PLURAL = r"(?! (?!was|has|is|as|this|its|does|across|plus|thus)(?:[a-z]+s|people|children|men|women|staff)\b)"
_PART = r"(?:the )?(?:(?:start|beginning|middle|end|close) of (?:the )?)|(?:early|mid|late|end)[ -]"
_BOUND = (
    r"(?:(?P<until>as (?:of|at)|by|until|up to|before|through|prior to|no later than)(?: at (?:least|the latest))?"
    r"|since|from|(?P<between>between)) "
)
_SHORT_YEAR = rf"(?:{_YEAR}|(?<=-)(?:19|20)\d\d(?![\d%]|[.,]\d)|\d\d(?!\d))"
_NUMBER = r"(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve|few|several)"
_SPELL = r"(?:working |calendar |business )?(?:day|week|month|quarter|year|decade)"

_POINT = (
    rf"(?P<first_day>{_DAY})(?: (?:of )?(?P<first_month>{_MONTH})(?:,? (?P<first_year>{_YEAR}))?)?"
    rf"{_DASH}(?P<last_day>{_DAY}) (?:of )?(?P<last_month>{_MONTH})(?:,? (?P<last_year>{_YEAR}))?"
    rf"|(?P<day>{_DAY}) (?:of )?(?P<month>{_MONTH})(?:,? (?P<year>{_YEAR}))?"
    rf"|(?P<us_month>{_MONTH}) (?P<us_day>{_DAY})(?:{_DASH}(?P<us_last_month>{_MONTH} )?(?P<us_last_day>{_DAY}))?"
    rf"(?:,? (?P<us_year>{_YEAR}))?"
    rf"|(?P<from_month>{_MONTH})(?: (?P<from_year>{_YEAR}))?{_DASH}(?P<to_month>{_MONTH}),? (?P<to_year>{_YEAR})"
    rf"|(?:spring|summer|autumn|winter)(?: of)? (?P<season_year>{_YEAR})(?:[/–-](?P<season_last>\d\d(?!\d)))?"
    rf"|(?P<only_month>{_MONTH}),? (?P<only_month_year>{_YEAR})"
    r"|(?<![\d.])(?P<iso>(?:19|20)\d\d(?P<sep>[-/.])\d{1,2}(?P=sep)\d{1,2})(?![\d.])"
    r"|(?<![\d./])(?P<slash>\d{1,2}(?P<mark>[/.])\d{1,2}(?P=mark)(?:19|20)\d\d)(?![\d/])"
    rf"|(?P<cross_first>{_YEAR})[/–-]\d\d(?: to |–|-| and )(?P<cross_last>{_YEAR})[/–-](?P<cross_end>\d\d)(?!\d)"
    rf"|(?:financial year |fiscal year |FY ?)?(?P<first_year_only>{_YEAR})(?:–|—|-|/| to |(?(between) and ))"
    rf"(?P<last_year_only>{_SHORT_YEAR})(?![/-]\d)"
    r"|(?:Q[1-4]|[HT][12]|(?:first|second|third|fourth) (?:quarter|half) of|(?:financial|fiscal) year|FY) ?"
    rf"(?P<quarter_year>{_YEAR})"
    rf"|week \d{{1,2}}\b(?:,? (?:of )?(?P<week_year>{_YEAR}))?"
)
# A month alone, where it is no name (June Carter, April said), no verb and no part of another name (October Ltd).
_BEFORE_MONTH = "|".join(
    f"(?<={words} )"
    for words in (
        *" of, to, for, than, with, against, over, on, the, early, late, or".split(","),
        *(f"{month} and" for month in _FULL_MONTH.split("|")),
    )
)
_LONE = (
    r"(?P<lone_month>(?-i:(?:January|February|July|September|October|November|December"
    rf"|(?:{_BEFORE_MONTH}|(?<=mid-))(?:March|April|May|June|August))(?![a-z])(?!,? [A-Z])))"
)
_LOOSE = (
    rf"(?:(?<=\bin )|(?<=\bduring )|(?<=\bthroughout )"
    rf"|(?<=\bIn ))(?P<bare_month>{_NAMED_MONTH})(?:{_DASH}(?P<bare_last>{_NAMED_MONTH}))?"
    rf"|(?P<pair_first>{_NAMED_MONTH})(?: to |–|—|-)(?P<pair_last>{_NAMED_MONTH})"
    r"|(?:(?:the )?(?P<hanging>today|yesterday|tomorrow|(?:last|next|this) (?:year|month)\b)"
    r"|the (?P<near>(?:same|next|following|previous|preceding) (?:day|month|year)\b|day (?:before|after)\b)"
    r"|(?P<near_that>that (?:same )?day)\b)"
    rf"|(?:within|(?P<span>(?:the )?(?:past|last|next|previous|coming|preceding|following))) {_NUMBER} {_SPELL}s?\b"
    rf"|(?:the )?(?:last|next|this|previous|coming|past|preceding|following|current|same) (?:{_SPELL}|spring|summer"
    rf"|autumn|winter)\b(?!’s|'s)"
    r"|(?:the )?year to date\b|(?:the )?(?:early |late |mid-)?(?:1[89]|20)\d0s\b"
    r"|Q[1-4]\b|(?:first|second|third|fourth) quarter\b(?! of (?!the year|this|last))"
    rf"|(?:last|next|this) (?P<named_month>{_NAMED_MONTH})"
    rf"|{_LONE}"
    r"|the (?:end|start|beginning) of (?:the|this|next) (?:year|month|week|quarter)\b"
    rf"|(?P<only_year>{_YEAR})(?![/-]\d){_PLURAL}"
)
_BOUND_MONTH = _BOUND.replace("until>", "until_month>").replace("between>", "between_month>")
_DATE = regex(
    rf"(?:(?:{_BOUND})?(?:{_PART})?(?:{_POINT}|{_LOOSE})"
    rf"|{_BOUND_MONTH}(?:{_PART})?(?P<bound_month>{_NAMED_MONTH})"
    rf"(?: (?:to|through|(?(between_month)and)) (?P<bound_last>{_NAMED_MONTH}))?)",
    re.IGNORECASE,
)
_YEAR_DIGITS, _SOON = 4, 15
_TOKEN = regex(r"\d[\d.,]*|[A-Za-z]+")
_STARTERS = frozenset(
    (
        "as by until up before through prior no since from between the start beginning middle end close early mid late "
        "week weeks weekend month months quarter half period year years spring summer autumn winter financial fiscal "
        "fy "
        "q first second third fourth within last next this previous coming past preceding following current same today "
        "yesterday tomorrow that h t"
    ).split()
)
_NAMED = regex(
    r"(?:\d|\b(?:highway|room|postcode|post code|flight|model|route|contract|application|ref|reference|tel|telephone"
    r"|no|extension|"
    r"ext|licence|number|code|id|order|invoice|file|form|phone)\.?:?) $",
    re.IGNORECASE,
)

# The groups that may hold the year and month of the start, in the order they are asked.
_FIRST_YEARS = (
    *("first_year", "last_year", "year", "us_year", "from_year", "to_year", "only_month_year"),
    *("first_year_only", "quarter_year", "season_year", "week_year", "cross_first", "only_year"),
)
_FIRST_MONTHS = (
    *("first_month", "last_month", "month", "us_month", "from_month", "only_month"),
    *("bare_month", "pair_first", "named_month", "bound_month", "lone_month"),
)


def english_dates(text: str) -> Iterator[Found]:
    """(start, end, first, last, hangs) of each date in a text, left to right; first and last in ISO 8601; hangs: the
    words by which it hangs on another date (the next day, last year), "" for none."""
    position = 0
    while token := _TOKEN.search(text, position):
        at, position = token.span()
        word = token[0]
        if not (word[0].isdecimal() or (lower := word.lower()) in _STARTERS or lower[:3] in _MONTHS):
            continue
        match = _DATE.match(text, at)
        ends = _ends(match) if match else None
        if match and ends is not None:
            position = max(position, match.end()) if not word[0].isdecimal() else match.end()
            yield (*match.span(), *ends, _hangs(match))


def _hangs(match: re.Match[str]) -> str:
    """The words by which a date hangs on another one."""
    if match["hanging"]:
        return match["hanging"].lower()
    if match["near_that"]:
        return match["near_that"].lower()
    return f"the {match['near'].lower()}" if match["near"] else ""


def _ends(match: re.Match[str]) -> tuple[str | None, str | None] | None:
    """The first and last date; one "by" or "as of" has a last date only. None for what is no date."""
    if match["slash"]:
        return _slashed(match)
    if match["first_year_only"] and not _follows(match):
        return None
    if match["only_year"] and _NAMED.search(match.string, max(0, match.start() - 16), match.start()):
        return None
    first, last = _first(match), _last(match)
    if not (first.exists() and last.after(first).exists()):
        return None
    if last != CalendarDate():
        return first.iso(), last.after(first).iso()
    return (None, first.iso()) if match["until"] or match["until_month"] else (first.iso(), None)


def _follows(match: re.Match[str]) -> bool:
    """Whether the second year comes soon after the first: 2018/45 is a number."""
    first = int(match["first_year_only"])
    last = match["last_year_only"]
    if len(last) == _YEAR_DIGITS:
        return first < int(last)
    return first < int(match["first_year_only"][:2] + last) <= first + _SOON


def _slashed(match: re.Match[str]) -> tuple[str | None, str | None] | None:
    """24/05/2021, where only one of the numbers can be the month; left open where both can."""
    day, month, year = map(int, match["slash"].split(match["mark"]))
    if day > 12 >= month or day == month:
        found = CalendarDate(year, month, day)
    elif month > 12 >= day:
        found = CalendarDate(year, day, month)
    else:
        return (None, None) if max(day, month) <= 12 and min(day, month) else None
    if not found.exists():
        return None
    return (None, found.iso()) if match["until"] else (found.iso(), None)


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
    year = _stated(match, ("last_year", "to_year", "last_year_only", "season_last", "cross_end")) or "0"
    if len(year) == 2:
        year = (_stated(match, ("first_year_only", "season_year", "cross_last")) or "")[:2] + year
    return CalendarDate(
        int(year),
        _month(_stated(match, ("last_month", "to_month", "us_last_month", "bare_last", "pair_last", "bound_last"))),
        _day(_stated(match, ("last_day", "us_last_day"))),
    )


def _stated(match: re.Match[str], groups: tuple[str, ...]) -> str | None:
    """The first of the groups that took part in the match."""
    return next((match[group] for group in groups if match[group]), None)


def _month(name: str | None) -> int:
    return _MONTHS.index(name[:3].lower()) + 1 if name else 0


def _day(text: str | None) -> int:
    return int(text.rstrip("stndrhSTNDRH")) if text else 0
