"""Actions: what a document says is to be done, with owner and deadline only where that very sentence states them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import NamedTuple

from masthead.extract.clauses import Clause, clauses
from masthead.extract.dates import dates_in
from masthead.report import Action
from masthead.source import Block, Source


class _Language(NamedTuple):
    """marker: what makes a clause an action. owner: who may stand before it. hedge: what limits the promise.

    due: what before or after a date makes it a deadline. longest: characters of one action.
    """

    marker: re.Pattern[str]
    owner: re.Pattern[str]
    hedge: re.Pattern[str]
    due_before: re.Pattern[str]
    due_in: re.Pattern[str]
    due_after: re.Pattern[str]
    comma: str
    longest: int


_FUTURE_VERBS = (
    "于|在|会同|继续|进一步|适时|组织|开展|召开|推动|推进|加强|加大|全面|按|重点|从|与|持续|逐步|陆续|启动|实施|建立|建成|完善|制定|出台|举行|不断|"
    "严格|依法|通过|新增|投入|安排|派|赴|根据|认真|积极|深入|视情|联合|严肃|强化|努力|对(?![^,，。；]{1,15}(?:纳入|列入|作为))|以|会|尽快|完成|同步|牵头|负责|"
    "督促|指导|围绕|坚持|加快|着力|抓好|做好|确保|力争|争取|再|统筹|予以|给予"
)
_CHINESE = _Language(
    marker=re.compile(
        r"(?<![主重需必只纲摘概简首紧次提扼不还将想])要(?![求点素闻件害么领义案职塞道是约旨事务])"
        rf"|将(?={_FUTURE_VERBS})|(?<![模虚草])拟(?![定订态人合稿])|必须|(?<!必)须(?![知要])|应当|应该"
        r"|(?<![响反相适供效对顺感照呼])应(?![急用对届邀聘变诉付激答声有运景])(?=[及尽按当严立依根在对从建由与把主积])|力争|(?<=^)确保|^争取"
    ),
    owner=re.compile(
        r"(?P<owner>[㐀-鿿、（）]{1,24}?(?:组|办|委|局|厅|部|会|院|处|科|室|队|公司|集团|单位|部门|机关|机构|政府|党委|企业|学校|医院|地区|各地|乡镇|街道|"
        r"社区|市|县|区|省|负责人|责任人|同志|干部|人员|国家))(?:也|都|均|还|仍|要|一律|今后|明年|今年|下一步|近期|继续)?$"
    ),
    hedge=re.compile(r"适时|力争|争取|尽快|尽量|必要时|原则上|视情|择机|逐步|有条件的|条件成熟|尽可能|初步|探索|拟|计划"),
    due_before=re.compile(r"(?:力争|争取|确保|到|至|于|在)$"),
    due_in=re.compile(r"前$|底|末|内$|年终"),
    due_after=re.compile(r"[,，]?(?:之前|以前|前|完成|实现|建成|全部|基本|底|全面完成|完工|竣工|投入使用)"),
    comma="、",
    longest=120,
)
_ENGLISH = _Language(
    marker=re.compile(
        r"\b(?:will(?! not be able)|must|should|shall|(?:is|are) to(?= [a-z])|to be (?:completed|confirmed|reviewed|submitted|circulated|agreed|held|"
        r"signed|updated|provided|published|prepared)|(?:plans?|aims?|intends?|agreed|undert(?:ook|akes)|(?:is|are|was|were) (?:asked|required|requested)|resolved)"
        r" to|actions?:)(?![A-Za-z])",
        re.IGNORECASE,
    ),
    owner=re.compile(
        r"(?P<owner>(?:[Tt]he |All |Each )?[A-Z][\w.’'-]*(?: (?:of|for|and|the|&|[A-Z][\w.’'-]*)){0,8})(?: (?:also|then|now|and))?$"
        r"|(?P<common>(?:[Tt]he|[Aa]ll|[Ee]ach) [a-z]+(?: [a-z]+){0,2})$"
    ),
    hedge=re.compile(
        r"\b(?:aims? to|plans? to|intends? to|where possible|if possible|if necessary|as appropriate|subject to|as soon as possible|expected to|"
        r"in principle|provisionally|where necessary|next available opportunity|should)\b",
        re.IGNORECASE,
    ),
    due_before=re.compile(r"\b(?:by|before|until|no later than|within|due(?: on)?)(?: the)? $", re.IGNORECASE),
    due_in=re.compile(r"^(?:by|before|until)\b", re.IGNORECASE),
    due_after=re.compile(r"(?!)"),
    comma=", ",
    longest=300,
)


def find_actions(source: Source, language: str) -> tuple[Action, ...]:
    """Every action of the source, in source order; vague words (按期, 尽快) are hedges or nothing, never deadlines."""
    rules = _CHINESE if language.startswith("zh") else _ENGLISH
    return tuple(
        _action(source, block, start, end, language, rules)
        for block in source.blocks
        if block.kind != "heading" and rules.marker.search(block.text)
        for start, end in _stretches(block.text, language, rules)
    )


def _stretches(text: str, language: str, rules: _Language) -> Iterator[tuple[int, int]]:
    """From each clause that says what is to be done to the end of its sentence or the next such clause."""
    for _, group in groupby(clauses(text, language), key=lambda clause: clause.sentence):
        sentence = list(group)
        heads = [number for number, clause in enumerate(sentence) if rules.marker.search(text[clause.start : clause.end])]
        for head, following in pairwise([*heads, len(sentence)]):
            yield sentence[head].start, _end(sentence[head:following], rules)


def _end(run: list[Clause], rules: _Language) -> int:
    """The end of the last clause that keeps the action short; its first clause is always whole."""
    kept = [clause for clause in run if clause.end - run[0].start <= rules.longest]
    return kept[-1].end if kept else run[0].end


def _action(source: Source, block: Block, start: int, end: int, language: str, rules: _Language) -> Action:
    what = block.text[start:end]
    hedges = dict.fromkeys(match[0] for match in rules.hedge.finditer(what))
    return Action(
        what=what,
        owner=_owner(what, rules),
        deadline=_deadline(what, language, rules),
        hedge=rules.comma.join(hedges) or None,
        span=source.span(block, start, end),
    )


def _owner(what: str, rules: _Language) -> str | None:
    """Who stands right before the word that makes it an action, if that is all that stands there."""
    marker = rules.marker.search(what)
    before = what[: marker.start()].strip() if marker else ""
    match = rules.owner.fullmatch(before) if before else None
    return next(filter(None, match.groups()), None) if match else None


def _deadline(what: str, language: str, rules: _Language) -> str | None:
    """The first date by which it is to be done."""
    for date in dates_in(what, language):
        text = what[date.start : date.end]
        if (
            rules.due_in.search(text)
            or rules.due_before.search(what, max(0, date.start - 20), date.start)
            or rules.due_after.match(what, date.end)
        ):
            return text
    return None
