# ruff: noqa: SIM905  (a table of words is read more easily as text)
"""Numbers as they are written: Arabic digits, Chinese numerals, English number words → their value."""

from __future__ import annotations

from decimal import Decimal

HAN_DIGITS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
HAN_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
HAN_NUMERAL = "零〇" + "".join(HAN_DIGITS) + "".join(HAN_SCALES)
_LONGEST = 16
_WRITTEN = str.maketrans({"．": ".", "−": "-"} | dict.fromkeys(",， \u00a0\u2009\u202f"))

_ENGLISH_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
ENGLISH_SCALES = {"hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
ENGLISH_WORDS = {word: value for value, word in enumerate(_ENGLISH_ONES)} | {
    word: 10 * ten for ten, word in enumerate(_ENGLISH_TENS, start=2)
}
ENGLISH_ORDINALS = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=1
    )
}


def plain(value: Decimal) -> int | float:
    """An int where the value is whole, else the nearest float."""
    return int(value) if value == value.to_integral_value() else float(value)


def arabic_value(digits: str, scales: str = "") -> Decimal:
    """The value of '1,565', '33 026', '12.5' or full-width digits, times Chinese scales such as '万' or '万亿'."""
    text = digits.translate(_WRITTEN)
    value = Decimal(text)
    for scale in scales:
        value *= HAN_SCALES[scale]
    return value


def han_value(text: str) -> int | None:
    """The value of a Chinese numeral; None where it states no single value (三四十, 百, 三百二).

    A scale needs a digit before it (but for a leading 十), scales fall within a section, and a digit after a
    skipped scale needs 零: what does not follow these rules is no number but a phrase.
    """
    return _grouped(text, "亿万") if text and len(text) <= _LONGEST else None


def han_number(text: str) -> int | float | None:
    """The value of a Chinese numeral that may have decimals (九十八点五).

    百 alone is a hundred after 百分之, so a scale alone counts here as one of it.
    """
    whole, point, decimals = text.partition("点")
    value = HAN_SCALES[whole] if whole in HAN_SCALES else han_value(whole)
    if value is None and whole in ("零", "〇"):
        value = 0
    if value is None or not point:
        return value
    digits = "".join(str(HAN_DIGITS.get(char, 0)) for char in decimals)
    return float(f"{value}.{digits}")


def scale_value(text: str) -> int | None:
    """The value of scales alone: 百 is 100, 千万 is 10,000,000; None where the text is something else."""
    value = 1
    for char in text:
        if char not in HAN_SCALES:
            return None
        value *= HAN_SCALES[char]
    return value if text else None


def _grouped(text: str, scales: str) -> int | None:
    """The value of a numeral whose largest scales are these, 亿 before 万, each four or eight places wide."""
    if not scales:
        return _section(text)
    head, scale, rest = text.partition(scales[0])
    if not scale:
        return _grouped(text, scales[1:])
    high, low = _grouped(head, scales[1:]), _grouped(rest, scales[1:]) if rest else 0
    if high is None or low is None or len(rest) == 1:
        return None
    return high * HAN_SCALES[scale] + low


def _section(text: str) -> int | None:
    """The value of up to four places: 三百二十, 三百零二, 十五, 五."""
    total, floor, digit, zero = 0, 10**4, 0, False
    for char in text:
        if char in "零〇":
            if digit or zero:
                return None
            zero = True
        elif char in HAN_DIGITS:
            if digit:
                return None
            digit = HAN_DIGITS[char]
        else:
            scale = HAN_SCALES[char]
            digit = digit or int(scale == 10 and not total and not zero)
            if scale >= floor or not digit or not (zero or floor in (scale * 10, 10**4)):
                return None
            total, floor, digit, zero = total + digit * scale, scale, 0, False
    if (digit and total and floor != 10 and not zero) or not digit + total:
        return None
    return total + digit


def english_value(words: list[str]) -> int | None:
    """The value of number words such as ['twenty', 'five', 'thousand'], in lower case; None where they are none."""
    total, group, known = 0, 0, False
    for word in words:
        if word in ENGLISH_WORDS:
            group, known = group + ENGLISH_WORDS[word], True
        elif word in ENGLISH_SCALES and known:
            scale = ENGLISH_SCALES[word]
            group, total = (group * scale, total) if scale == 100 else (0, total + group * scale)
        elif word != "and":
            return None
    return total + group if known else None
