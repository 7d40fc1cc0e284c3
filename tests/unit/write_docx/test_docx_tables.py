"""Tables, and what stands at the foot of the last page."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import docx
from docx.oxml.ns import qn

from masthead.document import Cell, Group, PageBreak, Row, Table
from masthead.write.docx import write_docx
from tests.unit.write_docx.docx_samples import JIANBAO, ONE_PAGE, composed, text, written


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
    assert found[2].xpath("w:pPr/w:spacing/@w:before") == ["289"]


def test_two_tables_are_parted_and_a_paragraph_ends_the_body() -> None:
    found = body("jianbao", SPANS, SPANS)
    assert [child.tag.rpartition("}")[2] for child in found] == ["p", "tbl", "p", "tbl", "p", "sectPr"]
    assert found[2].xpath("w:pPr/w:spacing/@w:line") == ["579"]


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
    assert foot.xpath("string(w:tr[1]//w:t)") == "表1"
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
