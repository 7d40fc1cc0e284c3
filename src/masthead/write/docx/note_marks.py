"""Marks of footnotes: how Word numbers them so that they are those the PDF has (ECMA-376 part 1, 17.11)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from masthead.document import Note
from masthead.write.docx.elements import Element, element, value

_CIRCLED, _DECIMAL = "decimalEnclosedCircle", "decimal"
_CIRCLED_ONE, _CIRCLED_MOST = ord("①"), 20  # ① to ⑳: Word has no more


class Numbering:
    """The numbering of a document's notes.

    A note that comes next in Word's counting is counted by Word; one with another mark has it written out, and Word
    leaves it out of its counting.
    """

    def __init__(self, notes: Sequence[Note], *, circled: bool) -> None:
        self.used = bool(notes)
        self.format = _CIRCLED if circled else _DECIMAL
        numbers = [_number(note.mark, circled=circled) for note in notes]
        self.each_page = all(after in (before + 1, 1) for before, after in pairwise([0, *numbers])) and (
            numbers.count(1) > 1
        )
        unmarked = not any(note.mark for note in notes)
        self._counted = [unmarked or self.each_page or number == at for at, number in enumerate(numbers, 1)]

    def elements(self) -> list[Element]:
        """The children of a w:footnotePr."""
        return [value("numFmt", self.format)] + ([value("numRestart", "eachPage")] if self.each_page else [])

    def counts(self, number: int) -> bool:
        """Whether Word gives note `number`, from 1, its mark."""
        return self._counted[number - 1]

    def reference(self, number: int) -> Element:
        """The w:footnoteReference to note `number`."""
        own: dict[str, str | int] = {} if self.counts(number) else {"customMarkFollows": 1}
        return element("footnoteReference", {**own, "id": number})


def _number(mark: str, *, circled: bool) -> int:
    """The number a mark stands for; -1 where Word would not write it so."""
    if not circled:
        return int(mark) if mark.isascii() and mark.isdecimal() and mark[0] != "0" else -1
    at = ord(mark) - _CIRCLED_ONE + 1 if len(mark) == 1 else -1
    return at if 1 <= at <= _CIRCLED_MOST else -1
