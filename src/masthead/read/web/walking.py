"""The blocks of a page's elements: headings, paragraphs, list items, tables; blanks fold as browsers fold them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from masthead.read import limits
from masthead.read.composed import Composed
from masthead.read.flow import shown
from masthead.read.sheet_layout import laid_out
from masthead.read.text import text_blocks
from masthead.read.web.inline import BREAK, folded, inline_text
from masthead.read.web.tables import is_data_table, table_grid
from masthead.read.web.words import BLOCKS
from masthead.source import BlockKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HEADINGS = {f"h{level}": level for level in range(1, 7)}


class Piece(NamedTuple):
    """A block to be: its text, or its cells. level, head, table: as a block has them."""

    kind: BlockKind
    text: str = ""
    level: int = 0
    cells: tuple[str, ...] = ()
    head: bool = False
    table: int = 0


def put(composed: Composed, pieces: Iterable[Piece], tables: int = 0) -> int:
    """Put the pieces down; gives the number of the last table. tables: how many there are already."""
    last = tables
    for piece in pieces:
        if piece.kind == "row":
            last = max(last, tables + piece.table)
            composed.add_row(piece.cells, head=piece.head, table=tables + piece.table)
        else:
            composed.add(piece.kind, piece.text, piece.level)
    return last


@dataclass(slots=True)
class Walk:
    """Gathers the pieces of a page. _kind, _level: of the next one."""

    where: str
    pieces: list[Piece] = field(default_factory=list)
    _tables: int = 0
    _text: list[str] = field(default_factory=list)
    _kind: BlockKind = "paragraph"
    _level: int = 0
    _deadline: limits.Deadline = field(init=False)

    def __post_init__(self) -> None:
        self._deadline = limits.Deadline(self.where)

    def page(self, element: HtmlElement) -> None:
        """All that is in the element, and not what follows it."""
        self._children(element, 0)
        self._end()

    def _children(self, element: HtmlElement, depth: int) -> None:
        self._text.append(element.text or "")
        for child in element:
            self._element(child, depth)
            self._text.append(child.tail or "")

    def _element(self, element: HtmlElement, depth: int) -> None:
        self._deadline.check()
        tag = element.tag
        if tag == "br":
            self._text.append(BREAK)
        elif tag == "table" and is_data_table(element):
            self._end()
            self._table(element)
        elif tag == "pre":
            self._end()
            self._literal(element)
        elif tag in BLOCKS:
            self._end()
            self._block(element, depth)
            self._end()
        elif any(child.tag in BLOCKS for child in element.iter()):
            self._children(element, depth)
        else:
            self._text.append(inline_text(element))

    def _block(self, element: HtmlElement, depth: int) -> None:
        tag = element.tag
        inside = depth + 1 if tag in ("ul", "ol", "menu", "dir") else depth
        if tag in _HEADINGS:
            self._kind, self._level = "heading", _HEADINGS[tag]
        elif tag == "li":
            self._kind, self._level = "item", max(depth, 1)
        self._children(element, inside)
        if tag in _HEADINGS or tag == "li":
            self._end()
            self._kind, self._level = "paragraph", 0

    def _end(self) -> None:
        """Put down what was gathered; what comes next in a list item is a paragraph of it."""
        lines = [folded(line) for line in "".join(self._text).split(BREAK)]
        self._text = []
        texts = [text for line in lines if (text := shown(line))]
        if not texts:
            return
        for text in [_joined(texts)] if self._kind == "heading" else _paragraphs(lines):
            self.pieces.append(Piece(self._kind, text, self._level))
            if self._kind == "item":
                self._kind = "paragraph"
        if self._kind == "heading":
            self._kind, self._level = "paragraph", 0
        limits.too_many(len(self.pieces), limits.BLOCKS, "paragraphs", self.where)

    def _literal(self, element: HtmlElement) -> None:
        """Text whose blanks stand as they are, a line a paragraph where it is not wrapped."""
        for block in text_blocks("".join(element.itertext())):
            self.pieces.append(Piece("paragraph", block.text))

    def _table(self, element: HtmlElement) -> None:
        for caption in element.iterfind("caption"):
            text = _joined([folded(line) for line in inline_text(caption).split(BREAK)])
            self.pieces += [Piece("paragraph", text)] if text else []
        grid, heads = table_grid(element, self._deadline)
        numbers = count(self._tables + 1)
        seen: dict[int, int] = {}
        for laid in laid_out(grid, self.where):
            texts = [grid.rows[laid.row].get(column, "") for column in laid.columns]
            if laid.kind != "row":
                self.pieces.append(Piece("paragraph", texts[0]))
                continue
            if laid.table not in seen:
                seen[laid.table] = next(numbers)
            head = laid.row in heads if heads else laid.head
            self.pieces.append(Piece("row", cells=tuple(texts), head=head, table=seen[laid.table]))
        self._tables += len(seen)


def _joined(lines: Iterable[str]) -> str:
    """The lines of a heading as one."""
    return folded("\n".join(shown(line) for line in lines))


def _paragraphs(lines: list[str]) -> Iterator[str]:
    """Lines that breaks part: paragraphs, unless they only break a text to a width."""
    if len(lines) == 1:
        yield lines[0]
    else:
        yield from (block.text for block in text_blocks("\n".join(lines)))
