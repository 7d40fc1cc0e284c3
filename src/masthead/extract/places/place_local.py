"""Chinese names of places that no table holds: by their last character and by where they begin."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from masthead.extract.language import is_han
from masthead.extract.official_words import HEADS
from masthead.extract.places.divisions import COUNTY, PEOPLES, PREFECTURE, TOWN, VILLAGE
from masthead.extract.places.place_beside import VERB, Piece
from masthead.extract.places.place_words import (
    BEGINS_WITH_PARTICLE,
    BOUNDS,
    COMMON_NOUNS,
    COMMON_WORDS,
    HANDS,
    KINDS,
    KINDS_OF_TOWNS,
    NAME_STARTS,
    NO_STARTS,
    NOT_FOLLOWED,
    NOT_IN_NAMES,
)
from masthead.patterns import alternatives, regex

_HEAD = regex(alternatives(HEADS))
_LONGEST_STEM, _SHORTEST_STEM = 3, 2
_LONGEST_CHAINED = 5
# 该县柳林镇: the name begins behind it.
_THIS = regex("[该本我全各][省市县区镇乡州旗]|有关|相关|其他|部分|所有|多数")
_NOT_IN_NAMES = regex(NOT_IN_NAMES)
_BEGINS_WITH_PARTICLE = regex(BEGINS_WITH_PARTICLE)
# Names, though a town in general is called so as well: 东城社区, 古城镇; 新城镇 may be any.
_OLD_TOWN = regex("[东西南北]城(?:街道|社区|[镇村])|[老古新]城(?:街道|村|社区(?!改造|更新|建设|治理))|古城镇(?!群)")
_ETHNIC = regex(rf"(?:{PEOPLES}|民族)+乡")
_ETHNIC_BEGINS = regex(rf"(?:{PEOPLES}|民族)+$")
_LONGEST_PEOPLES = 12  # characters of the peoples that a township is called after
_ENDS = regex(r"族乡|自治[州县旗]|街道|社区|苏木|嘎查|[市县区旗镇乡村屯]")
_COMMON = frozenset(COMMON_NOUNS)
# Right behind a county: 余杭区仓前街道, 顺义区后沙峪镇.
_HOLDS_PARTICLE = regex(f"[后于][^{BOUNDS}]{{1,2}}|(?!有关|相关)[^{BOUNDS}]{{1,2}}[前后月日]")
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


def local_pieces(text: str, known: list[Piece]) -> list[Piece]:
    """Names that the data does not have: by their last character and by where they begin."""
    starts = [piece.start for piece in known]
    found: list[Piece] = []
    for match in _ends(text):
        at = bisect_right(starts, match.start()) - 1
        if at >= 0 and known[at].end > match.start():
            continue
        common = text[match.start() - 1 : match.end()] in _COMMON
        if common and not (
            _CITY.search(text, match.start() - 2, match.end())
            or _OLD_TOWN.match(text, match.start() - 2)
            or (at >= 0 and _is_town(text, known[at], match))
        ):
            continue
        last = max(known[at].end if at >= 0 else 0, found[-1].end if found else 0)
        start = _stem_start(text, last, match.start())
        if at >= 0 and known[at].end == last and known[at].level == COUNTY:
            start = last if _HOLDS_PARTICLE.fullmatch(text, last, match.start()) else start
        if start is not None and _is_name(text, start, match, chained=start == last and last > 0):
            found.append(Piece(start, match.end(), TOWN if match[0].endswith("乡") else _LEVELS.get(match[0], COUNTY)))
    return found


def _ends(text: str) -> Iterator[re.Match[str]]:
    """What names end in: 镇, 自治州, 苗族乡."""
    for match in _ENDS.finditer(text):
        if match[0] == "族乡":
            peoples = _ETHNIC_BEGINS.search(text, max(0, match.start() - _LONGEST_PEOPLES), match.end() - 1)
            ethnic = _ETHNIC.match(text, peoples.start()) if peoples else None
            if ethnic:
                yield ethnic
        else:
            yield match


def _is_town(text: str, county: Piece, match: re.Match[str]) -> bool:
    """Whether a word for small towns ends a name here, right behind a county: 宝山区顾村镇, 睢宁县沙集镇."""
    stem = text[county.end : match.start() - 1]
    if match[0] != "镇" or not county.codes or not 1 <= len(stem) < _LONGEST_STEM or any(one in BOUNDS for one in stem):
        return False
    return stem not in KINDS_OF_TOWNS and not stem.endswith(KINDS) and not stem.startswith(NO_STARTS)


def _stem_start(text: str, floor: int, end: int) -> int | None:
    """Where the name begins whose last character is text[end]; None where no boundary is near."""
    start, first = end, max(floor, end - _LONGEST_CHAINED - 1)
    while start > first and text[start - 1] not in BOUNDS and is_han(text[start - 1]):
        start -= 1
    this = max((match.end() for match in _THIS.finditer(text, max(0, start - 1), end)), default=start)
    start, floor = (this, this) if this > start else (start, floor)
    verb = max((match.end() for match in VERB.finditer(text, max(0, start - 2), end)), default=0)
    if verb > start:
        start = verb
    elif start == first and start > floor and is_han(text[start - 1]) and text[start - 1] not in BOUNDS:
        return None
    begins = start > floor and text[start - 1] in NAME_STARTS
    if begins and end - start == 1 and (start - 1 == floor or not is_han(text[start - 2]) or text[start - 2] in BOUNDS):
        start -= 1
    if (
        start
        and _BEGINS_WITH_PARTICLE.match(text, start - 1)
        and (start - 1 == floor or not is_han(text[start - 2]) or text[start - 2] in BOUNDS)
    ):
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
    if _OLD_TOWN.match(text, start):
        return True
    ethnic = match[0] == "民族乡" and stem not in ("少数", "个", "各")  # 金凤民族乡
    if name.endswith(COMMON_NOUNS) and not ethnic and not _CITY.fullmatch(name) and not (chained and match[0] == "镇"):
        return False
    if stem.startswith(NO_STARTS) or (stem in KINDS if chained else stem.endswith(KINDS)):
        return False
    if _NOT_IN_NAMES.search(stem) or (_HEAD.search(stem) and not chained):
        return False
    return len(stem) > 1 or chained or text[start - 1 : start] == "、"
