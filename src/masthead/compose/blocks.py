"""From blocks to strips: paragraphs, tables, groups and all the others in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from masthead.compose.atoms import Setter
from masthead.compose.figures import figure_strips
from masthead.compose.lower import column_width
from masthead.compose.paragraphs import Ground, entry_strips, leaf_count, set_paragraph
from masthead.compose.strips import (
    Band,
    Float,
    Piece,
    Strip,
    Turn,
    furniture,
    level_rule,
    moved_placed,
    space_of,
)
from masthead.compose.tables import table_strips
from masthead.document import Block, Columns, Contents, Figure, Group, PageBreak, Paragraph, Table, Turned
from masthead.errors import Diagnostic
from masthead.pages import MOST_TOGETHER, Placed, Rule
from masthead.reading_order import leaves
from masthead.theme import GroupStyle

_LINES_WITH_PINNED = 2


@dataclass(slots=True)
class Stack:
    """Strips in the order they are set. after: the blank below the last one. ties: how many strips to come must
    stand on the page of the last one; headed: whether that is a heading's own line. pinned: what stands at the foot of
    the last page. held: how many of the last strips something to come may still change."""

    strips: list[Strip] = field(default_factory=list)
    after: float = 0.0
    ties: int = 0
    headed: bool = False
    breaks: bool = False
    pinned: list[Strip] = field(default_factory=list)
    held: int = MOST_TOGETHER

    def add(self, strips: Sequence[Strip], after: float) -> None:
        strips[0].before += self.after
        if self.breaks:
            strips[0].breaks, self.ties = True, 0
        for strip in strips:
            if self.ties:
                self.strips[-1].keep = True
                self.ties -= 1
            self.strips.append(strip)
        self.after = after
        self.breaks = False

    def released(self) -> Iterator[Strip]:
        """The strips that nothing to come can change any more, taken off the stack."""
        end = 0 if self.ties else max(len(self.strips) - self.held, 0)
        yield from self.strips[:end]
        del self.strips[:end]

    def lead(self) -> list[Strip]:
        """The strips at the end that belong to what comes next, taken off the stack."""
        start = len(self.strips)
        if self.ties and start:
            start -= 1
            while start and self.strips[start - 1].keep:
                start -= 1
        lead = self.strips[start:]
        del self.strips[start:]
        for strip in lead:
            strip.keep = True
        self.ties = 0
        return lead


class Stacker:
    """Turns blocks into strips, numbering paragraphs and figures in reading order. found: what it came upon."""

    def __init__(self, setter: Setter) -> None:
        page = setter.theme.page
        self.setter = setter
        self.ground = Ground(setter, page.measure, page.depth)
        self.number = 0
        self.found: list[Diagnostic] = []

    def pieces(self, blocks: Sequence[Block]) -> Iterator[Piece]:
        """What the pages of a document are stacked from; what stands at the foot of the last comes at the end, never
        alone on a page."""
        stack = Stack()
        yield from self.flowing(stack, blocks)
        if stack.pinned:
            foot = _merged(stack.pinned, stack.pinned[0].before + stack.after)
            if foot.height > self.ground.depth:
                stack.pinned[0].before += stack.after
                stack.strips += stack.pinned
            else:
                _keep_company(stack.strips, _LINES_WITH_PINNED)
                stack.strips.append(foot)
        yield from stack.strips

    def flowing(self, stack: Stack, blocks: Sequence[Block]) -> Iterator[Piece]:
        """The pieces of blocks that stand in nothing else; the last strips stay on the stack."""
        measure = self.ground.measure
        for block in blocks:
            if isinstance(block, Columns):
                yield from self.band(stack, block)
            elif isinstance(block, Turned):
                yield from self.turned(stack, block)
            elif isinstance(block, Table | Figure) and block.floats and not stack.ties and not stack.breaks:
                yield from self.floating(stack, block)
            else:
                self.add(stack, block, measure)
                yield from stack.released()

    def floating(self, stack: Stack, block: Table | Figure) -> Iterator[Piece]:
        own = Stack()
        self.add(own, block, self.ground.measure)
        yield from stack.strips
        stack.strips.clear()
        own.strips[0].before += stack.after
        yield Float(own.strips, own.strips[0].before, own.after)

    def band(self, stack: Stack, columns: Columns) -> Iterator[Piece]:
        """Columns, with the heading that must stand on their page."""
        gap = self.setter.theme.columns.gap
        width = column_width(self.setter, columns.count, self.ground.measure)
        inner = self.stack(columns.blocks, width)
        stack.pinned += inner.pinned
        if not inner.strips:
            return
        lead = stack.lead()
        yield from stack.strips
        stack.strips.clear()
        before = stack.after + inner.strips[0].before
        inner.strips[0].before = 0.0
        (lead or inner.strips)[0].breaks |= stack.breaks
        yield Band(inner.strips, columns.count, width, gap, before, lead)
        stack.after, stack.breaks, stack.ties = inner.after, inner.breaks, 0

    def turned(self, stack: Stack, turned: Turned) -> Iterator[Piece]:
        """Pages that are turned: the depth of the type area is their measure."""
        yield from stack.strips
        stack.strips.clear()
        upright, page = self.ground, self.setter.theme.page
        self.ground = Ground(self.setter, page.depth, page.measure)
        inner = Stack()
        yield Turn(turned=True)
        yield from self.flowing(inner, turned.blocks)
        yield from inner.strips
        yield Turn(turned=False)
        self.ground = upright
        stack.pinned += inner.pinned
        stack.after, stack.breaks, stack.ties = 0.0, False, 0

    def stack(self, blocks: Sequence[Block], measure: float) -> Stack:
        """Blocks one below the other, those in columns too."""
        stack = Stack()
        for block in blocks:
            self.add(stack, block, measure)
        return stack

    def add(self, stack: Stack, block: Block, measure: float) -> None:
        if isinstance(block, Paragraph):
            self.add_paragraph(stack, block, measure)
        elif isinstance(block, Table):
            stack.add(*table_strips(self.ground, block, self.number, measure))
            self.number += sum(1 for _ in leaves((block,)))
        elif isinstance(block, Figure):
            self.add_figure(stack, block, measure)
        elif isinstance(block, Group):
            self.add_group(stack, block, measure)
        elif isinstance(block, Contents):
            self.add_contents(stack, block, measure)
        elif isinstance(block, PageBreak):
            stack.breaks = True
        elif isinstance(block, Columns | Turned):
            for inner in block.blocks:
                self.add(stack, inner, measure)

    def add_paragraph(self, stack: Stack, paragraph: Paragraph, measure: float) -> None:
        style = self.setter.theme.style(paragraph.style)
        stack.add(set_paragraph(self.ground, paragraph, self.number, measure), space_of(paragraph, style)[1])
        stack.ties = style.keep_next
        stack.headed = style.keep_next > 0
        self.number += leaf_count(paragraph)

    def add_figure(self, stack: Stack, figure: Figure, measure: float) -> None:
        strips, after, found = figure_strips(self.ground, figure, self.number, measure)
        # A heading that has its text keeps no figure behind that, and one with a figure no text behind it.
        stack.ties = min(stack.ties, int(stack.headed))
        stack.add(strips, after)
        self.found.extend(found)
        self.number += sum(1 for _ in leaves((figure,)))

    def add_contents(self, stack: Stack, contents: Contents, measure: float) -> None:
        if contents.title:
            self.add_paragraph(stack, Paragraph("toc-title", contents.title), measure)
        for entry in contents.entries:
            style = self.setter.theme.style(entry.style)
            stack.add(entry_strips(self.ground, entry, self.number, measure), space_of(entry, style)[1])
            self.number += leaf_count(entry)

    def add_group(self, stack: Stack, group: Group, measure: float) -> None:
        style = self.setter.theme.groups[group.kind]
        inner = self.stack(group.blocks, measure - style.inset)
        stack.pinned.extend(inner.pinned)
        if not inner.strips:
            return
        if style.pin == "foot":
            _add_rules(inner, style, measure)
            inner.strips[0].before += style.before
            stack.pinned.extend(inner.strips)
            return
        strips = inner.strips
        for strip in strips:
            strip.placed = moved_placed(strip.placed, style.inset, 0.0)
            strip.keep = strip.keep or (style.keep and strip is not strips[-1])
            if strip.ending:
                strip.ending.end, strip.ending.right = strip.ending.end + style.inset, strip.ending.right + style.inset
        _add_rules(inner, style, measure)
        strips[0].before += style.before
        _keep_company(stack.strips, style.keep_before)
        ties = inner.ties
        stack.add(strips, inner.after + style.after)
        stack.ties = max(stack.ties, ties)
        stack.breaks = inner.breaks


def _keep_company(strips: Sequence[Strip], least: int) -> None:
    """Ties the last strips to what comes next and must not open a page alone: `least` of them, and more loosely those
    of a short paragraph."""
    if not least:
        return
    for strip in strips[-least:]:
        strip.keep = True
    for start in range(len(strips) - 1, max(len(strips) - 1 - MOST_TOGETHER, -1), -1):
        if strips[start].starts >= 0 and any(part.block == strips[start].starts for part in strips[-1].placed):
            for strip in strips[start:]:
                strip.joins = True
            return


def _merged(strips: Sequence[Strip], before: float) -> Strip:
    """Strips as one, for the foot of the type area."""
    y = 0.0
    placed: list[Placed] = []
    for at, strip in enumerate(strips):
        y += strip.before if at else 0.0
        placed.extend(moved_placed(strip.placed, 0.0, y))
        y += strip.height
    notes = tuple(note for strip in strips for note in strip.notes)
    anchors = tuple(name for strip in strips for name in strip.anchors)
    return Strip(y, tuple(placed), before=before, sinks=True, notes=notes, anchors=anchors)


def _add_rules(stack: Stack, style: GroupStyle, measure: float) -> None:
    """A group's rules: over its first strip, under its last, and a bar at the left of all."""
    strips = stack.strips
    if style.rule_left:
        rule, x = style.rule_left, style.rule_left.weight / 2
        for at, strip in enumerate(strips):
            top = -strip.before if at else 0.0
            strip.placed += (furniture(Rule(x, top, x, strip.height, rule.weight, rule.color)),)
    if style.rule_top:
        strips[0].placed += (furniture(level_rule(style.rule_top, 0.0, measure, 0.0)),)
    if style.rule_bottom:
        strips[-1].placed += (furniture(level_rule(style.rule_bottom, 0.0, measure, strips[-1].height)),)
