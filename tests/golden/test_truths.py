"""What the inputs say, told by a reader: every report and document made of them must keep to it."""

from __future__ import annotations

import re

import pytest

from masthead.reading_order import paragraphs
from masthead.report import Action, Figure, Report, Section
from tests.golden.cases import GOLDEN, make_case, read_case

CASES = {case.name: case for case in GOLDEN}


def report(name: str) -> Report:
    return read_case(CASES[name])[1]


def text(name: str, template: str) -> str:
    return make_case(CASES[name]).printed[template].text


def both_texts(name: str) -> str:
    return "\n".join(one.text for one in make_case(CASES[name]).printed.values())


def figure(name: str, number: str) -> Figure:
    """The figure whose text has this number, digits before and after aside."""
    found = [
        one for one in report(name).figures if re.search(rf"(?<![\d.,]){re.escape(number)}(?![\d.,]?\d)", one.text)
    ]
    assert found, f"no figure {number}"
    return found[0]


def key_figures(name: str) -> list[str]:
    figures = {one.id: one for one in report(name).figures}
    return [figures[wanted].text for wanted in report(name).summary.figures]


def section(name: str, heading: str) -> Section:
    return next(one for one in report(name).sections if one.heading == heading)


def headings(name: str) -> list[tuple[int, str]]:
    return [(one.level, one.heading) for one in report(name).sections if one.heading]


def action(name: str, words: str) -> Action:
    found = [one for one in report(name).actions if words in one.what]
    assert found, f"no action says {words}"
    return found[0]


def event_state(name: str, when: str) -> str:
    """The state of the event of that time; planned where it is no event at all."""
    return next((one.state for one in report(name).events if when in one.when), "planned")


# notice: what an inspection found, with recipients, annexes, signature and date.


def test_notice_headings() -> None:
    assert headings("notice") == [
        (1, "基本情况"),
        (1, "主要成效"),
        (1, "存在的主要问题"),
        (1, "下一步工作要求"),
    ]


def test_notice_numbers_of_problems_within_a_paragraph_stay_or_go_together() -> None:
    printed = text("notice", "jianbao")
    assert len({mark in printed for mark in ("一是", "二是", "三是")}) == 1
    for words in ("思想认识不到位", "隐患整改不彻底", "基层力量薄弱"):
        assert words in printed


def test_notice_annexes_are_no_points_and_no_clauses_of_one() -> None:
    points = [point for one in report("notice").sections for point in one.points]
    assert not [point for point in points if "约谈企业名单" in (point.label or "") + point.text]
    assert not [clause for point in points for clause in point.brief if "附件" in clause.text]
    assert "约谈企业名单" in text("notice", "jianbao")


def test_notice_signature_and_date_are_no_points_of_a_page() -> None:
    assert not re.search(r"^\d\n(市安全生产委员会办公室|2031年4月8日)$", text("notice", "one-page"), re.MULTILINE)


def test_notice_next_steps_are_what_is_to_be_done() -> None:
    assert not [passage.text for passage in report("notice").summary.next if "侥幸心理" in passage.text]


@pytest.mark.parametrize(
    ("number", "counts"),
    [("5", "督查组"), ("9", "县（市、区）"), ("47", "在建工地"), ("312", "企业"), ("1086", "隐患"), ("23", "重大隐患")],
)
def test_notice_what_is_counted(number: str, counts: str) -> None:
    found = figure("notice", number)
    assert (found.counts or "").endswith(counts) or found.counts is None


@pytest.mark.parametrize(
    ("number", "value", "qualifier"),
    [("286.4万", 2864000, None), ("3万", 30000, "余"), ("120", 120, "多"), ("8000", 8000, "近"), ("3人", 3, "不足")],
)
def test_notice_values_and_qualifiers(number: str, value: float, qualifier: str | None) -> None:
    found = next(one for one in report("notice").figures if number in one.text.replace("余", "").replace("多", ""))
    assert (found.value, found.qualifier) == (value, qualifier)


def test_notice_three_tenths() -> None:
    found = next(one for one in report("notice").figures if "三成" in one.text)
    assert found.qualifier == "约"
    assert (found.value, found.unit) in [(30, "%"), (3, "成"), (0.3, None), (None, "成")]


def test_notice_a_deadline_is_not_done() -> None:
    assert event_state("notice", "4月20日前") == "planned"
    assert event_state("notice", "3月31日") == "done"


def test_notice_actions_keep_owner_deadline_and_hedge() -> None:
    found = action("notice", "完成剩余隐患整改")
    assert (found.owner, found.deadline) == ("各责任单位", "4月20日前")
    assert action("notice", "回头看").hedge == "适时"
    assert action("notice", "重点企业在线监测全覆盖").hedge in ("力争", "原则上")
    assert "原则上" in action("notice", "配齐乡镇专职监管人员").what


# minutes: a heading with the circumstances, then what was decided, numbered.


def test_minutes_decisions_are_four_points_of_one_section() -> None:
    assert headings("minutes") == [(1, "关于工程进度"), (1, "关于存在的问题"), (1, "会议议定事项")]
    points = section("minutes", "会议议定事项").points
    starts = ("由市水务集团负责", "由中诚监理公司牵头", "城东街道", "深基坑支护力争")
    assert [point.text[: len(start)] for point, start in zip(points, starts, strict=True)] == list(starts)


def test_minutes_every_decision_is_on_the_page() -> None:
    for words in ("管线迁改方案", "报送一次进度情况", "127户居民", "6月5日前完成"):
        assert words in text("minutes", "one-page")


def test_minutes_actions() -> None:
    assert not [one.what for one in report("minutes").actions if "会议纪要" in one.what or "纪要如下" in one.what]
    assert not [one.what for one in report("minutes").actions if re.match(r"\d", one.what)]
    found = action("minutes", "管线迁改方案")
    assert (found.owner, found.deadline) == ("市水务集团", "5月25日前")
    assert action("minutes", "报送一次进度情况").owner == "中诚监理公司"
    assert action("minutes", "居民的解释工作").hedge == "原则上"
    assert action("minutes", "6月5日前完成").hedge == "力争"


def test_minutes_a_deadline_is_not_done() -> None:
    assert event_state("minutes", "5月25日") == event_state("minutes", "6月5日") == "planned"
    assert not [one.what for one in report("minutes").events if re.match(r"\d\.", one.what)]


def test_minutes_a_lower_bound_is_a_qualifier() -> None:
    assert figure("minutes", "3处").qualifier == "至少"
    assert figure("minutes", "6个").counts in ("深基坑", None)


def test_minutes_names() -> None:
    people = {one.name: one.roles for one in report("minutes").people}
    assert people["沈砚秋"] == ("主持人", "市住房和城乡建设局副局长")
    assert not {one.name for one in report("minutes").places} & {"报市"}


# table: Markdown with numbered headings, a table, points, a link.


def test_table_headings_have_their_number_once() -> None:
    assert headings("table") == [(1, "主要指标"), (1, "运行特点"), (1, "下半年安排")]
    assert not re.search("([一二三]、){2}", both_texts("table"))


def test_table_cells_are_as_written() -> None:
    rows = section("table", report("table").sections[0].heading or "").paragraphs[0].rows
    assert rows[2] == ("集装箱", "标箱", "15,320", "86,904", "-3.8")
    assert rows[4] == ("单位能耗", "千瓦时/吨", "2.04", "—", "-0.5")
    for cell in (cell for row in rows for cell in row):
        assert f"\n{cell}\n" in text("table", "jianbao")


def test_table_rows_are_no_events() -> None:
    assert not [one.what for one in report("table").events if "\t" in one.what or "指标" in one.what]


def test_table_no_zone_stands_twice_on_a_page() -> None:
    blocks = make_case(CASES["table"]).printed["one-page"].pages.document.blocks
    heads = [re.sub("^[一二三四五]、", "", part.text) for part in paragraphs(blocks) if part.level]
    assert len(heads) == len(set(heads))


@pytest.mark.parametrize(
    ("number", "counts"),
    [("20.1万", "到发货物"), ("2,146", "在岗职工"), ("180", "排队车辆最多时"), ("97.5", "利用率")],
)
def test_table_what_is_counted_is_no_torn_word(number: str, counts: str) -> None:
    found = figure("table", number).counts
    assert found is None or found.endswith(counts)


def test_table_a_condition_stays_with_its_action() -> None:
    assert "如资金到位" in action("table", "2032年底前投用").what


# plan: four levels of headings, a draft.


def test_plan_levels() -> None:
    assert headings("plan") == [
        (1, "工作目标"),
        (1, "重点任务"),
        (2, "提升路网通达水平"),
        (3, "加快建制村道路改造"),
        (3, "推进危桥改造"),
        (2, "强化管护责任"),
        (1, "保障措施"),
    ]


def test_plan_a_draft_says_so_wherever_it_is_printed() -> None:
    assert "征求意见稿" in text("plan", "jianbao")
    assert "征求意见稿" in text("plan", "one-page")


@pytest.mark.parametrize("when", ["2032年底", "3月底前", "10月底前", "9月"])
def test_plan_nothing_is_done_yet(when: str) -> None:
    assert event_state("plan", when) == "planned"


def test_plan_qualifiers() -> None:
    found = {one.text: one.qualifier for one in report("plan").figures}
    assert found["160公里以上"] == "以上"
    assert found["95%左右"] == "左右"
    assert found["不少于600万元"] == "不少于"


def test_plan_what_is_counted_is_no_torn_phrase() -> None:
    assert figure("plan", "214").counts in ("行政村", None)
    assert figure("plan", "5").counts in ("桥梁", None)
    assert figure("plan", "1000").counts in ("每公里", None)


def test_plan_a_contact_is_no_clause_of_a_measure() -> None:
    points = section("plan", "保障措施").points
    assert not [clause.text for point in points for clause in point.brief if "联系" in clause.text]


# minutes-en


def test_english_minutes_headings() -> None:
    assert [heading for _, heading in headings("minutes-en")] == [
        "Minutes of the last meeting",
        "Dredging",
        "Quay 3 repairs",
        "Budget",
    ]
    assert len({level for level, _ in headings("minutes-en")}) == 1


def test_english_minutes_wrapped_lines_are_one_paragraph() -> None:
    paragraphs = [passage.text for passage in section("minutes-en", "Dredging").paragraphs]
    assert len(paragraphs) == 1
    assert (
        "70 per cent. About 180,000 cubic metres have been removed since 1 June, at a cost of £2.4 million."
        in (paragraphs[0])
    )


def test_english_minutes_the_day_of_a_meeting_is_printed_and_is_not_called_the_day_of_publication() -> None:
    assert "12 September 2031" in text("minutes-en", "briefing-note")
    assert "ublished 12 September" not in both_texts("minutes-en")


def test_english_minutes_a_name_s_number_is_no_figure() -> None:
    assert "3" not in key_figures("minutes-en")


def test_english_minutes_qualifiers() -> None:
    found = {one.text: (one.value, one.qualifier) for one in report("minutes-en").figures}
    assert found["About 180,000 cubic metres"] == (180000, "About")
    assert found["over 12,000 tonnes"] == (12000, "over")
    assert found["at least three"] == (3, "at least")
    assert "year" not in (figure("minutes-en", "58").counts or "")


def test_english_minutes_actions_have_their_owner() -> None:
    assert action("minutes-en", "close berths 5 and 6").owner == "Tobias Quill"
    found = action("minutes-en", "at least three firms")
    assert (found.owner, found.deadline) == ("Sam Reyes", "by 30 September")


def test_english_minutes_each_person_once() -> None:
    people = {one.name: one.roles for one in report("minutes-en").people}
    assert people["Maren Holt"] == ("Chair",)
    assert not ("Dr Okafor" in people and "Dr Ines Okafor" in people)


def test_english_minutes_what_is_of_a_day_did_not_happen_on_it() -> None:
    assert not [one.what for one in report("minutes-en").events if one.when == "14 August"]


# release-en


def test_release_wrapped_lines_are_one_paragraph() -> None:
    lead = [passage.text for passage in report("release-en").lead]
    assert [text.split()[0] for text in lead] == ["MILLBROOK,", "Sales", '"Demand', "More"]


def test_release_next_steps_are_whole_and_ahead() -> None:
    steps = [passage.text for passage in report("release-en").summary.next]
    assert not [step for step in steps if step.count('"') % 2]
    assert not [step for step in steps if "stronger than we planned" in step]


def test_release_main_figures_are_on_the_page() -> None:
    for words in ("€48.5", "up to 320", "€212.6", "€18.9"):
        assert words in text("release-en", "one-page-en")


def test_release_the_bounds_of_a_range_are_not_told_as_two_figures() -> None:
    assert not {"€830 million", "€850 million", "€800 million", "€820 million"} & set(key_figures("release-en"))


def test_release_quotations() -> None:
    said = [(one.text.rstrip(","), one.speaker) for one in report("release-en").quotations]
    assert said[0] == ("Demand has been stronger than we planned for, but margins have not kept up", "Petra Lindqvist")


# code-text, code-markdown: nothing is run, nothing is taken for markup.


def test_code_in_text_is_printed_as_it_stands() -> None:
    for words in (
        *("{{ 7*7 }}", "{% if x %}", "<b>3</b>", "${name}", "%(count)s", "A&amp;B公司"),
        *("<script>alert(1)</script>", "]]>", "<!-- 注释 -->", "{# 注释 #}", r"\n、C:\temp\new", "a_b_c", "**星号**"),
    ):
        assert words in text("code-text", "jianbao")
    assert "49" not in both_texts("code-text")


def test_code_in_text_an_entity_keeps_its_end() -> None:
    assert "&amp;和&lt;直接显示" in text("code-text", "jianbao")
    assert not [clause for clause in briefs("code-text") if clause.endswith(("&amp", "&lt"))]


def briefs(name: str) -> list[str]:
    return [clause.text for one in report(name).sections for point in one.points for clause in point.brief]


def test_code_in_markdown_is_printed_as_a_reader_sees_it() -> None:
    for words in (
        *("{{ templates }}", "AT&T", "<b> tags", "{% raw %}", "5 < 7", "{{ 7*7 }}", "${HOME}", "never evaluated"),
        *(r"C:\temp\new", "snake_case_names", "]]>", "trailing & in about 2% of titles"),
    ):
        assert words in text("code-markdown", "briefing-note")


def test_code_in_markdown_what_is_no_count_is_no_key_figure() -> None:
    assert not {"2.4", "7"} & set(key_figures("code-markdown"))
    assert "40" not in key_figures("code-markdown")


def test_code_in_markdown_problems_are_not_called_rectified() -> None:
    assert "Rectification" not in text("code-markdown", "one-page-en")


# short: a title and one paragraph.


def test_a_short_note_is_whole() -> None:
    assert text("short", "jianbao") == "停水通知\n因净水厂设备检修，7月3日8时至18时城北片区停水，请提前储水。"
    for words in ("7月3日8时至18时", "城北片区停水", "请提前储水"):
        assert words in text("short", "one-page")
    assert "关键数字" not in text("short", "one-page")


@pytest.mark.parametrize("name", [case.name for case in GOLDEN if case.language == "en"])
def test_english_sentences_that_are_joined_keep_their_stop(name: str) -> None:
    assert not re.search(r"; [A-Z][a-z]+ ", both_texts(name))
