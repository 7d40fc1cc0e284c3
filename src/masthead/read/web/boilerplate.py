"""What of a page is not its text: menus, banners, forms, lists of other pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from masthead.read.web.words import BLOCKS, COMMENTS_NAME, FRAME, FRAME_NAME, FRAME_ROLES, LISTS, NEVER_TEXT

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_STRUCK = re.compile(r"text-decoration(?:-line)?\s*:[^;]{0,40}line-through", re.IGNORECASE)
_CLASS = re.compile(r"(?:span|p|li|td)?\.([\w-]+)")
_STRUCK_TAGS = frozenset(("del", "s", "strike"))
_SENTENCE = re.compile(r"[。！？；]|[a-z)]\.(?:\s|$)")
_DOCUMENT = re.compile(r"\.(?:docx?|xlsx?|pptx?|pdf|wps|et|zip|rar|ofd|csv|txt|rtf)(?:[?#].*)?$", re.IGNORECASE)
_ATTACHED = re.compile(r"\s*(?:附\s*件|附表|Annex|Attachment|Appendix)", re.IGNORECASE)
_WHOLE = 0.4  # of the page's text: what holds more of it is no frame around it
_LINKED = 0.6
_LINKED_WHOLE = 0.9
_HOME = ("/", "./", "index.html", "index.htm")
_PROSE = 200


class Weight(NamedTuple):
    """Characters of an element that are no blanks, those in links, and how many links."""

    text: int
    linked: int
    links: int


def take_out(body: HtmlElement, *, framed: bool = True) -> int:
    """Take out what is not the page's text; gives how many characters a reader of the page would have seen of it.
    framed: whether the page has menus and the like around its text."""
    _remove(list(_unseen(body)))
    if not framed:
        return 0
    weights = weighed(body)
    return _remove(list(_frames(body, weights, max(weights[body].text, 1))), weights)


def take_struck(body: HtmlElement) -> list[tuple[str, str]]:
    """Take out what is struck out; gives each text with its place: the line of the page."""
    classes = _struck_classes(body)
    struck = [
        one
        for one in body.iter()
        if one.tag in _STRUCK_TAGS
        or _STRUCK.search(one.get("style", ""))
        or (classes and not classes.isdisjoint(one.get("class", "").split()))
    ]
    texts = [(one.text_content(), f"line {one.sourceline}" if one.sourceline else "") for one in struck]
    _remove(struck)
    return texts


def _struck_classes(body: HtmlElement) -> set[str]:
    """The classes that a rule of the page itself strikes out, whatever they stand in."""
    classes: set[str] = set()
    for sheet in body.getroottree().iter("style"):
        for rule in (sheet.text or "").split("}"):
            names, _, look = rule.rpartition("{")
            if _STRUCK.search(look):
                classes.update(found[1] for name in names.split(",") if (found := _CLASS.fullmatch(name.strip())))
    return classes


def weighed(body: HtmlElement) -> dict[HtmlElement, Weight]:
    """The weight of each element below the body, and of the body."""
    order = list(body.iter())
    texts = dict.fromkeys(order, 0)
    linked = dict.fromkeys(order, 0)
    links = dict.fromkeys(order, 0)
    for element in reversed(order):
        texts[element] += _length(element.text)
        if element.tag == "a":
            linked[element], links[element] = texts[element], links[element] + 1
        above = element.getparent()
        if above is not None and element is not body:
            texts[above] += texts[element] + _length(element.tail)
            linked[above] += linked[element]
            links[above] += links[element]
    return {element: Weight(texts[element], linked[element], links[element]) for element in order}


def _length(text: str | None) -> int:
    return len("".join(text.split())) if text else 0


def _unseen(body: HtmlElement) -> Iterator[HtmlElement]:
    """What no reader of the page sees as text."""
    for element in body.iter():
        if (
            not isinstance(element.tag, str)
            or element.tag in NEVER_TEXT
            or (element is not body and ("hidden" in element.attrib or _HIDDEN.search(element.get("style", ""))))
        ):
            yield element


def _frames(body: HtmlElement, weights: dict[HtmlElement, Weight], whole: int) -> Iterator[HtmlElement]:
    """What frames the text, where it is not most of the page itself."""
    for element in body.iter():
        weight = weights[element]
        linked = weight.linked >= _LINKED * weight.text
        large = weight.text > (_LINKED_WHOLE if linked else _WHOLE) * whole
        if element is body or not weight.text or large or _holds_text(element):
            continue
        inside = any(above.tag in ("article", "main") for above in element.iterancestors())
        if _is_named_frame(element, weight, linked=linked, inside=inside) or (
            linked and not inside and _is_way_out(element, weight)
        ):
            yield element


def _is_named_frame(element: HtmlElement, weight: Weight, *, linked: bool, inside: bool) -> bool:
    """Whether its name says that it frames the text. inside: it stands in what the page marks as its text."""
    named = f"{element.get('class', '')} {element.get('id', '')}"
    if element.tag in ("nav", "menu") or element.get("role", "") in FRAME_ROLES or COMMENTS_NAME.search(named):
        return True
    if element.tag in FRAME and (linked or not inside):
        return True
    return bool(FRAME_NAME.search(named)) and (linked or not _is_prose(element, weight))


def _is_way_out(element: HtmlElement, weight: Weight) -> bool:
    """Whether it is a list of links to other pages, or the site's name as a link to where it begins."""
    if element.tag not in LISTS:
        return False
    home = weight.links == 1 and any(link.get("href", "").strip() in _HOME for link in element.iter("a"))
    return home or (weight.links > 2 and not _is_attached(element))


def _holds_text(element: HtmlElement) -> bool:
    """Whether the page marks something inside it, or itself, as its text."""
    if element.tag in ("article", "main", "h1") or element.get("itemprop") == "articleBody":
        return True
    return element.find(".//article") is not None or element.find(".//main") is not None


def _is_prose(element: HtmlElement, weight: Weight) -> bool:
    return weight.text >= _PROSE and bool(_SENTENCE.search(element.text_content()))


def _is_attached(element: HtmlElement) -> bool:
    """Whether these are links to documents that belong to the text."""
    links = [link.get("href", "") for link in element.iter("a")]
    return any(_DOCUMENT.search(link) for link in links) or bool(_ATTACHED.match(element.text_content()))


def _remove(elements: list[HtmlElement], weights: dict[HtmlElement, Weight] | None = None) -> int:
    """Empty the elements; of a block stays its end. Gives how many characters they had."""
    count = 0
    gone: set[HtmlElement] = set()
    for element in elements:
        if element in gone:
            continue
        gone.update(element.iter())
        count += weights[element].text if weights else 0
        end = "hr" if element.tag in BLOCKS else "span"
        element.clear(keep_tail=True)
        element.tag = end
    return count
