"""The outline: bookmarks as a tree (ISO 32000-1, 12.3.3)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from masthead.pages import Page
from masthead.write.pdf.file import File
from masthead.write.pdf.syntax import dictionary, number, printable, reference, text_string


@dataclass(slots=True)
class Entry:
    """An outline entry and those below it. page: its number from 0; top: in points from the bottom of the page.

    inside: how many entries stand below it, at any depth.
    """

    title: str
    level: int
    page: int
    top: float
    children: list[Entry] = field(default_factory=list)
    inside: int = 0


def outline_tree(pages: Sequence[Page]) -> Entry:
    """The root of all bookmarks. An entry stands below the last one of a smaller level, however far levels jump."""
    root = Entry("", 0, 0, 0.0)
    path = [root]
    for at, page in enumerate(pages):
        for mark in page.bookmarks:
            entry = Entry(printable(mark.title), max(mark.level, 1), at, page.height - mark.y)
            while path[-1].level >= entry.level:
                path.pop()
            for above in path:
                above.inside += 1
            path[-1].children.append(entry)
            path.append(entry)
    return root


def add_outline(file: File, pages: Sequence[Page], targets: Sequence[int]) -> int:
    """Adds the outline, all of it open; gives its number, 0 without bookmarks. targets: the pages' objects."""
    root = outline_tree(pages)
    if not root.children:
        return 0
    number = file.reserve()
    first, last = _add_children(file, number, root, targets)
    entries = {"Type": "/Outlines", "First": first, "Last": last, "Count": root.inside}
    return file.add(dictionary(entries), number)


def _add_children(file: File, parent: int, entry: Entry, targets: Sequence[int]) -> tuple[str, str]:
    """Adds the entries below one and links them to it and to one another; gives the first and the last."""
    start = file.reserve(len(entry.children))
    end = start + len(entry.children) - 1
    for at, child in enumerate(entry.children, start):
        entries: dict[str, object] = {
            "Title": text_string(child.title),
            "Parent": reference(parent),
            "Dest": f"[{reference(targets[child.page])} /XYZ null {number(child.top)} null]",
        }
        if at > start:
            entries["Prev"] = reference(at - 1)
        if at < end:
            entries["Next"] = reference(at + 1)
        if child.children:
            first, last = _add_children(file, at, child, targets)
            entries |= {"First": first, "Last": last, "Count": child.inside}
        file.add(dictionary(entries), at)
    return reference(start), reference(end)
