"""The body: the flow as elements, and the section it stands in."""

from __future__ import annotations

from masthead.document import Document, Paragraph, Table
from masthead.write.docx.elements import Element, element
from masthead.write.docx.flow import Flowed, flow
from masthead.write.docx.foot import foot_element
from masthead.write.docx.paragraphs import gap_element, paragraph_element
from masthead.write.docx.setup import Setup
from masthead.write.docx.spacing import Gap, spaced
from masthead.write.docx.tables import table_element


def body_element(setup: Setup, document: Document, section: Element) -> Element:
    """The w:body. section: its w:sectPr."""
    blocks = [_element(setup, item) for item in spaced(setup, flow(setup, document.blocks))]
    return element("body", None, [*blocks, section])


def _element(setup: Setup, item: Flowed | Gap) -> Element:
    if isinstance(item, Gap):
        return gap_element(item.height, new_page=item.new_page)
    if isinstance(item.block, Paragraph):
        return paragraph_element(setup, item.block, item.place)
    if isinstance(item.block, Table):
        return table_element(setup, item.block, item.place)
    return foot_element(setup, item.block, item.place)
