"""Which bare English numbers are names and no figures: Figure 1, amendments 3, 5 and 11, 42 CFR 438, Phase Two."""

from __future__ import annotations

import re

from masthead.extract.english_words import OPENERS, PLURAL_ENDINGS, PLURALS, STOPS
from masthead.extract.figures.amounts_en import Amount
from masthead.extract.figures.label_words import ABBREVIATIONS, LABELS, LABELS_OR_VERBS, VERBS_IN_S
from masthead.extract.figures.numerals import ENGLISH_SCALES
from masthead.extract.places.world import PINYIN, STATES
from masthead.patterns import regex


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2] not in "aeiou":
        return f"{word[:-1]}ies"
    irregular = {"appendix": "appendices", "criterion": "criteria", "addendum": "addenda"}
    return irregular.get(word) or (f"{word}es" if word.endswith(("s", "x", "ch", "sh")) else f"{word}s")


_PLURALS = tuple(_plural(word) for word in (*LABELS, *LABELS_OR_VERBS))
_SHORT_PLURALS = tuple(_plural(word) for word in ABBREVIATIONS)
_LABEL_WORDS = frozenset((*LABELS, *LABELS_OR_VERBS, *ABBREVIATIONS, *_PLURALS, *_SHORT_PLURALS))
_NTH = r"\(?\d+(?:\.\d+)*\)?"
_LISTED_WITH = rf"(?:{_NTH}(?:, | to | ?[–-] ?))*(?:{_NTH},? (?:and|or) )?"
# Figure 1; Figures 1, 2 and 3. What follows week 16, or weeks 15 and 16, by a comma is no label.
_LABEL = regex(
    rf"\b(?:{'|'.join(LABELS)}|(?:{'|'.join(ABBREVIATIONS)})\.?) (?:{_NTH}(?: and | to | or | ?[–-] ?))?$"
    rf"|\b(?P<verb>{'|'.join(LABELS_OR_VERBS)}) (?:{_NTH}(?: and | to | or | ?[–-] ?))?$"
    rf"|\b(?:{'|'.join(_SHORT_PLURALS)})\.? {_LISTED_WITH}$|\b(?:{'|'.join(_PLURALS)}) (?P<many>{_LISTED_WITH})$",
    re.IGNORECASE,
)
# What stands between the numbers of one label: 3, 5 and 11; 6555 0173; 10, 11A and 12.
_BETWEEN = regex(
    r"(?:[A-Z]|\([\w.]{1,4}\)){0,3}(?:,? (?:and|or|to|&) |(?P<comma>, ?)| ?[–/-] ?| )(?:\+?\(?)?",
)
_DID = regex(r" (?:were|was|are|is|have|had|has|more|others|died|left|went|came)\b")  # on Friday 12 were freed
_GIVEN = regex(r"\b(?:the|an?|this|that|each|every|its|our|your|their|his|her|my|per) $", re.IGNORECASE)
_LISTED = regex(r"[A-Z]?(?:,? (?:and|or|to|&) |, )\d|[.;)]|$")
# A name's number: Quay 3, Release 2.4. What opens a sentence with a capital is no name.
_NAMED = regex(r"(?<![A-Za-z’'-])(?P<name>[A-Z][A-Za-z’'-]*) $")
_PLACED = regex(r"\b(?:in|at|near|across|from|around|outside) (?:[A-Z][\w’'-]* ){0,2}$", re.IGNORECASE)
_THE = regex(r"\b(?:an?|the|this|that|its|their|your|our) $", re.IGNORECASE)  # a 300 seat hall, the 999 service
_SCORE = regex(r"[–—]\d")
_CODE = regex(
    r"\b(?:(?:ref|reference|tel|telephone|phone|fax|id|code|no|number|hotline|helpline)[.:]{0,2}"
    r"|(?:hotline|helpline|telephone|phone|call|dial|text|ring|fax)(?: [\w’']+){0,3} (?:on|to|at)) $",
    re.IGNORECASE,
)
# What only stands before names: rr. 45; H.R. 3684; the Group of 77; Saturday 14; UTC +8; gale force 9.
_NAMING = regex(
    r"(?:\b(?i:chs?|cls?|ss?|secs?|arts?|regs?|rr?|scheds?|subs|apps?|qn|sr|sl|stat|cir|res)\."
    r"|\b(?<!\.)(?!U\.[SKN]\.|E\.U\.|D\.C\.)(?:[A-Z]\.){1,4}) $"
    r"|\b[Tt]he (?:Group|Committee|Gang|Class|Big|Club) of $|\b(?:UTC|GMT) ?[+−-] ?$"
    r"|\b(?P<day>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day $|\b(?:gale|storm|wind)[ -]force $"
)
# ISO 14001, Washington, DC 20590, New Delhi - 110 001
_CODED = regex(r"(?:\b[A-Z]{2,6} \d{4,6}|[A-Z][a-z]+ ?[–-] ?\d{3} \d{3})$")
_CITED = regex(r" (?:[A-Z]\.?){2,5}(?: §+)? \d| Fed\. Reg\. \d| \([IVXLC]+\)")
_CITES = regex(r"\d (?:(?:[A-Z]\.?){2,5}(?: §+)?|Fed\. Reg\.) $")
# The result of a vote or a game, as 31–12 is: passed by 31 to 12. What it was passed by may be a number of votes.
_VOTED = regex(
    r"\b(?:passed|carried|adopted|approved|rejected|defeated|lost|won|voted|beaten|vote (?:is|was|of))"
    r"(?: (?:it|on|at|again|narrowly|[A-Z][\w.]*))?(?: by)?(?: a vote of)? $"
)
_AGAINST = regex(r" to \d+(?= (?:with|in|on|at|to|and|after)\b|[,.;)]|$)")
_STREET = regex(r" (?:[A-Z][\w’'.-]* ){1,3}?(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Square|Place|Way|Close|Court)\b")
_NUMBERED = regex(r"(?:^|\d )$")  # before the number of what follows: 2020-03-17 1. Overview
_ENDS = regex(r"$|[,;:)!?]|\.(?:\s|$|[”\"’')])| (?:\(|–|—|[a-z])")
_YEAR = regex(r"(?:1[5-9]|20)\d\d$")
_LONGEST_LABEL = 4  # characters of a number that is part of a name
_PLACES = frozenset(word for place in (*STATES, *PINYIN) for word in place.split())
# Numerals with a capital that open no sentence: the Six Nations, Three Gorges Dam, the Group of Seven. No name: Two
# Chinese nationals, Three Judges, Rupees Two Thousand.
_NO_SCALE = rf"(?! (?i:and|{'|'.join(ENGLISH_SCALES)}|crore|lakh|dozen)\b)"
_NAMES = regex(
    rf"[A-Z][a-z]+{_NO_SCALE}(?P<more>(?: [A-Z][a-z]+\b){0, 4})(?! [A-Z]| [a-z]+(?<![su])s\b| [a-z]*(?:people|men)\b)"
)
_ALONE = regex(r"[A-Za-z-]+(?=[,.;:)]|$| (?:and|or)\b)")
_NAME_BEFORE = regex(r"\b(?P<the>the )$|\b[A-Z][a-z]+ (?:of )?$", re.IGNORECASE)
_AROUND = 80  # characters of a text that tell whether it is a heading
_UP_TO_TEN = regex(r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\b")
_GROUP_OF = regex(r"\b(?:Group|Committee|Gang|Club) of $")
_BEGINS = regex(r"(?:^|[.!?:;•“\"‘'(\n|/—–]\s*|\d\)? )$")
# No heading in capitals has it: Two Hundred Homes for the North.
_SMALL_WORD = regex(
    r"\b(?!(?:the|and|for|its|not|nor|but|out|from|with|over|into|than|upon|that|under|after|amid|against|before|since"
    r"|between|through)\b)[a-z]{3,}"
)


def is_plural(name: str | None) -> bool:
    """Whether a noun phrase may be what a number above one counts."""
    last = (name or "").partition(" of ")[0].rpartition(" ")[2].lower()  # rounds of ammunition
    return (
        last in PLURALS
        or last.endswith(PLURAL_ENDINGS)
        or (last.endswith("s") and not last.endswith(("ss", "us", "is")))
    )


def is_label(text: str, amount: Amount, counts: str | None) -> bool:
    """Whether a bare number names something (Figure 1, Quay 3), runs on into letters or marks (4x4, 2nd, 12/20), or is
    left without anything that it could count."""
    start, after = amount.number, text[amount.end : amount.end + 1]
    if after.isalnum() or after in tuple("/-_#%(@") or _SCORE.match(text, amount.end):
        return True
    if _has_label(text, amount, counts):
        return True
    if not is_plural(counts) and _is_cited(text, start, amount):
        return True
    if (not counts and _CODE.search(text, max(0, start - 40), start)) or _STREET.match(text, amount.end):
        return True
    number = text[start : amount.end]
    named = None if amount.qualifier else _NAMED.search(text, max(0, start - 30), start)
    if named is not None and _is_name(named["name"]) and len(number) <= _LONGEST_LABEL:
        return not (is_plural(counts) and _PLACED.search(text, max(0, start - 40), named.start()))
    if counts and not is_plural(counts) and _THE.search(text, max(0, start - 6), start):
        return True
    return not (counts or amount.qualifier or amount.fraction) and _counts_nothing(text, amount)


def _counts_nothing(text: str, amount: Amount) -> bool:
    """Whether nothing beside a number that counts no noun tells that it is more than a number."""
    start, number, after = amount.number, text[amount.number : amount.end], text[amount.end : amount.end + 1]
    if _NUMBERED.search(text, max(0, start - 2), start) and re.match(r"\.? [A-Z]", text[amount.end : amount.end + 3]):
        return True
    if start == 0 or _YEAR.fullmatch(number) or (len(number) > 5 and number.isdecimal()):
        return True
    if number[0] == "0" and number.isdecimal() and (len(number) > 2 or (number != "0" and after != " ")):
        return True
    return (text[start - 1] in "([" and after in tuple(")]")) or not _ENDS.match(text, amount.end)


def _has_label(text: str, amount: Amount, counts: str | None) -> bool:
    start = amount.number
    label = _LABEL.search(text, max(0, start - 48), start) if _may_be_labelled(text, start) else None
    if label is None or (label["verb"] and (_is_counted(counts) or "," in text[start : amount.end])):
        return False
    if label["verb"] and _GIVEN.search(text, max(0, label.start() - 6), label.start()):
        return False  # in our region 45 have died
    # wards 3 and 4, but: in both wards 45 were hurt
    return label["many"] != "" or amount.upper is not None or bool(_LISTED.match(text, amount.end))


def _is_counted(counts: str | None) -> bool:
    """Whether what follows a label's number is counted by it; recommendation 45 concerns schools: a verb."""
    return is_plural(counts) and (counts or "").partition(" ")[0] not in VERBS_IN_S


def _is_cited(text: str, start: int, amount: Amount) -> bool:
    """Whether an abbreviation beside a number makes it the name of a text, a standard or a place: H.R. 3684."""
    naming = None if amount.qualifier else _NAMING.search(text, max(0, start - 20), start)
    return bool(
        (naming and not (naming["day"] and _DID.match(text, amount.end)))
        or (amount.bare and _CODED.search(text, max(0, start - 12), amount.end))
        or _CITED.match(text, amount.end)
        or _CITES.search(text, max(0, start - 16), start)
        or (_VOTED.search(text, max(0, start - 48), start) and (amount.upper or _AGAINST.match(text, amount.end)))
        or (amount.fraction and start == 0 and amount.end == len(text))  # 1 of 4: the number of a page
    )


def _may_be_labelled(text: str, start: int) -> bool:
    """Whether the last word before a number and those that it is listed with is one for labels."""
    for word in reversed(text[max(0, start - 48) : start].split()):
        bare = word.strip("(),.–-").lower()
        if bare not in ("and", "or", "to", "") and not bare[0].isdecimal():
            return bare in _LABEL_WORDS or bare.rpartition("-")[2] in _LABEL_WORDS
    return False


def goes_on_label(text: str, labelled: int, amount: Amount, counts: str | None) -> bool:
    """Whether a number is listed with a label that ends at text[labelled]: Amendments 3, 5 and 11; Tel. 6555 0173."""
    between = _BETWEEN.fullmatch(text, labelled, amount.number) if labelled else None
    number = text[amount.number : amount.end]
    if not between or amount.qualifier or is_plural(counts) or not number.replace(".", "").isdecimal():
        return False
    return not between["comma"] or bool(_LISTED.match(text, amount.end))


def names_by_word(text: str, at: int) -> bool:
    """Whether the numeral in words at text[at] is a part of a name: the Three Gorges, Phase Two, the Group of Seven."""
    if not text[at].isupper() or _BEGINS.search(text, max(0, at - 4), at):
        return False
    if (_NAMED.search(text, max(0, at - 30), at) and _may_be_labelled(text, at)) or _GROUP_OF.search(
        text, max(0, at - 13), at
    ):
        return True
    if not _SMALL_WORD.search(text, max(0, at - _AROUND), at + _AROUND):
        return False
    before, name = _NAME_BEFORE.search(text, max(0, at - 24), at), _NAMES.match(text, at)
    words = name["more"].split() if name else []
    if len(words) > 1 and not is_plural(words[-1]):
        return True
    if words and before and before["the"] and _UP_TO_TEN.match(text, at):
        return True
    return bool(before and not before["the"] and before[0][0].isupper() and _ALONE.match(text, at))


def _is_name(word: str) -> bool:
    """Whether a capitalised word before a number may be a name: no function word, participle or place."""
    lower = word.lower()
    return (
        lower not in STOPS
        and lower not in OPENERS
        and (word.isupper() or not lower.endswith(("ed", "ly")))
        and word not in _PLACES
    )
