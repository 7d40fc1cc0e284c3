"""Amounts in English text, read from where their first digit stands: US$46.1 billion, 5-7 days, up to 2½ years."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from masthead.extract.english_words import AFTER, BEFORE, LOOSENING, LOOSENING_PAIRS, UNIT_OF_ONE, UNITS
from masthead.extract.figures.currencies import LETTERS, NAMES, SIGN
from masthead.extract.figures.numerals import ENGLISH_SCALES, arabic_value, plain
from masthead.patterns import regex

SPACE = "[ \u00a0\u2009\u202f]"
_DIGITS = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d{{1,2}}(?:,\d{{2}})+,\d{{3}}(?!\d)"
    rf"|\d{{1,3}}(?:{SPACE}\d{{3}})+(?![\d.,]\d|\d)|\d{{1,15}}(?!\d))"
    r"(?:\.\d{1,6}(?!\d|\.\d))?"
)
_CURRENCY = regex(rf"(?<![A-Za-z]){SIGN}{SPACE}?$")
_LETTER = regex(rf"(?<![A-Za-z\d.-])[{LETTERS}] ?$")
_GOALS = ("SDG", "S/")  # SDG 6 is a goal more often than Sudanese pounds, S/2021 a document's mark
# A number of money: in millions, with thousands in groups, with two decimals.
_SUM = regex(
    r"\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?(?: ?(?:million|billion|trillion)|bn|m\b)|\d+\.\d{2}(?!\d)"
    r"|\d+(?= (?:per|an?|each|apiece|monthly|weekly|daily|annually)\b|/[a-z])"
)
_SCALE = regex(
    r"[ \u00a0-]?(?P<scale>(?i:hundred|thousand|million|billion|trillion|lakh crores?|crores?|lakhs?|bn|tn|mn?|k|b)|T)"
    r"(?![A-Za-z])"
)
_SHORT_SCALES = {"bn": 10**9, "b": 10**9, "tn": 10**12, "t": 10**12, "m": 10**6, "mn": 10**6, "k": 10**3}
_SHORT_SCALES |= {"crore": 10**7, "lakh": 10**5, "lakh crore": 10**12}
_MONEY_ONLY = ("m", "mn", "k", "b", "t")  # so are metres and the names of things
# What is counted by the million, so that m is no metre.
_COUNTED = regex(
    r" (?:more |new |extra |other )?(?:people|children|women|men|adults|adolescents|households|families|homes|jobs"
    r"|doses|users|customers|visitors|passengers|workers|pupils|students|patients|voters|residents|refugees|migrants"
    r"|tests|journeys|trips|visits|calls|tourists|farmers|animals|trees|vehicles|cars|copies|tonnes|tons|barrels|hectares"
    r"|acres|litres|hours|cubic)\b"
)
_UNIT = regex(
    rf"[ \u00a0]?(?P<unit>(?:{UNITS})(?:/[A-Za-z]{{1,6}}[²³23]?(?!\w)){{0,2}}|(?<=[ \u00a0]){NAMES})(?![A-Za-z])"
)
_UNIT_OF_ONE = regex(rf"[ \u00a0](?P<unit>{UNIT_OF_ONE})(?![A-Za-z-])")
_POINTS = regex(r" (?P<unit>points?)\b")
_MOVED = regex(r"\b(?:up|down|by|rose|fell|gained|lost|added|shed) (?:a |another |only |just )?$", re.IGNORECASE)
_OF_POINT = regex(r" of a (?P<unit>percentage[ -]point)\b")
_NUMBER = regex(_DIGITS)
_PART = regex(r"(?: ?(?P<sign>[½¼¾⅓⅔⅛])| (?P<top>[13])/(?P<bottom>[248])(?![\d/]))")
_SIGN_PARTS = {"½": "0.5", "¼": "0.25", "¾": "0.75", "⅓": "0.333333", "⅔": "0.666667", "⅛": "0.125"}
_TO = regex(rf"(?: ?[–—-] ?| to (?=\D{{0,5}}\d)|(?P<and> and (?=\D{{0,5}}\d)))(?P<sign>{SIGN} ?|[{LETTERS}])?")
_BOTTOMS = (3, 4, 5, 10, 100, 1000)  # 2 in 5 is a share; 3 in 16 may be cases in places
RATIO = regex(r" (?:(?:out )?of (?:the |these |those |its |our |their |all )?|(?P<in>in (?:every )?))")
_AFTER = regex(rf"\+|-(?:odd|plus)\b|,? (?:{AFTER})\b")
_OR_MORE = regex(r" [a-z]+ or (?:more|fewer|less|so)\b")
_BEFORE = regex(rf"\b(?:{BEFORE}) $", re.IGNORECASE)
_BEFORE_SIGN = regex(r"(?:^|(?<=[(,;:–—])|(?<=[(,;:–—] )|(?<=[A-Za-z]{2} ))[~≈≥≤><±] ?$")
_BETWEEN = regex(r"\bbetween $", re.IGNORECASE)
_FROM = regex(r"(?<!ranging )(?<!range )(?<!ranged )(?<!ranges )\bfrom (?:\D{0,12} |\d+ [a-z]+ )?$", re.IGNORECASE)
# What a change comes to stands behind it: by 2 million to 9 million; by 2 to 9 million is a range.
_CHANGED_BY = regex(r"\bby (?:\D{0,16} )?$", re.IGNORECASE)
_CHANGED = 3  # by 2°C to 4°C is a range; what is more times as much is not
_NAMED = regex(r"[\dA-Za-z.,/#_:-]$|\d[–—]$")
_MINUS = regex(r"(?:(?:^|[\s(])[-−–]|\bminus )$", re.IGNORECASE)


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


class _Bound(NamedTuple):
    """A number with its scale and its unit: where they end. scale: 1 where it has none."""

    value: int | float
    end: int
    unit: str | None
    scale: int


def amount_at(text: str, at: int, left: int) -> Amount | None:
    """The amount whose first digit is text[at]; None where a longer mark stands there. left: where the one before
    ends."""
    currency = _currency(text, at, left)
    start = currency.start() if currency else at
    minus = _MINUS.search(text, max(0, start - 7), start)
    start = start - len(minus[0].lstrip(" (\n\t")) if minus else start
    if not currency and not minus and _NAMED.search(text, max(0, at - 2), at):
        return None
    first = _bound(text, at, money=bool(currency))
    if first is None:
        return None
    value, end, unit = -first.value if minus else first.value, first.end, first.unit
    upper, fraction = None, None
    between = _BETWEEN.search(text, max(left, start - 8), start)
    changed = (currency or first.scale > 1) and _CHANGED_BY.search(text, max(0, start - 24), start)
    last = None if changed else _range(text, end, start, between=between is not None, money=bool(currency))
    if last and first.unit and last.unit and last.value > _CHANGED * value:
        # by 2.3 years to 64.5 years: what a change comes to, no range
        last = None if _CHANGED_BY.search(text, max(0, start - 24), start) else last
    if last:
        if last.scale > 1 and value * last.scale <= last.value and first.scale == 1:
            value = plain(arabic_value(str(value)) * last.scale)  # 3 to 5 million
        if (
            last.value > value
            and (last.unit or not unit)
            and ("point" in (unit or "")) <= ("point" in (last.unit or ""))
        ):
            upper, end, unit = last.value, last.end, last.unit or unit
    elif not unit and (ratio := _ratio(text, at, end)):
        fraction, end = ratio
    start = between.start() if between and upper is not None else start
    sign = currency[0].strip() if currency else None
    bare = not (unit or sign or fraction) and text[end - 1].isdecimal()
    if fraction and not fraction.replace("/", "").isdecimal():
        fraction = None  # 6.8 out of 10 is a mark, no fraction
    shown = None if fraction else value
    return loosened(
        text, left, Amount(start, end, at, shown, unit or sign, None, upper, fraction, bool(currency), bare)
    )


def _currency(text: str, at: int, left: int) -> re.Match[str] | None:
    """The sign, code or letter of a currency that stands before the number at text[at]."""
    if text[max(left, at - 7) : at].rstrip().rpartition(" ")[2].islower():
        return None
    if letter := _LETTER.search(text, max(left, at - 2), at):
        return letter if _SUM.match(text, at) and (letter[0][-1] != " " or _SCALE.match(text, at)) else None
    sign = _CURRENCY.search(text, max(left, at - 7), at)
    return None if sign and sign[0].startswith(_GOALS) and not _SUM.match(text, at) else sign


def _bound(text: str, at: int, *, money: bool) -> _Bound | None:
    """The number at text[at] with its scale and its unit."""
    number = _NUMBER.match(text, at)
    if number is None:
        return None
    value, end, factor = arabic_value(number[0]), number.end(), 1
    if part := _PART.match(text, end):
        end = part.end()
        value += Decimal(_SIGN_PARTS[part["sign"]]) if part["sign"] else Decimal(part["top"]) / Decimal(part["bottom"])
    scale = _SCALE.match(text, end)
    if scale and (money or scale["scale"].lower() not in _MONEY_ONLY or _COUNTED.match(text, scale.end())):
        end, factor = scale.end(), scale_value(scale["scale"])
    unit = None if money else unit_at(text, at, end, value * factor)
    return _Bound(plain(value * factor), unit.end() if unit else end, unit["unit"] if unit else None, factor)


def unit_at(text: str, at: int, end: int, value: Decimal | int) -> re.Match[str] | None:
    """The unit behind the number text[at:end]."""
    if unit := _UNIT.match(text, end) or _OF_POINT.match(text, end):
        return unit
    if value <= 1 and (unit := _UNIT_OF_ONE.match(text, end)):
        return unit
    points = _POINTS.match(text, end)
    return points if points and ("." in text[at:end] or _MOVED.search(text, max(0, at - 16), at)) else None


def scale_value(word: str) -> int:
    """The value of a scale in words or letters, as they are matched: million, bn, lakh crore."""
    lower = word.lower()
    return ENGLISH_SCALES.get(lower) or _SHORT_SCALES[lower.removesuffix("s")]


def _range(text: str, end: int, start: int, *, between: bool, money: bool) -> _Bound | None:
    """The second bound of a range. from 3 to 5 is a change, not a range."""
    to = _TO.match(text, end)
    if not to or bool(to["and"]) != between or (" to " in to[0] and _FROM.search(text, max(0, start - 24), start)):
        return None
    return None if to["sign"] and not money else _bound(text, to.end(), money=money)


def _ratio(text: str, at: int, end: int) -> tuple[str, int] | None:
    """3 of 80, 62 out of 80, 1 in 4 as a fraction, and where it ends."""
    top, ratio = text[at:end], RATIO.match(text, end)
    number = _NUMBER.match(text, ratio.end()) if ratio else None
    if ratio is None or number is None or not _NUMBER.fullmatch(top) or (ratio["in"] and "." in top):
        return None
    upper, lower = arabic_value(top), arabic_value(number[0])
    if ratio["in"] and not is_share(upper, lower):
        return None
    return (f"{upper}/{lower}", number.end()) if 0 < upper < lower else None


def is_share(top: Decimal | int, bottom: Decimal | int | None) -> bool:
    """Whether "top in bottom" is a share: one in six, three in ten."""
    return bottom is not None and (top == 1 or bottom in _BOTTOMS)


def loosened(text: str, left: int, amount: Amount) -> Amount:
    """The amount with the words before and after it that loosen it."""
    start, end = amount.start, amount.end
    before = _BEFORE.search(text, max(left, start - 48), start) if _may_be_loosened(text, start) else None
    before = before or _BEFORE_SIGN.search(text, max(left, start - 2), start)
    after = _AFTER.match(text, end) or (_OR_MORE.match(text, end) if not amount.unit else None)
    said = before[0].strip() if before else ""
    return amount._replace(
        start=before.start() if before else start,
        end=after.end() if after else end,
        qualifier="…".join(part for part in (said, after[0].strip(" ,-") if after else "") if part) or None,
    )


def _may_be_loosened(text: str, start: int) -> bool:
    words = text[max(0, start - 24) : start].lower().split(" ")
    word = words[-2].lstrip("(“\"'‘") if len(words) > 1 else ""
    return word in LOOSENING or (len(words) > 2 and words[-3] in LOOSENING_PAIRS.get(word, ()))
