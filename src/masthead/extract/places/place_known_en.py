"""English places of the tables: where they stand, and where their names are those of people, houses and rivers."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.extract.places.place_names_en import ENDS, UP, Stretch, known_names, plain_names, towns
from masthead.extract.places.place_words_en import (
    BEFORE_STYLES,
    CLASSES,
    NOT_FIRST,
    OPENS_BODIES,
    STYLES_OF_STATES,
    THINGS,
    WORDS_OF_BODIES,
)
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
# Clean Hands Pakistan, Voices of Hope Uganda; in a heading such as Health In Kenya a preposition leads to the state.
_BODY = regex(
    rf"(?:\b(?:{OPENS_BODIES})|"
    rf"\b(?:{WORDS_OF_BODIES})(?: (?:(?:for|of|the|and|our|without|in) )?{UP}[\w’'-]+){{1,3}}|"
    rf"{UP}[\w’'-]+(?: (?:for|of|the|and|our|without))? (?:{WORDS_OF_BODIES})) $"
)
_IN_STATE = regex(r"\b(?:In|At|For|From|To|Of|And|The|With|By|On|Across|North|South|East|West|[A-Z][a-z]+ern) $")
_NO_HEADING = regex(
    r"(?:['’]s)?(?:[,.;:)]| (?:is|are|was|were|has|have|had|and|will|said|says|which|who|works?|runs?|provid(?:es|ed)|"
    r"launched|distributed|supports?|supported|opened|welcomed|warned|called|hopes?|plans|began|won|reported|trains|"
    r"reach(?:es|ed)|in|at|on|to|for|from|with)\b)"
)
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
                    if kind or not _is_of_body(text, start, end):
                        yield start, kind.end() if kind else end
                elif _ENDS.match(text, kind.end() if kind else end) and (kind or not _is_river(text, start, end)):
                    yield from _guarded(text, start, kind.end() if kind else end)
                break


def _is_of_body(text: str, start: int, end: int) -> bool:
    """Whether a state ends the name of a charity or a house; in a heading or a table it stands for itself."""
    if not text.endswith(" ", 0, start) or not _CAPITAL_BEFORE.search(text, max(0, start - 24), start):
        return False
    left = max(0, start - 60)
    named = _BODY.search(text, left, start) and not _IN_STATE.search(text, left, start)
    return bool(named and _NO_HEADING.match(text, end))


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
