"""Who is to do it, where a Chinese clause itself says so."""

from __future__ import annotations

from masthead.extract.actions.action_words import Marker
from masthead.extract.actions.acts_zh import begins_act
from masthead.extract.actions.doers_zh import doer_from, is_doer, without_lead
from masthead.patterns import regex

_TELLS = ("请", "责令", "责成", "建议")
_COMMA = regex("[,，]")
_DAY = r"(?:\d{4}年|[今明后本]年|年)?(?:\d{1,2}月份?)?(?:\d{1,2}日|[上中下]旬|本月)?[底末]?[之以]?前"
_BETWEEN = regex(
    rf"(?:也|都|均|还|仍|要|一律|今后|明年|今年|下一步|近期|继续|原则上|年内|年底前|(?:于|在|力争|争取)?{_DAY})+$"
)
# 由市水务局牵头、市住建局配合
_CHARGE = regex(
    r"(?:(?P<topic>[^,，由]{2,24})?(?P<by>由))?(?P<who>[^,，由]{2,26}?)"
    r"(?:牵头负责|负责牵头|具体负责|共同负责|负责落实|组织实施|负责"
    r"|牵头)(?:[、,，](?:由)?(?P<others>[^,，]{2,40}?)(?:配合|协助|参与|参加|协同|协办))?"
)
_CHARGE_ENDS = ("负责", "牵头", "落实", "实施", "配合", "协助", "参与", "参加", "协同", "协办")
_MAY_CHARGE = regex("[由请责牵]|组织实施")
_IN_CHARGE = regex("负责(?!人|同志|的)[㐀-鿿“《]{2}")
_TASKS = (
    "依法",
    "责令",
    "处以",
    "给予",
    "予以",
    "统一",
    "牵头",
    "负责",
    "会同",
    "统筹",
    "组织实施",
    "具体",
    "督促",
    "指导",
    "做好",
    "抓好",
    "落实",
    "汇总",
    "跟踪",
    "修改",
    "研究",
)
_FORMED = ("牵头组成", "牵头成立", "牵头组建")
_DUE = regex(rf"(?:于|在|须|务必)?{_DAY}[,，]?(?<=前|[,，])")
_DUE_BEFORE = regex(rf"{_DAY}[,，]$")
WHOM = "单位|部门|企业|人员|行为|问题|对象|情形|个人|干部|项目|地区|者|户"
"""How a clause ends that says to whom something is to be done: 市纪委监委对拒不整改的单位，将…"""
GROUNDS = "情况|实际|部署|安排|规定|精神|意见|形势|需要|标准|计划|进度|进展|预案|条例|办法"
"""The same, of one that says on what grounds: 市应急局根据实际情况，将…"""
# Who is named where such a clause, or one that says when, begins, before the one that says what is to be done.
_LED = regex(
    rf"[㐀-鿿、]{{2,16}}?(?:对|在|按|根据|结合)[^,，。；;要将拟须已了]{{2,30}}(?:的|前|时|后|中|下|基础上|{WHOM}|{GROUNDS})[,，]$"
)
_FARTHEST_LED = 52
_MARKS = frozenset("。；;！？!?\n，,：:")
_DONE = regex(r"已|了(?!解)|曾|先后|累计|截[至止]")
# What is said of a thing, not of who makes it.
_COMES = regex(
    r"(?:于|在|力争|争取|确保)?[\d年月日底末前上中下旬初内半季度明今后本]*(?:正式|全面|全部|同步|陆续|如期"
    r"|按期|建成并?|竣工并?|完工并?)*"
    r"(?:开工|完工|竣工|通车|开通|投产|投运|投用|启用|开业|开园|开馆|开放|运营|投入(?:使用|运营|运行|试运行)"
    r"|试运行|建成|达产|落成|交付|封顶|贯通|合龙"
    r"|举办|举行|召开|开幕|闭幕|施行|执行|生效)(?:建设|使用)?$"
)


def owner_of(text: str, start: int, end: int, marker: Marker | None, decided: bool) -> str | None:
    """Who is told by the marker, who stands before it if that is all that does, or who is charged. Who decides
    something is not who is to do it."""
    comma = _COMMA.search(text, start, end)
    first = comma.start() if comma else end
    if decided:
        told = doer_from(text, start + 1, first) if text.startswith("请", start) else None
        return told or assigned_to(text, start, first) or _charged(text, start, end)
    if marker is None:
        return _charged(text, start, end) or _with_its_day(text, start, first)
    if told := _told(text, marker, first):
        return told
    before = _BETWEEN.sub("", without_lead(text[start : marker.start])) if marker.start > start else ""
    if before and is_doer(before):
        return None if _COMES.match(text, marker.end, first) else before
    return _charged(text, start, end) or (None if before else _led(text, start))


def _led(text: str, start: int) -> str | None:
    """Who is named where the clause before text[start] begins, which leads up to it: 各单位在复工的同时，要…"""
    if text[start - 1 : start] not in ("，", ","):
        return None
    led = _LED.search(text, max(0, start - _FARTHEST_LED), start)
    if not led or (led.start() and text[led.start() - 1] not in _MARKS):
        return None
    return doer_from(text, led.start(), start)


def _told(text: str, marker: Marker, end: int) -> str | None:
    """Who is told: behind 请, 责令, 要求, 建议由."""
    at = marker.end
    if marker.word == "要":
        return doer_from(text, at + 1, end) if text.startswith("求", at) else None
    return doer_from(text, at + text.startswith("由", at), end) if marker.word in _TELLS else None


def assigned_to(text: str, start: int, end: int) -> str | None:
    """Who is to do what a clause says that a meeting settled: 市财政局做好…"""
    who = doer_from(text, start, end)
    return None if who is None or text.startswith("请", start) else who


def is_tasked(text: str, start: int, end: int, last: int) -> bool:
    """Whether the clause says who is to do what without any marker: 市教育局负责…, 由市水务局牵头…, 各乡镇于6月底前….
    last: where its sentence ends, which must not say that it was done."""
    if _DONE.search(text, start, last):
        return False
    if end < last and _charge_of(text, start, end):
        return True
    if text.find("负责", start, end) >= 0:
        who = doer_from(text, start, end)
        if who and _IN_CHARGE.match(text, start + len(who), end):
            return True
    by = text.find("由", start, end)
    if by >= 0 and (who := doer_from(text, by + 1, end)):
        after = by + 1 + len(who)
        return text.startswith(_TASKS, after) and not text.startswith(_FORMED, after)
    return _with_its_day(text, start, end) is not None


def _with_its_day(text: str, start: int, end: int) -> str | None:
    """Who is to do something by a day: 各乡镇于6月底前完成…; 6月底前，各乡镇完成…"""
    before = text.find("前", start, end) >= 0 or _DUE_BEFORE.search(text, max(0, start - 16), start)
    if not before:
        return None
    due = _DUE.search(text, start, end)
    if due is None or due.start() == start:
        at = due.end() if due else start
        return doer_from(text, at, end)
    name = without_lead(text[start : due.start()])
    return name if is_doer(name) and begins_act(text, due.end()) else None


def _charged(text: str, start: int, end: int) -> str | None:
    """Who is charged with it: 由市水务局牵头…"""
    if not _MAY_CHARGE.search(text, start, end):
        return None
    comma = _COMMA.search(text, start, end)
    first = comma.start() if comma else end
    if charged := _charge_of(text, start, first):
        return charged
    by = text.find("由", start, first)
    if by >= 0 and (who := doer_from(text, by + 1, first)):
        return who
    if text.find("负责", start, first) >= 0:
        who = doer_from(text, start, first)
        if who and _IN_CHARGE.match(text, start + len(who), first):
            return who
    while comma:
        at = comma.end()
        comma = _COMMA.search(text, at, end)
        told = next((word for word in ("由", "请", "责成") if text.startswith(word, at)), "")
        if told and (who := doer_from(text, at + len(told), comma.start() if comma else end)):
            return who
    return None


def _charge_of(text: str, start: int, end: int) -> str | None:
    """Who is to do what stands beside a clause that says only that: 由市水务局牵头、市住建局配合."""
    if not text.endswith(_CHARGE_ENDS, start, end):
        return None
    match = _CHARGE.fullmatch(text, start, end)
    who = match["who"] if match else ""
    if match and not match["by"]:
        who = without_lead(who)
    return who if who and is_doer(who) else None
