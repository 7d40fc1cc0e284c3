"""Names in the order they are first mentioned."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from masthead.report import Name
from masthead.source import Source

Stretches = Iterable[tuple[int, int]]


def first_mentions(
    source: Source, find: Callable[[str], Stretches], same: Callable[[str], str] = str
) -> tuple[Name, ...]:
    """A Name for each stretch `find` gives in a block's text, once for each value of `same`."""
    names: dict[str, Name] = {}
    for block in source.blocks:
        for start, end in find(block.text):
            name = block.text[start:end]
            if same(name) not in names:
                names[same(name)] = Name(name=name, span=source.span(block, start, end))
    return tuple(names.values())
