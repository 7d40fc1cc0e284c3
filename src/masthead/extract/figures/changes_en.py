"""What English figures say of a change, and with what they compare: fell by 3% year on year, up from 24 per cent."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.extract.figures.found_figure import Change, FoundFigure
from masthead.patterns import regex

_UP = (
    r"r(?:ose|ises?|isen|ising)|increas(?:e|es|ed|ing)|gr(?:ew|own|owth|ows?|owing)|gain(?:s|ed)?|climb(?:s|ed)?"
    r"|(?<!made )(?<!make )(?<!makes )(?<!making )(?<!set )(?<!sign )(?<!signed )(?<!took )(?<!take )up"
    r"|jump(?:s|ed)?|improv(?:e|ed|ement|es)|widen(?:s|ed)?|expand(?:s|ed)|rais(?:e|ed|es)|surg(?:e|ed)|doubled"
    r"|exten(?:ded|sion)|lengthened|soar(?:s|ed)?|rebound(?:s|ed)?|recover(?:s|ed)|strengthen(?:s|ed)|advance[sd]"
)
_DOWN = (
    r"f(?:ell|alls?|allen|alling)|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|down|drop(?:s|ped)?|reduc(?:e|ed|es"
    r"|tion|ing)|cut|"
    r"lower(?:ed)|narrow(?:s|ed)?|shr(?:ank|unk|inks?)|contract(?:ed|ion)|slow(?:s|ed)|eas(?:ed|es)|shorten(?:s|ed)"
    r"|contracted|slip(?:s|ped)?|dip(?:s|ped)?|slid|tumble[sd]?|plunge[sd]?|plummet(?:s|ed)?|weaken(?:s|ed)|halved?"
    r"|slash(?:es|ed)?|trim(?:s|med)?"
)
_SAME = r"unchanged|stable|steady|flat"
_WAY = rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<same>{_SAME}))"
_BEFORE = regex(
    rf"\b{_WAY}(?: (?!and\b|but\b|by\b|from\b|to\b)[a-z]+){{0,4}}?(?:,? (?P<how>by|to|of|from|at|in))?(?: (?:a|an"
    rf"|the|another|a further))? $",
    re.IGNORECASE,
)
_AFTER = regex(
    r",? (?:(?P<up>higher|more|increase|rise|growth|gain|improvement|above|up|longer|greater)"
    r"|(?P<same>unchanged|stable)"
    r"|(?P<down>lower|fewer|less|decrease|fall|drop|decline|reduction|cut|below|down|shorter))\b",
    re.IGNORECASE,
)
_APART = regex(r"(?:above|below)(?: the)? [a-z ]{1,24}?(?=[,.;)]|$)", re.IGNORECASE)
_PERIOD = r"(?:year|quarter|month|week|day|period|level|average|census|survey|session|estimate)s?"
_PAST = "(?: (?:earlier|ago|before))?"
_COMPARED = regex(
    r"(?:year|month|quarter|week)[ -](?:on|over)[ -](?:year|month|quarter|week)"
    r"|on an? (?:annual|yearly|monthly|quarterly) basis|since (?:[A-Z][a-z]+ )?\d{4}|since last (?:year|month)"
    r"|(?:compared|relative) (?:with|to)(?: the| a)? (?:[\w’'-]+ ){0,4}?"
    rf"(?:{_PERIOD}(?: (?:earlier|ago|before|average|of \d{{4}}))?|\d{{4}})\b"
    rf"|on (?:the|a) (?:[a-z]+ ){{0,2}}{_PERIOD}(?: last year| (?:in|of) \d{{4}}|{_PAST})|from (?:the"
    rf"|a) (?:[a-z]+ )?{_PERIOD}{_PAST}"
    r"|than (?:[\w’'-]+ ){0,8}?"
    rf"(?:{_PERIOD}{_PAST}|\d{{4}}|average)\b",
    re.IGNORECASE,
)
_BASIS = regex(r"(?:\w+[ -]on[ -]\w+|on an? [a-z]+ basis)", re.IGNORECASE)
_START = regex(r"\bfrom $", re.IGNORECASE)
_BOUND = regex(r"[;:()]|\.\s|, (?:and|but|while|with|compared)\b|,\s(?!up|down)")
_REACH = 60
_LOOSE = ("more", "less", "up", "down")  # they tell of a change only before than


def with_changes(text: str, found: Sequence[FoundFigure]) -> list[FoundFigure]:
    """The figures, with their change and what it is compared with."""
    made: list[FoundFigure] = []
    for at, figure in enumerate(found):
        if figure.form in ("ordinal", "words"):
            made.append(figure)
            continue
        after = found[at + 1] if at + 1 < len(found) else None
        made.append(_changed(text, made[-1] if made else None, figure, after))
    return made


def _changed(text: str, before: FoundFigure | None, figure: FoundFigure, after: FoundFigure | None) -> FoundFigure:
    begin = max(0, figure.start - _REACH, before.end if before else 0)
    clause = _from_bound(text[begin : figure.start])
    ends = _until(text, figure.end, after.start if after else len(text))
    if before and clause == " to " and (origin := _origin(text, before)):
        way = _BEFORE.search(text, max(0, before.start - _REACH), before.start)
        return figure._replace(change=_change(way), compared=origin) if way else figure
    if after and (ahead := _UP_FROM.fullmatch(text, figure.end, after.start)):
        return figure._replace(change=_change(ahead), compared=_source(text, after))
    way = _BEFORE.search(clause)
    if way is not None and way["how"] == "from":
        return figure
    behind = _AFTER.match(text, figure.end) if way is None and figure.form != "words" else None
    if way is None and behind is None:
        return figure
    if behind and behind[0].strip(" ,").lower() in _LOOSE and not ends.startswith(f"{behind[0]} than"):
        return figure
    if behind and (apart := _APART.match(text, figure.end + 1)):
        return figure._replace(change=_change(behind), compared=apart[0])
    return figure._replace(change=_change(way or behind), compared=_compared(text, figure, after, ends))


def _from_bound(part: str) -> str:
    bounds = list(_BOUND.finditer(part))
    return part[bounds[-1].end() :] if bounds else part


def _until(text: str, start: int, stop: int) -> str:
    part = text[start : min(stop, start + _REACH)]
    bound = re.search(r"[.;:()](?:\s|$)|, (?!up|down|compared)", part)
    return part[: bound.start()] if bound else part


def _change(match: re.Match[str] | None) -> Change | None:
    if match is None:
        return None
    groups = match.groupdict()
    return "up" if groups["up"] else "down" if groups["down"] else "same"


def _origin(text: str, before: FoundFigure) -> str | None:
    """from 5.1%, where the figure before says where a change starts."""
    start = _START.search(text, max(0, before.start - 6), before.start)
    return text[start.start() : before.end] if start else None


_WHEN = regex(r"(?: (?:in|a|the|at|last|year|years|months?|earlier|ago|before|[A-Z][a-z]+|\d{4}(?:[–/-]\d\d)?))*")
_BACK_FROM = regex(" (from )")
_UP_FROM = regex(
    r"(?: (?:was|were|is|are|has|have|[a-z]+ed|been|of|the|[a-z]+s)){0,5},? (?:(?P<up>up)|(?P<down>down)) from $",
    re.IGNORECASE,
)


def _source(text: str, after: FoundFigure) -> str:
    """from 24 per cent in March, of 38 per cent, up from 24 per cent in March."""
    rest = _WHEN.match(text, after.end)
    start = text.rfind("from", 0, after.start)
    return text[start : rest.end() if rest else after.end]


def _compared(text: str, figure: FoundFigure, after: FoundFigure | None, ends: str) -> str | None:
    """The comparison behind the figure, else one that leads in to its clause."""
    if after and (start := _BACK_FROM.fullmatch(text, figure.end, after.start)):
        return text[start.start(1) : after.end]
    if found := _COMPARED.search(ends):
        return found[0]
    begin = max(0, figure.start - _REACH * 2)
    sentence = re.split(r"(?<=[.;])\s", text[begin : figure.start])[-1]
    basis = list(_BASIS.finditer(sentence))
    return basis[-1][0] if basis else None
