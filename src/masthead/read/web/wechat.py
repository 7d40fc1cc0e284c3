"""A saved article of a WeChat account: its text stands in #js_content, what it is called in its head and scripts."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

from masthead.errors import Diagnostic
from masthead.read.flow import shown
from masthead.read.web.inline import BREAK, folded, inline_text
from masthead.read.web.walking import Piece

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))")
_TITLE = re.compile(r"var msg_title\s*=\s*(['\"])(.{1,400}?)\1")
_ACCOUNT = re.compile(r"var nickname\s*=\s*(?:htmlDecode\()?\s*(['\"])(.{1,100}?)\1")
_SHOWN_TIME = re.compile(
    r"(?:var\s+createTime\s*=\s*|create_time\s*[:=]\s*JsDecode\()\s*(['\"])(\d{4}-\d\d-\d\d \d\d:\d\d)\1"
)
_SECONDS = re.compile(r"var ct\s*=\s*['\"](\d{9,11})['\"]")
_CHINA = timezone(timedelta(hours=8))


def article(root: HtmlElement) -> HtmlElement | None:
    """The text of such an article; None where the page is none."""
    found = root.get_element_by_id("js_content", None)
    return found if found is not None and "".join(found.itertext()).strip() else None


def head(root: HtmlElement, page: str, named: str) -> list[Piece]:
    """Title, author, account and time, as the page has them. named: its title as it says of itself."""
    title = _said(root, "activity-name") or _variable(_TITLE, page) or named
    lines = [_said(root, "js_author_name"), _said(root, "js_name") or _variable(_ACCOUNT, page)]
    lines += [_said(root, "publish_time") or _variable(_SHOWN_TIME, page)]
    texts = dict.fromkeys(line for line in lines if line)
    return [Piece("heading", title, 1)] * bool(title) + [Piece("paragraph", text) for text in texts]


def told_time(pieces: list[Piece], page: str, where: str) -> Iterator[Diagnostic]:
    """A note of the time that only a number in the page's script tells: no text of the page says it."""
    seconds = _SECONDS.search(page)
    if seconds and not any(re.match(r"\d{4}[-年]", piece.text) for piece in pieces):
        when = datetime.fromtimestamp(int(seconds[1]), _CHINA)
        what = f"published {when:%Y-%m-%d %H:%M} (China Standard Time), by its script; no text of the page says so"
        yield Diagnostic("note", "published-by-script", what, where)


def _said(root: HtmlElement, name: str) -> str:
    found = root.get_element_by_id(name, None)
    return shown(folded(inline_text(found).replace(BREAK, " "))) if found is not None else ""


def _variable(pattern: re.Pattern[str], page: str) -> str:
    """The text of a variable of the page's script."""
    found = pattern.search(page)
    return shown(html.unescape(_ESCAPE.sub(_character, found[2]))) if found else ""


def _character(escape: re.Match[str]) -> str:
    code = escape[1] or escape[2]
    return chr(int(code, 16)) if code else escape[3] if escape[3] in "'\"\\/" else " "
