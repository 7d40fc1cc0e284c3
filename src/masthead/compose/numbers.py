"""Numbers of headings and marks of footnotes."""

from __future__ import annotations

import re

from masthead.compose.atoms import Setter
from masthead.patterns import regex

_COUNTER = regex(r"\{([1-9])(:zh)?\}")
_LEVELS = 9
_DIGITS = "零一二三四五六七八九"
_PLACES = ("", "十", "百", "千")
# Unicode has circled figures up to 50, in three places.
_CIRCLED = (*range(0x2460, 0x2474), *range(0x3251, 0x3260), *range(0x32B1, 0x32C0))


class HeadingNumbers:
    """Counts the headings of each level; a heading begins the counts of the levels below it anew."""

    def __init__(self) -> None:
        self.counts = [0] * (_LEVELS + 1)

    def next(self, level: int, pattern: str) -> str:
        """What stands before a heading: the pattern with the counts in it. One without a pattern is not counted."""
        level = min(level, _LEVELS)
        self.counts[level + 1 :] = [0] * (_LEVELS - level)
        if not pattern:
            return ""
        self.counts[level] += 1
        return _COUNTER.sub(lambda match: self.count(int(match[1]), chinese=bool(match[2])), pattern)

    def count(self, level: int, *, chinese: bool) -> str:
        return chinese_number(self.counts[level]) if chinese else str(self.counts[level])


def chinese_number(number: int) -> str:
    """A whole number from 0 to 9999 in Chinese numerals, as headings count: 10 is 十, 21 二十一, 105 一百零五."""
    if not 0 < number < 10_000:
        return _DIGITS[0] if number == 0 else str(number)
    text = ""
    digits = str(number)
    for at, digit in enumerate(digits):
        place = _PLACES[len(digits) - 1 - at]
        text += _DIGITS[int(digit)] + place if digit != "0" else _DIGITS[0]
    text = re.sub("零+", "零", text).rstrip("零")
    return text[1:] if text.startswith("一十") else text


def note_mark(setter: Setter, number: int) -> str:
    """A footnote's mark as the theme has them; figures where no font has the circled one."""
    if setter.theme.notes.marks == "circled" and number <= len(_CIRCLED):
        mark = chr(_CIRCLED[number - 1])
        style = setter.theme.notes.style
        role = setter.theme.styles[style].font if style in setter.theme.styles else next(iter(setter.theme.fonts))
        if setter.fonts.pick(role, mark, han=True):
            return mark
    return str(number)
