"""Rich Text Format (RTF 1.9.1), as word processors write it: text, headings, tables, notes. Nothing in it is run."""

from __future__ import annotations

from masthead.read.content import Content


def read_content(data: bytes, where: str) -> Content:
    """The document's text and blocks. Raises ReadError."""
    from masthead.read.rtf.reading import content

    return content(data, where)
