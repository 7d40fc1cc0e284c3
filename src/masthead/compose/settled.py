"""What the flow found out, written into the document that other formats are made from: blanks, and pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from masthead.compose.contents import entry_anchor, paged
from masthead.compose.paragraphs import leaf_count
from masthead.compose.strips import space_of
from masthead.document import Block, Columns, Contents, Group, Paragraph, Turned
from masthead.reading_order import leaves
from masthead.theme import Theme


def settled(
    blocks: Sequence[Block], theme: Theme, gained: Mapping[int, float], pages: Mapping[str, str]
) -> tuple[Block, ...]:
    """The blocks with what their blanks gained, by the paragraphs' numbers, in the paragraphs' space, and the pages of
    anchors in the entries of tables of contents."""
    return tuple(_Settling(theme, gained, pages).blocks(blocks))


class _Settling:
    """number: of the next leaf in reading order."""

    def __init__(self, theme: Theme, gained: Mapping[int, float], pages: Mapping[str, str]) -> None:
        self.theme = theme
        self.gained = gained
        self.pages = pages
        self.number = 0

    def blocks(self, blocks: Sequence[Block]) -> Iterator[Block]:
        for block in blocks:
            if isinstance(block, Paragraph):
                extra = self.gained.get(self.number, 0.0)
                self.number += leaf_count(block)
                yield self.spaced(block, extra) if extra else block
            elif isinstance(block, Group | Columns | Turned):
                yield replace(block, blocks=tuple(self.blocks(block.blocks)))
            else:
                self.pass_by(block)
                yield self.contents(block) if isinstance(block, Contents) else block

    def spaced(self, paragraph: Paragraph, extra: float) -> Paragraph:
        before, after = space_of(paragraph, self.theme.style(paragraph.style))
        return replace(paragraph, space=(before + extra, after))

    def pass_by(self, block: Block) -> None:
        self.number += sum(1 for _ in leaves((block,)))

    def contents(self, contents: Contents) -> Contents:
        entries = (paged(entry, self.pages.get(entry_anchor(entry), "")) for entry in contents.entries)
        return replace(contents, entries=tuple(entries))
