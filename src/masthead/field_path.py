"""Fields of the model by their paths: "issue.number", "sections[1].paragraphs[0].rows[3][1]"."""

from __future__ import annotations

import re
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from masthead.report import Report

_STEP = re.compile(r"\.?(?:([a-z_]+)|\[(\d{1,6})\])")
_LONGEST = 200

Steps = tuple[str | int, ...]


def steps_of(path: str) -> Steps:
    """The names and numbers of a path; () for what is no path."""
    steps: list[str | int] = []
    at = 0
    while len(path) <= _LONGEST and at < len(path):
        match = _STEP.match(path, at)
        if not match:
            return ()
        steps.append(match[1] or int(match[2]))
        at = match.end()
    return tuple(steps)


def path_of(steps: Steps) -> str:
    return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps).removeprefix(".")


def value_at(report: Report, steps: Steps) -> Any:
    """What stands there; None where there is no such place."""
    value: Any = report
    for step in steps:
        if isinstance(step, int) and isinstance(value, tuple):
            value = value[step] if step < len(value) else None
        elif isinstance(step, str) and isinstance(value, Struct) and step in value.__struct_fields__:
            value = getattr(value, step)
        else:
            return None
    return value


def with_value(node: Any, steps: Steps, value: Any) -> Any:
    """The report, or a part of it, with another value there. The place must be one."""
    if not steps:
        return value
    first, *rest = steps
    if isinstance(first, int):
        return (*node[:first], with_value(node[first], tuple(rest), value), *node[first + 1 :])
    return replace(node, **{first: with_value(getattr(node, first), tuple(rest), value)})
