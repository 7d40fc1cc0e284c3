"""English places: names of the tables, names with County or Province beside them, and names behind in, near …"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from masthead.extract.places.place_address_en import at_houses, before_states
from masthead.extract.places.place_counted_en import counted_places
from masthead.extract.places.place_datelines_en import datelines
from masthead.extract.places.place_known_en import names_of_tables, styled_states
from masthead.extract.places.place_listed_en import listed_places
from masthead.extract.places.place_names_en import (
    NAME_BEFORE,
    NAMES_WINDOW,
    OWNED,
    PART,
    UP,
    WORD,
    Stretch,
    is_heading,
    is_known,
    is_name,
    list_before,
    parts_of_list,
)
from masthead.extract.places.place_told_en import seats, told_places
from masthead.extract.places.place_words_en import (
    BETWEEN,
    CLASSES,
    CLASSES_OF,
    COMPANIES,
    INTO,
    KINDS_OF,
    NO_PLACES,
    NO_STAY,
    NO_WAY,
    NOT_FIRST,
    ON_THE_WAY,
    SMALL_CLASSES,
    VISITS,
    WARNINGS,
    WEATHER,
)
from masthead.patterns import regex

_CLASS = regex(
    rf"(?<=[^\W\d_]) (?:{CLASSES})(?: (?:North|South|East|West|Centre)\b)?(?: (?:County|District|State)\b)?(?![\w-])"
    r"(?! (?:fever|virus|disease|syndrome))"
    rf"(?! (?!Mr|Mrs|Ms|Dr|Governor|On|In|The){UP})"
)
# Of a prize or a plan: Best Village, Tidiest Town, Host City.
_PRAISED = regex(
    r"(?:Best|Worst|Host|Smart|Safe|Model|Twin|First|Second|Third|Last|Next|Favourite|[A-Z][a-z]{2,}iest)$"
)
_HOLDS = regex(rf", (?P<name>{PART})(?=[.;)\n]|$|,? (?:on|at|in|where|was|were|has|have)\b)")
_FEWEST_LISTED = 3  # of A, B and C
_DIVISION = regex(rf"\b(?:[Ii]n|[Aa]cross|[Tt]hroughout|[Aa]round) (?P<name>(?P<stem>{WORD}) Division)(?![\w-]| {UP})")
_CLASS_OF = regex(
    rf"\b(?:(?:London |Royal |Metropolitan )?Borough|County|Province|District|City|State|Region|Isle|Island|Town) of "
    rf"(?P<of>{WORD}(?: {WORD})?)(?![\w-])"
)
_PORT = regex(
    rf"\b(?:Port|County|Co\.?) (?!Authority|Health|State|Council|Clerk|Court|Hall|Attorney|Commission|Executive|Board)"
    rf"{WORD}(?! (?:Airport|Authority|Station|Road|Street|Hospital|School|{UP}))(?![\w-])"
)
_SMALL = regex(
    rf"{UP}[^\W\d_]+ (?P<class>{SMALL_CLASSES}|Counties|Districts|Provinces|States|Regions|Islands)(?![\w-])"
)
_SMALL_LED = regex(r"\b(?:the|in|of|across|from|to|near|and|throughout) $")
_SEVERAL = regex("(?:s|ies)$")
_OF = regex(rf" (?:of|for) (?={UP})")
_KIND_OF = regex(rf"\b(?:(?:{KINDS_OF}) of|(?:[Mm]embers?|MPs?) for)$")
_LONGEST_KIND = 16  # characters of the word for what a place is
_LEAD = regex(rf"\b(?:(?P<surely>{INTO}|(?i:{CLASSES_OF}) of)|(?P<maybe>{BETWEEN})|(?P<list>of)) (?={UP}|[dl]['’]{UP})")
_NO_WAY = regex(rf"\b(?i:{NO_WAY}) (?:(?!that |how |where )[\w-]+ ){{0,2}}(?:(?:[\w-]+ ){{0,4}}and )?$")
_NO_STAY = regex(rf"\b(?i:{NO_STAY}) (?:(?!that |how |where )[\w-]+ ){{0,2}}(?:(?:[\w-]+ ){{0,4}}and )?$")
_WEATHER = regex(rf"\b(?i:{WEATHER})(?: [\w-]+){{0,4}} $")
# A fall in Brent: where markets are spoken of, what is traded.
_TRADED = regex(
    r"\b(?:falls?|rises?|drop|declines?|increases?|decreases?|jump|surge|recovery|rally|weakness|strength|movements?|"
    r"changes?|trading|positions?|futures|investments?|stakes?|shares|exposure|slump|gains|losses|moves?) in $"
)
_MARKET = regex(
    r"\b(?:oil|crude|barrel|Treasury|yields?|currenc(?:y|ies)|bonds?|equit(?:y|ies)|stocks?|commodit(?:y|ies)|gas)\b"
)
_MARKET_WINDOW = 120
_WARNING = regex(rf"(?:{WARNINGS}) for$")
_DANGER = regex(
    r"\b(?i:emergency|fire|bushfire|wildfire|flood|storm|thunderstorm|surge|tornado|cyclone|hurricane|typhoon|tsunami|"
    r"weather|wind|gale|heat|heatwave|snow|ice|rain|smoke|avalanche|landslide|evacuation|boil[- ]water|"
    r"red|amber|orange|yellow) (?i:warnings?|alerts?|watch|advisor(?:y|ies)|orders?|notices?|bans?) for$"
)
# A man from Mesa, wherever else he is spoken of.
_AT_HOME = regex(
    r"\b(?:m[ae]n|wom[ae]n|boys?|girls?|residents?|famil(?:y|ies)|refugees|migrants|pupils?|students?|farmers?) $"
)
_ON_THE_WAY = regex(rf"\b(?i:{ON_THE_WAY})(?: [\w-]+){{0,3}} $")
_ALONE = regex(rf"\b(?:at|of|for|on|than|and|that|while) (?P<name>{PART})(?![\w’'-])")
_AND = regex(rf" and (?P<name>{PART})(?![\w’'-])(?! {UP}| \d)")
# Whom a member of parliament represents: Jane Hall (Green Valley North, Ind.).
_SEAT = regex(r"(?<=[a-z]) \([^()]{3,60}, (?:[A-Z]{2,4}|[A-Z][a-z]{1,5}\.)\)")
_HOSPITAL = regex(r"\b(?:[Hh]ospital|[Pp]atients?|[Nn]urs(?:e|es|ing)|[Pp]orters?|[Mm]atron|[Cc]linical|NHS)\b")


def english_places(text: str) -> Iterator[Stretch]:
    """Where places are named, in order; a place that is part of another name of one is left out."""
    seats = [seat.span() for seat in _SEAT.finditer(text)]
    known, classed = list(names_of_tables(text)), [*_classed(text), *division_places(text)]
    every = {*known, *classed, *_ports(text), *_led(text), *_of_small_classes(text), *at_houses(text)}
    every |= {*before_states(text, known), *_beside(text, known, classed), *datelines(text), *_stems(text, classed)}
    every |= {*styled_states(text), *told_places(text, every)}
    every |= {*listed_places(text, every)}
    every |= {*counted_places(text, every)}
    found: list[Stretch] = []
    for start, end in sorted(every, key=lambda stretch: (stretch[0], -stretch[1])):
        inside = found and start < found[-1][1]
        if not inside and not any(first < start < last for first, last in seats):
            found.append((start, end))
    yield from found


def division_places(text: str) -> Iterator[Stretch]:
    """Sylhet Division, where something happens in it; a Division that does something is a body."""
    for match in _DIVISION.finditer(text) if " Division" in text else ():
        if is_name(match["stem"], surely=False):
            yield match.span("name")


def places_of_kinds(text: str) -> Iterator[Stretch]:
    """What is listed behind the word for what it is, and whom a member speaks for: the provinces of Quang Binh and Ha
    Tinh."""
    yield from seats(text)
    for match in _OF.finditer(text):
        if _KIND_OF.search(text, max(0, match.start() - _LONGEST_KIND), match.end() - 1):
            for start, end in parts_of_list(text, match.end()):
                if is_name(text[start:end], surely=True):
                    yield start, end


def _classed(text: str) -> Iterator[Stretch]:
    """Marsh County, Elm Valley East, District of Halden."""
    hospital = " Ward" in text and bool(_HOSPITAL.search(text))
    for match in _CLASS.finditer(text):
        left = NAME_BEFORE.search(text, max(0, match.start() - NAMES_WINDOW), match.start())
        if left is None:
            continue
        start = left.start()
        for word in left[0].split():
            if word not in NOT_FIRST:
                break
            start += len(word) + 1
        owned = OWNED.match(text, start, match.start())
        start = owned.end() if owned and is_known(owned[1]) else start
        first = text[start : match.start()].split()
        if (
            first
            and first[0] not in NO_PLACES
            and not _PRAISED.match(first[0])
            and not (hospital and match[0] == " Ward")
        ):
            yield start, match.end()
    for match in _CLASS_OF.finditer(text):
        isle = match[0].startswith("Isle")
        if match["of"].split()[0] not in NOT_FIRST | NO_PLACES and (isle or not is_known(match["of"])):
            yield match.span()


def _ports(text: str) -> Iterator[Stretch]:
    """Port Lisle, County Durham."""
    return (match.span() for match in _PORT.finditer(text))


def _led(text: str) -> Iterator[Stretch]:
    """Names behind in, near, towns of …, and what is listed with them."""
    for lead in _LEAD.finditer(text):
        listed = parts_of_list(text, lead.end())
        names = [name for name in listed if is_name(text[slice(*name)], surely=True)]
        if not names or (lead["list"] and len(listed) < _FEWEST_LISTED):
            continue
        if is_heading(text, lead.start()) and not _is_warning(text, lead, listed):
            continue
        if lead["surely"] == "in" and _is_traded(text, lead.start(), lead.end()):
            names = [name for name in names if is_known(text[slice(*name)])]
        words = [text[slice(*name)].split() for name in listed]
        if not COMPANIES.isdisjoint(word for name in words for word in name):
            names = [name for name in names if is_known(text[slice(*name)])]  # between Siemens and its rival
        surely = _surely(text, lead, any(len(name) == 1 for name in words))
        if surely is None:
            continue
        if not lead["maybe"] and len(listed) == 1:
            names += _held_by(text, listed[0][1])
        for start, end in names:
            owned = OWNED.match(text, start, end)
            if is_name(text[start:end], surely=surely) and not (owned and is_known(owned[1])):
                yield start, end


def _surely(text: str, lead: re.Match[str], single: bool) -> bool | None:
    """Whether this leads to nothing but places; None where it leads to others here. single: to a name of one word."""
    if not lead["maybe"]:
        return bool(lead["surely"])
    left = max(0, lead.start() - NAMES_WINDOW)
    if lead["maybe"] == "over" and not _WEATHER.search(text, left, lead.start()):
        return None
    if lead["maybe"] == "serving" and not _ON_THE_WAY.search(text, left, lead.start()):
        return None
    at_home = _AT_HOME.search(text, left, lead.start())
    stays = lead["maybe"] in {"at", "At"}
    if not at_home and (_NO_STAY if stays else _NO_WAY).search(text, left, lead.start()):
        return None
    return stays or bool(_ON_THE_WAY.search(text, left, lead.start())) or (lead["maybe"] in VISITS and single)


def _is_warning(text: str, lead: re.Match[str], listed: list[Stretch]) -> bool:
    """EMERGENCY WARNING for Wattle Creek and Tumbarra; whom a Fraud Alert for Parents is for, is no place."""
    of_many = len(listed) == 1 and text[slice(*listed[0])].endswith("s")
    warned = bool(lead["surely"] and _WARNING.match(lead["surely"]))
    return warned and not of_many and bool(_DANGER.search(text, max(0, lead.start() - _LONGEST_KIND), lead.end() - 1))


def _is_traded(text: str, start: int, end: int) -> bool:
    moved = _TRADED.search(text, max(0, start - 16), end)
    return bool(moved and _MARKET.search(text, max(0, start - _MARKET_WINDOW), end + _MARKET_WINDOW))


def _held_by(text: str, end: int) -> list[Stretch]:
    """What a place that has just been named is part of: in Baggao, Cagayan."""
    part = _HOLDS.match(text, end)
    return [part.span("name")] if part and is_name(part["name"], surely=False) else []


def _of_small_classes(text: str) -> Iterator[Stretch]:
    """The Tigray region, Kassala and Gedaref states."""
    for match in _SMALL.finditer(text):
        names = list_before(text, match.start("class") - 1)
        several = bool(_SEVERAL.search(match["class"]))
        if several != (len(names) > 1) or not names:
            continue
        owned = OWNED.match(text, *names[0])
        if owned and is_known(owned[1]):
            yield owned.end(), names[0][1]  # Bihar's Gaya district
        if several or _SMALL_LED.search(text, max(0, names[0][0] - 12), names[0][0]):
            yield from (name for name in names if is_name(text[slice(*name)], surely=False))


def _beside(text: str, known: list[Stretch], classed: list[Stretch]) -> Iterator[Stretch]:
    """Binh Duong Province and Hai Phong; the UK, Canada and Trinidad."""
    listed = [two for one, two in pairwise(known) if text[one[1] : two[0]] == ", "]
    for _, end in (*classed, *listed):
        match = _AND.match(text, end)
        if match and is_name(match["name"], surely=False):
            yield match.span("name")


def _stems(text: str, classed: list[Stretch]) -> Iterator[Stretch]:
    """Sylhet, where Sylhet Division is named as well."""
    stems = {text[start:end].rpartition(" ")[0] for start, end in classed} - {""}
    for match in _ALONE.finditer(text) if stems else ():
        if match["name"] in stems and is_name(match["name"], surely=False):
            yield match.span("name")
