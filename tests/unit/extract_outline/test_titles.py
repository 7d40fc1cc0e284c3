"""Titles, credits, dates and the fields above a document."""

from __future__ import annotations

import pytest

from .outlines import assert_nothing_lost, outlined

BODY = "各县区要在本月内完成自查，并把结果报市供水办。共检查水厂38座。"


@pytest.mark.parametrize(
    ("line", "kicker", "text", "second"),
    [
        ("【供水】首轮督查圆满收官 七个组带回明白账", "供水", "首轮督查圆满收官", "七个组带回明白账"),
        ("首轮督查圆满收官\u3000七个组带回明白账", None, "首轮督查圆满收官", "七个组带回明白账"),
        ("供水 督查", None, "供水 督查", None),
        ("督查组走进 Tamber Delta 山村", None, "督查组走进 Tamber Delta 山村", None),
        ("政 府 工 作 报 告", None, "政府工作报告", None),
        ("2030年 督查", None, "2030年 督查", None),
    ],
)
def test_parts_of_a_title(line: str, kicker: str | None, text: str, second: str | None) -> None:
    found = outlined(f"{line}\n\n{BODY}\n{BODY}\n")
    assert (found.title.kicker, found.title.text, found.title.second) == (kicker, text, second)
    assert found.title.span
    assert found.title.span.quote == line


@pytest.mark.parametrize(
    ("raw", "name", "text"),
    [
        (f"供水工作方案\n（征求意见稿）\n\n{BODY}\n", "a.txt", "供水工作方案（征求意见稿）"),
        (f"# 供水工作方案\n\n（试行）\n\n{BODY}\n", "a.md", "供水工作方案（试行）"),
        (
            "Wells Plan\n(draft for consultation)\n\nAll wells will be tested.\n",
            "a.txt",
            "Wells Plan (draft for consultation)",
        ),
    ],
)
def test_the_status_of_a_document_belongs_to_its_title(raw: str, name: str, text: str) -> None:
    found = outlined(raw, name)
    assert found.title.text == text
    assert found.title.second is None
    assert_nothing_lost(found)


def test_another_note_below_a_title_is_no_part_of_it() -> None:
    found = outlined(f"供水工作方案\n（市供水办第3次会议通过）\n\n{BODY}\n")
    assert found.title.text == "供水工作方案"
    assert found.lead[0].text == "（市供水办第3次会议通过）"


def test_the_day_of_a_meeting_is_text() -> None:
    raw = "Minutes of the Wells Committee\n\nDate: 12 May 2031\nPlace: Room 4\n\n1. Wells\n\nAll wells were tested.\n"
    found = outlined(raw)
    assert found.published is None
    assert [passage.text for passage in found.lead] == ["Date: 12 May 2031", "Place: Room 4"]
    assert outlined(raw.replace("Date:", "Published:")).published == "2031-05-12"


def test_words_of_an_english_title_are_no_lines() -> None:
    found = outlined("Water Supply Report for the Tamber Delta\n\nAll wells in the district were tested by Friday.\n")
    assert found.title.text == "Water Supply Report for the Tamber Delta"
    assert found.title.second is None


def test_a_line_right_below_is_the_second_line() -> None:
    found = outlined(f"供水督查推进会召开\n逐村过筛 逐户回访 逐项对账\n\n{BODY}\n")
    assert (found.title.text, found.title.second) == ("供水督查推进会召开", "逐村过筛 逐户回访 逐项对账")
    assert found.title.span
    assert found.title.span.quote == "供水督查推进会召开\n逐村过筛 逐户回访 逐项对账"


def test_a_dashed_line_below_is_the_second_line() -> None:
    found = outlined(f"把放心水送到村口\n\n——澜州市农村供水督查侧记\n\n{BODY}\n")
    assert found.title.second == "——澜州市农村供水督查侧记"
    assert not found.sections


def test_an_official_title_that_was_wrapped() -> None:
    raw = (
        f"澜州市人民政府办公室\n关于做好农村供水\n督查整改工作的通知\n澜政办〔2030〕15号\n\n"
        f"各县区人民政府：\n{BODY}\n一、总体要求\n{BODY}\n"
    )
    found = outlined(raw)
    assert found.title.text == "澜州市人民政府办公室关于做好农村供水督查整改工作的通知"
    assert [passage.text for passage in found.lead] == ["澜政办〔2030〕15号", "各县区人民政府：", BODY]
    assert_nothing_lost(found)


def test_fields_of_a_page() -> None:
    raw = (
        "索 引 号：\n00001/2030-01\n发文机关：\n澜州市人民政府\n"
        "标 题：\n澜州市人民政府关于供水的通知\n发布日期：\n2030年1月5日\n"
        f"主 题 词：\n\n澜州市人民政府\n关于供水的通知\n\n各县区：\n{BODY}\n一、要求\n{BODY}\n"
    )
    found = outlined(raw)
    assert found.title.text == "澜州市人民政府关于供水的通知"
    assert found.published == "2030-01-05"
    assert [(credit.name, credit.role) for credit in found.credits] == [("澜州市人民政府", "author")]
    assert found.lead[0].rows[0] == ("索 引 号：", "00001/2030-01")
    assert found.lead[0].rows[-1] == ("主 题 词：", "")
    assert_nothing_lost(found)


def test_a_speech_keeps_its_occasion_speaker_and_salutation() -> None:
    raw = (
        f"政府工作报告\n\n—2030年2月5日在澜州市人民代表大会第四次会议上\n\n"
        f"市长　　闻竹笙\n\n各位代表：\n\n{BODY}\n\n一、回顾\n{BODY}\n"
    )
    found = outlined(raw)
    assert found.title.text == "政府工作报告"
    assert [passage.text for passage in found.lead][:3] == [
        "—2030年2月5日在澜州市人民代表大会第四次会议上",
        "市长　　闻竹笙",
        "各位代表：",
    ]
    assert found.published is None


def test_prose_without_a_title() -> None:
    found = outlined(
        "澜州水讯10月22日电 市供水办今日召开通报会,通报前三季度情况。共检查38座水厂,发现问题112项。\n" + BODY
    )
    assert found.title.text == "市供水办今日召开通报会"
    assert len(found.lead) == 2
    assert outlined("The first wells opened on Friday. " * 8 + "\n" + "More. " * 9, "wells.txt").title.text == "wells"


def test_one_credit_is_the_author_wherever_it_stands() -> None:
    for raw in (f"题目题目\n来源：澜州水讯\n{BODY}\n", f"题目题目\n{BODY}\n来源：澜州水讯\n"):
        assert [(credit.name, credit.role) for credit in outlined(raw).credits] == [("澜州水讯", "author")]


def test_two_houses_have_two_roles() -> None:
    found = outlined(f"题目题目\n来源: 栗川发布/lc\n{BODY}\n（来源：澜州水讯）\n")
    assert [(credit.name, credit.role) for credit in found.credits] == [
        ("栗川发布/lc", "republisher"),
        ("澜州水讯", "author"),
    ]
    assert found.credits[0].span
    assert found.credits[0].span.quote == "栗川发布/lc"


def test_the_same_house_twice_is_one() -> None:
    found = outlined(f"题目题目\n来源：澜州水讯\n{BODY}\n来源：澜州水讯\n")
    assert [(credit.name, credit.role) for credit in found.credits] == [("澜州水讯", "author")]


def test_english_credits() -> None:
    found = outlined("# Floods\n\nSource: Delta Office\n\nBy Ilse Varnock\n\nThe river fell by two metres.\n", "a.md")
    assert [credit.name for credit in found.credits] == ["Delta Office", "Ilse Varnock"]


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("2030年1月5日", "2030-01-05"),
        ("发布时间：2030-01-05", "2030-01-05"),
        ("二〇三〇年一月五日", "2030-01-05"),
        ("1月5日", None),
        ("2030年1月5日在澜州召开的会议上", None),
    ],
)
def test_a_date_is_published_only_in_a_line_of_its_own(line: str, date: str | None) -> None:
    found = outlined(f"题目题目题目\n{line}\n\n{BODY}\n")
    assert found.published == date
    assert_nothing_lost(found)


def test_the_parts_of_a_line_of_credits_are_read_each() -> None:
    found = outlined(f"题目题目题目\n\n2030年1月5日 10:30 来源：澜州水讯 编辑：某人\n\n{BODY}\n")
    assert found.lead[0].text == BODY
    assert found.published == "2030-01-05"
    assert [(credit.name, credit.role) for credit in found.credits] == [("澜州水讯", "author"), ("某人", "editor")]


def test_front_matter() -> None:
    found = outlined(
        "---\ntitle: Floods in the delta\ndate: 2031-05-14\n---\n\nThe river fell by two metres.\n", "a.md"
    )
    assert (found.title.text, found.published) == ("Floods in the delta", "2031-05-14")


def test_a_credit_at_the_end_of_prose_without_a_title() -> None:
    found = outlined(f"{BODY}\n{BODY}\n来源：澜州水讯\n")
    assert [credit.name for credit in found.credits] == ["澜州水讯"]
    assert [passage.text for passage in found.lead] == [BODY, BODY]


SPEECH = "各位委员：\n我受市人民政府委托，报告上年度供水整改情况，请予审议。\n一、总体情况\n各部门已完成整改38项。\n"


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        (f"2025年3月4日在澜州市第三届人大常委会第六次会议上\n{SPEECH}", "报告上年度供水整改情况"),
        (f"2025年3月4日在澜州市第三届人大常委会第六次会议上\n市水务局局长 何某某\n{SPEECH}", "报告上年度供水整改情况"),
        (f"——在全市水务工作会议上\n关于供水的报告\n\n{SPEECH}", "关于供水的报告"),
        ("date 2026-03-17 1. Overview\n\nNo case was reported in May. All is well, and two teams have left.\n", "a"),
    ],
)
def test_a_venue_or_a_page_date_is_no_title(raw: str, title: str) -> None:
    found = outlined(raw)
    assert found.title.text == title
    assert found.lead[0].text == raw.split("\n", 1)[0]
