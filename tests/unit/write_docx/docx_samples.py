"""Documents to write, in the shipped themes."""

from __future__ import annotations

import zipfile
from dataclasses import replace
from io import BytesIO
from typing import Any

from masthead.compose import compose
from masthead.document import (
    Block,
    Cell,
    Document,
    Group,
    KeyFigures,
    Node,
    Paragraph,
    PointRow,
    Points,
    Row,
    Run,
    Table,
    Tile,
    Timeline,
    Zone,
)
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.pages import Page, Pages
from masthead.theme import LineMode, Theme
from masthead.write.docx import write_docx


def theme(name: str) -> Theme:
    return load_template(name).theme


def written(name: str, blocks: tuple[Block, ...], language: str = "zh-CN", **fields: Any) -> bytes:
    """A DOCX of blocks in a template's theme, without composing them."""
    return write_docx(pages(blocks, theme(name), language, **fields))


def composed(name: str, blocks: tuple[Block, ...], language: str = "zh-CN", lines: LineMode = "styled") -> Pages:
    look = replace(theme(name), lines=lines)
    return compose(Document("题", language, blocks, footer="As stated."), look, load_fonts(look.fonts))


def pages(blocks: tuple[Block, ...], look: Theme, language: str = "zh-CN", count: int = 1, **fields: Any) -> Pages:
    sheet = Page(look.page.width, look.page.height, ())
    document = Document(fields.pop("title", "题"), language, blocks, **fields)
    return Pages((sheet,) * count, document, look)


def parts(data: bytes) -> dict[str, str]:
    """The XML parts of a file by name."""
    with zipfile.ZipFile(BytesIO(data)) as opened:
        return {name: opened.read(name).decode() for name in opened.namelist() if name.endswith((".xml", ".rels"))}


def text(style: str, *words: str | Run, **fields: Any) -> Paragraph:
    return Paragraph(style, tuple(Run(word) if isinstance(word, str) else word for word in words), **fields)


def _row(style: str, *words: str | Run) -> Row:
    return Row(tuple(Cell((text(style if at % 2 == 0 else "table-cell", word),)) for at, word in enumerate(words)))


LONG = (
    "From late June the harbour office walked every quay wall of the inner basin and measured joints, drains and "
    "fenders. Faults that could be closed at once were closed; the others will be put right when weather allows."
)

CHECKED = "对全市41座小型水库逐库检查，发现问题26处，已整改19处，其余7处适时完成。"

JIANBAO: tuple[Block, ...] = (
    Group(
        "masthead",
        (
            text("series", "防汛工作简报"),
            text("issue-number", "第12期"),
            text("issuer-date", "市防汛抗旱指挥部办公室\t2026年7月3日"),
        ),
    ),
    text("title", "全市转移群众3200余人 主汛期前完成隐患排查"),
    *(
        text(
            "body",
            "7月1日至3日，全市平均降雨量86.5毫米，最大点雨量出现在西河镇，为214毫米。各县（区）按照“早预警、早转移、早处置”"
            "的要求，累计转移群众3200余人，启用安置点17个，未发生人员伤亡——这是今年入汛以来范围最大的一次降雨过程。",
        )
        for _ in range(4)
    ),
    text("heading-1", "一、隐患排查", level=1),
    text("body", Run("（一）水库和堤防。", ("label",)), CHECKED),
    text("body", Run("（二）城区易涝点。", ("label",)), "对12处下穿通道落实专人值守，详见",
         Run("通报", href="https://example.org/通报?a=1&b=2"), "。"),
    *(
        text("body", "各级各部门要坚持底线思维，克服麻痹思想，严格落实值班值守和信息报送制度，确保安全度汛……")
        for _ in range(6)
    ),
    Group(
        "imprint",
        (
            text("imprint", "报：市委、市政府，省防汛抗旱指挥部办公室。"),
            text("imprint", "送：市防汛抗旱指挥部各成员单位，各县（区）人民政府，市水文局，市气象局，市应急局。"),
            text("imprint-line", "市防汛抗旱指挥部办公室\t2026年7月3日印发"),
            text("imprint-copies", "共印60份"),
        ),
    ),
)  # fmt: skip

ONE_PAGE: tuple[Block, ...] = (
    text(
        "strip",
        Run("防汛工作简报", ("strip-series",)),
        Run("一页纸", ("strip-name",)),
        Run("\t第12期　市防汛办　2026年7月3日", ("strip-data",)),
    ),
    text("title", "全市转移群众3200余人"),
    text("source-line", "来源：市防汛抗旱指挥部办公室"),
    Zone(
        (Run("结论"),),
        (text("conclusion", "强降雨过程已平稳度过，转移群众3200余人；隐患26处已整改19处，其余适时完成。"),),
    ),
    Zone(
        (Run("关键数字"),),
        (
            KeyFigures(
                (
                    Tile("86.5", "毫米", "平均降雨量"),
                    Tile("214", "毫米", "最大点雨量"),
                    Tile("3200", "余人", "转移群众"),
                    Tile("17", "个", "安置点"),
                    Tile("41", "座水库", "", lead="共检查"),
                    Tile("12", "处通道", "", lead="共检查"),
                )
            ),
        ),
    ),
    Zone(
        (Run("一、整改"),),
        (
            text("zone-lead", "责任人、时限原文未载。"),
            Points(
                tuple(
                    PointRow((Run(label),), (Run(CHECKED),))
                    for label in ("水库和堤防", "城区易涝点", "“三断”应对", "值班值守")
                )
            ),
        ),
    ),
    Zone(
        (Run("时间节点"),),
        (
            Timeline(
                (
                    Node((Run("7月1日"),), (Run("启动Ⅳ级响应"),), done=True),
                    Node((Run("7月3日"),), (Run("响应结束"),), done=True),
                    Node((Run("7月底"),), (Run("力争完成全部整改"),), done=False),
                )
            ),
        ),
    ),
    Group("foot", (text("note", "数字均按原文所述，未作推算。"),)),
)  # fmt: skip

NOTE: tuple[Block, ...] = (
            text(
                "strip",
                Run("Harbour Safety Brief", ("strip-series",)),
                Run("\tBriefing note", ("strip-name",)),
                Run("No. 4", ("strip-data",)),
            ),
            Table(
                "meta",
                (
                    _row("meta", Run("To", ("meta-name",)), "Port board", Run("Date", ("meta-name",)), "3 July 2026"),
                    _row("meta", Run("From", ("meta-name",)), "Harbour office", Run("Source", ("meta-name",)), "Log"),
                ),
                widths=(48.0, 164.0, 48.0, 165.0),
            ),
    text("title", "Quay walls checked before the storm season"),
    Group("callout", (text("summary", LONG), text("summary", "Two walls stay closed until further notice."))),
    text("heading-1", "What happened", level=1),
    text("point", LONG, marker="1.", list_depth=1),
    text("point", "Again ", Run("“as soon as practicable”", ("em",)), "; ", Run("no date", ("strong",)), " is given.",
         marker="2.", list_depth=1),
    text("list", "North quay", marker="•", list_depth=1),
    text("list", "Inner basin", marker="–", list_depth=2),
    text("heading-2", "Scale of the work", level=2),
    Table(
        "figures",
        (
            _row("figure-number", "41", "walls", "5,764", "metres"),
            _row("figure-number", "26", "faults found", "19", "put right"),
        ),
        widths=(48.2, 164.4, 48.2, 164.4),
    ),
    Table(
        "plain",
        (
            Row((Cell((text("table-head", "Area"),), header=True), Cell((text("table-head", "Fault"),), header=True),
                 Cell((text("table-head", "Put right by"),), header=True))),
            Row((Cell((text("table-cell", "North quay"),), rowspan=2), Cell((text("table-cell", "Cracks"),)),
                 Cell(()))),
            Row((Cell((text("table-cell", "Washed-out fill, H", Run("2", ("sub",)), "O in the joints"),)),
                 Cell((text("table-cell", "October"),)))),
            Row((Cell((text("table-cell", "All areas are looked at again in spring."),), colspan=3),)),
        ),
        head=1,
        widths=(120.0, 185.2, 120.0),
        caption=(Run("Faults by area"),),
    ),
)  # fmt: skip
