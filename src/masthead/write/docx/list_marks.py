"""Marks of headings, points and list items in Word's terms: a format, and a text with places for counts."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

DECIMAL, CHINESE, BULLET = "decimal", "chineseCountingThousand", "bullet"
_DIGITS = "一二三四五六七八九"
_NUMERAL = re.compile("[0-9]+|[十一二三四五六七八九]+")
_UNSAFE = re.compile("[%\t\n\xad〇零百千万０-９]")
_LONGEST_BULLET = 3


class Count(NamedTuple):
    """A number that a mark states: its w:numFmt, and its value."""

    format: str
    value: int


class Mark(NamedTuple):
    """What a mark says. format: that of its own count, or bullet. text: as in w:lvlText, “（%2）”.

    blank: a blank parts it from the text. counts: those of higher levels and, last, its own; none for a bullet.
    """

    format: str
    text: str
    blank: bool
    counts: tuple[Count, ...]


@lru_cache(1000)
def number_mark(text: str, level: int) -> Mark | None:
    """The mark of a number of a level, from 0, whose counts are those of the levels above it and its own; None where
    Word could not count so."""
    numerals = list(_NUMERAL.finditer(text))
    counts = tuple(count for count in map(_count, (match[0] for match in numerals)) if count)
    first = level - len(numerals) + 1
    if not numerals or len(counts) < len(numerals) or first < 0 or _UNSAFE.search(text):
        return None
    blank = text.endswith(" ")
    places = iter(range(first + 1, level + 2))
    pattern = _NUMERAL.sub(lambda _: f"%{next(places)}", text[:-1] if blank else text)
    return Mark(counts[-1].format, pattern, blank, counts)


def bullet_mark(text: str) -> Mark | None:
    """The mark of a list item that is not counted."""
    if _NUMERAL.search(text) or _UNSAFE.search(text) or not 0 < len(text) <= _LONGEST_BULLET:
        return None
    return Mark(BULLET, text, False, ())


def _count(numeral: str) -> Count | None:
    if numeral[0] in "0123456789":
        return Count(DECIMAL, int(numeral)) if numeral[0] != "0" and len(numeral) < 5 else None
    return Count(CHINESE, _CHINESE[numeral]) if numeral in _CHINESE else None


def _chinese(number: int) -> str:
    """1 to 99 as Word counts in Chinese: 10 is 十, 21 二十一."""
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens - 1]}十") + (_DIGITS[ones - 1] if ones else "")


_CHINESE = {_chinese(number): number for number in range(1, 100)}
