"""Any report of the model can be written down, read again, and printed whole by every shipped template."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.document import Cell, Group, Paragraph, Row, Table
from masthead.fill import fill, load_template, template_names
from masthead.report import (
    Action,
    Chart,
    ChartSeries,
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
from masthead.report_file import dump_report, parse_report

TEMPLATES = {name: load_template(name) for name in template_names()}
BRIEFINGS = [name for name, template in TEMPLATES.items() if template.role == "briefing"]

WORDS = st.text("督查整改落实明年第一二三，。；：、“”《》abc XYZ059.,;:!?'\"()-%—…{}<>&#\\$|_*~`=\n\t", max_size=24)
ANY = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co"]), max_size=12)
TEXT = st.one_of(WORDS, WORDS, ANY)
FULL = TEXT.filter(lambda text: bool(text.strip()))
MAYBE = st.none() | TEXT
SPAN = st.none() | st.builds(Span, start=st.integers(0, 99), end=st.integers(0, 99), quote=TEXT)
DATE = st.none() | st.sampled_from(["2031", "2031-09", "2031-09-30", "--09", "--09-30", "---30"])


def some(items: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(items, max_size=most).map(tuple)


@st.composite
def tables(draw: st.DrawFn) -> Passage:
    columns = draw(st.integers(1, 4))
    rows = draw(st.lists(st.tuples(*[TEXT] * columns), min_size=1, max_size=4))
    return Passage(rows=tuple(rows), head=draw(st.integers(0, min(1, len(rows)))))


PASSAGE = st.one_of(st.builds(Passage, text=TEXT, span=SPAN), st.builds(Passage, text=TEXT), tables())
CLAUSE = st.builds(Passage, text=TEXT, span=SPAN)
POINT = st.builds(Point, text=TEXT, label=MAYBE, paragraphs=some(PASSAGE, 2), brief=some(CLAUSE, 2), span=SPAN)
SECTION = st.builds(
    Section,
    heading=MAYBE,
    level=st.integers(1, 4),
    kind=st.sampled_from(["results", "rectification", "directions", "other"]),
    paragraphs=some(PASSAGE, 2),
    points=some(POINT),
)
FIGURE_VALUE = st.none() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)
ISSUE = st.builds(
    Issue,
    series=MAYBE,
    number=MAYBE,
    issuer=MAYBE,
    date=MAYBE,
    classification=MAYBE,
    urgency=MAYBE,
    copy_number=MAYBE,
    report_to=some(TEXT, 2),
    send_to=some(TEXT, 2),
    distribute_to=some(TEXT, 2),
    recipients=some(TEXT, 2),
    signature=MAYBE,
    copies=st.none() | st.integers(0, 999),
)


@st.composite
def figures(draw: st.DrawFn) -> tuple[Figure, ...]:
    count = draw(st.integers(0, 4))
    forms = st.sampled_from(["count", "percent", "money", "ordinal", "words"])
    made = st.builds(Figure, id=st.just("f0"), text=FULL, value=FIGURE_VALUE, unit=MAYBE, qualifier=MAYBE,
                     counts=MAYBE, lead=MAYBE, form=forms, span=SPAN)  # fmt: skip
    found = draw(st.lists(made, min_size=count, max_size=count))
    return tuple(
        Figure(**{name: getattr(one, name) for name in one.__struct_fields__} | {"id": f"f{at}"})
        for at, one in enumerate(found, 1)
    )


CHART_VALUE = st.one_of(
    TEXT, st.none(), st.integers(-999, 10**6), st.floats(-99, 99).map(lambda value: round(value, 3))
)


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    """One that can be drawn: its first value is a number."""
    count = draw(st.integers(1, 4))
    values = st.lists(CHART_VALUE, min_size=count - 1, max_size=count - 1)
    series = st.builds(lambda name, rest: ChartSeries(values=(7, *rest), name=name), MAYBE, values)
    return Chart(
        kind=draw(st.sampled_from(["bar", "line", "multiples"])),
        alt=draw(st.sampled_from(["图", "A chart"])),
        caption=draw(MAYBE),
        unit=draw(MAYBE),
        categories=tuple(draw(st.lists(TEXT, min_size=count, max_size=count))),
        series=draw(some(series).filter(bool)),
    )


@st.composite
def reports(draw: st.DrawFn) -> Report:
    stated = draw(figures())
    ids = [figure.id for figure in stated]
    chosen = tuple(draw(st.lists(st.sampled_from(ids), unique=True))) if ids else ()
    return Report(
        title=draw(st.builds(Title, text=FULL, kicker=MAYBE, second=MAYBE, span=SPAN)),
        language=draw(st.sampled_from(["zh-CN", "en"])),
        origin=draw(
            st.builds(
                Origin,
                file=FULL,
                sha256=st.just("0" * 64),
                published=DATE,
                credits=some(st.builds(Credit, name=TEXT, role=st.sampled_from(["author", "republisher"])), 2),
            )
        ),
        issue=draw(ISSUE),
        lead=draw(some(PASSAGE, 2)),
        sections=draw(some(SECTION, 4)),
        summary=draw(
            st.builds(
                Summary,
                headline=MAYBE,
                conclusion=some(CLAUSE, 2),
                scope=st.none() | CLAUSE,
                figures=st.just(chosen),
                next=some(CLAUSE, 2),
            )
        ),
        figures=stated,
        dates=draw(some(st.builds(Date, text=TEXT, start=DATE, end=DATE, span=SPAN), 2)),
        events=draw(some(st.builds(Event, when=TEXT, what=TEXT, state=st.sampled_from(["done", "planned"])), 4)),
        actions=draw(some(st.builds(Action, what=TEXT, owner=MAYBE, deadline=MAYBE, hedge=MAYBE), 2)),
        people=draw(some(st.builds(Person, name=TEXT, roles=some(TEXT, 2), speaker=st.booleans()), 2)),
        organisations=draw(some(st.builds(Name, name=TEXT, span=SPAN), 2)),
        quotations=draw(some(st.builds(Quotation, text=TEXT, speaker=MAYBE), 2)),
        charts=draw(some(charts(), 2)),
    )


@pytest.mark.parametrize("form", ["yaml", "json"])
@settings(max_examples=120, deadline=None)
@given(report=reports())
def test_a_report_survives_its_file(form: Literal["yaml", "json"], report: Report) -> None:
    text = dump_report(report, form)
    again = parse_report(text, form, "report")
    assert again == report
    assert dump_report(again, form) == text


@pytest.mark.parametrize("name", TEMPLATES)
@settings(max_examples=60, deadline=None)
@given(report=reports())
def test_every_shipped_template_prints_any_report(name: str, report: Report) -> None:
    document = fill(report, TEMPLATES[name])
    assert document.language == report.language
    assert letters(report.title.text) in letters(document.title)


@pytest.mark.parametrize("name", BRIEFINGS)
@settings(max_examples=60, deadline=None)
@given(report=reports())
def test_a_briefing_loses_nothing(name: str, report: Report) -> None:
    """All texts of the report's body are there, in its order. Marks and white space are set as in print, so letters
    and digits are compared."""
    printed = letters("".join(texts(fill(report, TEMPLATES[name]).blocks)))
    at = 0
    for text in map(letters, body(report)):
        found = printed.find(text, at)
        assert found >= 0, f"{text!r} is not after {printed[max(at - 20, 0) : at]!r} in {printed!r}"
        at = found + len(text)


def body(report: Report) -> Iterator[str]:
    """Title, lead and sections in the order in which a briefing prints them."""
    yield report.title.text
    yield report.title.second or ""
    yield from passages(report.lead)
    for section in report.sections:
        yield section.heading or ""
        yield from passages(section.paragraphs)
        for point in section.points:
            yield point.label or ""
            yield point.text
            yield from passages(point.paragraphs)


def passages(items: tuple[Passage, ...]) -> Iterator[str]:
    for item in items:
        yield item.text
        yield from (cell for row in item.rows for cell in row)


def texts(parts: tuple[Any, ...]) -> Iterator[str]:
    """The texts of a briefing's blocks in reading order."""
    for part in parts:
        match part:
            case Paragraph():
                yield part.text
            case Group(blocks=inner) | Table(rows=inner) | Row(cells=inner) | Cell(blocks=inner):
                yield from texts(inner)


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)
