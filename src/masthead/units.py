"""Lengths and type sizes. Every length inside the program is a float in points (1/72 in)."""

from __future__ import annotations

import re

MM = 72 / 25.4
CM = MM * 10
INCH = 72.0

# 字号, in points: the sizes Word and WPS give these names.
ZIHAO = {
    "初号": 42.0,
    "小初": 36.0,
    "一号": 26.0,
    "小一": 24.0,
    "二号": 22.0,
    "小二": 18.0,
    "三号": 16.0,
    "小三": 15.0,
    "四号": 14.0,
    "小四": 12.0,
    "五号": 10.5,
    "小五": 9.0,
}

_ABSOLUTE = {"pt": 1.0, "mm": MM, "cm": CM, "in": INCH}
_LENGTH = re.compile(r"(-?\d+(?:\.\d+)?)\s*(pt|mm|cm|in|em|字|L)")


def parse_length(text: str, *, em: float = 0.0, cell: float = 0.0, line: float = 0.0) -> float:
    """Points for '35mm', '12pt', '2em', '2字', '1.5L' or a 字号 name such as '三号'.

    em: points to the em; cell: the advance of one full-width character (字); line: the grid's line pitch (L).
    Raises ValueError, with a message that can be shown, for anything else.
    """
    if text in ZIHAO:
        return ZIHAO[text]
    match = _LENGTH.fullmatch(text.strip())
    if not match:
        raise ValueError(f"{text!r} is not a length; write it like 35mm, 12pt, 2em, 2字, 1.5L or 三号")
    value, unit = float(match[1]), match[2]
    relative = {"em": em, "字": cell, "L": line}
    return value * (_ABSOLUTE[unit] if unit in _ABSOLUTE else relative[unit])
