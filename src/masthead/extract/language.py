"""In which language a text is written."""

from __future__ import annotations

from masthead.patterns import regex
from masthead.report import Language

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"

_HAN = regex(f"[{HAN}]+")
_WORD = regex(r"[A-Za-z\u00c0-\u024f]{2,}")
_SAMPLE = 100_000


def is_han(character: str) -> bool:
    """Whether it is a Han character; "" is none."""
    return (
        "\u4e00" <= character <= "\u9fff"
        or "\u3400" <= character <= "\u4dbf"
        or "\uf900" <= character <= "\ufaff"
        or "\U00020000" <= character <= "\U0003ffff"
    )


def detect_language(text: str) -> Language:
    """Chinese where Han characters are a fifth or more of all Han characters and Latin words, else English."""
    sample = text[:_SAMPLE]
    han = sum(map(len, _HAN.findall(sample)))
    return "zh-CN" if han and 4 * han >= len(_WORD.findall(sample)) else "en"
