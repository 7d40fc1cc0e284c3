"""Tables and drawings of Word files made elsewhere."""

from __future__ import annotations

import io

import pytest

from tests.unit.read.word_files import codes, p, r, relation, root_of, source_of, style, texts


def cell(text: str, properties: str = "", look: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{r(text, look) if text else ''}</w:p></w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str, properties: str = "") -> str:
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(rows)}</w:tbl>"


def test_rows_know_their_cells_and_places() -> None:
    first = table(row(cell("县"), cell("座数")), row(cell("甲县"), cell("12")))
    second = table(row(cell("乙县"), cell("29")), row(cell("丙县"), cell("")))
    source = source_of(p("附表") + first + p("又") + second)
    rows = [block for block in source.blocks if block.kind == "row"]
    assert [(block.cells, block.table, block.place.row) for block in rows] == [
        (("县", "座数"), 1, 1),
        (("甲县", "12"), 1, 2),
        (("乙县", "29"), 2, 1),
        (("丙县", ""), 2, 2),
    ]
    span = source.span(rows[2], 3, 5)
    assert (span.quote, span.at) == ("29", "table 2, B1")
    assert source.raw.splitlines()[1] == "县\t座数"


def test_merged_cells_keep_the_columns() -> None:
    span, down = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>'
    source = source_of(
        table(
            row(cell("县", down), cell("座数", span), cell("备注", down)),
            row(cell("", "<w:vMerge/>"), cell("大"), cell("小"), cell("", '<w:vMerge w:val="continue"/>')),
            row(cell("甲县"), cell("2"), cell("10"), properties='<w:gridAfter w:val="1"/>'),
            row(cell("10"), properties='<w:gridBefore w:val="2"/>'),
        )
    )
    assert [block.cells for block in source.blocks] == [
        ("县", "座数", "", "备注"),
        ("", "大", "小", ""),
        ("甲县", "2", "10", ""),
        ("", "", "10", ""),
    ]


BOLD = "<w:b/>"


@pytest.mark.parametrize(
    ("rows", "properties", "heads"),
    [
        ((row(cell("县"), properties="<w:tblHeader/>"), row(cell("甲"))), "", 1),
        ((row(cell("县", look=BOLD), cell("数", look=BOLD)), row(cell("甲"), cell("1"))), "", 1),
        ((row(cell("县", look='<w:rFonts w:eastAsia="黑体"/>'), cell("")), row(cell("甲"), cell("1"))), "", 1),
        ((row(cell("县", '<w:shd w:fill="D9D9D9"/>'), cell("数", '<w:shd w:fill="D9D9D9"/>')), row(cell("甲"))), "", 1),
        ((row(cell("县", look=BOLD)), row(cell("甲", look=BOLD))), "", 0),
        ((row(cell("县")), row(cell("甲"))), "", 0),
        ((row(cell("县")), row(cell("甲"))), '<w:tblStyle w:val="S"/><w:tblLook w:val="04A0"/>', 1),
        ((row(cell("县")), row(cell("甲"))), '<w:tblStyle w:val="S"/><w:tblLook w:firstRow="0"/>', 0),
        (
            (
                row(cell("县", '<w:vMerge w:val="restart"/>', BOLD), cell("座数", look=BOLD)),
                row(cell("", "<w:vMerge/>"), cell("大", look=BOLD)),
                row(cell("甲"), cell("1")),
            ),
            "",
            2,
        ),
        (
            (
                row(cell("县", '<w:vMerge w:val="restart"/>', BOLD), cell("数"), properties="<w:tblHeader/>"),
                row(cell("", "<w:vMerge/>"), cell("大")),
                row(cell("甲"), cell("1")),
            ),
            "",
            2,
        ),
    ],
)
def test_heading_rows(rows: tuple[str, ...], properties: str, heads: int) -> None:
    styles = style("S", "浅色", '<w:tblStylePr w:type="firstRow"/>', kind="table")
    blocks = source_of(table(*rows, properties=properties), styles=styles).blocks
    assert [block.level for block in blocks] == [1] * heads + [0] * (len(rows) - heads)


def test_a_frame_of_one_cell_is_no_table() -> None:
    inner = table(row(cell("甲"), cell("12")))
    framed = f"<w:tbl><w:tr><w:tc>{p('一、情况')}{inner}{p('正文。')}</w:tc></w:tr></w:tbl>"
    assert [(block.kind, block.text) for block in source_of(framed).blocks] == [
        ("paragraph", "一、情况"),
        ("row", "甲\t12"),
        ("paragraph", "正文。"),
    ]


def test_a_table_in_a_cell_stands_in_its_text() -> None:
    inner = table(row(cell("甲"), cell("12")), row(cell("乙"), cell("29")))
    source = source_of(table(f"<w:tr><w:tc>{p('各县')}{inner}</w:tc>{cell('共41')}</w:tr>", row(cell("x"), cell("y"))))
    assert source.blocks[0].cells == ("各县 甲 12 乙 29", "共41")


def test_a_note_of_a_cell_stands_behind_the_table() -> None:
    marked = f'<w:tc><w:p>{r("12")}<w:r><w:footnoteReference w:id="1"/></w:r></w:p></w:tc>'
    source = source_of(
        table(f"<w:tr>{cell('甲')}{marked}</w:tr>", row(cell("乙"), cell("29"))) + p("完。"),
        footnotes=f'<w:footnote w:id="1">{p("估计数")}</w:footnote>',
    )
    assert [block.kind for block in source.blocks] == ["row", "row", "note", "paragraph"]
    assert source.blocks[2].text == "[1] 估计数"


def test_a_deleted_row_is_out() -> None:
    gone = row(cell("乙"), cell("29"), properties='<w:del w:id="1"/>')
    source = source_of(table(row(cell("甲"), cell("12")), gone))
    assert (len(source.blocks), codes(source)) == (1, ["changes-accepted"])


def boxed(inside: str) -> str:
    """A text box as Word writes it: for itself, and for programs that know no such thing."""
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="x"/>'
        f"<a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx></wps:wsp>"
        f"</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
        f"<w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def test_text_boxes_are_read_once_behind_their_paragraph() -> None:
    source = source_of(f"<w:p>{r('正文')}{boxed(p('框内一') + p('框内二'))}{r('续')}</w:p>" + p("后文"))
    assert [(block.text, block.place.paragraph) for block in source.blocks] == [
        ("正文续", 1),
        ("框内一", 1),
        ("框内二", 1),
        ("后文", 2),
    ]


def test_word_art_and_diagrams() -> None:
    art = '<w:r><w:pict><v:shape><v:textpath string="艺术字"/></v:shape></w:pict></w:r>'
    diagram = (
        '<w:r><w:drawing><a:graphic><a:graphicData><dgm:relIds r:dm="d"/></a:graphicData></a:graphic></w:drawing></w:r>'
    )
    namespaces = root_of("x", "").decode().split("<w:x ")[1].split(">")[0].rstrip("/")
    points = "".join(f"<dgm:pt><a:p><a:r><a:t>{text}</a:t></a:r></a:p></dgm:pt>" for text in ("排查", "整改"))
    source = source_of(
        f"<w:p>{art}{diagram}</w:p>",
        parts={"word/d.xml": f"<dgm:dataModel {namespaces}>{points}</dgm:dataModel>".encode()},
        relations=relation("d", "diagramData", "d.xml"),
    )
    assert texts(source) == ["艺术字", "排查", "整改"]


def png(shade: int = 0) -> bytes:
    from PIL import Image

    out = io.BytesIO()
    Image.new("RGB", (3, 2), (shade, 0, 0)).save(out, "PNG")
    return out.getvalue()


def shown(key: str, alt: str = "", link: str = "") -> str:
    ids = f'r:link="{link}"' if link else f'r:embed="{key}"'
    return (
        f'<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="{alt}"/><a:graphic><a:graphicData><pic:pic>'
        f"<pic:blipFill><a:blip {ids}/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
        "</w:r></w:p>"
    )


def test_pictures_with_alt_and_caption() -> None:
    body = (
        p("各县情况如下。")
        + shown("a", "甲县的水库")
        + p("图1　水库分布", '<w:pStyle w:val="C"/>')
        + shown("b")
        + p("表1　各县水库", '<w:pStyle w:val="C"/>')
        + shown("a", "甲县的水库")
    )
    source = source_of(
        body,
        styles=style("C", "caption"),
        parts={"word/media/image1.png": png(), "word/media/image2.png": png(9)},
        relations=relation("a", "image", "media/image1.png") + relation("b", "image", "/word/media/image2.png"),
    )
    assert [(one.name, one.alt, one.caption, one.line) for one in source.pictures] == [
        ("image1.png", "甲县的水库", "图1 水库分布", 1),
        ("image2.png", "", "", 1),
        ("image1-2.png", "甲县的水库", "", 4),
    ]
    assert texts(source) == ["各县情况如下。", "表1　各县水库"]


def test_pictures_that_cannot_be_taken_are_told() -> None:
    body = shown("a") + shown("b") + shown("", link="c") + shown("lost") + p("正文")
    source = source_of(
        body,
        parts={"word/media/a.emf": b"\x01\x00\x00\x00" + bytes(80), "word/media/b.gif": b"GIF89a" + bytes(80)},
        relations=relation("a", "image", "media/a.emf")
        + relation("b", "image", "media/b.gif")
        + relation("c", "image", "http://example.org/c.png", "External"),
    )
    assert source.pictures == ()
    told = " ".join(note.message for note in source.notes)
    assert all(word in told for word in ("EMF", "GIF", "not fetched", "not there"))


def test_an_svg_goes_before_the_picture_that_stands_in_for_it() -> None:
    svg = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'
    namespace = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
    body = shown("a").replace('r:embed="a"/>', f'r:embed="a"><x:svgBlip xmlns:x="{namespace}" r:embed="s"/></a:blip>')
    relations = relation("a", "image", "media/a.png") + relation("s", "image", "media/a.svg")
    for data, name in ((svg, "a.svg"), (b"<svg", "a.png")):
        source = source_of(
            p("正文") + body, parts={"word/media/a.png": png(), "word/media/a.svg": data}, relations=relations
        )
        assert [one.name for one in source.pictures] == [name]
        assert source.notes == ()
