"""Who wrote a text, who published it again, and on which day: lines of their own at its head and its end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from masthead.extract.date_texts import dates_in
from masthead.extract.stretch import Stretch, stretch
from masthead.patterns import regex
from masthead.report import Credit
from masthead.source import Block, Source

_HOUSE = "来源|稿源|文章来源|信息来源|消息来源|资料来源|本文来源|发布机构|发文机关|Source"
_WRITER = "作者|文|记者|供稿|撰稿|通讯员|Author|Authors|Prepared by|Issued by|Written by"
_AGAIN = "转发|Republished by|Reposted by"
_CREDIT = regex(
    rf"[（(【\[]?\s*(?:(?P<house>{_HOUSE})|(?P<writer>{_WRITER})|(?P<again>{_AGAIN}))\s*[：:]\s*"
    r"(?P<name>[^。；]{1,60}?)\s*[）)】\]]?",
    re.IGNORECASE,
)
_BYLINE = regex(r"By (?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4})")
_DATE_LABEL = regex(
    r"[（(【\[]?(?:发布时间|发布日期|发表时间|时间|日期|Date|Published|Issued)?(?: on)?\s*[：:]?\s*", re.IGNORECASE
)
_PUBLICATION = regex(r"[（(【\[]?(?:发布时间|发布日期|发表时间|Published|Issued)", re.IGNORECASE)

Kind = Literal["house", "writer", "again"]


@dataclass(frozen=True, slots=True)
class CreditLine:
    """kind: a house (来源), a writer (作者) or one that published again; at_head: before the text begins."""

    kind: Kind
    name: Stretch
    at_head: bool


def credit_line(source: Source, block: Block, at_head: bool) -> CreditLine | None:
    """The credit, if the whole line is one."""
    credit = _CREDIT.fullmatch(block.text)
    match = credit or _BYLINE.fullmatch(block.text)
    name = stretch(source, block, *match.span("name")) if match else None
    if not match or not name:
        return None
    kind: Kind = "writer"
    if credit:
        kind = "house" if credit["house"] else "again" if credit["again"] else "writer"
    return CreditLine(kind, name, at_head)


def with_roles(lines: list[CreditLine]) -> tuple[Credit, ...]:
    """The credits with their roles.

    A house named at the head and another one at the end: the first published again what the second wrote.
    """
    houses = [line for line in lines if line.kind == "house"]
    at_end = {line.name.text for line in houses if not line.at_head}
    found: list[Credit] = []
    for line in lines:
        again = line.kind == "again" or (line.kind == "house" and line.at_head and bool(at_end - {line.name.text}))
        credit = Credit(name=line.name.text, role="republisher" if again else "author", span=line.name.span)
        if all((credit.name, credit.role) != (other.name, other.role) for other in found):
            found.append(credit)
    return tuple(found)


def names_publication(text: str) -> bool:
    """Whether a line calls its date the day of publication."""
    return bool(_PUBLICATION.match(text))


def stated_date(text: str, language: str) -> str | None:
    """The day in ISO 8601 that a line states, if it states nothing else, no hour either."""
    prefix = _DATE_LABEL.match(text)
    rest = text[prefix.end() :] if prefix else text
    for date in dates_in(rest[:60], language)[:1]:
        after = rest[date.end :].strip(" \u3000）)】].")
        if not date.start and not after and date.first and len(date.first) == 10 and date.last in (None, date.first):
            return date.first
    return None
