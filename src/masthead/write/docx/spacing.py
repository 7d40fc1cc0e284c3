"""Spacing: the space between blocks, put where Word can hold it.

A Word table has no space around it: what the theme wants there goes to the paragraph before or after it, and only
where two tables meet, which Word would join, or a table ends the document, into a gap. Between two paragraphs Word
takes the larger of the space after and the space before, where the theme means both: there the whole goes before.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from masthead.document import Figure, Group, Paragraph, Table
from masthead.write.docx.elements import twips
from masthead.write.docx.flow import Flowed
from masthead.write.docx.formatting import rule_below_excess
from masthead.write.docx.paragraphs import LEAST_GAP
from masthead.write.docx.setup import Setup


class Gap(NamedTuple):
    """An empty line, `height` points high; 0 for the least there can be."""

    height: float = 0.0
    new_page: bool = False


def spaced(setup: Setup, flowed: Sequence[Flowed], columns: Flowed | None = None) -> list[Flowed | Gap]:
    """The blocks with the space around them theirs to hold, and the gaps between them.

    columns: the first block of the columns that follow, whose space before them is none of the first column's own.
    """
    made: list[Flowed | Gap] = []
    owed = 0.0  # the space after the table before this block
    for item in flowed:
        owed_by_table, space = owed > 0, owed + item.place.before
        owed = item.place.after if isinstance(item.block, Table) else 0.0
        previous = made[-1] if made else None
        if _is_paragraph(item):
            if isinstance(previous, Flowed) and _is_paragraph(previous):
                made[-1], item = _between(setup, previous, item)
                made.append(item)
            else:
                slack = _slack(setup, item) if owed_by_table else 0.0
                made.append(_with(item, before=max(0.0, space - slack)))
            continue
        owing = _make_room(setup, made, item, space)
        made.append(_with(item, before=owing) if isinstance(item.block, Table) else item)
    below = max(0.0, columns.place.before - _slack(setup, columns)) if columns else 0.0
    last = made[-1] if made else None
    if isinstance(last, Flowed) and not _is_paragraph(last):
        made.append(Gap(owed + below if columns else 0.0))
    elif isinstance(last, Flowed) and below:
        made[-1] = _with(last, after=last.place.after + below)
    return made


def _between(setup: Setup, upper: Flowed, lower: Flowed) -> tuple[Flowed, Flowed]:
    """Two paragraphs with their space on one side, less what Word's layout takes more than the theme's."""
    after, before = upper.place.after, lower.place.before
    space = max(0.0, after + before - _excess(setup, upper) - _slack(setup, lower))
    if before:
        return _with(upper, after=0.0), _with(lower, before=space)
    return _with(upper, after=space), lower


def _excess(setup: Setup, item: Flowed) -> float:
    """What the rule below a paragraph takes too much."""
    block = item.block
    return rule_below_excess(setup, setup.paragraph_style(block.style)) if isinstance(block, Paragraph) else 0.0


def _slack(setup: Setup, item: Flowed) -> float:
    """What lets a paragraph that starts on the grid reach it from above: Word's grid, in whole twips, is a little
    closer than the theme's, and a paragraph just below one of its lines would be moved to the next."""
    grid, block = setup.theme.grid, item.block
    if not isinstance(block, Paragraph) or not setup.paragraph_style(block.style).snap:
        return 0.0
    return grid.lines * (grid.line - twips(grid.line) / 20)


def _make_room(setup: Setup, made: list[Flowed | Gap], item: Flowed, space: float) -> float:
    """Put the space before a table where it can stand; a group at the foot of the page has its own.

    Gives what a gap takes more than the space there is.
    """
    pinned = isinstance(item.block, Group)
    space = 0.0 if pinned else space
    previous = made[-1] if made else None
    if isinstance(previous, Flowed) and _is_paragraph(previous) and not item.place.new_page:
        made[-1] = _with(previous, after=max(0.0, previous.place.after + space - _excess(setup, previous)))
    elif previous is not None or space or item.place.new_page:
        made.append(Gap(space, item.place.new_page))
        return max(0.0, LEAST_GAP - space)
    return 0.0


def _with(item: Flowed, before: float | None = None, after: float | None = None) -> Flowed:
    place = item.place
    before = place.before if before is None else before
    after = place.after if after is None else after
    if (before, after) == (place.before, place.after):
        return item
    return item._replace(place=place._replace(before=before, after=after))


def _is_paragraph(item: Flowed | Gap) -> bool:
    return isinstance(item, Gap) or isinstance(item.block, Paragraph | Figure)
