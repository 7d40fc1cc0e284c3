"""A document with all that the writers know, in a theme with a running head."""

from __future__ import annotations

from dataclasses import replace

from masthead.document import (
    Block,
    Cell,
    Columns,
    Contents,
    Document,
    Figure,
    Group,
    Note,
    PageBreak,
    Row,
    Run,
    Table,
    Turned,
)
from masthead.fonts import load_fonts
from masthead.picture import Chart, Code, Series, Value
from masthead.pictures import read_picture
from masthead.theme import Header
from tests.unit.pictures.made import jpeg, png, svg
from tests.unit.write_docx.docx_samples import text, theme

LOOK = replace(theme("jianbao"), header=Header(center="{heading}", rise=12.0, first=False))
FONTS = load_fonts(LOOK.fonts)

BODY = (
    "7月1日至3日，全市平均降雨量86.5毫米，最大点雨量出现在西河镇，为214毫米。各县（区）按照“早预警、早转移、早处置”的要求，"
    "累计转移群众3200余人，启用安置点17个，未发生人员伤亡。"
)
DRAWING = svg('<rect width="30" height="9" fill="#C00000"/><text x="9" y="9" font-size="6">堤防</text>')


def everything() -> Document:
    """A document of several pages with all that the writers know."""
    body = text("body", BODY)
    chart = Chart("bar", ("水库", "堤防"), (Series("", (Value(41, "41"), Value(12.5, "12.5"))),), "处")
    note = Run("", note=Note((text("footnote", "据市水文局统计。"),)))
    noted = text("body", BODY, note, "另见", Run("下文", href="#end"))
    blocks: tuple[Block, ...] = (
        text("title", "关于防汛工作的报告"),
        Contents(2, (Run("目录"),)),
        PageBreak(),
        text("heading-1", "一、情况", level=1),
        *(noted, body, figures(), body),
        Figure(chart, "柱形图", (Run("图1"),)),
        text("heading-1", "二、分栏", level=1),
        Columns((body, body, body)),
        body,
        Turned((text("heading-1", "三、横表", level=1), figures(), body)),
        text("heading-1", "四、结语", level=1, anchor="end"),
        *listed(),
        *(Figure(read_picture(data, "图"), "两道堤防") for data in (DRAWING, png(), jpeg())),
        Figure(Code("https://example.org/a"), "二维码"),
        text("body", Run("通报", href="https://example.org/通报?a=1&b=2"), "，", Run("the notice", lang="en"), "。"),
        *(body,) * 8,
        Group("imprint", (text("imprint", "报：市委、市政府。"), text("imprint-copies", "共印60份"))),
    )
    return Document("防汛报告", "zh-CN", blocks, watermark="样稿")


def figures() -> Table:
    """A table of numbers, its rows headed."""
    rows = [("项目", "数量"), ("水库", "41"), ("堤防", "12.5"), ("易涝点", "1205")]
    cells = [
        tuple(Cell((text("table-cell", word),), align="decimal" if at else "") for at, word in enumerate(row))
        for row in rows
    ]
    spanning = Row((Cell((text("table-cell", "另有在建的两处。"),), colspan=2),))
    return Table("plain", (*map(Row, cells), spanning), head=1, caption=(Run("表1"),))


def listed() -> tuple[Block, ...]:
    """A list in a list."""
    return (
        text("list", "水库和堤防", marker="•", list_depth=1),
        text("list", "已整改19处", marker="–", list_depth=2),
        text("list", "城区易涝点", marker="•", list_depth=1),
    )
