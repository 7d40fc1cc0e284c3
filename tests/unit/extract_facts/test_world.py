"""States, territories and cities against Unicode CLDR, as the package Babel has it."""

from __future__ import annotations

from collections.abc import Callable

from babel import Locale

from masthead.extract.places.places import find_places
from masthead.source import Source

MakeSource = Callable[[str], Source]

# What CLDR lists beside states and territories, and land where nobody lives.
_NO_STATES = {
    *("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"),
    *("AC", "BV", "CP", "CQ", "DG", "GS", "HM", "IO", "SJ", "TA", "TF", "UM"),
}
# CLDR writes them otherwise than any text does: Congo - Kinshasa, Myanmar (Burma), 中国香港特别行政区.
_WRITTEN_OTHERWISE = {
    "en": {
        "CD": "Democratic Republic of the Congo",
        "CG": "Republic of the Congo",
        "HK": "Hong Kong",
        "MM": "Myanmar",
        "MO": "Macao",
        "SH": "Saint Helena",
        "SX": "Sint Maarten",
    },
    "zh": {"HK": "香港", "MO": "澳门"},
}
# In Chinese texts 中国 is where everything happens, as 全国 is.
_NOT_NAMED = {"zh": {"CN"}, "en": set[str]()}
# Called after people whose names texts have as well, or so that it is another thing: 达尔文, 凤凰城.
_NO_CITIES = frozenset(["达尔文", "斯坦利", "林德曼", "基洛夫", "威克", "诺姆", "凤凰城", "下太子区"])


def _territories(language: str) -> list[str]:
    names = {str(code): str(name) for code, name in Locale(language).territories.items()}
    known = _WRITTEN_OTHERWISE[language]
    wanted = {code for code in names if len(code) == 2 and code.isalpha()} - _NO_STATES - _NOT_NAMED[language]
    return [known.get(code, names[code].replace(" & ", " and ")) for code in sorted(wanted)]


def _found(source: MakeSource, text: str, language: str) -> list[str]:
    return [place.name for place in find_places(source(text), language)]


def test_every_territory_is_found_in_chinese(source: MakeSource) -> None:
    names = _territories("zh")
    assert [name for name in names if _found(source, f"代表团访问了{name}。", "zh-CN") != [name]] == []


def test_every_territory_is_found_in_english(source: MakeSource) -> None:
    names = _territories("en")
    assert [name for name in names if _found(source, f"Votes from {name} were counted.", "en") != [name]] == []


def test_every_city_of_a_time_zone_is_found_in_chinese(source: MakeSource) -> None:
    zones = Locale("zh").time_zones
    cities = {
        zone["city"] for key, zone in zones.items() if "city" in zone and not key.startswith(("Etc", "Antarctica"))
    }
    names = sorted(name for name in cities - _NO_CITIES if "州" not in name)  # 印第安纳州诺克斯: two places
    assert [name for name in names if _found(source, f"代表团抵达{name}访问。", "zh-CN") != [name]] == []
