"""Messages (.eml, RFC 5322): subject and senders as a mail program shows them, the text, and the files with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from email.message import Message
from email.utils import parsedate_to_datetime
from itertools import groupby
from pathlib import PurePath
from typing import NamedTuple

from masthead.errors import Diagnostic, ReadError
from masthead.read import limits
from masthead.read.composed import Composed
from masthead.read.content import Content, Held
from masthead.read.decoding import decode
from masthead.read.formats import FORMATS
from masthead.read.left_out import quoted
from masthead.read.message_parts import decoded_bytes, file_name, headers, parsed, people, walked
from masthead.read.text import text_blocks
from masthead.read.web import message_pieces
from masthead.read.web.decoding import page_text
from masthead.read.web.walking import Piece, put
from masthead.source import SourcePicture

_NAMES = {"zh": ("发件人：", "日期：", "\u3000"), "en": ("From: ", "Date: ", " | ")}
_HEADERS = ("from", "to", "cc", "date")
_PICTURES = {"image/png": ".png", "image/jpeg": ".jpg"}
_PICTURE_SIGNS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
_TEXTS = ("text/plain", "text/html")
_HAN = range(0x4E00, 0xA000)
_QUOTED = re.compile(r"(?:> ?){1,9}")
_HINT = "Save it as a file, and name that file as well."
_SAVE = "Save the message again in a mail program, as .eml."


class _Body(NamedTuple):
    """plain, page: the text of a message as text, and as a page."""

    plain: Message | None
    page: Message | None


@dataclass(slots=True)
class _Found:
    """What a message holds besides its text."""

    held: list[Held] = field(default_factory=list)
    pictures: list[SourcePicture] = field(default_factory=list)
    notes: list[Diagnostic] = field(default_factory=list)
    bytes: int = 0


def read_content(data: bytes, where: str) -> Content:
    """The message, and the files that it holds. Raises ReadError where it is none, or beyond the limits."""
    message = parsed(data, where)
    if not any(headers(message, name) for name in (*_HEADERS, "subject", "content-type")):
        raise ReadError("this is no message: it has no sender, subject or date", where=where, hint=_SAVE)
    parts = list(walked(message, where))
    body = _body(parts)
    found = _Found()
    pieces = _text(body, found, where)
    composed = Composed()
    _head(composed, message, pieces)
    found.notes += _recipients(message, where)
    put(composed, pieces)
    for number, part in enumerate(parts, 1):
        if part is not body.plain and part is not body.page:
            _take(found, part, number, composed, where)
    return Content(
        composed.raw,
        tuple(composed.blocks),
        pictures=tuple(found.pictures),
        notes=tuple(found.notes),
        held=tuple(found.held),
    )


def _body(parts: Sequence[Message]) -> _Body:
    """The first text of each kind that is no file of its own."""
    texts = [part for part in parts if part.get_content_type() in _TEXTS and not _is_file(part)]
    plain = next((part for part in texts if part.get_content_type() == "text/plain"), None)
    page = next((part for part in texts if part.get_content_type() == "text/html"), None)
    return _Body(plain, page)


def _is_file(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or bool(file_name(part))


def _text(body: _Body, found: _Found, where: str) -> list[Piece]:
    """The message's text: of the page where there is no other, or where it has tables, which the other has not."""
    plain = _plain(body.plain, where) if body.plain is not None else []
    if body.page is None:
        return plain
    data = decoded_bytes(body.page)
    if not data.strip():
        return plain
    page, _, notes = page_text(data, where, str(body.page.get_content_charset() or ""))
    pieces, left_out = message_pieces(page, where)
    if plain and not any(piece.kind == "row" for piece in pieces):
        return plain
    found.notes += (*notes, *left_out)
    return pieces or plain


def _plain(part: Message, where: str) -> list[Piece]:
    """Paragraphs; those of an earlier message that is quoted keep its marks."""
    data = decoded_bytes(part)
    lines = _decoded(part, data, where).splitlines() if data.strip() else []
    pieces = []
    for mark, group in groupby(lines, key=_quote_mark):
        text = "\n".join(line[len(mark) :].lstrip(" ") if mark else line for line in group)
        pieces += [Piece("paragraph", f"{mark} {block.text}".lstrip()) for block in text_blocks(text)]
    return pieces


def _quote_mark(line: str) -> str:
    """> or > > at the beginning of a line that is quoted."""
    found = _QUOTED.match(line)
    return found[0].rstrip() if found else ""


def _decoded(part: Message, data: bytes, where: str) -> str:
    """The text of a part, in the encoding that it names where that fits."""
    charset = str(part.get_content_charset() or "")
    name = "gb18030" if charset.lower() in ("gb2312", "gbk", "gb18030") else charset
    try:
        if name and name not in ("utf-7", "us-ascii"):
            return data.decode(name)
    except (UnicodeError, LookupError, ValueError):
        pass
    return decode(data, where)[0]


def _head(composed: Composed, message: Message, pieces: Sequence[Piece]) -> None:
    """Subject, and who wrote when, in the words of the message's own language."""
    subject = " ".join(headers(message, "subject")[:1])
    text = subject + "".join(piece.text for piece in pieces[:20])
    names = _NAMES["zh" if any(ord(char) in _HAN for char in text) else "en"]
    composed.add("heading", subject, 1)
    sender, day = _people(message, "from"), " ".join(headers(message, "date")[:1])
    when = _moment(day, with_hour=bool(sender))
    composed.add(
        "paragraph", names[2].join(f"{name}{said}" for name, said in zip(names, (sender, when), strict=False) if said)
    )


def _moment(day: str, *, with_hour: bool) -> str:
    """A message's date (RFC 5322, 3.3) as it is read everywhere: 2031-04-02 09:30 +0800. One that is written otherwise
    stays."""
    try:
        return f"{parsedate_to_datetime(day):{'%Y-%m-%d %H:%M %z' if with_hour else '%Y-%m-%d'}}".strip()
    except (ValueError, TypeError, OverflowError):
        return day


def _recipients(message: Message, where: str) -> Iterator[Diagnostic]:
    """A note of whom the message went to, which is no part of what it says."""
    told = [people for name in ("to", "cc") if (people := _people(message, name))]
    if told:
        yield Diagnostic("note", "recipients", f"who the message went to is left out: {quoted(told)}", where)


def _people(message: Message, name: str) -> str:
    """The names of people, with their addresses."""
    told = [f"{person} <{address}>" if person else address for person, address in people(message, name)]
    return ", ".join(told) or ", ".join(headers(message, name))


def _take(found: _Found, part: Message, number: int, composed: Composed, where: str) -> None:
    """A file of the message: read in its turn, a picture, or named in a note."""
    kind, name = part.get_content_type(), file_name(part)
    if kind == "message/rfc822":
        found.held += _forwarded(part, number, name)
        return
    data = decoded_bytes(part)
    name = (
        name or f"{number}{_PICTURES.get(kind, '.html' if kind == 'text/html' else '.txt' if kind in _TEXTS else '')}"
    )
    if kind in _PICTURES and data.startswith(_PICTURE_SIGNS):
        _picture(found, name, data, len(composed.blocks), where)
    elif not data.strip():
        return
    elif PurePath(name).suffix.lower() in FORMATS:
        limits.too_many(len(found.held) + 1, limits.HELD_FILES, "attachments", where)
        found.held.append(Held(name, data))
    else:
        code = "mail-tnef" if name.lower() == "winmail.dat" or kind == "application/ms-tnef" else "attachment-left-out"
        what = f"the attachment {name} is left out: it cannot be read"
        found.notes.append(Diagnostic("note", code, what, where, _TNEF if code == "mail-tnef" else _HINT))


_TNEF = "Outlook packed the message's files in it: have it sent again as plain text or HTML."


def _forwarded(part: Message, number: int, name: str) -> Iterator[Held]:
    """A message in the message, whole."""
    inside = part.get_payload() if part.is_multipart() else []
    for message in inside:
        if isinstance(message, Message):
            name = name if name.lower().endswith(".eml") else f"{name or number}.eml"
            try:
                yield Held(name, message.as_bytes())
            except Exception:  # noqa: BLE001  (so broken that it cannot be written out again)
                yield Held(name, decoded_bytes(message))


def _picture(found: _Found, name: str, data: bytes, line: int, where: str) -> None:
    found.bytes += len(data)
    if len(found.pictures) >= limits.PICTURES or found.bytes > limits.PICTURE_BYTES:
        what = f"the picture {name} is left out: the message has too many, or too large ones"
        found.notes.append(Diagnostic("note", "picture-left-out", what, where, limits.SMALLER))
        return
    taken = {picture.name for picture in found.pictures}
    unique = name if name not in taken else f"{len(found.pictures) + 1}-{name}"
    found.pictures.append(SourcePicture(unique, data, line=line))
