"""The elements of an official document: what lines of the source state, and what a person set."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from masthead.fill.official import Official, official
from masthead.report import Issue, Origin, Passage, Report, Section, Title

ORIGIN = Origin(file="a.txt", sha256="0" * 64)


def texts(*lines: str) -> tuple[Passage, ...]:
    return tuple(Passage(text=line) for line in lines)


def parts(lead: tuple[Passage, ...] = (), sections: tuple[Section, ...] = (), **issue: Any) -> Official:
    made = Report(title=Title(text="通知"), language="zh-CN", origin=ORIGIN, lead=lead, sections=sections)
    return official(replace(made, issue=Issue(**issue)))


def closed(*lines: str, **issue: Any) -> Official:
    """The elements of a text with these lines at its end."""
    sections = (Section(heading="要求", paragraphs=texts("各单位照办。")), Section(paragraphs=texts(*lines)))
    return parts(sections=sections, **issue)


@pytest.mark.parametrize("line", ["各县（市、区）人民政府，市直有关单位：", "鹤岭市水务局:", "某局、某委："])
def test_a_first_line_that_names_whom_it_is_for(line: str) -> None:
    found = parts(texts(line, "现通知如下："))
    assert found.addressed == line[:-1] + "："
    assert [passage.text for passage in found.lead] == ["现通知如下："]


@pytest.mark.parametrize(
    "line",
    ["现将有关事项通知如下：", "会议指出：", "时间：2031年5月16日", "一切顺利。各单位：", "某局", "局" * 301 + "："],
)
def test_a_first_line_that_does_not(line: str) -> None:
    found = parts(texts(line, "正文。"))
    assert found.addressed == ""
    assert len(found.lead) == 2


def test_who_a_person_set_takes_the_place_of_the_line() -> None:
    found = parts(texts("某局：", "正文。"), recipients=("甲局", "乙局"))
    assert found.addressed == "甲局，乙局："
    assert [passage.text for passage in found.lead] == ["正文。"]


def test_closing_lines() -> None:
    found = closed(
        "附件：1.重大隐患清单", "2.约谈企业名单", "云栖市教育局", "云栖市公安局", "2031年4月8日", "（联系人：某某）"
    )
    assert found.attachments == ["重大隐患清单", "约谈企业名单"]
    assert (found.names, found.date, found.note) == (["云栖市教育局", "云栖市公安局"], "2031年4月8日", "联系人：某某")
    assert [section.section.heading for section in found.sections] == ["要求"]


@pytest.mark.parametrize("date", ["2031年4月8日", "二〇三一年四月八日", "2031 年 4 月 8 日"])
def test_a_date_makes_a_name_of_the_line_before(date: str) -> None:
    assert closed("云栖市教育局", date).names == ["云栖市教育局"]


def test_lines_that_are_nothing_of_the_kind_stay_in_the_text() -> None:
    found = closed("云栖市教育局", "特此通知。", "某处", "2031年4月8日", "又及：另行通知")
    assert [passage.text for passage in found.sections[-1].section.paragraphs] == [
        *("云栖市教育局", "特此通知。", "又及：另行通知")
    ]
    assert found.names == ["某处"]


def test_without_a_date_a_line_is_no_name() -> None:
    found = closed("云栖市教育局")
    assert found.names == []
    assert found.sections[-1].section.paragraphs[0].text == "云栖市教育局"


def test_what_a_person_set_goes_before_the_lines() -> None:
    lines = ("附件：甲", "某局", "2031年4月8日", "（某）")
    found = closed(*lines, attachments=("乙",), signature="乙局", date="2031年5月1日", note="乙")
    assert (found.attachments, found.names, found.date, found.note) == (["乙"], ["乙局"], "2031年5月1日", "乙")


def test_the_issuer_signs_where_no_line_says_who() -> None:
    assert closed("附件：甲", issuer="某局").names == ["某局"]
    assert closed("甲局", "2031年4月8日", issuer="某局").names == ["甲局"]
    assert closed("甲局", "2031年4月8日", issuer="某局", co_issuers=("乙局",)).names == ["某局", "乙局"]


def test_attached_texts_end_the_text_before_them() -> None:
    sections = (
        Section(heading="要求", paragraphs=texts("照办。")),
        Section(paragraphs=texts("某局", "2031年4月8日")),
        Section(heading="隐患清单", kind="attachment", paragraphs=texts("一览。")),
        Section(heading="说明", level=2, paragraphs=texts("略。")),
        Section(heading="企业名单", kind="attachment"),
    )
    found = parts(sections=sections)
    assert found.attachments == ["隐患清单", "企业名单"]
    assert found.date == "2031年4月8日"
    assert [(one.mark, one.title) for one in found.attached] == [("附件1", "隐患清单"), ("附件2", "企业名单")]
    assert [section.section.heading for section in found.attached[0].sections] == [None, "说明"]
    assert found.attached[1].sections == []
    assert parts(sections=sections[:3]).attached[0].mark == "附件"


def test_who_was_there() -> None:
    lead = texts("主持：某某", "出席：甲、乙", "列席人员：丙", "会议研究了有关问题。")
    found = parts(lead, absent=("丁", "戊"), observers=("己",))
    assert [(line.kind, line.names) for line in found.attendance] == [
        *(("出席", "甲、乙"), ("请假", "丁、戊"), ("列席", "己"))
    ]
    assert [passage.text for passage in found.lead] == ["主持：某某", "会议研究了有关问题。"]


def test_an_empty_report_has_no_elements() -> None:
    assert parts() == Official("", [], [], [], [], [], "", "", [])
