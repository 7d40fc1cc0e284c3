"""Pieces of Chinese names of places, and the words beside them that tell where a name may begin and end."""

from __future__ import annotations

from typing import NamedTuple

from masthead.extract.language import is_han
from masthead.extract.official_words import VERBS
from masthead.extract.places.place_words import FOLLOWS, LEADING_VERBS, LEADS, ZONES
from masthead.patterns import alternatives, regex

VERB = regex(alternatives((*VERBS, *LEADING_VERBS)))
ZONE = regex(ZONES)
_ENDING_VERBS = (*VERBS, *(verb for verb in LEADING_VERBS if len(verb) > 1))
_BEFORE_HAVE = ("的", "还", "主")  # 受灾的有安吉、德清
_OF_IT = regex(
    "相关|有关|境内|多[地个]|部分|一带|口岸|局部|大部|方面|沿[海线岸江]|周边|附近|[东西南北中]部|[东西南北]侧|方向|籍"
)


class Piece(NamedTuple):
    """text[start:end] names a place of this level. codes: of the divisions that bear the name, if any."""

    start: int
    end: int
    level: int
    codes: tuple[str, ...] = ()


def opens(text: str, piece: Piece, before: Piece | None) -> bool:
    """Whether a name may begin here: behind a mark, a word that leads to a place, or another place."""
    left = text[max(0, piece.start - 1) : piece.start]
    if not is_han(left) or left in LEADS or (before and before.end == piece.start):
        return True
    if left == "有" and text[max(0, piece.start - 2) : piece.start - 1] in _BEFORE_HAVE:
        return True
    return text.endswith(_ENDING_VERBS, 0, piece.start)


def follows(text: str, end: int) -> bool:
    right = text[end : end + 1]
    if not is_han(right) or right in FOLLOWS:
        return True
    return bool(VERB.match(text, end) or ZONE.match(text, end) or _OF_IT.match(text, end))
