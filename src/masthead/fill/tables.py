"""Tables of markup: rows of cells, filled up to a full grid."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from masthead.document import Cell, Fit, Paragraph, Row, Table
from masthead.fill.markup import Node

if TYPE_CHECKING:
    from masthead.fill.build import Builder

_MOST_COLUMNS = 60


def build_table(builder: Builder, node: Node, fit: Fit) -> Table:
    """The table of a <table>. Rows that are short get empty cells; a span ends at the table's foot."""
    style = builder.style(node, "table", builder.theme.table_styles)
    heads = [row for child in node.nodes if child.name == "thead" for row in child.nodes]
    body = [row for child in node.nodes if child.name in ("tbody", "tr") for row in _rows(child)]
    rows = [(row, [_cell(builder, cell, style) for cell in row.nodes]) for row in [*heads, *body]]
    caption = builder.part(node, "caption")
    filled = _full_grid([cells for _, cells in rows], node, builder.theme.table_styles[style].cell)
    built = tuple(Row(tuple(cells), row.fit) for (row, _), cells in zip(rows, filled, strict=True))
    floats, layout = (node.attributes.get(name) == "yes" for name in ("floats", "layout"))
    return Table(style, built, head=len(heads), caption=caption, fit=fit, floats=floats, layout=layout)


def _rows(node: Node) -> list[Node]:
    return [node] if node.name == "tr" else list(node.nodes)


def _cell(builder: Builder, node: Node, table: str) -> Cell:
    styles = builder.theme.table_styles[table]
    header = node.name == "th"
    default = styles.head if header else styles.cell
    blocks = tuple(builder.paragraph(piece, piece.fit, default) for piece in node.pieces(("p",)))
    return Cell(
        blocks or (Paragraph(default, ()),),
        builder.style(node, "cell", builder.theme.cells),
        node.number("colspan", 1),
        node.number("rowspan", 1),
        header,
        node.attributes.get("align", ""),  # type: ignore[arg-type]  # the vocabulary has checked it
    )


def _full_grid(rows: list[list[Cell]], node: Node, style: str) -> list[list[Cell]]:
    """Rows of equal width: short ones get empty cells."""
    _check_width(node, max((cell.colspan for cells in rows for cell in cells), default=0))
    taken: list[set[int]] = [set() for _ in rows]
    placed = [_placed(cells, taken[index:]) for index, cells in enumerate(rows)]
    width = max((max(columns, default=-1) + 1 for columns in taken), default=0)
    _check_width(node, width)
    empty = Cell((Paragraph(style, ()),))
    return [[*cells, *[empty] * (width - len(columns))] for cells, columns in zip(placed, taken, strict=True)]


def _check_width(node: Node, columns: int) -> None:
    if columns > _MOST_COLUMNS:
        raise node.error(f"a table of {columns} columns", f"It takes at most {_MOST_COLUMNS}: split it into several.")


def _placed(cells: list[Cell], taken: list[set[int]]) -> list[Cell]:
    """The cells of a row, their spans ended at the table's foot and where a cell stands that reaches down from above.

    taken: the columns that cells take, of this row and those below; those of the row's own are added.
    """
    made = []
    column = 0
    for cell in cells:
        column = next(free for free in count(column) if free not in taken[0])
        colspan = next((over for over in range(cell.colspan) if column + over in taken[0]), cell.colspan)
        rows = taken[: cell.rowspan]
        for columns in rows:
            columns.update(range(column, column + colspan))
        made.append(replace(cell, colspan=colspan, rowspan=len(rows)))
        column += colspan
    return made
