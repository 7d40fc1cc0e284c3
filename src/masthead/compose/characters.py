"""Character classes for line composition: W3C CLREQ 5.1 and 6.1 (punctuation), UAX #14 where text is Latin."""

from __future__ import annotations

from enum import IntEnum


class Kind(IntEnum):
    """What an atom of a line is."""

    HAN = 0
    OPEN = 1  # opening brackets and quotes: blank on the left
    CLOSE = 2  # closing brackets and quotes: blank on the right
    COMMA = 3  # pauses inside a sentence: blank on the right
    STOP = 4  # ends of a sentence: blank on the right
    MIDDLE = 5  # · : blank on both sides
    DASH = 6  # —— and ……, never broken
    LATIN = 7
    DIGIT = 8  # a number, with its sign, separators and per cent mark
    SPACE = 9
    TAB = 10
    BREAK = 11
    SIGN = 12  # a full-width sign that must not start or end a line, or a character that is not an em wide
    HIDDEN = 13  # prints nothing: joiners, marks of direction, a place where a line may break


OPENING = frozenset("“‘（〔【《〈「『〖［｛")
CLOSING = frozenset("”’）〕】》〉」』〗］｝")
COMMAS = frozenset("，、；：")
STOPS = frozenset("。？！．")

# CLREQ 6.1.1 (strict): not at the start of a line, not at its end. No-break spaces glue on both sides (UAX #14, LB12).
NO_BREAK_SPACES = frozenset("\u00a0\u202f\u2007")
NO_START = CLOSING | COMMAS | STOPS | NO_BREAK_SPACES | frozenset("·～—…－–/／,.;:!?)]}%％‰℃°″′々ー〻ゝゞヽヾ")
NO_END = OPENING | NO_BREAK_SPACES | frozenset("([{$¥￥£€￡＄№")

# What prints nothing (default ignorable code points of Unicode); a line may break at the zero width space alone.
ZERO_WIDTH_SPACE = "\u200b"
SOFT_HYPHEN = "\xad"
HIDDEN = (  # a class of a regular expression
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
)

_HAN_RANGES = (
    (0x2E80, 0x303F),
    (0x3040, 0x30FF),
    (0x3100, 0x312F),
    (0x3200, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0xFE30, 0xFE4F),
    (0xFF01, 0xFF60),
    (0xFFE0, 0xFFE6),
    (0x1F300, 0x1FAFF),  # pictographs: as wide, and lines break between them
    (0x20000, 0x3FFFF),
)

# Marks that Chinese and Latin text share; the text around them says whose they are.
SHARED_MARKS = frozenset("“”‘’—…·–")
# Signs that Chinese text sets full width though Unicode has them outside the East Asian blocks.
_CHINESE_SIGNS = frozenset("×÷±°′″℃‰→←↑↓■□●○◆◇★☆△▲①②③④⑤⑥⑦⑧⑨⑩ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ")


def is_han(char: str, *, chinese: bool) -> bool:
    """Whether a character is set as in Chinese text: an ideograph, a full-width mark or sign. chinese: the text is."""
    code = ord(char)
    if code < 0x2E80:
        return chinese and (char in _CHINESE_SIGNS or char in SHARED_MARKS)
    return any(first <= code <= last for first, last in _HAN_RANGES)


def kind_of(char: str) -> Kind:
    """The kind of a character of Chinese text."""
    if char in OPENING:
        return Kind.OPEN
    if char in CLOSING:
        return Kind.CLOSE
    if char in COMMAS:
        return Kind.COMMA
    if char in STOPS:
        return Kind.STOP
    if char == "·":
        return Kind.MIDDLE
    return Kind.SIGN if char in NO_START or char in NO_END else Kind.HAN
