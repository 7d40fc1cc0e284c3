"""How a line is brought to its measure: what is squeezed and what is stretched, in the order and the bounds of W3C
CLREQ, 6.2 (text alignment and justification), 6.3.2 (width of marks) and 6.3.3 (Chinese with Latin).

Squeezed, one after the other, each no further than its bound: the mark at the line's end; an opening bracket at its
start; word spaces; middle dots; brackets; pauses; gaps of Han and Latin; full stops. Stretched: word spaces; gaps of
Han and Latin; then every gap evenly, but none inside what belongs together. Where even that would be more than
`EVEN_MAX`, or there is no such gap, the last step is taken: all gaps of the line alike, those between the letters of
a word too. So every line with two glyphs can be made flush. Latin text stretches its word spaces alone, as Latin
typography does, unless a line has none.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from masthead.compose.characters import Kind
from masthead.compose.text import Text, within

# CLREQ 6.2, in em: how narrow and how wide a word space may become, and a gap of Han and Latin.
SPACE_MIN = 0.25
SPACE_MAX = 0.5
LATIN_GAP_MIN = 0.125
LATIN_GAP_MAX = 1 / 3
# Latin text: a word space shrinks to two thirds and grows by half before a line counts as loose (Knuth, TeX's fonts).
WORD_SPACE_SHRINK = 1 / 3
WORD_SPACE_GROW = 0.5
# More than this between any two characters, in em, and the last step of stretching is taken. Practice: CLREQ has none.
EVEN_MAX = 0.5
EPSILON = 1e-6

# The blanks of marks are taken in this order (CLREQ 6.3.2); marks of one step give alike.
_INSIDE = (frozenset({Kind.MIDDLE}), frozenset({Kind.OPEN, Kind.CLOSE}), frozenset({Kind.COMMA}))
_STOPS = frozenset({Kind.STOP})


class Setting(NamedTuple):
    """What justifying does to the atoms of a line, in points.

    share: added behind every glyph of a full-width atom, or, where `letters`, behind every glyph at all, but not behind
    the line's last. after: added behind an atom in addition, gaps of the text included; it takes the share back where
    there is none. leads: taken from the blank before an atom's glyph.
    """

    share: float
    after: dict[int, float]
    leads: dict[int, float]
    letters: bool = False


class Room(NamedTuple):
    """What an atom can give or take: behind it (`ahead`: before its glyph), in points."""

    at: int
    room: float
    ahead: bool = False


def plain(text: Text, start: int, end: int) -> Setting:
    """A line of atoms[start:end] at its natural width."""
    gaps = text.gaps
    return Setting(0.0, {at - 1: gaps[at] for at in within(text.seams, start + 1, end)}, {})


def squeezed(text: Text, start: int, end: int, excess: float) -> Setting:
    """The line `excess` points narrower, as far as its bounds let it."""
    setting = plain(text, start, end)
    for step in _squeeze_steps(text, start, end):
        if excess <= EPSILON:
            break
        total = sum(room.room for room in step)
        share = min(excess / total, 1.0) if total > 0 else 0.0
        for at, room, ahead in step:
            if ahead:
                setting.leads[at] = setting.leads.get(at, 0.0) + room * share
            else:
                setting.after[at] = setting.after.get(at, 0.0) - room * share
        excess -= total * share
    return setting


def squeeze_room(text: Text, start: int, end: int) -> float:
    """How much narrower atoms[start:end] can become."""
    return sum(room.room for step in _squeeze_steps(text, start, end) for room in step)


def _squeeze_steps(text: Text, start: int, end: int) -> Iterator[list[Room]]:
    atoms, last = text.atoms, end - 1
    if text.latin:
        yield [Room(at, atoms[at].width * WORD_SPACE_SHRINK) for at in within(text.spaces, start, end)]
    marks = within(text.marks, start, end)
    yield [Room(at, atoms[at].trail) for at in marks if at == last]
    # A paragraph's first line keeps it: headings numbered （一）, （二） stand below each other.
    yield [Room(at, atoms[at].lead, ahead=True) for at in marks if at == start > 0]
    if not text.latin:
        yield [
            Room(at, max(atoms[at].width - SPACE_MIN * atoms[at].look.size, 0.0))
            for at in within(text.spaces, start, end)
        ]
    inner = [Room(at, atoms[at].trail) for at in marks if at != last]
    inner += [Room(at, atoms[at].lead, ahead=True) for at in marks if at != start]
    for kinds in _INSIDE:
        yield [room for room in inner if atoms[room.at].kind in kinds]
    yield [
        Room(at - 1, max(gap - LATIN_GAP_MIN * min(atoms[at].look.size, atoms[at - 1].look.size), 0.0))
        for at, gap in _latin_gaps(text, start, end)
    ]
    yield [room for room in inner if atoms[room.at].kind in _STOPS]


def _latin_gaps(text: Text, start: int, end: int) -> list[tuple[int, float]]:
    """The gaps of Han and Latin inside a line: the atom behind each, and its width."""
    atoms, gaps = text.atoms, text.gaps
    seams = within(text.seams, start + 1, end)
    return [(at, gaps[at]) for at in seams if Kind.HAN in (atoms[at].kind, atoms[at - 1].kind)]


def stretched(text: Text, start: int, end: int, slack: float) -> Setting:
    """The line `slack` points wider: flush wherever it has two glyphs."""
    if slack <= EPSILON:
        return plain(text, start, end)
    count = even_gaps(text, start, end)
    most = count * EVEN_MAX * text.atoms[start].look.size
    spaces = within(text.spaces, start, end)
    if slack <= most and not spaces and not within(text.seams, start + 1, end):
        return _evenly(text, start, end, slack / count, Setting(0.0, {}, {}))
    setting = plain(text, start, end)
    if text.latin and spaces:
        for at in spaces:
            setting.after[at] = setting.after.get(at, 0.0) + slack / len(spaces)
        return setting
    for rooms in (_space_rooms(text, spaces), _gap_rooms(text, start, end)):
        slack = _widen(setting.after, rooms, slack)
    if slack <= EPSILON:
        return setting
    if slack <= most:
        return _evenly(text, start, end, slack / count, setting)
    glyphs = letter_gaps(text, start, end)
    if not glyphs:
        return setting
    return setting._replace(share=slack / glyphs, letters=True)


def letter_gaps(text: Text, start: int, end: int) -> int:
    """How many gaps there are between the glyphs of a line; —— and …… are one glyph."""
    return sum(len(atom.glyphs) if atom.kind is not Kind.DASH else 1 for atom in text.atoms[start:end]) - 1


def even_gaps(text: Text, start: int, end: int) -> int:
    """How many gaps of a line may be widened evenly."""
    return end - start - 1 - len(within(text.tight, start + 1, end))


def first_room(text: Text, start: int, end: int) -> float:
    """How much a line widens before gaps between Han characters do."""
    spaces = within(text.spaces, start, end)
    rooms = (*_space_rooms(text, spaces), *_gap_rooms(text, start, end))
    return sum(room for _, room in rooms)


def _evenly(text: Text, start: int, end: int, share: float, setting: Setting) -> Setting:
    """`share` behind every atom of a line but the last one and those that are tied to the next."""
    after, atoms = setting.after, text.atoms
    tight = within(text.tight, start + 1, end)
    for at in tight:
        if atoms[at - 1].ink.full:
            after[at - 1] = after.get(at - 1, 0.0) - share
    for at in within(text.thin, start, end - 1):
        if at + 1 not in tight:
            after[at] = after.get(at, 0.0) + share
    return setting._replace(share=share)


def _space_rooms(text: Text, spaces: list[int]) -> list[tuple[int, float]]:
    atoms = text.atoms
    rooms = ((at, SPACE_MAX * atoms[at].look.size - atoms[at].width) for at in spaces)
    return [(at, room) for at, room in rooms if room > 0]


def _gap_rooms(text: Text, start: int, end: int) -> list[tuple[int, float]]:
    """The room in each gap between Han and Latin; it is added behind the atom before the gap."""
    sizes = (
        (at, gap, min(text.atoms[at].look.size, text.atoms[at - 1].look.size))
        for at, gap in _latin_gaps(text, start, end)
    )
    return [(at - 1, LATIN_GAP_MAX * size - gap) for at, gap, size in sizes if gap < LATIN_GAP_MAX * size]


def _widen(after: dict[int, float], rooms: list[tuple[int, float]], slack: float) -> float:
    """Share slack over places, none beyond its room; what is left over."""
    total = sum(room for _, room in rooms)
    if slack <= EPSILON or total <= 0:
        return slack
    share = min(slack / total, 1.0)
    for at, room in rooms:
        after[at] = after.get(at, 0.0) + room * share
    return slack - total * share
