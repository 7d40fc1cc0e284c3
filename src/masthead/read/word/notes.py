"""Footnotes and endnotes: their texts, and the marks by which Word counts them (ECMA-376 part 1, 17.11)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from masthead.read.number_formats import written
from masthead.read.word.package import W, WordFile, child, local, value, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

Key = tuple[str, str]  # "footnote" or "endnote", and its id
_FORMS = {"footnote": "decimal", "endnote": "lowerRoman"}
_ENCLOSED = ("decimalEnclosed", "ideographEnclosed")


class Notes:
    """Marks are given in the order in which they are asked for; a numbering that starts anew on each page is not
    known before there are pages, and goes on."""

    def __init__(self, file: WordFile) -> None:
        self._texts: dict[Key, _Element] = {}
        self._forms: dict[str, tuple[str, int]] = {}
        self._marks: dict[Key, str] = {}
        self._told: Counter[str] = Counter()
        settings = file.related("settings")
        sections = [file.document, *file.body.iterfind(f"{W}sectPr")]
        for kind, usual in _FORMS.items():
            root = file.related(f"{kind}s")
            for note in () if root is None else root:
                if local(note) == kind and note.get(f"{W}type", "normal") == "normal":
                    self._texts[kind, note.get(f"{W}id", "")] = note
            said = [child(holder, f"{kind}Pr") for holder in (*reversed(sections), settings)]
            form = next((found for one in said if (found := value(one, "numFmt"))), usual)
            start = next((found for one in said if (found := value(one, "numStart"))), "1")
            self._forms[kind] = form, whole(start, 1)

    def __contains__(self, key: Key) -> bool:
        return key in self._texts

    def text(self, key: Key) -> _Element:
        """The element that holds a note's paragraphs."""
        return self._texts[key]

    def mark(self, key: Key) -> str:
        """The mark of a note: in brackets, unless it is a number in a circle or the like."""
        if key not in self._marks:
            form, start = self._forms[key[0]]
            number = written(start + self._told[key[0]], form)
            self._told[key[0]] += 1
            self._marks[key] = number if form.startswith(_ENCLOSED) and not number.isdecimal() else f"[{number}]"
        return self._marks[key]
