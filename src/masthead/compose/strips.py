"""Strips: the horizontal slices that pages are stacked from. A line of text, or a row of a table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from masthead.compose.atoms import Setter
from masthead.compose.contents import heading_text
from masthead.compose.glyph_runs import EM_ASCENT
from masthead.compose.justify import EPSILON
from masthead.compose.lines import natural_width, set_lines
from masthead.compose.spread import hugged
from masthead.document import Paragraph, Run, Runs
from masthead.pages import Glyphs, Item, Placed, Rule
from masthead.theme import ParagraphStyle, RuleStyle

FURNITURE = -1
_new = tuple.__new__  # makes named tuples
# The least blank between a marker and its text, in em.
_MARKER_GAP = 0.15


@dataclass(slots=True)
class Strip:
    """One slice, `height` high, with its items placed from its own top left corner.

    before: the blank above it, left out at the top of a page but the first. keep: the next strip belongs on the
    same page; joins: there too, unless the page ends before. snap: starts on a line of the grid. starts: a paragraph
    (its number) begins here. title, level: its outline entry. head: rows to repeat above it where it opens a page.
    breaks: a new page before it.
    sinks: it stands at the bottom of the type area. reach: how far down its items go where that is beyond its height.
    notes: the lines of each footnote whose mark stands in it. anchors: what links lead to. ending: what its line ends
    on once the pages are known.
    """

    height: float
    placed: tuple[Placed, ...]
    before: float = 0.0
    keep: bool = False
    joins: bool = False
    snap: bool = False
    starts: int = FURNITURE
    title: str = ""
    level: int = 0
    head: Sequence[Strip] = ()
    breaks: bool = False
    sinks: bool = False
    reach: float = 0.0
    notes: tuple[Sequence[Strip], ...] = ()
    anchors: tuple[str, ...] = ()
    ending: Ending | None = None


@dataclass(slots=True)
class Ending:
    """The page that `anchor` stands on, at the end of the last line of paragraph `number`, after a leader.

    runs: give its look. end: where the line's text ends. right: where the page number ends. y: the baseline.
    """

    anchor: str
    number: int
    runs: Runs
    style: ParagraphStyle
    end: float
    right: float
    y: float


@dataclass(slots=True)
class Float:
    """A table or figure that may stand at the top of the next page, with the blanks around it."""

    strips: list[Strip]
    before: float
    after: float

    @property
    def height(self) -> float:
        """Its own height, without the blanks around it."""
        return sum(strip.before + strip.height for strip in self.strips) - self.strips[0].before


@dataclass(slots=True)
class Band:
    """Strips in columns, each `width` wide. lead: what goes before them on their page, over the whole measure."""

    strips: list[Strip]
    count: int
    width: float
    gap: float
    before: float
    lead: list[Strip]


@dataclass(slots=True)
class Turn:
    """From here on the pages are turned, or no longer."""

    turned: bool


Piece = Strip | Float | Band | Turn


def moved(item: Item, x: float, y: float) -> Item:
    """The item, x to the right and y down."""
    if isinstance(item, Glyphs):
        # There are many, and this is the quickest way.
        face, size, color, left, base, glyphs, advances, texts, offsets, href, lang, spacing, moves = item
        place = (face, size, color, left + x, base + y, glyphs, advances, texts, offsets, href, lang, spacing, moves)
        return _new(Glyphs, place)
    if isinstance(item, Rule):
        return item._replace(x0=item.x0 + x, y0=item.y0 + y, x1=item.x1 + x, y1=item.y1 + y)
    return item._replace(x=item.x + x, y=item.y + y)


def moved_placed(placed: Iterable[Placed], x: float, y: float) -> tuple[Placed, ...]:
    return tuple([Placed(part.block, tuple([moved(item, x, y) for item in part.items]), part.label) for part in placed])


def baseline(style: ParagraphStyle, grid_line: float) -> float:
    """From the top of a line to its baseline. A line of the grid has its em box at its top (GB/T 9704-2012, 5.2),
    and what hugs its text; any other line has it in its middle."""
    top = style.hug or (grid_line and style.leading == grid_line)
    shift = 0.0 if top else (style.leading - style.size) / 2
    return shift + EM_ASCENT * style.size


def grid_line(setter: Setter) -> float:
    grid = setter.theme.grid
    return grid.line if grid.lines else 0.0


def paragraph_strips(
    setter: Setter, paragraph: Paragraph, number: int, measure: float, style: ParagraphStyle | None = None
) -> list[Strip]:
    """A strip for each line; `number` is the paragraph's place in reading order. style: where it is not its own.

    Its footnotes are not there: `paragraphs.set_paragraph` sets them too.
    """
    named = style or setter.theme.style(paragraph.style)
    style = list_style(named, paragraph.list_depth, measure)
    if paragraph.left is not None:
        right = _right_of_placed(setter, paragraph, style, measure)
        style = replace(style, left=paragraph.left, right=right, indent=0.0)
    runs = paragraph.runs
    if style.hug:
        runs, style = hugged(setter, runs, style, measure)
    base = baseline(style, grid_line(setter))
    marker: tuple[Placed, ...] = ()
    if paragraph.marker:
        marker = (_marker(setter, paragraph, style, named.left if paragraph.list_depth else style.left, base, number),)
        style = _beside(marker[0], style)
    lines = set_lines(setter, runs, style, measure, base)
    strips = [Strip(style.leading, (Placed(number, line.items),)) for line in lines]
    first, last = strips[0], strips[-1]
    last.height = style.size if style.hug else style.leading
    first.before, first.snap, first.starts = space_of(paragraph, style)[0], style.snap, number
    first.placed = (*marker, *first.placed)
    if paragraph.level:
        first.title, first.level = heading_text(paragraph.runs), paragraph.level
    if paragraph.anchor:
        first.anchors = (paragraph.anchor,)
    _keep_lines(strips, style)
    if style.rule_above:
        first.placed += (furniture(*level_rules(style.rule_above, measure, 0.0)),)
    if style.rule_below:
        _rule_below(last, style, base, measure)
    return strips


def _right_of_placed(setter: Setter, paragraph: Paragraph, style: ParagraphStyle, measure: float) -> float:
    """The right indent of a paragraph that is placed by its `left`. One that fits stays in one line though Word's
    blanks, which are wider, would not fit: the DOCX gives it that room as well."""
    room = measure - (paragraph.left or 0.0) + EPSILON
    return -style.size if natural_width(setter, paragraph.runs, style) <= room else 0.0


def space_of(paragraph: Paragraph, style: ParagraphStyle) -> tuple[float, float]:
    """The blank before and after a paragraph: its own, or its style's."""
    return paragraph.space or (style.before, style.after)


def furniture(*items: Item) -> Placed:
    return Placed(FURNITURE, items)


def level_rule(rule: RuleStyle, left: float, right: float, y: float) -> Rule:
    """A rule of that style from left to right at y."""
    dash = (rule.dash[0], rule.dash[-1]) if rule.dash else ()
    return Rule(left, y, right, y, rule.weight, rule.color, dash)


def level_rules(rule: RuleStyle, measure: float, y: float) -> tuple[Rule, ...]:
    """The one or two lines of a rule along a measure, as far beyond it as the style says; y: of the first."""
    left, right = -rule.left, measure + rule.right
    first = level_rule(rule, left, right, y)
    if not rule.second:
        return (first,)
    below = y + rule.weight / 2 + rule.apart + rule.second / 2
    return (first, first._replace(y0=below, y1=below, weight=rule.second))


def list_style(style: ParagraphStyle, depth: int, measure: float) -> ParagraphStyle:
    """The style of a list item at its depth: each level is a further `left` in, as far as half the measure goes. Where
    the indents leave a line no room for a character, as in a narrow cell, they are left out."""
    if depth > 1:
        style = replace(style, left=min(style.left * depth, max(style.left, measure / 2)))
    if measure - style.left - style.right - max(style.indent, 0.0) < style.size:
        style = replace(style, left=min(style.left, max(measure - style.size, 0.0)), right=0.0, indent=0.0)
    return style


def _marker(
    setter: Setter, paragraph: Paragraph, style: ParagraphStyle, hang: float, base: float, number: int
) -> Placed:
    """The number or bullet of a list item, at the left edge of its hang."""
    hang = min(hang, style.left)
    flush = replace(style, left=style.left - hang, right=0.0, indent=0.0, align="left")
    line = set_lines(setter, (Run(paragraph.marker),), flush, flush.left + hang * 4, base)[0]
    return Placed(number, line.items, label=True)


def _beside(marker: Placed, style: ParagraphStyle) -> ParagraphStyle:
    """The style with its first line behind a marker that is wider than its hang."""
    ends = [item.x + sum(item.advances) for item in marker.items if isinstance(item, Glyphs)]
    over = max(ends, default=0.0) + _MARKER_GAP * style.size - (style.left + style.indent)
    return replace(style, indent=style.indent + over) if over > 0 else style


def _keep_lines(strips: list[Strip], style: ParagraphStyle) -> None:
    """Mark which lines must not be parted: all, or the first `orphans` and the last `widows`."""
    keep = style.keep_together or style.keep_next > 0
    first, last = style.orphans - 1, len(strips) - style.widows
    for at, strip in enumerate(strips[:-1]):
        strip.keep = keep or at < first or at >= last


def _rule_below(last: Strip, style: ParagraphStyle, base: float, measure: float) -> None:
    """A rule `gap` below the em box of the last line; the strip grows where the rule stands below it."""
    rule = style.rule_below
    assert rule is not None  # noqa: S101 - the caller looked
    y = base + (1 - EM_ASCENT) * style.size + rule.gap + rule.weight / 2
    rules = level_rules(rule, measure, y)
    last.placed += (furniture(*rules),)
    last.height = max(last.height, rules[-1].y0 + rules[-1].weight / 2)
