"""The fields above a document on a government web page (发文机关：…) or in front matter (date: …)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from masthead.extract.credits import CreditLine, stated_date
from masthead.extract.language import HAN
from masthead.extract.stretch import Stretch, Table, stretch
from masthead.source import Block, Source

_SUBJECT = "标题|信息名称|文件名称|名称|title"
_HOUSE = "发文机关|发文机构|发布机构|发布单位|制发机关|author"
_PUBLISHED = "发布日期|公开日期|date"
_OTHERS = (
    "索引号|主题分类|体裁分类|服务对象|公开类别|公开方式|公开形式|公开时限|公开范围|责任部门|成文日期|发文日期|生成日期|生效日期|实施日期|废止日期"
    "|有效期|有效性|时效性|发文字号|文号|文件编号|主题词|关键词|统一登记号|信息索引|浏览次数|点击数|字体|language|lang|tags|keywords"
    "|description|slug"
)
_FIELD = re.compile(rf"({_SUBJECT}|{_HOUSE}|{_PUBLISHED}|{_OTHERS})[：:]", re.IGNORECASE)
_SPACED_NAME = re.compile(rf"[{HAN}][{HAN} \u3000]*[：:]")
_BLANK = re.compile(r"[ \u3000]")


@dataclass(slots=True)
class Fields:
    """rows: each field as (name, value). title: what they give as such. blocks: where they stand."""

    rows: list[tuple[str, str]] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    title: Stretch | None = None
    published: str | None = None
    credits: list[CreditLine] = field(default_factory=list)

    def table(self, source: Source) -> Table | None:
        """The fields as a table without a heading row."""
        if not self.blocks:
            return None
        first, last = (Stretch(source, block, 0, len(block.text)) for block in (self.blocks[0], self.blocks[-1]))
        return Table(tuple(self.rows), 0, first, last)


def field_name(text: str) -> str:
    """The name of the field that begins a line, without the blanks that space it out; empty if there is none."""
    spaced = _SPACED_NAME.match(text)
    match = _FIELD.match(_BLANK.sub("", spaced[0]) if spaced else text)
    return match[1].lower() if match else ""


def read_fields(source: Source, blocks: Sequence[Block], language: str) -> Fields:
    """The run of fields at the head; a value stands behind its name, or on the very next line."""
    found = Fields()
    at = 0
    while at < len(blocks):
        name = field_name(blocks[at].text)
        if not name:
            if found.rows:
                break
            at += 1
            continue
        taken = [blocks[at]]
        colon = re.search(r"[：:]", blocks[at].text)
        value = stretch(source, blocks[at], colon.end() if colon else 0)
        if value is None and _value_follows(blocks, at):
            taken.append(blocks[at + 1])
            value = stretch(source, blocks[at + 1])
        _add(found, name, blocks[at].text[: colon.end() if colon else None], value, language)
        found.blocks += taken
        at += len(taken)
    return found if len(found.rows) > 1 else Fields()


def _value_follows(blocks: Sequence[Block], at: int) -> bool:
    after = blocks[at + 1 : at + 2]
    return bool(after) and after[0].line == blocks[at].line + 1 and not field_name(after[0].text)


def _add(found: Fields, name: str, label: str, value: Stretch | None, language: str) -> None:
    found.rows.append((label, value.text if value else ""))
    if value is None:
        return
    if re.fullmatch(_SUBJECT, name):
        found.title = found.title or value
    elif re.fullmatch(_HOUSE, name):
        found.credits.append(CreditLine("writer", value, at_head=True))
    elif re.fullmatch(_PUBLISHED, name):
        found.published = found.published or stated_date(value.text, language)
