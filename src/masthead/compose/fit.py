"""One page where one page is promised: what gives way, and in which order."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import Protocol

from masthead.compose.rows import row_count, without_rows
from masthead.compose.steps import at_step, at_steps, dropped, present, steps_of, texts
from masthead.document import Block, Document
from masthead.errors import ComposeError
from masthead.pages import Pages
from masthead.theme import Theme
from masthead.theme_file import changed

_EPSILON = 0.01


class Composer(Protocol):
    """What a fit tries things with."""

    def set(self, document: Document, theme: Theme) -> Pages:
        """The document in pages, however many."""

    def height(self, block: Block, theme: Theme) -> float:
        """What a block takes of a page, in points."""


def fitted(document: Document, theme: Theme, composer: Composer) -> Pages:
    """The document on no more pages than the theme promises.

    In this order: the leading gives way within the theme's bounds ([fit] shrink); then what the template marked
    with drop-at and show-at, step by step, and from the first band on each takes back what there is room for; then
    the last row of the longest band, again and again. A document that leaves room grows ([fit] grow). Raises
    ComposeError where not even that is enough.
    """
    return _Fit(document, theme, composer).pages()


class _Fit:
    """One document's fit. steps: for each block, the steps at which something of it comes or goes."""

    def __init__(self, document: Document, theme: Theme, composer: Composer) -> None:
        self.document = document
        self.theme = theme
        self.composer = composer
        self.steps = [steps_of(block) for block in document.blocks]
        self.last = max((steps[-1] for steps in self.steps), default=0)
        self.room = theme.page.depth * theme.page_limit + _EPSILON

    def pages(self) -> Pages:
        whole = at_step(self.document, 0)
        pages = self.composer.set(whole, self.theme)
        if self.fits(pages):
            return self.grown(pages, whole)
        for theme in self.tighter:
            pages = self.composer.set(whole, theme)
            if self.fits(pages):
                return self.noted(pages, whole)
        tightest = self.tighter[-1] if self.tighter else self.theme
        return self.stepped(tightest) or self.cut(tightest)

    @cached_property
    def tighter(self) -> list[Theme]:
        """The theme with its leading giving way, step by step."""
        return [changed(self.theme, change) for change in self.theme.shrink]

    def fits(self, pages: Pages) -> bool:
        return len(pages.pages) <= self.theme.page_limit

    def grown(self, pages: Pages, whole: Document) -> Pages:
        for change in self.theme.grow:
            larger = self.composer.set(whole, changed(self.theme, change))
            if not self.fits(larger):
                break
            pages = larger
        return pages

    def stepped(self, theme: Theme) -> Pages | None:
        """The first step that fits, with what there is room for taken back."""
        heights = [{step: self.height(at, step, theme) for step in steps} for at, steps in enumerate(self.steps)]
        for step in range(1, self.last + 1):
            all_there = [max(known for known in steps if known <= step) for steps in self.steps]
            if _total(heights, all_there) > self.room:
                continue
            for choice in (self.taken_back(all_there, heights), all_there):
                kept = at_steps(self.document, choice)
                pages = self.composer.set(kept, theme)
                if self.fits(pages):
                    return self.loosened(pages, kept)
        return None

    def height(self, at: int, step: int, theme: Theme) -> float:
        block = present(self.document.blocks[at], step)
        return self.composer.height(block, theme) if block else 0.0

    def taken_back(self, steps: list[int], heights: Heights) -> list[int]:
        """From the first block on, each at the earliest step that the page has room for."""
        chosen = list(steps)
        for at, known in enumerate(heights):
            for step in sorted(known):
                if step >= chosen[at]:
                    break
                tried = [*chosen[:at], step, *chosen[at + 1 :]]
                if _total(heights, tried) <= self.room:
                    chosen = tried
                    break
        return chosen

    def cut(self, theme: Theme) -> Pages:
        """Rows taken from the longest bands at the last step, as few as will do."""
        whole = at_step(self.document, self.last)
        low, high = 0, row_count(whole)
        kept = without_rows(whole, high)
        pages = self.composer.set(kept, theme)
        if not self.fits(pages):
            raise self.too_long(kept)
        while low < high:
            middle = (low + high) // 2
            less = without_rows(whole, middle)
            tried = self.composer.set(less, theme)
            if self.fits(tried):
                high, kept, pages = middle, less, tried
            else:
                low = middle + 1
        return self.loosened(pages, kept)

    def loosened(self, pages: Pages, kept: Document) -> Pages:
        """What is kept, in the widest leading that it fits in: the theme's own, or the first of its tighter ones."""
        for theme in (self.theme, *self.tighter[:-1]):
            looser = self.composer.set(kept, theme)
            if self.fits(looser):
                return self.noted(looser, kept)
        return self.noted(pages, kept)

    def too_long(self, least: Document) -> ComposeError:
        return ComposeError(
            f"the content does not fit on {self.theme.page_limit} page(s), even with all that may give way left out",
            where=f"template {self.theme.name}",
            hint="Shorten in report.yaml what is left: " + "; ".join(texts(least))[:300],
        )

    def noted(self, pages: Pages, kept: Document) -> Pages:
        """The pages, with what gave way in words."""
        before, after = self.theme.grid.line, pages.theme.grid.line
        leading = (f"line pitch {before:.2f} pt became {after:.2f} pt",) if before != after else ()
        return replace(pages, gave_way=(*leading, *dropped(self.document, kept)))


Heights = list[dict[int, float]]


def _total(heights: Heights, steps: list[int]) -> float:
    """The height of all blocks at their steps."""
    return sum(known[step] for known, step in zip(heights, steps, strict=True))
