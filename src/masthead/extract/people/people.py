"""People with the roles that stand beside their names."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from masthead.extract.organisations.organisations_en import english_organisations
from masthead.extract.organisations.organisations_zh import chinese_organisations
from masthead.extract.people.found_person import FoundPerson
from masthead.extract.people.people_en import english_people
from masthead.extract.people.people_zh import chinese_people
from masthead.extract.people.same_person import fuller_names
from masthead.extract.places.place_pieces import pieces
from masthead.extract.running_text import RunningText
from masthead.report import Person
from masthead.source import Source


def find_people(source: Source, language: str) -> tuple[Person, ...]:
    """The people a source names with a role or as speakers, in source order; each once, with all its roles."""
    running = RunningText(source)
    if not language.startswith("zh"):
        taken = [(one.start, one.end) for one in english_organisations(running.text)]
        return named_people(running, english_people(running.text, taken))
    places = pieces(running.text)
    bodies = [(one.start, one.end) for one in chinese_organisations(running.text, places)]
    return named_people(running, chinese_people(running.text, bodies, [(one.start, one.end) for one in places]))


def named_people(running: RunningText, found: Iterable[FoundPerson]) -> tuple[Person, ...]:
    """Each of these once, under the fullest of the names that are one person's."""
    people: dict[str, Person] = {}
    for one in found:
        people[one.name] = _joined(running, one, people.get(one.name))
    fuller = fuller_names(people)
    for name, full in fuller.items():
        while full in fuller:
            full = fuller[full]
        people[full] = _merged(people[full], people.pop(name))
    return tuple(replace(one, roles=_whole(one.roles)) for one in people.values())


def _whole(roles: tuple[str, ...]) -> tuple[str, ...]:
    """Without a role that another ends in: director beside country director."""
    return tuple(role for role in roles if not any(other.endswith(f" {role}") for other in roles))


def _merged(person: Person, other: Person) -> Person:
    roles = tuple(dict.fromkeys((*person.roles, *other.roles)))
    return replace(person, roles=roles, speaker=person.speaker or other.speaker)


def _joined(running: RunningText, found: FoundPerson, known: Person | None) -> Person:
    """The person with the roles of this mention; the span is that of the first mention."""
    roles: Iterable[str] = (*known.roles, *found.roles) if known else found.roles
    return Person(
        name=found.name,
        roles=tuple(dict.fromkeys(roles)),
        speaker=found.speaker or bool(known and known.speaker),
        span=known.span if known else running.span(found.start, found.end),
    )
