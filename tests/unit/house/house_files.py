"""Word files as offices have them, made with python-docx: formatted directly, by styles, and as WPS does it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_LINE_SPACING as SPACING
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Mm, Pt, RGBColor

from tests.unit.pictures.made import png

NOTICE = (
    "入汛以来，全市共发生三次较强降雨过程，平均降雨量为二百一十毫米，较常年同期偏多一成半。"
    "各县（区）认真落实防汛责任，累计检查水库41座、堤防126公里，发现问题隐患26处，已整改19处。"
)
MEMO = (
    "The harbour office walked every quay wall of the inner basin between 4 June and 12 July and measured joints, "
    "drains and fenders. Of the 26 faults that were found, 19 were closed at once; the others will be put right by the "
    "autumn."
)
LOGO = png(size=(600, 200), dpi=(300, 300))


def saved(document: Any) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def changed(data: bytes, change: Callable[[str, str], str]) -> bytes:
    """The file with its XML parts changed. change: takes name and text."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            is_xml = name.endswith((".xml", ".rels"))
            target.writestr(name, change(name, part.decode()) if is_xml else part)
    return out.getvalue()


def empty() -> Any:
    """A document without python-docx's own defaults and styles for headings: Normal alone says something."""
    made = docx.Document()
    for style in list(made.styles.element.findall(qn("w:style"))):
        if style.get(qn("w:styleId")) not in ("Normal", "TableNormal", "Header", "Footer", "TableGrid"):
            made.styles.element.remove(style)
    defaults = made.styles.element.find(qn("w:docDefaults"))
    defaults.remove(defaults.find(qn("w:pPrDefault")))
    for paragraph in list(made.element.body.findall(qn("w:p"))):
        made.element.body.remove(paragraph)
    return made


def faces(run: Any, han: str, latin: str = "Times New Roman") -> None:
    run.font.name = latin
    run._element.get_or_add_rPr().rFonts.set(qn("w:eastAsia"), han)


def page_field(paragraph: Any, before: str = "", after: str = "", code: str = "PAGE") -> None:
    """A field as Word writes it, texts around it."""
    kinds = (("begin", ""), ("", f" {code} "), ("separate", ""), ("text", "9"), ("end", ""))
    if before:
        paragraph.add_run(before)
    for kind, text in kinds:
        run = paragraph.add_run(text if kind == "text" else "")
        if kind not in ("", "text"):
            run._element.append(parse_xml(f'<w:fldChar {nsdecls("w")} w:fldCharType="{kind}"/>'))
        elif not kind:
            run._element.append(parse_xml(f'<w:instrText {nsdecls("w")} xml:space="preserve">{text}</w:instrText>'))
            for word in run._element.findall(qn("w:t")):
                run._element.remove(word)
    if after:
        paragraph.add_run(after)


def red_notice() -> bytes:
    """A notice under a red head: everything in Normal, formatted directly."""
    made = empty()
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Cm(3.5), Cm(3.2)
    section.left_margin, section.right_margin = Cm(2.7), Cm(2.5)
    section.header_distance, section.footer_distance = Cm(1.5), Cm(2.2)
    normal = made.styles["Normal"]
    normal.font.size = Pt(10.5)
    faces_of_style(normal, "宋体", "Calibri")
    _put(made, "江北市应急管理局文件", "方正小标宋简体", 48, ALIGN.CENTER, color=RGBColor(0xD7, 0x00, 0x0F))
    _put(made, "")
    _put(made, "江应急〔2026〕12号", "仿宋_GB2312", 16, ALIGN.CENTER)
    _put(made, "关于做好主汛期隐患排查工作的通知", "华文中宋", 22, ALIGN.CENTER, line=33)
    _put(made, "各县（区）应急管理局：", "仿宋_GB2312", 16)
    for mark in ("一、提高认识", "二、突出重点"):
        _put(made, mark, "黑体", 16, first=32, latin="黑体")
        _put(made, "（一）水库和堤防", "楷体_GB2312", 16, first=32)
        for _ in range(3):
            _put(made, NOTICE, "仿宋_GB2312", 16, ALIGN.JUSTIFY, first=32)
    _put(made, "江北市应急管理局", "仿宋_GB2312", 16, ALIGN.RIGHT)
    section.different_first_page_header_footer = False
    made.settings.odd_and_even_pages_header_footer = True
    for footer, align in ((section.footer, ALIGN.RIGHT), (section.even_page_footer, ALIGN.LEFT)):
        footer.is_linked_to_previous = False
        paragraph = footer.paragraphs[0]
        paragraph.alignment = align
        side = "right_indent" if align == ALIGN.RIGHT else "left_indent"
        setattr(paragraph.paragraph_format, side, Pt(14))
        page_field(paragraph, "— ", " —")
        for run in paragraph.runs:
            run.font.size = Pt(14)
            faces(run, "宋体", "宋体")
    return saved(made)


def faces_of_style(style: Any, han: str, latin: str) -> None:
    style.font.name = latin
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), han)


def _put(
    made: Any,
    text: str,
    han: str = "宋体",
    size: float = 10.5,
    align: Any = None,
    *,
    line: float = 28,
    first: float = 0.0,
    color: Any = None,
    latin: str = "Times New Roman",
) -> None:
    paragraph = made.add_paragraph()
    paragraph.alignment = align
    shape = paragraph.paragraph_format
    shape.line_spacing_rule, shape.line_spacing = SPACING.EXACTLY, Pt(line if size < 40 else 60)
    shape.first_line_indent = Pt(first) if first else None
    if text:
        run = paragraph.add_run(text)
        run.font.size, run.font.color.rgb = Pt(size), color
        faces(run, han, latin)


def styled_memo() -> bytes:
    """An English briefing by styles: theme fonts, a logo in the header of the first page, page numbers of a total."""
    made = docx.Document()
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(30), Mm(25)
    section.left_margin, section.right_margin = Mm(25), Mm(25)
    section.header_distance, section.footer_distance = Mm(12), Mm(12)
    normal = made.styles["Normal"]
    normal.font.size = Pt(11)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(8), 1.2
    for name, size, before in (("Title", 24, 0), ("Heading 1", 14, 18), ("Heading 2", 12, 12)):
        style = made.styles[name]
        style.font.size, style.font.bold, style.font.color.rgb = Pt(size), True, RGBColor(0x00, 0x33, 0x66)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(6)
        style.paragraph_format.keep_with_next = True
    made.add_paragraph("Quay walls of the inner basin", "Title")
    for head in ("What was found", "What comes next"):
        made.add_paragraph(head, "Heading 1")
        for _ in range(3):
            made.add_paragraph(MEMO)
        made.add_paragraph("Joints and drains", "Heading 2")
        made.add_paragraph(MEMO)
    made.add_paragraph("Check the drains after heavy rain.", "List Bullet")
    _three_line_table(made)
    section.different_first_page_header_footer = True
    first = section.first_page_header.paragraphs[0]
    first.alignment = ALIGN.RIGHT
    first.add_run().add_picture(BytesIO(LOGO), width=Mm(36))
    first._element.xpath(".//wp:docPr")[0].set("descr", "Harbour office")
    section.header.paragraphs[0].text = "Harbour Office\t\tQuay walls"
    for footer in (section.footer, section.first_page_footer):
        paragraph = footer.paragraphs[0]
        paragraph.alignment = ALIGN.CENTER
        page_field(paragraph, "Page ", " of ")
        page_field(paragraph, code="NUMPAGES")
    return changed(saved(made), _with_theme_fonts)


def _three_line_table(made: Any) -> None:
    table = made.add_table(rows=3, cols=2)
    for row, texts in zip(table.rows, (("Wall", "Faults"), ("North", "12"), ("South", "14")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
            cell.paragraphs[0].paragraph_format.space_after = Pt(0)
            cell.paragraphs[0].runs[0].font.size = Pt(9)
    rules = "".join(
        f'<w:{edge} w:val="single" w:sz="{size}" w:space="0" w:color="003366"/>'
        for edge, size in (("top", 12), ("bottom", 12), ("insideH", 4))
    )
    shape = table._tbl.tblPr
    shape.append(parse_xml(f"<w:tblBorders {nsdecls('w')}>{rules}</w:tblBorders>"))


def _with_theme_fonts(name: str, text: str) -> str:
    """Arial and Georgia as the file's theme has them, headings in the one, running text in the other."""
    if name.startswith("word/theme/"):
        text = re.sub(r'(<a:majorFont>\s*<a:latin typeface=")[^"]*', r"\1Arial", text)
        return re.sub(r'(<a:minorFont>\s*<a:latin typeface=")[^"]*', r"\1Georgia", text)
    return text


def wps_brief() -> bytes:
    """A bulletin as WPS writes it: a grid of lines and characters, indents in characters, the page number in a text
    box, the faces in the style Normal."""
    made = empty()
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.footer_distance = Mm(24.5)
    grid = section._sectPr.find(qn("w:docGrid"))
    if grid is not None:
        section._sectPr.remove(grid)
    section._sectPr.append(
        parse_xml(f'<w:docGrid {nsdecls("w")} w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>')
    )
    normal = made.styles["Normal"]
    normal.font.size = Pt(16)
    faces_of_style(normal, "仿宋", "仿宋")
    normal.paragraph_format.alignment = ALIGN.JUSTIFY
    for text, first in (("关于防汛工作情况的报告", 0), *((NOTICE, 200) for _ in range(4))):
        paragraph = made.add_paragraph(text)
        if first:
            shape = paragraph._element.get_or_add_pPr()
            shape.append(parse_xml(f'<w:ind {nsdecls("w")} w:firstLineChars="{first}" w:firstLine="640"/>'))
        else:
            paragraph.alignment = ALIGN.CENTER
            paragraph.runs[0].font.size = Pt(22)
            faces(paragraph.runs[0], "方正小标宋_GBK", "方正小标宋_GBK")
    section.footer.paragraphs[0]._element.append(parse_xml(_PAGE_BOX))
    return saved(made)


_PAGE_BOX = """
<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:v="urn:schemas-microsoft-com:vml">
<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0"
 layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="margin"><wp:align>outside</wp:align></wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>
<wp:extent cx="1828800" cy="228600"/><wp:wrapNone/><wp:docPr id="3" name="文本框 3"/><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1828800" cy="228600"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></wps:spPr><wps:txbx><w:txbxContent>
<w:p><w:r><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/>
<w:sz w:val="28"/></w:rPr><w:t>— </w:t></w:r>
<w:fldSimple w:instr=" PAGE "><w:r><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/>
<w:sz w:val="28"/></w:rPr><w:t>1</w:t></w:r></w:fldSimple>
<w:r><w:rPr><w:rFonts w:ascii="宋体" w:hAnsi="宋体" w:eastAsia="宋体"/>
<w:sz w:val="28"/></w:rPr><w:t> —</w:t></w:r></w:p>
</w:txbxContent></wps:txbx><wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0"><a:spAutoFit/></wps:bodyPr>
</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:shape style="width:144pt;height:18pt"><v:textbox><w:txbxContent>
<w:p><w:r><w:t>旧</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>
"""
