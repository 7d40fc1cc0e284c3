"""Sections: the sheet, its margins and grid, and stretches in columns or on turned sheets (ECMA-376 part 1, 17.6)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from masthead.theme import PageStyle
from masthead.write.docx.elements import Element, element, switch, twips, value
from masthead.write.docx.setup import Setup
from masthead.write.docx.sheet import body_margins, side_distance


class Section(NamedTuple):
    """A stretch of the document with a layout of its own. number: 0 for all that has none."""

    number: int = 0
    columns: int = 1
    turned: bool = False


class SideReference(NamedTuple):
    """A header or footer of sections, turned or not. part: "header" or "footer"; kind: "default", "even" or "first".

    relate: gives the id of its relationship, the same each time.
    """

    part: str
    kind: str
    relate: Callable[[], str]
    turned: bool


FLAT = Section()


def page_of(setup: Setup, section: Section) -> PageStyle:
    """The sheet and margins; a turned sheet's top is the left edge of the sheet as it is bound."""
    page = setup.theme.page
    if not section.turned:
        return page
    return replace(
        page,
        width=page.height,
        height=page.width,
        top=page.left,
        right=page.top,
        bottom=page.right,
        left=page.bottom,
    )


def measure_of(setup: Setup, section: Section) -> float:
    """The width of a column of the section."""
    measure = page_of(setup, section).measure
    return (measure - (section.columns - 1) * setup.theme.columns.gap) / section.columns


def section_element(
    setup: Setup, sides: Sequence[SideReference], section: Section, *, new_page: bool, first: bool
) -> Element:
    """The w:sectPr, with all that a section says: Word takes nothing over but from the section before.

    new_page: it begins on one. first: it begins the document. GB/T 9704-2012, 5: type area and lines of a page.
    """
    page = page_of(setup, section)
    size: dict[str, str | int] = {"w": round(page.width * 20), "h": round(page.height * 20)}
    size |= {"orient": "landscape"} if page.width > page.height else {}
    own = [side for side in sides if side.turned == section.turned]
    made = [element(f"{side.part}Reference", {"type": side.kind, "r:id": side.relate()}) for side in own]
    made += [element("footnotePr", None, setup.numbering.elements())] if setup.numbering.used else []
    made += [] if first else [value("type", "nextPage" if new_page else "continuous")]
    made += [element("pgSz", size), element("pgMar", _margins(setup, section))]
    made += [_columns(setup, section)] if section.columns > 1 else []
    made += [switch("titlePg")] if first and any(side.kind == "first" for side in own) else []
    if setup.theme.grid.lines:
        made.append(element("docGrid", {"type": "lines", "linePitch": twips(setup.theme.grid.line)}))
    return element("sectPr", None, made)


def _columns(setup: Setup, section: Section) -> Element:
    """Word draws the rule between columns in its own weight."""
    style = setup.theme.columns
    rule: dict[str, str | int] = {"sep": 1} if style.rule else {}
    return element("cols", {"num": section.columns, **rule, "space": twips(style.gap), "equalWidth": 1})


def _margins(setup: Setup, section: Section) -> dict[str, str | int]:
    page = page_of(setup, section)
    sides = {"top": page.top, "right": page.right, "bottom": page.bottom, "left": page.left}
    sides |= {} if section.turned else {"top": body_margins(page)["header"], "bottom": body_margins(page)["footer"]}
    margins: dict[str, str | int] = {side: round(points * 20) for side, points in sides.items()}
    header, footer = (0.0 if section.turned else side_distance(setup, part) for part in ("header", "footer"))
    return {**margins, "header": twips(header), "footer": twips(footer), "gutter": 0}
