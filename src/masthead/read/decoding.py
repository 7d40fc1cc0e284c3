"""From bytes to text: a byte order mark, else strict UTF-8, else GB18030. Anything else is refused, never guessed."""

from __future__ import annotations

import codecs
import re

from masthead.errors import ReadError

# UTF-32 before UTF-16: the mark of the one begins with the mark of the other.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP file, such as DOCX, XLSX or ODT"),
    (b"PK\x05\x06", "an empty ZIP file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file, such as DOC or XLS"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"BM\x00", "a BMP picture"),
    (b"\x1f\x8b", "a gzip file"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program"),
)

_READ = "Save the document as .docx, as .pdf, or as text in UTF-8."
_SAVE = "Save the file as UTF-8."

_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
# A curly quote or an accent of a Western code page, read as GB18030, swallows the letter beside it.
_GLUED = re.compile(r"(?<=[A-Za-z])[^\x00-\x7f](?=[a-z ,.;]|$)|(?<= )[^\x00-\x7f](?=[a-z]{2})", re.MULTILINE)


def decode(data: bytes, where: str) -> tuple[str, str]:
    """The text without its byte order mark, and the encoding's name. where: what errors name. Raises ReadError."""
    if not data.strip():
        raise ReadError("the file is empty", where=where, hint="Give a document with some text in it.")
    _refuse_binary(data, where)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, where), encoding
    if b"\0" in data:
        what = "the file holds NUL bytes: it looks like a binary file, or like UTF-16 without its byte order mark"
        raise ReadError(what, where=where, hint=_READ)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _gb18030(data, where), "gb18030"


def _refuse_binary(data: bytes, where: str) -> None:
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise ReadError(f"the file looks like {kind}", where=where, hint=_READ)


def _strict(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        what = f"byte {error.start} is not valid in the encoding that the byte order mark names, {encoding}"
        raise ReadError(what, where=where, hint=_SAVE) from None


def _gb18030(data: bytes, where: str) -> str:
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError as error:
        what = f"the file is neither UTF-8 nor GB18030: byte {error.start} fits neither"
        raise ReadError(what, where=where, hint=_SAVE) from None
    foreign = len(_NOT_ASCII.findall(text))
    if 2 * len(_GLUED.findall(text)) > foreign:
        what = "the file is not UTF-8, and read as GB18030 it gives stray characters inside Latin words"
        raise ReadError(what, where=where, hint=_SAVE)
    return text
