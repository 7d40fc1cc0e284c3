"""The inline part of Markdown: emphasis, links, code and escapes become plain text, each piece with its place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from masthead.patterns import regex
from masthead.read.flow import Flow
from masthead.read.text import WIDE, join

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

    Rule = Callable[[StateInline, bool], bool]

_NEARBY = 8
_STRUCK_TAG = regex(r"<(/?)(?:del|s|strike)\s*>", re.IGNORECASE)


def note_ends(parser: MarkdownIt) -> None:
    """Have links and pictures note where they end, so that no text is looked for inside an address."""
    from markdown_it.rules_inline import image, link

    parser.inline.ruler.at("link", _noting(link))
    parser.inline.ruler.at("image", _noting(image))


def _noting(rule: Rule) -> Rule:
    def noting(state: StateInline, silent: bool) -> bool:
        found = rule(state, silent)
        if found and not silent:
            state.tokens[-1].meta["end"] = state.pos
        return found

    return noting


def let_han_stand_beside(parser: MarkdownIt) -> None:
    """Have **label：**text be strong, and ~~text。~~ struck out, where CommonMark wants a blank behind a mark that
    punctuation precedes: between Chinese characters there are none."""
    from markdown_it.rules_inline import emphasis, strikethrough

    parser.inline.ruler.at("emphasis", _beside_han(emphasis.tokenize, "*"))
    parser.inline.ruler.at("strikethrough", _beside_han(strikethrough.tokenize, "~"))


def _beside_han(rule: Rule, sign: str) -> Rule:
    def marking(state: StateInline, silent: bool) -> bool:
        start, before = state.pos, len(state.delimiters)
        found = rule(state, silent)
        left, right = state.src[start - 1 : start], state.src[state.pos : state.pos + 1]
        for mark in state.delimiters[before:] if found and state.src[start] == sign else ():
            mark.open |= bool(WIDE.match(left)) and right.strip() != ""
            mark.open &= sign == "*" or not (left.isdecimal() and right.isdecimal())  # 5~~10 is a range
            mark.close |= bool(WIDE.match(right)) and left.strip() != ""
        return found

    return marking


def take_inline(flow: Flow, token: Token, start: int, end: int, gone: list[str]) -> int:
    """Append the text of an inline token, which stands in raw[start:end], and to `gone` what of it is struck out; gives
    the place where it ends."""
    places = _Places(flow.raw, token.content, start, end)
    for struck, children in groupby(_struck(token.children or ()), key=itemgetter(1)):
        taking = Flow(flow.raw) if struck else flow
        for child, _ in children:
            _take(taking, child, start, places)
            if "end" in child.meta:
                places.cursor = max(places.cursor, places.raw_place(child.meta["end"]))
        gone += [_STRUCK_TAG.sub("", "".join(taking.parts))] if struck else []
    return max(places.cursor, places.raw_place(len(token.content)))


def _struck(children: Sequence[Token]) -> Iterator[tuple[Token, bool]]:
    """Each piece, and whether it is struck out: ~~ or <del> stands before it, and behind it what closes that."""
    turns = [0] * (len(children) + 1)
    opened: list[int] = []
    for at, child in enumerate(children):
        tag = _STRUCK_TAG.fullmatch(child.content) if child.type == "html_inline" else None
        if child.type == "s_open" or (tag and not tag[1]):
            opened.append(at)
        elif opened and (child.type == "s_close" or tag):
            turns[opened.pop()] += 1
            turns[at + 1] -= 1
    return ((child, depth > 0) for child, depth in zip(children, accumulate(turns), strict=False))


def _take(flow: Flow, child: Token, start: int, places: _Places) -> None:
    if child.type in ("text", "html_inline", "image"):
        _take_text(flow, child.content, places)
    elif child.type == "text_special":
        place = places.find(child.markup)
        _put_all(flow, child.content, place)
        places.cursor = place + len(child.markup)
    elif child.type == "code_inline":
        _take_code(flow, child.content, places)
        places.skip(child.markup)
    elif child.type in ("softbreak", "hardbreak"):
        places.cursor = places.next_line()
        if flow.parts:
            join(flow, start, places.cursor)


def _take_text(flow: Flow, text: str, places: _Places) -> None:
    if text[:1] == " " and flow.parts and flow.parts[-1].endswith(" "):
        text = text.lstrip(" ")  # what stood between was struck out
    place = places.find(text)
    if flow.raw.startswith(text, place):
        flow.take(place, place + len(text))
        places.cursor = place + len(text)
    else:  # a decoded address, an escaped bar in a table: shown as decoded, standing where it begins
        places.cursor = _put_all(flow, text, place)


def _take_code(flow: Flow, code: str, places: _Places) -> None:
    """Code; what is a blank in it may be the end of a line in the raw text."""
    for number, word in enumerate(code.split(" ")):
        if number:
            place = places.blank()
            flow.put(" ", place)
            places.cursor = place + 1
        if word:
            _take_text(flow, word, places)


def _put_all(flow: Flow, text: str, place: int) -> int:
    """Text that is written otherwise in the raw text: each character stands at its like nearby, or at the last.

    Gives the place of the last.
    """
    for character in text:
        if character.isprintable():
            found = flow.raw.find(character, place, place + _NEARBY)
            place = found if found >= 0 else place
            flow.put(character, place)
    return place


class _Places:
    """Places in the raw text for places in an inline token's content.

    content: the raw lines without what contains them (indents, > and list marks). cursor: where the next text is
    looked for.
    """

    def __init__(self, raw: str, content: str, start: int, end: int) -> None:
        self.raw = raw
        self.end = end
        self.lines: list[tuple[int, int]] = []
        at, position = start, 0
        for line in content.split("\n"):
            found = raw.find(line.strip(), at, end)
            at = found - (len(line) - len(line.lstrip())) if found >= 0 else at
            self.lines.append((position, max(start, at)))
            position += len(line) + 1
            at = max(start, at) + len(line)
        self.cursor = self.lines[0][1]
        self.line = 0

    def find(self, text: str) -> int:
        found = self.raw.find(text, self.cursor, self.end)
        return found if found >= 0 else min(self.cursor, len(self.raw) - 1)

    def blank(self) -> int:
        """The next white space, or where it should be."""
        found = (at for at in range(self.cursor, self.end) if self.raw[at].isspace())
        return next(found, min(self.cursor, len(self.raw) - 1))

    def skip(self, mark: str) -> None:
        """Move behind the mark that closes what was just taken."""
        found = self.raw.find(mark, self.cursor, self.end)
        self.cursor = found + len(mark) if found >= 0 else self.cursor

    def next_line(self) -> int:
        """Where the text of the next line begins."""
        self.line = min(self.line + 1, len(self.lines) - 1)
        while self.line + 1 < len(self.lines) and self.lines[self.line][1] < self.cursor:
            self.line += 1  # a line break inside code was passed without a token
        place = max(self.cursor, self.lines[self.line][1])
        while place < self.end - 1 and self.raw[place].isspace():
            place += 1
        return place

    def raw_place(self, position: int) -> int:
        """The raw place of content[position]; the end of the content is allowed."""
        line = bisect_right(self.lines, (position, len(self.raw))) - 1
        at, place = self.lines[line]
        self.line = max(self.line, line)
        return min(place + position - at, self.end)
