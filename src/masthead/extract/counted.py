"""What a Chinese figure counts, in the source's words beside it: 5764名党员干部, 召开各类座谈会641个."""

from __future__ import annotations

import re
from typing import NamedTuple

from masthead.extract.official_words import BARE_VERBS, HEADS, LAST_CHARACTERS, LEADS, LINKS, PARTICLES, VERBS

LONGEST = 10
_LOOSE = 6
_HAN = re.compile(r"[㐀-鿿]{1,24}")
_HAN_BEFORE = re.compile(r"[㐀-鿿]{0,24}$")


def alternatives(words: list[str]) -> str:
    """A regular expression for any of the words, the longest first."""
    return "|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word))))


_TOKEN = re.compile(f"(?P<head>{alternatives(HEADS)})|(?P<verb>{alternatives(VERBS)})|(?P<particle>[{PARTICLES}])")
_LINKS = re.compile(f"(?:{alternatives(LINKS)})+$")
_LEADS = re.compile(f"(?:{alternatives(LEADS)})+")
_BARE = frozenset(BARE_VERBS)


class _Phrase(NamedTuple):
    """The words of a stretch that bound a name: (kind, start, end), kind head, verb or particle."""

    text: str
    tokens: tuple[tuple[str, int, int], ...]


def _phrase(text: str) -> _Phrase:
    return _Phrase(text, tuple((match.lastgroup or "", *match.span()) for match in _TOKEN.finditer(text)))


def name_after(text: str, position: int) -> str | None:
    """The name that follows a measure word at text[position:]; None where nothing short and whole does."""
    match = _HAN.match(text, position)
    if not match:
        return None
    phrase = _phrase(match[0])
    return _whole(phrase, _boundary(phrase))


def _boundary(phrase: _Phrase) -> int:
    """Where the name ends: before the first verb or particle, unless the verb leads on to a head (建设项目)."""
    heads = {start: end for kind, start, end in phrase.tokens if kind == "head"}
    for kind, start, end in phrase.tokens:
        after_head = start in heads.values()
        if kind == "particle" or (kind == "verb" and (after_head or end not in heads)):
            return start
    return len(phrase.text)


def _whole(phrase: _Phrase, end: int) -> str | None:
    """The name up to `end`, cut back to its last head word where it runs on; None if it is not short."""
    name = phrase.text[:end]
    ends = [stop for kind, _, stop in phrase.tokens if kind == "head" and stop <= end]
    if ends and ends[-1] != end and name[-1:] not in LAST_CHARACTERS:
        name = name[: ends[-1]]
    longest = LONGEST if ends or name[-1:] in LAST_CHARACTERS else _LOOSE
    return name if 0 < len(name) <= longest else None


def name_before(text: str, start: int, position: int) -> str | None:
    """The name that stands before a number at text[position:], no further left than `start`.

    A verb that the name hangs on is left out (发放调查问卷 → 调查问卷), one that it ends in is kept (新增就业).
    None where it may be one of several (国内、国际航线).
    """
    match = _HAN_BEFORE.search(text, max(start, position - 24), position)
    if not match or (match.start() > start and text[match.start() - 1] == "、"):
        return None
    text = _LINKS.sub("", match[0])
    lead = _LEADS.match(text)
    return _last_name(_phrase(text[lead.end() :] if lead else text))


def _last_name(phrase: _Phrase) -> str | None:
    """The name at the end of a phrase, with the verbs it ends in if they still leave it short."""
    tokens = [token for token in phrase.tokens if token[0] != "head"]
    closing = len(phrase.text)
    while tokens and tokens[-1][0] == "verb" and tokens[-1][2] == closing:
        closing = tokens.pop()[1]
    cut = tokens[-1][2] if tokens else 0
    name = phrase.text[cut:]
    if len(name) > LONGEST:
        name = phrase.text[closing:]
    joined = bool(tokens) and tokens[-1][0] == "particle" and phrase.text[tokens[-1][1]] in "及和与或"
    return None if joined or not name or len(name) > LONGEST or name in _BARE else name


def lead_before(text: str, start: int, position: int) -> str | None:
    """The words from the last mark to a run of figures (共下沉到), at most ten characters of whole clause."""
    match = _HAN_BEFORE.search(text, max(start, position - 24), position)
    return match[0] if match and 0 < len(match[0]) <= LONGEST else None
