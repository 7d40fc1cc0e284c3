"""Dates in both languages: only what is stated."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from masthead.extract.dates.date_texts import dates_in
from masthead.extract.dates.dates import find_dates
from masthead.source import Source

CHINESE = [
    ("8月底至9月底", "--08", "--09"),
    ("10月12日", "--10-12", None),
    ("2026年9月30日", "2026-09-30", None),
    ("2015年", "2015", None),
    ("2018年度", "2018", None),
    ("2018年8月底至9月底", "2018-08", "2018-09"),
    ("2018年9月3日至10月8日", "2018-09-03", "2018-10-08"),
    ("2020年12月20日至2021年1月5日", "2020-12-20", "2021-01-05"),
    ("4月16日至18日", "--04-16", "--04-18"),
    ("9月1日-15日", "--09-01", "--09-15"),
    ("2016—2020年", "2016", "2020"),
    ("2014年至2016年", "2014", "2016"),
    ("二〇一八年十月十二日", "2018-10-12", None),
    ("二○一八年", "2018", None),
    ("九月底", "--09", None),
    ("截至9月底", None, "--09"),
    ("2020年底前", None, "2020"),
    ("6月30日前", None, "--06-30"),
    ("2月28日24时前", None, "--02-28"),
    ("2023年5月31日17:00前", None, "2023-05-31"),
    ("3月1日8时起", "--03-01", None),
    ("11月1—15日", "--11-01", "--11-15"),
    ("2018年3月1日起", "2018-03-01", None),
    ("2012年以来", "2012", None),
    ("2月中旬", "--02", None),
    ("11月份", "--11", None),
    ("2018年第三季度", "2018", None),
    ("去年12月", "--12", None),
    ("2018-03-17", "2018-03-17", None),
    ("2018.3.5", "2018-03-05", None),
    ("今年", None, None),
    ("明年", None, None),
    ("去年同期", None, None),
    ("明年上半年", None, None),
    ("年底前", None, None),
    ("前三季度", None, None),
    ("3年为期", None, None),
    ("为期3个月", None, None),
    ("15日内", None, None),
    ("10个工作日内", None, None),
]
ENGLISH = [
    ("12 October", "--10-12", None),
    ("12 October 2020", "2020-10-12", None),
    ("22nd March 2021", "2021-03-22", None),
    ("October 12, 2020", "2020-10-12", None),
    ("March 2021", "2021-03", None),
    ("9–15 March 2020", "2020-03-09", "2020-03-15"),
    ("28 December 2024 to 3 January 2025", "2024-12-28", "2025-01-03"),
    ("March to May 2020", "2020-03", "2020-05"),
    ("October 12–15, 2020", "2020-10-12", "2020-10-15"),
    ("as of the end of February 2024", None, "2024-02"),
    ("by 30 June 2025", None, "2025-06-30"),
    ("since 17 February 2020", "2020-02-17", None),
    ("2019–2020", "2019", "2020"),
    ("2019/20", "2019", "2020"),
    ("late March 2020", "2020-03", None),
    ("first quarter of 2025", "2025", None),
    ("2020-03-17", "2020-03-17", None),
    ("by June", None, "--06"),
    ("last year", None, None),
    ("by the end of the year", None, None),
]


@pytest.mark.parametrize(("text", "start", "end"), CHINESE)
def test_chinese(text: str, start: str | None, end: str | None) -> None:
    around = f"会议明确，{text}，有关单位参加。"
    assert [(around[found[0] : found[1]], *found[2:4]) for found in dates_in(around, "zh-CN")] == [(text, start, end)]


@pytest.mark.parametrize(("text", "start", "end"), ENGLISH)
def test_english(text: str, start: str | None, end: str | None) -> None:
    around = f"It was noted, {text}, that work had begun."
    assert [(around[found[0] : found[1]], *found[2:4]) for found in dates_in(around, "en")] == [(text, start, end)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("三个月里，五年规划，两年来，每月一次。", "zh-CN"),
        ("13月和2月30日都不存在吗", "zh-CN"),
        ("分为三年完成。", "zh-CN"),
        ("近年来成效明显。", "zh-CN"),
        ("May I ask? You may 3 times.", "en"),
        ("On Monday we march on.", "en"),
        ("31 June does not exist.", "en"),
        ("There were 2000 people and 2550 alerts.", "en"),
    ],
)
def test_what_is_no_date(text: str, language: str) -> None:
    assert not [found for found in dates_in(text, language) if found.first or found.last]


def test_no_year_is_carried_from_one_date_to_another(source: Callable[[str], Source]) -> None:
    first, second = find_dates(source("2019年3月启动。\n5月底完成。"), "zh-CN")
    assert (first.start, second.start) == ("2019-03", "--05")


def test_dates_apart_are_two(source: Callable[[str], Source]) -> None:
    found = find_dates(source("Held on 12 October 2020 and 5 November 2020."), "en")
    assert [date.start for date in found] == ["2020-10-12", "2020-11-05"]
