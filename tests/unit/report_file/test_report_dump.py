"""Report files as they are written, and that they come back the same."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.errors import ModelError
from masthead.report import (
    Action,
    Credit,
    Date,
    Event,
    Figure,
    Issue,
    Name,
    Origin,
    Passage,
    Person,
    Point,
    Quotation,
    Report,
    Section,
    Span,
    Summary,
    Title,
)
from masthead.report_file import dump_report, load_report, parse_report

# Ordinary characters, and those that a file format can stumble over.
AWKWARD = "\n\r\t\x00\x07\x1b\x7f\x85\u2028\u2029\ufeff\ufffe\u202e\u3000\xa0 :#-?,[]{}&*!|>'\"%@`\\~=<😀𠮷é０。，“”"
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=20),
    st.text(st.sampled_from(AWKWARD + "ab1"), max_size=8),
    st.sampled_from(
        ["no", "Yes", "on", "null", "~", "", " ", "1", "-1", "1_000", "0x1F", "0o7", "010", "1e5", ".5", "1."]
    ),
    st.sampled_from(
        ["12:30:45", "2026-09-30", "2026-09-30 10:00:00", "---", "...", "<<", "=", ".inf", "- a", "a: b", "a #b"]
    ),
)
MAYBE = st.none() | TEXTS
SPANS = st.none() | st.builds(Span, start=st.integers(0, 10**6), end=st.integers(0, 10**6), quote=TEXTS)
IDS = st.from_regex(r"[a-z]{1,3}[0-9]{1,3}", fullmatch=True)
DATES = st.none() | st.sampled_from(["2026-09-30", "2026-09", "2026", "--09-30", "--09", "---30"])
NUMBERS = st.none() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)


def many(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(strategy, max_size=2).map(tuple)


PASSAGES = st.builds(Passage, text=TEXTS, rows=many(many(TEXTS)), head=st.integers(0, 3), span=SPANS)
POINTS = st.builds(Point, text=TEXTS, label=MAYBE, paragraphs=many(PASSAGES), brief=many(PASSAGES), span=SPANS)
SECTIONS = st.builds(
    Section,
    heading=MAYBE,
    level=st.integers(1, 4),
    kind=st.sampled_from(["results", "other"]),
    paragraphs=many(PASSAGES),
    points=many(POINTS),
    span=SPANS,
)
FIGURES = st.builds(
    Figure, id=IDS, text=TEXTS, value=NUMBERS, unit=MAYBE, lead=MAYBE, span=SPANS, mentions=many(SPANS.filter(bool))
)
ISSUES = st.builds(Issue, series=MAYBE, number=MAYBE, report_to=many(TEXTS), copies=st.none() | st.integers(1, 99))
REPORTS = st.builds(
    Report,
    title=st.builds(Title, text=TEXTS, kicker=MAYBE, second=MAYBE, span=SPANS),
    language=st.sampled_from(["zh-CN", "zh-Hant", "en"]),
    origin=st.builds(
        Origin,
        file=TEXTS,
        sha256=TEXTS,
        published=DATES,
        credits=many(st.builds(Credit, name=TEXTS, role=st.sampled_from(["author", "republisher"]), span=SPANS)),
    ),
    issue=ISSUES,
    lead=many(PASSAGES),
    sections=many(SECTIONS),
    summary=st.builds(Summary, headline=MAYBE, scope=st.none() | PASSAGES, figures=many(IDS), next=many(PASSAGES)),
    figures=many(FIGURES),
    dates=many(st.builds(Date, text=TEXTS, start=DATES, end=DATES, span=SPANS)),
    events=many(st.builds(Event, when=TEXTS, what=TEXTS, state=st.sampled_from(["done", "planned"]), span=SPANS)),
    actions=many(st.builds(Action, what=TEXTS, owner=MAYBE, deadline=MAYBE, hedge=MAYBE, span=SPANS)),
    people=many(st.builds(Person, name=TEXTS, roles=many(TEXTS), speaker=st.booleans(), span=SPANS)),
    organisations=many(st.builds(Name, name=TEXTS, span=SPANS)),
    quotations=many(st.builds(Quotation, text=TEXTS, speaker=MAYBE, span=SPANS)),
)

REPORT = Report(
    title=Title(text="关于第一阶段检查情况的通报", span=Span(start=0, end=13, quote="关于第一阶段检查情况的通报")),
    language="zh-CN",
    origin=Origin(file="a.txt", sha256="ab", published="2026-03-12"),
    lead=(
        Passage(
            text="检查单位120家：发现隐患35处。", span=Span(start=14, end=30, quote="检查单位120家: 发现隐患35处。")
        ),
    ),
    sections=(Section(heading="成效", points=(Point(label="一是", text="整改28处。"), Point())),),
    figures=(Figure(id="f1", text="120家", value=120, unit="家", mentions=(Span(start=1, end=2, quote="家"),)),),
    people=(Person(name="王某", roles=("主任", "组长, 副主任")),),
)


@settings(max_examples=50, deadline=None)
@given(REPORTS)
def test_a_report_comes_back_the_same(report: Report) -> None:
    for format_name in ("yaml", "json"):
        text = dump_report(report, format_name)
        back = parse_report(text, format_name, "report")
        assert back == report
        assert dump_report(back, format_name) == text


@settings(max_examples=50, deadline=None)
@given(REPORTS)
def test_other_yaml_readers_see_the_same_texts(report: Report) -> None:
    """PyYAML's own loaders follow YAML 1.1, where no is false and 2026-09-30 a date."""
    values = yaml.safe_load(dump_report(report))
    assert values["title"]["text"] == report.title.text
    assert [passage.get("text", "") for passage in values.get("lead", [])] == [one.text for one in report.lead]
    assert values.get("issue", {}).get("number") == report.issue.number
    assert values["origin"].get("published") == report.origin.published


@settings(max_examples=20, deadline=None)
@given(REPORTS)
def test_without_libyaml_a_report_comes_back_the_same(report: Report) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.delattr(yaml, "CSafeLoader", raising=False)
        assert parse_report(dump_report(report), "yaml", "report") == report


def test_the_text_reads_like_a_report() -> None:
    assert dump_report(REPORT) == (
        "masthead: 1\n"
        "\n"
        "title:\n"
        "  text: 关于第一阶段检查情况的通报\n"
        "  span: {start: 0, end: 13, quote: 关于第一阶段检查情况的通报}\n"
        "language: zh-CN\n"
        "\n"
        "origin:\n"
        "  file: a.txt\n"
        "  sha256: ab\n"
        '  published: "2026-03-12"\n'
        "\n"
        "lead:\n"
        "  - text: 检查单位120家：发现隐患35处。\n"
        '    span: {start: 14, end: 30, quote: "检查单位120家: 发现隐患35处。"}\n'
        "\n"
        "sections:\n"
        "  - heading: 成效\n"
        "    points:\n"
        "      - text: 整改28处。\n"
        "        label: 一是\n"
        "      - {}\n"
        "\n"
        "figures:\n"
        "  - id: f1\n"
        "    text: 120家\n"
        "    value: 120\n"
        "    unit: 家\n"
        "    mentions:\n"
        "      - {start: 1, end: 2, quote: 家}\n"
        "\n"
        "people:\n"
        "  - name: 王某\n"
        '    roles: [主任, "组长, 副主任"]\n'
    )


def test_characters_stay_themselves() -> None:
    for text in ("长" * 5000, "😀𠮷", "é—“”", "a\u2028b\x85c", "第一行\n第二行"):
        report = Report(title=Title(text=text), language="en", origin=REPORT.origin)
        written = dump_report(report)
        assert parse_report(written, "yaml", "r").title.text == text
    assert "text: 😀𠮷\n" in dump_report(Report(title=Title(text="😀𠮷"), language="en", origin=REPORT.origin))


def test_a_loaded_file_is_written_the_same(tmp_path: Path) -> None:
    path = tmp_path / "report.yaml"
    path.write_text(dump_report(REPORT), encoding="utf-8")
    assert dump_report(load_report(path)) == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("value", [math.nan, math.inf])
def test_a_number_that_is_none_is_refused(value: float) -> None:
    report = Report(
        title=Title(text="x"), language="en", origin=REPORT.origin, figures=(Figure(id="f1", text="x", value=value),)
    )
    for format_name in ("yaml", "json"):
        with pytest.raises(ModelError):
            dump_report(report, format_name)


def test_what_is_no_model_is_refused() -> None:
    report = Report(title=Title(text="x"), language="en", origin=REPORT.origin, figures=(Figure(id="1", text="x"),))
    with pytest.raises(ModelError) as caught:
        dump_report(report)
    assert caught.value.where == "report, figures[0].id"


def test_a_lone_surrogate_is_refused() -> None:
    for format_name in ("yaml", "json"):
        with pytest.raises(ModelError, match="surrogates"):
            dump_report(Report(title=Title(text="x\ud800"), language="en", origin=REPORT.origin), format_name)
