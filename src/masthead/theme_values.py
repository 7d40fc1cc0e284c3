"""The values of a theme's keys: of the right kind, within limits, lengths in points."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from reprlib import repr as shortened
from typing import Any, NamedTuple

from masthead.errors import TemplateError
from masthead.theme import RuleStyle, Tables
from masthead.units import parse_length


class Measures(NamedTuple):
    """What relative lengths count in, in points: the size (em), a full-width character (字), the grid's line (L).
    0 where there is none."""

    em: float = 0.0
    cell: float = 0.0
    line: float = 0.0


class Limits(NamedTuple):
    least: float
    most: float
    unit: str = "pt"


_MOST = 1584.0  # 22 in, Word's largest page
_LENGTH = Limits(0.0, _MOST)
_SIZE = Limits(1.0, _MOST)
_INDENT = Limits(-_MOST, _MOST)
_COUNT = Limits(0, 100, "")

# Of the fields that may not be what a field of their type is by default: a length or a count from 0 on.
_LIMITS = {
    "PageStyle.width": _SIZE,
    "PageStyle.height": _SIZE,
    "Grid.line": _SIZE,
    "Grid.latin_gap": Limits(0.0, 2.0, "em"),
    "ParagraphStyle.size": _SIZE,
    "ParagraphStyle.leading": _SIZE,
    "ParagraphStyle.indent": _INDENT,
    "ParagraphStyle.left": _INDENT,
    "ParagraphStyle.right": _INDENT,
    "ParagraphStyle.tracking": _INDENT,
    "RunStyle.scale": Limits(0.1, 10.0, ""),
    "RunStyle.rise": Limits(-10.0, 10.0, "em"),
    "TableStyle.widths": Limits(0.01, _MOST, ""),
    "RuleStyle.dash": Limits(0.1, _MOST),
    "ZoneStyle.tile_min": _SIZE,
}

_COLOR = re.compile(r"#[0-9A-Fa-f]{6}")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ufffe\uffff]")  # what XML cannot hold or a line cannot show
_RELATIVE = ("em", "字", "L")
_FURTHEST = 1e9  # beyond any length; it keeps out inf, nan and integers that no float holds


def read_table(value: object, key: str) -> Tables:
    """The value of a key that holds a table."""
    if not isinstance(value, dict):
        raise _unexpected("a table", value, key, "Write it as [table] with its keys below, or as { key = value }.")
    return value


def read_record(kind: type[Any], value: object, key: str, measures: Measures) -> Any:
    """A dataclass of theme.py from the table at `key`. Raises TemplateError for a wrong, unknown or missing key."""
    values = read_table(value, key)
    fields = _fields(kind)
    check_keys(values, fields, key)
    if missing := [name for name, field in fields.items() if field.required and name not in values]:
        raise TemplateError(f"missing {', '.join(missing)}", where=key, hint="Add what is missing.")
    return kind(
        **{
            fields[name].name: fields[name].read(item, f"{key}.{name}", measures, fields[name].limits)
            for name, item in values.items()
        }
    )


def check_keys(values: Tables, known: Mapping[str, object] | tuple[str, ...], where: str) -> None:
    """Raises TemplateError for a key that is not known. where: the key of the table; empty: the file itself."""
    for key in values:
        if key not in known:
            place = f"{where}.{key}" if where else key
            raise TemplateError(f"unknown key {key!r}", where=place, hint=f"Known keys: {', '.join(sorted(known))}.")


def read_text(value: object, key: str, _measures: Measures = Measures(), _limits: Limits = _COUNT) -> str:
    if not isinstance(value, str):
        raise _unexpected("a text", value, key, "Write it in quotes.")
    if _CONTROL.search(value):
        raise TemplateError("a control character in a text", where=key, hint="Take it out.")
    return value


def read_flag(value: object, key: str, _measures: Measures, _limits: Limits) -> bool:
    if not isinstance(value, bool):
        raise _unexpected("true or false", value, key, "Write true or false, without quotes.")
    return value


def read_count(value: object, key: str, _measures: Measures = Measures(), limits: Limits = _COUNT) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise _unexpected("a whole number", value, key, "Write it in digits, without quotes.")
    _check_limits(value, value, key, limits)
    return value


def read_number(value: object, key: str, _measures: Measures, limits: Limits) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not -_FURTHEST < value < _FURTHEST:
        raise _unexpected("a number", value, key, "Write it in digits, without unit or quotes.")
    _check_limits(value, value, key, limits)
    return float(value)


def read_length(value: object, key: str, measures: Measures, limits: Limits = _LENGTH) -> float:
    """Points. A number counts in points; a text has its unit."""
    if isinstance(value, str):
        points = _parsed(value, key, measures)
    elif isinstance(value, int | float) and not isinstance(value, bool) and -_FURTHEST < value < _FURTHEST:
        points = float(value)
    else:
        raise _unexpected("a length", value, key, "Write it like 12pt, 35mm or 1.5L.")
    _check_limits(points, value, key, limits)
    return points


def _parsed(text: str, key: str, measures: Measures) -> float:
    em, cell, line = measures
    try:
        points = parse_length(text, em=em, cell=cell or em, line=line)
    except ValueError as error:
        raise TemplateError(str(error), where=key, hint="Write a number and its unit.") from None
    if not points:
        for unit, points_of_unit in zip(_RELATIVE, (em, cell or em, line), strict=True):
            if text.strip().endswith(unit) and not points_of_unit:
                raise TemplateError(f"{unit} measures nothing here", where=key, hint="Write it in pt or mm.")
    return points


def _check_limits(number: float, value: object, key: str, limits: Limits) -> None:
    least, most, unit = limits
    if number < least:
        raise TemplateError(f"{shortened(value)} is too small", where=key, hint=f"Write at least {least:g}{unit}.")
    if number > most:
        raise TemplateError(f"{shortened(value)} is too large", where=key, hint=f"Write at most {most:g}{unit}.")


def _color(value: object, key: str, _measures: Measures, _limits: Limits) -> str:
    if not isinstance(value, str) or not _COLOR.fullmatch(value):
        raise _unexpected("a colour", value, key, "Write it like #C00000.")
    return value


def _list(value: object, key: str, what: str, hint: str) -> list[Any]:
    if not isinstance(value, list):
        raise _unexpected(f"an array of {what}", value, key, hint)
    return value


def _texts(value: object, key: str, _measures: Measures, _limits: Limits) -> tuple[str, ...]:
    return tuple(read_text(item, key) for item in _list(value, key, "texts", 'Write it like ["Arial"].'))


def _lengths(value: object, key: str, measures: Measures, limits: Limits) -> tuple[float, ...]:
    items = _list(value, key, "lengths", 'Write it like ["20mm", "35mm"].')
    return tuple(read_length(item, key, measures, limits) for item in items)


def _dash(value: object, key: str, measures: Measures, limits: Limits) -> tuple[float, ...]:
    lengths = _lengths(value, key, measures, limits)
    if len(lengths) not in (0, 2):
        hint = 'Write the lengths of dash and blank, like ["1mm", "1mm"].'
        raise TemplateError(f"expected two lengths, found {len(lengths)}", where=key, hint=hint)
    return lengths


def _rule(value: object, key: str, measures: Measures, _limits: Limits) -> RuleStyle:
    rule: RuleStyle = read_record(RuleStyle, value, key, measures)
    return rule


Reader = Callable[[object, str, Measures, Limits], Any]


def _choice(*choices: str) -> Reader:
    def read(value: object, key: str, _measures: Measures, _limits: Limits) -> Any:
        if value not in choices:
            raise _unexpected(f"one of {', '.join(filter(None, choices))}", value, key, "Choose one, or leave it out.")
        return value

    return read


# What reads a field: by its name where that says more than its type.
_BY_NAME: dict[str, Reader] = {
    "color": _color,
    "dash": _dash,
    "scale": read_number,
    "rise": read_number,
    "latin_gap": read_number,
}
_BY_TYPE: dict[str, Reader] = {
    "str": read_text,
    "bool": read_flag,
    "int": read_count,
    "float": read_length,
    "float | None": read_length,
    "tuple[str, ...]": _texts,
    "tuple[float, ...]": _lengths,
    "RuleStyle": _rule,
    "RuleStyle | None": _rule,
    "Align": _choice("justify", "left", "center", "right", "spread"),
    "Marker": _choice("", "filled", "hollow"),
    "Pin": _choice("", "foot"),
}


class _Field(NamedTuple):
    name: str
    read: Reader
    limits: Limits
    required: bool


@lru_cache(maxsize=None)
def _fields(kind: type[Any]) -> dict[str, _Field]:
    """The fields of a dataclass by their keys in TOML."""
    return {item.name.replace("_", "-"): _field(kind, item) for item in dataclasses.fields(kind)}


def _field(kind: type[Any], item: dataclasses.Field[Any]) -> _Field:
    read = _BY_NAME.get(item.name) or _BY_TYPE[str(item.type)]
    limits = _LIMITS.get(f"{kind.__name__}.{item.name}", _COUNT if item.type == "int" else _LENGTH)
    return _Field(item.name, read, limits, item.default is dataclasses.MISSING)


def _unexpected(what: str, value: object, key: str, hint: str) -> TemplateError:
    return TemplateError(f"expected {what}, found {shortened(value)}", where=key, hint=hint)
