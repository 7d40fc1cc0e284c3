"""What a Chinese figure counts, in the source's words beside it: 5764名党员干部, 召开各类座谈会641个."""

from __future__ import annotations

import re
from typing import NamedTuple

from masthead.extract.official_words import (
    BARE_VERBS,
    HEADS,
    LAST_CHARACTERS,
    LEADS,
    LINKS,
    MODIFIERS,
    NEUTRAL,
    PARTICLES,
    STATISTICS,
    VERBS,
)

LONGEST = 10
_LOOSE = 6  # characters of a name that ends in no known word for a thing
_WINDOW = 24
_HAN = re.compile(r"[㐀-鿿]{1,24}")
_HAN_BEFORE = re.compile(r"[㐀-鿿]{0,24}$")


def alternatives(words: list[str]) -> str:
    """A regular expression for any of the words, the longest first."""
    return "|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word))))


_TOKEN = re.compile(
    f"(?P<neutral>{alternatives(NEUTRAL)})|(?P<head>{alternatives(HEADS)})"
    f"|(?P<verb>{alternatives(VERBS)})|(?P<particle>[{PARTICLES}])"
)
_LINKS = re.compile(f"(?:{alternatives(LINKS)})+$")
_LEADS = re.compile(f"(?:{alternatives(LEADS)})+")
_AFTER_DIGIT = re.compile("(?:年度?|月份?|日|季度|个月)(?:以来|底|初|末)?")
_BARE = frozenset(BARE_VERBS)
_MODIFIERS = frozenset(MODIFIERS)


class _Token(NamedTuple):
    """A word that bounds a name, or ends one (kind "head")."""

    kind: str
    start: int
    end: int


def _tokens(text: str) -> list[_Token]:
    found = (_Token(match.lastgroup or "", *match.span()) for match in _TOKEN.finditer(text))
    return [token for token in found if token.kind != "neutral"]


def name_after(text: str, position: int, longest: int = LONGEST) -> str | None:
    """The name that follows a measure word at text[position:]; None where nothing short and whole does.

    None, too, where the name is the first of a list (31个省、自治区): the number may count the list.
    """
    match = _HAN.match(text, position)
    if not match:
        return None
    tokens = _tokens(match[0])
    boundary = _boundary(match[0], tokens)
    end = match.start() + boundary
    if text[end : end + 1] == "、" and not text[end + 1 : end + 2].isdecimal():
        return None
    quoted = text[end : end + 1] == "”" and boundary == len(match[0])
    name = match[0] if quoted else _whole(match[0][:boundary], tokens, match[0][boundary : boundary + 1] == "的")
    return name if name and len(name) <= longest else None


def _boundary(text: str, tokens: list[_Token]) -> int:
    """Where the name ends: before the first particle or verb, unless the verb is part of it (建设项目)."""
    heads = {token.start: token.end for token in tokens if token.kind == "head"}
    for token in tokens:
        part = text[token.start : token.end] in _MODIFIERS and token.end in heads and token.start not in heads.values()
        if token.kind != "head" and not part:
            return token.start
    return len(text)


def _whole(name: str, tokens: list[_Token], strict: bool) -> str | None:
    """The name, cut back to its last head word where it runs on; strict: only if it ends in a known word."""
    ends = [token.end for token in tokens if token.kind == "head" and token.end <= len(name)]
    if ends and name[-1] not in LAST_CHARACTERS:
        return name[: ends[-1]]
    known = bool(ends) or name[-1:] in tuple(LAST_CHARACTERS)
    return name if known or (len(name) <= _LOOSE and not strict) else None


def name_before(text: str, start: int, position: int, *, of_amount: bool = False) -> str | None:
    """The name that stands before a number at text[position:], no further left than `start`.

    A verb that the name hangs on is left out (发放调查问卷 → 调查问卷); of an amount or share it may be all that
    is stated (同比增长). None where the name may be one of several (国内、国际航线) or is cut short.
    """
    match = _HAN_BEFORE.search(text, max(start, position - _WINDOW), position)
    if not match or (match.start() > start and text[match.start() - 1] == "、"):
        return None
    phrase = match[0]
    if match.start() and text[match.start() - 1].isdecimal():
        phrase = _AFTER_DIGIT.sub("", phrase, count=1)
    lead = _LEADS.match(phrase)
    phrase = _LINKS.sub("", phrase[lead.end() :] if lead else phrase)
    if not phrase or phrase[-1] in "的等" or len(match[0]) == _WINDOW:
        return None
    name = _statistic(phrase) if of_amount or phrase[-1] in STATISTICS else _object(phrase)
    return name if name and len(name) <= LONGEST and name not in _BARE else None


def _statistic(phrase: str) -> str | None:
    """The phrase without the verbs it starts with; where it is too long, the verbs it ends in (同比增长)."""
    tokens = [token for token in _tokens(phrase) if token.kind != "head"]
    cut, closing = 0, len(phrase)
    for token in tokens:
        if token.kind == "particle" or (token.start == cut and token.end < len(phrase)):
            cut = token.end
    for token in reversed(tokens):
        if token.kind == "verb" and token.end == closing:
            closing = token.start
    if _joins(phrase, cut):
        return None
    return phrase[cut:] if len(phrase) - cut <= LONGEST else phrase[closing:]


def _object(phrase: str) -> str | None:
    """What follows the last verb or particle; where two verbs end the phrase, these (新增就业)."""
    tokens = [token for token in _tokens(phrase) if token.kind != "head"]
    closing = len(phrase)
    while tokens and tokens[-1].kind == "verb" and tokens[-1].end == closing:
        closing = tokens.pop().start
    cut = tokens[-1].end if tokens else 0
    if closing == len(phrase):
        return None if _joins(phrase, cut) else phrase[cut:]
    verbs = phrase[closing:]
    return phrase[cut:] if len(verbs) >= 4 and closing - cut <= 2 else verbs if len(verbs) >= 4 else None


def _joins(phrase: str, cut: int) -> bool:
    """Whether the name begins after a word that joins it to another."""
    return cut > 0 and phrase[cut - 1] in "及和与或"


def lead_before(text: str, position: int) -> str | None:
    """The words from the last mark to a run of figures (共下沉到); None if they are more than ten characters."""
    match = _HAN_BEFORE.search(text, max(0, position - _WINDOW), position)
    return match[0] if match and 0 < len(match[0]) <= LONGEST else None
