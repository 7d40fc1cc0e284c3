"""Chinese people: names behind their titles (市长王某某), before one (王某某市长), before 同志, in lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from masthead.extract.occurrences import is_inside
from masthead.extract.people.found_person import FoundPerson
from masthead.extract.people.names_by_sound import foreign_end
from masthead.extract.people.people_held_zh import holding_people, leaving_people
from masthead.extract.people.people_lists_zh import listed_people
from masthead.extract.people.people_roles_zh import appointed_people, described_people, is_given, roles_taken
from masthead.extract.people.people_saying_zh import ALSO_WORDS, SPEAKS, saying_people, speaking_people
from masthead.extract.people.person_names import (
    FIRM,
    FIRST,
    is_clear,
    is_han,
    likely_end,
    name_end,
    name_start,
    surname_start,
    word_end,
)
from masthead.extract.people.person_titles import titles_before, titles_in
from masthead.extract.people.role_words import (
    BEFORE,
    KIN,
    MANY,
    NAMES_TOO,
    NO_ROLE_BEFORE,
    OFFICES_OF_STATES,
    SPEECH,
    VERBS_TOO,
)
from masthead.extract.people.roles_zh import PARTS_TITLE, Role, roles_in
from masthead.extract.people.surnames import RARE_SURNAMES, SURNAMES
from masthead.extract.places.world import STATES_ZH
from masthead.patterns import alternatives, regex

_BEFORE = regex(rf"(?:{BEFORE})+\Z")
_TOLD_TITLE = 4  # characters of a title that is more than the bare word for a role
_BLANKS = " \u3000"
_MARK = regex(r"[,，。；;：:！!？?\n\t]")
_COMRADE = regex("同志(?!们|为核心|为代表|为主)|(?:先生|女士)(?!故居|故里|纪念|铜像|雕像|陵|墓|奖|路|们)")
_BRACKET = regex(r"[（(](?P<inside>[^（）()\n]{2,40})[)）]")
# With these the title of somebody begins whose name is foreign.
_ABROAD = (*STATES_ZH, "联合国", "欧盟", "欧洲", "国际", "世界")
_SPEECH = tuple(SPEECH.split("|"))
_KIN = regex(alternatives(KIN))
_BETWEEN = regex(r"[（(][^（）()\n]{2,40}[)）]|分别[为是]|[为是]")
# Behind a name that a title stands before, too: 主任医师王某教授.
_STYLE = regex("(?:副?教授|副?研究员|院士|博士|律师|将军)(?!级|会|团|工作)")
_HOLDS = regex("(?:同志)?(?:兼任|担任|出任|任|兼)")
_BY = regex("(?:一职|职务)?由")
_TAKING = ("任", "同志", "先生", "女士", "担任", "兼任", "出任", "当选", "为")
_CHANGES = regex("(?:同志)?(?:变更|调整|更换|更改|变|改)(?:为|成)")
_NO_SOMEONE = frozenset("向于时任应经包代成全国单连安管查通方由来从有过能居相在去到后先都")
_SOMEONE = regex(
    f"[{''.join(sorted((SURNAMES | RARE_SURNAMES) - _NO_SOMEONE))}]某{{1,2}}[甲乙丙丁戊己庚辛]?"
    "(?![某市县区省乡镇村局厅部委办公企单项地国日月年个种些类次处所院校大中小段路街时期天位名家户])"
)
_INVITED = regex("应[^，。；\\n]{2,20}?(?:邀请|之邀|之约|约请)")
_COUNTED = regex(r"等(?:\d+|[一二三四五六七八九十]+)余?(?:名|位|人)")
_FAR = 60  # characters between two people of a list
# In which names of things end behind those of whom there are many: 工人文化宫, 教师周转房.
_THINGS = frozenset("房宫楼馆院所站室园厂校局费金险证率权库网")
# Surnames that begin adverbs and verbs behind a bare title: 局长应带头.
_ADVERBS = ALSO_WORDS | RARE_SURNAMES | set("严高强明单常计谈解当时冷乐易")
_CLAUSE_ENDS = "，,。；;！？\n"


def chinese_people(
    text: str, organisations: Sequence[tuple[int, int]], taken: Sequence[tuple[int, int]]
) -> list[FoundPerson]:
    """People in reading order, a mention each. organisations: where they stand. taken: where other names stand."""
    found = [
        *_by_role(text, organisations),
        *_comrades(text),
        *_in_brackets(text),
        *_counted(text),
        *appointed_people(text),
        *leaving_people(text),
        *_kin(text),
    ]
    found = [*listed_people(text, organisations, found), *found, *saying_people(text)]
    found += _someone(text, {one.start for one in found})
    found = [*holding_people(text, organisations, found), *found, *described_people(text, found)]
    holders = {one.start for one in found if text.startswith(_TAKING, one.end)}
    places = [(start, end) for start, end in taken if text[start:end] not in NAMES_TOO]
    bodies = [(start + (start in holders), end) for start, end in organisations]  # 王某任集团公司经理
    found = [one for one in found if not is_inside(places, one.start) and not is_inside(bodies, one.start)]
    found += speaking_people(text, {one.name for one in found})
    return sorted(_sharing(text, found), key=lambda one: one.start)


def _sharing(text: str, found: Sequence[FoundPerson]) -> list[FoundPerson]:
    """The same people; who stands in a list before one that takes a role takes it: 局长王某、队长李某任组长."""
    shared: list[FoundPerson] = []
    following: FoundPerson | None = None
    taken: tuple[str, ...] = ()
    for one in sorted(found, key=lambda one: one.start, reverse=True):
        between = text[one.end : following.start] if following else ""
        if not between.startswith(("、", "和")) or len(between) > _FAR or _MARK.search(between):
            taken = roles_taken(text, one.end)
        elif taken and following and one.roles and len(between) > 1:
            one = one._replace(roles=(*one.roles, *taken))
        following = one
        shared.append(one)
    return shared


def _by_role(text: str, organisations: Sequence[tuple[int, int]]) -> Iterator[FoundPerson]:
    for role in roles_in(text):
        start = _behind_role(text, role.end)
        end, surely = _end_behind(text, role, start)
        spelled = foreign_end(text, start) if role.word in OFFICES_OF_STATES else None
        titles = titles_before(text, role.end, organisations) if end or spelled else ()
        if spelled and titles and titles[0].startswith(_ABROAD):
            end, surely = max(spelled, end or 0), True
        if end is not None and titles and (surely or _is_told(titles) or _opens(text, role, start, end, titles[-1])):
            yield from _with_neighbours(text, start, end, titles)
        elif not surely and role.is_title:
            yield from _before(text, role)
            yield from _taken_by(text, role, organisations)


def _opens(text: str, role: Role, start: int, end: int, title: str) -> bool:
    """Whether a bare title opens a clause before text[start:end], and no adverb stands behind it: ，班长靳某系好. Where
    more than the word for a role is the title, nothing but a name may end there."""
    begin = role.start if not is_clear(text, end) else role.end - len(title)
    opens = begin <= 0 or text[begin - 1] in _CLAUSE_ENDS
    is_adverb = text[start] in _ADVERBS and text[start:end] not in NAMES_TOO
    return opens and role.is_title and role.word not in MANY and not is_adverb


def _end_behind(text: str, role: Role, start: int) -> tuple[int | None, bool]:
    """Where a name ends that begins at text[start:] behind a role, and whether it does without a long title, too."""
    many = role.word in MANY
    end = name_end(text, start, titled=not many)
    if end is not None and many and (text[end : end + 1].isdigit() or text[end - 1] in _THINGS):
        return None, False
    if end is not None or text[start : start + 1] not in FIRST:
        return end, end is not None
    end = likely_end(text, start) if not many or role.is_title else None
    if end is None and not many:
        end = word_end(text, start)
        return end, end is not None and (start > role.end or text.startswith(_SPEECH, end))
    return end, False


def _behind_role(text: str, end: int) -> int:
    """Where a name may begin behind a title, and behind what parts them: 队长（市局派驻）王某, 组长为王某."""
    right = text[end : end + 1]
    if right in _BLANKS:
        return end + len(text[end : end + _TOLD_TITLE]) - len(text[end : end + _TOLD_TITLE].lstrip(_BLANKS))
    between = _BETWEEN.match(text, end) if right in PARTS_TITLE else None
    name = name_end(text, between.end()) if between else None
    if not between or name is None or (right not in "（(" and is_han(text[name : name + 1])):
        return end
    return between.end()


def _is_told(titles: Sequence[str]) -> bool:
    """Whether the titles are more than a bare word for a role."""
    return len(titles) > 1 or (len(titles) == 1 and len(titles[0]) >= _TOLD_TITLE)


def _with_neighbours(text: str, start: int, end: int, titles: tuple[str, ...]) -> Iterator[FoundPerson]:
    """The person, and those in a list behind whom the last title is, too: 副市长王某、李某和赵某, 记者 王某 李某."""
    style = _STYLE.match(text, end)
    behind = style.end() if style else end
    bracket = _BRACKET.match(text, behind)
    behind = bracket.end() if bracket else behind
    names = [(start, end), *_neighbours(text, behind, blanks=text[start - 1] in _BLANKS)]
    given = is_given(text, text.rfind(titles[0], 0, start))
    last = max(names[-1][1], behind)
    more = roles_taken(text, last, given=given)
    own = (*titles, *([style[0]] if style else ()), *(titles_in(bracket["inside"]) if bracket else ()))
    yield _person(text, start, end, (*own, *more), behind)
    yield from (_person(text, *name, (*titles[-1:], *more)) for name in names[1:])


def _neighbours(text: str, end: int, *, blanks: bool) -> Iterator[tuple[int, int]]:
    """Further names behind text[:end]. blanks: whether blanks part them, too."""
    while text[end : end + 1] and text[end] in ("、和及 \u3000" if blanks else "、和及"):
        start = end + 1
        following = name_end(text, start)
        if text[end] in _BLANKS and following is not None and is_han(text[following : following + 1]):
            return
        if following is None and text[end] == "、":
            following = likely_end(text, start, titled=False) or word_end(text, start)
        if following is None:
            return
        bracket = _BRACKET.match(text, following)
        end = bracket.end() if bracket else following
        yield start, following


def _person(text: str, start: int, end: int, roles: tuple[str, ...] = (), behind: int = 0) -> FoundPerson:
    """behind: where a title behind the name ends."""
    return FoundPerson(text[start:end], start, end, roles, bool(SPEAKS.match(text, behind or end)))


def _before(text: str, role: Role) -> Iterator[FoundPerson]:
    """A name right before a role: 王某某局长, 王某某副局长."""
    if role.word in VERBS_TOO and is_han(text[role.end : role.end + 1]) and not text.startswith(_SPEECH, role.end):
        return
    if (text[role.end : role.end + 1] in NO_ROLE_BEFORE and text[role.end : role.end + 1]) or FIRM.match(
        text, role.start
    ):
        return
    before = _BEFORE.search(text, max(0, role.start - 4), role.start)
    for end in (before.start(), role.start) if before else (role.start,):
        start = name_start(text, end)
        if start is not None and not _INVITED.match(text, start):
            yield _person(text, start, end, (text[end : role.end],), role.end)
            return


def _taken_by(text: str, role: Role, organisations: Sequence[tuple[int, int]]) -> Iterator[FoundPerson]:
    """办公室主任一职由王某兼任; 校长由王某变更为李某."""
    leads = _BY.match(text, role.end)
    end = name_end(text, leads.end()) if leads else None
    if leads is None or end is None:
        return
    changes = _CHANGES.match(text, end)
    if changes or _HOLDS.match(text, end):
        titles = titles_before(text, role.end, organisations)
        yield _person(text, leads.end(), end, titles)
        following = name_end(text, changes.end()) if changes else None
        if changes and following is not None:
            yield _person(text, changes.end(), following, titles)


def _kin(text: str) -> Iterator[FoundPerson]:
    """Of whom only is told whose kin they are: 其父亲王某."""
    for match in _KIN.finditer(text):
        end = name_end(text, match.end())
        if end is not None:
            yield _person(text, match.end(), end)


def _someone(text: str, starts: set[int]) -> Iterator[FoundPerson]:
    """王某, 李某某: nobody else is written so. starts: where the others begin, whose names may be longer (王某明)."""
    for match in _SOMEONE.finditer(text):
        if match.start() not in starts:
            yield _person(text, *match.span())


def _comrades(text: str) -> Iterator[FoundPerson]:
    for match in _COMRADE.finditer(text):
        start = name_start(text, match.start())
        if start is not None:
            roles = roles_taken(text, match.start(), given=is_given(text, start))
            yield _person(text, start, match.start(), roles, match.end())
        elif match[0] != "同志" and (surname := surname_start(text, match.start())) is not None:
            yield _person(text, surname, match.end())


def _in_brackets(text: str) -> Iterator[FoundPerson]:
    """A name with its role in brackets: 王某某（区教育局局长）."""
    for match in _BRACKET.finditer(text):
        roles = titles_in(match["inside"])
        start = name_start(text, match.start()) if roles else None
        if start is not None:
            yield _person(text, start, match.start(), roles, match.end())


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
