"""Glyph runs: the atoms of a line put side by side, with links and underlines."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import chain
from operator import attrgetter

from masthead.compose.justify import Setting
from masthead.compose.text import Ink, Look, Text, within
from masthead.pages import Glyphs, Item, Link, Rule

# The em box of a Chinese face stands from 0.88 em above the baseline to 0.12 em below it.
EM_ASCENT = 0.88
# An underline's depth below the baseline and its weight, in em.
_UNDERLINE_DEPTH = 0.1
_UNDERLINE_WEIGHT = 0.05


Moves = tuple[tuple[int, float], ...]
Offsets = tuple[float, ...]
_GLYPHS, _TEXTS = attrgetter("glyphs"), attrgetter("texts")


def glyph_items(text: Text, start: int, end: int, setting: Setting, x: float, y: float) -> list[Item]:
    """atoms[start:end] as glyph runs, one for each stretch of one ink, from x on, on the baseline y."""
    items: list[Item] = []
    turns = text.turns
    if turns:
        turns = turns[bisect_left(turns, start + 1) : bisect_left(turns, end)]
    first = start
    touched = sorted({*setting.after, *setting.leads}) if setting.after or setting.leads else []
    for turn in (*turns, end):
        look = text.atoms[first].look
        run, gap = _run(text, first, turn, setting, touched, x, y, last=turn == end)
        if run.glyphs:
            items.append(run)
        width = sum(run.advances)
        if look.href or look.underline:
            items.extend(_marks(look, x, x + width, y))
        x += width + gap
        first = turn
    return items


def _run(
    text: Text, start: int, end: int, setting: Setting, touched: list[int], x: float, y: float, *, last: bool
) -> tuple[Glyphs, float]:
    """The glyphs of one stretch, and the blank behind it, which belongs to no glyph of it.

    touched: the atoms of the line at which justifying did something. last: the line ends with the stretch.
    """
    ink = text.atoms[start].ink
    behind = setting.after.get(end - 1, 0.0)
    if end - start == 1 and behind >= 0 and not (ink.full or setting.letters):  # a word alone
        atom = text.atoms[start]
        return _glyphs(ink, x, y, (atom.glyphs, atom.advances, atom.texts), 0.0, atom.inner, ()), behind
    share = setting.share if ink.full or setting.letters else 0.0
    glyphs, advances, texts = _even(text, start, end, share, full=ink.full)
    uneven: Iterable[int] = within(touched, start, end)
    if not ink.full:
        uneven = range(start, end)
    elif text.odd:
        uneven = sorted({*within(text.odd, start, end), *uneven})
    moves, offsets = _adjust(text, start, uneven, setting, advances) if uneven else ((), ())
    if last and share and advances:
        advances[-1] -= share
    if behind < 0 and advances:  # what a mark lost is its own
        advances[-1] += behind
        behind = 0.0
    return _glyphs(ink, x, y, (glyphs, tuple(advances), texts), share, moves, offsets), behind


def _even(
    text: Text, start: int, end: int, share: float, *, full: bool
) -> tuple[tuple[int, ...], list[float], tuple[str, ...]]:
    """Glyphs, advances and texts of a run, `share` behind each glyph."""
    atoms = text.atoms[start:end]
    string = text.string[text.starts[start] : text.starts[end]]
    if not (full and len(string) == end - start):
        advances = [advance + share for atom in atoms for advance in atom.advances]
        return tuple(chain.from_iterable(map(_GLYPHS, atoms))), advances, tuple(chain.from_iterable(map(_TEXTS, atoms)))
    look = atoms[0].look
    advances = [look.size + look.tracking + share] * (end - start)
    for at in within(text.odd, start, end):
        advances[at - start] = text.atoms[at].advances[0] + share
    return tuple([atom.glyph for atom in atoms]), advances, tuple([atom.text for atom in atoms])


def _glyphs(
    ink: Ink,
    x: float,
    y: float,
    set_out: tuple[tuple[int, ...], tuple[float, ...], tuple[str, ...]],
    share: float,
    moves: Moves,
    offsets: Offsets,
) -> Glyphs:
    """A run of one ink. set_out: glyphs, advances and texts."""
    face, look, full = ink
    spacing = share + look.tracking if full else share
    return Glyphs(
        face,  # type: ignore[arg-type]  # only what has no glyphs has no face
        look.size,
        look.color,
        x,
        y - look.rise,
        *set_out,
        offsets,
        look.href,
        look.own,
        spacing,
        moves,
    )


def _adjust(
    text: Text, start: int, uneven: Iterable[int], setting: Setting, advances: list[float]
) -> tuple[Moves, Offsets]:
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
    drawn = tuple(offsets.get(at, 0.0) for at in range(len(advances))) if offsets else ()
    return tuple(sorted(moves.items())), drawn


def _marks(look: Look, x: float, end: float, y: float) -> Iterator[Item]:
    """The link and the underline of a stretch."""
    y -= look.rise
    if look.href:
        yield Link(x, y - EM_ASCENT * look.size, end - x, look.size, look.href)
    if look.underline:
        y += _UNDERLINE_DEPTH * look.size
        yield Rule(x, y, end, y, _UNDERLINE_WEIGHT * look.size, look.color)
