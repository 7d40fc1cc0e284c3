"""Actions in lists and tables that say of each what it is, who does it, by when, and whether it is done.

整改措施：…。责任单位：…。整改时限：…; Task: … Owner: … Due: …; and tables with such headings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from masthead.extract.dates.date_texts import dates_in
from masthead.extract.outline.item_marks import after_mark
from masthead.patterns import regex
from masthead.report import Action, Span
from masthead.source import Block, Source

_WHAT = (
    "整改措施|整改举措|整改任务|整改内容|整改事项|工作任务|重点任务|主要任务|目标任务|具体任务|任务名称"
    "|任务内容|重点工作|工作事项|工作举措|任务|事项"
    "|具体措施|改进措施|落实措施|防范措施|工作措施|措施|工作内容|议定事项|督办事项|交办事项|办理事项|处理意见"
    "|Recommendations?|Tasks?|Actions?|Action items?|Action points?|Actions? required|Agreed actions?"
    "|Management actions?|Planned actions?|Activity|Measures?"
)
_OWNER = (
    "责任单位|责任部门|责任人|责任领导|责任主体|牵头单位|牵头部门|牵头领导|主办单位|承办单位|承办部门|主责单位"
    "|主要责任单位|落实单位|负责单位|负责部门|负责人|整改责任单位"
    "|整改责任人|整改单位|责任科室|责任处室|经办人"
    "|Owners?|Action owner|Responsible(?: (?:officer|person|party|unit|department|body|manager|agency))?|Responsibility"
    "|Lead(?: (?:officer|agency|department|person|body))?|Assigned to|Assignee|By whom|Who|Accountable(?: "
    "officer)?|Action by"
)
_DUE = (
    "整改时限|整改完成时限|完成时限|办理时限|完成时间|计划完成时间|整改期限|完成期限|时间节点|办结时限"
    "|时间要求|时限要求|时限|期限"
    "|Due date|Due(?: by)?|Deadline|Target(?: completion)? date|Completion date|Target|By when|When|Timescale"
    "|Timeframe|Timeline|Date due"
)
_STATUS = (
    "整改状态|整改进展|整改情况|整改结果|整改完成情况|完成情况|进展情况|落实情况|办理情况|办理结果"
    "|工作进展|目前进展|状态|进展|Status|Progress|Update|Current status"
)
_FIELD = regex(
    rf"(?:^|(?<=[。；;\s（(.]))(?:(?P<what>{_WHAT})|(?P<owner>{_OWNER})|(?P<due>{_DUE})|(?P<status>{_STATUS}))[:：]\s*"
)
_QUICK = regex("[:：](?<=[位门人导限间期态展况果务项施容体室求点见作a-z][:：])")
_HEADER = {
    name: regex(f"(?:{words})(?:（[^）]*）)?", re.IGNORECASE)
    for name, words in (("what", _WHAT), ("owner", _OWNER), ("due", _DUE), ("status", _STATUS))
}
_DONE = regex(
    r"(?<![未没不])(?:已[^未没，。；]{0,12}?(?:完成|整改|办结|销号|落实|到位)|完成整改|整改到位|整改完毕"
    r"|全部完成|全面完成)|^(?:完成|办结|销号|已整改)$"
    r"|\b(?:completed?|done|closed|implemented|delivered|discharged|achieved)\b",
    re.IGNORECASE,
)
_NOT_DONE = regex(
    r"未|尚|部分|基本|阶段|正在|\bnot\b|\bpart|\bto be\b|\bnearly\b|\bwill be\b|\d ?(?:%|per cent) ", re.IGNORECASE
)
_TRIM = " \t\u3000。；;.,，）)"
# （市水务局牵头，6月底前完成）
_CHARGED = regex(
    r"[（(](?P<owner>[^（）()：:，,；;。]{2,40}?)(?:牵头负责|负责落实|牵头|负责|承办"
    r"|落实)(?P<rest>[，,、；;][^（）()]{0,60})?[）)][。；;]?$"
)
_LONGEST = 300
_LONGEST_OWNER = 60
_SHORTEST = 4
_BETWEEN = 4  # blocks of one entry that name no field


class Forms(NamedTuple):
    """actions: with the number of the block in which each begins. blocks: those that are told by them."""

    actions: tuple[tuple[int, Action], ...]
    blocks: frozenset[int]


class _Field(NamedTuple):
    name: str
    block: int
    start: int
    end: int


def find_forms(source: Source, language: str) -> Forms:
    """The actions of all such lists and tables."""
    found: list[tuple[int, Action]] = []
    told: set[int] = set()
    for entry in (*_entries(source), *_rows(source)):
        action = _action(source, entry, language)
        if action:
            found.append((entry[0].block, action))
            told |= {field.block for field in entry}
    return Forms(tuple(found), frozenset(told))


def _entries(source: Source) -> Iterator[list[_Field]]:
    """The fields that follow each other and are of one action."""
    entry: list[_Field] = []
    for number, block in enumerate(source.blocks):
        fields = _fields(block, number) if block.kind != "row" and _may_hold(block.text) else []
        if entry and (block.kind == "heading" or number - entry[-1].block > _BETWEEN):
            yield entry
            entry = []
        for field in fields:
            if entry and (field.name == "what" or field.name in {one.name for one in entry}):
                yield entry
                entry = []
            entry.append(field)
    if entry:
        yield entry


def _may_hold(text: str) -> bool:
    return text[-2:].rstrip("。；;")[-1:] in ("）", ")") or _QUICK.search(text) is not None


def _fields(block: Block, number: int) -> list[_Field]:
    """The fields of a block. What stands before a bracket that names who does it, and by when, is to be done."""
    text = block.text
    matches = list(_FIELD.finditer(text))
    found = []
    for at, match in enumerate(matches):
        name = match.lastgroup or ""
        end = matches[at + 1].start() if at + 1 < len(matches) else len(text)
        stop = re.search("[。；;]", text[match.end() : end]) if name != "what" else None
        end = match.end() + stop.start() if stop else end
        while end > match.end() and text[end - 1] in _TRIM + "（(":
            end -= 1
        if end > match.end():
            found.append(_Field(name, number, match.end(), end))
    if found and found[0].name != "what" and matches[0].start():
        what = _before(text, matches[0].start(), found[-1].end, number)
        return [what, *found] if what else found
    return found or _charged(text, number)


def _before(text: str, label: int, last: int, number: int) -> _Field | None:
    """What is to be done, that stands before the first field: with the bracket around the fields, or a sentence."""
    start = after_mark(text, 0, label)
    if text[label - 1] in "（(":
        close = text.find("）" if text[label - 1] == "（" else ")", last)
        return _Field("what", number, start, close + 1) if close > 0 and close - start <= _LONGEST else None
    end = len(text[:label].rstrip(_TRIM))
    return _Field("what", number, start, end) if end - start >= _SHORTEST else None


def _charged(text: str, number: int) -> list[_Field]:
    """The fields of an item that ends in a bracket which says who does it: 新建泵站2座。（市水务局牵头）"""
    match = _CHARGED.search(text) if text[-2:-1] in ("）", ")") or text[-1:] in ("）", ")") else None
    start = after_mark(text, 0, len(text))
    if match is None or match.start() - start < _SHORTEST or match.end() - start > _LONGEST:
        return []
    end = len(text[: match.end()].rstrip("。；;"))
    fields = [_Field("what", number, start, end), _Field("owner", number, *match.span("owner"))]
    return [*fields, _Field("due", number, *match.span("rest"))] if match["rest"] else fields


def _rows(source: Source) -> Iterator[list[_Field]]:
    """The fields of each row of a table whose heading names them."""
    columns: dict[int, str] = {}
    before = None
    for number, block in enumerate(source.blocks):
        if block.kind != "row":
            columns = {}
            continue
        if block.table != before or not columns or block.level == 1:
            columns = _columns(block.cells) or ({} if block.table != before else columns)
            before = block.table
            if _columns(block.cells):
                continue
        if columns:
            yield sorted(_cells(block, number, columns), key=lambda field: field.name != "what")


def _columns(cells: Sequence[str]) -> dict[int, str]:
    """Which column holds what, of a row that names what is to be done and who does it or by when."""
    named: dict[int, str] = {}
    for at, cell in enumerate(cells):
        name = next((name for name, words in _HEADER.items() if words.fullmatch(cell.strip())), "")
        if name and name not in named.values():
            named[at] = name
    return named if "what" in named.values() and {"owner", "due"} & set(named.values()) else {}


def _cells(block: Block, number: int, columns: dict[int, str]) -> Iterator[_Field]:
    start = 0
    for at, cell in enumerate(block.cells):
        if at in columns and cell.strip():
            yield _Field(columns[at], number, start, start + len(cell))
        start += len(cell) + 1


def _action(source: Source, entry: list[_Field], language: str) -> Action | None:
    fields = {field.name: field for field in entry}
    what = fields.get("what")
    if what is None or len(fields) < 2 or what.end - what.start > _LONGEST:
        return None
    text = {name: source.blocks[one.block].text[one.start : one.end] for name, one in fields.items()}
    owner = text.get("owner")
    done = text.get("status", "")
    status: Literal["open", "done"] = "done" if _DONE.search(done) and not _NOT_DONE.search(done) else "open"
    return Action(
        what=text["what"],
        owner=owner if owner and len(owner) <= _LONGEST_OWNER else None,
        deadline=_date(text.get("due", ""), language),
        status=status,
        span=_span(source, what),
        mentions=tuple(_span(source, one) for one in entry if one.name != "what" and not _within(one, what)),
    )


def _date(text: str, language: str) -> str | None:
    return next((text[date.start : date.end] for date in dates_in(text, language)), None)


def _span(source: Source, field: _Field) -> Span:
    return source.span(source.blocks[field.block], field.start, field.end)


def _within(field: _Field, other: _Field) -> bool:
    return field.block == other.block and field.start >= other.start and field.end <= other.end
