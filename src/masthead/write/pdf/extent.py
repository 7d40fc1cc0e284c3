"""How much room items take on a page, for the BBox of a figure (ISO 32000-1, 14.8.5.4.3)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from masthead.pages import Glyphs, Item, Path, PlotArea, Rule, Slanted

Rectangle = tuple[float, float, float, float]


def extent(items: Iterable[Item]) -> Rectangle | None:
    """The rectangle around items: left, top, right, bottom from the page's top left corner; None without any."""
    points = [point for item in items for point in _points(item)]
    if not points:
        return None
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def joined(one: Rectangle | None, other: Rectangle) -> Rectangle:
    """The rectangle around two: the smaller of the first two numbers, the larger of the others."""
    if one is None:
        return other
    return min(one[0], other[0]), min(one[1], other[1]), max(one[2], other[2]), max(one[3], other[3])


def _points(item: Item) -> Iterator[tuple[float, float]]:
    if isinstance(item, Glyphs):
        yield item.x, item.y - item.size
        yield item.x + sum(item.advances), item.y
    elif isinstance(item, Rule):
        yield item.x0, item.y0
        yield item.x1, item.y1
    elif isinstance(item, Path):
        for _, *numbers in item.steps:
            values = [float(value) for value in numbers]
            yield from ((item.x + x, item.y + y) for x, y in zip(values[::2], values[1::2], strict=True))
    elif not isinstance(item, Slanted | PlotArea):
        yield item.x, item.y
        yield item.x + item.width, item.y + item.height
