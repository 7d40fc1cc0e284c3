"""The marks that open headings and points: 一、 （一） 1. （1） —— 一是 第一， and bullets."""

from __future__ import annotations

import re
from typing import NamedTuple

_HAN = "一二三四五六七八九十百"
# From the outermost to the innermost; the first four are the levels of GB/T 9704-2012, 7.3.3.
_MARKS = (
    ("part", rf"第[{_HAN}]{{1,3}}(?:[章编篇]|部分)[\s\u3000:：、]*|(?:PART|Part|CHAPTER|Chapter) [\dIVX]+[.:]?\s+"),
    ("one", rf"[{_HAN}]{{1,3}}[、．]|[IVX]{{1,4}}\.\s+"),
    ("two", rf"[（(][{_HAN}]{{1,3}}[）)]、?"),
    ("three", r"\d{1,3}[.．、)）](?!\d)"),
    ("four", r"[（(]\d{1,2}[）)]|[①-⑳]"),
    (
        "leaf",
        (
            rf"—{{2}}|―{{2}}|(?:—|–|―|－|-{{2}})(?!\d)|第[{_HAN}]{{1,2}}[，,、](?!第)"
            rf"|[{_HAN}]{{1,2}}(?:是|要(?![素点务求件]))(?![{_HAN}])"
        ),
    ),
    ("leaf", r"[-+*•·●○■□◆◇▪▸►▶➢✓](?=\s)|[·•●■◆▪►▶➢]"),
)
_MARK = re.compile("|".join(f"({pattern})" for _, pattern in _MARKS))


class Mark(NamedTuple):
    """kind: the name of its level. length: of the mark and the blanks after it."""

    kind: str
    length: int


def find_mark(text: str) -> Mark | None:
    """The mark at the beginning of a paragraph."""
    match = _MARK.match(text)
    if not match or not match.lastindex:
        return None
    rest = text[match.end() :]
    return Mark(_MARKS[match.lastindex - 1][0], match.end() + len(rest) - len(rest.lstrip()))


def depth(kind: str) -> int:
    """How deep a mark stands: the smaller, the further out."""
    return next(index for index, (name, _) in enumerate(_MARKS) if name == kind)
