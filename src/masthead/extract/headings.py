"""What part each block of a text plays: heading, point, table row or plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from masthead.extract.credits import stated_date
from masthead.extract.labelled import labelled
from masthead.extract.marks import Mark, depth, find_mark
from masthead.extract.points import label_end
from masthead.extract.shapes import (
    ends_open,
    is_field,
    is_labelled,
    is_note,
    is_number,
    is_occasion,
    is_prose,
    is_short,
    is_speaker,
    is_tagged,
)
from masthead.source import Block

Part = Literal["heading", "point", "row", "text"]

_ALWAYS = ("part", "one")
_BYLINE = re.compile(
    r"(?:来源|编辑|责编|记者|作者|审核|校对)\s*[：:]|\b(?:Source|Editor|Author|Contact)s?:", re.IGNORECASE
)
# Ranks: those of Markdown headings are their levels, 1 to 6.
_NO_LEVEL = 9  # deeper than all that have one
_BY_SHAPE, _BY_TAG, _BY_MARK = 10, 19, 20
_MOST_WORDS = 10
_LEAST_AGENDA = 3
_ASKS = ("?", "？")
_BULLETS = frozenset("●◆■▶►★▲◇□○")
_TIGHT = re.compile(r"(\d{1,2})\.\d{1,3}(?=[㐀-鿿])")
_NUMBER = re.compile(r"[0-9]+\.")


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
    marks = [find_mark(block.text) if block.kind == "paragraph" else None for block in blocks]
    for at in _tight(blocks):
        marks[at] = Mark("three", blocks[at].text.index(".") + 1)
    marks = _with_bullets_as_heads(blocks, marks, language)
    heads = _marked_headings(blocks, marks, language)
    outer = _outer_items(blocks)
    roles = [
        _POINT if at in outer else _role(block, mark, at in heads, language)
        for at, (block, mark) in enumerate(zip(blocks, marks, strict=True))
    ]
    for at in _numbered(blocks, marks):
        start = 0 if roles[at].part == "heading" else roles[at].start
        roles[at] = replace(roles[at], start=start, numbered=True)
    marked_up = any(block.kind == "heading" for block in blocks)
    if not marked_up and (language == "en" or not any(role.part == "heading" for role in roles)):
        roles = [_short_line(blocks, roles, at, language) for at in range(len(blocks))]
    first = next((at for at, role in enumerate(roles) if role.part == "heading"), len(roles))
    for at in labelled(blocks, [role.part == "text" for role in roles], first, language):
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
    if mark and heads and (end := _heading_end(block.text, mark, language)):
        return Role("heading", _BY_MARK + depth(mark.kind), mark.length, end)
    return Role("point", start=mark.length) if mark else _TEXT


def _after_number(text: str) -> int:
    """Where the words of a marked-up heading begin: the number before them is no part of them."""
    mark = find_mark(text)
    return mark.length if mark and mark.kind != "leaf" and mark.length < len(text) else 0


def _heading_end(text: str, mark: Mark, language: str) -> int:
    """Where a marked heading ends: with its block, or with its label; 0 if it is a sentence."""
    rest = text[mark.length :]
    label = label_end(rest, language)
    if label:
        return mark.length + label[0]
    alone = is_short(rest, language) and (ends_open(rest) or rest.find("。") == len(rest) - 1)
    return len(text) if alone and rest else 0


def _marked_headings(blocks: Sequence[Block], marks: Sequence[Mark | None], language: str) -> set[int]:
    """Which marked blocks may be headings: all 一、, and others where something stands under one of their group."""
    groups = _groups(blocks, marks)
    return {at for group in groups if _are_headings(blocks, marks, group, language) for at in group}


def _groups(blocks: Sequence[Block], marks: Sequence[Mark | None]) -> Iterator[list[int]]:
    """The blocks with one kind of mark between two that are further out."""
    groups: dict[str, list[int]] = {}
    for at, (block, mark) in enumerate(zip(blocks, marks, strict=True)):
        if block.kind == "heading":
            yield from groups.values()
            groups = {}
        if mark and mark.kind != "leaf":
            yield from (group for kind, group in groups.items() if depth(kind) > depth(mark.kind))
            groups = {kind: group for kind, group in groups.items() if depth(kind) <= depth(mark.kind)}
            groups.setdefault(mark.kind, []).append(at)
    yield from groups.values()


def _numbered(blocks: Sequence[Block], marks: Sequence[Mark | None]) -> Iterator[int]:
    """The blocks of groups like 59. 60., whose numbers go on from another document, as minutes number their items."""
    numbers = {at: int(block.text.split(".")[0]) for at, block in _with_numbers(blocks, marks)}
    for group in _groups(blocks, marks):
        first = numbers.get(group[0], 1)
        follows = any(number == first - 1 for at, number in numbers.items() if at < group[0])
        if first > 1 and len(group) > 1 and not follows and all(at in numbers for at in group):
            yield from group


def _with_numbers(blocks: Sequence[Block], marks: Sequence[Mark | None]) -> Iterator[tuple[int, Block]]:
    for at, (block, mark) in enumerate(zip(blocks, marks, strict=True)):
        if mark and mark.kind == "three" and _NUMBER.match(block.text):
            yield at, block


def _tight(blocks: Sequence[Block]) -> Iterator[int]:
    """Items such as 1.2个县… 2.3个单位…: what looks like a decimal is an item's number where these count on from 1."""
    run: list[int] = []
    for at, block in enumerate(blocks):
        match = _TIGHT.match(block.text) if block.kind == "paragraph" else None
        number = int(match[1]) if match else 0
        if number != len(run) + 1:
            yield from run if len(run) > 1 else ()
            run = []
        if number == len(run) + 1:
            run.append(at)
    yield from run if len(run) > 1 else ()


def _with_bullets_as_heads(blocks: Sequence[Block], marks: list[Mark | None], language: str) -> list[Mark | None]:
    """The marks; bullets before short lines that nothing stands above, and that all carry something, are headings."""
    first = next((at for at, mark in enumerate(marks) if mark), len(blocks))
    bullet = blocks[first].text[0] if first < len(blocks) else ""
    same = [at for at, mark in enumerate(marks) if mark and blocks[at].text[0] == bullet]
    heads = bullet in _BULLETS and all(_carries(blocks, marks, at, language) for at in same)
    if not heads or any(block.kind == "heading" for block in blocks) or not _numbered_between(marks, same):
        return marks
    return [Mark("part", mark.length) if mark and at in set(same) else mark for at, mark in enumerate(marks)]


def _carries(blocks: Sequence[Block], marks: Sequence[Mark | None], at: int, language: str) -> bool:
    """Whether a marked block is a short line alone, with another block under it that has not its mark."""
    mark = marks[at]
    rest = blocks[at].text[mark.length :] if mark else ""
    under = blocks[at + 1].text[:1] if at + 1 < len(blocks) else blocks[at].text[:1]
    return is_short(rest, language) and ends_open(rest) and under != blocks[at].text[:1]


def _numbered_between(marks: Sequence[Mark | None], same: Sequence[int]) -> bool:
    """Whether a numbered list stands under one of these: then they are no list."""
    return any(mark and mark.kind != "leaf" for at, mark in enumerate(marks) if same and at > same[0])


def _are_headings(blocks: Sequence[Block], marks: Sequence[Mark | None], group: list[int], language: str) -> bool:
    """Whether a group may be headings: each of them can be one, and they are no list that text follows."""
    first = marks[group[0]]
    if first and first.kind in _ALWAYS:
        return not _is_agenda(blocks, marks, group, language)
    nested = any(_has_marks_under(marks, at) for at in group)
    among = group[:-1] or group
    if not nested and not any(_has_text_under(blocks, marks, at, language) for at in among):
        return False
    return all(mark and _heading_end(blocks[at].text, mark, language) for at in group for mark in (marks[at],))


def _is_agenda(blocks: Sequence[Block], marks: Sequence[Mark | None], group: list[int], language: str) -> bool:
    """Whether 一、 二、 三、 stand one right below the other, each on a line, and say nothing more: a list."""
    adjacent = all(after == before + 1 for before, after in pairwise(group))
    lines = (_heading_end(blocks[at].text, mark, language) for at in group if (mark := marks[at]))
    ends = zip(group, lines, strict=True)
    whole = all(end in (0, len(blocks[at].text)) for at, end in ends)
    return len(group) >= _LEAST_AGENDA and adjacent and whole and not _has_marks_under(marks, group[-1])


def _has_marks_under(marks: Sequence[Mark | None], at: int) -> bool:
    mark, under = marks[at], marks[at + 1] if at + 1 < len(marks) else None
    return bool(mark and under and depth(under.kind) > depth(mark.kind))


def _has_text_under(blocks: Sequence[Block], marks: Sequence[Mark | None], at: int, language: str) -> bool:
    """Whether text of any form stands under a block that is a heading alone."""
    mark = marks[at]
    if at + 1 == len(blocks) or marks[at + 1] or mark is None:
        return False
    below = blocks[at + 1]
    alone = _heading_end(blocks[at].text, mark, language) == len(blocks[at].text)
    return alone and (below.kind in ("item", "row") or (below.kind == "paragraph" and is_prose(below.text, language)))


def _short_line(blocks: Sequence[Block], roles: list[Role], at: int, language: str) -> Role:
    """A heading by its shape: a short line without an end mark, with text under it, or one more such line between."""
    if not _is_short_line(blocks[at], roles[at], language) or _is_field_line(blocks, at, language):
        return roles[at]
    for below in range(at + 1, min(at + 3, len(blocks))):
        if not _is_short_line(blocks[below], roles[below], language) or _is_field_line(blocks, below, language):
            text = blocks[below].text
            carries = roles[below].part != "text" or is_prose(text, language) or not ends_open(text)
            carries |= is_labelled(text) and is_labelled(blocks[min(below + 1, len(blocks) - 1)].text)
            return Role("heading", _BY_SHAPE, 0, len(blocks[at].text)) if carries else roles[at]
    return roles[at]


def _is_short_line(block: Block, role: Role, language: str) -> bool:
    """Whether it may be a heading, looked at alone."""
    text = block.text
    if role.part != "text" or not is_short(text, language) or not (ends_open(text) or text.endswith(_ASKS)):
        return False
    if _BYLINE.search(text) or is_note(text) or stated_date(text, language):
        return False
    if language == "zh-CN":
        return not (is_number(text) or is_occasion(text) or is_speaker(text))
    return text[0].isupper() and len(text.split()) <= _MOST_WORDS


def _is_field_line(blocks: Sequence[Block], at: int, language: str) -> bool:
    """Name: value; a Chinese heading may have that shape too, where no other such line is right above or below."""
    near = [block for block in blocks[max(0, at - 1) : at + 2] if abs(block.line - blocks[at].line) <= 1]
    return is_field(blocks[at].text) and (language == "en" or sum(is_field(block.text) for block in near) > 1)
