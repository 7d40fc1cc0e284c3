"""Web pages as they were saved: their text without what frames it. Nothing is fetched, no script is run."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from masthead.errors import Diagnostic
from masthead.read.composed import Composed
from masthead.read.content import Content
from masthead.read.left_out import struck_out
from masthead.read.web import wechat
from masthead.read.web.boilerplate import take_out, take_struck, weighed
from masthead.read.web.decoding import page_text
from masthead.read.web.heading import named_title, titled, without_buttons
from masthead.read.web.parsing import page_tree
from masthead.read.web.walking import Piece, Walk, put

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MOST = 0.7  # of a page's text: what holds it is the text, where the page marks it so
_HINT = "Look at the page if something is missing."


def read_content(data: bytes, where: str) -> Content:
    """What the page says. Raises ReadError where it is none, or beyond the limits."""
    return page_content(data, where)


def page_content(data: bytes, where: str, said: str = "") -> Content:
    """As `read_content`. said: the encoding that whoever sent the page names."""
    page, encoding, notes = page_text(data, where, said)
    root = page_tree(page, where)
    struck = take_struck(root)
    pieces, more = _pieces(root, page, where)
    more += struck_out(struck, where)
    composed = Composed()
    put(composed, pieces)
    return Content(composed.raw, tuple(composed.blocks), encoding, notes=(*notes, *more))


def message_pieces(page: str, where: str) -> tuple[list[Piece], tuple[Diagnostic, ...]]:
    """What the page of a message says, nothing of which frames it, and what of it is left out. Raises ReadError."""
    root = page_tree(page, where)
    body = _body(root)
    struck = take_struck(body)
    take_out(body, framed=False)
    return _walked(body, where), struck_out(struck, where)


def _pieces(root: HtmlElement, page: str, where: str) -> tuple[list[Piece], list[Diagnostic]]:
    article = wechat.article(root)
    named = named_title(root)
    if article is not None:
        head = wechat.head(root, page, named)
        take_out(article, framed=False)
        told = [*_pictures(article, where), *wechat.told_time(head, page, where)]
        return [*head, *_walked(article, where)], told
    body = _body(root)
    out = take_out(body)
    main = _marked(body)
    out += weighed(body)[body].text - weighed(main)[main].text
    pieces, buttons = without_buttons(_walked(main, where))
    notes = [*_left_out(out + buttons, where), *_pictures(main, where)]
    return titled(pieces, named) if pieces else [], notes


def _body(root: HtmlElement) -> HtmlElement:
    found = root.find("body")
    return found if found is not None else root


def _walked(element: HtmlElement, where: str) -> list[Piece]:
    walk = Walk(where)
    walk.page(element)
    return walk.pieces


def _marked(body: HtmlElement) -> HtmlElement:
    """What the page marks as its text, where that is most of what is left of it; else all of that."""
    weights = weighed(body)
    marked = [one for one in body.iter("main", "article") if weights[one].text >= _MOST * weights[body].text]
    marked += [
        one for one in body.iter() if one.get("role") == "main" and weights[one].text >= _MOST * weights[body].text
    ]
    return marked[0] if marked else body


def _left_out(characters: int, where: str) -> Iterator[Diagnostic]:
    if characters:
        what = f"{characters:,} characters of menus, banners, forms and the like around the text are left out"
        yield Diagnostic("note", "page-frame-left-out", what, where, _HINT)


def _pictures(element: HtmlElement, where: str) -> Iterator[Diagnostic]:
    count = sum(1 for picture in element.iter("img") if picture.get("src") or picture.get("data-src"))
    if count:
        what = f"{count} picture{'s' if count > 1 else ''} of the page left out: pictures are never fetched"
        yield Diagnostic("note", "pictures-left-out", what, where)
