"""Source: a document's text and where each piece of it stands. What `read` gives and `extract` takes."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from masthead.report import Span

BlockKind = Literal["heading", "paragraph", "item", "row"]


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item or table row of a source.

    text: what a reader sees: no markup, wrapped lines joined, no blanks at the ends.
    runs: (position in text, position in the raw text) pairs, one for each stretch of text that stands in one
        piece in the raw text; the first is (0, start).
    level: the depth of a heading (1 is the title), of a list item or of a paragraph inside one; 1 for a heading row
        of a table; 0 where the format does not say.
    cells: the texts of a table row; `text` joins them with a tab.
    line: the first line of the block in the file, from 1.
    """

    kind: BlockKind
    text: str
    runs: tuple[tuple[int, int], ...]
    line: int
    level: int = 0
    cells: tuple[str, ...] = ()

    def raw(self, position: int) -> int:
        """The place in the raw text of the character at `position` of this block's text."""
        at = bisect_right(self.runs, (position, 1 << 60)) - 1
        start, raw = self.runs[at]
        return raw + position - start


@dataclass(frozen=True, slots=True)
class Source:
    """A document as it was read.

    name: the file's name without its folder. sha256: of the file's bytes, in hex. format: "txt", "md".
    raw: the decoded text of the whole file, to the character; all spans count code points in it.
    """

    name: str
    sha256: str
    format: str
    encoding: str
    raw: str
    blocks: tuple[Block, ...]

    def span(self, block: Block, start: int, end: int) -> Span:
        """The span of block.text[start:end] (not empty) in the raw text."""
        first = block.raw(start)
        last = block.raw(end - 1) + 1
        return Span(start=first, end=last, quote=self.raw[first:last])
