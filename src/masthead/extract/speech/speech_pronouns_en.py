"""Whom he, she, they and it mean where they say something."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from masthead.extract.people.nobody_words import NO_SURNAMES
from masthead.extract.people.people_words import OFFICES
from masthead.extract.speech.speech import Said, is_said
from masthead.extract.speech.speech_subjects_en import PRONOUNS, Named
from masthead.patterns import regex

_HERS = regex(r"(?:Mrs|Ms|Miss|Dame|Lady|Baroness|Smt|Sister|Madam|Queen|Princess)\b")
_HIS = regex(r"(?:Mr|Sir|Lord|Shri|Baron|Brother|Father|King|Prince)\b")
# A name that nothing else tells to be one: Jane Hill walked for nine hours.
_NAME = regex(
    r"(?:(?:[Tt]he|[Aa]n?|[Hh]er|[Hh]is|[Ii]ts) [a-z][^,.;\n]{2,60}, (?=[^,.;\n]{4,40}, ))?"
    r"(?P<name>[A-Z][a-z’'-]+(?: [A-Z]\.)?(?: [A-Z][a-z’'-]+){1,2})(?:, (?:who|\d+)\b|,? [a-z]+)"
)
_IS_NAME = regex(r"[A-Z][a-z’'-]+(?: [A-Z]\.)?(?: (?:[A-Z][’'])?[A-Z][\w’-]+){1,2}")
_OFFICE = regex(rf"(?i:(?:[\w’'&-]+ ){{0,4}}?(?:\w+-)?(?:{'|'.join(sorted(OFFICES))})(?:-general)?(?= of | for |\Z))")
# Whose words a paragraph of a transcript is: Jane Hill (Elm Valley):
_IS_LABEL = regex(r"(?: ?\([^()\n]{1,60}\))?:")
_TITLE = (
    "(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Cllr|Councillor|Senator|Judge|Justice|Captain|Colonel|Major|"
    "General|Shri|Smt|Ambassador|Minister|Governor|President|Inspector|Sergeant|Superintendent|Commissioner|Sister|Father)"
    r"\.?"
)
_SHORT = regex(rf"{_TITLE} \S+")
_FULL = regex(
    rf"(?P<name>(?P<title>{_TITLE}) (?:[A-Z][\w’'-]*\.? ){{1,3}}?(?:(?:de|van|von|bin|al) )?(?P<surname>[A-Z][\w’'-]+))"
    r"(?! [A-Z])"
)


def resolved(named: Named, said: Sequence[Said]) -> list[Said]:
    """What is said, each with its speaker: of he and she whoever spoke or was named last before it in its paragraph,
    else who spoke last; of it and they a body or a group."""
    found: list[Said] = []
    for one in said:
        if one.speaker in ("he", "she"):
            found.append(one._replace(speaker=_person(named, found, one)))
        elif one.speaker in PRONOUNS:
            found.append(one._replace(speaker=_group(named, found, one)))
        else:
            found.append(one)
    return _in_full(named.text, found)


def _in_full(text: str, said: list[Said]) -> list[Said]:
    """The same, with the full name of those who speak by title and surname, where the text has just one."""
    short = {one.speaker for one in said if one.speaker and _SHORT.fullmatch(one.speaker)}
    if not short:
        return said
    full: dict[str, set[str]] = {}
    for one in _FULL.finditer(text):
        full.setdefault(f"{one['title']} {one['surname']}", set()).add(one["name"])
    whole = {name: next(iter(full[name])) for name in short if name and len(full.get(name, ())) == 1}
    return [one._replace(speaker=whole.get(one.speaker or "", one.speaker)) for one in said]


def _fits(name: str, pronoun: str | None) -> bool:
    return not (_HERS if pronoun == "he" else _HIS).match(name)


def _person(named: Named, found: Sequence[Said], said: Said) -> str | None:
    line = named.text.rfind("\n", 0, said.start) + 1
    spoke = next(
        (one for one in reversed(found) if _is_person(named, one.speaker) and _fits(one.speaker or "", said.speaker)),
        None,
    )
    sentence = named.sentence_start(said.start)
    while sentence > line:
        before = max(line, named.sentence_start(sentence - 1))
        if spoke and spoke.start >= before:
            return spoke.speaker
        subject = _named_in(named, found, before, sentence, said.speaker)
        if subject:
            return subject
        if before >= sentence:
            break
        sentence = before
    return spoke.speaker if spoke else None


def _is_person(named: Named, speaker: str | None) -> bool:
    """Whether a speaker is known as a person, or called by a full name that is no body's: Minister Grant Osei-Lee."""
    if speaker is None or speaker in named.people.names:
        return speaker is not None
    is_name = _IS_NAME.fullmatch(speaker) and NO_SURNAMES.isdisjoint(speaker.split())
    return bool(is_name) and speaker not in named.bodies.names


def _named_in(named: Named, found: Sequence[Said], start: int, end: int, pronoun: str | None) -> str | None:
    """The first person named in text[start:end], outside what is said there."""
    people, at = named.people, bisect_left(named.people.starts, start)
    while at < len(people.starts) and people.ends[at] <= end:
        is_label = bool(_IS_LABEL.match(named.text, people.ends[at]))
        if not is_label and not is_said(found, people.starts[at]) and _fits(people.names[at], pronoun):
            return people.names[at]
        at += 1
    name = _NAME.match(named.text, start, end)
    unknown = name and NO_SURNAMES.isdisjoint(name["name"].split()) and not named.bodies.first(start, name.end("name"))
    if name and unknown and not is_said(found, start):
        return name["name"]
    office = named.of_sentence(start, end)
    return office if office and (_OFFICE.match(office) or office.split()[0] in OFFICES) else None


def _group(named: Named, found: Sequence[Said], said: Said) -> str | None:
    line, sentence = named.text.rfind("\n", 0, said.start) + 1, named.sentence_start(said.start)
    spoke = next(
        (one.speaker for one in reversed(found) if one.speaker and one.speaker not in named.people.names), None
    )
    before = max(line, named.sentence_start(sentence - 1)) if sentence > line else line
    if said.speaker == "it" and not (found and found[-1].start >= before):
        return named.bodies.first(before, sentence) or spoke
    return spoke
