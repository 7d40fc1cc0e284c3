"""Numbers and bullets that Word counts, as it prints them before paragraphs (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from masthead.read.number_formats import LETTERED, written
from masthead.read.symbols import symbols
from masthead.read.word.package import W, child, switch, value, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

    from masthead.read.word.styles import Style, Styles

LEVELS = 9
_LONGEST = 60  # characters of a number as it is printed
_MOST_LINKS = 20
_PLACE = re.compile("%([1-9])")
_PADDED = re.compile(r"\s*(0+1)\b")
# Behind these no blank is wanted before the text, however Word parts the two.
_CLOSED = re.compile(r"[、。．：）】》」』\u3000]$")


class Mark(NamedTuple):
    """What is printed before a paragraph, with the blank behind it. bullet: it counts nothing. lettered: it counts by
    letters, or small Roman numerals. level: from 1."""

    text: str
    bullet: bool
    lettered: bool
    level: int


class Level(NamedTuple):
    """A w:lvl. restart: the number of the level, from 1, that starts it anew, with those above that; 0 for none. width:
    of numbers with zeros before them."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    gap: str = " "
    restart: int | None = None
    legal: bool = False
    face: str = ""
    style: str = ""
    width: int = 0


class List(NamedTuple):
    """A w:num. kind: the w:abstractNum whose counts it shares. starts: where it starts levels anew."""

    kind: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """Counts the paragraphs of one story in the order in which they stand. root: of word/numbering.xml."""

    def __init__(self, root: _Element | None, styles: Styles) -> None:
        self._styles = styles
        self._kinds = {} if root is None else {_id(one, "abstractNumId"): one for one in root.iter(f"{W}abstractNum")}
        self._nums = {} if root is None else {_id(one, "numId"): one for one in root.iter(f"{W}num")}
        self._lists: dict[str, List | None] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()

    def mark(self, shape: _Element | None, style: Style) -> Mark | None:
        """What stands before a paragraph, which is counted by this; None where nothing does. shape: its w:pPr."""
        own = child(shape, "numPr")
        number = value(own, "numId") or style.numbered[0]
        found = self._list(number) if number else None
        if found is None or number is None:
            return None
        said = value(own, "ilvl")
        if said is not None:
            level = whole(said, 0)
        elif value(own, "numId"):
            level = 0
        else:
            level = next((at for at, one in found.levels.items() if one.style in style.chain), style.numbered[1] or 0)
        level = max(0, min(level, LEVELS - 1))
        return self._counted(number, found, level) if level in found.levels else None

    def _counted(self, number: str, found: List, level: int) -> Mark | None:
        counts = self._counts.setdefault(found.kind, {})
        for deeper in [other for other in counts if other > level]:
            restart = found.levels[deeper].restart if deeper in found.levels else None
            if restart is None or 0 < level + 1 <= restart:
                del counts[deeper]
        if level in found.starts and (number, level) not in self._started:
            self._started.add((number, level))
            counts[level] = found.starts[level]
        else:
            counts[level] = counts.get(level, found.levels[level].start - 1) + 1
        return _mark(found.levels, counts, level)

    def _list(self, number: str) -> List | None:
        if number not in self._lists:
            self._lists[number] = self._read(number)
        return self._lists[number]

    def _read(self, number: str) -> List | None:
        num = self._nums.get(number)
        kind = self._kind(num)
        if num is None or kind is None:
            return None
        levels = dict(_levels(kind))
        starts = {}
        for override in num.iterfind(f"{W}lvlOverride"):
            at = whole(override.get(f"{W}ilvl"), -1)
            levels |= dict(_levels(override))
            if (start := value(override, "startOverride")) is not None:
                starts[at] = whole(start, 1)
        return List(_id(kind, "abstractNumId"), levels, starts)

    def _kind(self, num: _Element | None) -> _Element | None:
        """The w:abstractNum of a list, by way of the style that it may stand for."""
        for _ in range(_MOST_LINKS):
            kind = self._kinds.get(value(num, "abstractNumId") or "")
            link = value(kind, "numStyleLink")
            if kind is None or link is None:
                return kind
            num = self._nums.get(self._styles.numbering(link) or "")
        return None


def _id(element: _Element, name: str) -> str:
    return element.get(W + name, "")


def _levels(parent: _Element) -> Iterator[tuple[int, Level]]:
    for one in parent.iterfind(f"{W}lvl"):
        at = whole(one.get(f"{W}ilvl"), -1)
        if 0 <= at < LEVELS:
            yield at, _level(one)


def _level(element: _Element) -> Level:
    form, width = _format(element)
    look = child(element, "rPr")
    face = value(look, "rFonts", "ascii") or value(look, "rFonts", "hAnsi") or ""
    text = (value(element, "lvlText") or "")[:_LONGEST]
    if child(element, "lvlPicBulletId") is not None:
        text = "•"
    said = value(element, "lvlRestart")
    return Level(
        start=whole(value(element, "start"), 0 if form == "decimalZero" else 1),
        form=form,
        text="" if switch(look, "vanish") else symbols(text, face),
        gap="" if value(element, "suff") == "nothing" else " ",
        restart=None if said is None else whole(said, 0),
        legal=bool(switch(element, "isLgl")),
        face=face,
        style=value(element, "pStyle") or "-",
        width=width,
    )


def _format(element: _Element) -> tuple[str, int]:
    """The format of a level's number, and how wide it is filled with zeros. A newer format stands as the first of some
    alternatives, with what stands in for it."""
    found = next(element.iter(f"{W}numFmt"), None)
    if found is None:
        return "decimal", 0
    padded = _PADDED.match(found.get(f"{W}format", ""))
    return ("decimal", min(len(padded[1]), LEVELS)) if padded else (found.get(f"{W}val", "decimal"), 0)


def _mark(levels: dict[int, Level], counts: dict[int, int], level: int) -> Mark | None:
    own = levels[level]
    text = own.text if own.form == "bullet" else _PLACE.sub(lambda place: _number(levels, counts, place, own), own.text)
    text = text[:_LONGEST]
    if not text.strip():
        return None
    gap = "" if _CLOSED.search(text) else own.gap
    return Mark(text + gap, own.form == "bullet", own.form in LETTERED, level + 1)


def _number(levels: dict[int, Level], counts: dict[int, int], place: re.Match[str], own: Level) -> str:
    at = int(place[1]) - 1
    level = levels.get(at, Level())
    number = counts.get(at, level.start)
    if level.width:
        return f"{number:0{level.width}}"
    return str(number) if own.legal else written(number, level.form)
