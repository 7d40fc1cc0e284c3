"""The word that makes an English clause say what is to be done: will, must, agreed to, recommends that, please."""

from __future__ import annotations

import re

from masthead.extract.actions.action_words import Marker
from masthead.extract.actions.doers_en import doer
from masthead.patterns import regex

_MEANS = (
    "plans?|aims?|intends?|expects?|commits?|pledges?|hopes?|seeks?|proposes?|promises?|undertakes?|undertook"
    "|endeavou?rs?"
    "|(?:has|have) (?:pledged|undertaken|committed|promised|offered)|(?:is|are|remains?) committed"
)
_TOLD = "asked|required|requested|instructed|directed|tasked"
_TOLD_NOW = f"{_TOLD}|expected|urged|advised|encouraged|invited|reminded|obliged|ordered|called (?:up)?on|mandated"
_TELLS = "asks?|requests?|urges?|calls? (?:up)?on|directs?|instructs?|invites?|requires?|encourages?|orders?|advises?"
_TOLD_THEM = "asked|requested|instructed|directed|tasked|invited|urged|called (?:up)?on|authori[sz]ed"
# What a meeting asked somebody to do is still to be done; what others asked for may be long past.
_MEETING = regex(
    r"\b(?:council|committee|board|panel|cabinet|members|meeting|chair(?:man|woman|person)?|governors|trustees"
    r"|senate|directors|assembly)$",
    re.IGNORECASE,
)
_NAME = r"(?P<%s>(?!by |for |that |to |from |about )(?:[\w’'&-]+ ){0,8}?[\w’'&-]+)"
_WORDS = regex(
    r"\b(?:(?P<modal>will(?! not be able)|must(?! have )|should(?! you| have )|shall)"
    r"|(?P<weak>(?:(?:is|are)(?: not)?|needs?|has|have) to(?= [a-z]))"
    r"|[Tt]o be (?:completed|confirmed|reviewed|submitted|circulated|agreed|held|signed|updated|provided|published"
    r"|prepared|arranged|appointed|invited|added|sent|drafted|produced|presented|considered|investigated|implemented)"
    rf"|(?P<means>{_MEANS}) to"
    rf"|(?:is|are) (?:{_TOLD_NOW}) to|(?:was|were|be|ha(?:s|ve) been) (?:{_TOLD}) to"
    rf"|(?:{_TELLS}|(?P<then>{_TOLD_THEM})) {_NAME % 'told'} to(?= [a-z])"
    r"|(?:[Rr]ecommend(?:s|ed)?|requests?|requires?|proposes?) that"
    r"|recommends?(?= [a-z]+ing\b)"
    r"|(?P<settled>(?:[Aa]greed(?: in principle)?|AGREED|[Dd]ecided|DECIDED|[Rr]esolved|RESOLVED|voted)"
    r"(?:,? (?:unanimously|nem con|by \w+ votes to \w+))? to"
    r"|[Rr]esolved(?=:? [Tt]hat\b.)|(?:[Aa]greed|[Dd]ecided)(?= that\b.)|(?:RESOLVED|AGREED)(?=:? ))"
    r"|(?P<please>[Pp]lease(?= [a-z]+))"
    r")(?![A-Za-z])"
)
# What stands before a word that then says something else: those who will, continues to be.
_NO_MARKER_BEHIND = ("you ", "who ", "which ", "that ", "there ", "There ", "continues ")
_NOUN = regex(
    r"\b(?:all|the|any|its|our|their|his|her|no|new|with|of|under|draft|these|those|for|and|a|an) $", re.IGNORECASE
)
_MAY_BE_NOUN = ("plan", "aim", "pledge", "hope", "promise", "endeavo")
# A clause that only says when, where or why something else is done.
_SUBORDINATE = regex(
    r"\b(?:where|when|what|which|(?-i:[Ww]ho)|whom|whose|if|because|whether|how|why|while|unless|(?<!more )(?<!less "
    r")(?<!fewer )than|although|as)\b(?! "
    r"(?:well|a|an) )(?!.*\band\b)",
    re.IGNORECASE,
)
_FORECAST = regex(
    r"^(?:the |this |these )?(?:\w+ ){0,3}(?:inflation|growth|gdp|prices?|temperatures?|rain|rainfall|demand"
    r"|output|unemployment|exports?|imports?"
    r"|economy|population|winds?|showers|weather|deficit|debt|numbers?|heat|snow|cold|flooding)(?: (?:of|in"
    r"|for|from) .*)?$"
    r"|^(?:there|nothing|things?|(?:this|that|these|those|such)(?: \w+)?)$",
    re.IGNORECASE,
)
_COURTESY = regex(
    r" (?:contact|see|visit|refer|find|note|email|e-mail|call|click|direct|join|stand|proceed|remain|take)\b",
    re.IGNORECASE,
)
_PERSON = regex(r"^\s*(?:he|she|they)\s*$", re.IGNORECASE)
_BRACKETS = regex(r"\([^()]*\)")


def find_marker(text: str, start: int, end: int) -> Marker | None:
    """The marker of the clause text[start:end]; what a remark in brackets says is none of it."""
    remarks: list[tuple[int, int]] | None = None
    for match in _WORDS.finditer(text, start, end):
        if remarks is None:
            remarks = [one.span() for one in _BRACKETS.finditer(text, start, end)]
        if not any(left < match.start() < right for left, right in remarks) and _says(text, match, start):
            return Marker(match.start(), match.end(), match[0])
    return None


def _says(text: str, match: re.Match[str], start: int) -> bool:
    """Whether the word says what is to be done where it stands."""
    before = text[start : match.start()]
    if before.endswith(_NO_MARKER_BEHIND):
        return False
    kind = match.lastgroup
    if kind == "settled":
        return True
    if kind == "please":
        return not before.strip() and not _COURTESY.match(text, match.end())
    if _SUBORDINATE.search(before):
        return False
    if kind == "told":
        told = not match["then"] or _MEETING.search(before.strip()) is not None
        return told and doer(match["told"], text) is not None
    if kind == "means" and match[0].lower().startswith(_MAY_BE_NOUN):
        return not _NOUN.search(text, start, match.start())
    if kind == "weak":
        return doer(before, text) is not None or (text.startswith(" be ", match.end()) and not _PERSON.search(before))
    return not _FORECAST.match(before.strip())
