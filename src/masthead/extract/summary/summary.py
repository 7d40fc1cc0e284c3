"""The summary, filled slot by slot: what has been concluded, what comes next, where, and the key figures."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from itertools import islice

from masthead.extract.language import HAN
from masthead.extract.outline.outline import Outline
from masthead.extract.outline.windows import Run, Window, Windows
from masthead.extract.stretch import Stretch
from masthead.extract.summary.conclusion import LONGEST, READ, WIDEST, find_conclusion, length, opening, told_first
from masthead.extract.summary.key_figures import key_figures
from masthead.extract.summary.next_steps import next_steps
from masthead.patterns import regex
from masthead.report import Figure, Id, Language, Name, Passage, Summary

_LISTED = 3
# 山阳、水北、林西3县区
_PLACES_IN_A_ROW = regex(
    rf"(?:[{HAN}]{{2,5}}、){{2,40}}[{HAN}]{{2,5}}?等?(?:\d{{1,3}}|[一二三四五六七八九十]{{1,3}})个?(?:省|市|县|区|州|盟|旗|乡|镇|街道)"
)


def find_summary(
    outline: Outline,
    figures: Sequence[Figure],
    places: Sequence[Name],
    language: Language,
    planned: Collection[Id],
    windows: Windows,
) -> Summary:
    """Every text in it is one or more whole clauses of the source, without the mark that ends them.

    planned: the figures that are aims, which are no key figures beside results.

    A note that is no longer than a conclusion may be is its own conclusion, paragraph by paragraph.
    """
    steps = next_steps(outline, language, windows)
    return Summary(
        headline=outline.title.text,
        conclusion=_whole(outline, language) or _conclusion(outline, steps, language, windows),
        scope=_scope(outline, places, language, windows),
        figures=key_figures(figures, planned),
        next=tuple(step.stretch().passage() for step in sorted(steps, key=lambda step: step.place)),
    )


def _whole(outline: Outline, language: Language) -> tuple[Passage, ...]:
    """The paragraphs of a text without sections that is short enough."""
    pieces = told_first(outline, language)
    asks = any(mark in piece.text for piece in pieces for mark in "?？")
    if outline.sections or asks or sum(length(piece.text, language) for piece in pieces) > LONGEST[language]:
        return ()
    return tuple(piece.passage() for piece in pieces)


def _conclusion(outline: Outline, steps: Sequence[Window], language: Language, windows: Windows) -> tuple[Passage, ...]:
    """What has been concluded, and the first next step for which there is room."""
    room = LONGEST[language]
    found = find_conclusion(outline, language, windows)
    chosen = [found] if found else []
    room -= sum(length(window.text, language) for window in chosen)
    fits = (
        step for step in steps if length(step.text, language) <= room and all(step.apart(other) for other in chosen)
    )
    chosen += islice(fits, 1)
    return tuple(window.stretch().passage() for window in chosen)


def _scope(outline: Outline, places: Sequence[Name], language: Language, windows: Windows) -> Passage | None:
    """The clauses that list the places covered: the first window of the lead in which at least three are named."""
    starts = sorted(place.span.start for place in places if place.span)
    for piece in opening(outline, language):
        best: Window | None = None
        for run in islice(windows.of(piece, 1.6 * WIDEST[language]), READ):
            window = Window(piece, run, _listed(piece, run, starts))
            if window.score >= _LISTED and (best is None or _lists_more(window, best)):
                best = window
        if best:
            return best.stretch().passage()
    return None


def _lists_more(window: Window, other: Window) -> bool:
    """Whether it lists more places, or as many in less room."""
    return (-window.score, window.run.width) < (-other.score, other.run.width)


def _listed(piece: Stretch, run: Run, starts: Sequence[int]) -> int:
    """How many places a window names: known ones, or names in a row before a count of counties or the like."""
    first, last = (piece.block.raw(piece.start + at) for at in (run.start, run.end - 1))
    known = bisect_right(starts, last) - bisect_left(starts, first)
    listed = piece.text.count("、", run.start, run.end) > 1
    row = _PLACES_IN_A_ROW.search(piece.text, run.start, run.end) if listed else None
    return max(known, row[0].count("、") + 1 if row else 0)
