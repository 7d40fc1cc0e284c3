"""Digits that are set higher or lower than their line: a power, the mark of a note, an index.

As plain digits they would join the number that they stand behind: 10⁶ is not 106, nor a note's mark part of a count.
"""

from __future__ import annotations

import re

_HIGH = str.maketrans("0123456789+-−=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾")
_LOW = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
_JOINS = re.compile(r"\s*[-−+]?\d")  # what would run on from a number


def raised(text: str) -> str:
    """A text that is set higher; one that joins no number, such as an ordinal's letters, as it is."""
    return text.translate(_HIGH) if _JOINS.match(text) else text


def lowered(text: str, before: str) -> str:
    """A text that is set lower, behind another: CO2 stays as it is, no digit of it joins a number."""
    return text.translate(_LOW) if before[-1:].isdecimal() else text
