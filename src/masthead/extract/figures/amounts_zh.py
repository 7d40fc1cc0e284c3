"""Amounts in Chinese text, read from where their first digit stands: 1万余份, 3亿—5亿元, 三分之二以上, 百分之十五."""

from __future__ import annotations

import re
from typing import NamedTuple

from masthead.extract.figures.measure_words import (
    AFTER,
    AT_LEAST,
    BEFORE,
    BOUNDS,
    COUNT,
    INFIX,
    MONEY,
    NOT_BEFORE,
    OF_WHAT,
    PER,
    PERCENT,
    POINTS,
    SHORT_OR,
    VAGUE,
    WORDS,
)
from masthead.extract.figures.numerals import (
    HAN_DIGITS,
    HAN_NUMERAL,
    HAN_SCALES,
    arabic_value,
    han_number,
    plain,
    scale_value,
)
from masthead.patterns import regex

_UNITS: dict[str, list[str]] = {}  # by their first character, the longest first
for _unit in sorted({*MONEY, *PERCENT, *POINTS, *COUNT, *WORDS}, key=len, reverse=True):
    _UNITS.setdefault(_unit[0], []).append(_unit)

_SCALE = r"(?: ?(?:万亿|千万|百万|[万亿]|千(?![克米瓦卡伏赫焦])|百(?!分))){0,2}"
_ARABIC = (
    r"(?:\d{1,3}(?:[,，]\d{3})+(?!\d)|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)|\d{1,15}(?!\d))"
    r"(?:[.．]\d{1,6}(?!\d|[.．]\d))?"
)
_HAN = f"[{HAN_NUMERAL}]{{1,16}}(?:点[零〇{''.join(HAN_DIGITS)}]{{1,4}})?"
_NUMBER = regex(rf"(?:(?P<digits>{_ARABIC})(?P<scale>{_SCALE})|(?P<han>{_HAN}))")
_SHARE = regex(rf"(?P<unit>[百千万]分之)(?:(?P<digits>{_ARABIC})|(?P<han>{_HAN}))")
_FRACTION = regex(
    rf"(?P<lower>[{HAN_NUMERAL}]{{1,4}})分之(?P<upper>[{HAN_NUMERAL}]{{1,4}})|(?P<half>一半|半数)"
    r"|(?P<top>\d{1,2})/(?P<bottom>\d{1,2})(?![\d/.])"
)
_TO = regex(r" ?(?P<dash>至|到|[—–－~～-]{1,2}) ?")
_TO_NEAR = regex("[至到—–－~～-]")
_LONGEST_TO = 8  # characters of a unit and what leads to the second number
_INFIX = regex(rf"(?P<infix>[{INFIX}])(?![为于自源看额粮热下应])(?P<scale>万亿|千万|百万|[万亿])?")
_RATES = "|".join(sorted(PER, key=len, reverse=True))
_PER = regex(rf"(?:[/／]|(?<=[米瓦吨升元克次件])每)(?:{_RATES})(?![A-Za-z])(?:[·•/](?:{_RATES})(?![A-Za-z]))?")
_OR = regex(f"[（(][{SHORT_OR}][）)]")
_AFTER = regex(f"(?:[多余](?=[{''.join('，。；、！）')}以的才后前]|$))?(?P<after>{'|'.join(AFTER)})?")
_BEFORE = regex(
    f"((?:{'|'.join(BOUNDS)})?(?:{'|'.join(sorted(BEFORE, key=len, reverse=True))})"
    "|(?<![附最新临靠远])近|(?<![高赶反])超|(?<!突)破)有?$"
)
_OF_WHAT = regex(f"((?:{'|'.join(OF_WHAT)}))[^，。；：、,;:（()）\\d]{{1,14}}的$")
_AT_LEAST = regex(f"((?:{'|'.join(AT_LEAST)}))(?![时的]|一[天日次])[^，。；：、,;:（()）“”\\d]{{1,8}}$")
# Of money also 最高30万元, 最高可补助200万元; the highest of something else is one value (最高35℃).
_AT_MOST = regex(r"(最高|最低)(?:可[^，。；：、\d]{0,4}|给予|奖励|补助|补贴|资助|罚款|赔付|额度)?$")
_SHARES = (*PERCENT, "百分之", "千分之", "万分之")
_VAGUE = regex(f"(?:{'|'.join(sorted(VAGUE, key=len, reverse=True))})$")
_CURRENCY = regex(r"(?:US|HK)?[$￥¥€£] ?$")
_NAMED = regex(r"[\dA-Za-z.．/〔\[第×*#-]$|\d[,，+＋]$")  # before a number that is part of a longer mark
_SIGN = regex(r"(?:(?<![\dA-Za-z])[-−+＋]|零下)$")


class Amount(NamedTuple):
    """text[start:end], the words that loosen it included; number: where its own first character stands.

    value, upper, fraction, unit, qualifier: as in `report.Figure`. han: the numeral, where it is in Chinese ones;
    exact: whether it states one value. vague: 数百, 几十, 三四十.
    """

    start: int
    end: int
    number: int
    value: int | float | None
    unit: str | None
    qualifier: str | None
    upper: int | float | None = None
    fraction: str | None = None
    han: str = ""
    scaled: bool = False
    vague: bool = False


def amount_at(text: str, at: int, left: int) -> Amount | None:
    """The amount whose first digit or numeral is text[at]; None where a longer mark or word begins there.

    left: where the figure before it ends: words that loosen it stand behind that.
    """
    if (
        text[at - 1 : at]
        and _NAMED.search(text, max(left, at - 2, 0), at)
        and not _SIGN.search(text, max(0, at - 2), at)
    ):
        return None
    share = _SHARE.match(text, at) if text[at] in "百千万" else None
    if share:
        value = plain(arabic_value(share["digits"])) if share["digits"] else han_number(share["han"])
        return None if value is None else _loosened(text, left, at, share.end(), value, share["unit"])
    fraction = _FRACTION.match(text, at)
    if fraction and (parts := _parts(fraction)):
        return _loosened(text, left, at, fraction.end(), None, None, fraction=parts)
    number = _NUMBER.match(text, at)
    return _plain_amount(text, at, left, number) if number else None


def _parts(match: re.Match[str]) -> str | None:
    """A fraction as 2/3: with a whole number above, below one."""
    if match["half"]:
        return "1/2"
    if match["top"]:
        top, bottom = int(match["top"]), int(match["bottom"])
    else:
        top, bottom = han_number(match["upper"]) or 0, han_number(match["lower"]) or 0  # type: ignore[assignment]  # no decimals here
    return f"{top}/{bottom}" if 0 < top < bottom else None


class _Value(NamedTuple):
    end: int
    value: int | float | None
    scale: int
    han: str


def _value(match: re.Match[str]) -> _Value:
    if match["han"]:
        return _Value(match.end(), han_number(match["han"]), 1, match["han"])
    scale = match["scale"].replace(" ", "")
    return _Value(match.end(), plain(arabic_value(match["digits"], scale)), scale_value(scale) or 1, "")


def _plain_amount(text: str, at: int, left: int, match: re.Match[str]) -> Amount | None:
    first = _value(match)
    value, end, upper = first.value, first.end, None
    last = _range(text, end, first, _from(text, at))
    if last:
        upper, end = last.value, last.end
        if value is not None and first.scale == 1 and last.scale > 1 and value * last.scale <= (upper or 0):
            value = plain(arabic_value(str(value))) * last.scale  # 20至30万 are both counted in 万
    infix = _INFIX.match(text, end)
    scale = 1
    if infix:
        end, scale = infix.end(), scale_value(infix["scale"] or "") or 1
    unit = unit_at(text, end)
    vague = False
    if first.han and not last and (value is None or scale_value(first.han)):
        value, vague = _bare_scale(text, at, left, first.han, bool(infix), unit)
        if value is None and not vague:
            return None
    value = None if value is None or (infix and infix["infix"] == "几") else value * scale
    vague = vague or bool(infix and infix["infix"] == "几")
    if unit and unit[0] == "成" and value is not None and text[unit[1] : unit[1] + 1] in HAN_DIGITS:
        value, unit = value + HAN_DIGITS[text[unit[1]]] / 10, (unit[0], unit[1] + 1)  # 七成五
    unit_end = end if unit is None else unit[1]
    scaled = first.scale > 1 or scale > 1 or bool(last and last.scale > 1)
    made = _loosened(text, left, at, unit_end, value, unit[0] if unit else None, infix["infix"] if infix else "", upper)
    return made._replace(han=first.han, scaled=scaled, vague=vague)


def _from(text: str, at: int) -> bool:
    """Whether 由 or 从 stands before the number: what follows is a change, not a range."""
    return text[at - 1 : at] in tuple("由从")


def _range(text: str, end: int, first: _Value, changes: bool) -> _Value | None:
    """The second number of a range: 3至5, 30%—40%, 3亿—5亿."""
    if not _TO_NEAR.search(text, end, end + _LONGEST_TO):
        return None
    middle = end
    to = _TO.match(text, end)
    if not to:
        unit = unit_at(text, end)
        to = None if unit is None or changes else _TO.match(text, unit[1])
        middle = unit[1] if unit else end
        if not to:
            return None
    number = _NUMBER.match(text, to.end())
    if not number or bool(number["han"]) != bool(first.han):
        return None
    last = _value(number)
    if middle > end:  # both bounds have their unit
        again = unit_at(text, last.end)
        if again is None or text[end:middle].strip() != again[0]:
            return None
    return last if last.value is not None and first.value is not None and last.value > first.value else None


def unit_at(text: str, at: int) -> tuple[str, int] | None:
    """The measure word or unit at text[at:], and where it ends."""
    begin = at
    while text[begin : begin + 1] == " ":
        begin += 1
    for unit in _UNITS.get(text[begin : begin + 1], ()):
        if not text.startswith(unit, begin):
            continue
        end = begin + len(unit)
        after = text[end : end + 1]
        if after and (after in NOT_BEFORE.get(unit, "") or _runs_on(unit[-1], after)):
            continue
        per = _PER.match(text, end) or _OR.match(text, end)
        end = per.end() if per else end
        return text[begin:end], end
    return None


def _runs_on(last: str, after: str) -> bool:
    """Whether a unit in letters goes on as another word: m of ml."""
    return last.isascii() and last.isalpha() and after.isascii() and after.isalnum()


def _bare_scale(
    text: str, at: int, left: int, han: str, infix: bool, unit: tuple[str, int] | None
) -> tuple[int | None, bool]:
    """The value of a numeral without a first digit that words about it make a number (上百, 近千, 百余), and whether
    it only stands for one (数百, 三四十)."""
    neighbours = len(han) >= 2 and all(char in HAN_DIGITS for char in han[:2])
    if neighbours:
        follows = HAN_DIGITS[han[1]] - HAN_DIGITS[han[0]] == 1 and han[:2] != "一二"
        return None, follows and (len(han) == 2 or scale_value(han[2:]) is not None)
    value = scale_value(han)
    if value is None:
        return None, False
    if han == "十":
        vague = _VAGUE.search(text, max(left, at - 2), at)
        return (None, True) if vague and vague[0] != "上" else (10, False)
    words = text[max(left, at - 4) : at]
    above = unit is not None and text.startswith("以上", unit[1])
    if words.endswith("上") or infix or _BEFORE.search(words) or above:
        return value, False
    return None, bool(_VAGUE.search(words))


def _loosened(
    text: str,
    left: int,
    at: int,
    end: int,
    value: float | None,
    unit: str | None,
    infix: str = "",
    upper: float | None = None,
    fraction: str | None = None,
) -> Amount:
    """The amount with its sign, its currency, and the words that loosen it."""
    start = at
    currency = _CURRENCY.search(text, max(left, at - 4), at)
    if currency:
        start, unit = currency.start(), unit or currency[0].strip()
    sign = _SIGN.search(text, max(left, start - 2), start)
    if sign:
        start = sign.start()
        value = -value if value is not None and sign[0] not in "+＋" else value
    word = ""
    if before := _bound_before(text, left, start, unit, share=bool(fraction) or unit in _SHARES):
        start, word = before.start(), before[1]
    elif start == at and text[at] in HAN_SCALES and (vague := _VAGUE.search(text, max(left, start - 2), start)):
        start, word = vague.start(), vague[0]
    after = _AFTER.match(text, end)
    loose = after[0].removesuffix(after["after"] or "") if after else ""
    end = after.end() if after else end
    parts = [word, infix, loose, (after["after"] or "") if after else ""]
    return Amount(start, end, at, value, unit, "…".join(part for part in parts if part) or None, upper, fraction)


def _bound_before(text: str, left: int, start: int, unit: str | None, *, share: bool) -> re.Match[str] | None:
    """The words that bound a number, with what may stand between: 不超过, 最多可申请, of a share 不低于上年的."""
    if before := _BEFORE.search(text, max(left, start - 10), start):
        return before
    if share and text[start - 1 : start] == "的":
        return _OF_WHAT.search(text, max(left, start - 22), start)
    if unit in MONEY and (most := _AT_MOST.search(text, max(left, start - 8), start)):
        return most
    near = text[max(left, start - 10) : start]
    return _AT_LEAST.search(text, max(left, start - 12), start) if any(word in near for word in AT_LEAST) else None
