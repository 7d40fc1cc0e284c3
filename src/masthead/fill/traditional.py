"""The shipped Chinese templates' own words in traditional characters."""

from __future__ import annotations

from collections.abc import Callable

# The characters of those words that differ, and the quotation marks. A text of the report never passes through here.
_FORMS = str.maketrans(
    "转载来数论录语发关键结点报单页纸时间节简签请“”‘’", "轉載來數論錄語發關鍵結點報單頁紙時間節簡簽請「」『』"
)


def worded(language: str) -> Callable[[str], str]:
    """What a template's source passes through for a report in this language."""
    return _traditional if language == "zh-Hant" else str


def _traditional(source: str) -> str:
    return source.translate(_FORMS)
