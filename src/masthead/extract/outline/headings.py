"""What part each block of a text plays: heading, point, table row or plain text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from masthead.extract.outline.labelled import labelled
from masthead.extract.outline.marked import find_marks, heading_end, marked_headings, numbered
from masthead.extract.outline.marks import Mark, depth, find_mark
from masthead.extract.outline.shapes import is_caption, is_tagged
from masthead.extract.outline.short_lines import short_lines
from masthead.source import Block

Part = Literal["heading", "point", "row", "text"]

# Ranks: those of Markdown headings are their levels, 1 to 6.
_NO_LEVEL = 9  # deeper than all that have one
_BY_PART, _BY_SHAPE, _BY_TAG, _BY_MARK = 10, 11, 19, 20


@dataclass(frozen=True, slots=True)
class Role:
    """rank: of a heading; the smaller, the further out. start, end: of its text in the block; the rest follows it.
    start: of a point that is marked, too, where its mark ends.

    numbered: its number is how others refer to it, and part of its heading or label.
    """

    part: Part
    rank: int = 0
    start: int = 0
    end: int = 0
    numbered: bool = False


_TEXT, _POINT, _ROW = Role("text"), Role("point"), Role("row")


def find_roles(blocks: Sequence[Block], language: str) -> list[Role]:
    """A role for each block of a text, its head and end left out."""
    marks = find_marks(blocks, language)
    heads = marked_headings(blocks, marks, language)
    outer = _outer_items(blocks)
    roles = [
        _POINT if at in outer else _role(block, mark, at in heads, language)
        for at, (block, mark) in enumerate(zip(blocks, marks, strict=True))
    ]
    for at in numbered(blocks, marks):
        start = 0 if roles[at].part == "heading" else roles[at].start
        roles[at] = replace(roles[at], start=start, numbered=True)
    marked_up = any(block.kind == "heading" for block in blocks)
    text = [role.part == "text" and not is_caption(block.text) for role, block in zip(roles, blocks, strict=True)]
    if not marked_up and (language == "en" or not any(role.part == "heading" for role in roles)):
        for at in list(short_lines(blocks, text, language)):
            roles[at], text[at] = Role("heading", _BY_SHAPE, 0, len(blocks[at].text)), False
    first = next((at for at, role in enumerate(roles) if role.part == "heading"), len(roles))
    for at in labelled(blocks, text, first, language):
        roles[at] = _POINT
    return roles


def _outer_items(blocks: Sequence[Block]) -> set[int]:
    """The items that are in no other item of their list."""
    outer: set[int] = set()
    level = 0
    for at, block in enumerate(blocks):
        if block.kind == "item":
            level = min(level, block.level) if level else max(block.level, 1)
            if block.level <= level:
                outer.add(at)
        elif block.kind in ("heading", "paragraph") and not block.level:
            level = 0
    return outer


def _role(block: Block, mark: Mark | None, heads: bool, language: str) -> Role:
    if block.kind == "heading":
        return Role("heading", block.level or _NO_LEVEL, _after_number(block.text), len(block.text))
    if block.kind == "row":
        return _ROW
    if block.kind in ("item", "note"):
        return _TEXT
    if is_tagged(block.text):
        return Role("heading", _BY_TAG, 0, len(block.text))
    if mark and heads and (end := heading_end(block.text, mark, language)):
        rank = _BY_PART if mark.kind == "part" else _BY_MARK + depth(mark.kind)
        return Role("heading", rank, mark.length, end)
    return Role("point", start=mark.length) if mark else _TEXT


def _after_number(text: str) -> int:
    """Where the words of a marked-up heading begin: the number before them is no part of them."""
    mark = find_mark(text)
    return mark.length if mark and mark.kind != "leaf" and mark.length < len(text) else 0
