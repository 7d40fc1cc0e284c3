"""English figures: 33 026 alerts, nearly five million people, over 12.5%, US$46.1 billion, the sixth meeting."""

from __future__ import annotations

import re

from masthead.extract.dates.date_texts import dates_in
from masthead.extract.english_words import LABELS, LABELS_OR_VERBS, OPENERS, PLURAL_ENDINGS, PLURALS, STOPS
from masthead.extract.figures.amounts_en import Amount, amount_at
from masthead.extract.figures.amounts_en_words import words_at
from masthead.extract.figures.changes_en import with_changes
from masthead.extract.figures.currencies import NAMES
from masthead.extract.figures.figure_parts import with_totals
from masthead.extract.figures.found_figure import Form, FoundFigure
from masthead.extract.figures.numerals import ENGLISH_ORDINALS, ENGLISH_SCALES, ENGLISH_WORDS
from masthead.extract.figures.subject_words import MOVES_NOUNS, SPENDING
from masthead.extract.figures.subjects_en import with_subjects
from masthead.extract.places.world import PINYIN, STATES
from masthead.patterns import regex

_TOKEN = regex(r"\d[\d.,]*|[A-Za-z]+")
_NUMBER_WORDS = frozenset(
    (
        *(*ENGLISH_WORDS, "half", "third", "quarter", "fifth", "tenth", "several", "few", "many"),
        *("tens", "dozens", "scores", "hundreds", "thousands", "millions", "billions"),
        *("dozen", *ENGLISH_SCALES),
    )
)
_MARK = regex(
    r"(?P<clock>\d{1,2}[.:]\d{2}(?: ?[ap]\.?m\b)|\d{1,2}:\d{2}\b|\d{1,2} ?[ap]\.?m\b|\d{1,2}(?:\.\d{2})? ?o.clock)"
    r"|(?P<phone>(?<=\+)\d[\d ()-]{6,20}|\b0\d{2,4}\)?[ -]\d[\d -]{4,14}|\d{3}[-. ]\d{3}[-. ]\d{4}\b)",
    re.IGNORECASE,
)
_ORDINAL = regex(r"\d{1,3}(?:st|nd|rd|th)(?= [a-z])")
_DETERMINED = regex(r"\b(?:the|its|their|our|his|her|this|a) $", re.IGNORECASE)
_LINK = regex(r"(?:https?://|www\.)\S*$|\S+@\S*$|@\S*$")
_NTH = r"\(?\d+(?:\.\d+)*\)?"
# Figure 1; Figures 1, 2 and 3. What follows week 16, or weeks 15 and 16, by a comma is no label.
_LABEL = regex(
    rf"\b(?:{'|'.join(LABELS)})\.? (?:{_NTH}(?: and | to | or | ?[–-] ?))?$"
    rf"|\b(?P<verb>{'|'.join(LABELS_OR_VERBS)}) (?:{_NTH}(?: and | to | or | ?[–-] ?))?$"
    rf"|\b(?:{'|'.join((*LABELS, *LABELS_OR_VERBS))})s\.? (?:{_NTH}(?:, | to | ?[–-] ?))*(?:{_NTH},? (?:and|or) )?$",
    re.IGNORECASE,
)
_LABEL_WORDS = frozenset((*LABELS, *LABELS_OR_VERBS))
# A name's number: Quay 3, Release 2.4. What opens a sentence with a capital is no name.
_NAMED = regex(r"(?<![A-Za-z’'-])(?P<name>[A-Z][A-Za-z’'-]*) $")
_PLACED = regex(r"\b(?:in|at|near|across|from|around|outside) (?:[A-Z][\w’'-]* ){0,2}$", re.IGNORECASE)
_THE = regex(r"\b(?:an?|the|this|that|its|their|your|our) $", re.IGNORECASE)  # a 300 seat hall, the 999 service
_SCORE = regex(r"[–—]\d")
_COMPARED = regex(r"(?:\b\w|[)\]}]|\w(?=[<>≤≥])) ?[<>≤≥] ?$|[=≠] ?$")
_LIST_NUMBER = regex(r"\d{1,3}[.)](?:\s|$)|\(\d{1,3}\)|\d{1,3}(?:\.\d{1,2})+\.?\s+(?=[A-Z])")
_CODE = regex(
    r"\b(?:(?:ref|reference|tel|telephone|phone|fax|id|code|no|number|hotline|helpline)[.:]{0,2}"
    r"|(?:hotline|helpline|telephone|phone|call|dial|text|ring|fax)(?: [\w’']+){0,3} (?:on|to|at)) $",
    re.IGNORECASE,
)
_STREET = regex(r" (?:[A-Z][\w’'.-]* ){1,3}?(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Square|Place|Way|Close|Court)\b")
_NUMBERED = regex(r"(?:^|\d )$")  # before the number of what follows: 2020-03-17 1. Overview
_PER = regex(r"\b(?:per|every) $", re.IGNORECASE)
_ENDS = regex(r"$|[,;:)!?]|\.(?:\s|$|[”\"’')])| (?:\(|–|—|[a-z])")
_YEAR = regex(r"(?:1[5-9]|20)\d\d$")
_WORD = regex(r" ([A-Za-z][A-Za-z’'-]*)")
_OF = regex(r" of (?:the |all |these |those )?(?=[a-z])")
# $3 million in grants: things, not ways (in total, in cash)
_GIVEN = regex(
    r" in (?=(?:[a-z]+ )?(?:[a-z]+(?<![su])s|aid|damage|funding|assistance|support|compensation|revenue|investment|tax"
    r"|relief|debt|financing|capital|credit|income|spending|trade)\b)"
)
_SPENT_ON = regex(r" (?:on|in|to|for|towards) (?:the |its |their )?(?=[a-z])")
_SPENDS = regex(rf"\b(?:{SPENDING})\b[\w ]*$", re.IGNORECASE)
_ARTICLE = regex(r"\b(?:a|an|the|its|their|our|this) $", re.IGNORECASE)
_OR_MORE = (" or more", " or fewer", " or less", " or so")
_PLURAL = regex(r" [a-z]+[^\W\dsui]s\b")  # police officers
_HALF_OF = regex(r" (?:the|its|their|our|these|those|all) (?=[a-z])")
# a 5% rise in exports
_RISE_IN = regex(rf" (?:{MOVES_NOUNS}) in (?:the |its |their )?(?=[A-Za-z])")
_MOST_WORDS, _LONGEST = 4, 34
_LONGEST_LABEL = 4  # characters of a number that is part of a name
_CURRENCY = regex(NAMES)
_PLACES = frozenset(word for place in (*STATES, *PINYIN) for word in place.split())


def english_figures(text: str) -> list[FoundFigure]:
    """The figures of a text, left to right. Dates, times, labels (Figure 1) and list numbers are none."""
    skipped = [(date.start, date.end) for date in dates_in(text, "en")]
    number = _LIST_NUMBER.match(text)
    if number:
        skipped.insert(0, number.span())
    found: list[FoundFigure] = []
    position = 0
    while token := _TOKEN.search(text, position):
        at, position = token.span()
        while skipped and skipped[0][1] <= at:
            skipped.pop(0)
        if skipped and skipped[0][0] <= at:
            position = skipped[0][1]
            continue
        word = token[0]
        if word[0].isdecimal():
            figure, position = _in_digits(text, at, position, found[-1].end if found else 0)
        elif (lower := word.lower()) in _NUMBER_WORDS or lower in ENGLISH_ORDINALS:
            figure = _in_words(text, at, lower, found[-1].end if found else 0)
        else:
            continue
        if figure:
            found.append(figure)
            position = max(position, figure.end)
    return with_totals(text, with_subjects(text, with_changes(text, found)), "en")


def _in_digits(text: str, at: int, end: int, left: int) -> tuple[FoundFigure | None, int]:
    """The figure that begins with the digits at text[at], and where to look for the next."""
    if mark := _MARK.match(text, at):
        return None, mark.end()
    if ordinal := _ORDINAL.match(text, at):
        return _ordinal(text, ordinal[0], at, ordinal.end()), ordinal.end()
    amount = amount_at(text, at, left)
    if amount is None or _LINK.search(text, max(0, at - 80), at):
        return None, end
    if _COMPARED.search(text, max(0, amount.start - 4), amount.start) or _PER.search(text, max(0, at - 6), at):
        return None, end
    counts = _counts(text, amount)
    if (amount.bare or (amount.fraction and not amount.unit)) and _is_label(text, amount, counts):
        return None, amount.end
    return _figure(amount, counts), amount.end


def _in_words(text: str, at: int, word: str, left: int) -> FoundFigure | None:
    """The figure in words that begins at text[at]; one alone counts nothing."""
    amount = words_at(text, at, left) if word in _NUMBER_WORDS else None
    if amount is None:
        return _ordinal(text, word, at, at + len(word)) if word in ENGLISH_ORDINALS else None
    if text[amount.end : amount.end + 1] == "-" or text[at - 1 : at] == "-":
        return None
    counts = _counts(text, amount)
    if not (amount.fraction or amount.unit or counts) and (amount.value is None or amount.value <= 10):
        return None
    if amount.value in (0, 1) and not amount.unit and not amount.fraction:
        return None
    return _figure(amount, counts)


def _is_label(text: str, amount: Amount, counts: str | None) -> bool:
    """Whether a bare number names something (Figure 1, Quay 3), runs on into letters or marks (4x4, 2nd, 12/20), or is
    left without anything that it could count."""
    start, after = amount.number, text[amount.end : amount.end + 1]
    if after.isalnum() or after in tuple("/-_#%(@") or _SCORE.match(text, amount.end):
        return True
    label = _LABEL.search(text, max(0, start - 48), start) if _may_be_labelled(text, start) else None
    if label and not (label["verb"] and _is_plural(counts)):
        return True
    if (not counts and _CODE.search(text, max(0, start - 40), start)) or _STREET.match(text, amount.end):
        return True
    number = text[start : amount.end]
    named = None if amount.qualifier else _NAMED.search(text, max(0, start - 30), start)
    if named is not None and _is_name(named["name"]) and len(number) <= _LONGEST_LABEL:
        return not (_is_plural(counts) and _PLACED.search(text, max(0, start - 40), named.start()))
    if counts and not _is_plural(counts) and _THE.search(text, max(0, start - 6), start):
        return True
    if counts or amount.qualifier or amount.fraction:
        return False
    if _NUMBERED.search(text, max(0, start - 2), start) and re.match(r"\.? [A-Z]", text[amount.end : amount.end + 3]):
        return True
    if start == 0 or _YEAR.fullmatch(number) or (len(number) > 5 and number.isdecimal()):
        return True
    return (text[start - 1] in "([" and after in tuple(")]")) or not _ENDS.match(text, amount.end)


def _may_be_labelled(text: str, start: int) -> bool:
    """Whether the last word before a number and those that it is listed with is one for labels."""
    for word in reversed(text[max(0, start - 48) : start].split()):
        bare = word.strip("(),.–-").lower()
        if bare not in ("and", "or", "to", "") and not bare[0].isdecimal():
            bare = bare.rpartition("-")[2]
            return bare in _LABEL_WORDS or bare.removesuffix("s") in _LABEL_WORDS
    return False


def _is_name(word: str) -> bool:
    """Whether a capitalised word before a number may be a name: no function word, participle or place."""
    lower = word.lower()
    return lower not in STOPS and lower not in OPENERS and not lower.endswith(("ed", "ly")) and word not in _PLACES


def _ordinal(text: str, word: str, at: int, end: int) -> FoundFigure | None:
    """the fourth meeting: with an article before it and a noun after it."""
    if not _DETERMINED.search(text, max(0, at - 6), at):
        return None
    value = ENGLISH_ORDINALS.get(word) or int("".join(char for char in word if char.isdecimal()))
    counts = _noun(text, end)
    return FoundFigure(at, end, value=value, counts=counts, form="ordinal") if counts else None


def _is_plural(name: str | None) -> bool:
    """Whether a noun phrase may be what a number above one counts."""
    last = (name or "").rpartition(" ")[2].lower()
    return (
        last in PLURALS
        or last.endswith(PLURAL_ENDINGS)
        or (last.endswith("s") and not last.endswith(("ss", "us", "is")))
    )


def _figure(amount: Amount, counts: str | None) -> FoundFigure:
    """The figure. What a bare number counts stands in the plural; else it is another word."""
    if not (amount.unit or amount.fraction or amount.value == 1 or _is_plural(counts)):
        counts = None
    return FoundFigure(
        amount.start,
        amount.end,
        amount.value,
        amount.unit,
        amount.qualifier,
        counts,
        form=_form(amount),
        upper=amount.upper,
        fraction=amount.fraction,
    )


def _form(amount: Amount) -> Form:
    unit = (amount.unit or "").lower()
    if unit.startswith(("%", "per")):
        return "points" if "point" in unit else "percent"
    if amount.money or (amount.unit and _CURRENCY.fullmatch(amount.unit)):
        return "money"
    if amount.fraction:
        return "fraction"
    return "words" if amount.words and (amount.value is None or amount.value <= 10) else "count"


def _counts(text: str, amount: Amount) -> str | None:
    """The noun behind an amount that it counts: 41 schools, 20% of women, 350 kg of seed, a £900 grant."""
    of = _OF.match(text, amount.end) or (_HALF_OF.match(text, amount.end) if amount.fraction == "1/2" else None)
    if amount.qualifier and amount.qualifier.endswith(_OR_MORE):
        return None  # 300 people or more
    if of:
        return _noun(text, of.end() - 1)
    if rise := _RISE_IN.match(text, amount.end):
        name = _noun(text, rise.end() - 1, whole=True)
        return text[rise.start() + 1 : rise.end()] + name if name else None
    if amount.money:
        return _bought(text, amount)
    return None if amount.unit else _noun(text, amount.end)


def _bought(text: str, amount: Amount) -> str | None:
    """What a sum is for, is given in, or is the price of: spent £900 on roads, £3 million in grants, a £900 grant."""
    spent = _SPENT_ON.match(text, amount.end)
    if spent and _SPENDS.search(text, max(0, amount.start - 24), amount.start):
        return _noun(text, spent.end() - 1, whole=True)
    if given := _GIVEN.match(text, amount.end):
        return _noun(text, given.end() - 1, whole=True)
    article = _ARTICLE.search(text, max(0, amount.start - 5), amount.start)
    name = _noun(text, amount.end) if article else None
    if name and article and article[0].lower() in ("a ", "an ") and _is_plural(name):
        name = name.rpartition(" ")[0]  # a £900 grant reaches: a verb
    return name if name and not name.split()[0].endswith("ed") else None


def _noun(text: str, position: int, *, whole: bool = False) -> str | None:
    """The noun phrase that begins at text[position:] with a blank: to its first plural, or to a stop if short.
    whole: beyond a plural, too (grounds maintenance).

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
        if not whole and _is_plural(lower) and not (lower in PLURALS and _PLURAL.match(text, end)):
            break
        if count == _MOST_WORDS:
            return None
    name = text[position + 1 : end]
    if count == 1 and name.endswith("ed") and name.lower() not in PLURALS:
        return None  # 15 disagreed
    return name if 0 < len(name) <= _LONGEST else None
