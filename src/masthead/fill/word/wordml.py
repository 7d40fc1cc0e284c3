"""WordprocessingML as it is found in drawn files: names, and how its elements are walked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WORDS = 20  # characters of a paragraph that errors quote


def w(name: str) -> str:
    """The name of an element or attribute of WordprocessingML, as lxml has it."""
    return _W + name


PARAGRAPH, RUN, TEXT, TABLE, ROW, CELL = w("p"), w("r"), w("t"), w("tbl"), w("tr"), w("tc")
_INSIDE = (w("hyperlink"), w("sdt"), w("sdtContent"), w("fldSimple"), w("dir"), w("bdo"))
# What stands for one character of a run's text; all else in a run is no text.
_CHARACTERS = {w("tab"): "\t", w("br"): "\n", w("cr"): "\n", w("noBreakHyphen"): "-", w("softHyphen"): ""}
OBJECT = "\ufffc"  # stands for what is no text: a picture, a field, a mark of a note


class Placed(NamedTuple):
    """A paragraph, and where it is to be found, in words: "table 2, row 3, cell 1"."""

    element: _Element
    place: str


def placed_paragraphs(root: _Element, part: str) -> list[Placed]:
    """Every paragraph of a part in its order. part: what the part is called; empty for the text itself."""
    counts: Counter[str] = Counter()
    return list(_walked(root, part, counts))


def _walked(element: _Element, holder: str, counts: Counter[str]) -> Iterator[Placed]:
    for child in element:
        if child.tag == PARAGRAPH:
            counts[holder] += 1
            number = f"paragraph {counts[holder]}"
            only = element.tag == CELL and counts[holder] == 1
            place = holder if only else f"{holder}, {number}" if holder else number
            yield Placed(child, place)
            yield from _walked(child, f"text box in {place}", counts)
        elif child.tag == TABLE:
            counts["tables"] += 1
            table = f"table {counts['tables']}"
            yield from _cells(child, f"{holder}, {table}" if holder else table, counts)
        elif len(child):
            yield from _walked(child, holder, counts)


def _cells(table: _Element, name: str, counts: Counter[str]) -> Iterator[Placed]:
    rows = [row for row in table.iter(ROW) if holder(row, TABLE) is table]
    for number, row in enumerate(rows, 1):
        cells = [cell for cell in row.iter(CELL) if holder(cell, ROW) is row]
        for place, cell in enumerate(cells, 1):
            yield from _walked(cell, f"{name}, row {number}, cell {place}", counts)


def holder(element: _Element, name: str) -> _Element | None:
    """The nearest element of that name around this one."""
    return next(element.iterancestors(name), None)


def runs(element: _Element) -> Iterator[_Element]:
    """The runs of a paragraph in their order; those of text boxes in it are of other paragraphs."""
    for child in element:
        if child.tag == RUN:
            yield child
        elif child.tag in _INSIDE:
            yield from runs(child)


def characters(child: _Element) -> str:
    """What a child of a run says."""
    if child.tag == TEXT:
        return child.text or ""
    if child.tag == w("rPr"):
        return ""
    return _CHARACTERS.get(str(child.tag), OBJECT)


def paragraph_text(paragraph: _Element) -> str:
    return "".join(characters(child) for run in runs(paragraph) for child in run)


def first_words(text: str) -> str:
    """The beginning of a text, in quotes, as errors show it."""
    text = " ".join(text.replace(OBJECT, " ").split())
    return f"“{text[:_WORDS]}{'…' * (len(text) > _WORDS)}”" if text else ""
