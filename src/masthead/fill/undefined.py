"""What a name or field that does not exist says for itself."""

from __future__ import annotations

from typing import Any

from jinja2 import StrictUndefined, Undefined, UndefinedError
from jinja2.utils import missing

from masthead.fill.budget import RefusedError
from masthead.fill.near import did_you_mean
from masthead.report import Report


class Missing(StrictUndefined):
    """A name or field that does not exist: printing or testing it is an error that names it."""

    __slots__ = ()

    def __init__(
        self, hint: str | None = None, obj: Any = missing, name: str | None = None, exc: Any = UndefinedError
    ) -> None:
        super().__init__(hint, obj, name, RefusedError if exc is UndefinedError else exc)

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return str(self._undefined_hint)
        name = str(self._undefined_name)
        if self._undefined_obj is missing:
            return f"{name!r} is not defined here\n" + did_you_mean(name, _known_names(None))
        if isinstance(self._undefined_obj, list | tuple) and not _known_names(self._undefined_obj):
            return f"a list has no {name!r}\nLoop over it, or take its first or last item."
        kind = type(self._undefined_obj).__name__
        return f"{kind} has no field {name!r}\n" + did_you_mean(name, _known_names(self._undefined_obj))


def _known_names(value: Any) -> tuple[str, ...]:
    if value is None:
        return ("report", "figure", *Report.__struct_fields__)
    names: tuple[str, ...] = getattr(type(value), "__struct_fields__", getattr(type(value), "_fields", ()))
    return names


def check_defined(value: Any) -> None:
    """Raises RefusedError for an undefined value, with its name and what it may have been meant to be."""
    if isinstance(value, Undefined):
        str(value)
