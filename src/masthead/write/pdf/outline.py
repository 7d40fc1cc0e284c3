"""The outline: bookmarks as a tree (ISO 32000-1, 12.3.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase import pdfdoc  # type: ignore[import-untyped]  # it ships no types

from masthead.pages import Page
from masthead.write.pdf.syntax import number, printable, text_string


@dataclass(slots=True)
class Entry:
    """An outline entry and those below it. page: its number from 0; top: in points from the bottom of the page."""

    title: str
    level: int
    page: int
    top: float
    children: list[Entry] = field(default_factory=list)


def outline_tree(pages: Sequence[Page]) -> Entry:
    """The root of all bookmarks. An entry stands below the last one of a smaller level, however far levels jump."""
    root = Entry("", 0, 0, 0.0)
    path = [root]
    for at, page in enumerate(pages):
        for mark in page.bookmarks:
            entry = Entry(printable(mark.title), max(mark.level, 1), at, page.height - mark.y)
            while path[-1].level >= entry.level:
                path.pop()
            path[-1].children.append(entry)
            path.append(entry)
    return root


def add_outline(document: Any, pages: Sequence[Page], targets: Sequence[Any]) -> Any:
    """Adds the outline to a `PDFDocument`; gives its reference, None without bookmarks. targets: the pages'."""
    root = outline_tree(pages)
    if not root.children:
        return None
    dictionary = pdfdoc.PDFDictionary({"Type": "/Outlines"})
    reference = document.Reference(dictionary)
    _add_children(document, dictionary, root, targets)
    return reference


def _add_children(document: Any, parent: Any, entry: Entry, targets: Sequence[Any]) -> None:
    """Adds the entries below one, all of them open, and links them to it and to one another."""
    items = [_item(child, targets[child.page]) for child in entry.children]
    references = [document.Reference(item) for item in items]
    parent.dict |= {"First": references[0], "Last": references[-1], "Count": _count(entry)}
    for at, (item, child) in enumerate(zip(items, entry.children, strict=True)):
        item["Parent"] = document.Reference(parent)
        if at > 0:
            item["Prev"] = references[at - 1]
        if at + 1 < len(items):
            item["Next"] = references[at + 1]
        if child.children:
            _add_children(document, item, child, targets)


def _item(entry: Entry, page: Any) -> Any:
    destination = pdfdoc.PDFArray([page, "/XYZ", "null", number(entry.top), "null"])
    return pdfdoc.PDFDictionary({"Title": text_string(entry.title), "Dest": destination})


def _count(entry: Entry) -> int:
    return sum(1 + _count(child) for child in entry.children)
