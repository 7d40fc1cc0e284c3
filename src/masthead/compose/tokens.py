"""Tokens: where a text is cut into atoms, by language."""

from __future__ import annotations

import re
from functools import lru_cache

NUMBER = re.compile(r"[+\-±−]?[$¥￥£€]?\d")
# Spaces at which a line may break, in regular expressions.
SPACES = " \u2000-\u2006\u2008-\u200a\u205f\u3000"
_HAN_CLASS = "⺀-〿぀-ヿ㄀-ㄯ㈀-䶿一-鿿豈-﫿︰-﹏！-｠￠-￦\U00020000-\U0003ffff×÷±°′″℃‰→←↑↓■□●○◆◇★☆△▲①-⑩Ⅰ-Ⅹ"
_SPLIT = rf"\n|\t|[{SPACES}]+|——|……|[{_HAN_CLASS}]"
# In Chinese text the shared marks are Chinese, but between Latin letters (Chang’an, 2019–2021) they are Latin.
TOKENS = {
    "zh": re.compile(rf"{_SPLIT}|(?:[^\s“”‘’—…·–{_HAN_CLASS}]|(?<=[A-Za-z0-9])[’·–](?=[A-Za-z0-9]))+|.", re.DOTALL),
    "en": re.compile(rf"{_SPLIT}|[^\s{_HAN_CLASS}]+|.", re.DOTALL),
}
_URL = re.compile(r"(?<!\w)\w{1,20}://|www\.", re.ASCII)
_URL_PART = re.compile(r"[^/?&=_.#-]*[/?&=_.#-]+|[^/?&=_.#-]+")
_WORD_PART = re.compile(r"[^-/—–]*[-/—–](?<=[^\W\d_]{2}.)(?=[^\W\d_])|.+?—(?=.)|.+", re.DOTALL)


@lru_cache(maxsize=4096)
def latin_parts(token: str) -> tuple[str, ...]:
    """A stretch of Latin, cut where a line may break: behind a hyphen or slash between letters, in a URL behind
    its own marks."""
    url = _URL.search(token)
    start = url.start() if url else len(token)
    return (*_WORD_PART.findall(token, 0, start), *_URL_PART.findall(token, start))


_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_UNITS = (
    "平方公里|平方千米|平方米|立方米|万千瓦时|千瓦时|个百分点|百分点|毫克/升|微克/立方米|公里|千米|厘米|毫米|公斤|千克|毫克"
    "|公顷|小时|分钟|人次|亿元|万元|美元|欧元|月(?:上旬|中旬|下旬|[底初中末份])|年[底初中末度]|季度|km/h|km|kg|cm|mm|ha|MW|kWh|GW"
)
_HAN_NUMERALS = "〇零一二两三四五六七八九十百千万亿"
_HELD = re.compile(
    rf"\d[\d.,]* (?:million|billion|thousand|per cent|percent|{_MONTHS}|km|kg|m|ha|%)\b"
    r"|(?:No|Nos|Fig|US)\.? ?[$£€]?\d+"
    rf"|第?[+\-±−＝=＜＞<>≈]?[$¥￥£€]?[\d０-９](?:[\d０-９.,．，]*[\d０-９])?(?:[至到～~–—-]+[\d０-９.,]*[\d０-９])?[％%‰℃]?"
    rf"[万亿千百]*[余多几]?(?:{_UNITS}|[㐀-䶿一-鿿])?"
    rf"|第?[{_HAN_NUMERALS}]{{1,8}}(?:{_UNITS}|[一-鿿])?"
    r"|〔\d{4}〕\d+号|[A-Z]{2,4}/[A-Z] \d+"
)


def held_spans(text: str) -> list[tuple[int, int]]:
    """What a line must not part (W3C CLREQ 3.1.4): a number with its sign, multiplier and unit, 第 and its number, a
    numeral in words with its measure word, a document number."""
    return [match.span() for match in _HELD.finditer(text) if match.end() - match.start() > 1]
