"""Which form a PDF is: told from its mark and rules."""

from __future__ import annotations

import re

from masthead.inspect.parts import NUMBER, Parts
from masthead.inspect.rows import is_han
from masthead.units import MM

FORMS = ("gongwen", "jianbao", "xinhan", "jiyao", "other")

NAMES = {"gongwen": "公文", "jianbao": "简报", "xinhan": "信函", "jiyao": "纪要", "other": "other"}

_BULLETIN = re.compile(r".*(?:简报|简讯|快报|专报|通讯|动态|信息|要情|摘报|内参|参阅|交流)")
_LETTER_RULE = 160 * MM
_CHINESE = 0.2


def recognised(parts: Parts) -> str:
    """The form of a PDF; "other" where nothing tells."""
    mark = "".join(row.text for row in parts.mark)
    if any(above.width > _LETTER_RULE and above.top < 120 * MM for above, _ in parts.doubles):
        return "xinhan"
    if not mark:
        return "gongwen" if parts.number and parts.rule else "other"
    if mark.endswith("纪要"):
        return "jiyao"
    numbered = parts.number is not None and any(NUMBER.fullmatch(piece.text) for piece in parts.number.pieces)
    if not numbered and (parts.issue or _BULLETIN.fullmatch(mark)):
        return "jianbao"
    return "gongwen" if numbered or mark.endswith("文件") or parts.rule else "other"


def is_chinese(parts: Parts) -> bool:
    """Whether a fifth of what is printed is Han."""
    characters = [glyph.text for row in parts.rows for glyph in row.glyphs]
    return sum(map(is_han, characters)) >= _CHINESE * len(characters)
