"""Glyphs as lines of type: what stands on one baseline, from left to right, and what it says."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median

from masthead.pdf_pages.page import SCANNED, Glyph
from masthead.read.pdf_text.wording import is_wide, raised

_SAME_BASE = 0.25  # of the smaller em
_PIECE = 1.0  # em; a wider blank parts a row into pieces
_SMALL = 0.8  # of the size beside it: a mark that is raised or lowered
_RAISED, _LOWERED = 0.65, 0.35  # em
_NEAR = 0.6  # em; from a raised mark to what it belongs to
_WORD_GAP = 0.17  # em between two words without a blank between them
_WIDE_GAP = 0.6  # em; the same where one side is a full-width character
_TWICE = 0.2  # em; a character drawn again so near is the same one, made bold
ABOVE, BELOW = 0.88, 0.12  # em of the box of a line


@dataclass(frozen=True, eq=False)  # a line is itself: two are never compared
class Line:
    """Glyphs from left to right; at least one of them has ink."""

    page: int
    glyphs: tuple[Glyph, ...]

    @cached_property
    def inked(self) -> tuple[Glyph, ...]:
        return tuple(glyph for glyph in self.glyphs if not glyph.text.isspace())

    @cached_property
    def left(self) -> float:
        return self.inked[0].left

    @cached_property
    def right(self) -> float:
        return max(glyph.right for glyph in self.inked)

    @cached_property
    def size(self) -> float:
        """Of most of it."""
        widths: Counter[float] = Counter()
        for glyph in self.inked:
            widths[glyph.look.size] += max(int(100 * (glyph.right - glyph.left)), 1)
        return widths.most_common(1)[0][0]

    @cached_property
    def base(self) -> float:
        return median(glyph.base for glyph in self.inked if glyph.look.size == self.size)

    @property
    def top(self) -> float:
        return self.base - ABOVE * self.size

    @property
    def bottom(self) -> float:
        return self.base + BELOW * self.size

    @cached_property
    def bold(self) -> bool:
        return sum(glyph.look.bold for glyph in self.inked) > 0.8 * len(self.inked)

    @cached_property
    def scanned(self) -> bool:
        """Whether it was read from a picture, so that its places are not exact."""
        return self.inked[0].look.face == SCANNED

    @cached_property
    def red(self) -> bool:
        return all(glyph.look.red for glyph in self.inked)

    @cached_property
    def text(self) -> str:
        """What it says, blanks put where words stand apart; raised and lowered figures as characters of their own."""
        return _said(self)


def pieces(page: int, glyphs: Iterable[Glyph]) -> list[Line]:
    """Lines of type, parted at wide blanks: a raised mark is in the line it belongs to."""
    found = [Line(page, piece) for row in _rows(glyphs) for piece in _parted(row)]
    return _with_marks([line for line in found if line.inked])


def joined_line(lines: Sequence[Line]) -> Line:
    """Pieces of one row as one line."""
    if len(lines) == 1:
        return lines[0]
    return Line(lines[0].page, tuple(sorted((glyph for line in lines for glyph in line.glyphs), key=_left)))


def as_rows(lines: Iterable[Line]) -> list[list[Line]]:
    """Pieces that stand on one baseline, from left to right; the rows from top to bottom."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (line.base, line.left)):
        if rows and line.base - rows[-1][0].base <= _SAME_BASE * min(line.size, rows[-1][0].size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.left) for row in rows]


def _left(glyph: Glyph) -> float:
    return glyph.left


def _rows(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    rows: list[list[Glyph]] = []
    base, size = 0.0, 0.0
    for glyph in sorted(glyphs, key=lambda glyph: glyph.base):
        if rows and glyph.base - base <= _SAME_BASE * min(glyph.look.size, size):
            rows[-1].append(glyph)
            continue
        rows.append([glyph])
        base, size = glyph.base, glyph.look.size
    return [sorted(row, key=_left) for row in rows]


def _parted(row: list[Glyph]) -> list[tuple[Glyph, ...]]:
    """A row cut where a blank is wide; blanks at the ends of a piece are left out."""
    found: list[tuple[Glyph, ...]] = []
    piece: list[Glyph] = []
    end = 0.0
    for glyph in row:
        if glyph.text.isspace():
            if piece:
                piece.append(glyph)
            continue
        if piece and glyph.left - end > _PIECE * max(glyph.look.size, piece[0].look.size):
            found.append(_stripped(piece))
            piece = []
        end = max(end, glyph.right) if piece else glyph.right
        piece.append(glyph)
    if piece:
        found.append(_stripped(piece))
    return found


def _stripped(piece: list[Glyph]) -> tuple[Glyph, ...]:
    while piece[-1].text.isspace():
        piece.pop()
    return tuple(piece)


def _with_marks(lines: list[Line]) -> list[Line]:
    """Small marks that stand raised or lowered beside a line are taken into it."""
    ordered = sorted(lines, key=lambda line: line.base)
    bases = [line.base for line in ordered]
    largest = max((line.size for line in ordered), default=0.0)
    joins: dict[int, list[Line]] = {}
    taken: set[int] = set()
    for small in ordered:
        first = bisect_left(bases, small.base - _LOWERED * largest)
        last = bisect_left(bases, small.base + _RAISED * largest)
        for line in ordered[first : min(last, first + 200)]:
            if line is not small and id(line) not in taken and _belongs(small, line):
                joins.setdefault(id(line), []).append(small)
                taken.add(id(small))
                break
    whole = (joined_line([line, *joins.get(id(line), ())]) for line in ordered if id(line) not in taken)
    return list(whole)


def _belongs(small: Line, line: Line) -> bool:
    raise_by = line.base - small.base
    if small.size > _SMALL * line.size or not -_LOWERED * line.size < raise_by < _RAISED * line.size:
        return False
    near = _NEAR * line.size
    return small.left < line.right + near and small.right > line.left - near and len(small.inked) <= len(line.inked) + 4


def _said(line: Line) -> str:
    spread = _spread(line.glyphs)
    parts: list[str] = []
    before: Glyph | None = None
    for glyph in line.glyphs:
        if before is not None and _is_again(before, glyph):
            continue
        text = raised(glyph.text, (line.base - glyph.base) / line.size, glyph.look.size / line.size)
        if text == " ":
            text = "" if parts and parts[-1].endswith((" ", "\u3000")) else " "
        elif before is not None and parts and not parts[-1].endswith((" ", "\u3000")):
            parts.append(" " if _apart(before, glyph, line.size, spread) else "")
        parts.append(text)
        before = glyph
    return "".join(parts).strip()


def _is_again(before: Glyph, glyph: Glyph) -> bool:
    """Whether it is the glyph before, drawn again a little aside; letters of a ligature stand at the same place."""
    if before.text != glyph.text or glyph.text.isspace():
        return False
    aside, size = glyph.left - before.left, glyph.look.size
    return 0.005 * size < aside < _TWICE * size and aside < 0.5 * (before.right - before.left)


def _apart(before: Glyph, glyph: Glyph, size: float, spread: float) -> bool:
    wide = is_wide(before.text[-1]) or is_wide(glyph.text[0])
    return glyph.left - before.right > (_WIDE_GAP * size + spread if wide else _WORD_GAP * size)


def _spread(glyphs: Sequence[Glyph]) -> float:
    """By how much most full-width characters of the line are set apart."""
    gaps = [
        after.left - glyph.right
        for glyph, after in pairwise(glyphs)
        if is_wide(glyph.text[-1]) and is_wide(after.text[0])
    ]
    return max(median(gaps), 0.0) * 1.5 if gaps else 0.0
