"""Actions, events and quotations: the source's words, and nothing that is not stated."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from masthead.extract.actions.actions import find_actions
from masthead.extract.actions.events import find_events
from masthead.extract.dates.dates import find_dates
from masthead.extract.people.people import find_people
from masthead.extract.speech.quotations import find_quotations
from masthead.report import Event
from masthead.source import Source

MakeSource = Callable[[str], Source]

ACTIONS = [
    ("要严格落实责任，确保取得实效。", "要严格落实责任，确保取得实效", None, None, None),
    ("市住建局将会同有关部门开展检查。", "市住建局将会同有关部门开展检查", "市住建局", None, None),
    ("各乡镇要在10月底前完成清理。", "各乡镇要在10月底前完成清理", "各乡镇", "10月底前", None),
    ("要尽快拿出方案，按期整改到位。", "要尽快拿出方案，按期整改到位", None, None, "尽快"),
    (
        "明年将适时组织第二批检查，力争上半年全部完成。",
        "明年将适时组织第二批检查，力争上半年全部完成",
        None,
        "上半年",
        "适时、力争",
    ),
    ("对重大隐患，要挂牌督办。", "对重大隐患，要挂牌督办", None, None, None),
    ("必要时派出工作组，要加强指导。", "要加强指导", None, None, None),
    ("2.镇水管所要疏通沟渠。", "镇水管所要疏通沟渠", None, None, None),
    ("（三）县林业局要补植树苗。", "县林业局要补植树苗", "县林业局", None, None),
    ("一要巡堤。", "一要巡堤", None, None, None),
    ("各区（市）原则上应于9月底前建好台账。", "各区（市）原则上应于9月底前建好台账", "各区（市）", "9月底前", "原则上"),
    ("由县林业局负责，于3月底前补植树苗。", "由县林业局负责，于3月底前补植树苗", "县林业局", "3月底前", None),
    ("县林业局牵头，3月底前补植树苗。", "县林业局牵头，3月底前补植树苗", "县林业局", "3月底前", None),
    ("苗木由县林业局负责，每周报数。", "苗木由县林业局负责，每周报数", "县林业局", None, None),
    ("新泵站计划于5月开工。", "新泵站计划于5月开工", None, "5月", "计划"),
    ("如雨量偏少，力争5月底前蓄满。", "如雨量偏少，力争5月底前蓄满", None, "5月底前", "力争"),
    ("要总结基层探索，形成制度。", "要总结基层探索，形成制度", None, None, None),
    ("要探索建立轮值制度。", "要探索建立轮值制度", None, None, "探索"),
    ("无法按时到场的，须提前请假。", "无法按时到场的，须提前请假", None, None, None),
]


@pytest.mark.parametrize(("text", "what", "owner", "deadline", "hedge"), ACTIONS)
def test_an_action(
    source: MakeSource, text: str, what: str, owner: str | None, deadline: str | None, hedge: str | None
) -> None:
    found = find_actions(source(text), "zh-CN")[0]
    assert (found.what, found.owner, found.deadline, found.hedge) == (what, owner, deadline, hedge)


@pytest.mark.parametrize(
    ("text", "owner", "deadline", "hedge"),
    [
        ("The Clerk will write to the county by 30 June 2025.", "The Clerk", "by 30 June 2025", None),
        ("All departments must report to the board.", "All departments", None, None),
        ("The office aims to reopen where possible.", "The office", None, "aims to, where possible"),
    ],
)
def test_an_english_action(
    source: MakeSource, text: str, owner: str | None, deadline: str | None, hedge: str | None
) -> None:
    (found,) = find_actions(source(text), "en")
    assert (found.owner, found.deadline, found.hedge) == (owner, deadline, hedge)
    assert found.what == text.rstrip(".")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("各组将安全放在首位。", "zh-CN"),
        ("主要问题和重要需要已经列明，纲要印发。", "zh-CN"),
        ("应急响应及时，供应充足。", "zh-CN"),
        ("水库调度会会议纪要", "zh-CN"),
        ("纪要如下：", "zh-CN"),
        ("活动由县林业局牵头，3月补植了树苗。", "zh-CN"),
        ("Those who will be away sent notes.", "en"),
        ("Will the board act on this?", "en"),
        ("Repairs ended in May.", "en"),
        ("The course is the equivalent of a diploma (it must be completed within a year).", "en"),
    ],
)
def test_no_action(source: MakeSource, text: str, language: str) -> None:
    assert find_actions(source(text), language) == ()


@pytest.mark.parametrize("mark", ["(a) ", "2. ", "• ", "•    ", "- ", '"'])
def test_an_english_action_without_its_mark(source: MakeSource, mark: str) -> None:
    (found,) = find_actions(source(mark + "Nora Finch will repaint the buoys by 4 May;"), "en")
    assert (found.what, found.owner) == ("Nora Finch will repaint the buoys by 4 May", "Nora Finch")


def test_a_clause_that_is_an_action_leads_up_to_no_other(source: MakeSource) -> None:
    text = "In Indonesia he will sign an agreement on minerals; in Malaysia he will meet veterans."
    found = find_actions(source(text), "en")
    assert [one.what for one in found] == [
        "In Indonesia he will sign an agreement on minerals",
        "in Malaysia he will meet veterans",
    ]


def events(source: MakeSource, text: str, language: str = "zh-CN") -> tuple[Event, ...]:
    made = source("标题\n" + text)
    return find_events(made, language, find_dates(made, language))


def test_events_in_the_words_of_the_source(source: MakeSource) -> None:
    found = events(
        source,
        "10月12日,省委召开动员大会,部署工作。\n检查组已于7月初赴基层开展调研。\n明年将适时开展复查,力争上半年完成整改。",
    )
    assert [(event.when, event.what, event.state) for event in found] == [
        ("7月初", "检查组已于7月初赴基层开展调研", "done"),
        ("10月12日", "省委召开动员大会", "done"),
        ("明年", "将适时开展复查", "planned"),
        ("上半年", "力争上半年完成整改", "planned"),
    ]


def test_events_that_hang_on_an_unstated_year_keep_their_order(source: MakeSource) -> None:
    found = events(source, "去年12月，县里召开部署会。\n3月，检查组赴乡镇开展检查。")
    assert [event.when for event in found] == ["去年12月", "3月"]


def test_what_is_planned_for_no_stated_day_comes_last(source: MakeSource) -> None:
    found = events(
        source, "县局将于8月31日前完成全部整改，力争年底前持证率达到95%以上。\n各乡镇于6月20日前报送问题清单。"
    )
    assert [event.when for event in found] == ["6月20日前", "8月31日前", "年底前"]


def test_long_clauses_and_bare_periods_are_no_events(source: MakeSource) -> None:
    assert (
        events(
            source,
            "2019年3月,各地各有关部门和单位按照统一要求组织开展了覆盖全部乡镇和街道的道路运输和建筑施工安全隐患排查整治。",
        )
        == ()
    )
    assert events(source, "按照3年为期的部署推进。") == ()
    assert events(source, "完成2019年的任务。") == ()


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("5月25日前，县林业局完成树苗补植。", "planned"),
        ("10月底以前，县林业局完成树苗补植。", "planned"),
        ("5月25日前，县林业局已完成树苗补植。", "done"),
        ("县林业局要于4月20日完成树苗补植。", "planned"),
        ("树苗补植原则上于4月20日完成。", "planned"),
        ("4月20日，县林业局完成树苗补植。", "done"),
    ],
)
def test_a_deadline_is_planned(source: MakeSource, text: str, state: str) -> None:
    (event,) = events(source, text)
    assert event.state == state


def test_an_event_is_told_without_its_list_mark_and_with_its_condition(source: MakeSource) -> None:
    found = events(source, "4.泵站大修力争6月5日前完成。\n如雨量偏少，力争8月3日前完成蓄水。")
    assert [event.what for event in found] == ["泵站大修力争6月5日前完成", "如雨量偏少，力争8月3日前完成蓄水"]


def test_a_list_of_names_does_not_make_an_event_too_long(source: MakeSource) -> None:
    what = "巡查组一行分赴青山、白河、石桥、柳林、南坪、东岭、北湾、西渡、长滩等九个乡镇开展防汛督查"
    assert [event.what for event in events(source, f"7月3日，{what}。")] == [what]


def test_a_row_is_no_event(source: MakeSource) -> None:
    made = source("标题\n县林业局6月完成补植\t3月")
    rows = replace(made, blocks=(made.blocks[0], replace(made.blocks[1], kind="row")))
    assert find_events(rows, "zh-CN", find_dates(rows, "zh-CN")) == ()


def test_a_date_in_a_name_is_no_event(source: MakeSource) -> None:
    assert events(source, "The report of 5 June was adopted.", "en") == ()


@pytest.mark.parametrize(
    ("text", "when", "state"),
    [
        ("10月14日22时至10月15日6时，东岭路沿线将停止供水。", "10月14日22时至10月15日6时", "planned"),
        ("7月3日20时至4日20时，全县普降大雨。", "7月3日20时至4日20时", "done"),
        ("当地时间5日，双方举行会谈。", "5日", "done"),
    ],
)
def test_an_event_of_hours(source: MakeSource, text: str, when: str, state: str) -> None:
    (event,) = events(source, text)
    assert (event.when, event.state) == (when, state)


def test_what_goes_on_without_a_subject_is_planned_too(source: MakeSource) -> None:
    found = events(source, "12月1日前，各乡镇要上报报告；12月中旬，组织交叉检查。")
    assert {event.what: event.state for event in found} == {"各乡镇要上报报告": "planned", "组织交叉检查": "planned"}


@pytest.mark.parametrize(
    ("text", "when", "what", "state"),
    [
        (
            "On the night of 3 August, floodwater entered 40 homes.",
            "3 August",
            "floodwater entered 40 homes",
            "done",
        ),
        (
            "Retailers must remove the bottles by 20 March.",
            "by 20 March",
            "Retailers must remove the bottles by 20 March",
            "planned",
        ),
        ("Applications open on 2 March.", "2 March", "Applications open on 2 March", "planned"),
    ],
)
def test_an_english_event_says_when(source: MakeSource, text: str, when: str, what: str, state: str) -> None:
    (event,) = events(source, text, "en")
    assert (event.when, event.what, event.state) == (when, what, state)


@pytest.mark.parametrize(
    "text",
    ["The accounts for the year to 31 March 2026 were approved.", "30 per cent less than was reported in May 2023."],
)
def test_a_date_that_bounds_or_compares_is_no_event(source: MakeSource, text: str) -> None:
    assert events(source, text, "en") == ()


def test_an_english_event_keeps_its_condition(source: MakeSource) -> None:
    (event,) = events(source, "The crew expects to reopen the lock by mid-May, weather permitting.", "en")
    assert (event.what, event.state) == (
        "The crew expects to reopen the lock by mid-May, weather permitting",
        "planned",
    )


def test_english_events(source: MakeSource) -> None:
    (event,) = events(source, "On 4 June 2021, the last shelters were closed.", "en")
    assert (event.when, event.what) == ("4 June 2021", "the last shelters were closed")


def test_at_most_six_events(source: MakeSource) -> None:
    text = "\n".join(f"2019年{month}月,第{month}批人员完成培训。" for month in range(1, 12))
    assert len(events(source, text)) == 6


def test_reported_speech_is_a_quotation_and_a_term_is_not(source: MakeSource) -> None:
    made = source("县长李明华说：“我们会把群众的事办好。”当好“主心骨”，织密“安全网”。")
    (quotation,) = find_quotations(made, "zh-CN", find_people(made, "zh-CN"))
    assert (quotation.text, quotation.speaker) == ("我们会把群众的事办好。", "李明华")


def test_a_speaker_named_by_title_and_surname(source: MakeSource) -> None:
    made = source("Dr Nora Finch (Chair) opened.\nDr Finch said: “The lock will stay shut until the gate is safe.”")
    (quotation,) = find_quotations(made, "en", find_people(made, "en"))
    assert quotation.speaker == "Dr Nora Finch"


def test_an_english_quotation(source: MakeSource) -> None:
    made = source("“We will rebuild the bridge before winter,” said Maria Lopez. It is a “flagship” scheme.")
    (quotation,) = find_quotations(made, "en", find_people(made, "en"))
    assert (quotation.text, quotation.speaker) == ("We will rebuild the bridge before winter,", "Maria Lopez")
