"""The conclusion: the window of a text that says best what has been concluded."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import accumulate, islice
from typing import NamedTuple

from masthead.extract.clause_words import clause_words
from masthead.extract.occurrences import Occurrences
from masthead.extract.outline.outline import Outline
from masthead.extract.outline.shapes import is_prose
from masthead.extract.outline.windows import Run, Window, Windows
from masthead.extract.stretch import Stretch, is_footnote
from masthead.extract.summary.conclusion_words import ASKS, DECIDES_BELOW, FOREMOST, LEADS_IN, TOLD_BY, conclusion_words
from masthead.patterns import regex
from masthead.report import Language

# What fits three lines above the fold of a one-page summary: characters in Chinese, words in English.
LONGEST = {"zh-CN": 75, "en": 45}
WIDEST = {"zh-CN": 75.0, "en": 150.0}
READ = 3000
_MOST_OPENING, _MOST_PIECES = 8, 40
# What a window may gain at most by its figures and deeds; what it gains by what its words say.
_RICH = 9.0
_FINDS, _OVERALL, _ENDED, _DONE, _TOTALS = 5, 4, 2, 1, 3
_LEADS_IN, _DECIDED, _CUT, _TOLD = 3.0, 3.0, 2.0, 1.0
# What the rest of a sentence takes back of its beginning.
_TAKEN_BACK = {
    "zh-CN": regex("[^。；！？;]*?[，,](?:但|不过|然而|可是)"),
    "en": regex(r"(?:[^.;!?]|\.(?=\d))*?, (?:but|although|though|yet)\b"),
}
_LONGEST_TELLER = 8
_APART = "。\n"
_PLAIN = regex(r"[^\W_]+")


def find_conclusion(outline: Outline, language: Language, windows: Windows) -> Window | None:
    """The window of the lead, else of the first sections, that speaks most as the conclusion; the first of such."""
    topic = _grams(outline.title.text, language)
    lead = opening(outline, language)
    prose = (piece for section in outline.sections for piece in section.pieces() if is_prose(piece.text, language))
    pieces = [*lead, *islice(prose, _MOST_PIECES)]
    windows.look_through(pieces)
    foremost = _foremost(outline)
    told = _Told([piece.text for piece in pieces], language)
    asks = bool(ASKS.search(outline.title.text))
    best: Window | None = None
    for order, piece in enumerate(pieces):
        weighed = _Weighed(piece.text, topic, told.of(order, asks=asks and order < len(lead)), language)
        less = 0.15 * min(order, 12) - foremost.get(id(piece), 0)
        less += _LEADS_IN * bool(LEADS_IN.search(piece.text))
        for run in islice(windows.of(piece, WIDEST[language]), READ):
            score = weighed.score(run, less, best.score if best else -math.inf)
            if score is not None:
                best = Window(piece, run, score)
    return best


def opening(outline: Outline, language: Language) -> list[Stretch]:
    """The paragraphs of the lead that state something."""
    return [piece for piece in told_first(outline, language) if clause_words(language).states.search(piece.text)][
        :_MOST_OPENING
    ]


def told_first(outline: Outline, language: Language) -> list[Stretch]:
    """The paragraphs of the lead; a footnote is none."""
    lead = [piece for piece in outline.lead if isinstance(piece, Stretch) and not is_footnote(piece)]
    return [piece for piece in lead if is_prose(piece.text, language)]


def length(text: str, language: Language) -> int:
    """Characters of a Chinese text, words of an English one."""
    return len(text) if language == "zh-CN" else len(text.split())


class _Told:
    """What the words of texts tell, looked for in all of them at once: they stand on lines of their own, and no words
    reach over a full stop."""

    def __init__(self, texts: Sequence[str], language: Language) -> None:
        self._starts = list(accumulate((len(text) + len(_APART) for text in texts), initial=0))
        whole = _APART.join(texts)
        self._words = [Occurrences(words, whole) for words in conclusion_words(language)]

    def of(self, number: int, *, asks: bool) -> _Telling:
        """Of texts[number]. asks: the document is about what is to come."""
        return _Telling(self._starts[number], asks, *self._words)


class _Telling(NamedTuple):
    """Which words stand where, counted from `at`, where a text begins. asks: the document is about what is to come."""

    at: int
    asks: bool
    finds: Occurrences
    overall: Occurrences
    ended: Occurrences
    done: Occurrences
    totals: Occurrences
    to_come: Occurrences
    formal: Occurrences

    def concludes(self, start: int, end: int) -> int:
        """What text[start:end] gains by what it says to have been found, ended, or at least done."""
        start, end = start + self.at, end + self.at
        return _FINDS if self.finds.within(start, end) else self._done(start, end)

    def most(self, length: int) -> int:
        """No less than any part of a text of this length gains."""
        start, end = self.at, self.at + length
        return max(self._done(start, end), _FINDS * bool(self.finds.within(start, end)))

    def _done(self, start: int, end: int) -> int:
        ending = _OVERALL if self.overall.within(start, end) else _ENDED * bool(self.ended.within(start, end))
        return ending + _DONE * bool(self.done.within(start, end)) + _TOTALS * bool(self.totals.within(start, end))

    def against(self, start: int, end: int) -> float:
        """What text[start:end] loses that is a form of words, or tells of what is still to come."""
        start, end = start + self.at, end + self.at
        to_come = (0.5 if self.asks else 2.0) * bool(self.to_come.within(start, end))
        return to_come + 4 * bool(self.formal.within(start, end))


class _Weighed:
    """What speaks for the windows of a text as the conclusion."""

    def __init__(self, text: str, topic: set[str], telling: _Telling, language: Language) -> None:
        self.text = text
        self.topic = topic
        self.telling = telling
        self.language = language
        self.most = telling.most(len(text)) + _share(len(topic), _hits(topic, text, language), 0)

    def score(self, run: Run, less: float, least: float) -> float | None:
        """A window's score: it shares the title's words, and says that something has ended. None where it is no more
        than `least`, or where the window is too long or states nothing."""
        start, end, language = run.start, run.end, self.language
        long = end - start if language == "zh-CN" else length(self.text[start:end], language)
        score = 0.3 * min(run.worth, _RICH) - 0.8 * long / LONGEST[language] - less
        told = TOLD_BY.search(self.text, max(0, start - _LONGEST_TELLER), start) if start else None
        score += 0.5 * (run.opens or bool(told and told.end() == start)) + 0.6 * run.closes
        if long > LONGEST[language] or score + self.most <= least:
            return None
        text = self.text[start:end]
        grams = _grams(text, language)
        score += self.telling.concludes(start, end)
        score += _share(len(self.topic), len(self.topic & grams), len(grams)) - self.telling.against(start, end)
        score -= _TOLD * bool(TOLD_BY.search(text))
        score -= _CUT * bool(not run.closes and _TAKEN_BACK[language].match(self.text, end))
        return score if score > least and clause_words(language).states.search(text) else None


def _foremost(outline: Outline) -> dict[int, float]:
    """What the pieces, by identity, gain that stand under a heading that promises what matters most (the first more),
    or behind a line that leads in to what has been decided."""
    found: dict[int, float] = {}
    for section in outline.sections:
        foremost = bool(section.heading and FOREMOST.search(section.heading.text))
        decided = False
        for number, piece in enumerate(section.pieces()):
            found[id(piece)] = foremost * (1.0 + 0.5 * (number == 0)) + _DECIDED * decided
            decided = bool(DECIDES_BELOW.search(piece.text))
    return found


def _share(topic: int, shared: int, grams: int) -> float:
    """What a text gains that has so many grams, and shares so many of them with the title, which has `topic`."""
    return 6 * shared / max(6.0, (topic + max(grams, shared)) / 2)


def _hits(topic: set[str], text: str, language: Language) -> int:
    """How many of the title's grams a text holds, or a few more."""
    plain = text.lower() if language == "en" else "".join(_PLAIN.findall(text))
    return sum(1 for gram in topic if gram in plain)


def _grams(text: str, language: Language) -> set[str]:
    """Pairs of characters in Chinese, words of four letters and more in English."""
    if language == "en":
        return {word.lower()[:6] for word in re.findall(r"[A-Za-z]{4,}", text)}
    plain = "".join(_PLAIN.findall(text))
    return {plain[at : at + 2] for at in range(len(plain) - 1)}
