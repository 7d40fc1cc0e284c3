"""Windows: runs of whole clauses of one sentence that can be quoted alone, and what they are worth."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from masthead.extract.judged import Judged, judged
from masthead.extract.stretch import Stretch
from masthead.patterns import regex

# In clauses.
_LONGEST_RUN = 8
_LONGEST_SENTENCE = 200
# In full-width characters: no window that anybody asks for is wider.
WIDEST = 240.0
_OPENS = 3
# Texts: how many are looked through together, and kept.
_AT_ONCE, _MOST_KNOWN = 256, 4096
_QUESTION, _COLON = ("?", "？"), ("：", ":")


class Run(NamedTuple):
    """text[start:end] of a text, one or more whole clauses. width: in full-width characters. worth: how much it tells.

    opens, closes: whether it begins and ends its sentence. leans: it may stand only right behind the clause before it.
    """

    start: int
    end: int
    width: float
    worth: float
    opens: bool
    closes: bool
    leans: bool


class Window(NamedTuple):
    """A run of `piece.text`. score: what it is worth to who looks for one."""

    piece: Stretch
    run: Run
    score: float

    @property
    def text(self) -> str:
        return self.piece.text[self.run.start : self.run.end]

    def apart(self, other: Window) -> bool:
        """Whether they have no word in common."""
        return self.piece is not other.piece or self.run.end <= other.run.start or other.run.end <= self.run.start

    @property
    def place(self) -> int:
        """Where it begins in the raw text."""
        return self.piece.block.raw(self.piece.start + self.run.start)

    def stretch(self) -> Stretch:
        begin = self.piece.start
        return Stretch(self.piece.source, self.piece.block, begin + self.run.start, begin + self.run.end)


class _Narrow(dict[str, float]):
    """By how much less than a full width each character that was met is wide."""

    def __missing__(self, char: str) -> float:
        narrow = self[char] = 0.0 if unicodedata.east_asian_width(char) in "WFA" else 0.5
        return narrow


_NARROW = _Narrow()
# Han characters and the marks of Chinese text are wide; only others are looked up.
_OTHER = regex("[^\u4e00-\u9fff\u3001-\u3011\uff01-\uff60]")


class _Widths:
    """The width of any part of a text."""

    def __init__(self, text: str) -> None:
        others = [(match.start(), _NARROW[match[0]]) for match in _OTHER.finditer(text)]
        self._places = [place for place, _ in others]
        self._less = list(accumulate((narrow for _, narrow in others), initial=0.0))

    def to(self, end: int) -> float:
        """Of text[:end]."""
        return end - self._less[bisect_left(self._places, end)]


def width(text: str) -> float:
    """In full-width characters; others count half."""
    return _Widths(text).to(len(text))


class Windows:
    """The runs of clauses in texts of one language that may stand alone, found for many texts at once: what is looked
    for in all of them together is found in a fraction of the time."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._known: dict[str, list[Run]] = {}

    def look_through(self, pieces: Iterable[Stretch]) -> None:
        """Find the runs of all these pieces, which `of` then has at hand."""
        if len(self._known) > _MOST_KNOWN:
            self._known.clear()
        new = list(dict.fromkeys(text for piece in pieces if (text := piece.text) not in self._known))
        for at in range(0, len(new), _AT_ONCE):
            self._known.update(_found(new[at : at + _AT_ONCE], self._language))

    def of(self, piece: Stretch, budget: float, *, leaning: bool = False) -> Iterator[Run]:
        """Every run of clauses in one sentence of the piece that may stand alone and is no wider than the budget.

        leaning: also those that may stand behind the clause before them.
        """
        if piece.text not in self._known:
            self.look_through([piece])
        return (run for run in self._known[piece.text] if run.width <= budget and (leaning or not run.leans))


def _found(texts: Sequence[str], language: str) -> dict[str, list[Run]]:
    """The runs of each text, sentence by sentence."""
    found = judged(texts, language)
    edges = _english_edges(found) if language == "en" else _chinese_edges(found)
    runs: dict[str, list[Run]] = {text: [] for text in texts}
    widths = [_Widths(text) for text in texts]
    for first, end in _sentences(found):
        if end - first <= _LONGEST_SENTENCE and not found.clauses[end - 1].mark.startswith(_QUESTION):
            text = found.texts[first]
            _take_runs(runs[texts[text]], found, edges, widths[text], range(first, end))
    return runs


class _Edges(NamedTuple):
    """Numbers of clauses. leaning: cannot be the first of a quotation. open: cannot be the last of one, before another
    clause of its sentence; unsaid: nor where it ends the sentence."""

    leaning: set[int]
    open: set[int]
    unsaid: set[int]


def _chinese_edges(found: Judged) -> _Edges:
    """A clause that leans back cannot be the first, nor one that a head before it reaches on to. A head needs what
    follows, a colon what it announces, a clause the one that takes it back."""
    announces = {number for number, clause in enumerate(found.clauses) if clause.mark in _COLON}
    limited = {number - 1 for number in found.limits}
    return _Edges(
        leaning=found.leans_back | {number + 1 for number in found.reaches_on},
        open=found.ends_inside.union(announces, limited, found.reaches_on, found.governs),
        unsaid=found.ends_inside | announces,
    )


def _english_edges(found: Judged) -> _Edges:
    """A quotation begins with its sentence. It may end before a semicolon, or where it states something and what
    follows may be left out."""
    announces = {number for number, clause in enumerate(found.clauses) if clause.mark in _COLON}
    limited = {number - 1 for number in found.limits}
    return _Edges(
        leaning=set(range(len(found.clauses))),
        open=found.ends_inside.union(announces, limited, _unbroken(found)),
        unsaid=found.ends_inside | announces,
    )


def _unbroken(found: Judged) -> Iterator[int]:
    """The clauses after which an English sentence has to go on."""
    sentence, stated = (-1, -1), False
    for number, clause in enumerate(found.clauses):
        before, sentence = sentence, (found.texts[number], clause.sentence)
        stated = number in found.states or (stated and sentence == before)
        if clause.mark != ";" and not (stated and number + 1 in found.breaks):
            yield number


def _sentences(found: Judged) -> Iterator[tuple[int, int]]:
    """The clauses of each sentence, first and behind the last; what takes back or narrows a sentence belongs to it."""
    start = 0
    for at, (before, clause) in enumerate(pairwise(found.clauses), start=1):
        apart = found.texts[at - 1] != found.texts[at]
        if before.sentence == clause.sentence and not apart:
            continue
        if apart or at not in (found.limits if before.mark in (";", "；") else found.contrasts):
            yield start, at
            start = at
    if found.clauses:
        yield start, len(found.clauses)


def _take_runs(runs: list[Run], found: Judged, edges: _Edges, widths: _Widths, sentence: range) -> None:
    """Append the runs of a sentence that leave nothing unresolved. What denies is taken whole."""
    begin, final = sentence[0], sentence[-1]
    whole = not found.denies.isdisjoint(sentence)
    governor = min(found.governs.intersection(sentence), default=final)
    ends = [last for last in sentence if last not in edges.open or last == final]
    if final in edges.unsaid:
        ends.remove(final)
    last_said = final - 1 if final in edges.unsaid and not whole else final
    worth = [0, *accumulate(found.worth[begin : final + 1])]
    stops = [found.clauses[last].end for last in ends]
    wide = [widths.to(stop) for stop in stops]
    for first in sentence[:1] if whole else sentence:
        opens = first == begin
        leans = first in (found.resumes if opens else edges.leaning) or first > governor
        leans |= first == final and not opens and first in found.reaches_on
        if (leans and opens) or first in found.begins_inside:
            continue
        start, told = found.clauses[first].start, worth[first - begin] - _OPENS * opens
        before = widths.to(start)
        least = last_said if whole or first in found.aims else first
        for at in range(bisect_left(ends, least), len(ends)):
            last = ends[at]
            if wide[at] - before > WIDEST or (last >= first + _LONGEST_RUN and not whole):
                break
            tells = (worth[last + 1 - begin] - told) / 10
            runs.append(Run(start, stops[at], wide[at] - before, tells, opens, last == final, leans))
