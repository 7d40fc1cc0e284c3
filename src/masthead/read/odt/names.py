"""The vocabularies of OpenDocument (ODF 1.2), and its numbers."""

from __future__ import annotations

_ODF = "urn:oasis:names:tc:opendocument:xmlns"
OFFICE, TEXT, TABLE = (f"{{{_ODF}:{name}:1.0}}" for name in ("office", "text", "table"))
DRAW, STYLE, SVG = (f"{{{_ODF}:{name}:1.0}}" for name in ("drawing", "style", "svg-compatible"))
HREF = "{http://www.w3.org/1999/xlink}href"


def whole(text: str | None, otherwise: int, most: int) -> int:
    """A whole number as files write it, from 0 to `most`."""
    said = (text or "").strip()
    return min(int(said), most) if said.isascii() and said.isdigit() and len(said) < 10 else otherwise
