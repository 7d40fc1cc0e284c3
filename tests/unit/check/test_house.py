"""House rules: each on its example in the docs, what they leave alone, and what their fixes never change."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from masthead.check import check
from masthead.check.house import check_house, mended, read_words
from masthead.check.house.fixing import numbers_of
from masthead.check.house.order import value
from masthead.check.house.rules import RULES
from masthead.errors import ConfigError, Diagnostic
from masthead.report import (
    Chart,
    Credit,
    Edit,
    Language,
    Name,
    Origin,
    Passage,
    Point,
    Quotation,
    Report,
    Section,
    Span,
    Title,
)
from masthead.source import Block, Source

PAGE = Path(__file__).parents[3] / "docs" / "house-rules.md"
ROW = re.compile(r"^\| `(house-[\w-]+)` \| (\w+) \|(.*)$", re.MULTILINE)
WORDS = read_words("领导 => 负责同志  # 简报用语\n# 全行备注\n打造\n".encode(), "words.txt")


def report(text: str = "", language: Language = "zh-CN", **fields: object) -> Report:
    base = Report(
        title=Title(text="供水简报"),
        language=language,
        origin=Origin(file="a.txt", sha256="0" * 64),
        lead=(Passage(text=text),) if text else (),
    )
    return replace(base, **fields)


def codes(found: Report) -> list[str]:
    return [one.code for one in check_house(found, words=WORDS)]


def rows() -> list[tuple[str, str, list[str]]]:
    return [(code, severity, rest.split("|")) for code, severity, rest in ROW.findall(PAGE.read_text("utf-8"))]


def test_the_docs_list_every_rule_as_it_is() -> None:
    assert [(code, severity) for code, severity, _ in rows()] == [(code, rule.severity) for code, rule in RULES.items()]


@pytest.mark.parametrize(("code", "cells"), [(code, cells) for code, _, cells in rows() if "`" in cells[2]])
def test_an_example_of_the_docs_is_found_and_fixed_as_they_say(code: str, cells: list[str]) -> None:
    (example,) = re.findall("`([^`]+)`", cells[2])
    if "heading" in cells[2]:
        made = report(sections=(Section(heading=example),))
    elif "caption" in cells[2]:
        made = report(charts=(Chart(kind="bar", alt="柱状图", caption=example),))
    else:
        made = report(example, "en" if example.isascii() else "zh-CN")
    assert code in codes(made)
    after, fixes = mended(made, WORDS)
    wanted = re.findall("`([^`]+)`", cells[3])
    if wanted:
        assert [fix.now for fix in fixes] == wanted
        assert code not in codes(after)
    else:
        assert code in codes(after)
        assert "by hand" in cells[3]


@pytest.mark.parametrize(
    "text",
    [
        "他说：“截止3月底,3千5百户。”各组要落实。",
        "印发《截止3月底,台帐管理办法》。",
        "网址为http://example.com/a,b?c=1，请登录。",
        "数据来自截止3月通讯社，请核对。",
    ],
)
def test_what_is_somebody_else_s_is_left_alone(text: str) -> None:
    made = report(
        text, origin=Origin(file="a", sha256="0" * 64, credits=(Credit(name="截止3月通讯社", role="author"),))
    )
    assert codes(made) == []
    assert mended(made, WORDS) == (made, ())


def test_a_quotation_of_the_report_is_left_alone_without_marks() -> None:
    text = "会议认为台帐要管好。"
    assert codes(report(text)) == ["house-confused-word"]
    assert codes(report(text, quotations=(Quotation(text="台帐要管好"),))) == []


def test_a_fix_that_would_change_a_name_is_not_made() -> None:
    made = report("请台帐事务所,协助。", organisations=(Name(name="台帐事务所"),))
    after, _ = mended(made)
    assert after.lead[0].text == "请台帐事务所，协助。"


def test_a_mended_text_is_no_error_although_its_quote_differs() -> None:
    raw = "截止3月底,共整改41处。"
    span = Span(start=0, end=len(raw), quote=raw)
    source = Source("a.txt", "0" * 64, "text", "utf-8", raw, (Block("paragraph", raw, ((0, 0),), 1),))
    made = report(lead=(Passage(text=raw, span=span),), title=Title(text="供水简报"))
    after, _ = mended(made)
    found = check(after, source)
    assert [one.code for one in found if one.where.startswith("lead")] == ["house-fixed"]
    changed = replace(after, lead=(replace(after.lead[0], text="截至3月底，共整改42处。"),))
    assert "number-not-in-source" in [one.code for one in check(changed, source)]


def test_what_a_person_set_stays_the_person_s() -> None:
    made = report("截止3月底。", edits=(Edit(field="lead[0].text", file="a.docx", was="3月底。", now="截止3月底。"),))
    after, _ = mended(made)
    assert [edit.now for edit in after.edits] == ["截至3月底。", "截至3月底。"]
    assert [one.code for one in check(after) if one.where == "lead[0].text"] == ["set-by-person", "house-fixed"]


def test_a_later_run_adds_to_its_own_record() -> None:
    first, _ = mended(report("截止3月底，领导要求整改。"))
    second, _ = mended(first, WORDS)
    (edit,) = second.edits
    assert (edit.was, edit.now) == ("截止3月底，领导要求整改。", "截至3月底，负责同志要求整改。")


def test_pairs_may_be_closed_in_the_text_beside() -> None:
    point = Point(label="推进“一网", text="通办”改革。")
    assert codes(report(sections=(Section(points=(point,)),))) == []
    assert codes(report(sections=(Section(points=(replace(point, text="通办改革。"),)),))) == ["house-unpaired"]


def test_a_text_that_is_cut_from_another_is_told_once_and_mended_everywhere() -> None:
    point = Point(text="截止3月底，任务过半。", brief=(Passage(text="截止3月底"),))
    made = report(sections=(Section(points=(point,)),))
    assert codes(made) == ["house-until"]
    assert {fix.field for fix in mended(made)[1]} == {
        "sections[0].points[0].text",
        "sections[0].points[0].brief[0].text",
    }


def test_headings_that_jump_are_told_where_the_source_is_at_hand() -> None:
    raw = "一、做法\n三、打算\n（一）先一步\n"

    def section(text: str, level: int) -> Section:
        start = raw.index(text)
        return Section(heading=text, level=level, span=Span(start=start, end=start + len(text), quote=text))

    source = Source("a.txt", "0" * 64, "text", "utf-8", raw, (Block("paragraph", raw, ((0, 0),), 1),))
    made = report(sections=(section("做法", 1), section("打算", 1), section("先一步", 2)))
    found: list[Diagnostic] = [one for one in check_house(made, source) if one.code == "house-order"]
    assert [one.where for one in found] == ["sections[1].heading"]
    assert found[0].message.startswith("3 stands where 2 is due")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xff", "not UTF-8"),
        (b"# nothing\n", "no word"),
        ("=> 好\n".encode(), "no word and what"),
        ("好 => 坏 => 好\n".encode(), "no word and what"),
        ("好 => 坏\n好 => 差\n".encode(), "stands here again"),
        ("好 => 坏\n坏 => 好\n".encode(), "holds"),
        ("导 => 导 好\n".encode(), "itself"),
        ("导 => 导Ａ\n".encode(), "itself"),
    ],
)
def test_a_list_that_is_none_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(ConfigError, match=said):
        read_words(data, "words.txt")


def test_a_word_within_what_is_written_for_it_stays() -> None:
    words = read_words("领导 => 领导同志\nHAVE to => must\n".encode(), "words.txt")
    assert mended(report("领导同志和领导。"), words)[0].lead[0].text == "领导同志和领导同志。"
    assert mended(report("We have to go; behave to win.", "en"), words)[0].lead[0].text == "We must go; behave to win."


@pytest.mark.parametrize(
    ("text", "number"), [("九", 9), ("十", 10), ("十二", 12), ("三十", 30), ("三十一", 31), ("7", 7)]
)
def test_numbers_of_an_order(text: str, number: int) -> None:
    assert value(text) == number


PIECES = st.sampled_from(
    [
        *[
            "截止",
            "3月底",
            ",",
            "，",
            "。",
            "。。",
            "、",
            "等",
            "...",
            "…",
            "……",
            "--",
            "10-20%",
            "5～10万",
            "三、四天",
            "3千5百",
            "二零二四年",
            "[2018]12号",
            "禾政发",
            "“",
            "”",
            "《",
            "》",
        ],
        *[
            "(",
            ")",
            "台帐",
            "领导",
            "（一）、",
            "1、",
            "一是",
            "三是",
            "：",
            "；",
            "24年底",
            "９５％",
            "全市",
            "第二、",
            "减少2倍",
            "A",
            "the",
            "以及",
            "和",
            "！",
            "？",
            " ",
            "\n",
            '"',
            "the the",
        ],
    ]
)


@given(st.lists(PIECES, max_size=14).map("".join), st.sampled_from(["zh-CN", "zh-Hant", "en"]))
def test_a_second_run_changes_nothing_and_no_run_a_number(text: str, language: Language) -> None:
    made = report(
        text, language, sections=(Section(heading=text or None, points=(Point(label=text or None, text=text),)),)
    )
    after, fixes = mended(made, WORDS)
    assert mended(after, WORDS) == (after, ())
    assert numbers_of(after.lead[0].text if after.lead else "") == numbers_of(text)
    for fix in fixes:
        assert numbers_of(fix.now) == numbers_of(fix.was)


@given(st.binary(max_size=60) | st.text(alphabet="领导=> #\n→a", max_size=40).map(str.encode))
def test_any_file_is_a_list_or_refused(data: bytes) -> None:
    try:
        words = read_words(data, "words.txt")
    except ConfigError:
        return
    after, _ = mended(report("领导a领a导。"), words)
    assert mended(after, words) == (after, ())


def test_a_list_within_a_list_of_the_same_numbers_is_no_jump() -> None:
    raw = "1.甲\n1.乙\n2.丙\n2.丁\n4.戊\n"

    def section(text: str) -> Section:
        start = raw.index(text)
        return Section(heading=text, span=Span(start=start, end=start + 1, quote=text))

    source = Source("a.txt", "0" * 64, "text", "utf-8", raw, (Block("paragraph", raw, ((0, 0),), 1),))
    made = report(sections=tuple(map(section, "甲乙丙丁戊")))
    assert [one.where for one in check_house(made, source) if one.code == "house-order"] == ["sections[4].heading"]
