"""Who wrote a text, who published it again, and on which day: lines of their own at its head and its end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from masthead.extract.dates.date_texts import dates_in
from masthead.extract.outline.credit_parts import credit_parts, day_of
from masthead.extract.stretch import Stretch, stretch
from masthead.patterns import regex
from masthead.report import Credit, Role
from masthead.source import Block, Source

_DATE_LABEL = regex(
    r"[（(【\[]?(?:发布时间|发布日期|发表时间|时间|日期|Date|Published|Issued)?(?: on)?\s*[：:]?\s*", re.IGNORECASE
)
_PUBLICATION = regex(r"[（(【\[]?(?:发布时间|发布日期|发表时间|Published|Issued)", re.IGNORECASE)

Kind = Literal["house", "writer", "again", "editor"]


@dataclass(frozen=True, slots=True)
class CreditLine:
    """kind: a house (来源), a writer (作者), one that published again, or one who edited or approved it (编辑, 审核);
    at_head: before the text begins."""

    kind: Kind
    name: Stretch
    at_head: bool


@dataclass(frozen=True, slots=True)
class Credited:
    """What a line of credits says. published: the day, in ISO 8601. dated: where that stands, with its label."""

    lines: tuple[CreditLine, ...]
    published: str | None = None
    dated: Stretch | None = None


def credited(source: Source, block: Block, at_head: bool, language: str) -> Credited | None:
    """The credits, if the whole line is made of them, with the day that may stand among them."""
    parts = credit_parts(block.text)
    lines = []
    published, dated = None, None
    for kind, start, end, label in parts:
        if kind == "date":
            day = published or stated_date(day_of(block.text[start:end]), language)
            dated = dated or (stretch(source, block, label, end) if day else None)
            published = day
        elif kind != "counter" and (name := stretch(source, block, start, end)):
            lines.append(CreditLine(kind, name, at_head))
    return Credited(tuple(lines), published, dated) if lines else None


def with_roles(lines: list[CreditLine]) -> tuple[Credit, ...]:
    """The credits with their roles.

    A house named at the head and another one at the end: the first published again what the second wrote.
    """
    houses = [line for line in lines if line.kind == "house"]
    at_end = {line.name.text for line in houses if not line.at_head}
    found: list[Credit] = []
    for line in lines:
        again = line.kind == "again" or (line.kind == "house" and line.at_head and bool(at_end - {line.name.text}))
        role: Role = "editor" if line.kind == "editor" else "republisher" if again else "author"
        credit = Credit(name=line.name.text, role=role, span=line.name.span)
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
