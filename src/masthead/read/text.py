"""Plain text. A line is a paragraph, unless the text is wrapped to a width: then lines are joined."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from masthead.patterns import regex
from masthead.read.content import Content
from masthead.read.decoding import decode
from masthead.read.flow import Flow
from masthead.source import Block

_BREAK = regex(r"\r\n|[\r\n\v\f\x85\u2028\u2029]")
_WIDE_RANGES = "\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6"
WIDE = regex(f"[{_WIDE_RANGES}]")
# A break may stand on either side of a full-width character; other characters hold together up to a blank.
_FIRST_WORD = regex(rf"[^\s{_WIDE_RANGES}]+|\S")
_ENDED = regex(r"[。！？；：.!?;:]['\"”’）)]*$")
_ITEM = regex(
    r"(?:[-*+•·●○■□◆–—]|\d{1,3}[.)、．]|[(（]?[a-zA-Z\d]{1,2}[)）]|[(（]?[一二三四五六七八九十]{1,3}[)）、])\s*"
)

# The widths, in columns, to which editors and mail programs wrap.
_NARROWEST, _WIDEST = 50, 100
# The share of lines that must keep to the width.
_MOSTLY = 0.8


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: raw[start:end], its number from 1, its text without blanks at the ends."""

    start: int
    end: int
    number: int
    text: str
    indented: bool

    @property
    def columns(self) -> int:
        """A full-width character takes two columns."""
        return len(self.text) + len(WIDE.findall(self.text))


def read_content(data: bytes, where: str) -> Content:
    """The file's text and blocks. Raises ReadError where it is no text."""
    raw, encoding = decode(data, where)
    return Content(raw, text_blocks(raw), encoding)


def text_blocks(raw: str) -> tuple[Block, ...]:
    """The paragraphs of a plain text."""
    lines = list(lines_of(raw))
    width = _wrap_width(lines)
    blocks: list[Block] = []
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and not (width and _continues(paragraph[-1], line, width)):
            blocks += _paragraph(raw, paragraph)
            paragraph = []
        paragraph.append(line)
    return (*blocks, *_paragraph(raw, paragraph))


def lines_of(raw: str, start: int = 0, end: int | None = None, number: int = 1) -> Iterator[Line]:
    """The lines of raw[start:end] that are not blank; the first one has this number."""
    end = len(raw) if end is None else end
    while start < end:
        mark = _BREAK.search(raw, start, end)
        stop = mark.start() if mark else end
        whole = raw[start:stop]
        if text := whole.strip():
            yield Line(start, stop, number, text, indented=whole[0].isspace())
        start = mark.end() if mark else end
        number += 1


def _paragraph(raw: str, lines: list[Line]) -> list[Block]:
    flow = Flow(raw)
    for line in lines:
        start = line.start + line_indent(raw, line)
        if flow.parts:
            join(flow, lines[0].start, start)
        flow.take(start, line.end)
    block = flow.block("paragraph", lines[0].number) if lines else None
    return [block] if block else []


def line_indent(raw: str, line: Line) -> int:
    """How many blanks stand before the line's text."""
    whole = raw[line.start : line.end]
    return len(whole) - len(whole.lstrip())


def join(flow: Flow, floor: int, at: int) -> None:
    """A line break inside a paragraph: a space, but nothing between two full-width characters.

    at: where the next line's text begins. floor: the place in the raw text before which no break can stand.
    """
    last = flow.parts[-1][-1:]
    if last.isspace() or (WIDE.match(last) and WIDE.match(flow.raw, at)):
        return
    flow.put(" ", max(floor, at - 1))


def _wrap_width(lines: list[Line]) -> int:
    """The width in columns to which the text is wrapped; 0 where lines are paragraphs.

    In wrapped text, most full lines stop inside a sentence; where a line is a paragraph, few do. A few lines may be
    wider than any that is wrapped: a list of names, an address.
    """
    if any(len(line.text) > 2 * _WIDEST for line in lines):
        return 0
    followed = [line for line, after in pairwise(lines) if after.number == line.number + 1]
    widths = sorted(line.columns for line in followed if line.columns <= _WIDEST)
    if len(widths) < _MOSTLY * len(followed) or not widths:
        return 0
    width = widths[len(widths) * 9 // 10]
    full = [line for line in followed if 0.85 * width < line.columns <= _WIDEST]
    open_ended = sum(1 for line in full if not _ENDED.search(line.text))
    wrapped = width >= _NARROWEST and open_ended >= 2 and open_ended >= 0.6 * len(full)
    return width if wrapped else 0


def _continues(line: Line, after: Line, width: int) -> bool:
    """Whether `after` was begun only because its first word did not fit at the end of `line`."""
    if after.number != line.number + 1 or _ITEM.match(after.text) or (after.indented and not line.indented):
        return False
    if line.columns > _WIDEST:
        return False  # whoever wrote this line did not wrap it
    word = _FIRST_WORD.match(after.text)
    room = width - line.columns
    return room < 1 + (len(word[0]) + len(WIDE.findall(word[0])) if word else 0)
