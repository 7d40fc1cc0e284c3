"""An office file from outside (ECMA-376 part 2: a zip of parts), unpacked under limits; its XML without entities."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any

from masthead.errors import MastheadError, ReadError

if TYPE_CHECKING:
    from lxml.etree import _Element

_MB = 1024 * 1024
LARGEST_FILE = 64 * _MB
_MOST_PARTS = 4000
_LARGEST_PART = 64 * _MB
_LARGEST_WHOLE = 256 * _MB
_MOST_TAGS = 4_000_000  # of one part; each takes a hundred bytes and more
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BROKEN = "Open it in the program that made it, save it anew, and take that file."
_LARGE = "Save a copy of it without what is not needed, such as large pictures."


def office_parts(data: bytes, where: str, kind: type[MastheadError] = ReadError) -> Mapping[str, bytes]:
    """The parts of a file by their names ("word/document.xml"), in the file's order; folders left out.

    where: what errors call the file. kind: the error raised for a file that is no such zip, is damaged or encrypted, or
    is larger unpacked than the limits allow (4,000 parts, 64 MB each, 256 MB in all).
    """
    if data.startswith(_OLE):
        raise _compound_file(data, where, kind)
    try:
        with zipfile.ZipFile(BytesIO(data)) as file:
            if not all(entry.filename for entry in file.infolist()):
                raise ValueError("a part of it has no name")
            entries = [entry for entry in file.infolist() if not entry.is_dir()]
            _check_size(entries, where, kind)
            return {entry.filename: _part(file, entry, where, kind) for entry in entries}
    # RuntimeError: encrypted; NotImplementedError: packed in a way that zipfile does not know.
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError, NotImplementedError) as error:
        what = f"this is no office file, or a damaged one: {_reason(error)}"
        raise kind(what, where=where, hint=_BROKEN) from None


def xml_root(data: bytes, where: str, kind: type[MastheadError] = ReadError) -> _Element:
    """The root of a part's XML. where: what errors call the part. kind: the error raised for XML that is not well
    formed, has more than 4,000,000 tags, nests deeper than 256 elements, or has a document type, in which entities
    could be declared."""
    from lxml import etree

    if data.count(b"<") > _MOST_TAGS:
        raise kind(f"it has more than {_MOST_TAGS:,} tags", where=where, hint=_LARGE)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise kind(f"the XML is broken: {_reason(error)}", where=where, hint=_BROKEN) from None
    information: Any = root.getroottree().docinfo  # the stubs know a part of it
    if information.doctype:
        raise kind("the XML declares a document type, which office files never do", where=where, hint=_BROKEN)
    return root


def _compound_file(data: bytes, where: str, kind: type[MastheadError]) -> MastheadError:
    """What is said of a file in the form that Office had before 2007, which holds encrypted files to this day."""
    if _ENCRYPTED in data:
        what = "the file is protected with a password"
        return kind(what, where=where, hint="Open it in Office, take the password away, save it, and take that file.")
    what = "this is a file of the old Office form (.doc, .xls, .ppt), whatever its name ends with"
    return kind(what, where=where, hint="Open it in Office or LibreOffice, save it as .docx, .xlsx or .pptx.")


def _check_size(entries: list[zipfile.ZipInfo], where: str, kind: type[MastheadError]) -> None:
    """Raises where the file says of itself that it is too large."""
    if len(entries) > _MOST_PARTS:
        raise kind(f"the file has {len(entries)} parts; at most {_MOST_PARTS} are read", where=where, hint=_LARGE)
    total = sum(entry.file_size for entry in entries)
    if total > _LARGEST_WHOLE:
        what = f"the file has {total // _MB} MB unpacked; at most {_LARGEST_WHOLE // _MB} MB are read"
        raise kind(what, where=where, hint=_LARGE)


def _part(file: zipfile.ZipFile, entry: zipfile.ZipInfo, where: str, kind: type[MastheadError]) -> bytes:
    """A part, read no further than its limit whatever the file says of its size."""
    with file.open(entry) as opened:
        data = opened.read(min(entry.file_size, _LARGEST_PART) + 1)
    if len(data) > entry.file_size or len(data) > _LARGEST_PART:
        what = f"{entry.filename} is larger than it says, or than {_LARGEST_PART // _MB} MB"
        raise kind(what, where=where, hint=_LARGE)
    return data


def _reason(error: Exception) -> str:
    message = str(error).splitlines()[0] if str(error) else type(error).__name__
    return message[:1].lower() + message[1:]
