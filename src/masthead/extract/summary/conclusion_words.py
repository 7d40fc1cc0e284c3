"""The words that tell whether a clause concludes: data for the conclusion."""

from __future__ import annotations

import re
from typing import NamedTuple

from masthead.patterns import regex


class ConclusionWords(NamedTuple):
    """What the windows of one language are judged by.

    finds: what an audit or a review found is what it is for. overall: how all of it went says more than any of its
    figures. ended: that something has ended says more than that something was done. done: something was. totals: the
    sum of what was done. to_come: what is still to come is no conclusion. formal: what only opens or closes a speech, a
    letter or a meeting, or tells those present what to do.
    """

    finds: re.Pattern[str]
    overall: re.Pattern[str]
    ended: re.Pattern[str]
    done: re.Pattern[str]
    totals: re.Pattern[str]
    to_come: re.Pattern[str]
    formal: re.Pattern[str]


_CHECK = "[^，。；]{0,6}(?:检查|抽查|排查|督查|受理|查处|开工|安排|投入|收购|接种|完成)(?!是)"
_SUM = (
    "[^，。；]{0,6}(?:检查|抽查|排查|督查|检测|监测|受理|查处|查获|破获|抓获|侦破|审结|办结|处置|化解|开工"
    "|建成|新建|改造|安排|投入|收购"
    "|接种|救治|救助|帮扶|惠及|培训|登记|走访|接待|接收|收到|征集|发现|发放|发布|组织|开展|举办|出动|转移|安置"
    "|签约|引进|新增|实现|完成)"
)
# Every branch begins with a character of its own: so these are searched many times as fast.
_CHINESE = ConclusionWords(
    finds=regex(
        r"总体看|总体上看|总的看|总体来看|综合来看|综上所述|初步核算"
        r"|结果(?<=(?:审计|调查|检查|评估|考核|抽查|监测|测评|统计|督查)结果)(?:表明|显示)"
    ),
    overall=regex(
        r"完成了.{0,8}各项|实现了.{0,8}各项|取得了.{0,8}各项|各项.{0,8}(?:完成|实现|取得)了|完成了.{0,4}(?:年初|年度)"
    ),
    ended=regex(r"告一段落|结束|收官|闭幕|圆满|至此|全部完成|通过了|正式实施"),
    done=regex(r"完成|召开|决定|印发|公布|通报|取得|启动|部署|建成|达到|开展"),
    totals=regex(
        rf"此次{_CHECK}|本次{_CHECK}|本周{_CHECK}|共(?<!公共)(?![同享产建识]){_SUM}|特申请|特请求|特商请|恳请"
    ),
    to_come=regex(
        r"将(?=于|在|会|继续|进一步|组织|召开|按)|拟(?<![模虚草]拟)(?![定订态人合稿])|力争|争取|下一步|预计"
        r"|要(?=[以抓坚加推强守落确完])"
    ),
    formal=regex(r"请予审议|请审议|如下|我代表|委托|各位代表|现将|提出意见"),
)
_ENGLISH = ConclusionWords(
    finds=regex(
        r"\b(?:in summary|in conclusion|we conclude|we found|(?:audit|review|inspection|inquiry|survey|results?)"
        r" (?:found|concluded|shows?|showed)|(?:is|are|was|were) recommended (?:for|that)|resolved)\b",
        re.IGNORECASE,
    ),
    overall=regex(r"\b(?:overall|on the whole|all (?:the )?(?:aims|targets|goals))\b", re.IGNORECASE),
    ended=regex(
        r"(?<!be )\b(?:ended|concluded|completed|finished|closed|agreed|approved|decided|adopted|declared"
        r"|no new|in total)\b",
        re.IGNORECASE,
    ),
    done=regex(r"\b(?:launched|began|reached|restored|requires?|total|amounts?|remain|held|reported)\b", re.IGNORECASE),
    totals=regex(r"\b(?:a total of|in all|altogether|cumulative\w*)\b", re.IGNORECASE),
    to_come=regex(
        r"(?<!that )(?<!which )(?<!who )\b(?:will|plans? to|aims? to|intends? to|should|must|is due|are due)\b",
        re.IGNORECASE,
    ),
    formal=regex(
        r"\b(?:call this meeting|(?-i:I|I'm|I'd|I’m|I’d)|my|your?|thank|welcome|please|proceed to"
        r"|minutes\b.*\b(?:approved|agreed|confirmed|signed)|(?:approved|agreed|confirmed) .*minutes|apologies|none"
        r"|no (?:declarations|interests))\b",
        re.IGNORECASE,
    ),
)
# The title of a document that asks or plans: what is to come is what it says.
ASKS = regex(
    r"(?:函|请示|方案|计划|规划|通知|预案|要点)$|\b(?:memo(?:randum)?|plans?|proposals?|request|deadlines?)\b",
    re.IGNORECASE,
)
# A heading that promises what matters most.
FOREMOST = regex(
    r"结论|总体(?:情况|评价|进展)|基本(?:情况|评价)|审计评价|评[估价]结果|概况|综述"
    r"|\b(?:conclusions?|summary|overview|highlights|key (?:findings|messages|points|facts)|decisions?|decided)\b",
    re.IGNORECASE,
)
# Behind these a sentence says what it has to say: 记者从市公安局获悉，…
TOLD_BY = regex(r"(?:获悉|了解到|据悉|据介绍|据统计)[，,：:]\s*")
# A paragraph that only leads in to what follows; what follows these words is what has been decided.
LEADS_IN = regex(r"(?:通报|报告|汇报|总结|说明|反馈|公布)[^。；，]{0,4}如下[。：:]?$")
DECIDES_BELOW = regex(r"(?:决定|批复|函复|答复|处理意见|处罚|裁定|判决)[^。；，]{0,6}如下[。：:]?$")


def conclusion_words(language: str) -> ConclusionWords:
    """The words of a language."""
    return _CHINESE if language == "zh-CN" else _ENGLISH
