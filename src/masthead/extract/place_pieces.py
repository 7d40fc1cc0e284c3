"""Pieces of Chinese names of places: divisions known by name, and names that end in 市, 县, 镇, 村 …"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from masthead.extract.counted import alternatives
from masthead.extract.divisions import COUNTY, PREFECTURE, PROVINCE, STATE, TOWN, VILLAGE, divisions, level, within
from masthead.extract.language import is_han
from masthead.extract.official_words import HEADS, VERBS
from masthead.extract.place_words import (
    ALSO_WORDS,
    BOUNDS,
    COMMON_NOUNS,
    COMMON_WORDS,
    FOLLOWS,
    HANDS,
    KINDS,
    LEADING_VERBS,
    LEADS,
    NAME_STARTS,
    NO_STARTS,
    NOT_AFTER_SHORT,
    NOT_FOLLOWED,
    NOT_IN_NAMES,
    TORN,
    ZONES,
)
from masthead.patterns import regex

_VERB = regex(alternatives((*VERBS, *LEADING_VERBS)))
_HEAD = regex(alternatives(HEADS))
_NOT_AFTER_SHORT = regex(NOT_AFTER_SHORT)
_DIVISION_ENDS = (*"省市县区旗州盟", "新区", "矿区", "林区", "自治")
_DIVISION = regex("[省市县区旗州盟]")
_LONGEST_NAME = 7  # characters of a division's name that another's last character may run into
_LONGEST_STEM, _SHORTEST_STEM = 3, 2
_LONGEST_CHAINED = 5
_STATE_WORD = 2  # characters of a state's name that may be parts of two words: 沿海地区


class Piece(NamedTuple):
    """text[start:end] names a place of this level. codes: of the divisions that bear the name, if any."""

    start: int
    end: int
    level: int
    codes: tuple[str, ...] = ()


def pieces(text: str) -> list[Piece]:
    """All pieces in order; none overlaps another."""
    known = _known(text)
    found = known + _zones(text, known)
    found += _local(text, sorted(found))
    return sorted(found)


def _known(text: str) -> list[Piece]:
    kept: list[Piece] = []
    for start, end in sorted(_candidates(text), key=lambda stretch: (stretch[0], -stretch[1])):
        if not kept or kept[-1].end <= start:
            piece = _named(text, start, end, kept[-1] if kept else None)
            while piece:
                kept.append(piece)
                piece = _county_behind(text, piece)
    return kept


def _candidates(text: str) -> Iterator[tuple[int, int]]:
    """Where a name of the data stands, a county's without its 县 aside."""
    by_end, by_start, opening = divisions().by_end, divisions().by_start, divisions().opening
    for match in _DIVISION.finditer(text):
        end = match.end()
        yield from (
            (end - len(name), end) for name in by_end.get(text[end - 2 : end], ()) if text.endswith(name, 0, end)
        )
    for match in opening.finditer(text):
        at = match.start()
        yield from ((at, at + len(name)) for name in by_start.get(text[at : at + 2], ()) if text.startswith(name, at))


def _named(text: str, start: int, end: int, before: Piece | None) -> Piece | None:
    """The piece text[start:end], if it can be meant there."""
    name = text[start:end]
    codes = divisions().full.get(name)
    if codes is not None:
        piece = Piece(start, end, level(codes[0]) if codes else COUNTY if name.endswith("新区") else STATE, codes)
        if _is_full(text, piece, name, before):
            return piece
    codes = divisions().short.get(name)
    shortened = Piece(start, end, level(codes[0]), codes) if codes else None
    return shortened if shortened and _is_short(text, shortened, name, before) else None


def _county_behind(text: str, before: Piece) -> Piece | None:
    """A county by its short name, right behind what it is part of (江苏昆山) or next to a neighbour in a list."""
    for at in (before.end, before.end + 1) if before.codes else ():
        for name in divisions().counties.get(text[at : at + 2], ()):
            codes = divisions().short[name]
            if text.startswith(name, at) and not text.startswith(_DIVISION_ENDS, at + len(name)):
                piece = Piece(at, at + len(name), COUNTY, codes)
                return piece if _is_short(text, piece, name, before) else None
    return None


def _is_full(text: str, piece: Piece, name: str, before: Piece | None) -> bool:
    if _is_torn(text, piece.end, name[-1]):
        return False
    if _is_part(piece, before):
        return True
    if not piece.codes:
        return not _NOT_AFTER_SHORT.match(text, piece.end) and (
            len(name) > _STATE_WORD or _is_state(text, piece, name, before)
        )
    if name in COMMON_NOUNS:
        return False
    return len(name) > 2 or _opens(text, piece, before)


def _is_state(text: str, piece: Piece, name: str, before: Piece | None) -> bool:
    return _opens(text, piece, before) or (name not in ALSO_WORDS and _follows(text, piece.end))


def _is_torn(text: str, end: int, last: str) -> bool:
    """Whether the last character of a name goes with the one behind it (市场), where no other name begins (长沙县)."""
    right = text[end : end + 1]
    if not right or right not in NOT_FOLLOWED.get(last, ""):
        return False
    return not any(text[end : end + length] in divisions().full for length in range(2, _LONGEST_NAME))


def _is_short(text: str, piece: Piece, name: str, before: Piece | None) -> bool:
    """Whether a short name is meant: a province's nearly anywhere, a prefecture's by what stands on both sides, a
    county's only right behind what it is part of, or in a list with its neighbours."""
    if _NOT_AFTER_SHORT.match(text, piece.end) or text[max(0, piece.start - 1) : piece.start] in tuple(
        TORN.get(name, "")
    ):
        return False
    if piece.level == PROVINCE:
        return True
    if piece.level == COUNTY and (name in ALSO_WORDS or not _follows(text, piece.end)):
        return False
    if _is_part(piece, before) or _is_listed(text, piece, before):
        return True
    known = piece.level == PREFECTURE and name not in ALSO_WORDS
    if (
        known
        and text[piece.end : piece.end + 1] == "、"
        and text[piece.end + 1 : piece.end + 3] in divisions().by_start
    ):
        return True  # the first of a list
    return known and _follows(text, piece.end) and _opens(text, piece, before)


def _is_part(piece: Piece, before: Piece | None) -> bool:
    """Whether a piece stands right behind one that holds it."""
    if before is None or before.end != piece.start:
        return False
    return any(within(code, parent) for code in piece.codes for parent in before.codes)


def _is_listed(text: str, piece: Piece, before: Piece | None) -> bool:
    """Whether a piece follows a neighbour in a list: 呼和浩特、包头."""
    if before is None or piece.start - before.end != 1 or text[before.end] not in "、和与及" or not before.codes:
        return False
    neighbours = piece.level == PREFECTURE or any(a[:4] == b[:4] for a in piece.codes for b in before.codes)
    known = piece.level == PREFECTURE and text[piece.start : piece.end] not in ALSO_WORDS
    return neighbours and before.level == piece.level and (known or _follows(text, piece.end))


def _opens(text: str, piece: Piece, before: Piece | None) -> bool:
    """Whether a name may begin here: behind a mark, a word that leads to a place, or another place."""
    left = text[max(0, piece.start - 1) : piece.start]
    if not is_han(left) or left in LEADS or (before and before.end == piece.start):
        return True
    return text.endswith(_ENDING_VERBS, 0, piece.start)


def _follows(text: str, end: int) -> bool:
    right = text[end : end + 1]
    if not is_han(right) or right in FOLLOWS:
        return True
    return bool(_VERB.match(text, end) or _ZONE.match(text, end) or _OF_IT.match(text, end))


_ENDING_VERBS = (*VERBS, *(verb for verb in LEADING_VERBS if len(verb) > 1))
_ZONE = regex(ZONES)
_OF_IT = regex("相关|有关|境内|多[地个]|部分|一带|口岸|局部|大部|方面")
# 该县柳林镇: the name begins behind it.
_THIS = regex("[该本我全各][省市县区镇乡州旗]")
_ENDS = regex("自治[州县旗]|街道|社区|苏木|嘎查|[市县区旗镇乡村屯]")
_COMMON = frozenset(COMMON_NOUNS)
# 江城市 is a city by name, 大城市 is not.
_CITY = regex("[江海滨云龙凤锦青玉金银石水河清]城[市县]")
_LEVELS = {
    "自治州": PREFECTURE,
    "市": PREFECTURE,
    "镇": TOWN,
    "乡": TOWN,
    "街道": TOWN,
    "苏木": TOWN,
    "嘎查": VILLAGE,
    "屯": VILLAGE,
    "社区": VILLAGE,
    "村": VILLAGE,
}


def _zones(text: str, known: list[Piece]) -> list[Piece]:
    """沈阳经济技术开发区: what the pieces end in, as pieces behind them."""
    zones = (_ZONE.match(text, piece.end) for piece in known)
    return [Piece(zone.start(), zone.end(), COUNTY) for zone in zones if zone]


def _local(text: str, known: list[Piece]) -> list[Piece]:
    """Names that the data does not have: by their last character and by where they begin."""
    starts = [piece.start for piece in known]
    found: list[Piece] = []
    for match in _ENDS.finditer(text):
        if text[match.start() - 1 : match.end()] in _COMMON and not _CITY.search(text, match.start() - 2, match.end()):
            continue
        at = bisect_right(starts, match.start()) - 1
        if at >= 0 and known[at].end > match.start():
            continue
        last = max(known[at].end if at >= 0 else 0, found[-1].end if found else 0)
        start = _stem_start(text, last, match.start())
        if start is not None and _is_name(text, start, match, chained=start == last and last > 0):
            found.append(Piece(start, match.end(), _LEVELS.get(match[0], COUNTY)))
    return found


def _stem_start(text: str, floor: int, end: int) -> int | None:
    """Where the name begins whose last character is text[end]; None where no boundary is near."""
    start, first = end, max(floor, end - _LONGEST_CHAINED - 1)
    while start > first and text[start - 1] not in BOUNDS and is_han(text[start - 1]):
        start -= 1
    this = max((match.end() for match in _THIS.finditer(text, start, end)), default=start)
    start, floor = (this, this) if this > start else (start, floor)
    verb = max((match.end() for match in _VERB.finditer(text, max(0, start - 2), end)), default=0)
    if verb > start:
        start = verb
    elif start == first and start > floor and is_han(text[start - 1]) and text[start - 1] not in BOUNDS:
        return None
    begins = start > floor and text[start - 1] in NAME_STARTS
    if begins and end - start == 1 and (start - 1 == floor or not is_han(text[start - 2]) or text[start - 2] in BOUNDS):
        start -= 1
    if text[start] == "原" and end - start > _SHORTEST_STEM and not (start and is_han(text[start - 1])):
        start += 1  # 原青阳镇
    longest = _LONGEST_CHAINED if start == floor else _LONGEST_STEM
    return start if 0 < end - start <= longest else None


def _is_name(text: str, start: int, match: re.Match[str], *, chained: bool) -> bool:
    """chained: it stands right behind another piece."""
    stem, name = text[start : match.start()], text[start : match.end()]
    right = text[match.end() : match.end() + 1]
    seated = text.startswith(("居民委员会", "居委会", "村民委员会", "村委会"), match.end())
    if (right and right in NOT_FOLLOWED.get(match[0], "") and not seated) or stem in HANDS or name in COMMON_WORDS:
        return False
    if name.endswith(COMMON_NOUNS) and not _CITY.fullmatch(name):
        return False
    if stem.startswith(NO_STARTS) or (stem in KINDS if chained else stem.endswith(KINDS)):
        return False
    if not NOT_IN_NAMES.isdisjoint(stem) or (_HEAD.search(stem) and not chained):
        return False
    return len(stem) > 1 or chained or text[start - 1 : start] == "、"
