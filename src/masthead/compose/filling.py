"""Filling pages: what fits on the page at hand, and what the next one opens with."""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Sequence

from masthead.compose.atoms import Setter
from masthead.compose.sheets import Sheet, area_of, separator
from masthead.compose.strips import FURNITURE, Ending, Float, Strip, furniture
from masthead.errors import ComposeError
from masthead.pages import Placed

EPSILON = 0.01
# A footnote of no more lines stays whole where it can; of a longer one at least so many stand on its mark's page.
_WHOLE_NOTE = 3
_NOTE_LINES = 2


class Filling:
    """The pages so far, and the one at hand.

    spaces: for each paragraph that the grid pushed down, how much blank it got in addition. carried: lines of footnotes
    that wait for the next page. floats: what waits for its top.
    """

    def __init__(self, setter: Setter) -> None:
        self.setter = setter
        self.theme = theme = setter.theme
        self.line = theme.grid.line if theme.grid.lines else 0.0
        self.sheet = Sheet(area_of(theme, 1, turned=False))
        self.sheets = [self.sheet]
        self.turned = False
        self.spaces: dict[int, float] = {}
        self.carried: deque[Strip] = deque()
        self.floats: deque[Float] = deque()
        self.endings: list[tuple[Sheet, int, float, float, Ending]] = []

    def fits(self, chain: Sequence[Strip]) -> bool:
        y = self.sheet.y
        low, noted = 0.0, False
        for strip in chain:
            top = self.top_of(strip, y)
            y = top + strip.height
            low = max(low, top + strip.reach)
            noted = noted or bool(strip.notes)
        limit = self.sheet.limit
        return max(y, low) <= limit + EPSILON and not (noted and not self.notes_fit(chain, limit - y))

    def is_full_for(self, chain: Sequence[Strip]) -> bool:
        """Whether the page is to be turned for a chain that does not fit; an empty one is not, nor one that footnotes
        alone stand on, where they leave it room."""
        return self.sheet.y > 0 or self.need(chain) > self.sheet.limit + EPSILON

    def need(self, chain: Sequence[Strip]) -> float:
        """What a chain takes of a new page; of one that is higher than that, its first strip."""
        heads = sum(head.height for head in chain[0].head)
        whole = heads + sum(strip.height for strip in chain) + sum(strip.before for strip in chain[1:])
        return whole if whole <= self.depth else max(chain[0].height, chain[0].reach) + heads

    def notes_fit(self, chain: Sequence[Strip], room: float) -> bool:
        """Whether the footnotes of a chain have room at the foot, all of them but the last one whole."""
        if self.carried:
            return False
        notes = [note for strip in chain for note in strip.notes]
        last = notes[-1] if len(notes[-1]) <= _WHOLE_NOTE else notes[-1][:_NOTE_LINES]
        lines = [line for note in [*notes[:-1], last] for line in note]
        needed = sum(line.before + line.height for line in lines)
        return needed + (0.0 if self.sheet.notes else separator(self.theme.notes)) <= room + EPSILON

    def turn(self, chain: Sequence[Strip]) -> None:
        """A new page, opened with floats that wait or with the head rows that the strip's table repeats."""
        heads, need = chain[0].head, self.need(chain)
        self.open(need, floating=not heads)
        while self.sheet.floated and not self.fits(chain):
            self.open(need)
        for head in heads:
            self.put(Strip(head.height, tuple(furniture(*part.items) for part in head.placed)))

    def open(self, need: float = 0.0, *, floating: bool = True) -> None:
        """A new page with the footnotes that wait, as far as `need` leaves them room, and the floats that wait."""
        self.sheet = Sheet(area_of(self.theme, len(self.sheets) + 1, turned=self.turned))
        self.sheets.append(self.sheet)
        floating = floating and bool(self.floats)
        need = max(need, self.floats[0].height) if floating else need
        notes = self.theme.notes
        while self.carried and self.sheet.note_height(self.carried[0], notes) <= self.sheet.limit - need + EPSILON:
            self.sheet.add_note(self.carried.popleft(), notes)
        while floating and self.floats and self.sheet.y + self.floats[0].height <= self.sheet.limit + EPSILON:
            self.put_float(self.floats.popleft())
            self.sheet.floated = True

    def put_float(self, piece: Float) -> None:
        for strip in piece.strips:
            self.put(strip)
        self.add_notes(piece.strips)
        self.sheet.y += piece.after

    @property
    def depth(self) -> float:
        """The height of the type area of the page that is being filled."""
        return self.sheet.area.depth

    def top_of(self, strip: Strip, y: float) -> float:
        """Where the strip would start: below its blank, on the grid where it asks for that. At the top of a page
        but the first the blank is left out, and there too where it would push the strip off the page."""
        if y > 0 or (len(self.sheets) == 1 and strip.before <= self.depth + EPSILON - strip.height):
            y += strip.before
        if strip.snap and self.line:
            y = math.ceil(y / self.line - EPSILON) * self.line
        return y

    def foot_of(self, strip: Strip) -> float:
        """Where a strip starts that stands at the bottom of the type area; where a first page reaches further down
        and is filled so far, at the bottom of that."""
        usual = self.sheet.area.bottom - strip.height
        return max(usual if usual >= self.sheet.y else self.depth - strip.height, 0.0)

    def check(self, strip: Strip, beside: float = 0.0) -> None:
        if strip.height + beside > self.depth + EPSILON:
            raise ComposeError(
                f"a line or picture of {strip.height:.0f} pt is higher than the type area of {self.depth:.0f} pt",
                where=f"theme {self.theme.name}, page {len(self.sheets)}",
                hint="Give the page more height, or the style a smaller size and leading.",
            )

    def put(self, strip: Strip) -> None:
        sheet = self.sheet
        if strip.height > sheet.area.depth:
            self.check(strip)
        top = self.foot_of(strip) if strip.sinks else self.top_of(strip, sheet.y)
        if strip.snap and strip.starts >= 0 and (pushed := top - sheet.y - strip.before) > EPSILON:
            self.spaces[strip.starts] = pushed
        self.place(strip, 0.0, top)
        if strip.sinks:
            sheet.sunk = self.depth - top + strip.before
        else:
            sheet.y = top + strip.height

    def place(self, strip: Strip, x: float, y: float) -> None:
        self.sheet.place(strip, x, y)
        if strip.ending:
            area, placed = self.sheet.area, self.sheet.placed
            self.endings.append((self.sheet, len(placed), area.left + x, area.top + y, strip.ending))
            placed += (Placed(FURNITURE, ()), Placed(strip.ending.number, ()))

    def add_notes(self, chain: Sequence[Strip]) -> None:
        """Put the footnotes of strips at the foot; what has no room waits for the next page."""
        notes, sheet = self.theme.notes, self.sheet
        for note in [note for strip in chain for note in strip.notes]:
            for line in note:
                if self.carried or sheet.note_height(line, notes) > sheet.limit - sheet.y + EPSILON:
                    self.carried.append(line)
                else:
                    sheet.add_note(line, notes)
