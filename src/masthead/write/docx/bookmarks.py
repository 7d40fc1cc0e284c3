"""Bookmarks: the places that links of the document lead to (ECMA-376 part 1, 17.13.6)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from masthead.document import Paragraph
from masthead.write.docx.elements import Element, clean, element

_OWN = r"heading-\d+"  # what compose names headings for a table of contents
_LONGEST = 40


class Bookmark(NamedTuple):
    """number: its id in the file."""

    number: int
    name: str
    paragraph: Paragraph


class Bookmarks:
    """A bookmark for each anchor that is linked to, of the anchor's name; those that a table of contents leads to are
    named as Word names them, _Toc and a number, and so hidden."""

    def __init__(self, anchored: Sequence[Paragraph]) -> None:
        """anchored: the paragraphs with these anchors; of two with one name the first counts."""
        self._known: dict[str, Bookmark] = {}
        for paragraph in anchored:
            if paragraph.anchor not in self._known:
                number = len(self._known)
                self._known[paragraph.anchor] = Bookmark(number, self._free(paragraph.anchor, number), paragraph)
        self._waiting = set(self._known)

    def _free(self, anchor: str, number: int) -> str:
        """A name that Word takes: letters, digits and _, a letter first, 40 at most; no two but for their case."""
        if re.fullmatch(_OWN, anchor):
            return f"_Toc{number + 1:09}"
        name = re.sub(r"\W", "_", clean(anchor))[:_LONGEST]
        name = name if name[:1].isalpha() else f"place_{name}"[:_LONGEST]
        taken = {bookmark.name.lower() for bookmark in self._known.values()}
        return name if name.lower() not in taken else f"{name[: _LONGEST - 5]}_{number + 1:04}"

    def target(self, anchor: str) -> Paragraph | None:
        """The paragraph that a link to the anchor leads to."""
        found = self._known.get(anchor)
        return found.paragraph if found else None

    def name(self, anchor: str) -> str:
        """The bookmark a link to the anchor leads to; "" where the document has no such place."""
        found = self._known.get(anchor)
        return found.name if found else ""

    def around(self, anchor: str, content: list[Element]) -> list[Element]:
        """The content of the paragraph with that anchor, in its bookmark."""
        if anchor not in self._waiting:
            return content
        self._waiting.remove(anchor)
        number, name, _ = self._known[anchor]
        start = element("bookmarkStart", {"id": number, "name": name})
        return [start, *content, element("bookmarkEnd", {"id": number})]
