"""Messages and other MIME files (RFC 2045): their parts, bytes and names. Whatever is broken in them gives a text or a
ReadError."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.policy import compat32
from email.utils import collapse_rfc2231_value, getaddresses

from masthead.errors import ReadError
from masthead.read import limits
from masthead.read.flow import shown

_MOST_PARTS = 1000
_SAVE = "Save the message again in a mail program, as .eml."
_BREAK = re.compile(r"\r?\n[ \t]*")
_BYTES = re.compile("[\udc80-\udcff]")


def parsed(data: bytes, where: str) -> Message:
    """The message. Raises ReadError."""
    try:
        return message_from_bytes(data, policy=compat32)
    except Exception as error:  # noqa: BLE001  (the parser may raise anything on a broken file)
        raise ReadError(f"the message cannot be parsed: {error}", where=where, hint=_SAVE) from None


def walked(message: Message, where: str) -> Iterator[Message]:
    """The parts that hold no other parts, but for messages in the message, in order. Raises ReadError where they are
    too many or nest too deep."""
    count = 0
    waiting = [(message, 0)]
    while waiting:
        part, depth = waiting.pop()
        count += 1
        limits.too_many(count, _MOST_PARTS, "parts", where)
        limits.too_many(depth, limits.NESTING, "levels of parts", where)
        inside = part.get_payload() if part.is_multipart() else None  # of a text it would be decoded
        if part.get_content_maintype() == "multipart" and isinstance(inside, list):
            waiting += [(one, depth + 1) for one in reversed(inside) if isinstance(one, Message)]
        else:
            yield part


def decoded_bytes(part: Message) -> bytes:
    """The bytes of a part that holds no other."""
    try:
        data = part.get_payload(decode=True)
    except Exception:  # noqa: BLE001  (so broken that its encoding cannot be undone)
        data = None
    return data if isinstance(data, bytes) else b""


def headers(part: Message, name: str) -> list[str]:
    """Every header of this name as a person reads it (RFC 2047)."""
    return [header_text(str(value)) for found, value in part.raw_items() if found.lower() == name]


def people(part: Message, name: str) -> list[tuple[str, str]]:
    """(name, address) of everyone whom the headers of this name name; a comma in an encoded name parts nobody."""
    values = [_BREAK.sub(" ", str(value)) for found, value in part.raw_items() if found.lower() == name]
    return [
        (header_text(person), header_text(address)) for person, address in getaddresses(values) if person or address
    ]


def header_text(value: str) -> str:
    """Encoded words as text; raw bytes as UTF-8, else as GB18030."""
    value = _BREAK.sub(" ", value)
    try:
        pieces = decode_header(value)
    except (HeaderParseError, ValueError, LookupError):
        pieces = [(value, None)]
    return shown("".join(_decoded(piece, charset) for piece, charset in pieces))


def _decoded(piece: str | bytes, charset: str | None) -> str:
    if isinstance(piece, str):
        piece = piece.encode("utf-8", "surrogateescape") if _BYTES.search(piece) else piece
    if isinstance(piece, str):
        return piece
    names = [charset, "utf-8"] if charset and charset.lower() not in ("unknown-8bit", "gb2312", "gbk") else ["utf-8"]
    for name in (*names, "gb18030"):
        try:
            return piece.decode(name or "utf-8")
        except (UnicodeError, LookupError, ValueError):
            continue
    return piece.decode("latin-1")


def file_name(part: Message) -> str:
    """The name that a part has as a file (RFC 2231 and 2047), "" where it has none."""
    for name in ("filename", "name"):
        found = part.get_param(name, None, "content-disposition" if name == "filename" else "content-type")
        if found is None:
            continue
        try:
            text = collapse_rfc2231_value(found)
        except (LookupError, UnicodeError, ValueError):
            text = str(found[2]) if isinstance(found, tuple) else str(found)
        return header_text(text).replace("/", "_").replace("\\", "_")
    return ""
