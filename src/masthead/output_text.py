"""What a finished file says, line by line, with the places of its characters where the file has pages."""

from __future__ import annotations

from typing import NamedTuple


class Box(NamedTuple):
    """In points, from the top left corner of the page as it is shown."""

    left: float
    top: float
    right: float
    bottom: float


class OutputLine(NamedTuple):
    """A line of a PDF, a paragraph of a DOCX, a line or heading of an email. place: as a reader counts, "page 2,
    line 3". boxes: one for each character of the text; none where there are no pages."""

    text: str
    place: str
    page: int = 0
    boxes: tuple[Box, ...] = ()
