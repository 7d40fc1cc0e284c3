# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""Chinese names: after their titles (市委书记、市长王某某), before one (王某某市长), and before 同志."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from masthead.extract.counted import alternatives
from masthead.extract.found_person import FoundPerson
from masthead.extract.surnames import COMPOUND, SURNAMES
from masthead.source import Block

_ROLES = (
    "书记 市长 省长 县长 区长 旗长 州长 盟长 镇长 乡长 部长 局长 厅长 司长 处长 科长 主任 组长 委员 常委 主席 "
    "总理 院长 校长 行长 署长 会长 董事长 总经理 经理 总裁 秘书长 检察长 审计长 专员 监察专员 发言人 新闻发言人 "
    "工程师 总工程师 教授 研究员 参谋长 司令员 政委 政治委员 馆长 站长 所长 队长 支队长 大队长 总队长 关长 台长 "
    "社长 总编辑 主编 巡视员 调研员 代市长 代县长 代区长 代省长 厂长 村主任 园长 团长 秘书 理事长 监事长 负责人 "
    "负责同志 记者 通讯员 律师 院士 总会计师 总经济师 参事 顾问 大使 特使 代表 主持人"
).split()
_GIVEN_NOT = "的了在对将与和及或是为以由被把从到等并就也都率说"
_SURNAME = f"(?:{alternatives(COMPOUND)}|[{SURNAMES}])"
_NAME = rf"{_SURNAME}(?:某某?|[㐀-鿿]{{1,2}}?)"
# What may follow a name: a mark, or a word that begins what the person does.
_SPEECH = "强调|指出|表示|介绍|说|认为|要求|透露|坦言|称|宣布|提出|告诉"
_AFTER = (
    rf"(?=$|[\s,，。、；;：:！!？?（(）)“”]|{_SPEECH}|同志|出席|主持|参加|讲话|致辞|作|率|带队|一行|等|在|到|赴|就|向|与|和|及|对|代表|会见|陪同|"
    r"听取|传达|宣读|通报|汇报|部署|担任|任|主讲|签署|现场|深入|前往|来到|实地|详细|先后|分别|随后|亲自|做|为|已|将|专程|受|介绍|回答|接受|发言|调研|检查|督导|考察|走访|慰问)"
)
_ROLE = alternatives(_ROLES)
_AFTER_ROLE = re.compile(
    rf"(?:{_ROLE})[ \u3000]*(?P<name>{_NAME}){_AFTER}(?P<speaks>(?:同志)?[ \u3000]*(?:{_SPEECH}))?"
)
_OPENS = r"(?:(?<![㐀-鿿])|(?<=[在由和与经及请受向]))"
_BEFORE_ROLE = re.compile(
    rf"{_OPENS}(?P<name>(?![向于]){_NAME})(?P<role>(?:副|常务副|代|总)?(?:{_ROLE}))(?![、级会室])(?P<speaks>{_SPEECH})?"
)
_COMRADE = re.compile(rf"{_OPENS}(?P<name>{_NAME})同志(?!为核心|为代表|为主)(?P<speaks>{_SPEECH})?")
_TITLES = re.compile(rf"[^,，。；;：:！!？?\s]*?(?:{_ROLE})$")
_LEADING = re.compile(
    "^.*(?:由|请|会见|陪同|邀请|任命|免去|选举|听取|根据|按照)|^(?:对|和|与|及|以及|经|向|并|其中|同时|日前|近日|"
    "昨日|今天|日|本报|本网|时任|原)"
)
_NOT_NAMES = re.compile(
    "^(?:全体|各位|安全|高度|高级|常务|任何|应急|成员|党员|党委|向全|和其|和各|单位|商务|都是|文化|方面|时任|"
    "时间|经济|明确|都要|都有|石油|金融|连续|管理)"
)
_ANY_ROLE = re.compile(_ROLE)
_LONGEST_ROLE = 30


def chinese_people(blocks: Sequence[Block]) -> Iterator[tuple[Block, FoundPerson]]:
    """People by block, in reading order; whoever is named anywhere speaks where 强调, 指出 … follow the name."""
    found = [(block, person) for block in blocks for person in _in_text(block.text)]
    yield from found
    names = {person.name for _, person in found}
    if names:
        speaks = re.compile(rf"(?:^|[,，。；;：:])(?P<name>{alternatives(names)})(?:同志)?(?:{_SPEECH})")
        for block in blocks:
            for match in speaks.finditer(block.text):
                yield block, FoundPerson(match["name"], match.start("name"), match.end("name"), speaker=True)


def _in_text(text: str) -> list[FoundPerson]:
    people = [person for match in _AFTER_ROLE.finditer(text) if (person := _person(match, _titles(text, match)))]
    people += [person for match in _BEFORE_ROLE.finditer(text) if (person := _person(match, (match["role"],)))]
    people += [person for match in _COMRADE.finditer(text) if (person := _person(match, ()))]
    return sorted(people, key=lambda person: person.start)


def _person(match: re.Match[str], roles: tuple[str, ...]) -> FoundPerson | None:
    name = match["name"]
    if any(char in _GIVEN_NOT for char in name[1:]) or _NOT_NAMES.match(name) or _ANY_ROLE.search(name):
        return None
    return FoundPerson(name, match.start("name"), match.end("name"), roles, match["speaks"] is not None)


def _titles(text: str, match: re.Match[str]) -> tuple[str, ...]:
    """The titles before a name, walking left over 、 while each part is one; what leads in to the first is left out."""
    end = match.start("name")
    start = max(0, end - 120)
    clause = re.split(r"[,，。；;：:！!？?\n]", text[start:end])[-1].rstrip(" \u3000")
    titles: list[str] = []
    for part in reversed(clause.split("、")):
        if not _TITLES.fullmatch(part.strip()):
            break
        titles.insert(0, _LEADING.sub("", part.strip()))
    return tuple(title for title in titles if 2 <= len(title) <= _LONGEST_ROLE)
