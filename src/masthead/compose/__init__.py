"""Compose: a Document set in type by a Theme, every line and page in its place."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from masthead.compose.atoms import Setter
from masthead.compose.blocks import Stacker
from masthead.compose.fit import fitted
from masthead.compose.fixed import first_page, places_heads, settle
from masthead.compose.flow import Flow
from masthead.compose.furniture import unprinted, with_furniture
from masthead.compose.lower import lower
from masthead.compose.page_pictures import draw_pictures
from masthead.compose.settled import settled
from masthead.compose.steps import at_step
from masthead.compose.strips import Strip
from masthead.document import Block, Document
from masthead.errors import Diagnostic
from masthead.face import FontSet
from masthead.pages import Pages
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
        stacker = Stacker(setter)
        pieces = stacker.pieces(lowered.blocks)
        opening = list(first_page(pieces, theme)) if places_heads(theme) else []
        spaces = settle([piece for piece in opening if isinstance(piece, Strip)], lowered, theme)
        flow = Flow(setter)
        flow.stack(chain(opening, pieces))
        drawn, odd = draw_pictures(setter)
        pages = with_furniture(flow.pages(), setter, document, drawn)
        for number, pushed in flow.spaces.items():
            spaces[number] = spaces.get(number, 0.0) + pushed
        blocks = settled(lowered.blocks, theme, spaces, flow.numbers())
        found = tuple(dict.fromkeys((*stacker.found, *odd, *unprinted(document, theme))))
        return Pages(pages, replace(lowered, blocks=blocks), theme, drawn, diagnostics=found)

    def height(self, block: Block, theme: Theme) -> float:
        """What a block takes of a page, in points: its strips and the blanks around them."""
        setter = Setter(theme, self.fonts, self.language)
        lowered = lower(Document("", self.language, (block,)), setter)
        stack = Stacker(setter).stack(lowered.blocks, theme.page.measure)
        return sum(strip.before + strip.height for strip in stack.strips + stack.pinned) + stack.after
