"""Reporters named in brackets where a newspaper's text begins or ends: 本报讯（记者 王川 通讯员 李江）."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from masthead.extract.outline.credit_parts import is_person
from masthead.extract.outline.credits import CreditLine
from masthead.extract.stretch import Stretch
from masthead.patterns import regex
from masthead.source import Block, Source

_JOB = (
    "(?:(?:本报|本网|本台|本刊|本社|新华社|全媒体|融媒体|特约|见习|实习|首席|驻[\u4e00-\u9fff]{1,6})*"
    "(?:记者|通讯员|特派员|评论员)|(?:摄影|图|文)/?(?:记者)?)"
)
_JOB_WORD = regex(rf"{_JOB}[：:]?")
_LISTED = rf"[（(]\s*(?P<names>{_JOB}[^（）()。；]{{2,60}}?)\s*[）)]"
# What only says that a newspaper tells it stands with the reporters, and goes with them.
_OWN = regex(rf"(?:(?:本报|本网|本台|本刊|本站)[\u4e00-\u9fff]{{0,6}}?(?:讯|消息)?[ \u3000]*)?{_LISTED}[ \u3000]*")
_WIRE = regex(rf"[^。（）()]{{2,30}}?(?:讯|电|消息)[ \u3000]*{_LISTED}")
_ENDING = regex(rf"{_LISTED}\s*")
_WORD = regex(r"[^\s\u3000、,，/：:]+")
_NEAR_END = 6


def part_bylines(source: Source, blocks: Sequence[Block]) -> tuple[list[Block], list[CreditLine]]:
    """The blocks of a text without the brackets that name its reporters, and those: before its first sentence, behind
    its last one, or a line of their own. Of a news agency's dateline the words stay."""
    kept = list(blocks)
    found: list[CreditLine] = []
    for at in sorted({*range(min(1, len(kept))), *range(max(0, len(kept) - _NEAR_END), len(kept))}):
        if kept[at].kind != "paragraph" or ("记者" not in kept[at].text and "通讯员" not in kept[at].text):
            continue
        start, end, names = _bracket(kept[at].text, first=at == 0)
        found += (CreditLine("writer", Stretch(source, blocks[at], *name), at_head=at == 0) for name in names)
        if names and start < end:
            kept[at] = _cut(kept[at], start, end)
    return [block for block in kept if block.text], found


def _bracket(text: str, *, first: bool) -> tuple[int, int, list[tuple[int, int]]]:
    """text[start:end] that goes, and the places of the names that stand in it."""
    if first and (match := _OWN.match(text)) and (names := _names(match)):
        return 0, match.end(), names
    if first and (match := _WIRE.match(text)) and (names := _names(match)):
        return 0, 0, names
    start = max(text.rfind("（"), text.rfind("("))
    match = _ENDING.fullmatch(text, start) if start >= 0 else None
    names = _names(match) if match else []
    return start, len(text), names


def _names(match: re.Match[str]) -> list[tuple[int, int]]:
    """Where names stand in what a bracket lists; none where it lists anything else."""
    found: list[tuple[int, int]] = []
    for word in _WORD.finditer(match.string, *match.span("names")):
        job = _JOB_WORD.match(word[0])
        start = word.start() + (job.end() if job else 0)
        if start == word.end():
            continue
        if not is_person(match.string[start : word.end()]):
            return []
        found.append((start, word.end()))
    return found


def _cut(block: Block, start: int, end: int) -> Block:
    """The block without text[start:end], which stands at one of its ends."""
    if start:
        text = block.text[:start].rstrip()
        return replace(block, text=text, runs=tuple(run for run in block.runs if run[0] < max(len(text), 1)))
    if end == len(block.text):
        return replace(block, text="")
    runs = ((at - end, raw) for at, raw in block.runs if at > end)
    return replace(block, text=block.text[end:], runs=((0, block.raw(end)), *runs))
