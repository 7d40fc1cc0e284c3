"""WordprocessingML elements: built plainly, with children in the order the schema fixes, lengths in Word's units."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from functools import cache

from lxml import etree

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
Element = etree._Element  # noqa: SLF001 - lxml has no public name for the type of its elements
Attributes = Mapping[str, str | int]

# ECMA-376 part 1, 17.3 and 17.4: children are xsd:sequence, so Word refuses them in another order.
_SEQUENCES = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl pBdr tabs kinsoku wordWrap overflowPunct "
    "topLinePunct autoSpaceDE autoSpaceDN snapToGrid spacing ind jc outlineLvl",
    "rPr": "rStyle rFonts b bCs i iCs color spacing kern position sz szCs u lang",
    "tblPr": "tblStyle tblpPr tblW tblInd tblBorders tblLayout tblCellMar tblLook",
    "tcPr": "tcW gridSpan vMerge tcBorders tcMar",
}
_RANK = {parent: {name: rank for rank, name in enumerate(sequence.split())} for parent, sequence in _SEQUENCES.items()}
_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"
_FORBIDDEN = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@cache
def qualified(name: str) -> str:
    """'r:id' as '{namespace}id'; a name without a prefix is WordprocessingML's."""
    prefix, _, local = name.rpartition(":")
    return f"{{{NAMESPACES[prefix or 'w']}}}{local}"


def element(name: str, attributes: Attributes | None = None, children: Iterable[Element] = ()) -> Element:
    """A WordprocessingML element; attribute names take prefixes as `qualified` does."""
    made = etree.Element(qualified(name), nsmap=NAMESPACES)
    for key, value in (attributes or {}).items():
        made.set(qualified(key), value if isinstance(value, str) else str(value))
    made.extend(children)
    return made


def text_element(name: str, text: str) -> Element:
    """An element that holds text, its spaces kept."""
    made = element(name)
    made.text = text
    made.set(_PRESERVE, "preserve")
    return made


def value(name: str, val: str | int) -> Element:
    return element(name, {"val": val})


def switch(name: str, on: bool = True) -> Element:
    return element(name) if on else value(name, 0)


def properties(name: str, children: Iterable[Element]) -> Element:
    """A pPr, rPr, tblPr or tcPr with its children in the schema's order."""
    rank = _RANK[name]
    return element(name, None, sorted(children, key=lambda child: rank[etree.QName(child).localname]))


def clean(text: str) -> str:
    """The text without characters XML 1.0 forbids (production 2, Char)."""
    return _FORBIDDEN.sub("", text)


def twips(points: float) -> int:
    """Twentieths of a point, rounded down: rounded up, the lines of a full page would not fit on it."""
    return math.floor(points * 20 + 1e-6)


def half_points(points: float) -> int:
    """A type size, rounded to the half points Word knows."""
    return max(2, math.floor(points * 2 + 0.5))
