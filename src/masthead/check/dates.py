"""Dates: do start and end state what the date's text does, and does the source state the day of publication?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from masthead.errors import Diagnostic
from masthead.patterns import regex
from masthead.relative_dates import OFFSETS, reckoned
from masthead.report import Date, Report
from masthead.source import Source

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_HAN = "一二三四五六七八九十"
_HAN_YEAR = "〇一二三四五六七八九"
_PART = regex(
    r"(?<!\d)(?P<year>\d{4})(?!\d)(?:[-/.](?P<iso_month>\d{1,2})[-/.](?P<iso_day>\d{1,2})(?!\d)"
    r"| ?(?:[-–—/]|to) ?(?P<short_year>\d\d)(?!\d))?"
    r"|(?P<han_year>[〇零○一二三四五六七八九]{4})(?= ?年)"
    rf"|(?:(?<!\d)(?P<from_month>\d{{1,2}})|(?P<han_from_month>[{_HAN}]{{1,3}}))(?= ?(?:至|到"
    rf"|[—–－～~-]{{1,2}}) ?[\d{_HAN}]{{1,3}} ?月)"
    r"|(?<![\d/.])(?P<slash>\d{1,2}[/.]\d{1,2}[/.]\d{4})(?![\d/])"
    rf"|(?:(?<!\d)(?P<month>\d{{1,2}})|(?P<han_month>[{_HAN}]{{1,3}})) ?月"
    rf"|(?P<month_name>\b(?:{'|'.join(_MONTHS)})[a-z]*)"
    rf"|(?<!\d)(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)|(?P<han_day>[{_HAN}]{{1,3}}) ?[日号]",
    re.IGNORECASE,
)
_NEAR = 24  # characters beside a year in which its month and day stand


class Stated(NamedTuple):
    """The years, months and days that a text states, in its order."""

    years: list[int]
    months: list[int]
    days: list[int]


def check_dates(report: Report, source: Source | None) -> Iterator[Diagnostic]:
    """Errors date-differs: a start, an end or a day of publication that its text does not state."""
    if source and report.origin.published and not _publishes(source.raw, report.origin.published):
        yield _differs("published", report.origin.published, "the source", "origin.published")
    known = {(date.span.file, date.span.start): date for date in report.dates if date.span}
    for number, date in enumerate(report.dates):
        for name in _wrong_ties(date, known) if date.tied else _wrong_ends(date):
            yield _differs(name, str(getattr(date, name)), repr(date.text), f"dates[{number}]")


def _wrong_ends(date: Date) -> Iterator[str]:
    """Which of start and end is not stated: a period's first year, month and day start it, the last ones end it."""
    stated = stated_parts(date.text)
    near = [one.by for word, one in OFFSETS.items() if one.near and one.part == "year" and word in date.text]
    stated.years.extend([stated.years[-1] + by for by in near[:1] if stated.years])  # 2022年11月至次年2月
    for name, iso, at in (("start", date.start, 0), ("end", date.end, -1)):
        wanted = zip(_parts(iso), stated, strict=True) if iso else ()
        if any(part and (not numbers or numbers[at] != part) for part, numbers in wanted):
            yield name


def _wrong_ties(date: Date, known: Mapping[tuple[str | None, int], Date]) -> Iterator[str]:
    """Which of start and end does not follow from the date that it is tied to and from its own text."""
    base = known.get((date.tied.file, date.tied.start)) if date.tied else None
    hangs = [offset for word, offset in OFFSETS.items() if word in date.text.lower()]
    bases = {iso[:length] for iso in _stated_isos(base) for length in (4, 7, 10)}
    wanted = {iso for offset in hangs for stated in bases if (iso := reckoned(offset, stated))}
    own = stated_parts(date.text)
    for name, iso in (("start", date.start), ("end", date.end)):
        if iso is None:
            continue
        _, month, day = _parts(iso)
        agrees = (not month or not own.months or month in own.months) and (not day or not own.days or day in own.days)
        if not agrees or not any(iso.startswith(each) for each in wanted):
            yield name


def _stated_isos(date: Date | None) -> tuple[str, ...]:
    return tuple(iso for iso in (date.end, date.start) if iso) if date else ()


def _publishes(raw: str, iso: str) -> bool:
    """Whether a date of that year, month and day stands in the text."""
    year, month, day = _parts(iso)
    for match in _PART.finditer(raw):
        if year in _years(match):
            near = stated_parts(raw[max(0, match.start() - _NEAR) : match.end() + _NEAR])
            if (not month or month in near.months) and (not day or day in near.days):
                return True
    return False


def stated_parts(text: str) -> Stated:
    """The years, months and days that the text states, in digits, Chinese numerals or English names of months."""
    stated = Stated([], [], [])
    for match in _PART.finditer(text):
        stated.years.extend(_years(match))
        if match["slash"]:
            _slashed(match["slash"], stated)
        elif months := match["month"] or match["iso_month"] or match["from_month"]:
            stated.months.append(int(months))
        elif han := match["han_month"] or match["han_from_month"]:
            stated.months.append(_han(han))
        elif match["month_name"]:
            stated.months.append(_MONTHS.index(match["month_name"][:3].lower()) + 1)
        if days := match["day"] or match["iso_day"]:
            stated.days.append(int(days))
        elif match["han_day"]:
            stated.days.append(_han(match["han_day"]))
    return stated


def _slashed(text: str, stated: Stated) -> None:
    """24/05/2021: the number beyond twelve is the day."""
    first, second, year = map(int, re.split("[/.]", text))
    stated.years.append(year)
    stated.months.append(min(first, second) if max(first, second) > len(_MONTHS) else second)
    stated.days.append(max(first, second) if max(first, second) > len(_MONTHS) else first)


def _years(match: re.Match[str]) -> list[int]:
    """The year a match states, and the second of 2024–25."""
    if match["han_year"]:
        return [int("".join(str(_HAN_YEAR.index(re.sub("[零○]", "〇", char))) for char in match["han_year"]))]
    years = [match["year"]] if match["year"] else []
    years += [match["year"][:2] + match["short_year"]] if match["short_year"] else []
    return [int(year) for year in years]


def _han(text: str) -> int:
    """The value of a Chinese numeral below a hundred: 三十一, 十二, 九."""
    tens, ten, ones = text.rpartition("十")
    return ((_HAN.find(tens[:1]) + 1 if tens else 1) * 10 if ten else 0) + (_HAN.index(ones[0]) + 1 if ones else 0)


def _parts(iso: str) -> tuple[int, int, int]:
    """Year, month and day of a date as the model writes it; 0 for what it leaves out."""
    match = re.fullmatch(r"(?:(\d{4})|-)?(?:-(\d\d)|-)?(?:-(\d\d))?", iso)
    year, month, day = match.groups() if match else (None, None, None)
    return int(year or 0), int(month or 0), int(day or 0)


def _differs(name: str, iso: str, text: str, where: str) -> Diagnostic:
    hint = "Set it to what is stated there, or leave it out."
    return Diagnostic("error", "date-differs", f"{name} {iso} is not stated in {text}", where, hint)
