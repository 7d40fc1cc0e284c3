"""JSON text as plain values, as strict as the YAML of report files."""

from __future__ import annotations

import json
import math
from typing import Any, NoReturn

from masthead.errors import ModelError, shortened
from masthead.report_file.yaml_read import MAX_DEPTH, MAX_DIGITS, Lines, read_yaml


def read_json(text: str, where: str) -> Any:
    """The value of a JSON text. where: what errors name. Raises ModelError."""
    try:
        value = json.loads(
            text, object_pairs_hook=_unique, parse_constant=_no_constant, parse_float=_finite, parse_int=_whole
        )
        _check_depth(value, 0)
        # A lone surrogate can be escaped in JSON, but is no text.
        json.dumps(value, ensure_ascii=False).encode()
    except json.JSONDecodeError as error:
        hint = "Check commas, quotes and brackets there."
        raise ModelError(f"not JSON: {error.msg}", where=f"{where}, line {error.lineno}", hint=hint) from None
    except RecursionError:
        raise ModelError("nested too deep", where=where, hint="Check the brackets.") from None
    except ValueError as error:
        raise ModelError(str(error), where=where, hint="Correct the value.") from None
    return value


def json_lines(text: str, where: str) -> Lines:
    """The line of each path. JSON is YAML but for a few escapes; where those are used no line is known."""
    try:
        return read_yaml(text, where).lines
    except ModelError:
        return {}


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for key, value in pairs:
        if key in values:
            raise ValueError(f"key {shortened(key)!r} stands twice in one object")
        values[key] = value
    return values


def _no_constant(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a number a report can state")


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"number {shortened(text)} is too large")
    return number


def _whole(text: str) -> int:
    if len(text) > MAX_DIGITS:
        raise ValueError(f"number {shortened(text)} is too large")
    return int(text)


def _check_depth(value: Any, depth: int) -> None:
    if depth > MAX_DEPTH:
        raise ValueError(f"nested deeper than {MAX_DEPTH} levels")
    if isinstance(value, dict):
        value = value.values()
    elif not isinstance(value, list):
        return
    for inner in value:
        _check_depth(inner, depth + 1)
