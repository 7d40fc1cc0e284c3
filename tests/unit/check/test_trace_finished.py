"""Finished files held against the same ones made again: what was changed, and what only stands elsewhere."""

from __future__ import annotations

import pytest

from masthead.check.trace.finished import Difference, differences, told
from masthead.check.trace.known import Known
from masthead.output_text import OutputLine
from masthead.report import Origin, Passage, Person, Report, Span, Title

QUOTE = "共排查企业641家，发现问题214个。"
REPORT = Report(
    title=Title(text="排查"),
    language="zh-CN",
    origin=Origin(file="a.txt", sha256="0" * 64),
    lead=(Passage(text=QUOTE, span=Span(start=5, end=24, quote=QUOTE, at="paragraph 2")),),
    people=(Person(name="闻竹笙"), Person(name="闻竹")),
)
KNOWN = Known(REPORT)


def lines(*texts: str) -> tuple[OutputLine, ...]:
    return tuple(OutputLine(text, f"paragraph {number}") for number, text in enumerate(texts, 1))


def changed(finished: tuple[str, ...], made: tuple[str, ...]) -> list[tuple[str, str, str, int]]:
    found = differences(lines(*finished), lines(*made), KNOWN)
    return [(one.kind, one.said, one.was, one.line) for one in found]


@pytest.mark.parametrize(
    ("finished", "made"),
    [
        (("共641家", "二、下一步"), ("共641家", "二、下一步")),
        (("共排查企业6", "41家，发现问题"), ("共排查企业641家，", "发现问题")),
        (("第一段说的是别的", "第二段说的是这个"), ("第二段说的是这个", "第一段说的是别的")),
        (("共 641 家",), ("共641家",)),
        (("—  —", "共641家"), ("共641家",)),
    ],
)
def test_what_says_the_same(finished: tuple[str, ...], made: tuple[str, ...]) -> None:
    assert changed(finished, made) == []


@pytest.mark.parametrize(
    ("finished", "made", "found"),
    [
        ("共642家", "共641家", ("number", "642", "641", 0)),
        ("共64家", "共641家", ("number", "64", "641", 0)),
        ("共6441家", "共641家", ("number", "6441", "641", 0)),
        ("共六百家", "共641家", ("number", "六百", "641", 0)),
        ("共家", "共641家", ("number", "", "641", -1)),
        ("共641家", "共家", ("number", "641", "", 0)),
        ("到9月底", "到8月底", ("date", "9月", "8月", 0)),
        ("占37.8%", "占37.5%", ("number", "37.8%", "37.5%", 0)),
        ("闻竹说", "闻竹笙说", ("name", "闻竹", "闻竹笙", 0)),
        ("认真排查隐患", "全面排查隐患", ("text", "认真", "全面", 0)),
    ],
)
def test_what_was_changed(finished: str, made: str, found: tuple[str, str, str, int]) -> None:
    assert changed((finished,), (made,)) == [found]


def test_cells_that_changed_places() -> None:
    found = changed(("甲县", "9", "乙县", "12"), ("甲县", "12", "乙县", "9"))
    assert [one[:3] for one in found] == [("number", "9", ""), ("number", "", "9")]


def test_a_sentence_that_was_taken_out() -> None:
    (found,) = changed(("开头一段。",), ("开头一段。", "共641家。"))
    assert found == ("number", "", "641", -1)


def test_a_long_stretch_is_compared_from_its_ends() -> None:
    before = "说" * 5000
    (found,) = changed((f"{before}共642家",), (f"{before}共641家",))
    assert found == ("number", "642", "641", 0)


def test_the_finding_names_both_and_the_source() -> None:
    finished, made = lines("共排查企业642家，发现问题214个。"), lines(QUOTE)
    (one,) = differences(finished, made, KNOWN)
    found = told(one, finished, KNOWN, "briefing.docx")
    assert (found.severity, found.code, found.where) == ("error", "number-changed", "briefing.docx, paragraph 1")
    assert "prints '642' where the report gives '641'" in found.message
    assert f"nearest in the source: {QUOTE!r} (a.txt, paragraph 2)" in found.message


@pytest.mark.parametrize(
    ("one", "severity", "code"),
    [
        (Difference(-1, 0, 0, "", "641", "number", "共家"), "error", "number-missing"),
        (Difference(0, 0, 1, "9月", "8月", "date", "到9月"), "error", "date-changed"),
        (Difference(0, 0, 1, "认真", "全面", "text", "认真"), "warning", "text-changed"),
        (Difference(-1, 0, 0, "", "全面", "text", "排查"), "warning", "text-changed"),
    ],
)
def test_codes(one: Difference, severity: str, code: str) -> None:
    found = told(one, lines("甲"), KNOWN, "a.pdf")
    assert (found.severity, found.code) == (severity, code)
