"""A page as a tree of elements (lxml, with libxml2's own limits)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from masthead.errors import ReadError
from masthead.read import limits

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")


def page_tree(text: str, where: str) -> HtmlElement:
    """The root of the page. Raises ReadError where it nests deeper than 256 elements or holds nothing."""
    from lxml import etree, html

    limits.too_many(text.count("<"), limits.PAGE_TAGS, "tags", where)
    options: dict[str, Any] = {"encoding": "utf-8", "huge_tree": False, "no_network": True}
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, **options)
    text = _XML_DECLARATION.sub("", text, count=1).replace("\0", "\ufffd")
    try:
        root = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise ReadError(f"the page cannot be read: {str(error).lower()}", where=where, hint=_SAVE) from None
    if any("depth" in entry.message for entry in parser.error_log):
        raise ReadError(f"its elements nest deeper than {limits.NESTING}", where=where, hint=_SAVE)
    return root


_SAVE = "Open it in a browser, select the text, and save that as a document."
