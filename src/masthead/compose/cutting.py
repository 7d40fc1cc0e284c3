"""Cutting: a text with some of its atoms in pieces, at divided words and in words longer than the line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from itertools import pairwise

from masthead.compose.breaking import Break
from masthead.compose.characters import Kind
from masthead.compose.hyphens import divided, soft_hyphen
from masthead.compose.justify import squeeze_room
from masthead.compose.text import Atom, Text
from masthead.compose.total_fit import Place


def without_long(text: Text, inner: float) -> Text:
    """A word wider than the line may break between any two of its characters: better a cut word than a lost one."""
    atoms = text.atoms
    long = [at for at in text.special if atoms[at].width > inner and len(atoms[at].glyphs) > 1]
    return with_pieces(text, {at: clusters(atoms[at]) for at in long}, breakable=True) if long else text


def with_long_stretches_open(text: Text, measure: float) -> Text:
    """The text where what belongs together but is wider than the line may part, though before no mark that must not
    start a line and behind none that must not end one."""
    atoms, may_break = text.atoms, list(text.may_break)
    ends = [at for at in range(len(atoms)) if may_break[at] or at == 0]
    for start, end in pairwise([*ends, len(atoms)]):
        if text.natural(start, end) - squeeze_room(text, start, end) > measure:
            for at in range(start + 1, end):
                seen = atoms[at].kind not in (Kind.SPACE, Kind.BREAK)
                may_break[at] = seen and not (atoms[at].no_start or atoms[at - 1].no_end)
    return Text(text.string, atoms, text.gaps, may_break, text.tight, text.turns)


def with_pieces(text: Text, pieces: Mapping[int, Sequence[Atom]], *, breakable: bool) -> Text:
    """The text with atoms replaced by pieces. breakable: a line may break between the pieces of one atom."""
    atoms: list[Atom] = []
    may_break: list[bool] = []
    now: list[int] = []  # where each of the text's atoms stands among the new ones
    inner: list[int] = []
    for at, atom in enumerate(text.atoms):
        now.append(len(atoms))
        parts = pieces.get(at, (atom,))
        inner += range(len(atoms) + 1, len(atoms) + len(parts))
        atoms += parts
        may_break += [text.may_break[at], *[breakable] * (len(parts) - 1)]
    gaps = {now[at]: gap for at, gap in text.gaps.items()}
    return Text(text.string, atoms, gaps, may_break, sorted([*(now[at] for at in text.tight), *inner]))


def clusters(atom: Atom) -> list[Atom]:
    """The atom's clusters, each an atom."""
    starts = [at for at, part in enumerate(atom.texts) if part or at == 0]
    pieces = []
    for start, end in pairwise([*starts, len(atom.glyphs)]):
        piece = copy(atom)
        piece.glyphs, piece.texts = atom.glyphs[start:end], atom.texts[start:end]
        piece.advances = atom.advances[start:end]
        piece.nudges = tuple((at - start, by) for at, by in atom.nudges if start < at <= end)
        piece.inner = tuple(nudge for nudge in piece.nudges if nudge[0] < end - start)
        piece.text, piece.width = "".join(piece.texts), sum(piece.advances)
        piece.word = atom.word * piece.width / atom.width if atom.width else 0.0
        pieces.append(piece)
    return pieces


def lines_at(text: Text, places: Sequence[Place]) -> tuple[Text, list[Break]]:
    """The text and its lines, broken at these places: words that are divided there become two atoms."""
    pieces: dict[int, list[Atom]] = {}
    for place in places:
        if place.part and text.atoms[place.atom].kind is Kind.HIDDEN:
            pieces[place.atom] = [soft_hyphen(text.atoms[place.atom - 1]), text.atoms[place.atom]]
        elif place.part:
            earlier = pieces.get(place.atom)
            rest = earlier.pop() if earlier else text.atoms[place.atom]
            done = sum(len(atom.text) for atom in earlier or ())
            pieces.setdefault(place.atom, []).extend(divided(rest, place.part.at - done))
    ends, extra, seen = [], 0, -1
    for place in places:
        # Each place inside a word lies one piece further on; places behind the word have them all before them.
        if place.part:
            extra += 1
        ends.append(place.atom + extra)
        seen = place.atom
    assert seen == len(text.atoms) or not places  # noqa: S101 - the last place is the end
    whole = with_pieces(text, pieces, breakable=False) if pieces else text
    return whole, list(pairwise([0, *ends]))
