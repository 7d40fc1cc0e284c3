"""Files of each format that have in them what such files may have: notes, changes, pictures, files within files."""

from __future__ import annotations

import io
from email.message import EmailMessage
from typing import Any

from PIL import Image

from tests.unit.read import word_files as word
from tests.unit.read.drawn_pdfs import SONG, drawn, put

_TEXT = "全市共检查水库41座，发现问题126处"


def picture() -> bytes:
    """A PNG of a few pixels."""
    out = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(out, "PNG")
    return out.getvalue()


def rtf() -> bytes:
    """Styles, lists, notes, changes, fields, shapes, pictures and nested tables."""
    text = "".join(f"\\'{byte:02x}" for byte in _TEXT.encode("gb18030"))
    return (
        r"{\rtf1\ansi\ansicpg936\uc1{\fonttbl{\f0\fnil\fcharset134 SimSun;}{\f1\fcharset0 Arial;}{\f2\fcharset2 S;}}"
        r"{\colortbl;\red255\green0\blue0;}"
        r"{\stylesheet{\s1\outlinelevel0 heading 1;}{\s2 Title;}{\s3\sbasedon1 Normal;}}"
        r"{\*\listtable{\list\listtemplateid1{\listlevel\levelnfc0{\leveltext\'02\'00.;}{\levelnumbers\'01;}}\listid7}}"
        r"{\info{\title t}{\author a}{\creatim\yr2031\mo3\dy1}}\paperw11906\margl1440\sectd\cols2 "
        rf"\pard\s2 {text}\par\pard\s1 \u20840?\u24066?"
        rf"\par\pard a{{\super\chftn{{\footnote\pard{{\super\chftn}} n}}}}b\par"
        r"{\listtext\pard\plain 1.\tab}\ls1\ilvl0 one\par{\listtext 2.\tab}two{\deleted gone}{\revised new}{\v hidden}"
        r"\par "
        r"{\field{\*\fldinst HYPERLINK http://example.org/}{\fldrslt link}}{\field{\*\fldinst PAGE}{\fldrslt 3}}\par "
        r"{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt box\par}}}{\object\objemb{\*\objdata 0105}{\result x\par}}"
        rf"{{\pict\pngblip\picw8\pich8 {picture().hex()}}}{{\bin5 12345}}\par "
        r"\trowd\trhdr\clvmgf\cellx900\clmgf\cellx1800\clmrg\cellx2700\pard\intbl x\cell y\cell\cell\row "
        r"\trowd\clvmrg\cellx900\cellx1800\cellx2700\pard\intbl\cell 1{\nestcell}"
        r"{\*\nesttableprops\trowd\cellx1\nestrow}"
        r"\cell 2\cell\row\pard\f2\u-3913?\f1 caf\'e9\u233?\emdash\~\_\-\bullet\lquote\rdblquote\line\tab\page end\par}"
    ).encode("latin-1")


def docx() -> bytes:
    """Numbers, notes, tracked changes, fields, merged cells, text boxes and a picture."""
    row = "<w:tr><w:tc><w:tcPr>{}</w:tcPr>" + word.p("甲县") + "</w:tc><w:tc>" + word.p("12") + "</w:tc></w:tr>"
    body = (
        word.p("水库通报", word.styled("h"))
        + word.p("一组", word.numbered(1))
        + word.p("二组", word.numbered(1, 1))
        + f'<w:p>{word.r(_TEXT)}<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del>'
        f'<w:ins w:id="2">{word.r("新")}</w:ins><w:r><w:footnoteReference w:id="1"/></w:r>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{word.r("3")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>6</w:t></w:r>'
        "<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>" + word.p("框") + "</w:txbxContent></wps:txbx>"
        "</mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r>"
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="a" descr="图"/><a:graphic><a:graphicData><pic:pic>'
        '<pic:blipFill><a:blip r:embed="r9"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r></w:p>"
        + "<w:tbl>"
        + row.format('<w:vMerge w:val="restart"/>')
        + row.format('<w:vMerge/><w:gridSpan w:val="2"/>')
        + "</w:tbl>"
        + f"<w:sdt><w:sdtContent>{word.p('附件：名单')}</w:sdtContent></w:sdt><w:sectPr/>"
    )
    return word.document(
        body,
        styles=word.style("h", "heading 1", '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
        + word.style("a", "x", based="h"),
        numbering=word.numbering({1: word.level(0, "chineseCounting", "%1、") + word.level(1, "decimal", "%1.%2")}),
        footnotes=f'<w:footnote w:id="1">{word.p("注")}</w:footnote>',
        relations='<Relationship Id="r9" Type="image" Target="media/a.png"/>',
        parts={"word/media/a.png": picture()},
    )


def pdf() -> bytes:
    """Two columns, a ruled table, turned text and a picture, in streams that are not compressed."""

    def columns(canvas: Any) -> None:
        for line in range(12):
            put(canvas, 60, 80 + 14 * line, f"Left column, line {line}")
            put(canvas, 320, 80 + 14 * line, f"right column 4{line}.5%")
        put(canvas, 60, 40, "Running head")

    def table(canvas: Any) -> None:
        canvas.grid([60, 160, 260], [600, 620, 640])
        for down, cells in ((216, ("甲县", "12")), (236, ("乙县", "29"))):
            for x, cell in zip((64, 164), cells, strict=True):
                put(canvas, x, down, cell, font=SONG)
        canvas.rotate(90)
        put(canvas, 300, 900, "turned")
        canvas.drawInlineImage(Image.new("RGB", (4, 4)), 10, 10)

    return drawn(columns, table, pageCompression=0, invariant=1)


def xlsx() -> bytes:
    """Rich text, notes, hidden and merged cells, dates, formulas, formats and a picture."""
    from openpyxl import Workbook
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont
    from openpyxl.comments import Comment
    from openpyxl.drawing.image import Image as Picture

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append([CellRichText("各县", TextBlock(InlineFont(strike=True), "旧"), "水库"), "（单位：座）"])
    for row in (["县", "座数", "整改率", "日期"], ["甲县", 1234.5, 0.935, "2031-03-01"], ["乙县", -29, 1, None]):
        sheet.append(row)
    sheet["B3"].number_format, sheet["B4"].number_format = "#,##0.0_);(#,##0.0)", "0.00E+00"
    sheet["D4"], sheet["D4"].number_format = 45000, 'yyyy"年"m"月"d"日"'
    sheet["B5"], sheet["C5"] = "=SUM(B3:B4)", "#DIV/0!"
    sheet["A4"].comment = Comment("备注", "甲")
    sheet.row_dimensions[4].hidden = True
    sheet.merge_cells("A1:B1")
    sheet.add_image(Picture(io.BytesIO(picture())), "F1")
    book.create_sheet("隐").sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def pptx() -> bytes:
    """A group, a picture, levels, a chart and notes."""
    from pptx import Presentation
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE
    from pptx.util import Cm

    show = Presentation()
    slide = show.slides.add_slide(show.slide_layouts[5])
    slide.shapes.title.text = "水库通报"
    group = slide.shapes.add_group_shape()
    frame = group.shapes.add_textbox(Cm(1), Cm(5), Cm(8), Cm(2)).text_frame
    frame.text = _TEXT
    frame.add_paragraph().level = 2
    slide.shapes.add_picture(io.BytesIO(picture()), Cm(1), Cm(9))
    data: Any = CategoryChartData()  # type: ignore[no-untyped-call]  # it ships no types
    data.categories = ["甲县", "乙县"]
    data.add_series("座数", (12, 29))
    slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, Cm(1), Cm(10), Cm(9), Cm(5), data)
    slide.notes_slide.notes_text_frame.text = "备注"
    out = io.BytesIO()
    show.save(out)
    return out.getvalue()


def odt() -> bytes:
    """Nested lists, a note, spans, a frame with a picture, tracked changes and covered cells."""
    from odf.draw import Frame
    from odf.draw import Image as Picture
    from odf.opendocument import OpenDocumentText
    from odf.style import Style, TextProperties
    from odf.table import CoveredTableCell, Table, TableCell, TableRow
    from odf.text import H, List, ListItem, Note, NoteBody, NoteCitation, P, S, Span, Tab

    document = OpenDocumentText()
    struck = Style(name="s", family="text")
    struck.addElement(TextProperties(textlinethroughstyle="solid", textposition="super 58%"))
    document.automaticstyles.addElement(struck)
    document.text.addElement(H(outlinelevel=2, text="水库通报"))
    paragraph = P(text=_TEXT)
    note = Note(noteclass="footnote", id="n1")
    note.addElement(NoteCitation(text="1"))
    body = NoteBody()
    body.addElement(P(text="注"))
    note.addElement(body)
    frame = Frame(name="a", width="1cm", height="1cm")
    frame.addElement(Picture(href=document.addPicture("a.png", "image/png", picture())))
    for part in (Span(stylename=struck, text="旧"), S(c=3), Tab(), note, frame):
        paragraph.addElement(part)
    document.text.addElement(paragraph)
    outer, inner = List(), List()
    for listed, text in ((inner, "二"), (outer, "一")):
        item = ListItem()
        item.addElement(P(text=text))
        if listed is outer:
            item.addElement(inner)
        listed.addElement(item)
    document.text.addElement(outer)
    table, row = Table(), TableRow()
    cell = TableCell(numbercolumnsspanned=2, numberrowsspanned=1)
    cell.addElement(P(text="29"))
    row.addElement(cell)
    row.addElement(CoveredTableCell())
    table.addElement(row)
    document.text.addElement(table)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def eml() -> bytes:
    """HTML beside text, and attached: a table, a Word file, a picture and another email."""
    inner = EmailMessage()
    inner["Subject"], inner["From"] = "转发", "a@example.org"
    inner.set_content(_TEXT)
    message = EmailMessage()
    message["Subject"], message["From"], message["Date"] = (
        "水库通报",
        "王川 <b@example.org>",
        "Sat, 1 Mar 2031 08:00:00 +0800",
    )
    message.set_content(_TEXT, charset="gb18030", cte="base64")
    message.add_alternative(f"<p>{_TEXT}<img src='cid:x'></p>", subtype="html", cte="quoted-printable")
    message.add_attachment("县,座数\n甲县,12\n".encode(), maintype="text", subtype="csv", filename="表.csv")
    message.add_attachment(picture(), maintype="image", subtype="png", filename="../a.png")
    message.add_attachment(docx(), maintype="application", subtype="octet-stream", filename="a.docx")
    message.add_attachment(inner)
    return message.as_bytes()
