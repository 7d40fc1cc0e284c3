"""Chinese figures: 641个, 1万余份, 约3.2亿元, 12.5%, 三百二十家, 百分之十五, 第2至第10督导组, 五级."""

from __future__ import annotations

import re

from masthead.extract.counted import alternatives, lead_before, name_after, name_before, starts_name
from masthead.extract.found_figure import Form, FoundFigure
from masthead.extract.measure_words import (
    AFTER,
    BEFORE,
    COUNT,
    IDIOMS,
    INFIX,
    MEASURES,
    MONEY,
    NOT_BEFORE,
    NOUNS,
    ORDINAL,
    ORDINAL_BODY,
    PERCENT,
    VAGUE,
    WORDS,
)
from masthead.extract.numerals import HAN_DIGITS, HAN_NUMERAL, HAN_SCALES, arabic_value, han_value, plain

_UNITS = "|".join(
    re.escape(unit) + (f"(?![{NOT_BEFORE[unit]}])" if unit in NOT_BEFORE else "")
    for unit in sorted({*MONEY, *PERCENT, *COUNT, *WORDS}, key=lambda unit: (-len(unit), unit))
)
_ARABIC = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|(?<!\d)\d{1,15}(?!\d))(?:[.．]\d{1,6}(?!\d))?"
_SCALE = r"(?: ?(?:万亿|千万|百万|[万亿]|千(?![克米瓦卡伏])|百(?!分))){0,2}"
_HAN = f"(?<![{HAN_NUMERAL}])[{HAN_NUMERAL}]{{1,16}}+"
_NTH = rf"(?:\d{{1,4}}|[{HAN_NUMERAL}]{{1,8}})"

_ORDINAL = (
    rf"第(?P<nth>{_NTH})(?P<more>(?: ?[至到、和及—–~-] ?第?{_NTH}){{0,6}})"
    rf"(?P<nth_unit>{alternatives(ORDINAL)}|[㐀-鿿]{{0,8}}?(?:{alternatives(ORDINAL_BODY)}))"
    rf"|(?<![第{HAN_NUMERAL}])(?P<term>[{HAN_NUMERAL}]{{1,4}})(?P<term_unit>届|次(?<=届.次)|次(?<=届..次))"
)
_SHARE = rf"(?P<share_unit>[百千万]分之)(?:(?P<share_han>{_HAN})|(?P<share>{_ARABIC}))"
_FRACTION = rf"(?P<fraction>[{HAN_NUMERAL}]{{1,4}}分之[{HAN_NUMERAL}]{{1,4}})"
_AMOUNT = (
    r"(?:(?P<currency>(?:US|HK)?[$￥¥€£]) ?)?(?<![\dA-Za-z.．,/〔\[第-])"
    rf"(?:(?P<digits>[−-]?{_ARABIC})(?P<scale>{_SCALE})|(?P<han>{_HAN}))"
    rf"(?P<range>[%％]?(?:至|到|[—–~～-]{{1,2}})(?:{_ARABIC}{_SCALE}|{_HAN}))?"
    rf"(?P<infix>[{INFIX}](?!为|于))? ?(?P<unit>{_UNITS})?"
)
_FIGURE = re.compile(
    rf"(?=[\d{HAN_NUMERAL}第$￥¥€£UH−-])"
    rf"(?:(?P<idiom>{alternatives(IDIOMS)})|{_ORDINAL}|(?:{_SHARE}|{_FRACTION}|{_AMOUNT})(?P<after>{alternatives(AFTER)})?)"
)
_BEFORE = re.compile(f"({alternatives(BEFORE)}|(?<![附最新临靠远])近|(?<![高赶])超)有?$")
_VAGUE = re.compile(f"({alternatives(VAGUE)})$")
_CLOCK = ("上午", "下午", "晚上", "凌晨", "中午")
_LEVELS = "省市县区乡镇村组州盟旗级部局院校厅站"
_NOUN_UNITS = tuple("个名位家所支")
_SERIES = re.compile("、|和|及|以及|")


def chinese_figures(text: str) -> list[FoundFigure]:
    """The figures of a text, left to right."""
    found: list[FoundFigure] = []
    for match in _FIGURE.finditer(text):
        figure = _figure(match, _end(text, found[-1]) if found else 0)
        if figure:
            found.append(figure)
    return _join_series(text, found)


def _end(text: str, figure: FoundFigure) -> int:
    """Where a figure ends, with the name after it that it counts."""
    return figure.end + (len(figure.counts) if figure.counts and text.startswith(figure.counts, figure.end) else 0)


def _figure(match: re.Match[str], left: int) -> FoundFigure | None:
    """The figure a match states, if any. left: where the figure before it ends."""
    if match["idiom"]:
        return None
    if match["nth"] or match["term"]:
        return _ordinal(match)
    if match["share_unit"]:
        return _share(match, left)
    if match["fraction"]:
        return _loosened(match, left, None, None, "words")
    return _arabic(match, left) if match["digits"] else _in_words(match, left)


def _ordinal(match: re.Match[str]) -> FoundFigure:
    number = match["nth"] or match["term"]
    value = None if match["more"] else int(number) if number.isdecimal() else han_value(number)
    counts = name_after(match.string, match.end(), known=True)
    unit = match["nth_unit"] or match["term_unit"]
    return FoundFigure(*match.span(), value=value, unit=unit, counts=counts, form="ordinal")


def _share(match: re.Match[str], left: int) -> FoundFigure | None:
    value = plain(arabic_value(match["share"])) if match["share"] else han_value(match["share_han"])
    return _loosened(match, left, value, match["share_unit"], "percent")


def _arabic(match: re.Match[str], left: int) -> FoundFigure | None:
    """A figure in Arabic digits: it needs a unit, a currency sign, or a scale that ends the phrase (5万)."""
    unit, scale = match["unit"] or match["currency"], match["scale"].replace(" ", "")
    if unit is None and not (scale and not _han_at(match.string, match.end())):
        return None
    if unit in ("级", "委", "会", "点") or _ranks(match):
        return None
    value = None if match["range"] else plain(arabic_value(match["digits"], scale))
    return _loosened(match, left, value, unit, _form(unit))


def _in_words(match: re.Match[str], left: int) -> FoundFigure | None:
    """A figure in Chinese numerals: from ten on a count, below ten and in quotation marks a set phrase."""
    unit, numeral = match["unit"], match["han"]
    if unit is None or numeral == "一" or _ranks(match):
        return None
    value = _vague_value(match) if numeral in HAN_SCALES and numeral != "十" else han_value(numeral)
    if value is None and not _approximate(match):
        return None
    small = value is None or value < 10 or numeral == "十" or _quoted(match)
    if small and (unit not in WORDS or not _counts_here(match)) and unit not in PERCENT:
        return None
    form = _form(unit)
    return _loosened(
        match, left, None if match["range"] else value, unit, "words" if small and form == "count" else form
    )


def _vague_value(match: re.Match[str]) -> int | None:
    """The value of a bare scale that words about it make a number: 上百, 近千, 百余."""
    words = match.string[max(0, match.start() - 3) : match.start()]
    if match["infix"] or _BEFORE.search(words) or words.endswith("上"):
        return HAN_SCALES[match["han"]]
    return None


def _approximate(match: re.Match[str]) -> bool:
    """Whether the numeral stands for a number without stating it: 三四十个, 数百家."""
    numeral = match["han"]
    neighbours = len(numeral) in (2, 3) and numeral[0] in HAN_DIGITS and numeral[1] in HAN_DIGITS
    if neighbours:
        return HAN_DIGITS[numeral[1]] - HAN_DIGITS[numeral[0]] == 1 and (len(numeral) == 2 or numeral[2] in HAN_SCALES)
    return numeral in HAN_SCALES and bool(_VAGUE.search(match.string[max(0, match.start() - 2) : match.start()]))


def _counts_here(match: re.Match[str]) -> bool:
    """Whether a numeral below ten counts: 五级 after a list of levels, not as a grade; no time of day."""
    before = match.string[max(0, match.start() - 2) : match.start()]
    if match["unit"] == "级":
        return match["han"] == "两" or (before[-1:] != "" and before[-1] in _LEVELS)
    if match["han"] == "二":
        return False
    return not (match["unit"] == "点" and before in _CLOCK)


def _ranks(match: re.Match[str]) -> bool:
    """Whether the number is a rank (前3名), not a count."""
    return match.string[match.start() - 1 : match.start()] == "前" and match["unit"] in ("名", "位", "个")


def _quoted(match: re.Match[str]) -> bool:
    """Whether the figure begins or ends a phrase in quotation marks: “四种形态”, “水十条”."""
    return match.string[match.start() - 1 : match.start()] == "“" or match.string[match.end() : match.end() + 1] == "”"


def _form(unit: str | None) -> Form:
    if unit in PERCENT:
        return "percent"
    return "money" if unit in MONEY or (unit and unit[-1] in "$￥¥€£") else "count"


def _loosened(match: re.Match[str], left: int, value: float | None, unit: str | None, form: Form) -> FoundFigure:
    """The figure with the words before and after it that loosen it, and with what it counts."""
    text, (start, end) = match.string, match.span()
    words = text[max(left, start - 4) : start]
    before = _BEFORE.search(words) or (_VAGUE.search(words) if match["han"] in HAN_SCALES else None)
    start -= len(before[0]) if before else 0
    parts = [before[1] if before else "", match["infix"] or "", match["after"] or ""]
    qualifier = "…".join(part for part in parts if part) or None
    if match["infix"] == "几":
        value = None
    counts = _counts(text, left, start, end, unit, form)
    return FoundFigure(start, end, value, unit, qualifier, counts, None, form)


def _counts(text: str, left: int, start: int, end: int, unit: str | None, form: Form) -> str | None:
    """What is counted: after a count, before an amount of money or a share, and else on the other side."""
    if unit in NOUNS:
        return None
    if form == "words":
        return name_after(text, end, known=not text.startswith("“", start - 1))
    if form == "count" and unit not in MEASURES:
        return name_after(text, end) if starts_name(text, end) else name_before(text, left, start)
    return name_before(text, left, start, of_amount=True) or (
        name_after(text, end + 1) if form == "percent" and text[end : end + 1] == "的" else None
    )


def _han_at(text: str, position: int) -> bool:
    return "㐀" <= text[position : position + 1] <= "鿿"


def _join_series(text: str, found: list[FoundFigure]) -> list[FoundFigure]:
    """Runs such as 99个市390个县, where each unit takes its noun and all share the words before the first."""
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
    last = run[-1] if run else None
    if last is None or len(run) == 1:
        return run
    lead = lead_before(text, run[0].start)
    return [_with_noun(text, figure, lead) for figure in run]


def _with_noun(text: str, figure: FoundFigure, lead: str | None) -> FoundFigure:
    """The figure with its noun as part of its unit, where the noun follows it and is short."""
    noun = figure.counts or ""
    if not noun or len(noun) > 4 or not text.startswith(noun, figure.end):
        return figure._replace(lead=lead)
    unit = (figure.unit or "") + noun
    return figure._replace(end=figure.end + len(noun), unit=unit, counts=None, lead=lead)
