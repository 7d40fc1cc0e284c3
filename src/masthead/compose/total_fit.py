"""Total fit: the breaks with the least strain over a whole paragraph (Knuth and Plass, 1981), and what strain is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from masthead.compose.breaking import LAST_LINE_MIN, Break, han_count
from masthead.compose.characters import Kind
from masthead.compose.justify import (
    EPSILON,
    LATIN_GAP_MAX,
    LATIN_GAP_MIN,
    SPACE_MAX,
    SPACE_MIN,
    WORD_SPACE_GROW,
    WORD_SPACE_SHRINK,
)
from masthead.compose.text import Text

# Lines filled less than this are tried only where there are no others.
_FILLED = 0.75
# Evenly widened gaps: so much, in em, strains a line as much as squeezing it all the way.
EVEN_STRAIN = 1 / 12
# Strain of what should not be: a last line that is too short; a line with nothing to widen; a word divided, in one
# more line after another, at the end of the last full line; a line cut inside what belongs together.
_SHORT_LAST = 1e4
_NO_GAP = 1e6
_HYPHEN = 2.0
_HYPHENS_RUNNING = 6.0
_HYPHEN_LAST = 50.0
HYPHENS_MAX = 2  # lines one after another that may end in a divided word


class Part(NamedTuple):
    """A place inside a word where it may be divided. at: characters before it. head, tail: the widths of the word's
    two parts, the hyphen included."""

    at: int
    head: float
    tail: float


class Place(NamedTuple):
    """Where a line may end and the next one begin: before an atom, or inside it.

    end, start: the x there of a line that ends, and of one that starts, if the whole paragraph were one line. stop:
    the atom before which the line's visible text ends.
    """

    atom: int
    end: float
    start: float
    stop: int
    part: Part | None = None
    forced: bool = False


class _Rooms:
    """Running sums over a text of what its lines can give and take."""

    def __init__(self, text: Text) -> None:
        self.text = text
        count = len(text.atoms)
        self.shrink = [0.0] * (count + 1)
        self.grow = [0.0] * (count + 1)
        self.gap_shrink: dict[int, float] = {}
        self.gap_grow: dict[int, float] = {}
        shrinks, grows, evens = [0.0] * count, [0.0] * count, [1] * count
        for at, atom in enumerate(text.atoms):
            shrinks[at] = atom.lead + atom.trail
        for at in text.spaces:
            shrinks[at], grows[at] = _space_room(text.atoms[at].width, text.atoms[at].look.size, latin=text.latin)
        for at in text.seams:
            before, after = text.atoms[at - 1], text.atoms[at]
            if at and Kind.HAN in (before.kind, after.kind):
                em, gap = min(before.look.size, after.look.size), text.gaps[at]
                self.gap_shrink[at] = max(gap - LATIN_GAP_MIN * em, 0.0)
                self.gap_grow[at] = max(LATIN_GAP_MAX * em - gap, 0.0)
                shrinks[at] += self.gap_shrink[at]
                grows[at] += self.gap_grow[at]
        for at in text.tight:
            evens[at] = 0
        self.shrink = [0.0, *accumulate(shrinks)]
        self.grow = [0.0, *accumulate(grows)]
        self.evens = [0, *accumulate(evens)]

    @cached_property
    def em(self) -> float:
        return max((atom.look.size for atom in self.text.atoms), default=1.0)


def _space_room(width: float, em: float, *, latin: bool) -> tuple[float, float]:
    """How much a word space can give and take."""
    if latin:
        return width * WORD_SPACE_SHRINK, width * WORD_SPACE_GROW
    return max(width - SPACE_MIN * em, 0.0), max(SPACE_MAX * em - width, 0.0)


class Fitter:
    """Breaks one text into lines of one measure. ragged: lines need not be flush, and are not stretched.

    parts: the places at which words may be divided, by the number of their atom.
    """

    def __init__(
        self, text: Text, measure: float, indent: float, parts: Mapping[int, Sequence[Part]], *, ragged: bool
    ) -> None:
        self.text = text
        self.measure = measure
        self.indent = indent
        self.ragged = ragged
        self.rooms = _Rooms(text)
        self.places = _places(text, parts)

    def fit(self) -> list[Place] | None:
        """The places at which the lines end; None where a line has no place to end at."""
        return self._fit(_FILLED) or self._fit(0.0)

    def strain_of(self, lines: Sequence[Break]) -> float:
        """The strain of lines that were broken otherwise."""
        by_atom = {place.atom: place for place in self.places if place.part is None}
        total = 0.0
        for start, end in lines:
            if start not in by_atom or end not in by_atom:
                return float("inf")
            strain = self.line_strain(by_atom[start], by_atom[end], 0)
            total += float("inf") if strain is None else strain
        return total

    def line_strain(self, start: Place, end: Place, hyphens: int) -> float | None:
        """The strain of a line between two places, `hyphens` divided lines before it; None where it is too long."""
        width = self.measure - (self.indent if start.atom == 0 and start.part is None else 0.0)
        slack = width - (end.end - start.start)
        shrink = self._shrink(start, end)
        if slack < -shrink - EPSILON:
            return None
        last = end.atom == len(self.text.atoms)
        if last or end.forced:
            squeezed = (slack / shrink) ** 2 if slack < -EPSILON and shrink else 0.0
            return squeezed + (self._last_strain(start) if last else 0.0)
        strain = self._fill_strain(start, end, slack, shrink)
        return strain + _HYPHEN + _HYPHENS_RUNNING * hyphens if end.part else strain

    def _shrink(self, start: Place, end: Place) -> float:
        rooms = self.rooms
        gap = rooms.gap_shrink.get(start.atom, 0.0) if start.part is None else 0.0
        return max(rooms.shrink[max(end.stop, start.atom)] - rooms.shrink[start.atom] - gap, 0.0)

    def _fill_strain(self, start: Place, end: Place, slack: float, shrink: float) -> float:
        rooms, first, stop = self.rooms, start.atom, end.stop + (1 if end.part else 0)
        if slack < 0:
            return (slack / shrink) ** 2 if shrink else 1.0
        if self.ragged:
            return (slack / self.measure * 6) ** 2
        grow = max(rooms.grow[stop] - rooms.grow[first] - rooms.gap_grow.get(first, 0.0), 0.0)
        if self.text.latin:
            ratio = slack / grow if grow else _NO_GAP
            return ratio**6 if ratio < 10 else _NO_GAP * slack / self.measure  # as TeX: (badness)²
        if slack <= grow:
            return (slack / grow / 2) ** 2 if grow else 0.0
        evens = rooms.evens[stop] - rooms.evens[first + 1] if stop > first + 1 else 0
        share = (slack - grow) / ((evens or 0.1) * rooms.em)
        return (0.5 + share / EVEN_STRAIN) ** 2 + (0.0 if stop - first > 1 else _NO_GAP)

    def _last_strain(self, start: Place) -> float:
        """A last line should not be a character or two, nor the rest of a word."""
        text, count = self.text, len(self.text.atoms)
        if start.atom == 0 and start.part is None:
            return 0.0
        if start.part is not None:
            return _HYPHEN_LAST
        return _SHORT_LAST if han_count(text.atoms, start.atom, count) < LAST_LINE_MIN else 0.0

    def _fit(self, filled: float) -> list[Place] | None:
        """Dynamic programming over places; a state is a place and how many lines before it end in divided words."""
        places = self.places
        ends = [place.end for place in places]
        best: list[dict[int, tuple[float, int, int]]] = [{} for _ in places]
        best[0][0] = (0.0, -1, 0)
        for at, start in enumerate(places):
            if not best[at]:
                continue
            first = max(at + 1, bisect_left(ends, start.start + self.measure * filled, at + 1))
            for to in self._candidates(at, first):
                for hyphens, (cost, _, _) in best[at].items():
                    end = places[to]
                    strain = self.line_strain(start, end, hyphens)
                    if strain is None:
                        continue
                    running = hyphens + 1 if end.part else 0
                    known = best[to].get(running)
                    if running <= HYPHENS_MAX and (known is None or cost + strain < known[0]):
                        best[to][running] = (cost + strain, at, hyphens)
        return _traced(places, best)

    def _candidates(self, at: int, first: int) -> list[int]:
        """The places at which a line from place `at` may end: full ones from `first` on, or its forced end."""
        found: list[int] = []
        start, forced = self.places[at], self.next_forced[at]
        for to in range(min(first, forced), forced + 1):
            end = self.places[to]
            if end.end - start.start > self.measure + self._shrink(start, end) + EPSILON:
                break
            found.append(to)
        return found

    @cached_property
    def next_forced(self) -> list[int]:
        """For each place the next one at which a line must end."""
        found = [len(self.places) - 1] * len(self.places)
        for at in range(len(self.places) - 2, -1, -1):
            found[at] = at + 1 if self.places[at + 1].forced else found[at + 1]
        return found


def _traced(places: Sequence[Place], best: Sequence[Mapping[int, tuple[float, int, int]]]) -> list[Place] | None:
    """The way back from the last place to the first."""
    if not best[-1]:
        return None
    at, hyphens = len(places) - 1, min(best[-1], key=lambda running: best[-1][running][0])
    lines: list[Place] = []
    while at > 0:
        lines.append(places[at])
        _, at, hyphens = best[at][hyphens]
    return lines[::-1]


def _places(text: Text, parts: Mapping[int, Sequence[Part]]) -> list[Place]:
    """Where lines may end, in order; the first place is the paragraph's start."""
    widths, gaps, count = text.widths, text.gaps, len(text.atoms)
    places = [Place(0, 0.0, gaps.get(0, 0.0), 0)]
    forced = set(text.forced)
    for at in range(count):
        if at and text.may_break[at]:
            stop = text.trimmed(places[-1].atom, at)
            places.append(Place(at, widths[stop], widths[at] + gaps.get(at, 0.0), stop, forced=at - 1 in forced))
        if at in parts:
            left, right = widths[at] + gaps.get(at, 0.0), widths[at + 1]
            places += [Place(at, left + part.head, right - part.tail, at, part) for part in parts[at]]
    stop = text.trimmed(places[-1].atom, count)
    places.append(Place(count, widths[stop], widths[count], stop, forced=True))
    return places
