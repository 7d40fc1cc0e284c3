"""The rules of a page as grids: where tables have their cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import groupby

from masthead.pdf_pages.page import Rule

_NEAR = 3.0  # points by which rules that meet may miss each other
_SAME = 2.0  # points between two rules that are one
_COVERS = 0.6  # of the side of a cell
_MOST_RULES = 400  # of each direction: of more, the longest
_MOST_CELLS = 40_000
_SHORTEST = 20.0  # a level rule of a table


@dataclass(frozen=True, slots=True)
class Grid:
    """xs, ys: the edges of columns and rows. owner: for each place, row by row, the place that its cell begins at: of
    a merged cell, the first."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    owner: tuple[tuple[tuple[int, int], ...], ...]

    @property
    def box(self) -> Rule:
        return Rule(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])


def grids(rules: Iterable[Rule]) -> list[Grid]:
    """The grids that level and upright rules make, each of two columns at least."""
    level, upright = rules_of(rules)
    found = (_grid(*part) for part in _connected(level, upright))
    return [grid for grid in found if grid]


def rules_of(rules: Iterable[Rule]) -> tuple[list[Rule], list[Rule]]:
    """Level and upright rules, those that are drawn in pieces or twice put together; the longest of very many."""
    every = list(rules)
    level = _united([(rule.top, rule.left, rule.right) for rule in every if rule.top == rule.bottom])
    upright = _united([(rule.left, rule.top, rule.bottom) for rule in every if rule.top != rule.bottom])
    return [Rule(a, at, b, at) for at, a, b in level], [Rule(at, a, at, b) for at, a, b in upright]


def _united(rules: list[tuple[float, float, float]]) -> list[tuple[float, float, float]]:
    """(place, start, end) of each line, joined where two lie on each other or end to end."""
    found: list[tuple[float, float, float]] = []
    for track in _tracks(sorted(rules)):
        place = sum(rule[0] for rule in track) / len(track)
        start, end = 0.0, -1.0
        for _, first, last in sorted(track, key=lambda rule: rule[1]):
            if end >= start and first - end <= _SAME:
                end = max(end, last)
                continue
            if end >= start:
                found.append((place, start, end))
            start, end = first, last
        found.append((place, start, end))
    return nlargest(_MOST_RULES, found, key=lambda rule: rule[2] - rule[1])


def _tracks(rules: list[tuple[float, float, float]]) -> Iterable[list[tuple[float, float, float]]]:
    track: list[tuple[float, float, float]] = []
    for rule in rules:
        if track and rule[0] - track[0][0] > _SAME:
            yield track
            track = []
        track.append(rule)
    if track:
        yield track


def _connected(level: list[Rule], upright: list[Rule]) -> list[tuple[list[Rule], list[Rule]]]:
    """Rules that meet each other, directly or by others."""
    parents = list(range(len(level) + len(upright)))

    def root(at: int) -> int:
        while parents[at] != at:
            parents[at] = parents[parents[at]]
            at = parents[at]
        return at

    for first, across in enumerate(level):
        for second, down in enumerate(upright, len(level)):
            if _meet(across, down):
                parents[root(second)] = root(first)
    every = [*level, *upright]
    order = sorted(range(len(every)), key=root)
    parts = ([every[at] for at in part] for _, part in groupby(order, key=root))
    return [
        ([rule for rule in part if rule.top == rule.bottom], [rule for rule in part if rule.top != rule.bottom])
        for part in parts
    ]


def _meet(across: Rule, down: Rule) -> bool:
    return (
        across.left - _NEAR <= down.left <= across.right + _NEAR
        and down.top - _NEAR <= across.top <= down.bottom + _NEAR
    )


def _grid(level: list[Rule], upright: list[Rule]) -> Grid | None:
    if len(level) < 2 or not upright:
        return None
    xs = _edges([rule.left for rule in upright], [edge for rule in level for edge in (rule.left, rule.right)])
    ys = _edges([rule.top for rule in level], [edge for rule in upright for edge in (rule.top, rule.bottom)])
    if len(xs) < 3 or len(ys) < 2 or len(xs) * len(ys) > _MOST_CELLS:
        return None
    return Grid(xs, ys, _owners(xs, ys, level, upright))


def _edges(inner: list[float], ends: list[float]) -> tuple[float, ...]:
    """Places of rules, with the outermost ends of those across: a table may be open at its sides."""
    found: list[float] = []
    for place in sorted([*inner, min(ends), max(ends)]):
        if not found or place - found[-1] > _NEAR:
            found.append(place)
    return tuple(found)


def _owners(
    xs: tuple[float, ...], ys: tuple[float, ...], level: list[Rule], upright: list[Rule]
) -> tuple[tuple[tuple[int, int], ...], ...]:
    rows, columns = len(ys) - 1, len(xs) - 1
    owner = [[(row, column) for column in range(columns)] for row in range(rows)]

    def root(at: tuple[int, int]) -> tuple[int, int]:
        while owner[at[0]][at[1]] != at:
            at = owner[at[0]][at[1]]
        return at

    def unite(first: tuple[int, int], second: tuple[int, int]) -> None:
        one, other = sorted((root(first), root(second)))
        owner[other[0]][other[1]] = one

    for column in range(1, columns):
        walls = [(rule.top, rule.bottom) for rule in upright if abs(rule.left - xs[column]) <= _NEAR]
        for row in range(rows):
            if not _covered(walls, ys[row], ys[row + 1]):
                unite((row, column - 1), (row, column))
    for row in range(1, rows):
        walls = [(rule.left, rule.right) for rule in level if abs(rule.top - ys[row]) <= _NEAR]
        for column in range(columns):
            if not _covered(walls, xs[column], xs[column + 1]):
                unite((row - 1, column), (row, column))
    return tuple(tuple(root((row, column)) for column in range(columns)) for row in range(rows))


def _covered(walls: Sequence[tuple[float, float]], start: float, end: float) -> bool:
    covered = sum(max(0.0, min(last, end) - max(first, start)) for first, last in walls)
    return covered >= _COVERS * (end - start)


def bands(rules: Iterable[Rule]) -> list[list[Rule]]:
    """Level rules of equal ends that no upright rule meets, from top to bottom: what a table without upright rules
    has."""
    level, upright = rules_of(rules)
    long = [rule for rule in level if rule.right - rule.left >= _SHORTEST]
    free = [rule for rule in long if not any(_meet(rule, one) for one in upright)]
    found: list[list[Rule]] = []
    for rule in sorted(free, key=lambda rule: rule.top):
        ends = (band for band in found if abs(band[0].left - rule.left) < _NEAR)
        like = next((band for band in ends if abs(band[0].right - rule.right) < _NEAR), None)
        if like:
            like.append(rule)
        else:
            found.append([rule])
    return [band for band in found if len(band) > 1]
