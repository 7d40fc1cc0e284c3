"""Equations of Office (ECMA-376 part 1, 22.1) in a line: 1/2, x^2, √(a+b)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from masthead.read.number_formats import written
from masthead.read.word.package import M, W

if TYPE_CHECKING:
    from lxml.etree import _Element

_PROPERTIES = "Pr"


def equation(element: _Element) -> str:
    """What an m:oMath or m:oMathPara says."""
    return "".join(_said(child) for child in element)


def _said(element: _Element) -> str:
    tag = element.tag
    if not isinstance(tag, str):
        return ""
    name = tag.removeprefix(M)
    if tag in (f"{M}t", f"{W}t"):
        return element.text or ""
    if name.endswith(_PROPERTIES) or tag in (f"{W}del", f"{W}moveFrom", f"{W}rPr"):
        return ""
    form = _FORMS.get(name) if tag.startswith(M) else None
    return form(element) if form else equation(element)


def _part(element: _Element, name: str) -> str:
    found = element.find(M + name)
    return "" if found is None else equation(found)


def _grouped(text: str) -> str:
    return text if len(text) <= 1 or text.replace(".", "").isalnum() else f"({text})"


def _sign(element: _Element, holder: str, name: str, otherwise: str) -> str:
    found = element.find(f"{M}{holder}/{M}{name}")
    return otherwise if found is None else found.get(f"{M}val", "")


def _fraction(element: _Element) -> str:
    return f"{_grouped(_part(element, 'num'))}/{_grouped(_part(element, 'den'))}"


def _scripts(element: _Element) -> str:
    below, above = _part(element, "sub"), _part(element, "sup")
    made = _part(element, "e")
    return made + (f"_{_grouped(below)}" if below else "") + (f"^{_grouped(above)}" if above else "")


def _root(element: _Element) -> str:
    degree = _part(element, "deg")
    return f"{_grouped(degree) if degree else ''}√{_grouped(_part(element, 'e'))}"


def _fenced(element: _Element) -> str:
    parts = [equation(part) for part in element.findall(f"{M}e")]
    inside = _sign(element, "dPr", "sepChr", "|").join(parts)
    return f"{_sign(element, 'dPr', 'begChr', '(')}{inside}{_sign(element, 'dPr', 'endChr', ')')}"


def _large(element: _Element) -> str:
    sign, below, above = _sign(element, "naryPr", "chr", "∫"), _part(element, "sub"), _part(element, "sup")
    limits = (f"_{_grouped(below)}" if below else "") + (f"^{_grouped(above)}" if above else "")
    return f"{sign}{limits} {_part(element, 'e')}"


def _matrix(element: _Element) -> str:
    rows = (", ".join(equation(cell) for cell in row.findall(f"{M}e")) for row in element.findall(f"{M}mr"))
    return f"[{'; '.join(rows)}]"


_FORMS: Mapping[str, Callable[[_Element], str]] = {
    "f": _fraction,
    "sSup": _scripts,
    "sSub": _scripts,
    "sSubSup": _scripts,
    "rad": _root,
    "d": _fenced,
    "nary": _large,
    "m": _matrix,
}


_OVERLAID = re.compile(r"\s*eq\s*\\o\s*(?:\\a[lcr])?\s*\(\s*([○〇□△◇])\s*,\s*(.{1,4}?)\s*\)\s*", re.IGNORECASE)
_FIELD_FRACTION = re.compile(r"\s*eq\s*\\f\s*\(\s*([^(),\\]+?)\s*[,，]\s*([^(),\\]+?)\s*\)\s*", re.IGNORECASE)
_CIRCLES = "○〇"


def field_equation(code: str) -> str | None:
    """What an EQ field prints (ECMA-376 part 1, 17.16.5.18): a number in a circle, or a fraction; None for others."""
    if match := _OVERLAID.fullmatch(code):
        circled = match[1] in _CIRCLES and match[2].isascii() and match[2].isdigit()
        return written(int(match[2]), "decimalEnclosedCircle") if circled else match[2]
    if match := _FIELD_FRACTION.fullmatch(code):
        return f"{_grouped(match[1])}/{_grouped(match[2])}"
    return None
