"""From runs of text to atoms: looked up, shaped and measured."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import bidirectional
from weakref import WeakKeyDictionary

from masthead.compose.characters import CENTRED, SHARED_MARKS, Kind, is_han, kind_of
from masthead.compose.text import Atom, Look, Text, give_blanks, joined
from masthead.compose.tokens import NUMBER, SPACES, TOKENS, latin_parts
from masthead.document import Runs
from masthead.errors import ComposeError
from masthead.face import Face, FontSet
from masthead.theme import ParagraphStyle, RunStyle, Theme

# A mark with less than this advance has no blank half to give.
FULL_WIDTH = 0.9
_SPACES = re.compile(f"[{SPACES}]")

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
        return joined(atoms, gaps, self.theme.grid.latin_gap)

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
            give_blanks(atom)
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
