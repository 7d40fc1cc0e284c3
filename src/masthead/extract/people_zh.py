"""Chinese people: names behind their titles (市长王某某), before one (王某某市长), before 同志, in lists."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from masthead.extract.found_person import FoundPerson
from masthead.extract.occurrences import mentions
from masthead.extract.official_words import VERBS
from masthead.extract.people_lists_zh import listed_people
from masthead.extract.person_names import SOUNDS, is_han, likely_end, name_end, name_start
from masthead.extract.person_titles import titles_before, titles_in
from masthead.extract.role_words import BEFORE, NO_ROLE_BEFORE, ROLES, SPEECH
from masthead.extract.surnames import COMPOUND, SURNAMES
from masthead.patterns import regex

_ROLE_LAST = regex(f"[{''.join(sorted({role[-1] for role in ROLES}))}]")
_ROLES_BY_PAIR: dict[str, tuple[str, ...]] = {
    pair: tuple(sorted((role for role in ROLES if role[-2:] == pair), key=len, reverse=True))
    for pair in {role[-2:] for role in ROLES}
}
# 长 that begins a word behind 省, 市: 四川省长江上游.
_LONG = regex("长(?:江[上中下流经干大沿口堤防水航以北南两生保禁岸]|[征期效远度三假途短])")
_BEFORE = regex(rf"(?:{BEFORE})+\Z")
_FIRST = SURNAMES | SOUNDS | {name[0] for name in COMPOUND}
_TOLD_TITLE = 4  # characters of a title that is more than the bare word for a role
_BLANKS = " \u3000"
_CLAUSE_MARK = regex(r"[,，。；;：:！!？?\n\t”]")
_MARK = regex(r"[,，。；;：:！!？?\n\t]")
_SPEAKS = regex(rf"(?:同志)?(?:[^，。；：:\n“”]{{0,16}}?)?(?:{SPEECH})(?=[，,：:“]|[^㐀-鿿]|[要将会]|道|说|称)")
_COMRADE = regex("同志(?!们|为核心|为代表|为主)")
_BRACKET = regex(r"[（(](?P<inside>[^（）()\n]{2,40})[)）]")
_TAKES = regex(
    r"(?:同志)?(?:兼任?|担任|任|出任|当选为?|被任命为|被选举为)(?P<role>(?:[㐀-鿿（）、](?<![任为兼])|(?<=[主责])任){2,40}?)"
    r"(?=$|[，,。；;\n]|和|兼|一职|（试用)"
)
# Behind a name that a title stands before, too: 主任医师王某教授.
_STYLE = regex("(?:副?教授|副?研究员|院士|博士|律师|将军)(?!级|会|团|工作)")
_ENDED = regex(r"(?:（[^（）\n]{1,12}）)?[，,；;]\s*(?:同时)?免去其(?P<role>[㐀-鿿（）、]{2,40}?)职务")
_GIVES = regex("[；;：:\\n]|任命|免去|选举|聘任|聘请|接受|补选|撤销|增补|提名")
_GIVEN = regex(r"(?:同志)?(?:为|担任|任|的|辞去)(?P<role>[㐀-鿿（）、]{2,40}?)(?=职务|一职|$|[，,。；;\n]|和)")
_HOLDS = regex("(?:同志)?(?:兼任|担任|出任|任|兼)")
_SOMEONE = regex(
    f"[{''.join(sorted(SURNAMES - set('向于时任应经包代成全国单连安管查通方')))}]某{{1,2}}"
    "(?![某市县区省乡镇村局厅部委办公企单项地国日月年个种些类次处所院校大中小段路街时期天位名家户])"
)
_COUNTED = regex(r"等(?:\d+|[一二三四五六七八九十]+)余?(?:名|位|人)")
_SAYS_FIRST = "".join(sorted({verb[0] for verb in (*SPEECH.split("|"), "告诫", "叮嘱", "嘱咐")}))
_SAYS = regex(
    f"(?=[{_SAYS_FIRST}])(?:(?:{SPEECH})(?:记者|大家)?(?=[，,：:“。])|"
    "(?:要求|勉励|告诫|叮嘱|嘱咐)(?=[㐀-鿿、]{1,12}“))"
)
# 曾 before these is a word: 曾多次强调.
_ONCE = frozenset(
    ("多次", "经常", "公开", "明确", "反复", "先后", "专门", "亲自", "特别", "书面", "当面", "一度", *VERBS)
)
_QUOTE_END = "”"
_FAR = 60  # characters of a sentence before its verb
_SENTENCE_ENDS = "。；;！!？?\n"
# Surnames that begin other words more often than names at the beginning of a clause.
_ALSO_WORDS = frozenset("应向于任时全国成经代管查连曾余乐付申许通")


class _Role(NamedTuple):
    """A word for a role at text[start:end]."""

    start: int
    end: int


def chinese_people(
    text: str, organisations: Sequence[tuple[int, int]], taken: Sequence[tuple[int, int]]
) -> list[FoundPerson]:
    """People in reading order, a mention each. organisations: where they stand. taken: where other names stand."""
    found = [*_by_role(text, organisations), *_comrades(text), *_in_brackets(text), *_counted(text), *_appointed(text)]
    found = [*listed_people(text, organisations, found), *found, *_saying(text), *_someone(text)]
    found = [one for one in found if not _within(taken, one.start)]
    found += _speakers(text, {one.name for one in found})
    return sorted(found, key=lambda one: one.start)


def _within(stretches: Sequence[tuple[int, int]], at: int) -> bool:
    before = bisect_right(stretches, (at, 1 << 60)) - 1
    return before >= 0 and stretches[before][0] <= at < stretches[before][1]


def _roles(text: str) -> Iterator[_Role]:
    for match in _ROLE_LAST.finditer(text):
        end = match.end()
        for role in _ROLES_BY_PAIR.get(text[end - 2 : end], ()):
            if text.endswith(role, 0, end) and not (role[-1] == "长" and _LONG.match(text, end - 1)):
                yield _Role(end - len(role), end)
                break


def _by_role(text: str, organisations: Sequence[tuple[int, int]]) -> Iterator[FoundPerson]:
    for role in _roles(text):
        start = role.end
        while text[start : start + 1] and text[start] in _BLANKS:
            start += 1
        held = _BRACKET.match(text, role.end)  # 队长（市审计局派驻）王某
        start = held.end() if held and name_end(text, held.end()) else start
        end = name_end(text, start)
        titles = titles_before(text, role.end, organisations) if text[start : start + 1] in _FIRST else ()
        if end is None and (len(titles) > 1 or (titles and len(titles[0]) >= _TOLD_TITLE)):
            end = likely_end(text, start)
        if end is not None and titles:
            yield from _with_neighbours(text, start, end, titles)
        elif end is None:
            yield from _before(text, role)
            yield from _taken_by(text, role, organisations)


def _with_neighbours(text: str, start: int, end: int, titles: tuple[str, ...]) -> Iterator[FoundPerson]:
    """The person, and those in a list behind whom the last title is, too: 副市长王某、李某和赵某."""
    taken, style = _TAKES.match(text, end), _STYLE.match(text, end)
    more = _taken(text, taken) if taken else (style[0],) if style else ()
    yield _person(text, start, end, (*titles, *more), style.end() if style else 0)
    end = style.end() if style else end
    while text[end : end + 1] and text[end] in "、和及":
        start = end + 1
        following = name_end(text, start)
        if following is None and text[start - 1] == "、":
            following = likely_end(text, start)
        if following is None:
            return
        end = following
        yield _person(text, start, end, titles[-1:])


def _taken(text: str, taken: re.Match[str]) -> tuple[str, ...]:
    """The roles that somebody takes, and those that the sentence says end with it (免去其…职务)."""
    first = titles_in(taken["role"]) or titles_in(taken["role"].partition("、")[0])
    ended = _ENDED.match(text, taken.end())
    return (*first, *(titles_in(ended["role"]) if ended else ()))


def _person(text: str, start: int, end: int, roles: tuple[str, ...] = (), behind: int = 0) -> FoundPerson:
    """behind: where a title behind the name ends."""
    return FoundPerson(text[start:end], start, end, roles, bool(_SPEAKS.match(text, behind or end)))


def _before(text: str, role: _Role) -> Iterator[FoundPerson]:
    """A name right before a role: 王某某局长, 王某某副局长."""
    if text[role.end : role.end + 1] in NO_ROLE_BEFORE and text[role.end : role.end + 1]:
        return
    before = _BEFORE.search(text, max(0, role.start - 4), role.start)
    for end in (before.start(), role.start) if before else (role.start,):
        start = name_start(text, end)
        if start is not None:
            yield _person(text, start, end, (text[end : role.end],), role.end)
            return


def _taken_by(text: str, role: _Role, organisations: Sequence[tuple[int, int]]) -> Iterator[FoundPerson]:
    """办公室主任由王某兼任."""
    end = name_end(text, role.end + 1) if text.startswith("由", role.end) else None
    if end is not None and _HOLDS.match(text, end):
        yield _person(text, role.end + 1, end, titles_before(text, role.end, organisations))


def _someone(text: str) -> Iterator[FoundPerson]:
    """王某, 李某某: nobody else is written so."""
    for match in _SOMEONE.finditer(text):
        yield _person(text, *match.span())


def _comrades(text: str) -> Iterator[FoundPerson]:
    for match in _COMRADE.finditer(text):
        start = name_start(text, match.start())
        if start is not None:
            taken = _TAKES.match(text, match.start())
            yield _person(text, start, match.start(), _taken(text, taken) if taken else (), match.end())


def _in_brackets(text: str) -> Iterator[FoundPerson]:
    """A name with its role in brackets: 王某某（区教育局局长）."""
    for match in _BRACKET.finditer(text):
        roles = titles_in(match["inside"])
        start = name_start(text, match.start()) if roles else None
        if start is not None:
            yield _person(text, start, match.start(), roles, match.end())


def _appointed(text: str) -> Iterator[FoundPerson]:
    """任命王某为市统计局局长, 免去李某的市统计局局长职务."""
    for match in _GIVES.finditer(text):
        end = name_end(text, match.end()) if text[match.end() : match.end() + 1] in _FIRST else None
        given = _GIVEN.match(text, end) if end is not None else None
        roles = titles_in(given["role"]) if given else ()
        if end is not None and roles:
            yield _person(text, match.end(), end, roles)


def _counted(text: str) -> Iterator[FoundPerson]:
    """Names before their number: 李某、王某、赵某等12名同志."""
    for match in _COUNTED.finditer(text):
        marks = [mark.end() for mark in _MARK.finditer(text, max(0, match.start() - 80), match.start())]
        at, found = marks[-1] if marks else 0, []
        for name in text[at : match.start()].split("、"):
            if name_end(text, at) != at + len(name):
                break
            found.append(_person(text, at, at + len(name)))
            at += len(name) + 1
        else:
            yield from found


def _saying(text: str) -> Iterator[FoundPerson]:
    """Who says something at the beginning of a clause or of its sentence: 王某强调，…."""
    for verb in _SAYS.finditer(text):
        marks = [*_CLAUSE_MARK.finditer(text, max(0, verb.start() - _FAR), verb.start())]
        behind = bool(marks) and marks[-1][0] == _QUOTE_END
        if text[verb.end()] == "。" and not behind:
            continue
        sentence = next(
            (mark.end() for mark in reversed(marks) if mark[0] in _SENTENCE_ENDS), 0 if verb.start() < _FAR else None
        )
        for start in dict.fromkeys((marks[-1].end() if marks else sentence, sentence)):
            end = name_end(text, start) if start is not None else None
            if start is not None and end is None and behind and start == marks[-1].end():
                end = likely_end(text, start)  # “…。”王某掰着指头说
            if start is not None and end is not None and end <= verb.start() and _may_begin(text, start, end):
                yield FoundPerson(text[start:end], start, end, (), True)
                break


def _may_begin(text: str, start: int, end: int) -> bool:
    """Whether a clause may begin with this name: no 曾多次, no 高兴地."""
    if text[end - 1] in "地着":
        return False
    return text[start] not in _ALSO_WORDS or (
        text[start] == "曾" and end - start == 3 and text[start + 1 : end] not in _ONCE
    )


def _speakers(text: str, names: set[str]) -> list[FoundPerson]:
    """Those who are named once, wherever they speak at the beginning of a clause."""
    found: list[FoundPerson] = []
    told = 0
    for start, end in mentions(text, names):
        spoken = _SPEAKS.match(text, end) if start >= told and not is_han(text[start - 1 : start]) else None
        if spoken:
            found.append(FoundPerson(text[start:end], start, end, speaker=True))
            told = spoken.end()
    return found
