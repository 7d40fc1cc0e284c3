"""check: what a person should look at, each finding with its code, its place and what to do."""

from __future__ import annotations

from msgspec.structs import replace

from masthead.check import check
from masthead.report import (
    Date,
    Figure,
    Issue,
    Origin,
    Passage,
    Point,
    Report,
    Section,
    Span,
    Summary,
    Title,
)
from masthead.source import Block, Source

RAW = "六组下沉一线\n检查组共走访企业 **320家**，查出隐患1万余项。\n覆盖甲县、乙县、丙县4县。\n- 排查。全面排查隐患。\n"
ISSUE = Issue(series="通报", number="第1期", issuer="办公室", date="2026年1月5日")


def span(quote: str) -> Span:
    start = RAW.index(quote)
    return Span(start=start, end=start + len(quote), quote=quote)


def source(raw: str = RAW) -> Source:
    return Source("a.md", "0" * 64, "md", "utf-8", raw, (Block("paragraph", raw.strip(), ((0, 0),), 1),))


def report(**fields: object) -> Report:
    base = Report(
        title=Title(text="六组下沉一线", span=span("六组下沉一线")),
        language="zh-CN",
        origin=Origin(file="a.md", sha256="0" * 64),
        issue=ISSUE,
        lead=(
            Passage(
                text="检查组共走访企业320家，查出隐患1万余项。",
                span=span("检查组共走访企业 **320家**，查出隐患1万余项。"),
            ),
        ),
        sections=(
            Section(points=(Point(label="排查。", text="全面排查隐患。", span=span("- 排查。全面排查隐患。")),)),
        ),
        figures=(
            Figure(id="f1", text="320家", value=320, unit="家", span=span("320家")),
            Figure(id="f2", text="1万余项", value=10000, unit="项", qualifier="余", span=span("1万余项")),
        ),
        dates=(),
        summary=Summary(figures=("f2", "f1")),
    )
    return replace(base, **fields)


def codes(checked: Report, against: Source | None = None) -> list[tuple[str, str, str]]:
    return [(found.severity, found.code, found.where) for found in check(checked, against)]


def test_a_report_that_matches_its_source_has_no_findings() -> None:
    assert codes(report(), source()) == []


def test_a_span_that_is_not_in_the_source() -> None:
    assert codes(report(), source("新" + RAW)) == [
        ("error", "span-mismatch", where)
        for where in ("title", "lead[0]", "sections[0].points[0]", "figures[0]", "figures[1]")
    ]


def test_a_mention_is_checked_too() -> None:
    wrong = Figure(id="f1", text="320家", value=320, span=span("320家"), mentions=(Span(start=0, end=2, quote="三组"),))
    assert codes(report(figures=(wrong,), summary=Summary()), source()) == [
        ("error", "span-mismatch", "figures[0].mentions[0]")
    ]


def test_a_quote_that_is_longer_than_its_span() -> None:
    wrong = Figure(id="f1", text="320家", value=320, span=Span(start=0, end=9, quote="320家"))
    assert codes(report(figures=(wrong,), summary=Summary())) == [("error", "span-length", "figures[0]")]


def test_another_file() -> None:
    other = report(origin=Origin(file="b.md", sha256="1" * 64))
    assert codes(other, source()) == [("warning", "source-differs", "origin.sha256")]


def test_a_figure_and_a_date_that_their_quotes_do_not_state() -> None:
    figure = Figure(id="f1", text="321家", value=321, span=span("320家"))
    date = Date(text="9月", start="--09", span=span("320家"))
    assert codes(report(figures=(figure,), dates=(date,), summary=Summary())) == [
        ("error", "fact-not-in-quote", "figures[0]"),
        ("error", "fact-not-in-quote", "dates[0]"),
    ]


def test_a_value_that_is_not_the_number_written() -> None:
    figure = Figure(id="f1", text="1万余项", value=1000, span=span("1万余项"))
    found = check(report(figures=(figure,), summary=Summary()))
    assert [(item.code, item.hint) for item in found] == [("value-differs", "Set value to 10000.")]


def test_values_in_english_and_in_words() -> None:
    figures = (
        Figure(id="f1", text="$46.1 billion", value=46100000000),
        Figure(id="f2", text="33 026", value=33026),
        Figure(id="f3", text="三百二十家", value=320),
        Figure(id="f4", text="3至5个"),
    )
    assert codes(report(figures=figures, summary=Summary())) == []


def test_ids() -> None:
    figures = (Figure(id="f1", text="甲"), Figure(id="f1", text="乙"))
    assert codes(report(figures=figures, summary=Summary(figures=("f1", "f9")))) == [
        ("error", "duplicate-id", "figures[0]"),
        ("error", "duplicate-id", "figures[1]"),
        ("error", "unknown-figure", "summary.figures[1]"),
    ]


def test_edited_text_is_told_and_markup_is_not() -> None:
    edited = Passage(text="检查组走访企业320家", span=span("检查组共走访企业 **320家**"))
    point = Point(label="清查。", text="全面排查隐患。", span=span("- 排查。全面排查隐患。"))
    changed = report(lead=(edited,), sections=(Section(points=(point,)),))
    assert codes(changed, source()) == [
        ("warning", "edited", "lead[0]"),
        ("warning", "edited", "sections[0].points[0]"),
    ]


def test_a_changed_title() -> None:
    changed = report(title=Title(text="六组深入一线", span=span("六组下沉一线")))
    assert codes(changed) == [("warning", "edited", "title")]
    changed = report(title=Title(text="七组下沉一线", span=span("六组下沉一线")))
    assert codes(changed) == [("error", "number-not-in-source", "title")]


def test_names_that_disagree_with_their_number() -> None:
    figure = Figure(id="f1", text="4县", value=4, unit="县", span=span("4县"))
    lead = Passage(text="覆盖甲县、乙县、丙县4县。", span=span("覆盖甲县、乙县、丙县4县。"))
    found = codes(report(lead=(lead,), figures=(figure,), summary=Summary()))
    assert found == [("warning", "count-differs", "figures[0]")]


def test_names_that_agree_with_their_number() -> None:
    figure = Figure(id="f1", text="3县", value=3, unit="县")
    lead = Passage(text="覆盖甲县、乙县、丙县3县。")
    assert codes(report(lead=(lead,), figures=(figure,), summary=Summary())) == []


def test_names_with_and_so_on_may_be_fewer() -> None:
    figure = Figure(id="f1", text="8个", value=8, unit="个", counts="部门")
    lead = Passage(text="教育、卫生、民政等8个部门参加。")
    assert codes(report(lead=(lead,), figures=(figure,), summary=Summary())) == []
    more = Figure(id="f1", text="2个", value=2, unit="个", counts="部门")
    lead = Passage(text="教育、卫生、民政等2个部门参加。")
    assert [code for _, code, _ in codes(report(lead=(lead,), figures=(more,), summary=Summary()))] == ["count-differs"]


def test_points_that_disagree_with_the_number_of_aspects() -> None:
    figure = Figure(id="f1", text="三个", value=3, unit="个", counts="方面", form="words")
    points = (Point(text="甲"), Point(text="乙"))
    section = Section(paragraphs=(Passage(text="重点抓三个方面："),), points=points)
    assert codes(report(sections=(section,), figures=(figure,), summary=Summary())) == [
        ("warning", "count-differs", "sections[0]")
    ]


def test_what_the_office_has_not_set() -> None:
    found = check(report(issue=Issue(series="通报")))
    assert [(item.severity, item.code, item.where) for item in found] == [
        ("note", "issue-unset", f"issue.{field}") for field in ("number", "issuer", "date")
    ]
    assert found[0].hint == "Give --set number=…, or set number under issue in report.yaml."
