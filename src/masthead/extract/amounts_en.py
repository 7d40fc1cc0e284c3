"""Amounts in English text, read from where their first digit or word stands: US$46.1 billion, 5-7 days, two thirds."""

from __future__ import annotations

import re
from typing import NamedTuple

from masthead.extract.english_words import AFTER, BEFORE, UNITS
from masthead.extract.numerals import (
    ENGLISH_SCALES,
    ENGLISH_WORDS,
    arabic_value,
    english_value,
    plain,
)
from masthead.patterns import regex

_SPACE = "[ \u00a0\u2009\u202f]"
_DIGITS = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d{{1,3}}(?:{_SPACE}\d{{3}})+(?![\d.,]\d|\d)|\d{{1,15}}(?!\d))"
    r"(?:\.\d{1,6}(?!\d|\.\d))?"
)
_SIGN = r"(?:(?:US|CA|AU|NZ|HK|[CAS])?\$|£|€|¥|(?:USD|EUR|GBP|CHF|CAD|AUD|CNY|RMB|JPY) ?)"
_CURRENCY = regex(rf"(?<![A-Za-z]){_SIGN}{_SPACE}?$")
_SCALE = regex(r"[ \u00a0-]?(?P<scale>(?i:hundred|thousand|million|billion|trillion|bn|tn|mn?|k))(?![A-Za-z])")
_SHORT_SCALES = {"bn": 10**9, "tn": 10**12, "m": 10**6, "mn": 10**6, "k": 10**3}
_UNIT = regex(rf"[ \u00a0]?(?P<unit>(?:{UNITS})(?:/[A-Za-z]{{1,6}}\b)?)(?![A-Za-z])")
_NUMBER = regex(_DIGITS)
_TO = regex(rf"(?: ?[–—-] ?| to (?=[\d£€$]|US\$)|(?P<and> and (?=[\d£€$]|US\$)))(?P<sign>{_SIGN} ?)?")
_BOTTOMS = (3, 4, 5, 10, 100, 1000)  # 2 in 5 is a share; 3 in 16 may be cases in places
_RATIO = regex(r" (?:(?:out )?of (?:the |these |those |its |our |their |all )?|(?P<in>in (?:every )?))")
_CARDINALS = "|".join(sorted(ENGLISH_WORDS, key=len, reverse=True))
_WORDS = regex(
    rf"(?:{_CARDINALS})(?:[ -](?:{_CARDINALS}))?(?:{_SPACE}(?:hundred|thousand|million|billion|trillion)\b"
    rf"(?:,?(?: and)?(?: (?:{_CARDINALS})(?:[ -](?:{_CARDINALS}))?(?![A-Za-z])))?){{0,3}}(?![A-Za-z])",
    re.IGNORECASE,
)
_LOWER = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}
_LOWER |= {"ninth": 9, "tenth": 10, "twentieth": 20, "hundredth": 100}
_PLURAL_LOWER = "|".join("halves" if word == "half" else f"{word}s" for word in _LOWER)
_FRACTION = regex(
    rf"(?P<top>{_CARDINALS})[ -](?P<lower>{_PLURAL_LOWER})\b|one[ -](?P<one>{'|'.join(_LOWER)})\b"
    r"|half(?= (?:of|the|a(?!n hour| million| day| year))\b|[,.;)]| (?:said|were|are|have|had|did|do)\b)",
    re.IGNORECASE,
)
_PART = regex(
    rf"(?:{'|'.join(_LOWER)})(?= of (?!an hour|the year|the (?:century|month)|\d{{4}})| (?:said|were|are|have|had"
    rf"|did)\b)",
    re.IGNORECASE,
)
_BY = regex(r"\b(?:by|than|nearly|almost|about|over|under|up to|only|just) (?:a|an|one) $", re.IGNORECASE)
_PART_ALONE = regex(
    rf"(?:{'|'.join(_LOWER)})(?=$|[,.;)]| (?:in|since|over|between|compared|from|to|on)\b)", re.IGNORECASE
)
_ARTICLE = regex(r"\b(?:a|an|one) $", re.IGNORECASE)
_NO_HALF = regex(r"\b(?:first|second|latter|other|final|and a|better) $", re.IGNORECASE)
_VAGUE = regex(
    r"(?:(?:tens|hundreds|thousands) of (?:thousands|millions)|dozens|scores|hundreds|thousands|millions"
    r"|billions)(?= of )"
    r"|(?:several|a few|many) (?:hundred|thousand|dozen|million)\b",
    re.IGNORECASE,
)
_AFTER = regex(rf"\+|,? (?:{AFTER})\b")
_BEFORE = regex(rf"\b(?P<words>{BEFORE}) $", re.IGNORECASE)
_BETWEEN = regex(r"\bbetween $", re.IGNORECASE)
_FROM = regex(r"(?<!ranging )(?<!range )(?<!ranged )(?<!ranges )\bfrom (?:\D{0,12} )?$", re.IGNORECASE)
# What a change comes to stands behind it: by 2 million to 9 million; by 2 to 9 million is a range.
_CHANGED_BY = regex(r"\bby (?:\D{0,16} )?$", re.IGNORECASE)
_NAMED = regex(r"[\dA-Za-z.,/#_:-]$")
_MINUS = regex(r"(?:^|[\s(])[-−–]$")


class Amount(NamedTuple):
    """text[start:end], the words that loosen it included; number: where its own first character stands. bare: neither
    unit, currency nor scale stands beside it. words: it is written in words. The rest is as in `report.Figure`."""

    start: int
    end: int
    number: int
    value: int | float | None
    unit: str | None = None
    qualifier: str | None = None
    upper: int | float | None = None
    fraction: str | None = None
    money: bool = False
    bare: bool = False
    words: bool = False


def amount_at(text: str, at: int, left: int) -> Amount | None:
    """The amount whose first digit is text[at]; None where a longer mark stands there. left: where the one before
    ends."""
    currency = _CURRENCY.search(text, max(left, at - 5), at)
    start = currency.start() if currency else at
    minus = _MINUS.search(text, max(0, start - 2), start)
    start = start - 1 if minus else start
    if not currency and not minus and _NAMED.search(text, max(0, at - 1), at):
        return None
    number = _NUMBER.match(text, at)
    if number is None:
        return None
    first, end, unit = _bound(text, number, bool(currency))
    first = -first if minus else first
    upper, fraction = None, None
    between = _BETWEEN.search(text, max(left, start - 8), start)
    changed = (currency or _SCALE.match(text, number.end())) and _CHANGED_BY.search(text, max(0, start - 24), start)
    if not changed and (last := _range(text, end, start, between=between is not None, money=bool(currency))):
        most, last_end, last_unit, scale = last
        if scale and first * scale <= most and not _SCALE.match(text, number.end()):
            first = plain(arabic_value(str(first)) * scale)  # 3 to 5 million
        if most > first and (last_unit or not unit) and ("point" in (unit or "")) <= ("point" in (last_unit or "")):
            upper, end, unit = most, last_end, last_unit or unit
    elif not unit and (ratio := _ratio(text, end, number[0])):
        fraction, end = ratio
    start = between.start() if between and upper is not None else start
    sign = currency[0].strip() if currency else None
    value = None if fraction else first
    if fraction and "." in number[0]:
        value, fraction = first, None
    bare = not (unit or sign or fraction) and text[end - 1].isdecimal()
    made = Amount(start, end, at, value, unit or sign, None, upper, fraction, bool(currency), bare)
    return loosened(text, left, made)


def _bound(text: str, number: re.Match[str], money: bool) -> tuple[int | float, int, str | None]:
    """A number with its scale and its unit: value, end, unit."""
    value, end = arabic_value(number[0]), number.end()
    scale = _SCALE.match(text, end)
    if scale and (money or scale["scale"].lower() not in ("m", "k", "mn")):
        end, value = scale.end(), value * _scale(scale["scale"])
    unit = None if money else _UNIT.match(text, end)
    return plain(value), unit.end() if unit else end, unit["unit"] if unit else None


def _scale(word: str) -> int:
    return ENGLISH_SCALES.get(word.lower()) or _SHORT_SCALES[word.lower()]


def _range(
    text: str, end: int, start: int, *, between: bool, money: bool
) -> tuple[int | float, int, str | None, int] | None:
    """The second bound of a range: value, end, unit, scale. from 3 to 5 is a change, not a range."""
    to = _TO.match(text, end)
    if not to or bool(to["and"]) != between or (" to " in to[0] and _FROM.search(text, max(0, start - 24), start)):
        return None
    number = _NUMBER.match(text, to.end())
    if number is None or (to["sign"] and not money):
        return None
    value, last, unit = _bound(text, number, money)
    scale = _SCALE.match(text, number.end())
    return value, last, unit, _scale(scale["scale"]) if scale and last >= scale.end() else 0


def _ratio(text: str, end: int, top: str) -> tuple[str, int] | None:
    """3 of 80, 62 out of 80, 1 in 4 as a fraction, and where it ends."""
    ratio = _RATIO.match(text, end)
    number = _NUMBER.match(text, ratio.end()) if ratio else None
    if ratio is None or number is None or (ratio["in"] and "." in top):
        return None
    upper, lower = arabic_value(top), arabic_value(number[0])
    if ratio["in"] and upper != 1 and lower not in _BOTTOMS:
        return None
    return (f"{top}/{number[0].replace(',', '')}", number.end()) if 0 < upper < lower else None


def words_at(text: str, at: int, left: int) -> Amount | None:
    """The amount in words that begins at text[at]: twenty-five, three million, two thirds, hundreds of."""
    if vague := _VAGUE.match(text, at):
        return loosened(text, left, Amount(at, vague.end(), at, None, words=True))
    fraction = _FRACTION.match(text, at)
    if fraction and not _NO_HALF.search(text, max(0, at - 8), at):
        top = english_value([fraction["top"].lower()]) if fraction["top"] else 1
        lower = fraction["lower"] or fraction["one"] or "half"
        bottom = _LOWER["half" if lower.lower() == "halves" else lower.lower().removesuffix("s")]
        start = at - 2 if re.search(r"\ba $", text[max(0, at - 3) : at], re.IGNORECASE) else at
        made = Amount(start, fraction.end(), at, None, fraction=f"{top}/{bottom}", words=True)
        return loosened(text, left, made) if top and top < bottom else None
    article = _ARTICLE.search(text, max(left, at - 4), at)
    by = _BY.search(text, max(left, at - 16), at)
    if article and (part := _PART.match(text, at) or (_PART_ALONE.match(text, at) if by else None)):
        bottom = _LOWER[part[0].lower()]
        made = Amount(article.start(), part.end(), article.start(), None, fraction=f"1/{bottom}", words=True)
        return loosened(text, left, made)
    return _cardinal(text, at, left)


def _cardinal(text: str, at: int, left: int) -> Amount | None:
    match = _WORDS.match(text, at)
    value = english_value(match[0].lower().replace("-", " ").replace(",", "").split()) if match else None
    if match is None or value is None:
        return None
    ratio = _RATIO.match(text, match.end())
    lower = _WORDS.match(text, ratio.end()) if ratio else None
    bottom = english_value(lower[0].lower().replace("-", " ").split()) if lower else None
    if ratio and ratio["in"] and value != 1 and bottom not in _BOTTOMS:
        bottom = None
    if lower and bottom and value < bottom:
        made = Amount(at, lower.end(), at, None, fraction=f"{value}/{bottom}", words=True)
        return loosened(text, left, made)
    unit = _UNIT.match(text, match.end())
    end = unit.end() if unit else match.end()
    return loosened(text, left, Amount(at, end, at, value, unit["unit"] if unit else None, words=True, bare=not unit))


def loosened(text: str, left: int, amount: Amount) -> Amount:
    """The amount with the words before and after it that loosen it."""
    before = _BEFORE.search(text, max(left, amount.start - 24), amount.start)
    after = _AFTER.match(text, amount.end)
    parts = [before["words"] if before else "", after[0].strip(" ,") if after else ""]
    return amount._replace(
        start=before.start() if before else amount.start,
        end=after.end() if after else amount.end,
        qualifier="…".join(part for part in parts if part) or None,
    )
