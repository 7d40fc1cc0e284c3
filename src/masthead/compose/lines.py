"""Lines: a paragraph broken, justified and turned into glyphs, ready to be put at a place."""

from __future__ import annotations

from typing import NamedTuple

from masthead.compose.atoms import Setter
from masthead.compose.breaking import Break
from masthead.compose.characters import Kind
from masthead.compose.choosing import chosen_lines
from masthead.compose.cutting import without_long
from masthead.compose.glyph_runs import glyph_items
from masthead.compose.justify import EPSILON, plain, squeezed, stretched
from masthead.compose.spread import spread_rows
from masthead.compose.text import Text
from masthead.compose.word_breaks import word_width
from masthead.document import Runs
from masthead.pages import Item
from masthead.theme import ParagraphStyle


class Line(NamedTuple):
    """Glyphs of one line; x counts from the left edge of the paragraph's measure."""

    items: tuple[Item, ...]
    width: float


def set_lines(setter: Setter, runs: Runs, style: ParagraphStyle, measure: float, y: float = 0.0) -> tuple[Line, ...]:
    """The lines of a paragraph in `measure` points, each on a baseline at y. An empty paragraph has one empty line.

    Of a justified paragraph every line but the last and those before a forced break is flush on both edges.
    """
    inner = measure - style.left - style.right
    if style.align == "spread":
        return tuple(Line(*row) for row in spread_rows(setter, runs, style, inner, y))
    text = without_long(setter.text(runs, style, again=False), inner)
    if style.indent < 0:  # what hangs is as wide as it is, so that the lines below stand where it ends
        text.marks = [at for at in text.marks if text.widths[at + 1] > -style.indent + EPSILON]
    if text.tabbed:
        tabbed = _tabbed_lines(text, style, inner, y)
        if tabbed:
            return tabbed
        stacked = tuple(run._replace(text=run.text.replace("\t", "\n")) for run in runs)
        text = without_long(setter.text(stacked, style), inner)
    if not text.atoms:
        return (Line((), 0.0),)
    text, breaks = chosen_lines(text, style, inner, as_word=setter.as_word)
    last = len(breaks) - 1
    return tuple(
        _line(text, start, end, style, inner, style.indent if at == 0 else 0.0, y, ends=at == last)
        for at, (start, end) in enumerate(breaks)
    )


def natural_width(setter: Setter, runs: Runs, style: ParagraphStyle) -> float:
    """The width of a paragraph in one line, without its indents."""
    text = setter.text(runs, style)
    return text.natural(0, len(text.atoms))


def needed_width(text: Text) -> float:
    """The room that a text needs for one line, in the PDF and in Word."""
    return max(text.natural(0, len(text.atoms)), word_width(text))


def _line(
    text: Text, start: int, end: int, style: ParagraphStyle, inner: float, indent: float, y: float, *, ends: bool
) -> Line:
    """One line, without the spaces at its end, at its place between the paragraph's indents."""
    ends = ends or text.atoms[end - 1].kind is Kind.BREAK
    end = text.trimmed(start, end)
    if end == start:
        return Line((), 0.0)
    room = inner - indent
    natural = text.widths[end] - text.widths[start] - text.gaps.get(start, 0.0)
    if natural > room:
        setting = squeezed(text, start, end, natural - room)
    elif style.align == "justify" and not ends:
        setting = stretched(text, start, end, room - natural)
    else:
        setting = plain(text, start, end)
    width = min(natural, room)
    x = style.left + indent
    if style.align == "center":
        x += (room - width) / 2
    elif style.align == "right":
        x += room - width
    return Line(tuple(glyph_items(text, start, end, setting, x, y)), width)


def _tabbed_lines(text: Text, style: ParagraphStyle, inner: float, y: float) -> tuple[Line, ...]:
    """Lines whose parts stand left, right, and, of three, in the middle; () where one does not fit."""
    lines = []
    for start, end in _parts(text, 0, len(text.atoms), Kind.BREAK):
        parts = _parts(text, start, end, Kind.TAB)
        widths = [_whole(text, first, last) for first, last in parts]
        if sum(widths) > inner:
            return ()
        room = inner - widths[-1]
        xs = [room * at / max(len(parts) - 1, 1) for at in range(len(parts))]
        if len(parts) == 3:
            xs[1] = (inner - widths[1]) / 2
        ends = [x + width + style.size / 2 for x, width in zip(xs, widths, strict=True)]
        if any(end > x for end, x in zip(ends, xs[1:], strict=False)):
            return ()
        items: list[Item] = []
        for (first, last), x in zip(parts, xs, strict=True):
            if last > first:
                items.extend(glyph_items(text, first, last, plain(text, first, last), style.left + x, y))
        lines.append(Line(tuple(items), inner))
    return tuple(lines)


def _whole(text: Text, start: int, end: int) -> float:
    """The width of atoms[start:end], with the spaces at its end: they keep what is before them in its column."""
    return text.widths[end] - text.widths[start] - text.gaps.get(start, 0.0) if end > start else 0.0


def _parts(text: Text, start: int, end: int, kind: Kind) -> list[Break]:
    """The stretches of atoms[start:end] between atoms of a kind."""
    cuts = [at for at in range(start, end) if text.atoms[at].kind is kind]
    return list(zip([start, *(cut + 1 for cut in cuts)], [*cuts, end], strict=True))
