"""Bands: the zones of a one-page summary as tables, so that every writer can put them down."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from masthead.compose.atoms import Setter
from masthead.compose.strips import baseline, grid_line, space_of
from masthead.compose.tiles import tile_rows
from masthead.document import (
    Block,
    Cell,
    KeyFigures,
    Paragraph,
    Points,
    Row,
    Run,
    Runs,
    Table,
    Timeline,
    Zone,
)
from masthead.errors import ComposeError
from masthead.theme import ZoneStyle

_MERGED = 0.01  # edges nearer than this, in points, are one


@dataclass(frozen=True, slots=True)
class Piece:
    """A cell of a band before its columns are known: from x to `end`, measured from the band's left edge."""

    x: float
    end: float
    blocks: tuple[Paragraph, ...]
    style: str = ""


PieceRow = tuple[Piece, ...]


def zone_table(zone: Zone, setter: Setter, measure: float) -> Table:
    """A band as a table: the side head in the first column over all rows, the content beside it.

    Raises ComposeError for a theme without bands, and for a block that a band cannot hold.
    """
    style = setter.theme.zone
    if style is None:
        raise ComposeError(
            f"theme {setter.theme.name!r} has no [zone] for the band {_plain(zone.head)!r}",
            hint="Add a [zone] table to the theme, or use headings and paragraphs in the template.",
        )
    left = style.side if zone.head else 0.0
    rows = [row for block in zone.blocks for row in _piece_rows(block, setter, style, left, measure)]
    if zone.head:
        head = Piece(0.0, left, (Paragraph("side", zone.head, level=zone.level),), "side")
        rows[:1] = [(head, *rows[0])] if rows else [(head,)]
    rows = _padded([_aligned(row, setter) for row in rows], setter)
    edges = _edges([0.0, left, measure, *(x for row in rows for piece in row for x in (piece.x, piece.end))])
    cells = [_row_cells(row, edges, 0.0 if at == 0 else left) for at, row in enumerate(rows)]
    if zone.head:
        cells[0] = (replace(cells[0][0], header=True, rowspan=len(rows)), *cells[0][1:])
    widths = tuple(end - start for start, end in pairwise(edges))
    return Table("zone", tuple(Row(row) for row in cells), widths=widths, layout=True)


def _piece_rows(block: Block, setter: Setter, style: ZoneStyle, left: float, measure: float) -> Iterator[PieceRow]:
    if isinstance(block, Paragraph):
        yield (Piece(left, measure, (block,)),)
    elif isinstance(block, KeyFigures):
        rows = [
            tuple(Piece(left + x, left + end, cell.blocks, cell.style) for x, end, cell in tiles)
            for tiles in tile_rows(block.tiles, setter, style, measure - left)
        ]
        for at, row in enumerate(rows):
            above, below = style.tile_gap * (at > 0), style.tile_gap * (at < len(rows) - 1)
            yield tuple(_spaced(piece, setter, above, below) for piece in row)
    elif isinstance(block, Points):
        yield from _point_rows(block, style, left, measure)
    elif isinstance(block, Timeline):
        yield from _timeline_rows(block, left, measure)
    else:
        raise ComposeError(
            f"a band cannot hold a {type(block).__name__.lower()}",
            hint="Put it outside the band, or use p, key-figures, points or timeline.",
        )


def _point_rows(points: Points, style: ZoneStyle, left: float, measure: float) -> Iterator[PieceRow]:
    """Number, label and text; in several columns number and label only, read across."""
    columns = max(points.columns, 1)
    width = (measure - left) / columns
    numbered = len(points.rows) > 1
    for first in range(0, len(points.rows), columns):
        pieces: list[Piece] = []
        for column, row in enumerate(points.rows[first : first + columns]):
            x = left + column * width
            end = x + width
            if numbered:
                number = Paragraph("point-number", (Run(str(first + column + 1)),))
                pieces.append(Piece(x, x + style.number, (number,)))
                x += style.number
            pieces.extend(_label_and_text(row.label, row.text, x, end, style.label))
        yield tuple(pieces)


def _label_and_text(label: Runs, text: Runs, x: float, end: float, width: float) -> Iterator[Piece]:
    if label and text:
        yield Piece(x, x + width, (Paragraph("point-label", label),))
        yield Piece(x + width, end, (Paragraph("point-text", text),))
    elif label:
        yield Piece(x, end, (Paragraph("point-label", label),))
    else:
        yield Piece(x, end, (Paragraph("point-text", text),))


def _timeline_rows(timeline: Timeline, left: float, measure: float) -> Iterator[PieceRow]:
    """Dates above the line, captions below it, in equal steps."""
    step = (measure - left) / max(len(timeline.nodes), 1)
    xs = [left + at * step for at in range(len(timeline.nodes))]
    yield tuple(
        Piece(x, x + step, (Paragraph("node-date", node.date),)) for x, node in zip(xs, timeline.nodes, strict=True)
    )
    yield tuple(
        Piece(x, x + step, (Paragraph("node-caption", node.caption),), "node-done" if node.done else "node-planned")
        for x, node in zip(xs, timeline.nodes, strict=True)
    )


def _padded(rows: list[PieceRow], setter: Setter) -> list[PieceRow]:
    """The band's blank above its first row and below its last, as space of their paragraphs."""
    zone = setter.theme.zone
    if not rows or zone is None:
        return [(Piece(0.0, 0.0, ()),)]
    rows[0] = tuple(_spaced(piece, setter, above=zone.padding_top) for piece in rows[0])
    rows[-1] = tuple(_spaced(piece, setter, below=zone.padding_bottom) for piece in rows[-1])
    return rows


def _aligned(row: PieceRow, setter: Setter) -> PieceRow:
    """The pieces of a row with their first lines on one baseline."""
    bases = [_first_baseline(piece, setter) for piece in row]
    lowest = max(bases, default=0.0)
    return tuple(
        _spaced(piece, setter, above=lowest - base) if lowest - base > _MERGED else piece
        for piece, base in zip(row, bases, strict=True)
    )


def _first_baseline(piece: Piece, setter: Setter) -> float:
    if not piece.blocks:
        return 0.0
    style = setter.theme.style(piece.blocks[0].style)
    return space_of(piece.blocks[0], style)[0] + baseline(style, grid_line(setter))


def _spaced(piece: Piece, setter: Setter, above: float = 0.0, below: float = 0.0) -> Piece:
    if not piece.blocks or not (above or below):
        return piece
    blocks = list(piece.blocks)
    before, after = space_of(blocks[0], setter.theme.style(blocks[0].style))
    blocks[0] = replace(blocks[0], space=(before + above, after))
    before, after = space_of(blocks[-1], setter.theme.style(blocks[-1].style))
    blocks[-1] = replace(blocks[-1], space=(before, after + below))
    return replace(piece, blocks=tuple(blocks))


def _edges(places: list[float]) -> list[float]:
    edges: list[float] = []
    for place in sorted(places):
        if not edges or place - edges[-1] > _MERGED:
            edges.append(place)
    return edges


def _row_cells(row: PieceRow, edges: list[float], left: float) -> tuple[Cell, ...]:
    """The cells of a row, with empty ones where it has no piece."""
    cells: list[Cell] = []
    at = _edge(edges, left)
    for piece in row:
        start, end = _edge(edges, piece.x), _edge(edges, piece.end)
        if start > at:
            cells.append(Cell((), colspan=start - at))
        if end > start:
            cells.append(Cell(piece.blocks, style=piece.style, colspan=end - start))
        at = max(at, end)
    if at < len(edges) - 1:
        cells.append(Cell((), colspan=len(edges) - 1 - at))
    return tuple(cells)


def _edge(edges: list[float], place: float) -> int:
    return min(range(len(edges)), key=lambda at: abs(edges[at] - place))


def _plain(runs: Runs) -> str:
    return "".join(run.text for run in runs)
