"""Marked blocks, group by group: which of them are headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from masthead.extract.outline.marks import Mark, depth, find_mark
from masthead.extract.outline.points import label_end
from masthead.extract.outline.shapes import ends_open, is_prose, is_short
from masthead.patterns import regex
from masthead.source import Block

_ALWAYS = ("part", "one")
_LEAST_AGENDA = 3
_BULLETS = frozenset("●◆■▶►★▲◇□○")
_TIGHT = regex(r"(\d{1,2})\.\d{1,3}(?=[㐀-鿿])")
_NUMBER = regex(r"[0-9]+\.")


def find_marks(blocks: Sequence[Block], language: str) -> list[Mark | None]:
    """The mark of each block that is a paragraph and has one."""
    marks = [find_mark(block.text) if block.kind == "paragraph" else None for block in blocks]
    for at in _tight(blocks):
        marks[at] = Mark("three", blocks[at].text.index(".") + 1)
    return _with_bullets_as_heads(blocks, marks, language)


def marked_headings(blocks: Sequence[Block], marks: Sequence[Mark | None], language: str) -> set[int]:
    """Which marked blocks may be headings: all 一、, and others where something stands under one of their group."""
    groups = _groups(blocks, marks)
    return {at for group in groups if _are_headings(blocks, marks, group, language) for at in group}


def numbered(blocks: Sequence[Block], marks: Sequence[Mark | None]) -> Iterator[int]:
    """The blocks of groups like 59. 60., whose numbers go on from another document, as minutes number their items."""
    numbers = {at: int(block.text.split(".")[0]) for at, block in _with_numbers(blocks, marks)}
    earliest: dict[int, int] = {}
    for at, number in numbers.items():
        earliest.setdefault(number, at)
    for group in _groups(blocks, marks):
        first = numbers.get(group[0], 1)
        follows = earliest.get(first - 1, len(blocks)) < group[0]
        if first > 1 and len(group) > 1 and not follows and all(at in numbers for at in group):
            yield from group


def heading_end(text: str, mark: Mark, language: str) -> int:
    """Where a marked heading ends: with its block, or with its label; 0 if it is a sentence."""
    rest = text[mark.length :]
    label = label_end(rest, language)
    if label:
        return mark.length + label[0]
    alone = is_short(rest, language) and (ends_open(rest) or rest.find("。") == len(rest) - 1)
    return len(text) if alone and rest else 0


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


def _with_numbers(blocks: Sequence[Block], marks: Sequence[Mark | None]) -> Iterator[tuple[int, Block]]:
    for at, (block, mark) in enumerate(zip(blocks, marks, strict=True)):
        if mark and mark.kind == "three" and _NUMBER.match(block.text):
            yield at, block


def _tight(blocks: Sequence[Block]) -> Iterator[int]:
    """Items such as 1.2个县… 2.3个单位…: what looks like a decimal is an item's number where these count on from 1."""
    run: list[int] = []
    for at, block in enumerate(blocks):
        match = _TIGHT.match(block.text) if block.kind == "paragraph" and "." in block.text[1:3] else None
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
    chosen = set(same)
    return [Mark("part", mark.length) if mark and at in chosen else mark for at, mark in enumerate(marks)]


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
    return all(mark and heading_end(blocks[at].text, mark, language) for at in group for mark in (marks[at],))


def _is_agenda(blocks: Sequence[Block], marks: Sequence[Mark | None], group: list[int], language: str) -> bool:
    """Whether 一、 二、 三、 stand one right below the other, each on a line, and say nothing more: a list."""
    adjacent = all(after == before + 1 for before, after in pairwise(group))
    lines = (heading_end(blocks[at].text, mark, language) for at in group if (mark := marks[at]))
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
    alone = heading_end(blocks[at].text, mark, language) == len(blocks[at].text)
    told = below.kind == "paragraph" and (is_prose(below.text, language) or not ends_open(below.text))
    return alone and (told or below.kind in ("item", "row"))
