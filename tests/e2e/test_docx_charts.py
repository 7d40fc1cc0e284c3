"""Charts in LibreOffice: its pages and words are those of the PDF."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from masthead.compose import compose
from masthead.document import Document, Figure, Run
from masthead.fonts import load_fonts
from masthead.pages import Pages
from masthead.picture import Chart, Series, Value
from masthead.write.docx import write_docx
from masthead.write.pdf import write_pdf
from tests.office import page_count, to_pdf
from tests.soundness import assert_sound
from tests.unit.write_docx.docx_samples import text, theme
from tests.unit.write_docx.test_docx_charts import CHARTS

pytestmark = pytest.mark.needs("soffice")

PANELS = Chart(
    "multiples",
    ("2023年", "2024年"),
    tuple(Series(name, (Value(31.0, "31件"), Value(None, "未报"))) for name in ("甲区", "乙区", "丙区", "丁区")),
    "单位：件",
)
ENGLISH = {
    "单位：件": "Number of cases",
    "办结": "Closed",
    "在办": "Open",
    "退回": "Returned",
    "正在办理": "In progress",
    "未报": "not reported",
    "四十一": "forty-one",
}


def every_kind(language: str) -> Pages:
    charts = {**CHARTS, "multiples": PANELS}
    if language == "en":
        charts = {name: in_english(chart) for name, chart in charts.items()}
    look = theme("jianbao" if language == "zh-CN" else "briefing-note")
    blocks = [Figure(chart, name, (Run(f"{at}. {name}"),)) for at, (name, chart) in enumerate(charts.items())]
    document = Document("各类图表", language, (*blocks, text("body", "后")), footer="注")
    return compose(document, look, load_fonts(look.fonts))


def in_english(chart: Chart) -> Chart:
    """The chart with English words; numbers have no unit behind them."""

    def said(word: str, at: int = 0) -> str:
        return ENGLISH.get(word) or (f"Area {at}" if not word.isascii() else word)

    def value(one: Value) -> Value:
        digits = "".join(char for char in one.text if char.isdigit() or char in ".,")
        return one._replace(text=digits or ENGLISH.get(one.text, ""))

    series = tuple(Series(said(one.name, 9), tuple(map(value, one.values))) for one in chart.series)
    categories = tuple(said(word, at) for at, word in enumerate(chart.categories))
    return replace(chart, categories=categories, series=series, unit=said(chart.unit))


def page_words(data: bytes) -> list[list[str]]:
    """The characters of each page, in the order of their codes, without blanks and what PDFium makes of hyphens."""
    pages = pypdfium2.PdfDocument(data)
    texts = [page.get_textpage().get_text_range() for page in pages]
    return [sorted(char for char in text if not char.isspace() and char not in "-\ufffe\x02") for text in texts]


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_libreoffice_shows_every_kind_with_the_words_of_the_pdf(language: str, tmp_path: Path) -> None:
    pages = every_kind(language)
    data, pdf = write_docx(pages), write_pdf(pages)
    assert_sound(data)
    office = to_pdf(data, tmp_path)
    assert page_count(office) == page_count(pdf)
    assert page_words(office) == page_words(pdf)
