"""The head of a first page: paragraphs at fixed heights, and blanks that close on the grid."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from masthead.compose.strips import Piece, Strip
from masthead.document import Document, Paragraph
from masthead.reading_order import Leaf, leaves
from masthead.theme import ParagraphStyle, Theme

# How much of a line a blank may give or take: two blank lines are still two to the eye (GB/T 9704-2012, 7.2.5, 7.3.1).
_GIVES = 0.3


def places_heads(theme: Theme) -> bool:
    """Whether a style of the theme asks for what `settle` does."""
    return any(style.at is not None or style.elastic for style in theme.styles.values())


def first_page(pieces: Iterator[Piece], theme: Theme) -> Iterator[Piece]:
    """As many of the pieces as the first page can hold."""
    room = theme.page.depth_of(1)
    for piece in pieces:
        yield piece
        if not isinstance(piece, Strip):
            return
        room -= piece.height
        if room < 0:
            return


def settle(strips: Sequence[Strip], document: Document, theme: Theme) -> dict[int, float]:
    """Put the first page's paragraphs at the heights their styles name, and let elastic blanks close on the grid.

    Changes the strips; returns what each paragraph's blank gained, by its number.
    """
    if not places_heads(theme):
        return {}
    found = tuple(leaves(document.blocks))
    gained = _set_head(strips, found, theme)
    _loosen(strips, found, theme)
    return gained


def _set_head(strips: Sequence[Strip], found: Sequence[Leaf], theme: Theme) -> dict[int, float]:
    gained: dict[int, float] = {}
    line = theme.grid.line if theme.grid.lines else 0.0
    depth = theme.page.depth_of(1)
    y = 0.0
    elastic: list[Strip] = []
    for at, strip in enumerate(strips):
        if y >= depth or (at and strip.breaks) or strip.sinks:
            break
        style = _style(strip, found, theme)
        if style and style.at is not None and style.at - y > strip.before:
            _widen(strip, style.at - y - strip.before, gained)
        elastic += [strip] * _elastic_blanks(strip, style, found, theme)
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


def _elastic_blanks(strip: Strip, style: ParagraphStyle | None, found: Sequence[Leaf], theme: Theme) -> int:
    """How many elastic blanks meet above a strip: its own, and the one behind what goes before."""
    if style is None:
        return 0
    before = found[strip.starts - 1] if strip.starts else None
    above = theme.style(before.style) if isinstance(before, Paragraph) else None
    return (style.elastic and style.before > 0) + bool(above and above.elastic and above.after > 0)


def _closed(elastic: Sequence[Strip], y: float, line: float, gained: dict[int, float]) -> float:
    """Bring y to the nearest line by the elastic blanks above it, all alike; by how much it moves."""
    change = round(y / line) * line - y
    if not elastic or abs(change) > len(elastic) * _GIVES * line:
        return 0.0
    for strip in elastic:
        _widen(strip, change / len(elastic), gained)
    return change


def _widen(strip: Strip, change: float, gained: dict[int, float]) -> None:
    strip.before += change
    gained[strip.starts] = gained.get(strip.starts, 0.0) + change


def _loosen(strips: Sequence[Strip], found: Sequence[Leaf], theme: Theme) -> None:
    """Where a head and all that is tied to it do not fit on the first page, let the page turn between two lines of the
    text: the first page shows text (7.3.3), and some goes along with what closes the document."""
    styles = _styles(strips, found, theme)
    heads = [at for at, style in enumerate(styles) if style and style.elastic]
    if not heads:
        return
    depth = theme.page.depth_of(1)
    ends = _ends(strips, theme)
    last = next((at for at in range(heads[-1], len(strips)) if not strips[at].keep), len(strips))
    if last < len(strips) and ends[last] <= depth + 0.01:
        return
    fitting = range(heads[-1] + 1, min(last + 1, len(strips)))
    after = [at for at in fitting if ends[at - 1] <= depth and _is_text(styles[at - 1])]
    turns = [at for at in after if strips[at].starts < 0 and not strips[at].sinks]
    inside = [at for at in turns if _lines_from(strips, at) > 1] or turns
    if inside or after:
        strips[(inside[-1] if inside else after[0]) - 1].keep = False


def _styles(strips: Sequence[Strip], found: Sequence[Leaf], theme: Theme) -> list[ParagraphStyle | None]:
    """The style of the paragraph that each strip belongs to."""
    styles: list[ParagraphStyle | None] = []
    for strip in strips:
        styles.append(_style(strip, found, theme) or (styles[-1] if styles else None))
    return styles


def _is_text(style: ParagraphStyle | None) -> bool:
    """Whether a line belongs to the text, and not to its head."""
    return style is None or not (style.keep_next or style.elastic)


def _lines_from(strips: Sequence[Strip], at: int) -> int:
    """How many lines of a paragraph there are from one of them on."""
    count = 1
    while at + count < len(strips) and strips[at + count].starts < 0 and not strips[at + count].sinks:
        count += 1
    return count


def _ends(strips: Sequence[Strip], theme: Theme) -> list[float]:
    """How far down the first page each strip ends, all of them stacked."""
    line = theme.grid.line if theme.grid.lines else 0.0
    y = 0.0
    ends = []
    for strip in strips:
        y += strip.before
        if strip.snap and line:
            y = math.ceil(y / line - 0.001) * line
        y += strip.height
        ends.append(y)
    return ends
