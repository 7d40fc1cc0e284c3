"""What a DOCX carries of how it was made: the model, and what it printed of each of the model's fields where.

It stands in a custom XML part (ECMA-376 part 1, 15.2.5), which Word and LibreOffice keep. Each field's text is in a
bookmark of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

NAMESPACE = "urn:masthead:report:1"
# Bookmarks that begin with _ are hidden; a number follows.
PLACE_NAME = "_Field"


_TEXT_FIELDS = (["SEQ"], ["REF"])
_LONGEST_CODE = 200  # characters that are kept of a field's code, which its name begins


def is_text_field(code: str) -> bool:
    """Whether a field's result is the document's own text, as are numbers of captions and cross references."""
    return code.split()[:1] in _TEXT_FIELDS


class Fields:
    """The fields that are open where a text stands (ECMA-376 part 1, 17.16.18).

    is_text: whether the result of a field is read as text of the document, by the field's code; by default those are
    that a document made here has of its own.
    """

    def __init__(self, is_text: Callable[[str], bool] = is_text_field) -> None:
        self._is_text = is_text
        self._codes: list[str] = []
        self._hiding = 0  # how many of them hide what stands in them
        self._coded = 0  # the outermost ones of which the result is met

    def mark(self, kind: str) -> None:
        """A w:fldChar: kind is "begin", "separate" or "end"."""
        if kind == "begin":
            self._codes.append("")
            self._hiding += 1
        elif kind == "separate" and self._coded == len(self._codes) - 1:
            self._coded += 1
        elif kind == "end" and self._codes:
            self._hiding -= not self._is_text(self._codes.pop())
            self._coded = min(self._coded, len(self._codes))

    def code(self, text: str) -> None:
        """A w:instrText."""
        if self._codes and len(self._codes[-1]) < _LONGEST_CODE:
            known = self._codes[-1]
            self._codes[-1] = (known + text)[:_LONGEST_CODE]
            self._hiding += self._is_text(known) - self._is_text(self._codes[-1])

    def hide(self) -> bool:
        """Whether what stands here is a field's code, or a result that is no text of the document, such as a page's
        number."""
        return self._hiding > 0 or self._coded < len(self._codes)


class CarriedModel(NamedTuple):
    """data: report.yaml. template: the name of the one that was filled. program: the version of this program."""

    data: bytes
    template: str
    program: str


class Printed(NamedTuple):
    """Part of a paragraph as it was printed. field: whose text it is, as a path, and name: its bookmark's; both are
    empty for the template's own words."""

    text: str
    field: str = ""
    name: str = ""


Paragraphs = tuple[tuple[Printed, ...], ...]
