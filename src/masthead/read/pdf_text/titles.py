"""A title that is set in several lines, broken where it reads well rather than where a line is full."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.read.pdf_text.paragraphs import Paragraph, Piece
from masthead.read.pdf_text.wording import OUTLINE, is_ended, is_marked

_LARGER = 1.2  # of the size of the text
_FIRST = 8  # pieces among which a title begins
_MOST_LINES = 4
_PITCH = 2.0  # em
_SAME_SIZE, _SAME_EDGE, _SAME_MIDDLE = 0.04, 0.3, 1.0  # of the size; em; em


def with_whole_title(pieces: Sequence[Piece], body: float) -> list[Piece]:
    """The pieces with the lines of the title as one paragraph: those right below each other that share the largest type
    of the first page. body: the size of most of the text."""
    found = list(pieces)
    first = [(at, piece.first) for at, piece in enumerate(found[:_FIRST]) if isinstance(piece, Paragraph)]
    on_page = [(at, line) for at, line in first if line.page == first[0][1].page and not line.red]
    at, line = max(on_page, key=lambda one: one[1].size, default=(0, None))
    if line is None or line.size < _LARGER * body:
        return found
    while at + 1 < len(found) and (whole := _whole(found[at], found[at + 1])):
        found[at : at + 2] = [whole]
    return found


def _whole(piece: Piece, after: Piece) -> Paragraph | None:
    """Two paragraphs as one where they are lines of one title."""
    if not isinstance(piece, Paragraph) or not isinstance(after, Paragraph):
        return None
    last, line = piece.lines[-1], after.first
    size = last.size
    looks_alike = (
        last.page == line.page
        and abs(line.size - size) <= _SAME_SIZE * size
        and (last.bold, last.red) == (line.bold, line.red)
        and 0 < line.base - last.base <= _PITCH * size
    )
    middle = abs((last.left + last.right) - (line.left + line.right)) / 2
    aligned = min(middle - _SAME_MIDDLE * size, abs(last.left - line.left) - _SAME_EDGE * size) <= 0
    starts_anew = is_ended(last.text) or is_marked(line.text) or OUTLINE.match(line.text) or line.text[:1].isdigit()
    if not looks_alike or not aligned or starts_anew or len(piece.lines) + len(after.lines) > _MOST_LINES:
        return None
    return Paragraph([*piece.lines, *after.lines], piece.measure, piece.centred, piece.apart)
