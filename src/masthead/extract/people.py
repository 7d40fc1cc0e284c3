"""People with the roles that stand beside their names."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from msgspec.structs import replace

from masthead.extract.found_person import FoundPerson
from masthead.extract.organisations_zh import chinese_organisations
from masthead.extract.people_en import english_people, is_surname_of, lacks_title
from masthead.extract.people_zh import chinese_people
from masthead.extract.place_pieces import pieces
from masthead.extract.running_text import RunningText
from masthead.report import Person
from masthead.source import Source


def find_people(source: Source, language: str) -> tuple[Person, ...]:
    """The people a source names with a role or as speakers, in source order; each once, with all its roles."""
    running = RunningText(source)
    if not language.startswith("zh"):
        return named_people(running, english_people(running.text))
    places = pieces(running.text)
    bodies = [(one.start, one.end) for one in chinese_organisations(running.text, places)]
    return named_people(running, chinese_people(running.text, bodies, [(one.start, one.end) for one in places]))


def named_people(running: RunningText, found: Iterable[FoundPerson]) -> tuple[Person, ...]:
    """Each of these once.

    A full name without its title is whoever has it with one; a title and surname (Dr Hall) is the one person whose
    full name ends so and has that title or none, if there is just one.
    """
    people: dict[str, Person] = {}
    for one in found:
        people[one.name] = _joined(running, one, people.get(one.name))
    for is_short in (lacks_title, is_surname_of):
        _join_names(people, is_short)
    return tuple(replace(one, roles=_whole(one.roles)) for one in people.values())


def _whole(roles: tuple[str, ...]) -> tuple[str, ...]:
    """Without a role that another ends in: director beside country director."""
    return tuple(role for role in roles if not any(other.endswith(f" {role}") for other in roles))


def _join_names(people: dict[str, Person], is_short: Callable[[str, str], bool]) -> None:
    """Give each person under a shorter name to the only one whose name it stands for."""
    for name in list(people):
        full = [other for other in people if is_short(name, other)]
        if len(full) == 1:
            people[full[0]] = _merged(people[full[0]], people.pop(name))


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
