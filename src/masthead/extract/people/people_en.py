"""English people: names with a title, with a role beside them, with what they say or do, in lists."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from masthead.extract.people.found_person import FoundPerson
from masthead.extract.people.people_lists_en import listed
from masthead.extract.people.people_names_en import Written, written_names
from masthead.extract.people.people_roles_en import Role, role_around, role_before, role_behind
from masthead.extract.people.people_words import LETTERS, TAKEN
from masthead.extract.people.told_names_en import is_told, says
from masthead.patterns import regex

_LETTERS_BEHIND = regex(rf"(?:,? (?:{'|'.join(sorted(LETTERS))}|P\.Eng|Ph\.?D|M\.D|Jr|Sr)\b\.?)+")
_AGE = regex(
    r",? ?\((?:aged )?\d{1,3}\)|,? (?:aged |age )?\d{1,3}(?: years old)?(?=[,.;)]| of | from | and )|"
    r",? an? \d{1,3}-year-old"
)
_BESIDE = regex(r", | \(| [–—-] |,\n")
_APPOSITION_END = regex(r"[,.;:)\n]|\Z")
_POST = r"(?: the (?:post|position|office|role) of)?"
# Jane Hill was appointed Director; has served as Director.
_BECOMES = regex(
    r"(?:,? who)?(?: (?:was|has been|is|were|will be|had been|is to be|to be|being)(?: \w+ly)? (?:re-?)?(?:appointed|"
    r"elected|named|nominated|promoted|confirmed|designated|made|installed|chosen|selected|sworn in|co-opted|returned)"
    r"(?: unopposed| unanimously)?(?:,? (?:as|to be))?| (?:is|was|has been|became|becomes|remains|remained)(?: (?:"
    r"currently|now|also|formerly|previously))?| (?:\w+ly )?(?:serves|served|acts|acted|works|worked|took over|"
    r"takes over|steps down|stepped down|resigned|resigns|retired|retires|joins|joined|continues|continued|returns|"
    r"has served|will serve|will take over|had served|has worked|has resigned|has retired|stood down|in (?:his|her|"
    rf"their) capacity|takes office|took office|was sworn in) as)(?: to)?{_POST} (?=\S)"
)
_AS = regex(r" (?:as|to be|(?:to|for) the (?:post|position|office|role) of) ")
_GIVES = regex(rf"\b{TAKEN} \Z")
_WITH = regex(r"\b(?:with|by) \Z")
_TOGETHER = regex(r"(?:,? (?:and|&|with|or)|;|,)(?: (?:by|from|to))? ")
_IN_BRACKETS = regex(r" ?\([^()\n]{1,80}\)")


class _Mention(NamedTuple):
    """What a text tells of somebody beside the name. evident: the name is told to be somebody's. end: where that ends;
    no other name's role begins before it."""

    roles: tuple[Role, ...]
    evident: bool
    speaks: bool
    end: int


class _Text(NamedTuple):
    """starts: where names of people surely begin, and whether each takes up somebody named before. bodies: where
    organisations stand, in order."""

    text: str
    starts: Mapping[int, bool]
    bodies: Sequence[tuple[int, int]]

    def role(self, start: int) -> Role | None:
        return role_behind(self.text, start, self.starts, self.bodies)


def english_people(text: str, taken: Sequence[tuple[int, int]] = ()) -> Iterator[FoundPerson]:
    """People in reading order. taken: where organisations stand, which are nobody."""
    bodies = sorted(taken)
    names = [one for one in written_names(text) if not _overlaps(one, bodies)]
    read = _Text(text, _starts(text, names), bodies)
    lists = listed(text, names, read.starts, bodies)
    told: list[_Mention] = []
    free = 0
    for one in names:
        mention = _mention(read, one, free)
        told.append(mention._replace(evident=True, speaks=False) if one.start in lists else mention)
        free = max(free, told[-1].end) if told[-1].evident else free
    for one, mention, evident in zip(names, told, _evident(text, names, told), strict=True):
        if evident:
            roles = (*lists.get(one.start, ()), *(text[role.start : role.end] for role in mention.roles))
            yield FoundPerson(
                text[one.start : one.end], one.start, one.end, tuple(dict.fromkeys(roles)), mention.speaks
            )


def _overlaps(name: Written, bodies: Sequence[tuple[int, int]]) -> bool:
    at = bisect_left(bodies, (name.end, 0))
    return at > 0 and bodies[at - 1][1] > name.start


def _starts(text: str, names: Sequence[Written]) -> dict[int, bool]:
    starts: dict[int, bool] = {}
    surnames: set[str] = set()
    for one in names:
        words = text[one.bare : one.end].split()
        if one.titled or one.usual:
            starts[one.start] = len(words) == 1 and words[0] in surnames
        if len(words) > 1:
            surnames.add(words[-1])
    return starts


def _mention(read: _Text, name: Written, free: int) -> _Mention:
    text = read.text
    letters = _LETTERS_BEHIND.match(text, name.end)
    end = letters.end() if letters else name.end
    before = role_before(text, name.start, free, read.bodies) or role_around(text, name.start, name.end, free)
    apart = before is not None and text[name.start - 2] == ","
    if before and apart and not _APPOSITION_END.match(text, end):
        before, apart = None, False
    if name.led and (apart or not before):
        return _Mention((), False, False, name.end)
    age = _AGE.match(text, end)
    end = age.end() if age else end
    beside = None if apart else _BESIDE.match(text, end)
    behind = read.role(beside.end()) if beside else None
    given = _given(read, name)
    end = max(end, behind.stretch if behind else 0)
    roles = tuple(sorted({role for role in (before, behind, given) if role}))
    speaks = says(text, name, end)
    evident = name.titled or bool(age) or speaks or (bool(roles) and not name.single)
    evident = evident or is_told(text, name, end, before.start if before else name.start)
    return _Mention(roles, evident, speaks, max(end, given.end if given else 0))


def _given(read: _Text, name: Written) -> Role | None:
    """The role that somebody has, is given or leaves: was appointed …; elected Jane Hill as …."""
    text = read.text
    becomes = _BECOMES.match(text, name.end)
    if becomes:
        return read.role(becomes.end())
    gives = _GIVES.search(text, max(0, name.start - 30), name.start)
    link = _AS.match(text, name.end)
    if link and (gives or _WITH.search(text, max(0, name.start - 10), name.start)):
        return read.role(link.end())
    return read.role(name.end + 1) if gives and text.startswith(" ", name.end) else None


def _evident(text: str, names: Sequence[Written], told: Sequence[_Mention]) -> list[bool]:
    """Which of the names are somebody's: those that the text tells to be, and those that stand together with one."""
    evident = [one.evident for one in told]
    for at in range(1, len(names)):
        evident[at] = evident[at] or (evident[at - 1] and _together(text, told[at - 1].end, names[at]))
    for at in range(len(names) - 2, -1, -1):
        together = evident[at + 1] and not names[at].led and _together(text, names[at].end, names[at + 1])
        evident[at] = evident[at] or together
    return evident


def _together(text: str, end: int, name: Written) -> bool:
    """Whether nothing but and, a comma or brackets stands between a name that ends at text[:end] and this one."""
    brackets = _IN_BRACKETS.match(text, end)
    end = brackets.end() if brackets else end + (text[end : end + 1] == ")")
    joint = _TOGETHER.match(text, end)
    return joint is not None and joint.end() == name.start and not name.led
