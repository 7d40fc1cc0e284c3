"""Chinese figures: 641个, 1万余份, 约3.2亿元, 12.5%, 三百二十家, 百分之十五, 第2至第10督导组, 五级."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from masthead.extract.counted import alternatives, lead_before, name_after, name_before
from masthead.extract.found_figure import FoundFigure
from masthead.extract.measure_words import (
    AFTER,
    BEFORE,
    COUNT,
    IDIOMS,
    INFIX,
    MONEY,
    NOT_BEFORE,
    ORDINAL,
    ORDINAL_BODY,
    PERCENT,
    WORDS,
)
from masthead.extract.numerals import HAN_NUMERAL, arabic_value, han_value, plain

_UNITS = "|".join(
    re.escape(unit) + (f"(?![{NOT_BEFORE[unit]}])" if unit in NOT_BEFORE else "")
    for unit in sorted({*MONEY, *PERCENT, *COUNT, *WORDS}, key=lambda unit: (-len(unit), unit))
)
_ARABIC = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|(?<!\d)\d{1,15}(?!\d))(?:[.．]\d{1,6}(?!\d))?"
_SCALE = r" ?(?:万亿|千万|百万|[万亿]|千(?![克米瓦卡伏])|百(?!分))"
_HAN = f"[{HAN_NUMERAL}]{{1,16}}+"
_NOT_AFTER = r"(?<![\dA-Za-z.．,/〔\[第-])"
_ORDINAL_NUMBER = rf"(?:\d{{1,4}}|[{HAN_NUMERAL}]{{1,8}})"

_IGNORED = (
    r"https?://[^\s一-鿿]+|www\.[^\s一-鿿]+|[\w.]+@[\w.]+"
    r"|[〔\[（(]\d{4}[〕\]）)] ?第?\d+号|\d{3,4}-\d{7,8}|\d{1,2}[:：时]\d{1,2}分?(?:\d{1,2}秒)?"
    r"|(?:上午|下午|晚上|凌晨|中午)[\d一二三四五六七八九十]{1,3}[点时]"
) + "|" + alternatives(IDIOMS)
_ORDINAL = (
    rf"(?P<ordinal>第(?P<nth>{_ORDINAL_NUMBER})(?P<more>(?: ?[至到、和及—–~-] ?第?{_ORDINAL_NUMBER}){{0,6}})"
    rf"(?P<nth_unit>{alternatives(ORDINAL)}|[㐀-鿿]{{0,8}}?(?:{alternatives(ORDINAL_BODY)}))"
    rf"|(?<![第{HAN_NUMERAL}])(?P<term>[{HAN_NUMERAL}]{{1,4}})(?P<term_unit>届))"
)
_SHARE = rf"(?P<share>(?:百|千|万)分之(?:{_HAN}(?:点[{HAN_NUMERAL}]{{1,6}}+)?|{_ARABIC}))"
_FRACTION = rf"(?P<fraction>[{HAN_NUMERAL}]{{1,4}}分之[{HAN_NUMERAL}]{{1,4}})"
_AMOUNT = (
    rf"(?:(?P<currency>(?:US|HK)?[$￥¥€£]) ?)?{_NOT_AFTER}(?P<sign>[−-])?"
    rf"(?:(?P<digits>{_ARABIC})(?P<scale>{_SCALE}){{0,2}}|(?P<han>{_HAN}))"
    rf"(?P<range>(?P<range_percent>[%％])?(?:至|到|[—–~～-]{{1,2}})(?:{_ARABIC}(?:{_SCALE}){{0,2}}|{_HAN}))?"
    rf"(?P<infix>[{INFIX}](?!为|于))? ?(?P<unit>{_UNITS})?"
)
_FIGURE = re.compile(
    rf"(?P<ignored>{_IGNORED})|{_ORDINAL}|(?:{_SHARE}|{_FRACTION}|{_AMOUNT})(?P<after>{alternatives(AFTER)})?"
)
