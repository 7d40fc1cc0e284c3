"""The marks that open headings and points: 一、 （一） 1. （1） —— (a) 一是 第一， and bullets."""

from __future__ import annotations

import re
from typing import NamedTuple

from masthead.extract.outline.shapes import ends_open
from masthead.patterns import regex

_HAN = "一二三四五六七八九十百"
# What a number and a blank before it are no mark of: 3 月, 12 May.
_NO_NUMBER = "(?:[年月日号个]|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)"
# From the outermost to the innermost; the first four are the levels of GB/T 9704-2012, 7.3.3.
_MARKS = (
    (
        "part",
        (
            rf"第[{_HAN}]{{1,3}}(?:[章编篇]|部分)[\s\u3000:：、]*"
            r"|(?:PART|Part|CHAPTER|Chapter) [\dIVX]+(?:\s*[–—-]\s+|[.:]?\s+)"
        ),
    ),
    ("one", rf"[{_HAN}]{{1,3}}[、．]|[IVX]{{1,4}}\.\s+"),
    ("two", rf"[（(][{_HAN}]{{1,3}}[）)]、?"),
    (
        "three",
        (
            rf"\d{{1,3}}[.．、)）](?!\d)|\d{{1,2}}(?=[ \u3000\t]+[㐀-鿿A-Z])(?!\s+{_NO_NUMBER})"
            r"|\d{1,2}\.0(?=[ \u3000\t]+[㐀-鿿A-Z])"
        ),
    ),
    ("three-two", r"\d{1,2}\.\d{1,2}[.、]?(?=[ \u3000\t]+[㐀-鿿A-Z“\"])|\d{2,4}[./]\d{1,3}(?=[ \t]+[A-Z][a-z])"),
    ("three-three", r"\d{1,2}(?:\.\d{1,2}){2,3}[.、]?(?=[ \u3000\t]*[㐀-鿿A-Z])"),
    ("four", r"[（(]\d{1,2}[）)]|[①-⑳]"),
    (
        "leaf",
        (
            rf"—{{2}}|―{{2}}|(?:—|–|―|－|-{{2}})(?!\d)|第[{_HAN}]{{1,2}}[，,、](?!第)"
            rf"|[{_HAN}]{{1,2}}(?:是|要(?![素点务求件]))(?![{_HAN}])"
        ),
    ),
    ("leaf", r"[（(]?(?:[a-z]|[ivx]{2,4})[）)]\s+|[a-h]\.\s+(?=[A-Z])"),
    ("leaf", r"[-+*•·●○■□◆◇▪▸►▶➢✓](?=\s)|[·•●■◆▪►▶➢]|o(?=\s+[A-Z\d])"),
)
_MARK = regex("|".join(f"({pattern})" for _, pattern in _MARKS))
# 二、三轮督查: numbers in a row before what they count, not the second heading.
_ROW = regex(rf"([{_HAN[:10]}])、([{_HAN[:10]}])(?:轮|期|季度|级|类|批|线|号|次|月|产业|阶段|环)")
_LONGEST_HEADING, _LONGEST_NUMBERED = 20, 32
_DIGITS = regex(rf"\d+|[{_HAN}]+")
_NUMERALS = ("", *"一二三四五六七八九十", *(f"十{one}" for one in "一二三四五六七八九"), "二十")


class Mark(NamedTuple):
    """kind: the name of its level. length: of the mark and the blanks after it."""

    kind: str
    length: int


def find_mark(text: str) -> Mark | None:
    """The mark at the beginning of a paragraph; none where the paragraph runs on to the next mark of its kind."""
    match = _MARK.match(text)
    if not match or not match.lastindex or _is_row(text) or _runs_on(text, match[0]):
        return None
    if match[0].isdecimal() and not _may_be_numbered(text):
        return None
    rest = text[match.end() :]
    return Mark(_MARKS[match.lastindex - 1][0], match.end() + len(rest) - len(rest.lstrip()))


def depth(kind: str) -> int:
    """How deep a mark stands: the smaller, the further out."""
    return next(index for index, (name, _) in enumerate(_MARKS) if name == kind)


def _may_be_numbered(text: str) -> bool:
    """Whether a line that opens with a number and a blank can be a heading: 3 Results, not 3 people came."""
    return ends_open(text) and len(text) <= _LONGEST_NUMBERED


def _is_row(text: str) -> bool:
    """Whether a text begins with numbers in a row. A short line without an end mark is a heading all the same."""
    row = _ROW.match(text)
    if not row or _NUMERALS.index(row[2]) != _NUMERALS.index(row[1]) + 1:
        return False
    return not (ends_open(text) and len(text) <= _LONGEST_HEADING)


def _runs_on(text: str, mark: str) -> bool:
    """Whether the mark that follows this one, 二是 after 一是, stands behind a stop or comma in the same paragraph."""
    number = _DIGITS.search(mark)
    following = _following(number[0]) if number else None
    if not number or not following:
        return False
    after = mark[: number.start()] + following + mark[number.end() :].strip()
    return bool(re.search(rf"[。；;.，,]\s*{re.escape(after)}(?!\d)", text[len(mark) :]))


def _following(number: str) -> str | None:
    if number.isascii():
        return str(int(number) + 1)
    at = _NUMERALS.index(number) if number in _NUMERALS else len(_NUMERALS)
    return _NUMERALS[at + 1] if at + 1 < len(_NUMERALS) else None
