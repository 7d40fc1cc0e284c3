"""What the paragraphs of a file that came back say of each field, and what they say besides."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from masthead.carried import Paragraphs, Printed
from masthead.read.docx.body import Cell, Line
from masthead.read.docx.matching import match
from masthead.read.docx.stretches import flat, read_paragraph


class Said(NamedTuple):
    """What a field printed at one place, and what stands there now; None where its paragraph is gone, or was joined to
    the one before, which then has its text. line: its number in the file."""

    printed: str
    now: str | None
    line: int | None


class Added(NamedTuple):
    """A new paragraph. behind: the last field before it; empty where there is none."""

    text: str
    behind: str
    line: int
    cell: Cell | None


class Odd(NamedTuple):
    """A text of the template that is another now, or that stands where there was none. near: a field of its paragraph,
    or one before it."""

    was: str
    now: str
    near: str


@dataclass(slots=True)
class Reading:
    """said: by field, in the order in which they were printed. at: a field of each line, by the line's number; cells:
    the same of cells. moved: fields whose paragraphs stand elsewhere now."""

    said: dict[str, list[Said]] = field(default_factory=lambda: defaultdict(list))
    added: list[Added] = field(default_factory=list)
    odd: list[Odd] = field(default_factory=list)
    moved: list[str] = field(default_factory=list)
    at: dict[int, str] = field(default_factory=dict)
    cells: dict[Cell, str] = field(default_factory=dict)


def read_lines(printed: Paragraphs, lines: Sequence[Line]) -> Reading:
    """The paragraphs that were printed held against those that are there."""
    matching = match(printed, lines)
    reading = Reading()
    last_of: dict[int, str] = {}
    first = _first_of_each(printed, matching.lines, lines)
    homes = {name: at for at, line in enumerate(lines) for name in line.starts}
    for number, (paragraph, at) in enumerate(zip(printed, matching.lines, strict=True)):
        fields = [part.field for part in paragraph if part.field]
        if at is None or first[at] != number:
            _gone(reading, paragraph, at)
            continue
        read = read_paragraph(paragraph, lines[at])
        for part, text in read.parts:
            reading.said[part.field].append(Said(part.text, text, at))
        found = {part.name for part, _ in read.parts}
        if lost := [part for part in paragraph if part.field and part.name not in found]:
            _lost(reading, lost, lines, homes, at)
        near = fields[-1] if fields else ""
        reading.odd += (Odd(was.strip(), now.strip(), near) for was, now in read.odd)
        if fields:
            reading.at[at], last_of[at] = fields[0], fields[-1]
            if cell := lines[at].cell:
                reading.cells.setdefault(cell, fields[0])
    reading.moved = [part.field for at in matching.moved for part in printed[at][:1] if part.field]
    reading.added = list(_added(matching.added, lines, last_of))
    return reading


def _first_of_each(printed: Paragraphs, matched: Sequence[int | None], lines: Sequence[Line]) -> dict[int, int]:
    """Of each line the paragraph that it is: of several that were joined the first of which something is left."""
    first: dict[int, int] = {}
    empty: set[int] = set()
    for number, at in enumerate(matched):
        if at is None or (at in first and at not in empty):
            continue
        left = _is_left(printed[number], lines[at])
        if at not in first or left:
            first[at] = number
        (empty.discard if left else empty.add)(at)
    return first


def _is_left(paragraph: Sequence[Printed], line: Line) -> bool:
    """Whether there is text in one of the paragraph's places."""
    return any(
        line.text[line.starts[part.name] : line.ends.get(part.name, len(line.text))].strip()
        for part in paragraph
        if part.name in line.starts
    )


def _gone(reading: Reading, paragraph: Sequence[Printed], at: int | None) -> None:
    """A paragraph that is no more."""
    for part in paragraph:
        if part.field:
            reading.said[part.field].append(Said(part.text, None, at))
    own = "".join(part.text for part in paragraph)
    if own.strip() and not any(part.field for part in paragraph):
        reading.odd.append(Odd(own.strip(), "", next(reversed(reading.said), "")))


def _lost(reading: Reading, parts: Sequence[Printed], lines: Sequence[Line], homes: Mapping[str, int], at: int) -> None:
    """Places that their paragraph has no more: they stand in another one, or what became of them cannot be told.
    homes: the line of each place that has its marks; at: the paragraph's own."""
    text = flat(lines[at].text)
    for part in parts:
        home = homes.get(part.name, at)
        if home != at:
            line = lines[home]
            now: str | None = line.text[line.starts[part.name] : line.ends.get(part.name, len(line.text))]
        else:
            now = part.text if flat(part.text) in text else None
        reading.said[part.field].append(Said(part.text, now, home))


def _added(numbers: Sequence[int], lines: Sequence[Line], last_of: dict[int, str]) -> Iterator[Added]:
    known = sorted(last_of)
    for number in numbers:
        at = bisect_left(known, number)
        behind = last_of[known[at - 1]] if at else ""
        yield Added(flat(lines[number].text), behind, number, lines[number].cell)
