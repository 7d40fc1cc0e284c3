"""A page saved as one file (.mht, .mhtml; RFC 2557): the page among what it shows."""

from __future__ import annotations

from masthead.errors import ReadError
from masthead.read.content import Content
from masthead.read.message_parts import decoded_bytes, parsed, walked
from masthead.read.web import page_content

_SAVE = "Save the page again, as a whole or as HTML alone."


def read_content(data: bytes, where: str) -> Content:
    """What the page says. Raises ReadError."""
    message = parsed(data, where)
    page = next((part for part in walked(message, where) if part.get_content_type() in _PAGES), None)
    if page is None:
        raise ReadError("the file holds no web page", where=where, hint=_SAVE)
    return page_content(decoded_bytes(page), where, str(page.get_content_charset() or ""))


_PAGES = ("text/html", "application/xhtml+xml")
