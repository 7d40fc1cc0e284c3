"""Who is to do it, where the clause itself says so."""

from __future__ import annotations

import re

from masthead.extract.action_words import ASSIGNED, CHINESE, ENGLISH, PLANS, ActionWords
from masthead.patterns import regex

_BRACKETS = regex(r"(?<=.)(?:\([^()]*\)|（[^（）]*）)")
_PRONOUNS = frozenset(("We", "I", "They", "It", "He", "She", "This", "That", "Which", "Who"))
_TELLS = ("请", "责令", "要求", "建议")
_CHARGES = ("由", "请", "负责", "牵头")
_TOLD = regex(
    "[㐀-鿿、（）]{1,24}?(?:局|委|办|厅|部|区|县|市|院|公司|单位|部门|企业|学校|机关|政府|乡镇|街道)(?:（[市县区、]{1,9}）)?"
    "(?=[于在按将限立尽认抓切全进严结对高])"
)
_WITH_ITS_DATE = regex("[㐀-鿿、（）]{0,20}?(?:办公室|局|委|办|厅|部|区|县|院|公司|专班|小组)(?=于)")


def marker_of(text: str, rules: ActionWords) -> re.Match[str] | None:
    """The word that makes the text an action; what a remark in brackets says is none of it."""
    bare = _BRACKETS.sub(lambda remark: " " * len(remark[0]), text) if "（" in text or "(" in text else text
    return rules.marker.search(bare)


def owner_of(what: str, rules: ActionWords, *, decided: bool) -> str | None:
    """Who stands right before the word that makes it an action, if that is all that stands there; who is charged. Who
    decides something is not who is to do it."""
    if rules is ENGLISH:
        return _english_owner(what, decided=decided)
    if decided and (match := rules.assigned.match(what)):
        return match["assigned"]
    return _charged(what, rules) or _before(what, marker_of(what, rules), rules)


def _english_owner(what: str, *, decided: bool) -> str | None:
    if assigned := ASSIGNED.match(what):
        return assigned["owner"] or assigned["titled"]
    if (plans := PLANS.match(what)) and plans["who"] not in _PRONOUNS:
        return plans["who"]
    return None if decided else _before(what, marker_of(what, ENGLISH), ENGLISH)


def _before(what: str, marker: re.Match[str] | None, rules: ActionWords) -> str | None:
    """Who stands before the marker, and who is told by it."""
    if marker is None:
        match = _WITH_ITS_DATE.match(what) if rules is CHINESE else None
        return match[0] if match else None
    if marker[0] in _TELLS:
        match = _TOLD.match(what, marker.end())
        return match[0] if match else None
    before = what[: marker.start()].strip()
    match = rules.owner.fullmatch(before) if before else None
    return next(filter(None, match.groups()), None) if match else None


def _charged(what: str, rules: ActionWords) -> str | None:
    """Who is charged with it: 由市水务局牵头…"""
    if not any(word in what for word in _CHARGES):
        return None
    first, *more = re.split("[,，]", what)
    charged = charge_of(what, (0, len(first)), len(what), rules)
    match = rules.charged.match(first)
    if charged or match:
        return charged or (match and (match["by"] or match["tasked"])) or None
    found = (rules.charged.match(part) for part in more if part.startswith(("由", "请")))
    return next((match["by"] for match in found if match and match["by"]), None)


def charge_of(text: str, clause: tuple[int, int], end: int, rules: ActionWords) -> str | None:
    """Who is to do what the clauses from this one to `end` say (由市水务局负责，…), if it is still to be done."""
    if not text.endswith(rules.charge_ends, *clause):
        return None
    match = rules.charges.fullmatch(text, *clause)
    return next(filter(None, match.groups()), None) if match and not rules.done.search(text, match.end(), end) else None
