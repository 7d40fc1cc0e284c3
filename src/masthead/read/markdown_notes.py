"""Footnotes in Markdown, which CommonMark has not: [^1] in the text, [^1]: at the beginning of the note."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from masthead.source import Block

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock

_NOTE = re.compile(r"(?:^|(?<=\s))\[\^([^\]\s^]{1,40})\]:(?=\s|[^\x00-\x7f])")
_MARK = re.compile(r"\[\^([^\]\s^]{1,40})\]")


def leave_notes(parser: MarkdownIt) -> None:
    """Have a note of one word stay text, which CommonMark takes for the address of a link."""
    from markdown_it.rules_block import reference

    def rule(state: StateBlock, first: int, last: int, silent: bool) -> bool:
        is_note = state.src.startswith("[^", state.bMarks[first] + state.tShift[first])
        return not is_note and reference(state, first, last, silent)

    parser.block.ruler.at("reference", rule)


def with_notes(raw: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with notes as such: of [^1]: and [^1] is shown [1]."""
    if not any(block.text.startswith("[^") for block in blocks):
        return tuple(blocks)
    parted = [part for block in blocks for part in _parted(raw, block)]
    known = {found[1] for block in parted if block.kind == "note" and (found := _NOTE.match(block.text))}
    return tuple(_plain(block, known) for block in parted)


def _parted(raw: str, block: Block) -> Iterator[Block]:
    """A paragraph of notes, a note a block."""
    starts = [found.start() for found in _NOTE.finditer(block.text)]
    if block.kind not in ("paragraph", "item") or not starts or starts[0]:
        yield block
        return
    for start, end in zip(starts, [*starts[1:], len(block.text)], strict=True):
        line = block.line + raw.count("\n", block.raw(0), block.raw(start))
        kept = range(start, start + len(block.text[start:end].rstrip()))
        yield replace(_of(block, kept), kind="note", level=0, line=line)


def _plain(block: Block, known: set[str]) -> Block:
    """Without the ^ of marks, and the colon behind that of a note itself."""
    dropped = {found.start() + 1 for found in _MARK.finditer(block.text) if found[1] in known}
    if block.kind == "note" and (found := _NOTE.match(block.text)):
        dropped.add(found.end() - 1)
    if not dropped or block.cells:
        return block
    return _of(block, [at for at in range(len(block.text)) if at not in dropped])


def _of(block: Block, kept: Sequence[int]) -> Block:
    """The block with these characters of its text alone."""
    runs: list[tuple[int, int]] = []
    for position, at in enumerate(kept):
        raw = block.raw(at)
        if not runs or runs[-1][1] + position - runs[-1][0] != raw:
            runs.append((position, raw))
    return replace(block, text="".join(block.text[at] for at in kept), runs=tuple(runs))
