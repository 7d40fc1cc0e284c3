"""Glyph runs: the atoms of a line put side by side, with links and underlines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from masthead.compose.justify import Setting
from masthead.compose.text import Look, Text, within
from masthead.pages import Glyphs, Item, Link, Rule

_new = tuple.__new__  # quicker than the call of a named tuple, and there are many
# The em box of a Chinese face stands from 0.88 em above the baseline to 0.12 em below it.
EM_ASCENT = 0.88
# An underline's depth below the baseline and its weight, in em.
_UNDERLINE_DEPTH = 0.1
_UNDERLINE_WEIGHT = 0.05


Moves = tuple[tuple[int, float], ...]
Offsets = tuple[float, ...]


def glyph_items(text: Text, start: int, end: int, setting: Setting, x: float, y: float) -> list[Item]:
    """atoms[start:end] as glyph runs, one for each stretch of one ink, from x on, on the baseline y."""
    items: list[Item] = []
    atoms, after, letters = text.atoms, setting.after, setting.letters
    ends = (*within(text.turns, start + 1, end), end)
    uneven = _uneven(text, ends, start, setting)
    first = start
    for last in ends:
        face, look, full, _ = atoms[first].ink
        _, size, color, rise, _, href, underline, tracking, _, own = look
        behind = after.get(last - 1, 0.0)  # the blank behind the run, which belongs to no glyph of it
        share = setting.share if full or letters else 0.0
        moves: Moves = ()
        offsets: Offsets = ()
        if not full and last - first == 1 and behind >= 0 and not letters:  # a word alone
            atom = atoms[first]
            glyphs, advances, texts, moves = atom.glyphs, atom.advances, atom.texts, atom.inner
        elif full and not (uneven and within(uneven, first, last)):
            glyphs, texts = text.glyphs[first:last], text.texts[first:last]
            advances = (size + tracking + share,) * (last - first)
        else:
            glyphs, advances, texts, moves, offsets = _uneven_run(text, first, last, setting, uneven)
        if advances and (behind < 0 or (share and last == end)):  # what a mark lost is its own
            advances = (*advances[:-1], advances[-1] - (share if last == end else 0.0) + min(behind, 0.0))
            behind = max(behind, 0.0)
        if glyphs:
            spacing = share + tracking if full else share
            run = (face, size, color, x, y - rise, glyphs, advances, texts, offsets, href, own, spacing, moves)
            items.append(_new(Glyphs, run))
        width = sum(advances)
        if href or underline:
            items.extend(_marks(look, x, x + width, y))
        x += width + behind
        first = last
    return items


def _uneven(text: Text, ends: Sequence[int], start: int, setting: Setting) -> list[int]:
    """The full-width atoms of a line that are not set as all others of their run are, those at its end by what stands
    behind them aside. ends: of the runs."""
    odd = within(text.odd, start, ends[-1])
    moved = [*[at for at in setting.after if at + 1 not in ends], *setting.leads]
    return sorted({*odd, *moved}) if moved else odd


def _uneven_run(
    text: Text, start: int, end: int, setting: Setting, uneven: list[int]
) -> tuple[tuple[int, ...], tuple[float, ...], tuple[str, ...], Moves, Offsets]:
    """Glyphs, advances and texts of a run, and where its glyphs are not set evenly. uneven: of the line."""
    atoms = text.atoms[start:end]
    full = atoms[0].full
    share = setting.share if full or setting.letters else 0.0
    advances = [advance + share for atom in atoms for advance in atom.advances]
    places = within(uneven, start, end) if full else range(start, end)
    moves, offsets = _adjust(text, start, places, setting, advances) if places else ((), ())
    if full and len(advances) == end - start:  # a glyph each
        return text.glyphs[start:end], tuple(advances), text.texts[start:end], moves, offsets
    glyphs = [glyph for atom in atoms for glyph in atom.glyphs]
    texts = [part for atom in atoms for part in atom.texts]
    return tuple(glyphs), tuple(advances), tuple(texts), moves, offsets


def _adjust(
    text: Text, start: int, uneven: Iterable[int], setting: Setting, advances: list[float]
) -> tuple[Moves, Offsets]:
    """Where a run from atom `start` differs from glyphs set evenly: by kerning, by marks that lost a blank, by what
    justifying gave to a place. advances are set right."""
    atoms, after, leads, share = text.atoms, setting.after, setting.leads, setting.share
    moves: dict[int, float] = {}
    offsets: dict[int, float] = {}
    glyph, previous = 0, start
    for at in uneven:
        atom = atoms[at]
        size = len(atom.glyphs)
        glyph += at - previous
        previous = at + 1
        for place, by in atom.nudges:
            moves[glyph + place] = moves.get(glyph + place, 0.0) + by
        lead = leads.get(at, 0.0) if leads else 0.0
        if lead:
            moves[glyph] = moves.get(glyph, 0.0) - lead
            advances[glyph] -= lead
        if lead or atom.shift:
            offsets[glyph] = -lead - atom.shift
        if size > 1 and share and atom.full:  # never inside —— or ……
            for inner in range(glyph + 1, glyph + size):
                moves[inner] = moves.get(inner, 0.0) - share
                advances[inner - 1] -= share
        glyph += size
        added = after.get(at, 0.0) if after else 0.0
        if added and glyph < len(advances):
            moves[glyph] = moves.get(glyph, 0.0) + added
            advances[glyph - 1] += added
    moves.pop(len(advances), None)
    drawn = tuple([offsets.get(at, 0.0) for at in range(len(advances))]) if offsets else ()
    return tuple(sorted(moves.items())) if moves else (), drawn


def _marks(look: Look, x: float, end: float, y: float) -> Iterator[Item]:
    """The link and the underline of a stretch."""
    y -= look.rise
    if look.href:
        yield Link(x, y - EM_ASCENT * look.size, end - x, look.size, look.href)
    if look.underline:
        y += _UNDERLINE_DEPTH * look.size
        yield Rule(x, y, end, y, _UNDERLINE_WEIGHT * look.size, look.color)
