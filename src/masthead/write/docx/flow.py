"""The flow: a document's blocks in one line, with what groups and page breaks leave on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from masthead.document import Block, Group, PageBreak, Paragraph, Table
from masthead.errors import WriteError
from masthead.theme import GroupStyle
from masthead.write.docx.paragraphs import Place, own_space
from masthead.write.docx.setup import Setup


class Flowed(NamedTuple):
    """A paragraph, a table or a group pinned to the foot, and its place."""

    block: Paragraph | Table | Group
    place: Place


def flow(setup: Setup, blocks: tuple[Block, ...]) -> list[Flowed]:
    """The blocks in order, groups dissolved but for those pinned to the foot, page breaks on what follows them.

    Raises WriteError for a block that compose has not lowered.
    """
    flowed: list[Flowed] = []
    new_page = False
    for block in blocks:
        if isinstance(block, PageBreak):
            new_page = True
            continue
        for item in _flowed(setup, block):
            place = item.place._replace(new_page=item.place.new_page or new_page)
            flowed.append(item._replace(place=place))
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
    if table.rows:
        yield Flowed(table, Place(measure, before, after))


def _group(setup: Setup, group: Group) -> Iterator[Flowed]:
    style = setup.group_style(group.kind)
    if style.pin == "foot":
        yield Flowed(group, Place(setup.theme.page.measure, style.before, style.after))
        return
    members = flow(setup, group.blocks)
    for number, member in enumerate(members):
        yield _in_group(member, style, first=number == 0, last=number == len(members) - 1)


def _in_group(member: Flowed, style: GroupStyle, *, first: bool, last: bool) -> Flowed:
    place = member.place
    return member._replace(
        place=place._replace(
            before=place.before + (style.before if first else 0.0),
            after=place.after + (style.after if last else 0.0),
            inset=place.inset + style.inset,
            bar=style.rule_left or place.bar,
            top=(style.rule_top if first else None) or place.top,
            bottom=(style.rule_bottom if last else None) or place.bottom,
            keep_next=place.keep_next or (style.keep and not last),
        ),
    )
