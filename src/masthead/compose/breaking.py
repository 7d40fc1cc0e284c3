"""Where lines break: first fit with CLREQ's squeezing, and total fit where first fit leaves a bad last line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from masthead.compose.characters import Kind
from masthead.compose.text import Atom, Text

# A last line has at least this many full-width characters (W3C CLREQ 3.2.5; office practice).
LAST_LINE_MIN = 2
# Total fit: how much wider than its natural width a line may be set, in parts of the measure.
STRETCH_LIMIT = 0.2
_SHORT_LAST_LINE = 50.0
_EPSILON = 1e-6

Break = tuple[int, int]


def first_fit(text: Text, measure: float, indent: float) -> list[Break]:
    """Lines as full as they get. What must not start a line is squeezed in, or takes its neighbour with it."""
    lines: list[Break] = []
    start, count = 0, len(text.atoms)
    while start < count:
        width = measure - (0.0 if lines else indent)
        end = _line_end(text, start, width)
        lines.append((start, end))
        start = end
    return lines


def _line_end(text: Text, start: int, width: float) -> int:
    """The end of the line that starts at `start`. At least one atom is taken, whatever its width."""
    count = len(text.atoms)
    limit = text.widths[start] + text.gaps[start] + width + _EPSILON
    fits = min(bisect_right(text.widths, limit) - 1, count)
    while fits < count and text.natural(start, fits + 1) <= width + _EPSILON:
        fits += 1
    for at in range(start, fits):
        if text.atoms[at].kind is Kind.BREAK:
            return at + 1
    if fits == count:
        return fits
    allowed = fits
    while allowed > start and not text.may_break[allowed]:
        allowed -= 1
    if allowed == fits > start:
        return fits
    squeezed = _next_break(text, fits, start, width)
    excess = text.natural(start, squeezed) - width
    if excess <= text.squeeze(start, squeezed) + _EPSILON and not _has_break(text.atoms, fits, squeezed):
        return squeezed
    return allowed if allowed > start else max(fits, start + 1)


def _next_break(text: Text, at: int, start: int, width: float) -> int:
    """The first place after `at` where a line from `start` may end, sought no further than squeezing reaches."""
    count = len(text.atoms)
    at += 1
    while at < count and not text.may_break[at] and text.natural(start, at) - text.squeeze(start, at) <= width:
        at += 1
    return min(at, count)


def _has_break(atoms: Sequence[Atom], start: int, end: int) -> bool:
    return any(atom.kind is Kind.BREAK for atom in atoms[start:end])


def short_last_line(atoms: Sequence[Atom], lines: Sequence[Break]) -> bool:
    """Whether a paragraph of several lines leaves fewer than two full-width characters on its last one."""
    if len(lines) < 2:
        return False
    return _han_count(atoms, *lines[-1]) < LAST_LINE_MIN


def _han_count(atoms: Sequence[Atom], start: int, end: int) -> int:
    """Full-width characters of a line; a word or number counts as enough."""
    last = [atom.kind for atom in atoms[start:end]]
    if Kind.LATIN in last or Kind.DIGIT in last:
        return LAST_LINE_MIN
    return last.count(Kind.HAN)


def total_fit(text: Text, measure: float, indent: float) -> list[Break] | None:
    """The breaks with the least strain over the whole paragraph (Knuth and Plass, 1981); None where there are none
    inside the bounds.

    A line's strain is the square of how far it is squeezed or stretched; a last line that is too short costs most.
    """
    count = len(text.atoms)
    best: dict[int, tuple[float, int]] = {0: (0.0, -1)}
    for start in range(count):
        if start not in best:
            continue
        width = measure - (indent if start == 0 else 0.0)
        for end, strain in _line_strains(text, start, width):
            total = best[start][0] + strain
            if end not in best or total < best[end][0]:
                best[end] = (total, start)
    if count not in best:
        return None
    lines: list[Break] = []
    end = count
    while end > 0:
        start = best[end][1]
        lines.append((start, end))
        end = start
    return lines[::-1]


def _line_strains(text: Text, start: int, width: float) -> list[tuple[int, float]]:
    """The ends that a line from `start` may have, each with its strain."""
    atoms, count = text.atoms, len(text.atoms)
    found = []
    for end in range(start + 1, count + 1):
        if end < count and not text.may_break[end]:
            continue
        natural = text.natural(start, end)
        squeeze = text.squeeze(start, end)
        if natural - squeeze > width + _EPSILON:
            break
        if end == count or atoms[end - 1].kind is Kind.BREAK:
            short = end == count and start > 0 and _han_count(atoms, start, end) < LAST_LINE_MIN
            over = max(natural - width, 0.0) / (squeeze or 1.0)
            found.append((end, over * over + (_SHORT_LAST_LINE if short else 0.0)))
            if atoms[end - 1].kind is Kind.BREAK:
                break
        elif natural > width:
            found.append((end, ((natural - width) / (squeeze or 1.0)) ** 2))
        elif (slack := (width - natural) / width) <= STRETCH_LIMIT:
            found.append((end, (slack / STRETCH_LIMIT * 3) ** 2))
    return found
