"""English names: behind a title (Dr Jane Doe) or an office, with a role beside them, with said, in lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from masthead.extract.found_person import FoundPerson
from masthead.extract.organisation_words import COMPANIES, KINDS
from masthead.extract.people_words import DID, DONE, GROUPS, NO_NAMES, OFFICES, OFFICES_GENERAL, SAID, TAKEN
from masthead.patterns import regex

_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Cllr|Councillor|Councilor|Rev|Reverend|Senator|Hon|"
    r"Detective|Commander|Lieutenant|Brigadier|Superintendent|Inspector|Sergeant|Captain|Colonel|Major|General|Judge|Justice|Baroness|Baron)\.?"
)
_USUAL_TITLES = ("Mr", "Mrs", "Ms", "Dr", "Cllr", "Councillor", "Professor", "Prof", "Mr.", "Ms.", "Dr.", "Mrs.")
# Auditor General is an office, General a rank.
_NO_OFFICE = "".join(f"(?<!{office} )" for office in OFFICES_GENERAL) + "(?!Inspector General)"
_TITLES = rf"{_TITLE}(?: {_TITLE})?"
_SMALL = "a-zß-öø-ÿ"
_LARGE = "A-ZÀ-ÖØ-Þ"
_INITIAL = rf"[{_LARGE}](?![{_LARGE}{_SMALL}'’])\.?"
_WORD = rf"(?:{_INITIAL}|(?:Mc|Mac|O['’]|D['’]|Al-|El-)?[{_LARGE}][{_SMALL}]+(?:[-'’][{_LARGE}][{_SMALL}]+)*)"
_BETWEEN = r"(?:(?:de|van|von|der|den|da|di|bin|bint|al|el|la|du|dos|ibn|ter) ){0,2}"
_FULL = rf"{_WORD}(?: {_BETWEEN}{_WORD}){{0,3}}"
_TWO = rf"(?!General ){_WORD} (?:{_INITIAL} ?){{0,2}}{_BETWEEN}{_WORD}(?: {_WORD})?(?!['’]s? )(?![{_SMALL}'’-])"
_LONGEST_FIRST = sorted(OFFICES, key=len, reverse=True)
_OFFICE = f"(?:{'|'.join(f'[{word[0]}{word[0].lower()}]{word[1:]}' for word in _LONGEST_FIRST)})"
# Behind a name: director of the Coastal Agency, the Agency's chief executive, Deputy Mayor.
_ROLE = (
    rf"(?:(?:the|an?|our|its|their) )?(?:[A-Za-z][\w’'-]* ){{0,5}}?{_OFFICE}"
    rf"(?:(?: of| for| to| at| in| and| on| with|,(?= [A-Z])) (?:the )?[\w’'-]+| [A-Z][\w’'-]*){{0,6}}"
)
# Before a name: Finance Minister, UN Humanitarian Coordinator.
_CAPITAL = rf"(?:{_INITIAL}|[{_LARGE}][\w-]*)"
_BEFORE = rf"(?:{_CAPITAL} (?:(?:{_CAPITAL}|and|of|the|for) ){{0,4}}?)??{_OFFICE}(?: General)?"
_ROLE_END = r"(?=[,.;)\n]|$| said| told| and )"
_TITLED = regex(
    rf"(?<![A-Za-z-]){_NO_OFFICE}(?P<name>{_TITLES} {_FULL})(?P<role> \((?P<bracket>[^()\n]{{3,60}})\)|, "
    rf"(?P<comma>{_ROLE}){_ROLE_END})?(?P<speaks>,? (?:{SAID})\b| ?(?:\([^()\n]{{0,80}}\))?:)?"
)
_HELD = regex(rf"\b(?P<before>{_BEFORE}),? (?!{_OFFICE}\b)(?P<name>{_TWO})(?=(?P<speaks>,? (?:{SAID})\b)?)")
_SAID_BY = regex(
    rf"\b(?:{SAID}) "
    rf"(?P<before>(?:(?!by|from|to|that)[\w’'-]+ ){{0,5}}?{_OFFICE}(?: of (?:the )?[\w’'-]+)?), (?P<name>{_TWO})"
)
_OF = regex(
    rf"\b(?P<before>{_OFFICE} (?:of|for) (?:the )?[A-Z][\w’'-]*(?: (?:and|of|[A-Z][\w’'-]*)){{0,4}}), "
    rf"(?P<name>(?:{_TITLES} )?{_TWO})(?=[,.])"
)
# The defendant's solicitor, Jane Hill,
_OWNED = regex(
    rf"\b(?P<before>[A-Za-z][\w-]*[’']s? (?:[A-Za-z-]+ ){{0,2}}?{_OFFICE}), (?P<name>(?:{_TITLES} )?{_TWO})(?=[,.])"
)
_SPEAKER = regex(
    rf"(?<![A-Za-z])(?:(?:{SAID}) (?P<after>{_TWO})|(?P<name>{_TWO})(?:, (?P<between>{_ROLE}),)? "
    rf"(?:(?P<speaks>(?:{SAID}))|(?:{DID}))\b)(?:, (?P<comma>{_ROLE}){_ROLE_END})?"
)
_BESIDE = regex(
    rf"(?<![A-Za-z])(?P<name>{_TWO})(?: \((?P<bracket>{_ROLE})\)|, (?P<comma>{_ROLE}){_ROLE_END}| as (?:its |the "
    rf"|their |our |an? )?(?P<as>{_ROLE}){_ROLE_END}|(?:,? who)? (?:was|has been|is|were) "
    rf"(?:re-?)?(?:appointed|elected|named|nominated)(?: as)?(?: the)? (?P<given>{_ROLE}){_ROLE_END}|, who\b)"
)
# The first of two who say or do something: Jane Hill and Tom Wood asked.
_AND = regex(
    rf"(?<![A-Za-z])(?:(?:{GROUPS}) )?(?!(?:{GROUPS}) )(?P<name>{_TWO})(?=,? and (?:{_TITLES} )?{_TWO} "
    rf"(?:(?P<speaks>(?:{SAID}))|(?:{DID}))\b)"
)
_BY = regex(rf"\b(?:{TAKEN}|(?:{DONE}) by) (?P<name>{_TWO})(?:, (?P<comma>{_ROLE}){_ROLE_END})?")
_LABEL = regex(
    r"^[ \t]*(?:(?P<present>Present|In attendance|Also (?:present|in attendance)|Attendees|Attending|"
    r"Apologies(?: for absence)?|Members?(?: present)?|Participants|Absent|Contacts?|Speakers?|Panel(?:lists)?|"
    r"Signed|Prepared by|Authors?|Actions?(?: by)?)"
    rf"|(?P<office>(?:[A-Z][a-z]+ )?{_OFFICE}|Minutes|Minute taker|Note taker)):[ \t]*(?P<list>[^\n]+)",
    re.MULTILINE,
)
_ITEM = regex(
    rf"(?:(?:Councillors|Cllrs|Messrs) )?(?P<name>(?:{_TITLES} {_FULL}|{_TWO}))"
    rf"(?: ?\((?P<bracket>[^()\n]{{2,60}})\)|(?:,| [–—-]) (?P<comma>{_ROLE})(?=[,.;\n]|$| and ))?"
)
_TITLE_FIRST = regex(rf"(?P<title>{_TITLE}) (?:.* )?(?P<surname>\S+)")
_TITLE_START = regex(rf"^(?:{_TITLE} )+")
_INNER_TITLE = regex(rf"\b{_TITLE} ")
_BRACKET_ROLE = regex(rf"\b{_OFFICE}\b")
_ARTICLE = regex(r"^(?:(?:the|an?|our|its|their|as|The|A|An|Our) )+")
_NOT_NAMES = frozenset((*NO_NAMES, *OFFICES, *KINDS, *COMPANIES))


def english_people(text: str, taken: Sequence[tuple[int, int]] = ()) -> Iterator[FoundPerson]:
    """People in reading order. taken: where organisations and known places stand, which are nobody."""
    found = [person for scan in _SCANS for match in scan.finditer(text) if (person := _person(match))]
    found += _listed(text)
    found = [one for one in found if not any(start < one.end and one.start < end for start, end in taken)]
    titled = [one for one in found if _TITLE_START.match(one.name)]
    for person in sorted(found, key=lambda one: (one.start, -one.end, -len(one.roles))):
        first = person.start - (person in titled)
        if not any(one.start <= first < one.end for one in titled):
            yield person


_SCANS = (_TITLED, _HELD, _SAID_BY, _OF, _OWNED, _SPEAKER, _AND, _BESIDE, _BY)


def short_name(name: str) -> str:
    """Title and surname of a full name (Dr Jane Hall → Dr Hall); the name itself where it has no title."""
    match = _TITLE_FIRST.fullmatch(name)
    return f"{match['title']} {match['surname']}" if match else name


def by_surname(name: str) -> tuple[str, ...]:
    """How a full English name may be taken up again: Mr Hall, Cllr Hall."""
    surname = name.split()[-1]
    return tuple(f"{title} {surname}" for title in _USUAL_TITLES) if " " in name else ()


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
    key = "name" if groups.get("name") else "after"
    name = _TITLE_START.sub("", groups[key])
    if not _NOT_NAMES.isdisjoint(re.split("[ '’]", name)) or len(name) < 2 or _INNER_TITLE.search(name):
        return None
    told = [groups.get(one) for one in ("before", "comma", "between", "bracket", "given", "as")]
    roles = tuple(_ARTICLE.sub("", role.strip()) for role in told if role and _BRACKET_ROLE.search(role))
    speaks = key == "after" or groups.get("speaks") is not None
    return FoundPerson(groups[key], match.start(key), match.end(key), roles, speaks)


def _listed(text: str) -> Iterator[FoundPerson]:
    """Present: Cllr R Marsh (Chair), J. Wood; Chair: Jane Hill."""
    for label in _LABEL.finditer(text):
        office = (label["office"],) if label["office"] and _BRACKET_ROLE.search(label["office"]) else ()
        for item in _ITEM.finditer(text, label.start("list"), label.end("list")):
            person = _person(item)
            if person and (not office or item.start() == label.start("list")):
                yield person._replace(roles=tuple(dict.fromkeys((*office, *person.roles))), speaker=False)
