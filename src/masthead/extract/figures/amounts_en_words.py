"""Amounts in English words: twenty-five, three million, two and a half years, two thirds, half a million, dozens of."""

from __future__ import annotations

import re
from decimal import Decimal

from masthead.extract.figures.amounts_en import RATIO, SPACE, Amount, is_share, loosened, scale_value, unit_at
from masthead.extract.figures.numerals import ENGLISH_SCALES, ENGLISH_WORDS, english_value, plain
from masthead.patterns import regex

_CARDINALS = "|".join(sorted(ENGLISH_WORDS, key=len, reverse=True))
_SCALES = "|".join(ENGLISH_SCALES)
_WORDS = regex(
    rf"(?:{_CARDINALS})(?:[ -](?:{_CARDINALS}))?(?:{SPACE}(?:{_SCALES})\b"
    rf"(?:,?(?: and)?(?: (?:{_CARDINALS})(?:[ -](?:{_CARDINALS}))?(?![A-Za-z])))?){{0,3}}(?![A-Za-z])",
    re.IGNORECASE,
)
_GROUP = regex(rf" (?P<scale>dozen|crore|lakh|{_SCALES})\b", re.IGNORECASE)
_AND_PART = regex(r" and (?:(?:a|one)[ -](?P<part>half|quarter)|three[ -]quarters)\b", re.IGNORECASE)
_LOWER = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8}
_LOWER |= {"ninth": 9, "tenth": 10, "twentieth": 20, "hundredth": 100}
_PLURAL_LOWER = "|".join("halves" if word == "half" else f"{word}s" for word in _LOWER)
_FRACTION = regex(
    rf"(?P<top>{_CARDINALS})[ -](?P<lower>{_PLURAL_LOWER})\b|one[ -](?P<one>{'|'.join(_LOWER)})\b"
    r"|half(?= (?:of|as|again|the|its|their|our|these|those|all|a(?!n hour| day| year))\b|[,.;)]|$"
    r"| (?:said|were|are|have|had|did|do)\b)|(?<=\bby )half(?= (?:in|at|since|over|between|compared|from|to|on)\b)",
    re.IGNORECASE,
)
_PART = regex(
    rf"(?:{'|'.join(_LOWER)})(?= of (?!an hour|the year|(?:the|a) (?:century|month)|\d{{4}})"
    r"| (?:said|were|are|have|had|did|below|above|more|less|fewer|higher|lower|larger|smaller|greater|bigger|cheaper"
    r"|dearer|longer|shorter|faster|slower|as (?:many|much|large|big|high|long))\b)",
    re.IGNORECASE,
)
_BY = regex(r"\b(?:by|than|nearly|almost|about|over|under|up to|only|just) (?:a|an|one) $", re.IGNORECASE)
_PART_ALONE = regex(
    rf"(?:{'|'.join(_LOWER)})(?=$|[,.;)]| (?:in|since|over|between|compared|from|to|on)\b)", re.IGNORECASE
)
# half a million, three quarters of a million, half a percentage point
_PART_OF = regex(
    r"(?:(?P<half>half)|(?P<top>one|two|three)?[ -]?(?P<lower>third|quarter)s? of) an?"
    rf" (?:(?P<scale>dozen|{_SCALES})|(?P<point>percentage[ -]point))\b",
    re.IGNORECASE,
)
_ARTICLE = regex(r"\b(?:a|an|one) $", re.IGNORECASE)
_A = regex(r"(?<!in )(?<!per )\ban? $", re.IGNORECASE)
_SCALE = regex(
    rf"(?P<scale>dozen|{_SCALES})(?P<rest>(?:,? and)? (?:{_CARDINALS})(?:[ -](?:{_CARDINALS}))?)?(?![A-Za-z])",
    re.IGNORECASE,
)
_NO_HALF = regex(r"\b(?:first|second|latter|other|final|and a|better) $", re.IGNORECASE)
_VAGUE = regex(
    r"(?:(?:tens|hundreds|thousands) of (?:thousands|millions)|dozens|scores|hundreds|thousands|millions"
    r"|billions)(?= of )"
    r"|(?:several|a few|many) (?:hundred|thousand|dozen|million)\b",
    re.IGNORECASE,
)
_DOZEN = 12


def words_at(text: str, at: int, left: int) -> Amount | None:
    """The amount in words that begins at text[at]: twenty-five, three million, two thirds, hundreds of."""
    if vague := _VAGUE.match(text, at):
        return loosened(text, left, Amount(at, vague.end(), at, None, words=True))
    if part_of := _PART_OF.match(text, at):
        return _part_of(text, at, left, part_of)
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
    if article and (scale := _SCALE.match(text, at)):
        return _one_of_scale(text, at, left, scale)
    return _cardinal(text, at, left)


def _part_of(text: str, at: int, left: int, match: re.Match[str]) -> Amount | None:
    """half a million, a quarter of a percentage point: a number, for all that it is written as a fraction."""
    top = 1 if match["half"] else ENGLISH_WORDS[(match["top"] or "one").lower()]
    bottom = 2 if match["half"] else _LOWER[match["lower"].lower()]
    scale = 1 if match["point"] else _group_value(match["scale"])
    value = plain(Decimal(top * scale) / bottom if match["point"] else Decimal(top * scale // bottom))
    article = None if match["half"] or match["top"] else _A.search(text, max(left, at - 3), at)
    start = article.start() if article else at
    unit = match["point"] or (found["unit"] if (found := unit_at(text, at, match.end(), 2)) else None)
    end = match.end() if match["point"] or not found else found.end()
    return loosened(text, left, Amount(start, end, start, value, unit, words=True, bare=not unit))


def _one_of_scale(text: str, at: int, left: int, match: re.Match[str]) -> Amount | None:
    """a dozen, a hundred and fifty, a million: with the article."""
    article = _A.search(text, max(0, at - 7), at)
    if article is None or article.start() < left:
        return None
    rest = english_value((match["rest"] or "zero").lower().replace("-", " ").replace(",", "").split()) or 0
    end = match.end() if rest else match.end("scale")
    unit = unit_at(text, at, end, 2)
    value, end = _group_value(match["scale"]) + rest, unit.end() if unit else end
    start = article.start()
    return loosened(text, left, Amount(start, end, start, value, unit["unit"] if unit else None, words=True))


def _group_value(word: str) -> int:
    return _DOZEN if word.lower() == "dozen" else scale_value(word)


def _cardinal(text: str, at: int, left: int) -> Amount | None:
    match = _WORDS.match(text, at)
    number = _word_value(match[0]) if match else None
    if match is None or number is None:
        return None
    value, end = Decimal(number), match.end()
    if more := _AND_PART.match(text, end):
        value += Decimal("0.75" if more["part"] is None else "0.5" if more["part"].lower() == "half" else "0.25")
        end = more.end()
    if (more or value < 1000) and (scale := _GROUP.match(text, end)):
        value, end = value * _group_value(scale["scale"]), scale.end()
    ratio = RATIO.match(text, end)
    lower = _WORDS.match(text, ratio.end()) if ratio else None
    bottom = _word_value(lower[0]) if lower else None
    if ratio and ratio["in"] and not is_share(value, bottom):
        bottom = None
    if lower and bottom and value < bottom:
        made = Amount(at, lower.end(), at, None, fraction=f"{value}/{bottom}", words=True)
        return loosened(text, left, made)
    unit = unit_at(text, at, end, value)
    end = unit.end() if unit else end
    made = Amount(at, end, at, plain(value), unit["unit"] if unit else None, words=True, bare=not unit)
    return loosened(text, left, made)


def _word_value(words: str) -> int | None:
    return english_value(words.lower().replace("-", " ").replace(",", "").split())
