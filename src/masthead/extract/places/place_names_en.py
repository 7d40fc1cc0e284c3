# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""What may be an English name of a place: its words, lists of names, and which words make none."""

from __future__ import annotations

import re
from functools import cache

from masthead.extract.places.cities import CITIES
from masthead.extract.places.place_words_en import (
    CLASSES_OF,
    COMPANIES,
    ENDS_NAMES,
    NO_PLACES,
    NOT_FIRST,
    OPENS_NAMES,
)
from masthead.extract.places.towns_en import TOWNS
from masthead.extract.places.towns_world_en import TOWNS_ABROAD
from masthead.extract.places.world import AMBIGUOUS, CONTINENTS, PARTS, PINYIN, STATES, TERRITORIES
from masthead.patterns import regex

Stretch = tuple[int, int]

UP = "[A-ZÀ-ÖØ-ÞĀČĐĞİŁŚŞŠŽ]"
_LOW = r"[^\W\d_A-Z]"
WORD = (
    rf"(?:[DLNOdl]['’]|Ma?c)?{UP}{_LOW}+(?:['’](?!s\b){_LOW}{{1,12}}|['’]{UP}{_LOW}+|"
    rf"-(?:[a-zà]{{1,4}}-)?(?:{UP}|[a-z]){_LOW}+)*"
    rf"(?:['’]s(?= {UP}))?"
)
_BETWEEN = r"(?:(?:upon|de|del|da|do|dos|das|di|du|des|la|le|el|al|sur)(?: l[aeo]s?)? |(?:[ae][lnrstdz]|[ae]sh)-)"
PART = rf"(?:(?:St|Ste|Mt|Ft)\. )?{WORD}(?: (?:{_BETWEEN})?{WORD}){{0,3}}"
ENDS = rf"(?! {UP}| \d|[\w-])"
_PART = regex(PART)
NAME_BEFORE = regex(rf"(?<![\w’'-]){PART}$")
OWNED = regex("(.*)['’]s ")  # Chad's Lac Province
NAMES_WINDOW = 80  # characters to the left of a word in which a name that ends there is looked for
_RIGHT = regex(ENDS)
_JOINT = regex(
    rf"(?P<and>,? (?:and|or)(?:, [a-z][\w -]{{2,40}},| (?:also|later|even|possibly|perhaps|then|"
    rf"further \w+))? |, |; )(?:(?:in|near|at|from|to) )?"
    rf"(?:(?:the )?(?:(?:some|large|other) )?(?:{CLASSES_OF}) of )?"
)
# What ends a list, though no name: Cumbria, Northumberland and the Scottish Borders.
_LAST_OF_LIST = regex(",? (?:and|or) (?:the|its|their|other|several|many|some|parts|elsewhere|surrounding|nearby)\\b")
# Adjectives of peoples and nouns of what is done or thought: Kenyan, Administration.
_NO_NAME = regex("(?:[ie]ans?|[^u]ans|[^s]ese|ish|ers|ics?|tions?|sion|ment|ology|ship|ists?|isms?|ities)$")
_SIDES = frozenset("North South East West Northern Southern Eastern Western Central Upper Lower".split())
_PLACE_LIKE = regex(rf"(?:{OPENS_NAMES})\b|.* (?:{ENDS_NAMES}|{_BETWEEN}.*)$")
_LIST_LEFT = regex(rf"(?<![\w’'-]){PART}(?:(?:, {PART}){{0,8}},? and {PART})?$")
_WITH_ARTICLE = frozenset(
    "Basque Country|Bekaa|Cotswolds|Darién|Fenland|Free State|Isle of Wight|Isles of Scilly|"
    "Lake District|Pilbara|Punjab|"
    "Sinai|Vale of Glamorgan|Visayas|Wairarapa|Waikato|Western Isles|Wirral|Gold Coast|Sunshine Coast|Casamance|Chaco|"
    "Kilimanjaro|Swat|Afar|Chocó|Jutland|Tyrol|East Riding of Yorkshire".split("|")
)
_WINDOW = 160  # characters to the left of a word in which a list that ends there is looked for
_LONG_WORD = regex(r"[^\W\d_]{4,}")
_LONGEST_HEADING = 120
_LONGEST_LIST = 60
_FEWEST_WORDS = 3


@cache
def known_names() -> dict[str, tuple[str, ...]]:
    """Names of the tables by the letters that they begin with, the longest first."""
    names = {*PINYIN, *STATES, *TERRITORIES, *PARTS, *CITIES, *TOWNS, *TOWNS_ABROAD, *CONTINENTS}
    names |= set(AMBIGUOUS.split("|"))
    names |= {name.replace("’", "'") for name in names}
    found: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        found.setdefault(re.split(r"[\W_]", name)[0], []).append(name)
    return {first: tuple(some) for first, some in found.items()}


@cache
def plain_names() -> frozenset[str]:
    """Those of them that are meant wherever they stand."""
    return frozenset((*PINYIN, *STATES, *TERRITORIES, *(name.replace("’", "'") for name in STATES)))


@cache
def towns() -> frozenset[str]:
    """Those of them that never have the article: with it, Atbara and Rio Branco are rivers."""
    return frozenset(name for name in (*TOWNS, *TOWNS_ABROAD) if name not in _WITH_ARTICLE)


def is_known(name: str) -> bool:
    return name in known_names().get(re.split(r"[\W_]", name)[0], ())


def is_name(name: str, *, surely: bool) -> bool:
    """Whether these words may name a place. surely: what stands beside them leads to nothing but a place; else two
    words may be somebody's name."""
    if is_known(name):
        return True
    words = re.split("[ -]", name)
    if not NO_PLACES.isdisjoint(words) or not COMPANIES.isdisjoint(words) or words[0] in NOT_FIRST:
        return False
    if _NO_NAME.search(words[-1]) or name in _SIDES:
        return False
    return surely or " " not in name or bool(_PLACE_LIKE.match(name))


def parts_of_list(text: str, start: int) -> list[Stretch]:
    """The names that are listed from here on: A; A and B; A, B and parts of C. Of A, B alone only the first."""
    parts: list[Stretch] = []
    whole = 1  # so many names are surely of the list
    part = _PART.match(text, start)
    joined = False
    while part and len(parts) < _LONGEST_LIST and _RIGHT.match(text, part.end()):
        parts.append(part.span())
        whole = len(parts) if joined else whole
        joint = _JOINT.match(text, part.end())
        joined = joint is not None and joint["and"].lstrip(", ").startswith(("and", "or"))
        part = _PART.match(text, joint.end()) if joint else None
    whole = len(parts) if parts and _LAST_OF_LIST.match(text, parts[-1][1]) else whole
    return parts[:whole]


def list_before(text: str, end: int) -> list[Stretch]:
    """The names that are listed up to here: A; A and B; A, B and C."""
    listed = _LIST_LEFT.search(text, max(0, end - _WINDOW), end)
    return [part.span() for part in _PART.finditer(text, *listed.span())] if listed else []


def is_heading(text: str, position: int) -> bool:
    """Whether this stands in a line of words with capital letters, where such a letter tells nothing."""
    first, last = max(0, position - _LONGEST_HEADING), position + _LONGEST_HEADING
    start, end = text.rfind("\n", first, position) + 1, text.find("\n", position, last)
    line = text[start or first : end if end >= 0 else last].strip()
    if len(line) > _LONGEST_HEADING or line.endswith((".", "?", "!", ";", ":", ",")):
        return False
    words = _LONG_WORD.findall(line)
    return len(words) >= _FEWEST_WORDS and all(word[0].isupper() for word in words)
