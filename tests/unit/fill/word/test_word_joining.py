"""Word cuts a tag into runs as it likes: what is printed does not depend on where."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.fill.word.tags import straightened
from masthead.report import Origin, Passage, Report, Title
from tests.unit.fill.word.drawing import cut, drawn, filled, first, texts, with_body

REPORT = Report(
    title=Title(text="防汛检查", second="共查6个区"),
    language="zh-CN",
    origin=Origin(file="a.txt", sha256="0" * 64),
    lead=(Passage(text="甲"), Passage(text="乙")),
)
LINE = (
    "关于{{ title.text }}的{% for p in lead %}{{ p.text }}{% if not loop.last %}、{% endif %}{% endfor %}"
    "（{{ title.second }}）"
)
PRINTED = "关于防汛检查的甲、乙（共查6个区）"
LOOKS: tuple[Callable[[Any], None], ...] = (
    lambda run: setattr(run, "bold", True),
    lambda run: setattr(run, "italic", True),
    lambda run: setattr(run.font, "name", "Arial"),
    lambda run: setattr(run.font, "size", None),
)


def differing(run: Any, number: int) -> None:
    LOOKS[number % len(LOOKS)](run)


@pytest.mark.parametrize("at", range(1, len(LINE)))
def test_cut_anywhere(at: int) -> None:
    assert texts(REPORT, cut((LINE[:at], LINE[at:]), differing)) == [PRINTED]


@settings(deadline=None, max_examples=60)
@given(st.sets(st.integers(1, len(LINE) - 1)), st.sampled_from(["", '<w:proofErr w:type="spellStart"/>', "<w:r/>"]))
def test_cut_everywhere_and_marked_by_the_spelling_check(places: set[int], between: str) -> None:
    bounds = [0, *sorted(places), len(LINE)]
    data = cut((LINE[start:end] for start, end in pairwise(bounds)), differing)
    marked = with_body(data, lambda xml: xml.replace("</w:r><w:r>", f"</w:r>{between}<w:r>"))
    assert texts(REPORT, marked) == [PRINTED]


@settings(deadline=None, max_examples=40)
@given(st.sets(st.integers(1, len("{{ title.text }}") - 1)))
def test_a_value_looks_as_the_first_brace_does(places: set[int]) -> None:
    tag = "{{ title.text }}"
    bounds = [0, *sorted(places), len(tag)]
    pieces = [tag[start:end] for start, end in pairwise(bounds)]
    document = filled(REPORT, cut(("前", *pieces, "后"), lambda run, number: setattr(run, "bold", number == 1)))
    assert [(run.text, bool(run.bold)) for run in first(document).runs] == [
        ("前", False), ("防汛检查", True), ("后", False),
    ]  # fmt: skip


def test_text_around_a_tag_keeps_its_looks() -> None:
    document = filled(
        REPORT, cut(("甲{% if le", "ad %}乙", "{% endif %}丙"), lambda run, n: setattr(run, "bold", n == 1))
    )
    assert [(run.text, bool(run.bold)) for run in first(document).runs] == [("甲", False), ("乙", True), ("丙", False)]


@pytest.mark.parametrize(
    "between",
    [
        "<w:r><w:tab/></w:r>",
        "<w:r><w:br/></w:r>",
        "<w:r><w:lastRenderedPageBreak/></w:r>",
        '<w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/>',
        "<w:r><w:softHyphen/></w:r>",
        '<w:r><w:t xml:space="preserve"> </w:t></w:r>',
    ],
)
def test_what_word_puts_into_a_tag_is_no_part_of_it(between: str) -> None:
    data = with_body(drawn("甲{{ |title.text }}乙"), lambda xml: xml.replace("|", f"</w:t></w:r>{between}<w:r><w:t>"))
    assert texts(REPORT, data) == ["甲防汛检查乙"]


def test_a_tag_may_run_into_a_link() -> None:
    link = '<w:hyperlink w:anchor="x"><w:r><w:t>.text</w:t></w:r></w:hyperlink>'
    data = with_body(drawn("{{ title| }}乙"), lambda xml: xml.replace("|", f"</w:t></w:r>{link}<w:r><w:t>"))
    assert texts(REPORT, data) == ["防汛检查乙"]


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("join(“、”)", 'join("、")'),
        ("a == ‘x’", "a == 'x'"),
        ("join('“')", "join('“')"),
        ("join(\"’\")", "join(\"’\")"),
        ("join(\"“、\")", "join(\"“、\")"),
        ("join(”、“)", 'join("、")'),
        ("a\u00a0+\u3000b", "a + b"),
        ("join(“\u3000”)", 'join("\u3000")'),
        ("ti\u200btle", "title"),
        ("x %\u200b}{\u200b% include y", "x % }{ % include y"),
        (r"'it\'s'", r"'it\'s'"),
        ("it’s", "it’s"),
    ],
)  # fmt: skip
def test_quotes_that_word_made_curly_are_straight_again(typed: str, read: str) -> None:
    assert straightened(typed) == read


def test_blanks_between_tags_stay() -> None:
    assert texts(REPORT, drawn("{{ title.text }} {{ title.second }} {% if lead %} x {% endif %} y")) == [
        "防汛检查 共查6个区  x  y"
    ]
