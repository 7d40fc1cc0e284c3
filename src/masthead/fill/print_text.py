"""Marks as they are printed: typewriter punctuation becomes what the language's typography uses (W3C CLREQ, 3.1).

Digits and letters never change. The functions give edits, so that a pair of quotes may span runs.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from masthead.language import is_traditional
from masthead.patterns import regex

# Stand for <br/> and <tab/> until the text is finished. XML has no such characters, so no source text holds them.
BREAK, TAB = "\x0b", "\x0c"

WIDE_MARKS = "、。，；：？！（）《》〈〉「」『』【】〔〕…—"
_WIDE_IN_CHINESE = frozenset("“”‘’…—")
_TRANSPARENT = " \"'“”‘’()"

_URL = regex(
    r"(?:[A-Za-z][A-Za-z0-9+.-]{0,20}://|www\.)[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]*[A-Za-z0-9/=#]"
    r"|[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9.-]{1,255}[A-Za-z0-9]"
    r"|&#?\w{1,16};"  # an entity, as text about markup has it
)
_TYPED = regex("[-,.:;?!()\"']")  # without one of these there is nothing to edit
_DASHES = regex(r"\s*-{2,}\s*")
_NARROW = regex("[,:;?!]")
_NOT_ONLY_WIDENED = regex("[-()\"'@&]|://|www\\.| [,:;?!]|[,:;?!] ")
_WIDE = dict(zip(",:;?!()", "，：；？！（）", strict=True))


class Edit(NamedTuple):
    """text[start:end] becomes `text`."""

    start: int
    end: int
    text: str


# Comparisons, not a regular expression: compiling a class of all Han characters takes longer than a document uses it.


def is_cjk(char: str) -> bool:
    """Whether a character is Chinese, or a mark that is as wide."""
    return _is_han(char) or "\u3001" <= char <= "\u303f" or "\uff01" <= char <= "\uff60" or char in _WIDE_IN_CHINESE


def _is_han(char: str) -> bool:
    in_plane_0 = "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or char == "\u3007"
    return in_plane_0 or "\U00020000" <= char <= "\U0003ffff"


def _is_chinese(char: str) -> bool:
    """Whether a character, if there is one, is Chinese or a mark of Chinese text."""
    return _is_han(char) or (char != "" and char in WIDE_MARKS)


def needs_edits(text: str) -> bool:
    """Whether there may be something to edit for print."""
    return bool(_TYPED.search(text))


def print_edits(text: str, language: str) -> list[Edit]:
    """The edits that make a paragraph's text ready for print, in order, none overlapping."""
    if not needs_edits(text):
        return []
    chinese = language.startswith("zh")
    edits = sorted(_chinese_edits(text, _quotes_of(language)) if chinese else _english_edits(text))
    if not edits:
        return []
    spared = [match.span() for match in _URL.finditer(text)]
    if spared:
        edits = [edit for edit in edits if not _touches(edit, spared)]
    return [edit for index, edit in enumerate(edits) if not index or edit.start >= edits[index - 1].end]


def is_only_widened(text: str) -> bool:
    """Whether all that print changes in a Chinese text are marks right behind Chinese characters, each of which becomes
    its full-width form: no pair, no blank, no address. That is so of nearly every paragraph."""
    if _NOT_ONLY_WIDENED.search(text):
        return False
    before = [piece[-1:] for mark in ",:;?!" if mark in text for piece in text.split(mark)[:-1]]
    return not before or (min(before) >= "\u4e00" and max(before) <= "\u9fff")


def widened(text: str) -> str:
    """The text with all its marks in their full-width forms."""
    for narrow, wide in _WIDE.items():  # several times as quick as str.translate
        text = text.replace(narrow, wide)
    return text


def _touches(edit: Edit, spans: list[tuple[int, int]]) -> bool:
    """Whether the edit lies in one of the spans (in order)."""
    at = bisect_left(spans, edit.end, key=lambda span: span[0]) - 1
    return at >= 0 and edit.start < spans[at][1]


def _quotes_of(language: str) -> tuple[tuple[str, str], ...]:
    """The pairs of quotation marks of a Chinese language, outer and inner."""
    return (("「", "」"), ("『", "』")) if is_traditional(language) else (("“", "”"), ("‘", "’"))


def _chinese_edits(text: str, quotes: tuple[tuple[str, str], ...]) -> Iterator[Edit]:
    if match := _DASHES.match(text):
        yield Edit(0, match.end(), "——")
    wide = [match.start() for match in _NARROW.finditer(text) if _stands_in_chinese(text, match.start())]
    for index in [*wide, *_chinese_brackets(text)]:
        start, end = index, index + 1
        while start and text[start - 1] == " ":
            start -= 1
        while text[end : end + 1] == " ":
            end += 1
        yield Edit(start, end, _WIDE[text[index]])
    yield from _chinese_quotes(text, quotes)


def _stands_in_chinese(text: str, index: int) -> bool:
    """Whether the nearest character on one side, quotes and brackets aside, is Chinese."""
    before, after = text[index - 1 : index], text[index + 1 : index + 2]
    if "\u4e00" <= before <= "\u9fff":  # nearly always, and quick
        return True
    if before.isdigit() and after.isdigit():
        return False
    before, after = _nearest(text, index, -1), _nearest(text, index, 1)
    return _is_chinese(before) or _is_chinese(after)


def _nearest(text: str, index: int, step: int) -> str:
    index += step
    while 0 <= index < len(text) and text[index] in _TRANSPARENT:
        index += step
    return text[index] if 0 <= index < len(text) else ""


def _chinese_brackets(text: str) -> list[int]:
    """The ASCII brackets that become full-width: both of a pair or neither."""
    found: list[int] = []
    open_at: list[int] = []
    if "(" not in text and ")" not in text:
        return found
    for index, char in enumerate(text):
        if char in "(（":
            open_at.append(index)
        elif char in ")）":
            pair = [open_at.pop(), index] if open_at else [index]
            if any(text[i] in "（）" or _beside_chinese(text, i) for i in pair):
                found += pair
    found += [index for index in open_at if _beside_chinese(text, index)]
    return [index for index in found if text[index] in "()"]


def _beside_chinese(text: str, index: int) -> bool:
    before, after = text[max(index - 2, 0) : index].rstrip(" ")[-1:], text[index + 1 : index + 3].lstrip(" ")[:1]
    return _is_chinese(before) or _is_chinese(after)


def _chinese_quotes(text: str, quotes: tuple[tuple[str, str], ...]) -> Iterator[Edit]:
    for straight, (opening, closing) in zip("\"'", quotes, strict=True):
        if straight not in text:
            continue
        opened = -1  # where the straight quote that waits for its pair stands
        inside = False
        for index, char in enumerate(text):
            if char in (opening, closing):
                inside, opened = char == opening, -1
            elif char == straight and not _is_within_word(text, index):
                if not inside and text[index - 1 : index].isdigit():
                    continue  # inches and minutes
                if not inside:
                    opened = index
                else:
                    if opened >= 0:
                        yield Edit(opened, opened + 1, opening)
                    yield Edit(index, index + 1, closing)
                inside = not inside


def _is_within_word(text: str, index: int) -> bool:
    """Whether a quote is an apostrophe: letters of the Latin alphabet on both sides."""
    return text[index] == "'" and _is_latin(text[index - 1 : index]) and _is_latin(text[index + 1 : index + 2])


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()


_ENGLISH: tuple[tuple[re.Pattern[str], str], ...] = (
    (regex(r"(?<!\.)\.\.\.(?!\.\.)"), "…"),
    (regex(r"(?<![-\w])-{2,3} "), "– "),
    (regex(r"(?<= )--(?= )"), "–"),
    (regex(r"(?<= )---(?= )|(?<=[^\W\d])-{2,3}(?=[^\W\d])"), "—"),
    (regex(r"(?<=\d)--(?=\d)"), "–"),
)
_BEFORE_OPENING = regex(r"[\s(\[{“‘\"'–—/-]")
_ELISION = regex(r"'(?=\d\ds?\b|(?:tis|twas|em|til|cause)\b)", re.IGNORECASE)


def _english_edits(text: str) -> Iterator[Edit]:
    for pattern, mark in _ENGLISH:
        for match in pattern.finditer(text):
            yield Edit(*match.span(), mark)
    yield from _english_quotes(text)


def _english_quotes(text: str) -> Iterator[Edit]:
    inside = {'"': False, "'": False}
    for index, char in enumerate(text):
        if char not in inside:
            continue
        before, after = text[index - 1 : index] if index else "", text[index + 1 : index + 2]
        if before.isdigit() and not inside[char] and not after.isalpha():
            continue  # feet and inches
        opens = (not before or bool(_BEFORE_OPENING.match(before))) and bool(after.strip())
        if opens and not _ELISION.match(text, index):
            inside[char] = True
            yield Edit(index, index + 1, "“" if char == '"' else "‘")
            continue
        if char == '"' or not (before.isalnum() and after.isalnum()):
            inside[char] = False
        yield Edit(index, index + 1, "”" if char == '"' else "’")
