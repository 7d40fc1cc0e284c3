"""English places that no word leads to: what was cut off, where a journey ends, whom a member speaks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from masthead.extract.places.place_names_en import NAME_BEFORE, NAMES_WINDOW, PART, Stretch, is_name, list_before
from masthead.patterns import regex

_AND = regex(rf" and {PART}")
# What is said of places alone.
_SUFFERED = regex(
    r" (?:(?:(?:has|have|had) been|was|were|is|are|remains?|remained) "
    r"(?:[a-z]+ly |also |still |now |the |both |among the |all |without )?"
    r"(?:cut off|flooded|inundated|submerged|isolated|(?:hardest|worst|badly)[ -]hit|hit hard(?:est)?|"
    r"(?:worst|most|badly|severely)[ -]affected|battered|under ?water|power|electricity|spared|shelled|bombed|"
    r"besieged|devastated|evacuated|on (?:high |full |red )?alert|(?:placed )?under (?:curfew|lockdown|"
    r"an? \w+ (?:alert|warning|watch))|snowed in)|"
    r"remain(?:s|ed)? (?:tense|calm|quiet|volatile)|"
    r"felt (?:the |a |an )?(?:\w+ )?(?:tremors?|quake|earthquake|aftershocks?|shaking|shock|jolt|blast)|"
    r"lost (?:power|electricity|contact)|"
    r"(?:reported|recorded|registered|confirmed|logged|saw) [^.;\n]{0,40}\b"
    r"(?:cases?|deaths|casualties|infections|outbreaks|rainfall|gusts|incidents|outages|flooding|landslides|mm|degrees|°C))\b"
)
# Where a sentence or a clause begins.
_BEGINS = regex(r"(?:^|[.;:!?\n]\s+|\b(?:while|where|and|but|that|as|because|though) |, )$")
_LEFT_FOR = regex(
    r"\b(?:left|leav(?:es?|ing)|"
    r"(?:depart(?:ed|s|ing)?|sail(?:ed|s|ing)?|flew|fl(?:y|ying)|set (?:out|off))(?: from)?) $"
)
_FOR = regex(rf" for (?P<name>{PART})(?![\w’'-])")
_MEMBER = regex(
    rf"\b(?P<style>Hon|Sen|Senator|Deputy|Mrs?|Ms|Miss|Dr|Sir|Dame|Lady|Lord)\b\.? [^()\n,;:]{{3,40}} "
    rf"\((?P<name>{PART})\)"
    r"(?P<party> \([A-Z][A-Za-z/ -]{1,14}\))?"
)
# Halden, a hamlet no map shows; Halden, the capital of Severnshire.
_APPOSED = regex(
    r", (?:an?|the|its|their) (?:[a-z-]+ ){0,3}"
    r"(?:hamlet|village|town|city|capital|port|suburb|settlement|township|municipality|neighbou?rhood|commune|atoll|island|"
    r"resort|county|province|district|fishing community|border post|border crossing|stronghold|enclave)"
    r"(?=[,.;]| (?:in|of|near|on|no|that|which|where|with|about|some|just|whose|outside|along|at|between|close|\d))"
)
_SOMEBODY = regex(r"\b[A-Z][\w’'-]+$")
# Of a member: the party and whom they represent (Independent, Gulu East).
_PARTY = regex(
    r"(?<=\w) \((?:[A-Z]{2,5}|Independent|Labour|Conservative|Liberal Democrats?|Lib Dem|Green|Democrat|Republican|"
    rf"Plaid Cymru|National|Nationals|Liberal|Con|Lab|Ind|Dem|Rep|[RD]), (?P<name>{PART})\)"
)
_STYLES_OF_MEMBERS = frozenset(("Hon", "Sen", "Senator"))
_LONGEST_LEAD = 20  # characters to the left in which the end of a sentence or a verb is looked for


def told_places(text: str, found: Iterable[Stretch]) -> Iterator[Stretch]:
    """found: the places that are known by other words, from which journeys go."""
    yield from _struck(text)
    yield from seats(text)
    yield from _apposed(text)
    yield from _struck_alone(text)
    for start, end in found:
        if text.startswith(" for ", end) and _LEFT_FOR.search(text, max(0, start - _LONGEST_LEAD), start):
            bound = _FOR.match(text, end)
            if bound and is_name(bound["name"], surely=False):
                yield bound.span("name")


def _apposed(text: str) -> Iterator[Stretch]:
    for what in _APPOSED.finditer(text):
        name = NAME_BEFORE.search(text, max(0, what.start() - NAMES_WINDOW), what.start())
        if name and is_name(name[0], surely=True):
            yield name.span()


def seats(text: str) -> Iterator[Stretch]:
    """Whom a member speaks for: Sen Hall (Norden Vale), Mr Hill (Labour, Norden Vale)."""
    if " (" not in text:
        return
    for member in _MEMBER.finditer(text):
        if (member["party"] or member["style"] in _STYLES_OF_MEMBERS) and is_name(member["name"], surely=True):
            yield member.span("name")
    for member in _PARTY.finditer(text):
        if _SOMEBODY.search(text, max(0, member.start() - _LONGEST_LEAD), member.start()) and is_name(
            member["name"], surely=True
        ):
            yield member.span("name")


def _struck(text: str) -> Iterator[Stretch]:
    """Speightstown and Oistins were cut off. One name alone may be any noun that a sentence begins with."""
    for last in _AND.finditer(text):
        names = list_before(text, last.end()) if _SUFFERED.match(text, last.end()) else []
        if not _begins(text, names):
            names = names[-2:]  # In the delta, A and B were cut off
        if len(names) > 1 and _begins(text, names):
            single = any(" " not in text[slice(*name)] for name in names)
            if all(is_name(text[slice(*name)], surely=single) for name in names):
                yield from names


def _struck_alone(text: str) -> Iterator[Stretch]:
    """Upper Halden was cut off: two words that only places are called by."""
    for what in _SUFFERED.finditer(text):
        name = NAME_BEFORE.search(text, max(0, what.start() - NAMES_WINDOW), what.start())
        if name and " " in name[0] and is_name(name[0], surely=False):
            yield name.span()


def _begins(text: str, names: list[Stretch]) -> bool:
    """Whether a sentence or a clause begins with the first of these names."""
    return bool(names) and bool(_BEGINS.search(text, max(0, names[0][0] - _LONGEST_LEAD), names[0][0]))
