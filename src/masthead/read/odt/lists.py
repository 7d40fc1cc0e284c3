"""Lists of OpenDocument: which number or bullet stands before an item (ODF 1.2, 16.30)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from masthead.read.number_formats import written
from masthead.read.odt.names import STYLE, TEXT, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST = 1_000_000
_LEVELS = 10
_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman", "": "none"}
_SERIES = {
    "一": "chineseCountingThousand",
    "壹": "chineseLegalSimplified",
    "甲": "ideographTraditional",
    "①": "decimalEnclosedCircle",
}
_LETTERED = ("lowerLetter", "upperLetter", "lowerRoman")
_CLOSED = re.compile(r"[、。．：）】》」』\u3000]$")


class Level(NamedTuple):
    """form: a number's, "" of a bullet. shown: how many levels a number shows."""

    form: str
    before: str
    after: str
    shown: int
    start: int


class Marked(NamedTuple):
    """text: with the blank behind it. item: a bullet or a letter, which belongs to no outline."""

    text: str
    item: bool


class Lists:
    """Counts items. roots: of the parts that hold styles; of two of the same name the one of the first part holds."""

    def __init__(self, roots: Iterable[_Element | None]) -> None:
        self._styles: dict[str, dict[int, Level]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self.outline: dict[int, Level] = {}
        for root in roots:
            for one in () if root is None else root.iter(f"{TEXT}list-style", f"{TEXT}outline-style"):
                levels = {whole(child.get(f"{TEXT}level"), 0, _LEVELS): _level(child) for child in one}
                if one.tag == f"{TEXT}outline-style":
                    self.outline = levels
                self._styles.setdefault(one.get(f"{STYLE}name", ""), levels)

    def begin(self, style: str) -> None:
        """A list that does not go on from an earlier one."""
        self._counts.pop(style, None)

    def mark(self, style: str, level: int, start: int | None = None) -> Marked | None:
        """What stands before the next item of a list. level: from 1. start: where the item says its number."""
        levels = self.outline if style == OUTLINE else self._styles.get(style, {})
        own = levels.get(level)
        if own is None:
            return None
        counts = self._counts.setdefault(style, {})
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        counts[level] = start if start is not None else counts.get(level, own.start - 1) + 1
        if not own.form:
            return Marked(f"{own.before}{own.after} ".lstrip(), item=True)
        shown = range(max(1, level - own.shown + 1), level + 1)
        numbers = (written(counts.get(at, 1), levels[at].form) for at in shown if at in levels and levels[at].form)
        text = f"{own.before}{'.'.join(filter(None, numbers))}{own.after}"
        if not text.strip():
            return None
        return Marked(text if _CLOSED.search(text) else f"{text.rstrip()} ", item=own.form in _LETTERED)


OUTLINE = "\0outline"


def _level(element: _Element) -> Level:
    before, after = (element.get(f"{STYLE}num-{name}", "")[:_LEVELS] for name in ("prefix", "suffix"))
    start = whole(element.get(f"{TEXT}start-value"), 1, _MOST)
    if element.tag == f"{TEXT}list-level-style-bullet":
        return Level("", before, element.get(f"{TEXT}bullet-char", "•")[:1] + after, 1, start)
    if element.tag == f"{TEXT}list-level-style-image":
        return Level("", before, "•", 1, start)
    said = element.get(f"{STYLE}num-format", "")
    form = _FORMS.get(said) or _SERIES.get(said[:1], "decimal")
    return Level(form, before, after, whole(element.get(f"{TEXT}display-levels"), 1, _LEVELS), start)
