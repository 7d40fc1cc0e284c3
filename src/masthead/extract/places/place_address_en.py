"""English places in addresses: behind a house or a street, before a state or its abbreviation."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.extract.places.place_names_en import (
    NAME_BEFORE,
    NAMES_WINDOW,
    OWNED,
    PART,
    UP,
    WORD,
    Stretch,
    is_known,
    is_name,
)
from masthead.extract.places.place_words_en import HOUSES, NOT_FIRST, OPENS_TOWNS, POSTAL
from masthead.patterns import regex

_HOUSE = regex(rf"\b(?:{HOUSES}), (?={UP})")
_LONGEST_ADDRESS = 4  # names of places one behind the other
_ADDRESS = regex(rf"(?P<name>{PART})(?=[,.;\n]|$| [A-Z]{{1,2}}\d| (?:was|were|is|has|will|on|at|from|in|where|to)\b)")
_STATE_BEHIND = regex(r"(?=[,.;:)\n–—]|$| (?:and|on|at|in|to|for|by|with|from|where|was|were|is|after|during|[–—-]) )")
_TOWN = regex(rf"(?:{OPENS_TOWNS}) {WORD}|{WORD} (?:River|Lake|Mountain|Level)")
_POSTAL = regex(rf"(?<=\w), (?:{POSTAL})(?=[\s,.;)])")
_PLACED = regex(r"(?:\b(?:in|at|near|of|outside|around|from|to|and|or|between|for|via|through)|[,;:(•*-]|^|\n)[ \t]*$")
# 14 High Street, before which no name of a person stands.
_NUMBERED = regex(rf"\d[A-Za-z]? (?:{UP}[\w’'.-]+ ){{1,3}}$")
_LONGEST_STREET = 40


def at_houses(text: str) -> Iterator[Stretch]:
    """Vale Primary School, Torwick; Oak Road, Torwick, Severnshire."""
    for house in _HOUSE.finditer(text):
        part = _ADDRESS.match(text, house.end())
        surely = bool(_NUMBERED.search(text, max(0, house.start() - _LONGEST_STREET), house.start()))
        for _ in range(_LONGEST_ADDRESS):
            if part is None or not is_name(part["name"], surely=surely):
                break
            yield part.span("name")
            part = _ADDRESS.match(text, part.end() + 2) if text.startswith(", ", part.end()) else None


def before_states(text: str, known: list[Stretch]) -> Iterator[Stretch]:
    """Kafue, Zambia; Austin, TX."""
    ends = [start - 2 for start, end in known if text.startswith(", ", start - 2) and _STATE_BEHIND.match(text, end)]
    ends += [match.start() for match in _POSTAL.finditer(text)]
    for end in ends:
        left = NAME_BEFORE.search(text, max(0, end - NAMES_WINDOW), end)
        if left:
            words = left[0].split()
            start = left.start() + (len(words[0]) + 1 if words[0] in NOT_FIRST and len(words) > 1 else 0)
            owned = OWNED.match(text, start, end)
            start = owned.end() if owned and is_known(owned[1]) else start
            placed = start > left.start() or _PLACED.search(text, max(0, start - 12), start)
            if placed and (is_name(text[start:end], surely=True) or _TOWN.fullmatch(text, start, end)):
                yield start, end
