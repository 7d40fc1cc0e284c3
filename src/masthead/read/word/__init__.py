"""A Word document made elsewhere (.docx, .docm, .dotx; ECMA-376 part 1), read as its printed pages say it.

package, styles, numbering ─▶ texts, drawings, equations ─▶ stories ─▶ reading ─▶ Content

The file's macros are never run, and nothing that it refers to is fetched.
"""

from __future__ import annotations

from masthead.read.content import Content


def read_content(data: bytes, where: str) -> Content:
    """The document's text, blocks and pictures. Raises ReadError."""
    from masthead.read.word.reading import content

    return content(data, where)
