"""Themes as TOML tables.

A theme is a TOML file. `inherits` names another theme, whose tables it changes key by key. A style may name
another of the same theme as its `base`. Lengths are written '35mm', '12pt', '2字' (the advance of a full-width
character of that style), '1.5L' (the grid's line pitch), '2em' or as a 字号 name.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import Any

from masthead.errors import TemplateError
from masthead.theme import (
    CellStyle,
    FontRole,
    Footer,
    Grid,
    GroupStyle,
    PageStyle,
    ParagraphStyle,
    RuleStyle,
    RunStyle,
    Tables,
    TableStyle,
    Theme,
    ZoneStyle,
)
from masthead.units import parse_length


def changed(theme: Theme, change: Tables) -> Theme:
    """The theme with some of its TOML keys set otherwise."""
    return build_theme(merge(theme.tables, change), theme.name)


def merge(base: Tables, change: Tables) -> dict[str, Any]:
    """TOML tables merged key by key; a value or an array replaces what was there."""
    merged = dict(base)
    for key, value in change.items():
        old = merged.get(key)
        merged[key] = merge(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return merged


def build_theme(tables: Tables, where: str) -> Theme:
    """A theme from merged TOML tables. where: what errors name. Raises TemplateError."""
    return _Builder(tables, where).theme()


_KEYS = {
    "name",
    "inherits",
    "page",
    "grid",
    "fonts",
    "styles",
    "runs",
    "tables",
    "cells",
    "groups",
    "footer",
    "zone",
    "fit",
}


class _Builder:
    """Turns tables into dataclasses, with the place of every key in its errors."""

    def __init__(self, tables: Tables, where: str) -> None:
        self.tables = tables
        self.where = where
        self.line = 0.0

    def theme(self) -> Theme:
        self.check_keys(self.tables, _KEYS, "")
        page = self.record(PageStyle, self.table("page"), "page")
        grid = self.record(Grid, self.table("grid"), "grid")
        self.line = grid.line
        fit = self.table("fit")
        self.check_keys(fit, {"pages", "shrink", "grow"}, "fit")
        return Theme(
            name=str(self.tables.get("name", self.where)),
            page=page,
            grid=grid,
            fonts=self.records(FontRole, "fonts"),
            styles={name: self.paragraph_style(name) for name in self.table("styles")},
            runs=self.records(RunStyle, "runs"),
            table_styles=self.records(TableStyle, "tables"),
            cells=self.records(CellStyle, "cells"),
            groups=self.records(GroupStyle, "groups"),
            footer=self.record(Footer, self.table("footer"), "footer") if "footer" in self.tables else None,
            zone=self.record(ZoneStyle, self.table("zone"), "zone") if "zone" in self.tables else None,
            page_limit=int(fit.get("pages", 0)),
            shrink=tuple(fit.get("shrink", ())),
            grow=tuple(fit.get("grow", ())),
            tables=self.tables,
        )

    def table(self, key: str) -> Tables:
        value = self.tables.get(key, {})
        if not isinstance(value, dict):
            raise self.wrong(key, f"expected a table, found {value!r}", "Write it as [table] with keys below.")
        return value

    def records(self, kind: type[Any], key: str) -> dict[str, Any]:
        return {name: self.record(kind, values, f"{key}.{name}") for name, values in self.table(key).items()}

    def paragraph_style(self, name: str) -> ParagraphStyle:
        values = self.with_bases(name, ())
        where = f"styles.{name}"
        # 字 depends on the style's own size and tracking, so these are read first.
        size = self.length(values.get("size", "10.5pt"), f"{where}.size", 0.0)
        tracking = self.length(values.get("tracking", "0pt"), f"{where}.tracking", size)
        style: ParagraphStyle = self.record(ParagraphStyle, values, where, em=size, cell=size + tracking)
        if not style.leading:
            style = dataclasses.replace(style, leading=self.line or size * 1.5)
        if style.font not in self.table("fonts"):
            raise self.wrong(f"{where}.font", f"no font role {style.font!r}", f"Add [fonts.{style.font}].")
        return style

    def with_bases(self, name: str, seen: tuple[str, ...]) -> dict[str, Any]:
        values = self.table("styles").get(name)
        if not isinstance(values, dict) or name in seen:
            fault = "inherits from itself" if name in seen else "is not a table in this theme"
            raise self.wrong(f"styles.{name}", f"style {name!r} {fault}", "Name another style as its base.")
        own = {key: value for key, value in values.items() if key != "base"}
        base = values.get("base")
        return merge(self.with_bases(base, (*seen, name)), own) if base else own

    def record(self, kind: type[Any], values: Tables, where: str, em: float = 0.0, cell: float = 0.0) -> Any:
        if not isinstance(values, dict):
            raise self.wrong(where, f"expected a table, found {values!r}", "Write it as { key = value }.")
        fields = {item.name.replace("_", "-"): item for item in dataclasses.fields(kind)}
        self.check_keys(values, set(fields), where)
        arguments = {}
        for key, value in values.items():
            convert = _CONVERTERS[str(fields[key].type)]
            arguments[fields[key].name] = convert(self, value, f"{where}.{key}", em, cell)
        try:
            return kind(**arguments)
        except TypeError:
            needed = [key for key, item in fields.items() if item.default is dataclasses.MISSING and key not in values]
            raise self.wrong(where, f"missing {', '.join(needed)}", "Add the keys.") from None

    def length(self, value: object, where: str, em: float, cell: float = 0.0) -> float:
        if isinstance(value, str):
            try:
                return parse_length(value, em=em, cell=cell or em, line=self.line)
            except ValueError as error:
                raise self.wrong(where, str(error), "") from None
        if isinstance(value, int | float) and not isinstance(value, bool):
            return float(value)
        raise self.wrong(where, f"expected a length, found {value!r}", "Write it like 12pt or 2字.")

    def check_keys(self, values: Tables, allowed: set[str], where: str) -> None:
        for key in values:
            if key not in allowed:
                place = f"{where}.{key}" if where else key
                raise self.wrong(place, f"unknown key {key!r}", f"Known keys: {', '.join(sorted(allowed))}.")

    def wrong(self, key: str, what: str, hint: str) -> TemplateError:
        return TemplateError(what, where=f"{self.where}, {key}", hint=hint)


Converter = Callable[[_Builder, Any, str, float, float], Any]


def _plain(kind: type) -> Converter:
    def convert(builder: _Builder, value: Any, where: str, _em: float, _cell: float) -> Any:
        if type(value) is not kind:
            raise builder.wrong(where, f"expected {kind.__name__}, found {value!r}", "")
        return value

    return convert


def _texts(builder: _Builder, value: Any, where: str, _em: float, _cell: float) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise builder.wrong(where, f"expected an array of texts, found {value!r}", "")
    return tuple(value)


def _lengths(builder: _Builder, value: Any, where: str, em: float, cell: float) -> tuple[float, ...]:
    if not isinstance(value, list):
        raise builder.wrong(where, f"expected an array of lengths, found {value!r}", "")
    return tuple(builder.length(item, where, em, cell) for item in value)


def _length(builder: _Builder, value: Any, where: str, em: float, cell: float) -> float:
    return builder.length(value, where, em, cell)


def _rule(builder: _Builder, value: Any, where: str, em: float, cell: float) -> RuleStyle:
    rule: RuleStyle = builder.record(RuleStyle, value, where, em, cell)
    return rule


def _choice(*choices: str) -> Converter:
    def convert(builder: _Builder, value: Any, where: str, _em: float, _cell: float) -> Any:
        if value not in choices:
            raise builder.wrong(where, f"{value!r} is not one of {', '.join(choices)}", "")
        return value

    return convert


_CONVERTERS: dict[str, Converter] = {
    "str": _plain(str),
    "bool": _plain(bool),
    "int": _plain(int),
    "float": _length,
    "float | None": _length,
    "tuple[str, ...]": _texts,
    "tuple[float, ...]": _lengths,
    "RuleStyle": _rule,
    "RuleStyle | None": _rule,
    "Align": _choice("justify", "left", "center", "right", "spread"),
    "Marker": _choice("", "filled", "hollow"),
    "Pin": _choice("", "foot"),
}
