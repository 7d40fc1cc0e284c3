"""Words that name who speaks in Chinese: a clause without what leads to its subject and what its verb has with it."""

from __future__ import annotations

from masthead.extract.official_words import MODIFIERS, PARTICLES, VERBS
from masthead.extract.people.person_names import is_name
from masthead.extract.people.surnames import COMPOUND, SURNAMES
from masthead.extract.speech.speech_words_zh import COLLECTIVES, HUMANS, LAST_CHARACTERS, LEADING, MANNERS, OFTEN_NOUNS
from masthead.patterns import alternatives, regex

HE_WORDS, THEY_WORDS = frozenset(("他", "她", "其")), frozenset(("他们", "她们", "它们"))
_LONGEST_SUBJECT, _LONGEST_PLAIN, _LONGEST_NAME = 30, 10, 3
_MOST_ADJUNCTS = 6
_DATE = r"\d{1,4}年?\d{0,2}月?\d{0,2}日?"
_LEADING = regex(
    r"(?:[”」]|在[^，。]{1,24}?(?:上|中|时|后|里|期间|现场|之际|过程中)(?=[㐀-鿿]{2})|"
    r"[㐀-鿿]{0,8}(?:会[上后前间]|(?:调研|采访|考察|检查)[中时]|途中|席间|现场)(?=[㐀-鿿]{2})|"
    rf"{_DATE}|[一二三四五六七八九十几多两数]{{1,2}}[位名]|有(?![人关些])|来自[^，。的]{{2,16}}的|{alternatives(LEADING)})+"
)
# What stands between a subject and its verb, and ends in a word of its own: 王某在会上强调.
_CLOSED = regex(
    r"(?:在[^，。]{1,24}(?:上|中|时|后|会|里|期间|之际|现场|采访|下|前)|(?:接受|回?答|答复|面对|谈[到及起]|[说提]起|介绍|"
    r"考察|调研|检查|视察|走访|慰问|讲话|发言|致辞|(?<!工)作|出席|参加|会见|到)(?![人员者家组团队])[^，。]{0,20}[时后]|(?:总结|主旨|开幕)?"
    r"(?:讲话|发言|致[辞词]|讲座|演讲)[中时里上]|(?<=[信函文书件明告议要章本例》])[中里上]|会[上后]|[还也又再先亦曾均都则并仍]|"
    rf"一[^，。]{{1,4}}就|经?审[理查]后?|(?:研究|讨论)后?|{_DATE}(?:晚|凌晨|[上下]午)?|{alternatives(MANNERS)})$"
)
# What goes on to the verb: 王某对记者说, 老人指着新房说.
_OPEN = regex(
    r"(?:(?:就(?![业医学地])|围绕|针对|结合|关于|谈[及到起]|[说提聊讲]起|[说提]到)[^，。]{1,30}|"
    r"(?:对(?![外口方象接台])|向(?![阳导])|跟(?!踪))[^，。]{1,16}|(?:会同|联合(?![国会体社党])|协同)[^，。]{2,16}|"
    r"用(?![户电水人工地品车])[^，。]{1,12}|(?:接过|竖起|伸出|打开|擦去|放下|停下|走到|来到|翻开)[^，。]{1,12}|"
    r"[指看望捧拿握拉掰扳搂抱含流红笑扯挥摸拍叹抹数摇带低皱算翻擦扶坐站陪][着了][^，。]{0,12}|一?边[^，。边]{1,10}一?边)$"
)
_ADVERB = "地"
# Words before the verb that make it no telling: 通知要求的, 一般来说.
_NO_SUBJECT = regex(
    r"(?:[如若即所被据需要应再听虽凡来是比该更好不无未的简统俗号全又合代别尊]|假如|也就是|可以|应当|能够|没有|按照|根据|应予|"
    r"予以|积极|及时|有关|法律法规|一般|具体|总体|简单|或者|包括|比如|换句话|换言之)$"
)
_NO_SPEAKER = regex(
    "(?:数据|结果|统计|消息|事实|实践|俗话|老话|常言|古[语话]|监测|证据|网传|传言|谣言|历史|经验|可以|目标|任务|职责|责任|思路|"
    "路径|方向)$|^(?:[上下本此每][年月周日]|与(?!会)|会(?!议)|其(?!他)|什么|怎么|如[何果]|虽然|尽管|即使|不管|一旦|除了|"
    "[一二三四五六七八九十要应将已可能不没无把被让使从由因以及或更最很太都再又只才就所此那我你您咱])"
)
# No verb but those that stand inside names of people and papers: 办案民警, 调查报告.
_ACTS = alternatives(verb for verb in VERBS if len(verb) > 1 and verb not in {*COLLECTIVES, *MODIFIERS, "主要"})
_IS_NOUN = regex(
    rf"(?:(?!(?:{_ACTS})(?![组队员办人者户方处科部局室会]|同志|民警|单位|部门|企业|法官|代表|专家|工作))"
    "[^的了])+"
)
# What stands inside no noun that speaks: 各单位要按照会议要求.
_BOUND = regex("(?<![主重必需])要|[将把使让令由向按]|根据|依照|作为")
_LEADS_TO_BODY = regex("(?:[㐀-鿿]{2,8}的)?[我本]?")
_WHO = alternatives((*COLLECTIVES, *HUMANS))
_KIN = "大爷|大妈|大娘|大叔|大婶|大姐|大哥|大嫂|阿姨|奶奶|爷爷|婆婆|师傅|老汉|先生|女士|[婶叔伯嫂姨爷哥姐]"
_NOUN = regex(rf"(?:{_WHO}|《[^》]{{2,30}}》|[老小][㐀-鿿]头?|[㐀-鿿](?:[{LAST_CHARACTERS}]|{_KIN}))$")
_SOMEBODY = regex(rf"(?:{alternatives(HUMANS)}|[老小][㐀-鿿]头?|[㐀-鿿](?:{_KIN}))$")
_NO_OPENING = frozenset("在对据为以由从被把将要让")
_OPENS = regex(rf"[㐀-鿿]{{0,12}}?(?:(?!信[心任用息念步众徒访])(?:{_WHO}))+")
# Who is called by surname and kin, or by a short name, behind what they are: 村民赵大爷, 种植户老马.
_CALLED = regex(rf"(?P<kin>[㐀-鿿](?:{_KIN}))|[老小][㐀-鿿]头?")
_KIN_NAMED = regex(rf"[㐀-鿿](?:{_KIN})$")
_ROLE = regex(alternatives(HUMANS))
_OFTEN_NOUNS, _TAILS = frozenset(OFTEN_NOUNS), frozenset((*COLLECTIVES, *HUMANS))
_PAPER = regex("《[^》]{2,40}》$")
# What a body does before 称: 市场监管局通报称.
_STATING = regex("(?P<body>[㐀-鿿]{2,16}[局厅委办院会府队所部方])(?:通报|回应|答复|回复|反映|提示|声明|指控)")
# What somebody does before 认为, 说: 专家分析认为, 专家组评估认为. With nobody before it nobody speaks: 综合分析认为.
_EXAMINING = regex(
    "(?:分析|研判|评估|会商|解读|解析|评议|合议|调查|调研|研究|审理|核查|测算|论证|鉴定|讨论|审议|统计|推算|剖析)$"
)
_JOINT = regex("[、和与及]")
_NOT_PLAIN = frozenset(PARTICLES)
_HAN = regex("[㐀-鿿]{2,}")
_NO_NAME = regex("[们的了就便也又很]|[问时]$|^[组会队团]")
_NAME = regex("[㐀-鿿]{2,4}|[㐀-鿿]{1,7}(?:·[㐀-鿿]{1,7})+")


def lead_end(phrase: str) -> int:
    """Where what leads to the subject of a phrase ends: 会上，, 昨日."""
    lead = _LEADING.match(phrase)
    return lead.end() if lead else 0


def without_manner(phrase: str) -> str:
    """The phrase without what stands between its subject and the verb behind it."""
    for _ in range(_MOST_ADJUNCTS):
        if phrase.endswith(_ADVERB):
            phrase = _before_adverb(phrase)
            continue
        adjunct = _CLOSED.search(phrase) or _OPEN.search(phrase)
        if not adjunct or adjunct[0].count("《") != adjunct[0].count("》"):
            break
        phrase = phrase[: adjunct.start()]
    return phrase


def _before_adverb(phrase: str) -> str:
    """What stands before an adverb of two to seven characters: 村民们高兴地, 语重心长地."""
    ends = [len(phrase) - 1 - size for size in range(2, 8)]
    before = [phrase[:end] for end in ends if end >= 0]
    known = (one for one in before if one in HE_WORDS or one == "" or _NOUN.search(one) or _titled(one))
    return next(known, before[0] if before else "")


def speaking_noun(phrase: str, body: str | None, *, often_noun: bool) -> str | None:
    """Who speaks, as the phrase before a verb of speech names it, though no person is known in it; None for nobody.

    body: the organisation that is named last in it. often_noun: the verb says little of there being a speaker.
    """
    bare = without_manner(phrase)
    noun = bare[lead_end(bare) :].strip(" \u3000")
    if not noun or len(noun) > _LONGEST_SUBJECT or _NO_SUBJECT.search(phrase):
        return None
    title = _PAPER.search(noun)
    if title:
        return title[0]
    behind = noun.rpartition("的")[2]
    noun = behind if _NOUN.search(behind) else noun
    examining = _EXAMINING.search(noun)
    if not examining:
        return _speaking(noun, body, often_noun=often_noun)
    before = noun[: examining.start()]
    return _speaking(before, body, often_noun=True) if _NOUN.search(before) else None


def _speaking(noun: str, body: str | None, *, often_noun: bool) -> str | None:
    """Who speaks, of the noun before a verb of speech."""
    if body and noun.startswith(body) and noun[len(body) :] in _OFTEN_NOUNS:
        return body  # 市纪委监委通报称
    stating = _STATING.fullmatch(noun)
    if stating:
        return stating["body"]
    titled = _titled(noun)
    if titled or noun in _TAILS or noun == body or _are_several(noun):
        return titled or noun
    if body and noun.endswith(body):
        return body if _LEADS_TO_BODY.fullmatch(noun[: -len(body)]) else None
    if _NO_SPEAKER.search(noun) or _BOUND.search(noun) or not _IS_NOUN.fullmatch(noun.replace(body or "\n", "局")):
        return None
    if noun[0] in SURNAMES and 1 < len(noun) <= _LONGEST_NAME and is_name(noun, 0, len(noun)):
        return noun
    plain = not often_noun and len(noun) <= _LONGEST_PLAIN and not _NOT_PLAIN.intersection(noun)
    return noun if _NOUN.search(noun) or (plain and _HAN.fullmatch(noun)) else None


def opening_noun(text: str, start: int, end: int) -> tuple[str, int] | None:
    """The words for people, bodies or papers that text[start:end] begins with, and where they end."""
    opens = _OPENS.match(text, start, end)
    if not opens or opens[0][0] in _NO_OPENING or not _IS_NOUN.fullmatch(opens[0]):
        return None
    called = _CALLED.match(text, opens.end(), end)
    if called:
        return called[0] if called["kin"] else opens[0] + called[0], called.end()
    return opens[0], opens.end()


def is_word(name: str) -> bool:
    """Whether what was taken for a name is a word for people, bodies or papers."""
    return name in _TAILS


def means_somebody(noun: str) -> bool:
    """Whether a noun means people, no body and no paper."""
    return bool(_SOMEBODY.search(noun))


def _titled(noun: str) -> str | None:
    """The name behind the last title in a noun: 市委书记王某某, 果农刘婶."""
    titles = [*_ROLE.finditer(noun)]
    name = noun[titles[-1].end() :] if titles else ""
    called = _KIN_NAMED.search(noun)
    if called and called[0][0] in SURNAMES:
        return called[0]
    if not _NAME.fullmatch(name) or _NO_NAME.search(name) or name in _TAILS or name[-2:] in _TAILS:
        return None
    return name if name[0] in SURNAMES or name[:2] in COMPOUND or not _NOUN.search(name) else None


def _are_several(noun: str) -> bool:
    """Whether a noun is a list of bodies or people: 省委、省政府."""
    parts = _JOINT.split(noun)
    return len(parts) > 1 and all(
        _NOUN.search(f"某{part}") and _IS_NOUN.fullmatch(part) and not _BOUND.search(part) for part in parts
    )
