"""Quotations: what stands in quotation marks and is said, and what is told of somebody's words. A term is none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from masthead.extract.occurrences import mentions
from masthead.extract.organisations.organisations_en import english_organisations
from masthead.extract.organisations.organisations_zh import chinese_organisations
from masthead.extract.people.people_titles_en import by_surname, short_name
from masthead.extract.people.person_names import by_title, parts_of_name
from masthead.extract.places.place_pieces import pieces
from masthead.extract.running_text import RunningText
from masthead.extract.speech.speech import Said, Speakers
from masthead.extract.speech.speech_en import english_speech
from masthead.extract.speech.speech_zh import chinese_speech
from masthead.report import Person, Quotation
from masthead.source import Source

Stretch = tuple[int, int]


def find_quotations(source: Source, language: str, people: Sequence[Person] = ()) -> tuple[Quotation, ...]:
    """What the source quotes and reports, in source order, with the speaker that it names."""
    running = RunningText(source)
    if language.startswith("zh"):
        bodies = chinese_organisations(running.text, pieces(running.text))
    else:
        bodies = list(english_organisations(running.text))
    return quotations(running, language, people, [(one.start, one.end) for one in bodies])


def quotations(
    running: RunningText, language: str, people: Sequence[Person], bodies: Sequence[Stretch]
) -> tuple[Quotation, ...]:
    """bodies: where organisations stand."""
    text = running.text
    speech = chinese_speech if language.startswith("zh") else english_speech
    said = speech(text, _people(text, people), Speakers.of((*one, text[slice(*one)]) for one in bodies))
    return tuple(_quotation(running, one) for one in said)


def _people(text: str, people: Sequence[Person]) -> Speakers:
    """Every mention of these people, by their full name or by title and surname."""
    names = {name: person.name for person in people for name in (person.name, short_name(person.name))}
    surnames = [person.name.split()[-1] for person in people if " " in person.name]
    names |= {
        name: person.name
        for person in people
        for name in by_surname(person.name)
        if surnames.count(name.split()[-1]) == 1
    }
    names |= _taken_up(people)
    found: list[tuple[int, int, str]] = []
    for start, end in mentions(text, names):
        if not found or start >= found[-1][1]:
            found.append((start, end, names[text[start:end]]))
    return Speakers.of(found)


def _taken_up(people: Sequence[Person]) -> dict[str, str]:
    """How Chinese people are taken up again: 李局长 by surname and title, 古特雷斯 by a part of a foreign name; no
    name that could be that of two."""
    short = [
        (name, person.name)
        for person in people
        for name in (*by_title(person.name, person.roles), *parts_of_name(person.name))
    ]
    counted = Counter(name for name, _ in short)
    return {name: full for name, full in short if counted[name] == 1}


def _quotation(running: RunningText, said: Said) -> Quotation:
    return Quotation(
        text=running.text[said.start : said.end],
        speaker=said.speaker,
        kind="direct" if said.direct else "reported",
        span=running.span(said.start, said.end),
    )
