"""Values of Word's XML, read without trust: lengths in points, switches, colours (ECMA-376 part 1, 17.18 and 22.9)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from masthead.house.parts import W
from masthead.units import CM, INCH, MM

if TYPE_CHECKING:
    from lxml.etree import _Element

_NUMBER = re.compile(r"\s*(-?\d{1,9}(?:\.\d{1,9})?)\s*(pt|mm|cm|in|pc|%)?\s*")
_UNITS = {"pt": 1.0, "mm": MM, "cm": CM, "in": INCH, "pc": 12.0}
_OFF = ("0", "false", "off", "none", "nil")
_COLOR = re.compile(r"[0-9A-Fa-f]{6}")
_LONGEST = 1584.0  # 22 in, Word's largest page


def attribute(element: _Element | None, *names: str) -> str | None:
    """The first of some attributes in Word's namespace that an element has."""
    if element is None:
        return None
    return next((found for name in names if (found := element.get(W + name)) is not None), None)


def number(element: _Element | None, *names: str) -> float | None:
    """A plain number; None where there is none, or what is there is no number."""
    match = _NUMBER.fullmatch(attribute(element, *names) or "")
    return float(match[1]) if match and match[2] in (None, "%") else None


def length(element: _Element | None, *names: str, unit: float = 1 / 20) -> float | None:
    """A length in points, within 22 in. unit: of a number without one, in points; twips by default."""
    match = _NUMBER.fullmatch(attribute(element, *names) or "")
    if not match or match[2] == "%":
        return None
    points = float(match[1]) * (_UNITS[match[2]] if match[2] else unit)
    return max(-_LONGEST, min(points, _LONGEST))


def child(element: _Element | None, name: str) -> _Element | None:
    return None if element is None else element.find(W + name)


def switch(element: _Element | None, name: str) -> bool | None:
    """Whether a property is switched on; None where it is not said."""
    found = child(element, name)
    return None if found is None else (attribute(found, "val") or "1").lower() not in _OFF


def color(element: _Element | None, name: str = "val") -> str | None:
    """A colour as a theme writes it; black for Word's "auto"."""
    found = attribute(element, name)
    if found == "auto":
        return "#000000"
    return f"#{found.upper()}" if found and _COLOR.fullmatch(found) else None
