"""TOML of a theme: tables of texts, numbers, flags, arrays and small tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from masthead.theme import Tables

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b", "\f": "\\f"}


def toml_text(tables: Tables) -> str:
    """The file of some tables, in their order: plain values first, each table of values under its own head, small
    tables inside those on one line."""
    plain = {key: value for key, value in tables.items() if not isinstance(value, Mapping)}
    parts = ["".join(_lines(plain))] if plain else []
    for key, table in tables.items():
        if isinstance(table, Mapping):
            parts += _table(_key(key), table)
    return "\n".join(parts)


def _table(name: str, table: Mapping[str, Any]) -> Iterator[str]:
    """A table, or where it only holds tables that have names, each of those."""
    if table and all(isinstance(value, Mapping) for value in table.values()):
        for key, value in table.items():
            yield f"[{name}.{_key(key)}]\n" + "".join(_lines(value))
    elif table:
        yield f"[{name}]\n" + "".join(_lines(table))


def _lines(table: Mapping[str, Any]) -> Iterator[str]:
    for key, value in table.items():
        yield f"{_key(key)} = {_value(value)}\n"


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _text(key)


def _value(value: object) -> str:
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(key)} = {_value(one)}" for key, one in value.items()) + " }"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_value, value)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    return _text(value) if isinstance(value, str) else f"{value:g}"


def _text(text: str) -> str:
    """A basic string; what TOML does not allow in one is escaped by its number."""
    return '"' + "".join(_ESCAPED.get(char) or _escaped(char) for char in text) + '"'


def _escaped(char: str) -> str:
    return f"\\u{ord(char):04X}" if ord(char) < 0x20 or ord(char) == 0x7F else char
