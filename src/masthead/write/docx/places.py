"""Places: each field's text in a hidden bookmark; what a person fills in, in a content control as well.

LibreOffice 7.4 forgets a control's tag, and writes the text of a plain-text control twice: so the controls take rich
text, and the bookmarks, which it keeps, stand around them.
"""

from __future__ import annotations

from collections.abc import Sequence

from masthead.carried import PLACE_NAME
from masthead.write.docx.elements import Element, element, value
from masthead.write.docx.field_words import field_words

_FILLED_IN = ("issue.", "title.")
_FIRST_ID = 1_000_000  # of bookmarks and controls; those of links count from 0
_LONGEST_TAG = 64  # characters that Word takes


class Places:
    """fields: the path of each place met so far; its number is in the names of its bookmark."""

    def __init__(self, language: str, *, marked: bool = False) -> None:
        """marked: whether the file carries its model, so that places are of use."""
        self.language = language
        self.marked = marked
        self.fields: list[str] = []

    def around(self, field: str, runs: Sequence[Element]) -> list[Element]:
        """The runs of a field's text, in its place."""
        if not (field and self.marked):
            return list(runs)
        number = len(self.fields)
        self.fields.append(field)
        start = element("bookmarkStart", {"id": _FIRST_ID + number, "name": f"{PLACE_NAME}{number:06}"})
        held = [self.control(field, number, runs)] if field.startswith(_FILLED_IN) else runs
        return [start, *held, element("bookmarkEnd", {"id": _FIRST_ID + number})]

    def control(self, field: str, number: int, runs: Sequence[Element]) -> Element:
        """A w:sdt around runs, tagged with the field's path (ECMA-376 part 1, 17.5.2)."""
        named = [value("alias", field_words(field, self.language)), value("tag", field[:_LONGEST_TAG])]
        shape = element("sdtPr", None, [*named, value("id", _FIRST_ID + number)])
        return element("sdt", None, [shape, element("sdtContent", None, runs)])
