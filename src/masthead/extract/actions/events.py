"""Events for a timeline: dated clauses, with the date and the clause in the source's words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Literal, NamedTuple

from masthead.extract.actions.acts_zh import verb_at
from masthead.extract.actions.markers_zh import find_marker
from masthead.extract.clauses import Clause, clauses
from masthead.extract.dates.date_texts import DateText, dates_in
from masthead.extract.figures.counted import holds_verb
from masthead.extract.outline.item_marks import after_mark
from masthead.patterns import regex
from masthead.report import Date, Event
from masthead.source import Block, Source

_MOST = 6
# Characters or words of an event: what fits a timeline well, and what a clause may have at most.
_LONGEST = {"zh-CN": (30, 44), "en": (12, 16)}
_WIDEST = 60  # characters of a Chinese clause with all names of its list
_LEAD_IN = regex(
    r"(?:(?:当地|北京)时间)?(?:于|自|从|在|到|至|截至|经"
    r"|(?:On|In|By|Since|From|During|As of|At|Around|Before|After)(?: the (?:night|morning|afternoon|evening"
    r"|end|start) (?:of|on)"
    r"| (?:noon|midnight) on)?(?: (?:early|mid|late))?(?: (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?)?)?\s*",
    re.IGNORECASE,
)
_PLANNED = {
    "zh-CN": regex(r"将(?!军|士)|拟|力争|争取|计划|明年|后年|下一步|预计|确保|定于|原则上|不[晚迟]于|^到"),
    "en": regex(
        r"\b(?:will|must|shall|should|plans? to|planned|aims? to|hopes? to|intends? to|is to|are to|scheduled"
        r"|due|next (?:year|month|week|"
        r"quarter)|expected|expects? to|"
        r"ends|starts|begins|opens|closes|expires|takes effect|comes into force"
        r"|(?:end|start|begin|open|close|resume|expire)(?= (?:on|at|in|from)\b))\b",
        re.IGNORECASE,
    ),
}
_BEFORE = regex("[月日号初底末旬][之以]?前$")
_DONE = regex("已|了|曾")
_NAMES = regex(
    r"\b(?:(?<!night )(?<!morning )(?<!afternoon )(?<!evening )(?<!end )(?<!start )of|dated|(?:year"
    r"|months|quarter|period|season) (?:to|ended|ending)) (?:the )?$"
)
_VERB_EN = regex(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|met|held|began|rose|fell|took|made|gave|left|sent|paid|won|"
    r"became|came|cut|hit|broke|struck|bought|sold|built|found|lost|grew|shut|set|put|ran|went|saw|spoke|chose|wrote|"
    r"drew|stood|got|brought|spent|spread|swept|led|read|cost|flew|overtook|withdrew|heard|felt|kept|knew|lent"
    r"|rang|rode|"
    r"sang|sank|shook|shot|slid|stole|swore|taught|told|tore|threw|understood|wore|let|hung|hid|fought|fled|fed|froze|"
    r"dealt|caught|bore|beat|bid|bred|burst|dug|drove|awoke|arose|overcame|overthrew|undertook|upheld|sought|swam|fell|"
    r"must|shall|should|may|can|could|would|expects?|plans?|aims?|hopes?|intends?|meets|convenes|takes|"
    r"ends|starts|begins|opens|closes|expires|(?:end|start|begin|open|close|resume|expire)(?= (?:on|at|in|from)\b)"
    r"|[a-z]{2,}ed)\b"
)
_VERB_ZH = regex(
    "开始|结束|投用|召开|举行|开展|完成|印发|启动|发布|组织|成立|通过|开工|竣工|建成|"
    "获|荣膺|遭|突[降发]|抵|赴|出席|会见|当选|任命|就任|逝世|爆发|发生|起火|坍塌|溃[坝堤口]|中断|停[电水运产]"
    "|恢复|增至|降至|升至|达|"
    "为(?=\\d)|共有|听取|揭牌|挂牌|奠基|封顶|贯通|试运行|驶|亮相|落成|投产|首[飞航发]|[上下]线|上市|公[布示]"
    "|出台|颁布|签署|会谈|走访|调研|慰问|考察|督导|约谈|处罚|判处|"
    "逮捕|立案|移送|撤销|关停|查封|举办|承办|[开闭]幕|开[馆放通]|通[车航]|复[工产]|动工|并网|合龙|交付|入驻"
    "|签约|签订|施行|生效"
    "|出现|普降|骤降|降[雨雪]|登陆|过境|来袭|超警|[退涨回][至到落]|突破|救起|救出|脱险|撤离|送医|抢通|排险"
    "|停止|暂停|中止|取消|推迟|延期|宣判|判决|裁定"
    "|提起|开庭|审理|批捕|拘留|投案|落网|归案|夺冠|夺得|获胜|战胜|登顶|首演|开赛|收官|落幕|上调|下调|停牌|退市"
    "|收购|重组|发射|升空|对接|着陆|海试|点火|确诊"
    "|出院|清零|解除|履新|到任|离任|辞职|病逝|调任|批复|批准|核准|收到|接到|宣布|提交|产生|换届|更名|迁[入至]"
    "|开启|进入|转入|来到|前往|启程|返回|访问|参观"
    "|拜会|致[电函]|回信|发言|主持|揭幕|亮灯|关闭|复课|复学|开学|放假|受理|接受|征集|招募|报名|缴纳|发放|兑付|截止|到期"
)
_CLOCK = r"(?:1\d|2[0-4]|\d)[时点](?:[0-5]?\d分|半)?许?"
_PART_OF_DAY = "(?:上午|下午|晚上?|凌晨|清晨|早上|中午|傍晚|夜间|深夜|午后|早晨)?"
# 22时至次日6时, 20时至4日20时
_HOUR = regex(rf"{_PART_OF_DAY}(?:{_CLOCK}(?:[至到—-](?:次日|(?:\d{{1,2}}月)?\d{{1,2}}日)?{_PART_OF_DAY}{_CLOCK})?)?")
_COMES_INTO_FORCE = regex("施行|执行|生效|实行|调整|启用|实施|停止|取消")
_PERIOD = regex(r"为期|内$|^(?:last|this) |年初$|^(?:今年|去年|近年)(?:以来)?$|^近|以来$", re.IGNORECASE)
_AT = regex(
    r"(?:(?<![关由对鉴])于|在|自|从|到|至|力争|争取|确保|\b(?:in|on|by|since|from|until|during|before|after) "
    r"(?:the )?)$",
    re.IGNORECASE,
)
_DEPENDENT = regex(r"^(?:在|按照|根据|随着|围绕|面对|为了|由于|针对)|(?:下|以来|的)$|以[^，,]*为[^，,]{1,6}$")
_COMPARED = regex(r"(?:\d[\d.,]* (?:per cent|percent|%) (?:less|more|higher|lower)|up|down|compared)\b")
_RELATIVE = regex(r"[今去明前后次当]年|\b(?:last|next|this) ", re.IGNORECASE)
_SENTENCE_END = regex(r"[。！？.!?]$")
_IF = regex(r"如(?![下何此期同今])|若|假如|一旦|待(?![遇业])|(?:if|when|once|provided|subject to)\b", re.IGNORECASE)
_ONLY_IF = regex(r"(?:if|unless|provided|subject to|depending on|weather permitting)\b", re.IGNORECASE)
_LISTED = regex("(?<=、)[㐀-鿿]{1,4}、")
_TRIM = " \u3000,，、:：;；—–-"


class _Candidate(NamedTuple):
    event: Event
    date: DateText
    score: int


def find_events(source: Source, language: str, dates: tuple[Date, ...]) -> tuple[Event, ...]:
    """At most six events: the most exactly dated and the planned first of all, in time's order where it is stated.

    An event is one whole clause that holds a verb, of at most 44 characters (Chinese, not counting the inner names
    of a list) or 16 words (English), and a condition beside it.
    """
    found: dict[str, _Candidate] = {}
    wanted = {date.span.start for date in dates if date.span}
    for number, block in enumerate(source.blocks):
        if block.kind in ("heading", "row") or (number == 0 and not _SENTENCE_END.search(block.text)):
            continue
        for date in dates_in(block.text, language):
            candidate = _candidate(source, block, date, language) if block.raw(date.start) in wanted else None
            if candidate:
                found.setdefault(candidate.event.what, candidate)
    best = sorted(found.values(), key=lambda candidate: -candidate.score)[:_MOST]
    chosen = [candidate for candidate in found.values() if candidate in best]
    return tuple(candidate.event for candidate in _in_time(chosen))


def _candidate(source: Source, block: Block, date: DateText, language: str) -> _Candidate | None:
    hour = _HOUR.match(block.text, date.end) if language.startswith("zh") else None
    if hour and hour[0]:
        date = date._replace(end=hour.end())
    when = block.text[date.start : date.end]
    stretch = None if _PERIOD.search(when) else _what(block.text, date, language)
    if stretch is None:
        return None
    start, end = stretch
    begin = min(date.start, start)
    # 12月1日前，各单位要上报；12月中旬，组织抽查: what goes on without a subject is said of the same time.
    goes_on = begin > 1 and block.text[begin - 1] in "；;" and verb_at(block.text, start)
    since = block.text.rfind("。", 0, begin) if goes_on else begin - 1
    sentence = block.text[max(0, since) : end]
    state: Literal["done", "planned"] = "planned" if _is_planned(when, sentence, language) else "done"
    event = Event(
        when=when,
        what=block.text[start:end],
        state=state,
        span=source.span(block, min(start, date.start), max(end, date.end)),
    )
    short = _fits(event.what, language, _LONGEST[language][0])
    return _Candidate(event, date, date.exact() + 2 * (state == "planned") + short)


def _is_planned(when: str, sentence: str, language: str) -> bool:
    """Whether the clause speaks of the future, asks for something, or sets a date before which it is not said done."""
    if _PLANNED[language].search(sentence):
        return True
    if not language.startswith("zh"):
        return False
    if when.endswith("起") and _COMES_INTO_FORCE.search(sentence) and not _DONE.search(sentence):
        return True
    return bool(find_marker(sentence, 0, len(sentence)) or (_BEFORE.search(when) and not _DONE.search(sentence)))


def _what(text: str, date: DateText, language: str) -> tuple[int, int] | None:
    """The rest of the clause that opens with the date, else the clause that holds it, else the next that fits.

    A condition in the clause before or after belongs to it.
    """
    parts = clauses(text, language)
    found = [_conditioned(text, parts, *stretch) for stretch in _stretches(text, _sentence(parts, date), date)]
    for longest in _LONGEST[language]:
        for start, end in found:
            if _fits(text[start:end], language, longest):
                return start, end
    return None


def _conditioned(text: str, parts: tuple[Clause, ...], start: int, end: int) -> tuple[int, int]:
    """A stretch without a list mark, with the clauses beside it in its sentence that make it conditional."""
    at = bisect_right(parts, start, key=lambda clause: clause.start) - 1
    before, after = parts[max(0, at - 1)], parts[min(at + 1, len(parts) - 1)]
    if at and before.sentence == parts[at].sentence and _IF.match(text, before.start, before.end):
        start = before.start
    if after.sentence == parts[at].sentence and _ONLY_IF.match(text, after.start, after.end):
        end = max(end, after.end)
    start = after_mark(text, start, end)
    return start + 4 * text.startswith(("and ", "but "), start), end


def _sentence(parts: tuple[Clause, ...], date: DateText) -> tuple[Clause, ...]:
    """The clause that holds the date, and the next if it is of the same sentence; none for a date across clauses."""
    at = bisect_right(parts, date.start, key=lambda clause: clause.start) - 1
    if at < 0 or date.end > parts[at].end:
        return ()
    return tuple(clause for clause in parts[at : at + 2] if clause.sentence == parts[at].sentence)


def _stretches(text: str, run: tuple[Clause, ...], date: DateText) -> Iterator[tuple[int, int]]:
    """The clauses that may tell the event; a mark that promises more (：) or no mark at all rules one out.

    So does a date that only names something: the minutes of 14 August.
    """
    if not run:
        return
    first = run[0]
    opens = _LEAD_IN.fullmatch(text, first.start, date.start)
    rest = text[date.end : first.end]
    if _NAMES.search(text, max(0, date.start - 12), date.start):
        return
    if opens and not rest.strip(_TRIM):
        yield from ((clause.start, clause.end) for clause in run[1:2] if clause.mark not in ("", ":", "："))
    elif first.mark in (":", "：") or rest.startswith("的"):
        return
    elif opens:
        yield date.end + len(rest) - len(rest.lstrip(_TRIM)), first.end
    elif _is_adverbial(text, date):
        yield first.start, first.end


def _is_adverbial(text: str, date: DateText) -> bool:
    """Whether a date inside a clause says when: a month or day does, a year or 上半年 only after 于, 在, 力争."""
    return date.exact() > 1 or bool(_AT.search(text, max(0, date.start - 12), date.start))


def _fits(what: str, language: str, longest: int) -> bool:
    """Whether a clause is short enough, whole, and says that something is done."""
    if language.startswith("zh"):
        if len(what) > _WIDEST or not 4 <= len(_LISTED.sub("", what) if "、" in what else what) <= longest:
            return False
        return bool(_VERB_ZH.search(what) or holds_verb(what)) and not _DEPENDENT.search(what)
    words = what.split(maxsplit=longest)
    whole = what.count('"') % 2 == 0 and not _COMPARED.match(what)
    return 3 <= len(words) <= longest and whole and bool(_VERB_EN.search(what))


def _in_time(candidates: list[_Candidate]) -> list[_Candidate]:
    """In order of time where every date states its year, or none does nor hangs on one; else as they stand.
    What is planned for no stated day (年底前) comes last."""
    stated = [candidate.date.first or candidate.date.last for candidate in candidates]
    years = {date[:1] != "-" for date in stated if date}
    hanging = any(date and _RELATIVE.search(c.event.when) for c, date in zip(candidates, stated, strict=True))
    if len(years) != 1 or hanging or (None in stated and True in years):
        return candidates
    told = list(zip(stated, candidates, strict=True))
    later = [candidate for date, candidate in told if not date and candidate.event.state == "planned"]
    others = [one for one in told if one[0] or one[1].event.state != "planned"]
    dated = iter(sorted((one for one in others if one[0]), key=lambda one: one[0] or ""))
    return [*(next(dated)[1] if one[0] else one[1] for one in others), *later]
