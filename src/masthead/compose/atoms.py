"""From runs of text to atoms: what a line is made of, shaped, measured, and with its break opportunities."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from copy import copy
from itertools import accumulate, pairwise
from typing import NamedTuple
from unicodedata import bidirectional
from weakref import WeakKeyDictionary

from masthead.compose.characters import (
    CENTRED,
    NO_END,
    NO_START,
    SHARED_MARKS,
    Kind,
    is_han,
    kind_of,
)
from masthead.compose.tokens import NUMBER, SPACES, TOKENS, held_spans, latin_parts
from masthead.document import Runs
from masthead.errors import ComposeError
from masthead.face import Face, FontSet, Glyph
from masthead.theme import ParagraphStyle, RunStyle, Theme

# The blank half of a full-width mark, and of each side of a middle dot (CLREQ 3.1.3).
MARK_BLANK = 0.5
MIDDLE_BLANK = 0.25
# A mark with less than this advance has no blank half to give.
FULL_WIDTH = 0.9


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


_SPACES = re.compile(f"[{SPACES}]")
_UNSEEN = (Kind.SPACE, Kind.BREAK)

# Atoms that documents of one font set and language share; forgotten when there are too many.
_Atoms = dict[Look, dict[str, tuple[Atom, ...]]]
_SHARED: WeakKeyDictionary[FontSet, dict[str, _Atoms]] = WeakKeyDictionary()
_SHARED_MAX = 50_000


def _shared_atoms(fonts: FontSet, language: str) -> _Atoms:
    atoms = _SHARED.setdefault(fonts, {}).setdefault(language, {})
    if sum(map(len, atoms.values())) > _SHARED_MAX:
        atoms.clear()
    return atoms


class Setter:
    """Makes atoms for one theme, font set and language; keeps what it made."""

    def __init__(self, theme: Theme, fonts: FontSet, language: str) -> None:
        self.theme = theme
        self.fonts = fonts
        self.language = language
        self.chinese = language.startswith("zh")
        self.tokens = TOKENS["zh" if self.chinese else "en"]
        self.made = _shared_atoms(fonts, language)

    def text(self, runs: Runs, style: ParagraphStyle) -> Text:
        """A paragraph's atoms, neighbours' blanks taken and breaks marked. Raises ComposeError for a character
        that no font has."""
        atoms: list[Atom] = []
        gaps: dict[int, float] = {}
        for run in runs:
            look = self.look(style, run.styles, run.href)
            if look.gap:
                gaps[len(atoms)] = look.gap
            self.add_run(atoms, run.text, look)
        return _joined(atoms, gaps, self.theme.grid.latin_gap)

    def look(self, style: ParagraphStyle, names: tuple[str, ...], href: str) -> Look:
        role, size, color, rise, gap, underline = style.font, style.size, style.color, 0.0, 0.0, False
        for name in names:
            run: RunStyle = self.theme.runs[name]
            role = run.font or role
            size = (run.size or size) * run.scale
            rise += run.rise * size
            color = run.color or color
            gap = run.gap or gap
            underline = underline or run.underline
        return Look(role, size, color, rise, gap, href, underline, style.tracking)

    def add_run(self, atoms: list[Atom], text: str, look: Look) -> None:
        made = self.made.setdefault(look, {})
        for token in self.tokens.findall(text):
            found = made.get(token)
            if found is None:
                try:
                    found = made[token] = tuple(self.make(token, look))
                except ComposeError as error:
                    error.where = f"{error.where}, in “{_around(text, token)}”"
                    raise
            atoms += found

    def make(self, token: str, look: Look) -> Iterator[Atom]:
        """The atoms of one token: a control, a full-width character, a dash, or a stretch of Latin."""
        first = token[0]
        if first == "\n":
            yield Atom(Kind.BREAK, token, look, None, ())
        elif first == "\t":
            yield Atom(Kind.TAB, token, look, None, ())
        elif _SPACES.match(first):
            yield from self.latin(token, look, Kind.SPACE)
        elif is_han(first) or (self.chinese and first in SHARED_MARKS):
            yield self.han(token, look)
        elif bidirectional(first) in ("R", "AL"):
            raise ComposeError(
                f"right-to-left text cannot be set: {token[:20]!r}",
                where=f"font role {look.role}",
                hint="Take it out of the text.",
            )
        else:
            for part in latin_parts(token):
                yield from self.latin(part, look, Kind.DIGIT if NUMBER.match(part) else Kind.LATIN)

    def han(self, token: str, look: Look) -> Atom:
        """One full-width character, or a —— or …… in one piece."""
        face = self.face(look.role, token[0], han=True)
        glyph = face.glyph(token[0])
        assert glyph is not None  # noqa: S101 - `face` looked
        glyph = glyph._replace(advance=glyph.advance + look.tracking / look.size)
        kind = Kind.DASH if token[0] in "—…" else kind_of(token)
        atom = Atom(kind, token, look, face, (glyph,) * len(token))
        if kind not in (Kind.HAN, Kind.DASH) and token not in CENTRED and glyph.advance >= FULL_WIDTH:
            _give_blanks(atom)
        return atom

    def latin(self, text: str, look: Look, kind: Kind) -> Iterator[Atom]:
        """A stretch of Latin text, one atom for each face it needs."""
        faces = [self.face(look.role, char, han=False) for char in text]
        start = 0
        for at in range(1, len(text) + 1):
            if at == len(text) or faces[at] is not faces[start]:
                part = text[start:at]
                yield Atom(kind, part, look, faces[start], faces[start].shape(part, self.language))
                start = at

    def face(self, role: str, char: str, *, han: bool) -> Face:
        """The face that has a character."""
        face = self.fonts.pick(role, char, han=han)
        if face is None:
            raise ComposeError(
                f"no font has the character {char!r} (U+{ord(char):04X})",
                where=f"font role {role}",
                hint="Take it out of the text, or install a font that has it; `masthead fonts` lists what is used.",
            )
        return face


def _around(text: str, token: str) -> str:
    """Some of a text, with the token in it."""
    at = text.find(token)
    return " ".join(text[max(at - 12, 0) : at + len(token[:12]) + 12].split())


def _give_blanks(atom: Atom) -> None:
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


def _joined(atoms: list[Atom], set_gaps: dict[int, float], latin_gap: float) -> Text:
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
