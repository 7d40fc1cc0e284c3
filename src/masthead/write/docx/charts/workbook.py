"""The workbook of a chart: a row for each category, a column for each series. What Word edits."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

from xlsxwriter.workbook import Workbook

from masthead.picture import Chart
from masthead.write.docx.charts.number_format import number_format
from masthead.write.docx.elements import clean

SHEET = "Sheet1"
_EPOCH = datetime(1980, 1, 1, tzinfo=UTC)  # XlsxWriter would state the clock's time
_WIDE, _NARROW = 30, 14  # characters


def workbook(chart: Chart) -> bytes:
    """An XLSX file. Row 1: the unit, and the names of the series; column A: the categories. Numbers are numbers, in
    the format that prints them as their text says. Texts are never formulas, whatever they begin with."""
    out = BytesIO()
    book = Workbook(out, {"in_memory": True})
    book.set_properties({"created": _EPOCH})
    sheet = book.add_worksheet(SHEET)
    sheet.set_column(0, 0, _WIDE)
    sheet.set_column(1, len(chart.series), _NARROW)
    for at, text in enumerate((chart.unit, *(series.name for series in chart.series))):
        sheet.write_string(0, at, clean(text))
    for row, category in enumerate(chart.categories, 1):
        sheet.write_string(row, 0, clean(category))
    for column, series in enumerate(chart.series, 1):
        for row, value in enumerate(series.values, 1):
            if value.number is not None:
                code = number_format(value)
                sheet.write_number(row, column, value.number, book.add_format({"num_format": code}) if code else None)
            elif value.text and chart.kind != "line":
                sheet.write_string(row, column, clean(value.text))
    book.close()
    return out.getvalue()


def column(series: int, rows: int) -> str:
    """The cells of a series' values, as a formula names them; of the categories for −1."""
    name = chr(ord("B") + series)
    return f"{SHEET}!${name}$2:${name}${rows + 1}"


def head(series: int) -> str:
    """The cell of a series' name."""
    return f"{SHEET}!${chr(ord('B') + series)}$1"
