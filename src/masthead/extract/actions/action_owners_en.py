"""Who is to do it, where an English clause itself says so."""

from __future__ import annotations

import re

from masthead.extract.actions.action_words import Marker
from masthead.extract.actions.doers_en import doer
from masthead.patterns import regex

_TITLED = r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|and|the|for|&)){0,8}"
# The Clerk to write …: minutes leave out the verb.
_ASSIGNED = regex(
    rf"(?P<action>(?i:actions?): )?(?P<who>{_TITLED}|(?:The|All|Each|Both|Two|Three|Other|Local)(?: "
    rf"[a-z]+){{1,2}}|[A-Z][a-z]+ [a-z]+s)"
    r" to (?!the |an? |our |his |her |their |this |that |be )[a-z]",
)
_TITLE = regex(_TITLED)
_NOBODY = ("According", "Due", "Thanks", "Prior", "Owing", "Access", "Further", "Next", "Response", "Welcome")
_TELLS = regex(
    r"(?:asks?|requests?|urges?|calls? (?:up)?on|directs?|instructs?|invites?|requires?|encourages?|orders?"
    r"|advises?|asked|requested"
    r"|instructed|directed|tasked|invited|urged|called (?:up)?on|authori[sz]ed) (.*) to$",
    re.IGNORECASE,
)
_THAT = regex(r"\bthat$|\bthat ", re.IGNORECASE)
_PASSIVE = regex(
    r" (?:not |also |now |then |only |\w+ly )?be (?:\w+ly )?(?!required|asked|expected|invited|encouraged"
    r"|advised|urged|prepared|committed|involved)"
    r"(?:\w+ed|\w+en|made|held|sent|paid|built|put|set|told|kept|brought|done|found|cut|read|bought|sold|taught|met)\b"
)
_BY = regex(
    r"\bby ((?:the |[A-Z])[\w.’'&-]*(?: [\w.’'&-]+){0,7}?)(?= (?:by|before|no later|until|on|in|at|within|from"
    r"|and)\b|[,;.]|$)"
)
_COMES = regex(
    r" (?:\w+ly )?(?:begin|start|open|close|reopen|resume|end|take place|continue|run|cost|rise|fall|expire"
    r"|come into|take effect|apply|become|last|launch)"
    r"(?= (?:at|on|in|from|by|until|for|next|this|again|as|to the|operation|daily|work)\b|[,;.]|$)"
)
_AND = regex(
    r"(?P<who>.{3,60}?(?<! of| in| at| on)(?<! for| the)) (?:[a-z]+ed|[a-z]+[^s]s|will|shall|must) .{1,80} and$"
)
# Finalise the calendar (HR, by 15 May); Nominate a focal point – District Health Officers
_BEHIND = regex(r"(?: \(| [–—-] )([A-Z][^(),–—]{1,50}?)(?:, [^()]{0,40})?\)?$")
_PROMISES = regex("plans? |aims? |intends? |commits? |pledges? |undert|hopes? |seeks? |promises? ")
_ONE_NAME = regex(r"[A-Z][\w’'-]+")
_PRONOUNS = frozenset(("We", "I", "They", "It", "He", "She", "This", "That", "Which", "Who"))
_LONGEST = 8  # words of a name behind "that"


def owner_of(text: str, start: int, end: int, marker: Marker | None, decided: bool) -> str | None:
    """Who stands right before the marker, who is told by it, or who is to do what is done in the passive. Who decides
    something is not who is to do it."""
    if who := assigned_to(text, start, end):
        return who
    if decided:
        return None
    if marker is None:
        behind = _BEHIND.search(text, start, end)
        return doer(behind[1], text) if behind else None
    if told := _TELLS.fullmatch(marker.word):
        return doer(told[1], text)
    if that := _THAT.search(marker.word):
        return _first_name(text, marker.start + that.end(), end)
    before = text[start : marker.start].strip()
    if before.endswith(","):  # what stands between is set off: The ministry, with help from partners, will …
        before = before[: before.find(",")]
    if _PASSIVE.match(text, marker.end, end) or marker.word.startswith("to be"):
        by = _BY.search(text, marker.end, end)
        return doer(by[1], text) if by else None
    who = doer(before, text) or _of_promise(before, marker.word)
    if who is None and (shared := _AND.fullmatch(before)):
        who = doer(shared["who"], text)
    return None if _COMES.match(text, marker.end, end) else who


def _of_promise(before: str, word: str) -> str | None:
    """A word that names somebody as it plans, aims or undertakes: Northwind plans to …"""
    return before if _PROMISES.match(word) and _ONE_NAME.fullmatch(before) and before not in _PRONOUNS else None


def _first_name(text: str, start: int, end: int) -> str | None:
    """The name that these words begin with: the ministry publish …"""
    words = text[start:end].split(maxsplit=_LONGEST)[:_LONGEST]
    names = (" ".join(words[:size]) for size in range(1, len(words)))
    return next((found for name in names if (found := doer(name, text)) and len(name) > len("the ")), None)


def assigned_to(text: str, start: int, end: int) -> str | None:
    """Who is to do what a clause says without its verb: The Clerk to write …; Action: Cllr Hart to …"""
    match = _ASSIGNED.match(text, start, end)
    if match is None or match["who"].split()[0] in _NOBODY:
        return None
    who = match["who"]
    return who if match["action"] or (" " in who and _TITLE.fullmatch(who)) else doer(who, text)


def is_tasked(text: str, start: int, end: int, _last: int) -> bool:
    """Whether the clause, the first of its sentence, says who is to do what with no marker."""
    return assigned_to(text, start, end) is not None
