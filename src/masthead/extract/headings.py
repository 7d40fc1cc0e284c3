"""What part each block of a text plays: heading, point, table row or plain text."""

from __future__ import annotations

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
    marks = [None if block.kind != "paragraph" else find_mark(block.text) for block in blocks]
    kinds = _heading_kinds(blocks, marks, language)
    roles = [_role(block, mark, kinds, language) for block, mark in zip(blocks, marks, strict=True)]
    marked_up = any(block.kind == "heading" for block in blocks)
    if not marked_up and (language == "en" or not any(role.part == "heading" for role in roles)):
        return [_short_line(blocks, roles, at, language) for at in range(len(blocks))]
    return roles


def _role(block: Block, mark: Mark | None, kinds: set[str], language: str) -> Role:
    if block.kind == "heading":
        return Role("heading", block.level, 0, len(block.text))
    if block.kind == "row":
        return _ROW
    if block.kind == "item":
        return _POINT if block.level <= 1 else _TEXT
    if mark and mark.kind in kinds and (end := _heading_end(block.text, mark, language)):
        return Role("heading", 20 + depth(mark.kind), mark.length, end)
    return _POINT if mark else _TEXT


def _heading_end(text: str, mark: Mark, language: str) -> int:
    """Where a marked heading ends: with its block, or with its label; 0 if it is a sentence."""
    rest = text[mark.length :]
    label = label_end(rest, language)
    if label:
        return mark.length + label[0]
    alone = is_short(rest, language) and (ends_open(rest) or rest.find("。") == len(rest) - 1)
    return len(text) if alone and rest else 0


def _heading_kinds(blocks: Sequence[Block], marks: list[Mark | None], language: str) -> set[str]:
    """The kinds of marks that open headings in this text: 一、 always, others where something stands under one."""
    kinds = set(_ALWAYS)
    for at, mark in enumerate(marks[:-1]):
        if not mark or mark.kind in kinds or mark.kind == "leaf":
            continue
        after = marks[at + 1]
        deeper = after and depth(after.kind) > depth(mark.kind)
        item = blocks[at + 1].kind in ("item", "row")
        alone = _heading_end(blocks[at].text, mark, language) == len(blocks[at].text)
        prose = not after and blocks[at + 1].kind == "paragraph" and is_prose(blocks[at + 1].text, language)
        if deeper or (alone and (item or prose)):
            kinds.add(mark.kind)
    return kinds


def _short_line(blocks: Sequence[Block], roles: list[Role], at: int, language: str) -> Role:
    """A heading by its shape: a short line without an end mark, with text under it."""
    block, role = blocks[at], roles[at]
    if role is not _TEXT or not _looks_like_heading(block.text, language):
        return role
    below = next(
        (
            after
            for after in range(at + 1, min(at + 3, len(blocks)))
            if roles[after] is not _TEXT or not _looks_like_heading(blocks[after].text, language)
        ),
        None,
    )
    carries = below is not None and (
        roles[below].part in ("point", "row", "heading") or is_prose(blocks[below].text, language)
    )
    return Role("heading", 10, 0, len(block.text)) if carries else role


def _looks_like_heading(text: str, language: str) -> bool:
    if not is_short(text, language) or not ends_open(text) or stated_date(text, language) or is_note(text):
        return False
    if language == "zh-CN":
        return not (is_number(text) or is_occasion(text) or is_speaker(text))
    return text[0].isupper() and len(text.split()) <= 10 and "\t" not in text
