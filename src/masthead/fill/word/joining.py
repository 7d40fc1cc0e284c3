"""Tags taken out of the runs of a part, whole, and marks put in their places.

Word cuts a tag into runs as it likes. Here each is found in the text of its paragraph, and the first character tells
where it stands and how it looks. A mark is a processing instruction with the tag's number, so that no text of the file
can be one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from lxml.etree import ProcessingInstruction, SubElement, strip_tags

from masthead.fill.word.columns import LOOPED
from masthead.fill.word.nesting import check_nesting
from masthead.fill.word.tags import Found, Tag, find_tags
from masthead.fill.word.wordml import (
    CELL,
    PARAGRAPH,
    ROW,
    TABLE,
    TEXT,
    characters,
    first_words,
    holder,
    paragraph_text,
    placed_paragraphs,
    runs,
    w,
)

if TYPE_CHECKING:
    from lxml.etree import _Element

MARK = "masthead-tag"
_MOST_TAGS = 20_000  # far beyond any form, and soon compiled
_LEVELS = {"p": (PARAGRAPH, "paragraph"), "tr": (ROW, "row"), "tc": (CELL, "cell")}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_PICTURES = (w("drawing"), w("pict"))  # all else that can be seen is a character to `paragraph_text`


class Joiner:
    """Takes the tags out of the parts of one file. tags: those found, by their numbers. label: what errors call it."""

    def __init__(self, label: str) -> None:
        self.label = label
        self.tags: list[Tag] = []

    def join(self, root: _Element, part: str) -> None:
        """Marks for tags, all through a part. part: what it is called in errors; empty for the text itself. Raises
        TemplateError."""
        strip_tags(root, ProcessingInstruction)
        marks = []
        for paragraph, place in placed_paragraphs(root, part):
            text = paragraph_text(paragraph)
            if "{" in text or "｛" in text:
                words = first_words(text)
                found = list(find_tags(text, f"{place} ({words})" if words else place, self.label))
                marks += self._marked(paragraph, found)
        lifted: set[str | None] = set()
        for mark in marks:
            if mark.text not in lifted:
                lifted |= self._lift(mark)
        check_nesting([(mark, self.tag(mark)) for mark in root.iter(ProcessingInstruction)], self.label)

    def tag(self, mark: _Element) -> Tag:
        return self.tags[int(mark.text or "")]

    def _mark(self, tag: Tag) -> _Element:
        if len(self.tags) == _MOST_TAGS:
            raise tag.error(
                f"the file has more than {_MOST_TAGS:,} tags", "Take a loop, or divide the file.", self.label
            )
        self.tags.append(tag)
        return ProcessingInstruction(MARK, str(len(self.tags) - 1))

    def _marked(self, paragraph: _Element, found: list[Found]) -> list[_Element]:
        """The marks of statements, where the runs of the paragraph had the tags."""
        marks: list[_Element] = []
        at = 0
        for run in list(runs(paragraph)):
            length = sum(len(characters(child)) for child in run)
            if _within(found, at, at + length):
                made = list(self._remade(run, at, found))
                marks += [one for one in made if is_mark(one)]
                _replace(run, made)
            at += length
        return marks

    def _remade(self, run: _Element, at: int, found: list[Found]) -> Iterator[_Element]:
        """The run without the tags in it: runs of what stands between statements, and marks of these."""
        new = _like(run)
        for child in list(run):
            if child.tag == w("rPr"):
                continue
            text = characters(child)
            for item in _items(child, text, at, found):
                if isinstance(item, Tag) and item.word:
                    yield from _if_full(new)
                    yield self._mark(item)
                    new = _like(run)
                elif isinstance(item, Tag):
                    _text_of(new).append(self._mark(item))
                elif isinstance(item, str):
                    _append_text(_text_of(new), item)
                else:
                    new.append(item)
            at += len(text)
        yield from _if_full(new)

    def _lift(self, mark: _Element) -> set[str | None]:
        """The mark of {%p …%}, {%tr …%} or {%tc …%} in the place of its paragraph, row or cell, and any others in there
        with it. Gives their numbers."""
        tag = self.tag(mark)
        if not tag.level:
            return set()
        name, called = _LEVELS[tag.level]
        whole = holder(mark, name)
        if whole is None:
            hint = f"Put it into a row of a table, or write {{%p {tag.word} …%}} in a paragraph of its own."
            raise tag.error(f"the tag stands in no {called} of a table", hint, self.label)
        marks = list(whole.iter(ProcessingInstruction))
        alone = all(self.tag(one).level == tag.level for one in marks) and not _shows(whole)
        if not alone:
            hint = f"Put the tag into a {called} of its own: its whole {called} is taken away."
            raise tag.error(f"something else stands in the {called} of the tag", hint, self.label)
        if any(True for _ in whole.iter(w("sectPr"))):
            hint = "Put it into a paragraph of its own, before the last one of the section."
            raise tag.error("the tag stands in the paragraph that ends a section", hint, self.label)
        table = holder(whole, TABLE)
        if tag.level == "tc" and table is not None:
            table.set(LOOPED, "")
        _replace(whole, marks)
        return {one.text for one in marks}


def is_mark(element: _Element) -> bool:
    kind: object = element.tag  # of an instruction, what makes one
    return kind is ProcessingInstruction


def _shows(whole: _Element) -> bool:
    """Whether there is anything to see in a paragraph, row or cell besides tags."""
    text = "".join(paragraph_text(paragraph) for paragraph in whole.iter(PARAGRAPH))
    return bool(text.strip()) or any(True for _ in whole.iter(*_PICTURES))


def _items(child: _Element, text: str, at: int, found: list[Found]) -> Iterator[_Element | str | Tag]:
    """What becomes of a child of a run that starts at `at`: itself, or its text and the tags that start in it."""
    inside = _within(found, at, at + len(text))
    if not inside:
        yield child
        return
    done = at
    for one in inside:
        if one.start > done:
            yield text[done - at : one.start - at]
        if one.start >= at:
            yield one.tag
        done = one.end
    if done < at + len(text):
        yield text[done - at :]


def _within(found: list[Found], start: int, end: int) -> list[Found]:
    """Those of the tags (in order) that have a part of text[start:end]."""
    first = bisect_right(found, start, key=lambda tag: tag.end)
    return found[first : bisect_left(found, end, key=lambda tag: tag.start)]


def _like(run: _Element) -> _Element:
    """An empty run that looks like this one."""
    new = run.makeelement(run.tag)
    properties = run.find(w("rPr"))
    if properties is not None:
        new.append(deepcopy(properties))
    return new


def _if_full(run: _Element) -> Iterator[_Element]:
    if any(child.tag != w("rPr") for child in run):
        yield run


def _text_of(run: _Element) -> _Element:
    """The text at the end of a run, which text and marks go into."""
    last = run[-1] if len(run) else None
    if last is not None and last.tag == TEXT:
        last.set(_SPACE, "preserve")
        return last
    text = SubElement(run, TEXT)
    text.set(_SPACE, "preserve")
    return text


def _append_text(element: _Element, text: str) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


def _replace(old: _Element, new: list[_Element]) -> None:
    parent = old.getparent()
    if parent is None:
        return
    for one in new:
        old.addprevious(one)
    parent.remove(old)
