# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""Lists of what is to be done, under a heading or line that says so: 下一步工作, 工作要求, Recommendations, Next steps.

Their sentences need no word for it: （一）加强巡查。每日不少于3次。 Publish the register by 1 May.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from masthead.extract.actions.acts_zh import verb_at
from masthead.extract.actions.doers_zh import without_lead
from masthead.extract.clauses import Clause, clauses
from masthead.extract.outline.item_marks import after_mark
from masthead.extract.outline.marks import depth, find_mark
from masthead.patterns import regex
from masthead.source import Block, Source

Kind = Literal["action", "commitment"]

_HEADS = regex(
    r"(?:(?P<plan>下一步(?:工作)?(?:打算|安排|计划|重点|思路|举措)?|下一步|下阶段(?:工作)?(?:打算|安排|重点)?"
    r"|工作打算|工作安排|今后(?:工作)?打算|工作思路|努力方向"
    r"|工作举措)|工作要求|有关要求|相关要求|具体要求|几点要求|整改要求|工作措施|主要措施|保障措施|整改措施"
    r"|防范措施|防范和整改措施|整改和防范措施|重点任务|主要任务"
    r"|工作任务|重点工作|重点整治任务|对策建议|工作建议|意见建议|意见和建议|处理建议|审计建议|整改建议"
    r"|防范建议|整改意见|有关建议|相关建议|措施建议|下一步(?:工作)?(?:要求|建议|措施))"
    r"(?:任务)?(?:分解|清单|安排|分工|台账|一览表)?表?$"
    r"|^(?:(?P<steps>next steps|way forward|planned (?:actions|activities)|forward look)|(?:key |agreed "
    r"|priority |urgent )?(?:recommendations?|actions?)"
    r"(?: (?:agreed|required|points|items|for .{3,40}))?|action (?:points|items|plan)|what (?:you|residents"
    r"|travellers|clinicians) (?:should|need to|must) do"
    r"|advice (?:for|to) .{3,40}|follow-up actions?)$",
    re.IGNORECASE,
)
_LEADS_IN = regex(
    r"(?P<plan>(?:将|拟)[^。；]{0,16}(?:以下|下列|如下)[^。；]{0,10}[:：]$)|(?:要求|建议|任务"
    r"|措施)[^。；，,]{0,2}如下[:：]$"
    r"|(?:提出|做好|落实|抓好)[^。；]{0,6}(?:以下|下列|如下)[^。；]{0,12}[:：]$",
)
_LONGEST_HEAD, _LONGEST_LEAD = 30, 70
_LONGEST_LABEL = 18
_SHORTEST = 4
_DONE = regex("已|了(?!解)|曾|先后|累计|截[至止]")
_MARKS_END = "。！？!?；;.，,"
_VERBS = frozenset(
    (
        "accelerate adopt advise agree allocate amend analyse analyze appoint apply approve arrange ask assess "
        "assign audit avoid boil build call cancel carry "
        "check clarify clean collect commission complete conduct confirm consider consult continue contact "
        "convene coordinate create decide define deliver "
        "deploy designate develop discard distribute document draft draw encourage engage enforce ensure "
        "establish evaluate evacuate examine expand expedite "
        "explore extend finalise finalize fit follow formalise fund give hold identify implement improve "
        "include increase inform initiate inspect install "
        "introduce investigate invite isolate issue keep launch limit maintain make map monitor move negotiate "
        "nominate notify obtain offer open order organise organize "
        "pass pay plan prepare present prioritise prioritize procure produce prohibit promote protect provide "
        "publish purchase raise recruit reduce refer "
        "reinforce remind remove repair replace report request require restrict review revise schedule secure "
        "seek send set share start stop store "
        "strengthen submit support suspend take tell test train transfer update upgrade use vaccinate verify "
        "wash wear withdraw work write scale"
    ).split()
)
_NOT_DO = regex(r"(?:Do not|Don[’']t|Never|Always|Immediately) [a-z]")
_WORD = regex(r"[A-Za-z]+")


class _Open(NamedTuple):
    """A heading or line under which a list stands: how deep its mark is (-1: none), and of what kind its items are."""

    depth: int
    kind: Kind
    heading: bool


def listed_blocks(source: Source) -> Mapping[int, Kind]:
    """The blocks that stand in such a list, by number."""
    found: dict[int, Kind] = {}
    opened: _Open | None = None
    for number, block in enumerate(source.blocks):
        text = block.text.strip()
        if block.kind == "row":
            continue
        if new := _opens(block, text):
            opened = new
        elif opened and _closes(block, text, opened):
            opened = None
        elif opened:
            found[number] = opened.kind
    return found


def _opens(block: Block, text: str) -> _Open | None:
    if len(text) > _LONGEST_LEAD:
        return None
    bare = text[after_mark(text, 0, len(text)) :]
    heading = len(bare) <= _LONGEST_HEAD + 20 and not bare.endswith(tuple(_MARKS_END))
    match = _HEADS.search(bare.rstrip(":：")) if heading and len(bare) <= _LONGEST_HEAD + 20 * bare.isascii() else None
    match = match or _LEADS_IN.search(bare)
    if match is None:
        return None
    plans = any(match.groupdict().get(name) for name in ("plan", "steps"))
    return _Open(_depth(text), "commitment" if plans else "action", block.kind == "heading")


def _depth(text: str) -> int:
    mark = find_mark(text)
    return depth(mark.kind) if mark else -1


def _closes(block: Block, text: str, opened: _Open) -> bool:
    """Whether a block ends the list: another heading, or a paragraph with a mark no deeper than that of its heading."""
    if block.kind == "heading":
        return True
    at = _depth(text)
    if opened.depth >= 0 and at >= 0:
        return at <= opened.depth
    plain = at < 0 and block.kind != "item" and not after_mark(text, 0, len(text))
    return plain and len(text) <= _LONGEST_HEAD and not text.endswith(tuple(_MARKS_END))


def bare_sentences(text: str, language: str, *, item: bool) -> Iterator[tuple[int, int]]:
    """The sentences of a listed block that open with what is to be done: where each starts and ends.

    item: the block is an item of a list, though no mark tells it."""
    start = after_mark(text, 0, len(text))
    subheading = not text.isascii() and not text.rstrip().endswith(tuple("。；;！，"))
    if not item and (not start or subheading):
        return
    parts = clauses(text, language)
    sentences: dict[int, list[Clause]] = {}
    for clause in parts:
        sentences.setdefault(clause.sentence, []).append(clause)
    for number, run in sentences.items():
        at, end = after_mark(text, run[0].start, run[-1].end), run[-1].end
        label = not number and len(sentences) > 1 and len(run) == 1 and end - at <= _LONGEST_LABEL
        if not label and _is_bare(text, at, end, language):
            yield at, end


def _is_bare(text: str, at: int, end: int, language: str) -> bool:
    if language.startswith("zh"):
        verb = end - len(without_lead(text[at:end]))
        return verb_at(text, verb) > 0 and end - at > _SHORTEST and not _DONE.search(text, at, end)
    word = _WORD.match(text, at, end)
    return bool(word and word[0].lower() in _VERBS and text[word.end() : word.end() + 1] == " ") or bool(
        _NOT_DO.match(text, at, end)
    )
