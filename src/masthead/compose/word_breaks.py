"""Where Word breaks the lines of a paragraph.

Word and LibreOffice fill each line with what fits and squeeze nothing. Which place before the first character that
does not fit is taken depends on the script there: between Chinese characters any that no list of marks prohibits; where
Latin text stands before or behind that character, the last one that Unicode's pairs allow (`line_classes`). Measured
with LibreOffice 7.4; for Word from ECMA-376 part 1, 17.3.1 and 17.15.1. Lengths are in points.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from masthead.compose.characters import SHARED_MARKS, Kind
from masthead.compose.line_classes import parts
from masthead.compose.text import Text

# Not at the start of a line of Chinese text, nor at its end: the lists of LibreOffice for zh-CN. Dashes, dots and per
# cent marks are in neither.
_NO_START = frozenset("，。、；：！？．,.:;!?·～′”’」』）】》〕〗〉｝\"')]}-々ˇ‖")
_NO_END = frozenset("“‘「『（【《〈〔〖［｛([{￥£¥")
# Half a twip: lengths are whole ones to Word.
_EPSILON = 0.025
# Widths of columns and their padding are whole twips as well.
_ROUNDED = 0.15
# The blank between Han and a letter or digit, in em. What a run asks for is in its place, if it is more.
_HAN_LATIN = 0.2
# Of the script of what stands before them.
_WEAK = SHARED_MARKS | frozenset("℃％‰°")
_BLANK = (Kind.SPACE, Kind.HIDDEN)


class Spot(NamedTuple):
    """Where a line ends: before an atom, or inside it, before one of its characters."""

    atom: int
    inner: int = 0


class Ruler(NamedTuple):
    """A paragraph as wide as Word sets it. ends[i]: the x where atom i begins, the blank before it not passed.

    blanks: before an atom unless it starts a line. spare: what the last character of a line is narrower.
    """

    ends: list[float]
    blanks: dict[int, float]
    spare: float


def word_width(text: Text) -> float:
    """How much room Word needs for the whole text in one line."""
    if not text.atoms:
        return 0.0
    ruler = _ruler(text)
    return ruler.ends[-1] + ruler.spare + _ROUNDED


def word_spots(text: Text, measure: float, indent: float) -> list[Spot]:
    """Where Word ends each line of a paragraph but the last."""
    atoms, count = text.atoms, len(text.atoms)
    ends, blanks, spare = ruler = _ruler(text)
    spots: list[Spot] = []
    spot, room, x = Spot(0), measure - indent - spare + _EPSILON, blanks.get(0, 0.0)
    while True:
        cut = bisect_right(ends, x + room, spot.atom) - 1
        if text.forced and (forced := _forced(text, spot.atom)) <= cut:
            spot = Spot(forced)
        elif cut >= count:
            return spots
        elif not atoms[cut].kind and cut > spot.atom and not atoms[cut - 1].kind:  # as most are, between two Han
            spot = Spot(cut)
        else:
            spot = _end(text, spot, _cut(text, ruler, cut, spot, x + room))
        if spot.atom >= count:
            return spots
        spots.append(spot)
        x, room = _start(text, ruler, spot), measure - spare + _EPSILON


def _forced(text: Text, start: int) -> int:
    """Behind the next forced break."""
    at = bisect_left(text.forced, start)
    return text.forced[at] + 1 if at < len(text.forced) else len(text.atoms) + 1


def _start(text: Text, ruler: Ruler, spot: Spot) -> float:
    """The x of a line that starts there."""
    at, inner = spot
    x = ruler.ends[at] + ruler.blanks.get(at, 0.0)
    return x + (ruler.ends[at + 1] - x) * inner / len(text.atoms[at].text) if inner else x


def _ruler(text: Text) -> Ruler:
    atoms = text.atoms
    widths = [atom.word for atom in atoms]
    blanks: dict[int, float] = {}
    for at in text.turns:  # a portion's last letter keeps its width
        spare = atoms[at - 1].ink.spare
        if spare:
            blanks[at] = spare
    for at, gap in text.gaps.items():
        before, after = atoms[at - 1], atoms[at]
        if after.text[:1].isalnum() and before.text[-1:].isalnum():
            wanted = max(gap, _HAN_LATIN * max(before.look.size, after.look.size))
            blanks[at] = blanks.get(at, 0.0) + wanted
    for at, blank in blanks.items():
        widths[at] += blank
    return Ruler([0.0, *accumulate(widths)], blanks, atoms[0].ink.spare if atoms else 0.0)


def _cut(text: Text, ruler: Ruler, cut: int, start: Spot, limit: float) -> Spot:
    """The first character that does not fit: that of an atom, or one inside it."""
    atom = text.atoms[cut]
    count = len(atom.text)
    if count < 2:
        return Spot(cut)
    x = ruler.ends[cut] + (0.0 if cut == start.atom else ruler.blanks.get(cut, 0.0))
    widths = atom.advances if len(atom.advances) == count else [1.0] * count
    scale = (ruler.ends[cut + 1] - x) / sum(widths)
    inner = bisect_right(list(accumulate(widths)), (limit - x) / scale) if scale > 0 else 0
    return Spot(cut, min(inner, count - 1))


def _end(text: Text, start: Spot, cut: Spot) -> Spot:
    """Where a line ends whose first character that does not fit is at `cut`."""
    atoms = text.atoms
    if atoms[cut.atom].kind in _BLANK:
        at = cut.atom
        while at < len(atoms) and atoms[at].kind in _BLANK:
            at += 1
        return Spot(at)
    before = cut.atom if cut.inner else cut.atom - 1
    found = _han_end if atoms[cut.atom].full and _is_han(text, before) else _latin_end
    for spot in _back(text, start, cut):
        if found(text, spot) and not (spot == cut and _parts_path(text, spot)):
            return spot
    return cut if cut > start else Spot(*_next(text, start))


def _is_han(text: Text, at: int) -> bool:
    """Whether an atom is of Chinese script; quotes, dashes and dots are of that of what stands before them."""
    while at > 0 and (text.atoms[at].text[:1] in _WEAK or text.atoms[at].kind in _BLANK):
        at -= 1
    return text.atoms[at].full and text.atoms[at].text[:1] not in _WEAK


def _next(text: Text, spot: Spot) -> Spot:
    at, inner = spot
    return Spot(at, inner + 1) if inner + 1 < len(text.atoms[at].text) else Spot(at + 1)


def _back(text: Text, start: Spot, cut: Spot) -> Iterator[Spot]:
    """The places between two characters from a cut back to the line's start."""
    at, inner = cut
    while (at, inner) > start:
        yield Spot(at, inner)
        if inner:
            inner -= 1
        else:
            at -= 1
            inner = max(len(text.atoms[at].text) - 1, 0)


def _beside(text: Text, spot: Spot) -> tuple[str, str]:
    """The characters before and after a place."""
    at, inner = spot
    after = text.atoms[at].text
    return (after[inner - 1] if inner else text.atoms[at - 1].text[-1:]), after[inner : inner + 1]


def _parts_path(text: Text, spot: Spot) -> bool:
    """Whether a place is right behind a slash: no line is filled up to there, though it may end there before."""
    before, after = _beside(text, spot)
    return before == "/" and after.isascii() and after.isalnum()


def _han_end(text: Text, spot: Spot) -> bool:
    before, after = _beside(text, spot)
    return not (after in _NO_START or before in _NO_END)


def _latin_end(text: Text, spot: Spot) -> bool:
    at, inner = spot
    before, after = _beside(text, spot)
    if after == " ":
        return False
    spaced = before == " "
    while spaced and at > 1 and before == " ":
        at -= 1
        before = text.atoms[at - 1].text[-1:]
    if before == "-" and after.isdigit():  # a hyphen, not a sign
        return inner > 1 and text.atoms[at].text[inner - 2].isalnum()
    return parts(before or " ", after or " ", spaced=spaced)
