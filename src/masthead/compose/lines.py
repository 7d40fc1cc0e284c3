"""Lines: a paragraph broken, justified and turned into glyphs, ready to be put at a place."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

from masthead.compose.atoms import Atom, Look, Setter
from masthead.compose.breaking import Break, Measures, first_fit, short_last_line, total_fit
from masthead.compose.characters import Kind
from masthead.compose.headline import balanced
from masthead.compose.justify import Placement, squeeze, stretch
from masthead.document import Runs
from masthead.face import Face
from masthead.pages import Glyphs, Item, Link, Rule
from masthead.theme import ParagraphStyle

# The em box of a Chinese face stands from 0.88 em above the baseline to 0.12 em below it.
EM_ASCENT = 0.88
# An underline's place and weight, in em.
_UNDERLINE = (0.1, 0.05)


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
    atoms = _split_long(setter.atoms(runs, style), inner)
    if any(atom.kind is Kind.TAB for atom in atoms):
        tabbed = _tabbed_lines(atoms, style, inner)
        if tabbed:
            return tabbed
        atoms = [atom for atom in atoms if atom.kind is not Kind.TAB]
    if not atoms:
        return (Line((), 0.0),)
    measures = Measures(atoms)
    breaks = _breaks(measures, style, inner)
    last = len(breaks) - 1
    return tuple(
        _line(atoms[start:end], style, inner, style.indent if at == 0 else 0.0, ends=at == last)
        for at, (start, end) in enumerate(breaks)
    )


def natural_width(setter: Setter, runs: Runs, style: ParagraphStyle) -> float:
    """The width of a paragraph in one line, without its indents."""
    measures = Measures(setter.atoms(runs, style))
    return measures.natural(0, len(measures.atoms))


def _breaks(measures: Measures, style: ParagraphStyle, inner: float) -> list[Break]:
    if style.balance and (found := balanced(measures, inner)):
        return found
    lines = first_fit(measures, inner, style.indent)
    if style.align == "justify" and short_last_line(measures.atoms, lines):
        return total_fit(measures, inner, style.indent) or lines
    return lines


def _line(atoms: list[Atom], style: ParagraphStyle, inner: float, indent: float, *, ends: bool) -> Line:
    """One line, without the spaces at its edges, at its place between the paragraph's indents."""
    forced = atoms[-1].kind is Kind.BREAK
    while atoms and atoms[-1].kind in (Kind.SPACE, Kind.BREAK):
        atoms = atoms[:-1]
    if not atoms:
        return Line((), 0.0)
    room = inner - indent
    natural = Measures(atoms).natural(0, len(atoms))
    places = [_NO_PLACE] * len(atoms)
    if natural > room:
        places = squeeze(atoms, natural - room)
    elif style.align == "justify" and not ends and not forced:
        places = stretch(atoms, room - natural)
    width = min(natural, room)
    start = style.left + indent + {"center": (room - width) / 2, "right": room - width}.get(style.align, 0.0)
    return Line(_glyph_items(atoms, places, start), width)


_NO_PLACE = Placement()


def _tabbed_lines(atoms: list[Atom], style: ParagraphStyle, inner: float) -> tuple[Line, ...]:
    """Lines whose parts stand left, right, and, of three, in the middle; () where one does not fit."""
    lines = []
    for row in _split_at(atoms, Kind.BREAK):
        parts = _split_at(row, Kind.TAB)
        widths = [Measures(part).natural(0, len(part)) for part in parts]
        if sum(widths) > inner:
            return ()
        room = inner - widths[-1]
        starts = [room * at / max(len(parts) - 1, 1) for at in range(len(parts))]
        if len(parts) == 3:
            starts[1] = (inner - widths[1]) / 2
        items = [
            item
            for part, start in zip(parts, starts, strict=True)
            for item in _glyph_items(part, [_NO_PLACE] * len(part), style.left + start)
        ]
        lines.append(Line(tuple(items), inner))
    return tuple(lines)


def _split_at(atoms: Sequence[Atom], kind: Kind) -> list[list[Atom]]:
    parts: list[list[Atom]] = [[]]
    for atom in atoms:
        if atom.kind is kind:
            parts.append([])
        else:
            parts[-1].append(atom)
    return parts


def _spread_line(setter: Setter, runs: Runs, style: ParagraphStyle, inner: float) -> Line:
    """A name over the whole measure: as large as `size` allows, gaps of at most half a character between."""
    natural = natural_width(setter, runs, style)
    if natural > inner:
        style = dataclasses.replace(style, size=style.size * inner / natural)
    atoms = setter.atoms(runs, style)
    natural = Measures(atoms).natural(0, len(atoms))
    gaps = max(len(atoms) - 1, 1)
    gap = min((inner - natural) / gaps, style.size / 2)
    places = [Placement(after=gap)] * (len(atoms) - 1) + [_NO_PLACE]
    width = natural + gap * (len(atoms) - 1)
    return Line(_glyph_items(atoms, places, style.left + (inner - width) / 2), width)


def _split_long(atoms: list[Atom], inner: float) -> list[Atom]:
    """A word wider than the line is cut between its characters: better a cut word than a lost one."""
    whole: list[Atom] = []
    for atom in atoms:
        whole.extend(_cut(atom, inner) if atom.width > inner and len(atom.glyphs) > 1 else (atom,))
    return whole


def _cut(atom: Atom, inner: float) -> list[Atom]:
    pieces: list[Atom] = []
    room = 0.0
    for glyph in atom.glyphs:
        width = glyph.advance * atom.look.size
        if not pieces or (width > room and glyph.text):
            pieces.append(Atom(atom.kind, "", atom.look, atom.face, ()))
            pieces[-1].may_break = len(pieces) > 1 or atom.may_break
            room = inner
        piece = pieces[-1]
        piece.glyphs = (*piece.glyphs, glyph)
        piece.text += glyph.text
        piece.width += width
        room -= width
    pieces[0].gap = atom.gap
    return pieces


def _glyph_items(atoms: Sequence[Atom], places: Sequence[Placement], x: float) -> tuple[Item, ...]:
    """The atoms as glyph runs, one for each stretch of one face and look, from x on."""
    builder = _Builder(x)
    for at, (atom, place) in enumerate(zip(atoms, places, strict=True)):
        builder.put(atom, place, first=at == 0)
    return builder.finish()


class _Builder:
    """Collects atoms of one look into glyph runs."""

    def __init__(self, x: float) -> None:
        self.x = x
        self.items: list[Item] = []
        self.face: Face | None = None
        self.look: Look | None = None
        self.start = x
        self.glyphs: list[int] = []
        self.advances: list[float] = []
        self.offsets: list[float] = []
        self.texts: list[str] = []

    def put(self, atom: Atom, place: Placement, *, first: bool) -> None:
        gap = 0.0 if first else atom.gap
        if atom.face is not self.face or atom.look != self.look:
            self.finish_run()
            self.face, self.look = atom.face, atom.look
            self.start = self.x = self.x + gap
        elif gap:
            self.advances[-1] += gap
            self.x += gap
        size, count = atom.look.size, len(atom.glyphs)
        tracking = atom.tracking / count if count else 0.0
        for glyph in atom.glyphs:
            self.glyphs.append(glyph.id)
            self.texts.append(glyph.text)
            self.offsets.append(-(atom.shift + place.cut_lead))
            self.advances.append(glyph.advance * size + tracking)
        change = place.after - place.cut_lead - place.cut_trail
        change += atom.width - sum(glyph.advance for glyph in atom.glyphs) * size - atom.tracking
        self.advances[-1] += change
        self.x += atom.width + place.after - place.cut_lead - place.cut_trail

    def finish_run(self) -> None:
        if not self.face or not self.look or not self.glyphs:
            return
        look = self.look
        offsets = tuple(self.offsets) if any(self.offsets) else ()
        y = -look.rise
        self.items.append(
            Glyphs(
                self.face,
                look.size,
                look.color,
                self.start,
                y,
                tuple(self.glyphs),
                tuple(self.advances),
                tuple(self.texts),
                offsets,
            )
        )
        if look.href:
            top = y - EM_ASCENT * look.size
            self.items.append(Link(self.start, top, self.x - self.start, look.size, look.href))
        if look.underline:
            depth, weight = (part * look.size for part in _UNDERLINE)
            self.items.append(Rule(self.start, y + depth, self.x, y + depth, weight, look.color))
        self.glyphs, self.advances, self.offsets, self.texts = [], [], [], []

    def finish(self) -> tuple[Item, ...]:
        self.finish_run()
        return tuple(self.items)
