"""Total fit: the breaks with the least strain over a whole paragraph (Knuth and Plass, 1981), and what strain is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
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

# How full lines are, at least, in parts of the measure: less is tried only where that gives no good lines.
_FILLED = (0.9, 0.7, 0.0)
# Evenly widened gaps: so much, in em, strains a line as much as squeezing it all the way.
EVEN_STRAIN = 1 / 12
# A line whose gaps widen by more than this, in em, is loose: the paragraph is then set by total fit.
LOOSE = 1 / 6
# Strain of what should not be: a last line that is too short, in Chinese and in Latin text; a line with nothing to
# widen; a word divided, in one more line after another, at the end of the last full line.
_SHORT_LAST = 1e5
_STUB_LAST = 20.0
_NO_GAP = 1e6
_HYPHEN = 2.0
_HYPHENS_RUNNING = 6.0
_HYPHEN_LAST = 2e4
_LINE_LESS = 1e3
# A ragged line of words that is squeezed: there is a reason only where another would be left alone.
_SQUEEZED_RAG = 8.0
# The last one: Word begins another line, so a stub is better, but not one letter alone.
_SQUEEZED_LAST, _LETTER_LAST = 30.0, 100.0
# A line that does not end where Word ends one, if lines are to.
_ASTRAY = 10.0
# A last line of Latin text shorter than this part of the measure looks like a mistake.
STUB = 0.1
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
    """Of each place: what a text's lines up to there can give and take, if it is a line's end and if it is its start.

    shrink, grow: in points. even: gaps that may be widened evenly.
    """

    def __init__(self, text: Text, places: Sequence[Place]) -> None:
        count = len(text.atoms)
        shrinks, grows, evens = [0.0] * count, [0.0] * count, [1] * count
        for at in text.marks:
            shrinks[at] = text.atoms[at].lead * (at > 0) + text.atoms[at].trail
        for at in text.spaces:
            atom = text.atoms[at]
            shrinks[at], grows[at] = _space_room(atom.width, atom.look.size, latin=text.latin)
        before_shrinks, before_grows = _gap_rooms(text)
        for at, room in before_shrinks.items():
            shrinks[at] += room
        for at, room in before_grows.items():
            grows[at] += room
        for at in text.tight:
            evens[at] = 0
        shrink, grow, even = [0.0, *accumulate(shrinks)], [0.0, *accumulate(grows)], [0, *accumulate(evens)]
        # A divided word's first part is still on the line that ends there, and its gap no more on the next.
        stops = [place.stop + 1 if place.part else place.stop for place in places]
        starts = [place.atom for place in places]
        self.shrink_ends = [shrink[at] for at in stops]
        self.shrink_starts = [shrink[at] + before_shrinks.get(at, 0.0) for at in starts]
        self.grow_ends = [grow[at] for at in stops]
        self.grow_starts = [grow[at] + before_grows.get(at, 0.0) for at in starts]
        self.even_ends = [even[at] for at in stops]
        self.even_starts = [even[min(at + 1, count)] for at in starts]


def _gap_rooms(text: Text) -> tuple[dict[int, float], dict[int, float]]:
    """What the gaps of Han and Latin can give and take, by the atom behind them."""
    shrinks, grows = {}, {}
    for at in text.seams:
        before, after = text.atoms[at - 1], text.atoms[at]
        if at and Kind.HAN in (before.kind, after.kind):
            em, gap = min(before.look.size, after.look.size), text.gaps[at]
            shrinks[at] = max(gap - LATIN_GAP_MIN * em, 0.0)
            grows[at] = max(LATIN_GAP_MAX * em - gap, 0.0)
    return shrinks, grows


def _space_room(width: float, em: float, *, latin: bool) -> tuple[float, float]:
    """How much a word space can give and take."""
    if latin:
        return width * WORD_SPACE_SHRINK, width * WORD_SPACE_GROW
    return max(width - SPACE_MIN * em, 0.0), max(SPACE_MAX * em - width, 0.0)


class Fitter:
    """Breaks one text into lines of one measure. ragged: lines need not be flush, and are not stretched.

    parts: the places at which words may be divided, by the number of their atom. kept: the atoms before which lines
    should end if they can; none where it is all one.
    """

    def __init__(
        self,
        text: Text,
        measure: float,
        indent: float,
        parts: Mapping[int, Sequence[Part]],
        *,
        ragged: bool,
        kept: Sequence[int] = (),
    ) -> None:
        self.text = text
        self.measure = measure
        self.indent = indent
        self.ragged = ragged
        self.places = _places(text, parts)
        self.rooms = _Rooms(text, self.places)
        self.ends = [place.end for place in self.places]
        self.next_forced = _next_forced(self.places)
        self.kept = kept
        self.costs = [_ASTRAY if kept and (place.part or place.atom not in kept) else 0.0 for place in self.places]
        self.em = max((atom.look.size for atom in text.atoms), default=1.0)

    def fit(self) -> tuple[float, list[Place]] | None:
        """The places at which the lines end, and their strain; None where a line has no place to end at."""
        found = None
        for filled in _FILLED:
            tried = self._fit(filled)
            if tried and (found is None or tried[0] < found[0]):
                found = tried
            if found and not self._ends_badly(found[1]):
                break
        return found

    def _ends_badly(self, lines: Sequence[Place]) -> bool:
        """Whether the last line is the rest of a word, or in Chinese too short."""
        if len(lines) < 2:
            return False
        return lines[-2].part is not None or (not self.text.latin and self._is_short(lines[-2]))

    def strain_of(self, lines: Sequence[Break]) -> float:
        """The strain of lines that were broken otherwise."""
        numbers = {place.atom: at for at, place in enumerate(self.places) if place.part is None}
        total = 0.0
        for start, end in lines:
            strain = None
            if start in numbers and end in numbers:
                strain = self.line_strain(numbers[start], numbers[end])
            total += float("inf") if strain is None else strain
        return total

    def line_strain(self, start: int, end: int) -> float | None:
        """The strain of a line between two places; None where it is too long."""
        place, rooms = self.places[end], self.rooms
        slack = self._width(start) - self.ends[end] + self.places[start].start
        shrink = rooms.shrink_ends[end] - rooms.shrink_starts[start]
        if slack < -EPSILON and slack < -shrink - EPSILON:
            return None
        last = end == len(self.places) - 1
        if slack < -EPSILON and self.ragged and self.text.latin:
            return _SQUEEZED_LAST if last else _SQUEEZED_RAG
        if last or place.forced:
            squeezed = (slack / shrink) ** 2 if slack < -EPSILON else 0.0
            return squeezed + (self._last_strain(start) if last else 0.0)
        if slack < 0:
            return (slack / shrink) ** 2 if slack < -EPSILON else 0.0
        if self.ragged:
            return (slack / self.measure * 6) ** 2
        return self._stretch_strain(start, end, slack)

    def _width(self, start: int) -> float:
        return self.measure - self.indent if start == 0 else self.measure

    def _stretch_strain(self, start: int, end: int, slack: float) -> float:
        rooms = self.rooms
        grow = rooms.grow_ends[end] - rooms.grow_starts[start]
        if self.text.latin:
            ratio = slack / grow if grow > 0 else _NO_GAP
            return ratio**6 if ratio < 10 else _NO_GAP * slack / self.measure  # as TeX: (badness)²
        if slack <= grow:
            return (slack / grow / 2) ** 2 if grow > 0 else 0.0
        evens = rooms.even_ends[end] - rooms.even_starts[start]
        share = (slack - grow) / (max(evens, 0.1) * self.em)
        lonely = self.places[end].stop - self.places[start].atom < 2
        return (0.5 + share / EVEN_STRAIN) ** 2 + (_NO_GAP if lonely else 0.0)

    def _last_strain(self, start: int) -> float:
        """A last line should not be a character or two, nor the rest of a word, nor begin a line before Word's does."""
        place = self.places[start]
        if self.kept and 2 * place.atom < sum(self.kept[-2:]):
            return _LINE_LESS
        if start == 0:
            return 0.0
        if place.part is not None:
            return _HYPHEN_LAST
        if self.text.latin:
            alone = len("".join(atom.text for atom in self.text.atoms[place.atom :]).strip()) < 2
            stub = self.ends[-1] - place.start < STUB * self.measure
            return _LETTER_LAST if alone else _STUB_LAST if stub else 0.0
        return _SHORT_LAST if self._is_short(place) else 0.0

    def _is_short(self, start: Place) -> bool:
        """Whether a last line from a place on has too few characters."""
        atoms = self.text.atoms
        return han_count(atoms, start.atom, len(atoms)) < LAST_LINE_MIN

    def _fit(self, filled: float) -> tuple[float, list[Place]] | None:
        """Dynamic programming over places; a state is a place and how many lines before it end in divided words."""
        places = self.places
        best: list[dict[int, tuple[float, int, int]]] = [{} for _ in places]
        best[0][0] = (0.0, -1, 0)
        for start, states in enumerate(best):
            if not states:
                continue
            full = places[start].start + self._width(start) * filled - EPSILON
            first = min(bisect_left(self.ends, full, start + 1), self.next_forced[start])
            for end in range(first, self.next_forced[start] + 1):
                strain = self.line_strain(start, end)
                if strain is None:
                    break
                for hyphens, (cost, _, _) in states.items():
                    running, total = 0, cost + strain + self.costs[end]
                    if places[end].part:
                        running, total = hyphens + 1, total + _HYPHEN + _HYPHENS_RUNNING * hyphens
                    known = best[end].get(running)
                    if running <= HYPHENS_MAX and (known is None or total < known[0]):
                        best[end][running] = (total, start, hyphens)
        return _traced(places, best)


def _next_forced(places: Sequence[Place]) -> list[int]:
    """For each place the next one at which a line must end."""
    found = [len(places) - 1] * len(places)
    for at in range(len(places) - 2, -1, -1):
        found[at] = at + 1 if places[at + 1].forced else found[at + 1]
    return found


def _traced(
    places: Sequence[Place], best: Sequence[Mapping[int, tuple[float, int, int]]]
) -> tuple[float, list[Place]] | None:
    """The least strain at the last place, and the way to it."""
    if not best[-1]:
        return None
    at, hyphens = len(places) - 1, min(best[-1], key=lambda running: best[-1][running][0])
    strain = best[at][hyphens][0]
    lines: list[Place] = []
    while at > 0:
        lines.append(places[at])
        _, at, hyphens = best[at][hyphens]
    return strain, lines[::-1]


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
