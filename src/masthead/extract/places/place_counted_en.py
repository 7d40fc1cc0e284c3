"""English places with their figures: Ljubljana recorded 301,000 stays and Piran 228,000; Leeds (45) and Hexley (22)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from masthead.extract.places.place_names_en import NAME_BEFORE, NAMES_WINDOW, PART, Stretch, is_known, is_name
from masthead.patterns import regex

_NUMBER = (
    r"(?:[£$€]?\d|(?:no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|"
    r"none|a (?:quarter|third|half|dozen))\b)"
)
_NEARLY = (
    "(?:about|some|only|just|nearly|almost|over|under|around|another|at least|more than|fewer than|less than|up to|"
    "roughly|barely|a further|a total of|the other)"
)
_COUNTS = (
    "recorded|records|reported|reports|registered|logged|counted|confirmed|saw|sees|had|has|have|received|receives|"
    "welcomed|attracted|hosted|hosts|accounted for|accounts for|contributed|produced|produces|measured|admitted|"
    "sheltered|lost|gained|got|gets|took|takes|added|sent|supplied|pledged|provided|exported|imported"
)
# What people do with numbers of things as well.
_ANYBODYS = frozenset(
    ("had", "has", "received", "lost", "gained", "got", "gets", "took", "takes", "added", "sent", "provided", "pledged")
)
_COUNTED = regex(rf" (?P<what>{_COUNTS}) (?:{_NEARLY} )?{_NUMBER}")
_NO_KIND = "(?!(?:Type|Category|Class|Version|Model|Round|Series|Influenza|Tier|Band|Key)s? )"
_NEXT = regex(
    rf"(?:[,;]? and|[,;](?: while| followed by| with)?|,? while) {_NO_KIND}(?P<name>{PART})"
    rf"(?: (?:{_COUNTS}|with|at|by))?(?: {_NEARLY})? {_NUMBER}"
)
# Where a sentence ends, and no number goes on.
_END = regex(r"[.!?](?!\d)|\n")
# What people and clubs count, not places alone.
_OF_PEOPLE = regex(r"\b(?:goals?|points?|medals?|runs|wickets?|tries|votes?|seats?|wins|golds?)\b")
_BRACKETED = rf"{PART} \((?:{_NEARLY} )?[£$€]?\d[^()\n]{{0,30}}\)"
_IN_BRACKETS = regex(rf"(?<![\w’'-]){_BRACKETED}(?:(?:,? and|[,;]) {_BRACKETED})+")
_ONE_BRACKETED = regex(rf"(?<![\w’'-])(?P<name>{PART}) \(")
# Perth 32, Darwin 33, Hobart 18: no years behind them, as games have.
_ONE_NUMBERED = regex(rf"(?<![\w’'-])(?P<name>{PART}) (?=-?\d{{1,3}}(?!\d))")
_NUMBERED = rf"{PART} -?\d{{1,3}}(?:[.,]\d+)*(?!\d)(?:%| ?°C?| ?(?:mm|cm|km/h|degrees|cases|deaths)\b)?"
_NUMBERS_LISTED = regex(rf"(?<![\w’'-]){_NUMBERED}(?:(?:,? and|[,;]) {_NUMBERED}){{2,}}")
# Without these no list of either kind is looked for.
_BRACKETS_GO_ON = regex(r"\)(?:,? and|[,;]) [A-Z]")
_NUMBERS_GO_ON = regex(r"\d[^\n,;]{0,9}[,;] [A-Z][^\n,;\d]{1,40} -?\d")
_FEWEST_KNOWN = 2  # of such a list
_BEGINS = regex(r"(?:^|[.;:!?\n]\s*(?:[-•*] )?|\b(?:[Ww]hile|[Ww]here|and|but|that|as|though|whereas|which) |, )$")
_LONGEST_LEAD = 12  # characters to the left in which the beginning of a clause is looked for
_LONGEST_SENTENCE = 400


def counted_places(text: str, found: Iterable[Stretch]) -> Iterator[Stretch]:
    """found: the places that are known by other words; beside one of them, others that are counted like it."""
    known = frozenset(found)
    for counted in _COUNTED.finditer(text):
        first = NAME_BEFORE.search(text, max(0, counted.start() - NAMES_WINDOW), counted.start())
        if not first or not _BEGINS.search(text, max(0, first.start() - _LONGEST_LEAD), first.start()):
            continue
        last = min(len(text), counted.end() + _LONGEST_SENTENCE)
        stop = _END.search(text, counted.end(), last)
        last = stop.start() if stop else last
        names = [first.span(), *(item.span("name") for item in _NEXT.finditer(text, counted.end(), last))]
        if counted["what"] in _ANYBODYS and names[0] not in known:
            continue
        if len(names) > 1 and not _OF_PEOPLE.search(text, counted.end(), last):
            yield from _of_places(text, names, known)
    for run in _IN_BRACKETS.finditer(text) if _BRACKETS_GO_ON.search(text) else ():
        yield from _of_places(text, [one.span("name") for one in _ONE_BRACKETED.finditer(text, *run.span())], known)
    for run in _NUMBERS_LISTED.finditer(text) if _NUMBERS_GO_ON.search(text) else ():
        names = [one.span("name") for one in _ONE_NUMBERED.finditer(text, *run.span())]
        if sum(is_known(text[slice(*name)]) for name in names) >= _FEWEST_KNOWN:
            yield from _of_places(text, names, known)


def _of_places(text: str, names: list[Stretch], known: frozenset[Stretch]) -> Iterator[Stretch]:
    """All of these where one is known and none is anything else."""
    if any(name in known or is_known(text[slice(*name)]) for name in names) and all(
        name in known or is_name(text[slice(*name)], surely=False) for name in names
    ):
        yield from names
