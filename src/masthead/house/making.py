"""A theme's tables while they are made: only what differs from the theme that they change, and only what agrees."""

from __future__ import annotations

from typing import Any

from masthead.errors import Diagnostic, TemplateError
from masthead.theme import RuleStyle, Tables, Theme
from masthead.theme_file import changed, merge
from masthead.units import MM, ZIHAO

_HINT = "The theme that is changed keeps its own; set it in the file by hand where it matters."
_NAMES = {size: name for name, size in ZIHAO.items()}


class Making:
    """base: the theme that is changed. tables: what is changed so far. theme: both together. found: what could not be
    taken over."""

    def __init__(self, base: Theme) -> None:
        self.base = base
        self.tables: dict[str, Any] = {}
        self.theme = base
        self.found: list[Diagnostic] = []

    def change(self, what: str, change: Tables) -> bool:
        """Take a change over, unless the theme would no longer agree: then a finding says why. what: what the finding
        calls it."""
        if not change:
            return True
        try:
            self.theme = changed(self.base, merge(self.tables, change))
        except TemplateError as error:
            self.leave_out(f"{what}: {error.what}")
            return False
        self.tables = merge(self.tables, change)
        return True

    def leave_out(self, what: str) -> None:
        self.found.append(Diagnostic("warning", "house-left-out", f"not taken over: {what}", hint=_HINT))

    def note(self, code: str, what: str) -> None:
        self.found.append(Diagnostic("note", code, what))


def points(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") + "pt" if round(value, 2) else "0pt"


def millimetres(value: float) -> str:
    """As few decimals as say the length to half a twip."""
    exact = value / MM
    texts = (f"{exact:.{digits}f}" for digits in (0, 1, 2, 3))
    text = next((text for text in texts if abs(float(text) - exact) * MM <= 1 / 40), f"{exact:.3f}")
    return f"{text}mm"


def type_size(value: float, *, chinese: bool) -> str:
    """A size by its name, where it has one."""
    return _NAMES[value] if chinese and value in _NAMES else points(value)


def lines(value: float, line: float) -> str:
    """A height in quarters of the grid's line where it is some, else in points."""
    quarters = value * 4 / line
    return f"{round(quarters) / 4:g}L" if value and abs(quarters - round(quarters)) < 0.01 else points(value)


def characters(value: float, cell: float) -> str:
    """A width in halves of a full-width character where it is some, else in points."""
    halves = value * 2 / cell
    return f"{round(halves) / 2:g}字" if value and abs(halves - round(halves)) < 0.01 else points(value)


def differs(one: float, other: float, by: float = 0.06) -> bool:
    return abs(one - other) > by


def rule_table(rule: RuleStyle) -> dict[str, Any]:
    """A rule as a theme's file has it, without its gap."""
    made: dict[str, Any] = {"weight": points(rule.weight)}
    made |= {"color": rule.color} if rule.color != "#000000" else {}
    made |= {"dash": [points(one) for one in rule.dash]} if rule.dash else {}
    return made | ({"second": points(rule.second), "apart": points(rule.apart)} if rule.second else {})
