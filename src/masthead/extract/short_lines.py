"""Headings by their shape: a short line without an end mark, with text under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from masthead.extract.credits import stated_date
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
)
from masthead.patterns import regex
from masthead.source import Block

_BYLINE = regex(r"(?:来源|编辑|责编|记者|作者|审核|校对)\s*[：:]|\b(?:Source|Editor|Author|Contact)s?:", re.IGNORECASE)
_ASKS = ("?", "？")
_MOST_WORDS = 10
_FAR = 3


def short_lines(blocks: Sequence[Block], plain: Sequence[bool], language: str) -> Iterator[int]:
    """The numbers of the blocks that are headings by their shape. plain: which of all are plain text."""
    short = [told and _is_short_line(block, language) for block, told in zip(blocks, plain, strict=True)]
    for at, is_one in enumerate(short):
        if is_one and not _is_field_line(blocks, at, language) and _carries(blocks, plain, short, at, language):
            yield at


def _carries(blocks: Sequence[Block], plain: Sequence[bool], short: Sequence[bool], at: int, language: str) -> bool:
    """Whether text stands under a line, or under one more such line below it."""
    for below in range(at + 1, min(at + _FAR, len(blocks))):
        if not short[below] or _is_field_line(blocks, below, language):
            text = blocks[below].text
            following = blocks[min(below + 1, len(blocks) - 1)].text
            fields = is_labelled(text) and is_labelled(following)
            return not plain[below] or is_prose(text, language) or not ends_open(text) or fields
    return False


def _is_short_line(block: Block, language: str) -> bool:
    """Whether it may be a heading, looked at alone."""
    text = block.text
    if not is_short(text, language) or not (ends_open(text) or text.endswith(_ASKS)):
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
