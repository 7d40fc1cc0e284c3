"""Whether tags that open and close each other stand so that what lies between them can be repeated or left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from masthead.fill.word.tags import CLOSERS, Tag
from masthead.fill.word.wordml import PARAGRAPH

if TYPE_CHECKING:
    from lxml.etree import _Element

_OPENERS = {closing: opening for opening, closing in CLOSERS.items()}


def check_nesting(tags: Sequence[tuple[_Element, Tag]], label: str) -> None:
    """tags: those of a part in their order, each with its mark. label: what errors call the file. Raises
    TemplateError where one closes nothing, is never closed, or stands in another part of the page than its pair."""
    open_tags: list[tuple[_Element, Tag]] = []
    for mark, tag in tags:
        if tag.opens:
            open_tags.append((mark, tag))
            continue
        if tag.word not in (*_OPENERS, "elif", "else"):
            continue
        opened = open_tags[-1] if open_tags else None
        wanted = _OPENERS.get(tag.word, "if" if tag.word == "elif" else "")
        if opened is None or (wanted and opened[1].word != wanted):
            raise _closes_nothing(tag, opened, wanted, label)
        if opened[1].level != tag.level or _home(opened[0]) is not _home(mark):
            raise _stands_apart(tag, opened[1], label)
        if tag.word in _OPENERS:
            open_tags.pop()
    if open_tags:
        tag = open_tags[-1][1]
        hint = f"Add {{%{tag.level} {CLOSERS[tag.word]} %}}."
        raise tag.error("the tag is opened and never closed", hint, label)


def _home(mark: _Element) -> _Element | None:
    """What a mark stands in; of one in the text of a paragraph, what that paragraph stands in."""
    parent = mark.getparent()
    return parent.getparent() if parent is not None and parent.tag == PARAGRAPH else parent


def _closes_nothing(tag: Tag, opened: tuple[_Element, Tag] | None, wanted: str, label: str) -> Exception:
    if opened is None:
        hint = f"Take it away, or open it with {{% {wanted or 'if'} … %}} before."
        return tag.error("the tag belongs to nothing that is open", hint, label)
    hint = f"Add {{%{opened[1].level} {CLOSERS[opened[1].word]} %}} before it."
    return tag.error(f"{opened[1].text} in {opened[1].place} is still open here", hint, label)


def _stands_apart(tag: Tag, opened: Tag, label: str) -> Exception:
    what = f"the tag does not stand beside {opened.text} in {opened.place}"
    hint = (
        "Put both into one paragraph; or write {%p … %} in paragraphs, {%tr … %} in rows or {%tc … %} in cells of "
        "their own."
    )
    return tag.error(what, hint, label)
