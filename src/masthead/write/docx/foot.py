"""What is pinned to the foot of the last page: a floating table at the bottom of the type area.

Its rules run over the whole measure while its text is set in, so each block has a row and the rules are the rows'.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from masthead.document import Block, Group, PageBreak, Paragraph
from masthead.theme import ParagraphStyle, RuleStyle
from masthead.write.docx.elements import Element, element, properties, switch, twips
from masthead.write.docx.flow import Flowed, flow
from masthead.write.docx.formatting import rule_element
from masthead.write.docx.paragraphs import Place, gap_element
from masthead.write.docx.setup import Setup
from masthead.write.docx.tables import margin

Write = Callable[[Setup, Flowed], Element]


def foot_element(setup: Setup, group: Group, place: Place, write: Write) -> Element:
    """A w:tbl that stands at the bottom of the page on which the text before it ends; an empty line for an empty group.

    write: makes the element of a block.
    """
    members = [_bare(member) for member in flow(setup, tuple(_members(group.blocks)))]
    if not members:
        return gap_element()
    rules = _rules(setup, group, members)
    rows = [_row(setup, member, place, rules[number : number + 2], write) for number, member in enumerate(members)]
    grid = element("tblGrid", None, [element("gridCol", {"w": round(place.measure * 20)})])
    return element("tbl", None, [_shape(setup, place), grid, *rows])


def _members(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks, groups dissolved: no part of the foot parts from it."""
    for block in blocks:
        if isinstance(block, Group):
            yield from _members(block.blocks)
        elif not isinstance(block, PageBreak):
            yield block


def _bare(member: Flowed) -> Flowed:
    """A member whose rules are its row's; the space around a table is none of its own."""
    place = member.place._replace(bare=True, new_page=False)
    if not isinstance(member.block, Paragraph):
        place = place._replace(before=0.0, after=0.0)
    return member._replace(place=place)


def _rules(setup: Setup, group: Group, members: list[Flowed]) -> list[RuleStyle | None]:
    """The rule above each member, and the one below the last."""
    styles = [_style(setup, member) for member in members]
    above = [style.rule_above for style in styles] + [None]
    below = [None] + [style.rule_below for style in styles]
    rules = [upper or lower for upper, lower in zip(below, above, strict=True)]
    own = setup.group_style(group.kind)
    return [own.rule_top or rules[0], *rules[1:-1], own.rule_bottom or rules[-1]]


def _style(setup: Setup, member: Flowed) -> ParagraphStyle:
    block = member.block
    return setup.paragraph_style(block.style) if isinstance(block, Paragraph) else ParagraphStyle()


def _row(setup: Setup, member: Flowed, place: Place, edges: list[RuleStyle | None], write: Write) -> Element:
    borders = [rule_element(side, rule) for side, rule in zip(("top", "bottom"), edges, strict=True)]
    shape = [
        element("tcW", {"w": round(place.measure * 20), "type": "dxa"}),
        element("tcBorders", None, borders),
    ]
    written = write(setup, member)
    content = [written, gap_element()] if written.name == "tbl" else [written]
    cell = element("tc", None, [properties("tcPr", shape), *content])
    return element("tr", None, [element("trPr", None, [switch("cantSplit")]), cell])


def _shape(setup: Setup, place: Place) -> Element:
    """Placed from the sheet's edge: LibreOffice lets a table as wide as the type area float only so."""
    position: dict[str, str | int] = {
        "topFromText": twips(place.before),
        "vertAnchor": "margin",
        "horzAnchor": "page",
        "tblpX": round(setup.theme.page.left * 20),
        "tblpYSpec": "bottom",
    }
    margins = [margin(side, 0.0) for side in ("top", "left", "bottom", "right")]
    made = [
        element("tblpPr", position),
        element("tblW", {"w": round(place.measure * 20), "type": "dxa"}),
        element("tblLayout", {"type": "fixed"}),
        element("tblCellMar", None, margins),
    ]
    return properties("tblPr", made)
