"""The titles that stand before a Chinese name or behind it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from masthead.extract.official_words import VERBS
from masthead.extract.people.person_names import is_plain
from masthead.extract.people.role_words import NO_PEOPLE, PEOPLE, PEOPLE_ENDINGS, ROLES
from masthead.extract.people.surnames import SURNAMES
from masthead.patterns import alternatives, regex

_MARK = regex(r"[,，。；;：:！!？?\n\t《》“”）)]")
# What leads to a title and is no part of it; the rest begins behind the last one.
_LEADS = regex(
    "^.*(?:(?:专家|嘉宾|人员|代表|领导|人)还?有|[请见来找遇得收]到了?|发现(?!者|人)|查获|拦[下停]|解救|扶起|抓住|听取了?|联系(?!人|点|村|户|部|处|群众|领导|单位)|帮助|指导(?!员|组|师|老师|教师|医师|专家|中心)|带着|护送|会见了?|陪同|邀请了?|任命|免去|选举|根据|按照|表彰了?|约谈了?|慰问了?|走访了?|审理|起诉|抓获|逮捕|拘留|传唤|讯问|询问|看望了?|采访了?|"
    "告诉|委托(?!代理|诉讼|人)|接到|伙同|串通|协助|正帮|帮着|救出|救起|还有|搀扶|照料|照顾|劝说|致电|通知|碰到|遇到|采访|随同|跟随|替|造成|导致|致使|追授|追记|授予|记者见到|见到|找到|来到|责成|指派|派出|指定|委派|安排|组织|带领|率领|感谢|称赞|祝贺|叮嘱|嘱托|勉励|撞上|撞倒|接替|遇见|采访到|接受|宣布|推荐|提名|同意|聘请|聘任|(?<![自理])由|请)|^.*?(?:[因系曾已拟]与|对|向|[与和及]其(?![他余])|与|和|及|以及|经|并|其中|同时|日前|近日|"
    "昨日|今日|今天|昨天|当日|会上|会后|随后|[日月晚午]|本报|本网|本台|以|使|受|是|有|为|在|(?<![名小大老主上中少干猛健强女闯虎即])将(?![军领士官])|即|如|则|当|从|据|因|给|"
    "被|把|让|了|名|位|的(?:还?有|是)|的)(?=[㐀-鿿\0]{2})"
)
# Where these are parts of words they lead to nothing.
_WORDS = regex(
    "和(?=旅游|物资|储备|数据|大数据|宗教|湖泊|林业|绿化|渔业|海洋|生态|资源|自然资源|文献|司法|金融|城乡|社会|信息化|改革|体育|计划|草原|商务|水务|农村|规划|健康|科技|国|平|政|县|林格尔|退役)|对外|"
    "对口|经济|经信|经理|和平|日报|月刊|日常|为民|当地|有限|国有|公有|是否|受托|据点|在职|名誉|单位|各位|地位|学位|"
    "岗位|申请|请求|经贸|经营|经开|财经|政经|在线|行为|作为|当选|以上|以下|被告|因公|如东|即墨|日照|月湖|名山|为民|"
    "有色|参与|呼和|共和|神经|数据|基因|规则|植被|使馆|被(?=[害告申执上保监举投鉴])|派出(?=[所机法])|与会|著名|知名|有名|组织部|组织处|组织科|组织委员|组织员|组织者|组织工作|工作安排|带领人|"
    "受(?=[害益让贿雇聘援灾访助赠伤])|[转出]让|让胡路|在(?=[逃编岗读任册押役])|在[校场](?!长)|当(?=[值代事涂阳雄])|当[班家](?!长)|"
    "如(?=[皋意])|经(?=[办纪销侦管委发理])|有(?=[功志关机线])|名(?:老中|医(?![生师务护])|师(?![范生傅])|家(?![长属庭]))|"
    "[天大特公]使|使[者节团]|[票证单]据|以色列|日[本喀用化语间]|[晚午早]报|月[嫂坛]|[埃普]及|华为|无为市|对[象方台照]|[结应核]对|"
    "和(?=[田静硕龙顺布谐合])|[祥永仁泰义]和|向[导阳]|[方定志]向|被(?=[征扶继代侵困拆抚赡])|因病|供给|给[水排]|把[关手]|[席床车座定]位|"
    "[合兼]并|并购|目的|的士|即时|推荐(?=[人单])|提名(?=[人委])|起诉(?=[人科])|通知人|[讯询]问人|拘留所|审理(?=[组部委员])|"
    "指定(?=[辩代管医])|陪同[人翻]|根据地|从[业事教军医]|服从|组织(?=总干事|秘书长|主席)"
)
# What a title begins behind where nothing else leads to it: the number of a point, 其.
_OPENING = regex(r"(?:\d{1,2}[.．] ?)?(?:其(?![他中余它]))?")
# What else stands in brackets behind a name.
_PARTICULARS = regex(
    r"男|女|\d{1,3}岁|[㐀-鿿]{1,4}族|[㐀-鿿]{2,8}人(?<!责人|系人|持人|表人)|(?:中共)?党员|群众|\d{4}年.{0,12}|.{0,6}文化|.{0,4}学历"
)
# What no title holds.
HOLDING = regex("担任|出任|兼任|当选|卸任")
_VERB = regex(alternatives(VERBS))
_TITLE_STARTS = ("时任", "常务", "全国", "中共", "代理")
_LONGEST = 40
_REACH = 120
_ENDS = (*ROLES, *PEOPLE)


def ends_title(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] ends as a title does, or as what somebody is called by what they do."""
    return text.endswith(_ENDS, start, end) or (
        end - start > 1 and text[end - 1] in PEOPLE_ENDINGS and not text.endswith(NO_PEOPLE, start, end)
    )


def titles_before(text: str, end: int, organisations: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    """The titles that end at text[:end], walking left over 、 while each part is one.

    organisations: where they stand.
    """
    marks = [mark.end() for mark in _MARK.finditer(text, max(0, end - _REACH), end)]
    first = marks[-1] if marks else max(0, end - _REACH)
    titles: list[str] = []
    while end > first:
        start = max(text.rfind("、", first, end) + 1, first)
        begin = _begin(text, start, end, organisations)
        if not ends_title(text, begin, end) or not 2 <= end - begin <= _LONGEST:
            break
        titles.insert(0, text[begin:end])
        if begin > start:
            break
        end = start - 1
    else:
        titles = [*_before_comma(text, first, organisations), *titles] if titles else titles
    return tuple(titles)


def _before_comma(text: str, at: int, organisations: Sequence[tuple[int, int]]) -> list[str]:
    """Titles that fill the clauses before text[at]: 市委副书记、市长，市防汛抗旱指挥部总指挥叶某."""
    titles: list[str] = []
    while text[at - 1 : at] == "，":
        marks = [mark.end() for mark in _MARK.finditer(text, max(0, at - _REACH), at - 1)]
        first = marks[-1] if marks else 0
        named = _opens_with_name(text, first) and first not in {start for start, _ in organisations}
        parts = text[first : at - 1].split("、")
        if named or HOLDING.search(text, first, at):
            return []
        if not all(2 <= len(part) <= _LONGEST and part.endswith(ROLES) for part in parts):
            return []
        if _begin(text, first, first + len(parts[0]), organisations) != first:
            return []
        titles, at = [*parts, *titles], first
    opens = not at or text[at - 1] in "。；;！？\n\t"
    return titles if opens else []


def _opens_with_name(text: str, at: int) -> bool:
    """Whether a clause may begin with somebody's name: no 党委书记, 原市长, 时任局长."""
    pair = text[at : at + 2]
    return pair[:1] in SURNAMES and pair[:1] != "原" and pair not in _TITLE_STARTS and is_plain(pair)


def _unclosed(part: str) -> tuple[str, ...]:
    """The opening brackets that no bracket closes: what they open is no part of a title before them."""
    return tuple(opening for opening, closing in ("（）", "()") if part.rfind(opening) > part.rfind(closing))


def titles_in(text: str) -> tuple[str, ...]:
    """What a text parted by 、 and ， lists, if each part is a title."""
    parts = [part.strip() for part in re.split("[、，,]", text)]
    titles = [part for part in parts if not _PARTICULARS.fullmatch(part)]
    return tuple(titles) if all(ends_title(part, 0, len(part)) for part in titles) else ()


def _begin(text: str, start: int, end: int, organisations: Sequence[tuple[int, int]]) -> int:
    """Where a title begins in text[start:end]: behind what leads to it, or with its body."""
    part = _WORDS.sub(lambda match: "\0" * len(match[0]), text[start:end])
    lead = _LEADS.match(part)
    marks = (" ", "的", "是", "\u3000", *_unclosed(part))
    opening = _OPENING.match(part)
    begin = start + max(
        lead.end() if lead else 0, opening.end() if opening else 0, *(part.rfind(mark) + 1 for mark in marks)
    )
    at = bisect_right(organisations, (begin, 0))
    if (
        at < len(organisations)
        and begin < organisations[at][0] < end
        and _VERB.search(text, begin, organisations[at][0])
    ):
        return organisations[at][0]
    return begin
