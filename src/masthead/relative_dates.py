"""Dates that hang on another one: 次日, 同年, 去年, the next day → which part of that date, and how far from it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Literal, NamedTuple

Part = Literal["day", "month", "year"]
_MONTHS = 12
_YEAR_LENGTH, _MONTH_LENGTH = len("2026"), len("2026-09")


class Offset(NamedTuple):
    """by: how many days, months or years from the date it hangs on. near: from the last date before it in the text,
    not from the day of the document."""

    part: Part
    by: int
    near: bool


def _offsets(words: str, part: Part, by: int, *, near: bool) -> dict[str, Offset]:
    return {word.replace("_", " "): Offset(part, by, near) for word in words.split()}


OFFSETS: Mapping[str, Offset] = {
    **_offsets("同日 当日 当天 同一天 the_same_day that_day that_same_day", "day", 0, near=True),
    **_offsets("次日 翌日 第二天 the_next_day the_following_day the_day_after", "day", 1, near=True),
    **_offsets("前一日 前一天 the_previous_day the_day_before the_preceding_day", "day", -1, near=True),
    **_offsets("当月 同月 the_same_month that_month", "month", 0, near=True),
    **_offsets("次月 翌月 the_following_month", "month", 1, near=True),
    **_offsets("当年 同年 the_same_year that_year", "year", 0, near=True),
    **_offsets("次年 翌年 the_following_year", "year", 1, near=True),
    **_offsets("今天 今日 today", "day", 0, near=False),
    **_offsets("昨天 昨日 yesterday", "day", -1, near=False),
    **_offsets("明天 明日 tomorrow", "day", 1, near=False),
    **_offsets("本月 this_month", "month", 0, near=False),
    **_offsets("上月 上个月 last_month", "month", -1, near=False),
    **_offsets("下月 下个月 next_month", "month", 1, near=False),
    **_offsets("今年 本年 本年度 今年度 this_year", "year", 0, near=False),
    **_offsets("去年 上年 上年度 上一年 上一年度 last_year", "year", -1, near=False),
    **_offsets("前年", "year", -2, near=False),
    **_offsets("明年 下年 下年度 下一年度 next_year", "year", 1, near=False),
    **_offsets("后年", "year", 2, near=False),
}
"""Each word, in lower case, with how it hangs on a date."""


def reckoned(offset: Offset, base: str) -> str | None:
    """The day, month or year in ISO 8601 at an offset from a date as the model writes it; None where that date does
    not say enough: a day without its year next to a 29 February, a month of an unstated year at its turn."""
    if offset.part == "year":
        return None if base.startswith("-") else f"{int(base[:_YEAR_LENGTH]) + offset.by:04}"
    if offset.part == "month":
        return _month(offset.by, base)
    return _day(offset.by, base)


def _month(by: int, base: str) -> str | None:
    if base.startswith("-"):
        month = int(base[2:4]) + by if base[2:4].isdecimal() else 0
        return f"--{month:02}" if 1 <= month <= _MONTHS else None
    if len(base) < _MONTH_LENGTH:
        return None
    years, month = divmod(int(base[:_YEAR_LENGTH]) * _MONTHS + int(base[5:7]) - 1 + by, _MONTHS)
    return f"{years:04}-{month + 1:02}"


def _day(by: int, base: str) -> str | None:
    if base.startswith("---"):
        return base if by == 0 else None
    yearless = base.startswith("--")
    full = f"2023-{base[2:]}" if yearless else base
    if len(full) != len("2026-09-30") or (by and base[-5:] in ("02-28", "02-29", "03-01") and yearless):
        return base if by == 0 and len(full) == len("2026-09-30") else None
    try:
        day = date.fromisoformat(full) + timedelta(days=by)
    except (ValueError, OverflowError):
        return None
    return f"--{day:%m-%d}" if yearless else day.isoformat()
