"""The words of a Chinese phrase that bound the name of what is counted, or end one: verbs, particles, known things."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, NamedTuple

from masthead.extract.official_words import ADVERBS, HEADS, PARTICLES, VERBS
from masthead.extract.whole_words import (
    BODIES,
    COMPOUNDS,
    MORE_VERBS,
    NEUTRAL,
    NOT_AN_OFFICE,
    NOUN_ENDINGS,
    OFFICES,
    OPENING,
)
from masthead.patterns import regex

_Kind = Literal["neutral", "head", "verb", "particle"]
_ADVERB = regex(ADVERBS)


def _by_first() -> dict[str, list[tuple[str, _Kind]]]:
    """Each character with the words that it begins, those first that are tried first: the kinds in this order, of one
    kind the longest. A verb before 组, 队 or 办 names who does it (督查组), one before 者, 率 what it does."""
    words: dict[str, list[tuple[str, _Kind]]] = {}
    verbs = {*VERBS, *MORE_VERBS}
    made = [*BODIES, *OFFICES, *(verb + end for verb in verbs for end in NOUN_ENDINGS)]
    tables: tuple[tuple[Iterable[str], _Kind], ...]
    tables = (
        ([*NEUTRAL, *made, *OPENING], "neutral"),
        ([*HEADS, *COMPOUNDS], "head"),
        (verbs, "verb"),
        (PARTICLES, "particle"),
    )
    for table, kind in tables:
        for word in sorted(set(table), key=len, reverse=True):
            words.setdefault(word[0], []).append((word, kind))
    return words


_BY_FIRST = _by_first()
_OFFICES, _OPENING = frozenset(OFFICES), frozenset(OPENING)


class Token(NamedTuple):
    """A word that bounds a name, or ends one (kind "head")."""

    kind: str
    start: int
    end: int


@lru_cache(maxsize=4096)
def known_words(text: str) -> tuple[Token, ...]:
    """The words that are known, left to right, none inside another."""
    found: list[Token] = []
    position = 0
    while position < len(text):
        opens = not position or bool(found and found[-1].end == position and found[-1].kind in ("verb", "particle"))
        words = _BY_FIRST.get(text[position], ())
        pair = next((pair for pair in words if _stands(text, position, pair[0], opens=opens)), None)
        if pair == ("所", "particle") and position + 1 == len(text):
            pair = None  # 市场监管所6个
        if pair is None and _ADVERB.match(text, position):
            pair = (text[position], "particle")
        if pair is None:
            position += 1
            continue
        found.append(Token(pair[1], position, position + len(pair[0])))
        position += len(pair[0])
    return tuple(found)


def _stands(text: str, at: int, word: str, *, opens: bool) -> bool:
    """Whether the word stands at text[at:]. opens: whether a name may begin there."""
    end = at + len(word)
    if not text.startswith(word, at) or (word in _OPENING and not opens):
        return False
    return not (word in _OFFICES and text[end : end + 1] in tuple(NOT_AN_OFFICE))


@lru_cache(maxsize=4096)
def bounds(text: str) -> tuple[Token, ...]:
    """The words that bound or end a name."""
    return tuple(token for token in known_words(text) if token.kind != "neutral")
