"""Sentences and clauses of a text, from mark to mark."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_CLOSE = {
    "“": "”",
    "‘": "’",
    "（": "）",
    "(": ")",
    "《": "》",
    "「": "」",
    "『": "』",
    "【": "】",
    "[": "]",
    "〔": "〕",
}
_TOKENS_ZH = re.compile(
    r"(?P<open>[“（(《「『【\[〔])|(?P<end>[。！？!?；;…]+[”’）)]?|\.(?=\s|$))|(?P<comma>[，：:]|,)"
)
_TOKENS_EN = re.compile(
    r"(?P<open>[“(\[])|(?P<end>[!?]+['\"”’)]?(?=\s|$)|\.['\"”’)]?(?=\s+[\"“(]?[A-Z0-9]|\s*$))|(?P<comma>[,:;](?=\s|$)|\s[–—](?=\s)|—)"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:[A-Z]|Mrs?|Ms|Dr|Cllr|Hon|Prof|Gen|Sen|Rep|St|No|Nos|Fig|vs|approx|Inc|Ltd|Co|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?"
    r"|Oct|Nov|Dec)|\b(?:[ap]\.m|e\.g|i\.e|U\.[SKN]|etc))$"
)
# 新华社北京10月22日电（记者 某某）
_DATELINE = re.compile(r"[^\s，。,；]{2,12}?(?:\d{1,2}月)?\d{1,2}日[电讯](?:[（(][^）)]{1,30}[）)])?[\s\u3000]*(?=\S)")
_LONGEST_BRACKET = 200
_REFERENCE = re.compile(r"&(?:#?[A-Za-z\d]+)$")
_LONGEST_REFERENCE = 12


class Clause(NamedTuple):
    """text[start:end], without the mark that ends it. sentence: which sentence it belongs to, from 0.

    mark: the mark after it; empty at the end of the text.
    """

    start: int
    end: int
    sentence: int
    mark: str


@lru_cache(maxsize=4096)
def clauses(text: str, language: str) -> tuple[Clause, ...]:
    """The clauses in order, a dateline left out. A mark in quotation marks, brackets or a number ends none."""
    tokens = _TOKENS_ZH if language == "zh-CN" else _TOKENS_EN
    found: list[Clause] = []
    sentence = 0
    dateline = _DATELINE.match(text)
    start = position = dateline.end() if dateline else 0
    while mark := tokens.search(text, position):
        position = mark.end()
        if mark["open"]:
            close = text.find(_CLOSE[mark["open"]], position, position + _LONGEST_BRACKET)
            position = close + 1 if close >= 0 else position
            continue
        inside = _within_number(text, mark.start()) or _within_reference(text, mark.start())
        if inside or _abbreviated(text, mark, language):
            continue
        if piece := _clause(text, start, mark.start(), sentence, mark[0]):
            found.append(piece)
        start = position
        sentence += bool(mark["end"]) and bool(found) and found[-1].sentence == sentence
    last = _clause(text, start, len(text), sentence, "")
    return (*found, last) if last else tuple(found)


def _within_number(text: str, at: int) -> bool:
    """The comma of 5,764, the colon of 10:30."""
    return text[at] in ",:." and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()


def _within_reference(text: str, at: int) -> bool:
    """The semicolon of &amp; or &#38;, which a text about markup may hold."""
    return text[at] == ";" and bool(_REFERENCE.search(text, max(0, at - _LONGEST_REFERENCE), at))


def _abbreviated(text: str, mark: re.Match[str], language: str) -> bool:
    return language == "en" and mark[0].startswith(".") and bool(_ABBREVIATION.search(text, 0, mark.start()))


def _clause(text: str, start: int, end: int, sentence: int, mark: str) -> Clause | None:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    return Clause(start, end, sentence, mark.strip()) if start < end else None
