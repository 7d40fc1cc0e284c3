"""Themes as TOML tables.

A theme is a TOML file. `inherits` names another theme, whose tables it changes key by key. A style may name
another of the same theme as its `base`. Lengths are written '35mm', '12pt', '2字' (the advance of a full-width
character of that style), '1.5L' (the grid's line pitch), '2em' or as a 字号 name.
"""

from __future__ import annotations

import dataclasses
from typing import Any

from masthead.errors import TemplateError
from masthead.theme import (
    CellStyle,
    ChartStyle,
    ColumnStyle,
    FontRole,
    Footer,
    Grid,
    GroupStyle,
    Header,
    NoteStyle,
    PagePicture,
    PageRule,
    PageStyle,
    ParagraphStyle,
    RunStyle,
    Tables,
    TableStyle,
    Theme,
    WatermarkStyle,
    ZoneStyle,
)
from masthead.theme_checks import check_theme
from masthead.theme_records import read_record
from masthead.theme_values import (
    ANY,
    NOTHING,
    Measures,
    at,
    check_keys,
    choice,
    read_count,
    read_length,
    read_table,
    read_text,
)

# What a variant of the theme may change. Of the named tables, only what the theme has: a new name is a slip.
_CHANGEABLE = ("page", "grid", "footer", "header", "notes", "columns", "watermark", "zone", "chart")
_NAMED = ("styles", "runs", "tables", "cells", "groups", "page-rules")
# What a style does not take from its base: headings of each level count for themselves.
_OWN = ("number",)
_KEYS = ("name", "inherits", "lines", "fonts", "fit", "page-pictures", *_CHANGEABLE, *_NAMED)


_LINES = choice("styled", "fitted")


def build_theme(tables: Tables, where: str) -> Theme:
    """A theme from merged TOML tables, its variants tried; its pictures are for who knows its folder to add. where:
    what errors name. Raises TemplateError."""
    theme = _built(tables, where)
    for kind, changes in (("shrink", theme.shrink), ("grow", theme.grow)):
        for number, change in enumerate(changes, 1):
            _built(merge(tables, change), where, f"fit.{kind}.{number}.")
    return theme


def changed(theme: Theme, change: Tables) -> Theme:
    """The theme with some of its TOML keys set otherwise. Raises TemplateError."""
    return dataclasses.replace(_built(merge(theme.tables, change), theme.name), pictures=theme.pictures)


def merge(base: Tables, change: Tables) -> dict[str, Any]:
    """TOML tables merged key by key; a value or an array replaces what was there."""
    merged = dict(base)
    for key, value in change.items():
        old = merged.get(key)
        merged[key] = merge(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return merged


def _built(tables: Tables, where: str, variant: str = "") -> Theme:
    """variant: put before the keys that errors name."""
    try:
        theme = _Builder(tables).theme(where)
        check_theme(theme)
    except TemplateError as error:
        raise TemplateError(error.what, where=f"{where}, {variant}{error.where}", hint=error.hint) from None
    return theme


class _Builder:
    """Turns tables into dataclasses. The `where` of its errors is a dotted key."""

    def __init__(self, tables: Tables) -> None:
        check_keys(tables, _KEYS)
        self.tables = tables
        self.grid: Grid = at("grid", read_record, Grid, tables.get("grid", {}), NOTHING)
        self.measures = Measures(line=self.grid.line)
        self.merged: dict[str, Tables] = {}

    def theme(self, where: str) -> Theme:
        fit = self.table("fit")
        at("fit", check_keys, fit, ("pages", "shrink", "grow"))
        return Theme(
            name=at("name", read_text, self.tables.get("name", where)),
            page=self.record(PageStyle, "page"),
            grid=self.grid,
            fonts=self.records(FontRole, "fonts"),
            lines=at("lines", _LINES, self.tables.get("lines", "styled")),
            styles={name: at(f"styles.{name}", self.paragraph_style, name) for name in self.table("styles")},
            runs=self.records(RunStyle, "runs"),
            table_styles=self.records(TableStyle, "tables"),
            cells=self.records(CellStyle, "cells"),
            groups=self.records(GroupStyle, "groups"),
            footer=self.optional(Footer, "footer"),
            header=self.optional(Header, "header"),
            page_rules=self.records(PageRule, "page-rules"),
            page_pictures=self.records(PagePicture, "page-pictures"),
            notes=self.record(NoteStyle, "notes"),
            columns=self.record(ColumnStyle, "columns"),
            watermark=self.optional(WatermarkStyle, "watermark"),
            zone=self.optional(ZoneStyle, "zone"),
            chart=self.optional(ChartStyle, "chart"),
            page_limit=at("fit.pages", read_count, fit.get("pages", 0)),
            shrink=at("fit.shrink", self.variants, fit.get("shrink", [])),
            grow=at("fit.grow", self.variants, fit.get("grow", [])),
            tables=self.tables,
        )

    def table(self, key: str) -> Tables:
        table: Tables = at(key, read_table, self.tables.get(key, {}))
        return table

    def record(self, kind: type[Any], key: str) -> Any:
        return at(key, read_record, kind, self.tables.get(key, {}), self.measures)

    def optional(self, kind: type[Any], key: str) -> Any:
        return self.record(kind, key) if key in self.tables else None

    def records(self, kind: type[Any], key: str) -> dict[str, Any]:
        table = self.table(key)
        return {name: at(f"{key}.{name}", read_record, kind, table[name], self.measures) for name in table}

    def paragraph_style(self, name: str) -> ParagraphStyle:
        values = self.with_bases(name)
        # 字 depends on the style's own size and tracking, so these are read first.
        line = self.grid.line
        size = at("size", read_length, values.get("size", "10.5pt"), self.measures, ANY)
        tracking = at("tracking", read_length, values.get("tracking", 0), Measures(size, size, line), ANY)
        style: ParagraphStyle = read_record(ParagraphStyle, values, Measures(size, size + tracking, line))
        return style if style.leading else dataclasses.replace(style, leading=line)

    def with_bases(self, name: str) -> Tables:
        """What a style sets, over what its base sets, and so on."""
        chain: list[tuple[str, dict[str, Any]]] = []
        base: str | None = name
        while base is not None and base not in self.merged:
            if base in (seen for seen, _ in chain):
                hint = "Name another style as its base."
                raise TemplateError(f"style {base!r} inherits from itself", where="base", hint=hint)
            own = self.own_values(base)
            chain.append((base, own))
            base = at("base", read_text, own.pop("base")) if "base" in own else None
        values = self.merged[base] if base is not None else {}
        for seen, own in reversed(chain):
            inherited = {key: value for key, value in values.items() if key not in _OWN}
            values = self.merged[seen] = merge(inherited, own)
        return values

    def own_values(self, name: str) -> dict[str, Any]:
        styles = self.table("styles")
        if name not in styles:
            hint = f"Add [styles.{name}], or name another style as its base."
            raise TemplateError(f"no style {name!r}", where="base", hint=hint)
        return dict(read_table(styles[name]))

    def variants(self, changes: object) -> tuple[Tables, ...]:
        """The changes in [fit] shrink or grow, each of them a table of what the theme has."""
        if not isinstance(changes, list):
            raise TemplateError("expected an array of tables", hint='Write it like [{ grid = { line = "5mm" } }].')
        for number, change in enumerate(changes, 1):
            at(str(number), self.check_variant, change)
        return tuple(changes)

    def check_variant(self, change: object) -> None:
        tables = read_table(change)
        check_keys(tables, (*_CHANGEABLE, *_NAMED))
        for key in _NAMED:
            names = at(key, read_table, tables.get(key, {}))
            at(key, check_keys, names, self.table(key))
