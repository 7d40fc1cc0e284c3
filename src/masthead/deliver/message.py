"""The email that carries the results, as an .eml file: RFC 5322, MIME (RFC 2045 to 2047), RFC 2231 names.

Written here rather than with the standard library's email package, which knows no way to give an attachment's name
in both notations: RFC 2231, and RFC 2047 for the mail programs that read only that.
"""

from __future__ import annotations

import re
from binascii import b2a_base64
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import NamedTuple
from urllib.parse import quote

from masthead.errors import DeliverError, shortened

# RFC 2047, 2: a line with an encoded word has at most 76 characters. Of these 12 are the word's frame, =?utf-8?b?…?=,
# and 12 the longest beginning of such a line here; 36 bytes are 48 characters of base64.
_WORD_BYTES = 36
_PLAIN_CHARS = 200
_NAME_BYTES = 255
_LINE_BYTES = 57  # 76 characters of base64, RFC 2045, 6.8
_ADDRESS = re.compile(r"(?:(?P<name>.*?)\s*<(?P<angle>[^<>]*)>|(?P<bare>.*))", re.DOTALL)
# The dot-atom of RFC 5322, 3.4.1, in ASCII.
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_MAILBOX = re.compile(rf"{_ATOM}(\.{_ATOM})*@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")


class Attachment(NamedTuple):
    """name: as the reader sees it, in any script. mime: "application/pdf"."""

    name: str
    mime: str
    data: bytes


def build_message(
    subject: str,
    text: str,
    html: str,
    attachments: Sequence[Attachment],
    *,
    to: Sequence[str] = (),
    sender: str = "",
    language: str = "",
    epoch: int | None = None,
) -> bytes:
    """An unsent message: a plain and an HTML body, then the attachments. The same arguments give the same bytes.

    to, sender: 'a@example.org' or 'Name <a@example.org>'. epoch: seconds since 1970 for the Date header, which is
    left out without it, for the mail program to set. Raises DeliverError for an address that is none and for text
    that is not Unicode.
    """
    try:
        bodies = [
            _part("text/plain; charset=utf-8", _canonical(text)),
            _part("text/html; charset=utf-8", _canonical(html)),
        ]
        files = [_attachment(attachment) for attachment in attachments]
        head = [*_head(subject, to, sender, epoch), *([f"Content-Language: {_one_line(language)}"] if language else [])]
    except UnicodeEncodeError as error:
        raise DeliverError(f"the message holds what is no text: {error.reason}", hint="Correct the report.") from None
    body = _multipart("alternative", bodies)
    return b"\r\n".join([*(line.encode() for line in head), _multipart("mixed", [body, *files]) if files else body])


def _head(subject: str, to: Sequence[str], sender: str, epoch: int | None) -> Iterator[str]:
    yield "MIME-Version: 1.0"
    # Outlook and others open a message with this header for sending instead of reading.
    yield "X-Unsent: 1"
    if epoch is not None:
        from email.utils import formatdate

        yield f"Date: {formatdate(epoch)}"
    if sender:
        yield f"From: {mail_address(sender)}"
    if to:
        yield "To: " + ",\r\n ".join(mail_address(one) for one in to)
    yield f"Subject: {_words(_one_line(subject))}"


def _multipart(kind: str, parts: Sequence[bytes]) -> bytes:
    # A boundary from the parts' own hash cannot stand in them, and stays the same for the same parts.
    boundary = sha256(b"".join(parts)).hexdigest()[:32]
    mark = f"--=_{boundary}".encode()
    head = f'Content-Type: multipart/{kind};\r\n boundary="=_{boundary}"\r\n\r\n'.encode()
    return head + b"".join(mark + b"\r\n" + part for part in parts) + mark + b"--\r\n"


def _part(content_type: str, data: bytes, *more: str) -> bytes:
    head = [f"Content-Type: {content_type}", "Content-Transfer-Encoding: base64", *more, "", ""]
    lines = [b2a_base64(data[at : at + _LINE_BYTES], newline=False) for at in range(0, len(data), _LINE_BYTES)]
    return "\r\n".join(head).encode() + b"\r\n".join(lines) + b"\r\n"


def _attachment(attachment: Attachment) -> bytes:
    name = _one_line(attachment.name)
    if not name or len(name.encode()) > _NAME_BYTES:
        raise DeliverError(f"attachment name {shortened(name)!r} is empty or too long", hint="Shorten the title.")
    # RFC 2231 first: a reader that knows both takes the first.
    encoded = quote(name, safe="")
    fallback = _words(name)
    disposition = f"Content-Disposition: attachment;\r\n filename*=utf-8''{encoded};\r\n filename=\"{fallback}\""
    return _part(f'{attachment.mime};\r\n name="{fallback}"', attachment.data, disposition)


def mail_address(text: str) -> str:
    """An address for a header, from 'a@example.org' or 'Name <a@example.org>'. Raises DeliverError.

    The name goes into encoded words or quotes, so that nothing in it is syntax.
    """
    match = _ADDRESS.fullmatch(text.strip())
    mailbox = (match["bare"] if match and match["angle"] is None else match["angle"]) if match else ""
    if not match or not _MAILBOX.fullmatch(mailbox):
        raise DeliverError(f"{shortened(text)!r} is no mail address", hint="Write it as name@example.org.")
    name = _one_line(match["name"] or "").strip('" ')
    return f"{_words(name, quoted=True)} <{mailbox}>" if name else mailbox


def _words(text: str, *, quoted: bool = False) -> str:
    """Short plain ASCII as it is, anything else as encoded words (RFC 2047), one to a line."""
    if text.isascii() and len(text) <= _PLAIN_CHARS and "=?" not in text and not re.search(r'["\\]', text):
        return f'"{text}"' if quoted else text
    return "\r\n ".join(f"=?utf-8?b?{b2a_base64(piece, newline=False).decode()}?=" for piece in _pieces(text))


def _pieces(text: str) -> Iterator[bytes]:
    """UTF-8 in pieces of at most _WORD_BYTES, no character torn."""
    piece = b""
    for char in text:
        encoded = char.encode()
        if len(piece) + len(encoded) > _WORD_BYTES:
            yield piece
            piece = b""
        piece += encoded
    yield piece


def _one_line(text: str) -> str:
    """Header text: blanks and control characters become one space, so that no header can begin inside it."""
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+", " ", text).strip()


def _canonical(text: str) -> bytes:
    """Text with the line ends of RFC 5322."""
    return re.sub(r"\r\n|\r|\n", "\r\n", text).encode()
