"""Pieces of Chinese names of places: divisions known by name, and names that end in 市, 县, 镇, 村 …"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from masthead.extract.places.divisions import (
    CITIES,
    COUNTY,
    PREFECTURE,
    STATE,
    TOWN,
    divisions,
    level,
)
from masthead.extract.places.place_abroad import part_abroad, town_abroad, with_its_class
from masthead.extract.places.place_beside import ZONE, Piece, follows, opens
from masthead.extract.places.place_local import local_pieces
from masthead.extract.places.place_short import NAMES_ANOTHER, is_listed, is_part, is_short
from masthead.extract.places.place_words import (
    ALSO_WORDS,
    BEGIN_NAMES,
    COMMON_NOUNS,
    NOT_ABROAD,
    NOT_FOLLOWED,
    PLAIN_STATES,
    TORN,
)
from masthead.extract.places.world import REGIONS
from masthead.patterns import regex

_NOT_ABROAD = regex(NOT_ABROAD)
_SIDE = regex("[东西南北中]部")
_DIVISION_ENDS = (*"省市县区旗州盟", "新区", "矿区", "林区", "自治")
_DIVISION = regex("[省市县区旗州盟]")
_LONGEST_NAME = 7  # characters of a division's name that another's last character may run into
_STATE_WORD = 2  # characters of a state's name that may be parts of two words: 沿海地区


def pieces(text: str) -> list[Piece]:
    """All pieces in order; none overlaps another."""
    known = _known(text)
    found = known + _zones(text, known)
    found += local_pieces(text, sorted(found))
    return sorted(found)


def _known(text: str) -> list[Piece]:
    kept: list[Piece] = []
    paired = {(piece.start, piece.end): piece for piece in _neighbours(text)}
    for start, end in sorted({*_candidates(text), *paired}, key=lambda stretch: (stretch[0], -stretch[1])):
        if not kept or kept[-1].end <= start:
            piece = _named(text, start, end, kept[-1] if kept else None) or paired.get((start, end))
            while piece:
                kept.append(piece)
                piece = _county_behind(text, piece) or _abroad(text, piece)
    return kept


def _candidates(text: str) -> Iterator[tuple[int, int]]:
    """Where a name of the data stands, a county's without its 县 aside."""
    by_end, by_start, opening = divisions().by_end, divisions().by_start, divisions().opening
    counties = divisions().counties
    for match in _DIVISION.finditer(text):
        end = match.end()
        yield from (
            (end - len(name), end) for name in by_end.get(text[end - 2 : end], ()) if text.endswith(name, 0, end)
        )
    for match in divisions().county_opening.finditer(text):
        at = match.start()
        yield from ((at, at + len(name)) for name in counties.get(text[at : at + 2], ()) if text.startswith(name, at))
    for match in opening.finditer(text):
        at = match.start()
        yield from ((at, at + len(name)) for name in by_start.get(text[at : at + 2], ()) if text.startswith(name, at))


def _neighbours(text: str) -> Iterator[Piece]:
    """Counties of one province by their short names, side by side in a list: 昆山、江阴."""
    ends, starts, short = divisions().county_ends, divisions().counties, divisions().short
    at = text.find("、")
    while at >= 0:
        lefts, rights = ends.get(text[at - 2 : at]), starts.get(text[at + 1 : at + 3])
        if lefts and rights:
            left = next((name for name in lefts if text.endswith(name, 0, at)), "")
            right = next((name for name in rights if text.startswith(name, at + 1)), "")
            one, other = _of_one_province(short.get(left, ()), short.get(right, ()))
            first = Piece(at - len(left), at, COUNTY, one)
            second = Piece(at + 1, at + 1 + len(right), COUNTY, other)
            named = one and ALSO_WORDS.isdisjoint((left, right))
            if named and opens(text, first, None) and follows(text, second.end):
                yield from (first, second)
        at = text.find("、", at + 1)


def _of_one_province(one: Sequence[str], other: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Of these codes, those of a province that both have."""
    both = {code[:2] for code in one} & {code[:2] for code in other}
    return tuple(code for code in one if code[:2] in both), tuple(code for code in other if code[:2] in both)


def _named(text: str, start: int, end: int, before: Piece | None) -> Piece | None:
    """The piece text[start:end], if it can be meant there."""
    name = text[start:end]
    codes = divisions().full.get(name)
    if codes is not None:
        piece = Piece(start, end, level(codes[0]) if codes else _uncoded_level(name), codes)
        if _is_full(text, piece, name, before):
            return piece._replace(end=with_its_class(text, end)) if name in CITIES else piece
    codes = divisions().short.get(name)
    shortened = Piece(start, end, level(codes[0]), codes) if codes else None
    return shortened if shortened and is_short(text, shortened, name, before) else None


def _uncoded_level(name: str) -> int:
    return COUNTY if name.endswith("新区") else PREFECTURE if name in CITIES else STATE


def _abroad(text: str, before: Piece) -> Piece | None:
    """What is named right behind the state or the part of one that holds it: 印度尼西亚巴厘岛, 德国杜伊斯堡."""
    holds = before.level == STATE or (before.level == PREFECTURE and text[before.end - 1] in "州省县")
    if before.codes or not holds or text[before.start : before.end] in REGIONS:
        return None
    if any(
        text.startswith(name, before.end) for name in divisions().by_start.get(text[before.end : before.end + 2], ())
    ):
        return None
    start = before.end + 2 * bool(_SIDE.match(text, before.end))
    end = part_abroad(text, start)
    if end is None:
        town = town_abroad(text, start)
        end = town if town and follows(text, town) else None
    return Piece(start, end, PREFECTURE) if end else None


def _county_behind(text: str, before: Piece) -> Piece | None:
    """A county by its short name, right behind what it is part of (江苏昆山) or next to a neighbour in a list."""
    for at in (before.end, before.end + 1) if before.codes else ():
        for name in divisions().counties.get(text[at : at + 2], ()):
            codes = divisions().short[name]
            if text.startswith(name, at) and not text.startswith(_DIVISION_ENDS, at + len(name)):
                piece = Piece(at, at + len(name), COUNTY, codes)
                return piece if is_short(text, piece, name, before) else None
    return None


def _is_full(text: str, piece: Piece, name: str, before: Piece | None) -> bool:
    if _is_torn(text, piece.end, name[-1]):
        return False
    if is_part(piece, before):
        return True
    if not piece.codes:
        return _is_uncoded(text, piece, name, before)
    if name in COMMON_NOUNS:
        return is_listed(text, piece, before)  # 莲湖区、新城区
    return len(name) > 2 or opens(text, piece, before)


def _is_uncoded(text: str, piece: Piece, name: str, before: Piece | None) -> bool:
    """A state or city without a code: long names anywhere, short ones by what stands beside them."""
    if NAMES_ANOTHER.match(text, piece.end) or _NOT_ABROAD.match(text, piece.end):
        return False
    if len(name) > _STATE_WORD:
        return True
    if name in PLAIN_STATES:
        return text[piece.start - 1 : piece.start] not in tuple(TORN.get(name, ""))
    if name in CITIES:
        return (before is not None and before.end == piece.start and before.level == STATE) or (
            opens(text, piece, before) and follows(text, with_its_class(text, piece.end))
        )
    return opens(text, piece, before) or (name not in ALSO_WORDS and follows(text, piece.end))


def _is_torn(text: str, end: int, last: str) -> bool:
    """Whether the last character of a name goes with the one behind it (市场), where no other name begins (长沙县)."""
    right = text[end : end + 1]
    if not right or right not in NOT_FOLLOWED.get(last, "") or text.startswith(BEGIN_NAMES, end):
        return False
    return not any(text[end : end + length] in divisions().full for length in range(2, _LONGEST_NAME))


def _zones(text: str, known: list[Piece]) -> list[Piece]:
    """沈阳经济技术开发区: what the pieces end in, as pieces behind them."""
    zones = ((piece, ZONE.match(text, piece.end)) for piece in known)
    return [
        Piece(zone.start(), zone.end(), TOWN if piece.level == COUNTY and piece.codes else COUNTY)
        for piece, zone in zones
        if zone
    ]
