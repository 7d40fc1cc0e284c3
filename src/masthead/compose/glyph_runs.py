"""Glyph runs: the atoms of a line put side by side, with links and underlines."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from masthead.compose.justify import Setting
from masthead.compose.text import Look, Text, within
from masthead.pages import Glyphs, Item, Link, Rule

# The em box of a Chinese face stands from 0.88 em above the baseline to 0.12 em below it.
EM_ASCENT = 0.88
# An underline's depth below the baseline and its weight, in em.
_UNDERLINE_DEPTH = 0.1
_UNDERLINE_WEIGHT = 0.05


class _Places(NamedTuple):
    """moves: before which glyph the pen moves by how much. offsets: how far each glyph is drawn from its place."""

    moves: tuple[tuple[int, float], ...]
    offsets: tuple[float, ...]


_EVEN = _Places((), ())
_GLYPHS, _TEXTS, _ADVANCES = attrgetter("glyphs"), attrgetter("texts"), attrgetter("advances")


def glyph_items(text: Text, start: int, end: int, setting: Setting, x: float, y: float) -> list[Item]:
    """atoms[start:end] as glyph runs, one for each stretch of one ink, from x on, on the baseline y."""
    items: list[Item] = []
    turns = text.turns
    if turns:
        turns = turns[bisect_left(turns, start + 1) : bisect_left(turns, end)]
    first = start
    touched = sorted({*setting.after, *setting.leads})
    for turn in (*turns, end):
        look = text.atoms[first].look
        run, gap = _run(text, first, turn, setting, touched, x, y)
        if run.glyphs:
            items.append(run)
        width = sum(run.advances)
        if look.href or look.underline:
            items.extend(_marks(look, x, x + width, y))
        x += width + gap
        first = turn
    return items


def _run(
    text: Text, start: int, end: int, setting: Setting, touched: list[int], x: float, y: float
) -> tuple[Glyphs, float]:
    """The glyphs of one stretch, and the blank behind it, which belongs to no glyph of it.

    touched: the atoms of the line at which justifying did something.
    """
    atoms = text.atoms[start:end]
    face, look, full = atoms[0].ink
    share = setting.share if full or setting.letters else 0.0
    glyphs = tuple(chain.from_iterable(map(_GLYPHS, atoms)))
    advances = list(chain.from_iterable(map(_ADVANCES, atoms)))
    if share:
        advances = [advance + share for advance in advances]
    uneven: Iterable[int] = within(touched, start, end)
    behind = setting.after.get(end - 1, 0.0)
    if full and text.odd:
        uneven = sorted({*within(text.odd, start, end), *uneven})
    elif not full:
        uneven = range(start, end)
    places = _adjust(text, start, uneven, setting, advances) if uneven else _EVEN
    if behind < 0 and advances:  # what a mark lost is its own
        advances[-1] += behind
        behind = 0.0
    run = Glyphs(
        face,  # type: ignore[arg-type]  # only what has no glyphs has no face
        look.size,
        look.color,
        x,
        y - look.rise,
        glyphs,
        tuple(advances),
        tuple(chain.from_iterable(map(_TEXTS, atoms))),
        places.offsets,
        look.href,
        look.lang,
        share + look.tracking if full else share,
        places.moves,
    )
    return run, behind


def _adjust(text: Text, start: int, uneven: Iterable[int], setting: Setting, advances: list[float]) -> _Places:
    """Where a run from atom `start` differs from glyphs set evenly: by kerning, by marks that lost a blank, by what
    justifying gave to a place. advances are set right."""
    after, leads, share = setting.after, setting.leads, setting.share
    moves: dict[int, float] = {}
    offsets: dict[int, float] = {}
    glyph, previous = 0, start
    for at in uneven:
        atom = text.atoms[at]
        size = len(atom.glyphs)
        glyph += at - previous
        previous = at + 1
        for place, by in atom.nudges:
            moves[glyph + place] = moves.get(glyph + place, 0.0) + by
        lead = leads.get(at, 0.0)
        if lead:
            moves[glyph] = moves.get(glyph, 0.0) - lead
            advances[glyph] -= lead
        if lead or atom.shift:
            offsets[glyph] = -lead - atom.shift
        if share and size > 1 and atom.ink.full:  # never inside —— or ……
            for inner in range(glyph + 1, glyph + size):
                moves[inner] = moves.get(inner, 0.0) - share
                advances[inner - 1] -= share
        glyph += size
        added = after.get(at, 0.0)
        if added and glyph < len(advances):
            moves[glyph] = moves.get(glyph, 0.0) + added
            advances[glyph - 1] += added
    moves.pop(len(advances), None)
    return _Places(
        tuple(sorted(moves.items())), tuple(offsets.get(at, 0.0) for at in range(len(advances))) if offsets else ()
    )


def _marks(look: Look, x: float, end: float, y: float) -> Iterator[Item]:
    """The link and the underline of a stretch."""
    y -= look.rise
    if look.href:
        yield Link(x, y - EM_ASCENT * look.size, end - x, look.size, look.href)
    if look.underline:
        y += _UNDERLINE_DEPTH * look.size
        yield Rule(x, y, end, y, _UNDERLINE_WEIGHT * look.size, look.color)
