"""Of what an English figure is the number, where no noun follows: Turnout was 61%, a grant of £900, cut fees by 5%."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from masthead.extract.english_words import REPORTING, STOPS
from masthead.extract.figures.found_figure import FoundFigure
from masthead.extract.figures.subject_words import (
    AUXILIARY,
    BESIDE,
    BESIDE_ENDS,
    BETWEEN,
    CHANGING,
    CHANGING_ENDS,
    EQUALS,
    GENERIC,
    GIVING,
    INTRODUCING,
    MOVES,
    MOVES_NOUNS,
    NO_ENDING,
    NO_SUBJECT,
    NO_VERB,
    PREDICATE,
    PREPOSITIONS,
    PUT,
    VERB_LIKE,
)
from masthead.patterns import regex

_REACH = 120
_VERBS = 56  # characters before a figure in which the verb that states it stands, with what is between
_NEAR = 100  # characters before a figure in which its subject begins
_LONGEST, _MOST_WORDS = 52, 8
_SAYS = regex(
    rf"(?:^| )(?:(?:{AUXILIARY}) )*(?P<verb>(?:(?P<moves>{MOVES})|{EQUALS})(?: {PUT})?|{PUT}(?= (?:at|to|by|as|from) ))"
    rf"(?: (?:(?P<by>by)|(?P<to>to|at|from|as|in at)|{BETWEEN})){{0,4}} ?$",
    re.IGNORECASE,
)
_AUXILIARIES = regex(rf"(?: (?:{AUXILIARY}|must|shall|does|did|do))* ?$", re.IGNORECASE)
_EXCEEDS = regex(r"(?:not )?(?:exceed|surpass|topp)", re.IGNORECASE)
_CHANGES = regex(
    rf"\b(?:{CHANGING}) (?P<object>[A-Za-z][\w’' -]{{1,56}}?)(?: down| up)? (?:(?P<by>by)|to|at|from|below|above|under)"
    r"(?: (?:just|only|a further))? ?$",
    re.IGNORECASE,
)
_GIVES = regex(rf"\b(?:{GIVING}) (?P<object>[A-Za-z][\w’'&. -]{{1,40}}?) ?$", re.IGNORECASE)
_BOUNDED = regex(r"(?:just |well |only )?(?:above|below|under|over)\b", re.IGNORECASE)
_KEEPS = regex(
    r"\b(?:keeps?|kept|holds?|held|maintain(?:s|ed)?|achieved?|limit(?:s|ed)?|cap)"
    r" (?P<object>[A-Za-z][\w’' -]{1,56}?) ?$"
)
_WHICH = regex(r",? (?:which|that)(?: (?:has|have|had|will|would|may|could|can|also|now))* ?$")
_TRAILING = regex(r" (?:in|for|at|during|to|by|since|on|from) [^,]*\d[^,]*$")
# Work begins in May and will take: the second verb says it of the work.
_BEGUN = regex(
    r" (?:(?:will|is to|are to) )?(?:begins?|began|starts?|started|continues?|continued|opens|opened|closes|closed|ends"
    r"|ended|commenced?|commences|resumes?|resumed)(?: (?:in|on|from|at) [^,]*)?$"
)
_BESIDE = regex(rf",? (?:{BESIDE}) ?$", re.IGNORECASE)
_RISE_IN = regex(rf"\b(?:{MOVES_NOUNS}) in (?:the |its |their )?$")
_LEADING = ("to", "in", "of", "for", "from", "by", "at", "with")
_AT = regex(r"^(?P<name>[^,]{3,60}), (?:now )?at ?$")
_LABELLED = regex(r"(?:^|[\n•;(] ?|[.!?] )(?P<name>[A-Z][A-Za-z’' /-]{1,40}?)(?: \([^()]{1,20}\))?: ?$")
_IN_BRACKETS = regex(r"(?:\(|; )(?P<name>[A-Za-z][A-Za-z’' /-]{1,30}?):? ?$")
# What goes on from the figure before: 11% to $7 billion
_GOES_ON = regex(
    r"(?: (?:in|on|at|over|during|since|year on year|from)\b[^.;:()]{0,32}?)?,? to"
    r"(?: an? (?:record|new|total of|record high of))? (?:just |only )?"
)
_AND_VERB = regex(rf" (?:[a-z]+ )?and (?:has |had )?(?:{EQUALS})(?: (?:{BETWEEN}|to|at))? ?")  # is 1 km long and cost
# a man aged 52 was sentenced, girls under 18 are married: an age has no predicate
_AGE = regex(
    r"(?:\baged? |(?:s|children|people|men) (?:under|over|above|below) )(?:\d+(?: to |[–-]))?\d+(?: and over)?$"
)
_FROM = regex(r"\bfrom $", re.IGNORECASE)
# What is said of a figure that is the subject: 62% agreed, $900 million has been spent.
_END = r"(?=[,.;:)”\"]|$| (?:and|but|while|when|compared|because|although)\b)"
_PREDICATED = regex(rf" (?P<said>{PREDICATE}(?: [a-z’'][^,.;:()”\"\d]{{0,40}}?)?){_END}")
_PASSIVE = regex(
    r" (?P<said>(?:is|are|was|were|has|have|had)(?: (?:been|be|now|also|already|still|not))* [a-z]+(?:ed|en))\b"
)
_NO_PREDICATE = regex(
    r"(?:(?:is|are|was|were|has|have|had|will|would|been|be|now|also|already|still|not|being) ?)+"
    r"|.* (?:to|of|in|by|for|the|a|an)"
)
_BREAK = regex(
    r"[.;:!?](?:\s|$)|[()“”\"—•\n\t]|(?<= )– |, |\b(?:that|whereas|although|though|because|while|but|if|when|as|so) "
)
_AND = regex(r"\b(?:and|or) ")
_NO_SUBJECT = regex(rf"\b(?:{NO_SUBJECT})\b", re.IGNORECASE)
_INTRODUCED = regex(rf"\s*(?:and |but |yet |or )?(?:{INTRODUCING})(?![\w-])", re.IGNORECASE)
_DETERMINERS = regex(
    r"(?:(?:and|but|yet|or|so|then|the|a|an|its|their|our|his|her|my|your|all|both|each|every|meanwhile|however|also"
    r") )+",
    re.IGNORECASE,
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_YEARS = r"\d{4}(?:[–/-]\d\d(?:\d\d)?)?"
_DATED = regex(
    r"(?:in|by|during|for|since|on) (?:[QH][1-4] )?"
    r"(?:(?:early|mid|late|the (?:first|second|third|fourth|last) (?:half|quarter) of)[ -])?"
    rf"(?:\d{{1,2}} )?(?:(?:{_MONTHS})(?: \d{{4}})?|{_YEARS}) |[QH][1-4] (?:\d{{4}} )?|{_YEARS} ",
    re.IGNORECASE,
)
_PREPOSITION = regex(rf"(?:{PREPOSITIONS})(?![\w-])", re.IGNORECASE)
_ENDING = regex(rf"\b(?:{NO_ENDING})$", re.IGNORECASE)
_VERB_LIKE = regex(VERB_LIKE, re.IGNORECASE)
_SAYING = frozenset(REPORTING)
_REPORTS = regex(rf"\b(?:{'|'.join(REPORTING)}) ", re.IGNORECASE)


class _Said(NamedTuple):
    """What a figure may be said of; moved: where in the clause the verb stands that says by how much it moves. acts:
    whether it is the subject of that verb, and so of one that follows."""

    phrase: str | None
    moved: tuple[int, int] | None = None
    acts: bool = False


class _Subject(NamedTuple):
    """name: of what the figure is the number. label: with the verb where it says by how much that moves: sales rose."""

    name: str
    label: str
    acts: bool


def with_subjects(text: str, found: Sequence[FoundFigure]) -> list[FoundFigure]:
    """The figures, those that nothing follows which they count with what they are said of.

    Of a change, what it comes to has it, not what it starts from: from 19 hours to 14 hours.
    """
    made: list[FoundFigure] = []
    subject: _Subject | None = None
    told = 0
    for figure in found:
        if figure.form in ("ordinal", "words") or (figure.counts and figure.form not in ("percent", "fraction")):
            made.append(figure)
            subject = subject if figure.form in ("ordinal", "words") else None
            continue
        if subject and _goes_on(text, told, figure.start, subject):
            subject = subject._replace(label=subject.name)
        else:
            subject = subject_of(text, figure.start, verb=figure.counts is not None, money=figure.form == "money")
        told = figure.end
        origin = _FROM.search(text, max(0, figure.start - 6), figure.start)
        near = subject and figure.start - text.rfind(subject.name, 0, figure.start) <= _NEAR
        age = _AGE.search(text, max(0, figure.start - 16), figure.end) if not figure.unit else None
        label = subject.label if subject and near else figure.counts or (None if age else _predicate(text, figure.end))
        made.append(figure._replace(counts=label) if not origin else figure)
    return made


def _goes_on(text: str, told: int, start: int, subject: _Subject) -> bool:
    """Whether what was said of a figure that ends at `told` is said of one at `start` as well."""
    return bool(_GOES_ON.fullmatch(text, told, start) or (subject.acts and _AND_VERB.fullmatch(text, told, start)))


def _predicate(text: str, end: int) -> str | None:
    for pattern in (_PREDICATED, _PASSIVE):
        found = pattern.match(text, end)
        if found and len(found["said"]) <= _LONGEST and not _NO_PREDICATE.fullmatch(found["said"]):
            return found["said"]
    return None


def subject_of(text: str, start: int, *, verb: bool = False, money: bool = False) -> _Subject | None:
    """What the sentence says the figure at text[start:] is the number of. verb: only what a verb says of it.

    The subject of a verb that states or moves a number, the object of one that moves it, the noun of "a grant of", or
    the label before a colon; in the source's words, next to the figure, without digits. None where that is not clear.
    """
    begin = max(0, start - _REACH)
    clause = ("…" if begin else "") + text[begin:start]
    for said in _candidates(clause, text[start : start + 16], verb=verb, money=money):
        name = _checked(said.phrase)
        at = clause.rfind(name) if name else -1
        if name and at >= 0 and len(clause) - at <= _NEAR:
            label = clause[min(at, said.moved[0]) : said.moved[1]].strip() if said.moved else name
            return _Subject(name, label, said.acts)
    return None


def _candidates(clause: str, rest: str, *, verb: bool, money: bool) -> Iterator[_Said]:
    """What the figure behind a clause may be said of. rest: the figure, and what follows it."""
    bounded = _BOUNDED.match(rest)
    if _EXCEEDS.match(rest):
        yield _Said(_subject(_AUXILIARIES.sub("", clause)))
    last = clause.rstrip().rpartition(" ")[2].lower()
    stated = last not in NO_VERB and last[-1:].isalpha()
    if stated and (says := _SAYS.search(clause, max(0, len(clause) - _VERBS))):
        moves = says["by"] or (says["moves"] and not says["to"])
        yield _Said(_subject(clause[: says.start()]), (len(clause), says.end("verb")) if moves else None, acts=True)
        if which := _WHICH.search(clause[: says.start()] + " "):
            yield _Said(_noun_phrase(clause[: which.start()]))
    if verb:
        return
    if last in CHANGING_ENDS and (changes := _CHANGES.search(clause)):
        yield _Said(_object(changes["object"]), (changes.start(), changes.end("object")) if changes["by"] else None)
    if money and (gives := _GIVES.search(clause)):
        yield _Said(_object(gives["object"]), (gives.start(), gives.end("object")))
    if bounded and (keeps := _KEEPS.search(clause)):
        yield _Said(_object(keeps["object"]))
    yield from _named(clause, last)


def _named(clause: str, last: str) -> Iterator[_Said]:
    """What a clause without a verb for a number says: a grant of, Vacancy rate:, (CFR, attendance, at."""
    if last in BESIDE_ENDS and (beside := _BESIDE.search(clause, max(0, len(clause) - _VERBS))):
        yield _beside(clause[: beside.start()])
    if labelled := _LABELLED.search(clause) or _IN_BRACKETS.search(clause):
        yield _Said(labelled["name"])
    if at := _AT.search(clause[_sentence(clause) :]):
        yield _Said(_subject(at["name"]))


def _beside(before: str) -> _Said:
    """The noun of a grant of, or an increase in imports of."""
    name = _noun_phrase(before)
    rise = _RISE_IN.search(before[: len(before) - len(name)]) if name else None
    return _Said(name, (rise.start(), len(before)) if rise else None)


def _sentence(clause: str) -> int:
    ends = [match.end() for match in re.finditer(r"[.;:!?)]\s", clause)]
    return ends[-1] if ends else 0


def _subject(before: str) -> str | None:
    """The noun phrase that ends a text, back to where its clause begins."""
    breaks = list(_BREAK.finditer(before))
    part = before[breaks[-1].end() :] if breaks else before
    if breaks and breaks[-1][0] == ", " and not _follows_introduction(before, breaks, part):
        return None
    for found in reversed(list(_AND.finditer(part))):
        if _VERB_LIKE.search(part, 0, found.start()):
            part = part[found.end() :]
            break
    reports = [found for found in _REPORTS.finditer(part) if not _DETERMINERS.fullmatch(part[: found.start()].lstrip())]
    return part[reports[-1].end() :] if reports and reports[-1].start() > 1 else part


def _follows_introduction(before: str, breaks: list[re.Match[str]], part: str) -> bool:
    """Whether the comma before a subject ends what introduces it, or a clause: no list, and nothing put in between."""
    start = breaks[-2].end() if len(breaks) > 1 else 0
    led = before[start : breaks[-1].start()]
    return bool(_INTRODUCED.match(led) or re.match("(?:and|but|while|whereas) ", part) or _VERB_LIKE.search(led))


def _object(phrase: str) -> str | None:
    return None if _PREPOSITION.match(phrase) or _VERB_LIKE.search(phrase) else phrase


def _noun_phrase(words: str) -> str | None:
    """The last words of a text that are one noun phrase: up to three, no function word and no participle."""
    kept: list[str] = []
    lower = ""
    for word in reversed(words[-_REACH // 2 :].split()):
        lower = word.lower()
        if not word[-1].isalpha() or any(char.isdecimal() for char in word):
            break
        if (
            lower in STOPS
            or lower in _SAYING
            or (lower.endswith(("ed", "ly") if not kept else ("ed", "ing", "ly")) and len(lower) > 4)
            or len(kept) == 3
        ):
            break
        kept.insert(0, word)
    if not kept or kept[-1].lower() in GENERIC or (kept[0][0].isupper() and lower in _LEADING):
        return None  # an annual cost to Canada of
    return " ".join(kept)


def _checked(phrase: str | None) -> str | None:
    """The phrase without its article, where it is short and surely a noun phrase."""
    if not phrase:
        return None
    phrase = phrase.strip(" ,")
    begun = _BEGUN.search(phrase)
    phrase = phrase[: begun.start()] if begun else phrase
    trailing = _TRAILING.search(phrase)
    phrase = phrase[: trailing.start()] if trailing else phrase
    for opening in (_DATED, _DETERMINERS, _DATED):
        lead = opening.match(phrase)
        phrase = phrase[lead.end() :] if lead else phrase
    if not 2 <= len(phrase) <= _LONGEST or phrase.count(" ") >= _MOST_WORDS or not phrase[0].isalpha():
        return None
    if any(char.isdecimal() for char in phrase) or _NO_SUBJECT.search(phrase) or _PREPOSITION.match(phrase):
        return None
    return None if _ENDING.search(phrase) or phrase.lower() in GENERIC or phrase.lower() in STOPS else phrase
