"""The house's look as changes of a theme."""

from __future__ import annotations

from typing import Any

from masthead.errors import Diagnostic
from masthead.house.casting import Casting
from masthead.house.colors import accent_changes, color_change, mark_changes
from masthead.house.looks import Look
from masthead.house.making import (
    Making,
    characters,
    differs,
    lines,
    points,
    rule_table,
    type_size,
)
from masthead.house.placing import page_changes, picture_changes, rule_changes, sheet_size, table_changes
from masthead.house.wanted import House, Measured, is_cut_off, stands_on_grid, wanted_looks
from masthead.theme import ParagraphStyle, RuleStyle, Tables, Theme

_FIRST = ("body", "title", "heading-1", "heading-2", "heading-3", "heading-4")
_AROUND = ("header", "footer")
# Type that is as large as that gets two lines of the grid from Word and LibreOffice, unless it stands off it.
_LARGE = 0.7  # of the grid's line
_CELLS = ("table-cell", "table-head")
# What findings call what was formatted directly, in the order in which they say it.
_CALLED = {
    "han": "the Chinese face",
    "latin": "the Latin face",
    "size": "the size",
    "bold": "bold",
    "color": "the colour",
    "align": "the alignment",
    "line": "the line pitch",
    "line_rule": "the line pitch",
    "first": "the first indent",
    "first_chars": "the first indent",
    "left": "the indents",
    "right": "the indents",
    "tracking": "the tracking",
    "before": "the blanks",
    "after": "the blanks",
    "before_lines": "the blanks",
    "after_lines": "the blanks",
}


def house_tables(house: House, base: Theme) -> tuple[Tables, tuple[Diagnostic, ...]]:
    """The changes that make a theme look like the house's file, and what was found on the way. A theme that promises
    one page keeps its sizes, pitches and margins, for it is fitted to its sheet: it takes sheet, faces and colours."""
    making = Making(base)
    wanted = dict(wanted_looks(house, base))
    casting = Casting(house, making)
    if base.page_limit:
        making.change("the sheet", {"page": sheet_size(house, base.page)})
        _take_faces(casting, wanted)
        casting.follow()
        accent_changes(house, making)
        making.leave_out("sizes, pitches, margins, header, footer and pictures: this form is fitted to one page")
    else:
        _take_all(house, making, casting, wanted)
    for what in (*house.sheet.left_out, *house.sides.left_out):
        making.leave_out(what)
    ordered = {key: _as_in(base.tables.get(key, {}), making.tables[key]) for key in _ORDER if key in making.tables}
    return ordered, tuple(dict.fromkeys(making.found))


def _as_in(known: Tables, table: Tables) -> Tables:
    """A table in the order of the theme that it changes, what is new behind."""
    return {key: table[key] for key in (*known, *table) if key in table}


_ORDER = (
    "page",
    "grid",
    "fonts",
    "styles",
    "runs",
    "tables",
    "groups",
    "header",
    "footer",
    "page-rules",
    "columns",
    "page-pictures",
)


def _take_faces(casting: Casting, wanted: dict[str, Measured]) -> None:
    for key in _in_order(casting.making.base, wanted):
        changes = {
            **casting.of(key, wanted[key].look),
            **color_change(casting.making.theme.styles[key], wanted[key].look),
        }
        casting.making.change(f"the style {key}", {"styles": {key: changes}} if changes else {})


def _take_all(house: House, making: Making, casting: Casting, wanted: dict[str, Measured]) -> None:
    for key in _in_order(making.base, wanted):
        font = casting.of(key, wanted[key].look)
        making.change(f"the faces of {key}", {"styles": {key: font}} if font else {})
    casting.follow()
    for key in (key for key in _AROUND if key in wanted):
        _take_style(making, key, wanted[key], chinese=house.chinese)
    body = wanted.get("body")
    page_changes(house, making, body, on_grid=bool(body and stands_on_grid(house, body)))
    for key in _in_order(making.base, wanted):
        if key not in _AROUND:
            _take_style(making, key, wanted[key], chinese=house.chinese)
            _tell(making, key, wanted[key].look)
    mark_changes(house, making, casting)
    accent_changes(house, making)
    _take_runs(house, making, casting)
    table_changes(house, making)
    picture_changes(house, making)
    rule_changes(house, making)


def _in_order(base: Theme, wanted: dict[str, Measured]) -> list[str]:
    """A style behind those that it is based on, running text first of all."""
    styles = base.tables["styles"]

    def depth(key: str) -> int:
        steps, following = 0, styles[key].get("base")
        while following in styles and steps < len(styles):
            steps, following = steps + 1, styles[following].get("base")
        return steps

    known = list(dict.fromkeys((*_FIRST, *base.styles)))
    return sorted(wanted, key=lambda key: (depth(key), known.index(key)))


def _take_style(making: Making, key: str, wanted: Measured, *, chinese: bool) -> None:
    """Everything of a style but its faces."""
    style = making.theme.styles[key]
    changes: dict[str, Any] = {}
    size = float(wanted.look.shown["size"])
    if differs(style.size, size):
        changes["size"] = type_size(size, chinese=chinese)
    kept = size if "size" in changes else style.size
    if differs(kept + style.tracking, size + wanted.tracking):
        changes["tracking"] = points(wanted.tracking)
    changes |= color_change(style, wanted.look)
    line = making.theme.grid.line
    leading = wanted.leading
    if making.theme.grid.lines and not differs(leading, line) and size > _LARGE * line:
        leading = line + 0.25
    if not style.hug and differs(style.leading, leading):
        changes["leading"] = lines(leading, line)
    if is_cut_off(wanted.look.shown):
        making.note("house-pitch", f"{key}: single spacing, for the file's line pitch is smaller than the type")
    if key not in _AROUND:
        changes |= _shape(style, key, wanted, line)
    making.change(f"the style {key}", {"styles": {key: changes}} if changes else {})
    for effect in wanted.look.effects:
        making.leave_out(f"{effect} in {key}")


def _shape(style: ParagraphStyle, key: str, wanted: Measured, line: float) -> dict[str, Any]:
    """Alignment, blanks, indents, rules and what keeps lines together."""
    shown = wanted.look.shown
    align = shown["align"]
    is_taken = align == "center" if key in _CELLS else "spread" not in (style.align, align)
    if key.startswith("heading"):  # a line that is not full looks the same
        is_taken = {align, style.align} != {"left", "justify"}
    changes: dict[str, Any] = {"align": align} if is_taken and align != style.align else {}
    for side in ("before", "after"):
        value = getattr(wanted, side)
        if key == "title" and side == "before":  # it stands at the top of the page in the house's file
            value = max(value, style.before)
        # Without a style for it, blanks are often made by empty lines: nothing said is nothing known.
        if not style.elastic and (value or wanted.named) and differs(getattr(style, side), value, 0.3):
            changes[side] = lines(value, line)
    if not (style.rule_above or style.rule_below or shown.get("rule_bottom") or shown.get("rule_top")):
        cell = float(shown["size"]) + wanted.tracking
        for side in ("indent", "left", "right"):
            if differs(getattr(style, side), getattr(wanted, side), 0.6):
                changes[side] = characters(getattr(wanted, side), cell)
    if key == "body" and bool(shown["widow"]) != (style.widows > 1):
        changes |= dict.fromkeys(("widows", "orphans"), 2 if shown["widow"] else 1)
    changes |= {"keep-next": 1} if shown["keep_next"] and not style.keep_next and key != "body" else {}
    changes |= {"keep-together": True} if shown["keep_lines"] and not style.keep_together and key != "body" else {}
    return changes | _rules(style, wanted)


def _rules(style: ParagraphStyle, wanted: Measured) -> dict[str, Any]:
    """The rules above and below; Word counts the blank from the line, a theme from the em box."""
    changes: dict[str, Any] = {}
    for edge, name, own in (
        ("rule_top", "rule-above", style.rule_above),
        ("rule_bottom", "rule-below", style.rule_below),
    ):
        rule = wanted.look.shown.get(edge)
        if not isinstance(rule, RuleStyle) or not rule.weight:
            continue
        weight, color = (own.weight, own.color.upper()) if own else (0.0, "")
        if not differs(weight, rule.weight, 0.15) and color == rule.color:
            continue
        gap = max(0.0, rule.gap + wanted.leading / 5 - 0.12 * float(wanted.look.shown["size"]))
        changes[name] = rule_table(rule) | ({"gap": points(gap)} if name == "rule-below" else {})
    return changes


def _take_runs(house: House, making: Making, casting: Casting) -> None:
    """Character styles that the file uses."""
    everything = [one for some in (house.roles.by_style, house.roles.found) for found in some.values() for one in found]
    used = {words.style for passage in everything for words in passage.words}
    styles = house.styles.runs()
    for key, run in making.base.runs.items():
        name = run.word.lower()
        if name not in used or name not in styles:
            continue
        own = styles[name].look
        changes = casting.of_run(key, own) if {"han", "latin", "bold", "italic"} & set(own) else {}
        if own.get("color", run.color or "#000000") != (run.color or "#000000").upper():
            changes["color"] = own["color"]
        if own.get("size") and not run.size and run.scale == 1.0:
            changes["size"] = type_size(own["size"], chinese=house.chinese)
        if own.get("underline") and not run.underline:
            changes["underline"] = True
        making.change(f"the run style {key}", {"runs": {key: changes}} if changes else {})


def _tell(making: Making, key: str, look: Look) -> None:
    """Says what was taken from direct formatting, and what the style says."""
    called = dict.fromkeys(_CALLED[key] for key in look.direct if key in _CALLED)
    if called and look.weight:
        what = f"{key}: {', '.join(called)} as most of the text is formatted directly, not as its style says"
        making.note("house-direct", what)
