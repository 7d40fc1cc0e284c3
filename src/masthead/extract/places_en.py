# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""English places: states, China's provinces, names with County or Province beside them, and names behind in, near …"""

from __future__ import annotations

import re
from collections.abc import Iterator

from masthead.extract.counted import alternatives
from masthead.extract.organisation_words import KINDS
from masthead.extract.world import AMBIGUOUS, PINYIN, STATES, TERRITORIES
from masthead.patterns import regex

_PLACE_WORD = (
    "County|Province|District|Prefecture|Region|Municipality|City|State|Territory|Islands?|Valley|Township|Borough|"
    "Parish(?! (?:Council|Clerk|Plan|Meeting|Hall|Church))|"
    "Governorate|Oblast|Emirate|Canton|Ward|Village|Sub-County|Subcounty|Atoll"
)
_WORD = r"[A-Z][a-zà-öø-ÿ]+(?:['’][a-zA-Z][a-z]*|-[A-Za-z][a-z]+)*"
_SENTENCE_WORDS = (
    "In|At|From|To|Near|Around|Across|Within|Between|Outside|For|By|On|Of|And|Both|All|While|Since|When|As"
)
# What makes a kind of thing of a state's name: Turkey meat, Brazil nuts.
_THING = r" (?:meat|breasts?|mince|farm(?:s|ing)?|peppers?|powder|nuts?|fowl|pigs?|worms?|clay|plates?)\b"
_NAMED = regex(
    rf"\b(?:(?P<known>{alternatives([*PINYIN, *STATES, *TERRITORIES])}|(?:{AMBIGUOUS})(?! [A-Z]))(?!{_THING})"
    rf"(?: (?:{_PLACE_WORD}))?"
    rf"|(?P<local>(?!(?:{_SENTENCE_WORDS}) ){_WORD}(?: {_WORD}){{0,2}}? (?:{_PLACE_WORD})"
    rf"(?: (?:North|South|East|West|Centre)\b)?(?: (?:County|District|State)\b)?)"
    rf"|(?:[Cc]ounty|[Pp]rovince|[Dd]istrict|[Cc]ity|[Ss]tate|[Rr]egion|town|village|port|municipality) of "
    rf"(?!(?:{_SENTENCE_WORDS}) )(?P<of>{_WORD}(?: {_WORD})?)"
    rf"|(?P<port>Port (?!Authority|Health|State){_WORD}"
    r"(?! (?:Airport|Authority|Station|Road|Street|Hospital|School))))(?![A-Za-z-])"
)
_PART = rf"{_WORD}(?: {_WORD}){{0,2}}"
# A name behind one of these, and what follows it in a list: in Goma, Beni and Butembo.
_BEHIND = regex(
    rf"(?:\b(?:[Ii]n|[Nn]ear|[Ff]rom|[Tt]o|[Aa]round|[Oo]utside|[Tt]owards?|[Bb]etween|[Aa]cross|[Nn]eighbou?ring|[Nn]earby|(?:towns|villages|cities|ports|counties|"
    r"districts|provinces|states|parishes|parts|outskirts|suburbs) of)|"
    rf"(?:Road|Street|Lane|Avenue),) (?P<list>{_PART}(?:(?:, {_PART}){{0,12}},? and {_PART})?)"
    r"(?! [A-Z\d]|[\w-])"
)
_SEVERAL = regex(rf"\bof (?P<list>{_PART}(?:, {_PART}){{1,12}},? and {_PART})(?! [A-Z\d]|[\w-])")
_DATELINE = regex(
    r"^(?P<list>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)(?:, [A-Z][A-Za-z ]{2,20})?(?:, | \()?"
    r"\d{1,2} [A-Z][a-z]+(?: \d{4})?\)? ?[–—:-]",
    re.MULTILINE,
)
_STATES = frozenset(STATES)
_PARTS = regex(_PART)
_PEOPLE = regex("(?:ians?|ans|ese|ish|ers)$")
# Whom a member of parliament represents: Jane Hall (Green Valley North, Ind.).
_SEAT = regex(r"(?<=[a-z]) \([^()]{3,60}, (?:[A-Z]{2,4}|[A-Z][a-z]{1,5}\.)\)")
_NOT_FIRST = frozenset(
    "The This That These Each Every Our Their One Other Local Parish Any No Some Its His Her Which".split()
)
# Words with a capital letter that are no places, or make a name that of something else.
_NO_PLACES = frozenset(
    (
        "January February March April May June July August September October November December Monday Tuesday "
        "Wednesday Thursday Friday Saturday Sunday Spring Summer Autumn Winter Easter Christmas Ramadan English "
        "French German Spanish Chinese Arabic Welsh Latin Russian Mandarin Parliament Congress Cabinet Senate "
        "Commons Lords House Annex Table Figure Section Part Phase Chapter Appendix Article Schedule Item Order "
        "Question Stage Step Level Grade Year Week Quarter God Earth Government Mr Mrs Ms Miss Dr Prof Professor "
        "Sir Dame Lord Lady Cllr Councillor Senator Rev Minister Mayor Chair Chairman Clerk Director President "
        "Secretary Treasurer Officer Members Member Staff Council Committee Party Road Street Lane Avenue Hall "
        "Park School College Hospital Station Quay Bridge Church Centre Hotel Building Square Terrace Drive Close "
        "Way Airport Theatre Library Museum Gardens Act Plan Report Programme Program Project Strategy Policy Bill "
        "Code Charter Treaty Convention Agreement Protocol Guidance Regulations Standard Framework Fund Budget "
        "Review Bulletin Survey Census Index Day Days Team Teams Group Court Force Army Police Service Services "
        "Network Alliance League Mission Summit Conference Assembly Room Suite Floor Zone Line Box Teams Zoom "
        "Internet Facebook Twitter Whereas While Since Although However It We He She They There What Who Where "
        "Resident Residents General Internal External Public Private National International Finance Financial "
        "Health Education Planning Highways Housing Transport Environment Audit Information Technology Data"
    ).split()
) | frozenset(KINDS)


def english_places(text: str) -> Iterator[tuple[int, int]]:
    """Where places are named, in order; a place that is part of another name of one is left out."""
    seats = [seat.span() for seat in _SEAT.finditer(text)]
    found: list[tuple[int, int]] = []
    for start, end in sorted(
        {*_named(text), *_behind(text), *_dateline(text)}, key=lambda stretch: (stretch[0], -stretch[1])
    ):
        inside = found and start < found[-1][1]
        if not inside and not any(first < start < last for first, last in seats):
            found.append((start, end))
    yield from found


def _named(text: str) -> Iterator[tuple[int, int]]:
    for match in _NAMED.finditer(text):
        of_what = match["local"] is None and match["of"] is not None
        name = match["of"] if of_what else match[0]
        if match["known"] or name.split()[0] not in _NOT_FIRST | _NO_PLACES:
            whole = of_what and match[0][0].isupper()
            yield match.span() if whole or not of_what else match.span("of")


def _dateline(text: str) -> Iterator[tuple[int, int]]:
    for match in _DATELINE.finditer(text):
        if _NO_PLACES.isdisjoint(match["list"].split()):
            yield match.span("list")


def _behind(text: str) -> Iterator[tuple[int, int]]:
    for match in (*_BEHIND.finditer(text), *_SEVERAL.finditer(text)):
        for part in _PARTS.finditer(text, *match.span("list")):
            words = re.split("[ -]", part[0])
            if re.split("['’]s ", part[0])[0] in _STATES - {part[0]}:
                continue  # Somalia's Bay Region are two
            if _NO_PLACES.isdisjoint(words) and words[0] not in _NOT_FIRST and not _PEOPLE.search(part[0]):
                yield part.span()
