"""The heads of a table: what a column or row is called, and the unit that stands with its name or above the table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from masthead.extract.english_words import UNITS
from masthead.extract.figures.currencies import LETTERS, NAMES, SIGN
from masthead.extract.figures.measure_words import COUNT, MONEY, NOUNS, PERCENT, POINTS
from masthead.patterns import alternatives, regex
from masthead.source import Block

_SCALE = "[十百千万亿]{0,2}"
_MEASURE = alternatives([*MONEY, *PERCENT, *POINTS, *COUNT])
_CHINESE = rf"{_SCALE}(?:{_MEASURE})(?:/{_SCALE}(?:{_MEASURE}|[a-zA-Z]+|日|月|年|天))*"
_SCALES = (
    r"(?:hundred |ten )?thousands?|hundreds?|millions?|billions?|trillions?|lakh crores?|crores?|lakhs?|'?000s?"
    r"|1[, ]?000s?|bn|mn|tn|m|k"
)
_PER = r"(?:/[A-Za-z]+[²³]?| per [a-z]+(?: per [a-z]+)?)?"
_SUM = rf"(?:in )?(?:(?:{SIGN.rstrip(' ?')})(?:[ -]?(?:{_SCALES}))?|[{LETTERS}][ -]?(?:{_SCALES})){_PER}"
_ENGLISH = "|".join(
    (
        rf"(?:in )?(?:{_SCALES}) (?:of )?(?:{UNITS}|{NAMES}|[a-z]+s|people|head|cattle|children|women|men){_PER}",
        rf"(?:in )?(?:{UNITS}|{NAMES}){_PER}",
        rf"numbers?|nos?\.?|persons?|people|households?|head|percentage points?|pp|points?|{_SCALES}",
        "[a-zμµ]{1,3}[²³]|[a-zμµ]{1,4}/[a-z]{1,4}[²³]?",
    )
)
_UNIT = regex(rf"{_CHINESE}|{_SUM}|(?i:{_ENGLISH})")
_BRACKETED = regex(r"\s*[（(【\[]\s*(?:单位\s*[：:]\s*)?([^（()）]{1,24})\s*[）)】\]]$")
_SIGNED = regex(r"[\s/，,、]*[（(]?\s*[±+]?\s*([%％])\s*[）)]?$")
_BESIDE = regex(r"(?<!\d)[/，,、]\s*([^/，,、]{1,12})$")
# Spend £m, Value in EUR million
_BEHIND = regex(rf" (?:in )?({_SUM})$")
_SHARE_OF = regex(r"(?:^|[( ])(?:%|％|per ?cent(?:age)?) of\b", re.IGNORECASE)
_CAPTION = regex(
    r"单位\s*[：:]\s*([^\s）)；;。]{1,24})|\bunits?(?: of measure(?:ment)?)?\s*:\s*([^);.]{1,30})"
    r"|(?:\b(?:amounts?|figures|values|costs?|data|quantities|prices|numbers|expenditure|revenue)(?: are| shown"
    r"| expressed| reported| given| stated)*|(?:^|[(,] ?)(?:expressed|shown|reported|measured|all)?) ?\bin"
    r" ([^();.,]{1,30})",
    re.IGNORECASE,
)
_SUM_ALONE = regex(rf"({_SUM})")
_DOUBTFUL = frozenset(unit for unit in (*COUNT, *NOUNS) if len(unit) == 1 and unit not in "人户吨亩米天岁℃")
_PARTED = regex("[、，,和及]")
_MARK = regex(
    r"(?:[一二三四五六七八九十]{1,3}、|\d{1,2}(?:[、．]|\.(?!\d))|[（(][一二三四五六七八九十\d]{1,3}[）)]|其中[：:]|[#＃])\s*"
)
_NOTE_MARK = regex(r"[*＊†‡①-⑳]+$")
_RATE = regex(
    r"率|比重|占比|比例|增速|增长(?!额|量)|增幅|降幅|同比|环比|[±+]\s*%"
    r"|\b(?:rates?|share|growth|change|ratio|percentage|proportion)\b|%",
    re.IGNORECASE,
)
_COUNTED = regex(r"[户人个家次件项宗起处]数|数量|面积|\b(?:numbers?|counts?|no\.)(?!\w)", re.IGNORECASE)
_OF_MONEY = regex(rf"元$|{SIGN}|{NAMES}|^[{LETTERS}] ")
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
    if _SHARE_OF.search(text):
        return Head(text, "%")  # Debt (% of GDP): without that it says something else
    for pattern in (_BRACKETED, _SIGNED, _BESIDE, _BEHIND):
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
    """The units of 单位：亿元、%, of (thousands), of Exports (US$ million).

    None where the words after the colon are none (填报单位：某局), or those in brackets may be something else (本).
    """
    caption = _CAPTION.search(text)
    found = caption or _BRACKETED.search(text) or _SUM_ALONE.fullmatch(text)
    said = next((group for group in found.groups() if group), "") if found else ""
    units = tuple(unit.strip() for unit in _PARTED.split(said) if unit.strip())
    sure = caption or not any(unit in _DOUBTFUL for unit in units)
    return units if units and sure and all(is_unit(unit) for unit in units) else ()


def unit_by_caption(units: Sequence[str], path: Sequence[str]) -> str | None:
    """Which of a table's units is that of a column: shares are in %, if anything; a sum's unit is not that of a number
    of things. None where that is not clear."""
    rate = any(_RATE.search(text) for text in path)
    counted = any(_COUNTED.search(text) for text in path)
    fitting = [unit for unit in units if _is_percent(unit) == rate and not (counted and _OF_MONEY.search(unit))]
    return fitting[0] if len(fitting) == 1 else None


def _is_percent(unit: str) -> bool:
    return unit in PERCENT or unit.lower().startswith(("per cent", "percent"))


def fits_head(text: str) -> bool:
    """Whether a cell is short enough to head its row."""
    return len(text) <= _LONGEST
