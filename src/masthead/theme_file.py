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
    FontRole,
    Footer,
    Grid,
    GroupStyle,
    PageStyle,
    ParagraphStyle,
    RunStyle,
    Tables,
    TableStyle,
    Theme,
    ZoneStyle,
)
from masthead.theme_checks import check_theme
from masthead.theme_values import (
    Limits,
    Measures,
    check_keys,
    read_count,
    read_length,
    read_record,
    read_table,
    read_text,
)

# What a variant of the theme may change. Of the named tables, only what the theme has: a new name is a slip.
_CHANGEABLE = ("page", "grid", "footer", "zone")
_NAMED = ("styles", "runs", "tables", "cells", "groups")
_KEYS = ("name", "inherits", "fonts", "fit", *_CHANGEABLE, *_NAMED)


def build_theme(tables: Tables, where: str) -> Theme:
    """A theme from merged TOML tables, its variants tried. where: what errors name. Raises TemplateError."""
    theme = _built(tables, where)
    for kind, changes in (("shrink", theme.shrink), ("grow", theme.grow)):
        for number, change in enumerate(changes, 1):
            _built(merge(tables, change), where, f"fit.{kind}.{number}.")
    return theme


def changed(theme: Theme, change: Tables) -> Theme:
    """The theme with some of its TOML keys set otherwise. Raises TemplateError."""
    return _built(merge(theme.tables, change), theme.name)


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
        check_keys(tables, _KEYS, "")
        self.tables = tables
        self.grid: Grid = read_record(Grid, self.table("grid"), "grid", Measures())
        self.measures = Measures(line=self.grid.line)

    def theme(self, where: str) -> Theme:
        fit = self.table("fit")
        check_keys(fit, ("pages", "shrink", "grow"), "fit")
        return Theme(
            name=read_text(self.tables.get("name", where), "name"),
            page=read_record(PageStyle, self.table("page"), "page", self.measures),
            grid=self.grid,
            fonts=self.records(FontRole, "fonts"),
            styles={name: self.paragraph_style(name) for name in self.table("styles")},
            runs=self.records(RunStyle, "runs"),
            table_styles=self.records(TableStyle, "tables"),
            cells=self.records(CellStyle, "cells"),
            groups=self.records(GroupStyle, "groups"),
            footer=self.record_if_there(Footer, "footer"),
            zone=self.record_if_there(ZoneStyle, "zone"),
            page_limit=read_count(fit.get("pages", 0), "fit.pages"),
            shrink=self.variants("shrink"),
            grow=self.variants("grow"),
            tables=self.tables,
        )

    def table(self, key: str) -> Tables:
        return read_table(self.tables.get(key, {}), key)

    def records(self, kind: type[Any], key: str) -> dict[str, Any]:
        return {
            name: read_record(kind, value, f"{key}.{name}", self.measures) for name, value in self.table(key).items()
        }

    def record_if_there(self, kind: type[Any], key: str) -> Any:
        return read_record(kind, self.table(key), key, self.measures) if key in self.tables else None

    def paragraph_style(self, name: str) -> ParagraphStyle:
        key = f"styles.{name}"
        values = self.with_bases(name)
        # 字 depends on the style's own size and tracking, so these are read first.
        size = read_length(values.get("size", "10.5pt"), f"{key}.size", self.measures)
        own = self.measures._replace(em=size, cell=size)
        tracking = read_length(values.get("tracking", 0), f"{key}.tracking", own, _ANY)
        own = own._replace(cell=size + tracking)
        style: ParagraphStyle = read_record(ParagraphStyle, values, key, own)
        return style if style.leading else dataclasses.replace(style, leading=self.grid.line)

    def with_bases(self, name: str) -> Tables:
        """What a style sets, over what its base sets, and so on."""
        chain = [self.own_values(name, f"styles.{name}")]
        names = [name]
        while "base" in chain[-1]:
            key = f"styles.{names[-1]}.base"
            base = read_text(chain[-1]["base"], key)
            if base in names:
                hint = "Name another style as its base."
                raise TemplateError(f"style {base!r} inherits from itself", where=key, hint=hint)
            names.append(base)
            chain.append(self.own_values(base, key))
        values: Tables = {}
        for own in reversed(chain):
            values = merge(values, own)
        return {key: value for key, value in values.items() if key != "base"}

    def own_values(self, name: str, key: str) -> Tables:
        styles = self.table("styles")
        if name not in styles:
            hint = f"Add [styles.{name}], or name another style as the base."
            raise TemplateError(f"no style {name!r}", where=key, hint=hint)
        return read_table(styles[name], f"styles.{name}")

    def variants(self, kind: str) -> tuple[Tables, ...]:
        """The changes in [fit] shrink or grow, each of them a table of what the theme has."""
        key = f"fit.{kind}"
        changes = self.table("fit").get(kind, [])
        if not isinstance(changes, list):
            hint = f'Write it like {kind} = [{{ grid = {{ line = "5mm" }} }}].'
            raise TemplateError("expected an array of tables", where=key, hint=hint)
        for number, change in enumerate(changes, 1):
            self.check_variant(read_table(change, f"{key}.{number}"), f"{key}.{number}")
        return tuple(changes)

    def check_variant(self, change: Tables, key: str) -> None:
        check_keys(change, (*_CHANGEABLE, *_NAMED), key)
        for table in _NAMED:
            check_keys(read_table(change.get(table, {}), f"{key}.{table}"), self.table(table), f"{key}.{table}")


_ANY = Limits(float("-inf"), float("inf"))  # the limits come when the whole style is read
