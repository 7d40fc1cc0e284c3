"""An OpenDocument text (.odt, .ott; ODF 1.2), read as its printed pages say it."""

from __future__ import annotations

from masthead.read.content import Content


def read_content(data: bytes, where: str) -> Content:
    """The document's text, blocks and pictures. Raises ReadError."""
    from masthead.read.odt.reading import content

    return content(data, where)
