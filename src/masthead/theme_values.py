"""The values of a theme's keys: of the right kind, within limits, lengths in points.

Every reader raises TemplateError; its `where` is the dotted key below the value read, empty for the value itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from reprlib import repr as shortened
from typing import Any, NamedTuple

from masthead.errors import TemplateError
from masthead.theme import Tables
from masthead.units import parse_length


class Measures(NamedTuple):
    """What relative lengths count in, in points: the size (em), a full-width character (字), the grid's line (L).
    0 where there is none."""

    em: float = 0.0
    cell: float = 0.0
    line: float = 0.0


NOTHING = Measures()


class Limits(NamedTuple):
    """The least and the most a number may be. unit: as hints write it."""

    least: float
    most: float
    unit: str = "pt"


MOST = 1584.0  # 22 in, Word's largest page
LENGTH = Limits(0.0, MOST)
COUNT = Limits(0, 100, "")
ANY = Limits(float("-inf"), float("inf"))

_COLOR = re.compile(r"#[0-9A-Fa-f]{6}")
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\ufffe\uffff]")  # what XML cannot hold or a line cannot show
_LENGTH_HINT = "Write it like 12pt, 35mm or 1.5L."
_RELATIVE = ("em", "字", "L")
_FURTHEST = 1e9  # beyond any length; it keeps out inf, nan and integers that no float holds


def at(key: str, read: Callable[..., Any], *arguments: Any) -> Any:
    """What `read` makes of its arguments; the `where` of its errors is put below the key."""
    try:
        return read(*arguments)
    except TemplateError as error:
        raise placed(error, key) from None


def placed(error: TemplateError, key: str) -> TemplateError:
    return TemplateError(error.what, where=f"{key}.{error.where}" if error.where else key, hint=error.hint)


def read_table(value: object) -> Tables:
    if not isinstance(value, dict):
        raise _unexpected("a table", value, "Write it as [table] with its keys below, or as { key = value }.")
    return value


def check_keys(values: Tables, known: Mapping[str, object] | tuple[str, ...]) -> None:
    """Raises TemplateError for a key that is not known."""
    for key in values:
        if key not in known:
            names = ", ".join(sorted(known)) or "none"
            raise TemplateError(f"unknown key {key!r}", where=key, hint=f"Known keys: {names}.")


def read_text(value: object, *_: object) -> str:
    if not isinstance(value, str):
        raise _unexpected("a text", value, "Write it in quotes.")
    if _CONTROL.search(value):
        raise TemplateError("a control character in a text", hint="Take it out.")
    return value


def read_count(value: object, _: Measures = NOTHING, limits: Limits = COUNT) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise _unexpected("a whole number", value, "Write it in digits, without quotes.")
    _check_limits(value, value, limits)
    return value


def read_length(value: object, measures: Measures, limits: Limits) -> float:
    """Points. A number counts in points; a text has its unit."""
    points = _parsed(value, measures) if isinstance(value, str) else _number(value, "a length", _LENGTH_HINT)
    _check_limits(points, value, limits)
    return points


def _parsed(text: str, measures: Measures) -> float:
    em, cell, line = measures
    try:
        points = parse_length(text, em=em, cell=cell, line=line)
    except ValueError as error:
        raise TemplateError(str(error), hint="Write a number and its unit.") from None
    if not points:
        for unit, measure in zip(_RELATIVE, measures, strict=True):
            if text.strip().endswith(unit) and not measure:
                raise TemplateError(f"{unit} measures nothing here", hint="Write the length in pt or mm.")
    return points


def _number(value: object, what: str, hint: str) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool) and -_FURTHEST < value < _FURTHEST:
        return float(value)
    raise _unexpected(what, value, hint)


def _check_limits(number: float, value: object, limits: Limits) -> None:
    least, most, unit = limits
    if number < least:
        raise TemplateError(f"{shortened(value)} is too small", hint=f"Write at least {least:g}{unit}.")
    if number > most:
        raise TemplateError(f"{shortened(value)} is too large", hint=f"Write at most {most:g}{unit}.")


def read_factor(value: object, _: Measures, limits: Limits) -> float:
    number = _number(value, "a number", "Write it in digits, without unit or quotes.")
    _check_limits(number, value, limits)
    return number


def read_flag(value: object, *_: object) -> bool:
    if not isinstance(value, bool):
        raise _unexpected("true or false", value, "Write true or false, without quotes.")
    return value


def read_color(value: object, *_: object) -> str:
    if not isinstance(value, str) or not _COLOR.fullmatch(value):
        raise _unexpected("a colour", value, "Write it like #C00000.")
    return value


def read_color_or_none(value: object, *_: object) -> str:
    return read_color(value) if value != "" else ""


def read_colors(value: object, *_: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not value:
        raise _unexpected("an array of colours", value, 'Write it like ["#C00000", "#595959"].')
    return tuple(map(read_color, value))


def read_texts(value: object, *_: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise _unexpected("an array of texts", value, 'Write it like ["Arial"].')
    return tuple(map(read_text, value))


def read_lengths(value: object, measures: Measures, limits: Limits) -> tuple[float, ...]:
    if not isinstance(value, list):
        raise _unexpected("an array of lengths", value, 'Write it like ["20mm", "35mm"].')
    return tuple(read_length(item, measures, limits) for item in value)


def read_dash(value: object, measures: Measures, limits: Limits) -> tuple[float, ...]:
    lengths = read_lengths(value, measures, limits)
    if len(lengths) not in (0, 2):
        hint = 'Write the lengths of a dash and of the blank after it, like ["1mm", "1mm"].'
        raise TemplateError(f"expected two lengths, found {len(lengths)}", hint=hint)
    return lengths


Reader = Callable[[Any, Measures, Limits], Any]


def choice(*choices: str) -> Reader:
    """What reads one of these texts; "" stands for none."""

    def read(value: object, *_: object) -> Any:
        if value not in choices:
            raise _unexpected(f"one of {', '.join(filter(None, choices))}", value, "Choose one, or leave it out.")
        return value

    return read


def _unexpected(what: str, value: object, hint: str) -> TemplateError:
    return TemplateError(f"expected {what}, found {shortened(value)}", hint=hint)
