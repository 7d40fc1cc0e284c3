"""Where printed numbers come from: field, fact, span."""

from __future__ import annotations

import pytest

from masthead.check.trace.known import Known
from masthead.check.trace.origin import Printed, Tracer, chain
from masthead.document import Document, Paragraph, Run
from masthead.report import Edit, Figure, Issue, Origin, Passage, Point, Report, Section, Span, Title
from masthead.source import Source

RAW = "排查情况\n共排查企业641家，整改214处，占37.5%。\n再查641家。2031年5月6日\n"


def span(quote: str, start: int = 0) -> Span:
    at = RAW.index(quote, start)
    return Span(start=at, end=at + len(quote), quote=quote)


REPORT = Report(
    title=Title(text="排查情况", span=span("排查情况")),
    language="zh-CN",
    origin=Origin(file="a.txt", sha256="0" * 64, published="2031-05-06"),
    issue=Issue(number="3"),
    lead=(Passage(text="共排查企业641家，整改214处，占37.5%。", span=span("共排查企业641家，整改214处，占37.5%。")),),
    sections=(
        Section(
            heading="情况",
            paragraphs=(Passage(text="另有9处。"),),
            points=(Point(text="再查641家。", span=span("再查641家。")),),
        ),
    ),
    figures=(
        Figure(id="f1", text="641家", value=641, unit="家", span=span("641家"), mentions=(span("641家", 20),)),
        Figure(id="f2", text="7处", value=7, unit="处"),
        Figure(id="f3", text="3处", value=3, unit="处"),
    ),
    edits=(Edit(field="sections[0].points[0].text", file="a.docx", was="查", now="再查641家。"),),
)
TRACER = Tracer(Known(REPORT), Source("a.txt", "0" * 64, "txt", "utf-8", RAW, ()))
DOCUMENT = Document(
    "",
    "zh-CN",
    (
        Paragraph("body", (Run("共排查企业641家，整改214处，占37.5%。", field="lead[0].text"),)),
        Paragraph("body", (Run("一、", number=1), Run("情况", field="sections[0].heading"))),
        Paragraph("body", (Run("再查641家。", field="sections[0].points[0].text"),), marker="2."),
        Paragraph("body", (Run("另有9处。", field="sections[0].paragraphs[0].text"),)),
        Paragraph("tile", (Run("641", ref="f1"), Run("家", ref="f1"))),
        Paragraph("body", (Run("10处", ref="=f2+f3"), Run("，第", field=""), Run("3", field="issue.number"))),
        Paragraph("body", (Run("2031年5月6日", field="origin.published"),)),
    ),
)


@pytest.mark.parametrize(
    ("line", "words", "kind", "field"),
    [
        ("共排查企业641家，整改", "641", "fact", "lead[0].text"),
        ("家，整改214处，占37.5%。", "214", "quoted", "lead[0].text"),
        ("家，整改214处，占37.5%。", "37.5%", "quoted", "lead[0].text"),
        ("一、情况", "一", "counted", ""),
        ("2.再查641家。", "2", "counted", ""),
        ("2.再查641家。", "641", "person", "sections[0].points[0].text"),
        ("另有9处。", "9", "person", "sections[0].paragraphs[0].text"),
        ("9处。641家", "641", "fact", ""),
        ("10处，第3", "10", "computed", ""),
        ("10处，第3", "3", "person", "issue.number"),
        ("2031年5月6日", "2031年5月6日", "quoted", "origin.published"),
    ],
)
def test_kinds(line: str, words: str, kind: str, field: str) -> None:
    at = line.index(words)
    run = Printed(DOCUMENT).run(line, at, at + len(words))
    assert run is not None
    origin = TRACER.origin(words, run, line)
    assert (origin.kind, origin.field) == (kind, field)


def test_the_chain_ends_at_the_very_words() -> None:
    line = "共排查企业641家，整改"
    origin = TRACER.origin("641", Printed(DOCUMENT).run(line, 5, 8), line)
    (found,), (exact,) = origin.spans, origin.exact
    assert found.quote[slice(*exact)] == "641"
    assert chain(origin, TRACER.known) == ["lead[0].text", "figures[0]", "id: f1, text: 641家, value: 641, unit: 家"]


def test_a_sum_leads_to_its_figures() -> None:
    origin = TRACER.origin("10", Run("10处", ref="=f2+f3"))
    assert (origin.kind, origin.told) == ("computed", "7处 + 3处 = 10处")


def test_what_no_document_prints_is_told_by_its_text() -> None:
    assert TRACER.origin("214", None, "整改214处").field == "lead[0].text"
    assert TRACER.origin("641家", None, "641家").kind == "fact"
    assert TRACER.origin("一", None, "一、情况").kind == "counted"
    assert TRACER.origin("3", None, "— 3 —").kind == "counted"
    assert TRACER.origin("999", None, "共999家").kind == "unknown"
