"""English places in lists: districts such as A and B, items of which others are known, a road from one to another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from masthead.extract.places.place_names_en import PART, WORD, Stretch, is_name, list_before, parts_of_list
from masthead.patterns import regex

_SEVERAL = (
    "[Cc]ounties|[Pp]rovinces|[Dd]istricts|[Cc]ities|[Rr]egions|[Tt]owns|[Vv]illages|[Mm]unicipalities|"
    "[Tt]ownships|[Bb]oroughs|[Pp]arishes|[Gg]overnorates|[Pp]refectures|[Ii]slands|[Ss]uburbs|[Hh]amlets|"
    "[Cc]ommunes|[Cc]onstituencies|[Ww]ards|[Aa]tolls|[Ss]ettlements|[Ss]ub-?counties|[Ww]oredas|[Uu]pazilas|"
    "[Cc]antons"
)
_LED_TO = ",? (?:including|such as|namely|notably|particularly|especially|among them)"
_NAMELY = regex(
    rf"\b(?:(?:{_SEVERAL})(?: (?:affected|concerned|involved|covered|named|below))?(?:{_LED_TO}|(?P<mark>:| [(–—]))|"
    rf"(?:[Ss]tates|[Pp]orts|[Pp]laces|[Ll]ocations|[Dd]estinations){_LED_TO}) ?(?=[A-Z])"
)
_FEWEST_MARKED = 2  # behind a colon or a bracket, where a sentence may begin as well
_LABEL = regex(
    r"^(?:[-•*] )?(?:Location|Place|Town|City|Village|County|District|Province|Region|Constituency|Parish|Municipality|"
    rf"State|Country|Island|Port): (?P<name>{PART})(?=[,.;]?[ ]*$|, )",
    re.MULTILINE,
)
_ITEM = regex(
    rf"^[ \t]*(?:[-–•*] |\d+[.)] )?(?P<name>{PART}(?: and {WORD})?)(?:: |[ \t]?[–—|\t] ?| \(|, )\d[^\n]*$", re.MULTILINE
)
_FEWEST_ITEMS = 3
_ROAD = regex(
    rf"\b(?:the|The|on|along) (?P<one>{WORD})(?:[–-]| – | to )(?P<other>{WORD}) "
    r"(?:road|highway|motorway|expressway|railway|line|route|corridor|border|ferry|crossing|pipeline|stretch|section|"
    r"trunk road)\b"
)
_AND = regex(rf",? and (?P<last>{PART})(?=[ ,.;:])")
_BEGINS = regex(r"(?:^|[.;:!?\n]\s*|\b(?:[Ww]hile|[Ww]here|but|that|as|[Bb]ecause|though|whereas|[Bb]oth|[Ii]f) |, )$")
_LONGEST_LEAD = 12  # characters to the left in which the end of a sentence is looked for


def listed_places(text: str, found: Iterable[Stretch]) -> Iterator[Stretch]:
    """found: the places that are known by other words, beside which others stand."""
    known = frozenset(found)
    for several in _NAMELY.finditer(text):
        names = parts_of_list(text, several.end())
        if not several["mark"] or (len(names) >= _FEWEST_MARKED and _all_names(text, names)):
            yield from (name for name in names if is_name(text[slice(*name)], surely=False))
    for label in _LABEL.finditer(text) if ": " in text else ():
        if is_name(label["name"], surely=True):
            yield label.span("name")
    for road in _ROAD.finditer(text):
        if is_name(road["one"], surely=False) and is_name(road["other"], surely=False):
            yield road.span("one")
            yield road.span("other")
    yield from _items(text, known)
    yield from _coupled(text, known)


def _items(text: str, known: frozenset[Stretch]) -> Iterator[Stretch]:
    """Fife: 41, Angus: 7, on lines of their own: one that is no place makes none of the others places."""
    run: list[Stretch] = []
    end = -1
    for item in (*_ITEM.finditer(text), None):
        if item is None or item.start() != end + 1:
            places = sum(name in known for name in run)
            if len(run) >= _FEWEST_ITEMS and 2 * places >= len(run) and _all_names(text, run):
                yield from run
            run = []
        if item is not None:
            run.append(item.span("name"))
            end = item.end()


def _coupled(text: str, known: frozenset[Stretch]) -> Iterator[Stretch]:
    """Mombasa and Halden, with which a clause begins, where one of the two is known: the other is a place, too."""
    for start, end in known:
        pair = _AND.match(text, end)
        if not pair and not text.endswith(" and ", 0, start):
            continue
        names = list_before(text, pair.end("last") if pair else end)
        if len(names) < _FEWEST_MARKED or all(name in known for name in names):
            continue
        begins = _BEGINS.search(text, max(0, names[0][0] - _LONGEST_LEAD), names[0][0])
        if len(names) > _FEWEST_MARKED and not is_name(text[slice(*names[0])], surely=False):
            names = names[1:]  # Upstream, A and B
        if begins and _all_names(text, names):
            yield from names


def _all_names(text: str, names: list[Stretch]) -> bool:
    return all(is_name(text[slice(*name)], surely=False) for name in names)
