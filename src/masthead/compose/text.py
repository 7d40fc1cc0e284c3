"""Text: a paragraph as atoms, shaped and measured, and what stands between them: gaps, shared blanks, breaks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from copy import copy
from itertools import accumulate, pairwise
from typing import NamedTuple

from masthead.compose.characters import NO_END, NO_START, Kind
from masthead.compose.tokens import held_spans
from masthead.face import Face, Glyph

# The blank half of a full-width mark, and of each side of a middle dot (CLREQ 3.1.3).
MARK_BLANK = 0.5
MIDDLE_BLANK = 0.25
_UNSEEN = (Kind.SPACE, Kind.BREAK)


class Look(NamedTuple):
    """How a run is set: role, size and rise in points, colour, blank before it, link, underline, tracking."""

    role: str
    size: float
    color: str
    rise: float
    gap: float
    href: str
    underline: bool
    tracking: float


class Atom:
    """The smallest piece a line is made of: a character, a word or number of one face, a space. Shared, never
    changed: what stands around an atom is kept in its `Text`.

    width: with tracking. lead, trail: blanks of a full-width mark that a tight line may take. shift: how far the
    glyph is drawn to the left, for a mark that lost its left half to its neighbour. trimmed: the same mark without
    its trailing (or, for an opening one, its leading) blank. no_start, no_end: prohibited at that edge of a line.
    """

    __slots__ = (
        "advances", "face", "glyphs", "kind", "lead", "look", "no_end", "no_start", "shift", "text", "texts", "trail",
        "trimmed", "width",
    )  # fmt: skip

    def __init__(self, kind: Kind, text: str, look: Look, face: Face | None, shaped: tuple[Glyph, ...]) -> None:
        self.kind = kind
        self.text = text
        self.look = look
        self.face = face
        self.glyphs = tuple(glyph.id for glyph in shaped)
        self.texts = tuple(glyph.text for glyph in shaped)
        self.advances = tuple(glyph.advance * look.size for glyph in shaped)
        self.width = sum(self.advances)
        self.lead = 0.0
        self.trail = 0.0
        self.shift = 0.0
        self.trimmed: Atom | None = None
        self.no_start = text[:1] in NO_START
        self.no_end = text[-1:] in NO_END


class Text:
    """A paragraph's atoms and what stands between them, with running sums so that any stretch is measured at once.

    gaps[i]: the blank before atom i, except at the start of a line. may_break[i]: a line may start with atom i.
    """

    def __init__(self, atoms: list[Atom], gaps: list[float], may_break: list[bool]) -> None:
        self.atoms = atoms
        self.gaps = gaps
        self.may_break = may_break
        self.widths = [0.0, *accumulate(atom.width + gap for atom, gap in zip(atoms, gaps, strict=True))]
        self.blanks = [0.0, *accumulate([atom.lead + atom.trail for atom in atoms])]

    def natural(self, start: int, end: int) -> float:
        """The width of a line of atoms[start:end], a space at its end not counted."""
        while end > start and self.atoms[end - 1].kind in _UNSEEN:
            end -= 1
        if end <= start:
            return 0.0
        return self.widths[end] - self.widths[start] - self.gaps[start]

    def squeeze(self, start: int, end: int) -> float:
        """How much narrower punctuation can make the line."""
        return self.blanks[end] - self.blanks[start]


def give_blanks(atom: Atom) -> None:
    """The blanks of a full-width mark, and the mark without the one it loses beside another mark."""
    em = atom.look.size
    if atom.kind is Kind.MIDDLE:
        atom.lead = atom.trail = MIDDLE_BLANK * em
    elif atom.kind is Kind.OPEN:
        atom.lead = MARK_BLANK * em
    else:
        atom.trail = MARK_BLANK * em
    atom.trimmed = trimmed = copy(atom)
    if atom.kind is Kind.OPEN:
        trimmed.lead, trimmed.shift = 0.0, atom.lead
    else:
        trimmed.trail = 0.0
    taken = atom.lead if atom.kind is Kind.OPEN else atom.trail
    trimmed.width -= taken
    trimmed.advances = (*atom.advances[:-1], atom.advances[-1] - taken)


_BLANKED = frozenset({Kind.OPEN, Kind.CLOSE, Kind.COMMA, Kind.STOP, Kind.MIDDLE})


def joined(atoms: list[Atom], set_gaps: dict[int, float], latin_gap: float) -> Text:
    """The text, with what stands between neighbours: gaps of Han and Latin, blanks two marks share, breaks."""
    gaps = [0.0] * len(atoms)
    may_break = [True] * len(atoms)
    for at, (before, after) in enumerate(pairwise(atoms), 1):
        if before.kind is Kind.HAN and after.kind is Kind.HAN:
            may_break[at] = not (after.no_start or before.no_end)
            continue
        may_break[at] = _may_break(before, after, atoms[at - 2] if at > 1 else None)
        if latin_gap and _han_latin(before, after):
            gaps[at] = latin_gap * min(before.look.size, after.look.size)
        if after.kind in _BLANKED:
            if before.kind is Kind.OPEN and after.kind is Kind.OPEN:
                atoms[at] = after.trimmed or after
            elif before.kind in _BLANKED and before.kind is not Kind.OPEN:
                atoms[at - 1] = before.trimmed or before
    for at, gap in set_gaps.items():
        if at < len(gaps):
            gaps[at] = gap
    _hold(atoms, may_break)
    return Text(atoms, gaps, may_break)


def _hold(atoms: list[Atom], may_break: list[bool]) -> None:
    """No break inside what belongs together."""
    spans = held_spans("".join([atom.text for atom in atoms]))
    if not spans:
        return
    starts = list(accumulate((len(atom.text) for atom in atoms), initial=0))
    for start, end in spans:
        for at in range(bisect_right(starts, start), bisect_left(starts, end)):
            may_break[at] = False


def _may_break(before: Atom, after: Atom, earlier: Atom | None) -> bool:
    """Whether a line may end with `before`. earlier: the atom before it, which a space does not hide."""
    if after.kind in (Kind.SPACE, Kind.BREAK, Kind.TAB) or before.kind is Kind.TAB:
        return False
    if before.kind is Kind.BREAK:
        return True
    if before.kind is Kind.SPACE:
        return not (after.no_start or (earlier is not None and earlier.no_end))
    if after.no_start or before.no_end:
        return False
    if before.kind in (Kind.LATIN, Kind.DIGIT) and after.kind in (Kind.LATIN, Kind.DIGIT):
        return before.text[-1] in "-/—–?&=_.#" and before.look == after.look
    return True


def _han_latin(before: Atom, after: Atom) -> bool:
    if before.kind is Kind.HAN:
        return after.kind in (Kind.LATIN, Kind.DIGIT) and after.text[0].isalnum()
    return after.kind is Kind.HAN and before.kind in (Kind.LATIN, Kind.DIGIT) and before.text[-1].isalnum()
