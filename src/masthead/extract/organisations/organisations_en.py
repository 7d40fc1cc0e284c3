"""English organisations: Ministry of …, … Council, … Ltd, and what the text calls them in brackets."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from masthead.extract.english_letters import LARGE
from masthead.extract.organisations.organisation_words_en import (
    COLLEGE_TOWNS,
    COMPANIES,
    KINDS,
    KNOWN,
    LANDS,
    NO_BODIES,
    ON,
    PEOPLES,
    SAID_TO_BE,
    SUBJECTS,
    TRADES,
)
from masthead.extract.organisations.organisations_zh import FoundOrganisation
from masthead.extract.people.given_names import GIVEN_NAMES
from masthead.extract.people.nobody_words import NO_NAMES, PLACES
from masthead.extract.people.people_names_en import is_office_word, is_plural_office
from masthead.extract.people.people_words import OFFICES, RANKS, STYLES
from masthead.patterns import regex

_KIND = "|".join(sorted(KINDS, key=len, reverse=True))
_COMPANY = "|".join(COMPANIES)
_CALENDAR = (
    "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|"
    "October|November|December"
)
# Heads of State and Government are no body.
_GOVERNMENT = "Government(?<!Heads of Government)(?<!Head of Government)(?<!State and Government)"
_FOLLOWED = rf"Cent(?:er|re)s?|School|Faculty|Institutes|{_GOVERNMENT}|Corps"
_NAME = rf"(?:U\.[SKN]\.|(?!(?:{_CALENDAR})\b)[{LARGE}][\w’'-]{{0,30}})"
_SOME = rf"{_NAME}(?: {_NAME}){{0,3}}"
# Ministry of Agriculture, Forestry and Fisheries
_LISTED = rf"(?:, (?!(?:{KNOWN})\b){_SOME}){{1,4}},? and (?!(?:{KNOWN})\b){_SOME}"
_MORE_NAMES = rf"(?:(?: and(?! [A-Z]{{2,}}\b| (?:the )?(?:{_KIND})\b)(?: the)?| of(?: the)?| for)? {_NAME}){{0,5}}"
_NO_CAPITALS = r"(?!(?:OF|THE|MINUTES|MEETING|AND|FOR|TO|IN|REPORT|BY|ON|BEFORE|AT) )"
_INCORPORATED = r"(?:\((?:Pty|Pvt|Private|Proprietary|UK|M|Thailand)\)\.? |Co\.?,? |Pvt\.? |Pte\.? )"
_DOTTED = r"S\.A\.(?:S\.)?|S\.p\.A\.|S\.r\.l\.|N\.V\.|B\.V\.|A/S"
# Jane Hill and Council of Governors chair … are two.
_AND = rf"and (?!(?:{_KIND}|Government) (?:of|for) )"
# Department for Transport; Ashford Committee on Health
_KIND_FIRST = (
    rf"(?:{_NAME} (?:& |{_AND})?){{0,4}}(?:(?:{_KIND}|{_FOLLOWED}) (?:of|for) (?:the )?|(?:{ON}) on (?:the )?)"
    rf"{_NAME}{_MORE_NAMES}(?:{_LISTED})?"
)
# Harlow Community Trust; Norvik Shipping plc; Attorney General's Chambers
_KIND_LAST = (
    rf"(?:{_NAME} (?:{_AND}|(?:for|of|&|de|del|do|dos|das|di|du|da|van|von) )?){{1,6}}"
    rf"(?:(?:{_KIND}|{_INCORPORATED}?(?:{_COMPANY}))(?![\w-]|\.[a-z])|(?:{_DOTTED})(?!\w)|Chambers(?<=['’]s Chambers))"
    rf"(?:(?<!Police) (?:{LANDS})\b(?! [{LARGE}])|(?<=College) (?:{COLLEGE_TOWNS})\b)?"
    rf"(?! [A-Z][a-z]+ (?:{_KIND})\b)(?<!Services(?= (?:Minister|Secretary)))"
)
# the Truth, Justice and Reconciliation Commission
_LISTED_FIRST = (
    rf"(?<=[Tt]he )(?:{_NAME}(?: {_NAME}){{0,2}}, ){{1,3}}{_NAME}(?: {_NAME}){{0,2}},? and {_NAME}(?: {_NAME}){{0,2}} "
    r"(?:Committee|Commission|Department|Board|Directorate|Authority|Agency|Service|Unit|Division|Bureau)\b"
)
_CAPITALS = (
    rf"(?:{_NO_CAPITALS}[{LARGE}]{{2,}} (?:AND |& )?){{1,5}}(?:{_KIND.upper()})\b"
    r"(?: (?:OF|FOR) (?:THE )?[A-Z]{3,}(?: [A-Z]{3,})?)?"
    rf"|(?:{_KIND.upper()}) (?:OF|FOR) (?:THE )?[A-Z]{{3,}}(?: (?:AND )?[A-Z]{{3,}}){{0,3}}"
)
# Audit Scotland; the Welsh Government, Kiambu County Government
_OF_LAND = (
    rf"(?:{SUBJECTS}) (?:{LANDS})(?![\w-]| [{LARGE}])|"
    rf"(?:(?:{PEOPLES})|{_SOME} (?:State|County|Provincial|Regional|Municipal)) Government(?![\w-])"
)
_ENGLISH = regex(
    rf"(?<![\w-])(?=[{LARGE}])(?:{_LISTED_FIRST}|{_KIND_FIRST}|{_KIND_LAST}|{_OF_LAND}|{_CAPITALS}|"
    rf"(?:{KNOWN})(?![\w-]))"
)
_ALIKE = rf"{_NAME}(?: (?:(?:for|of|and|&|in|without|against) )?{_NAME}){{1,4}}"
# Water for All, a charity; the consultancy Brook Hanley
_DESCRIBED = regex(
    rf"(?<![\w-])(?=[{LARGE}])(?P<behind>{_ALIKE})(?=, (?:an? |the )(?:[a-z-]+ ){{0,3}}(?:{SAID_TO_BE})\b(?! town))|"
    rf"(?P<joined>{_NAME} (?:for|without|against|in) {_NAME})"
    r"(?=, an? (?:[a-z-]+ ){0,3}(?:partner|member|supplier|developer|operator|publisher|provider|sponsor)\b)|"
    rf"\b(?:{SAID_TO_BE}) (?P<before>{_ALIKE})(?! [{LARGE}])"
)
# Barclay Energy said …; supplied by Barclay Energy; Dalton & Reed said
_TRADING = regex(
    rf"(?<=[\w’']) (?=[{LARGE}&])(?:(?:{'|'.join(TRADES)})|& {_NAME})(?![\w’'-])(?= (?:said|says|told|announced|argued|"
    r"confirmed|employs|operates|plans to|warned|reported|apologi[sz]ed|declined|expects|agreed|supplied|supplies|"
    r"admitted|replied|denied|won|blamed|appealed|pleaded|added)\b|(?P<open>(?! [A-Z&])))"
)
_BEFORE_TRADE = regex(
    r"(?:\b(?P<by>by|with|between) |\b(?P<kind>supplier|contractor|operator|developer|builder|retailer|manufacturer|"
    r"maker|wholesaler|auditors?|solicitors|architects|accountants|agents|brokers|owner|employer|Messrs\.?) )?"
    rf"(?P<name>{_NAME}(?: {_NAME}){{0,2}})\Z"
)
# One of these stands wherever _DESCRIBED finds something.
_TELLS = regex(
    rf", (?:an?|the) (?:[a-z-]+ ){{0,3}}(?:{SAID_TO_BE}|partner|member|supplier|developer|operator|publisher|provider|"
    rf"sponsor)\b|\b(?:{SAID_TO_BE}) [{LARGE}]"
)
# (WHO), (hereinafter "the Agency"), (the “Board”), (INGD, by its Portuguese acronym)
_HEREINAFTER = r"(?:hereinafter|hereafter|henceforth)"
_SHORT = regex(
    rf",? \((?:(?P<letters>[A-Z][A-Za-z&-]{{1,11}})(?:[,;] [^()\n]{{1,80}})?|(?:{_HEREINAFTER}|referred to as|known as|"
    r"abbreviated (?:as|to)|or|the|collectively|in short|together|,|:| |as)*"
    r"[\"“‘'](?P<quoted>[^\"”’']{2,40})[\"”’'](?:(?: or|,)? [^()\n]{0,60})?|"
    rf"{_HEREINAFTER}(?: referred to as|,|:)* (?P<bare>the [A-Z]\w+(?: [A-Z]\w+){{0,3}}|[A-Z]{{2,10}})|"
    rf"(?P<unquoted>the (?:[A-Z]\w+ ){{0,2}}(?:{_KIND}|{_COMPANY})))\)"
)
_LEADING = regex(
    r"^(?:(?:The|This|That|Our|Each|Every|A|An|In|At|By|For|From|With|To|And|All|As|Of|On|When|While|Since|Both|Under|"
    r"Between|If|But|No|Any|New(?! [A-Z]\w+ )|Following|Contact|Yesterday|Today|Meanwhile|However|Dear|Before|After|"
    r"Against|Within|Through|Via|Like|Unlike|Either|Neither|Another|Other|Some|Two|Three|Several|Its|Their|His|Her|What|"
    rf"Where|Because|Although|Whether|Copy|Former|Per|Re|Source|Also|{_CALENDAR}) )+"
)
_ENDS = regex(rf"\b(?:{_KIND}|{_COMPANY})$|\b(?:{_KIND}|Government|Corps) (?:of|for|on) ")
_LAST = regex(rf"(?:{_KIND}|{_COMPANY})$")
_PARTED = regex(r" and (?:the )?|(?<!Organi[sz]ation) of the ")
# The University of Easton's bursar; but University of St Andrew's
_OWNED = regex(rf"(?:.* )?(?:{_KIND}|Government) (?:of|for) (?!.*\bSt\.? ).*['’]s$")
_SMALL_BEHIND = regex(r" [a-z]")
# The full stop of Norvik Shipping Ltd. where the sentence goes on.
_DOT = regex(r"\.(?:(?<=\b(?:Inc|Ltd)\.)|(?<=\bCorp\.)|(?<=\bCo\.))(?=[,;:)’']| [a-z(])")
_OF = regex(r" (?:of|for) (?:the )?")
# Mayor and Council
_ONLY_OFFICES = regex(
    rf"(?:{'|'.join(sorted(word.capitalize() for word in OFFICES))}|Staff)s? (?:and|of|&) (?:the )?(?:{_KIND})s?"
)
_PARTY_TO = regex(
    r"\b(?:Third|First|Second|Other|Interested|Contracting|States?|Either|Search|Garden|Christmas) Party$"
)
_WORD = regex(r"[^\s,]+")
_KNOWN_ALONE = regex(KNOWN)
# What is led by people whose office stands directly before its name.
_OF_PEOPLE = regex(rf"Services?|Unit|{_COMPANY}")
_NOT_HERE = frozenset((*STYLES, *RANKS, *_CALENDAR.split("|"))) - {"General", "Justice", "Chief", "Major"}
_REACH = 60
_PARTNERS = 2
_MOST_WORDS = 4
_DANGLING = regex(r"(?:,? (?:and|of|for|on|the|&))+$|,$")


def english_organisations(text: str) -> Iterator[FoundOrganisation]:
    """Where organisations are named, in order, each with its short forms where the text gives them behind the name."""
    free = 0
    for start, end in sorted({*_by_kind(text), *_described(text), *_trading(text)}, key=lambda one: (one[0], -one[1])):
        if start >= free:
            dot = _DOT.match(text, end)
            free = dot.end() if dot else end
            yield FoundOrganisation(start, free, _short_forms(text, free))


def _by_kind(text: str) -> Iterator[tuple[int, int]]:
    for match in _ENGLISH.finditer(text):
        for start, end in _parts(_trimmed(match[0])):
            if _OWNED.match(match[0][start:end]) and _SMALL_BEHIND.match(text, match.start() + end):
                end -= len("'s")
            name = match[0][start:end]
            if _KNOWN_ALONE.fullmatch(name) or (" " in name and not _names_none(name)):
                yield match.start() + start, match.start() + end


def _names_none(name: str) -> bool:
    """Whether the words name no body of their own: Mayor and Council; Minister Ana Hill and Treasury; a state."""
    left, joint, right = name.rpartition(" and ")
    alone = bool(joint) and " " not in right and any(is_office_word(word) for word in left.split())
    if name.endswith((" CC", " Party")) and (name.split()[0] in GIVEN_NAMES or _PARTY_TO.search(name)):
        return True  # Jane Hill CC
    return name in PLACES or name == "Working Party" or alone or _ONLY_OFFICES.fullmatch(name) is not None


def _described(text: str) -> Iterator[tuple[int, int]]:
    """What is said to be a body, and begins like no person's name."""
    for match in _DESCRIBED.finditer(text) if _TELLS.search(text) else ():
        name = match[match.lastgroup or 0]
        words = name.split()
        if words[0] not in GIVEN_NAMES and not any(is_office_word(word) for word in words) and not _LEADING.match(name):
            yield match.span(match.lastgroup or 0)


def _trading(text: str) -> Iterator[tuple[int, int]]:
    """Companies without a sign, by what they trade in, where they say or do something or something is done by them."""
    for match in _TRADING.finditer(text):
        before = _BEFORE_TRADE.search(text, max(0, match.start() - _REACH), match.start())
        if not before:
            continue
        words = [*before["name"].split(), match[0].split()[-1]]
        partners = "&" in match[0]
        own = words if partners else words[:1]
        told = before["kind"] or match["open"] is None or (before["by"] and not partners)
        if not told or len(words) > (_PARTNERS if partners else _MOST_WORDS):
            continue
        if NO_NAMES.isdisjoint(own) and words[0] not in GIVEN_NAMES and not any(map(is_office_word, words)):
            yield before.start("name"), match.end()


def _trimmed(name: str) -> str:
    """The name as far as no other one begins in it: Ministry of Works, Mr Hill; University of Easton Professor Hill."""
    words = list(_WORD.finditer(name))
    for before, word in pairwise(words):
        names_somebody = word[0].rstrip(".") in _NOT_HERE or (
            word[0] in GIVEN_NAMES and before[0][0].isupper() and word.end() < len(name)
        )
        if names_somebody and _ENDS.search(name[: before.end()]):
            return _DANGLING.sub("", name[: before.end()])
    return name


def _parts(name: str) -> Iterator[tuple[int, int]]:
    """The name without the words that only lead to it; two where whole names are joined: Alder Ltd and Marsh plc."""
    leading = _LEADING.match(name)
    start = leading.end() if leading else 0
    start = _behind_no_body(name, start)
    start = _behind_office(name, start)
    start = _behind_somebody(name, start)
    for joint in _PARTED.finditer(name, start):
        left = name[start : joint.start()]
        right = name[joint.end() :]
        whole = _LAST.search(right) or (joint[0] == " and the " and _ENDS.search(right))
        if whole and (_ENDS.search(left) or _KNOWN_ALONE.fullmatch(left)):
            yield start, joint.start()
            start = joint.end()
    yield start, len(name)


def _behind_no_body(name: str, start: int) -> int:
    """Where the body's name begins behind what is held, written or led in it: Monthly Meeting of …, Chair of …."""
    for joint in _OF.finditer(name, start):
        before = name[start : joint.start()].split()[-1]
        is_body = before not in NO_BODIES and before.lower() not in OFFICES
        if is_body or not _ENDS.search(name[joint.end() :]):
            return start
        start = joint.end()
    return start


def _behind_somebody(name: str, start: int) -> int:
    """Where the body's name begins behind who is of it: Jane Hill of …."""
    joint = _OF.search(name, start)
    before = name[start : joint.start()].split() if joint else []
    somebody = not GIVEN_NAMES.isdisjoint(before[-3:-1])
    return joint.end() if joint and somebody and _ENDS.search(name[joint.end() :]) else start


def _behind_office(name: str, start: int) -> int:
    """Where a company's name begins behind somebody's office: Chief Executive Officer Jane Hill for … plc."""
    words = list(_WORD.finditer(name, start))
    if not _OF_PEOPLE.fullmatch(words[-1][0]):
        return start
    for at in range(len(words) - 2, -1, -1):
        if is_office_word(words[at][0]) or is_plural_office(words[at][0]) or words[at][0] == "for":
            return words[at + 1].start() if words[at + 1][0][0].isupper() else start
    return start


def _short_forms(text: str, end: int) -> tuple[str, ...]:
    match = _SHORT.match(text, end)
    return (match[match.lastgroup or 0],) if match else ()
