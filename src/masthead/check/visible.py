"""The characters a reader sees of a stretch of raw text, for comparing it with text that was cleaned or re-wrapped."""

from __future__ import annotations

import html
from functools import lru_cache

from masthead.patterns import regex

# ](where "title") and ][label] of Markdown, and the ! before a picture.
_LINK_TARGET = regex(r"\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+(?:\"[^\"]*\"|'[^']*'))?\)|\]\[[^\[\]]{0,100}\]|!(?=\[)")
_TAG = regex(r"</?[A-Za-z][\w-]*(?:[\s/][^<>]{0,200})?>")  # <https://…> is a link that prints
# Controls and format characters: no reader passes them on, so that they part nothing, not even the digits of a number.
_DROPPED = regex(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f]+"
)
_UNSEEN = r"[\s*_`~#<>|\\\[\]]+"
_BETWEEN_DIGITS = regex(rf"(?<=\d){_UNSEEN}(?=\d)")
_ELSEWHERE = regex(rf"(?<!\d){_UNSEEN}|{_UNSEEN}(?!\d)")
_DIGITS = regex(r"\d+")
_HAN_NUMERALS = frozenset("〇零一二两三四五六七八九十百千万亿")


@lru_cache(maxsize=1024)
def visible(text: str) -> str:
    """The text without blanks, markup characters, tags and link targets; entities are what they stand for.

    Two numbers that only these part are parted by one blank.
    """
    plain = html.unescape(_TAG.sub("", _LINK_TARGET.sub("", text)))
    return _ELSEWHERE.sub("", _BETWEEN_DIGITS.sub(" ", _DROPPED.sub("", plain)))


def same(text: str, quote: str) -> bool:
    """Whether a reader sees the same characters."""
    return visible(text) == visible(quote)


def stands_in(text: str, quote: str) -> bool:
    """Whether the visible characters of the text stand in the quote in one piece that cuts no number (5 of 25)."""
    wanted, whole = visible(text), visible(quote)
    at = whole.find(wanted)
    while at >= 0:
        if not (_cuts(whole, at) or _cuts(whole, at + len(wanted))):
            return True
        at = whole.find(wanted, at + 1)
    return False


def _cuts(text: str, at: int) -> bool:
    """Whether a cut before text[at] goes through a number."""
    if not 0 < at < len(text):
        return False
    before, after = text[at - 1], text[at]
    return (before.isdecimal() and after.isdecimal()) or {before, after} <= _HAN_NUMERALS
