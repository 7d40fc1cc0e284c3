"""The paragraphs of a Word file, each with what its style says and what it really looks like."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from masthead.house.parts import W
from masthead.house.properties import Properties, paragraph_properties, run_properties
from masthead.house.ruled import has_rules
from masthead.house.styles import NO_STYLE, Style, Styles
from masthead.house.values import attribute, child, switch

if TYPE_CHECKING:
    from lxml.etree import _Element

_INSIDE = tuple(W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
_RUNS = (*_INSIDE, W + "hyperlink", W + "fldSimple", W + "dir", W + "bdo")


class Words(NamedTuple):
    """A run. look: as it is formatted; styled: as its styles alone say. style: of its characters, in lower case."""

    text: str
    look: Properties
    styled: Properties
    style: str = ""


class Passage(NamedTuple):
    """A paragraph. style: its name in lower case. place: "head" or "cell" of a table with rules, "" elsewhere.

    shape, styled: as it is formatted, and as its style alone says; said: what its style says itself; look: of its
    characters. ends_section: the w:sectPr that it holds.
    """

    style: str
    place: str
    words: tuple[Words, ...]
    shape: Properties
    styled: Properties
    said: frozenset[str]
    look: Properties
    ends_section: _Element | None = None

    @property
    def text(self) -> str:
        return "".join(one.text for one in self.words)


def passages(parent: _Element, styles: Styles, place: str = "", table: Style = NO_STYLE) -> Iterator[Passage]:
    """Those below an element, those of tables among them, row by row. table: the style of the table they stand in."""
    for element in parent:
        if element.tag == f"{W}p":
            yield passage(element, styles, place, table)
        elif element.tag == f"{W}tbl":
            own = styles.style(attribute(child(child(element, "tblPr"), "tblStyle"), "val"))
            is_ruled = has_rules(element, styles)
            for number, row in enumerate(element.iterfind(f"{W}tr")):
                is_head = number == 0 or switch(child(row, "trPr"), "tblHeader")
                inside = ("head" if is_head else "cell") if is_ruled else place
                for cell in row.iterfind(f"{W}tc"):
                    yield from passages(cell, styles, inside, own)
        elif element.tag in _INSIDE:
            yield from passages(element, styles, place, table)


def passage(element: _Element, styles: Styles, place: str = "", table: Style = NO_STYLE) -> Passage:
    """One paragraph."""
    shape = child(element, "pPr")
    style = styles.style(attribute(child(shape, "pStyle"), "val") or styles.normal)
    own = paragraph_properties(shape)
    styled = {**styles.base, **table.shape, **style.shape}
    look = {**styles.base, **table.look, **style.look}
    formatted = {**styled, **styles.level(own.get("numbered")), **own}
    words = tuple(_words(element, styles, look))
    return Passage(style.name, place, words, formatted, styled, style.said, look, child(shape, "sectPr"))


def _words(parent: _Element, styles: Styles, look: Properties) -> Iterator[Words]:
    """The runs of a paragraph that print something; instructions of fields and what is taken out are none."""
    for element in parent:
        if element.tag == f"{W}r":
            text = "".join(one.text or "" for one in element.iterfind(f"{W}t"))
            shape = child(element, "rPr")
            style = styles.style(attribute(child(shape, "rStyle"), "val"))
            own = run_properties(shape, styles.faces)
            if text and not own.get("hidden"):
                styled = {**look, **style.look}
                yield Words(text, {**styled, **own}, styled, style.name)
        elif element.tag in _RUNS:
            yield from _words(element, styles, look)
