"""Windows: runs of whole clauses of one sentence that can be quoted alone, and what they are worth."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from masthead.extract.clause_words import ClauseWords, clause_words
from masthead.extract.clauses import Clause, clauses
from masthead.extract.stretch import Stretch

# In clauses.
_LONGEST_RUN = 8
_LONGEST_SENTENCE = 200
_QUOTATION_MARK = re.compile('["“”]')


class Window(NamedTuple):
    """text[start:end] of `piece.text`, one or more whole clauses. score: how much it tells.

    opens: whether it begins its sentence. leans: it may stand only right behind the clause before it.
    """

    piece: Stretch
    start: int
    end: int
    score: float
    opens: bool
    leans: bool

    @property
    def text(self) -> str:
        return self.piece.text[self.start : self.end]

    @property
    def width(self) -> float:
        return width(self.text)

    def stretch(self) -> Stretch:
        begin = self.piece.start
        return Stretch(self.piece.source, self.piece.block, begin + self.start, begin + self.end)


@lru_cache(maxsize=8192)
def width(text: str) -> float:
    """In full-width characters; others count half."""
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.5 for char in text)


def windows(piece: Stretch, language: str, budget: float, *, leaning: bool = False) -> Iterator[Window]:
    """Every run of clauses in one sentence of the piece that may stand alone and is no wider than the budget.

    leaning: also those that may stand behind the clause before them.
    """
    text = piece.text
    words = clause_words(language)
    quotes = [mark.start() for mark in _QUOTATION_MARK.finditer(text)]
    for sentence in _sentences(clauses(text, language), text, words):
        if sentence[-1].mark.startswith(("?", "？")) or len(sentence) > _LONGEST_SENTENCE:
            continue  # a question states nothing, and what never ends is no sentence
        texts = [text[clause.start : clause.end] for clause in sentence]
        worth = [_worth(clause, words) for clause in texts]
        for first, last, leans in _runs(sentence, texts, words, language):
            start, end = sentence[first].start, sentence[last].end
            if (leans and not leaning) or end - start > 2 * budget or width(text[start:end]) > budget:
                continue
            if bisect_left(quotes, start) % 2 or bisect_left(quotes, end) % 2:
                continue  # it begins or ends inside a quotation
            score = sum(worth[first : last + 1]) + 0.3 * (first == 0)
            yield Window(piece, start, end, score, first == 0, leans)


def _sentences(found: Sequence[Clause], text: str, words: ClauseWords) -> list[list[Clause]]:
    """The clauses, sentence by sentence; what takes back or narrows a sentence belongs to it."""
    sentences: list[list[Clause]] = []
    for clause in found:
        before = sentences[-1][-1] if sentences else None
        if before and (
            before.sentence == clause.sentence or _is_limited(before, text[clause.start : clause.end], words)
        ):
            sentences[-1].append(clause)
        else:
            sentences.append([clause])
    return sentences


def _is_limited(before: Clause, text: str, words: ClauseWords) -> bool:
    """Whether a sentence is narrowed by the one that begins with this text."""
    limits = words.limits if before.mark in (";", "；") else words.contrasts
    return bool(limits.search(text))


def _runs(
    sentence: list[Clause], texts: list[str], words: ClauseWords, language: str
) -> Iterator[tuple[int, int, bool]]:
    """The runs (first, last, leans) of clauses that leave nothing unresolved. What denies is taken whole."""
    governor = next((at for at, text in enumerate(texts) if words.governs.search(text)), None)
    whole = any(words.denies.search(text) for text in texts)
    for first in range(len(texts)):
        if whole and first:
            return
        leans = not _may_start(texts, first, words, governor, language)
        if leans and first == 0:
            continue
        shortest = len(texts) - 1 if whole or words.aims.search(texts[first]) else first
        for last in range(shortest, len(texts) if whole else min(first + _LONGEST_RUN, len(texts))):
            if _may_end(sentence, texts, last, words, language):
                yield first, last, leans


def _may_start(texts: list[str], first: int, words: ClauseWords, governor: int | None, language: str) -> bool:
    """A clause that leans back, or that an earlier clause governs, cannot be the first of a quotation."""
    if language == "en" and first:
        return False
    if first == 0:
        return not words.resumes.search(texts[0])
    if words.leans_back.search(texts[first]) or (governor is not None and first > governor):
        return False
    if first + 1 == len(texts) and words.reaches_on.search(texts[first]):
        return False  # it depends on what stands before it
    return not words.reaches_on.search(texts[first - 1])


def _may_end(sentence: list[Clause], texts: list[str], last: int, words: ClauseWords, language: str) -> bool:
    """A head needs what follows, a colon what it announces, a clause the one that takes it back."""
    if last + 1 == len(texts):
        return sentence[last].mark not in ("：", ":")
    if sentence[last].mark in ("：", ":") or words.limits.search(texts[last + 1]):
        return False
    if language == "en":
        states = words.states.search(", ".join(texts[: last + 1]))
        return sentence[last].mark == ";" or bool(states and words.breaks.search(texts[last + 1]))
    return not (words.reaches_on.search(texts[last]) or words.governs.search(texts[last]))


def _worth(text: str, words: ClauseWords) -> float:
    """What a clause tells: figures first, then deeds; stock phrases take away from it."""
    figures = min(2, len(words.figures.findall(text)))
    deeds = min(2, len(words.telling.findall(text)))
    hollow = len(words.hollow.findall(text))
    return 0.2 + 1.2 * figures + 0.8 * deeds + 0.5 * bool(words.hedges.search(text)) - 0.9 * hollow
