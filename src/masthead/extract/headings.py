"""What part each block of a text plays: heading, point, table row or plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from masthead.extract.credits import stated_date
from masthead.extract.marks import Mark, depth, find_mark
from masthead.extract.points import label_end
from masthead.extract.shapes import (
    ends_open,
    is_note,
    is_number,
    is_occasion,
    is_prose,
    is_short,
    is_speaker,
)
from masthead.source import Block

Part = Literal["heading", "point", "row", "text"]

_ALWAYS = ("part", "one")
_BYLINE = re.compile(
    r"(?:来源|编辑|责编|记者|作者|审核|校对)\s*[：:]|\b(?:Source|Editor|Author|Contact)s?:", re.IGNORECASE
)
# Ranks: those of Markdown headings are their levels, 1 to 6.
_BY_SHAPE, _BY_MARK = 10, 20
_MOST_WORDS = 10


@dataclass(frozen=True, slots=True)
class Role:
    """rank: of a heading; the smaller, the further out. start, end: of its text in the block; the rest follows it."""

    part: Part
    rank: int = 0
    start: int = 0
    end: int = 0


_TEXT, _POINT, _ROW = Role("text"), Role("point"), Role("row")


def find_roles(blocks: Sequence[Block], language: str) -> list[Role]:
    """A role for each block of a text, its head and end left out."""
    marks = [find_mark(block.text) if block.kind == "paragraph" else None for block in blocks]
    heads = _marked_headings(blocks, marks, language)
    roles = [
        _role(block, mark, at in heads, language) for at, (block, mark) in enumerate(zip(blocks, marks, strict=True))
    ]
    marked_up = any(block.kind == "heading" for block in blocks)
    if not marked_up and (language == "en" or not any(role.part == "heading" for role in roles)):
        return [_short_line(blocks, roles, at, language) for at in range(len(blocks))]
    return roles


def _role(block: Block, mark: Mark | None, heads: bool, language: str) -> Role:
    if block.kind == "heading":
        return Role("heading", block.level, 0, len(block.text))
    if block.kind == "row":
        return _ROW
    if block.kind == "item":
        return _POINT if block.level <= 1 else _TEXT
    if mark and heads and (end := _heading_end(block.text, mark, language)):
        return Role("heading", _BY_MARK + depth(mark.kind), mark.length, end)
    return _POINT if mark else _TEXT


def _heading_end(text: str, mark: Mark, language: str) -> int:
    """Where a marked heading ends: with its block, or with its label; 0 if it is a sentence."""
    rest = text[mark.length :]
    label = label_end(rest, language)
    if label:
        return mark.length + label[0]
    alone = is_short(rest, language) and (ends_open(rest) or rest.find("。") == len(rest) - 1)
    return len(text) if alone and rest else 0


def _marked_headings(blocks: Sequence[Block], marks: Sequence[Mark | None], language: str) -> set[int]:
    """Which marked blocks may be headings: all 一、, and others where something stands under one of their group.

    A group is the blocks with one kind of mark between two that are further out.
    """
    found: set[int] = set()
    groups: dict[str, list[int]] = {}
    for at, (block, mark) in enumerate(zip(blocks, marks, strict=True)):
        if block.kind == "heading":
            groups.clear()
        if not mark or mark.kind == "leaf":
            continue
        groups = {kind: group for kind, group in groups.items() if depth(kind) <= depth(mark.kind)}
        group = groups.setdefault(mark.kind, [])
        group.append(at)
        if mark.kind in _ALWAYS or group[0] in found:
            found.add(at)
        elif _carries(blocks, marks, at, language):
            found.update(group)
    return found


def _carries(blocks: Sequence[Block], marks: Sequence[Mark | None], at: int, language: str) -> bool:
    """Whether marked text stands under this marked block, or text of any form where the block is a heading alone."""
    mark = marks[at]
    if at + 1 == len(blocks) or mark is None:
        return False
    below, under = blocks[at + 1], marks[at + 1]
    if under:
        return depth(under.kind) > depth(mark.kind)
    alone = _heading_end(blocks[at].text, mark, language) == len(blocks[at].text)
    return alone and (below.kind in ("item", "row") or (below.kind == "paragraph" and is_prose(below.text, language)))


def _short_line(blocks: Sequence[Block], roles: list[Role], at: int, language: str) -> Role:
    """A heading by its shape: a short line without an end mark, with text under it, or one more such line between."""
    if not _is_short_line(blocks[at], roles[at], language):
        return roles[at]
    for below in range(at + 1, min(at + 3, len(blocks))):
        if not _is_short_line(blocks[below], roles[below], language):
            carries = roles[below].part != "text" or is_prose(blocks[below].text, language)
            return Role("heading", _BY_SHAPE, 0, len(blocks[at].text)) if carries else roles[at]
    return roles[at]


def _is_short_line(block: Block, role: Role, language: str) -> bool:
    """Whether it may be a heading, looked at alone."""
    text = block.text
    if role.part != "text" or not is_short(text, language) or not ends_open(text):
        return False
    if _BYLINE.search(text) or is_note(text) or stated_date(text, language):
        return False
    if language == "zh-CN":
        return not (is_number(text) or is_occasion(text) or is_speaker(text))
    return text[0].isupper() and len(text.split()) <= _MOST_WORDS
