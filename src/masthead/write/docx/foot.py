"""What is pinned to the foot of the last page: a floating table at the bottom of the type area.

Its rules run over the whole measure while its text is set in, so each block has a row and the rules are the rows'.
"""

from __future__ import annotations

from collections.abc import Iterator

from masthead.document import Block, Group, Paragraph, Table
from masthead.errors import WriteError
from masthead.theme import ParagraphStyle, RuleStyle
from masthead.write.docx.elements import Element, element, properties, switch, twips
from masthead.write.docx.formatting import rule_element
from masthead.write.docx.paragraphs import Place, gap_element, own_space, paragraph_element
from masthead.write.docx.setup import Setup
from masthead.write.docx.tables import margin, table_element


def foot_element(setup: Setup, group: Group, place: Place) -> Element:
    """A w:tbl that stands at the bottom of the page on which the text before it ends."""
    members = list(_members(group.blocks))
    rules = _rules(setup, group, members)
    rows = [_row(setup, block, place, rules[number : number + 2]) for number, block in enumerate(members)]
    grid = element("tblGrid", None, [element("gridCol", {"w": round(place.measure * 20)})])
    return element("tbl", None, [_shape(setup, place), grid, *rows])


def _members(blocks: tuple[Block, ...]) -> Iterator[Paragraph | Table]:
    for block in blocks:
        if isinstance(block, Group):
            yield from _members(block.blocks)
        elif isinstance(block, Paragraph | Table):
            yield block
        else:
            raise WriteError(f"{type(block).__name__} cannot stand at the foot of a page", where="DOCX")


def _rules(setup: Setup, group: Group, members: list[Paragraph | Table]) -> list[RuleStyle | None]:
    """The rule above each member, and the one below the last."""
    styles = [_style(setup, member) for member in members]
    above = [style.rule_above for style in styles] + [None]
    below = [None] + [style.rule_below for style in styles]
    rules = [upper or lower for upper, lower in zip(below, above, strict=True)]
    own = setup.group_style(group.kind)
    return [own.rule_top or rules[0], *rules[1:-1], own.rule_bottom or rules[-1]]


def _style(setup: Setup, member: Paragraph | Table) -> ParagraphStyle:
    return setup.paragraph_style(member.style) if isinstance(member, Paragraph) else ParagraphStyle()


def _row(setup: Setup, block: Paragraph | Table, place: Place, edges: list[RuleStyle | None]) -> Element:
    borders = [rule_element(side, rule) for side, rule in zip(("top", "bottom"), edges, strict=True)]
    shape = [
        element("tcW", {"w": round(place.measure * 20), "type": "dxa"}),
        element("tcBorders", None, borders),
    ]
    cell = element("tc", None, [properties("tcPr", shape), *_content(setup, block, place)])
    return element("tr", None, [element("trPr", None, [switch("cantSplit")]), cell])


def _content(setup: Setup, block: Paragraph | Table, place: Place) -> list[Element]:
    if isinstance(block, Table):
        return [table_element(setup, block, Place(place.measure, 0.0, 0.0)), gap_element()]
    return [paragraph_element(setup, block, Place(place.measure, *own_space(setup, block), bare=True))]


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
