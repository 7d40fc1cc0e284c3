"""What a file is by what is in it, whatever its name ends with."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import NamedTuple

from masthead.errors import ReadError


class Kind(NamedTuple):
    """name: as of a Format. called: in errors. ending: that such a file should have."""

    name: str
    called: str
    ending: str


_PDF = Kind("pdf", "a PDF", ".pdf")
_RTF = Kind("rtf", "an RTF file", ".rtf")
_PAGE = Kind("html", "a web page", ".html")
_MESSAGE = Kind("eml", "a message", ".eml")
_SAVED_PAGE = Kind("mhtml", "a web page saved as one file", ".mhtml")
_OFFICE = {
    "word/document.xml": Kind("docx", "a Word file", ".docx"),
    "xl/workbook.xml": Kind("xlsx", "an Excel workbook", ".xlsx"),
    "ppt/presentation.xml": Kind("pptx", "a PowerPoint file", ".pptx"),
}
_ODT = Kind("odt", "an OpenDocument text", ".odt")
_ODT_TYPE = b"mimetypeapplication/vnd.oasis.opendocument.text"  # follows the zip's first head, uncompressed

_PAGE_BEGINS = re.compile(rb"\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_MESSAGE_BEGINS = re.compile(rb"[A-Za-z][A-Za-z-]{1,40}:[ \t]")
_MESSAGE_HAS = re.compile(rb"^MIME-Version:[ \t]*1\.0", re.IGNORECASE | re.MULTILINE)
_SAVED_HAS = re.compile(rb"^Content-Type:[ \t]*multipart/related\b", re.IGNORECASE | re.MULTILINE)
_LOOKED_AT = 4096  # bytes
_AS_TEXT = ("txt", "md", "csv", "html")


def check_kind(data: bytes, name: str, ending: str, where: str) -> None:
    """Raises ReadError for a page or a message that would be read as text, marks and all. name: of the format."""
    if name not in _AS_TEXT:
        return
    head = data[:_LOOKED_AT].removeprefix(b"\xef\xbb\xbf")
    if name != "html" and _PAGE_BEGINS.match(head):
        raise misnamed(_PAGE, ending, where)
    if _MESSAGE_BEGINS.match(head) and _MESSAGE_HAS.search(head):
        raise misnamed(_SAVED_PAGE if _SAVED_HAS.search(head) else _MESSAGE, ending, where)


def kind_of(data: bytes) -> Kind | None:
    """What the file is, of the kinds that are told by their first bytes or by their parts."""
    if data.startswith(b"%PDF-"):
        return _PDF
    if data.startswith(b"{\\rtf"):
        return _RTF
    if _PAGE_BEGINS.match(data[:_LOOKED_AT]):
        return _PAGE
    if not data.startswith(b"PK\x03\x04"):
        return None
    if _ODT_TYPE in data[:200]:
        return _ODT
    return next((kind for part, kind in _OFFICE.items() if part in _parts(data)), None)


def misnamed(kind: Kind, ending: str, where: str) -> ReadError:
    """What is raised for a file whose name ends otherwise than it should."""
    what = f"this is {kind.called}, though its name ends in {ending}"
    return ReadError(what, where=where, hint=f"Rename it, so that it ends in {kind.ending}.")


def _parts(data: bytes) -> frozenset[str]:
    """The names of a zip's parts; none of a broken one."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as file:
            return frozenset(file.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return frozenset()
