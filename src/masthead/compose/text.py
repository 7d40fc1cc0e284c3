"""Text: a paragraph as shaped atoms, and what stands between them: gaps, shared blanks, breaks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from copy import copy
from itertools import accumulate, compress
from operator import is_not
from typing import NamedTuple
from unicodedata import category

from masthead.compose.characters import NO_END, NO_START, Kind
from masthead.face import Face, Glyph
from masthead.word_units import word_advance

# The blank half of a full-width mark, and of each side of a mark in the middle of its square (CLREQ 6.3.2).
MARK_BLANK = 0.5
MIDDLE_BLANK = 0.25
_UNSEEN = (Kind.SPACE, Kind.BREAK, Kind.HIDDEN)


class Look(NamedTuple):
    """How a run is set: role, size and rise in points, colour, blank before it, link, underline, tracking, language.

    own: the language where the run has one of its own, not the document's.
    """

    role: str
    size: float
    color: str
    rise: float
    gap: float
    href: str
    underline: bool
    tracking: float
    lang: str
    own: str


class Ink(NamedTuple):
    """What glyphs of one run have in common. full: they are full-width, with the style's tracking behind each.

    spare: in Word, by how much the last of them is wider than the others of its kind, in points.
    """

    face: Face | None
    look: Look
    full: bool
    spare: float = 0.0


class Atom:
    """The smallest piece a line is made of: a character, a word or number of one face, a space. Shared, never
    changed: what stands around an atom is kept in its `Text`.

    advances, width: with tracking. lead, trail: blanks of a full-width mark that a tight line may take. shift: how far
    the glyph is drawn to the left, for a mark that lost its left half to its neighbour. nudges: (glyph, points): how
    the pen moves before that glyph besides widths and tracking; the count of the glyphs stands for behind the last.
    inner: those inside it. glyph: the first one. trimmed: the same mark without the blank it loses beside another
    mark. no_start, no_end: prohibited at that edge of a line. parts: it is the beginning of a Latin word that may be
    parted behind it. full: its ink is. odd: it has not just one glyph, or one that is not an em wide. word: its width
    in Word.
    """

    __slots__ = (
        "advances", "full", "glyph", "glyphs", "ink", "inner", "kind", "lead", "look", "no_end", "no_start", "nudges",
        "odd", "parts", "shift", "text", "texts", "trail", "trimmed", "width", "word",
    )  # fmt: skip

    def __init__(self, kind: Kind, text: str, ink: Ink, shaped: Sequence[Glyph]) -> None:
        look = ink.look
        self.kind = kind
        self.text = text
        self.ink = ink
        self.full = ink.full
        self.look = look
        self.glyphs = tuple(glyph.id for glyph in shaped)
        self.texts = tuple(glyph.text for glyph in shaped)
        spacing = look.tracking if ink.full else 0.0
        self.advances = tuple(glyph.advance * look.size + spacing for glyph in shaped)
        self.width = sum(self.advances)
        self.word = word_advance(shaped, look.size, look.tracking, kerned=not look.lang.startswith("zh"))
        self.nudges = tuple((at, glyph.kern * look.size) for at, glyph in enumerate(shaped, 1) if glyph.kern)
        self.glyph = self.glyphs[0] if shaped else 0
        self.inner = tuple(nudge for nudge in self.nudges if nudge[0] < len(shaped))
        self.lead = 0.0
        self.trail = 0.0
        self.shift = 0.0
        self.trimmed: Atom | None = None
        self.parts = False
        self.odd = len(shaped) != 1 or shaped[0].advance != 1
        self.no_start = text[:1] in NO_START or category(text[:1] or " ")[0] == "M"
        self.no_end = text[-1:] in NO_END


class Text:
    """A paragraph's atoms and what stands between them, with running sums so that any stretch is measured at once.

    gaps[i]: the blank before atom i, except at the start of a line. may_break[i]: a line may start with atom i.
    string: the paragraph's text; starts: where each atom starts in it; texts, glyphs: the text and the first glyph of
    each atom. latin: it has no more Han characters than word spaces, and is set as Latin text is: its spaces alone are
    stretched.
    The rest are atoms by their number, in order. tight: no blank may be added before it. seams: there is a gap before
    it. turns: another ink begins. special: all but plain Han characters; of these spaces, forced (breaks), thin (not
    full-width), marks (with a blank to give) and odd (full-width, but not with one glyph of the usual advance).
    """

    def __init__(
        self,
        string: str,
        atoms: list[Atom],
        gaps: dict[int, float],
        may_break: list[bool],
        tight: list[int],
        turns: list[int] | None = None,
        among: list[int] | None = None,
    ) -> None:
        """turns, among (the special atoms): where they are known already."""
        self.atoms = atoms
        self.gaps = gaps
        self.may_break = may_break
        self.tight = tight
        self.seams = sorted(gaps)
        self.glyphs = tuple([atom.glyph for atom in atoms])
        self.texts = tuple([atom.text for atom in atoms])
        self.string = string
        self.starts: Sequence[int] = range(len(atoms) + 1)
        if len(string) != len(atoms):
            self.starts = list(accumulate(map(len, self.texts), initial=0))
        widths = [atom.width for atom in atoms]
        for at, gap in gaps.items():
            widths[at] += gap
        self.widths = [0.0, *accumulate(widths)]
        self.turns = _turns(atoms) if turns is None else turns
        self.special = special(atoms) if among is None else among
        self.tabbed = False
        self.spaces: list[int] = []
        self.forced: list[int] = []
        self.thin: list[int] = []
        self.marks: list[int] = []
        self.odd: list[int] = []
        self._sort()
        self.latin = len(atoms) - len(self.special) <= len(self.spaces)

    def _sort(self) -> None:
        """The special atoms by what is special about them."""
        atoms, odd, marks, thin = self.atoms, self.odd, self.marks, self.thin
        for at in self.special:
            atom = atoms[at]
            if atom.full:
                if atom.odd:
                    odd.append(at)
                if atom.lead or atom.trail:
                    marks.append(at)
                continue
            thin.append(at)
            kind = atom.kind
            if kind is Kind.SPACE:
                self.spaces.append(at)
            elif kind is Kind.BREAK:
                self.forced.append(at)
            elif kind is Kind.TAB:
                self.tabbed = True

    def natural(self, start: int, end: int) -> float:
        """The width of a line of atoms[start:end], a space at its end not counted."""
        end = self.trimmed(start, end)
        return self.widths[end] - self.widths[start] - self.gaps.get(start, 0.0) if end > start else 0.0

    def trimmed(self, start: int, end: int) -> int:
        """The end of a line without the spaces and breaks at it."""
        atoms = self.atoms
        while end > start and atoms[end - 1].kind in _UNSEEN:
            end -= 1
        return end


def special(atoms: Sequence[Atom]) -> list[int]:
    """The numbers of the atoms that are not plain Han characters: most atoms of Chinese text are."""
    return [at for at, atom in enumerate(atoms) if atom.kind]


def _turns(atoms: Sequence[Atom]) -> list[int]:
    """Where another ink begins."""
    inks = [atom.ink for atom in atoms]
    return list(compress(range(1, len(atoms)), map(is_not, inks[1:], inks)))


def within(places: list[int], start: int, end: int) -> list[int]:
    """Those of some places, in order, that are from `start` on and before `end`."""
    return places[bisect_left(places, start) : bisect_left(places, end)] if places else places


def give_blanks(atom: Atom, ink: tuple[float, float]) -> None:
    """The blanks of a full-width mark, and the mark without what it loses beside another one.

    ink: where the face draws the mark, in em: at the left, at the right, or, in traditional Chinese, in the middle
    of its square. Two marks side by side take an em and a half (CLREQ 6.3.2).
    """
    left, right = ink[0], 1 - ink[1]
    if abs(left - right) < MIDDLE_BLANK:
        lead = trail = min(MIDDLE_BLANK, left, right)
    else:
        lead, trail = (min(MARK_BLANK, left), 0.0) if left > right else (0.0, min(MARK_BLANK, right))
    em = atom.look.size
    atom.lead, atom.trail = max(lead, 0.0) * em, max(trail, 0.0) * em
    atom.trimmed = trimmed = copy(atom)
    trimmed.lead = trimmed.trail = 0.0
    trimmed.shift = atom.lead
    trimmed.odd = True
    trimmed.width -= atom.lead + atom.trail
    trimmed.advances = (atom.advances[0] - atom.lead - atom.trail,)
    trimmed.nudges = tuple((at, -blank) for at, blank in ((0, atom.lead), (1, atom.trail)) if blank)
