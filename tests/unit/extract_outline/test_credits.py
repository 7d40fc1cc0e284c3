"""Who wrote, edited and published a text, and on which day: lines of several parts, bylines, lines at the end."""

from __future__ import annotations

import pytest

from masthead.extract import extract
from masthead.read import read_bytes
from masthead.report import Report

BODY = "今年以来，全市共检查水库41座，整改隐患12处，汛前准备工作全部就绪。"
ENGLISH = "The ministry checked 41 reservoirs before the season of floods. All works were done in time."


def report_of(text: str, name: str = "a.txt") -> Report:
    return extract(read_bytes(text.encode(), name, name))


def credits_of(report: Report) -> list[tuple[str, str]]:
    return [(credit.name, credit.role) for credit in report.origin.credits]


@pytest.mark.parametrize(
    ("line", "published", "named"),
    [
        ("来源：市水务局　作者：王川　日期：2031-04-02", "2031-04-02", [("市水务局", "author"), ("王川", "author")]),
        ("来源：市水务局  发布时间：2031年4月2日  浏览次数：35", "2031-04-02", [("市水务局", "author")]),
        ("2031-04-02 09:30　来源：市水务局　编辑：李江", "2031-04-02", [("市水务局", "author"), ("李江", "editor")]),
        ("（来源：市水务局 2031-04-02）", "2031-04-02", [("市水务局", "author")]),
        ("记者：王川、李江 | 审核：张湖", None, [("王川", "author"), ("李江", "author"), ("张湖", "editor")]),
        ("来源：市水务局", None, [("市水务局", "author")]),
    ],
)
def test_each_part_of_a_line_is_read_as_its_own(line: str, published: str | None, named: list[tuple[str, str]]) -> None:
    report = report_of(f"全市水库汛前检查完成\n\n{line}\n\n{BODY}\n")
    assert (report.origin.published, credits_of(report)) == (published, named)
    assert [one.text for one in report.lead] == [BODY]
    for credit in report.origin.credits:
        assert credit.span is not None
        assert credit.span.quote == credit.name


@pytest.mark.parametrize(
    ("line", "published", "names"),
    [
        (
            "Source: Ministry of Water | Author: Jane Doe | Date: 2 April 2031",
            "2031-04-02",
            ["Ministry of Water", "Jane Doe"],
        ),
        ("By Jane Doe, 2 April 2031", "2031-04-02", ["Jane Doe"]),
        ("By Jane Doe and John Roe | April 2, 2031", "2031-04-02", ["Jane Doe", "John Roe"]),
        ("By Jane Doe", None, ["Jane Doe"]),
    ],
)
def test_lines_of_several_parts_in_english(line: str, published: str | None, names: list[str]) -> None:
    report = report_of(f"Flood checks completed\n\n{line}\n\n{ENGLISH}\n")
    assert (report.origin.published, [credit.name for credit in report.origin.credits]) == (published, names)
    assert [one.text for one in report.lead] == [ENGLISH]


@pytest.mark.parametrize(
    "text",
    [
        f"本报讯（记者 王川 通讯员 李江）{BODY}",
        f"{BODY}（本报记者 王川 通讯员 李江）",
        f"{BODY}\n\n（记者王川、李江）",
        f"{BODY}\n\n(本报记者：王川 李江)",
    ],
)
def test_reporters_in_brackets_are_credits(text: str) -> None:
    report = report_of(f"全市水库汛前检查完成\n\n{text}\n")
    assert credits_of(report) == [("王川", "author"), ("李江", "author")]
    assert [(one.text, one.span.quote if one.span else "") for one in report.lead] == [(BODY, BODY)]


def test_the_dateline_of_an_agency_stays() -> None:
    text = f"新华社北京4月2日电（记者王川）{BODY}"
    report = report_of(f"全市水库汛前检查完成\n\n{text}\n")
    assert (credits_of(report), report.lead[0].text) == ([("王川", "author")], text)


@pytest.mark.parametrize("text", [f"{BODY}（记者调查）", f"（全市共12个县区）{BODY}", f"{BODY}（记者采访了解到）"])
def test_brackets_that_name_nobody_stay(text: str) -> None:
    report = report_of(f"全市水库汛前检查完成\n\n{text}\n")
    assert (credits_of(report), report.lead[0].text) == ([], text)


def test_lines_at_the_end_are_credits_with_their_roles() -> None:
    end = "来源：市水务局\n\n编辑：王川\n\n审核：李江 张湖\n\n责任编辑：赵海 校对：孙河 监制：周溪"
    report = report_of(f"全市水库汛前检查完成\n\n{BODY}\n\n{end}\n")
    names = ["王川", "李江", "张湖", "赵海", "孙河", "周溪"]
    assert credits_of(report) == [("市水务局", "author"), *((name, "editor") for name in names)]
    assert [one.text for one in report.lead] == [BODY]


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ("时间：2031年4月2日　地点：三楼会议室", "三楼会议室"),
        ("负责人：王川　完成时限：5月底", "王川"),
        ("来源：市水务局。数据截至4月。", "数据截至4月"),
    ],
)
def test_lines_of_other_fields_stay(line: str, kept: str) -> None:
    report = report_of(f"全市水库汛前检查完成\n\n{BODY}\n\n{line}\n\n{BODY}\n")
    assert kept in str((report.lead, report.sections))
    assert credits_of(report) == []


@pytest.mark.parametrize(
    ("data", "title", "sender"),
    [
        (f"Subject: 检查情况\r\nFrom: 王川 <a@example.org>\r\n{{}}\r\n{BODY}\r\n", "检查情况", "王川"),
        (f"Subject: Checks\r\nFrom: Jane Doe <a@example.org>\r\n{{}}\r\n{ENGLISH}\r\n", "Checks", "Jane Doe"),
        (f"Subject: Checks\r\nFrom: a@example.org\r\n{{}}\r\n{ENGLISH}\r\n", "Checks", "a@example.org"),
    ],
)
def test_of_a_message_subject_sender_and_day_are_taken(data: str, title: str, sender: str) -> None:
    message = data.replace("{}", "Date: Wed, 02 Apr 2031 09:30:00 +0800\r\n").encode()
    report = extract(read_bytes(message, "a.eml", "a.eml"))
    assert (report.title.text, report.origin.published) == (title, "2031-04-02")
    assert credits_of(report) == [(sender, "author")]
    assert [one.text for one in report.lead] in ([BODY], [ENGLISH])
