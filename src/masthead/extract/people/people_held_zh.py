"""Offices that stand before who holds them: 组长由副市长王某担任, 组长为教授李某; those given up: 王某因病，辞去…."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from masthead.extract.people.found_person import FoundPerson
from masthead.extract.people.people_roles_zh import roles_given
from masthead.extract.people.person_names import name_start
from masthead.extract.people.person_titles import titles_before
from masthead.extract.people.role_words import MANY, ROLES
from masthead.patterns import regex

_LAST = "".join(sorted({word[-1] for word in ROLES}))
_HELD = regex(f"(?<=[{_LAST}])(?:一职|职务)?(?:分别)?(?:由|[为是](?!由))(?=[㐀-鿿])")
_HOLDS = regex("(?:等(?:同志)?|同志)?(?:分别|共同)?(?:担任|兼任|出任|充任|接任|继任|任(?=[，。；\n]|$))")
_CLAUSE_END = regex("[，,。；;：:\n]")
_LEAVES = regex(
    "(?<=，)(?:同时)?(?:免去其|不再担任|不再兼任|(?:申请|请求|提出|主动|自愿)?辞去(?:其|了|所任的?|担任的|所担任的)?)"
)
_REASON = regex("(?P<name>[㐀-鿿·]{2,24}?)(?P<style>同志|先生|女士)?(?:因|由于)[^，。；：\n]{1,24}，\\Z")
_FAR = 60  # characters of the clause before an office is given up


def holding_people(
    text: str, organisations: Sequence[tuple[int, int]], found: Sequence[FoundPerson]
) -> Iterator[FoundPerson]:
    """Those of the found whom a title stands right before, with the office that the clause begins with."""
    titled = sorted((one for one in found if one.roles), key=lambda one: one.start)
    for match in _HELD.finditer(text):
        stop = _CLAUSE_END.search(text, match.end())
        end = stop.start() if stop else len(text)
        holders = [one for one in titled if match.end() < one.start < end]
        first = next((one for one in holders if text.startswith(one.roles[0], match.end())), None)
        if first is None or (match[0].endswith("由") and not any(_HOLDS.match(text, one.end) for one in holders)):
            continue
        offices = titles_before(text, match.start(), organisations)
        if offices and not offices[-1].endswith(tuple(MANY)):
            yield from (one._replace(roles=offices) for one in holders)


def leaving_people(text: str) -> Iterator[FoundPerson]:
    """王某因工作调动，不再担任局长职务; 李某同志因到龄退休，免去其主席职务."""
    for match in _LEAVES.finditer(text):
        clause = max(text.rfind(mark, 0, match.start() - 1) for mark in "，。；：\n") + 1
        told = _REASON.match(text, max(clause, match.start() - _FAR), match.start())
        end = told.end("name") if told else 0
        start = name_start(text, end) if told else None
        roles = roles_given(text, match.end())[0] if start is not None else ()
        if start is not None and roles:
            yield FoundPerson(text[start:end], start, end, roles)
