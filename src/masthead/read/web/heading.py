"""The title of a page: a heading on it, or what it says of itself; menus' and imprints' lines among its text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from masthead.read.flow import shown
from masthead.read.web.inline import BREAK, folded, inline_text
from masthead.read.web.walking import Piece
from masthead.read.web.words import BUTTONS, IMPRINT, WAY

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NAMES = ("og:title", "articletitle", "twitter:title")
_SITE = re.compile(r"\s+[-–—|·»]\s+|\s*[_|]\s*|(?<=[㐀-鿿）”])\s*[-–—]{1,2}\s*(?=[㐀-鿿])")
_NEAR = 8  # blocks from the start among which a page's title is looked for
_SHORTEST = 4
_LONGEST_LINE = 60


def named_title(root: HtmlElement) -> str:
    """What the page says that its title is, without its site's name; "" where it says nothing."""
    named = {meta.get("property") or meta.get("name") or "": meta.get("content", "") for meta in root.iter("meta")}
    lower = {name.lower(): content for name, content in named.items()}
    found = next((text for name in _NAMES if (text := shown(lower.get(name, "")))), "")
    titles = [shown(folded(inline_text(one).replace(BREAK, " "))) for one in root.iterfind(".//title")]
    return found or next((_without_site(text) for text in titles if text), "")


def _without_site(text: str) -> str:
    first = _SITE.split(text)[0]
    return first if len(first) >= _SHORTEST else text


def titled(pieces: Sequence[Piece], title: str) -> list[Piece]:
    """The pieces with a title first: one that is a heading already, the line that says it, or else the named one."""
    if any(piece.kind == "heading" for piece in pieces[:_NEAR]) or not title:
        return list(pieces)
    for at, piece in enumerate(pieces[:_NEAR]):
        if piece.kind == "paragraph" and _is_title("".join(piece.text.split()), "".join(title.split())):
            return [*pieces[:at], piece._replace(kind="heading", level=1), *pieces[at + 1 :]]
    return [Piece("heading", title, 1), *pieces]


def _is_title(line: str, title: str) -> bool:
    """Whether a line says the title, more of it, or its beginning."""
    if not _SHORTEST <= len(line) <= _LONGEST_LINE:
        return False
    return title.startswith(line) or (title in line and line[-1] not in "。；.;")


def without_buttons(pieces: Sequence[Piece]) -> tuple[list[Piece], int]:
    """The pieces without buttons, ways through the site and its imprint at the end; how many characters those had."""
    kept = [piece for piece in pieces if not _is_button(piece)]
    while len(kept) > 1 and _is_imprint(kept[-1]):
        kept.pop()
    return kept, _length(pieces) - _length(kept)


def _is_imprint(piece: Piece) -> bool:
    return piece.kind != "row" and len(piece.text) <= 4 * _LONGEST_LINE and bool(IMPRINT.match(piece.text))


def _is_button(piece: Piece) -> bool:
    if piece.kind == "row" or len(piece.text) > 2 * _LONGEST_LINE:
        return False
    return bool(WAY.fullmatch(piece.text)) or (len(piece.text) <= _LONGEST_LINE and bool(BUTTONS.fullmatch(piece.text)))


def _length(pieces: Sequence[Piece]) -> int:
    return sum(len("".join(piece.text.split())) for piece in pieces)
