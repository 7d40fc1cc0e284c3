"""English figures: 33 026 alerts, nearly five million people, over 12.5%, US$46.1 billion, the sixth meeting."""

from __future__ import annotations

import re

from masthead.extract.dates.date_texts import dates_in
from masthead.extract.english_words import AFTER_NOUN, EMPTY, PLURALS, STOPS
from masthead.extract.figures.amounts_en import Amount, amount_at
from masthead.extract.figures.amounts_en_words import words_at
from masthead.extract.figures.changes_en import with_changes
from masthead.extract.figures.currencies import NAMES
from masthead.extract.figures.figure_parts import with_totals
from masthead.extract.figures.found_figure import Form, FoundFigure
from masthead.extract.figures.labels_en import goes_on_label, is_label, is_plural, names_by_word
from masthead.extract.figures.numerals import ENGLISH_ORDINALS, ENGLISH_SCALES, ENGLISH_WORDS
from masthead.extract.figures.subject_words import MOVES_NOUNS, SPENDING
from masthead.extract.figures.subjects_en import with_subjects
from masthead.patterns import regex

_TOKEN = regex(r"\d[\d.,]*|[A-Za-z]+")
_NUMBER_WORDS = frozenset(
    (
        *(*ENGLISH_WORDS, "half", "third", "quarter", "fifth", "tenth", "several", "few", "many"),
        *("tens", "dozens", "scores", "hundreds", "thousands", "millions", "billions"),
        *("dozen", *ENGLISH_SCALES),
    )
)
_FOUR = r"(?:[01]\d|2[0-4])[0-5]\d"
_HOURS = r" ?(?:hours|hrs?|h|UTC|GMT|Z|local time)\b"
_CLOCK = r"\d{1,2}(?:[.:]\d{2})?"
_MARK = regex(
    rf"(?P<clock>{_CLOCK}(?: ?(?:[–-]|to|and|or|until) ?{_CLOCK})? ?[ap]\.?m\b|\d{{1,2}}:\d{{2}}\b|{_CLOCK} ?o.clock"
    rf"|(?<=\bat ){_FOUR}{_HOURS}|{_FOUR}(?: ?[–-] ?| (?:to|and|until) )0\d[0-5]\d\b(?:{_HOURS})?"
    rf"|0\d[0-5]\d(?: ?[–-] ?| (?:to|and|until) ){_FOUR}\b(?:{_HOURS})?|0\d[0-5]\d{_HOURS}"
    rf"|{_FOUR} ?(?:UTC|GMT|Z)\b)"
    r"|(?P<phone>(?<=\+)\d[\d ()-]{6,20}|\b0\d{1,4}\)?[ -]\d[\d -]{4,14}|\d{3}[-. ]\d{3}[-. ]\d{4}\b"
    r"|1[389]00[ -]\d{3}[ -]\d{3}\b)",
    re.IGNORECASE,
)
_ORDINAL = regex(r"\d{1,3}(?:st|nd|rd|th)(?= [a-z])")
_DETERMINED = regex(r"\b(?:the|its|their|our|his|her|this|a) $", re.IGNORECASE)
_LINK = regex(r"(?:https?://|www\.)\S*$|\S+@\S*$|@\S*$")
_COMPARED = regex(r"(?:\b\w|[)\]}]|\w(?=[<>≤≥])) ?[<>≤≥] ?$|[=≠] ?$")
_LIST_NUMBER = regex(r"\d{1,3}[.)](?:\s|$)|\(\d{1,3}\)|\d{1,3}(?:\.\d{1,2})+\.?\s+(?=[A-Z])")
_PER = regex(r"\b(?:per|every) $", re.IGNORECASE)
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
# homes and businesses; men, women and children. Before a verb the second may be its subject: hit 45 homes and schools
# were closed.
_JOINED = regex(r"(?:, (?P<second>[a-z-]+),?)? (?:and|or) (?P<last>[a-z-]+)(?= (?P<next>[a-z]+)|[,.;:)]|$)")
_ADJECTIVES = regex(r" (?:and|or)(?= (?P<adjective>[a-z-]+) (?P<noun>[a-z]+)\b)")
_CLAUSE = regex(r"(?:^|[.;:,(•] ?|[.!?] |\band |\bof )$")
_OR_MORE = (" or more", " or fewer", " or less", " or so")
_PLURAL = regex(r" [a-z]+[^\W\dsui]s\b")  # police officers
_HALF_OF = regex(r" (?:the|its|their|our|these|those|all) (?=[a-z])")
# a 5% rise in exports
_RISE_IN = regex(rf" (?:{MOVES_NOUNS}) in (?:the |its |their )?(?=[A-Za-z])")
_MOST_WORDS, _LONGEST = 4, 40
_CURRENCY = regex(NAMES)


def english_figures(text: str) -> list[FoundFigure]:
    """The figures of a text, left to right. Dates, times, labels (Figure 1) and list numbers are none."""
    skipped = [(date.start, date.end) for date in dates_in(text, "en")]
    number = _LIST_NUMBER.match(text)
    if number:
        skipped.insert(0, number.span())
    found: list[FoundFigure] = []
    position = labelled = 0
    while token := _TOKEN.search(text, position):
        at, position = token.span()
        while skipped and skipped[0][1] <= at:
            skipped.pop(0)
        if skipped and skipped[0][0] <= at:
            position = skipped[0][1]
            continue
        word = token[0]
        if word[0].isdecimal():
            left = found[-1].end if found else 0
            figure, position, labelled = _in_digits(text, at, position, left, labelled)
        elif (lower := word.lower()) in _NUMBER_WORDS or lower in ENGLISH_ORDINALS:
            figure = _in_words(text, at, lower, found[-1].end if found else 0)
        else:
            continue
        if figure:
            found.append(figure)
            position = max(position, figure.end)
    return with_totals(text, with_subjects(text, with_changes(text, found)), "en")


def _in_digits(text: str, at: int, end: int, left: int, labelled: int) -> tuple[FoundFigure | None, int, int]:
    """The figure that begins with the digits at text[at], where to look for the next, and where a label ends that may
    go on there. labelled: where the last label ended."""
    if mark := _MARK.match(text, at):
        return None, mark.end(), mark.end() if mark["phone"] else 0
    if ordinal := _ORDINAL.match(text, at):
        return _ordinal(text, ordinal[0], at, ordinal.end()), ordinal.end(), 0
    amount = amount_at(text, at, left)
    if amount is None or _LINK.search(text, max(0, at - 80), at):
        return None, end, 0
    if _COMPARED.search(text, max(0, amount.start - 4), amount.start) or _PER.search(text, max(0, at - 6), at):
        return None, end, 0
    counts = _counts(text, amount)
    if (amount.bare or (amount.fraction and not amount.unit)) and (
        goes_on_label(text, labelled, amount, counts) or is_label(text, amount, counts)
    ):
        return None, amount.end, amount.end
    return _figure(amount, counts), amount.end, 0


def _in_words(text: str, at: int, word: str, left: int) -> FoundFigure | None:
    """The figure in words that begins at text[at]; one alone counts nothing."""
    named = names_by_word(text, at)
    amount = words_at(text, at, left) if word in _NUMBER_WORDS and not named else None
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


def _ordinal(text: str, word: str, at: int, end: int) -> FoundFigure | None:
    """the fourth meeting: with an article before it and a noun after it."""
    if not _DETERMINED.search(text, max(0, at - 6), at):
        return None
    value = ENGLISH_ORDINALS.get(word) or int("".join(char for char in word if char.isdecimal()))
    counts = _noun(text, end)
    return FoundFigure(at, end, value=value, counts=counts, form="ordinal") if counts else None


def _figure(amount: Amount, counts: str | None) -> FoundFigure:
    """The figure. What a bare number counts stands in the plural; else it is another word."""
    if not (amount.unit or amount.fraction or amount.value == 1 or is_plural(counts)):
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
    subject = bool(_CLAUSE.search(text, max(0, amount.start - 5), amount.start))
    return None if amount.unit else _noun(text, amount.end, subject=subject)


def _bought(text: str, amount: Amount) -> str | None:
    """What a sum is for, is given in, or is the price of: spent £900 on roads, £3 million in grants, a £900 grant."""
    spent = _SPENT_ON.match(text, amount.end)
    if spent and _SPENDS.search(text, max(0, amount.start - 24), amount.start):
        return _noun(text, spent.end() - 1, whole=True)
    if given := _GIVEN.match(text, amount.end):
        return _noun(text, given.end() - 1, whole=True)
    article = _ARTICLE.search(text, max(0, amount.start - 5), amount.start)
    name = _noun(text, amount.end) if article else None
    if name and article and article[0].lower() in ("a ", "an ") and is_plural(name):
        name = name.rpartition(" ")[0]  # a £900 grant reaches: a verb
    return name if name and not name.split()[0].endswith("ed") else None


def _noun(text: str, position: int, *, whole: bool = False, subject: bool = False) -> str | None:
    """The noun phrase that begins at text[position:] with a blank: to its first plural, with those that are joined to
    it (doctors and nurses), or to a stop if short. whole: beyond a plural, too (grounds maintenance). subject: whether
    it may open a clause.

    None where it opens with what belongs to somebody (the year's budget): the number may count either.
    """
    end, count, lower = position, 0, ""
    plural = adjective = False
    while word := _WORD.match(text, end):
        lower = word[1].lower()
        if lower.endswith(("'s", "’s", "s'", "s’")):
            return None
        if lower in ("and", "or") and count and not whole and (joined := _joined_adjective(text, end)):
            end, adjective = joined, True
            continue
        if lower in STOPS or (count and not adjective and lower.endswith(("ed", "ly"))):
            break
        end, count, adjective = word.end(), count + 1, False
        if not whole and is_plural(lower) and not (lower in PLURALS and _PLURAL.match(text, end)):
            plural = True
            break
        if count == _MOST_WORDS:
            return None
    end = _joined(text, end, subject=subject) if plural else end
    name = text[position + 1 : end]
    if lower in EMPTY and (of := _OF.match(text, end)) and (things := _noun(text, of.end() - 1, subject=subject)):
        name = text[position + 1 : of.end()] + things
    if count == 1 and name.endswith("ed") and name.lower() not in PLURALS:
        return None  # 15 disagreed
    return name if 0 < len(name) <= _LONGEST else None


def _joined_adjective(text: str, end: int) -> int | None:
    """Where "and" ends that stands before the second adjective of a plural noun: primary and secondary schools."""
    joined = _ADJECTIVES.match(text, end)
    return joined.end() if joined and joined["adjective"] not in STOPS and is_plural(joined["noun"]) else None


def _joined(text: str, end: int, *, subject: bool) -> int:
    """Where a plural ends with the plurals joined to it."""
    joined = _JOINED.match(text, end)
    words = [word for word in (joined["second"], joined["last"]) if word] if joined else []
    if not joined or not all(is_plural(word) and word not in STOPS for word in words):
        return end
    follows = joined["next"] or ""
    return joined.end() if subject or not follows or follows in AFTER_NOUN else end
