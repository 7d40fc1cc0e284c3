"""Compose: a Document set in type by a Theme, every line and page in its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count

from masthead.compose.atoms import Setter
from masthead.compose.blocks import Stacker
from masthead.compose.fit import fitted
from masthead.compose.fixed import settle
from masthead.compose.flow import Flow
from masthead.compose.furniture import with_furniture
from masthead.compose.lower import lower
from masthead.compose.steps import at_step
from masthead.compose.strips import space_of
from masthead.document import Block, Document, Group, Paragraph
from masthead.errors import Diagnostic
from masthead.face import FontSet
from masthead.pages import Pages
from masthead.reading_order import leaves
from masthead.theme import Theme

__all__ = ["compose"]


def compose(document: Document, theme: Theme, fonts: FontSet) -> Pages:
    """Set a document in type.

    Where the theme promises a number of pages, the content is fitted to it; what gave way is in `gave_way`.
    Raises ComposeError where a character has no glyph or the content cannot be fitted.
    """
    composer = _Composer(fonts, document.language)
    if not theme.page_limit:
        return composer.set(at_step(document, 0), theme)
    pages = fitted(document, theme, composer)
    notes = tuple(Diagnostic("note", "gave-way", note, where=f"template {theme.name}") for note in pages.gave_way)
    return replace(pages, diagnostics=(*pages.diagnostics, *notes))


class _Composer:
    """Sets documents of one language in one set of fonts."""

    def __init__(self, fonts: FontSet, language: str) -> None:
        self.fonts = fonts
        self.language = language

    def set(self, document: Document, theme: Theme) -> Pages:
        """The document in pages, however many."""
        setter = Setter(theme, self.fonts, self.language)
        lowered = lower(document, setter)
        flow = Flow(theme)
        stacker = Stacker(setter)
        strips = stacker.document_strips(lowered.blocks, theme.page.measure)
        spaces = settle(strips, lowered, theme)
        flow.stack(strips)
        pages = with_furniture(flow.pages(), setter, document)
        for number, pushed in flow.spaces.items():
            spaces[number] = spaces.get(number, 0.0) + pushed
        spaced = _grid_spaced(lowered.blocks, spaces, theme, count())
        found = tuple(dict.fromkeys(stacker.found))
        return Pages(pages, replace(lowered, blocks=tuple(spaced)), theme, diagnostics=found)

    def height(self, block: Block, theme: Theme) -> float:
        """What a block takes of a page, in points: its strips and the blanks around them."""
        setter = Setter(theme, self.fonts, self.language)
        lowered = lower(Document("", self.language, (block,)), setter)
        stack = Stacker(setter).stack(lowered.blocks, theme.page.measure)
        return sum(strip.before + strip.height for strip in stack.strips + stack.pinned) + stack.after


def _grid_spaced(
    blocks: Sequence[Block], pushed: Mapping[int, float], theme: Theme, numbers: Iterator[int]
) -> Iterator[Block]:
    """The blocks, with the blank that the grid added written into the space of its paragraph."""
    for block in blocks:
        if isinstance(block, Group):
            yield replace(block, blocks=tuple(_grid_spaced(block.blocks, pushed, theme, numbers)))
        elif isinstance(block, Paragraph):
            extra = pushed.get(next(numbers), 0.0)
            before, after = space_of(block, theme.style(block.style))
            yield replace(block, space=(before + extra, after)) if extra else block
        else:
            for _ in leaves((block,)):
                next(numbers)
            yield block
