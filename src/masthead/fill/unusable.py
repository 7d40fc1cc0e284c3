"""What a value says that a template cannot use: what kind it is, in the words of a template's writer."""

from __future__ import annotations

from typing import Any

from masthead.fill.told import Told

_KINDS: dict[type, str] = {
    **dict.fromkeys((str, Told), "a text"),
    **dict.fromkeys((list, tuple), "a list"),
    **dict.fromkeys((int, float), "a number"),
    type(None): "nothing",
}


def kind_word(value: Any) -> str:
    return _KINDS.get(type(value), type(value).__name__)


def unprintable(value: Any, wording: str) -> str:
    if value is None:
        guard = wording.partition(" | ")[0] if "an " not in wording else "…"
        return f"{wording} is absent in this report\nGuard it: {{% if {guard} %}}…{{% endif %}}."
    if isinstance(value, list | tuple):
        return f"{wording} is a list, not a text\nLoop over it or join it."
    return f"{wording} is {kind_word(value)}, not a text\nPrint one of its fields."


def misused(name: str, value: Any) -> str:
    """Python's own words on a filter's fault would speak of the program, not of the template."""
    listed = isinstance(value, list | tuple) and value and not hasattr(value, "_fields")
    items = f" of {kind_word(value[0])}" if listed else ""
    what = f"the filter {name!r} cannot be used on {kind_word(value)}{items}, or not with these arguments"
    return f'{what}\nGive it a text, or a field of the items: sort(attribute="id"), map(attribute="text").'
