"""English names: after a title (Dr Jane Doe, Cllr S Mills), with a role in brackets or after a comma, with said."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from masthead.extract.found_person import FoundPerson
from masthead.source import Block

_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Cllr|Councillor|Councilor|Rev|Reverend|Senator|Hon|"
    r"Ambassador|Commissioner|Superintendent|Inspector|Sergeant|Captain|Colonel)\.?"
)
_WORD = r"(?:[A-Z](?![A-Za-z'’])\.?|(?:Mc|Mac|O['’]|D['’])?[A-Z][a-zà-öø-ÿ]+(?:[-'’][A-Z][a-zà-öø-ÿ]+)?)"
_FULL = rf"{_WORD}(?: (?:(?:de|van|von|der|den|da|di|bin|al|el|la|du) ){{0,2}}{_WORD}){{0,3}}"
_TWO = rf"{_WORD} (?:(?:de|van|von|der|da|di|bin|al) ){{0,2}}{_WORD}(?: {_WORD})?"
_OFFICE = (
    "Chair|Chairman|Chairwoman|Chairperson|Vice-Chair|Clerk|Director|Secretary|Minister|President|Officer|Treasurer|"
    "Mayor|Manager|"
    "Head|Lead|Leader|Commissioner|Coordinator|Representative|Spokesperson|Spokesman|Spokeswoman|Deputy|Governor|"
    "Adviser|Advisor|"
    "Professor|Analyst|Editor|Chief|Administrator|Auditor|Inspector|Ambassador|Envoy|"
    "Master|Engineer|Surveyor|Registrar|Warden"
)
_ROLE = rf"(?:[A-Za-z-]+ ){{0,4}}(?:{_OFFICE})(?: (?:of|for|to|and|the|[A-Z][\w-]*)){{0,8}}"
_SAID = r"(?:said|says|told|added|noted|stressed|stated|explained|warned|announced)"
_TITLED = re.compile(
    rf"(?<![A-Za-z])(?P<name>{_TITLE} {_FULL})(?P<role> \((?P<bracket>[^()]{{3,60}})\)|, (?P<comma>{_ROLE})(?=[,.;]|"
    rf"$))?"
    rf"(?P<speaks>,? {_SAID}\b| ?(?:\([^()]{{0,80}}\))?:)?"
)
_SPEAKER = re.compile(
    rf"(?<![A-Za-z])(?:{_SAID} (?P<after>{_TWO})"
    rf"|(?P<before>{_TWO})(?:, (?P<between>(?:the )?{_ROLE}),)? {_SAID}\b)"
    rf"(?:, (?P<comma>(?:the )?{_ROLE})(?=[,.;]|$))?"
)
_HOLDER = re.compile(rf"(?<![A-Za-z])(?P<name>{_TWO}),? (?:\((?P<bracket>{_ROLE})\))")
_TITLE_FIRST = re.compile(rf"(?P<title>{_TITLE}) (?:.* )?(?P<surname>\S+)")
_TITLE_START = re.compile(rf"^{_TITLE} ")
_BRACKET_ROLE = re.compile(rf"\b(?:{_OFFICE})\b")
_NOT_NAMES = re.compile(
    r"\b(?:Chair|Chairman|Speaker|President|Minister|Prime|Mayor|The|This|That|In|On|At|We|It|He|She|They|And|But|"
    r"Council|Committee|"
    r"Department|Ministry|Office|Agency|Board|County|City|State|States|Government|Report|Act|Bill|House|Group|Union|"
    r"Meeting|Minutes|Nations|Bank|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|"
    r"Wednesday|Thursday|Friday)\b"
)


def english_people(blocks: Sequence[Block]) -> Iterator[tuple[Block, FoundPerson]]:
    """People by block, in reading order."""
    for block in blocks:
        found = [
            person
            for scan in (_TITLED, _SPEAKER, _HOLDER)
            for match in scan.finditer(block.text)
            if (person := _person(match))
        ]
        titled = [person for person in found if re.match(_TITLE, person.name)]
        for person in sorted(found, key=lambda person: person.start):
            if person in titled or not any(other.start <= person.start < other.end for other in titled):
                yield block, person


def short_name(name: str) -> str:
    """Title and surname of a full name (Dr Jane Hall → Dr Hall); the name itself where it has no title."""
    match = _TITLE_FIRST.fullmatch(name)
    return f"{match['title']} {match['surname']}" if match else name


def lacks_title(name: str, full: str) -> bool:
    """Whether a full name with a title is this name: Dr Jane Hall, Jane Hall."""
    return name != full and _TITLE_START.sub("", full) == name


def is_surname_of(name: str, full: str) -> bool:
    """Whether a full name that has the same title or none ends in this title's surname: Dr Hall, Jane Hall."""
    title, bare = _TITLE_START.match(name), _TITLE_START.sub("", full)
    if not title or " " in name[title.end() :] or not bare.endswith(" " + name[title.end() :]):
        return False
    return full == bare or full.startswith(title[0])


def _person(match: re.Match[str]) -> FoundPerson | None:
    groups = match.groupdict()
    key = next(key for key in ("name", "after", "before") if groups.get(key))
    name = _TITLE_START.sub("", groups[key])
    if _NOT_NAMES.search(name) or len(name) < 2:
        return None
    role = groups.get("comma") or groups.get("between") or groups.get("bracket")
    roles = (role.strip(),) if role and _BRACKET_ROLE.search(role) else ()
    speaks = key != "name" or groups.get("speaks") is not None
    return FoundPerson(groups[key], match.start(key), match.end(key), roles, speaks)
