"""Relative dates tied to the stated date that determines them: 次日, 同年9月, 今年, the next day, last month."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from msgspec.structs import replace

from masthead.extract.dates.date_texts import DateText, dates_in
from masthead.patterns import regex
from masthead.relative_dates import OFFSETS, Offset, reckoned
from masthead.report import Date, Span
from masthead.source import Block, Source

_HEAD, _FOOT = 8, 3  # blocks in which a document bears its date
_LABEL = regex(
    r"[（(【\[—–-]*\s*(?:(?:发布|发表|成文|印发|签发|发文|会议|生成)?(?:时间|日期)|date|published|issued|released|updated|posted"
    r"|as (?:of|at))?(?: on)?\s*[：:]?\s*",
    re.IGNORECASE,
)
_AFTER_DATE = regex(
    r"[\s\u3000]*(?:[（(]?(?:星期|周)[一二三四五六日天][）)]?)?[\s\u3000]*(?:[上下]午"
    r"|\d{1,2}\s?[:：时]\s?\d{0,2}.{0,16})?[）)】\]]?"
)
_OCCASION = regex(r"[（(—–-]*\s*.{2,24}在.{2,60}(?:上|会议|大会)[）)]?")
# A line that is no sentence and ends in its date: Situation report no. 12 – 3 March 2020; 第12期　2023年5月16日.
_ENDS_LINE = regex(r"(?:[\s\u3000|,，:：–—(（-]|\bheld on |^)$", re.IGNORECASE)
_NO_DATELINE = regex(r"\b(?:of|in|since|from|by|at|to|until|before|after|the|(?<!held )on) $", re.IGNORECASE)
_CLOSES = regex(r"^截|^(?:as (?:of|at)|by|until|up to|before|through|prior to|no later than)\b|前$|止$", re.IGNORECASE)
_LONGEST_LINE = 100
_BACK = 32  # dates before it in its paragraph that a relative one may hang on


class Anchor(NamedTuple):
    """The date that a document bears (ISO 8601: the day, or the year of its title) and where it stands. disputed: the
    title states another year, so that 上年 may be reckoned from either."""

    iso: str
    span: Span
    disputed: bool


def document_date(source: Source, language: str) -> Anchor | None:
    """The date of a line at the head or foot that says when the document was given, else the only year of its title."""
    title = _titled(source, language)
    for block in _edges(source):
        for found in dates_in(block.text, language) if len(block.text) <= _LONGEST_LINE else ():
            if found.first and not found.first.startswith("-") and not found.hangs and _is_dateline(block.text, found):
                disputed = title is not None and title.iso != found.first[:4]
                return Anchor(found.first, source.span(block, found.start, found.end), disputed)
    return title


def _edges(source: Source) -> Iterator[Block]:
    yield from source.blocks[:_HEAD]
    yield from source.blocks[max(_HEAD, len(source.blocks) - _FOOT) :]


def _is_dateline(text: str, found: DateText) -> bool:
    """Whether a line does nothing but state its date, or says where and when the text was read out."""
    if found.exact() < 3:
        return False
    label = _LABEL.match(text)
    if (label and label.end() == found.start and _AFTER_DATE.fullmatch(text, found.end)) or _OCCASION.fullmatch(text):
        return True
    before = text[: found.start]
    return bool(
        not text[found.end :].strip(" \u3000）)】]") and _ENDS_LINE.search(before) and not _NO_DATELINE.search(before)
    )


def _titled(source: Source, language: str) -> Anchor | None:
    """The only year that the title states."""
    for block in source.blocks[:1]:
        years = [
            found
            for found in dates_in(block.text, language)
            if found.first and not found.first.startswith("-") and found.last is None and not found.hangs
        ]
        if (
            len({found.first for found in years}) == 1
            and len(block.text) <= _LONGEST_LINE
            and block.text[-1] not in "。.；;"
        ):
            (found, *_) = years
            return Anchor((found.first or "")[:4], source.span(block, found.start, found.end), disputed=False)
    return None


def tied(date: Date, hangs: str, before: Sequence[Date], anchor: Anchor | None) -> Date:
    """The date reckoned on the one that determines it; as it is where none does. before: those before it in its
    block."""
    word, _, last = hangs.partition("|")
    if last:
        return _tied_period(date, word, last, anchor)
    offset = OFFSETS.get(word)
    if offset is None:
        return date
    for base, span in _bases(word, offset, before, anchor):
        if iso := reckoned(offset, base):
            start, end = _joined(date, iso)
            return replace(date, start=start, end=end, tied=span)
    return date


def _tied_period(date: Date, first: str, last: str, anchor: Anchor | None) -> Date:
    """去年11月至今年2月: both ends hang on the date of the document."""
    offsets = [OFFSETS[word] for word in (first, last) if word in OFFSETS]
    if anchor is None or len(offsets) < 2 or any(one.near for one in offsets) or "上" in (first[0], last[0]):
        return date
    start, end = (reckoned(offset, anchor.iso) for offset in offsets)
    if not (start and end):
        return date
    return replace(date, start=_filled(date.start, start) or start, end=_filled(date.end, end) or end, tied=anchor.span)


def _bases(hangs: str, offset: Offset, before: Sequence[Date], anchor: Anchor | None) -> Iterator[tuple[str, Span]]:
    """The dates that it may hang on, the surest first. A day hangs on the last date before it, years aside, if that is
    one day."""
    past = (one for one in islice(reversed(before), _BACK) if one.start or one.end)
    if offset.part == "day":
        days = islice((one for one in past if not _is_year(one)), 1)
        past = (one for one in days if not (one.start and one.end))
    if offset.near:
        for one in past:
            if one.span and (base := one.end or one.start):
                yield base, one.span
    elif anchor and not (anchor.disputed and hangs.startswith("上")):
        yield anchor.iso, anchor.span


def _is_year(date: Date) -> bool:
    """Whether it states a year alone, as what a figure is compared with does (超过1998年实测值)."""
    return len(date.start or date.end or "") == len("2031") and not (date.start and date.end)


def _joined(date: Date, iso: str) -> tuple[str | None, str | None]:
    """The start and end of a relative date whose day, month or year is now known."""
    if date.start is None and date.end is None:
        closes = bool(_CLOSES.search(date.text))
        return (None, iso) if closes else (iso, None)
    return _filled(date.start, iso), _filled(date.end, iso)


def _filled(part: str | None, iso: str) -> str | None:
    """--09 with its year, ---12 with its month."""
    if part is None or not part.startswith("-"):
        return part
    return f"{iso}{part[1:]}" if part[2] != "-" else f"{iso}{part[2:]}"
