"""Glyph runs: the atoms of a line put side by side, with links and underlines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from masthead.compose.justify import Placement
from masthead.compose.text import Atom
from masthead.pages import Glyphs, Item, Link, Rule

# The em box of a Chinese face stands from 0.88 em above the baseline to 0.12 em below it.
EM_ASCENT = 0.88
# An underline's depth below the baseline and its weight, in em.
_UNDERLINE_DEPTH = 0.1
_UNDERLINE_WEIGHT = 0.05


def glyph_items(
    atoms: Sequence[Atom], gaps: Sequence[float], places: Sequence[Placement], x: float
) -> tuple[Item, ...]:
    """The atoms as glyph runs on the baseline y = 0, one for each stretch of one face and look, from x on.

    gaps: the blank before each atom (the first one's is not set). places: what justifying gave; () for nothing.
    """
    items: list[Item] = []
    start = 0
    for at in range(1, len(atoms) + 1):
        if at < len(atoms) and atoms[at].face is atoms[start].face and atoms[at].look == atoms[start].look:
            continue
        run, end = _run(atoms[start:at], gaps[start:at], places[start:at], x)
        items.append(run)
        items.extend(_marks(atoms[start], x, end))
        x = end + (gaps[at] if at < len(atoms) else 0.0)
        start = at
    return tuple(items)


def _run(atoms: Sequence[Atom], gaps: Sequence[float], places: Sequence[Placement], x: float) -> tuple[Glyphs, float]:
    """The glyphs of one stretch, and where it ends."""
    glyphs: list[int] = []
    texts: list[str] = []
    advances: list[float] = []
    offsets: list[float] = []
    shifted = False
    for at, atom in enumerate(atoms):
        if at and gaps[at]:
            advances[-1] += gaps[at]
        glyphs += atom.glyphs
        texts += atom.texts
        advances += atom.advances
        shift = atom.shift
        if places:
            cut_lead, cut_trail, after = places[at]
            advances[-1] += after - cut_lead - cut_trail
            shift += cut_lead
        shifted = shifted or shift > 0
        offsets += [-shift] * len(atom.glyphs)
    first = atoms[0]
    assert first.face is not None  # noqa: S101 - breaks and tabs are not set
    run = Glyphs(
        first.face,
        first.look.size,
        first.look.color,
        x,
        -first.look.rise,
        tuple(glyphs),
        tuple(advances),
        tuple(texts),
        tuple(offsets) if shifted else (),
    )
    return run, x + sum(advances)


def _marks(atom: Atom, x: float, end: float) -> Iterator[Item]:
    """The link and the underline of a stretch."""
    look = atom.look
    if look.href:
        yield Link(x, -look.rise - EM_ASCENT * look.size, end - x, look.size, look.href)
    if look.underline:
        y = -look.rise + _UNDERLINE_DEPTH * look.size
        yield Rule(x, y, end, y, _UNDERLINE_WEIGHT * look.size, look.color)
