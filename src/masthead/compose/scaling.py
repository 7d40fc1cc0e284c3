"""Items in another size: a finished figure made smaller as a whole."""

from __future__ import annotations

from masthead.pages import Box, Glyphs, Item, Mark, Path, PlotArea, Rule, Slanted, Steps


def scaled(item: Item, factor: float) -> Item:
    """The item, its place and its lines, by a factor, from the origin."""
    if isinstance(item, Glyphs):
        return _glyphs(item, factor)
    if isinstance(item, Slanted):
        glyphs = tuple(_glyphs(part, factor) for part in item.glyphs)
        return item._replace(x=item.x * factor, y=item.y * factor, glyphs=glyphs)
    if isinstance(item, Rule):
        dash = (item.dash[0] * factor, item.dash[1] * factor) if item.dash else ()
        item = item._replace(x0=item.x0 * factor, y0=item.y0 * factor, x1=item.x1 * factor, y1=item.y1 * factor)
        return item._replace(weight=item.weight * factor, dash=dash)
    item = item._replace(x=item.x * factor, y=item.y * factor)
    if isinstance(item, Path):
        return item._replace(
            steps=scaled_steps(item.steps, factor),
            clip=scaled_steps(item.clip, factor),
            weight=item.weight * factor,
            dash=tuple(length * factor for length in item.dash),
        )
    item = item._replace(width=item.width * factor, height=item.height * factor)
    if isinstance(item, PlotArea):
        return _plot_area(item, factor)
    return item._replace(weight=item.weight * factor) if isinstance(item, Box) else item


def scaled_steps(steps: Steps, factor: float) -> Steps:
    return tuple((name, *(float(value) * factor for value in values)) for name, *values in steps)


def _plot_area(area: PlotArea, factor: float) -> PlotArea:
    """What it tells of other lengths than its own."""
    marks, axis = tuple(_mark(mark, factor) for mark in area.marks), _mark(area.axis, factor)
    whole = area.whole[0] * factor, area.whole[1] * factor
    return area._replace(left=area.left * factor, above=area.above * factor, whole=whole, marks=marks, axis=axis)


def _mark(mark: Mark, factor: float) -> Mark:
    dash = tuple(length * factor for length in mark.dash)
    return mark._replace(weight=mark.weight * factor, dash=dash, dot=mark.dot * factor)


def _glyphs(item: Glyphs, factor: float) -> Glyphs:
    moves = item.moves and tuple((at, by * factor) for at, by in item.moves)
    return item._replace(
        size=item.size * factor,
        x=item.x * factor,
        y=item.y * factor,
        advances=tuple(advance * factor for advance in item.advances),
        offsets=tuple(offset * factor for offset in item.offsets),
        spacing=item.spacing * factor,
        moves=moves,
    )
