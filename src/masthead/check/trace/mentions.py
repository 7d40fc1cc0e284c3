"""The numbers and dates in a printed text, with their places in it."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from masthead.patterns import regex

Kind = Literal["number", "date", "name"]

_MONTH = "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
_MONTH += "|Nov(?:ember)?|Dec(?:ember)?)"
_HAN_DIGIT = "[〇零○一二三四五六七八九]"
_HAN = "一二三四五六七八九十"
# A single Chinese numeral counts before a measure word; 一 and the numerals of idioms do not.
_MEASURES = "个名家户人项件次批轮组省市县区乡镇村年月日号天周季成倍万亿元位条类份处台座所支点级届部期"
_MENTION = regex(
    r"(?P<date>"
    rf"(?<!\d)\d{{4}} ?年(?: ?\d{{1,2}} ?月(?: ?\d{{1,2}} ?[日号])?)?"
    rf"|{_HAN_DIGIT}{{4}}年(?:[{_HAN}]{{1,3}}月(?:[{_HAN}]{{1,3}}日)?)?"
    r"|(?<!\d)\d{1,2} ?月(?: ?\d{1,2} ?[日号])?"
    r"|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)"
    rf"|(?<!\d)\d{{1,2}} {_MONTH}(?: \d{{4}})?\b"
    rf"|\b{_MONTH} \d{{1,2}}(?:, \d{{4}})?(?!\d)"
    rf"|\b{_MONTH} \d{{4}}(?!\d))"
    r"|(?P<number>"
    r"(?<![A-Za-z\d])[$€£¥￥]?\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+(?!\d)(?:\.\d+)?"
    r"|(?<![A-Za-z\d])[$€£¥￥]?\d+(?:[.．]\d+)?)(?:[百千万亿]+|[%％‰])?"
    r"|(?P<han>[一二两三四五六七八九十百千万]+分之[〇零一二两三四五六七八九十百千万]+"
    r"|[〇零一二两三四五六七八九十百千万亿]{2,}"
    rf"|[二两三四五六七八九十](?=[{_MEASURES}]))"
)
_IDIOMS = frozenset(["千万", "一一", "万一", "万千", "百千"])


class Mention(NamedTuple):
    """text is what stands from start to end."""

    start: int
    end: int
    text: str
    kind: Kind


def mentions(text: str) -> list[Mention]:
    """The numbers and dates of a text, in order, none overlapping."""
    return [
        Mention(found.start(), found.end(), found[0], "date" if found["date"] else "number")
        for found in _MENTION.finditer(text)
        if found[0] not in _IDIOMS
    ]


def named(text: str, names: re.Pattern[str] | None) -> list[Mention]:
    """The names that stand in a text."""
    return [Mention(found.start(), found.end(), found[0], "name") for found in names.finditer(text)] if names else []


def around(text: str, start: int, end: int, reach: int = 12) -> str:
    """The text beside a place, the ends marked where it goes on."""
    first, last = max(start - reach, 0), min(end + reach, len(text))
    return f"{'…' if first else ''}{' '.join(text[first:last].split())}{'…' if last < len(text) else ''}"
