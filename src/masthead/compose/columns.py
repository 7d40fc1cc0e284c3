"""Columns: strips laid side by side, one column after the other, and balanced where they end."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from masthead.compose.strips import Strip, furniture

_EPSILON = 0.01
# Balancing halves the height it may be wrong by so many times.
_STEPS = 14


class Laid(NamedTuple):
    """A strip in its column, y below the top of the columns."""

    column: int
    y: float
    strip: Strip


class Columned(NamedTuple):
    """What was laid of the strips: all before `end`. bottom: the end of the longest column."""

    end: int
    laid: list[Laid]
    bottom: float


class Shape(NamedTuple):
    """columns: how many. top: where they start, from the top of the type area. line: of the grid; 0 for none."""

    columns: int
    top: float
    line: float


def balanced(strips: Sequence[Strip], start: int, shape: Shape, height: float) -> Columned:
    """Columns no higher than `height`: filled one after the other, or of even height where they hold all the rest."""
    full = filled(strips, start, shape, height)
    if full.end < len(strips) or shape.columns == 1:
        return full
    low, high, best = 0.0, full.bottom, full
    for _ in range(_STEPS):
        middle = (low + high) / 2
        tried = filled(strips, start, shape, middle)
        if tried.end == len(strips):
            high, best = middle, tried
        else:
            low = middle
    return best


def filled(strips: Sequence[Strip], start: int, shape: Shape, height: float) -> Columned:
    """Columns filled to `height`, strips that belong together kept so where a column can hold them."""
    laid: list[Laid] = []
    at, bottom = start, 0.0
    for column in range(shape.columns):
        at, y = _column(strips, at, column, shape, height, laid)
        bottom = max(bottom, y)
    return Columned(at, laid, bottom)


def _column(
    strips: Sequence[Strip], at: int, column: int, shape: Shape, height: float, laid: list[Laid]
) -> tuple[int, float]:
    """Lay strips from `at` on in a column, below the head rows that their table repeats; where it stopped, and how far
    down. A column whose first strip has no room stays empty."""
    opened = at
    heads = strips[at].head if at < len(strips) else ()
    y = sum(head.height for head in heads)
    while at < len(strips):
        end = _chain_end(strips, at)
        tops, below = _tops(strips[at:end], y, shape)
        if below > height + _EPSILON:
            if at > opened:
                break
            bottoms = (top + max(strip.height, strip.reach) for top, strip in zip(tops, strips[at:end], strict=True))
            tops = tops[: sum(1 for _ in takewhile(lambda low: low <= height + _EPSILON, bottoms))]
            if not tops:
                break
            end = at + len(tops)
        laid.extend(Laid(column, top, strip) for top, strip in zip(tops, strips[at:end], strict=True))
        y = tops[-1] + strips[end - 1].height
        at = end
    if at > opened:
        laid.extend(Laid(column, top, strip) for top, strip in _head_copies(heads))
    return at, y if at > opened else 0.0


def _head_copies(heads: Sequence[Strip]) -> Iterator[tuple[float, Strip]]:
    y = 0.0
    for head in heads:
        yield y, Strip(head.height, tuple(furniture(*part.items) for part in head.placed))
        y += head.height


def _chain_end(strips: Sequence[Strip], at: int) -> int:
    """Behind the last of the strips that belong on one page with strips[at]."""
    while at < len(strips) - 1 and strips[at].keep:
        at += 1
    return at + 1


def _tops(chain: Sequence[Strip], y: float, shape: Shape) -> tuple[list[float], float]:
    """Where each strip of a chain starts, and how far down they go."""
    tops, low = [], 0.0
    for strip in chain:
        y += strip.before if y else 0.0
        if strip.snap and shape.line:
            y = math.ceil((shape.top + y) / shape.line - _EPSILON) * shape.line - shape.top
        tops.append(y)
        low = max(low, y + strip.reach)
        y += strip.height
    return tops, max(y, low)
