"""Chinese dates: 2026年9月30日, 8月底至9月底, 二〇一八年, 1至9月, 明年上半年, 截至9月底, 3年为期, 次日."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masthead.extract.dates.calendar_date import CalendarDate
from masthead.extract.figures.numerals import han_value
from masthead.patterns import regex
from masthead.relative_dates import OFFSETS

Found = tuple[int, int, str | None, str | None, str]

_DIGITS = "〇零○一二三四五六七八九"
_RELATIVE_DAY = "同日|当日|当天|同一天|次日|翌日|第二天|前一[日天]|(?<!如)今[天日]|昨[天日]|明[天日]"
_YEAR = rf"(?:(?<!\d)(?:1[5-9]|20|21)\d\d|[{_DIGITS}]{{4}}) ?(?:年(?!代|级)度?|[学财]年|(?:财政|会计)年度)"
_RELATIVE_YEAR = "今年度?|去年|明年|(?<![目以])前年|后年|本年度?|上年度?|上一年度?|下年度?|下一年度|当年|次年|同年|翌年"
_RELATIVE_MONTH = "当月|同月|次月|翌月|本月|[上下]个?月(?!度)"
_MONTH_NUMBER = r"(?:(?<![\d.])(?:1[0-2]|0?[1-9])|(?<![一二三四五六七八九十历])(?:十[一二]?|[一二三四五六七八九]))"
_MONTH = rf"{_MONTH_NUMBER} ?月(?!一(?![日号])|龄|饼|季|嫂)份?"
_HAN_DAY = "三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九]"
_ARABIC_DAY = (
    r"(?<![\d.])(?:3[01]|[12]\d|0?[1-9]) ?日(?![均志元]|常(?![务委规])|报(?![到名告送备经请价批案警考销废审])|游(?!客))"
)
_DAY = rf"(?:(?<!\d)(?:3[01]|[12]\d|0?[1-9])|{_HAN_DAY}) ?[日号](?!线|楼|文)"
_MONTH_PART = "上中旬|中上旬|中下旬|上旬|中旬|下旬|月?初|月?底|月?末|月中"
_QUARTER = "(?:[第前]?[一二三四1-4](?:[、和]?[二三四2-4])?个?|[本上下]一?个?)季度[初末]?"
_HALF = "上半年|下半年"
_YEAR_PART = f"{_HALF}|年初|年底|年末|年中|初|底|末|同期|前{_MONTH_NUMBER}个月|{_QUARTER}"
_DASH = r" ?(?:起?至|起?到|[—–－~～-]{1,2}) ?"
_COUNT = r"(?:(?<![\d.])\d{1,4}|[一二两三四五六七八九十]{1,3})"
# An hour between a date and the word that bounds it: 2月28日24时前.
_HOUR = (
    r"(?:(?<=[日号天])(?: ?(?:零|\d{1,2}) ?[时点](?:\d{1,2}分|整)?| ?\d{1,2}[:：]\d\d|（[^（）\n]{1,6}）)"
    r"(?=之?前(?![一二三四五六七八九十两几\d后期往来])|以前|止|起(?![来草诉点步因])))"
)
_PERIOD = rf"{_COUNT} ?(?:个?(?:工作日|月|星期|自然日|季度)|年|周|天|日|小时)"


def _point(name: str) -> str:
    """A date with or without its year, as groups <name>_year, <name>_month, <name>_day or bare_<name>_month, …"""
    year = f"(?:(?P<{name}_year>{_YEAR})|(?P<{name}_relative>{_RELATIVE_YEAR}))"
    day = rf"(?P<{name}_day>{_DAY}|(?:3[01]|[12]\d|[1-9])(?={_DASH}(?:3[01]|[12]\d|[1-9]) ?日))"
    month = rf"(?P<{name}_month>{_MONTH})(?: ?(?:{day}|{_MONTH_PART})|(?! ?\d))"
    return f"(?:{year}(?: ?(?:{month}|{_YEAR_PART}))?|{month.replace('P<', 'P<bare_')})"


_BOTH = r"(?<=[^\s。；;：:]\d)、(?=\d)"  # 7、8月, but not the mark of an item: 1、2月底前
_MONTHS = (
    rf"(?:(?P<span_year>{_YEAR})|(?P<span_relative>{_RELATIVE_YEAR}))? ?"
    rf"(?P<from_month>{_MONTH_NUMBER})(?:{_DASH}|{_BOTH})(?P<to_month>{_MONTH})(?! ?\d)(?:{_MONTH_PART})?"
)
# Where a date may begin: its first character, then what tells it from other words.
_FIRST = regex(rf"[\d{_DIGITS}十两为今去昨明上下前后本当次同翌截年月第近过未最半“]")
_CANDIDATE = regex(
    rf"\d|[{_DIGITS}十两]{{1,4}}(?= ?[年月日号季周天个工小星自])"
    r"|(?<=[^\s。；;])[一二三](?=[、和][二三四]季度)|为期|[今去昨明][年天日后]"
    r"|上[半年月周个世一季]|下[半年月周个一季]|半[年个]"
    r"|前[\d一二三四五六七八九十两年]|后年|本[年月周季]|当[年月日天]|次[年月日]|同[年月日一]|翌|截[至止]|年[底末初内]"
    r"|月[底末]"
    r"|第[一二三四1-4]|近[\d一二两三四五六七八九十]|过去|未来|最近|“?十[一二三四五]五”?[期时前中后以初末]"
    r"|“[七八九十]五”"
)
_DATE = regex(
    rf"(?:(?P<period>为期 ?{_PERIOD}|(?:{_PERIOD}|半年|半个月)(?:为期|[之以]?内(?!外|部|容|生|销|涝))"
    rf"|{_COUNT}年多?来(?!自|说|到)|(?:近|过去|未来|今后|最近){_COUNT}个?(?:年|月|周|天|季度)"
    rf"(?!级|龄|薪|期|度)(?:多|余)?(?:以?来(?!自|源))?|前{_COUNT}个月|(?:“?十[一二三四五]五”?|“[七八九十]五”)(?:期间"
    rf"|期内|时期|前期|中期"
    rf"|后期|以来|初|末)"
    r"|(?:20世纪|上世纪)?(?:[2-9]0|[二三四五六七八九]十)年代(?:初期?|中期|末期?|后期)?(?:以来)?|[本上下]周[一二三四五六日末]?(?!边|期|围|转)(?:之?前(?![后期往]))?"
    r"|年内(?!外))"
    r"|(?:(?P<until>截至|截止到?|截止至) ?)?(?:"
    r"(?<![\d.])(?P<iso>\d{4}(?P<sep>[-/.])\d{1,2}(?P=sep)\d{1,2})(?![\d.])"
    rf"|(?<![\d.])(?P<from_year>(?:19|20)\d\d)(?:(?:年度?)?{_DASH}|[、和及]|/(?=\d{{4}}[学财年]))(?P<to_year>(?:19|20)\d\d)(?:年度?"
    rf"|[学财]年|(?=[）)]))"
    rf"|{_MONTHS}"
    rf"|{_point('first')}(?:{_DASH}(?:{_point('last')}|(?P<last_day_alone>{_DAY})|{_YEAR_PART}))?"
    rf"|(?P<hanging_month>{_RELATIVE_MONTH})(?:(?P<hanging_day>{_DAY})|[上中下]旬|[底末初中])?"
    rf"|(?P<hanging>{_RELATIVE_DAY})"
    rf"|(?<![满每近过约、第延])(?<![每末]月)(?P<day>{_ARABIC_DAY})(?:{_DASH}(?P<to_day>{_ARABIC_DAY}))?"
    rf"|(?<=日、)(?P<next_day>{_ARABIC_DAY})"
    rf"|{_HALF}|(?<![新每近历多过跨整全成往末半\d一二三四五六七八九十])年[底末初](?!始)|(?<![\d个年每])月[底末]|{_QUARTER}"
    rf"(?:{_DASH}{_QUARTER})?){_HOUR}?"
    rf"(?:(?P<before>之前|以前|前(?![一二三四五六七八九十两几\d后期往来])|止)|以来|以后|之后|后(?![一二三四五六七八九十两几\d续期来半勤方台备厨面卫世代排座门院援果遗置补])|起(?![来草诉点步因])|期间(?!费))?)"
)
_SKIP = regex(r"\d+|")


def chinese_dates(text: str) -> Iterator[Found]:
    """(start, end, first, last, hangs) of each date in a text, left to right; first and last in ISO 8601; hangs: the
    word by which it hangs on another date (次日, 去年), "" for none."""
    position = 0
    while first := _FIRST.search(text, position):
        candidate = _CANDIDATE.match(text, first.start())
        if candidate is None:
            position = first.end()
            continue
        match = _DATE.match(text, candidate.start())
        position = match.end() if match else max(candidate.end(), _SKIP.match(text, candidate.start()).end())  # type: ignore[union-attr]  # it matches anything
        ends = _ends(match) if match else None
        if match and ends is not None:
            yield (*match.span(), *ends, _hangs(match))


def _hangs(match: re.Match[str]) -> str:
    """The word by which a date hangs on another one; 去年|今年 where the end of a period has one of its own."""
    groups = ("first_relative", "span_relative", "hanging", "hanging_month")
    first = next((match[name] for name in groups if match[name]), "")
    return f"{first}|{match['last_relative']}" if match["last_relative"] else first


def _ends(match: re.Match[str]) -> tuple[str | None, str | None] | None:
    """The first and last date; one "before" or "up to" has a last date only. None for what is no date."""
    if match["from_year"] and not match["from_year"] < match["to_year"]:
        return None
    first = _first(match)
    last = _last(match)
    if not match["last_relative"]:
        last = last.after(first)
    elif first.year and (offset := OFFSETS[match["last_relative"]]).near:
        last = last._replace(year=first.year + offset.by)  # 2022年11月至次年2月
    if not (first.exists() and last.exists()):
        return None
    open_start = match["until"] or match["before"]
    if _last(match) == CalendarDate() and not match["last_relative"]:
        return (None, first.iso()) if open_start else (first.iso(), None)
    return first.iso(), last.iso()


def _first(match: re.Match[str]) -> CalendarDate:
    if match["iso"]:
        return CalendarDate(*map(int, re.split("[-/.]", match["iso"])))
    return CalendarDate(
        _number(match["first_year"] or match["from_year"] or match["span_year"]),
        _number(match["first_month"] or match["bare_first_month"] or match["from_month"]),
        _number(
            match["first_day"] or match["bare_first_day"] or match["day"] or match["next_day"] or match["hanging_day"]
        ),
    )


def _last(match: re.Match[str]) -> CalendarDate:
    return CalendarDate(
        _number(match["last_year"] or match["to_year"]),
        _number(match["last_month"] or match["bare_last_month"] or match["to_month"]),
        _number(match["last_day"] or match["bare_last_day"] or match["last_day_alone"] or match["to_day"]),
    )


def _number(text: str | None) -> int:
    """The number before 年, 月 or 日; a year in Chinese digits is read digit by digit; 0 for None."""
    if not text:
        return 0
    digits = text.rstrip("年度月份日号学财政会计 ")
    if digits.isdecimal():
        return int(digits)
    if len(digits) == 4:
        return int("".join(str(_DIGITS.replace("零○", "").index("〇" if char in "零○" else char)) for char in digits))
    return han_value(digits) or 0
