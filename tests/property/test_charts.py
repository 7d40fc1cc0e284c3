"""Any chart prints every word it was given, once, in order, inside its area and none over another."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.compose.atoms import Setter
from masthead.compose.charts import Drawn, draw_chart
from masthead.errors import ComposeError
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.pages import Box, Glyphs, Item, Path, Rule, Slanted
from masthead.picture import Chart, ChartKind, Series, Value, chart_fault

_THEMES = {language: load_template(name).theme for language, name in (("zh-CN", "jianbao"), ("en", "briefing-note"))}
SETTERS = {language: Setter(theme, load_fonts(theme.fonts), language) for language, theme in _THEMES.items()}

ZH = st.text("市县区镇局办消防教育卫生交通住建应急管理监督", min_size=1, max_size=18)
EN = st.lists(st.sampled_from(["North", "Department", "of", "Health", "2026", "sites", "open"]), min_size=1, max_size=5)
WORDS = {"zh-CN": st.one_of(ZH, st.sampled_from(["2024年", "1月", "", "甲区"])), "en": EN.map(" ".join) | st.just("")}
NUMBER = st.one_of(
    st.integers(-200, 9999), st.floats(-50, 50).map(lambda value: round(value, 2)), st.sampled_from([0, 10**7])
)


class Extent(NamedTuple):
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Extent) -> bool:
        """By more than what is white around letters."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > 0.5 and down > 1.5


@st.composite
def values(draw: st.DrawFn, least: int) -> Value:
    if draw(st.integers(0, 9)) == 0:
        return Value(None, draw(st.sampled_from(["", "—", "未报"])))
    number = draw(NUMBER.filter(lambda value: value >= least))
    return Value(float(number), draw(st.sampled_from([str(number), f"{number}家", ""])))


@st.composite
def charts(draw: st.DrawFn, language: str) -> Chart:
    kind: ChartKind = draw(st.sampled_from(["bar", "line", "pie", "stacked", "multiples"]))
    most = {"pie": 12, "line": 24}.get(kind, 30)
    count = draw(st.integers(1, draw(st.sampled_from([6, most]))))
    names = 1 if kind == "pie" else draw(st.integers(1, 8 if kind == "multiples" else 5))
    least = 0 if kind in ("pie", "stacked") else -200
    labels = tuple(draw(st.lists(WORDS[language], min_size=count, max_size=count)))
    series = tuple(
        Series(draw(WORDS[language]), tuple(draw(st.lists(values(least), min_size=count, max_size=count))))
        for _ in range(names)
    )
    return Chart(kind, labels, series, draw(st.sampled_from(["", "单位：家", "per cent"])))


def extents(items: tuple[Item, ...]) -> Iterator[Extent]:
    for item in items:
        if isinstance(item, Glyphs):
            yield Extent(item.x, item.y - 0.8 * item.size, item.x + sum(item.advances), item.y + 0.15 * item.size)
        elif isinstance(item, Slanted):
            assert item.angle == 90
            for glyphs in item.glyphs:
                left = item.x + glyphs.y - 0.8 * glyphs.size
                end = item.y - glyphs.x - sum(glyphs.advances)
                yield Extent(left, end, left + 0.95 * glyphs.size, item.y - glyphs.x)


def text_of(items: tuple[Item, ...]) -> str:
    found = ""
    for item in items:
        if isinstance(item, Glyphs):
            found += "".join(item.texts)
        elif isinstance(item, Slanted):
            found += "".join("".join(glyphs.texts) for glyphs in item.glyphs)
    return "".join(found.split())


def check(chart: Chart, drawn: Drawn) -> None:
    assert text_of(drawn.items) == "".join("".join(word.split()) for word in chart.words)
    found = list(extents(drawn.items))
    for extent in found:
        assert extent.left > -1, extent
        assert extent.right < drawn.width + 1, extent
        assert extent.top > -1, extent
        assert extent.bottom < drawn.height + 2, extent
    for one, other in combinations(found, 2):
        assert not one.overlaps(other), (one, other)
    for item in drawn.items:
        if isinstance(item, Box):
            assert -1 < item.x <= item.x + item.width < drawn.width + 1
            assert -1 < item.y <= item.y + item.height < drawn.height + 1
        elif isinstance(item, Path | Rule):
            places = [item.x0, item.y0, item.x1, item.y1] if isinstance(item, Rule) else [
                float(value) for step in item.steps for value in step[1:]
            ]  # fmt: skip
            assert all(math.isfinite(place) and -5 < place < max(drawn.width, drawn.height) + 5 for place in places)


@pytest.mark.parametrize("language", ["zh-CN", "en"])
@settings(max_examples=120, deadline=None)
@given(data=st.data())
def test_every_word_stands_clear_in_its_place(language: str, data: st.DataObject) -> None:
    chart = data.draw(charts(language))
    setter = SETTERS[language]
    width = setter.theme.page.measure
    if chart_fault(chart):
        with pytest.raises(ComposeError):
            draw_chart(chart, setter, width, "chart")
        return
    check(chart, draw_chart(chart, setter, width, "chart"))


@settings(max_examples=60, deadline=None)
@given(data=st.data(), width=st.floats(60, 300))
def test_a_narrow_chart_is_drawn_as_well_or_refused(data: st.DataObject, width: float) -> None:
    chart = data.draw(charts("zh-CN"))
    try:
        drawn = draw_chart(chart, SETTERS["zh-CN"], width, "chart")
    except ComposeError:
        return  # it says that there is no room
    check(chart, drawn)


@pytest.mark.parametrize(
    ("label", "number", "turned"),
    [
        ("某县农村饮水安全巩固提升工程建设管理局", "412", set()),
        ("某县农村饮水安全巩固提升工程建设管理局" * 3, "412", {"label"}),
        ("某县", "1,234,567,890,123,456,789", {"value"}),
    ],
)
def test_words_of_a_line_are_turned_only_where_they_have_no_room(label: str, number: str, turned: set[str]) -> None:
    """Labels go on to further lines first; long labels turn no values, long values no labels."""
    series = (Series("户数", tuple(Value(float(at), number) for at in range(5))),)
    drawn = draw_chart(Chart("line", (label,) * 5, series), SETTERS["zh-CN"], 442.0, "chart")
    words = [
        "".join("".join(glyphs.texts) for glyphs in item.glyphs) for item in drawn.items if isinstance(item, Slanted)
    ]
    assert {"label" if word.startswith("某县") else "value" for word in words} == turned


def test_five_long_names_of_stacked_series_leave_room_for_labels() -> None:
    series = tuple(Series("North North North", (Value(0.0, "0"),) * 5) for _ in range(5))
    chart = Chart("stacked", ("", "North North North North North", "", "", ""), series)
    check(chart, draw_chart(chart, SETTERS["en"], SETTERS["en"].theme.page.measure, "chart"))
