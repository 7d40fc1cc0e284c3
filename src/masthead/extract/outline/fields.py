"""The fields above a document on a government web page (发文机关：…) or in front matter (date: …)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from masthead.extract.language import HAN
from masthead.extract.outline.credits import CreditLine, stated_date
from masthead.extract.outline.shapes import has_colon
from masthead.extract.stretch import Stretch, Table, stretch
from masthead.patterns import regex
from masthead.source import Block, Source

_SUBJECT = "标题|信息名称|文件名称|名称|title"
_HOUSE = "发文机关|发文机构|发布机构|发布单位|制发机关|author"
_PUBLISHED = "发布日期|公开日期|date"
_OTHERS = (
    "索引号|主题分类|体裁分类|服务对象|公开类别|公开方式|公开形式|公开时限|公开范围|责任部门|成文日期|发文日期|生成日期|生效日期|实施日期|废止日期"
    "|有效期|有效性|时效性|发文字号|文号|文件编号|主题词|关键词|统一登记号|信息索引|浏览次数|点击数|字体|language|lang|tags|keywords"
    "|description|slug"
)
_FIELD = regex(rf"({_SUBJECT}|{_HOUSE}|{_PUBLISHED}|{_OTHERS})[：:]", re.IGNORECASE)
_SPACED_NAME = regex(rf"[{HAN}][{HAN} \u3000]*[：:]")
_COLON = regex("[：:]")
_BLANK = regex(r"[ \u3000]")


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
    if not has_colon(text):
        return ""
    spaced = _SPACED_NAME.match(text) if _BLANK.search(text) else None
    match = _FIELD.match(_BLANK.sub("", spaced[0]) if spaced else text)
    return match[1].lower() if match else ""


def read_fields(source: Source, blocks: Sequence[Block], language: str) -> Fields:
    """The run of fields at the head; one alone is no run."""
    found = Fields()
    for name, lines in _lines_of_fields(blocks):
        colon = _COLON.search(lines[0].text)
        end = colon.end() if colon else 0
        value = stretch(source, lines[-1], end if len(lines) == 1 else 0)
        found.rows.append((lines[0].text[:end], value.text if value else ""))
        found.blocks += lines
        if value:
            _note(found, name, value, language)
    return found if len(found.rows) > 1 else Fields()


def _lines_of_fields(blocks: Sequence[Block]) -> Iterator[tuple[str, Sequence[Block]]]:
    """Each field's name with its line, and with the very next line where its value stands there."""
    at = next((at for at, block in enumerate(blocks) if field_name(block.text)), len(blocks))
    while at < len(blocks) and (name := field_name(blocks[at].text)):
        below = blocks[at + 1 : at + 2]
        follows = below and below[0].line == blocks[at].line + 1 and not field_name(below[0].text)
        lines = blocks[at : at + 2] if follows and blocks[at].text.endswith(("：", ":")) else blocks[at : at + 1]
        yield name, lines
        at += len(lines)


def _note(found: Fields, name: str, value: Stretch, language: str) -> None:
    if re.fullmatch(_SUBJECT, name):
        found.title = found.title or value
    elif re.fullmatch(_HOUSE, name):
        found.credits.append(CreditLine("writer", value, at_head=True))
    elif re.fullmatch(_PUBLISHED, name):
        found.published = found.published or stated_date(value.text, language)
