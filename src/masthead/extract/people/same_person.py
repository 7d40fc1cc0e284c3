"""Which names of a text are one person's: Dr Jane Hall, Jane Hall, Dr Hall."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from masthead.extract.people.people_titles_en import without_title

_SPELLED_OUT = {
    "Prof": "Professor",
    "Councillor": "Cllr",
    "Councilor": "Cllr",
    "Revd": "Rev",
    "Reverend": "Rev",
    "Insp": "Inspector",
    "DI": "Inspector",
    "DCI": "Inspector",
    "DS": "Sergeant",
    "Sgt": "Sergeant",
    "DC": "Constable",
    "PC": "Constable",
    "Supt": "Superintendent",
    "DSI": "Superintendent",
    "Capt": "Captain",
    "Lt": "Lieutenant",
    "Col": "Colonel",
    "Maj": "Major",
    "Gen": "General",
    "Sen": "Senator",
    "Smt": "Shrimati",
    "Sri": "Shri",
    "Honourable": "Hon",
    "Honorable": "Hon",
    "Excellency": "Hon",
    "HE": "Hon",
    "H.E": "Hon",
}
# Behind these a given name stands alone as well: Sir David.
_WITH_GIVEN = frozenset(
    (
        *("Sir", "Dame", "Sheikh", "Shaikh", "Sheikha", "Father", "Fr", "Sister", "Brother", "Prince", "Princess"),
        *("Datuk", "Dato", "Datin", "Daw", "U", "Sri"),
    )
)
# Titles that one person bears in turn: Dr Hall, Ms Hall; none of a man with one of a woman.
_MEN = frozenset(("Mr", "Sir", "Shri"))
_WOMEN = frozenset(("Mrs", "Ms", "Miss", "Dame", "Shrimati", "Madam", "Mdm"))
_OF_BOTH = frozenset(("Dr", "Professor", "Hon", "Senator", "Engr", "Mx"))
# Dr van der Berg
_MOST_PARTICLES = 2


def fuller_names(names: Iterable[str]) -> dict[str, str]:
    """The name that each name stands for which is the short one of just one other, or lacks the other's title.

    A title and surname is short for a full name that ends in the surname and has that title or none; a title and one
    part of a name for one that begins with it, too, where surnames come first (Dr Tan, Dr Tan Wei Ling).
    """
    bare = {name: without_title(name) for name in names}
    fuller = _of_other_title(bare)
    ends: defaultdict[str, list[str]] = defaultdict(list)
    begins: defaultdict[str, list[str]] = defaultdict(list)
    for name, words in bare.items():
        if name not in fuller and " " in words:
            ends[words.split()[-1].casefold()].append(name)
            begins[words.split()[0]].append(name)
    for name, words in bare.items():
        if name in fuller or words.count(" ") > (_MOST_PARTICLES if name != words else 0):
            continue
        titles = _titles(name, words)
        others = [one for one in ends[words.split()[-1].casefold()] if _stands_for(words, titles, one, bare[one])]
        others = others or [one for one in begins[words] if titles and _begins(titles, one, bare[one])]
        if len(others) == 1:
            fuller[name] = others[0]
    return fuller


def _of_other_title(bare: Mapping[str, str]) -> dict[str, str]:
    """The names that differ in their titles alone: Jane Hall is Dr Jane Hall."""
    fuller: dict[str, str] = {}
    known: dict[str, str] = {}
    for name, words in bare.items():
        first = known.setdefault(words, name)
        if first != name and " " in words:
            short, full = (first, name) if first == words else (name, first)
            fuller[short] = known[words] = full
    return fuller


def _titles(name: str, bare: str) -> tuple[str, ...]:
    titles = name[: len(name) - len(bare)].split()
    return tuple(_SPELLED_OUT.get(one.rstrip("."), one.rstrip(".")) for one in titles)


def _stands_for(short: str, titles: tuple[str, ...], full_name: str, full: str) -> bool:
    same = full.endswith(f" {short}") or (full.isupper() and full.endswith(f" {short.upper()}"))
    if short == full or not same:
        return False
    others = _titles(full_name, full)
    if not titles or not others or not set(titles).isdisjoint(others):
        return True
    both = {*titles, *others}
    return both <= _MEN | _OF_BOTH or both <= _WOMEN | _OF_BOTH


def _begins(titles: tuple[str, ...], full_name: str, full: str) -> bool:
    """Whether a title and the first part of a name stand for a full name: Mr Teo for Teo Kok Leong."""
    others = _titles(full_name, full)
    if others:
        return not set(titles).isdisjoint(others)
    return full.count(" ") > 1 or not _WITH_GIVEN.isdisjoint(titles)
