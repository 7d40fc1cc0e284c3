"""Tables of markup: rows of cells, filled up to a full grid."""

from __future__ import annotations

from dataclasses import replace
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
    """Rows of equal width: short ones get empty cells, and a span ends at the table's foot."""
    for index, cells in enumerate(rows):
        rows[index] = [
            cell if cell.rowspan <= len(rows) - index else replace(cell, rowspan=len(rows) - index) for cell in cells
        ]
    hanging = [0] * len(rows)  # of each row, how many columns cells from above take
    for index, cells in enumerate(rows):
        for cell in cells:
            for below in range(index + 1, index + cell.rowspan):
                hanging[below] += cell.colspan
    widths = [taken + sum(cell.colspan for cell in cells) for taken, cells in zip(hanging, rows, strict=True)]
    width = max(widths, default=0)
    if width > _MOST_COLUMNS:
        raise node.error(f"a table of {width} columns", f"It takes at most {_MOST_COLUMNS}: split it into several.")
    empty = Cell((Paragraph(style, ()),))
    return [[*cells, *[empty] * (width - own)] for cells, own in zip(rows, widths, strict=True)]
