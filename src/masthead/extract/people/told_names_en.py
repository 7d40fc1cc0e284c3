"""What stands beside English names of people, and tells that they are: verbs of people, ages, appointments."""

from __future__ import annotations

from masthead.extract.people.people_names_en import Written
from masthead.extract.people.people_roles_en import says_kin
from masthead.extract.people.people_words import DID, DONE, GROUPS, SAID, TAKEN
from masthead.patterns import regex

_WINDOW = 60
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_SOON = (
    r"(?:,? (?:who|also|then|later|further|now|both|still|again|once|has|had|have|will|\w+ly|today|yesterday|"
    rf"on {_DAY}),?){{0,3}}"
)
_BRACKET = r"(?: \([^()\n]{1,60}\))?"
_SAYS = regex(rf"{_BRACKET},?{_SOON} (?:{SAID})\b(?! by\b)")
_DOES = regex(rf"{_BRACKET},?{_SOON} (?:{DID})\b(?! by\b)")
_SAID_BEFORE = regex(rf"\b(?:{SAID})[,:]? \Z")
# Ms. Ruth Adeyemi (Easton): Thank you.
_SPEAKS_UP = regex(r"(?: \([^()\n]{0,80}\))?:(?=\s)")
_WHO = regex(r",? (?:who|whose|whom)\b")
_GIVEN_OR_PAID = (
    r"(?:condolences|thanks|gratitude|tributes?|congratulations|presentation|statement|remarks|letter|evidence|"
    r"[Aa]pologies)(?: (?:were|was|had been|have been) (?:received|paid|given|offered|accepted))? (?:by|from|to)"
)
_TOLD_BEFORE = regex(
    rf"\b(?:{TAKEN}|(?:{DONE}),? (?:\w+ly )?by|[Aa]ccording to|{_GIVEN_OR_PAID}|\d-year-old|named as|identified as|"
    rf"between|on behalf of|{'|'.join(sorted(GROUPS))}) \Z"
)
# Behind these a name is that of a place, a ship, a house: in …, the ferry …, Province of ….
_THING_BEFORE = regex(
    r"\b(?:[A-Z][a-z]+ of(?: the)?|[Ii]n|[Aa]t|[Nn]ear|outside|around|towards?|across|off|above|below|ferry|ship|"
    r"vessel|boat|trawler|tanker|yacht|train|aircraft|village|town|city|hamlet|district|port|river|island|hotel|"
    r"restaurant|pub|club|company|firm|charity|school|ward|project|operation|brand|horse|dog|hurricane|cyclone|"
    r"typhoon|storm) \Z"
)
# The Jane Goodall lecture
_THING_BEHIND = regex(
    r" (?:lectures?|prize|award|medal|trust|foundation|report|effect|institute|building|bridge|model|theory|syndrome|"
    r"disease|scholarship|memorial|museum|school|estate|tunnel|line|trophy|cup|stadium|ward|centre|center|fund)\b"
)
_MOVED_BEFORE = regex(r"\b(?:[Mm]oved|[Ss]econd(?:ed)?|[Mm]otion|by|from|told|thanked)(?: by)? \Z")


def says(text: str, name: Written, end: int) -> bool:
    """Whether somebody says something. end: where what is told of the name behind it ends."""
    end += text[end : end + 1] == ")"
    if _SAYS.match(text, end) or _SAID_BEFORE.search(text, max(0, name.start - 20), name.start):
        return True
    return name.titled and _SPEAKS_UP.match(text, end) is not None


def is_told(text: str, name: Written, end: int, role_start: int) -> bool:
    """Whether the words beside a name without a title are such as stand beside names of people alone.

    role_start: where the role begins that stands before the name, else where the name does.
    """
    if name.single:
        before = _MOVED_BEFORE.search(text, max(0, role_start - 20), role_start)
        return bool(before or _DOES.match(text, end))
    in_place = _THING_BEFORE.search(text, max(0, name.start - 25), name.start)
    if _DOES.match(text, end) or _TOLD_BEFORE.search(text, max(0, name.start - _WINDOW), name.start):
        return not in_place
    if _WHO.match(text, end) or (text.startswith(", ", end) and says_kin(text, end + 2, end + 40)):
        return True
    return name.usual and not in_place and not _THING_BEHIND.match(text, name.end)
