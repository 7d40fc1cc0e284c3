"""Styles of a Word file with all that they are based on, faces of its theme, indents of its numberings
(ECMA-376 part 1, 17.7 and 17.9)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from masthead.house.parts import OfficeFile, W
from masthead.house.properties import Properties, paragraph_properties, run_properties
from masthead.house.values import attribute, child

if TYPE_CHECKING:
    from lxml.etree import _Element

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MOST_BASES = 20  # a style may be based on one that is based on another; Word itself goes no deeper than this
# What Word takes where a file says nothing.
DEFAULTS: Properties = {
    "han": "宋体",
    "latin": "Times New Roman",
    "size": 10.0,
    "bold": False,
    "italic": False,
    "color": "#000000",
    "tracking": 0.0,
    "underline": False,
    "align": "left",
    "line": 1.0,
    "line_rule": "auto",
    "before": 0.0,
    "after": 0.0,
    "left": 0.0,
    "right": 0.0,
    "first": 0.0,
    "keep_next": False,
    "keep_lines": False,
    "widow": True,
    "snap": True,
}


class Style(NamedTuple):
    """A style of its own kind: its name in lower case, and what it says of paragraphs and characters, its bases
    included. said: of paragraphs, what it or a base says that is not the file's default style."""

    name: str
    shape: Properties
    look: Properties
    said: frozenset[str] = frozenset()
    element: _Element | None = None


NO_STYLE = Style("", {}, {})


class Styles:
    """The styles of a file. chain: those that each one is made of."""

    def __init__(self, file: OfficeFile) -> None:
        root, self.faces = file.related("styles"), _theme_faces(file)
        found = [] if root is None else root.findall(f"{W}style")
        self._elements = {attribute(one, "styleId") or "": one for one in found}
        self._made: dict[str, Style] = {}
        self._levels = _levels(file.related("numbering"))
        defaults = child(root, "docDefaults")
        self.base: Properties = {
            **DEFAULTS,
            **run_properties(child(child(defaults, "rPrDefault"), "rPr"), self.faces),
            **paragraph_properties(child(child(defaults, "pPrDefault"), "pPr")),
        }
        normal = (name for name, one in self._elements.items() if _is_default(one, "paragraph"))
        self.normal = next(normal, "")

    def style(self, style_id: str | None) -> Style:
        """The style of that id, which may be None or unknown: then it says nothing."""
        if style_id is None or style_id not in self._elements:
            return NO_STYLE
        if style_id not in self._made:
            self._made[style_id] = self._merged(style_id)
        return self._made[style_id]

    def named(self, name: str) -> Style | None:
        """The paragraph style of a name in lower case."""
        for style_id, element in self._elements.items():
            if attribute(element, "type") == "paragraph" and _name(element) == name:
                return self.style(style_id)
        return None

    def names(self, kind: str) -> list[str]:
        """The names of the styles of a kind, such as "table", in lower case."""
        return [_name(one) for one in self._elements.values() if attribute(one, "type") == kind]

    def runs(self) -> dict[str, Style]:
        """The character styles by name, each with what it says itself."""
        kinds = ((name, one) for name, one in self._elements.items() if attribute(one, "type") == "character")
        return {_name(one): self.style(name) for name, one in kinds}

    def level(self, numbered: tuple[str, str] | None) -> Properties:
        """The indents that a numbering gives to a paragraph."""
        return self._levels.get(numbered, {}) if numbered else {}

    def _merged(self, style_id: str) -> Style:
        chain: list[_Element] = []
        following: str | None = style_id
        while following in self._elements and len(chain) < _MOST_BASES:
            element = self._elements[following]
            if element in chain:
                break
            chain.append(element)
            following = attribute(child(element, "basedOn"), "val")
        shape: Properties = {}
        look: Properties = {}
        said: set[str] = set()
        for element in reversed(chain):
            own = paragraph_properties(child(element, "pPr"))
            own = {**self.level(own.get("numbered")), **own}
            shape |= own
            said |= set(own) if not _is_default(element, "paragraph") else set()
            look |= run_properties(child(element, "rPr"), self.faces)
        return Style(_name(chain[0]), shape, look, frozenset(said), chain[0])


def _name(element: _Element) -> str:
    return (attribute(child(element, "name"), "val") or "").strip().lower()


def _is_default(element: _Element, kind: str) -> bool:
    return attribute(element, "type") == kind and (attribute(element, "default") or "0") not in ("0", "false")


def _levels(root: _Element | None) -> dict[tuple[str, str], Properties]:
    """(number's id, level) → what that level says of paragraphs."""
    if root is None:
        return {}
    kinds = {attribute(one, "abstractNumId"): one for one in root.findall(f"{W}abstractNum")}
    found = {}
    for number in root.findall(f"{W}num"):
        kind = kinds.get(attribute(child(number, "abstractNumId"), "val"))
        for level in () if kind is None else kind.findall(f"{W}lvl"):
            key = (attribute(number, "numId") or "", attribute(level, "ilvl") or "0")
            found[key] = paragraph_properties(child(level, "pPr"))
    return found


def _theme_faces(file: OfficeFile) -> dict[str, str]:
    """The faces of the file's theme by the names that w:rFonts has for them, such as "minorEastAsia"."""
    root = file.related("theme")
    scheme = None if root is None else root.find(f".//{_A}fontScheme")
    if scheme is None:
        return {}
    settings = file.related("settings")
    language = attribute(child(settings, "themeFontLang"), "eastAsia") or ""
    script = "Hant" if language.endswith(("TW", "HK", "MO")) else "Hans"
    found: dict[str, str] = {}
    for kind in ("major", "minor"):
        fonts = scheme.find(f"{_A}{kind}Font")
        if fonts is None:
            continue
        scripts = {one.get("script"): one.get("typeface") for one in fonts.findall(f"{_A}font")}
        latin = _typeface(fonts, "latin")
        han = _typeface(fonts, "ea") or scripts.get(script) or "宋体"
        found |= {f"{kind}Ascii": latin, f"{kind}HAnsi": latin, f"{kind}EastAsia": han}
    return {key: value for key, value in found.items() if value}


def _typeface(fonts: _Element, name: str) -> str:
    found = fonts.find(f"{_A}{name}")
    return "" if found is None else found.get("typeface", "")
