"""Face: one font in one file, and its metrics."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple, Protocol


class Glyph(NamedTuple):
    """A shaped glyph: its id, advance and text. kern: how much of the advance is not the glyph's own width. In em."""

    id: int
    advance: float
    text: str
    kern: float = 0.0


class Face(Protocol):
    """What the composer and the PDF writer need of a font.

    name: the PostScript name, unique in a run. family: as the file names itself. path, index: the file, and the
    face's number in a collection. ascent, descent: in em, descent positive downwards. cff: CFF outlines.
    """

    name: str
    family: str
    path: str
    index: int
    cff: bool
    ascent: float
    descent: float

    def glyph(self, char: str) -> Glyph | None:
        """The nominal glyph of one character, None where the face has none. Cached."""

    def ink(self, char: str) -> tuple[float, float]:
        """Where a character's ink begins and ends, in em from its origin; (0, 0) where it has none."""

    def shape(self, text: str, language: str) -> tuple[Glyph, ...]:
        """HarfBuzz's glyphs for a run of left-to-right text that the face covers, kerning in the advances.

        Where several glyphs stand for one cluster, the first carries the text and the others "". Cached.
        """


@dataclass(frozen=True, slots=True)
class Substitution:
    """A role whose first-named family is not there. used: the family that stands in for it."""

    role: str
    script: str
    wanted: str
    used: str


class FontSet(Protocol):
    """The faces behind a theme's font roles."""

    substitutions: tuple[Substitution, ...]

    def pick(self, role: str, char: str, *, han: bool, traditional: bool = False) -> Face | None:
        """The face for one character: the first of the role's Chinese (han) or Latin families that has it,
        then the role's other families, then any other face of the set; None where no font has it.

        traditional: faces with the forms and marks of traditional Chinese come first."""
