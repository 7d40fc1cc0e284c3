"""Dates that hang on another one are tied to it where the text states it, and left open where it does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masthead.check import check
from masthead.extract import extract
from masthead.extract.dates.dates import find_dates
from masthead.relative_dates import OFFSETS, Offset, reckoned
from masthead.report import Date
from masthead.source import Source

MakeSource = Callable[[str], Source]
HEAD = "情况通报\n2023年2月20日\n"


def date(source: MakeSource, text: str, wanted: str, language: str = "zh-CN") -> Date:
    return next(one for one in find_dates(source(text), language) if one.text == wanted)


@pytest.mark.parametrize(
    ("text", "wanted", "start", "end", "tie"),
    [
        ("2024年9月3日透水，次日派出专家。", "次日", "2024-09-04", None, "2024年9月3日"),
        ("2024年12月31日停电，次日恢复。", "次日", "2025-01-01", None, "2024年12月31日"),
        ("9月30日停电，次日恢复。", "次日", "--10-01", None, "9月30日"),
        ("2016年3月立项，同年9月开工。", "同年9月", "2016-09", None, "2016年3月"),
        ("2017年2月起诉，次年1月宣判。", "次年1月", "2018-01", None, "2017年2月"),
        (HEAD + "今年完成8个。", "今年", "2023", None, "2023年2月20日"),
        (HEAD + "去年底前完成8个。", "去年底前", None, "2022", "2023年2月20日"),
        (HEAD + "上月完成8个。", "上月", "2023-01", None, "2023年2月20日"),
        (HEAD + "昨日完成8个。", "昨日", "2023-02-19", None, "2023年2月20日"),
        (HEAD + "去年11月至今年2月完成8个。", "去年11月至今年2月", "2022-11", "2023-02", "2023年2月20日"),
        ("2022年统计公报\n比上年增长3%。", "上年", "2021", None, "2022年"),
        ("报告\n（2019年1月15日在县人民代表大会上）\n明年完成。", "明年", "2020", None, "2019年1月15日"),
    ],
)
def test_tied(source: MakeSource, text: str, wanted: str, start: str | None, end: str | None, tie: str) -> None:
    found = date(source, text, wanted)
    assert found.tied is not None
    assert (found.start, found.end, found.tied.quote) == (start, end, tie)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("3月1日至5日下雨，次日放晴。", "次日"),
        ("2月28日下雨，次日放晴。", "次日"),
        ("次日放晴。", "次日"),
        ("今年完成8个，2021年完成3个。", "今年"),
        ("2022年工作报告\n2023年2月20日\n比上年增长3%。", "上年"),
        ("关于2023年5月6日事故的通报\n本月完成整改。", "本月"),
    ],
)
def test_left_open(source: MakeSource, text: str, wanted: str) -> None:
    found = date(source, text, wanted)
    assert (found.start, found.end, found.tied) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "wanted", "start"),
    [
        ("On 28 December 2024 it rained; the next day it stopped.", "the next day", "2024-12-29"),
        ("Situation report no. 12 – 3 March 2020\nLast month two opened.", "Last month", "2020-02"),
        ("Published 12 July 2022\nPrices rose this year.", "this year", "2022"),
    ],
)
def test_tied_in_english(source: MakeSource, text: str, wanted: str, start: str) -> None:
    assert date(source, text, wanted, "en").start == start


def test_an_ambiguous_day_is_left_open(source: MakeSource) -> None:
    found = find_dates(source("Received on 04/05/2021 and 24/05/2021."), "en")
    assert [(one.start, one.end) for one in found] == [(None, None), ("2021-05-24", None)]


def test_a_period_into_the_next_year(source: MakeSource) -> None:
    found = date(source, "2022年11月至次年2月封山。", "2022年11月至次年2月")
    assert (found.start, found.end) == ("2022-11", "2023-02")


def test_what_is_found_passes_the_check(source: MakeSource) -> None:
    text = (
        HEAD + "去年11月至今年2月，2022年11月至次年2月，次日，1至9月，2020年1—11月，2017、2018年度，今年前4个月。\n"
        "安排20至30万元，3亿—5亿元，2000余万元，零下5℃，约1/3的企业，26，413件，共300人，其中党员120人，由15天压缩到3天。\n"
        "2024年9月3日停电，次日恢复。"
    )
    made = source(text)
    assert [one for one in check(extract(made), made) if one.severity == "error"] == []


@given(word=st.sampled_from(sorted(OFFSETS)), day=st.dates())
def test_what_is_reckoned_says_no_more_than_its_part(word: str, day: object) -> None:
    offset: Offset = OFFSETS[word]
    made = reckoned(offset, str(day))
    lengths = {"year": 4, "month": 7, "day": 10}
    assert made is None or len(made) >= lengths[offset.part]
