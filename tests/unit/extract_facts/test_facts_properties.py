"""On any text: every fact stands where its span says, and nothing but facts comes out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.extract.actions.actions import find_actions
from masthead.extract.actions.events import find_events
from masthead.extract.dates.dates import find_dates
from masthead.extract.figures.figures import find_figures
from masthead.extract.organisations.organisations import find_organisations
from masthead.extract.people.people import find_people
from masthead.extract.places.places import find_places
from masthead.extract.speech.quotations import find_quotations
from masthead.report import Span
from masthead.source import Source

CORPUS = Path(__file__).resolve().parents[3] / "../shared/corpus"
PIECES = [
    "12", "3,456", "33", "026", "１２", "万", "亿", "余", "个", "名", "家", "第", "至", "、", "，", "。", "：",
    "“", "”", "（", "）", "〔", "〕", "三", "百", "二十", "年", "月", "底", "日", "%", "％", "元", "约", "近",
    "以上", "市", "县", "省", "委", "要", "将", "明年", "王", "书记", "同志", "表示", "说", "召开", "会议",
    "项目", "$", "4.5", "million", "per", "cent", "March", "2020", "-", "–", "the", "Mr", "Jones", "said",
    "will", "by", "Council", "of", "County", "\n", "\t", " ",
]  # fmt: skip
ANY_TEXT = st.lists(st.sampled_from(PIECES), max_size=40).map("".join) | st.text(max_size=200)


def all_spans(source: Source, language: str) -> list[Span | None]:
    dates, people, figures = find_dates(source, language), find_people(source, language), find_figures(source, language)
    facts: list[Any] = [
        *dates,
        *people,
        *figures,
        *find_events(source, language, dates),
        *find_actions(source, language),
    ]
    facts += [*find_organisations(source, language), *find_places(source, language)]
    facts += find_quotations(source, language, people)
    return [fact.span for fact in facts] + [span for figure in figures for span in figure.mentions]


@pytest.mark.parametrize("language", ["zh-CN", "en"])
@settings(deadline=None)  # a shared machine is sometimes slow
@given(text=ANY_TEXT)
def test_every_fact_stands_in_the_source(source: Callable[[str], Source], language: str, text: str) -> None:
    made = source(text)
    for span in all_spans(made, language):
        assert span is not None
        assert span.quote
        assert made.raw[span.start : span.end] == span.quote


@pytest.mark.parametrize("language", ["zh-CN", "en"])
@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "一",
        "12个",
        "第一、",
        "千",
        "“（",
        "Mr A. ",
        "0 1 ",
        "$",
        "年",
        "要",
        "、市",
        "of the ",
        "Ab ",
        "9月",
        "约",
    ],
)
def test_long_repeats_are_read_in_one_pass(source: Callable[[str], Source], piece: str, language: str) -> None:
    made = source(piece * (20_000 // len(piece)))
    assert all(span is not None for span in all_spans(made, language))


def test_the_counts_of_an_inspection_report() -> None:
    path = CORPUS / "zh" / "000_6eb47a2223eb2f30.txt"
    if not path.exists():
        pytest.skip("the corpus is not there")
    from masthead.read import read

    counts = [figure for figure in find_figures(read(path), "zh-CN") if figure.form == "count"]
    assert [(figure.text, figure.counts) for figure in counts] == [
        ("9省市", None),
        ("9个", "督导组"),
        ("641个", "各类座谈会"),
        ("5764名", "党员干部"),
        ("99个", "市"),
        ("390个", "县"),
        ("627个", "乡镇"),
        ("823个", "村"),
        ("1万余份", "调查问卷"),
    ]
    assert {figure.lead for figure in counts[4:8]} == {"共下沉到"}
