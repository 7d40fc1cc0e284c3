"""People with the roles that stand beside their names."""

from __future__ import annotations

from collections.abc import Iterable

from masthead.extract.found_person import FoundPerson
from masthead.extract.people_en import english_people
from masthead.extract.people_zh import chinese_people
from masthead.report import Person
from masthead.source import Block, Source


def find_people(source: Source, language: str) -> tuple[Person, ...]:
    """The people a source names with a role or as speakers, in source order; each once, with all its roles."""
    scan = chinese_people if language.startswith("zh") else english_people
    people: dict[str, Person] = {}
    for block, found in scan(source.blocks):
        people[found.name] = _joined(source, block, found, people.get(found.name))
    return tuple(people.values())


def _joined(source: Source, block: Block, found: FoundPerson, known: Person | None) -> Person:
    """The person with the roles of this mention; the span is that of the first mention."""
    roles: Iterable[str] = (*known.roles, *found.roles) if known else found.roles
    return Person(
        name=found.name,
        roles=tuple(dict.fromkeys(roles)),
        speaker=found.speaker or bool(known and known.speaker),
        span=known.span if known else source.span(block, found.start, found.end),
    )
