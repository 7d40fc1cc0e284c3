"""From runs of text to atoms: what a line is made of, shaped, measured, and with its break opportunities."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from masthead.compose.characters import (
    MONTH_PARTS,
    MULTIPLIERS,
    NO_END,
    NO_START,
    SHARED_MARKS,
    Kind,
    is_han,
    kind_of,
)
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
    """How a run is set: role, size and rise in points, colour, blank before it, link, underline."""

    role: str
    size: float
    color: str
    rise: float
    gap: float
    href: str
    underline: bool


class Atom:
    """The smallest piece a line is made of: a character, a word or number of one face, a space.

    width: with tracking, without `gap`, which stands before the atom except at the start of a line.
    lead, trail: blanks of a full-width mark that a tight line may take. shift: how far the glyph is drawn to the
    left, for a mark that lost its left half to its neighbour. may_break: a line may start here.
    """

    __slots__ = (
        "face", "gap", "glyphs", "kind", "lead", "look", "may_break", "shift", "text", "tracking", "trail", "width",
    )  # fmt: skip

    def __init__(self, kind: Kind, text: str, look: Look, face: Face | None, glyphs: tuple[Glyph, ...]) -> None:
        self.kind = kind
        self.text = text
        self.look = look
        self.face = face
        self.glyphs = glyphs
        self.width = sum(glyph.advance for glyph in glyphs) * look.size
        self.tracking = 0.0
        self.gap = 0.0
        self.lead = 0.0
        self.trail = 0.0
        self.shift = 0.0
        self.may_break = False


class Setter:
    """Makes atoms for one theme, font set and language; keeps what it looked up."""

    def __init__(self, theme: Theme, fonts: FontSet, language: str) -> None:
        self.theme = theme
        self.fonts = fonts
        self.language = language
        self.chinese = language.startswith("zh")
        self.tokens = _TOKENS["zh" if self.chinese else "en"]
        self.single: dict[tuple[str, str, bool], tuple[Face, Glyph]] = {}

    def atoms(self, runs: Runs, style: ParagraphStyle) -> list[Atom]:
        """The atoms of a paragraph, neighbours' blanks taken and breaks marked. Raises ComposeError for a
        character that no font has."""
        made: list[Atom] = []
        for run in runs:
            look = self.look(style, run.styles, run.href)
            first = len(made)
            for match in self.tokens.finditer(run.text):
                self.add(made, match[0], look, style.tracking)
            if look.gap and len(made) > first:
                made[first].gap = look.gap
        _join(made, self.theme.grid.latin_gap)
        return made

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
        return Look(role, size, color, rise, gap, href, underline)

    def add(self, made: list[Atom], token: str, look: Look, tracking: float) -> None:
        """Put the atoms of one token: a control, a full-width character, a dash, or a stretch of Latin."""
        first = token[0]
        if first == "\n":
            made.append(Atom(Kind.BREAK, token, look, None, ()))
        elif first == "\t":
            made.append(Atom(Kind.TAB, token, look, None, ()))
        elif first == " ":
            self.add_latin(made, token, look, Kind.SPACE)
        elif is_han(first) or (self.chinese and first in SHARED_MARKS):
            self.add_han(made, token, look, tracking)
        else:
            for part in _latin_parts(token):
                self.add_latin(made, part, look, Kind.DIGIT if _NUMBER.match(part) else Kind.LATIN)

    def add_han(self, made: list[Atom], token: str, look: Look, tracking: float) -> None:
        """One full-width character, or a —— or …… in one piece."""
        face, glyph = self.lookup(look.role, token[0], han=True)
        kind = Kind.DASH if token[0] in "—…" else kind_of(token)
        atom = Atom(kind, token, look, face, (glyph,) * len(token))
        atom.tracking = tracking * len(token)
        atom.width += atom.tracking
        if kind not in (Kind.HAN, Kind.DASH) and glyph.advance >= FULL_WIDTH:
            _give_blanks(atom)
        made.append(atom)

    def add_latin(self, made: list[Atom], text: str, look: Look, kind: Kind) -> None:
        """A stretch of Latin text, one atom for each face it needs."""
        start = 0
        face = self.lookup(look.role, text[0], han=False)[0]
        for at in range(1, len(text) + 1):
            other = self.lookup(look.role, text[at], han=False)[0] if at < len(text) else None
            if other is not face:
                part = text[start:at]
                made.append(Atom(kind, part, look, face, face.shape(part, self.language)))
                start = at
                face = other or face

    def lookup(self, role: str, char: str, *, han: bool) -> tuple[Face, Glyph]:
        """The face and glyph of a character, Han characters in full width."""
        found = self.single.get((role, char, han))
        if found is None:
            face = self.fonts.pick(role, char, han=han)
            glyph = face.glyph(char) if face else None
            if face is None or glyph is None:
                raise ComposeError(
                    f"no font has the character {char!r} (U+{ord(char):04X})",
                    where=f"font role {role}",
                    hint="Install a font that has it, or name one in the theme; `masthead fonts` lists what is used.",
                )
            found = self.single[role, char, han] = (face, glyph)
        return found


def _give_blanks(atom: Atom) -> None:
    em = atom.look.size
    if atom.kind is Kind.OPEN:
        atom.lead = MARK_BLANK * em
    elif atom.kind is Kind.MIDDLE:
        atom.lead = atom.trail = MIDDLE_BLANK * em
    else:
        atom.trail = MARK_BLANK * em


def _join(atoms: list[Atom], latin_gap: float) -> None:
    """Set between neighbours: the gap of Han and Latin, the blank that two marks share, the breaks."""
    bound = 0  # how far a number's grip still reaches: 1 after a number, 2 where a multiplier follows it
    for before, after in pairwise(atoms):
        bound = _grip(before, after, bound)
        after.may_break = not bound and _may_break(before, after)
        if latin_gap and not after.gap and _han_latin(before, after):
            after.gap = latin_gap * min(before.look.size, after.look.size)
        if before.trail and after.kind in (Kind.OPEN, Kind.CLOSE, Kind.COMMA, Kind.STOP, Kind.MIDDLE):
            before.width -= before.trail
            before.trail = 0.0
        elif before.kind is Kind.OPEN and after.kind is Kind.OPEN:
            after.width -= after.lead
            after.shift += after.lead
            after.lead = 0.0


def _grip(before: Atom, after: Atom, bound: int) -> int:
    """Whether a number holds the next atom on its line: 第 before it, its measure word, 万, 余, 月底 after it."""
    if before.kind is Kind.DIGIT and after.kind is Kind.HAN:
        return 1
    if before.kind is Kind.HAN and after.kind is Kind.DIGIT and before.text == "第":
        return 1
    if bound and before.kind is Kind.HAN and after.kind is Kind.HAN:
        return int(before.text in MULTIPLIERS or (before.text == "月" and after.text in MONTH_PARTS))
    return 0


def _may_break(before: Atom, after: Atom) -> bool:
    if after.kind in (Kind.SPACE, Kind.BREAK, Kind.TAB) or before.kind is Kind.TAB:
        return False
    if before.kind in (Kind.SPACE, Kind.BREAK):
        return True
    if after.text[0] in NO_START or before.text[-1] in NO_END:
        return False
    if before.kind in (Kind.LATIN, Kind.DIGIT) and after.kind in (Kind.LATIN, Kind.DIGIT):
        return before.text[-1] in "-/—–?&=_.#" and before.look == after.look
    return True


def _han_latin(before: Atom, after: Atom) -> bool:
    if before.kind is Kind.HAN:
        return after.kind in (Kind.LATIN, Kind.DIGIT) and after.text[0].isalnum()
    return after.kind is Kind.HAN and before.kind in (Kind.LATIN, Kind.DIGIT) and before.text[-1].isalnum()


_NUMBER = re.compile(r"[+\-±−]?[$¥￥£€]?\d")
_HAN_CLASS = "⺀-〿぀-ヿ㄀-ㄯ㈀-䶿一-鿿豈-﫿︰-﹏！-｠￠-￦\U00020000-\U0003ffff×÷±°′″℃‰→←↑↓■□●○◆◇★☆△▲①-⑩Ⅰ-Ⅹ"
_SPLIT = rf"\n|\t| +|——|……|[{_HAN_CLASS}]"
# In Chinese text the shared marks are Chinese, but between Latin letters (Chang’an, 2019–2021) they are Latin.
_TOKENS = {
    "zh": re.compile(rf"{_SPLIT}|(?:[^\s“”‘’—…·–{_HAN_CLASS}]|(?<=[A-Za-z0-9])[’·–](?=[A-Za-z0-9]))+|.", re.DOTALL),
    "en": re.compile(rf"{_SPLIT}|[^\s{_HAN_CLASS}]+|.", re.DOTALL),
}
_URL = re.compile(r"\w+://|www\.", re.ASCII)
_URL_PART = re.compile(r"[^/?&=_.#-]*[/?&=_.#-]+|[^/?&=_.#-]+")
_WORD_PART = re.compile(r"[^-/—–]*[^\W\d_]{2,}[-/—–](?=[^\W\d_])|.+?—(?=.)|.+", re.DOTALL)


@lru_cache(maxsize=4096)
def _latin_parts(token: str) -> tuple[str, ...]:
    """A stretch of Latin, cut where a line may break: behind a hyphen or slash between letters, in a URL behind
    its own marks."""
    pattern = _URL_PART if _URL.match(token) else _WORD_PART
    return tuple(match[0] for match in pattern.finditer(token))
