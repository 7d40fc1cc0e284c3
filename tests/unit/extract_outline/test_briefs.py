"""Clauses, briefs and next steps: whole clauses of the source, with what governs them."""

from __future__ import annotations

import pytest

from masthead.extract.clauses import clauses
from masthead.extract.outline.windows import width

from .outlines import Outlined, outlined

HEAD = "题目题目\n\n各县区已完成首轮检查，情况如下。\n\n首轮督查取得实效\n\n"


def texts(text: str, language: str = "zh-CN") -> list[str]:
    return [text[clause.start : clause.end] for clause in clauses(text, language)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("一，二,三。四；五", ["一", "二", "三", "四", "五"]),
        ("“一，二”三，（四，五）六", ["“一，二”三", "（四，五）六"]),
        ("共5,764名，10:30开会", ["共5,764名", "10:30开会"]),
        ("澜州水讯10月22日电 今日开会，明日闭会。", ["今日开会", "明日闭会"]),
    ],
)
def test_chinese_clauses(text: str, parts: list[str]) -> None:
    assert texts(text) == parts


def test_english_clauses() -> None:
    assert texts("Dr. Smith said 5,764 (or so, at 10:30) came. None left, but it rained.", "en") == [
        "Dr. Smith said 5,764 (or so, at 10:30) came",
        "None left",
        "but it rained",
    ]


def briefs(found: Outlined) -> list[str]:
    return [passage.text for passage in found.points[0].brief]


def brief(text: str) -> list[str]:
    return briefs(outlined(f"{HEAD}——查清底数。{text}\n"))


def test_figures_tell_most() -> None:
    assert (
        brief("各组高度重视，始终认真负责。共召开座谈会218场，发放问卷近9000份。")[0]
        == "共召开座谈会218场，发放问卷近9000份"
    )


def test_a_brief_is_at_most_two_lines_wide() -> None:
    found = brief("检查水厂38座，" * 3 + "更换管道20公里，" * 6 + "培训人员1936名。")
    assert found
    assert sum(width(text) + 1 for text in found) <= 55


def test_who_asks_comes_with_what_is_asked() -> None:
    for text in brief("澜川县请求，由市里拨付400万元，新建水厂2座。该事项正在研究。"):
        assert "拨付" not in text or text.startswith("澜川县请求")


def test_a_limit_comes_with_what_it_limits() -> None:
    for text in brief("整改问题10518项，但仍有725项没有完成。"):
        assert text == "整改问题10518项，但仍有725项没有完成"


def test_a_next_step_is_not_told_without_its_exception() -> None:
    found = outlined(f"{HEAD}水厂改造力争6月5日前完成；确有困难的，须书面说明原因。\n")
    assert [passage.text for passage in found.summary.next] == ["水厂改造力争6月5日前完成；确有困难的，须书面说明原因"]


def test_a_contrast_comes_with_the_sentence_it_takes_back() -> None:
    found = brief("新水厂每日供水400吨，有较大空间。但这一工艺难度大，投资需审慎研究。")
    assert found[0].startswith("新水厂每日供水400吨，有较大空间。但这一工艺难度大")


def test_a_refusal_goes_before_what_is_cut_from_beside_it() -> None:
    text = "由于管网压力仍较低，近期新建加压站的条件还不成熟。应先从小型项目开始，为建设加压站做好准备。"
    assert brief(text)[0] == "由于管网压力仍较低，近期新建加压站的条件还不成熟"
    assert "为建设加压站做好准备" not in brief(text)


def test_a_refusal_of_several_lines_is_told_whole() -> None:
    text = f"经研究，{'澜川县南岭镇北坡的水源地和取水口、' * 4}新建水厂一事暂不列入本年度安排。各组检查水厂38座。"
    assert brief(text)[0].endswith("新建水厂一事暂不列入本年度安排")
    assert brief(text)[0].startswith("经研究")


def test_what_denies_is_taken_whole_or_not_at_all() -> None:
    found = brief("投资400万元新建水厂，完成管网改造，但资金没有到位，工程未能开工。")
    assert found == ["投资400万元新建水厂，完成管网改造，但资金没有到位，工程未能开工"]
    line = "- Wells: The council approved 40 wells in May; it declined to fund them."
    assert briefs(outlined(f"# T\n\n## Results\n\n{line}\n", "a.md")) == [
        "The council approved 40 wells in May; it declined to fund them"
    ]


def test_an_answer_goes_before_a_request() -> None:
    found = brief("澜川县请求，由市里拨付400万元，新建水厂2座。市财政局同意安排120万元。")
    assert found[0] == "市财政局同意安排120万元"


def test_a_day_alone_is_no_clause() -> None:
    found = brief("各方面准备已经就绪，7月17日，市政府批复同意了请示。")
    assert all(not text.endswith("7月17日") for text in found)


def test_no_brief_begins_in_the_middle_of_a_thought() -> None:
    found = brief("对新建水厂，要先通后优，并列出时间表，确保按期完成。")
    assert all(not text.startswith(("并", "确保", "要先")) for text in found)


def test_a_condition_comes_with_its_promise() -> None:
    found = brief("待资金到位后，将启动12座水厂改造。")
    assert found == ["待资金到位后，将启动12座水厂改造"]


def test_english_briefs_begin_with_their_sentence_and_keep_conditions() -> None:
    line = "- Trucks: Trucking should end by 31 May, provided that two tests are clear. Staff are tired."
    raw = f"# T\n\n## Next steps\n\n{line}\n"
    assert briefs(outlined(raw, "a.md"))[0] == "Trucking should end by 31 May, provided that two tests are clear"


def test_a_text_in_one_long_clause_has_no_brief() -> None:
    assert brief("各组" + "检查了水厂和管网以及水源地" * 9 + "。") == []


def test_next_steps_keep_date_and_hedge_together() -> None:
    found = outlined(f"{HEAD}要总结经验。明年将适时启动第二轮督查，力争汛期前实现全覆盖。\n")
    assert [passage.text for passage in found.summary.next] == ["明年将适时启动第二轮督查，力争汛期前实现全覆盖"]


def test_a_wish_is_no_next_step() -> None:
    assert outlined(f"{HEAD}澜川县建议，明年将新建水厂2座。\n").summary.next == ()


@pytest.mark.parametrize("text", ["部分人员一年内未参加过培训。", "仍有2个水厂5年内没有检修。"])
def test_a_span_of_time_is_not_ahead(text: str) -> None:
    assert outlined(f"{HEAD}{text}\n").summary.next == ()


def test_what_was_planned_or_is_quoted_is_no_next_step() -> None:
    raw = (
        "Wells\n\nDemand was stronger than we planned for May.\n\n"
        '"Costs rose," said Ilse Varnock. "We will not raise prices before June."\n\nTrucks will run until July.\n'
    )
    assert [passage.text for passage in outlined(raw).summary.next] == ["Trucks will run until July"]


def test_no_window_begins_or_ends_inside_a_quotation() -> None:
    text = '- Prices: "Wells cost 40 marks. Trucks cost 90 marks, and fuel 12 marks a day," she said. None rose.'
    found = outlined(f"# T\n\n## Next\n\n{text}\n", "a.md")
    assert all(passage.text.count('"') % 2 == 0 for passage in found.points[0].brief)
    assert "Trucks" not in briefs(found)[0] or "Wells" in briefs(found)[0]


def test_an_english_brief_is_cut_where_both_parts_stand_alone() -> None:
    line = (
        "- Wells: Teams tested 144 wells in nine days, and the owners have been told in writing by the office in Orrin "
        "and its branches in the two towns on the coast."
    )
    assert briefs(outlined(f"# T\n\n## Results\n\n{line}\n", "a.md"))[0] == "Teams tested 144 wells in nine days"


def test_a_limit_is_not_cut_off() -> None:
    line = "- Bridge: Engineers set up a bridge, which carries 8 tonnes only."
    assert briefs(outlined(f"# T\n\n## Results\n\n{line}\n", "a.md")) == [
        "Engineers set up a bridge, which carries 8 tonnes only"
    ]


def test_a_value_under_a_label_is_its_brief() -> None:
    raw = (
        "Appeals\n\nAll appeals were counted.\n\nFigures\n• Requirements\n46.1 million\n"
        "Funding fell by 30 per cent in the year.\n"
    )
    assert briefs(outlined(raw)) == ["46.1 million"]


def test_a_reference_to_a_character_is_not_torn() -> None:
    assert texts("&amp;和&#60;显示；完") == ["&amp;和&#60;显示", "完"]


def test_a_short_note_is_its_own_conclusion() -> None:
    text = "因检修，7月3日城北停水，请提前储水。"
    assert [passage.text for passage in outlined(f"停水通知\n\n{text}\n").summary.conclusion] == [text]


def test_a_report_of_what_was_checked_concludes_not_the_line_that_leads_in_to_it() -> None:
    raw = (
        "关于全县泵站检查情况的通报\n\n各乡镇人民政府：\n6月3日至9日，县水利局对全县泵站开展了检查。现将有关情况通报如下：\n\n"
        "一、总体情况\n此次共检查泵站86座，发现隐患41处，当场整改29处。\n\n二、问题\n部分泵站未落实巡查制度。\n"
    )
    assert outlined(raw).summary.conclusion[0].text == "此次共检查泵站86座，发现隐患41处，当场整改29处"


def test_a_conclusion_keeps_what_takes_it_back() -> None:
    raw = (
        "关于采购的审计报告\n\n一、评价\n审计结果表明，有关单位逐步规范采购行为，制度基本建立，但限额管理仍有薄弱环节。\n\n"
        "二、问题\n4个项目未公开招标。\n"
    )
    assert outlined(raw).summary.conclusion[0].text.endswith("但限额管理仍有薄弱环节")


def test_what_has_been_decided_concludes() -> None:
    raw = (
        "关于账目问题的处理决定\n\n你村存在以下问题：\n\n一、账目\n2021年有17笔收入未入账，金额21.4万元。\n\n"
        "二、处理\n经研究，决定如下：\n责令你村限期整改，追缴未入账资金。\n"
    )
    assert outlined(raw).summary.conclusion[0].text == "责令你村限期整改，追缴未入账资金"


def test_what_says_how_all_went_concludes() -> None:
    raw = (
        "工作报告\n\n一、回顾\n较好地完成了年初确定的各项任务。\n\n"
        "投资6亿元的水厂建成，新增供水10万吨，完成投资123.4亿元，同比增长11.6%。\n\n"
        + "二、安排\n要抓好落实，不断改进。\n"
        * 2
    )
    assert outlined(raw).summary.conclusion[0].text == "较好地完成了年初确定的各项任务"


def test_formalities_conclude_nothing() -> None:
    raw = (
        "Minutes of the Wells Committee\n\n1. Minutes\n\nThe minutes of 2 May were approved.\n\n"
        "2. Wells\n\nThe committee agreed that:\n\nNorth wells reopen in June.\n\n"
        "The office reported that all wells were tested.\n"
    )
    assert "approved" not in outlined(raw).summary.conclusion[0].text
    assert "agreed that" not in outlined(raw).summary.conclusion[0].text


def test_a_question_is_never_quoted() -> None:
    raw = "# Wells\n\nWill the office finish 12 wells by June? Nobody has said so.\n"
    assert not any(
        "?" in passage.text or "finish" in passage.text for passage in outlined(raw, "a.md").summary.conclusion
    )


def test_the_first_run_is_one_line_wide_where_that_says_enough() -> None:
    found = brief("各组共召开座谈会218场，与县、乡、村三级1936名干部面对面谈话，发放用水问卷近9000份。")
    assert width(found[0]) <= 27
    assert len(found) > 1


def test_what_leans_on_a_clause_stands_behind_it() -> None:
    found = brief("督促各县完善检测机制、提高检测质效，并严格落实送检人保护措施。")
    assert found == ["督促各县完善检测机制、提高检测质效", "并严格落实送检人保护措施"]
