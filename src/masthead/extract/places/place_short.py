"""Short names of China's divisions, without what they are: whether a word that names one is meant as its name."""

from __future__ import annotations

from masthead.extract.places.divisions import COUNTY, PEOPLES, PREFECTURE, PROVINCE, divisions, level, within
from masthead.extract.places.place_beside import ZONE, Piece, follows, opens
from masthead.extract.places.place_words import (
    ALSO_WORDS,
    COUNTY_WORDS,
    NOT_AFTER_SHORT,
    NOT_ALONE,
    RUN_ON,
    STATIONS,
    TORN,
    WORKS,
)
from masthead.patterns import regex

NAMES_ANOTHER = regex(NOT_AFTER_SHORT)
_STATION, _WORK = regex(STATIONS), regex(WORKS)
_GOES_ON = regex(rf"[左右]翼|[江河湖山海]|{PEOPLES}")
_LISTS = regex("(?:[东西南北中]部|大部|局部|境内)?[、和与及]")


def is_short(text: str, piece: Piece, name: str, before: Piece | None) -> bool:
    """Whether a short name is meant: a province's nearly anywhere, a prefecture's by what stands on both sides, a
    county's only right behind what it is part of, or in a list with its neighbours."""
    if is_part(piece, before) and text[piece.end : piece.end + 1] in ("人", "籍"):
        return True  # 安徽阜阳人
    other = NAMES_ANOTHER.match(text, piece.end) or _STATION.match(text, piece.end)
    if other and not _holds(text, piece, other.end()):
        return False
    if text[max(0, piece.start - 1) : piece.start] in tuple(TORN.get(name, "")):
        return False
    if piece.level == PROVINCE:
        return True
    if _WORK.match(text, piece.end):
        return False
    if piece.level == COUNTY:
        return _is_short_county(text, piece, name, before)
    if is_part(piece, before) or is_listed(text, piece, before) or _holds(text, piece, piece.end):
        return True
    return _is_short_prefecture(text, piece, name, before)


def _is_short_prefecture(text: str, piece: Piece, name: str, before: Piece | None) -> bool:
    known = name not in ALSO_WORDS
    if text[piece.end : piece.end + 1] == "、" and (known or opens(text, piece, before)):
        beside = divisions().by_start.get(text[piece.end + 1 : piece.end + 3], ())
        if known and beside:
            return True  # the first of a list
        if any(text.startswith(one, piece.end + 1) and _is_prefecture(one) for one in beside):
            return True  # 延安、西安
    return known and opens(text, piece, before) and (name not in RUN_ON or follows(text, piece.end))


def _is_prefecture(name: str) -> bool:
    """Whether a short name is that of a prefecture, and no word."""
    codes = divisions().short.get(name, ())
    return bool(codes) and level(codes[0]) == PREFECTURE and name not in ALSO_WORDS


def _is_short_county(text: str, piece: Piece, name: str, before: Piece | None) -> bool:
    held = is_part(piece, before)
    if name in ALSO_WORDS and not (held and name in divisions().county_cities):
        return False
    if not follows(text, piece.end):  # 四川宣汉找到; 庐江、桐城降雨
        beside = held or is_listed(text, piece, before)
        alone = _is_county_alone(name) or (held and name in divisions().county_cities)
        return beside and alone and not _GOES_ON.match(text, piece.end)
    if held or is_listed(text, piece, before):
        return True
    apart = before is None or before.end < piece.start or not before.codes
    return _is_county_alone(name) and apart and opens(text, piece, before) and not ZONE.match(text, piece.end)


def _is_county_alone(name: str) -> bool:
    """Whether a county's short name is no other word."""
    return name not in ALSO_WORDS and name not in (NOT_ALONE if name in divisions().county_cities else COUNTY_WORDS)


def _holds(text: str, piece: Piece, least: int) -> bool:
    """Whether the name of a part of it stands right behind a piece, to here at least: 甘肃酒泉, which is no 甘肃酒."""
    first = text[piece.end : piece.end + 2]
    for name in (*divisions().by_start.get(first, ()), *divisions().counties.get(first, ())):
        codes = divisions().short.get(name, ())
        if piece.end + len(name) < least or not text.startswith(name, piece.end):
            continue
        if any(within(code, parent) for code in codes for parent in piece.codes):
            return True
    return False


def is_part(piece: Piece, before: Piece | None) -> bool:
    """Whether a piece stands right behind one that holds it."""
    if before is None or before.end != piece.start:
        return False
    return any(within(code, parent) for code in piece.codes for parent in before.codes)


def is_listed(text: str, piece: Piece, before: Piece | None) -> bool:
    """Whether a piece follows a neighbour in a list: 呼和浩特、包头."""
    if before is None or not before.codes or not _LISTS.fullmatch(text, before.end, piece.start):
        return False
    known = text[piece.start : piece.end] not in ALSO_WORDS
    if piece.level == PREFECTURE:
        return before.level == PREFECTURE and (known or follows(text, piece.end))
    shared = 2 if known else 4  # digits of the province, of the prefecture
    beside = any(a[:shared] == b[:shared] for a in piece.codes for b in before.codes)
    ends = follows(text, piece.end) or _is_county_alone(text[piece.start : piece.end])
    return beside and PREFECTURE <= before.level <= piece.level and ends
