"""Properties of paragraphs and characters as flat tables, which one level of formatting after another goes over.

Lengths are in points. A key that is not there says nothing, and the level below it counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from masthead.house.values import attribute, child, color, length, number, switch
from masthead.theme import RuleStyle

if TYPE_CHECKING:
    from lxml.etree import _Element

Properties = dict[str, Any]

_ALIGN = {
    "both": "justify",
    "start": "left",
    "end": "right",
    "distribute": "spread",
    **{name: name for name in ("left", "center", "right")},
}
_HALF = 0.5
_LARGEST_TYPE = 500.0
_DASHED = ("dashed", "dotted", "dashSmallGap", "dotDash", "dotDotDash")
# What a run may have that prints and that no style of a theme has: the element, and how it is called.
_RUN_EFFECTS = {
    "caps": "capitals",
    "smallCaps": "small capitals",
    "strike": "strike-through",
    "dstrike": "strike-through",
    "outline": "outlined letters",
    "shadow": "shadow",
    "emboss": "embossed letters",
    "imprint": "engraved letters",
}
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_WORD_ART = ("glow", "shadow", "reflection", "textOutline", "textFill", "scene3d", "props3d")
_WHOLE = 100


def run_properties(element: _Element | None, faces: Mapping[str, str]) -> Properties:
    """What a w:rPr says. faces: those of the file's theme, by the names that it has for them."""
    if element is None:
        return {}
    fonts = child(element, "rFonts")
    found: Properties = {
        "han": faces.get(attribute(fonts, "eastAsiaTheme") or "") or _face(attribute(fonts, "eastAsia")),
        "latin": faces.get(attribute(fonts, "asciiTheme") or "") or _face(attribute(fonts, "ascii")),
        "size": _type_size(length(child(element, "sz"), "val", unit=_HALF)),
        "bold": switch(element, "b"),
        "italic": switch(element, "i"),
        "color": color(child(element, "color")),
        "tracking": length(child(element, "spacing"), "val"),
        "underline": switch(element, "u"),
        "hidden": switch(element, "vanish"),
    }
    return {key: value for key, value in {**found, **_run_effects(element)}.items() if value is not None}


def _face(name: str | None) -> str | None:
    """A face by its name; an @ before it only turns its characters."""
    return name.lstrip("@").partition(":")[0].strip() or None if name else None


def _type_size(points: float | None) -> float | None:
    return points if points and 1.0 <= points <= _LARGEST_TYPE else None


def _run_effects(element: _Element) -> Properties:
    """Keys that begin with "effect " for what prints and is not taken over."""
    found: Properties = {f"effect {name}": switch(element, tag) for tag, name in _RUN_EFFECTS.items()}
    found |= {"effect highlighting": switch(element, "highlight"), "effect marks of emphasis": switch(element, "em")}
    found["effect shading"] = is_shaded(child(element, "shd"))
    scale = number(child(element, "w"), "val")
    found["effect narrow or wide letters"] = None if scale is None else scale != _WHOLE
    found["effect raised or lowered text"] = (
        None if (up := length(child(element, "position"), "val")) is None else bool(up)
    )
    if any(element.find(_W14 + name) is not None for name in _WORD_ART):
        found["effect text effects"] = True
    return found


def is_shaded(element: _Element | None) -> bool | None:
    """Whether a w:shd prints anything; None where there is none."""
    if element is None:
        return None
    plain = attribute(element, "val") in ("clear", "nil", None)
    return not (plain and (attribute(element, "fill") or "auto").upper() in ("AUTO", "FFFFFF"))


def paragraph_properties(element: _Element | None) -> Properties:
    """What a w:pPr says. line: with line_rule "auto" in lines, else in points. *_lines: in lines; *_chars: in
    characters."""
    if element is None:
        return {}
    flags = {"keepNext": "keep_next", "keepLines": "keep_lines", "widowControl": "widow", "snapToGrid": "snap"}
    found: Properties = {name: switch(element, tag) for tag, name in flags.items()}
    found["contextual"] = switch(element, "contextualSpacing")
    found["align"] = _ALIGN.get(attribute(child(element, "jc"), "val") or "")
    found["numbered"] = _numbered(child(element, "numPr"))
    found["effect shading of paragraphs"] = is_shaded(child(element, "shd"))
    for part in (
        _spacing(child(element, "spacing")),
        _indents(child(element, "ind")),
        _borders(child(element, "pBdr")),
    ):
        found |= part
    return {key: value for key, value in found.items() if value is not None}


def _spacing(element: _Element | None) -> Properties:
    found: Properties = {}
    line, rule = length(element, "line"), attribute(element, "lineRule") or "auto"
    if line:
        found |= {"line": abs(line) / 12 if rule == "auto" else abs(line), "line_rule": rule}
    for side in ("before", "after"):
        found[side] = length(element, side)
        found[f"{side}_lines"] = _hundredths(element, f"{side}Lines")
        found[f"{side}_auto"] = (
            None if (auto := attribute(element, f"{side}Autospacing")) is None else auto not in ("0", "false")
        )
    return found


def _indents(element: _Element | None) -> Properties:
    found: Properties = {
        "left": length(element, "left", "start"),
        "right": length(element, "right", "end"),
        "left_chars": _hundredths(element, "leftChars", "startChars"),
        "right_chars": _hundredths(element, "rightChars", "endChars"),
    }
    for key, suffix, read in (("first", "", _points), ("first_chars", "Chars", _hundredths)):
        hanging = read(element, f"hanging{suffix}")
        found[key] = -hanging if hanging else read(element, f"firstLine{suffix}")
    return found


def _points(element: _Element | None, *names: str) -> float | None:
    return length(element, *names)


def _hundredths(element: _Element | None, *names: str) -> float | None:
    found = number(element, *names)
    return None if found is None else max(-_WHOLE, min(found / _WHOLE, _WHOLE))


def _numbered(element: _Element | None) -> tuple[str, str] | None:
    """The number's id and level; the id "0" for none."""
    if element is None:
        return None
    return attribute(child(element, "numId"), "val") or "", attribute(child(element, "ilvl"), "val") or "0"


def _borders(element: _Element | None) -> Properties:
    if element is None:
        return {}
    found: Properties = {f"rule_{edge}": border(child(element, edge)) for edge in ("top", "bottom")}
    beside = [border(child(element, edge)) for edge in ("left", "right")]
    return {**found, "effect rules beside paragraphs": any(rule and rule.weight for rule in beside)}


def border(element: _Element | None) -> RuleStyle | None:
    """A border as a rule of a theme; one without weight where it is taken away. None where it is not said."""
    if element is None:
        return None
    kind = attribute(element, "val") or "none"
    if kind in ("none", "nil"):
        return RuleStyle()
    weight = min(length(element, "sz", unit=1 / 8) or _HALF, 12.0)
    second = weight if kind not in (*_DASHED, "single", "thick") else 0.0
    return RuleStyle(
        weight,
        color(element, "color") or "#000000",
        min(max(length(element, "space", unit=1.0) or 0.0, 0.0), 31.0),
        (weight * 3, weight * 2) if kind in _DASHED else (),
        second,
        second,
    )
