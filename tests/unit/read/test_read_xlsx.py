"""Workbooks: what cells show, what is hidden, titles, heading rows and notes, limits."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from masthead.errors import ReadError
from masthead.read import limits, read_bytes
from masthead.read.sheets.number_format import general_text, number_text, words_text
from masthead.source import Source

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def made(fill: Any) -> Source:
    """The workbook that `fill` writes, as it is read."""
    return read_bytes(written(fill), "a.xlsx", "a.xlsx")


def written(fill: Any) -> bytes:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        fill(book)
    return out.getvalue()


def packed(sheet: str, **parts: str) -> bytes:
    """A workbook by hand: the inside of its sheet's XML."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        file.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{MAIN}" xmlns:r="{relations}"><sheets><sheet name="Sheet1" sheetId="1" r:id="r1"/>'
            "</sheets></workbook>",
        )
        package = "http://schemas.openxmlformats.org/package/2006/relationships"
        file.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships xmlns="{package}"><Relationship Id="r1" Type="{relations}/worksheet" Target="s.xml"/>'
            f'<Relationship Id="r2" Type="{relations}/sharedStrings" Target="strings.xml"/></Relationships>',
        )
        file.writestr("xl/s.xml", f'<worksheet xmlns="{MAIN}">{sheet}</worksheet>')
        for name, text in parts.items():
            file.writestr(f"xl/{name}.xml", text)
    return out.getvalue()


def refused(data: bytes) -> ReadError:
    with pytest.raises(ReadError) as caught:
        read_bytes(data, "a.xlsx", "a.xlsx")
    assert caught.value.hint
    return caught.value


def codes(source: Source) -> dict[str, str]:
    return {note.code: note.message for note in source.notes}


def investments(book: xlsxwriter.Workbook) -> None:
    sheet = book.add_worksheet()
    sheet.merge_range("A1:D1", "2031年各区投资情况")
    sheet.write("D2", "单位：亿元")
    for area, text in {"A3:A4": "地区", "B3:C3": "投资额", "D3:D4": "同比"}.items():
        sheet.merge_range(area, text)
    sheet.write_row("B4", ["本季", "累计"])
    two, share = book.add_format({"num_format": "#,##0.00"}), book.add_format({"num_format": "0.0%"})
    for row, (name, *values) in enumerate([("甲区", 1234.5, 2345, 0.032), ("乙区", 88, 99, -0.015)], 4):
        sheet.write(row, 0, name)
        sheet.write_row(row, 1, values[:2], two)
        sheet.write(row, 3, values[2], share)
    sheet.write("A8", "注：数据为快报数。")


def test_title_unit_two_heading_rows_body_and_note() -> None:
    source = made(investments)
    assert [(block.kind, block.level, block.cells or block.text, block.place.told()) for block in source.blocks] == [
        ("heading", 1, "2031年各区投资情况", "Sheet1!A1"),
        ("paragraph", 0, "单位：亿元", "Sheet1!D2"),
        ("row", 1, ("地区", "投资额", "", "同比"), "Sheet1!A3"),
        ("row", 1, ("", "本季", "累计", ""), "Sheet1!A4"),
        ("row", 0, ("甲区", "1,234.50", "2,345.00", "3.2%"), "Sheet1!A5"),
        ("row", 0, ("乙区", "88.00", "99.00", "-1.5%"), "Sheet1!A6"),
        ("paragraph", 0, "注：数据为快报数。", "Sheet1!A8"),
    ]


def test_a_span_names_its_cell() -> None:
    source = made(investments)
    block = source.blocks[4]
    start = block.text.index("2,345.00")
    assert source.span(block, start, start + 8).at == "Sheet1!C5"


def test_hidden_rows_columns_and_sheets_are_left_out_and_named() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet("表")
        sheet.write_row("A1", ["县", "底数", "座数"])
        for row in range(1, 5):
            sheet.write_row(row, 0, [f"{'甲乙丙丁'[row - 1]}县", 100 + row, row])
        sheet.set_row(2, None, None, {"hidden": True})
        sheet.set_row(3, None, None, {"hidden": True})
        sheet.set_column("B:B", None, None, {"hidden": True})
        other = book.add_worksheet("底稿")
        other.write("A1", "草稿")
        other.hide()

    source = made(fill)
    assert [block.cells for block in source.blocks if block.cells] == [("县", "座数"), ("甲县", "1"), ("丁县", "4")]
    assert source.blocks[-1].place.told(1) == "表!C5"
    assert codes(source) == {
        "sheet-hidden": "hidden sheets are left out: 底稿",
        "rows-hidden": "hidden rows are left out: 3–4",
        "columns-hidden": "hidden columns are left out: B",
    }


def test_results_of_formulas_are_those_saved_and_never_computed() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write_row("A1", ["县", "座数"])
        sheet.write_row("A2", ["甲县", 2])
        sheet.write("A3", "合计")
        sheet.write_formula("B3", "=SUM(B2:B2)", None, 7)
        sheet.write("A4", "平均")
        sheet.write_formula("B4", "=AVERAGE(B2:B2)", None, "")

    source = made(fill)
    assert [block.cells for block in source.blocks][2:] == [("合计", "7"), ("平均", "")]
    assert "B4" in codes(source)["formula-without-result"]


def test_raised_digits_in_a_cell_join_no_number() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        high, low = book.add_format({"font_script": 1}), book.add_format({"font_script": 2})
        sheet = book.add_worksheet("甲")
        sheet.write_rich_string("A1", "全市共386", high, "2", "个，41", low, "3", "座")

    assert "全市共386²个，41₃座" in [block.text for block in made(fill).blocks]


def test_names_of_sheets_head_those_without_a_title() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        for name, title in (("各县", ""), ("各部门", "各部门整改情况")):
            sheet = book.add_worksheet(name)
            sheet.write("A1", title) if title else None
            sheet.write_row("A3", ["名称", "处数"])
            sheet.write_row("A4", ["甲", 1])

    heads = [block.text for block in made(fill).blocks if block.kind == "heading"]
    assert heads == ["各县", "各部门整改情况"]


def test_a_far_cell_costs_nothing() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write("A1", "近")
        sheet.write("XFD1048576", "远")

    assert [block.place.told() for block in made(fill).blocks] == ["Sheet1!A1", "Sheet1!XFD1048576"]


@pytest.mark.parametrize(
    ("value", "code", "text"),
    [
        (1234.567, "0.00", "1234.57"),
        (1234567, "#,##0", "1,234,567"),
        (0.1234, "0.0%", "12.3%"),
        (12345678, '0!.0,"万元"', "1234.6万元"),
        (123456789, r'0\.00,,"亿"', "1.23亿"),
        (1.5, '0.0"亿"', "1.5亿"),
        (-1234.5, "#,##0.00_);(#,##0.00)", "(1,234.50)"),
        (-5, "#,##0;[Red]-#,##0", "-5"),
        (0, '#,##0;-#,##0;"—"', "—"),
        (-3, "0.0_ ", "-3.0"),
        (45356, "yyyy-mm-dd", "2024-03-05"),
        (45356, '[$-804]yyyy"年"m"月"d"日";@', "2024年3月5日"),
        (45356, "[$-804]aaaa", "星期二"),
        (45356.75, "yyyy/m/d h:mm AM/PM", "2024/3/5 6:00 PM"),
        (1.5, "[h]:mm:ss", "36:00:00"),
        (0.75, "mm:ss.0", "00:00.0"),
        (59, "yyyy-m-d", "1900-2-28"),
        (61, "yyyy-m-d", "1900-3-1"),
        (45356, "mmm d, yyyy", "Mar 5, 2024"),
        (12345.6, "[$¥-804]#,##0.00", "¥12,345.60"),
        (150000000, '[>=100000000]0.0,,"百万";[>=10000]0.0,"千";0', "150.0百万"),
        (12345, "0.00E+00", "1.23E+04"),
        (5, "00000", "00005"),
        (7, '"第"0"名"', "第7名"),
        (0.25, "#.00", ".25"),
        (5, 'General"元"', "5元"),
        (-0.001, "0.00", "0.00"),
        (0.5, "# ?/?", None),
        (5, "[DBNum1]0", None),
        (-1, "yyyy", None),
        (1e300, "0.00", None),
    ],
)
def test_number_formats(value: float, code: str, text: str | None) -> None:
    assert number_text(value, code) == text


def test_days_counted_from_1904() -> None:
    assert number_text(0, "yyyy-mm-dd", since_1904=True) == "1904-01-01"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.1 + 0.2, "0.3"),
        (3.14159265358979, "3.141592654"),
        (-0.0, "0"),
        (1e12, "1000000000000"),
        (99999999999.5, "100000000000"),
        (1e22, "1E+22"),
    ],
)
def test_numbers_without_a_format(value: float, text: str) -> None:
    assert general_text(value) == text


def test_a_format_of_words() -> None:
    assert words_text("甲区", '"区域："@') == "区域：甲区"


def test_formats_that_are_not_known_give_the_plain_number_and_a_note() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.write("A1", 0.5, book.add_format({"num_format": "# ?/?"}))

    source = made(fill)
    assert source.blocks[0].text == "0.5"
    assert "A1" in codes(source)["number-format-unknown"]


def test_old_and_protected_files_are_refused() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    assert "password" in refused(ole).what
    with pytest.raises(ReadError) as caught:
        read_bytes(ole, "a.xls", "a.xls")
    assert "save it as .xlsx" in caught.value.hint


def test_another_office_file_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("word/document.xml", "<document/>")
    assert "a Word file, though its name ends in .xlsx" in refused(out.getvalue()).what


def test_a_text_shared_by_many_cells_is_no_bomb() -> None:
    cells = "<row>" + '<c t="s"><v>0</v></c>' * 2000 + "</row>"
    strings = f'<sst xmlns="{MAIN}"><si><t>{"长" * 30_000}</t></si></sst>'
    data = packed(f"<sheetData>{cells}</sheetData>", strings=strings)
    assert len(data) < 20_000
    assert "characters" in refused(data).what


@pytest.mark.parametrize(
    "sheet",
    ["<sheetData>" + "<row>" * 400, "<sheetData><row><c><v>1</v></row>", "<sheetData>&e;</sheetData>"],
)
def test_broken_xml_is_refused(sheet: str) -> None:
    assert "XML" in refused(packed(sheet)).what


def test_a_document_type_is_refused() -> None:
    data = packed(
        "<sheetData/>", strings=f'<!DOCTYPE sst [<!ENTITY e "x">]><sst xmlns="{MAIN}"><si><t>a</t></si></sst>'
    )
    assert "document type" in refused(data).what


def test_odd_references_do_no_harm() -> None:
    sheet = (
        '<cols><col min="-1" max="99999999" hidden="0"/></cols><sheetData><row r="99999999"><c r="ZZZ1"><v>1</v></c>'
        '<c r="A0" s="999"><v>2e999</v></c><c t="s"><v>7</v></c><c t="b"><v>1</v></c></row></sheetData>'
        '<mergeCells><mergeCell ref="B2:A1"/><mergeCell ref="x"/></mergeCells>'
    )
    source = read_bytes(packed(sheet), "a.xlsx", "a.xlsx")
    assert source.blocks[0].cells == ("1", "2e999", "TRUE")


def test_too_many_cells_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CELLS", 20)
    assert "cells" in refused(packed("<sheetData>" + "<row><c><v>1</v></c></row>" * 30 + "</sheetData>")).what


def test_macros_are_not_run_and_told() -> None:
    data = io.BytesIO(packed("<sheetData><row><c><v>1</v></c></row></sheetData>"))
    with zipfile.ZipFile(data, "a") as file:
        file.writestr("xl/vbaProject.bin", b"x")
    assert "macros-left-out" in codes(read_bytes(data.getvalue(), "a.xlsm", "a.xlsm"))


def test_what_another_program_writes_is_read() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (["各县水库情况"], ["县", "座数", "整改率"], ["甲县", 12, 0.935], ["乙县", 29, 1], ["合计", "=B3+B4"]):
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    sheet["C3"].number_format = "0.0%"
    out = io.BytesIO()
    book.save(out)
    source = read_bytes(out.getvalue(), "a.xlsx", "a.xlsx")
    assert [block.cells or block.text for block in source.blocks] == [
        "各县水库情况",
        ("县", "座数", "整改率"),
        ("甲县", "12", "93.5%"),
        ("乙县", "29", "1"),
        ("合计", "", ""),
    ]
    assert "B5" in codes(source)["formula-without-result"]


def test_what_is_struck_out_is_left_out_and_told() -> None:
    def fill(book: Any) -> None:
        sheet = book.add_worksheet()
        struck, plain = book.add_format({"font_strikeout": True}), book.add_format({"bold": True})
        sheet.write_row(0, 0, ["县", "座数", "说明"])
        sheet.write_row(1, 0, ["甲县", 12])
        sheet.write_rich_string(1, 2, "共", struck, "11", "12座")
        sheet.write(2, 0, "乙县")
        sheet.write(2, 1, 29, struck)
        sheet.write(3, 0, "丙县", struck)
        sheet.write_rich_string(3, 2, "旧", plain, "新", struck)

    source = made(fill)
    assert [block.cells for block in source.blocks] == [
        ("县", "座数", "说明"),
        ("甲县", "12", "共12座"),
        ("乙县", "", ""),
        ("", "", "新"),
    ]
    (note,) = source.notes
    assert note.code == "struck-out"
    assert "“11” (C2); “29” (B3); “丙县” (A4); “旧” (C4)" in note.message


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("#,##0;(#,##0)", "(1,234)"),
        (r"_(* #,##0_);_(* \(#,##0\);_(* \"-\"??_);_(@_)", "(1,234)"),
        ("#,##0.0;[Red](#,##0.0)", "(1,234.0)"),
        ("#,##0;[Red]#,##0", "-1,234"),
        ("#,##0_);[Red]#,##0_)", "-1,234"),
        ("#,##0;#,##0", "1,234"),
        ('#,##0"增";[Red]#,##0"减"', "1,234减"),
    ],
)
def test_negative_numbers_as_their_format_shows_them(code: str, said: str) -> None:
    assert number_text(-1234.0, code) == said
