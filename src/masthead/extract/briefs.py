"""Briefs: the whole clauses of a point that stand for it on one page. Never a word is changed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, islice

from masthead.extract.stretch import Stretch
from masthead.extract.windows import Window, windows

# Two lines of a row on a one-page summary, in full-width characters.
_BUDGET = {"zh-CN": 54.0, "en": 75.0}
# One line more, where no whole clause is shorter.
_OVERFLOW = 1.5
_JOINT = 1.0
_MOST = 3
_SEEDS = 12
_READ = 4000
_GAIN = 0.6
_SHORTEST = 6.0


def find_brief(pieces: Sequence[Stretch], language: str) -> tuple[Stretch, ...]:
    """One to three runs of whole clauses, the most telling first, together two lines wide; none if none fits."""
    budget = _BUDGET[language]
    return _chosen(pieces, language, budget) or _chosen(pieces, language, budget * _OVERFLOW)


def _chosen(pieces: Sequence[Stretch], language: str, budget: float) -> tuple[Stretch, ...]:
    found = list(islice(chain.from_iterable(windows(piece, language, budget) for piece in pieces), _READ))
    ranked = sorted(found, key=lambda window: (-window.score, window.piece.span.start + window.start))
    choices = [_completed(seed, ranked, budget) for seed in ranked[:_SEEDS]]
    best = max(choices, key=_value, default=[])
    return tuple(window.stretch() for window in best)


def _value(choice: Sequence[Window]) -> float:
    """One run reads better than several: each further one has to be worth its joint."""
    return sum(window.score for window in choice) - _GAIN * len(choice)


def _completed(seed: Window, ranked: Sequence[Window], budget: float) -> list[Window]:
    chosen = [seed]
    room = budget - seed.width
    for window in ranked:
        if len(chosen) == _MOST:
            break
        apart = all(_apart(window, other) for other in chosen)
        if apart and window.score > _GAIN and window.width >= _SHORTEST and window.width + _JOINT <= room:
            chosen.append(window)
            room -= window.width + _JOINT
    return chosen


def _apart(one: Window, other: Window) -> bool:
    return one.piece != other.piece or one.end <= other.start or other.end <= one.start
