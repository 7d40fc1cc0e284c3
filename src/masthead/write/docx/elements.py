"""WordprocessingML elements: built plainly, with children in the order the schema fixes, lengths in Word's units."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = {"xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "xmlns:r": OFFICE}
Attributes = Mapping[str, str | int]
_new = tuple.__new__  # quicker than the call of a named tuple, and there are many


class Element(NamedTuple):
    """An element, written out. name: without its prefix."""

    name: str
    xml: str


# ECMA-376 part 1, 17.3 and 17.4: children are xsd:sequence, so Word refuses them in another order.
_SEQUENCES = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr tabs kinsoku wordWrap overflowPunct "
    "topLinePunct autoSpaceDE autoSpaceDN snapToGrid spacing ind jc outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs color spacing kern position sz szCs u vertAlign lang",
    "tblPr": "tblStyle tblpPr tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption",
    "tcPr": "tcW gridSpan vMerge tcBorders tcMar vAlign",
}
_RANK = {parent: {name: rank for rank, name in enumerate(sequence.split())} for parent, sequence in _SEQUENCES.items()}
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def tag(name: str, attributes: Attributes | None = None, content: str = "") -> str:
    """An element of any vocabulary as XML. content: the XML in it."""
    start = name + "".join(f' {key}="{_quoted(value)}"' for key, value in (attributes or {}).items())
    return f"<{start}>{content}</{name}>" if content else f"<{start}/>"


def element(name: str, attributes: Attributes | None = None, children: Iterable[Element] = ()) -> Element:
    """A WordprocessingML element; names of attributes without a prefix are WordprocessingML's too."""
    content = "".join([child.xml for child in children])
    if not attributes:
        return _new(Element, (name, f"<w:{name}>{content}</w:{name}>" if content else f"<w:{name}/>"))
    named = {key if ":" in key else f"w:{key}": value for key, value in attributes.items()}
    return Element(name, tag(f"w:{name}", named, content))


def part_root(name: str, children: Iterable[Element]) -> str:
    """The root of a part as XML."""
    return element(name, _NAMESPACES, children).xml


def text_element(name: str, text: str) -> Element:
    """An element that holds text, its spaces kept."""
    return _new(Element, (name, f'<w:{name} xml:space="preserve">{escaped(text)}</w:{name}>'))


@lru_cache(1000)
def value(name: str, val: str | int) -> Element:
    return element(name, {"val": val})


@cache
def switch(name: str, on: bool = True) -> Element:
    return element(name) if on else value(name, 0)


def properties(name: str, children: Iterable[Element]) -> Element:
    """A pPr, rPr, tblPr or tcPr with its children in the schema's order."""
    return _ordered(name, tuple(children))


@lru_cache(1000)
def _ordered(name: str, children: tuple[Element, ...]) -> Element:
    """A document has few different ones, and each of them many times."""
    rank = _RANK[name]
    return element(name, None, sorted(children, key=lambda child: rank[child.name]))


def clean(text: str) -> str:
    """The text without what XML 1.0 forbids or advises against (production 2, Char): controls, noncharacters."""
    return text if text.isprintable() else _FORBIDDEN.sub("", text)  # nothing of it prints, and to ask that is quick


def escaped(text: str) -> str:
    """The text as XML has it."""
    return clean(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _quoted(value: str | int) -> str:
    """The value as it stands between the quotes of an attribute, where a line end would become a blank."""
    if isinstance(value, int):
        return str(value)
    return escaped(value).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")


def twips(points: float) -> int:
    """Twentieths of a point, rounded down: rounded up, the lines of a full page would not fit on it."""
    return math.floor(points * 20 + 1e-6)
