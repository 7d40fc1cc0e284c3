"""Chinese organisations: by how their names end, walking left to the place or level that they begin with."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from masthead.extract.counted import alternatives
from masthead.extract.organisation_words import (
    BODIES,
    CUTS,
    GENERAL,
    HOUSES,
    LEVEL_WORDS,
    LEVELS,
    NAMED,
    NATIONAL,
    NO_BODIES,
    NO_LEVELS_BEFORE,
    NO_LEVELS_BEHIND,
    ONLY_FIRST,
    SHORT_BODIES,
    STARTS,
)
from masthead.extract.place_beside import Piece
from masthead.patterns import regex

_LONGEST = 30
_LAST = regex("[局厅部委办署会室组府院校司团心站所队厂关行社台处联协园馆防指班大学央]")
# 和 inside the name of a body: 住房和城乡建设局.
_AND = regex(
    "(?<=住房|文化|广电|资源|工业|经济|发展|教育|卫生|科技|林业|应急|人力|园林|改革|能源|安全|审批|旅游|农业|水利|"
    "体育|退役|统计)和(?=城乡|旅游|规划|社会|信息|改革|体育|计划|草原|商务|水务|农村|健康|市政|绿化|新闻|科技|技术|"
    "服务|预警|移民|工业|机关|水利|调查|救援|文物|海洋)|(?<=共)和|和(?=平|谐|田|顺|县|静|硕|布|林格尔|龙|悦|美|兴|"
    "园)|对(?=外[联经贸宣交]|口支)|(?<=参)与|向(?=阳)|为(?=民)|(?<=[高甲中平])等|(?<=[自理])由|(?<=[成首])都"
)
# A verb that is part of a body's name: 推进办公室.
_IN_BODY = regex("(?:推进|推动|促进|规范)(?=办|领导|工作|委员会|小组|组|中心|会|处|局|联席)")
# A verb behind one body that leads to another: 研究所联合某大学, 组织部研究并报省委.
_JOINS_TWO = regex("[局厅部委院府队所校司会学](?:联合(?![会社体党])|研究(?=[并决后]|同意))")
_COUNTED = regex(r"\d[所家个名支]$")
_CUT_CHARACTERS = frozenset("的了在与和及或对将被为是都就向从到把于让使给各等由")
_CUT_PAIRS = frozenset(word[-2:] for word in CUTS if len(word) > 1)
_CUT_SINGLE = frozenset(word for word in CUTS if len(word) == 1)
# 省粮食 before 和, with nothing before the level or a word that ends there.
_LEVEL_BEFORE = regex(r"(?:^|[^㐀-鿿]|[由向与经对在同报市省县区州])[省市县区州][㐀-鿿]{2,3}\Z")
_BODY_LAST = frozenset("局厅部委办院会府室组队处司所站校社")
_OPENING = {"）": "（", "”": "“", ")": "("}
_BRACKET = 8
_COUNTY = "市县区旗"
_START = regex(f"{alternatives((*STARTS, *NATIONAL))}|[{''.join(sorted(LEVELS))}]")
_NOT_AFTER = {
    "局": "面部势限长级地里",
    "厅": "级长局里",
    "部": "署门分队委长位级件落下",
    "委": "员书托副常派以",
    "办": "理法案事公结好学校复",
    "会": "议上场员费客计",
    "府": "性",
    "组": "长织成员建",
    "队": "伍长员",
    "厂": "长房区家址商内外",
    "园": "区林长丁艺地内",
    "院": "长士内外区",
    "校": "长园友",
    "司": "长令",
    "心": "思镇村城区组",
    "所": "有长在属需",
    "室": "内外主",
    "社": "会区长保",
    "行": "长业",
    "团": "结体队长伙员",
    "站": "点长位在",
    "处": "长理置于",
    "大": "会常",
    "关": "于系注键长",
    "协": "议调会",
    "学": "生员者校科位历期习术龄",
    "联": "合系网",
}
_SHORT = regex(
    r"[（(](?:(?P<letters>[A-Z][A-Za-z-]{1,9})[)）]|(?:以下|下|后|以下均)?(?:简称|称|统称|全称)(?:为)?[：:]?[“‘\"「]?(?P<short>[^（）()“”‘’\"「」，。]{2,20})[”’\"」]?"
    r"(?:[、或和][“‘\"「](?P<other>[^（）()“”‘’\"「」，。]{2,20})[”’\"」])?[)）])"
)
_NAMED = regex(
    f"{alternatives(NAMED)}|中共中央(?!总书记|委员|候补|政治局|[㐀-鿿]{{0,6}}(?:印发|发布)《)|(?:世界|国际|联合国)[㐀-鿿]{{2,8}}?组织"
)
_YOUTH = regex("团[省市县区州]委(?![员书托副常])")
_GENERAL = regex(f"(?:{alternatives(GENERAL)})+")


class _Ending(NamedTuple):
    """How a name ends. kind: "body", "house" or "state"."""

    word: str
    kind: str


def _endings() -> dict[str, tuple[_Ending, ...]]:
    """By their last two characters, the longest first."""
    kinds = (("body", BODIES), ("house", HOUSES), ("state", NATIONAL))
    every = sorted(
        {_Ending(word, kind) for kind, words in kinds for word in words}, key=lambda one: (-len(one[0]), one)
    )
    found: dict[str, list[_Ending]] = {}
    for ending in every:
        found.setdefault(ending.word[-2:], []).append(ending)
    return {pair: tuple(some) for pair, some in found.items()}


_ENDINGS = _endings()


class FoundOrganisation(NamedTuple):
    """text[start:end] is the name; short_forms is what the text says it calls it."""

    start: int
    end: int
    short_forms: tuple[str, ...] = ()


def chinese_organisations(text: str, pieces: Sequence[Piece]) -> list[FoundOrganisation]:
    """All that are named, in order, each as long as its name is. pieces: of the places of the text."""
    starts = [piece.start for piece in pieces]
    found: list[FoundOrganisation] = []
    for match in _LAST.finditer(text):
        end, pair = match.end(), text[match.start() - 1 : match.end()]
        if pair not in _ENDINGS and (match[0] not in SHORT_BODIES or pair in NO_BODIES):
            continue
        right = text[end : end + 1]
        if right and right in _NOT_AFTER.get(match[0], ""):
            continue
        floor = found[-1].end if found else 0
        start = _start(text, end, pieces, starts, floor)
        if start is None:
            continue
        while found and found[-1].start >= start:
            found.pop()  # it goes on: 市公安局交通警察支队
        found.append(FoundOrganisation(start, end))
    others = [*_NAMED.finditer(text), *_YOUTH.finditer(text)]
    found += [FoundOrganisation(*one.span()) for one in others if not _is_inside(one.start(), found)]
    return sorted(one._replace(short_forms=_short_forms(text, one.end)) for one in found)


def _is_inside(at: int, found: Sequence[FoundOrganisation]) -> bool:
    return any(one.start <= at < one.end for one in found)


def _start(text: str, end: int, pieces: Sequence[Piece], starts: Sequence[int], floor: int) -> int | None:
    """Where the name begins that ends at text[:end]; None where none ends there. floor: where the last one ended."""
    last, kinds = _ending(text, end)
    if not kinds:
        return None
    first = _first(text, end, last)
    if first < floor and text[floor] in LEVELS and _is_level(text, floor, floor):
        first = floor  # 市委市政府 are two
    began = _began(text, first, last, pieces, starts)
    if began is not None and "某" in text[began:last]:
        return None  # 武警某部
    if began is not None and "）" in text[began:end] and "（" not in text[began:end]:
        return None  # 县（市、区）人民政府 is nobody in particular
    if kinds == {"house"} and began is not None and began - first in (2, 3) and text[began] in _COUNTY:
        began = first if _is_own(text[first:began]) else began  # a county that the data does not have
    if began is not None and began < last and (kinds != {"house"} or _is_own(text[began:last])):
        return began
    if "state" in kinds:
        return last
    if "house" in kinds and _is_own(text[first:last]):
        return first
    listed = floor and first - floor == 1 and text[floor] in "、和及与" and end - last == 1
    return first if listed and last - first >= 2 else None


def _ending(text: str, end: int) -> tuple[int, set[str]]:
    """Where the words begin that text[:end] ends in as a name may, and their kinds."""
    found = [one for one in _ENDINGS.get(text[end - 2 : end], ()) if text.endswith(one.word, 0, end)]
    if found:
        return end - len(found[0].word), {one.kind for one in found}
    return end - 1, {"body"} if text[end - 1] in SHORT_BODIES and text[end - 2 : end] not in NO_BODIES else set()


def _first(text: str, end: int, last: int) -> int:
    """Where the run of characters begins that may be a name, behind the last word that is part of none."""
    at, least = last, max(0, end - _LONGEST)
    while at > least:
        character = text[at - 1]
        if character in _OPENING:
            opened = text.rfind(_OPENING[character], max(least, at - _BRACKET), at)
            if opened < 0:
                return at
            at = opened
        elif (
            not character.isalnum()
            or (character in "合究" and _JOINS_TWO.match(text, at - 3))
            or (character in "年月日" and text[at - 2 : at - 1].isdecimal())
            or (text[at - 2 : at] in _CUT_PAIRS and not _IN_BODY.match(text, at - 2))
            or (character in "所家个名支" and _COUNTED.search(text, at - 2, at))
            or (character in _CUT_CHARACTERS and not (_AND.match(text, at - 1) or _joins(text, at - 1, end, last)))
        ):
            return at
        at -= 1
    return at


def _joins(text: str, at: int, end: int, last: int) -> bool:
    """Whether 和 stands inside the name of a body of a level: 省粮食和物资储备局, not 市财政局和审计局."""
    if text[at] != "和" or end - last > 1 or last - at < 3 or text[at - 1] in _BODY_LAST:
        return False
    return bool(_LEVEL_BEFORE.search(text, max(0, at - 5), at)) and text[at + 1] not in LEVELS


def _began(text: str, first: int, last: int, pieces: Sequence[Piece], starts: Sequence[int]) -> int | None:
    """The first place, level or other beginning of a name in text[first:last]."""
    at = bisect_left(starts, first)
    place = pieces[at].start if at < len(pieces) and pieces[at].end <= last else None
    for match in _START.finditer(text, first, last if place is None else min(last, place)):
        if match[0] not in LEVELS or _is_level(text, match.start(), first):
            return match.start()
    return place


def _is_level(text: str, at: int, first: int) -> bool:
    if text[at] in ONLY_FIRST and at > first and text[at - 1] not in _CUT_SINGLE:
        return False
    before, after = text[max(0, at - 1) : at], text[at + 1 : at + 2]
    if before == "原" and not "㐀" <= text[max(0, at - 2) : at - 1] <= "鿿":
        before = ""  # 原市水务局
    return before not in NO_LEVELS_BEHIND and (after not in NO_LEVELS_BEFORE or text.startswith(LEVEL_WORDS, at + 1))


def _is_own(stem: str) -> bool:
    """Whether a house has a name of its own."""
    return (
        len(stem) >= 2
        and not stem.startswith("全国")
        and not _GENERAL.fullmatch(stem)
        and not stem.startswith(("各", "该", "本", "我", "全", "某"))
    )


def _short_forms(text: str, end: int) -> tuple[str, ...]:
    match = _SHORT.match(text, end)
    return tuple(name for name in match.groups() if name) if match else ()
