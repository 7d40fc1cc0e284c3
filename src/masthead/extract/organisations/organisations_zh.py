"""Chinese organisations: by how their names end, walking left to the place or level that they begin with."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from masthead.extract.organisations.organisation_runs_zh import run_start
from masthead.extract.organisations.organisation_words import (
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
from masthead.extract.places.place_beside import Piece
from masthead.patterns import alternatives, regex

_CUT_SINGLE = frozenset(word for word in CUTS if len(word) == 1)
_SINGLE = SHORT_BODIES | {"司"}
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
    "学": "城生员者校科位历期习术龄",
    "联": "合系网",
}
# What joins a body to the one that it belongs to; bodies that name theirs for the places where those are.
_ATTACHED = ("附属", "附设", "直属")
_BRANCH = regex("[㐀-鿿]{2,4}(?:试验站|实验站|观测站|研究生院|研究院|分院|校区|分校|分行|支行|分公司)")
_PARTNERS = regex("（(?:有限|普通|特殊普通)合伙）")
_WITH_BRANCHES = ("大学", "学院", "科学院", "研究院", "银行", "公司", "集团")
# Bodies that are named for rivers, works and zones: 曲阳河水利枢纽工程建设管理局.
_OF_WORKS = ("管理局", "管理处", "建设局", "指挥部", "管委会", "委员会", "管理中心", "管护站", "水文站", "建设处")
_FEATURE = regex(
    "[㐀-鿿]{2,8}(?:[河江湖库山岛湾渠港泉]|水库|灌区|保护区|风景区|度假区|林区|矿区|湿地|工程|铁路|高速|公路|公园|新区|高新区|经开区|开发区|示范区)"
    "[㐀-鿿]{0,12}\\Z|(?:高新区|经开区|高新技术产业开发区|经济技术开发区|综合保税区|综保区|保税区)管委会\\Z"
)
# 法国和德国两国政府: several, each of which stands beside.
_STATES = regex("[两二三四五六七八九十各诸多数双]国$")
_SHORT = regex(
    r"[（(](?:(?P<letters>[A-Z][A-Za-z-]{1,9})[)）]|(?:以下|下|后|以下均)?(?:简称|称|统称|全称)(?:为)?[：:]?[“‘\"「]?(?P<short>[^（）()“”‘’\"「」，。]{2,20})[”’\"」]?"
    r"(?:[、或和][“‘\"「](?P<other>[^（）()“”‘’\"「」，。]{2,20})[”’\"」])?[)）])"
)
_ABBREVIATION = regex("（(?P<short>[㐀-鿿]{2,6})）")
# Others that stand for themselves.
_NAMED_SO = (
    "中共中央(?!总书记|委员|候补|政治局|[㐀-鿿]{0,6}(?:印发|发布)《)",
    *(f"{world}[㐀-鿿]{{2,8}}?(?:组织|机构|联盟)" for world in ("世界", "国际", "联合国")),
    "驻[㐀-鿿]{2,10}?(?:总领事馆|大使馆|代表团)",
    *(f"{side}部战区(?:[陆海空]军)?" for side in "东西南北中"),
    "团[省市县区州]委(?![员书托副常])",
    "联合国[㐀-鿿]{1,8}?(?:署|基金|理事会|高专办)",
)
_OF_STATE = regex(f"(?:{alternatives(NATIONAL)}|国家[㐀-鿿]{{2,12}}[局委会])[㐀-鿿]{{2,14}}\\Z")
_GENERAL = regex(f"(?:{alternatives(GENERAL)})+")
# Houses that are counted: 一家电镀厂, 乡一所小学.
_COUNTED = regex(
    "(?:[省市县区乡镇村]|附近|另有|还有|其中|周边|当地)?(?:[一二两三四五六七八九十几多数另]|\\d{1,3})[家所](?![子村店庄屯湾坪沟])"
)


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


def _by_first(patterns: Sequence[str]) -> str:
    """A regular expression for any of these, first their first characters: that is what keeps the search fast."""
    rests: dict[str, list[str]] = {}
    for one in patterns:
        rests.setdefault(one[0], []).append(one[1:])
    every = (f"(?<={first})(?:{'|'.join(rest)})" for first, rest in rests.items())
    return f"[{''.join(rests)}](?:{'|'.join(every)})"


_NAMED = regex(_by_first([*sorted(NAMED, key=len, reverse=True), *_NAMED_SO]))


# A last character first, which is what keeps the search fast.
_LAST = regex(
    f"[{''.join(sorted({pair[-1] for pair in _ENDINGS} | _SINGLE))}]"
    f"(?:(?<=[{''.join(sorted({pair[0] for pair in _ENDINGS}))}].)|(?<=[{''.join(sorted(_SINGLE))}]))"
)


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
        if pair not in _ENDINGS and (match[0] not in _SINGLE or pair in NO_BODIES):
            continue
        right = text[end : end + 1]
        if right and right in _NOT_AFTER.get(match[0], "") and not text.startswith("派驻", end):
            continue
        floor = found[-1].end if found else 0
        start = _start(text, end, pieces, starts, floor)
        if found and _belongs(text, found[-1], start, end, starts):
            start = found[-1].start
        if start is None:
            continue
        end = _with_place(text, end, pieces, starts)
        while found and found[-1].start >= start:
            found.pop()  # it goes on: 市公安局交通警察支队
        found.append(FoundOrganisation(start, end))
    spans = [one.span() for one in _NAMED.finditer(text) if not _is_inside(one.start(), found)]
    found = [one for one in found if not any(start < one.start < end for start, end in spans)]
    found += [FoundOrganisation(*span) for span in spans]
    return sorted(one._replace(short_forms=_short_forms(text, one.start, one.end)) for one in found)


def _belongs(text: str, before: FoundOrganisation, start: int | None, end: int, starts: Sequence[int]) -> bool:
    """Whether the name that ends at text[:end] goes on with the one before it: …大学附属某市医院, …大学某地试验站.

    start: where it begins by itself.
    """
    has_branches = text.endswith(_WITH_BRANCHES, before.start, before.end)
    if start is None or start == before.end:
        at = bisect_left(starts, before.end)
        is_place = start is not None and at < len(starts) and starts[at] == start
        return has_branches and (is_place or bool(_BRANCH.fullmatch(text, before.end, end)))
    return text[before.end : start] in _ATTACHED


def _is_inside(at: int, found: Sequence[FoundOrganisation]) -> bool:
    return any(one.start <= at < one.end for one in found)


def _start(text: str, end: int, pieces: Sequence[Piece], starts: Sequence[int], floor: int) -> int | None:
    """Where the name begins that ends at text[:end]; None where none ends there. floor: where the last one ended."""
    last, kinds = _ending(text, end)
    if not kinds:
        return None
    first = run_start(text, end, last)
    if first < floor and text[floor] in LEVELS and _is_level(text, floor, floor):
        first = floor  # 市委市政府 are two
    began = None if _STATES.search(text, first, last) else _began(text, first, last, pieces, starts)
    if began is not None and _is_nobody(text, began, last):
        return None
    if kinds == {"part"} and not (began is not None and _OF_STATE.match(text, began, last)):
        return None  # 领事司, of no body
    if "house" in kinds and began is not None and began - first in (2, 3) and text[began] in _COUNTY:
        began = first if _is_own(text[first:began]) else began  # a county that the data does not have
    if began is not None and began < last and (kinds != {"house"} or _is_own(text[began:last])):
        return began
    if "state" in kinds:
        return last
    if text.endswith(_OF_WORKS, 0, end) and _FEATURE.match(text, first, end):
        return first
    if "house" in kinds and _is_own(text[first:last]):
        return first
    listed = floor and first - floor == 1 and text[floor] in "、和及与" and end - last == 1
    return first if listed and last - first >= 2 else None


def _is_nobody(text: str, start: int, end: int) -> bool:
    """武警某部; 县（市、区）人民政府; 乡一所小学."""
    unclosed = "）" in text[start:end] and "（" not in text[start:end]
    return unclosed or "某" in text[start:end] or bool(_COUNTED.match(text, start, end))


def _ending(text: str, end: int) -> tuple[int, set[str]]:
    """Where the words begin that text[:end] ends in as a name may, and their kinds."""
    found = [one for one in _ENDINGS.get(text[end - 2 : end], ()) if text.endswith(one.word, 0, end)]
    if found:
        return end - len(found[0].word), {one.kind for one in found}
    if text[end - 1] == "司" and text[end - 2] != "公":
        return end - 1, {"part"}
    return end - 1, {"body"} if text[end - 1] in SHORT_BODIES and text[end - 2 : end] not in NO_BODIES else set()


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
        and not _COUNTED.match(stem)
        and not stem.startswith(("各", "该", "本", "我", "全", "某"))
    )


def _with_place(text: str, end: int, pieces: Sequence[Piece], starts: Sequence[int]) -> int:
    """Where a name ends with the place or kind in brackets behind it: 香港中文大学（深圳）, …企业（有限合伙）."""
    kind = _PARTNERS.match(text, end)
    if kind:
        return kind.end()
    at = bisect_left(starts, end + 1) if text[end : end + 1] == "（" else len(starts)
    held = at < len(starts) and starts[at] == end + 1 and text[pieces[at].end : pieces[at].end + 1] == "）"
    return pieces[at].end + 1 if held else end


def _short_forms(text: str, start: int, end: int) -> tuple[str, ...]:
    """What the text says that the body is called: （以下简称…）, （WHO）, or some of its characters: （亚投行）."""
    match = _SHORT.match(text, end)
    if match:
        return tuple(name for name in match.groups() if name)
    short = _ABBREVIATION.match(text, end)
    if not short:
        return ()
    characters = iter(text[start:end])
    return (short["short"],) if all(one in characters for one in short["short"]) else ()
