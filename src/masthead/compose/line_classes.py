"""Line breaking by pairs of characters: Unicode's classes and pair table (UAX #14) as LibreOffice 7.4 still has them.

LibreOffice keeps the rules of UAX #14 5.0 beside newer ones of ICU: a closing mark is not parted from a letter or digit
behind it, nor these from an opening bracket (LB30 before Unicode 6), even where the marks are Chinese. Measured with
generated lines, which no newer version of the rules explains.
"""

from __future__ import annotations

from functools import lru_cache

_CLASSES = {
    "OP": "([{（〔【《〈「『〖［｛",
    "OQ": "“‘",
    "CL": ")]}，。、．）〕】》〉」』〗］｝”’·",
    "QU": "\"'«»‹›",
    "GL": "\u00a0\u202f\u2007\u2011",
    "NS": "：；・々〻ー゛゜ゝゞヽヾ‼〜",
    "EX": "!?！？",
    "SY": "/",
    "IS": ".,:;",
    "PR": "$£¥€￥￡＄№+±\\−",
    "PO": "%‰°℃′″％￠¢",
    "IN": "…",
    "HY": "-",
    "BA": "|–‐\u2009\u2002\u2003\u3000",
    "BB": "´ˈ",
    "B2": "—",
    "WJ": "\u2060\ufeff",
    "ZW": "\u200b",
    "SP": " ",
}
_CLASS_OF = {char: name for name, chars in _CLASSES.items() for char in chars}

# Between these no line ends, spaces between them or not.
_NEVER_BEFORE = frozenset({"CL", "EX", "SY", "IS", "ZW", "WJ"})
# Behind each class: the classes that no line starts with there, where no space is between them.
_ALWAYS = frozenset({"QU", "GL", "NS", "HY", "BA"})
_GLUED = {
    "QU": frozenset({"PR", "PO", "NU", "AL", "ID", "IN", "BB", "B2", "OP"}),
    "GL": frozenset({"PR", "PO", "NU", "AL", "ID", "IN", "BB", "B2", "OP"}),
    "WJ": frozenset({"PR", "PO", "NU", "AL", "ID", "IN", "BB", "B2", "OP"}),
    "BB": frozenset({"PR", "PO", "NU", "AL", "ID", "IN", "BB", "B2", "OP"}),
    "CL": frozenset({"PR", "PO", "NU", "AL"}),
    "SY": frozenset({"NU"}),
    "IS": frozenset({"NU", "AL"}),
    "PR": frozenset({"OP", "NU", "AL", "ID"}),
    "PO": frozenset({"OQ", "NU", "AL"}),
    "NU": frozenset({"OP", "OQ", "PR", "PO", "NU", "AL", "IN"}),
    "AL": frozenset({"OP", "OQ", "PR", "PO", "NU", "AL", "IN"}),
    "ID": frozenset({"IN"}),
    "IN": frozenset({"IN"}),
    "HY": frozenset({"NU"}),
    "B2": frozenset({"B2"}),
}


@lru_cache(maxsize=4096)
def line_class(char: str) -> str:
    """The class of a character."""
    known = _CLASS_OF.get(char)
    if known:
        return known
    if char.isascii() and char.isdigit():
        return "NU"
    return "ID" if char > "\u214f" else "AL"


def parts(before: str, after: str, *, spaced: bool = False) -> bool:
    """Whether a line may end between two characters. spaced: spaces stand between them."""
    first, second = line_class(before), line_class(after)
    if first == "ZW":
        return True
    if first == "ID" and second == "SY":
        return True
    if second in _NEVER_BEFORE or first in ("OP", "OQ"):
        return False
    if spaced:
        return not (first == second == "B2" or (first, second) in (("QU", "OP"), ("CL", "NS")))
    return not (second in _ALWAYS or second in _GLUED.get(first, ()))
