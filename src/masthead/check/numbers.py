"""The numbers and names of months that a text states, to tell which of them another text does not."""

from __future__ import annotations

import re

from masthead.patterns import regex

_GROUPED = regex("(?<=\\d)[, ，\u00a0\u2009\u202f](?=\\d{3}(?!\\d))")
_ENGLISH = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion "
    "january february march april june july august september october november december"
)
# A single Chinese numeral is a number before what it may count or date; 一 and many idioms are none.
_COUNTED = "个名家户人项件次批轮组省市县区乡镇村年月日号天周季成倍万亿元位条类份处台座所支点级届部期"
_NUMBER = regex(
    r"(?P<digits>\d+(?:[.．]\d+)?)(?P<scale> ?[百千万亿]+)?|"
    r"(?P<han>(?!千万(?![\d零〇一二两三四五六七八九十]))[〇零一二两三四五六七八九十百千万亿]{2,}"
    rf"|[二两三四五六七八九十](?=[{_COUNTED}]))"
    rf"|\b(?P<word>{'|'.join(_ENGLISH.split())})\b",
    re.IGNORECASE,
)


def missing_numbers(text: str, source: str) -> list[str]:
    """The numbers of the text that the source does not state, each once and as written there."""
    known = set(_numbers(source).values())
    return [written for written, number in _numbers(text).items() if number not in known]


def _numbers(text: str) -> dict[str, str]:
    """Each number as written → in the form that two writings of it share (5,764 and 5764; 9 and 09)."""
    found = (match for match in _NUMBER.finditer(_GROUPED.sub("", text)))
    return {match[0]: _plain(match) for match in found}


def _plain(match: re.Match[str]) -> str:
    if not match["digits"]:
        return match[0].lower()
    whole, point, fraction = match["digits"].replace("．", ".").partition(".")
    return f"{int(whole)}{point}{fraction}{(match['scale'] or '').strip()}"
