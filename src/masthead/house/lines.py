"""Word's ways to say how high lines, and how wide indents and blanks are, in points."""

from __future__ import annotations

import math
from typing import NamedTuple

from masthead.house.properties import Properties

# A single line of Word, in em: of Chinese text, and of Latin faces by their own tables (ascent, descent and gap).
_HAN_LINE = 1.3
_LATIN_LINES = {
    "times new roman": 1.15,
    "arial": 1.15,
    "liberation serif": 1.15,
    "liberation sans": 1.15,
    "calibri": 1.22,
    "carlito": 1.22,
    "cambria": 1.17,
    "georgia": 1.14,
    "verdana": 1.22,
    "tahoma": 1.21,
    "garamond": 1.13,
    "segoe ui": 1.33,
    "aptos": 1.28,
    "source sans pro": 1.26,
    "source serif pro": 1.25,
    "book antiqua": 1.24,
}
_LATIN_LINE = 1.18
_LINE = 12.0  # what *Lines counts in where there is no grid
_AUTOSPACE = 14.0
_CLOSE = 0.05


class Ground(NamedTuple):
    """What lengths depend on besides a paragraph's own properties. pitch: of the grid's lines, 0 for none."""

    chinese: bool
    pitch: float


def line_pitch(look: Properties, ground: Ground) -> float:
    """From line to line, in points."""
    line, rule = float(look["line"]), look["line_rule"]
    if rule == "exact":
        return line
    single = single_line(look, ground)
    return max(line, single) if rule == "atLeast" else line * single


def single_line(look: Properties, ground: Ground) -> float:
    """A line of single spacing: as many lines of the grid as it needs, where the paragraph stands on one."""
    latin = _LATIN_LINES.get(str(look["latin"]).lower(), _LATIN_LINE)
    natural = float(look["size"]) * (max(_HAN_LINE, latin) if ground.chinese else latin)
    if not (ground.pitch and look["snap"]):
        return natural
    return max(1, math.ceil(natural / ground.pitch - _CLOSE)) * ground.pitch


def blank(look: Properties, side: str, ground: Ground) -> float:
    """The blank before or after a paragraph. side: "before" or "after"."""
    if look.get(f"{side}_auto"):
        return _AUTOSPACE
    lines = look.get(f"{side}_lines")
    return float(lines) * (ground.pitch or _LINE) if lines else max(0.0, float(look[side]))


def indent(look: Properties, side: str, cell: float) -> float:
    """The left, right or first indent. cell: the advance of a full-width character of the paragraph."""
    chars = look.get(f"{side}_chars")
    return float(chars) * cell if chars else float(look[side])
