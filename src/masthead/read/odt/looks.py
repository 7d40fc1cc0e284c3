"""How the styles of an OpenDocument text set letters (ODF 1.2, 16 and 20.4): struck out, raised, in a face."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from masthead.read.odt.names import STYLE, TEXT

if TYPE_CHECKING:
    from lxml.etree import _Element

_FAMILIES = {f"{TEXT}p": "paragraph", f"{TEXT}h": "paragraph", f"{TEXT}span": "text", f"{TEXT}a": "text"}
_MOST_PARENTS = 20
_AGAIN = re.compile(r"(?<=[a-z])\d+$")


class Look(NamedTuple):
    """shift: "super", "sub" or "", where letters stand on their line. face: "" where nothing names it."""

    struck: bool = False
    shift: str = ""
    face: str = ""


PLAIN = Look()


class Looks:
    """roots: of the parts that hold styles; where two have the same name, the one of the first part holds."""

    def __init__(self, roots: Iterable[_Element | None]) -> None:
        self._styles: dict[tuple[str, str], _Element] = {}
        self._made: dict[tuple[str, str, Look], Look] = {}
        for root in roots:
            for one in () if root is None else root.iter(f"{STYLE}style"):
                self._styles.setdefault((one.get(f"{STYLE}family", ""), one.get(f"{STYLE}name", "")), one)

    def within(self, element: _Element, around: Look) -> Look:
        """The look of what stands in a paragraph or span. around: that of what it stands in."""
        name = element.get(f"{TEXT}style-name", "")
        family = _FAMILIES.get(str(element.tag), "")
        if not name or not family:
            return around
        key = (family, name, around)
        if key not in self._made:
            self._made[key] = _look(self.chain(family, name), around)
        return self._made[key]

    def chain(self, family: str, name: str) -> dict[str, _Element]:
        """A style with those that it is based on, by their names, its own first."""
        chain: dict[str, _Element] = {}
        while (family, name) in self._styles and name not in chain and len(chain) < _MOST_PARENTS:
            chain[name] = self._styles[family, name]
            name = chain[name].get(f"{STYLE}parent-style-name", "")
        return chain


def _look(chain: dict[str, _Element], around: Look) -> Look:
    said = [look for one in chain.values() if (look := one.find(f"{STYLE}text-properties")) is not None]
    struck = next((found for look in said if (found := _is_struck(look)) is not None), around.struck)
    shift = next((shift for look in said if (shift := _shift(look)) is not None), around.shift)
    return Look(struck, shift, next((face for look in said if (face := _face(look))), around.face))


def _is_struck(look: _Element) -> bool | None:
    """Whether a line goes through the text; None where the style says nothing of it."""
    for name in ("style", "type"):
        if (said := look.get(f"{STYLE}text-line-through-{name}")) is not None:
            return said != "none"
    return None


def _face(look: _Element) -> str:
    """The name of a face; that of a second declaration of one has a number behind it (Symbol1)."""
    return _AGAIN.sub("", look.get(f"{STYLE}font-name") or "")


def _shift(look: _Element) -> str | None:
    """style:text-position is how far letters stand from their line, and how large they are: "super 58%", "-33% 58%"."""
    said = (look.get(f"{STYLE}text-position") or "").split()
    if not said:
        return None
    if said[0] in ("super", "sub"):
        return said[0]
    return "" if not said[0].strip("+-0.%") else "sub" if said[0].startswith("-") else "super"
