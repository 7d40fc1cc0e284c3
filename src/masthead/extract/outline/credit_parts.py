"""A line that names a source, people and a day together: 2031-04-02　来源：市水务局　作者：王川　编辑：李江."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from masthead.extract.people.surnames import COMPOUND, SURNAMES
from masthead.patterns import regex

Kind = Literal["house", "writer", "again", "editor", "date", "counter"]
_Label = Kind | Literal["sender"]

_LABELS: dict[_Label, str] = {
    "house": "(?:文章|信息|消息|资料|本文)?来源|稿源|发布机构|发文机关|Source",
    "writer": "作者|文字?|文/图|图/文|图文|记者|供稿|撰[稿文]|通讯员|Authors?|(?:Prepared|Issued|Written) by",
    "again": "转发|转载|(?:Republished|Reposted) by",
    "editor": "(?:责任|本期|值班|执行)?编辑|[责美]编|编[审校]|排版|[初一二三终复]?[审校核]|审核人?|校对|核校|审[校签]"
    "|总?监制|[主总]编|Editors?|(?:Edited|Reviewed) by",
    "sender": "发件人|From",
    "date": "(?:发布|发表|发稿|更新)?时间|(?:发布)?日期|Date|(?:Published|Posted)(?: on)?|Issued",
    "counter": "(?:浏览|阅读|点击|访问)(?:次数|[数率量])?|字号|字体(?:大小)?|Views|Reads",
}
_LABEL = regex(
    "(?:^|(?<=[\\s\u3000|｜/·;；,，（(【\\[]))"
    "(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _LABELS.items()) + ")[ \u3000]?[：:]\\s*",
    re.IGNORECASE,
)
_BETWEEN = " \t\u3000|｜·;；,，"
_BRACKETS = "（()）【】[]"
_DAY = r"(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2} [A-Z][a-z]+ \d{4}|[A-Z][a-z]+ \d{1,2}, \d{4})"
_DATED = regex(rf"(?P<day>{_DAY})(?:[ \u3000T]*\d{{1,2}}[:：]\d{{2}}(?:[:：]\d{{2}})?(?: (?:[+-]\d{{4}}|UTC|GMT))?)?")
_NAME = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,4}"
_BYLINE = regex(
    rf"By (?P<names>{_NAME}(?:(?:,| and|, and) {_NAME}){{0,4}})"
    rf"(?:\s*[,|·–—-]\s*(?P<day>{_DAY}))?"
)
_AND = regex(r",? and |, ")
_LONGEST, _LONGEST_VALUE, _MOST_NAMES = 200, 60, 8
_WORD = regex(r"[^\s\u3000、,，/；;]+")
_HAN_NAME = regex("[\u3400-\u9fff·]{2,4}")
_SENTENCE = regex("[。！？]")
_ADDRESS = regex(r"<?[^\s<>@]{1,64}@[^\s<>@]{1,100}>?$")


class Part(NamedTuple):
    """text[start:end] of a line: a name, or a day. label: where its label begins."""

    kind: Kind
    start: int
    end: int
    label: int


def credit_parts(text: str) -> tuple[Part, ...]:
    """The parts of a line that is made of nothing else; none of any other line."""
    if len(text) > _LONGEST or _SENTENCE.search(text):
        return ()
    if byline := _BYLINE.fullmatch(text):
        return _byline(byline)
    found = list(_LABEL.finditer(text))
    if not found:
        return ()
    parts: list[Part] = []
    if (start := _bounds(text, 0, found[0].start())) is not None:
        if not _DATED.fullmatch(text[slice(*start)]):
            return ()
        parts.append(Part("date", *start, start[0]))
    for match, after in zip(found, [*(other.start() for other in found[1:]), len(text)], strict=True):
        valued = _valued(text, match, after)
        if valued is None:
            return ()
        parts += valued
    return tuple(parts)


def _byline(match: re.Match[str]) -> tuple[Part, ...]:
    names, at = match["names"], match.start("names")
    parts = []
    for name in _AND.split(names):
        start = match.string.index(name, at)
        parts.append(Part("writer", start, start + len(name), 0))
        at = start + len(name)
    return (*parts, *([Part("date", *match.span("day"), match.start("day"))] if match["day"] else []))


def _bounds(text: str, start: int, end: int) -> tuple[int, int] | None:
    """text[start:end] without separators and brackets at its ends; None where nothing is left."""
    while start < end and text[start] in _BETWEEN + _BRACKETS:
        start += 1
    while end > start and text[end - 1] in _BETWEEN + _BRACKETS:
        end -= 1
    return (start, end) if start < end else None


def _valued(text: str, label: re.Match[str], after: int) -> list[Part] | None:
    """What a label says; None where that is neither a name nor what the label asks for."""
    kind = next(kind for kind in _LABELS if label[kind])
    bounds = _bounds(text, label.end(), after)
    if bounds is None or bounds[1] - bounds[0] > _LONGEST_VALUE:
        return [] if bounds is None and kind in ("counter", "date") else None
    value = text[slice(*bounds)]
    if kind == "date":
        return [Part(kind, *bounds, label.start())] if _DATED.fullmatch(value) else None
    if kind == "counter":
        return []
    if kind == "sender":
        address = _ADDRESS.search(value)
        end = bounds[0] + len(value[: address.start()].rstrip()) if address else bounds[0]
        return [Part("writer", bounds[0], end if end > bounds[0] else bounds[1], label.start())] if address else None
    # A day may follow the name without a label of its own.
    day = next((one for one in _DATED.finditer(text, *bounds) if one.end() == bounds[1]), None)
    if day and (name := _bounds(text, bounds[0], day.start())):
        return [*_names(text, kind, *name, label.start()), Part("date", *day.span(), day.start())]
    return _names(text, kind, *bounds, label.start())


def _names(text: str, kind: Kind, start: int, end: int, label: int) -> list[Part]:
    """One part for each person of a list; a house is one."""
    words = list(_WORD.finditer(text, start, end))
    people = kind != "house" and 1 < len(words) <= _MOST_NAMES and all(is_person(word[0]) for word in words)
    return [Part(kind, *word.span(), label) for word in words] if people else [Part(kind, start, end, label)]


def is_person(word: str) -> bool:
    """Whether a word may be the name of a Chinese person."""
    return bool(_HAN_NAME.fullmatch(word)) and (word[0] in SURNAMES or word[:2] in COMPOUND)


def day_of(text: str) -> str:
    """The day in a text that begins with one, without its hour."""
    match = _DATED.match(text)
    return match["day"] if match else text
