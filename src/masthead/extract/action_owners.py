"""Who is to do it, where the clause itself says so."""

from __future__ import annotations

import re

from masthead.extract.action_words import ASSIGNED, CHINESE, ENGLISH, PLANS, ActionWords

_BRACKETS = re.compile(r"(?<=.)(?:\([^()]*\)|（[^（）]*）)")
_PRONOUNS = frozenset(("We", "I", "They", "It", "He", "She", "This", "That", "Which", "Who"))
_TELLS = ("请", "责令", "要求", "建议")
_TOLD = re.compile(
    "[㐀-鿿、（）]{1,24}?(?:局|委|办|厅|部|区|县|市|院|公司|单位|部门|企业|学校|机关|政府|乡镇|街道)(?:（[市县区、]{1,9}）)?"
    "(?=[于在按将限立尽认抓切全进严结对高])"
)
_WITH_ITS_DATE = re.compile("[㐀-鿿、（）]{0,20}?(?:办公室|局|委|办|厅|部|区|县|院|公司|专班|小组)(?=于)")


def marker_of(text: str, rules: ActionWords) -> re.Match[str] | None:
    """The word that makes the text an action; what a remark in brackets says is none of it."""
    bare = _BRACKETS.sub(lambda remark: " " * len(remark[0]), text) if "（" in text or "(" in text else text
    return rules.marker.search(bare)


def owner_of(what: str, rules: ActionWords, *, decided: bool) -> str | None:
    """Who stands right before the word that makes it an action, if that is all that stands there; who is charged. Who
    decides something is not who is to do it."""
    if assigned := ASSIGNED.match(what):
        return assigned["owner"] or assigned["titled"]
    if (plans := PLANS.match(what)) and rules is ENGLISH and plans["who"] not in _PRONOUNS:
        return plans["who"]
    if decided:
        if rules is ENGLISH:
            return None
        if match := rules.assigned.match(what):
            return match["assigned"]
    if charged := _charged(what, rules):
        return charged
    marker = marker_of(what, rules)
    if marker and marker[0] in _TELLS:
        return _addressed(what, marker, rules)
    before = what[: marker.start()].strip() if marker else ""
    match = rules.owner.fullmatch(before) if before else None
    return next(filter(None, match.groups()), None) if match else _addressed(what, marker, rules)


def _charged(what: str, rules: ActionWords) -> str | None:
    """Who is charged with it: 由市水务局牵头…"""
    if not {"由", "请"} & set(what) and "负责" not in what and "牵头" not in what:
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


def _addressed(what: str, marker: re.Match[str] | None, rules: ActionWords) -> str | None:
    """Who is told to do it: 请各单位于…, 责令石桥区于…"""
    if rules is not CHINESE:
        return None
    if marker and marker[0] in _TELLS:
        match = _TOLD.match(what, marker.end())
        return match[0] if match else None
    if marker is None:
        match = _WITH_ITS_DATE.match(what)
        return match[0] if match else None
    return None
