"""Every part of a report with its place, such as sections[1].points[0]."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from masthead.report import Span

Part = tuple[str, Struct]


def parts(node: Struct, where: str = "") -> Iterator[Part]:
    """(place, part) of each part below the node but spans, in the order of the model's fields."""
    for name in node.__struct_fields__:
        value = getattr(node, name)
        place = f"{where}.{name}" if where else name
        items = [(place, value)] if isinstance(value, Struct) else _items(place, value)
        for item_place, item in items:
            if not isinstance(item, Span):
                yield item_place, item
                yield from parts(item, item_place)


def _items(place: str, value: object) -> list[Part]:
    if not isinstance(value, tuple):
        return []
    return [(f"{place}[{number}]", item) for number, item in enumerate(value) if isinstance(item, Struct)]


def spans(report: Struct) -> Iterator[tuple[str, Span]]:
    """(place of the part, span) of every span of the report; of further mentions, with their number."""
    for place, part in parts(report):
        span = getattr(part, "span", None)
        if isinstance(span, Span):
            yield place, span
        for number, mention in enumerate(getattr(part, "mentions", ())):
            yield f"{place}.mentions[{number}]", mention
