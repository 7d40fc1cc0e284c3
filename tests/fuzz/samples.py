"""A few small files of each format that is read, to be mutated."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from masthead.pipeline import make
from tests.fuzz import rich_samples as rich

_EXAMPLES = Path(__file__).parents[2] / "examples"
_TEXT = (
    "关于汛前检查情况的通报\n\n　　全市共检查水库41座，发现问题126处，已整改93.5%。\n\n一、主要做法\n\n（一）压实责任。"
    "市水务局局长王川指出，“要把责任落到每一座水库”。\n\n　　——抓排查。3月1日至15日，组织12个组，下沉到9个县。\n"
)
_MARKDOWN = (
    "# 水库通报\n\n正文[^1]，**41座**。\n\n| 县 | 座数 |\n|---|--:|\n| 甲县 | 12 |\n| 乙县 | 29 |\n\n- 一\n  - 二\n"
)
_CSV = '地区,2024年产值（亿元）,增长（%）\n甲市,"1,234.5",5.1\n乙市,987,-0.3\n合计,"2,221.5",\n'
_HTML = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>水库通报</title></head><body>
<nav><a href="/">首页</a></nav>
<article><h1>水库通报</h1><p>全市共检查<b>41座</b>水库。<br>发现问题126处。</p><ul><li>甲县<ol><li>二</li></ol></li></ul>
<table><caption>表1</caption><tr><th rowspan="2">县</th><th colspan="2">座数</th></tr><tr><th>大</th><th>小</th></tr>
<tr><td>甲县</td><td>1</td><td>11</td></tr></table>
<img data-src="http://example.org/a.png" alt="图"></article></body></html>"""
_MHTML = (
    'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n'
    "Content-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    "<h1>=CB=AE=BF=E2</h1><p>41 =\r\nmore</p>\r\n--b--\r\n"
)
_RTF = (
    r"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 SimSun;}}\pard\b Title\b0\par "
    r"\u20840?\u24066?41\'d7\'f9\par {\*\unknown x}\trowd\cellx100\cellx200\intbl a\cell b\cell\row\pard end\par}"
)


@cache
def _made() -> Mapping[str, tuple[bytes, ...]]:
    """What the program itself makes, by ending."""
    found: dict[str, list[bytes]] = {".docx": [], ".pdf": [], ".eml": []}
    with TemporaryDirectory() as folder:
        for example in ("zh-notice.txt", "en-situation.md"):
            for artifact in make(_EXAMPLES / example, Path(folder, example)).artifacts:
                ending = Path(artifact.name).suffix
                if ending in found:
                    found[ending].append(artifact.data)
    return {ending: tuple(files) for ending, files in found.items()}


def _xlsx() -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["各县水库情况", None, None], ["县", "座数", "整改率"], ["甲县", 12, 0.935], ["乙县", 29, 1]):
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    sheet["C3"].number_format = "0.0%"
    sheet["B5"] = "=SUM(B3:B4)"
    book.create_sheet("表2").append(["2024年3月1日", 3.5, True])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _pptx() -> bytes:
    from pptx import Presentation
    from pptx.util import Cm

    show = Presentation()
    slide = show.slides.add_slide(show.slide_layouts[1])
    slide.shapes.title.text = "水库通报"
    slide.placeholders[1].text = "检查41座\n发现126处"
    table = slide.shapes.add_table(2, 2, Cm(1), Cm(8), Cm(8), Cm(3)).table
    table.cell(0, 0).text, table.cell(1, 1).text = "县", "12"
    slide.notes_slide.notes_text_frame.text = "备注"
    out = io.BytesIO()
    show.save(out)
    return out.getvalue()


def _odt() -> bytes:
    from odf.opendocument import OpenDocumentText
    from odf.table import Table, TableCell, TableRow
    from odf.text import H, List, ListItem, P

    document = OpenDocumentText()
    document.text.addElement(H(outlinelevel=1, text="水库通报"))
    document.text.addElement(P(text="全市共检查水库41座。"))
    listed, item = List(), ListItem()
    item.addElement(P(text="甲县12座"))
    listed.addElement(item)
    document.text.addElement(listed)
    table, row, cell = Table(), TableRow(), TableCell(numbercolumnsrepeated=2)
    cell.addElement(P(text="29"))
    row.addElement(cell)
    table.addElement(row)
    document.text.addElement(table)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


SAMPLES: Mapping[str, Callable[[], tuple[bytes, ...]]] = {
    "txt": lambda: (_TEXT.encode(), _TEXT.encode("gb18030"), _TEXT.encode("utf-16")),
    "md": lambda: (_MARKDOWN.encode(),),
    "csv": lambda: (_CSV.encode(), _CSV.encode("gb18030"), _CSV.replace(",", "\t").encode()),
    "html": lambda: (_HTML.encode(), _HTML.replace("utf-8", "gb2312").encode("gb18030")),
    "mhtml": lambda: (_MHTML.encode(),),
    "rtf": lambda: (_RTF.encode(), rich.rtf()),
    "docx": lambda: (*_made()[".docx"], rich.docx()),
    "pdf": lambda: (*_made()[".pdf"], rich.pdf()),
    "eml": lambda: (*_made()[".eml"], rich.eml()),
    "xlsx": lambda: (_xlsx(), rich.xlsx()),
    "pptx": lambda: (_pptx(), rich.pptx()),
    "odt": lambda: (_odt(), rich.odt()),
}
"""By the name of a format, as `Source.format` says it."""
