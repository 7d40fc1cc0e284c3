"""Flow: strips stacked into pages."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from masthead.compose.strips import Strip, furniture, moved_placed
from masthead.errors import ComposeError
from masthead.pages import Bookmark, Page, Placed
from masthead.theme import Theme

_EPSILON = 0.01


@dataclass(slots=True)
class Sheet:
    """A page while it is filled: placed items and outline entries, and how far down it is filled."""

    placed: list[Placed] = field(default_factory=list)
    bookmarks: list[Bookmark] = field(default_factory=list)
    y: float = 0.0


class Flow:
    """Stacks strips, turning the page where the next ones do not fit.

    spaces: for each paragraph that the grid pushed down, how much blank it got in addition.
    """

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.line = theme.grid.line if theme.grid.lines else 0.0
        self.sheets = [Sheet()]
        self.spaces: dict[int, float] = {}

    def stack(self, strips: Sequence[Strip]) -> None:
        """All strips in order; those that `keep` ties stay on one page where a page can hold them."""
        at = 0
        while at < len(strips):
            end = at + 1
            while end < len(strips) and strips[end - 1].keep:
                end += 1
            self.stack_chain(strips[at:end])
            at = end

    def stack_chain(self, chain: Sequence[Strip]) -> None:
        if chain[0].breaks and self.sheets[-1].y > 0:
            self.sheets.append(Sheet())
        if not self.fits(chain) and self.sheets[-1].y > 0:
            self.turn(chain[0])
        for strip in chain:
            if not self.fits((strip,)) and self.sheets[-1].y > 0:
                self.turn(strip)
            self.put(strip)

    def fits(self, chain: Sequence[Strip]) -> bool:
        y = self.sheets[-1].y
        for strip in chain:
            y = self.top_of(strip, y) + strip.height
        return y <= self.depth + _EPSILON

    @property
    def depth(self) -> float:
        """The height of the type area of the page that is being filled."""
        return self.theme.page.depth_of(len(self.sheets))

    def turn(self, strip: Strip) -> None:
        """A new page, opened with the head rows that the strip's table repeats."""
        self.sheets.append(Sheet())
        for head in strip.head:
            self.put(Strip(head.height, tuple(furniture(*part.items) for part in head.placed)))

    def top_of(self, strip: Strip, y: float) -> float:
        """Where the strip would start: below its blank, on the grid where it asks for that. At the top of a page
        but the first the blank is left out, and there too where it would push the strip off the page."""
        spare = self.depth + _EPSILON - strip.height
        if y > 0 or (len(self.sheets) == 1 and strip.before <= spare):
            y += strip.before
        if strip.snap and self.line:
            y = math.ceil(y / self.line - _EPSILON) * self.line
        return y

    def foot_of(self, strip: Strip) -> float:
        """Where a strip starts that stands at the bottom of the type area; where a first page reaches further down
        and is filled so far, at the bottom of that."""
        page, number = self.theme.page, len(self.sheets)
        usual = page.height - page.bottom - page.top_of(number) - strip.height
        return max(usual if usual >= self.sheets[-1].y else self.depth - strip.height, 0.0)

    def put(self, strip: Strip) -> None:
        sheet, page, number = self.sheets[-1], self.theme.page, len(self.sheets)
        if strip.height > self.depth + _EPSILON:
            raise ComposeError(
                f"a line or picture of {strip.height:.0f} pt is higher than the type area of {self.depth:.0f} pt",
                where=f"theme {self.theme.name}, page {number}",
                hint="Give the page more height, or the style a smaller size and leading.",
            )
        top = self.foot_of(strip) if strip.sinks else self.top_of(strip, sheet.y)
        if strip.snap and strip.starts >= 0 and (pushed := top - sheet.y - strip.before) > _EPSILON:
            self.spaces[strip.starts] = pushed
        sheet.placed.extend(moved_placed(strip.placed, page.left, page.top_of(number) + top))
        if strip.level:
            sheet.bookmarks.append(Bookmark(strip.title, strip.level, page.top_of(number) + top))
        sheet.y = top + strip.height

    def pages(self) -> list[Page]:
        page = self.theme.page
        return [Page(page.width, page.height, tuple(s.placed), tuple(s.bookmarks)) for s in self.sheets]
