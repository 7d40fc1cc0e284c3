"""English organisations: Ministry of …, … Council, … Ltd, and what the text calls them in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masthead.extract.organisation_words import COMPANIES, KINDS, KNOWN
from masthead.extract.organisations_zh import FoundOrganisation
from masthead.patterns import regex

_KIND = "|".join(KINDS)
_COMPANY = "|".join(COMPANIES)
_NAME = r"[A-Z][\w’'-]{0,30}"
_MORE_NAMES = rf"(?:(?: and(?! [A-Z]{{2,}}\b)| of|,(?= {_NAME},?(?: and)? [A-Z]))? {_NAME}){{0,5}}"
_ENGLISH = regex(
    rf"\b(?:(?:{_NAME} (?:& |and )?){{0,4}}(?:{_KIND}) (?:of|for|on) (?:the )?{_NAME}{_MORE_NAMES}|(?:{_NAME} (?:(?:"
    rf"and|for|of|&) )?){{1,6}}(?:{_KIND}|{_COMPANY})\b(?! [A-Z][a-z]+ (?:{_KIND})\b)|(?:(?!(?:OF|THE|MINUTES|MEETING|"
    rf"AND|FOR|TO|IN|REPORT|BY|ON) )[A-Z]{{2,}} (?:AND |& )?){{1,5}}(?:{_KIND.upper()})\b|(?:{KNOWN})(?![\w-]))"
)
# (WHO), (hereinafter "the Agency"), (the “Board”)
_SHORT = regex(
    r" \((?:(?P<letters>[A-Z][A-Za-z&-]{1,11})|(?:hereinafter|hereafter|referred to as|known as|the|collectively|,|"
    r" |as)*"
    r"[\"“‘'](?P<quoted>[^\"”’']{2,40})[\"”’'])\)"
)
_LEADING = regex(
    r"^(?:(?:The|This|That|Our|Each|Every|A|An|In|At|By|For|From|With|To|And|All|As|Of|On|When|While|Since|Both|Under|"
    r"Between|If|But|No|Any|New|Following|Contact) )+"
)
_ENDS = regex(rf"\b(?:{_KIND}|{_COMPANY})$|\b(?:{_KIND}) (?:of|for|on) ")
_PARTED = regex(r" and (?:the )?|(?<!Organi[sz]ation) of the ")


def english_organisations(text: str) -> Iterator[FoundOrganisation]:
    for match in _ENGLISH.finditer(text):
        for start, end in _parts(match[0]):
            first, last = match.start() + start, match.start() + end
            name = text[first:last]
            if " " in name or re.fullmatch(KNOWN, name):
                yield FoundOrganisation(first, last, _short_forms(text, last))


def _parts(name: str) -> Iterator[tuple[int, int]]:
    """The name without the words that only lead to it; two where whole names are joined: Alder Ltd and Marsh plc."""
    leading = _LEADING.match(name)
    start = leading.end() if leading else 0
    for joint in _PARTED.finditer(name, start):
        right = re.search(rf"(?:{_KIND}|{_COMPANY})$", name[joint.end() :])
        if right and _ENDS.search(name[start : joint.start()]):
            yield start, joint.start()
            start = joint.end()
    yield start, len(name)


def _short_forms(text: str, end: int) -> tuple[str, ...]:
    match = _SHORT.match(text, end)
    return (match["letters"] or match["quoted"],) if match else ()
