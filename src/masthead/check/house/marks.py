"""GB/T 15834-2011: marks of the wrong width, doubled marks, ellipses and dashes; marks in enumerations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from masthead.check.house.scripts import HAN, NUMERAL, OPENS, STOPS, Substitution, of_open, substitutions
from masthead.check.house.slip import Slip, Text
from masthead.patterns import regex

_WIDE = dict(zip(",:;?!()", "，：；？！（）", strict=True))
_CHINESE = rf"{HAN}，。、；：？！“”‘’《》（）【】〔〕…—％%"
_NARROW = regex(rf"(?<=[{_CHINESE}])[,:;?!]|[,:;?!](?=[{HAN}“《（【])")
_BRACKETS = regex(r"\(([^()（）]{1,200})\)")
_IS_HAN = regex(f"[{HAN}]")
_WIDENED = regex("[０-９Ａ-Ｚａ-ｚ％]+")
_BLANK = regex(f"(?<=[{HAN}，。；：、]) +(?=[{HAN}])")
_SPACED = regex("第[^ 第]{1,6}[章节条款课篇讲] +$|附件[0-9一二三四五六七八九十]* +$|[日社][电讯] +$")
_BEFORE = 12  # characters in which such a lead stands
_FEW = 2  # more blanks than these are a list that they part

_ELLIPSES: tuple[Substitution, ...] = (
    ("house-ellipsis", regex(rf"(?<=[{_CHINESE}])\.{{3,}}|。{{3,}}|(?<=[{HAN}])·{{3,}}"), "……"),
    ("house-ellipsis", regex("(?<!…)(?:…|…{3}|…{5,})(?!…)"), "……"),
    ("house-ellipsis-mark", regex(r"、(?=…)"), ""),
    ("house-ellipsis-etc", regex(r"等?等……|……等等?(?![待到级级候])"), None),
)
_DASHES: tuple[Substitution, ...] = (
    (
        "house-dash",
        regex(r"(?<![-A-Za-z0-9!|])(?<!\| )-{2,3}(?![-A-Za-z0-9>])(?! ?\|)|―{2}|─{2}|－{2}|–{2}"),
        "——",
    ),
    ("house-dash", regex(rf"^\s*(?P<slip>[—–―])(?=[{HAN}])"), "——"),
)
_DOUBLED: tuple[Substitution, ...] = (
    ("house-doubled-mark", regex("(?<!。)。。(?!。)"), "。"),
    ("house-doubled-mark", regex("([，、；：])\\1+"), r"\1"),
    ("house-doubled-mark", regex("(?<![，、；：])[，、；：]+。(?!。)"), "。"),
    ("house-doubled-mark", regex("、，|，、(?!…)"), None),
    ("house-doubled-mark", regex("(?<!。)。[，、；：]"), None),
    ("house-doubled-mark", regex("([？！])。"), r"\1"),
)
_LISTS: tuple[Substitution, ...] = (
    (
        "house-before-etc",
        regex(
            rf"(?<![{NUMERAL}])(?<=[{HAN}A-Za-z0-9”》）])(?P<slip>、)(?=等等?(?![级候待于同距额效温高线离比份到着差]))"
        ),
        "",
    ),
    ("house-before-and", regex(rf"(?<=[{HAN}”》）])、(?=以及)"), "，"),
    (
        "house-before-and",
        regex(rf"(?<=[{HAN}”》）])、(?=和[{HAN}“《](?<!和[平谐解睦田县林龙静硕布政气声美风蔼缓顺善煦合]))"),
        "",
    ),
)
_QUOTED_LIST = regex("(?:“[^“”]*”(?:、“[^“”]*”)+|《[^《》]*》(?:、《[^《》]*》)+)")
_OUTSIDE = regex("[。！？]”[。，；]")
_COLON_LEAD = regex(rf"^[{HAN}]{{1,6}}$")
_VALUE = regex("\\s*[0-9A-Za-z\ufffc]")  # of a field: a number, an address
_SAYING = regex("指出|强调|要求|认为|表示|说|提出|明确|决定|通报|介绍")
_STEP = regex(rf"(?:^|(?<=[。；：，]))([{NUMERAL}]{{1,2}})是")


def marks(text: Text) -> Iterator[Slip]:
    """Marks of any Chinese text."""
    yield from (Slip("house-half-width", at.start(), at.end(), _WIDE[at[0]]) for at in _NARROW.finditer(text.open))
    yield from _brackets(text.open)
    for match in _WIDENED.finditer(text.open):
        narrow = "".join(chr(ord(char) - 0xFEE0) for char in match[0])
        yield Slip("house-full-width", match.start(), match.end(), narrow)
    yield from of_open((*_ELLIPSES, *_DASHES, *_DOUBLED), text)


def prose_marks(text: Text) -> Iterator[Slip]:
    """Marks of running text: enumerations, blanks, colons in colons, and what stands behind quotations."""
    yield from of_open(_LISTS, text)
    yield from _quoted_lists(text.open)
    yield from _blanks(text.open)
    yield from _nested_colons(text.open)
    yield from _stops_in_items(text.open)
    for match in _OUTSIDE.finditer(text.raw):
        now = match[0][:-1] if match[0][-1] == "。" else None
        yield Slip("house-stop-behind-quotation", match.start(), match.end(), now)
    if text.open.endswith("……。") and text.open.count("……") == 1:
        yield Slip("house-ellipsis-mark", len(text.open) - 1, len(text.open), "")


def _brackets(text: str) -> Iterator[Slip]:
    """Narrow brackets that hold Chinese, or stand in Chinese."""
    for match in _BRACKETS.finditer(text):
        around = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
        if _IS_HAN.search(match[1]) or (len(around) == 2 and all(map(_IS_HAN.match, around))):
            yield Slip("house-half-width", match.start(), match.start() + 1, "（")
            yield Slip("house-half-width", match.end() - 1, match.end(), "）")


def _blanks(text: str) -> Iterator[Slip]:
    """Blanks between Chinese characters of a sentence, where they part nothing."""
    found = [
        match
        for match in _BLANK.finditer(text)
        if not _SPACED.search(text[max(0, match.start() - _BEFORE) : match.end()])
    ]
    if text.endswith("。") and len(found) <= _FEW:
        yield from (Slip("house-blank", match.start(), match.end(), "") for match in found)


def _quoted_lists(text: str) -> Iterator[Slip]:
    """、 between names that their own marks part; not where something else stands in the list."""
    for match in _QUOTED_LIST.finditer(text):
        before, after = text[: match.start()][-1:], text[match.end() :][:1]
        if before == "、" or after in ("、", "（", "("):
            continue
        closed = ("”、“", "》、《")
        for at in range(match.start() + 1, match.end() - 1):
            if text[at - 1 : at + 2] in closed:
                yield Slip("house-list-of-quoted", at, at + 1, "")


def _nested_colons(text: str) -> Iterator[Slip]:
    """A second colon in a sentence. A word with a colon that opens a line names a field, and leads in no sentence."""
    start = 0
    for piece in re.split("(?<=[。；！？])", text):
        colons = [match.start() for match in re.finditer("：", piece)]
        if colons and _COLON_LEAD.match(piece[: colons[0]]) and not _SAYING.search(piece[: colons[0]]):
            colons = colons[1:]
        colons = [at for at in colons if not _VALUE.match(piece, at + 1)]
        if len(colons) > 1 and piece.endswith(("。", "；")):
            yield Slip("house-nested-colon", start + colons[1], start + colons[1] + 1)
        start += len(piece)


def _stops_in_items(text: str) -> Iterator[Slip]:
    """；after an item that holds whole sentences: 一是…。…；二是…"""
    steps = [match.start() for match in _STEP.finditer(text)]
    for start, end in pairwise(steps):
        if text[end - 1] == "；" and "。" in text[start:end]:
            yield Slip("house-semicolon", end - 1, end)


def headings(text: Text) -> Iterator[Slip]:
    """A full stop, or a mark that parts, at the end of a heading."""
    if match := re.search(r"(?<!。)[。，；、：]$|(?<=[㐀-鿿])\.$", text.raw):
        yield Slip("house-heading-stop", match.start(), match.end(), "" if match[0] in "。." else None)


def captions(text: Text) -> Iterator[Slip]:
    """A full stop at the end of the words below a picture that are no sentence."""
    if text.raw.endswith("。") and not re.search(f"[{STOPS}，]", text.raw[:-1]):
        yield Slip("house-caption-stop", len(text.raw) - 1, len(text.raw), "")


_TITLES: tuple[Substitution, ...] = (
    ("house-title-marks", regex("《[^《》]{2,30}(?:座谈会|推进会|动员会|调度会|专项行动|大赛|培训班)》"), None),
    ("house-nested-marks", regex("《[^《》]*《[^《》]*》[^《》]*》|“[^“”]*“[^“”]*”[^“”]*”"), None),
    (
        "house-straight-quotes",
        regex(rf'(?<=[{HAN}，。；：、（])"[^"\n]{{1,200}}"|"[^"\n]{{1,200}}"(?=[{HAN}，。；：、）])'),
        None,
    ),
)


def titles(text: Text) -> Iterator[Slip]:
    """Title marks and quotation marks themselves."""
    for slip in substitutions(text.raw, _TITLES):
        if slip.code == "house-straight-quotes":
            yield Slip(slip.code, slip.start, slip.start + 1, "“")
            yield Slip(slip.code, slip.end - 1, slip.end, "”")
        else:
            yield slip


_ORDER: tuple[Substitution, ...] = (
    ("house-ordinal", regex(rf"{OPENS}(?P<slip>[（(](?:[{NUMERAL}]{{1,3}}|\d{{1,2}})[)）][、．，,])"), None),
    ("house-ordinal", regex(rf"{OPENS}(?P<slip>\d{{1,2}}、)(?=[{HAN}“《])"), None),
    ("house-ordinal", regex(rf"{OPENS}(?P<slip>[{NUMERAL}]{{1,3}}[.．])(?=\s*[{HAN}“《])"), None),
    (
        "house-ordinal",
        regex(rf"{OPENS}(?P<slip>(?:[第其][{NUMERAL}]{{1,2}}|首先|其次|再次|最后)、)(?![第其{NUMERAL}])"),
        None,
    ),
    ("house-ordinal", regex(rf"{OPENS}(?P<slip>[①-⑳]、)(?![①-⑳])"), None),
)


def ordinals(text: Text) -> Iterator[Slip]:
    """The mark behind a number of an order (GB/T 15834-2011, B.3)."""
    for slip in of_open(_ORDER, text):
        number, mark = text.raw[slip.start : slip.end - 1], ""
        if number[0].isascii() and number.isdecimal():
            mark = "."
        elif number[0] in NUMERAL:
            mark = "、"
        elif number[0] in "第其首再最":
            mark = "，"
        yield slip._replace(now=number + mark)
