"""The head of a first page: paragraphs at fixed heights, and blanks that close on the grid."""

from __future__ import annotations

import math
from collections.abc import Sequence

from masthead.compose.strips import Strip
from masthead.document import Document, Paragraph
from masthead.reading_order import Leaf, leaves
from masthead.theme import ParagraphStyle, Theme

# How much of itself a blank may give or take. GB/T 9704-2012 counts it in lines: 2 stay 2 when rounded.
_GIVES = 0.15


def settle(strips: Sequence[Strip], document: Document, theme: Theme) -> dict[int, float]:
    """Put the first page's paragraphs at the heights their styles name, let elastic blanks close on the grid, and
    tie lines to what goes before them. Changes the strips; returns what each paragraph's blank gained, by its number.
    """
    styles = theme.styles.values()
    fixed = any(style.at is not None or style.elastic for style in styles)
    if not fixed and not any(style.keep_before for style in styles):
        return {}
    found = tuple(leaves(document.blocks))
    _tie(strips, found, theme)
    return _set_head(strips, found, theme) if fixed else {}


def _set_head(strips: Sequence[Strip], found: Sequence[Leaf], theme: Theme) -> dict[int, float]:
    gained: dict[int, float] = {}
    line = theme.grid.line if theme.grid.lines else 0.0
    depth = theme.page.depth_of(1)
    y = 0.0
    elastic: list[tuple[Strip, float]] = []
    for at, strip in enumerate(strips):
        if y >= depth or (at and strip.breaks) or strip.sinks:
            break
        style = _style(strip, found, theme)
        if style and style.at is not None and style.at - y > strip.before:
            _widen(strip, style.at - y - strip.before, gained)
        if give := _elastic_blank(strip, style, found, theme):
            elastic.append((strip, give))
        y += strip.before
        if strip.snap and line:
            y += _closed(elastic, y, line, gained)
            y = math.ceil(y / line - 0.001) * line
            elastic = []
        y += strip.height
    return gained


def _style(strip: Strip, found: Sequence[Leaf], theme: Theme) -> ParagraphStyle | None:
    """The style of the paragraph that begins with the strip, if one does."""
    return theme.style(found[strip.starts].style) if strip.starts >= 0 else None


def _elastic_blank(strip: Strip, style: ParagraphStyle | None, found: Sequence[Leaf], theme: Theme) -> float:
    """How much of the blank above a strip is elastic."""
    if style is None:
        return 0.0
    before = found[strip.starts - 1] if strip.starts else None
    above = theme.style(before.style) if isinstance(before, Paragraph) else None
    blank = (style.before if style.elastic else 0.0) + (above.after if above and above.elastic else 0.0)
    return min(blank, strip.before)


def _closed(elastic: Sequence[tuple[Strip, float]], y: float, line: float, gained: dict[int, float]) -> float:
    """Bring y to the nearest line by the elastic blanks above it, each in proportion; by how much it moves."""
    room = sum(give for _, give in elastic)
    change = round(y / line) * line - y
    if not room or abs(change) > room * _GIVES:
        return 0.0
    for strip, give in elastic:
        _widen(strip, change * give / room, gained)
    return change


def _widen(strip: Strip, change: float, gained: dict[int, float]) -> None:
    strip.before += change
    gained[strip.starts] = gained.get(strip.starts, 0.0) + change


def _tie(strips: Sequence[Strip], found: Sequence[Leaf], theme: Theme) -> None:
    """Lines that a paragraph wants before it on its page are kept with what follows them."""
    for at, strip in enumerate(strips):
        style = _style(strip, found, theme)
        if style and style.keep_before and not strip.breaks:
            for before in strips[max(at - style.keep_before, 0) : at]:
                before.keep = True
