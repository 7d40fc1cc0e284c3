"""The text of inline elements: what stands higher or lower keeps apart from the digits before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from masthead.read.raised import lowered, raised
from masthead.read.web.words import BLOCKS

if TYPE_CHECKING:
    from lxml.html import HtmlElement

BREAK = "\v"  # a forced line break, in text whose other blanks are folded
_BLANKS = re.compile(r"[ \t\r\f]*\n[ \t\r\f\n]*|[ \t\r\f]+")
_WIDE = (
    r"\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6"
    r"\u201c\u201d\u2018\u2019\u2014\u2026"
)
_WIDE_BREAK = re.compile(rf"(?<=[{_WIDE}])\n(?=[{_WIDE}])")
_MARK = re.compile(r"[\[［(（〔]?\s*(?:\d{1,3}|[a-z*†‡])\s*[\]］)）〕]?", re.IGNORECASE)


def folded(text: str) -> str:
    """Text with its blanks folded; a break of the file's line between two full-width characters is nothing. Forced
    line breaks stay."""
    text = _BLANKS.sub(lambda blank: "\n" if "\n" in blank[0] else " ", text)
    return _WIDE_BREAK.sub("", text).replace("\n", " ")


def inline_text(element: HtmlElement) -> str:
    """The text in an element, forced line breaks and the ends of blocks in it as `BREAK`."""
    return "".join(_pieces(element))


def _pieces(element: HtmlElement) -> Iterator[str]:
    if element.tag == "br":
        yield BREAK
        return
    ends = BREAK if element.tag in BLOCKS else ""
    inner = (element.text or "") + "".join(piece for child in element for piece in (*_pieces(child), child.tail or ""))
    if element.tag == "sup":
        yield _raised(element, inner)
    elif element.tag == "sub":
        yield lowered(inner, _before(element))
    elif element.tag == "q":
        yield f"“{inner}”"
    else:
        yield f"{ends}{inner}{ends}"


def _raised(element: HtmlElement, text: str) -> str:
    """A power as small digits (10⁶, m²); the mark of a note in brackets, so that it joins no number."""
    said = text.strip()
    note = element.find(".//a") is not None or (element.getparent() is not None and element.getparent().tag == "a")
    if _MARK.fullmatch(said) and note:
        return said if said[0] in "[［(（〔" else f"[{said}]"
    return "ⁿ" if said == "n" else raised(text)


def _before(element: HtmlElement) -> str:
    """The text right before an element, as far as it stands beside it."""
    other, above = element.getprevious(), element.getparent()
    if other is None:
        return (above.text or "") if above is not None else ""
    return str(other.tail or other.text_content())
