"""CSV: delimiters, quotes, encodings; titles, notes and heading rows; where each cell stands."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masthead.errors import ReadError
from masthead.read import limits, read_bytes
from masthead.read.csv_file import delimiter_of
from masthead.source import Source

REPORT = (
    "2031年一季度各区投资情况,,,\r\n单位：亿元,,,\r\n地区,投资额,,同比（%）\r\n,本季,累计,\r\n"
    '甲区,"1,234.5",2345.6,3.2\r\n乙区,88.1,99.2,-1.5\r\n\r\n注：数据为快报数。,,,\r\n'
)


def rows(source: Source) -> list[tuple[str, ...]]:
    return [block.cells for block in source.blocks if block.kind == "row"]


def read(text: str, encoding: str = "utf-8", name: str = "a.csv") -> Source:
    return read_bytes(text.encode(encoding), name, name)


def test_title_unit_heading_rows_body_and_note() -> None:
    source = read(REPORT)
    assert [(block.kind, block.level, block.line, block.place.told()) for block in source.blocks] == [
        ("heading", 1, 1, "A1"),
        ("paragraph", 0, 2, "A2"),
        ("row", 1, 3, "A3"),
        ("row", 1, 4, "A4"),
        ("row", 0, 5, "A5"),
        ("row", 0, 6, "A6"),
        ("paragraph", 0, 8, "A8"),
    ]
    assert source.blocks[4].cells == ("甲区", "1,234.5", "2345.6", "3.2")
    assert source.raw == REPORT


def test_a_span_of_a_cell_quotes_the_file_and_names_the_cell() -> None:
    source = read(REPORT)
    block = source.blocks[4]
    start = block.text.index("2345.6")
    span = source.span(block, start, start + 6)
    assert (span.quote, span.at) == ("2345.6", "C5")
    assert source.raw[span.start : span.end] == "2345.6"


def test_quotes_hold_delimiters_breaks_and_quotes() -> None:
    source = read('项目,说明\n"甲,乙","第一行\n第二行"\n丙,"他说""好""了"\n丁,5"管\n')
    assert rows(source) == [("项目", "说明"), ("甲,乙", "第一行 第二行"), ("丙", '他说"好"了'), ("丁", '5"管')]
    assert [block.line for block in source.blocks] == [1, 2, 4, 5]


def test_a_quote_that_is_never_closed_is_a_character() -> None:
    assert rows(read('名称,数\n"甲,1\n乙,2\n')) == [("名称", "数"), ('"甲', "1"), ("乙", "2")]


@pytest.mark.parametrize(
    ("text", "mark"),
    [("a,b\n1,2\n", ","), ("a\tb\n1,5\t2,5\n", "\t"), ("a;b;c\n1,5;2,5;3,5\n", ";"), ("only\nlines\n", ",")],
)
def test_the_delimiter_is_found(text: str, mark: str) -> None:
    assert delimiter_of(text) == mark


def test_a_first_line_may_name_the_delimiter() -> None:
    source = read("sep=|\n县|座数\n甲县|12\n")
    assert rows(source) == [("县", "座数"), ("甲县", "12")]
    assert source.blocks[0].place.told() == "A2"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_encodings(encoding: str) -> None:
    assert rows(read("地区,人数\n甲县,12\n", encoding)) == [("地区", "人数"), ("甲县", "12")]


def test_tabs_in_a_tsv() -> None:
    assert rows(read("Region\tTotal\nNorth\t1,200\n", name="a.tsv")) == [("Region", "Total"), ("North", "1,200")]


def test_no_heading_row_where_the_first_row_has_numbers() -> None:
    assert [block.level for block in read("甲县,12\n乙县,29\n").blocks] == [0, 0]


def test_years_head_columns() -> None:
    assert [block.level for block in read("地区,2029,2030\n甲县,12,13\n").blocks] == [1, 0]


def test_tables_side_by_side_and_below_each_other() -> None:
    text = "县,座数,,区,处数\n甲县,1,,丙区,3\n乙县,2,,丁区,4\n\n表二,,,,\n年份,金额,,,\n2030年,5,,,\n"
    source = read(text)
    assert [(block.table, block.cells or block.text) for block in source.blocks] == [
        (1, ("县", "座数")),
        (1, ("甲县", "1")),
        (1, ("乙县", "2")),
        (2, ("区", "处数")),
        (2, ("丙区", "3")),
        (2, ("丁区", "4")),
        (0, "表二"),
        (3, ("年份", "金额")),
        (3, ("2030年", "5")),
    ]
    assert source.blocks[4].place.told(1) == "E2"


def test_too_many_cells_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CELLS", 10)
    with pytest.raises(ReadError, match="more than 10 cells"):
        read("a,b,c\n" * 4)


def test_rows_in_a_diagonal_do_not_make_a_square_of_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CELLS", 2000)
    with pytest.raises(ReadError, match="cells"):
        read("".join(f"{',' * number}甲,乙\n" for number in range(60)))


@given(
    st.lists(
        st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8), min_size=2, max_size=4),
        min_size=1,
        max_size=6,
    )
)
def test_what_is_written_is_read(table: list[list[str]]) -> None:
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows(table)
    try:
        source = read(out.getvalue())
    except ReadError:
        return
    said = "".join("".join(block.text.split()) for block in source.blocks)
    wanted = "".join("".join(cell.split()) for line in table for cell in line)
    assert sorted(char for char in wanted if char.isalnum()) == sorted(char for char in said if char.isalnum())
