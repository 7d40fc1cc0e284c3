"""Key figures as rows of tiles: how many columns, and which figure stands where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from masthead.compose.atoms import Setter
from masthead.compose.lines import needed_width
from masthead.document import Cell, Paragraph, Run, Tile
from masthead.patterns import regex
from masthead.theme import ZoneStyle

TileCell = tuple[float, float, Cell]

# Columns by the number of tiles: up to five stand in one row, more in two rows of nearly equal length.
_COLUMNS = {6: 3, 7: 4, 8: 4}
_COLUMNS_MAX = 5
_QUALIFIED = regex(r"((?:[^\W\d_]|\s)*?\s*(?=[^\w\s]*[\d零一二两三四五六七八九十百千]))?(.*)", re.DOTALL)
# The blank between a tile's number and the next column, in points.
_TILE_GAP = 6.0


def tile_rows(tiles: Sequence[Tile], setter: Setter, style: ZoneStyle, width: float) -> Iterator[tuple[TileCell, ...]]:
    """Rows of (x, end, cell): single tiles first, then each family in a row behind the words it shares."""
    single = [tile for tile in tiles if not tile.lead]
    families = [(lead, list(members)) for lead, members in groupby((t for t in tiles if t.lead), lambda t: t.lead)]
    columns = _columns(single, families, setter, style, width)
    step = width / columns
    first = True
    for at in range(0, len(single), columns):
        row = [_tile(tile) for tile in single[at : at + columns]]
        yield _spread(row, step, 0, "tile" if first else "tile-next", 0 if first else columns)
        first = False
    for lead, members in families:
        for at in range(0, len(members), columns - 1):
            row = [_member(tile) for tile in members[at : at + columns - 1]]
            cells = _spread(row, step, 1, "tile" if first else "tile-next", 0 if first else columns)
            head = Cell((Paragraph("tile-lead", (Run(lead),)),) if at == 0 else ())
            yield ((0.0, step, head), *cells)
            first = False


def _columns(
    single: list[Tile], families: list[tuple[str, list[Tile]]], setter: Setter, style: ZoneStyle, width: float
) -> int:
    count = len(single)
    wanted = _COLUMNS.get(count, min(count, _COLUMNS_MAX))
    longest = max((len(members) for _, members in families), default=0)
    wanted = max(wanted, min(longest + 1, _COLUMNS_MAX) if longest else 0, 1)
    widest = max((_width(tile, setter) for tile in [*single, *(t for _, ts in families for t in ts)]), default=0.0)
    most = int(width / max(style.tile_min, widest + _TILE_GAP))
    return max(min(wanted, most), 2 if families else 1)


def _width(tile: Tile, setter: Setter) -> float:
    return needed_width(setter.text(_figure(tile), setter.theme.style("tile")))


def _spread(
    blocks: list[tuple[Paragraph, ...]], step: float, first: int, style: str, columns: int
) -> tuple[TileCell, ...]:
    """Cells side by side from column `first` on; a row with a hairline is filled up to `columns` cells."""
    blocks = [*blocks, *([()] * (columns - first - len(blocks)))]
    return tuple(
        ((first + at) * step, (first + at + 1) * step, Cell(block, style=style)) for at, block in enumerate(blocks)
    )


def _tile(tile: Tile) -> tuple[Paragraph, ...]:
    figure = Paragraph("tile", _figure(tile))
    return (figure, Paragraph("tile-label", (Run(tile.label, ref=tile.ref),))) if tile.label else (figure,)


def _member(tile: Tile) -> tuple[Paragraph, ...]:
    """A family's figure: its unit names what is counted, so it needs no label."""
    return (Paragraph("tile", _figure(tile)),)


def _figure(tile: Tile) -> tuple[Run, ...]:
    """The number large; the words before it ("about", 约) and its unit small."""
    qualifier, number = _QUALIFIED.fullmatch(tile.number).groups()  # type: ignore[union-attr]  # it matches any text
    unit = f" {tile.unit}" if tile.unit[:1].isascii() and tile.unit[:1].isalpha() else tile.unit
    parts = ((qualifier, "tile-unit"), (number, "tile-number"), (unit, "tile-unit"))
    return tuple(Run(text, (style,), ref=tile.ref) for text, style in parts if text)
