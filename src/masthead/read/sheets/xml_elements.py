"""The elements of a part of an office file one by one, so that a large part never stands in memory as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from masthead.errors import ReadError

if TYPE_CHECKING:
    from lxml.etree import _Element

_BROKEN = "Open it in Excel, WPS or LibreOffice, save it anew as .xlsx, and take that file."


def elements(data: bytes, where: str, names: tuple[str, ...]) -> Iterator[_Element]:
    """Every element of these names, as it ends; it is emptied when the next one is asked for.

    Raises ReadError for XML that is not well formed, nests too deep, or declares a document type.
    """
    from lxml import etree

    options: dict[str, Any] = {
        "resolve_entities": False,
        "no_network": True,
        "load_dtd": False,
        "remove_comments": True,
    }
    tags = [f"{{*}}{name}" for name in names]
    try:
        first = True
        for _, element in etree.iterparse(BytesIO(data), events=("end",), tag=tags, **options):
            if first and element.getroottree().docinfo.doctype:
                raise ReadError(
                    "the XML declares a document type, which office files never do", where=where, hint=_BROKEN
                )
            first = False
            yield element
            element.clear()
            while (before := element.getprevious()) is not None:
                element.getparent().remove(before)
    except (etree.XMLSyntaxError, ValueError) as error:
        what = f"the XML is broken: {str(error).splitlines()[0] if str(error) else 'it ends early'}"
        raise ReadError(what, where=where, hint=_BROKEN) from None
