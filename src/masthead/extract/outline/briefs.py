"""Briefs: the whole clauses of a point that stand for it on one page. Never a word is changed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from masthead.extract.clause_words import ClauseWords, clause_words
from masthead.extract.outline.windows import Run, Window, Windows
from masthead.extract.stretch import Stretch

# A row of a one-page summary has two lines, so wide in full-width characters; one more where no clause is shorter.
_LINE = {"zh-CN": 27.0, "en": 32.5}
_LINES, _MOST_LINES, _MOST_LINES_REFUSED = 2, 3, 5
_JOINT = 1.0
_MOST = 3
_READ = 4000
# Below this worth, a clause only fills; below this width, it is no more than a phrase.
_LEAST_WORTH = 0.6
_SHORTEST = 6.0
# What a window that asks for something loses, and what one that answers gains.
_REQUEST, _ANSWER = 3.0, 1.0
# What a run of one line must be worth to go first, so that a summary may still print it where it has to be cut: a
# figure and a deed, in English (where a run is a sentence) most of what the best of two lines is worth.
_ENOUGH = {"zh-CN": 2.0, "en": 99.0}
_SHARE = {"zh-CN": 0.4, "en": 0.75}


def find_brief(pieces: Sequence[Stretch], language: str, windows: Windows) -> tuple[Stretch, ...]:
    """One to three runs of whole clauses, the most telling first, together two lines wide; none if none fits.

    The first is one line wide where that says enough. A refusal goes first, even where it takes more lines: what is
    cut from beside it may say the reverse.
    """
    refused = any(clause_words(language).refuses.search(piece.text) for piece in pieces)
    for lines in range(_LINES, _MOST_LINES_REFUSED + 1) if refused else ():
        if found := _chosen(pieces, language, windows, lines, refusing=True):
            return found
    for lines in range(_LINES, _MOST_LINES + 1):
        if found := _chosen(pieces, language, windows, lines, refusing=False):
            return found
    return ()


def _chosen(
    pieces: Sequence[Stretch], language: str, windows: Windows, lines: int, *, refusing: bool
) -> tuple[Stretch, ...]:
    """The runs for so many lines. refusing: only if the first of them tells a refusal."""
    line, words = _LINE[language], clause_words(language)
    ranked = _ranked(pieces, words, windows, lines * line)
    alone = [window for window in ranked if not window.run.leans]
    alone = [window for window in alone if words.refuses.search(window.text)] if refusing else alone
    if not alone:
        return ()
    enough = min(_ENOUGH[language], _SHARE[language] * alone[0].score)
    short = (window for window in alone if window.run.width <= line and window.score >= enough)
    chosen = _completed(next(short, alone[0]), ranked, lines * line)
    return tuple(window.stretch() for window in chosen)


def _ranked(pieces: Sequence[Stretch], words: ClauseWords, windows: Windows, budget: float) -> list[Window]:
    """The windows, the most telling first, in source order where they tell as much."""
    asked = any(words.asks.search(piece.text) for piece in pieces)
    found = ((piece, run) for piece in pieces for run in windows.of(piece, budget, leaning=True))
    weighed = [Window(piece, run, run.worth + _weight(piece, run, words, asked)) for piece, run in islice(found, _READ)]
    return sorted(weighed, key=lambda window: -window.score)


def _weight(piece: Stretch, run: Run, words: ClauseWords, asked: bool) -> float:
    """Where something is asked for, what a window that asks loses and one that answers gains."""
    if not asked:
        return 0.0
    text = piece.text[run.start : run.end]
    return -_REQUEST if words.asks.search(text) else _ANSWER * bool(words.answers.search(text))


def _completed(first: Window, ranked: Sequence[Window], budget: float) -> list[Window]:
    """The first, and the most telling others that there is room for."""
    chosen = [first]
    room = budget - first.run.width - _JOINT
    while len(chosen) < _MOST:
        fits = (window for window in ranked if _SHORTEST <= window.run.width <= room)
        window = next((window for window in fits if _adds(window, chosen)), None)
        if window is None:
            break
        chosen.append(window)
        room -= window.run.width + _JOINT
    return chosen


def _adds(window: Window, chosen: Sequence[Window]) -> bool:
    """Whether a window says something more, and stands behind what it leans on."""
    if window.score <= _LEAST_WORTH:
        return False
    apart = all(window.apart(other) for other in chosen)
    return apart and (not window.run.leans or any(_follows(window, other) for other in chosen))


def _follows(window: Window, other: Window) -> bool:
    """Whether only a mark and blanks stand between."""
    end, start = other.run.end, window.run.start
    return window.piece is other.piece and end < start and len(window.piece.text[end:start].strip()) <= 1
