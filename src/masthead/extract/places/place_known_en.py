"""English places of the tables: where they stand, and where their names are those of people, houses and rivers."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.extract.places.place_names_en import ENDS, UP, Stretch, known_names, plain_names, towns
from masthead.extract.places.place_words_en import BEFORE_STYLES, CLASSES, NOT_FIRST, STYLES_OF_STATES, THINGS
from masthead.patterns import regex

_CAPITAL = regex(rf"(?<![\w’'-]){UP}[^\W\d_]*")
_ENDS = regex(ENDS)
_NO_MORE = regex(r"(?![A-Za-z-])")
_CLASS_BEHIND = regex(rf" (?:{CLASSES})(?![\w-])")
_THING = regex(THINGS)
_COMPASS = regex(r"\b(?:North|South|East|West|Northern|Southern|Eastern|Western|Central|Greater|Inner) $")
# The Duke of Sussex, the Bishop of Leeds.
_PEER = regex(
    r"\b(?:Duke|Duchess|Earl|Countess|Marquess|Prince|Princess|Baron(?:ess)?|Viscount|(?:Arch)?[Bb]ishop|Dean) of $"
)
_CAPITAL_BEFORE = regex(rf"({UP}[\w’'.-]*) $")
_NO_NOUN = regex(
    r"[.,;:)]| (?:at|is|are|was|were|has|had|and|or|rose|fell|peaked|near|above|below|in|on|from|to|"
    r"by|for|will|could|may|"
    r"overflowed|burst|flooded|remains?|reached|crested)\b"
)
# It owns what follows, or ends the sentence before: Wales's; the Council. Leeds …
_NO_PART = regex(r"(?:['’]s|\b(?!Capt|Prof|Hon|Supt|Insp|Cllr|Messrs|Fort|Port|Saint|Mount|Ste)[\w-]{4,}\.)$")
_OF_STATE = regex(rf" of (?:the )?(?P<first>{UP}[^\W\d_]*)")
_STYLE = regex(rf"\b(?:(?:{BEFORE_STYLES}) ){{0,2}}(?:{'|'.join(STYLES_OF_STATES)})$")
_LONGEST_STYLE = 50


def names_of_tables(text: str) -> Iterator[Stretch]:
    """Names of the tables, with the word for what they are: Kenya, Hebei Province, South Wales."""
    table = known_names()
    for match in _CAPITAL.finditer(text):
        start = match.start()
        for name in table.get(match[0], ()):
            end = start + len(name)
            if text.startswith(name, start) and _NO_MORE.match(text, end) and not _THING.match(text, end):
                kind = _CLASS_BEHIND.match(text, end)
                if name in plain_names():
                    yield start, kind.end() if kind else end
                elif _ENDS.match(text, kind.end() if kind else end) and (kind or not _is_river(text, start, end)):
                    yield from _guarded(text, start, kind.end() if kind else end)
                break


def styled_states(text: str) -> Iterator[Stretch]:
    """The Republic of Benin, the Hashemite Kingdom of Jordan."""
    for match in _OF_STATE.finditer(text):
        if not text.endswith(STYLES_OF_STATES, 0, match.start()):
            continue
        style = _STYLE.search(text, max(0, match.start() - _LONGEST_STYLE), match.start())
        for name in known_names().get(match["first"], ()) if style else ():
            end = match.start("first") + len(name)
            if style and text.startswith(name, match.start("first")) and _ENDS.match(text, end):
                yield style.start(), end
                break


def _is_river(text: str, start: int, end: int) -> bool:
    """The Atbara rose: what has the, and no word behind it for which the stands."""
    if not text.endswith(("the ", "The "), 0, start) or not _NO_NOUN.match(text, end):
        return False
    return text[start:end] in towns()


def _guarded(text: str, start: int, end: int) -> Iterator[Stretch]:
    """A name that people and houses have too: where no other name stands before it."""
    if _PEER.search(text, max(0, start - 20), start):
        return
    compass = _COMPASS.search(text, max(0, start - 12), start)
    before = _CAPITAL_BEFORE.search(text, max(0, start - 24), start)
    if compass:
        yield compass.start(), end
    elif before is None or before[1] in NOT_FIRST or _NO_PART.search(before[1]):
        yield start, end
