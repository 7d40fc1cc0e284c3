"""The characters a reader sees of a stretch of raw text, for comparing it with text that was cleaned or re-wrapped."""

from __future__ import annotations

import html
import re

_LINK_TARGET = re.compile(r"\]\([^()\s]*\)")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_UNSEEN = re.compile(r"[\s\u200b\ufeff*_`~#>|\\\[\]]+")


def visible(text: str) -> str:
    """The text without blanks, markup characters, tags and link targets; entities are what they stand for."""
    return _UNSEEN.sub("", html.unescape(_TAG.sub("", _LINK_TARGET.sub("]", text))))


def stands_in(text: str, quote: str) -> bool:
    """Whether the visible characters of the text stand in the quote in one piece."""
    return visible(text) in visible(quote)
