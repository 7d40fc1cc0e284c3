"""Rules and padding of the tables of a Word file (ECMA-376 part 1, 17.4)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from masthead.house.parts import W
from masthead.house.properties import border
from masthead.house.styles import Styles
from masthead.house.values import attribute, child, length
from masthead.theme import RuleStyle

if TYPE_CHECKING:
    from lxml.etree import _Element

_EDGES = ("top", "bottom", "insideH", "left", "right", "insideV")
_SIDES = ("top", "bottom", "left")
_PADDING = {"top": 0.0, "bottom": 0.0, "left": 5.4}  # what Word has where nothing is said
_MOST_TABLES = 200
_NONE = RuleStyle()


class Ruled(NamedTuple):
    """The rules and the padding of tables. head: the rule below the first row. beside: whether rules stand beside the
    columns, which no theme has. style: the name of their style, in lower case."""

    style: str
    top: RuleStyle
    bottom: RuleStyle
    rows: RuleStyle
    head: RuleStyle
    padding: tuple[float, float, float]
    beside: bool


def ruled(document: _Element, styles: Styles) -> tuple[Ruled, ...]:
    """Those of each table that has rules."""
    return tuple(one for one in _tables(document, styles) if any(rule.weight for rule in one[1:5]))


def most_ruled(found: Iterable[Ruled]) -> Ruled | None:
    """What most of the tables have, None where there are none."""
    found = list(found)
    return Ruled(*(_most(one[at] for one in found) for at in range(len(Ruled._fields)))) if found else None


def has_rules(table: _Element, styles: Styles) -> bool:
    """Whether a table has rules: one without only sets things side by side."""
    rows = table.findall(f"{W}tr")
    return bool(rows) and any(rule.weight for rule in _ruled(table, rows, styles)[1:5])


def _most(values: Iterable[Any]) -> Any:
    return Counter(values).most_common(1)[0][0]


def _tables(document: _Element, styles: Styles) -> Iterator[Ruled]:
    for number, table in enumerate(document.iter(f"{W}tbl")):
        rows = table.findall(f"{W}tr")
        if number < _MOST_TABLES and rows:
            yield _ruled(table, rows, styles)


def _ruled(table: _Element, rows: list[_Element], styles: Styles) -> Ruled:
    shape = child(table, "tblPr")
    named = styles.style(attribute(child(shape, "tblStyle"), "val"))
    style = named.element
    levels = [child(style, "tblPr"), shape]
    edges = {edge: _over([border(child(child(one, "tblBorders"), edge)) for one in levels]) for edge in _EDGES}
    first = [] if style is None else style.findall(f"{W}tblStylePr")
    heads = [child(child(one, "tcPr"), "tcBorders") for one in first if attribute(one, "type") == "firstRow"]
    own = [_cell_rule(row, "bottom") for row in rows[:1]], _cell_rule(rows[0], "top"), _cell_rule(rows[-1], "bottom")
    head = _over([edges["insideH"], *(border(child(one, "bottom")) for one in heads), *own[0]])
    margins = [child(one, "tblCellMar") for one in levels]
    padding = tuple(_padding(margins, side) for side in _SIDES)
    return Ruled(
        named.name,
        _plain(_over([edges["top"], *(border(child(one, "top")) for one in heads), own[1]])),
        _plain(_over([edges["bottom"], own[2]])),
        _plain(_over([edges["insideH"], *(_cell_rule(row, "bottom") for row in rows[1:-1])])),
        _plain(head),
        (padding[0], padding[1], padding[2]),
        any(edges[edge].weight for edge in ("left", "right", "insideV")),
    )


def _padding(margins: list[_Element | None], side: str) -> float:
    names = ("left", "start") if side == "left" else (side,)
    found = [length(child(one, name), "w") for one in margins for name in names]
    said = [value for value in found if value is not None]
    return max(0.0, said[-1]) if said else _PADDING[side]


def _over(levels: list[RuleStyle | None]) -> RuleStyle:
    """What the last level says that says something."""
    return next((rule for rule in reversed(levels) if rule is not None), _NONE)


def _cell_rule(row: _Element, edge: str) -> RuleStyle | None:
    """A rule that most cells of a row have by themselves."""
    cells = row.findall(f"{W}tc")
    rules = [border(child(child(child(cell, "tcPr"), "tcBorders"), edge)) for cell in cells]
    return _most(rules) if rules else None


def _plain(rule: RuleStyle) -> RuleStyle:
    """The rule without the blank beside it: that of tables is their padding."""
    return RuleStyle(rule.weight, rule.color, 0.0, rule.dash)
