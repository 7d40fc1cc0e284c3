"""Chinese speech: what stands in quotation marks behind or before 说, and what is told: 会议指出，…."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from masthead.extract.occurrences import is_inside
from masthead.extract.speech.speech import Said, Speakers
from masthead.extract.speech.speech_pronouns_zh import resolved
from masthead.extract.speech.speech_quoted_zh import quoted
from masthead.extract.speech.speech_subjects_zh import SAME, Named
from masthead.extract.speech.speech_verbs_zh import Verb
from masthead.extract.speech.speech_views_zh import View
from masthead.patterns import regex

_MARK = regex(r"[，,。；;：:！？!?\n“”\t]")
_PARTS = regex("[，,；;]")
_NEAR, _SHORTEST = 12, 4


def chinese_speech(text: str, people: Speakers, bodies: Speakers) -> list[Said]:
    """What is said, in order; what is told inside a quotation, or quoted inside what is told, is part of it."""
    named = Named(text, people, bodies)
    said = quoted(named)
    taken = [(one.start - 1, one.end + 1) for one in said]
    said += _told(named, taken)
    return resolved(named, sorted(said, key=lambda one: one.start))


def _told(named: Named, taken: Sequence[tuple[int, int]]) -> Iterator[Said]:
    text, free = named.text, 0
    told: list[Verb | View] = [*(verb for verb in named.verbs if verb.tells), *named.views]
    for verb in sorted(told, key=lambda one: one.start):
        start = verb.end
        if start < free or is_inside(taken, verb.start):
            continue
        end = named.sentence_end(start)
        if text.startswith("“", start) and text.find("”", start, end) in (-1, end - 1):
            continue  # a term, nothing that is told
        following = bisect_left(taken, (start, 0))
        if following < len(taken) and _leads_to(text, start, taken[following][0]):
            continue
        speaker = _teller(named, verb)
        end = end if speaker is None else _until_another(named, start, end, speaker)
        if speaker is None or end - start < _SHORTEST:
            continue
        if end < len(text) and text[end] not in "\n；，,":
            end += 1
        free = end
        yield Said(start, end, speaker, False)


def _teller(named: Named, verb: Verb | View) -> str | None:
    if isinstance(verb, View):
        return named.whose(verb)
    speaker = named.speaker(named.sentence_start(verb.start), verb)
    return None if speaker == SAME and verb.at_once else speaker


def _leads_to(text: str, verb: int, quotation: int) -> bool:
    """Whether a quotation is what the verb tells that ends at text[verb]: 要求各县区“…”."""
    return quotation - verb <= _NEAR and not _MARK.search(text, verb, quotation)


def _until_another(named: Named, start: int, end: int, speaker: str) -> int:
    """Where somebody else begins to speak behind a mark in text[start:end]; end where nobody does."""
    for verb in named.verbs_within(start, end):
        clause = named.clause_start(start, verb.start)
        if clause == start or not _PARTS.fullmatch(named.text, clause - 1, clause):
            continue
        other = named.speaker(clause, verb._replace(often_noun=True))
        if other and (named.text[clause - 1] in "；;" or (other != speaker and named.is_somebody(other))):
            return clause - 1
    return end
