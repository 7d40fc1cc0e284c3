"""Tokens: where a text is cut into atoms, by language, and what of it holds together."""

from __future__ import annotations

import re

from masthead.compose.characters import HIDDEN
from masthead.patterns import regex

NUMBER = regex(r"[+\-±−]?[$¥￥£€]?\d")
# Spaces at which a line may break, and those at which it may not, in regular expressions.
SPACES = " \u2000-\u2006\u2008-\u200a\u205f\u3000"
GLUES = "\u00a0\u2007\u202f"
_HAN_CLASS = (
    "\u2e80-\u303f\u3040-\u312f\u3200-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6"
    "\U0001f300-\U0001faff\U00020000-\U0003ffff"
)
# Signs that are full-width in Chinese text alone.
_SIGNS = "×÷±°′″℃‰→←↑↓■□●○◆◇★☆△▲①-⑩Ⅰ-Ⅻ"
_SPLIT = rf"[{_HAN_CLASS}]|\n|\t|[{SPACES}]+|[{GLUES}]|[{HIDDEN}]|——|……"
_OTHER = rf"^\s{HIDDEN}{_HAN_CLASS}"
# In Chinese text the shared marks are Chinese, but between Latin letters (Chang’an, 2019–2021) they are Latin.
TOKENS = {
    "zh": regex(
        rf"{_SPLIT}|[{_SIGNS}]|(?:[{_OTHER}{_SIGNS}“”‘’—…·–]|(?<=[A-Za-z0-9])[’·–](?=[A-Za-z0-9]))+|.", re.DOTALL
    ),
    "en": regex(rf"{_SPLIT}|[{_OTHER}]+|.", re.DOTALL),
}

# Stretches of Han characters, each of which is an atom, and what stands between them.
HAN_STRETCH = regex("([一-鿿㐀-䶿]+)")

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_UNITS = (
    "平方公里|平方千米|平方米|立方米|万千瓦时|千瓦时|个百分点|百分点|毫克/升|微克/立方米|公里|千米|厘米|毫米|公斤|千克|毫克"
    "|公顷|小时|分钟|人次|亿元|万元|美元|欧元|月(?:上旬|中旬|下旬|[底初中末份])|年[底初中末度]|季度|km/h|km|kg|cm|mm|ha|MW|kWh|GW"
)
_HAN_NUMERALS = "〇零一二两三四五六七八九十百千万亿"
# A blank between a number and its unit: a space, or one of the small ones.
_BLANK = r"[ \u2005\u2006\u2009\u200a]"
_ENGLISH_UNITS = (
    rf"million|billion|trillion|thousand|per cent|percent|{_MONTHS}|am|pm|[ap]\.m"
    "|km/h|km²?|kg|mm|cm|m[²³]?|ha|tonnes?|[kMG]Wh?|[kMG]B"
)
# A numeral in words with its measure word; and where Word's lines are kept to, one of several characters, and 第 with
# its own: a line that Word ends between 一 and 步 may end there.
_NUMERAL = rf"第?[{_HAN_NUMERALS}]{{1,8}}(?:{_UNITS}|(?!第)[一-鿿])?"
_LONG_NUMERAL = rf"第[{_HAN_NUMERALS}]{{1,8}}|[{_HAN_NUMERALS}]{{2,8}}(?:{_UNITS}|(?!第)[一-鿿])?"


def _held(numeral: str) -> re.Pattern[str]:
    return regex(
        # What may open one of the following; a text is mostly made of other characters.
        rf"(?=[\d０-９第+\-±−＋－＝=＜＞<>≈$¥￥£€{_HAN_NUMERALS}〔A-Z])(?:"
        rf"\d[\d.,]*{_BLANK}(?:(?:{_ENGLISH_UNITS})\b|%|°C?)"
        rf"|(?:No|Nos|Fig|Figs|Vol|US|Art)\.?{_BLANK}?[$£€]?\d+"
        rf"|第?[+\-±−＋－＝=＜＞<>≈]?[$¥￥£€]?[\d０-９](?:[\d０-９.,．，]*[\d０-９])?(?:[至到～~–—-]+[\d０-９.,]*[\d０-９])?"
        rf"(?:[％%‰℃]|[万亿千百]*[余多几]?(?:{_UNITS}|[㐀-䶿一-鿿])?)"
        rf"|{numeral}"
        r"|〔\d{4}〕\d+号|[A-Z]{2,4}/[A-Z] \d+)"
    )


_HELD, _HELD_AS_WORD = _held(_NUMERAL), _held(_LONG_NUMERAL)


def held_spans(text: str, *, as_word: bool = False) -> list[tuple[int, int]]:
    """What a line must not part (W3C CLREQ 6.1.2): a number with its sign, multiplier and unit, 第 and its number, a
    numeral in words with its measure word, a document number. as_word: the lines are to be Word's where they can."""
    held = _HELD_AS_WORD if as_word else _HELD
    return [match.span() for match in held.finditer(text) if match.end() - match.start() > 1]
