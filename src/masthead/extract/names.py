"""Everybody and everything that a source names: people, organisations, places, and what is quoted of whom."""

from __future__ import annotations

from typing import NamedTuple

from masthead.extract.organisations import named_organisations
from masthead.extract.organisations_en import english_organisations
from masthead.extract.organisations_zh import chinese_organisations
from masthead.extract.people import named_people
from masthead.extract.people_en import english_people
from masthead.extract.people_zh import chinese_people
from masthead.extract.place_pieces import pieces
from masthead.extract.places import chinese_places, named_places
from masthead.extract.quotations import quotations
from masthead.extract.running_text import RunningText
from masthead.report import Name, Person, Quotation
from masthead.source import Source


class Names(NamedTuple):
    people: tuple[Person, ...]
    organisations: tuple[Name, ...]
    places: tuple[Name, ...]
    quotations: tuple[Quotation, ...]


def find_names(source: Source, language: str) -> Names:
    """Where two names share characters, the one that holds the other is meant: 沈阳市公安局 is no place."""
    running = RunningText(source)
    return _chinese(running) if language.startswith("zh") else _english(running)


def _chinese(running: RunningText) -> Names:
    text = running.text
    of_places = pieces(text)
    bodies = chinese_organisations(text, of_places)
    taken = [(one.start, one.end) for one in bodies]
    people = named_people(running, chinese_people(text, taken, [(one.start, one.end) for one in of_places]))
    return Names(
        people,
        named_organisations(running, bodies),
        chinese_places(running, of_places, taken),
        quotations(running, "zh-CN", people, taken),
    )


def _english(running: RunningText) -> Names:
    text = running.text
    bodies = list(english_organisations(text))
    taken = [(one.start, one.end) for one in bodies]
    people = list(english_people(text, taken))
    named = named_people(running, people)
    return Names(
        named,
        named_organisations(running, bodies),
        named_places(running, [*taken, *((one.start, one.end) for one in people)]),
        quotations(running, "en", named, taken),
    )
