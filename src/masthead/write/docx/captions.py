"""Captions: their numbers are fields that count, which Word's lists of figures and cross references go by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from masthead.document import Paragraph
from masthead.write.docx.pieces import Piece
from masthead.write.docx.setup import Setup

_STYLE = "caption"
# A label and its number; 图1-2 and Table 3.1 count within something else.
_NUMBERED = re.compile(
    r"(?P<label>附?[图圖表]|图表|圖表|Figure|Fig\.|Table|Chart|Map) ?(?P<number>[1-9][0-9]{0,2})(?![0-9]|[.\-–—/][0-9])"
)
_NAMES = {"Fig.": "Figure"}  # a sequence's name holds letters alone


def sequenced(setup: Setup, paragraph: Paragraph, pieces: list[Piece]) -> list[Piece]:
    """The pieces of a caption, its number as the result of a SEQ field (ECMA-376 part 1, 17.16.5.56) where it is the
    next one of its label; else as they are."""
    found = _NUMBERED.match("".join(piece.text for piece in pieces)) if paragraph.style == _STYLE else None
    if not found:
        return pieces
    name, (start, end) = _NAMES.get(found["label"], found["label"]), found.span("number")
    made = list(_parted(pieces, start, end, f"SEQ {name} \\* ARABIC"))
    whole = len({piece.run for piece in made if piece.code}) == 1
    if not whole or int(found["number"]) != setup.lists.sequences.get(name, 0) + 1:
        return pieces
    setup.lists.sequences[name] = int(found["number"])
    return made


def _parted(pieces: Sequence[Piece], start: int, end: int, code: str) -> Iterator[Piece]:
    """The pieces cut where a field's result begins and ends, those between with its code."""
    at = 0
    for piece in pieces:
        edges = sorted({0, *(min(max(edge - at, 0), len(piece.text)) for edge in (start, end)), len(piece.text)})
        for left, right in pairwise(edges):
            inside = start <= at + left < end
            yield piece._replace(text=piece.text[left:right], code=code if inside else "")
        if not piece.text:
            yield piece
        at += len(piece.text)
