"""Running heads and page numbers: what stands at the same place on most pages, figures aside."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from masthead.read.pdf_text.lines import Line, as_rows, joined_line

_EDGE_ROWS = 3  # rows at the head and at the foot that are looked at
_ZONE = 0.2  # of the page's height
_SAME = 4.0  # points
_MOSTLY = 0.6  # of the pages, or of every second one
_FEWEST = 3  # pages that tell what is repeated
_MOST_HEADS = 0.5  # of all rows
_WIDER = 1.2  # of the usual pitch
_OTHER_SIZE = 0.06
_APART = 1.4  # em between the text and a page number on a document of few pages
_TOP, _SMALL, _ABOVE = 0.07, 0.85, 3.0  # of the page's height; of the size of the text; em: of a head on a single page
_DIGITS = re.compile(r"\d+|[〇零一二三四五六七八九十百]+(?=\s*页)|\b[ivxlc]+\b")
_NUMBER = re.compile(
    r"[\s—–\-－_·|~〜.•]*(?:(?:第|共|page|p\.?|seite)?\s*(?P<number>\d{1,4}|[〇零一二三四五六七八九十百]{1,5}(?=\s*页))\s*页?)"
    r"\s*(?:[/／,，|of共第之]*\s*(?:第|共)?\s*(?P<total>\d{1,4}|[〇零一二三四五六七八九十百]{1,5})\s*页?)?[\s—–\-－_·|~〜.•]*",
    re.IGNORECASE,
)


class Edge(NamedTuple):
    """A row at the head or foot of a page. place: its baseline from the edge of the page, negative from the foot. nth:
    which row from the edge, from 0. apart: em to the next row towards the text. detached: a wide blank or another size
    parts it from the text, or other such rows do."""

    page: int
    lines: tuple[Line, ...]
    text: str
    place: float
    nth: int
    apart: float
    detached: bool


@dataclass(frozen=True)
class Furniture:
    """lines: by their id. heads: what they say, once each. numbers: pages whose number was left out."""

    lines: frozenset[int]
    heads: tuple[str, ...]
    numbers: int


def furniture(pages: Sequence[tuple[int, float, Sequence[Line]]]) -> Furniture:
    """What is repeated on pages. pages: number, height, lines of each."""
    edges = [edge for number, height, lines in pages for edge in _edges(number, height, lines)]
    numbers = _page_numbers(edges, len(pages))
    heads = _repeated([edge for edge in edges if edge.detached and edge not in numbers], len(pages))
    if len(pages) == 1:
        heads += _small_heads([edge for edge in edges if edge not in numbers], *pages[0][1:])
    rows = sum(len(as_rows(lines)) for _, _, lines in pages)
    if len(heads) > _MOST_HEADS * rows:
        heads = []  # the pages are alike: forms, or the same text again
    left_out = [*numbers, *heads]
    return Furniture(
        frozenset(id(line) for edge in left_out for line in edge.lines),
        tuple({_plain(edge): edge.text for edge in reversed(heads)}.values())[::-1],
        len({edge.page for edge in numbers}),
    )


def _edges(number: int, height: float, lines: Sequence[Line]) -> list[Edge]:
    rows = as_rows(lines)
    pitches = [(after[0].base - row[0].base) / row[0].size for row, after in pairwise(rows)]
    wide = _WIDER * median(pitches) if pitches else 0.0
    found: list[Edge] = []
    for side, ordered in ((1, rows), (-1, rows[::-1])):
        detached = False
        for nth in range(min(_EDGE_ROWS, len(ordered)) - 1, -1, -1):
            row = ordered[nth]
            base, size = row[0].base, row[0].size
            after = ordered[nth + 1][0] if nth + 1 < len(ordered) else None
            apart = abs(after.base - base) / size if after else height / size
            detached = detached or after is None or apart > wide or abs(after.size - size) > _OTHER_SIZE * size
            place = base if side > 0 else base - height
            if abs(place) <= _ZONE * height:
                found.append(Edge(number, tuple(row), joined_line(row).text, place, nth, apart, detached))
    return found


def _page_numbers(edges: Sequence[Edge], pages: int) -> list[Edge]:
    """The rows that are the page's number: in step with the pages, and in one place or at one of two sides."""
    found: dict[tuple[int, int], list[Edge]] = {}
    for edge in edges:
        number = _number(edge.text)
        if number is not None and edge.nth < 2:
            found.setdefault((number - edge.page, round(edge.place / (2 * _SAME))), []).append(edge)
    numbers: list[Edge] = []
    for like in found.values():
        count = len({edge.page for edge in like})
        if count >= min(_FEWEST, max(2, pages // 3)) or (count == 1 and _is_plain_foot(like[0])):
            numbers += like
    if numbers:  # those of pages that are counted anew, in the same place
        places = {round(edge.place / (2 * _SAME)) for edge in numbers}
        done = {edge.page for edge in numbers}
        others = (edge for edge in edges if edge.page not in done and round(edge.place / (2 * _SAME)) in places)
        numbers += [edge for edge in others if _number(edge.text) is not None]
    return numbers


def _is_plain_foot(edge: Edge) -> bool:
    """Whether a row that is in step with no other is a page's number all the same: set as one, below the text."""
    outside = edge.place < 0 and edge.nth == 0 and edge.apart >= _APART
    return outside and _number(edge.text) is not None and not edge.text.isdigit()


def _number(text: str) -> int | None:
    """The page that a text says it is the number of, and nothing else."""
    found = _NUMBER.fullmatch(text)
    if not found:
        return None
    number = found["number"]
    return int(number) if number.isdigit() else _chinese(number)


def _chinese(number: str) -> int:
    total, digit = 0, 0
    for one in number:
        if one in "十百":
            total += (digit or 1) * (10 if one == "十" else 100)
            digit = 0
        else:
            digit = digit * 10 + "〇一二三四五六七八九".find(one.replace("零", "〇"))
    return total + digit


def _plain(edge: Edge) -> str:
    """What it says, whatever the figures."""
    return _DIGITS.sub("0", edge.text)


def _repeated(edges: Sequence[Edge], pages: int) -> list[Edge]:
    """Rows that say the same but for figures, at the same place, on most pages or on most of every second one."""
    if pages < 2:
        return []
    like: dict[str, list[Edge]] = {}
    for edge in edges:
        like.setdefault(_plain(edge), []).append(edge)
    found: list[Edge] = []
    for same in like.values():
        place = Counter(round(edge.place / _SAME) for edge in same).most_common(1)[0][0] * _SAME
        near = [edge for edge in same if abs(edge.place - place) <= _SAME]
        count = len({edge.page for edge in near})
        # A first page often has a head of its own.
        if count >= max(_FEWEST, _MOSTLY * pages / 2) or count >= max(pages - 1, 2):
            found += near
    return found


def _small_heads(edges: Sequence[Edge], height: float, lines: Sequence[Line]) -> list[Edge]:
    """The running head of a single page: small type close to its edge, far above the text."""
    size = _SMALL * median([line.size for line in lines] or [0.0])
    return [
        edge
        for edge in edges
        if edge.nth == 0 and 0 < edge.place < _TOP * height and edge.apart >= _ABOVE and edge.lines[0].size <= size
    ]
