"""Text as a reader sees it, gathered from the raw text piece by piece, with the place of every piece kept."""

from __future__ import annotations

import re
from bisect import bisect_right

from masthead.source import Block, BlockKind

# What no page can show: controls, surrogates, noncharacters, and the format characters that only steer a display.
_INVISIBLE = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f"
)
_VISIBLE = re.compile(f"[^{_INVISIBLE}]+")
_BLANKS = {ord(blank): " " for blank in "\t\n\r\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"}


def shown(text: str) -> str:
    """What a reader sees of a text on one line: no controls, blanks of every width but the full one as spaces, none at
    the ends."""
    return "".join(_VISIBLE.findall(text)).translate(_BLANKS).strip()


class Flow:
    """The text of one block while it is gathered from `raw`."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.parts: list[str] = []
        self.runs: list[tuple[int, int]] = []
        self.length = 0

    def take(self, start: int, end: int) -> None:
        """Append what is visible of raw[start:end]; blanks of every width but the full one become spaces."""
        whole = self.raw[start:end]
        if whole.isprintable():  # so it is all visible, and has no blanks but spaces
            if whole:
                self.put(whole, start)
            return
        for piece in _VISIBLE.finditer(self.raw, start, end):
            self.put(piece[0].translate(_BLANKS), piece.start())

    def put(self, text: str, at: int) -> None:
        """Append text that stands for the characters from raw[at] on, one for one."""
        if not self.runs or self.runs[-1][1] + self.length - self.runs[-1][0] != at:
            self.runs.append((self.length, at))
        self.parts.append(text)
        self.length += len(text)

    def block(self, kind: BlockKind, line: int, level: int = 0) -> Block | None:
        """The block, without blanks at its ends; None if nothing is left."""
        whole = "".join(self.parts)
        text = whole.strip()
        if not text:
            return None
        plain = len(self.runs) == 1 and text is whole
        runs = tuple(self.runs) if plain else _from(self.runs, len(whole) - len(whole.lstrip()), len(text))
        return Block(kind=kind, text=text, runs=runs, line=line, level=level)


def row(cells: list[Flow], line: int, head: bool) -> Block | None:
    """A table row; level 1 marks a heading row. None if every cell is empty."""
    blocks = [cell.block("row", line) for cell in cells]
    runs: list[tuple[int, int]] = []
    position = 0
    place = next((block.runs[0][1] for block in blocks if block), 0)
    for block in blocks:
        if block:
            runs += [(position + start, raw) for start, raw in block.runs]
            place = block.raw(len(block.text) - 1)
        # The tab that ends the cell stands for the cell's last character, so that every position has its place.
        position += len(block.text) if block else 0
        runs.append((position, place))
        position += 1
    if not any(blocks):
        return None
    texts = tuple(block.text if block else "" for block in blocks)
    return Block(kind="row", text="\t".join(texts), runs=tuple(runs), line=line, level=int(head), cells=texts)


def _from(runs: list[tuple[int, int]], start: int, length: int) -> tuple[tuple[int, int], ...]:
    """The runs of text[start:start + length], counted from its beginning."""
    first = bisect_right(runs, (start, 1 << 60)) - 1
    position, raw = runs[first]
    kept = [(at - start, place) for at, place in runs[first + 1 :] if at < start + length]
    return ((0, raw + start - position), *kept)
