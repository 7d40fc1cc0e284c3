"""Any chart that the PDF draws is a sound chart of Word's own, with its data, words and colours, and its workbook."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.compose import compose
from masthead.document import Document, Figure
from masthead.errors import ComposeError
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.pages import PlotArea
from masthead.picture import Chart, ChartKind, Series, Value, chart_fault
from masthead.write.docx import write_docx
from tests.property.test_charts import charts
from tests.soundness import assert_sound
from tests.unit.write_docx.chart_parts import chart_parts, check_part

THEMES = {language: load_template(name).theme for language, name in (("zh-CN", "jianbao"), ("en", "briefing-note"))}
FONTS = {language: load_fonts(theme.fonts) for language, theme in THEMES.items()}


@pytest.mark.parametrize("language", ["zh-CN", "en"])
@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_any_chart_is_a_sound_chart_of_words_own(language: str, data: st.DataObject) -> None:
    chart = data.draw(charts(language).filter(lambda chart: chart_fault(chart) is None))
    document = Document("题目", language, (Figure(chart, "说明"),), footer="说明")
    try:
        pages = compose(document, THEMES[language], FONTS[language])
    except ComposeError:
        return  # it says that there is no room
    file = write_docx(pages)
    assert_sound(file)
    assert file == write_docx(pages)
    parts = chart_parts(file)
    plots = [item for placed in pages.pages[0].placed for item in placed.items if isinstance(item, PlotArea)]
    assert len(parts) == len(plots) == (0 if _large(chart) else len(chart.series) if chart.kind == "multiples" else 1)
    for part, plot in zip(parts, plots, strict=True):
        alone = chart.kind == "multiples"
        shown = replace(chart, kind="bar", series=(chart.series[plot.series],)) if alone else chart
        check_part(part, shown, unit=bool(part.find("//c:valAx/c:title")) or not alone)
        painted = part.find("//c:ser/c:dPt/c:spPr/a:solidFill/a:srgbClr/@val" if chart.kind == "pie" else _COLORS)
        assert [f"#{color}" for color in painted] == [mark.color for mark in plot.marks if mark.color]
    titled = [part for part in parts if part.find("//c:valAx/c:title")]
    assert len(titled) == (1 if parts and chart.unit and chart.kind != "pie" else 0)


ODD = st.text('甲乙办12.,%+-=@ “（Ab\xad\u200b\u3000\xa0\x01&<"é', max_size=9) | st.sampled_from(
    ["e\u0301", "ﬁ", "👨‍👩‍👧", "１２"]
)


@st.composite
def odd_charts(draw: st.DrawFn) -> Chart:
    kind: ChartKind = draw(st.sampled_from(["bar", "line", "pie", "stacked", "multiples"]))
    count, several = draw(st.integers(1, 5)), 1 if kind == "pie" else draw(st.integers(1, 3))
    numbers = st.none() | st.integers(0, 5000).map(float) | st.floats(0, 1e17)
    values = st.lists(st.builds(Value, numbers, ODD), min_size=count, max_size=count).map(tuple)
    series = draw(st.lists(st.builds(Series, ODD, values), min_size=several, max_size=several))
    return Chart(kind, tuple(draw(ODD) for _ in range(count)), tuple(series), draw(ODD))


@settings(max_examples=30, deadline=None)
@given(chart=odd_charts().filter(lambda chart: chart_fault(chart) is None))
def test_any_text_in_a_chart_gives_a_sound_file(chart: Chart) -> None:
    document = Document("题目", "zh-CN", (Figure(chart, "说明"),), footer="说明")
    try:
        pages = compose(document, THEMES["zh-CN"], FONTS["zh-CN"])
    except ComposeError:
        return  # it says that there is no room
    file = write_docx(pages)
    assert_sound(file)
    chart_parts(file)


_COLORS = "//c:ser/c:spPr//a:solidFill/a:srgbClr/@val"


def _large(chart: object) -> bool:
    return getattr(chart, "kind", "") == "multiples" and len(getattr(chart, "categories", ())) == 1
