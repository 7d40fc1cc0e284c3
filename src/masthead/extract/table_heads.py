"""The heads of a table: what a column or row is called, and the unit that stands with its name or above the table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from masthead.extract.counted import alternatives
from masthead.extract.english_words import UNITS
from masthead.extract.measure_words import COUNT, MONEY, NOUNS, PERCENT, POINTS
from masthead.patterns import regex
from masthead.source import Block

_SCALE = "[十百千万亿]{0,2}"
_MEASURE = alternatives([*MONEY, *PERCENT, *POINTS, *COUNT])
_CHINESE = rf"{_SCALE}(?:{_MEASURE})(?:/{_SCALE}(?:{_MEASURE}|[a-zA-Z]+|日|月|年|天))*"
_MONEY = r"(?:US|HK|C|A|NZ)?[$£€¥￥]|USD|GBP|EUR|CNY|RMB|AUD|CAD|CHF|JPY"
_SCALES = r"hundreds?|thousands?|millions?|billions?|'?000s?|bn|mn|m|k"
_ENGLISH = "|".join(
    (
        rf"(?:in )?(?:{_MONEY}) ?(?:{_SCALES})?",
        rf"(?:in )?(?:{_SCALES}) (?:of )?(?:{UNITS}|[a-z]+s)",
        rf"(?:in )?(?:{UNITS})(?:/[a-z]+| per [a-z]+)?",
        rf"number|persons?|people|households?|percentage points?|pp|points?|{_SCALES}",
        "[a-zμµ]{1,3}[²³]|[a-zμµ]{1,4}/[a-z]{1,4}[²³]?",
    )
)
_UNIT = regex(rf"{_CHINESE}|(?i:{_ENGLISH})")
_BRACKETED = regex(r"\s*[（(【\[]\s*(?:单位\s*[：:]\s*)?([^（()）]{1,24})\s*[）)】\]]$")
_SIGNED = regex(r"[\s/，,、]*[（(]?\s*[±+]?\s*([%％])\s*[）)]?$")
_BESIDE = regex(r"[/，,、]\s*([^/，,、]{1,12})$")
_CAPTION = regex(
    r"单位\s*[：:]\s*([^\s）)；;。]{1,24})|\bunits?\s*:\s*([^);.]{1,30})"
    r"|\b(?:amounts?|figures|values|costs?)(?: are| shown)? in ([^();.,]{1,30})",
    re.IGNORECASE,
)
_PARTED = regex("[、，,和及]")
_MARK = regex(
    r"(?:[一二三四五六七八九十]{1,3}、|\d{1,2}(?:[、．]|\.(?!\d))|[（(][一二三四五六七八九十\d]{1,3}[）)]|其中[：:]|[#＃])\s*"
)
_NOTE_MARK = regex(r"[*＊†‡①-⑳]+$")
_RATE = regex(
    r"率|比重|占比|比例|增速|增长(?!额|量)|增幅|降幅|同比|环比|[±+]\s*%|rate|share|growth|change|ratio", re.IGNORECASE
)
_COUNTED = regex(r"[户人个家次件项宗起处]数|数量|面积|number|count", re.IGNORECASE)
_NEAR = 3  # blocks above a table in which its unit is looked for
_LONGEST = 40


class Head(NamedTuple):
    """text: without its list mark, its note's mark and its unit."""

    text: str
    unit: str | None = None


def head_of(text: str) -> Head:
    """What a cell that heads a row or a column says: 产值（亿元） is 产值, in 亿元."""
    text = _NOTE_MARK.sub("", text)
    mark = _MARK.match(text)
    text = text[mark.end() :] if mark and mark.end() < len(text) else text
    for pattern in (_BRACKETED, _SIGNED, _BESIDE):
        found = pattern.search(text)
        if found and found.start() and found[1].strip() not in NOUNS and is_unit(found[1]):
            return Head(text[: found.start()].rstrip(), found[1].strip())
    return Head(text)


def is_unit(text: str) -> bool:
    """Whether a text is a unit: 亿元, 微克/立方米, %, million m³."""
    return bool(_UNIT.fullmatch(text.strip()))


def caption_units(blocks: Sequence[Block], first: int) -> tuple[str, ...]:
    """The units that stand above the table whose first row is blocks[first]."""
    for block in reversed(blocks[max(0, first - _NEAR) : first]):
        if block.kind == "row":
            break
        if units := stated_units(block.text):
            return units
    return ()


def stated_units(text: str) -> tuple[str, ...]:
    """The units of 单位：亿元、%; none where the words after the colon are none (填报单位：某局)."""
    found = _CAPTION.search(text)
    said = (found[1] or found[2] or found[3] or "") if found else ""
    units = tuple(unit.strip() for unit in _PARTED.split(said) if unit.strip())
    return units if units and all(is_unit(unit) for unit in units) else ()


def unit_by_caption(units: Sequence[str], path: Sequence[str]) -> str | None:
    """Which of a table's units is that of a column: shares are in %, if anything; a sum's unit is not that of a number
    of things. None where that is not clear."""
    rate = any(_RATE.search(text) for text in path)
    counted = any(_COUNTED.search(text) for text in path)
    fitting = [unit for unit in units if (unit in PERCENT) == rate and not (counted and unit.endswith("元"))]
    return fitting[0] if len(fitting) == 1 else None


def fits_head(text: str) -> bool:
    """Whether a cell is short enough to head its row."""
    return len(text) <= _LONGEST
