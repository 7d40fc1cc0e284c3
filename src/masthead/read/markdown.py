"""Markdown (CommonMark with tables and footnotes), read with markdown-it-py. HTML in it is shown as text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from masthead.read.content import Content
from masthead.read.decoding import decode
from masthead.read.flow import Flow, row
from masthead.read.inline import let_han_stand_beside, note_ends, take_inline
from masthead.read.left_out import struck_out
from masthead.read.markdown_notes import leave_notes, with_notes
from masthead.read.text import line_indent, lines_of
from masthead.source import Block, BlockKind

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_BREAK = re.compile(r"\r\n?|\n")
_FRONT_MATTER = re.compile(r"---[ \t]*(?:\r\n?|\n)(?:(?!---)[^\r\n]*(?:\r\n?|\n))*?---[ \t]*(?=[\r\n]|\Z)")
_FENCE = re.compile(r"\s*(?:-{3,}|`{3,}|~{3,})")
_LITERAL = ("code_block", "fence", "html_block")
_LISTS = ("bullet_list_open", "ordered_list_open", "bullet_list_close", "ordered_list_close")


def read_content(data: bytes, where: str) -> Content:
    """The file's text and blocks. Raises ReadError where it is no text."""
    raw, encoding = decode(data, where)
    struck: list[tuple[str, str]] = []
    blocks = markdown_blocks(raw, struck)
    return Content(raw, blocks, encoding, notes=struck_out(struck, where))


def markdown_blocks(raw: str, struck: list[tuple[str, str]] | None = None) -> tuple[Block, ...]:
    """The headings, paragraphs, list items and table rows of a Markdown text; front matter gives a block a line.
    struck: takes what is struck out, each with its place."""
    raw = raw.replace("\0", "\1")  # as invisible, but the parser leaves it as it is
    front = _FRONT_MATTER.match(raw)
    offset = front.end() if front else 0
    matter = _literal(raw, 0, offset, 1, fenced=True)
    reading = _Reading(raw, offset, [] if struck is None else struck)
    return with_notes(raw, (*matter, *reading.blocks(_parser().parse(raw[offset:]))))


def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # a cold start that reads plain text does not pay for it

    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    # This pass joins escaped characters with the text around them, whose places are wanted apart.
    parser.disable("text_join")
    note_ends(parser)
    let_han_stand_beside(parser)
    leave_notes(parser)
    return parser


class _Reading:
    """Turns tokens into blocks. offset: where in the raw text the parsed part begins. struck: takes what is struck
    out."""

    def __init__(self, raw: str, offset: int, struck: list[tuple[str, str]]) -> None:
        self.raw = raw
        self.struck = struck
        self.lines = [offset, *(mark.end() for mark in _BREAK.finditer(raw, offset)), len(raw), len(raw)]
        self.first = 1 + len(_BREAK.findall(raw[:offset]))
        self.heading = 0
        self.depth = 0
        self.item = False
        self.head = False
        self.cells: list[Flow] | None = None
        self.cursor = 0

    def blocks(self, tokens: list[Token]) -> Iterator[Block]:
        for token in tokens:
            if token.type == "inline":
                block = self.inline(token)
            elif token.type in _LITERAL:
                yield from self.literal(token)
                continue
            else:
                block = self.row() if token.type == "tr_close" else None
                self.follow(token)
            if block:
                yield block

    def follow(self, token: Token) -> None:
        """Note which containers are open."""
        if token.type in _LISTS:
            self.depth += token.nesting
        elif token.type == "list_item_open":
            self.item = True
        elif token.type == "heading_open":
            self.heading = int(token.tag[1:])
        elif token.type in ("thead_open", "thead_close"):
            self.head = token.type == "thead_open"
        elif token.type == "tr_open" and token.map:
            self.cells, self.line = [], token.map[0]
            self.cursor = self.lines[self.line]
        elif token.type == "tr_close":
            self.cells = None

    def inline(self, token: Token) -> Block | None:
        """The block of a paragraph, heading or item; the text of a cell waits for its row."""
        start, end = token.map or (0, 0)
        flow = Flow(self.raw)
        gone: list[str] = []
        first = self.cursor if self.cells is not None else self.lines[start]
        self.cursor = take_inline(flow, token, first, self.lines[end], gone)
        line = self.line if self.cells is not None else start
        self.struck += ((text, f"line {self.first + line}") for text in gone)
        if self.cells is not None:
            self.cells.append(flow)
            return None
        kind: BlockKind = "heading" if self.heading else "item" if self.item else "paragraph"
        level = self.heading or self.depth
        self.heading, self.item = 0, False
        return flow.block(kind, self.first + start, level)

    def row(self) -> Block | None:
        return row(self.cells or [], self.first + self.line, self.head)

    def literal(self, token: Token) -> Iterator[Block]:
        """Code and HTML, a line a paragraph."""
        start, end = token.map or (0, 0)
        yield from _literal(
            self.raw, self.lines[start], self.lines[end], self.first + start, fenced=token.type == "fence"
        )


def _literal(raw: str, start: int, end: int, number: int, *, fenced: bool) -> Iterator[Block]:
    for line in lines_of(raw, start, end, number):
        if fenced and _FENCE.match(line.text):
            continue
        flow = Flow(raw)
        flow.take(line.start + line_indent(raw, line), line.end)
        if block := flow.block("paragraph", line.number):
            yield block
