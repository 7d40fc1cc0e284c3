"""Tokens: where a text is cut into atoms, by language."""

from __future__ import annotations

import re
from functools import lru_cache

NUMBER = re.compile(r"[+\-±−]?[$¥￥£€]?\d")
_HAN_CLASS = "⺀-〿぀-ヿ㄀-ㄯ㈀-䶿一-鿿豈-﫿︰-﹏！-｠￠-￦\U00020000-\U0003ffff×÷±°′″℃‰→←↑↓■□●○◆◇★☆△▲①-⑩Ⅰ-Ⅹ"
_SPLIT = rf"\n|\t| +|——|……|[{_HAN_CLASS}]"
# In Chinese text the shared marks are Chinese, but between Latin letters (Chang’an, 2019–2021) they are Latin.
TOKENS = {
    "zh": re.compile(rf"{_SPLIT}|(?:[^\s“”‘’—…·–{_HAN_CLASS}]|(?<=[A-Za-z0-9])[’·–](?=[A-Za-z0-9]))+|.", re.DOTALL),
    "en": re.compile(rf"{_SPLIT}|[^\s{_HAN_CLASS}]+|.", re.DOTALL),
}
_URL = re.compile(r"\w+://|www\.", re.ASCII)
_URL_PART = re.compile(r"[^/?&=_.#-]*[/?&=_.#-]+|[^/?&=_.#-]+")
_WORD_PART = re.compile(r"[^-/—–]*[^\W\d_]{2,}[-/—–](?=[^\W\d_])|.+?—(?=.)|.+", re.DOTALL)


@lru_cache(maxsize=4096)
def latin_parts(token: str) -> tuple[str, ...]:
    """A stretch of Latin, cut where a line may break: behind a hyphen or slash between letters, in a URL behind
    its own marks."""
    pattern = _URL_PART if _URL.match(token) else _WORD_PART
    return tuple(match[0] for match in pattern.finditer(token))
