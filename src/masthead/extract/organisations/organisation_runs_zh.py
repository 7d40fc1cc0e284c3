"""How far left the name of a Chinese body may reach: to a mark, or to a word that is part of no name."""

from __future__ import annotations

from masthead.extract.organisations.organisation_words import CUTS, LEVELS
from masthead.patterns import regex

_LONGEST = 30
_PAIR = 2
_BRACKET = 8
# 和 inside the name of a body: 住房和城乡建设局.
_AND = regex(
    "(?<=住房|文化|广电|资源|工业|经济|发展|教育|卫生|科技|林业|应急|人力|园林|改革|能源|安全|审批|旅游|农业|水利|"
    "体育|退役|统计)和(?=城乡|旅游|规划|社会|信息|改革|体育|计划|草原|商务|水务|农村|健康|市政|绿化|新闻|科技|技术|"
    "服务|预警|移民|工业|机关|水利|调查|救援|文物|海洋)|(?<=共)和|(?<=呼)和(?=浩特)|和(?=平|谐|田|顺|静|硕|布|林格尔|龙|悦|美|兴|"
    "园)|(?<![局厅部委办院会府室组队处司所站校社县市区省])和(?=县)|对(?=外[联经贸宣交]|口支)|(?<=参)与|向(?=阳)|为(?=民)|(?<=华)为|(?<=[高甲中平])等|(?<=[自理])由|(?<=[成首])都|都(?=江堰|昌|匀)|"
    "系(?=[统列])|(?<=[关体联语学程])系|(?<=[正永祥泰仁信隆德瑞义嘉谐])和|(?<=协)和(?=医|大学)|至(?=[诚善尊第\\d])"
)
# A verb that is part of a body's name: 推进办公室; what only looks like a title there: 南京市长江路小学.
_IN_BODY = regex(
    "[省市县区州旗]长(?=江[路街中东西南北]|[安城征虹春乐宁兴丰][路街东西南北中]|江[一二三四大]?桥)|"
    "(?:推进|推动|促进|规范)(?=办|领导|工作|委员会|小组|组|中心|会|处|局|联席)|业主(?=委员会|大会)|单位(?=登记|管理|服务|监督)|"
    "委派(?=驻)|部长(?=江水)|深化(?!医院|学校|高校|企业|公司|银行|集团)(?=[㐀-鿿]{0,8}改革)|强化(?=训练)|优化(?=营商)|企业(?=家|发展|管理|联合|服务|监|协|局|信用|登记|投诉|法律|注册|上市|改革|文化|年金|集团|研究|促进)"
)
# A verb that hands something to a body of a level: 委员会交市…中心, 巡视组巡视省….
_HANDS = regex(
    "[局厅部委院府会学室办心站处组所](?:[交报函请派致送告转商赴抵找问](?=[省市县区州镇乡][㐀-鿿])|"
    "(?:巡视|巡察|检查|督查|督导|调查|约谈|走访|访问|起诉|函询|移送)(?![组队站所科处室办团委小中]|工作))"
)
_HANDS_LAST = frozenset("交报函请派致送告转商赴抵找问视察查导谈访诉询送")
# A verb behind one body that leads to another: 研究所联合某大学, 组织部研究并报省委.
_JOINS_TWO = regex("[局厅部委院府队所校司会学联协心站](?:联合(?![会社体党参])|研究(?=[并决后]|同意))")
_COUNTED = regex(r"\d[所家个名支]$")
_CUT_CHARACTERS = frozenset("的了在与和及或对将被为是都就向从到把于让使给各等由至要该又还须没并且系")
_CUT_PAIRS = frozenset(word[-2:] for word in CUTS if len(word) > 1)
_CUT_LONG = tuple(word for word in CUTS if len(word) > _PAIR)
_CUT_SHORT = frozenset(word for word in CUTS if len(word) == _PAIR)
_MAY_STOP = frozenset((*"合究年月日所家个名支）”)", *_HANDS_LAST, *_CUT_CHARACTERS, *(pair[-1] for pair in _CUT_PAIRS)))
# 省粮食 before 和, with nothing before the level or a word that ends there.
_LEVEL_BEFORE = regex(r"(?:^|[^㐀-鿿]|[由向与经对在同报市省县区州])[省市县区州][㐀-鿿]{2,3}\Z")
# What a part of a body is named for stands right behind it: 大学化学, 部国际交流.
_PART_BEFORE = regex(
    "(?:大学|[部署]|总局|委员会)(?![门长委队分])[㐀-鿿]{2,6}(?<![局厅部委办院会府室组队处司所站校社])"
    "(?<!专家|师生|学生|代表|人员)\\Z"
)
_BODY_LAST = frozenset("局厅部委办院会府室组队处司所站校社")
_OPENING = {"）": "（", "”": "“", ")": "("}


def run_start(text: str, end: int, last: int) -> int:
    """Where the run of characters begins that may be a name, behind the last word that is part of none."""
    at, least = last, max(0, end - _LONGEST)
    while at > least:
        character = text[at - 1]
        if character not in _MAY_STOP and character.isalnum():
            at -= 1
        elif character in _OPENING:
            opened = text.rfind(_OPENING[character], max(least, at - _BRACKET), at)
            if opened < 0:
                return at
            at = opened
        elif _stops(text, at, end, last):
            return at
        else:
            at -= 1
    return at


def _stops(text: str, at: int, end: int, last: int) -> bool:
    """Whether a word ends at text[:at] that is part of no name, or a body that another follows."""
    character = text[at - 1]
    return bool(
        not character.isalnum()
        or (character in "合究" and _JOINS_TWO.match(text, at - 3))
        or (character in _HANDS_LAST and (_HANDS.match(text, at - 2) or _HANDS.match(text, at - 3)))
        or (character in "年月日" and text[at - 2 : at - 1].isdecimal())
        or (_is_cut(text, at) and not _IN_BODY.match(text, at - 2))
        or (character in "所家个名支" and _COUNTED.search(text, at - 2, at))
        or (character in _CUT_CHARACTERS and not (_AND.match(text, at - 1) or _joins(text, at - 1, end, last)))
    )


def _is_cut(text: str, at: int) -> bool:
    """Whether a word of several characters ends at text[:at] that is part of no name."""
    pair = text[at - 2 : at]
    return pair in _CUT_PAIRS and (pair in _CUT_SHORT or text.endswith(_CUT_LONG, 0, at))


def _joins(text: str, at: int, end: int, last: int) -> bool:
    """Whether 和 stands inside the name of a body of a level, or 与 in that of a part: 省粮食和物资储备局,
    北岭大学化学与材料学院, not 市财政局和审计局."""
    if text[at] in "和与" and _PART_BEFORE.search(text, max(0, at - 10), at):
        return text[at + 1] not in LEVELS
    if text[at] != "和" or end - last > 1 or last - at < 3 or text[at - 1] in _BODY_LAST:
        return False
    return bool(_LEVEL_BEFORE.search(text, max(0, at - 5), at)) and text[at + 1] not in LEVELS
