"""What is read back from a page: glyphs and rules in place.

Lengths are points, x from the left edge of the trimmed page, y from its top edge downwards, as the page is shown.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

Color = tuple[int, int, int]

# Where the em box of a Chinese face stands about the baseline, in em. PDF does not say; 0.88 above and 0.12 below is
# what OpenType fonts for Chinese give as `idtp` and `ideo`, and what offices' own faces are within 0.02 em of.
EM_ABOVE = 0.88
EM_BELOW = 0.12


class Face(NamedTuple):
    """A font as the file names it, without the six letters of a subset; embedded: whether its outlines are in it."""

    name: str
    embedded: bool


class Ink(NamedTuple):
    """The box of what is printed."""

    left: float
    top: float
    right: float
    bottom: float


class Glyph(NamedTuple):
    """A character in place. x: its origin; right: the origin and its advance; y: its baseline."""

    text: str
    x: float
    right: float
    y: float
    size: float
    face: Face
    color: Color
    ink: Ink

    @property
    def top(self) -> float:
        """The top of its em box."""
        return self.y - EM_ABOVE * self.size

    @property
    def bottom(self) -> float:
        """The bottom of its em box."""
        return self.y + EM_BELOW * self.size


class Rule(NamedTuple):
    """A horizontal rule: a stroked line or a filled rectangle that is one in effect."""

    x0: float
    x1: float
    top: float
    bottom: float
    color: Color

    @property
    def weight(self) -> float:
        return self.bottom - self.top

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def centre(self) -> float:
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page. number: from 1. upwards, downwards: the characters of text that reads up or down the sheet.

    hidden: how many characters have no ink, as behind a scan. pictures: how many pictures it has.
    """

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: tuple[Rule, ...]
    upwards: int = 0
    downwards: int = 0
    hidden: int = 0
    pictures: int = 0


@dataclass(frozen=True, slots=True)
class Sheets:
    """A PDF: its pages, and the program that says it wrote them."""

    pages: tuple[Sheet, ...]
    producer: str = ""
    faces: frozenset[Face] = frozenset()


def merged(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Rules drawn twice in one place, or in pieces end to end, count once."""
    found: list[Rule] = []
    for rule in sorted(rules):
        for index, other in enumerate(found):
            level = abs(other.top - rule.top) < 0.3 and abs(other.bottom - rule.bottom) < 0.3
            if level and rule.x0 <= other.x1 + 1 and other.x0 <= rule.x1 + 1:
                found[index] = other._replace(x0=min(other.x0, rule.x0), x1=max(other.x1, rule.x1))
                break
        else:
            found.append(rule)
    return tuple(sorted(found, key=lambda rule: rule.top))


def is_red(color: Color) -> bool:
    """Red as official marks have it, from #C00000 to #FF3030."""
    red, green, blue = color
    return red >= 150 and green <= red // 3 and blue <= red // 3


def is_black(color: Color) -> bool:
    """Black to the eye: also the dark that CMYK black becomes on a screen."""
    return max(color) <= 60


def is_white(color: Color) -> bool:
    return min(color) >= 250
