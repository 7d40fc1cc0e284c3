"""Roles that Chinese sentences give: 任命王某为…, 免去李某的…职务, 赵某当选…, and who somebody is: 孙某，女，现任…."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from masthead.extract.people.found_person import FoundPerson
from masthead.extract.people.person_names import FIRST, is_plain, name_end
from masthead.extract.people.person_titles import HOLDING, ends_title, titles_before, titles_in
from masthead.extract.people.role_words import MANY
from masthead.patterns import regex

_GIVING = "任命|免去|选举|选出|推选|推举|聘任|聘请|续聘|接受|补选|撤销|增补|提名|决定"
_GIVES = regex(rf"(?:{_GIVING})了?(?:[：:]\n?)?")
_LISTS = regex(r"[；;：:\n](?=[^，,。；;：:\n]{2,24}[为的担任辞])")
_GIVING_END = regex(rf"(?:{_GIVING})(?:了)?\Z")
_ALSO_NAMES = regex("(?:等(?:[\\d一二三四五六七八九十]{1,3}余?[名位人])?)?(?:同志|先生|女士)?")
# What may stand before these: 高票当选, 卸任后担任.
_AS_THEN = (
    "(?:以?[高全满]票|顺利|成功|正式|连续|再次|光荣|随后|现在?|继续)|"
    "(?:卸任|离任|离职|退休|退役|退伍|转业|毕业|返乡|回乡|退居二线|调离|病退)[之以]?后[，]?(?:又|被|先后|继续|返乡|回村)?"
)
# Behind names: what gives a role, and below what does so behind the verbs above alone.
_TAKING = "当选为?|不再担任|不再兼任|兼任|担任|出任|被任命为|被选举为|被聘为|受聘为?|任(?![务何期命用职教意免])"
_TAKES = regex(_TAKING)
_THEN_TAKES = regex(f"(?:{_AS_THEN})?(?:{_TAKING})")
_GIVEN = regex("为|的|担任|任|辞去")
_ENDED = regex(r"(?:（[^（）\n]{1,12}）)?[，,；;]\s*(?:同时)?免去其(?P<role>[㐀-鿿（）、]{2,40}?)职务")
_GIVEN_AT_ONCE = regex("(?:为|的|担任|任|辞去)?")  # 免去王某同志局长职务
_PART_END = regex("职务|一职|（试用|[、，,。；;\\n）)]|和|及|$")
_TITLE = regex("[㐀-鿿]+(?:（[㐀-鿿]+）[㐀-鿿]+)*")
_LONGEST = 40
_MARK = regex("[，,]")
_SENTENCE_END = regex("[。；;\\n]")
_FAR = 160  # characters of what a sentence tells of somebody
_SEX = ("男", "女")
# 2019年起任, 自2021年3月以来一直担任.
_SINCE = r"[自从]?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:起|以来|开始)[，]?(?:先后|一直|就|便)?(?:任|担任|兼任|出任)"
_IS = regex(
    f"(?:现任|现为|现系|生前系|生前为|生前是|原系|原为|系|(?=时任)|(?=原任?[㐀-鿿])|不再担任|不再兼任|{_SINCE})"
)
# In a clause that says more than who somebody is: …张某任副组长.
_TAKEN = regex("(?<![主责时现原])任(?!职)|为")
_REACH = 40  # characters of names before the verb that gives them a role
_BEFORE_NAMES = regex("[，,。；;：:\\n由]")
_LEADING = regex(
    f"(?:[\\n。；;：:]|\\A)(?:\\d{{1,2}}[.．] ?|（[一二三四五六七八九十]{{1,2}}）)?(?=[{''.join(sorted(FIRST))}])"
)
_BRACKET = regex(r"[（(][^（）()\n]{1,40}[）)]")


def appointed_people(text: str) -> Iterator[FoundPerson]:
    """Those who are given or lose a role, or take one."""
    starts = {match.end(): _GIVEN_AT_ONCE for match in _GIVES.finditer(text)}
    if starts:
        starts = {**{match.end(): _GIVEN for match in _LISTS.finditer(text)}, **starts}
    for verb in _TAKES.finditer(text):
        marks = [mark.end() for mark in _BEFORE_NAMES.finditer(text, max(0, verb.start() - _REACH), verb.start())]
        starts.setdefault(marks[-1] if marks else max(0, verb.start() - _REACH), _THEN_TAKES)
    told = 0
    for start in sorted(starts):
        at, verbs = start, starts[start]
        while at >= told:
            people, end = _item(text, at, verbs)
            yield from people
            told, verbs = end, _GIVEN
            at = end + 1 if people and text[end : end + 1] in tuple("，,、；;") else -1
            at += text[at : at + 1] == "\n"


def _item(text: str, at: int, verbs: re.Pattern[str]) -> tuple[list[FoundPerson], int]:
    """The people at text[at:] whom one verb gives roles, and where their roles end."""
    names = _names(text, at)
    if not names:
        return [], at
    rest = _ALSO_NAMES.match(text, names[-1][1])
    verb = verbs.match(text, rest.end() if rest else names[-1][1]) or _THEN_TAKES.match(text, names[-1][1])
    roles, end = roles_given(text, verb.end()) if verb else ((), 0)
    all_roles = (*roles, *_ended(text, end))
    people = [FoundPerson(text[start:stop], start, stop, all_roles) for start, stop in names if roles]
    return people, end if roles else at


def _names(text: str, at: int) -> list[tuple[int, int]]:
    """The names at text[at:], parted by 、 and 和."""
    names: list[tuple[int, int]] = []
    while (end := name_end(text, at, titled=True)) is not None:
        names.append((at, end))
        if text[end : end + 1] not in tuple("、和及"):
            break
        at = end + 1
    return names


def roles_given(text: str, at: int) -> tuple[tuple[str, ...], int]:
    """The titles that stand one after the other at text[at:], and where they end, 职务 included."""
    roles: list[str] = []
    end = at
    for stop in _PART_END.finditer(text, at, at + _LONGEST):
        part = text[at : stop.start()]
        if stop.start() > at + 1 and _is_title(part):
            roles.append(part)
            end = stop.end() if stop[0] in ("职务", "一职") else stop.start()
            at = stop.end()
            if stop[0] != "、":
                break
        elif stop[0] not in ("和", "及", "）", ")"):
            break
    return tuple(roles), end


def _is_title(part: str) -> bool:
    """Whether all of it is one title."""
    is_one = _TITLE.fullmatch(part) and "为" not in part and not HOLDING.search(part)
    return bool(is_one) and ends_title(part, 0, len(part))


def roles_taken(text: str, end: int, *, given: bool = False) -> tuple[str, ...]:
    """The roles that somebody takes whose name ends at text[:end], and those that end with it (免去其…职务).

    given: whether somebody gives them: 聘请…王某为….
    """
    rest = _ALSO_NAMES.match(text, end)
    at = rest.end() if rest else end
    verb = _THEN_TAKES.match(text, at) or (_GIVEN.match(text, at) if given else None)
    roles, end = roles_given(text, verb.end()) if verb else ((), end)
    return (*roles, *_ended(text, end)) if roles else ()


def _ended(text: str, end: int) -> tuple[str, ...]:
    """The roles that end with those that stand before text[end:]."""
    ended = _ENDED.match(text, end)
    return titles_in(ended["role"]) if ended else ()


def is_given(text: str, start: int) -> bool:
    """Whether a verb that gives a role ends at text[:start]."""
    return bool(_GIVING_END.search(text, max(0, start - 4), start))


def described_people(text: str, found: Sequence[FoundPerson]) -> Iterator[FoundPerson]:
    """Who a sentence that begins with a name, or names one of those who are found, says that somebody is."""
    for one in found:
        roles = _described(text, one.end)
        if roles:
            yield FoundPerson(one.name, one.start, one.end, roles)
    for match in _LEADING.finditer(text):
        end = name_end(text, match.end(), titled=True)
        roles = _described(text, end) if end is not None and is_plain(text[match.end() : end]) else None
        if end is not None and roles is not None:
            yield FoundPerson(text[match.end() : end], match.end(), end, roles)


def _described(text: str, end: int) -> tuple[str, ...] | None:
    """The titles in the sentence behind a name that ends at text[:end]; None where it does not say who that is."""
    bracket = _BRACKET.match(text, end)
    end = bracket.end() if bracket else end
    stop = _SENTENCE_END.search(text, end, end + _FAR)
    last = stop.start() if stop else min(end + _FAR, len(text))
    roles: list[str] = []
    may_be_bare = text[end : end + 1] in tuple("，,")
    told = False
    while end < last:
        mark = _MARK.search(text, end + 1, last)
        start, end = end + 1, mark.start() if mark else last
        is_sex = may_be_bare and text[start:end] in _SEX
        titles = _titles_of_clause(text, start, end, bare=may_be_bare)
        told = told or is_sex or bool(titles)
        if may_be_bare and not told:
            return None
        may_be_bare = is_sex or bool(titles)
        roles += titles
    return tuple(roles) if told else None


def _titles_of_clause(text: str, start: int, end: int, *, bare: bool) -> tuple[str, ...]:
    """The titles that a clause consists of. bare: whether it may without a word that says so (现任)."""
    leads = _IS.match(text, start, end)
    if leads:
        return roles_given(text, leads.end())[0]
    if not bare or _TAKEN.search(text, start, end):
        return ()
    titles = titles_before(text, end, ())
    told = titles and text.find(titles[0], start) == start and not titles[-1].endswith(tuple(MANY))
    return titles if told else ()
