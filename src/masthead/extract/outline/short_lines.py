"""Headings by their shape: a short line without an end mark, with text under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from masthead.extract.outline.credits import stated_date
from masthead.extract.outline.shapes import (
    SHORT_EN,
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
# Ends a press release.
_ENDS = regex(r"[-–—*# ]*(?:ENDS?|MORE|30|[-–—*#] ?ends?)[-–—*# ]*|[#*–—-]{2,}")
# A heading, for all that it has the shape of a field: Appendix A: Method.
_NUMBERED_PART = regex(
    r"(?:Annex|Appendix|Attachment|Schedule|Part|Chapter|Section|Phase|Stage|Step|Theme|Objective|Priority|Finding"
    r"|Recommendation|Question|Module|Goal|Pillar|Strand|Option|Workstream|Case study) (?:\d{1,2}|[A-Z]|[IVX]{1,4})\s?:"
)
_ASKS = ("?", "？")
_MOST_WORDS = 10
_FAR = 3
_LEAST_LISTED = 3


def short_lines(blocks: Sequence[Block], plain: Sequence[bool], language: str) -> Iterator[int]:
    """The numbers of the blocks that are headings by their shape. plain: which of all are plain text."""
    listed = _listed(blocks) if language == "en" else set()
    short = [
        told and at not in listed and _is_short_line(block, language)
        for at, (block, told) in enumerate(zip(blocks, plain, strict=True))
    ]
    for at, is_one in enumerate(short):
        if is_one and not _is_field_line(blocks, at, language) and _carries(blocks, plain, short, at, language):
            yield at


def _listed(blocks: Sequence[Block]) -> set[int]:
    """The lines of lists without marks, as of who was present: each right below the other, three or more, or below a
    line that ends in a colon."""
    found: set[int] = set()
    run: list[int] = []
    for at, block in enumerate(blocks):
        goes_on = run and block.line == blocks[at - 1].line + 1
        run = [*(run if goes_on else []), at] if _may_be_listed(block) else []
        found.update(run if len(run) >= _LEAST_LISTED else ())
    for at in range(1, len(blocks)):
        above, block = blocks[at - 1], blocks[at]
        led = above.text.endswith((":", "：")) or at - 1 in found
        if led and above.kind == "paragraph" and block.line == above.line + 1 and _may_be_listed(block):
            found.add(at)
    return found


def _may_be_listed(block: Block) -> bool:
    return block.kind == "paragraph" and ends_open(block.text) and len(block.text) <= SHORT_EN


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
    if _BYLINE.search(text) or is_note(text) or _ENDS.fullmatch(text) or stated_date(text, language):
        return False
    if language == "zh-CN":
        return not (is_number(text) or is_occasion(text) or is_speaker(text))
    return text[0].isupper() and len(text.split()) <= _MOST_WORDS


def _is_field_line(blocks: Sequence[Block], at: int, language: str) -> bool:
    """Name: value; a Chinese heading may have that shape too, where no other such line is right above or below."""
    if _NUMBERED_PART.match(blocks[at].text):
        return False
    near = [block for block in blocks[max(0, at - 1) : at + 2] if abs(block.line - blocks[at].line) <= 1]
    return is_field(blocks[at].text) and (language == "en" or sum(is_field(block.text) for block in near) > 1)
