"""From blocks to strips: paragraphs, tables and groups in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from masthead.compose.atoms import Setter
from masthead.compose.figures import figure_strips
from masthead.compose.strips import Strip, furniture, level_rule, moved_placed, paragraph_strips, space_of
from masthead.compose.tables import table_strips
from masthead.document import Block, Figure, Group, PageBreak, Paragraph, Table
from masthead.errors import Diagnostic
from masthead.pages import Placed, Rule
from masthead.reading_order import leaves
from masthead.theme import GroupStyle

# How many lines of running text go with a foot that needs a page of its own.
_LINES_WITH_PINNED = 2


@dataclass(slots=True)
class Stack:
    """Strips in the order they are set. after: the blank below the last one. ties: how many strips to come must
    stand on the page of the last one. pinned: what stands at the foot of the last page."""

    strips: list[Strip] = field(default_factory=list)
    after: float = 0.0
    ties: int = 0
    breaks: bool = False
    pinned: list[Strip] = field(default_factory=list)

    def add(self, strips: Sequence[Strip], after: float) -> None:
        strips[0].before += self.after
        strips[0].breaks = strips[0].breaks or self.breaks
        for strip in strips:
            if self.ties:
                self.strips[-1].keep = True
                self.ties -= 1
            self.strips.append(strip)
        self.after = after
        self.breaks = False


class Stacker:
    """Turns blocks into strips, numbering paragraphs and figures in reading order. found: what it came upon."""

    def __init__(self, setter: Setter) -> None:
        self.setter = setter
        self.number = 0
        self.found: list[Diagnostic] = []

    def document_strips(self, blocks: Sequence[Block], measure: float) -> list[Strip]:
        """All strips of a document, those for the foot of its last page at the end, never alone on a page."""
        stack = self.stack(blocks, measure)
        if not stack.pinned:
            return stack.strips
        foot = _merged(stack.pinned, stack.pinned[0].before + stack.after)
        if foot.height > self.setter.theme.page.depth:
            stack.pinned[0].before += stack.after
            return stack.strips + stack.pinned
        for strip in stack.strips[-_LINES_WITH_PINNED:]:
            strip.keep = True
        return [*stack.strips, foot]

    def stack(self, blocks: Sequence[Block], measure: float) -> Stack:
        stack = Stack()
        for block in blocks:
            if isinstance(block, Paragraph):
                self.add_paragraph(stack, block, measure)
            elif isinstance(block, Table):
                stack.add(*table_strips(self.setter, block, self.number, measure))
                self.number += sum(1 for _ in leaves((block,)))
            elif isinstance(block, Figure):
                strips, after, found = figure_strips(self.setter, block, self.number, measure)
                stack.add(strips, after)
                self.found.extend(found)
                self.number += sum(1 for _ in leaves((block,)))
            elif isinstance(block, Group):
                self.add_group(stack, block, measure)
            elif isinstance(block, PageBreak):
                stack.breaks = True
        return stack

    def add_paragraph(self, stack: Stack, paragraph: Paragraph, measure: float) -> None:
        style = self.setter.theme.style(paragraph.style)
        stack.add(paragraph_strips(self.setter, paragraph, self.number, measure), space_of(paragraph, style)[1])
        stack.ties = max(stack.ties, style.keep_next)
        self.number += 1

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
        _add_rules(inner, style, measure)
        strips[0].before += style.before
        for before in stack.strips[max(len(stack.strips) - style.keep_before, 0) :]:
            before.keep = True
        ties = inner.ties
        stack.add(strips, inner.after + style.after)
        stack.ties = max(stack.ties, ties)


def _merged(strips: Sequence[Strip], before: float) -> Strip:
    """Strips as one, for the foot of the type area."""
    y = 0.0
    placed: list[Placed] = []
    for at, strip in enumerate(strips):
        y += strip.before if at else 0.0
        placed.extend(moved_placed(strip.placed, 0.0, y))
        y += strip.height
    return Strip(y, tuple(placed), before=before, sinks=True)


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
