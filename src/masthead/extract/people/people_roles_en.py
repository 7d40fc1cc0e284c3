"""Roles beside English names: the words before a name or behind it that say what somebody is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from masthead.extract.people.people_names_en import is_office_word
from masthead.extract.people.people_words import KIN
from masthead.extract.people.role_phrases_en import (
    Word,
    begin_before,
    end_behind,
    head_before,
    is_head,
    modifies,
    opens_sentence,
    words_of,
)
from masthead.extract.people.role_words_en import DETERMINERS, NOW, ONCE
from masthead.patterns import regex

_LEADING = DETERMINERS | NOW
_IS = frozenset(("is", "was", "remains", "became"))
_REACH = 130
_MOST_WORDS = 9
_MOST_BEHIND = 18
# What ends the words before a name that may belong to it.
_BOUNDARY = regex(
    r"[;:!?\n“”\"()\t•|]|(?<!\b[A-Z])(?<!\b(?:St|Mr|Ms|Dr))(?<!\b(?:Mrs|Gen|Hon))\.(?=\s)|(?<=\s)[–—-](?=\s)"
)
_PHRASE_END = regex(r"[,;:!?\n\t“”\"()|•]|\.(?=\s|$)(?<!\b[A-Z]\.)|\s[–—-]\s|$")
_COMMA = regex(r", (?:the )?\Z")
_SOME = r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}"
# Deputy Chief Executive (Operations)
_IN_BRACKETS = regex(r" \((?!(?:The|In|From|To|Until)\b)[A-Z][a-z]+(?: (?:and |& )?[A-Z][a-z]+){0,3}\)")
# Minister for Housing, Local Government and Heritage
_LISTED = regex(rf"(?:, {_SOME}){{1,4}},? and {_SOME}(?=[,.;)]|$)")


class Role(NamedTuple):
    """text[start:end] is what somebody is. stretch: where the words end that tell of it."""

    start: int
    end: int
    stretch: int


def role_before(text: str, start: int, free: int, bodies: Sequence[tuple[int, int]]) -> Role | None:
    """The role that leads to the name at text[start:]: Finance Minister …; the chair of governors, ….

    free: nothing before it is looked at. bodies: where organisations stand, in order: one that the role begins in is
    part of it whole (Council of Governors chair …), and so is one between two commas (Secretary, Ministry of Works, …).
    """
    at = bisect_left(bodies, (start, 0))
    body = bodies[at - 1] if at else (0, 0)
    if body[1] == start - len(", ") and text.startswith(", ", body[1]) and _COMMA.search(text, free, body[0]):
        role = _words_before(text, body[0], free)
        return Role(role.start, body[1], start) if role else None
    role = _words_before(text, start, free)
    body = next((one for one in reversed(bodies[:at]) if role and one[0] < role.start), (0, 0))
    if role and free <= body[0] and (role.start < body[1] < role.end or text[body[1] : role.start] == " "):
        return Role(body[0], role.end, start)
    return role


def _words_before(text: str, start: int, free: int) -> Role | None:
    words = _clause_before(text, start, free)
    if not words:
        return None
    if words[-1].small in _IS:
        return _before_is(words, start)
    apart = words[-1].text.endswith(",")
    own = words[_behind_comma(words) :]
    head = head_before(own, apart=apart)
    if head is None and apart and any(word.small == "and" for word in own):  # Housing, Local Government and Heritage, …
        own = words
        head = head_before(own, apart=apart)
    return None if head is None else Role(own[begin_before(own, head)].start, own[-1].end - apart, start)


def _before_is(words: Sequence[Word], start: int) -> Role | None:
    """The role that a sentence says somebody has: The lead inspector was …."""
    own = words[1:-1]
    if not own or not words[0].capital or words[0].small not in DETERMINERS:
        return None
    head = head_before(own, apart=True)
    whole = head is not None and begin_before(own, head) == 0
    return Role(own[0].start, own[-1].end, start) if whole else None


def role_around(text: str, start: int, end: int, free: int) -> Role | None:
    """The role before the brackets that hold a name and nothing else: the Clerk (Mrs Wood)."""
    if text[start - 2 : start] != " (" or text[end : end + 1] != ")":
        return None
    words = _clause_before(text, start - 2, free)
    words = words[_behind_comma(words) :]
    head = head_before(words, apart=True) if words else None
    return None if head is None else Role(words[begin_before(words, head)].start, words[-1].end, end)


def role_behind(text: str, start: int, names: Mapping[int, bool], bodies: Sequence[tuple[int, int]]) -> Role | None:
    """The role that begins at text[start:], behind a comma, a dash or in brackets.

    names: where people's names begin, which end it, and whether somebody named before is taken up again. bodies:
    where organisations stand, in order: one behind a comma is the one that the role is in.
    """
    mark = _PHRASE_END.search(text, start)
    stop = min(mark.start() if mark else len(text), start + 2 * _REACH)
    words = words_of(text, start, stop)[:_MOST_BEHIND]
    words = words[next((at for at, word in enumerate(words) if word.small not in _LEADING), len(words)) :]
    first = 1 if words and words[0].small in ONCE else 0
    before = next((at for at in range(first, len(words)) if not modifies(words[at])), len(words))
    heads = [at for at in range(min(before + 1, len(words))) if is_head(words, at)]
    if not heads or heads[-1] > _MOST_WORDS or opens_sentence(words[0]):
        return None
    last = end_behind(words, heads[-1], [names.get(word.start) for word in words])
    if last is None:
        return None
    end = words[last].end
    if last == heads[-1]:
        bracket = _IN_BRACKETS.match(text, end)
        end = bracket.end() if bracket and end + 2 not in names else end
    else:
        end = _listed_end(text, end, names)
    end = _body_end(text, end, bodies)
    return Role(words[0].start, end, end)


def whole_role(text: str, start: int, end: int, names: Mapping[int, bool], bodies: Sequence[tuple[int, int]]) -> bool:
    """Whether text[start:end], which a mark or the end of its line follows, is a role and nothing else."""
    role = role_behind(text, start, names, bodies) if end > start else None
    return role is not None and role.end == end


def says_kin(text: str, start: int, end: int) -> bool:
    """Whether these words say whose relative or what kind of person somebody is: a mother of three."""
    return any(word.small in KIN for word in words_of(text, start, end)[:4])


def _clause_before(text: str, end: int, free: int) -> list[Word]:
    """The words between the last mark that ends a clause and text[end:]."""
    first = max(free, end - _REACH, text.rfind("\n", 0, end) + 1)
    for mark in _BOUNDARY.finditer(text, first, end):
        first = mark.end()
    return words_of(text, first, end)


def _behind_comma(words: Sequence[Word]) -> int:
    """Where the words begin that stand behind the last comma but one that ends them."""
    return next((at + 1 for at in range(len(words) - 2, -1, -1) if words[at].text.endswith(",")), 0)


def _listed_end(text: str, end: int, names: Mapping[int, bool]) -> int:
    """Where a role ends that goes on behind a comma: Minister for Housing, Local Government and Heritage."""
    listed = _LISTED.match(text, end)
    if not listed or any(is_office_word(word.small) for word in words_of(text, end + 2, listed.end())):
        return end
    return end if any(at in names for at in range(end, listed.end())) else listed.end()


def _body_end(text: str, end: int, bodies: Sequence[tuple[int, int]]) -> int:
    """Where a role ends behind which the body that it is in stands: Secretary, Department of Works."""
    at = bisect_left(bodies, (end, 0))
    return bodies[at][1] if at < len(bodies) and text[end : bodies[at][0]] in (", ", ", the ") else end
