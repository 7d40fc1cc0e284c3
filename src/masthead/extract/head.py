"""The head of a document: everything before its text begins, sorted into title, credits, fields and the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from masthead.extract.credits import CreditLine, credit_line, stated_date
from masthead.extract.language import HAN
from masthead.extract.marks import find_mark
from masthead.extract.shapes import is_note, is_number, is_occasion, is_prose, is_salutation, is_speaker
from masthead.extract.stretch import Piece, Stretch, Table, stretch
from masthead.extract.titles import title, title_from_prose, title_lines
from masthead.report import Language, Title
from masthead.source import Block, Source

# The fields of a government web page and of front matter, without the blanks that space them out.
_FIELD_NAMES = (
    "索引号|主题分类|体裁分类|服务对象|公开类别|公开方式|公开形式|公开时限|公开范围|发文机关|发文机构|发布机构|发布单位|制发机关|责任部门|信息来源"
    "|成文日期|发文日期|发布日期|公开日期|生成日期|生效日期|实施日期|废止日期|有效期|有效性|时效性|标题|名称|信息名称|文件名称|发文字号|文号"
    "|文件编号|主题词|关键词|统一登记号|信息索引|浏览次数|点击数|字体|title|date|author|language|lang|tags|keywords|description|slug"
)
_FIELD = re.compile(rf"(?P<name>(?:{_FIELD_NAMES}))[：:](?P<value>.*)", re.IGNORECASE | re.DOTALL)
_SPACED_NAME = re.compile(rf"^[{HAN}][{HAN} \u3000]*(?=[：:])")
_DATE_PREFIX = re.compile(r"date (\d{4}-\d\d-\d\d)\s+", re.IGNORECASE)
_LONGEST_HEAD = 40


@dataclass(slots=True)
class Head:
    """rest: what the head says besides, for the lead. length: how many blocks it takes."""

    title: Title
    length: int
    published: str | None
    credits: list[CreditLine]
    rest: list[Piece]


@dataclass(slots=True)
class _Fields:
    """Name and value pairs, each a row. named: the title among them; house: who issued the text."""

    rows: list[tuple[str, str]] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    named: str | None = None
    published: str | None = None
    credits: list[CreditLine] = field(default_factory=list)


def read_head(source: Source, language: Language) -> Head:
    """The head of the source."""
    blocks = source.blocks
    end = _head_end(blocks, language)
    fields, rest = _fields(source, blocks[:end], language)
    lines = [block for block in rest if _kind(source, block, language) == "plain" or block.kind == "heading"]
    heading = next((block for block in rest if block.kind == "heading"), None)
    lines = [heading] if heading else lines or [block for block in rest if not is_salutation(block.text)][:1]
    used, found = _title(source, lines, rest, fields, language)
    credits, pieces, published = list(fields.credits), _table(source, fields), fields.published
    for block in rest:
        credit = credit_line(source, block, at_head=True)
        published = published or stated_date(block.text, language)
        if credit:
            credits.append(credit)
        elif block not in used and (piece := stretch(source, block)):
            pieces.append(piece)
    return Head(found, end, published, credits, pieces)


def _head_end(blocks: tuple[Block, ...], language: str) -> int:
    """Where the text begins: at the first prose, numbered heading, list or table, or at a heading below the title."""
    titled = False
    for at, block in enumerate(blocks[:_LONGEST_HEAD]):
        if block.kind == "heading":
            if titled:
                return at
            titled = True
        elif block.kind in ("item", "row") or _begins_text(blocks, at, language):
            return at
    return min(len(blocks), _LONGEST_HEAD)


def _begins_text(blocks: tuple[Block, ...], at: int, language: str) -> bool:
    text = blocks[at].text
    if _field(text) or (at and _field(blocks[at - 1].text)) or is_occasion(text):
        return False
    mark = find_mark(text)
    if mark and not (at == 0 and blocks[at].line == 1):
        return True
    short_title = at == 0 and len(text) <= 120 and len(blocks) > 1 and not re.search(r"[。；]|[.!?]\s+\S", text)
    return is_prose(text, language) and not short_title


def _kind(source: Source, block: Block, language: str) -> str:
    """"plain" for a line that may be a title."""
    text = block.text
    if credit_line(source, block, at_head=True) or stated_date(text, language):
        return "credit"
    special = is_number(text) or is_occasion(text) or is_salutation(text) or is_speaker(text)
    tag_only = is_note(text) and not text.startswith(("【", "["))
    return "special" if special or tag_only else "plain"
