"""Lowered documents and themes to write, and what a DOCX says when it is read back."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.oxml.ns import qn

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
from masthead.pages import Page, Pages
from masthead.theme import Theme
from masthead.theme_file import build_theme, merge

TEMPLATES = Path(__file__).resolve().parents[3] / "templates"


def theme(name: str) -> Theme:
    """A template's theme with those it inherits from."""
    return build_theme(_tables(TEMPLATES / name / "theme.toml"), name)


def _tables(path: Path) -> dict[str, Any]:
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    if "inherits" not in tables:
        return tables
    return merge(_tables(TEMPLATES / "themes" / f"{tables['inherits']}.toml"), tables)


def pages(blocks: tuple[Block, ...], look: Theme, language: str = "zh-CN", count: int = 1, **fields: str) -> Pages:
    sheet = Page(look.page.width, look.page.height, ())
    document = Document(fields.pop("title", "题"), language, blocks, **fields)
    return Pages((sheet,) * count, document, look)


def text(style: str, *words: str | Run, **fields: Any) -> Paragraph:
    return Paragraph(style, tuple(Run(word) if isinstance(word, str) else word for word in words), **fields)


def docx_text(data: bytes) -> list[str]:
    """The lines of the body in reading order, tables row by row; the tab behind a marker is not counted as text."""
    body = docx.Document(BytesIO(data)).element.body
    return [line.replace("\t", "") for line in _lines(body) if line]


def lines(plain: str) -> list[str]:
    """Lines as `docx_text` gives them."""
    return [line.replace("\t", "") for line in plain.split("\n") if line]


def _lines(parent: Any) -> Iterator[str]:
    for child in parent:
        if child.tag == qn("w:p"):
            yield from _paragraph_text(child).split("\n")
        elif child.tag in (qn("w:tbl"), qn("w:tr"), qn("w:tc")):
            yield from _lines(child)


def _paragraph_text(paragraph: Any) -> str:
    marks = {qn("w:t"): None, qn("w:tab"): "\t", qn("w:br"): "\n"}
    found = (node for node in paragraph.iter() if node.tag in marks and node.getparent().tag == qn("w:r"))
    return "".join(node.text or "" if marks[node.tag] is None else marks[node.tag] for node in found)


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
    text("body", Run("（一）水库和堤防。", ("label",)), "对全市41座小型水库逐库检查，发现问题26处，已整改19处，其余7处适时完成。"),
    text("body", Run("（二）城区易涝点。", ("label",)), "对12处下穿通道落实专人值守，排水泵站全部开机备勤，详见", Run("通报", href="https://example.org/通报?a=1&b=2"), "。"),
    *(
        text("body", "各级各部门要坚持底线思维，克服麻痹思想，严格落实值班值守和信息报送制度，确保安全度汛……")
        for _ in range(6)
    ),
    Group(
        "imprint",
        (
            text("imprint", "报：市委、市政府，省防汛抗旱指挥部办公室。"),
            text("imprint", "送：市防汛抗旱指挥部各成员单位，各县（区）人民政府，市水文局，市气象局，市应急管理局，市消防救援支队。"),
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
        (text("conclusion", "强降雨过程已平稳度过，转移群众3200余人，未发生人员伤亡；隐患26处已整改19处，其余适时完成。"),),
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
                    PointRow((Run(label),), (Run("对全市41座小型水库逐库检查，发现问题26处，已整改19处，其余7处适时完成；备勤泵站全部开机"),))
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
