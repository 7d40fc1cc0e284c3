"""Flow: strips stacked into pages."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter

from masthead.compose.columns import Columned, Laid, Shape, balanced
from masthead.compose.filling import EPSILON, Filling
from masthead.compose.paragraphs import ending_parts
from masthead.compose.sheets import Sheet, area_of, notes_height, separator
from masthead.compose.strips import Band, Float, Piece, Strip, furniture, moved_placed
from masthead.pages import Page, Rule

# How often columns are filled again because the footnotes of what they hold take room from them.
_NOTE_ROUNDS = 4
_JOINS = attrgetter("joins")


class Flow(Filling):
    """Stacks pieces, turning the page where the next ones do not fit."""

    def stack(self, pieces: Iterable[Piece]) -> None:
        """All pieces in order; strips that `keep` ties stay on one page where a page can hold them."""
        chain: list[Strip] = []
        for piece in pieces:
            if isinstance(piece, Strip):
                chain.append(piece)
                if piece.keep or piece.joins:
                    continue
            if chain:
                self.stack_joined(chain)
                chain = []
            if isinstance(piece, Float):
                self.stack_float(piece)
            elif isinstance(piece, Band):
                self.stack_band(piece)
            elif not isinstance(piece, Strip):
                self.settle()
                self.turn_sheets(turned=piece.turned)
        if chain:
            self.stack_joined(chain)
        self.settle()

    def stack_joined(self, chain: Sequence[Strip]) -> None:
        """A chain, of which a paragraph that is but joined is parted where the page ends within it, and where all but a
        heading would leave the page with it, such as a title."""
        if not any(map(_JOINS, chain)):
            self.stack_chain(chain)
            return
        ends = (at for at in range(1, len(chain) + 1) if _ends_joined(chain[at - 1 : at + 1]))
        joined = next(ends, 0)
        drags = joined and not (chain[0].joins or chain[0].level) and not self.fits(chain)
        if joined and not chain[0].breaks and (drags or not self.fits(chain[:joined])):
            for part in chains(chain):
                self.stack_chain(part)
        else:
            self.stack_chain(chain)

    def stack_chain(self, chain: Sequence[Strip], before: Sequence[Strip] = ()) -> None:
        """Strips that belong on one page, and on that of those they stand before."""
        self.ready()
        if chain[0].breaks:
            self.break_page()
        if chain[-1].sinks:
            self.settle()
        whole = [*chain, *before] if before else chain
        fits = self.fits(whole)
        if not fits:
            if self.is_full_for(whole):
                self.turn(whole)
            fits = self.fits(chain)
        if fits:
            for strip in chain:
                self.put(strip)
            self.add_notes(chain)
            return
        for strip in chain:
            if not self.fits((strip,)) and self.is_full_for((strip,)):
                self.turn((strip,))
            self.put(strip)
            self.add_notes((strip,))

    def ready(self) -> None:
        """Pages turn where text begins, so that nothing stands on a last page of its own."""
        if self.sheet.area.turned != self.turned:
            self.open()

    def turn_sheets(self, *, turned: bool) -> None:
        self.turned = turned
        if not self.sheet.used and not self.sheet.placed:
            self.sheet = self.sheets[-1] = Sheet(area_of(self.theme, len(self.sheets), turned=turned))

    def break_page(self) -> None:
        self.settle()
        if self.sheet.used:
            self.open()

    def settle(self) -> None:
        """Pages for the floats and footnotes that still wait."""
        while self.floats or self.carried:
            if not self.floats:
                self.check(self.carried[0], separator(self.theme.notes))
            self.open()

    def stack_float(self, piece: Float) -> None:
        """Where it stands if there is room and none waits before it; else it waits for the top of the next page. One
        higher than a page is broken like any other."""
        self.ready()
        empty = not self.sheet.used and piece.before + piece.height <= self.depth
        if not self.floats and (empty or self.fits(piece.strips)):
            self.put_float(piece)
        elif piece.height > min(self.depth, area_of(self.theme, 2, turned=self.turned).depth):
            self.settle()
            for chain in chains(piece.strips):
                self.stack_chain(chain)
            self.sheet.y += piece.after
        else:
            self.floats.append(piece)

    def stack_band(self, band: Band) -> None:
        """Strips in columns, over as many pages as they need."""
        self.ready()
        if band.lead:
            self.stack_chain(band.lead, band.strips[:1])
        elif band.strips[0].breaks:
            self.break_page()
        for number, strips in enumerate(segments(band.strips)):
            if number:
                self.break_page()
            at = 0
            while at < len(strips):
                at = self.lay(band, strips, at)
                if at < len(strips):
                    self.open(_opening(strips[at]))

    def lay(self, band: Band, strips: Sequence[Strip], at: int) -> int:
        """Lay strips from `at` on in the columns of this page; where it stopped."""
        sheet = self.sheet
        above = top = sheet.y + (band.before if sheet.y and not at else 0.0)
        if self.line and strips[at].snap:
            top = math.ceil(top / self.line - EPSILON) * self.line
            if top > above + EPSILON and strips[at].starts >= 0:
                self.spaces[strips[at].starts] = top - above
        done = self.columned(band, strips, at, top)
        if done.end == at and not sheet.used:
            self.check(strips[at])
            done = Columned(at + 1, [Laid(0, 0.0, strips[at])], strips[at].height)  # nothing gives it more room
        for laid in done.laid:
            self.place(laid.strip, laid.column * (band.width + band.gap), top + laid.y)
        if done.end > at:
            sheet.y = top + done.bottom
            self.add_notes([laid.strip for laid in done.laid])
            self.rule_columns(band, done, top)
        return done.end

    def columned(self, band: Band, strips: Sequence[Strip], at: int, top: float) -> Columned:
        """The columns of this page, with room at its foot for the footnotes of what they hold."""
        shape = Shape(band.count, top, self.line)
        room = self.sheet.limit - top
        most = max(room - _opening(strips[at]), 0.0)
        kept = 0.0
        done = balanced(strips, at, shape, room)
        for _ in range(_NOTE_ROUNDS):
            needed = min(notes_height([laid.strip for laid in done.laid], self.theme.notes), most)
            if needed <= kept:
                break
            kept = needed
            done = balanced(strips, at, shape, room - kept)
        return done

    def rule_columns(self, band: Band, done: Columned, top: float) -> None:
        """The rules between columns."""
        rule = self.theme.columns.rule
        if rule is None:
            return
        for column in range(1, 1 + max(laid.column for laid in done.laid)):
            x = column * (band.width + band.gap) - band.gap / 2
            line = Rule(x, 0.0, x, done.bottom, rule.weight, rule.color)
            self.sheet.place(Strip(0.0, (furniture(line),)), 0.0, top)

    def pages(self) -> list[Page]:
        """The pages, footnotes and page numbers of tables of contents put in."""
        for sheet in self.sheets:
            sheet.close(self.theme.notes)
        numbers = self.numbers()
        for sheet, at, x, y, ending in self.endings:
            parts = ending_parts(self.setter, ending, numbers.get(ending.anchor, ""))
            sheet.placed[at : at + 2] = moved_placed(parts, x, y)
        return [sheet.page(self.theme) for sheet in self.sheets]

    def numbers(self) -> dict[str, str]:
        """The page that each anchor stands on."""
        return {anchor.name: str(number) for number, sheet in enumerate(self.sheets, 1) for anchor in sheet.anchors}


def _ends_joined(strips: Sequence[Strip]) -> bool:
    """Whether the first of two strips is the last of a paragraph that is joined to what follows."""
    follows = strips[1] if len(strips) > 1 else None
    return strips[0].joins and not (follows and follows.joins and follows.starts < 0)


def chains(strips: Sequence[Strip]) -> Iterator[Sequence[Strip]]:
    """The strips in stretches that belong on one page."""
    start = 0
    for at, strip in enumerate(strips, 1):
        if at == len(strips) or not strip.keep:
            yield strips[start:at]
            start = at


def segments(strips: Sequence[Strip]) -> Iterator[Sequence[Strip]]:
    """The strips in stretches between page breaks."""
    cuts = [at for at, strip in enumerate(strips) if at and strip.breaks]
    return (strips[start:end] for start, end in pairwise([0, *cuts, len(strips)]))


def _opening(strip: Strip) -> float:
    """What a strip takes at the top of a page, the head rows of its table repeated above it."""
    return max(strip.height, strip.reach) + sum(head.height for head in strip.head)
