"""The flow: a document's blocks in one line, with what groups, columns and page breaks leave on them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from masthead.document import Block, Columns, Contents, Figure, Group, PageBreak, Paragraph, Table, Turned
from masthead.errors import WriteError
from masthead.pages import MOST_TOGETHER
from masthead.theme import GroupStyle
from masthead.write.docx.contents import Entry, contents_entries
from masthead.write.docx.figures import figure_spaces
from masthead.write.docx.paragraphs import Place, own_space
from masthead.write.docx.sections import FLAT, Section, measure_of
from masthead.write.docx.setup import Setup


class Flowed(NamedTuple):
    """A paragraph, figure, table, or group pinned to the foot, and its place.

    contents: the number of the table of contents it is an entry of, and the entry.
    """

    block: Paragraph | Figure | Table | Group
    place: Place
    contents: int = 0
    entry: Entry | None = None


def flow(setup: Setup, blocks: tuple[Block, ...], section: Section = FLAT) -> list[Flowed]:
    """The blocks in order, groups dissolved but for those pinned to the foot, page breaks on what follows them.

    Raises WriteError for a block that compose has not lowered.
    """
    flowed: list[Flowed] = []
    new_page = False
    for block in blocks:
        if isinstance(block, PageBreak):
            new_page = True
            continue
        for item in _flowed(setup, block, section):
            flowed.append(item._replace(place=item.place._replace(new_page=True)) if new_page else item)
            new_page = False
    return _with_company(setup, flowed)


def _with_company(setup: Setup, flowed: list[Flowed]) -> list[Flowed]:
    """What goes before a group that must not open a page alone is kept with it, so far as compose does so.

    A short paragraph is kept as a whole. Of a longer one Word takes the last two lines along, LibreOffice all; neither
    may part one that LibreOffice keeps with the next, where in the PDF the page parts it.
    """
    for at, item in enumerate(flowed):
        wanted = 0 if item.place.new_page else item.place.keep_before
        while wanted > 0 and at > 0:
            at -= 1
            kept = _kept(setup, flowed[at])
            if kept is None:
                break
            flowed[at] = kept.item
            wanted -= kept.lines
    return flowed


class _Kept(NamedTuple):
    item: Flowed
    lines: int


def _kept(setup: Setup, item: Flowed) -> _Kept | None:
    """A paragraph, kept with what comes next, and how many lines it has; None for what cannot be."""
    parted = setup.parted().get(id(item.block)) if isinstance(item.block, Paragraph) else None
    lines = parted.lines if parted else ()
    short = sum(lines) <= MOST_TOGETHER
    if len(lines) == 1 or (not short and lines[-1:] == (2,)):
        return _Kept(item._replace(place=item.place._replace(keep_next=True, keep_lines=short)), sum(lines))
    return None


def _flowed(setup: Setup, block: Block, section: Section) -> Iterator[Flowed]:
    if isinstance(block, Paragraph):
        yield _paragraph(setup, block, section)
    elif isinstance(block, Table):
        yield from _table(setup, block, section)
    elif isinstance(block, Group):
        yield from _group(setup, block, section)
    elif isinstance(block, Figure):
        yield from _figure(setup, block, section)
    elif isinstance(block, Columns):
        columns = section._replace(number=next(setup.sections), columns=max(1, block.count))
        yield from flow(setup, block.blocks, columns)
    elif isinstance(block, Turned):
        yield from flow(setup, block.blocks, Section(next(setup.sections), turned=True))
    elif isinstance(block, Contents):
        number = next(setup.sections)
        for entry in contents_entries(block):
            yield _paragraph(setup, entry.paragraph, section)._replace(contents=number, entry=entry)
    else:
        raise WriteError(
            f"{type(block).__name__} cannot be written",
            where="DOCX",
            hint="compose lowers it to paragraphs and tables; write what compose gives.",
        )


def _paragraph(setup: Setup, paragraph: Paragraph, section: Section) -> Flowed:
    return Flowed(paragraph, Place(measure_of(setup, section), *own_space(setup, paragraph), section=section))


def _table(setup: Setup, table: Table, section: Section) -> Iterator[Flowed]:
    """A table, its caption before it as a paragraph."""
    style = setup.table_style(table.style)
    before, after = table.space or (style.before, style.after)
    if table.caption:
        caption = _paragraph(setup, Paragraph("caption", table.caption), section)
        place = caption.place
        yield caption._replace(place=place._replace(before=before + place.before, keep_next=True))
        before = 0.0
    if table.rows:
        yield Flowed(table, Place(measure_of(setup, section), before, after, section=section))


def _figure(setup: Setup, figure: Figure, section: Section) -> Iterator[Flowed]:
    """A figure, its caption below it."""
    before, gap, after = figure_spaces(setup, figure)
    place = Place(measure_of(setup, section), before, after, section=section)
    if not figure.caption:
        yield Flowed(figure, place)
        return
    yield Flowed(figure, place._replace(after=0.0, keep_next=True))
    yield Flowed(Paragraph("caption", figure.caption), place._replace(before=gap, loose=True))


def _group(setup: Setup, group: Group, section: Section) -> Iterator[Flowed]:
    style = setup.group_style(group.kind)
    if style.pin == "foot":
        place = Place(measure_of(setup, section), style.before, style.after, section=section, keep_before=1)
        yield Flowed(group, place)
        return
    yield from _members(setup, group, style, section)


def _members(setup: Setup, group: Group, style: GroupStyle, section: Section) -> Iterator[Flowed]:
    members = flow(setup, group.blocks, section)
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
            keep_before=max(place.keep_before, style.keep_before if first else 0),
        ),
    )
