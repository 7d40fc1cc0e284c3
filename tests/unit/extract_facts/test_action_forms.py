"""Actions in lists and tables with fields, kinds of actions, and where their owner and deadline are stated."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from msgspec.structs import replace as with_fields

from masthead.check import check
from masthead.extract import extract
from masthead.extract.actions.actions import find_actions
from masthead.read import read_bytes
from masthead.source import Source

MakeSource = Callable[[str], Source]

TABLE = """\
# 整改清单

| 序号 | 整改任务 | 责任单位 | 完成时限 | 整改状态 |
| --- | --- | --- | --- | --- |
| 1 | 清运渣土 | 市城管局 | 6月底前 | 已完成 |
| 2 | 补植行道树 | 市园林局 | 长期坚持 | 正在推进 |
"""


def test_a_row_of_a_table_whose_heading_names_the_fields() -> None:
    source = read_bytes(TABLE.encode(), "a.md", "a.md")
    first, second = find_actions(source, "zh-CN")
    assert (first.what, first.owner, first.deadline, first.status) == ("清运渣土", "市城管局", "6月底前", "done")
    assert (second.what, second.owner, second.deadline, second.status) == ("补植行道树", "市园林局", None, "open")
    assert [span.quote for span in first.mentions] == ["市城管局", "6月底前", "已完成"]


@pytest.mark.parametrize(
    ("status", "said"),
    [
        ("已完成整改", "done"),
        ("尚未完成", "open"),
        ("已完成部分", "open"),
        ("基本完成", "open"),
        ("正在推进", "open"),
        ("办结", "done"),
    ],
)
def test_done_is_only_what_is_said_to_be(source: MakeSource, status: str, said: str) -> None:
    (found,) = find_actions(source(f"任务：补植行道树\n责任单位：市园林局\n完成情况：{status}"), "zh-CN")
    assert found.status == said


def test_a_field_alone_makes_no_list(source: MakeSource) -> None:
    assert find_actions(source("责任单位：市园林局\n完成时限：6月底"), "zh-CN") == ()
    assert find_actions(source("任务：补植行道树"), "zh-CN") == ()


def test_an_entry_begins_where_a_field_comes_again(source: MakeSource) -> None:
    text = "任务：清运渣土\n责任单位：市城管局\n任务：补植行道树\n责任单位：市园林局"
    found = find_actions(source(text), "zh-CN")
    assert [(one.what, one.owner) for one in found] == [("清运渣土", "市城管局"), ("补植行道树", "市园林局")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("各乡镇要在10月底前完成清理。", "action"),
        ("市住建局将会同有关部门开展检查。", "commitment"),
        ("会议决定，由市住建局牵头开展检查。", "decision"),
        ("会议原则同意检查方案。", "decision"),
    ],
)
def test_kinds(source: MakeSource, text: str, kind: str) -> None:
    assert [one.kind for one in find_actions(source(text), "zh-CN")] == [kind]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The Clerk must repaint the buoys.", "action"),
        ("The board aims to repaint the buoys.", "commitment"),
        ("RESOLVED that the buoys be repainted.", "decision"),
        ("It was agreed to repaint the buoys.", "decision"),
    ],
)
def test_english_kinds(source: MakeSource, text: str, kind: str) -> None:
    assert [one.kind for one in find_actions(source(text), "en")] == [kind]


def test_items_below_a_line_that_leads_in_to_decisions(source: MakeSource) -> None:
    text = "会议议定以下事项：\n一、补植行道树。\n二、关于清运\n三、市城管局要清运渣土。"
    found = find_actions(source(text), "zh-CN")
    assert [(one.what, one.kind) for one in found] == [("补植行道树", "decision"), ("市城管局要清运渣土", "decision")]


def test_owner_and_deadline_stand_where_the_action_says() -> None:
    source = read_bytes(TABLE.encode(), "a.md", "a.md")
    report = extract(source)
    assert [one.code for one in check(report, source) if one.where.startswith("actions")] == []
    wrong = with_fields(report, actions=(with_fields(report.actions[0], owner="市水务局"),))
    assert "fact-not-in-quote" in [one.code for one in check(wrong, source)]
    moved = replace(source, raw=source.raw.replace("市城管局", "市园林署"))
    assert "span-mismatch" in [one.code for one in check(report, moved)]


def test_items_below_a_heading_that_asks_for_something_need_no_word_for_it(source: MakeSource) -> None:
    text = (
        "二、工作要求\n（一）加强巡查。每日巡堤不少于3次。\n（二）报送情况。12月20日前报送总结。\n"
        "三、附则\n（一）落实经费。经费列入预算。"
    )
    found = [(one.what, one.deadline) for one in find_actions(source(text), "zh-CN")]
    assert found == [("每日巡堤不少于3次", None), ("12月20日前报送总结", "12月20日前")]


def test_english_items_below_recommendations(source: MakeSource) -> None:
    text = (
        "Recommendations\n1. Repair the buoys by 4 May (Harbour Office).\n2. No buoys were lost.\n"
        "Background\n1. Repair costs rose."
    )
    (found,) = find_actions(source(text), "en")
    assert (found.what, found.owner) == ("Repair the buoys by 4 May (Harbour Office)", "Harbour Office")


def test_an_item_ends_in_a_bracket_that_names_who_does_it(source: MakeSource) -> None:
    (found,) = find_actions(source("1. 疏浚河道3公里。（市水务局牵头，11月底前完成）"), "zh-CN")
    assert (found.owner, found.deadline) == ("市水务局", "11月底前")


def test_a_list_of_decisions_in_one_paragraph(source: MakeSource) -> None:
    text = "会议议定：一、成立专班；二、由市水务局负责调度，每月通报；三、请市审计局跟踪监督。"
    found = find_actions(source(text), "zh-CN")
    assert [(one.what, one.owner, one.kind) for one in found] == [
        ("成立专班", None, "decision"),
        ("由市水务局负责调度，每月通报", "市水务局", "decision"),
        ("请市审计局跟踪监督", "市审计局", "decision"),
    ]


def test_a_goal_with_a_day_of_its_own_is_an_action(source: MakeSource) -> None:
    found = find_actions(source("市水务局要在6月底前完成疏浚，力争8月底前完成护岸。"), "zh-CN")
    assert [(one.what, one.deadline) for one in found] == [
        ("市水务局要在6月底前完成疏浚", "6月底前"),
        ("力争8月底前完成护岸", "8月底前"),
    ]


def test_what_stands_between_who_and_what_belongs_to_it(source: MakeSource) -> None:
    text = "The Ministry of Health, with support from partners, will deliver 20 kits by 15 March."
    (found,) = find_actions(source(text), "en")
    assert (found.what, found.owner) == (text.rstrip("."), "The Ministry of Health")


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("经研究，决定增设两个站点。", "决定增设两个站点"),
        ("会议听取了汇报，研究决定：同意增设站点。", "同意增设站点"),
        ("为表彰先进，市政府决定授予张明等同志称号。", "市政府决定授予张明等同志称号"),
        ("RESOLVED: That the buoys be repainted.", "RESOLVED: That the buoys be repainted"),
    ],
)
def test_a_decision_behind_what_leads_in_to_it(source: MakeSource, text: str, what: str) -> None:
    (found,) = find_actions(source(text), "en" if text.isascii() else "zh-CN")
    assert (found.what, found.kind) == (what, "decision")
