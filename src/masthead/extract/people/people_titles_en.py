# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""Titles of English names: how somebody is addressed (Dr, Cllr, Shri), and ranks (Detective Inspector)."""

from __future__ import annotations

import re

from masthead.extract.people.people_words import RANKS, STYLES
from masthead.patterns import regex

STYLED = "|".join(sorted(map(re.escape, STYLES), key=len, reverse=True))
_POLICE = (
    r"(?:(?:Deputy|Acting|Detective|Chief|Police|Station|Sub|Staff|Lance|Temporary|Trainee|Special|First|Second|"
    r"Senior) ){0,4}(?:(?<!Chief )(?:Constable|Det\.?)|Sergeant|Sgt\.?|Inspector|Insp\.?|Superintendent|Supt\.?|"
    r"Corporal|Lieutenant|Garda)(?! General)|Det\. ?(?:Con|Sgt|Insp|Supt)\.?"
)
_MILITARY = (
    r"(?:(?:Lieutenant|Lt\.?|Major|Maj\.?|Brigadier|Brig\.?|Colonel|Col\.?)[ -])?(?:General|Gen\.?|Colonel|Col\.?|"
    r"Commander|Cdr\.?)|(?:Rear|Vice)[ -]Admiral|Air (?:Chief |Vice[ -])?Marshal|Air Commodore|(?:Wing|Group|Flight|"
    r"Squadron) (?:Commander|Captain|Lieutenant|Leader)|(?:Warrant|Petty|Pilot|Flying) Officer|Field Marshal|Fleet "
    r"Admiral|Lt\. ?(?:Col|Gen|Cdr)\.?|(?:Maj|Brig)\. ?Gen\.?|Col\.|Gen\.|Cpl\.|Pte\.?|Cst\."
)
_OTHER = (
    r"(?:Associate|Assistant|Adjunct|Emeritus|Emerita|Visiting) Professor|(?:Rt\.?|Right|Very|Most) (?:Hon\.?|"
    r"Honourable|Rev\.?|Revd\.?|Reverend)|(?:His|Her|Their) (?:Excellency|Honour|Honor|Worship|Majesty|Lordship|Royal "
    r"Highness)|(?:First|Second) Lady|Tan Sri|Toh Puan|"
    r"(?:Mr\.?|Mrs\.?|Ms\.?|Lord|Lady) Justice|Ald\.|Gov\.|Pres\.|U(?= [A-Z][a-z]+ [A-Z])"
)
_TITLE = rf"(?:(?:{_POLICE}|{_MILITARY}|{_OTHER})|(?:{STYLED})\.?|(?:{'|'.join(RANKS)}))(?![\w'’-])"
TITLES = regex(rf"{_TITLE}(?: {_TITLE}){{0,3}}")
"""One title or several that follow each other."""
# Words that titles begin with.
TITLE_STARTS = frozenset(
    (
        *STYLES,
        *RANKS,
        *(
            "Deputy Acting Chief Police Station Sub Staff Lance Temporary Trainee Special First Second Senior Lt Maj "
            "Brig Associate Assistant Adjunct Emeritus Emerita Visiting Col Gen Cdr Rear Vice Air Wing Group Flight "
            "Squadron Warrant Petty Pilot Flying Field Fleet Rt Right Very Most His Her Their Tan Toh Lord Lady Ald "
            "Gov Pres Det Cpl Pte Cst U"
        ).split(),
    )
)
# Ranks of police and forces that are words of nothing else.
_PLAIN_RANKS = frozenset("Detective Constable Inspector Superintendent Sergeant Corporal Colonel Garda".split())
# Offices behind a word that tells of what: Fire Chief, Incident Commander.
_BEHIND_MODIFIERS = frozenset("Chief Deputy Commander General Marshal Inspector Superintendent Captain".split())
_OFFICE_RANK = regex(r"Chief (?:Constable|Judge|Justice)\b|Advocate General\b")
_TITLE_FIRST = regex(rf"(?P<title>{_TITLE}) (?:.* )?(?P<surname>\S+)")
_LEADING = regex(rf"(?:{_TITLE} )+")
_USUAL = ("Mr", "Mrs", "Ms", "Dr", "Cllr", "Councillor", "Professor", "Prof", "Mr.", "Ms.", "Dr.", "Mrs.")


def is_office_rank(titles: str, before: str) -> bool:
    """Whether what could be a rank is an office: Chief Constable; Fire Chief.

    before: the word with a capital letter that stands before it in the same sentence, "" for none.
    """
    if _OFFICE_RANK.match(titles) or (before == "Chief" and titles.split()[0] in ("Constable", "Judge", "Justice")):
        return True
    return (titles in _BEHIND_MODIFIERS or titles.startswith("General ")) and bool(before)


def is_soft(titles: str) -> bool:
    """Whether a title is as often a word of other names: General Hospital, King Street, DC Area."""
    if titles.isupper() and len(titles) > 1:
        return True
    return titles in RANKS and titles not in _PLAIN_RANKS


def without_title(name: str) -> str:
    match = _LEADING.match(name)
    return name[match.end() :] if match else name


def short_name(name: str) -> str:
    """Title and surname of a full name (Dr Jane Hall → Dr Hall); the name itself where it has no title."""
    match = _TITLE_FIRST.fullmatch(name)
    return f"{match['title']} {match['surname']}" if match else name


def by_surname(name: str) -> tuple[str, ...]:
    """How a full English name may be taken up again: Mr Hall, Cllr Hall."""
    surname = name.split()[-1]
    return tuple(f"{title} {surname}" for title in _USUAL) if " " in name else ()
