"""English figures: 33 026 alerts, nearly five million people, over 12.5%, US$46.1 billion, the sixth meeting."""

from __future__ import annotations

import re

from masthead.extract.dates_en import english_dates
from masthead.extract.divisions import PINYIN, STATES
from masthead.extract.english_words import AFTER, BEFORE, LABELS, OPENERS, PLURALS, STOPS, UNITS
from masthead.extract.found_figure import Form, FoundFigure
from masthead.extract.numerals import (
    ENGLISH_ORDINALS,
    ENGLISH_SCALES,
    ENGLISH_WORDS,
    arabic_value,
    english_value,
    plain,
)

_SPACE = "[ \u00a0\u2009\u202f]"
_DIGITS = (
    rf"(?:\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d{{1,3}}(?:{_SPACE}\d{{3}})+(?![\d.,]\d|\d)|"
    rf"\d{{1,15}}(?!\d))(?:\.\d{{1,6}}(?!\d))?"
)
_CURRENCY = r"(?:(?:US|C|CA|A|AU|NZ|HK)?\$|£|€|¥|(?:USD|EUR|GBP|CHF|CAD|AUD) ?)"
_SCALES = "hundred|thousand|million|billion|trillion|bn|m|k"
_CARDINAL = "|".join(sorted(ENGLISH_WORDS, key=len, reverse=True))
_WORDS = (
    rf"(?:{_CARDINAL})(?:[ -](?:{_CARDINAL}))?(?:{_SPACE}(?:hundred|thousand|million|billion|trillion)"
    rf"(?: and)?(?: (?:{_CARDINAL})(?:[ -](?:{_CARDINAL}))?(?![A-Za-z]))?){{0,3}}"
)
# Between the bounds of a range: what the first is counted in, and the word or dash.
_MIDDLE = rf"(?:[ -]?(?:{_SCALES})(?![A-Za-z]))?(?:[ \u00a0-]?(?:{UNITS})(?![A-Za-z]))?"
_FIGURE = re.compile(
    r"(?P<link>https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w.-]{1,64})"
    r"|(?P<clock>\d{1,2}[.:]\d{2}(?: ?[ap]\.?m\b)|\d{1,2}:\d{2}\b|\b\d{1,2} ?[ap]\.?m\b)|"
    r"(?P<phone>\+\d[\d ()-]{6,20}|\b0\d{2,4}[ -]\d[\d -]{4,14})"
    rf"|\b(?:the|its|their|our|his|her|this|a) (?P<ordinal>{'|'.join(ENGLISH_ORDINALS)}|\d{{1,3}}(?:st|nd|rd|"
    rf"th))(?= [a-z])"
    rf"|(?:(?P<between>\bbetween )|(?P<spread>\brang(?:e|es|ed|ing) (?:of|from) )|(?P<before>\b(?:{BEFORE}) ))?"
    rf"(?P<currency>{_CURRENCY} ?)?(?<![\dA-Za-z.,/#_-])(?:(?P<digits>[-−]?{_DIGITS})"
    rf"(?(between)(?P<and>{_MIDDLE} and {_CURRENCY}?){_DIGITS}|(?(spread)(?P<to>{_MIDDLE} to {_CURRENCY}?){_DIGITS}"
    rf"|(?:(?P<range> ?[–-] ?| to |{_MIDDLE} ?– ?{_CURRENCY}|(?P<ratio> (?:out )?of |(?<=\b1) in )){_DIGITS})?))"
    rf"(?:[ -]?(?P<scale>{_SCALES})(?![A-Za-z]))?"
    rf"|(?(between)(?!))(?(spread)(?!))(?P<words>\b{_WORDS}\b(?!-)))"
    rf"(?P<plus>\+)?(?:[ \u00a0-]?(?P<unit>{UNITS})(?![A-Za-z]))?(?P<after> (?:{AFTER})\b)?",
    re.IGNORECASE,
)
_LABEL = re.compile(rf"\b(?:{'|'.join(LABELS)})s?\.? ?$", re.IGNORECASE)
# A name's number: Quay 3, Release 2.4. What opens a sentence with a capital is no name.
_NAMED = re.compile(r"(?<![A-Za-z’'-])(?P<name>[A-Z][A-Za-z’'-]+) $")
_COMPARED = re.compile(r"[\w)\]}] ?[<>=≤≥≠] ?$")
_LIST_NUMBER = re.compile(r"\d{1,3}[.)](?:\s|$)|\(\d{1,3}\)")
_WORD = re.compile(r" ([A-Za-z][A-Za-z’'-]*)")
_OF = re.compile(r" of (?:the |all |these |those )?(?=[a-z])")
_MOST_WORDS, _LONGEST = 4, 34
_LONGEST_LABEL = 4  # characters of a number that is part of a name
_PLACES = frozenset(word for place in (*STATES, *PINYIN) for word in place.split())
_SHORT_SCALES = {"bn": 10**9, "m": 10**6, "k": 10**3}


def english_figures(text: str) -> list[FoundFigure]:
    """The figures of a text, left to right. Dates, times, labels (Figure 1) and list numbers are none."""
    dates = [(start, end) for start, end, *_ in english_dates(text)]
    number = _LIST_NUMBER.match(text)
    if number:
        dates.insert(0, number.span())
    found = []
    for match in _FIGURE.finditer(text):
        while dates and dates[0][1] <= match.start():
            dates.pop(0)
        inside = dates and dates[0][0] < match.end() and match.start() < dates[0][1]
        figure = None if inside else _figure(match)
        if figure:
            found.append(figure)
    return found


def _figure(match: re.Match[str]) -> FoundFigure | None:
    if match["ordinal"]:
        return _ordinal(match)
    if not (match["digits"] or match["words"]):
        return None
    words = match["words"]
    if words and words.lower() in ("one", "zero") and not match["unit"]:
        return None
    if match["digits"] and not (match["currency"] or match["scale"] or match["unit"]) and _is_label(match):
        return None
    if _COMPARED.search(match.string, max(0, match.start() - 4), match.start()):
        return None
    return _amount(match)


def _is_label(match: re.Match[str]) -> bool:
    """Whether the number only names something (Figure 1, Quay 3, Release 2.4) or runs on into letters (4x4, 2nd)."""
    text, start, after = match.string, match.start(), match.string[match.end() : match.end() + 1]
    if after.isalnum() or after == "/" or _LABEL.search(text, max(0, start - 14), start):
        return True
    named = None if match["before"] else _NAMED.search(text, max(0, start - 30), start)
    return named is not None and _is_name(named["name"]) and len(match["digits"]) <= _LONGEST_LABEL


def _is_name(word: str) -> bool:
    """Whether a capitalised word before a number may be a name: no function word, participle or place."""
    lower = word.lower()
    return lower not in STOPS and lower not in OPENERS and not lower.endswith(("ed", "ly")) and word not in _PLACES


def _ordinal(match: re.Match[str]) -> FoundFigure | None:
    text = match["ordinal"]
    value = ENGLISH_ORDINALS.get(text.lower()) or int("".join(char for char in text if char.isdecimal()))
    counts = _noun(match.string, match.end("ordinal"))
    return FoundFigure(*match.span("ordinal"), value=value, counts=counts, form="ordinal") if counts else None


def _amount(match: re.Match[str]) -> FoundFigure | None:
    """A count needs a unit or a noun after it; a sum its currency; a share its sign."""
    unit = match["unit"] or (match["currency"] or "").strip() or None
    form = _form(match)
    counts = _counts(match, form)
    if form in ("count", "words") and not (unit or counts or match["scale"]):
        return None
    parts = [part.strip() for part in (match["before"] or "", match["plus"] or "", match["after"] or "")]
    qualifier = "…".join(part for part in parts if part and part.lower() != "a total of") or None
    start, end = match.span()
    start += len(match["before"]) if (match["before"] or "").lower().startswith("a total") else 0
    start += len(match["spread"] or "")
    return FoundFigure(start, end, _value(match), unit, qualifier, counts, None, form)


def _value(match: re.Match[str]) -> int | float | None:
    if match["range"] or match["and"] or match["to"]:
        return None
    if match["words"]:
        return english_value(match["words"].lower().replace("-", " ").split())
    scale = (match["scale"] or "").lower()
    return plain(arabic_value(match["digits"]) * (ENGLISH_SCALES.get(scale) or _SHORT_SCALES.get(scale) or 1))


def _form(match: re.Match[str]) -> Form:
    if match["unit"] and match["unit"].lower().startswith(("%", "per")):
        return "percent"
    if match["currency"]:
        return "money"
    if match["ratio"]:
        return "words" if len(match["digits"]) == 1 else "count"
    value = _value(match) if match["words"] else None
    return "words" if match["words"] and (value is None or value < 10) else "count"


def _counts(match: re.Match[str], form: Form) -> str | None:
    if form == "money" or (match["unit"] and form != "percent"):
        return None
    of = _OF.match(match.string, match.end())
    return _noun(match.string, of.end() - 1 if of else match.end()) if of or form != "percent" else None


def _noun(text: str, position: int) -> str | None:
    """The noun phrase that begins at text[position:] with a blank: to its first plural, or to a stop if short.

    None where it opens with what belongs to somebody (the year's budget): the number may count either.
    """
    end, count = position, 0
    while word := _WORD.match(text, end):
        lower = word[1].lower()
        if lower.endswith(("'s", "’s", "s'", "s’")):
            return None
        if lower in STOPS or (count and lower.endswith(("ed", "ly"))):
            break
        end, count = word.end(), count + 1
        if lower in PLURALS or (lower.endswith("s") and not lower.endswith(("ss", "us", "is"))):
            break
        if count == _MOST_WORDS:
            return None
    name = text[position + 1 : end]
    return name if 0 < len(name) <= _LONGEST else None
