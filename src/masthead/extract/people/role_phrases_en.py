"""The words of English roles: which is the office, what may stand before it and behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from masthead.extract.english_words import STOPS
from masthead.extract.people.people_names_en import is_office_word
from masthead.extract.people.people_words import OFFICE_ENDS, SHORT_OFFICES
from masthead.extract.people.role_words_en import (
    CALENDAR,
    DETERMINERS,
    JOINTS,
    LEADS,
    MODIFIERS,
    NAMED_JOINTS,
    NEW_LANDS,
    ON_SUBJECTS,
    PRONOUNS,
    SENTENCE_WORDS,
    TIMES,
    VERBS,
)
from masthead.patterns import regex

_WORDS = regex(r"[^\s–—]+|[–—]")
_MOST_BEFORE = 9
_MOST_COMPLETING = 11
_SHORT_COMPLEMENT = 4
_SHORT_WORD = 4
_AND = ("and", "&")


class Word(NamedTuple):
    """text[start:end] of what is read. small: in lower case, without the mark behind it."""

    text: str
    small: str
    start: int
    end: int

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The words of text[start:end], each with the marks that stand at it."""
    found = _WORDS.finditer(text, start, end)
    return [Word(one[0], one[0].rstrip(",.;:").lower().replace("’", "'"), one.start(), one.end()) for one in found]


def is_head(words: Sequence[Word], at: int) -> bool:
    """Whether words[at] is an office, or what goes on after one: Auditor General."""
    word = words[at]
    if word.small in OFFICE_ENDS:
        return at > 0 and is_office_word(words[at - 1].small)
    if word.small == "tem":  # Mayor pro tem
        return at > 1 and words[at - 1].small == "pro" and is_office_word(words[at - 2].small)
    return is_office_word(word.small) or word.text.rstrip(",.") in SHORT_OFFICES


def is_noun(word: Word) -> bool:
    """Whether a word may be part of what an office is of."""
    if word.small in DETERMINERS or word.small in JOINTS:
        return False
    if word.capital:
        return word.small not in SENTENCE_WORDS
    return word.small not in STOPS and word.small not in VERBS


def modifies(word: Word) -> bool:
    """Whether a word may stand before an office as part of the role: deputy, WFP's, Rural, acting; and between two."""
    small = word.small
    if small in MODIFIERS or small in _AND:
        return True
    leads = small in LEADS and not (word.text.isupper() and len(word.text) > 1)  # US is not us
    if word.text in ("H.E.", "Hon.", "HE") or word.text[-1] in ",;" or leads or small in JOINTS or small in DETERMINERS:
        return False
    if word.capital:  # WHO is not who, Works no verb
        return len(word.text) > 1 and (word.text.isupper() or small not in PRONOUNS)
    if small in STOPS or small in VERBS or (small.endswith(("ed", "ing", "ly")) and "-" not in small):
        return False
    return word.text[0].isalpha() or word.text[0] in "’'"


def opens_sentence(word: Word) -> bool:
    return word.capital and word.small in SENTENCE_WORDS


def head_before(words: Sequence[Word], *, apart: bool) -> int | None:
    """Which of the words before a name is its office: the last, or one with what it is of behind it.

    apart: a comma or a bracket stands between them and the name.
    """
    last = len(words) - 1
    if not apart and is_head(words, last):
        return last
    first = max(0, last - _MOST_COMPLETING)
    return next(
        (at for at in range(first, last + 1) if is_head(words, at) and _completes(words, at, apart=apart)), None
    )


def begin_before(words: Sequence[Word], head: int) -> int:
    """Where the role begins whose office is words[head]."""
    begin = head
    while begin > 0 and head - begin < _MOST_BEFORE and _joins(words, begin):
        begin -= 1
    while begin < head and (words[begin].small in _AND or opens_sentence(words[begin])):
        begin += 1
    return begin


def end_behind(words: Sequence[Word], head: int, stops: Sequence[bool | None]) -> int | None:
    """Which is the last word of the role whose office is words[head]; None where the office leads to a name.

    stops: for each word None, or whether the name that begins with it takes up somebody named before, so that it
    begins a sentence.
    """
    last = head
    for at in range(head + 1, len(words)):
        word = words[at]
        stop = stops[at]
        if stop is not None:
            return last if at > head + 1 or stop else None
        if word.small in JOINTS:
            if word.small == "for" and _lasts(words, at + 1):  # Chair for a term of three years
                return last
            if word.small in NAMED_JOINTS and not _names_something(words, at + 1, words[head]):
                return last
        elif word.small in DETERMINERS:
            if words[at - 1].small in _AND:
                return last
        elif not is_noun(word) or opens_sentence(word):
            return last
        else:
            last = at
    return last


def _completes(words: Sequence[Word], head: int, *, apart: bool) -> bool:
    """Whether the words behind words[head] tell what that office is of: nothing, of the board, for Rural Roads."""
    rest = words[head + 1 :]
    if not rest:
        return True
    if apart and words[head].capital and all(word.capital and is_noun(word) for word in rest):
        return True  # Director Corporate Services, …
    joint = rest[0].small
    if joint not in JOINTS or joint in _AND or not is_noun(rest[-1]):
        return False
    if joint in NAMED_JOINTS and not _names_something(words, head + 2, words[head]):
        return False
    if not apart:  # Minister of State for Rural Roads …; chair of governors …
        short = len(rest) < _SHORT_COMPLEMENT or all(word.capital or len(word.small) < _SHORT_WORD for word in rest)
        return short and all(word.small in ("of", "for", "the", "and", "in") or is_noun(word) for word in rest)
    # The chair of the panel and the clerk, …
    is_other = any(
        one.small in _AND or (one.small in ("to", "by", "from") and not (three and three.capital))
        for one, two, three in zip(rest, rest[1:], (*rest[2:], None), strict=False)
        if two.small in DETERMINERS
    )
    return not is_other and all(is_noun(word) or word.small in JOINTS or word.small in DETERMINERS for word in rest)


def _joins(words: Sequence[Word], begin: int) -> bool:
    """Whether words[begin - 1] is part of the role that begins with words[begin]."""
    word = words[begin - 1]
    if word.text == "New" and words[begin].small in NEW_LANDS:
        return True
    if word.small not in _AND:
        return modifies(word)
    if begin == 1:
        return False
    before = words[begin - 2]  # Comptroller and Auditor General
    return before.capital == words[begin].capital and modifies(before)


def _lasts(words: Sequence[Word], at: int) -> bool:
    """Whether what follows for says how long or which time: a term of three years, the first time."""
    if at < len(words) and words[at].small in DETERMINERS:
        at += 1
    return at < len(words) and not words[at].capital and words[at].small in TIMES


def _names_something(words: Sequence[Word], at: int, head: Word) -> bool:
    """Whether what follows at, in, on … is a name, a subject that the office speaks on, or one in charge."""
    if words[at - 1].small == "on" and head.small in ON_SUBJECTS:
        return True
    if at < len(words) and words[at].small == "the":
        at += 1
    if at >= len(words):
        return False
    return words[at].small == "charge" or (words[at].capital and words[at].small not in CALENDAR)
