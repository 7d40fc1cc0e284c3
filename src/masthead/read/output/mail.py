"""What an email says: its subject, its texts, the names of what is attached."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from html.parser import HTMLParser

from masthead.errors import Artifact, ReadError
from masthead.output_text import OutputLine

_BLOCKS = frozenset(("p", "div", "tr", "h1", "h2", "h3", "li", "br", "title", "td", "table"))
_UNSEEN = frozenset(("style", "script"))


def mail_lines(data: bytes, where: str) -> tuple[OutputLine, ...]:
    """Of what is no email, nothing is told. Raises ReadError for one whose heads or parts are broken."""
    with _broken_told(where):
        return _said(data)


def mail_files(data: bytes, where: str) -> tuple[Artifact, ...]:
    """The files that are attached, in their order. Raises ReadError as above."""
    with _broken_told(where):
        parts = message_from_bytes(data, policy=policy.default).walk()
        return tuple(Artifact(name, _data(part)) for part in parts if (name := part.get_filename()))


@contextmanager
def _broken_told(where: str) -> Iterator[None]:
    """What the email package lets through of broken heads, encodings and parts, as a ReadError."""
    try:
        yield
    except (LookupError, ValueError, TypeError, AttributeError, AssertionError, RecursionError) as error:
        what = f"the email is broken: {type(error).__name__}"
        raise ReadError(what, where=where, hint="Make it again: masthead render.") from None


def _said(data: bytes) -> tuple[OutputLine, ...]:
    message = message_from_bytes(data, policy=policy.default)
    found = [OutputLine(_header(message, "subject"), "subject")]
    for part in message.walk():
        if name := part.get_filename():
            found.append(OutputLine(name, "attachment"))
        elif part.get_content_type() == "text/plain":
            found += _numbered(_content(part).split("\n"), "text")
        elif part.get_content_type() == "text/html":
            found += _numbered(_html_lines(_content(part)), "HTML")
    return tuple(line for line in found if line.text)


def _header(message: EmailMessage, name: str) -> str:
    return str(message.get(name, ""))


def _content(part: EmailMessage) -> str:
    return _data(part).decode("utf-8", "replace")


def _data(part: EmailMessage) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _numbered(lines: list[str], place: str) -> Iterator[OutputLine]:
    for number, line in enumerate(lines, 1):
        if text := " ".join(line.split()):
            yield OutputLine(text, f"{place}, line {number}")


def _html_lines(text: str) -> list[str]:
    reader = _Visible()
    reader.feed(text)
    reader.close()
    return "".join(reader.pieces).split("\n")


class _Visible(HTMLParser):
    """The text of HTML, a line a block."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 (the parser's)
        self.hidden += tag in _UNSEEN
        self.pieces += "\n" if tag in _BLOCKS else ""

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in _UNSEEN and self.hidden > 0
        self.pieces += "\n" if tag in _BLOCKS else ""

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.pieces.append(data.replace("\n", " "))
