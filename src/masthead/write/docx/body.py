"""The body: the flow as elements, in the sections they stand in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from masthead.document import Document, Figure, Paragraph, Table
from masthead.write.docx.contents import contents_element, entry_element
from masthead.write.docx.elements import Element, element
from masthead.write.docx.figures import figure_element
from masthead.write.docx.flow import Flowed, flow
from masthead.write.docx.foot import foot_element
from masthead.write.docx.paragraphs import gap_element, paragraph_element
from masthead.write.docx.sections import FLAT, Section
from masthead.write.docx.setup import Setup
from masthead.write.docx.spacing import Gap, spaced
from masthead.write.docx.tables import table_element

Stretch = tuple[Section, bool, list[Flowed]]  # the bool: it begins on a new page


def body_element(setup: Setup, document: Document, section_element: Callable[..., Element]) -> Element:
    """The w:body. section_element: what makes the w:sectPr of a section.

    It stands in the section's last paragraph, the last section's at the end of the body.
    """
    stretches = _stretches(flow(setup, document.blocks))
    made: list[Element] = []
    for at, (section, new_page, items) in enumerate(stretches):
        shape = section_element(section, new_page=new_page, first=at == 0)
        if at and _columns((section, new_page, items)):
            items[0] = items[0]._replace(place=items[0].place._replace(before=0.0))
        last = at == len(stretches) - 1
        made += _stretch(setup, items, None if last else shape, None if last else _columns(stretches[at + 1]))
        made += [shape] if last else []
    return element("body", None, made)


def _stretches(flowed: list[Flowed]) -> list[Stretch]:
    """What stands in one section after the other. Columns are balanced only where a further section follows."""
    stretches: list[Stretch] = []
    for section, same in groupby(flowed, key=lambda item: item.place.section):
        items = list(same)
        turns = bool(stretches) and stretches[-1][0].turned != section.turned
        new_page = turns or items[0].place.new_page
        if stretches and new_page:
            items[0] = items[0]._replace(place=items[0].place._replace(new_page=False))
        stretches.append((section, new_page, items))
    if not stretches:
        return [(FLAT, True, [])]
    last = stretches[-1][0]
    return [*stretches, (last._replace(columns=1), False, [])] if last.columns > 1 else stretches


def _columns(stretch: Stretch) -> Flowed | None:
    """The first block of columns that go on where the text before them ends."""
    section, new_page, items = stretch
    return items[0] if items and section.columns > 1 and not new_page else None


def _stretch(
    setup: Setup, items: list[Flowed], section_end: Element | None, columns: Flowed | None = None
) -> list[Element]:
    """The elements of a section. section_end: its w:sectPr where another section follows; columns: the first block of
    that where it has columns."""
    placed = spaced(setup, items, columns)
    if not section_end:
        return _elements(setup, placed)
    last = placed[-1]
    if isinstance(last, Flowed) and isinstance(last.block, Paragraph) and not last.entry:
        return _elements(setup, [*placed[:-1], last._replace(place=last.place._replace(section_end=section_end))])
    # LibreOffice takes an empty paragraph that ends a section away, and a gap's height with it.
    before = placed[:-1] if isinstance(last, Gap) and not last.height else placed
    return [*_elements(setup, before), gap_element(section_end=section_end)]


def _elements(setup: Setup, placed: Sequence[Flowed | Gap]) -> list[Element]:
    """The elements of blocks, each table of contents in one of its own."""
    made: list[Element] = []
    for contents, same in groupby(placed, key=lambda item: 0 if isinstance(item, Gap) else item.contents):
        written = [_element(setup, item) for item in same]
        made += [contents_element(written)] if contents else written
    return made


def _element(setup: Setup, item: Flowed | Gap) -> Element:
    if isinstance(item, Gap):
        return gap_element(item.height, new_page=item.new_page)
    if item.entry:
        return entry_element(setup, item.entry, item.place)
    if isinstance(item.block, Paragraph):
        return paragraph_element(setup, item.block, item.place)
    if isinstance(item.block, Table):
        return table_element(setup, item.block, item.place)
    if isinstance(item.block, Figure):
        return figure_element(setup, item.block, item.place)
    return foot_element(setup, item.block, item.place, _element)
