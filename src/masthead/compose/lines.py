"""Lines: a paragraph broken, justified and turned into glyphs, ready to be put at a place."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from itertools import pairwise

from masthead.compose.atoms import Setter
from masthead.compose.breaking import Break, first_fit, short_last_line, total_fit
from masthead.compose.characters import Kind
from masthead.compose.glyph_runs import glyph_items
from masthead.compose.headline import balanced
from masthead.compose.justify import Placement, squeeze, stretch
from masthead.compose.text import Atom, Text
from masthead.document import Runs
from masthead.pages import Item
from masthead.theme import ParagraphStyle


@dataclass(frozen=True, slots=True)
class Line:
    """Glyphs of one line; x counts from the left edge of the paragraph's measure, y from the baseline."""

    items: tuple[Item, ...]
    width: float


def set_lines(setter: Setter, runs: Runs, style: ParagraphStyle, measure: float) -> tuple[Line, ...]:
    """The lines of a paragraph in `measure` points. An empty paragraph has one empty line."""
    inner = measure - style.left - style.right
    if style.align == "spread":
        return (_spread_line(setter, runs, style, inner),)
    text = _without_long(setter.text(runs, style), inner)
    if any(atom.kind is Kind.TAB for atom in text.atoms):
        tabbed = _tabbed_lines(text, style, inner)
        if tabbed:
            return tabbed
        stacked = tuple(run._replace(text=run.text.replace("\t", "\n")) for run in runs)
        text = _without_long(setter.text(stacked, style), inner)
    if not text.atoms:
        return (Line((), 0.0),)
    breaks = _breaks(text, style, inner)
    last = len(breaks) - 1
    return tuple(
        _line(text, start, end, style, inner, style.indent if at == 0 else 0.0, ends=at == last)
        for at, (start, end) in enumerate(breaks)
    )


def natural_width(setter: Setter, runs: Runs, style: ParagraphStyle) -> float:
    """The width of a paragraph in one line, without its indents."""
    text = setter.text(runs, style)
    return text.natural(0, len(text.atoms))


def _breaks(text: Text, style: ParagraphStyle, inner: float) -> list[Break]:
    if style.balance and (found := balanced(text, inner)):
        return found
    lines = first_fit(text, inner, style.indent)
    if short_last_line(text.atoms, lines):
        return total_fit(text, inner, style.indent) or lines
    return lines


def _line(text: Text, start: int, end: int, style: ParagraphStyle, inner: float, indent: float, *, ends: bool) -> Line:
    """One line, without the spaces at its end, at its place between the paragraph's indents."""
    forced = text.atoms[end - 1].kind is Kind.BREAK
    while end > start and text.atoms[end - 1].kind in (Kind.SPACE, Kind.BREAK):
        end -= 1
    if end == start:
        return Line((), 0.0)
    atoms, gaps = text.atoms[start:end], text.gaps[start:end]
    room = inner - indent
    natural = text.natural(start, end)
    places: Sequence[Placement] = ()
    if natural > room:
        places = squeeze(atoms, natural - room)
    elif style.align == "justify" and not ends and not forced:
        places = stretch(atoms, gaps, room - natural)
    width = min(natural, room)
    x = style.left + indent + {"center": (room - width) / 2, "right": room - width}.get(style.align, 0.0)
    return Line(glyph_items(atoms, gaps, places, x), width)


def _tabbed_lines(text: Text, style: ParagraphStyle, inner: float) -> tuple[Line, ...]:
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
            items.extend(glyph_items(text.atoms[first:last], text.gaps[first:last], (), style.left + x))
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


def _spread_line(setter: Setter, runs: Runs, style: ParagraphStyle, inner: float) -> Line:
    """A name over the whole measure: as large as `size` allows, gaps of at most half a character between."""
    runs = _one_line(runs)
    natural = natural_width(setter, runs, style)
    if natural > inner:
        style = dataclasses.replace(style, size=style.size * inner / natural)
    text = setter.text(runs, style)
    natural = text.natural(0, len(text.atoms))
    gap = min((inner - natural) / max(len(text.atoms) - 1, 1), style.size / 2)
    places = [Placement(after=gap)] * (len(text.atoms) - 1) + [Placement()]
    width = natural + gap * (len(text.atoms) - 1)
    return Line(glyph_items(text.atoms, text.gaps, places, style.left + (inner - width) / 2), width)


def _without_long(text: Text, inner: float) -> Text:
    """A word wider than the line may break between any two of its characters: better a cut word than a lost one."""
    if not any(atom.width > inner and len(atom.glyphs) > 1 for atom in text.atoms):
        return text
    atoms: list[Atom] = []
    gaps: list[float] = []
    may_break: list[bool] = []
    for atom, gap, breakable in zip(text.atoms, text.gaps, text.may_break, strict=True):
        pieces = _clusters(atom) if atom.width > inner and len(atom.glyphs) > 1 else [atom]
        atoms.extend(pieces)
        gaps.extend([gap] + [0.0] * (len(pieces) - 1))
        may_break.extend([breakable] + [True] * (len(pieces) - 1))
    return Text(atoms, gaps, may_break)


def _clusters(atom: Atom) -> list[Atom]:
    """The atom's clusters, each an atom."""
    starts = [at for at, part in enumerate(atom.texts) if part or at == 0]
    pieces = []
    for start, end in pairwise([*starts, len(atom.glyphs)]):
        piece = copy(atom)
        piece.glyphs, piece.texts = atom.glyphs[start:end], atom.texts[start:end]
        piece.advances = atom.advances[start:end]
        piece.text, piece.width = "".join(piece.texts), sum(piece.advances)
        pieces.append(piece)
    return pieces
