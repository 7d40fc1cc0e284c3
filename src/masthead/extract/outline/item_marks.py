"""Where the words of a list item begin, after its number or letter."""

from __future__ import annotations

from masthead.extract.outline.marks import find_mark
from masthead.patterns import regex

_LETTERED = regex(r"(?:\([a-z]{1,4}\)|[a-z][.)]|[•·●○■□◆▪►▶➢✓*+-])\s+")
_HAN_OPENERS = frozenset("第一二三四五六七八九十百")
_LONGEST = 12  # characters of a mark with the blanks after it


def after_mark(text: str, start: int, end: int) -> int:
    """The place in text[start:end] after the mark it opens with, if any: 4. （一） 二是 (a). 一要 says what to do."""
    if "\u4e00" <= text[start : start + 1] <= "\u9fff" and text[start] not in _HAN_OPENERS:
        return start
    head = text[start : min(end, start + _LONGEST)]
    mark = find_mark(head)
    if mark and "要" not in head[: mark.length] and start + mark.length < end:
        return start + mark.length
    lettered = _LETTERED.match(head)
    return start + lettered.end() if lettered and start + lettered.end() < end else start
