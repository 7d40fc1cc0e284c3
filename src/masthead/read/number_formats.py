"""Numbers as Word writes them before paragraphs and notes (ECMA-376 part 1, 17.18.59)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

_HAN = "零一二三四五六七八九"
_LEGAL_SIMPLE, _LEGAL_FULL = "零壹贰叁肆伍陆柒捌玖", "零壹貳參肆伍陸柒捌玖"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LAST_ROMAN, _LAST_HAN, _LAST_TURN = 3999, 9999, 20
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}


def _roman(number: int) -> str:
    if not 0 < number <= _LAST_ROMAN:
        return str(number)
    made = ""
    for amount, sign in _ROMAN:
        made += sign * (number // amount)
        number %= amount
    return made


def _letters(number: int) -> str:
    """A to Z, then AA, BB and so on."""
    turns, letter = divmod(number - 1, 26)
    return chr(ord("A") + letter) * (turns + 1) if 0 <= turns < _LAST_TURN else str(number)


def _counted(number: int, digits: str = _HAN, units: str = "十百千") -> str:
    """一, 十, 十一, 二十一, 一百零一. Numbers of office have a one before ten: 壹拾."""
    if not 0 < number <= _LAST_HAN:
        return str(number) if number else digits[0]
    made, zero = "", False
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if not digit:
            zero = bool(made)
            continue
        made += digits[0] if zero else ""
        zero = False
        plain_ten = place == 1 and digit == 1 and not made and units[0] == "十"
        made += ("" if plain_ten else digits[digit]) + (units[place - 1] if place else "")
    return made


def _counted_short(number: int) -> str:
    """As `_counted` below a hundred, then digit by digit."""
    return _counted(number) if 0 < number < 100 else _digits(number).replace("〇", "○")


def _digits(number: int) -> str:
    return "".join("〇一二三四五六七八九"[int(digit)] for digit in str(abs(number)))


def _japanese(number: int) -> str:
    """As `_counted`, without zeros between, and without a one before hundreds and thousands: 百一."""
    if not 0 < number <= _LAST_HAN:
        return str(number) if number else "〇"
    made = ""
    for place in range(3, -1, -1):
        digit = number // 10**place % 10
        if digit:
            made += ("" if digit == 1 and place else _HAN[digit]) + ("十百千"[place - 1] if place else "")
    return made


def _of(signs: str) -> Callable[[int], str]:
    return lambda number: signs[number - 1] if 0 < number <= len(signs) else str(number)


def _run(first: str, count: int) -> str:
    return "".join(chr(ord(first) + at) for at in range(count))


def _ordinal(number: int) -> str:
    teen = 10 < number % 100 < 14
    return f"{number}{'th' if teen else _ORDINALS.get(number % 10, 'th')}"


_CIRCLED = _of(_run("①", 20) + _run("㉑", 15) + _run("㊱", 15))
_WRITTEN: Mapping[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": _letters,
    "lowerLetter": lambda number: _letters(number).lower(),
    "ordinal": _ordinal,
    "chineseCounting": _counted_short,
    "chineseCountingThousand": _counted,
    "taiwaneseCounting": _counted_short,
    "taiwaneseCountingThousand": _counted,
    "taiwaneseDigital": _digits,
    "japaneseCounting": _japanese,
    "japaneseDigitalTenThousand": _digits,
    "ideographDigital": _digits,
    "chineseLegalSimplified": lambda number: _counted(number, _LEGAL_SIMPLE, "拾佰仟"),
    "ideographLegalTraditional": lambda number: _counted(number, _LEGAL_FULL, "拾佰仟"),
    "ideographTraditional": _of(_STEMS),
    "ideographZodiac": _of(_BRANCHES),
    "ideographEnclosedCircle": _of(_run("㊀", 10)),
    "decimalEnclosedCircle": _CIRCLED,
    "decimalEnclosedCircleChinese": _CIRCLED,
    "decimalEnclosedParen": _of(_run("⑴", 20)),
    "decimalEnclosedFullstop": _of(_run("⒈", 20)),
    "decimalFullWidth": lambda number: str(number).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda number: str(number).translate(_FULL_WIDTH),
    "numberInDash": lambda number: f"- {number} -",
    "none": lambda _: "",
}
LETTERED = ("lowerLetter", "upperLetter", "lowerRoman")


def written(number: int, form: str) -> str:
    """A number in one of Word's formats; plain digits for one that is not known here."""
    return _WRITTEN.get(form, str)(number)
