"""The house's colours: of styles, of the issuer's red mark and its rules, and of what a form accents."""

from __future__ import annotations

from typing import Any

from masthead.house.casting import Casting
from masthead.house.looks import Look
from masthead.house.making import Making
from masthead.house.wanted import House, mark_look
from masthead.theme import ParagraphStyle

_GREY = 24  # the most that red, green and blue of a colour without hue lie apart


def color_change(style: ParagraphStyle, look: Look) -> dict[str, Any]:
    """The colour of a style, where the house has another."""
    color = look.shown["color"]
    return {"color": color} if color != style.color.upper() else {}


def mark_changes(house: House, making: Making, casting: Casting) -> None:
    """Face and colour of the issuer's mark; how large it is, the form itself says."""
    look = mark_look(house)
    for key in ("series", "mark"):
        if look and key in making.theme.styles:
            old = making.theme.styles[key].color
            changes = {**casting.of(key, look), **color_change(making.theme.styles[key], look)}
            making.change(f"the style {key}", {"styles": {key: changes}} if changes else {})
            if "color" in changes:
                _recolor(making, old, changes["color"])


def _recolor(making: Making, old: str, new: str) -> None:
    """The rules of the form in the colour of the mark, where they had it before."""
    for key in making.base.styles:
        for name in ("rule_above", "rule_below"):
            rule = getattr(making.theme.styles[key], name)
            if rule and rule.color == old:
                making.change(f"the rule of {key}", {"styles": {key: {name.replace("_", "-"): {"color": new}}}})
    for key, rule in making.base.page_rules.items():
        if rule.color == old:
            making.change(f"the rule {key}", {"page-rules": {key: {"color": new}}})


def accent_changes(house: House, making: Making) -> None:
    """English forms have one colour, that of their series: where the house's headings have a colour, it is theirs."""
    series = making.base.runs.get("strip-series")
    heading = making.theme.styles.get("heading-1")
    if house.chinese or not (series and series.color and heading and _has_hue(heading.color)):
        return
    old, new = series.color, heading.color
    _recolor(making, old, new)
    for key, run in making.base.runs.items():
        if run.color == old:
            making.change(f"the run style {key}", {"runs": {key: {"color": new}}})
    for key, group in making.base.groups.items():
        for name in ("rule_left", "rule_top", "rule_bottom"):
            rule = getattr(group, name)
            if rule and rule.color == old:
                making.change(f"the group {key}", {"groups": {key: {name.replace("_", "-"): {"color": new}}}})


def _has_hue(color: str) -> bool:
    parts = [int(color[at : at + 2], 16) for at in (1, 3, 5)]
    return max(parts) - min(parts) > _GREY
