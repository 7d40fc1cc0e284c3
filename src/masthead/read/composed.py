"""A raw text that a reader composes of what a file says, a line a block, where the file itself is no text."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.read.flow import shown
from masthead.source import Block, BlockKind, Place

_HERE = Place()


class Composed:
    """The lines so far, and the blocks that stand in them. Blocks without visible text are left out."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._lines: list[str] = []
        self._length = 0

    @property
    def raw(self) -> str:
        return "".join(f"{line}\n" for line in self._lines)

    def add(self, kind: BlockKind, text: str, level: int = 0, place: Place = _HERE) -> None:
        """A block of any kind but a row."""
        if text := shown(text):
            self._put(Block(kind, text, ((0, self._length),), len(self._lines) + 1, level, place=place))

    def add_row(self, cells: Sequence[str], *, head: bool = False, table: int = 0, place: Place = _HERE) -> None:
        """A row of a table; its cells stand in the line with tabs between."""
        texts = tuple(shown(cell) for cell in cells)
        if any(texts):
            line = len(self._lines) + 1
            runs = ((0, self._length),)
            self._put(Block("row", "\t".join(texts), runs, line, int(head), texts, place=place, table=table))

    def _put(self, block: Block) -> None:
        self.blocks.append(block)
        self._lines.append(block.text)
        self._length += len(block.text) + 1
