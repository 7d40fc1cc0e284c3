"""What Chinese figures say of a change, and with what they compare: 同比增长3.2%, 由9.6%降至0.8%, 比上年末增加3个."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.extract.figures.found_figure import Change, FoundFigure
from masthead.patterns import regex

_UP = (
    "增长 增加 上升 上涨 提高 提升 扩大 增收 增支 增产 增幅 涨幅 升幅 净增长 净增 攀升 回升 延长 加快 高出 多出 增多 "
    "拉高 上浮 "
    "上调 调增 增发 增多 扩增 高 多 快 涨 升 增"
)
_DOWN = (
    "下降 降低 减少 下跌 回落 收窄 缩短 压缩 压减 缩减 精简 降幅 跌幅 减幅 下滑 下调 调减 缩小 减收 减支 减产 净减少 "
    "净减 "
    "放缓 下浮 核减 削减 降 减 低 少 慢 跌"
)
_SHORT = "高多快低少慢"  # these tell of a change only beside a comparison
_ADVERBS = (
    "(?:分别|累计|大幅|小幅|净|共|均|平均|实际|适度|再|又|也|还|已|略|预计|同口径|明显|进一步|增速|整体|总体|，)*"
)


def _any(words: str) -> str:
    return "|".join(sorted(words.split(), key=len, reverse=True))


_VERB = regex(
    rf"(?:(?P<up>(?<![新最至较])(?:{_any(_UP)}))|(?P<down>(?<![最至较不])(?:{_any(_DOWN)})))"
    r"(?:了|率?为|达|约)?(?P<to>至|到)?(?:每[^，。；每]{1,4}){0,2}$"
)
_COMPARED = regex(
    r"同比|环比|(?<![可占对相同环之等评])[比较](?![例重率值较为大好高低快慢多少强长小])(?P<with>[^，。；：比较]{1,14}?)"
    rf"(?={_ADVERBS}(?:{_any(_UP)}|{_any(_DOWN)}|(?:[-−+＋]\d)|$))"
)
_SIGNED = regex(r"(?:同比|环比)$")
_APART = regex(r"(?<![不得应宜能可])(?:(?P<up>高于|多于|快于|高出|超出)|(?P<down>低于|少于|慢于))[^，。；：]{1,12}$")
_AGAINST = regex(r"[与同和](?:[^，。；：与同和]{1,12})相比")
_LEVEL = regex(r"[，,]?(?P<compared>[与同和](?:[^，。；：与同和]{1,10}))(?:基本)?持平")
_FROM = regex(r"[由从][^，。；：由从]{0,14}$")
_AND = regex("[和、及]|以及|，")
_BOUND = regex("[，。；：！？,;:（(]|——")
_SENTENCE = regex("[。；！？;]")
_LONGEST = 40


def with_changes(text: str, found: Sequence[FoundFigure]) -> list[FoundFigure]:
    """The figures, with their change and what it is compared with."""
    made: list[FoundFigure] = []
    for figure in found:
        plain = figure.form in ("ordinal", "words")
        made.append(figure if plain else _changed(text, made[-1] if made else None, figure))
    return made


def _changed(text: str, before: FoundFigure | None, figure: FoundFigure) -> FoundFigure:
    begin = max(0, figure.start - _LONGEST, before.end if before else 0)
    clause = _clause(text, begin, figure.start)
    if level := _LEVEL.match(text, figure.end):
        return figure._replace(change="same", compared=level["compared"])
    verb = _VERB.search(clause)
    if verb and (compared := _from(text, before, figure, clause[: verb.start()]) if verb["to"] else None):
        return figure._replace(change=_way(verb), compared=compared)
    stated = list(_COMPARED.finditer(clause))
    compared = stated[-1][0] if stated else None
    if verb and (verb[0][0] not in _SHORT or compared or verb["to"]):
        compared = compared or _against(text, figure.start)
        return figure._replace(change=_way(verb), compared=compared)
    if apart := _APART.search(clause):
        return figure._replace(change=_way(apart), compared=apart[0])
    sign = text[figure.start]
    if sign in "-−+＋" and (stated and (_SIGNED.search(clause) or clause.endswith(stated[-1][0]))):
        return figure._replace(change="up" if sign in "+＋" else "down", compared=compared)
    if before and before.change and _AND.fullmatch(text, before.end, figure.start) and _alike(before, figure):
        return figure._replace(change=before.change, compared=before.compared)
    return figure


def _clause(text: str, begin: int, end: int) -> str:
    """The clause up to a figure."""
    part = text[begin:end]
    bounds = list(_BOUND.finditer(part))
    return part[bounds[-1].end() :] if bounds else part


def _way(match: re.Match[str]) -> Change:
    return "up" if match["up"] else "down"


def _from(text: str, before: FoundFigure | None, figure: FoundFigure, between: str) -> str | None:
    """由9.6% of 由9.6%降至0.8%: what a change starts from."""
    if before is None or len(between) > 6 or text[before.end : figure.start].count("，") > 1:
        return None
    start = _FROM.search(text, max(0, before.start - 16), before.start)
    return text[start.start() : before.end] if start else None


def _against(text: str, at: int) -> str | None:
    """与2019年相比, said earlier in the sentence."""
    begin = max(0, at - 60)
    ends = list(_SENTENCE.finditer(text, begin, at))
    found = _AGAINST.search(text, ends[-1].end() if ends else begin, at)
    return found[0] if found else None


def _alike(before: FoundFigure, figure: FoundFigure) -> bool:
    """Whether a change may be shared: 分别下降12.5%和8.3%."""
    return before.form == figure.form and before.form in ("percent", "points")
