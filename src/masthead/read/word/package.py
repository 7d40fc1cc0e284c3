"""The parts of a Word file, and elements by their names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from masthead.errors import ReadError
from masthead.office_relations import RelatedParts

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_OFF = ("0", "false", "off", "none")
_NUMBER = re.compile(r"\s*([+-]?\d{1,9})(?:\.\d*)?\s*")
_HINT = "Open it in Word, WPS or LibreOffice, save it as .docx, and take that file."


class WordFile(RelatedParts):
    """A Word file, unpacked. body: of its document."""

    def __init__(self, data: bytes, where: str) -> None:
        """Raises ReadError for a file that is no Word file, or is beyond the limits."""
        super().__init__(data, where, "word/document.xml")
        document = self.root(self.main)
        if document is None:
            raise ReadError("this is no Word file: it has no document part", where=where, hint=_HINT)
        body = document.find(f"{W}body")
        if document.tag != f"{W}document" or body is None:
            raise ReadError("the Word file has no body", where=where, hint=_HINT)
        self.document, self.body = document, body


def local(element: _Element) -> str:
    """The name of an element in Word's namespace, such as "p"; of any other its full name; "" of what is no element."""
    tag = element.tag
    return tag.removeprefix(W) if isinstance(tag, str) else ""


def child(element: _Element | None, name: str) -> _Element | None:
    return None if element is None else element.find(W + name)


def value(element: _Element | None, name: str, attribute: str = "val") -> str | None:
    """An attribute of the child of that name; None where either is not there."""
    found = child(element, name)
    return None if found is None else found.get(W + attribute)


def whole(text: str | None, otherwise: int) -> int:
    """A whole number as files write it."""
    match = _NUMBER.fullmatch(text or "")
    return int(match[1]) if match else otherwise


def switch(element: _Element | None, name: str) -> bool | None:
    """Whether a property is switched on; None where it is not said."""
    found = child(element, name)
    return None if found is None else found.get(f"{W}val", "1").lower() not in _OFF


def picked(alternate: _Element) -> _Element | None:
    """Of an mc:AlternateContent what is read: the first choice that shows anything, else what stands in for all."""
    choices = alternate.findall(f"{MC}Choice")
    shown = (one for one in choices if next(one.iter(*_SHOWN), None) is not None)
    fallback = alternate.find(f"{MC}Fallback")
    return next(shown, fallback if fallback is not None else next(iter(choices), None))


_SHOWN = (
    f"{W}t",
    f"{W}sym",
    f"{M}t",
    "{http://schemas.openxmlformats.org/drawingml/2006/main}blip",
    "{http://schemas.openxmlformats.org/drawingml/2006/main}graphicData",
    "{urn:schemas-microsoft-com:vml}imagedata",
)
