"""What loops and conditions leave behind, put right: Word refuses cells without paragraphs and names that are twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml.etree import SubElement

from masthead.fill.word.columns import LOOPED, fit_columns
from masthead.fill.word.wordml import CELL, PARAGRAPH, ROW, TABLE, TEXT, w

if TYPE_CHECKING:
    from lxml.etree import _Element

_HOLDERS = (CELL, w("hdr"), w("ftr"), w("footnote"), w("endnote"), w("txbxContent"))


def tidy(root: _Element) -> None:
    """Change a filled part so that it is valid: no text without a character, no table without rows, no row without
    cells, a paragraph at the end of each cell, as many columns as cells; each bookmark once, with both ends."""
    for text in [text for text in root.iter(TEXT) if not text.text]:
        run = text.getparent()
        _remove(text)
        if run is not None and all(child.tag == w("rPr") for child in run):
            _remove(run)
    for row in list(root.iter(ROW)):
        if next(row.iter(CELL), None) is None:
            _remove(row)
    for table in list(root.iter(TABLE)):
        if next(table.iter(ROW), None) is None:
            _remove(table)
        elif LOOPED in table.attrib:
            fit_columns(table)
    for holder in list(root.iter(*_HOLDERS)):
        last = next((child for child in reversed(holder) if child.tag != w("tcPr")), None)
        if last is None or last.tag == TABLE:
            SubElement(holder, PARAGRAPH)
    _tidy_bookmarks(root)


def _tidy_bookmarks(root: _Element) -> None:
    names: set[str | None] = set()
    starts: dict[str | None, _Element] = {}
    ends: set[str | None] = set()
    for element in list(root.iter(w("bookmarkStart"), w("bookmarkEnd"))):
        number, name = element.get(w("id")), element.get(w("name"))
        if element.tag == w("bookmarkEnd"):
            if number not in starts or number in ends:
                _remove(element)
            ends.add(number)
        elif name in names or name == "_GoBack" or number in starts:
            _remove(element)
        else:
            starts[number] = element
            names.add(name)
    for number, start in starts.items():
        if number not in ends:
            _remove(start)


def _remove(element: _Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
