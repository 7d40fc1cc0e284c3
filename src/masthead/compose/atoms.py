"""From runs of text to atoms: looked up, shaped and measured."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple
from unicodedata import bidirectional
from weakref import WeakKeyDictionary

from masthead.compose.characters import HIDDEN, NO_BREAK_SPACES, Kind, is_han, kind_of
from masthead.compose.joining import Pairs, hold, joined
from masthead.compose.latin_breaks import latin_parts
from masthead.compose.text import Atom, Ink, Look, Text, give_blanks
from masthead.compose.tokens import HAN_STRETCH, NUMBER, SPACES, TOKENS
from masthead.document import Runs, whole
from masthead.errors import ComposeError
from masthead.face import Face, FontSet
from masthead.language import is_traditional
from masthead.patterns import regex
from masthead.theme import ParagraphStyle, RunStyle, Theme
from masthead.word_units import spacing_twips

# A mark with less than this advance has no blank half to give.
FULL_WIDTH = 0.9
_SPACES = regex(f"[{SPACES}]")
_HIDDEN = regex(f"[{HIDDEN}]")
_MARKS = frozenset({Kind.OPEN, Kind.CLOSE, Kind.COMMA, Kind.STOP, Kind.MIDDLE})


class _Made(NamedTuple):
    """The atoms of one look: of tokens, of single characters, and of short stretches between Han characters.

    homes: the inks of its plain Han characters; mostly one.
    """

    tokens: dict[str, tuple[Atom, ...]]
    characters: dict[str, Atom]
    stretches: dict[str, list[Atom]]
    homes: set[Ink]

    @property
    def size(self) -> int:
        return len(self.tokens) + len(self.stretches)


class _Shared(NamedTuple):
    """What documents of one font set share."""

    atoms: dict[Look, _Made]
    inks: dict[Ink, Ink]
    pairs: Pairs


_SHARED: WeakKeyDictionary[FontSet, _Shared] = WeakKeyDictionary()
_STRETCH_KEPT = 12  # characters; longer stretches seldom come again
_SHARED_MAX = 50_000  # atoms, or pairs of them; beyond that, all are forgotten
# Texts of one document that are kept because they are asked for more than once (tables measure, then set), and those of
# so few atoms, which markers and heads of pages are; looks.
_KEPT_MAX = 256
_SHORT = 16


def _shared(fonts: FontSet) -> _Shared:
    shared = _SHARED.setdefault(fonts, _Shared({}, {}, {}))
    if len(shared.pairs) + sum(made.size for made in shared.atoms.values()) > _SHARED_MAX:
        shared.atoms.clear()
        shared.pairs.clear()
    return shared


class _Known(NamedTuple):
    """The look of a run and its atoms. style: kept so that its id is not given to another one."""

    style: ParagraphStyle
    look: Look
    made: _Made


class Setter:
    """Makes atoms for one theme, font set and language; keeps what it made."""

    def __init__(self, theme: Theme, fonts: FontSet, language: str) -> None:
        self.theme = theme
        self.as_word = theme.lines == "styled"
        self.fonts = fonts
        self.language = language
        self.shared = _shared(fonts)
        self.looks: dict[tuple[int, tuple[str, ...], str, str], _Known] = {}
        self.kept: dict[tuple[Runs, int], tuple[ParagraphStyle, Text]] = {}

    def text(self, runs: Runs, style: ParagraphStyle, *, again: bool = True) -> Text:
        """A paragraph's atoms, neighbours' blanks taken and breaks marked. again: it will be asked for once more.
        Raises ComposeError for a character that no font has."""
        key = (runs, id(style))
        kept = self.kept.get(key)
        if kept is not None:
            return kept[1]
        text = self.make_text(runs, style)
        if again or len(text.atoms) <= _SHORT:
            if len(self.kept) >= _KEPT_MAX:
                self.kept.clear()
            # The style is kept with its text so that its id is not given to another one.
            self.kept[key] = (style, text)
        return text

    def make_text(self, runs: Runs, style: ParagraphStyle) -> Text:
        atoms: list[Atom] = []
        gaps: dict[int, float] = {}
        marks: list[int] = []
        starts: list[int] | None = []
        runs = whole(runs)
        for run in runs:
            if run.note:
                marks.append(len(atoms))
            key = (id(style), run.styles, run.href, run.lang)
            known = self.looks.get(key)
            if known is None:
                if len(self.looks) >= _KEPT_MAX:
                    self.looks.clear()
                look = self.look(style, run.styles, run.href, run.lang)
                known = self.looks[key] = _Known(
                    style, look, self.shared.atoms.setdefault(look, _Made({}, {}, {"": []}, set()))
                )
            if known.look.gap:
                gaps[len(atoms)] = known.look.gap
            if starts is not None:
                starts.append(len(atoms))
            self.add_run(atoms, run.text, known.look, known.made)
            if len(known.made.homes) > 1:
                starts = None
        string = "".join([run.text for run in runs])
        text = joined(string, atoms, gaps, self.theme.grid.latin_gap, self.shared.pairs, starts)
        hold(text, as_word=self.as_word)
        if marks:
            _hold_marks(text, marks)
        return text

    def look(self, style: ParagraphStyle, names: tuple[str, ...], href: str, lang: str) -> Look:
        role, size, color, rise, gap, underline = style.font, style.size, style.color, 0.0, 0.0, False
        for name in names:
            run: RunStyle = self.theme.runs[name]
            role = run.font or role
            size = (run.size or size) * run.scale
            rise += run.rise * size
            color = run.color or color
            gap = run.gap or gap
            underline = underline or run.underline
        return Look(role, size, color, rise, gap, href, underline, style.tracking, lang or self.language, lang)

    def add_run(self, atoms: list[Atom], text: str, look: Look, made: _Made) -> None:
        """Atoms of a run; Han characters, the most of a Chinese text, are looked up a stretch at once."""
        other = True
        for stretch in HAN_STRETCH.split(text):
            try:
                atoms += made.stretches[stretch] if other else list(map(made.characters.__getitem__, stretch))
            except KeyError:
                atoms += self.add_new(stretch, look, made, text)
            other = not other

    def add_new(self, stretch: str, look: Look, made: _Made, text: str) -> list[Atom]:
        """The atoms of a stretch that has something new. text: what errors name it in."""
        tokens = TOKENS["zh" if look.lang.startswith("zh") else "en"].findall(stretch)
        for token in sorted({token for token in tokens if token not in made.tokens}):
            try:
                atoms = made.tokens[token] = tuple(self.make(token, look))
            except ComposeError as error:
                error.where = f"{error.where}, in “{_around(text, token)}”"
                raise
            if len(token) == len(atoms) == 1:
                made.characters[token] = atoms[0]
            if atoms[0].kind is Kind.HAN:
                made.homes.add(atoms[0].ink)
        found = list(chain.from_iterable(map(made.tokens.__getitem__, tokens)))
        if len(stretch) <= _STRETCH_KEPT:
            made.stretches[stretch] = found
        return found

    def ink(self, face: Face | None, look: Look, *, full: bool) -> Ink:
        """The one object for these, so that inks are told apart by identity."""
        ink = Ink(face, look, full, max(-spacing_twips(look.size, look.tracking) / 20, 0.0))
        return self.shared.inks.setdefault(ink, ink)

    def make(self, token: str, look: Look) -> Iterator[Atom]:
        """The atoms of one token: a control, a full-width character, a dash, or a stretch of Latin."""
        first = token[0]
        if first in "\n\t":
            yield Atom(Kind.BREAK if first == "\n" else Kind.TAB, token, self.ink(None, look, full=False), ())
        elif _HIDDEN.match(first):
            yield Atom(Kind.HIDDEN, token, self.ink(None, look, full=False), ())
        elif _SPACES.match(first) or first in NO_BREAK_SPACES:
            yield from self.latin(token, look, Kind.SPACE)
        elif is_han(first, chinese=look.lang.startswith("zh")):
            yield self.han(token, look)
        elif bidirectional(first) in ("R", "AL"):
            raise ComposeError(
                f"right-to-left text cannot be set: {token[:20]!r}",
                where=f"font role {look.role}",
                hint="Take it out of the text.",
            )
        else:
            parts = latin_parts(token)
            for at, part in enumerate(parts, 1):
                pieces = list(self.latin(part, look, Kind.DIGIT if NUMBER.match(part) else Kind.LATIN))
                pieces[-1].parts = at < len(parts)
                yield from pieces

    def han(self, token: str, look: Look) -> Atom:
        """One full-width character, or a —— or …… in one piece."""
        face = self.face(look, token[0], han=True)
        glyph = face.glyph(token[0])
        assert glyph is not None  # noqa: S101 - `face` looked
        kind = Kind.DASH if token[0] in "—…" else kind_of(token)
        if kind is Kind.HAN and glyph.advance != 1:
            kind = Kind.SIGN  # a plain Han character is an em wide
        atom = Atom(kind, token, self.ink(face, look, full=True), (glyph,) * len(token))
        if kind in _MARKS and glyph.advance >= FULL_WIDTH:
            give_blanks(atom, face.ink(token))
        return atom

    def latin(self, text: str, look: Look, kind: Kind) -> Iterator[Atom]:
        """A stretch of Latin text, one atom for each face it needs."""
        faces = [self.face(look, char, han=False) for char in text]
        start = 0
        for at in range(1, len(text) + 1):
            if at == len(text) or faces[at] is not faces[start]:
                part = text[start:at]
                yield Atom(kind, part, self.ink(faces[start], look, full=False), faces[start].shape(part, look.lang))
                start = at

    def face(self, look: Look, char: str, *, han: bool) -> Face:
        """The face that has a character."""
        face = self.fonts.pick(look.role, char, han=han, traditional=is_traditional(look.lang))
        if face is None:
            raise ComposeError(
                f"no font has the character {char!r} (U+{ord(char):04X})",
                where=f"font role {look.role}",
                hint="Take it out of the text, or install a font that has it; `masthead fonts` lists what is used.",
            )
        return face


def _around(text: str, token: str) -> str:
    """Some of a text, with the token in it."""
    at = text.find(token)
    return " ".join(text[max(at - 12, 0) : at + len(token[:12]) + 12].split())


def _hold_marks(text: Text, marks: Sequence[int]) -> None:
    """No line starts with the mark of a footnote, and no blank is added before it."""
    for at in marks:
        if at < len(text.atoms):
            text.may_break[at] = False
    text.tight = sorted({*text.tight, *marks})
