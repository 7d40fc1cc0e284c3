"""What English prose quotes, with who is told before or behind it to say it. A term in quotation marks is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masthead.extract.speech.speech import Said, any_of
from masthead.extract.speech.speech_subjects_en import Named
from masthead.extract.speech.speech_words_en import (
    ADDRESSING,
    NOUNS_TOO,
    PARTICIPLES,
    PHRASES,
    PLAIN,
    QUOTING,
    THOUGHT,
    WITH_THAT,
)
from masthead.patterns import regex

_OPENING = regex("[“\"‘']")
_QUOTED = regex(
    r"“(?P<curly>[^“”\n]{2,900})”|\"(?P<straight>[^\"\n]{2,900})\"(?!\w)|“(?P<goes_on>[^“”\n]{20,900})(?=\n“)|"
    r"‘(?P<single>(?:[^‘’\n]|’(?=\w)){1,899}?[.,!?…])’(?!\w)|‘(?P<part>(?:[^‘’\n]|’(?=\w)){5,200})’(?!\w)|"
    r"'(?P<plain>(?=[\w£$€])(?:[^'\n]|'(?=\w)|(?<=s)' ){1,899}?[.,!?])'(?!\w)"
)
_QUOTES = {*PHRASES, *PLAIN, *WITH_THAT, *ADDRESSING, *QUOTING, *PARTICIPLES} - {*THOUGHT}
_VERB = regex(rf" (?P<verb>{any_of(_QUOTES)})(?![\w’'-])")
# What stands between a verb and what it quotes: told the committee on Monday: “…”
_LEADS = regex(r"(?:[^.!?;\"“”\n]{0,90}(?:that|[,:]))? ?\Z")
_BEHIND = regex(r",? ?(?:[–—-] ?)?")
# Jane Hill: “…”
_LABEL = regex(r"(?:^|(?<=[\n\t]))(?P<who>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,4}): ?\Z")
_TERM = regex(
    r"(?:entitled|titled|called|named|reading|marked|headed|labelled|labeled|phrases?|terms?|words?|slogan|theme|so-called|heading|"
    r"title|motto|banner) ?(?:of |was |is )?\Z"
)
_ENDS, _CLOSED = frozenset(".!?…,—–"), frozenset(".…")
_NAMED_BEHIND = regex(r"[^.;!?\"“”\n]{2,120}")
_ADJUNCT = regex(
    r" (?:on|in|at|during|after|before|to|when|while|as|yesterday|today|later|of the|about|following|outside|earlier|"
    r"last|this|"
    r"from|with|by) .*\Z"
)
_REST = regex(r"[^.!?\n\"“”‘]{0,120}[.,:;—–]? ?\Z")
_NO_MARK = regex(r"[^!?;:\n\"“”‘]*")
_CLAUSE = regex(r"(?: that\b| (?:it|he|she|they|there|this) \w)")
_WHOLE, _SHORTEST, _FAR, _LEAD = 40, 6, 120, 200


def quoted(named: Named) -> list[Said]:
    """What is quoted, in order."""
    text, found = named.text, list[Said]()
    attributed = 0  # where that ends which tells the speaker of the last quotation
    for match in _marked(text):
        start, end = match.span(match.lastgroup or 0)
        ended = text[end - 1] in _ENDS or match.lastgroup == "goes_on"
        before = found[-1] if found else None
        told = _announced(named, match.start())
        goes_on = before and not told and _goes_on(text, before.end, attributed, match.start())
        own = ended and not told and not (goes_on and text[end - 1] in _CLOSED)
        behind = _attribution(named, match.end(), text[end - 1]) if own else None
        if behind:
            attributed = behind[1]
        speaker = told[0] if told else behind[0] if behind else before.speaker if before and goes_on else None
        if _TERM.search(text, max(0, match.start() - 24), match.start()):
            continue
        whole = ended and (goes_on or (end - start >= _WHOLE and match.lastgroup != "plain"))
        if whole or ((told or behind) and end - start >= _SHORTEST):
            found.append(Said(start, end, speaker, True))
    return found


def _marked(text: str) -> Iterator[re.Match[str]]:
    """What stands in quotation marks; what stands in those of another is a part of it."""
    free = 0
    for opening in _OPENING.finditer(text):
        at = opening.start()
        match = _QUOTED.match(text, at) if at >= free and not text[at - 1 : at].isalnum() else None
        if match:
            free = match.end()
            yield match


def _announced(named: Named, at: int) -> tuple[str | None] | None:
    """Who is told before a quotation that begins at text[at] to say it; None where nothing tells of its being said."""
    text, first = named.text, max(named.sentence_start(at), at - _LEAD)
    label = _LABEL.search(text, text.rfind("\n", 0, at) + 1, at)
    if label:
        return (named.who(*label.span("who")),)
    for verb in reversed([*_VERB.finditer(text, max(0, first - 1), at)]):
        if _LEADS.match(text, verb.end(), at):
            participle = text[verb.start() - 1] == "," and verb["verb"].endswith("ing")
            who = named.of_sentence(first, verb.start()) if participle else named.subject(first, verb.start())
            if who or verb["verb"] not in NOUNS_TOO:
                return (who,)
    return None


def _goes_on(text: str, end: int, attributed: int, start: int) -> bool:
    """Whether a quotation from text[start] on goes on with the one that ends at text[end], whose speaker is told until
    text[attributed]: “…,” said Jane Hill on Friday. “…”"""
    if attributed > end:
        return bool(_REST.match(text, attributed, start))
    return text[end + 1 : start] in ("", " ") or text[end:start] == "\n"


def _attribution(named: Named, at: int, mark: str) -> tuple[str | None, int] | None:
    """Who is told behind a quotation that ends with a mark before text[at] to say it, and where that ends."""
    text, lead = named.text, _BEHIND.match(named.text, at)
    start = lead.end() if lead else at
    end = min(len(text), start + _FAR)
    verb = _VERB.search(text, max(at - 1, start - 1), end)
    if not verb:
        return None
    if verb.start() <= start:  # said Jane Hill
        return _behind_verb(named, verb.end())
    if named.sentence_end(start) < verb.start() or not _NO_MARK.fullmatch(text, start, verb.start()):
        return None
    who = named.subject(start, verb.start())
    if who is None or (mark in ".!?" and _CLAUSE.match(text, verb.end())) or text.startswith(" that ", verb.end()):
        return None
    return who, verb.end()


def _behind_verb(named: Named, at: int) -> tuple[str | None, int] | None:
    """Who is named behind the verb that ends before text[at]: said the charity's director, Jane Hill."""
    match = _NAMED_BEHIND.match(named.text, at)
    if not match:
        return None
    comma = named.text.find(",", at, match.end())
    first = comma if comma >= 0 else match.end()
    person = named.people.first(at, first) or named.people.first(at, match.end())
    between = named.text[at : named.text.find(person, at)] if person and not named.people.first(at, first) else ""
    if person and between.count(",") <= 1:
        return person, match.end()
    adjunct = _ADJUNCT.search(named.text, at, first)
    who = named.who(at, adjunct.start() if adjunct else first)
    return (who, match.end()) if who else None
