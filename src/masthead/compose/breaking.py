"""Where lines break: first fit, each line as full as it gets, with CLREQ's squeezing for what must not start a line."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from masthead.compose.characters import Kind
from masthead.compose.justify import EPSILON, squeeze_room
from masthead.compose.text import Atom, Text

# A last line has at least this many full-width characters (W3C CLREQ 7.1.2; office practice).
LAST_LINE_MIN = 2

Break = tuple[int, int]


def first_fit(text: Text, measure: float, indent: float) -> list[Break]:
    """Lines as full as they get. What must not start a line is squeezed in, or takes its neighbour with it."""
    lines: list[Break] = []
    start, count = 0, len(text.atoms)
    width = measure - indent
    while start < count:
        end = _line_end(text, start, width)
        lines.append((start, end))
        start, width = end, measure
    return lines


def _line_end(text: Text, start: int, width: float) -> int:
    """The end of the line that starts at `start`. At least one atom is taken, whatever its width."""
    count = len(text.atoms)
    limit = text.widths[start] + text.gaps.get(start, 0.0) + width + EPSILON
    fits = min(bisect_right(text.widths, limit) - 1, count)
    while fits < count and text.atoms[fits].kind in (Kind.SPACE, Kind.HIDDEN):
        fits += 1
    forced = text.forced[bisect_left(text.forced, start)] + 1 if text.forced and text.forced[-1] >= start else count + 2
    if forced <= fits + 1 and text.natural(start, forced) <= width + EPSILON:
        return forced
    if fits >= count or (fits > start and text.may_break[fits]):
        return min(fits, count)
    allowed = fits
    while allowed > start and not text.may_break[allowed]:
        allowed -= 1
    squeezed = _next_break(text, fits, start, width)
    if forced >= squeezed and text.natural(start, squeezed) <= width + squeeze_room(text, start, squeezed) + EPSILON:
        return squeezed
    return allowed if allowed > start else _forced_cut(text, start, fits)


def _next_break(text: Text, at: int, start: int, width: float) -> int:
    """The first place after `at` where a line from `start` may end, sought no further than squeezing reaches."""
    count = len(text.atoms)
    at += 1
    while at < count and not text.may_break[at] and text.natural(start, at) <= 2 * width:
        at += 1
    return min(at, count)


def _forced_cut(text: Text, start: int, fits: int) -> int:
    """Where a line ends that what belongs together is too long for: inside it, but before no mark that must not
    start a line, where that can be."""
    atoms = text.atoms
    for at in range(fits, start, -1):
        if not (atoms[at].no_start or atoms[at - 1].no_end or atoms[at].kind in (Kind.SPACE, Kind.BREAK)):
            return at
    return max(fits, start + 1)


def short_last_line(atoms: Sequence[Atom], lines: Sequence[Break]) -> bool:
    """Whether a paragraph of several lines leaves fewer than two full-width characters on its last one."""
    if len(lines) < 2:
        return False
    return han_count(atoms, *lines[-1]) < LAST_LINE_MIN


def han_count(atoms: Sequence[Atom], start: int, end: int) -> int:
    """Full-width characters of a line; a word or number counts as enough."""
    last = [atom.kind for atom in atoms[start:end]]
    if Kind.LATIN in last or Kind.DIGIT in last:
        return LAST_LINE_MIN
    return last.count(Kind.HAN)
