"""Mending: the lines that Word makes, with those ends moved that CLREQ prohibits.

Word parts a number from its unit and one — from another, and may leave one character on a last line. In the PDF such a
line ends at the best place nearby, and the line behind it ends where Word's does again: there are as many lines as in
Word, and one of them begins elsewhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import inf
from operator import attrgetter

from masthead.compose.breaking import LAST_LINE_MIN, Break, han_count
from masthead.compose.characters import Kind
from masthead.compose.justify import EPSILON, even_gaps, first_room, squeeze_room
from masthead.compose.text import Text
from masthead.compose.total_fit import EVEN_STRAIN, LOOSE
from masthead.compose.word_breaks import Spot
from masthead.theme import ParagraphStyle

# How far an end is moved, in atoms: what is held together is seldom longer.
_BACK, _ON = 8, 3
# No line gives more than this, in em, and looks well.
_SQUEEZED_MOST = 2.5
# Strain of a next line that cannot end where Word's does: its end is moved in its turn.
_FURTHER = 20.0
_KIND = attrgetter("kind")


def mended(text: Text, spots: Sequence[Spot], style: ParagraphStyle, measure: float) -> list[Break] | None:
    """The lines of a paragraph; spots: where Word ends them. None where an end has no good place nearby, and where a
    line of Word's own would be too full or too loose."""
    count = len(text.atoms)
    ends = [*(spot.atom for spot in spots), count]
    places = [0]
    for at, (end, inner) in enumerate(spots):
        start, room, following = places[-1], measure - (0.0 if at else style.indent), ends[at + 1]
        barred = inner or not text.may_break[end] or (following == count and _is_short(text, end))
        if not barred and _sits(text, start, end, room, style):
            places.append(end)
        else:
            places.append(_best(text, (start, end, following), (room, measure), style))
        if places[-1] == start:
            return None
    room = measure - (0.0 if spots else style.indent)
    return list(pairwise([*places, count])) if _ends_well(text, places[-1], room, style) else None


def _best(text: Text, ends: tuple[int, int, int], rooms: tuple[float, float], style: ParagraphStyle) -> int:
    """Where the line is to end instead, such that it and the next one are strained the least; its start for nowhere.

    ends: where it starts, where Word ends it, and where Word ends the next one. rooms: for both, in points.
    """
    start, end, following = ends
    best, least, hopeless = start, inf, start
    last = following == len(text.atoms)
    places = range(max(start + 1, end - _BACK), min(end + _ON + 1, following))
    for place in sorted(places, key=lambda place: abs(place - end)):  # the best is mostly near
        if text.may_break[place] and place > hopeless:
            strain = _strain(text, start, place, rooms[0], style)
            if strain >= least and not text.forced and text.natural(start, place) <= rooms[0]:
                hopeless = place  # a line that ends before this one is looser still
            if strain < least:
                further = _strain(text, place, following, rooms[1], style)
                strain += further if last else min(further, _FURTHER)
            if strain < least:
                best, least = place, strain
    return best


def _ends_well(text: Text, start: int, room: float, style: ParagraphStyle) -> bool:
    """Whether the last line, from an atom on, fits and is not too short."""
    count = len(text.atoms)
    if text.widths[count] - text.widths[start] <= room:
        return not start or not _is_short(text, start)
    return _strain(text, start, count, room, style) < inf


def _sits(text: Text, start: int, end: int, room: float, style: ParagraphStyle) -> bool:
    """Whether a line fits and is not loose. One that lacks less than a character never is."""
    slack = room - text.widths[end] + text.widths[start]
    if 0 <= slack < style.size:
        return True
    if slack > 0 and text.atoms[end - 1].full:  # what is nearly always so, and quickly told
        wide = slack + text.gaps.get(start, 0.0)
        if wide <= LOOSE * style.size * even_gaps(text, start, end):
            return True
    return _strain(text, start, end, room, style) < inf


def _strain(text: Text, start: int, end: int, room: float, style: ParagraphStyle) -> float:
    """How much a line is squeezed or stretched, as total fit counts it; `inf` where it cannot be, or is loose, and for
    a last line that is too short."""
    last = end == len(text.atoms)
    forced = text.atoms[end - 1].kind is Kind.BREAK
    visible = text.trimmed(start, end)
    slack = room - text.natural(start, visible)
    if slack < -_SQUEEZED_MOST * style.size:
        return inf
    if slack < -EPSILON:
        squeeze = squeeze_room(text, start, visible)
        return (slack / squeeze) ** 2 if -slack <= squeeze + EPSILON else inf
    if last or forced:
        return inf if last and start and _is_short(text, start) else 0.0
    if style.align != "justify":
        return (slack / room * 6) ** 2
    share = (slack - first_room(text, start, visible)) / max(even_gaps(text, start, visible), 0.1) / style.size
    return inf if share > LOOSE else (0.5 + max(share, 0.0) / EVEN_STRAIN) ** 2


def _is_short(text: Text, start: int) -> bool:
    """Whether a last line from an atom on has too few characters."""
    first = text.atoms[start : start + LAST_LINE_MIN]
    if len(first) == LAST_LINE_MIN and not any(map(_KIND, first)):  # it begins with Han characters, as most do
        return False
    return han_count(text.atoms, start, len(text.atoms)) < LAST_LINE_MIN
