"""What is wrong in a report file: every fault with its place, what was expected and what was found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, Union, get_args, get_origin

import msgspec

from masthead.errors import shortened

Path = tuple[str | int, ...]


class Fault(NamedTuple):
    """path: the keys and list positions from the top; line is looked up by it."""

    path: Path
    what: str
    hint: str = ""


def faults(value: Any, kind: Any, path: Path = ()) -> Iterator[Fault]:
    """All faults of a plain value (dicts, lists, scalars) against a type of the model, in the order of the file."""
    try:
        msgspec.convert(value, kind, strict=True)
    except msgspec.ValidationError:
        yield from _within(value, kind, path)


def place(path: Path) -> str:
    """('figures', 0, 'value') as 'figures[0].value'."""
    text = "".join(f"[{key}]" if isinstance(key, int) else f".{shortened(key)}" for key in path)
    return text.removeprefix(".")


def _within(value: Any, kind: Any, path: Path) -> Iterator[Fault]:
    for option in _options(kind):
        if isinstance(value, Mapping) and isinstance(option, type) and issubclass(option, msgspec.Struct):
            yield from _mapping_faults(value, option, path)
            return
        if isinstance(value, list | tuple) and get_origin(option) is tuple:
            for number, item in enumerate(value):
                yield from faults(item, get_args(option)[0], (*path, number))
            return
    yield Fault(path, f"expected {_expected(kind)}, found {_found(value)}", _remedy(value, kind))


def _mapping_faults(value: Mapping[str, Any], kind: type[msgspec.Struct], path: Path) -> Iterator[Fault]:
    fields = {field.name: field for field in msgspec.structs.fields(kind)}
    for key, inner in value.items():
        if key in fields:
            yield from faults(inner, fields[key].type, (*path, key))
        else:
            yield Fault((*path, key), f"unknown key {shortened(key)!r}", _near_miss(key, list(fields)))
    for name, field in fields.items():
        if field.required and name not in value:
            yield Fault(path, f"key {name!r} is missing", f"Add it: {_expected(field.type)}.")


def _near_miss(key: str, known: list[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(key, known, n=1)
    return f"Did you mean {close[0]!r}?" if close else f"Known keys: {', '.join(known)}."


def _remedy(value: Any, kind: Any) -> str:
    if value is None:
        return "Give it a value or leave the key out."
    if isinstance(value, bool | int | float) and str in _options(kind):
        return "Put it in quotes."
    return ""


def _options(kind: Any) -> tuple[Any, ...]:
    """The alternatives of a union, bounds and patterns taken off."""
    if get_origin(kind) is Annotated:
        return _options(get_args(kind)[0])
    if get_origin(kind) in (Union, UnionType):
        return tuple(plain for option in get_args(kind) for plain in _options(option))
    return (kind,)


def _expected(kind: Any) -> str:
    if get_origin(kind) is Annotated:
        return _bounded(*get_args(kind)[:2])
    if get_origin(kind) in (Union, UnionType):
        names = [_expected(option) for option in get_args(kind) if option is not type(None)]
        return "a number" if len(names) == 2 else names[0]
    if get_origin(kind) is Literal:
        choices = [str(choice) for choice in get_args(kind)]
        return choices[0] if len(choices) == 1 else f"one of {', '.join(choices)}"
    if get_origin(kind) is tuple:
        return "a list"
    names_of = {str: "text", int: "a whole number", float: "a number", bool: "true or false"}
    return names_of[kind] if kind in names_of else f"a mapping with {_keys(kind)}"


def _keys(kind: type[msgspec.Struct]) -> str:
    return ", ".join(field.name for field in msgspec.structs.fields(kind))


def _bounded(kind: Any, meta: msgspec.Meta) -> str:
    if meta.description:
        return meta.description
    if meta.pattern:
        return f"{_expected(kind)} matching {meta.pattern}"
    if meta.le is not None:
        return f"{_expected(kind)} from {meta.ge} to {meta.le}"
    return f"{_expected(kind)} from {meta.ge} up"


def _found(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return "a mapping"
    if isinstance(value, list | tuple):
        return "a list"
    return shortened(repr(value))
