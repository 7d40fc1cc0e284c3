"""Links as annotations, each in its Link element (ISO 32000-1, 12.5.6.5; ISO 14289-1, 7.18.5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from masthead.pages import Page
from masthead.write.pdf.file import File
from masthead.write.pdf.structure import Area, Element
from masthead.write.pdf.syntax import array, dictionary, number, printable, reference, text_string

# A document that is mailed about opens nothing but these: no files, no scripts.
_SCHEMES = ("http:", "https:", "mailto:")
# What may stand in a URI as it is (RFC 3986); quote() leaves letters, digits and _.-~ alone.
_URI = ":/?#[]@!$&'()*+,;=%"
_PRINTED = 4

Rectangle = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class _Annotation:
    number: int
    page: int
    rectangle: Rectangle
    element: Element


class Links:
    """The annotations of a document. on_page: the numbers of each page's, by page from 0."""

    def __init__(self, file: File, pages: Sequence[Page]) -> None:
        self.on_page: dict[int, list[int]] = {}
        self._file = file
        self._anchors = {
            anchor.name: (at, page.height - anchor.y) for at, page in enumerate(pages) for anchor in page.anchors
        }
        self._annotations: list[_Annotation] = []

    def lead_somewhere(self, href: str) -> bool:
        """Whether a link leads to the web, to a mailbox or to an anchor that is there; any other is text alone."""
        if href.startswith("#"):
            return href[1:] in self._anchors
        return href.strip().casefold().startswith(_SCHEMES)

    def add(self, page: int, rectangle: Rectangle, element: Element) -> None:
        """An area of a page, in the page's own coordinates, that follows the link of an element."""
        numbered = self._file.reserve()
        element.kids.append(Area(page, numbered))
        self.on_page.setdefault(page, []).append(numbered)
        self._annotations.append(_Annotation(numbered, page, rectangle, element))

    def write(self, pages: Sequence[int], first_key: int) -> Iterator[tuple[int, Element]]:
        """Adds the annotations to the file. pages: the pages' objects. Gives each one's key in the parent tree, counted
        from `first_key`, and its element."""
        for key, link in enumerate(self._annotations, first_key):
            entries = {
                "Type": "/Annot",
                "Subtype": "/Link",
                "Rect": array(map(number, link.rectangle)),
                "Border": "[0 0 0]",
                "F": _PRINTED,
                "StructParent": key,
                "Contents": text_string(_description(link.element)),
                **self._target(link.element.href, pages),
            }
            self._file.add(dictionary(entries), link.number)
            yield key, link.element

    def _target(self, href: str, pages: Sequence[int]) -> dict[str, object]:
        if href.startswith("#"):
            page, top = self._anchors[href[1:]]
            return {"Dest": f"[{reference(pages[page])} /XYZ null {number(top)} null]"}
        uri = quote(href.strip(), safe=_URI, errors="replace").encode("ascii").hex()
        return {"A": f"<</Type/Action/S/URI/URI<{uri}>>>"}


def _description(element: Element) -> str:
    """What a link's annotation says of it: its text, and where it leads on the web."""
    text = printable(" ".join(element.text.split()))
    if element.href.startswith("#") or printable(element.href) == text:
        return text or element.href
    return f"{text} ({printable(element.href)})" if text else printable(element.href)
