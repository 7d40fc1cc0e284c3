"""Links as annotations (ISO 32000-1, 12.5.6.5)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from reportlab.pdfbase import pdfdoc  # type: ignore[import-untyped]  # it ships no types

from masthead.pages import Link, Page
from masthead.write.pdf.syntax import numbers

# A document that is mailed about opens nothing but these: no files, no scripts.
_SCHEMES = ("http:", "https:", "mailto:")
# What may stand in a URI as it is (RFC 3986); quote() leaves letters, digits and _.-~ alone.
_URI = ":/?#[]@!$&'()*+,;=%"
_PRINTED = 4


def link_annotations(page: Page) -> Iterator[Any]:
    """An annotation dictionary for each link to the web or to a mailbox; other links are text alone."""
    for placed in page.placed:
        for item in placed.items:
            if isinstance(item, Link) and item.href.strip().casefold().startswith(_SCHEMES):
                yield _annotation(item, page.height)


def _annotation(link: Link, height: float) -> Any:
    bottom = height - link.y - link.height
    uri = quote(link.href.strip(), safe=_URI, errors="replace").encode("ascii").hex()
    return pdfdoc.PDFDictionary(
        {
            "Type": "/Annot",
            "Subtype": "/Link",
            "Rect": f"[{numbers(link.x, bottom, link.x + link.width, bottom + link.height)}]",
            "Border": "[0 0 0]",
            "F": _PRINTED,
            "A": f"<</Type/Action/S/URI/URI<{uri}>>>",
        }
    )
