"""Lines: a paragraph broken, justified and turned into glyphs, ready to be put at a place."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from masthead.compose.atoms import Setter
from masthead.compose.breaking import Break
from masthead.compose.characters import Kind
from masthead.compose.choosing import chosen_lines
from masthead.compose.cutting import without_long
from masthead.compose.glyph_runs import glyph_items
from masthead.compose.justify import plain, squeezed, stretched
from masthead.compose.text import Text
from masthead.document import Runs
from masthead.pages import Item
from masthead.theme import ParagraphStyle


@dataclass(frozen=True, slots=True)
class Line:
    """Glyphs of one line; x counts from the left edge of the paragraph's measure."""

    items: tuple[Item, ...]
    width: float


def set_lines(setter: Setter, runs: Runs, style: ParagraphStyle, measure: float, y: float = 0.0) -> tuple[Line, ...]:
    """The lines of a paragraph in `measure` points, each on a baseline at y. An empty paragraph has one empty line.

    Of a justified paragraph every line but the last and those before a forced break is flush on both edges.
    """
    inner = measure - style.left - style.right
    if style.align == "spread":
        return (_spread_line(setter, runs, style, inner, y),)
    text = without_long(setter.text(runs, style), inner)
    if text.tabbed:
        tabbed = _tabbed_lines(text, style, inner, y)
        if tabbed:
            return tabbed
        stacked = tuple(run._replace(text=run.text.replace("\t", "\n")) for run in runs)
        text = without_long(setter.text(stacked, style), inner)
    if not text.atoms:
        return (Line((), 0.0),)
    text, breaks = chosen_lines(text, style, inner)
    last = len(breaks) - 1
    return tuple(
        _line(text, start, end, style, inner, style.indent if at == 0 else 0.0, y, ends=at == last)
        for at, (start, end) in enumerate(breaks)
    )


def natural_width(setter: Setter, runs: Runs, style: ParagraphStyle) -> float:
    """The width of a paragraph in one line, without its indents."""
    text = setter.text(runs, style)
    return text.natural(0, len(text.atoms))


def _line(
    text: Text, start: int, end: int, style: ParagraphStyle, inner: float, indent: float, y: float, *, ends: bool
) -> Line:
    """One line, without the spaces at its end, at its place between the paragraph's indents."""
    ends = ends or text.atoms[end - 1].kind is Kind.BREAK
    end = text.trimmed(start, end)
    if end == start:
        return Line((), 0.0)
    room = inner - indent
    natural = text.natural(start, end)
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
        widths = [text.natural(first, last) for first, last in parts]
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


def _parts(text: Text, start: int, end: int, kind: Kind) -> list[Break]:
    """The stretches of atoms[start:end] between atoms of a kind."""
    cuts = [at for at in range(start, end) if text.atoms[at].kind is kind]
    return list(zip([start, *(cut + 1 for cut in cuts)], [*cuts, end], strict=True))


def hugged(setter: Setter, runs: Runs, style: ParagraphStyle, measure: float) -> ParagraphStyle:
    """A spread name's style at the size that fits, its leading as much smaller."""
    natural = natural_width(setter, _one_line(runs), style)
    scale = min((measure - style.left - style.right) / natural, 1.0) if natural else 1.0
    return dataclasses.replace(style, size=style.size * scale, leading=style.leading * scale)


def _one_line(runs: Runs) -> Runs:
    return tuple(run._replace(text=" ".join(run.text.split())) for run in runs)


def _spread_line(setter: Setter, runs: Runs, style: ParagraphStyle, inner: float, y: float) -> Line:
    """A name over the whole measure: as large as `size` allows, gaps of at most half a character between."""
    runs = _one_line(runs)
    natural = natural_width(setter, runs, style)
    if natural > inner:
        style = dataclasses.replace(style, size=style.size * inner / natural)
    text = setter.text(runs, style)
    count = len(text.atoms)
    if not count:
        return Line((), 0.0)
    natural = text.natural(0, count)
    gap = min((inner - natural) / max(count - 1, 1), style.size / 2)
    setting = plain(text, 0, count)
    for at in range(count - 1):
        setting.after[at] = setting.after.get(at, 0.0) + gap
    width = natural + gap * (count - 1)
    return Line(tuple(glyph_items(text, 0, count, setting, style.left + (inner - width) / 2, y)), width)
