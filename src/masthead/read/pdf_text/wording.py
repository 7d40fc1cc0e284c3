"""What characters at the ends and the beginnings of lines tell."""

from __future__ import annotations

import re

_WIDE = re.compile(
    "[\u1100-\u115f\u2460-\u24ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6"
    "\U00020000-\U0003ffff]"
)
HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff〇\U00020000-\U0003ffff]")
_RAISED_FROM, _LOWERED_FROM, _SMALL = 0.15, -0.05, 0.85
_SUPERSCRIPTS = str.maketrans("0123456789+-=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ")
_SUBSCRIPTS = str.maketrans("0123456789+-=()", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎")
_ENDED = re.compile(r"[。！？；：.!?;:…]['\"”’）)】》」]*$")
_CLOSING = "，。、；：！？）》】」』”’…,.;:!?)]}%"
BULLET = re.compile(r"[•●○■□◆◇▪▫▶►➢✓✔❖❍·‣◦–*-]\s*(?=\S)")
_BULLET_ONLY = re.compile(r"[•●○■□◆◇▪▫▶►➢✓✔❖❍‣◦]\s*\S|[·–*-]\s+\S")
_NUMERALS = "〇一二三四五六七八九十百零"
OUTLINE = re.compile(
    rf"(?:第?[{_NUMERALS}]{{1,4}}[、章节条部篇]|[（(][{_NUMERALS}]{{1,4}}[)）]|[{_NUMERALS}]是|第[{_NUMERALS}]{{1,3}}[，,])"
)
_NUMBERED = re.compile(r"(?:[(（]?\d{1,3}(?:[.．、)）]|(?:\.\d{1,2}){1,3}\.?\s)|[(（][a-zA-Z]{1,4}[)）]|[①-⑳]|——)\s*")
_PLAIN_MARK = re.compile(r"(\d{1,2}|[a-zA-Z])[ \u3000\xa0]\s*(?=[^\W\d_])")
NOTE_MARK = re.compile(r"[①-⑳*†‡⁰¹²³⁴-⁹]|\[\d{1,3}\]|[⁽(]?\d{1,3}[)⁾]?\s|注\s*\d*[：:]|\d{1,3}(?=[^\d.,、．%])")


def is_wide(character: str) -> bool:
    """Whether it is as wide as a Chinese character in any text: dashes and curly quotes may be either."""
    return bool(_WIDE.match(character))


def raised(text: str, by: float, size: float) -> str:
    """A figure that is small and stands raised or lowered as the character for that, so that it is part of no number.

    by: em above the baseline. size: in parts of the line's."""
    if size > _SMALL or _LOWERED_FROM < by < _RAISED_FROM:
        return text
    return text.translate(_SUPERSCRIPTS if by > 0 else _SUBSCRIPTS)


def is_ended(text: str) -> bool:
    """Whether a sentence, or an announcement of what follows, ends here."""
    return bool(_ENDED.search(text))


def is_bulleted(text: str) -> bool:
    return bool(_BULLET_ONLY.match(text))


def is_marked(text: str) -> bool:
    """Whether it begins as an item, a heading or a point does."""
    return bool(OUTLINE.match(text) or _NUMBERED.match(text) or _BULLET_ONLY.match(text))


def starts_anew(text: str) -> bool:
    """Whether a line does not look like the middle of a sentence: it begins with a capital, a figure or a mark."""
    return is_marked(text) or text[:1].isupper() or text[:1].isdigit()


def goes_on_counting(before: str, text: str) -> bool:
    """Whether two texts begin with a plain number or letter each, the second with the next one: "1 Scope", "2 Terms";
    "a boats", "b piers"."""
    one, other = _PLAIN_MARK.match(before), _PLAIN_MARK.match(text)
    if not one or not other or one[1].isdigit() != other[1].isdigit():
        return False
    return int(other[1]) == int(one[1]) + 1 if one[1].isdigit() else ord(other[1]) == ord(one[1]) + 1


def first_word(text: str) -> int:
    """How many characters at the beginning could not be parted at the end of a line."""
    if is_wide(text[0]):
        end = 1
        while end < len(text) and text[end] in _CLOSING:
            end += 1
        return end
    end = 0
    while end < len(text) and not text[end].isspace() and not is_wide(text[end]):
        end += 1
    return end
