"""Chinese dates: 2026年9月30日, 8月底至9月底, 二〇一八年, 明年上半年, 截至9月底, 3年为期."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masthead.extract.calendar_date import CalendarDate
from masthead.extract.numerals import han_value

Found = tuple[int, int, str | None, str | None]

_DIGITS = "〇零○一二三四五六七八九"
_YEAR = rf"(?:(?<!\d)\d{{4}}|[{_DIGITS}]{{4}}) ?年度?"
_RELATIVE_YEAR = "今年|去年|明年|(?<!目)前年|后年|本年度?|上年度?|当年|次年|同年|翌年"
_MONTH = r"(?:(?<![\d.])(?:1[0-2]|0?[1-9])|(?<![一二三四五六七八九十])(?:十[一二]?|[一二三四五六七八九])) ?月份?"
_HAN_DAY = "三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九]"
_ARABIC_DAY = r"(?<!\d)(?:3[01]|[12]\d|0?[1-9]) ?日"
_DAY = rf"(?:(?<!\d)(?:3[01]|[12]\d|0?[1-9])|{_HAN_DAY}) ?[日号]"
_MONTH_PART = "上旬|中旬|下旬|月?初|月?底|月?末"
_QUARTER = "[第前]?[一二三四1-4]季度"
_YEAR_PART = f"上半年|下半年|年初|年底|年末|年中|初|底|末|同期|{_QUARTER}"
_DASH = r" ?(?:至|到|[—–~～-]{1,2}) ?"
_PERIOD = r"(?:(?<![\d.])\d{1,4}|[一二两三四五六七八九十]{1,3}) ?(?:个?(?:工作日|月|星期)|年|周|天|日|小时)"


def _point(name: str) -> str:
    """A date with or without its year, as groups <name>_year, <name>_month, <name>_day or bare_<name>_month, …"""
    year = f"(?:(?P<{name}_year>{_YEAR})|{_RELATIVE_YEAR})"
    month = rf"(?P<{name}_month>{_MONTH})(?: ?(?:(?P<{name}_day>{_DAY})|{_MONTH_PART})|(?! ?\d))"
    return f"(?:{year}(?: ?(?:{month}|{_YEAR_PART}))?|{month.replace('P<', 'P<bare_')})"


_DATE = re.compile(
    rf"(?=[\d{_DIGITS}十为今去明前后本上下当次同翌截年月第])(?:"
    rf"(?P<period>为期 ?{_PERIOD}|{_PERIOD}(?:为期|[之以]?内(?!外|部|容)))"
    r"|(?<![\d.])(?P<iso>\d{4}(?P<sep>[-/.])\d{1,2}(?P=sep)\d{1,2})(?![\d.])"
    r"|(?:(?P<until>截至|截止到?) ?)?(?:"
    rf"(?<![\d.])(?P<from_year>\d{{4}})(?:年度?)?{_DASH}(?P<to_year>\d{{4}})年度?"
    rf"|{_point('first')}(?:{_DASH}(?:{_point('last')}|(?P<last_day_alone>{_DAY})|{_YEAR_PART}))?"
    rf"|(?<![满每近过约、])(?P<day>{_ARABIC_DAY})(?![均常报志])(?:{_DASH}(?P<to_day>{_ARABIC_DAY}))?"
    rf"|上半年|下半年|(?<![新每近历多过跨整全成往\d])年[底末初内]|[本上下]月[底末初中]?|(?<![\d个年])月[底末]|{_QUARTER})"
    rf"(?:(?P<before>之前|以前|前(?![一二三四五六七八九十两\d后期])|止)|以来|起(?![来草诉点步])|期间)?)"
)


def chinese_dates(text: str) -> Iterator[Found]:
    """(start, end, first, last) of each date in a text, left to right; first and last in ISO 8601."""
    for match in _DATE.finditer(text):
        ends = _ends(match)
        if ends is not None:
            yield (*match.span(), *ends)


def _ends(match: re.Match[str]) -> tuple[str | None, str | None] | None:
    """The first and last date; one "before" or "up to" has a last date only. None for what is no date."""
    first = _first(match)
    last = _last(match).after(first)
    if not (first.exists() and last.exists()):
        return None
    open_start = match["until"] or match["before"]
    if _last(match) == CalendarDate():
        return (None, first.iso()) if open_start else (first.iso(), None)
    return first.iso(), last.iso()


def _first(match: re.Match[str]) -> CalendarDate:
    if match["iso"]:
        return CalendarDate(*map(int, re.split("[-/.]", match["iso"])))
    return CalendarDate(
        _number(match["first_year"] or match["from_year"]),
        _number(match["first_month"] or match["bare_first_month"]),
        _number(match["first_day"] or match["bare_first_day"] or match["day"]),
    )


def _last(match: re.Match[str]) -> CalendarDate:
    return CalendarDate(
        _number(match["last_year"] or match["to_year"]),
        _number(match["last_month"] or match["bare_last_month"]),
        _number(match["last_day"] or match["bare_last_day"] or match["last_day_alone"] or match["to_day"]),
    )


def _number(text: str | None) -> int:
    """The number before 年, 月 or 日; a year in Chinese digits is read digit by digit; 0 for None."""
    if not text:
        return 0
    digits = text.rstrip("年度月份日号 ")
    if digits.isdecimal():
        return int(digits)
    if len(digits) == 4:
        return int("".join(str(_DIGITS.replace("零○", "").index("〇" if char in "零○" else char)) for char in digits))
    return han_value(digits) or 0
