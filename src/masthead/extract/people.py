"""People with the roles that stand beside their names."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from masthead.extract.found_person import FoundPerson
from masthead.extract.people_en import english_people, is_surname_of, lacks_title
from masthead.extract.people_zh import chinese_people
from masthead.report import Person
from masthead.source import Block, Source


def find_people(source: Source, language: str) -> tuple[Person, ...]:
    """The people a source names with a role or as speakers, in source order; each once, with all its roles.

    A full name without its title is whoever has it with one; a title and surname (Dr Hall) is the one person whose
    full name ends so and has that title or none, if there is just one.
    """
    scan = chinese_people if language.startswith("zh") else english_people
    people: dict[str, Person] = {}
    for block, found in scan(source.blocks):
        people[found.name] = _joined(source, block, found, people.get(found.name))
    for is_short in (lacks_title, is_surname_of):
        _join_names(people, is_short)
    return tuple(people.values())


def _join_names(people: dict[str, Person], is_short: Callable[[str, str], bool]) -> None:
    """Give each person under a shorter name to the only one whose name it stands for."""
    for name in list(people):
        full = [other for other in people if is_short(name, other)]
        if len(full) == 1:
            people[full[0]] = _merged(people[full[0]], people.pop(name))


def _merged(person: Person, other: Person) -> Person:
    roles = tuple(dict.fromkeys((*person.roles, *other.roles)))
    return replace(person, roles=roles, speaker=person.speaker or other.speaker)


def _joined(source: Source, block: Block, found: FoundPerson, known: Person | None) -> Person:
    """The person with the roles of this mention; the span is that of the first mention."""
    roles: Iterable[str] = (*known.roles, *found.roles) if known else found.roles
    return Person(
        name=found.name,
        roles=tuple(dict.fromkeys(roles)),
        speaker=found.speaker or bool(known and known.speaker),
        span=known.span if known else source.span(block, found.start, found.end),
    )
