"""The flow: a document's blocks in one line, with what groups, tables and page breaks leave on their neighbours.

A Word table has no space around it. What a theme wants there goes to the paragraph before and after it; only between
two tables, where Word would join them, and at the end of the document stands a gap.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from masthead.document import Block, Group, PageBreak, Paragraph, Table
from masthead.errors import WriteError
from masthead.theme import GroupStyle, ParagraphStyle
from masthead.write.docx.elements import twips
from masthead.write.docx.formatting import rule_below_excess
from masthead.write.docx.paragraphs import Place, own_space
from masthead.write.docx.setup import Setup


@dataclass(frozen=True, slots=True)
class Flowed:
    """A paragraph, a table or a group pinned to the foot, and its place."""

    block: Paragraph | Table | Group
    place: Place


@dataclass(frozen=True, slots=True)
class Gap:
    """A gap of `height` points."""

    height: float
    new_page: bool = False


def flow(setup: Setup, blocks: tuple[Block, ...]) -> list[Flowed | Gap]:
    """What the body holds, in order. Raises WriteError for a block that compose has not lowered."""
    return _spaced(setup, _broken(setup, blocks))


def _broken(setup: Setup, blocks: tuple[Block, ...]) -> list[Flowed]:
    """The blocks, each that follows a page break with `new_page`."""
    flowed: list[Flowed] = []
    new_page = False
    for block in blocks:
        if isinstance(block, PageBreak):
            new_page = True
            continue
        for item in _flowed(setup, block):
            place = replace(item.place, new_page=item.place.new_page or new_page)
            flowed.append(replace(item, place=place))
            new_page = False
    return flowed


def _flowed(setup: Setup, block: Block) -> Iterator[Flowed]:
    measure = setup.theme.page.measure
    if isinstance(block, Paragraph):
        yield Flowed(block, Place(measure, *own_space(setup, block)))
    elif isinstance(block, Table):
        yield from _table(setup, block)
    elif isinstance(block, Group):
        yield from _group(setup, block)
    else:
        raise WriteError(
            f"{type(block).__name__} cannot be written",
            where="DOCX",
            hint="compose lowers it to paragraphs and tables; write what compose gives.",
        )


def _table(setup: Setup, table: Table) -> Iterator[Flowed]:
    """A table, its caption before it as a paragraph."""
    style = setup.table_style(table.style)
    measure = setup.theme.page.measure
    before, after = table.space or (style.before, style.after)
    if table.caption:
        caption = Paragraph("caption", table.caption)
        space = own_space(setup, caption)
        yield Flowed(caption, Place(measure, before + space[0], space[1], keep_next=True))
        before = 0.0
    yield Flowed(table, Place(measure, before, after))


def _group(setup: Setup, group: Group) -> Iterator[Flowed]:
    style = setup.group_style(group.kind)
    if style.pin == "foot":
        yield Flowed(group, Place(setup.theme.page.measure, style.before, style.after))
        return
    members = _broken(setup, group.blocks)
    for number, member in enumerate(members):
        yield _in_group(member, style, first=number == 0, last=number == len(members) - 1)


def _in_group(member: Flowed, style: GroupStyle, *, first: bool, last: bool) -> Flowed:
    place = member.place
    return replace(
        member,
        place=replace(
            place,
            before=place.before + (style.before if first else 0.0),
            after=place.after + (style.after if last else 0.0),
            inset=place.inset + style.inset,
            bar=style.rule_left or place.bar,
            top=(style.rule_top if first else None) or place.top,
            bottom=(style.rule_bottom if last else None) or place.bottom,
            keep_next=place.keep_next or (style.keep and not last),
        ),
    )


def _spaced(setup: Setup, flowed: list[Flowed]) -> list[Flowed | Gap]:
    """Hand the space around tables to the paragraphs beside them, or to gaps.

    Between two paragraphs Word takes the larger of the space after and the space before, where the theme means both:
    there the whole of it goes before.
    """
    spaced: list[Flowed | Gap] = []
    owed = 0.0  # the space after the table before this block; less than 0 for what a rule took too much
    for item in flowed:
        space = max(0.0, owed + item.place.before)
        owed = 0.0
        if isinstance(item.block, Paragraph):
            style = setup.paragraph_style(item.block.style)
            if space and (after := _space_after(spaced)):
                spaced[-1] = _with_space(spaced[-1], spaced[-1].place.before, 0.0)
                space += after
            spaced.append(_with_space(item, space, item.place.after))
            _reach_grid(setup, spaced, style)
            owed = -rule_below_excess(setup, style)
            continue
        _make_room(spaced, item, space)
        spaced.append(item)
        owed = item.place.after if isinstance(item.block, Table) else 0.0
    if spaced and not _is_paragraph(spaced[-1]):
        spaced.append(Gap(0.0))  # a body cannot end with a table
    return spaced


def _reach_grid(setup: Setup, spaced: list[Flowed | Gap], style: ParagraphStyle) -> None:
    """Let a paragraph that starts on the grid reach it from above.

    Word's grid, in whole twips, is a little closer than the theme's; a paragraph that came to stand just below one of
    its lines would be moved to the next.
    """
    grid = setup.theme.grid
    slack = grid.lines * (grid.line - twips(grid.line) / 20)
    for at in (len(spaced) - 1, len(spaced) - 2) if style.snap else ():
        item = spaced[at] if at >= 0 else None
        if isinstance(item, Flowed) and isinstance(item.block, Paragraph):
            before, after = item.place.before, item.place.after
            cut = min(slack, before if at == len(spaced) - 1 else after)
            slack -= cut
            spaced[at] = _with_space(item, *((before - cut, after) if at == len(spaced) - 1 else (before, after - cut)))


def _make_room(spaced: list[Flowed | Gap], item: Flowed, space: float) -> None:
    """Put the space before a table where it can stand; a group at the foot of the page needs none."""
    previous = spaced[-1] if spaced else None
    pinned = isinstance(item.block, Group)
    if isinstance(previous, Flowed) and isinstance(previous.block, Paragraph) and not item.place.new_page:
        if not pinned:
            spaced[-1] = replace(previous, place=replace(previous.place, after=previous.place.after + space))
    elif item.place.new_page or previous is not None or (space and not pinned):
        spaced.append(Gap(0.0 if pinned else space, new_page=item.place.new_page))


def _with_space(item: Flowed, before: float, after: float) -> Flowed:
    return replace(item, place=replace(item.place, before=before, after=after))


def _is_paragraph(item: Flowed | Gap) -> bool:
    return isinstance(item, Gap) or isinstance(item.block, Paragraph)
