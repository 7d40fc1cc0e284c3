"""All blocks of a source as one text, a block a line, so that it is searched through once."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from masthead.report import Span
from masthead.source import Block, Source


@dataclass(frozen=True)
class RunningText:
    """The texts of a source's blocks, parted by line ends, which end every name and sentence."""

    source: Source

    @cached_property
    def text(self) -> str:
        return "\n".join(block.text.replace("\n", " ") for block in self.source.blocks)

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate((len(block.text) + 1 for block in self.source.blocks[:-1]), initial=0))

    def block(self, position: int) -> Block:
        """The block that holds text[position]."""
        return self.source.blocks[bisect_right(self._starts, position) - 1]

    def span(self, start: int, end: int) -> Span:
        """The span of text[start:end], which stands in one block and is not empty."""
        at = bisect_right(self._starts, start) - 1
        first = self._starts[at]
        return self.source.span(self.source.blocks[at], start - first, end - first)
