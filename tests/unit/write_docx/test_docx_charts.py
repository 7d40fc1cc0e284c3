"""Charts: what Word draws of its own, and what it edits."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from io import BytesIO
from itertools import pairwise
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from masthead.compose import compose
from masthead.document import Document, Figure, Run
from masthead.fonts import load_fonts
from masthead.pages import Glyphs, Pages, PlotArea
from masthead.picture import Chart, Series, Value, value_text
from masthead.write.docx import docx_findings, write_docx
from masthead.write.docx.charts.number_format import number_format
from tests.unit.write_docx.chart_parts import Part, chart_parts, check_part, formatted, workbook_cells
from tests.unit.write_docx.docx_samples import text, theme

QUARTERS = ("一季度", "二季度", "三季度", "四季度")
BUREAUS = tuple(f"{name}区城市管理和综合执法局" for name in "甲乙丙丁戊己庚")
CLOSED = Series("办结", (Value(1240, "1240余件"), Value(1688, "1688件"), Value(None, "未报"), Value(9000, "近9000件")))
OPEN = Series("在办", (Value(30.5, "30.5"), Value(0, "0"), Value(None), Value(41, "四十一")))


def series(name: str, count: int = 7) -> Series:
    return Series(name, tuple(Value(float(at * 11 + len(name)), f"{at * 11 + len(name)}件") for at in range(count)))


CHARTS = {
    "columns": Chart("bar", QUARTERS, (CLOSED,), "单位：件"),
    "columns of two": Chart("bar", QUARTERS, (CLOSED, OPEN), "单位：件"),
    "bars": Chart("bar", BUREAUS, (series("办结"),), "单位：件"),
    "bars of two": Chart("bar", BUREAUS * 3, (series("办结", 21), series("正在办理", 21)), "单位：件"),
    "line": Chart("line", QUARTERS, (CLOSED,), "单位：件"),
    "lines": Chart("line", QUARTERS, (CLOSED, OPEN, series("退回", 4)), "单位：件"),
    "pie": Chart("pie", QUARTERS, (CLOSED,), "单位：件"),
    "stacks": Chart("stacked", QUARTERS, (CLOSED, OPEN), "单位：件"),
    "stacks that lie": Chart("stacked", BUREAUS * 3, (series("办结", 21), series("正在办理", 21)), "单位：件"),
}
DRAWN_AS = {"bar": "barChart", "line": "lineChart", "pie": "pieChart", "stacked": "barChart"}
# ECMA-376 part 1, 21.2.3.11, by the groups that Word takes; others make it refuse the file.
PLACES = {"bar": {"outEnd", "inBase"}, "stacked": {"ctr"}, "line": {"t", "b", "ctr"}, "pie": {"ctr"}}


def composed(chart: Chart, name: str = "jianbao", **fields: Any) -> Pages:
    look = theme(name)
    language = "zh-CN" if name == "jianbao" else "en"
    figure = Figure(chart, "分季度办件", style="caption", **fields)
    return compose(Document("题", language, (figure, text("body", "后")), footer="注"), look, load_fonts(look.fonts))


def part_of(chart: Chart, name: str = "jianbao") -> Part:
    (part,) = chart_parts(write_docx(composed(chart, name)))
    return part


def body(pages: Pages) -> Any:
    return docx.Document(BytesIO(write_docx(pages))).element.body


@pytest.mark.parametrize("name", CHARTS)
def test_every_kind_is_a_chart_of_word_with_all_words_and_values(name: str) -> None:
    chart = CHARTS[name]
    part = part_of(chart)
    check_part(part, chart)
    assert part.kind == DRAWN_AS[chart.kind]
    assert set(part.find("//c:dLblPos/@val")) <= PLACES[chart.kind]
    assert part.find("//c:barDir/@val") in ([], ["bar"] if "bars" in name or "lie" in name else ["col"])
    assert part.find("c:externalData/c:autoUpdate/@val") == ["0"]


@pytest.mark.parametrize("name", CHARTS)
def test_the_colours_are_those_of_the_pdf(name: str) -> None:
    chart = CHARTS[name]
    (plot,) = plots(composed(chart))
    of = "c:dPt/c:spPr" if chart.kind == "pie" else "c:spPr"
    painted = part_of(chart).find(f"//c:ser/{of}//a:srgbClr/@val")
    seams = {"FFFFFF"} if chart.kind == "pie" else set()
    assert [f"#{color}" for color in painted if color not in seams] == [mark.color for mark in plot.marks if mark.color]


def plots(pages: Pages) -> list[PlotArea]:
    return [item for placed in pages.pages[0].placed for item in placed.items if isinstance(item, PlotArea)]


def test_lines_are_told_apart_in_black_and_white() -> None:
    part = part_of(CHARTS["lines"])
    dashes = [tuple(line.xpath(".//@d")) for line in part.find("//c:ser/c:spPr/a:ln")]
    assert len(set(dashes)) == 3
    assert part.find("//c:dispBlanksAs/@val") == ["gap"]


def test_bars_start_at_zero_and_the_axis_is_that_of_the_pdf() -> None:
    part = part_of(CHARTS["columns"])
    ends = [float(end) for end in part.find("//c:valAx//c:min/@val | //c:valAx//c:max/@val")]
    assert ends == [9000.0, 0.0]
    assert part.find("//c:valAx/c:tickLblPos/@val") == ["none"]
    assert part.find("//c:catAx/c:crosses/@val") == ["autoZero"]


def test_faces_and_sizes_are_those_of_the_theme() -> None:
    look = theme("jianbao")
    part = part_of(CHARTS["columns of two"])
    roles = [look.fonts[look.styles[name].font] for name in ("chart-label", "chart-value")]
    assert set(part.find("//a:ea/@typeface")) == {role.word_han for role in roles}
    assert set(part.find("//a:latin/@typeface")) == {role.word_latin for role in roles}
    assert set(part.find("//a:defRPr/@sz")) == {"1050"}
    assert set(part.find("//@lang")) == {"zh-CN"}
    assert not part.find("//a:schemeClr")


def test_the_chart_is_as_large_as_in_the_pdf_and_says_what_it_shows() -> None:
    pages = composed(CHARTS["columns"], caption=(Run("图1"),), width=300.0)
    (plot,) = plots(pages)
    root = body(pages)
    (extent,) = root.xpath("//wp:inline/wp:extent")
    assert (int(extent.get("cx")), int(extent.get("cy"))) == tuple(round(length * 12700) for length in plot.whole)
    assert root.xpath("//wp:docPr/@descr") == ["分季度办件"]
    assert docx_findings(pages) == ()


def test_multiples_are_a_chart_for_each_series_and_are_the_whole_figure() -> None:
    names = ("甲区", "乙区", "丙区", "丁区", "戊区")
    chart = Chart("multiples", QUARTERS[:2], tuple(series(name, 2) for name in names), "单位：件")
    pages = composed(chart)
    root = body(pages)
    parts = chart_parts(write_docx(pages))
    for part, name in zip(parts, names, strict=True):
        check_part(part, Chart("bar", QUARTERS[:2], (series(name, 2),), "单位：件"), unit=name == "丙区")
    assert root.xpath("//wp:docPr/@descr") == [f"分季度办件：{name}" for name in names]
    sizes = [(plot.whole, plot.y - plot.above) for plot in plots(pages)]
    rows = {top: [whole for whole, other in sizes if other == top] for _, top in sizes}
    assert all(sum(wide for wide, _ in row) <= theme("jianbao").page.measure + 0.01 for row in rows.values())
    assert all(row[0][1] == height for row in rows.values() for _, height in row)
    for (above, row), (below, _) in pairwise(rows.items()):
        assert abs(above + row[0][1] - below) < 0.01


def test_single_figures_stay_words() -> None:
    chart = Chart("multiples", ("",), (Series("转移群众", (Value(3200, "3200余人"),)),))
    data = write_docx(composed(chart))
    assert chart_parts(data) == []
    assert "3200余人" in "".join(docx.Document(BytesIO(data)).element.body.itertext())


def test_values_without_a_number_are_printed_and_not_made_up() -> None:
    part = part_of(CHARTS["columns"])
    assert part.shapes == ["未报"]
    assert part.cells["B4"] == "未报"
    assert part.find("//c:val//c:pt/@idx") == ["0", "1", "3"]
    assert part.find("//c:dLbl[c:delete/@val='1']/c:idx/@val") == ["2"]


def test_a_line_has_no_cell_where_word_would_let_it_fall_to_nought() -> None:
    part = part_of(CHARTS["line"])
    assert "B4" not in part.cells
    assert part.shapes == ["未报"]


def test_a_chart_without_a_printed_number_in_a_series() -> None:
    missing = Series("退回", (Value(None, "未报"), Value(None), Value(None, "未报"), Value(None)))
    chart = Chart("bar", QUARTERS, (CLOSED, missing), "单位：件")
    check_part(part_of(chart), chart)


@pytest.mark.parametrize(
    "said", ["=1+1", "+86", "-2+3", "@SUM(A1)", "=HYPERLINK(A1)", "_x000D_", '"引"', "https://example.org/a"]
)
def test_no_text_becomes_a_formula(said: str) -> None:
    chart = Chart("bar", (said, "乙"), (Series(said, (Value(3, said), Value(None, said))), series("乙", 2)), said)
    part = part_of(chart)
    check_part(part, chart)
    assert {part.cells[cell] for cell in ("A1", "B1", "A2", "B3")} == {said}


@pytest.mark.parametrize(
    ("number", "said", "code"),
    [
        (3, "3", "0"),
        (3, "", "0"),
        (5764, "5,764", "#,##0"),
        (3200, "3200余人", '0"余人"'),
        (9000, "近9000份", '"近"0"份"'),
        (1234567.5, "1,234,567.50万元", '#,##0.00"万元"'),
        (-3.5, "-3.5", '0.0;"-"0.0'),
        (-3.5, "−3.5%", '0.0"%";"−"0.0"%"'),
        (3, "+3", '"+"0'),
        (0, "0", "0"),
        (0.25, "0.25", "0.00"),
        (12000, "1.2万", ""),
        (3, "三家", ""),
        (12, "2024年12件", ""),
        (7, "007", ""),
        (3, '3"', ""),
        (-3, "3", ""),
        (1e17, "", ""),
        (5, "5" + "万" * 300, ""),
        (5, "1,5", ""),
        (None, "未报", ""),
    ],
)
def test_a_number_format_prints_what_the_source_says(number: float | None, said: str, code: str) -> None:
    value = Value(None if number is None else float(number), said)
    assert number_format(value) == code
    if code and value.number is not None:
        assert formatted(value.number, code) == value_text(value)


def test_words_that_state_a_number_otherwise_are_the_label() -> None:
    assert "四十一" in "".join(part_of(CHARTS["stacks"]).find("//c:dLbl/c:tx/c:rich//a:t/text()"))


def test_the_file_is_the_same_each_time_and_whole() -> None:
    pages = composed(CHARTS["pie"])
    data = write_docx(pages)
    assert data == write_docx(pages)
    with zipfile.ZipFile(BytesIO(data)) as opened:
        names = set(opened.namelist())
        book = "word/embeddings/Microsoft_Excel_Worksheet1.xlsx"
        assert {book, "word/charts/chart1.xml", "word/drawings/drawing1.xml"} <= names
        with zipfile.ZipFile(BytesIO(opened.read(book))) as workbook:
            assert {entry.date_time for entry in workbook.infolist()} == {(1980, 1, 1, 0, 0, 0)}
            assert b"1980-01-01T00:00:00Z" in workbook.read("docProps/core.xml")
        assert workbook_cells(opened.read(book))["B2"] == 1240


def test_a_caption_below_is_not_kept_with_the_text_behind_it() -> None:
    (caption,) = body(composed(CHARTS["columns"], caption=(Run("图1"),))).xpath(
        "w:p[w:pPr/w:pStyle/@w:val='Caption'][w:r/w:t]"
    )
    (kept,) = caption.xpath("w:pPr/w:keepNext")
    assert kept.get(qn("w:val")) == "0"


def test_a_file_without_a_chart_loads_nothing_for_charts() -> None:
    code = (
        "import sys\n"
        "from tests.unit.write_docx.docx_samples import NOTE, written\n"
        "written('briefing-note', NOTE, 'en')\n"
        "print('xlsxwriter' in sys.modules, 'masthead.write.docx.charts' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "False"]


def test_large_figures_have_the_weight_that_the_pdf_has() -> None:
    chart = Chart("multiples", ("",), (Series("Moved", (Value(3200, "3,200"),)),))
    root = body(composed(chart, "briefing-note"))
    faces = {
        run.xpath("string(w:t)"): run.xpath("w:rPr/w:rFonts/@w:ascii")[0] for run in root.xpath("//w:txbxContent//w:r")
    }
    assert faces == {"3,200": "Source Sans Pro Semibold", "Moved": "Source Sans Pro"}


def test_a_chart_that_was_made_smaller_has_smaller_words() -> None:
    labels = tuple(f"{at}号社区居民委员会" for at in range(26))
    pages = composed(Chart("bar", labels, (series("办结", 26), series("在办", 26)), "单位：件"))
    assert "chart-scaled" in [finding.code for finding in pages.diagnostics]
    sizes = {item.size for placed in pages.pages[0].placed for item in placed.items if isinstance(item, Glyphs)}
    (part,) = chart_parts(write_docx(pages))
    found = {int(size) for size in part.find("//a:defRPr/@sz")}
    assert found <= {round(size * 100) for size in sizes}
    assert max(found) < 1050
