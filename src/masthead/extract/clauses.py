"""Sentences and clauses of a text, from mark to mark."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from masthead.patterns import regex

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
_OPEN_ZH, _END_ZH, _COMMA_ZH = r"“（(《「『【\[〔", "。！？!?；;…", "，：:,"
# Any of the marks first, and then which it is: only so a search passes over other characters at once.
_TOKENS_ZH = regex(
    rf"[{_OPEN_ZH}{_END_ZH}{_COMMA_ZH}.](?:(?P<comma>(?<=[{_COMMA_ZH}]))|(?P<open>(?<=[{_OPEN_ZH}]))"
    rf"|(?P<end>(?<=[{_END_ZH}])[{_END_ZH}]*[”’）)]?|(?<=\.)(?=\s|$)))"
)
_TOKENS_EN = regex(
    r"(?P<open>[“(\[])|(?P<end>[!?]+['\"”’)]?(?=\s|$)|\.['\"”’)]?(?=\s+[\"“(]?[A-Z0-9]|\s*$))"
    r"|(?P<comma>[,:;](?=\s|$)|\s[–—](?=\s)|—)"
)
_ABBREVIATION = regex(
    r"(?:\b(?:[A-Z]|Mrs?|Ms|Dr|Cllr|Hon|Prof|Gen|Sen|Rep|St|No|Nos|Fig|vs|approx|Inc|Ltd|Co|Jan|Feb|Mar|Apr"
    r"|Jun|Jul|Aug|Sept?"
    r"|Oct|Nov|Dec)|\b(?:[ap]\.m|e\.g|i\.e|U\.[SKN]|etc))$"
)
# 新华社北京10月22日电（记者 某某）
_DATELINE = regex(
    r"(?:[^\s，。,；]{2,12}?(?:\d{1,2}月)?\d{1,2}日[电讯]|(?:本[报网刊台站社]|[^\s，。,；]{1,8}[报网社])讯)"
    r"(?:[\s\u3000]*[（(][^）)]{1,30}[）)])?[\s\u3000]*(?=\S)"
)
# PORT CALDER, June 2, 2025 –
_DATELINE_EN = regex(
    r"[A-Z][A-Z.’' -]{2,40}(?:, [A-Z][A-Za-z.]{1,20})?,? "
    r"(?:\(|[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?)"
    r"[^–—\n]{0,20}\s?(?:--|[–—-])\s+(?=[A-Z])"
)
_LONGEST_BRACKET = 200
_DOUBTFUL = ",:.;"
_LONGEST_ABBREVIATION = 8
_REFERENCE = regex(r"&(?:#?[A-Za-z\d]+)$")
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
    tokens = _TOKENS_ZH if language.startswith("zh") else _TOKENS_EN
    found: list[Clause] = []
    sentence = 0
    dateline = (_DATELINE if language == "zh-CN" else _DATELINE_EN).match(text)
    start = position = dateline.end() if dateline else 0
    while mark := tokens.search(text, position):
        at, position = mark.span()
        kind = mark.lastgroup
        if kind == "open":
            close = text.find(_CLOSE[text[at]], position, position + _LONGEST_BRACKET)
            position = close + 1 if close >= 0 else position
            continue
        if text[at] in _DOUBTFUL and _is_no_end(text, at, language):
            continue
        if piece := _clause(text, start, at, sentence, mark[0]):
            found.append(piece)
        start = position
        sentence += kind == "end" and bool(found) and found[-1].sentence == sentence
    last = _clause(text, start, len(text), sentence, "")
    return (*found, last) if last else tuple(found)


def _is_no_end(text: str, at: int, language: str) -> bool:
    """Whether a mark that has other uses ends no clause where it stands."""
    return _within_number(text, at) or _within_reference(text, at) or (language == "en" and _abbreviated(text, at))


def _within_number(text: str, at: int) -> bool:
    """The comma of 5,764, the colon of 10:30."""
    return text[at] in ",:." and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()


def _within_reference(text: str, at: int) -> bool:
    """The semicolon of &amp; or &#38;, which a text about markup may hold."""
    return text[at] == ";" and bool(_REFERENCE.search(text, max(0, at - _LONGEST_REFERENCE), at))


def _abbreviated(text: str, at: int) -> bool:
    return text[at] == "." and bool(_ABBREVIATION.search(text, max(0, at - _LONGEST_ABBREVIATION), at))


def _clause(text: str, start: int, end: int, sentence: int, mark: str) -> Clause | None:
    """The clause without blanks at its ends."""
    if start < end and not (text[start].isspace() or text[end - 1].isspace() or mark[:1].isspace()):
        return Clause(start, end, sentence, mark)
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Clause(start, end, sentence, mark.strip()) if start < end else None
