"""GB/T 15835-2011: numerals of two kinds in one number, ranges, vague numbers, shortened years; 发文字号."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masthead.check.house.scripts import HAN, NUMERAL, Substitution, of_open
from masthead.check.house.slip import Slip, Text
from masthead.patterns import regex

_NEXT = "|".join(f"{one}、{two}" for one, two in zip("一二三四五六七八", "二三四五六七八九", strict=True))
_COUNTED = (
    r"(?:[十百千万]{0,2}(?:天|个|名|人(?!称)|岁|家|件|小时|分钟|公里|里|米|元|倍|年(?!级|期|度))|[十百千万]{1,2})"
)
_UNIT = (
    "%|％|‰|个|名|人|家|天|周|万|亿|元|吨|公里|千米|米|公斤|千克|亩|岁|次|件|户|倍|小时|分钟|℃|度|毫米|厘米|平方米|立方米|个月|万元|亿元|"
    "万人|亿人|万吨|处|项|座|台|辆|所|场|份|篇|页"
)
_NUMBER = r"(?:0|[1-9]\d{0,7})(?:\.\d+)?"
_FREE = r"(?<![\dA-Za-z./\-—–~～－])"
_TIME = "年|月|日|时|世纪|年代"

_MIXED: tuple[Substitution, ...] = (
    (
        "house-mixed-numerals",
        regex(r"(?<![A-Za-z\d.])\d{1,3}(?:\.\d+)?[百千](?![克米瓦伏卡赫焦帕字分巴安升吨])[十百千万亿\d]*"),
        None,
    ),
    ("house-mixed-numerals", regex(rf"{_NUMBER}万\d+(?:千\d*)?"), None),
    ("house-mixed-numerals", regex(r"[一二三四五六七八九][十百千]\d+"), None),
    (
        "house-mixed-numerals",
        regex(r"[〇零一二三四五六七八九]{2}\d{2}年|(?<!\d)\d{2}[〇零一二三四五六七八九]{2}年"),
        None,
    ),
    ("house-vague-number", regex(r"\d几"), None),
    (
        "house-vague-number",
        regex(rf"(?<![第、年别为和{NUMERAL}])(?P<slip>{_NEXT})(?={_COUNTED})"),
        None,
    ),
)
_PERCENT: tuple[Substitution, ...] = (
    ("house-percent", regex(r"\d[%％]个?(?:百分)?点"), None),
    ("house-percent", regex(rf"{_NUMBER}个百分比"), None),
    ("house-percent", regex(r"百分之\d"), None),
    (
        "house-times-less",
        regex(rf"(?:减少|下降|降低|缩小|缩短|减轻)了?(?:{_NUMBER}|[一二两三四五六七八九十]+)倍"),
        None,
    ),
)
_YEARS: tuple[Substitution, ...] = (
    (
        "house-short-year",
        regex(
            r"(?<![\d第近前后经长达约时期满超过.—\-～~])(?<!为期)\d\d年(?=(?:0?[1-9]|1[0-2])月|底|末|初(?![步级期中创见心衷])|上半年|下半年|第?[一二三四]季度|度(?!过|假))"
        ),
        None,
    ),
    ("house-short-year", regex(r"['’‘]\d\d年|(?<!\d)0\d年"), None),
    (
        "house-year-zero",
        regex(
            r"(?<![〇零○一二三四五六七八九十百千万])(?=[一二][〇零○一二三四五六七八九]{3}年)[〇零○一二三四五六七八九]*[零○][〇零○一二三四五六七八九]*(?=年)"
        ),
        None,
    ),
)
_UNTIL: tuple[Substitution, ...] = (
    (
        "house-until",
        regex(
            r"(?:^|(?<=[，。；：、（“—]))(?P<slip>截止)(?=\d|目前|今年|去年|本月|上月|本周|昨[天日晚]|今[天日]|当前|现在|年底|月底|发稿|[一二三四五六七八九十]+月)"
        ),
        "截至",
    ),
)
_DOCUMENT: tuple[Substitution, ...] = (
    (
        "house-document-brackets",
        regex(rf"(?<=[{HAN}])(?P<slip>[\[［(（【]((?:19|20)\d\d)[\]］)）】])(?=第?\d{{1,4}}号)"),
        r"〔\2〕",
    ),
    (
        "house-document-number",
        regex(r"(?<![告令报])[\[［(（【〔](?:19|20)\d\d[\]］)）】〕](?P<slip>第)(?=\d{1,4}号)"),
        "",
    ),
    ("house-document-number", regex(r"[\[［(（【〔](?:19|20)\d\d[\]］)）】〕]第?(?P<slip>0+\d+)(?=号)"), None),
)
_RANGE = regex(
    rf"{_FREE}(?P<low>{_NUMBER})(?P<first>{_UNIT}|{_TIME})?(?P<dash>[-－–~]|--)(?P<high>{_NUMBER})"
    rf"(?P<last>{_UNIT}|{_TIME})(?![-－–~—～\d])"
)
_LOST_PERCENT = regex(rf"{_FREE}(?P<low>{_NUMBER})(?P<dash>[～—至到]|-)(?P<high>{_NUMBER})[%％]")
_LOST_SCALE = regex(rf"{_FREE}(?P<low>{_NUMBER})[～—~\-－–](?P<high>{_NUMBER})[万亿](?![万亿])")


def numerals(text: Text) -> Iterator[Slip]:
    """Numbers in Chinese text."""
    for slip in of_open((*_MIXED, *_PERCENT, *_YEARS, *_UNTIL, *_DOCUMENT), text):
        yield slip._replace(now=_rewritten(slip, text.raw[slip.start : slip.end]))
    yield from _ranges(text.open)


def _rewritten(slip: Slip, words: str) -> str | None:
    if slip.code == "house-year-zero":
        return re.sub("[零○]", "〇", words)
    return words.replace("、", "") if slip.code == "house-vague-number" and "、" in words else slip.now


def _ranges(text: str) -> Iterator[Slip]:
    """How a range is written: —for time, ～for values, and what the first number needs as well."""
    for match in _RANGE.finditer(text):
        of_time = match["last"] in ("月", "日", "时", "世纪", "年代") or (
            match["last"] == "年" and len(match["high"]) == 4
        )
        yield Slip("house-range", *match.span("dash"), "—" if of_time else "～")
    for match in _LOST_PERCENT.finditer(text):
        if float(match["low"]) <= float(match["high"]):
            yield Slip("house-range-percent", *match.span("low"), match["low"] + "%")
    for match in _LOST_SCALE.finditer(text):
        if float(match["low"]) < float(match["high"]):
            yield Slip("house-range-scale", *match.span())
