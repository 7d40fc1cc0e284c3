"""Places: provincial-level divisions, and names that end in 市, 县, 区 or County, Province, District."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masthead.extract.counted import alternatives, holds_bound
from masthead.extract.divisions import COMMON_NOUNS, PINYIN, PROVINCES, STATES
from masthead.extract.first_mentions import first_mentions
from masthead.extract.official_words import PARTICLES
from masthead.report import Name
from masthead.source import Source

_SHORT = {full: short for short, full in PROVINCES.items()}
_PROVINCE = alternatives([*PROVINCES, *PROVINCES.values()])
_CHINESE = re.compile(
    rf"(?P<province>{_PROVINCE})(?!大学|大道|路|街|日报|话|菜|籍|银行|航空|海关)"
    rf"|(?P<local>(?:(?<![㐀-鿿])|(?<=[在赴到省市区州盟])|(?<=、))(?:(?![赴在到{PARTICLES}])[㐀-鿿]){{1,8}}?"
    r"(?:自治州|自治县|自治旗|(?:市|县|区|旗|镇)(?![场民容政级域间别块长帜化上内外]|委员)))"
)
_COMMON = tuple(sorted(COMMON_NOUNS))
_LIMITS = "各全我本该市省区县上下城地两三几多每整跨原老新第个年月日"
_OPENERS = (
    *("按照", "构建", "确保", "依托", "围绕", "立足", "根据", "关于", "打造", "深化", "依靠"),
    *("所在", "大城", "中小", "大中", "小城"),
)
_LOCAL_LONGEST = 7
# Verbs before 市, 县, 区 as a level: 报市住建局审定.
_HANDS = "报呈送转请抄致函经由向受归随"
_PLACE_WORD = (
    "County|Province|District|Prefecture|Region|Municipality|City|State|Territory|Islands?|Valley|Township|Borough"
)
_ENGLISH = re.compile(
    rf"\b(?:(?P<known>{alternatives([*PINYIN, *STATES])})(?: (?:{_PLACE_WORD}))?"
    rf"|(?P<local>[A-Z][a-z]+(?:[ -][A-Z][a-z]+){{0,2}} (?:{_PLACE_WORD})(?: (?:North|South|East|West|Centre)\b)?)"
    rf"|(?P<of>(?:County|Province|District|City|State|Region) of [A-Z][a-z]+(?: [A-Z][a-z]+)?))(?![A-Za-z-])"
)
# Whom a member of parliament represents: Jane Hall (Green Valley North, Ind.).
_SEAT = re.compile(r"(?<=[a-z]) \([^()]{3,60}, (?:[A-Z]{2,4}|[A-Z][a-z]{1,5}\.)\)")
_NOT_FIRST = frozenset(("The", "This", "Each", "Every", "Our", "Their", "One", "Other", "Local", "Parish"))


def find_places(source: Source, language: str) -> tuple[Name, ...]:
    """The places a source names, each once, where it is first named; a province's short and full name are one."""
    if language.startswith("zh"):
        return first_mentions(source, _chinese, lambda name: _SHORT.get(name, name))
    return first_mentions(source, _english)


def _chinese(text: str) -> Iterator[tuple[int, int]]:
    for match in _CHINESE.finditer(text):
        if match["province"] or _is_local(match["local"]):
            yield match.span()


def _is_local(name: str) -> bool:
    """Whether a name with a division's character at its end is likely one: short, no common noun, no verb in it."""
    stem = name[:-1]
    return (
        2 <= len(name) <= _LOCAL_LONGEST
        and not name.endswith(_COMMON)
        and stem[0] not in _LIMITS
        and stem not in _HANDS
        and not stem.startswith(_OPENERS)
        and not holds_bound(stem)
        and (len(name) <= 4 or name.endswith(("自治州", "自治县", "自治旗")))
    )


def _english(text: str) -> Iterator[tuple[int, int]]:
    seats = [seat.span() for seat in _SEAT.finditer(text)]
    for match in _ENGLISH.finditer(text):
        if any(start < match.start() < end for start, end in seats):
            continue
        if match["known"] or match[0].split()[0] not in _NOT_FIRST:
            yield match.span()
