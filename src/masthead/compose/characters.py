"""Character classes for line composition: W3C CLREQ 3.1 (punctuation), UAX #14 where text is Latin."""

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


OPENING = frozenset("“‘（〔【《〈「『〖［｛")
CLOSING = frozenset("”’）〕】》〉」』〗］｝")
COMMAS = frozenset("，、；：")
STOPS = frozenset("。？！．")

# CLREQ 3.1.4 (strict): not at the start of a line, not at its end.
NO_START = CLOSING | COMMAS | STOPS | frozenset("·～—…－–/／,.;:!?)]}%％‰℃°″′々ー\u00a0\u202f")
NO_END = OPENING | frozenset("([{$¥￥£€￡＄№\u00a0\u202f")

# Faces differ in where they draw these: some in the middle, with no blank half to give.
CENTRED = frozenset("？！")

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
    (0x20000, 0x3FFFF),
)

# Marks that Chinese and Latin text share; the text around them says whose they are.
SHARED_MARKS = frozenset("“”‘’—…·–")
# Signs that Chinese text sets full width though Unicode has them outside the East Asian blocks.
_CHINESE_SIGNS = frozenset("×÷±°′″℃‰→←↑↓■□●○◆◇★☆△▲①②③④⑤⑥⑦⑧⑨⑩ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ")


def is_han(char: str) -> bool:
    """Whether a character belongs to Chinese text: an ideograph, a full-width mark or sign."""
    code = ord(char)
    if code < 0x2E80:
        return char in _CHINESE_SIGNS
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
    return Kind.MIDDLE if char == "·" else Kind.HAN
