"""The words that tell which clauses say something, and which cannot stand without their neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from masthead.patterns import regex


class Words:
    """Patterns, any of which may be found; ^ and $ are the ends of a line.

    A pattern whose every branch begins with a character of its own is searched many times as fast as one that also
    holds others: so those stand apart.
    """

    def __init__(self, *patterns: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._patterns = [regex(pattern, flags | re.MULTILINE) for pattern in patterns]

    def search(self, text: str) -> re.Match[str] | None:
        """A match in a text, if any."""
        return next(filter(None, (pattern.search(text) for pattern in self._patterns)), None)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches, pattern by pattern."""
        return chain.from_iterable([pattern.finditer(text) for pattern in self._patterns])


class ClauseWords(NamedTuple):
    """What the clauses of one language are judged by; each is searched in clauses, each on a line of its own.

    resumes: as the first of its sentence, it takes up the sentence before.
    leans_back: later in its sentence, it takes up the clause before.
    states: it has a verb. What has none is a list, of those present for example.
    breaks: it may be left out after a comma, if what stands before it states something.
    reaches_on: it is a head that needs what follows.
    aims: it states only what the rest of its sentence is for.
    governs: it says who claims, asks or expects all that follows in its sentence.
    limits: it takes back or narrows the clause before it, which must not be quoted without it.
    contrasts: as the first of its sentence, it takes back or narrows the sentence before.
    denies: it negates, refuses or excepts, so that what is cut from beside it may say the reverse.
    refuses: of these, what tells that a thing is not or cannot be done.
    asks, answers: who wants something of somebody; what is decided about it.
    hedges: a promise or a number in it is held open.
    figures, telling: numbers; deeds.
    hollow: praise and stock phrases.
    """

    resumes: Words
    leans_back: Words
    states: Words
    breaks: Words
    reaches_on: Words
    aims: Words
    governs: Words
    limits: Words
    contrasts: Words
    denies: Words
    refuses: Words
    asks: Words
    answers: Words
    hedges: Words
    figures: Words
    telling: Words
    hollow: Words


_CHINESE = ClauseWords(
    resumes=Words(
        r"^(?:其(?!他|余)|此(?!次|轮)|该|这|它|他|她|同时|此外|另外|对此|为此|由此|因此|因而|所以|反之|也|亦|还|又|但"
        r"|但是|不过|然而|而|并|以及)"
    ),
    leans_back=Words(
        r"^(?:并|以及|及|也|亦|其|而|且|从而|进而|使|令|均|都|则|就|即|还|又|再|同时|因此|因而|所以|为此|对此"
        r"|由此|此(?!次|轮)|这|该|它|他|她|特别是|尤其是|包括"
        r"|以便|以期|以此|之后|随后|上半年|下半年|年内|年底|当年|当日|次日|同月|反之|此外|另外|相应|切实|确保"
        r"|防止|避免|不断|着力|但|不过|然而"
        r"|适时|力争|争取|为.{2,24}(?:提供|作出|奠定|注入|打下))|^(?!采|通过|运用|要).*等(?:做法|办法|方式|措施"
        r"|手段)$"
    ),
    states=Words(r""),
    breaks=Words(r""),
    reaches_on=Words(
        r"^(?:(?:但|但是|然而|不过|同时|此外)$|(?:\d{4}年)?(?:\d{1,2}月)?(?:\d{1,2}日)?$|(?:要|应|须|将)?(?:对于|针对|围绕|按照|根据|依据|依照|遵照"
        r"|结合|通过|随着|为了|为(?!.{0,30}(?:提供|作出|奠定|注入|打下))|以.{1,30}(?:为|导向)|由于|因为|鉴于"
        r"|经|待|如|如果|若|只要|除|除了|凡|借鉴|借助|立足|着眼|面对|不仅|不但|虽然|尽管|既|作为)"
        r"|(?:要|应|须|将)?(?:对|在|从|自|至|截至|截止|到|当)(?!.*(?:开展|整治|查处|建|完成|检查|严格|给予"
        r"|进行|实施|提供|推进|加大|深入|严|发放|予以))"
        r"|(?:下一步|目前|近期|近年来|今年|明年|过去|今后|至此|此前|会上|期间|原则上|一般|必要时|据悉|据了解).{0,3}$"
        r"|(?:力争|争取|确保)?.{0,7}(?:年内|年底|年底前|月底前|上半年|下半年)$)",
        r"(?:督促|督导|推动|引导|指导|组织|会同|协调).{0,24}(?:部门|政府|单位|各地|地区|企业|党委|干部|群众|机关|组|省市)$",
        r"以.{1,30}为(?:龙头|核心|主体|主|引领|基础|支撑|支柱|代表|依托|纽带|抓手|统领|目标|载体|主线|重点)$",
        r"(?:后|时|中|下|前|以来|期间|的|之际|方面)$",
    ),
    aims=Words(r"^为了?(?!.{0,30}(?:提供|作出|奠定|注入|打下))"),
    governs=Words(
        r"(?:指出|强调|认为|反映|表示|提出|介绍|透露|宣布|声称|坦言|希望|建议|请求|预计|估计|估算|据统计|据介绍"
        r"|据了解|要求|意见|研究提出)$",
        r"^(?:(?:原则上|预计|拟|拟于)$|如果?(?!期|何|下|实|意|数|约)|若(?!干)|倘若|假如|只要|只有|除非|一旦|凡|待|虽然|尽管)",
    ),
    limits=Words(
        r"^(?:但|但是|不过|然而|却|只是|除外|除.{1,20}外|仅|不含|不包括|原则上|力争|适时|视情|如需|直至|确有|确需|确因)"
    ),
    contrasts=Words(r"^(?:但|不过|然而|可是|却)"),
    denies=Words(
        r"不(?!断|仅|但|同|少|等(?!于)|久|足|超过|低于|高于|小于|论|管|良|过[，,]|只|力|懈|齐|含|忘|竭|法|动产|锈)|未(?!来|成年)|没有|难以"
        r"|无法|无权|禁止|拒绝|暂缓|除非"
    ),
    refuses=Words(
        r"不(?:宜|予|能|属于|具备|合理|可行|成熟|符合|同意|支持|再|可(?!或缺|分|逆|抗))|[尚还暂仍](?:不|未|没有|无)|未能|未予"
        r"|难以|无法|没有(?!.{0,8}的)|暂缓|拒绝"
    ),
    asks=Words(r"^.{1,24}?(?:请求|希望|申请)|^(?:请求|希望)|^[^，]{0,6}(?:省|市|县|区|州|公司|单位|方)建议"),
    answers=Words(
        r"同意|支持|不宜|不予|由.{2,20}负责|将(?!来)|[已拟](?!经?呈)|请.{2,16}(?:商|与)|可(?:列入|按|由|在|与)|决定|意见"
    ),
    hedges=Words(r"适时|力争|争取|拟|计划|初步|原则上|有望|预计|可能|视情|择机|逐步|研究|探索|尽快|条件成熟|必要时"),
    figures=Words(
        r"\d|[二三四五六七八九十百千万两][一二三四五六七八九十百千万]{0,15}"
        r"(?:个|名|人|次|起|件|项|家|批|轮|所|户|吨|亩|公里|处|份|条|场|期)"
    ),
    telling=Words(
        r"召开|开通|开展|立案|查处|查办|督办|建立|建成|新建|改建|整治|整改|核查|排查|清理|通报|列出|明确|压实"
        r"|落实|推动|督促|严惩|处罚|处置|约谈|问责|曝光|铲除"
        r"|发放|下沉|走访|谈话|举报|受理|办结|完成|投入|投资|安排|拨付|印发|出台|制定|修订|公布|公开|组织|成立"
        r"|派出|进驻|覆盖|取缔|关停|责令|检查|抽查|检测"
        r"|抽检|更换|修复|补贴|救助|培训|宣传|加强|完善|提级|包案|倒查|加大|堵塞|构建|共享|推广|形成|调整|实现"
        r"|增长|下降|达到|提高|减少|增加"
    ),
    hollow=Words(
        r"高度重视|紧紧围绕|全面落实|全面贯彻|深入贯彻|战略布局|发展理念|充分证明|充分发挥|坚强|良好|有力支撑"
        r"|彰显|提供了|起到了|认真|始终|贯穿|积极|牢固树立"
        r"|切实增强|深刻|重要意义|出发点|落脚点|令人鼓舞|新的更大"
        r"|更大贡献|不断增强|营造|奠定|坚实|以.{1,12}为(?:指导|指引|核心|导向)"
    ),
)

_ENGLISH = ClauseWords(
    resumes=Words(
        r"^(?:and|or|nor|but|so|thus|hence|then|it(?! was (?:resolved|agreed|decided|noted|confirmed|proposed))|its"
        r"|they|their|this|these|that|those|he|she|his|her|such"
        r"|also|both|however"
        r"|to|therefore|moreover|furthermore|additionally|in turn)\b",
        flags=re.IGNORECASE,
    ),
    leans_back=Words(r"(?!)"),  # an English window begins with its sentence
    states=Words(
        r"\b(?:is|are|was|were|has|have|had|will|may|can|must|should|do|does|did|[a-z]{3,}ed|ended|began|met"
        r"|fell|rose|amounts?|requires?|sent|held|made|took|gave|found|left|paid|built|brought|won|lost|grew|spent|told"
        r"|kept|led|ran|saw|stood|struck|taught|went|wrote|broke|came|drew|became|got|heard|shut|hit"
        r"|needs?|remains?|continues?|faces?|lacks?|shows?|runs|serves?|provides?|lives?|employs?|owns?)\b"
    ),
    breaks=Words(
        r"^(?!.*\b(?:only|not|no|if|unless|except|provided|subject)\b)(?:which|who|whose|where|while|as well"
        r"|including|in turn|and (?:it|they|he|she|we|there)\b"
        r"|and (?:the|its|their|his|her|an?|all|most|some|another|\d[\d,]*) (?:[\w’'-]+ ){1,6}?(?:is|are|was|were"
        r"|has|have|had|will|may|can|must)\b)",
        flags=re.IGNORECASE,
    ),
    reaches_on=Words(
        r"^(?:in|on|at|by|from|during|since|after|before|until|as of|as|if|when|once|for|to|under|with|within"
        r"|of|over|based|given|because"
        r"|although|though|despite|following|subject|provided|where|while|unless|according|due)\b",
        flags=re.IGNORECASE,
    ),
    aims=Words(r"^(?:to|in order to|so as to) ", flags=re.IGNORECASE),
    governs=Words(
        r"\b(?:said|says|stated|noted|stressed|reported|warned|estimates?|estimated|expects?|asked|requested"
        r"|proposed|according to .*"
        r"|claims?|claimed|recommended|suggested)$",
        flags=re.IGNORECASE,
    ),
    limits=Words(
        r"^(?:but|although|though|unless|except|excluding|however|subject to|provided|if|only|not|pending|while"
        r"|yet|depending|or)\b",
        flags=re.IGNORECASE,
    ),
    contrasts=Words(r"^(?:but|however|yet|nevertheless|nonetheless)\b", flags=re.IGNORECASE),
    denies=Words(
        r"\b(?:not|never|unless|rather than|declin(?:e|es|ed|ing) to|declined|refus(?:e|es|ed|ing)|cannot|without"
        r"|neither|nor)\b|n[’']t\b"
        r"|\bno\b(?! later than)(?!\.)",
        flags=re.IGNORECASE,
    ),
    refuses=Words(r"\b(?:not|never|declined|refused|rejected|cannot)\b(?! only)|n[’']t\b", flags=re.IGNORECASE),
    asks=Words(r"\b(?:asks?|asked|requests?|requested|petitioned|applied)\b", flags=re.IGNORECASE),
    answers=Words(
        r"\b(?:agreed?|agrees|approved?|supports?|supported|decided|granted|will|rejected|refused|declined)\b",
        flags=re.IGNORECASE,
    ),
    hedges=Words(
        r"\b(?:aims? to|plans? to|planned|intends? to|expected|expects? to|hopes? to|may|might|could|subject to"
        r"|where possible|if|provisional|"
        r"provisionally|likely|as appropriate|when conditions|to be confirmed|proposed|should|seeks? to"
        r"|no later than|by the end of)\b",
        flags=re.IGNORECASE,
    ),
    figures=Words(r"\d"),
    telling=Words(
        r"\b(?:agreed|approved|approve|opened|closed|inspected|checked|tested|replaced|repaired|restored"
        r"|reported|received|resolved|completed"
        r"|launched|started|began|signed|delivered|distributed|reached|treated|confirmed|recorded|funded|fund"
        r"|paid|published|issued|ordered"
        r"|installed|trained|recruited|visited|identified|reduced|increased|fell|rose|will|must|require[sd]?"
        r"|share)\b",
        flags=re.IGNORECASE,
    ),
    hollow=Words(
        r"\b(?:important|importance|milestone|commitment|committed|welcomed|thanked|grateful|pleased|success of"
        r"|highlighted the)\b",
        flags=re.IGNORECASE,
    ),
)


def clause_words(language: str) -> ClauseWords:
    """The words of a language."""
    return _CHINESE if language == "zh-CN" else _ENGLISH
