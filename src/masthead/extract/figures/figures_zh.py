"""Chinese figures: 641个, 1万余份, 约3.2亿元, 12.5%, 三百二十家, 百分之十五, 第2至第10督导组, 五级."""

from __future__ import annotations

import re

from masthead.extract.dates.date_texts import dates_in
from masthead.extract.figures.amounts_zh import Amount, amount_at
from masthead.extract.figures.changes_zh import with_changes
from masthead.extract.figures.counted import lead_before, name_after, name_before, starts_name
from masthead.extract.figures.figure_parts import with_totals
from masthead.extract.figures.found_figure import Form, FoundFigure
from masthead.extract.figures.measure_words import (
    IDIOMS,
    MEASURES,
    MONEY,
    NOUNS,
    ORDINAL,
    ORDINAL_BODY,
    PERCENT,
    POINTS,
    WORDS,
)
from masthead.extract.figures.numerals import HAN_NUMERAL, han_value
from masthead.patterns import alternatives, regex

_CANDIDATE = regex(rf"[\d第半{HAN_NUMERAL}]")  # where a figure may begin
_ONE = regex(rf"一[{HAN_NUMERAL}半]")  # 一 alone counts nothing
_MARK_END = regex(rf"\d[\d.,．，]*|[{HAN_NUMERAL}]+|")
_NTH = rf"(?:\d{{1,4}}|[{HAN_NUMERAL}]{{1,8}})"
_ORDINAL = regex(
    rf"第(?P<nth>{_NTH})(?P<more>(?: ?[至到、和及—–~-] ?第?{_NTH}){{0,6}})"
    rf"(?P<nth_unit>{alternatives(ORDINAL)}|[㐀-鿿]{{0,8}}?(?:{alternatives(ORDINAL_BODY)}))"
    rf"|(?<![第{HAN_NUMERAL}])(?P<term>[{HAN_NUMERAL}]{{1,4}})(?P<term_unit>届|次(?<=届.次)|次(?<=届..次))"
)
_IDIOM = regex(alternatives(IDIOMS))
_CLOCK = ("上午", "下午", "晚上", "凌晨", "中午")
_COORDINATES = ("东经", "西经", "北纬", "南纬")
_TIME = regex(r"\d[时点：:]\d{0,2}$|[时点：:]$")
_NAMED_BY = {
    "小时": regex(
        r"(?<=[27][42]小时)(?:值|带班|服务|营业|开放|书店|热线|自助|监控|监测|在线|便利|药店|银行|不间断|轮|备勤|待命|巡|畅通|运行|健身"
        r"|图书|接听|接警|全天|专人|通关|供应|供水|供电|供热|急诊|门诊|报警|举报|客服|智能|无人|滚动|护理|救援|看护|守护|安保|在岗|核酸)"
        r"|(?<=48小时)核酸"
    ),
    "层": regex(r"(?:\d{2,4}室|(?:第?[一二三四\d]号?)?(?:会议室|会议厅|大会议室|报告厅|多功能厅|大厅|办公室))"),
    "楼": regex(r"(?:\d{2,4}室|(?:第?[一二三四\d]号?)?(?:会议室|会议厅|报告厅))"),
}
_HAN = regex(r"[㐀-鿿]")
_FATE = regex(
    r"(?P<what>死亡|受伤|重伤|轻伤|失踪|失联|遇难|获救|被困|到会|出席|列席|缺席|请假|赞成|反对|弃权|当选|住院|出院|治愈|感染|确诊|脱贫|就业|入选|获奖)"
    r"(?=[，。；、（()）]|$)"
)
_LEVELS = "省市县区乡镇村组州盟旗级部局院校厅站"
_NOUN_UNITS = tuple("个名位家所支")
_SERIES = regex("、|和|及|以及|")
# A number without a unit is a figure where it is said to be the value of something, and nothing follows it.
_BARE = regex(
    r"(?:指数|系数|得分|评分|均分|比值|浓度值?|之比|[人户件次个例家]数|总数|总量|人口)(?:值|分别)?(?:为|是|达到?|至|约)?$"
)
_BARE_DECIMAL = regex(
    r"(?:[为是达至到由从仅]|指数|系数|[率比值度数]|(?:上升|下降|提高|提升|降低|增加|减少|回落|上涨|下跌|增长|高|低)了?)约?$"
)
_BARE_END = regex(r"[，。；、（）()]|,(?!\d)|$|的|(?:提高|提升|上升|下降|降低|降至|升至|增至|减至|增加|减少|缩小|扩大)")


def chinese_figures(text: str) -> list[FoundFigure]:
    """The figures of a text, left to right."""
    found: list[FoundFigure] = []
    dates = [(date.start, date.end) for date in dates_in(text, "zh-CN")]
    position = 0
    while candidate := _CANDIDATE.search(text, position):
        at = candidate.start()
        if candidate[0] == "一" and not _ONE.match(text, at):
            position = at + 1
            continue
        while dates and dates[0][1] <= at:
            dates.pop(0)
        if dates and dates[0][0] <= at:
            position = dates[0][1]
            continue
        figure, position = _figure_at(text, at, _end(text, found[-1]) if found else 0)
        if figure:
            found.append(figure)
    return with_totals(text, with_changes(text, _join_series(text, found)), "zh")


def _end(text: str, figure: FoundFigure) -> int:
    """Where a figure ends, with the name after it that it counts."""
    return figure.end + (len(figure.counts) if figure.counts and text.startswith(figure.counts, figure.end) else 0)


def _figure_at(text: str, at: int, left: int) -> tuple[FoundFigure | None, int]:
    """The figure that begins at text[at], if any, and where to look for the next. left: where the one before ends."""
    if idiom := _IDIOM.match(text, at):
        return None, idiom.end()
    if ordinal := _ORDINAL.match(text, at):
        return _ordinal(ordinal), ordinal.end()
    amount = amount_at(text, at, left)
    if amount is None:
        return None, max(_MARK_END.match(text, at).end(), at + 1)  # type: ignore[union-attr]  # it matches anything
    figure = _in_words(text, left, amount) if amount.han else _in_digits(text, left, amount)
    return figure, max(amount.end if figure or not amount.han else amount.number + len(amount.han), at + 1)


def _ordinal(match: re.Match[str]) -> FoundFigure:
    number = match["nth"] or match["term"]
    value = None if match["more"] else int(number) if number.isdecimal() else han_value(number)
    counts = name_after(match.string, match.end(), known=True)
    unit = match["nth_unit"] or match["term_unit"]
    return FoundFigure(*match.span(), value=value, unit=unit, counts=counts, form="ordinal")


def _in_digits(text: str, left: int, amount: Amount) -> FoundFigure | None:
    """A figure in Arabic digits, a share or a fraction: it needs a unit, a currency sign, a scale that ends the
    phrase (5万), or words that say that it is the value of something."""
    if amount.fraction:
        return _counted(text, left, amount, "fraction")
    unit, end = amount.unit, amount.end
    if unit is None and not (amount.scaled and text[end : end + 1] != "级") and not _is_value(text, amount):
        return None
    if (
        _names(text, amount)
        or unit in ("委", "会", "点")
        or _ranks(text, amount)
        or (unit == "级" and "." not in text[amount.number : end])
    ):
        return None
    if unit == "度" and text[amount.number - 2 : amount.number] in _COORDINATES:
        return None
    if unit == "分" and _TIME.search(text, max(0, amount.number - 4), amount.number):
        return None
    return _counted(text, left, amount, _form(unit))


def _is_value(text: str, amount: Amount) -> bool:
    if not _BARE_END.match(text, amount.end) or text[amount.end : amount.end + 1] in tuple("：:"):
        return False
    before = _BARE_DECIMAL if isinstance(amount.value, float) else _BARE
    return bool(
        before.search(text, max(0, amount.start - 8), amount.start)
        or _BARE.search(text, max(0, amount.start - 8), amount.start)
    )


def _in_words(text: str, left: int, amount: Amount) -> FoundFigure | None:
    """A figure in Chinese numerals: beyond ten a count, up to ten and in quotation marks a set phrase."""
    unit, value = amount.unit, amount.value
    if unit is None or amount.han == "一" or _ranks(text, amount):
        return None
    small = value is None or value < 10 or (value == 10 and not amount.qualifier) or _quoted(text, amount)
    form = _form(unit)
    if small and form == "count":
        if unit not in WORDS or not _counts_here(text, amount):
            return None
        form = "words"
    return _counted(text, left, amount, form)


def _counts_here(text: str, amount: Amount) -> bool:
    """Whether a numeral up to ten counts: 五级 after a list of levels, not as a grade; no time of day."""
    before = text[max(0, amount.start - 2) : amount.start]
    if amount.unit == "级":
        return amount.han == "两" or (before[-1:] != "" and before[-1] in _LEVELS)
    if amount.han == "二":
        return False
    return not (amount.unit == "点" and before in _CLOCK)


def _names(text: str, amount: Amount) -> bool:
    """Whether the number is part of a name: 24小时书店, 12层会议室."""
    named = _NAMED_BY.get(amount.unit or "")
    return bool(named and not amount.qualifier and named.match(text, amount.end))


def _ranks(text: str, amount: Amount) -> bool:
    """Whether the number is a rank (前3名), not a count."""
    return text[amount.start - 1 : amount.start] in ("前", "后") and amount.unit in ("名", "位", "个", "强")


def _quoted(text: str, amount: Amount) -> bool:
    """Whether the figure begins or ends a phrase in quotation marks: “四种形态”, “水十条”."""
    return text[amount.start - 1 : amount.start] == "“" or text[amount.end : amount.end + 1] == "”"


def _form(unit: str | None) -> Form:
    whole = (unit or "").partition("/")[0]
    if whole in PERCENT or whole.endswith("分之"):
        return "percent"
    if whole in POINTS:
        return "points"
    return "money" if whole in MONEY or whole[-1:] in tuple("$￥¥€£") else "count"


def _counted(text: str, left: int, amount: Amount, form: Form) -> FoundFigure:
    """The figure, with what it counts."""
    start, end = amount.start, amount.end
    counts = _counts(text, left, start, end, amount.unit, form)
    return FoundFigure(
        start,
        end,
        amount.value,
        amount.unit,
        amount.qualifier,
        counts,
        form=form,
        upper=amount.upper,
        fraction=amount.fraction,
    )


def _counts(text: str, left: int, start: int, end: int, unit: str | None, form: Form) -> str | None:
    """What is counted: after a count, before an amount of money or a share, and else on the other side."""
    if unit in NOUNS:
        return None
    if form == "words":
        return name_after(text, end, known=not text.startswith("“", start - 1))
    if form == "count" and unit and unit not in MEASURES:
        if fate := _FATE.match(text, end):
            return fate["what"]  # 7人受伤
        alone = not _HAN.match(text, end)
        return name_after(text, end) if starts_name(text, end) else name_before(text, left, start, alone=alone)
    return name_before(text, left, start, of_amount=True) or (
        name_after(text, end + 1) if form in ("percent", "fraction") and text[end : end + 1] == "的" else None
    )


def _join_series(text: str, found: list[FoundFigure]) -> list[FoundFigure]:
    """Runs such as 99个市390个县, which share the words before the first."""
    joined: list[FoundFigure] = []
    run: list[FoundFigure] = []
    for figure in found:
        if run and not _follows(text, run[-1], figure):
            joined += _as_run(text, run)
            run = []
        run.append(figure)
    return joined + _as_run(text, run)


def _follows(text: str, first: FoundFigure, second: FoundFigure) -> bool:
    """Whether nothing but the first figure's short noun, and perhaps 、 or 和, parts two counts."""
    noun_end = first.end + len(first.counts or "")
    if first.form != "count" or second.form != "count" or not first.counts or len(first.counts) > 4:
        return False
    if first.unit not in _NOUN_UNITS:
        return False
    return text[first.end : noun_end] == first.counts and bool(_SERIES.fullmatch(text[noun_end : second.start]))


def _as_run(text: str, run: list[FoundFigure]) -> list[FoundFigure]:
    if len(run) < 2:
        return run
    lead = lead_before(text, run[0].start)
    return [figure._replace(lead=lead) for figure in run]
