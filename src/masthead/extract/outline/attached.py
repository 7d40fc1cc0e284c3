"""Texts attached to a document: each begins with 附件 or 附件2 on a line of its own, its title below (GB/T 9704-2012,
7.3.7)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from masthead.patterns import regex
from masthead.source import Block

MARK = regex(r"附\s*件\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})?\s*[：:]?")
_LONGEST_TITLE = 80


class Parted(NamedTuple):
    """main: the document's own blocks. attached: those of each attached text, its title first."""

    main: Sequence[Block]
    attached: list[Sequence[Block]]


def part_attached(blocks: Sequence[Block]) -> Parted:
    """The blocks of a document, and of what is attached to it; nothing is, where a mark has no title below it."""
    marks = [at for at in range(1, len(blocks)) if _is_mark(blocks, at)]
    if not marks:
        return Parted(blocks, [])
    ends = pairwise([*marks, len(blocks)])
    return Parted(blocks[: marks[0]], [blocks[start + 1 : end] for start, end in ends])


def _is_mark(blocks: Sequence[Block], at: int) -> bool:
    if not MARK.fullmatch(blocks[at].text.strip()) or at + 1 == len(blocks):
        return False
    title = blocks[at + 1]
    text = title.text.strip()
    return title.kind in ("paragraph", "heading") and len(text) <= _LONGEST_TITLE and _opens(text)


def _opens(text: str) -> bool:
    """Whether a line may be a title: no mark of the next attached text, and no sentence."""
    return bool(text) and not MARK.fullmatch(text) and not text.endswith(("。", "；", "：", ":", ";"))
