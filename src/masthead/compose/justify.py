"""How a line is brought to its measure: what is squeezed and what is stretched, in CLREQ's order (3.1.5, 3.1.6)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from masthead.compose.characters import Kind
from masthead.compose.text import Atom

# Stretching, in em: a word space to at most half an em, a gap of Han and Latin to at most a third.
SPACE_MAX = 0.5
LATIN_GAP_MAX = 1 / 3
# More than this between any two characters, in em, and a line is better left short.
GAP_MAX = 1.0
_EPSILON = 1e-6

# The blanks of marks are taken in this order; marks of one step give alike.
_SQUEEZE_ORDER = (
    frozenset({Kind.MIDDLE}),
    frozenset({Kind.OPEN, Kind.CLOSE}),
    frozenset({Kind.COMMA}),
    frozenset({Kind.STOP}),
)


class Placement(NamedTuple):
    """cut_lead, cut_trail: taken from the blanks of a mark. after: added behind the atom (all in points)."""

    cut_lead: float = 0.0
    cut_trail: float = 0.0
    after: float = 0.0


_PLAIN = Placement()


def squeeze(atoms: Sequence[Atom], excess: float) -> list[Placement]:
    """Take `excess` points out of a line: the mark at its end first, then the marks inside it."""
    places = [_PLAIN] * len(atoms)
    last = len(atoms) - 1
    end_blank = min(atoms[last].trail, excess)
    if end_blank > 0:
        places[last] = Placement(cut_trail=end_blank)
        excess -= end_blank
    for kinds in _SQUEEZE_ORDER:
        if excess <= _EPSILON:
            break
        blanks = [
            (at, atom.lead, 0.0 if at == last else atom.trail) for at, atom in enumerate(atoms) if atom.kind in kinds
        ]
        total = sum(lead + trail for _, lead, trail in blanks)
        if total <= 0:
            continue
        share = min(excess / total, 1.0)
        for at, lead, trail in blanks:
            places[at] = Placement(lead * share, places[at].cut_trail + trail * share)
        excess -= total * share
    return places


def stretch(atoms: Sequence[Atom], gaps: Sequence[float], slack: float) -> list[Placement]:
    """Add `slack` points to a line: word spaces, then gaps of Han and Latin, then every gap evenly but those inside
    a Latin piece. A line that would be torn apart is left short."""
    places = [_PLAIN] * len(atoms)
    slack = _widen(places, _space_room(atoms), slack)
    slack = _widen(places, _latin_room(atoms, gaps), slack)
    if slack <= _EPSILON or len(atoms) < 2:
        return places
    chosen = _stretchable(atoms)
    share = slack / max(len(chosen), 1)
    if share > GAP_MAX * atoms[0].look.size:
        return places
    for at in chosen:
        place = places[at]
        places[at] = Placement(0.0, 0.0, place.after + share) if place.after else Placement(after=share)
    return places


def _stretchable(atoms: Sequence[Atom]) -> list[int]:
    """The gaps that may take what is left: word spaces in Latin text, else all but those inside a Latin piece."""
    spaces = [at for at, atom in enumerate(atoms) if atom.kind is Kind.SPACE]
    if spaces and not _has_han(atoms):
        return spaces
    latin = (Kind.LATIN, Kind.DIGIT)
    return [at for at in range(len(atoms) - 1) if atoms[at].kind not in latin or atoms[at + 1].kind not in latin]


def _has_han(atoms: Sequence[Atom]) -> bool:
    return any(atom.kind is Kind.HAN for atom in atoms)


def _space_room(atoms: Sequence[Atom]) -> list[tuple[int, float]]:
    return [(at, SPACE_MAX * atom.look.size - atom.width) for at, atom in enumerate(atoms) if atom.kind is Kind.SPACE]


def _latin_room(atoms: Sequence[Atom], gaps: Sequence[float]) -> list[tuple[int, float]]:
    """The room in each gap between Han and Latin; it is added behind the atom before the gap."""
    return [
        (at - 1, LATIN_GAP_MAX * atoms[at].look.size - gaps[at])
        for at in range(1, len(atoms))
        if gaps[at] > 0 and Kind.HAN in (atoms[at].kind, atoms[at - 1].kind)
    ]


def _widen(places: list[Placement], rooms: list[tuple[int, float]], slack: float) -> float:
    """Share slack over places, none beyond its room; what is left over."""
    total = sum(room for _, room in rooms if room > 0)
    if slack <= _EPSILON or total <= 0:
        return slack
    share = min(slack / total, 1.0)
    for at, room in rooms:
        if room > 0:
            places[at] = places[at]._replace(after=places[at].after + room * share)
    return slack - total * share
