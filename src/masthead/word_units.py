"""Letters as Word sets them: their sizes in half points, their spacing in whole twips."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache

from masthead.face import Glyph


@cache
def half_points(size: float) -> int:
    """A type size, rounded to the half points Word knows."""
    return max(2, math.floor(size * 2 + 0.5))


def spacing_twips(size: float, tracking: float) -> int:
    """Twips that make a full-width character advance by size + tracking though Word rounds the size.

    15.75 pt + 0.04 pt is 16 pt with −5 twips, rounded down: with −4 the 28th character leaves the line.
    """
    return math.floor((size + tracking - half_points(size) / 2) * 20 + 1e-6)


def word_advance(glyphs: Sequence[Glyph], size: float, tracking: float, *, kerned: bool) -> float:
    """The width of glyphs in points: a letter's spacing is that of its style, in all scripts."""
    ems = sum(glyph.advance for glyph in glyphs) - (0.0 if kerned else sum(glyph.kern for glyph in glyphs))
    return ems * half_points(size) / 2 + spacing_twips(size, tracking) / 20 * len(glyphs)
