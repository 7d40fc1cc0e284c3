"""Bookmarks: the places that links of the document lead to (ECMA-376 part 1, 17.13.6)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from masthead.document import Paragraph
from masthead.write.docx.elements import Element, element


class Bookmark(NamedTuple):
    """number: its id in the file."""

    number: int
    name: str


class Bookmarks:
    """A bookmark for each anchor that is linked to, named as Word names its own: _Toc for headings, _Ref for other
    places. Names that begin with _ are hidden; an anchor's name may hold characters that Word does not take."""

    def __init__(self, anchored: Sequence[Paragraph]) -> None:
        """anchored: the paragraphs with these anchors; of two with one name the first counts."""
        self._known: dict[str, Bookmark] = {}
        for paragraph in anchored:
            number = len(self._known)
            kind = "Toc" if paragraph.level else "Ref"
            self._known.setdefault(paragraph.anchor, Bookmark(number, f"_{kind}{number + 1:09}"))
        self._waiting = set(self._known)

    def name(self, anchor: str) -> str:
        """The bookmark a link to the anchor leads to; "" where the document has no such place."""
        found = self._known.get(anchor)
        return found.name if found else ""

    def around(self, anchor: str, content: list[Element]) -> list[Element]:
        """The content of the paragraph with that anchor, in its bookmark."""
        if anchor not in self._waiting:
            return content
        self._waiting.remove(anchor)
        number, name = self._known[anchor]
        start = element("bookmarkStart", {"id": number, "name": name})
        return [start, *content, element("bookmarkEnd", {"id": number})]
