"""Where lines break: first fit with CLREQ's squeezing, and total fit where first fit leaves a bad last line."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from masthead.compose.atoms import Atom
from masthead.compose.characters import Kind

# A last line has at least this many full-width characters (W3C CLREQ 3.2.5; office practice).
LAST_LINE_MIN = 2
# Total fit: how much wider than its natural width a line may be set, in parts of the measure.
STRETCH_LIMIT = 0.2
_SHORT_LAST_LINE = 50.0
_EPSILON = 1e-6

Break = tuple[int, int]


class Measures:
    """Running sums over a paragraph's atoms, so that any stretch of them is measured at once."""

    def __init__(self, atoms: Sequence[Atom]) -> None:
        self.atoms = atoms
        self.widths = [0.0, *accumulate(atom.gap + atom.width for atom in atoms)]
        self.blanks = [0.0, *accumulate(atom.lead + atom.trail for atom in atoms)]

    def natural(self, start: int, end: int) -> float:
        """The width of a line of atoms[start:end], a space at its end not counted."""
        while end > start and self.atoms[end - 1].kind in (Kind.SPACE, Kind.BREAK):
            end -= 1
        if end <= start:
            return 0.0
        return self.widths[end] - self.widths[start] - self.atoms[start].gap

    def squeeze(self, start: int, end: int) -> float:
        """How much narrower punctuation can make the line."""
        return self.blanks[end] - self.blanks[start]


def first_fit(measures: Measures, measure: float, indent: float) -> list[Break]:
    """Lines as full as they get. What must not start a line is squeezed in, or takes its neighbour with it."""
    lines: list[Break] = []
    start, count = 0, len(measures.atoms)
    while start < count:
        width = measure - (0.0 if lines else indent)
        end = _line_end(measures, start, width)
        lines.append((start, end))
        start = end
    return lines


def _line_end(measures: Measures, start: int, width: float) -> int:
    """The end of the line that starts at `start`. At least one atom is taken, whatever its width."""
    atoms, count = measures.atoms, len(measures.atoms)
    end, fits, allowed = start, start, start
    while end < count:
        end += 1
        if measures.natural(start, end) > width + _EPSILON:
            break
        fits = end
        if atoms[end - 1].kind is Kind.BREAK:
            return end
        if end < count and atoms[end].may_break:
            allowed = end
    if fits == count or allowed == fits > start:
        return fits
    squeezed = _next_break(measures, fits)
    excess = measures.natural(start, squeezed) - width
    if excess <= measures.squeeze(start, squeezed) + _EPSILON and not _has_break(atoms, fits, squeezed):
        return squeezed
    return max(allowed, start) if allowed > start else max(fits, start + 1)


def _next_break(measures: Measures, at: int) -> int:
    """The first place after `at` where a line may end."""
    atoms, count = measures.atoms, len(measures.atoms)
    at += 1
    while at < count and not atoms[at].may_break:
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


def total_fit(measures: Measures, measure: float, indent: float) -> list[Break] | None:
    """The breaks with the least strain over the whole paragraph (Knuth and Plass, 1981); None where there are none
    inside the bounds.

    A line's strain is the square of how far it is squeezed or stretched; a last line that is too short costs most.
    """
    atoms, count = measures.atoms, len(measures.atoms)
    best: dict[int, tuple[float, int]] = {0: (0.0, -1)}
    for start in range(count):
        if start not in best:
            continue
        width = measure - (indent if start == 0 else 0.0)
        for end, strain in _line_strains(measures, start, width):
            total = best[start][0] + strain
            if end not in best or total < best[end][0]:
                best[end] = (total, start)
    if count not in best:
        return None
    lines: list[Break] = []
    end = len(atoms)
    while end > 0:
        start = best[end][1]
        lines.append((start, end))
        end = start
    return lines[::-1]


def _line_strains(measures: Measures, start: int, width: float) -> list[tuple[int, float]]:
    """The ends that a line from `start` may have, each with its strain."""
    atoms, count = measures.atoms, len(measures.atoms)
    found = []
    for end in range(start + 1, count + 1):
        if end < count and not atoms[end].may_break:
            continue
        natural = measures.natural(start, end)
        squeeze = measures.squeeze(start, end)
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
