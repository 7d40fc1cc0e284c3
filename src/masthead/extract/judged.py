"""What the words of clauses say, clause by clause."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from masthead.extract.clause_words import ClauseWords, Words, clause_words
from masthead.extract.clauses import Clause, clauses
from masthead.patterns import regex

_QUOTATION_MARK = regex('["“”]')
# Tenths: what a clause is worth at least, and what figures, deeds, hedges and stock phrases add to it.
_LEAST, _FIGURE, _DEED, _HEDGE, _HOLLOW = 2, 12, 8, 5, -9
_MOST = 2


class Judged(NamedTuple):
    """The clauses of texts, and which text each is of. worth: of each, in tenths.

    The sets hold the numbers of the clauses of which the words of that name say so (`ClauseWords`), states and breaks
    in English only, where windows turn on them. begins_inside, ends_inside: of those that begin, or end, inside a
    quotation.
    """

    clauses: list[Clause]
    texts: list[int]
    worth: list[int]
    resumes: set[int]
    leans_back: set[int]
    states: set[int]
    breaks: set[int]
    reaches_on: set[int]
    aims: set[int]
    governs: set[int]
    limits: set[int]
    contrasts: set[int]
    denies: set[int]
    begins_inside: set[int]
    ends_inside: set[int]


def judged(texts: Sequence[str], language: str) -> Judged:
    """The clauses of texts, judged. Each class of words is looked for once, in all clauses, each on a line."""
    parted = [clauses(text, language) for text in texts]
    lines = _Lines(texts, parted)
    words = clause_words(language)
    begins_inside, ends_inside = _inside(texts, parted)
    english = language == "en"
    return Judged(
        clauses=[clause for found in parted for clause in found],
        texts=[number for number, found in enumerate(parted) for _ in found],
        worth=_worth(lines, words),
        resumes=lines.holding(words.resumes),
        leans_back=lines.holding(words.leans_back),
        states=lines.holding(words.states) if english else set(),
        breaks=lines.holding(words.breaks) if english else set(),
        reaches_on=lines.holding(words.reaches_on),
        aims=lines.holding(words.aims),
        governs=lines.holding(words.governs),
        limits=lines.holding(words.limits),
        contrasts=lines.holding(words.contrasts),
        denies=lines.holding(words.denies),
        begins_inside=begins_inside,
        ends_inside=ends_inside,
    )


class _Lines:
    """Clauses of texts, each on a line, so that `^` and `$` mean a clause's ends."""

    def __init__(self, texts: Sequence[str], parted: Sequence[Sequence[Clause]]) -> None:
        pairs = zip(texts, parted, strict=True)
        parts = [text[clause.start : clause.end] for text, found in pairs for clause in found]
        self.text = "\n".join(parts)
        self.starts = list(accumulate((len(part) + 1 for part in parts), initial=0))[:-1]

    def matches(self, words: Words) -> list[int]:
        """The number of the clause in which each match stands."""
        starts = self.starts
        return [bisect_right(starts, match.start()) - 1 for match in words.finditer(self.text)]

    def holding(self, words: Words) -> set[int]:
        """The numbers of the clauses in which words are found."""
        return set(self.matches(words))


def _worth(lines: _Lines, words: ClauseWords) -> list[int]:
    """What each clause tells: figures first, then deeds; stock phrases take away from it."""
    worth = [_LEAST] * len(lines.starts)
    for pattern, weight, most in (
        (words.figures, _FIGURE, _MOST),
        (words.telling, _DEED, _MOST),
        (words.hedges, _HEDGE, 1),
        (words.hollow, _HOLLOW, len(lines.text)),
    ):
        last, times = -1, 0
        for number in lines.matches(pattern):
            times = times + 1 if number == last else 1
            last = number
            if times <= most:
                worth[number] += weight
    return worth


def _inside(texts: Sequence[str], parted: Sequence[Sequence[Clause]]) -> tuple[set[int], set[int]]:
    """The clauses that begin, and those that end, behind an odd number of quotation marks of their text."""
    begins: set[int] = set()
    ends: set[int] = set()
    number = 0
    for text, found in zip(texts, parted, strict=True):
        marks = [mark.start() for mark in _QUOTATION_MARK.finditer(text)]
        for at, clause in enumerate(found if marks else (), start=number):
            if bisect_left(marks, clause.start) % 2:
                begins.add(at)
            if bisect_left(marks, clause.end) % 2:
                ends.add(at)
        number += len(found)
    return begins, ends
