"""The word that makes a Chinese clause say what is to be done: 要, 将, 应当, 力争, 请…, 建议…"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from masthead.extract.actions.action_words import Marker
from masthead.extract.actions.acts_zh import begins_act, may_be_noun, verb_at
from masthead.extract.actions.doers_zh import doer_from, is_doer, without_lead
from masthead.patterns import regex

# Each way begins with the word itself, as only so a search passes over other characters at once.
_WORDS = regex(
    r"要(?<![主重需必只纲摘概简首紧次提扼不将想纪]要)(?![点素闻件害么领义案职塞道是约旨事务想])"
    r"|将(?![军士领帅来近])|拟(?<![模虚草比]拟)(?![定订态人合稿]|建(?:项目|工程)|建[^，]{0,4}位于)|必须"
    r"|须(?<![必无何]须)(?![要知])"
    r"|应(?<![响反相适供效对顺感照呼回答策接因报内支化]应)(?![急用届邀聘变诉付激答声有运景])"
    r"|力争|确保(?<![^，。；：,;:.．）)、]确保)(?![了到])|争取(?:(?<![㐀-鿿\d]争取)(?![了到])|(?=在|于|尽早"
    r"|早日|年[内底]|[今明]年|\d))"
    r"|计划(?<![按照原]计划)|承诺|原则上(?<![^，。；：,;:.．）)、]原则上)(?!同意|通过)|严禁|禁止"
    r"|不得(?![不已其])|不准|切勿|务必|一律"
    r"|责[令成]|请(?<![申邀聘约烦宴提报商呈]请)|建议(?<![见理条项议策的和与及等出]建议)"
)
_SHOULD = regex("当(?![前地时天年日今])|该(?![项类])|[及尽按立依根在从建由与把将主积于严自向每]|至少|不[少低高超]")
_COMES_TO_PASS = regex(
    "(?:进一步|持续|逐步|不断)?(?:显现|凸显|提升|提高|改善|增强|扩大|下降|上升|增长|完善|减少|增加|降低)$"
    "|(?:减少|增加|降低)约?[0-9]"
    "|对[^,，。；]{1,15}(?:纳入|列入|作为)|为期"
)
_FORECAST = regex("预计|有望|气温|降[雨水雪温]|冷空气|台风|寒潮|洪峰|水位|风力|高温天气|影响|此举|带来|迎来|标志|意味")
_HANDLED = regex(
    "纳入|列入|作为|[放摆落][在到实]|分解|传导|贯穿|融入|用[于在]|置于|报送|报告|上报|移[交送]"
    "|[转变改分划列记评定视]为|[至到给入]|报[市县区省州我]|通报|反馈|公[开布示]"
)
_PREPOSITIONS = frozenset("于在会按从与对为以向把给依再赴派")
_ALSO = ("还", "也", "正", "必", "仍", "均", "都", "即", "就")
_AS_ASKED = regex("按|根据|依[据照]|符合|满足|先后|多次|已")
_COURTESY = regex(
    "请(?:予|审|批|示|函|求|问|教|假|客|罪|缨|愿|进|坐|您|大家|阅|查|知|指正|接洽|各位|领导|支持"
    "|结合[^,，]{0,8}实际|[^,，。]{0,8}"
    "(?:贯彻|遵照|抓好|组织|认真)(?:执行|落实|实施|贯彻)[^,，。]{0,6}$|[^,，。]{0,24}(?:提出(?:宝贵)?意见"
    "|批评指正|审议)$)"
)
_FROM_A_DAY = regex(r"(?:于|到\d|在|\d{4}年|[今明后]年|年内|\d{1,2}月)")
_SPENDING = ("投资", "生育", "单列", "总投", "安排")
_URGED = frozenset(
    (
        "限期",
        "立即",
        "尽快",
        "认真",
        "抓紧",
        "切实",
        "全面",
        "进一",
        "严格",
        "依法",
        "在规",
        "按期",
        "对照",
        "举一",
        "迅速",
    )
)
_ORDERED = regex("[被已]")
_DONE = regex("了(?<![为除]了)(?!解)")
_IS = regex("[也就正]?是")
_DECIDES = regex("决定|商定|议定|同意")
# Whose consent is a decision: not of those who are asked for their own, nor that of parties who only declare it.
_AGREE = ("政府", "国务院", "委", "局", "厅", "部", "院", "会", "办")
_BRACKETS = regex("（[^（）]*）|\\([^()]*\\)")


def find_marker(text: str, start: int, end: int) -> Marker | None:
    """The marker of the clause text[start:end]; what a remark in brackets says is none of it."""
    for match in _WORDS.finditer(text, start, end):
        at = match.start()
        if at > start and (_tells_what_was(text, start, at) or _in_brackets(text, start, at, end)):
            continue
        said = _CHECKS.get(match[0]) or _CHECKS.get(match[0][0])
        if said is None or said(text, match, start, end):
            return Marker(at, match.end(), match[0])
    return None


def resolves(text: str, start: int, end: int) -> bool:
    """Whether a clause says what a body has decided, or consented to: 市政府决定授予…, 市政府同意将…"""
    decides = _DECIDES.search(text, start, end)
    if not decides or text[decides.end() : decides.end() + 1] == "了" or not begins_act(text, decides.end()):
        return False
    before = text[start : decides.start()]
    who = without_lead(before).removesuffix("一致").removesuffix("研究").removesuffix("经")
    if decides[0] == "同意":
        return who.endswith(_AGREE) and not who.startswith("经") and is_doer(who)
    return before in ("现", "特") or is_doer(who)


def _in_brackets(text: str, start: int, at: int, end: int) -> bool:
    return any(one.start() < at < one.end() for one in _BRACKETS.finditer(text, start, end))


def _tells_what_was(text: str, start: int, at: int) -> bool:
    """Whether the words before a marker tell what somebody did, or what something is."""
    return bool(_DONE.search(text, start, at) or _IS.match(text, start, at))


def _demands(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """要, and 要求 with those of whom it is demanded."""
    after = match.end()
    if text.startswith("求", after):
        before = text[start : match.start()]
        return (
            not before.endswith(("的", "按", "照", "作", "新", "高"))
            and not _AS_ASKED.search(before)
            and bool(doer_from(text, after + 1, end))
        )
    return text[match.start() - 1 : match.start()] != "还" or begins_act(text, after)


def _is_future(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """将 before a verb, not before a thing that is handled (将材料报送), and not of the weather."""
    at, after = match.span()
    if _COMES_TO_PASS.match(text, after, end) or _FORECAST.search(text, start, end):
        return False
    if text[after : after + 1] in _PREPOSITIONS or text.startswith("根据", after) or text[start:at].endswith(_ALSO):
        return True
    return verb_at(text, after) > 0 and not (may_be_noun(text, after) and _HANDLED.search(text, after + 2, end))


def _should(text: str, match: re.Match[str], start: int, end: int) -> bool:
    after = match.end()
    if text.startswith("对", after):  # 应对 is a verb as well
        return after - 1 > start and _begins(text, start, after - 1)
    return bool(_SHOULD.match(text, after, end)) or verb_at(text, after) > 0


def _plans(text: str, match: re.Match[str], start: int, end: int) -> bool:
    after = match.end()
    if _FROM_A_DAY.match(text, after, end):
        return True
    return _begins(text, start, match.start()) and verb_at(text, after) > 0 and not text.startswith(_SPENDING, after)


def _begins(text: str, start: int, at: int) -> bool:
    """Whether only a name of somebody stands before, or nothing."""
    before = without_lead(text[start:at])
    return not before or is_doer(before)


def _promises(text: str, match: re.Match[str], start: int, _end: int) -> bool:
    return _begins(text, start, match.start()) and begins_act(text, match.end())


def _orders(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """责令 and 责成 with those who are told; 责令 also tells what was done, so that it needs a word of urgency."""
    who = doer_from(text, match.end(), end)
    if who is None or _ORDERED.search(text, start, match.start()):
        return False
    after = match.end() + len(who)
    return match[0] == "责成" or text[after : after + 1] in "于在" or text[after : after + 2] in _URGED


def _asks(text: str, match: re.Match[str], _start: int, end: int) -> bool:
    """请 with those who are asked, or with what they are asked to do; not the courtesies that close a letter."""
    if _COURTESY.match(text, match.start(), end):
        return False
    return begins_act(text, match.end()) or bool(doer_from(text, match.end(), end))


def _recommends(text: str, match: re.Match[str], _start: int, end: int) -> bool:
    after = match.end() + text.startswith("由", match.end())
    return begins_act(text, match.end()) or bool(doer_from(text, after, end))


def _without_exception(text: str, match: re.Match[str], start: int, _end: int) -> bool:
    before = text[start : match.start()]
    return not before or (
        (before.endswith("的") or _begins(text, start, match.start())) and begins_act(text, match.end())
    )


_CHECKS: Mapping[str, Callable[[str, re.Match[str], int, int], bool]] = {
    "要": _demands,
    "将": _is_future,
    "应": _should,
    "计划": _plans,
    "承诺": _promises,
    "一律": _without_exception,
    "责": _orders,
    "请": _asks,
    "建议": _recommends,
}
