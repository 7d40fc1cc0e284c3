"""Tables, and what stands at the foot of the last page."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from masthead.document import Cell, Group, PageBreak, Row, Table
from masthead.errors import WriteError
from masthead.write.docx import write_docx
from tests.unit.write_docx.docx_samples import JIANBAO, ONE_PAGE, composed, text, theme, written

JIANBAO_THEME = theme("jianbao")


def body(name: str, *blocks: Any) -> Any:
    return docx.Document(BytesIO(written(name, blocks))).element.body


def cell(words: str, **fields: Any) -> Cell:
    return Cell((text("table-cell", words),), **fields)


SPANS = Table(
    "plain",
    (
        Row((cell("甲", header=True), cell("乙", header=True), cell("丙", header=True))),
        Row((cell("一", rowspan=2), cell("二"), cell("三"))),
        Row((cell("四"), cell("五"))),
        Row((cell("六", colspan=2), cell("七"))),
    ),
    head=1,
    widths=(100.0, 150.0, 192.2),
)


def test_grid_spans_and_head_rows() -> None:
    (table,) = body("jianbao", SPANS).xpath("w:tbl")
    assert table.xpath("w:tblGrid/w:gridCol/@w:w") == ["2000", "3000", "3844"]
    assert table.xpath("w:tblPr/w:tblLayout/@w:type") == ["fixed"]
    assert len(table.xpath("w:tr/w:trPr/w:cantSplit")) == 4
    assert len(table.xpath("w:tr[1]/w:trPr/w:tblHeader")) == 1
    assert table.xpath("w:tr[2]/w:tc[1]/w:tcPr/w:vMerge/@w:val") == ["restart"]
    assert table.xpath("w:tr[3]/w:tc[1]/w:tcPr/w:vMerge/@w:val") == ["continue"]
    assert table.xpath("w:tr[4]/w:tc[1]/w:tcPr/w:gridSpan/@w:val") == ["2"]
    assert table.xpath("w:tr[4]/w:tc[1]/w:tcPr/w:tcW/@w:w") == ["5000"]


def test_rules_of_the_style_and_none_inside_a_span() -> None:
    (table,) = body("jianbao", SPANS).xpath("w:tbl")

    def weight(row: int, column: int, side: str) -> list[str]:
        return list(table.xpath(f"w:tr[{row}]/w:tc[{column}]/w:tcPr/w:tcBorders/w:{side}/@w:sz"))

    assert (weight(1, 1, "top"), weight(1, 1, "bottom"), weight(4, 1, "bottom")) == (["11"], ["8"], ["11"])
    assert (weight(2, 1, "bottom"), weight(3, 1, "top"), weight(2, 2, "bottom")) == ([], [], ["4"])
    assert not table.xpath(".//w:tcBorders/w:left | .//w:insideV")


def test_space_around_a_table_is_the_paragraphs() -> None:
    found = body("jianbao", text("body", "前"), SPANS, text("body", "后"))
    assert [child.tag for child in found[:3]] == [qn("w:p"), qn("w:tbl"), qn("w:p")]
    assert found[0].xpath("w:pPr/w:spacing/@w:after") == ["289"]
    # 22 lines of the grid are 17 twips less in Word, which may not push the text below the grid's line.
    assert found[2].xpath("w:pPr/w:spacing/@w:before") == ["272"]


def test_rules_take_their_height_from_the_padding() -> None:
    """The theme gives them none; rows and what follows the table stand where the PDF has them."""
    (table,) = body("jianbao", SPANS).xpath("w:tbl")

    def margins(row: int, side: str) -> list[str]:
        return list(table.xpath(f"w:tr[{row}]/w:tc/w:tcPr/w:tcMar/w:{side}/@w:w"))

    plain = JIANBAO_THEME.table_styles["plain"]
    assert plain.rule_top is not None
    assert margins(1, "top") == [str(round((plain.padding_top - plain.rule_top.weight) * 20))] * 3
    assert margins(4, "bottom") == margins(1, "top")[:2]  # the rules above and below a table are alike
    assert margins(3, "top") == margins(3, "bottom") == []  # between two rows the table's style says it


def test_what_a_foot_must_not_stand_without_is_kept_with_it() -> None:
    foot = Group("imprint", (text("imprint", "报：某局。"),))
    lines = [text("body", "甲")] * 16

    def keeps(*last: int) -> list[bool]:
        pages = composed("jianbao", (*lines[: last[0]], text("body", "句" * 28 * last[1]), foot))
        found = docx.Document(BytesIO(write_docx(pages))).element.body.xpath("w:p[w:r][last()]/w:pPr")[0]
        return [bool(found.xpath(f"w:{name}")) for name in ("keepNext", "keepLines")]

    assert keeps(0, 3) == [True, True]
    assert keeps(16, 9) == [False, False]  # the page parts it: LibreOffice would not
    assert keeps(8, 12) == [True, False]  # two lines go with the foot


def test_two_tables_are_parted_and_a_paragraph_ends_the_body() -> None:
    found = body("jianbao", SPANS, SPANS)
    assert [child.tag.rpartition("}")[2] for child in found] == ["p", "tbl", "p", "tbl", "p", "sectPr"]
    # As space before a line that is next to nothing: at the top of a page it is left out, as in the PDF.
    assert found[2].xpath("w:pPr/w:spacing/@w:before") == [str(579 - 14)]


def test_a_caption_stays_with_its_table() -> None:
    table = Table(SPANS.style, SPANS.rows, widths=SPANS.widths, caption=text("caption", "表1").runs)
    found = body("jianbao", table)
    assert found[0].xpath("w:pPr/w:pStyle/@w:val") == ["Caption"]
    assert found[1].tag == qn("w:tbl")


def test_a_page_break_is_the_next_paragraphs() -> None:
    found = body("jianbao", text("body", "前"), PageBreak(), text("body", "后"), PageBreak(), SPANS)
    assert [len(child.xpath("w:pPr/w:pageBreakBefore")) for child in found[:4]] == [0, 1, 1, 0]


def test_the_imprint_floats_at_the_bottom() -> None:
    found = body("jianbao", *JIANBAO)
    (table,) = found.xpath("w:tbl")
    assert table.xpath("w:tblPr/w:tblpPr/@w:tblpYSpec") == ["bottom"]
    assert table.xpath("w:tblPr/w:tblpPr/@w:vertAnchor") == ["margin"]
    assert table.xpath("w:tr/w:tc/w:tcPr/w:tcBorders/w:top/@w:sz") == ["8", "6", "6"]
    assert table.getnext().tag == qn("w:p")


def test_a_caption_in_the_imprint_is_kept_and_an_empty_imprint_is_none() -> None:
    table = Table(SPANS.style, SPANS.rows, widths=SPANS.widths, caption=text("caption", "表1").runs)
    found = body("jianbao", text("body", "前"), Group("imprint", (Group("callout", (table,)), PageBreak())))
    (foot,) = found.xpath("w:tbl")
    assert [len(row.xpath("w:tc/w:tbl")) for row in foot.xpath("w:tr")] == [0, 1]
    assert "".join(foot.xpath("w:tr[1]//w:t/text()")) == "表1"
    assert not body("jianbao", text("body", "前"), Group("imprint", ())).xpath("w:tbl")


def test_nodes_of_a_timeline_have_squares_with_a_description() -> None:
    document = docx.Document(BytesIO(write_docx(composed("one-page", ONE_PAGE))))
    squares = document.element.body.xpath(".//wp:docPr")
    assert [square.get("descr") for square in squares] == ["已完成", "已完成", "未完成"]
    assert [square.get("id") for square in squares] == ["1", "2", "3"]


def test_a_table_without_rows_or_a_row_without_cells_does_no_harm() -> None:
    found = body("jianbao", Table("plain", ()), Table("plain", (Row(()), Row((cell("甲"),)))))
    (table,) = found.xpath("w:tbl")
    assert [len(row.xpath("w:tc")) for row in table.xpath("w:tr")] == [1, 1]


def test_numbers_of_a_column_end_where_their_points_are_below_each_other() -> None:
    column = ("12.5", "1,205", "3.25%", "约5万", "—")
    rows = tuple(Row((cell("甲"), cell(word, align="decimal"))) for word in column)
    pages = composed("jianbao", (Table("plain", rows, widths=(200.0, 242.2)),))
    (table,) = docx.Document(BytesIO(write_docx(pages))).element.body.xpath("w:tbl")
    inset = {}
    for word, row in zip(column, table.xpath("w:tr"), strict=True):
        assert row.xpath("w:tc[2]/w:p/w:pPr/w:jc/@w:val") == ["right"]
        inset[word] = int(row.xpath("string(w:tc[2]/w:p/w:pPr/w:ind/@w:right)") or 0)
    assert inset["3.25%"] == 0 < inset["12.5"] < inset["1,205"] == inset["—"]
    assert 0 < inset["约5万"] < inset["1,205"]


def test_a_cell_says_where_its_lines_stand() -> None:
    row = Row((cell("左", align="left"), cell("中", align="center"), cell("右", align="right"), cell("随")))
    found = body("jianbao", Table("plain", (row,)))
    assert [one.xpath("string(w:p/w:pPr/w:jc/@w:val)") for one in found.xpath("w:tbl/w:tr/w:tc")] == [
        *("left", "center", "right"),
        "",
    ]


def test_a_table_says_its_caption_and_its_head_but_one_for_layout() -> None:
    table = replace(SPANS, caption=text("caption", "表1 水库").runs)
    found = body("jianbao", table, text("body", "间"), replace(table, layout=True))
    said, silent = found.xpath("w:tbl/w:tblPr")
    assert said.xpath("w:tblCaption/@w:val") == ["表1 水库"]
    assert said.xpath("w:tblLook/@w:firstRow") == ["1"]
    assert not silent.xpath("w:tblCaption")
    assert silent.xpath("w:tblLook/@w:firstRow") == ["0"]


def test_a_row_taller_than_a_page_may_be_broken() -> None:
    found = body("jianbao", Table("plain", (Row((cell("长" * 5000), cell("短"))), Row((cell("短"), cell("短"))))))
    assert [len(row.xpath("w:trPr/w:cantSplit")) for row in found.xpath("w:tbl/w:tr")] == [0, 1]


def test_more_columns_than_word_has_are_refused() -> None:
    with pytest.raises(WriteError, match="64 columns"):
        body("jianbao", Table("plain", (Row(tuple(cell("x") for _ in range(64))),)))
