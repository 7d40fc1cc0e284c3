"""How much of a file from outside is read at most. `docs/reading.md` lists these for who uses the program."""

from __future__ import annotations

from time import monotonic

from masthead.errors import ReadError

MB = 1024 * 1024
TEXT_BYTES = 20 * MB
OFFICE_BYTES = 64 * MB
PDF_BYTES = 256 * MB
SECONDS = 60
PAGES = 2000
CHARACTERS = 10_000_000
BLOCKS = 200_000
CELLS = 1_000_000
NESTING = 256
PICTURES = 200
PICTURE_BYTES = 64 * MB
PDF_MEMORY = 2048 * MB  # of the process that PDFium runs in
PDF_OBJECTS = 2_000_000  # drawn on all pages of a PDF
OCR_PAGES = 200
OCR_SECONDS = 1800
PAGE_TAGS = 1_000_000  # of a web page
COLUMNS = 1000  # that one cell of a Word table may take
HELD_FILES = 100
HELD_DEPTH = 3
SMALLER = "Split the document, or save a smaller copy of it."


class Deadline:
    """How long reading a file may take. where: what errors call the file."""

    def __init__(self, where: str, seconds: float = SECONDS) -> None:
        self.where = where
        self.seconds = seconds
        self._end = monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds, never below 0."""
        return max(0.0, self._end - monotonic())

    def check(self) -> None:
        """Raises ReadError where the time is up."""
        if not self.left:
            what = f"reading it takes longer than {self.seconds:g} seconds"
            raise ReadError(what, where=self.where, hint=SMALLER)


def too_many(count: int, limit: int, things: str, where: str) -> None:
    """Raises ReadError where there are more of a thing than the limit."""
    if count > limit:
        raise ReadError(f"it has more than {limit:,} {things}", where=where, hint=SMALLER)
