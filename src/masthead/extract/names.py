"""Everybody and everything that a source names: people, organisations, places, and what is quoted of whom."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from masthead.extract.name_model import ModelName, check_model_installed, model_names
from masthead.extract.organisations.organisations import named_organisations
from masthead.extract.organisations.organisations_en import english_organisations
from masthead.extract.organisations.organisations_zh import FoundOrganisation, chinese_organisations
from masthead.extract.people.found_person import FoundPerson
from masthead.extract.people.people import named_people
from masthead.extract.people.people_en import english_people
from masthead.extract.people.people_zh import chinese_people
from masthead.extract.places.place_pieces import pieces
from masthead.extract.places.places import chinese_places, named_places
from masthead.extract.places.places_en import division_places, places_of_kinds
from masthead.extract.running_text import RunningText
from masthead.extract.speech.quotations import quotations
from masthead.report import Name, Person, Quotation
from masthead.source import Source


class Names(NamedTuple):
    people: tuple[Person, ...]
    organisations: tuple[Name, ...]
    places: tuple[Name, ...]
    quotations: tuple[Quotation, ...]


def find_names(source: Source, language: str, *, model: bool = False) -> Names:
    """Where two names share characters, the one that holds the other is meant: 沈阳市公安局 is no place.

    model: a model looks for more names in a Chinese text. Raises ConfigError where it is not installed.
    """
    running = RunningText(source)
    if model:
        check_model_installed()
    return _chinese(running, model=model) if language.startswith("zh") else _english(running)


def _chinese(running: RunningText, *, model: bool) -> Names:
    text = running.text
    of_places = pieces(text)
    bodies = chinese_organisations(text, of_places)
    taken = [(one.start, one.end) for one in bodies]
    stretches = [(one.start, one.end) for one in of_places]
    found = chinese_people(text, taken, stretches)
    if model:
        more = _more(text, [*taken, *stretches, *((one.start, one.end) for one in found)])
        found = sorted(
            [*found, *(FoundPerson(text[one.start : one.end], one.start, one.end) for one in more["PER"])],
            key=lambda one: one.start,
        )
        bodies = sorted([*bodies, *(FoundOrganisation(one.start, one.end) for one in more["ORG"])])
    people = named_people(running, found)
    return Names(
        people,
        named_organisations(running, bodies),
        chinese_places(running, of_places, taken),
        quotations(running, "zh-CN", people, taken),
    )


def _more(text: str, taken: Sequence[tuple[int, int]]) -> dict[str, list[ModelName]]:
    """What the model finds where the rules found nothing, by its kind."""
    held = bytearray(len(text))
    for start, end in taken:
        held[start:end] = b"\1" * (end - start)
    found: dict[str, list[ModelName]] = {"PER": [], "ORG": []}
    for name in model_names(text):
        if not any(held[name.start : name.end]):
            found[name.kind].append(name)
    return found


def _english(running: RunningText) -> Names:
    text = running.text
    parts = set(division_places(text))
    bodies = [one for one in english_organisations(text) if (one.start, one.end) not in parts]
    taken = [(one.start, one.end) for one in bodies]
    people = list(english_people(text, [*taken, *places_of_kinds(text)]))
    named = named_people(running, people)
    return Names(
        named,
        named_organisations(running, bodies),
        named_places(running, [*taken, *((one.start, one.end) for one in people)]),
        quotations(running, "en", named, taken),
    )
