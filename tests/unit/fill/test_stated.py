"""That figures are as the source states them is said only while it is true."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from masthead.fill import fill, load_template, render_message, template_names
from masthead.fill.stated import figures_as_stated
from masthead.report import Figure, Passage, Report, Section, Span, Summary

LINES = ("数字均按原文所述，未作推算。", "Figures as stated in the source; none calculated here.")


@pytest.fixture
def read(chinese: Report, quoting: Callable[[Report], Report]) -> Report:
    return quoting(chinese)


def test_a_report_as_it_was_read(read: Report) -> None:
    assert figures_as_stated(read)


def test_without_key_figures_there_is_nothing_to_say(read: Report) -> None:
    assert not figures_as_stated(replace(read, summary=Summary()))


def first_edited(report: Report, field: str, **changes: Any) -> Report:
    first, *rest = getattr(report, field)
    return replace(report, **{field: (replace(first, **changes), *rest)})


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("figures", {"text": "129个"}),
        ("figures", {"text": "12.8个"}),
        ("figures", {"span": None}),
        ("lead", {"text": "八个排查组检查了7个区。"}),
        ("lead", {"span": None}),
        ("events", {"when": "7月初"}),
        ("sections", {"heading": "排查取得3项成效"}),
        ("sections", {"paragraphs": (Passage(rows=(("东城", "13"),)),)}),
    ],
)
def test_a_number_that_a_person_has_changed(read: Report, field: str, changes: dict[str, Any]) -> None:
    assert not figures_as_stated(first_edited(read, field, **changes))


def test_other_words_may_be_changed(read: Report) -> None:
    assert figures_as_stated(first_edited(read, "lead", text="七个排查组检查了6个区。"))
    assert figures_as_stated(replace(read, sections=(*read.sections, Section(heading="附记"))))


def test_a_headline_has_the_numbers_of_the_title_and_the_figures(read: Report) -> None:
    for headline, stated in (("召开座谈会128个", True), ("召开座谈会130个", False)):
        assert figures_as_stated(replace(read, summary=replace(read.summary, headline=headline))) is stated


@pytest.mark.parametrize("quote", ["128 个", "**128**个", "128&nbsp;个"])
def test_markup_and_blanks_in_a_quote_do_not_count(read: Report, quote: str) -> None:
    figure = Figure(id="f1", text="128个", span=Span(start=0, end=len(quote), quote=quote))
    assert figures_as_stated(replace(read, figures=(figure, *read.figures[1:])))


@pytest.mark.parametrize("name", template_names())
@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_no_form_says_it_of_figures_without_a_source(chinese: Report, language: Any, name: str) -> None:
    report = replace(chinese, language=language)
    document = fill(report, load_template(name))
    assert not any(line in repr(document) for line in LINES)
    message = render_message(report)
    assert not any(line in message.text + message.html for line in LINES)
