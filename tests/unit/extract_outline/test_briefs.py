"""Clauses, briefs and next steps: whole clauses of the source, with what governs them."""

from __future__ import annotations

import pytest

from masthead.extract.clauses import clauses
from masthead.extract.windows import width

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
