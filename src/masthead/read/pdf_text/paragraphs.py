"""Lines joined into paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from masthead.read.pdf_text.columns import Region
from masthead.read.pdf_text.lines import Line
from masthead.read.pdf_text.tables import Table
from masthead.read.pdf_text.wording import (
    OUTLINE,
    first_word,
    goes_on_counting,
    is_bulleted,
    is_ended,
    is_marked,
    is_wide,
)

_OTHER_SIZE = 0.06  # of the size
_PITCH = 1.3  # of the usual one; a larger one begins a paragraph
_WIDEST_PITCH = 2.4  # em
_SAME_EDGE = 0.3  # em
_INDENT = (0.8, 2.6)  # em, of the first line of a paragraph
_FEW_INDENTS = 2
_FEW_ENDS, _MANY_ENDS = 3, 0.3  # lines that end at the edge of their column
_SCANNED_EDGE = 1.0  # em, by which the ends of lines in a picture may differ
_CENTRED = 1.0  # em by which the margins of a centred line may differ
_CENTRED_MARGIN = 2.6  # em, which a centred line has at both sides
_FAR = 0.35  # of the measure; a line that begins further right stands by itself
_LABEL_GAP = 0.8  # em between a label and the text beside it
_LARGE = 1.12  # of the size of the text: of a headline


class Measure(NamedTuple):
    """left, right: the edges of a column. pitch: from line to line, in em. indented: the first lines of its paragraphs
    are."""

    left: float
    right: float
    pitch: float
    indented: bool = False


@dataclass(eq=False)
class Paragraph:
    """Lines that are one text. measure: of the column it begins in. apart: a wide blank stands above it."""

    lines: list[Line]
    measure: Measure
    centred: bool = False
    apart: bool = False

    @property
    def first(self) -> Line:
        return self.lines[0]

    @property
    def text(self) -> str:
        """To look at; what is read of it is put together elsewhere."""
        return " ".join(line.text for line in self.lines)


Piece = Paragraph | Table


def measures(regions: Sequence[Region]) -> dict[str, Measure]:
    """The edges and the pitch of columns, by their kind and how far left they begin."""
    found: dict[str, list[Region]] = {}
    for region in regions:
        if region.lines:
            found.setdefault(_key(region), []).append(region)
    return {key: _measure(like) for key, like in found.items()}


def _key(region: Region) -> str:
    in_column = region.kind[-1:] in ("l", "r") and region.lines
    return f"{region.kind} {round(_left(region.lines) / 12) if in_column else 0}"


def _measure(regions: Sequence[Region]) -> Measure:
    lines = [line for region in regions for line in region.lines]
    rights = sorted(line.right for line in lines)
    pitches = [
        round((after.base - before.base) / before.size, 2)
        for region in regions
        for before, after in pairwise(region.lines)
        if 0.9 < (after.base - before.base) / before.size < _WIDEST_PITCH
        and abs(after.size - before.size) <= _OTHER_SIZE * before.size
    ]
    common = Counter(round(pitch * 20) for pitch in pitches).most_common(1)
    pitch = common[0][0] / 20 if common and common[0][1] > 1 else median(pitches) if pitches else 1.5
    left = _left(lines)
    # A line or two may stick out, as a long word does.
    right = rights[max(len(rights) - 1 - len(rights) // 40, 0)]
    return Measure(left, right, pitch, _are_indented(regions, left))


def _are_indented(regions: Sequence[Region], left: float) -> bool:
    """Whether lines that begin further right have lines at the edge below them, rather than others like them."""
    below = [
        abs(after.left - left) < _SAME_EDGE * after.size
        for region in regions
        for before, after in pairwise(region.lines)
        if _INDENT[0] * before.size < before.left - left < _INDENT[1] * before.size
    ]
    return below.count(True) >= _FEW_INDENTS and below.count(True) * 2 > len(below)


def _own(region: Region, usual: Measure) -> Measure:
    """The measure of a region, with an edge of its own where many of its lines end there."""
    lines = region.lines
    right = max((line.right for line in lines), default=usual.right)
    near = sum(line.right > right - 0.5 * line.size for line in lines)
    return usual._replace(right=right) if near >= max(_FEW_ENDS, _MANY_ENDS * len(lines)) else usual


def _left(lines: Sequence[Line]) -> float:
    """Where most lines of running text begin: not the first ones of paragraphs."""
    lefts = Counter(round(line.left / 2) for line in lines)
    common = [place for place, count in lefts.items() if count >= max(2, len(lines) // 20)]
    return min(common) * 2.0 if common else min(line.left for line in lines)


def paragraphs(regions: Sequence[Region], body: float) -> list[Piece]:
    """The paragraphs and tables of a document in reading order. body: the size of most of its text."""
    known = measures(regions)
    found: list[Piece] = []
    open_one: Paragraph | None = None
    before: Line | None = None
    for region in regions:
        measure = _own(region, known.get(_key(region)) or Measure(0.0, 0.0, 1.5))
        for item in region.items:
            if isinstance(item, Table):
                found.append(item)
                before = None
                continue
            same = before is not None and open_one is not None and item.page == before.page and before in region.items
            if open_one and (
                _goes_on(open_one, item, measure, body) if same else _goes_over(open_one, item, measure, body)
            ):
                open_one.lines.append(item)
            else:
                apart = not same or before is None or item.base - before.base > _PITCH * measure.pitch * item.size
                open_one = Paragraph([item], measure, _is_centred(item, measure, body), apart)
                found.append(open_one)
            before = item
    return found


def _goes_on(paragraph: Paragraph, line: Line, measure: Measure, body: float) -> bool:
    """Whether a line right below, in the same column, belongs to the paragraph."""
    last, first = paragraph.lines[-1], paragraph.first
    furthest = max(_PITCH * measure.pitch, 1.15) * max(last.size, line.size)
    if not _is_like(last, line) or line.base - last.base > furthest:
        return False
    if is_bulleted(line.text) or (OUTLINE.match(line.text) and is_ended(last.text)) or _is_next(first, line):
        return False
    fills = all(_is_at_edge(one, measure) for one in (*paragraph.lines, line))  # so it may be centred, or not
    if not fills and (paragraph.centred or _is_centred(line, measure, body)):
        headline = paragraph.centred and _is_centred(line, measure, body)
        return headline and not is_ended(last.text) and not is_marked(line.text)
    if last.left - measure.left > _FAR * (measure.right - measure.left) and abs(line.left - last.left) > last.size:
        return False
    if not _is_full(last, line, measure):
        return False
    edge = _SAME_EDGE * line.size
    if line.left > measure.left + max(edge, 0.6 * line.size):
        return _in_indent(paragraph, line, measure)
    return not (is_marked(line.text) and is_ended(last.text) and first.left <= measure.left + edge)


def _is_next(first: Line, line: Line) -> bool:
    """Whether a line is the item after the one that the first line begins."""
    return abs(line.left - first.left) < _SAME_EDGE * line.size and goes_on_counting(first.text, line.text)


def _in_indent(paragraph: Paragraph, line: Line, measure: Measure) -> bool:
    """Whether a line that begins further right goes on with a paragraph: an item below its mark, or an indented one."""
    first, last = paragraph.first, paragraph.lines[-1]
    if _hangs(first, line.left):
        return True
    if is_marked(first.text) and line.left > first.left + _SAME_EDGE * line.size:
        return len(paragraph.lines) == 1 or abs(line.left - last.left) < _SAME_EDGE * line.size
    if abs(line.left - last.left) >= _SAME_EDGE * line.size:
        return False
    if measure.indented and line.left - measure.left < _INDENT[1] * line.size and last is first:
        return False
    return len(paragraph.lines) > 1 or not (is_ended(last.text) or is_marked(line.text))


def _hangs(first: Line, left: float) -> bool:
    """Whether a line that begins there stands below the text of the first one, which a blank parts from its label."""
    return any(
        abs(after.left - left) < _SAME_EDGE * first.size and after.left - before.right > _LABEL_GAP * first.size
        for before, after in pairwise(first.inked)
    )


def _goes_over(paragraph: Paragraph, line: Line, measure: Measure, body: float) -> bool:
    """Whether the first line of another column or page goes on with the last paragraph of the one before."""
    last = paragraph.lines[-1]
    if not _is_like(last, line) or paragraph.centred or _is_centred(line, measure, body) or line.size > _LARGE * body:
        return False
    if is_bulleted(line.text) or OUTLINE.match(line.text) or not _is_full(last, line, paragraph.measure):
        return False
    offset = first_offset(paragraph.lines, paragraph.measure)
    if line.left - measure.left > max(offset, 0.0) + 0.6 * line.size:
        return False
    return not is_ended(last.text) or (measure.indented and not is_marked(line.text))


def first_offset(lines: Sequence[Line], measure: Measure) -> float:
    """How far from the edge of the column the lines below the first one begin."""
    return lines[-1].left - measure.left if len(lines) > 1 else 0.0


def _is_like(last: Line, line: Line) -> bool:
    if abs(last.size - line.size) > _OTHER_SIZE * max(last.size, line.size):
        return False
    return last.bold == line.bold or not is_ended(last.text)


def _is_full(last: Line, line: Line, measure: Measure) -> bool:
    """Whether the line ends because the first word of the next one had no room."""
    count = first_word(line.text)
    word = line.inked[:count]
    width = max(glyph.right for glyph in word) - word[0].left
    blank = 0.0 if is_wide(line.text[0]) else 0.25
    edge = _SCANNED_EDGE if last.scanned else _SAME_EDGE
    return measure.right - last.right < width + (blank + edge) * last.size


def _is_centred(line: Line, measure: Measure, body: float) -> bool:
    """A headline may be as wide as its column."""
    left, right = line.left - measure.left, measure.right - line.right
    narrow = min(left, right) > _CENTRED_MARGIN * line.size or line.size > _LARGE * body
    return abs(left - right) <= _CENTRED * line.size and narrow


def _is_at_edge(line: Line, measure: Measure) -> bool:
    return abs(line.left - measure.left) <= _SAME_EDGE * line.size


def body_size(lines: Iterator[Line]) -> float:
    """The size of most characters."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.inked)
    return sizes.most_common(1)[0][0] if sizes else 10.0
