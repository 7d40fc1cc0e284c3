"""The trace in memory: numbers of the report, counted ones, computed ones, and all others, which are errors."""

from __future__ import annotations

import pytest

from masthead.check.trace import trace_document, trace_message
from masthead.check.trace.known import Known
from masthead.check.trace.mentions import mentions
from masthead.document import Document, Note, Paragraph, Run
from masthead.errors import Diagnostic
from masthead.report import Figure, Issue, Origin, Passage, Report, Span, Title

REPORT = Report(
    title=Title(text="排查情况"),
    language="zh-CN",
    origin=Origin(file="a.txt", sha256="0" * 64, published="2031-05-06"),
    issue=Issue(number="3", copies=60),
    lead=(
        Passage(
            text="共排查企业641家，整改1,214处。", span=Span(start=0, end=17, quote="共排查企业641家，整改1,214处。")
        ),
    ),
    figures=(
        Figure(id="f1", text="641家", value=641, unit="家"),
        Figure(id="f2", text="214个", value=214, unit="个"),
        Figure(id="f3", text="38个", value=38, unit="个"),
    ),
)
KNOWN = Known(REPORT)


def traced(*runs: Run, words: tuple[str, ...] = (), style: str = "body") -> list[Diagnostic]:
    document = Document("", "zh-CN", (Paragraph(style, runs),))
    return list(trace_document(document, KNOWN, "briefing", lambda: words))


def codes(*runs: Run, words: tuple[str, ...] = (), style: str = "body") -> list[str]:
    return [found.code for found in traced(*runs, words=words, style=style)]


@pytest.mark.parametrize(
    "run",
    [
        Run("共排查企业641家，整改1,214处。", field="lead[0].text"),
        Run("整改1214处", field="lead[0].text"),
        Run("2031年5月6日", field="origin.published"),
        Run("第3期", field="issue.number"),
        Run("641", ref="f1"),
        Run("家", ref="f1"),
        Run("一、", number=1),
        Run("（二）下一步"),
        Run("3. 下一步"),
        Run("附件1"),
        Run("共印60份"),
        Run("图2　企业分布"),
        Run("12", note=Note(())),
    ],
)
def test_what_comes_from_the_report_or_is_counted(run: Run) -> None:
    assert codes(run) == []


def test_numbers_of_points_are_counted() -> None:
    assert codes(Run("7"), style="point-number") == []


def test_a_number_that_the_template_writes_down() -> None:
    (found,) = traced(Run("共641个问题"), words=("共641个问题",))
    assert (found.severity, found.code, found.where) == ("error", "number-from-template", "briefing, paragraph 1")
    assert "'641个问题'" in found.message or "641" in found.message


def test_words_of_a_template_are_asked_for_only_where_a_number_is_met() -> None:
    def asked() -> tuple[str, ...]:
        raise AssertionError

    document = Document("", "zh-CN", (Paragraph("body", (Run("原文未载"), Run("641", ref="f1"))),))
    assert list(trace_document(document, KNOWN, "briefing", asked)) == []


def test_a_number_that_comes_from_nothing() -> None:
    (found,) = traced(Run("共排查企业642家"))
    assert found.code == "number-untraced"
    assert "642" in found.message
    assert "nearest in the source" in found.message
    assert "a.txt, characters 0–17" in found.message


def test_a_number_of_the_template_that_stands_in_the_report_by_chance() -> None:
    assert "1,214" in KNOWN.all
    (found,) = traced(Run("共整改1214处"))
    assert found.code == "number-untraced"


def test_a_number_of_the_model_that_is_no_text() -> None:
    assert codes(Run(f"{KNOWN.report.figures[0].value}")) == []


def test_a_filter_that_cuts_a_number() -> None:
    (found,) = traced(Run("共排查企业64", field="lead[0].text"))
    assert found.code == "number-untraced"
    assert "lead[0].text" in found.where


def test_a_total_is_worked_out_again() -> None:
    (note,) = traced(Run("252个", ref="=f2+f3"))
    assert (note.severity, note.code, note.message) == ("note", "computed", "computed: 214个 + 38个 = 252个")
    (share,) = traced(Run("17.8%", ref="=f3/f2"))
    assert share.message == "computed: 38个 / 214个 = 17.8%"


@pytest.mark.parametrize("run", [Run("253个", ref="=f2+f3"), Run("17.7%", ref="=f3/f2"), Run("1个", ref="=f9+f2")])
def test_what_was_changed_after_it_was_computed(run: Run) -> None:
    assert codes(run) == ["computed-differs"]


def test_an_email_says_what_the_report_says() -> None:
    said = (("subject", "第3期：排查情况"), ("text", "一、要点\n- 企业641家（整改1,214处）\n2. 共214个"))
    assert list(trace_message(said, KNOWN, "message.eml")) == []
    (found,) = trace_message((("text", "企业641家\n整改1215处"),), KNOWN, "message.eml")
    assert (found.code, found.where) == ("number-untraced", "message.eml, text, line 2")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2031年5月6日印发", [("date", "2031年5月6日")]),
        ("8月底前完成37.5%", [("date", "8月"), ("number", "37.5%")]),
        ("二〇三一年五月六日", [("date", "二〇三一年五月六日")]),
        ("$1,200.50 by 3 May 2031", [("number", "$1,200.50"), ("date", "3 May 2031")]),
        ("1.2万余份，六个方面，一批", [("number", "1.2万"), ("number", "六")]),
        ("三分之二", [("number", "三分之二")]),
        ("A4 千万", []),
    ],
)
def test_mentions(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.kind, one.text) for one in mentions(text)] == found
