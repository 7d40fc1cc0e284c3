"""Languages as Word names them: of the whole file, and of a run (w:lang, ECMA-376 part 1, 17.3.2.20)."""

from __future__ import annotations

import re

from masthead.language import is_traditional
from masthead.write.docx.elements import Element, element

_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_HONG_KONG = re.compile(r"-(hk|mo)\b", re.IGNORECASE)


def is_chinese(language: str) -> bool:
    return language.lower().partition("-")[0] == "zh"


def document_language(language: str) -> Element:
    """The w:lang of the defaults. Its w:val stays English in Chinese: with zh-CN, LibreOffice splits numbers
    anywhere."""
    if is_chinese(language):
        return element("lang", {"val": "en-US", "eastAsia": _chinese(language)})
    return element("lang", {"val": _regional(language) or "en-GB", "eastAsia": "zh-CN"})


def language_elements(language: str) -> list[Element]:
    """The w:lang of a run in another language; none where the name is none."""
    if not _TAG.fullmatch(language):
        return []
    if is_chinese(language):
        return [element("lang", {"eastAsia": _chinese(language)})]
    return [element("lang", {"val": _regional(language)})]


def text_language(language: str) -> str:
    """The language of text that has one alone, as in drawings."""
    return _chinese(language) if is_chinese(language) else _regional(language) or "en-GB"


def opening_language() -> list[Element]:
    """The w:lang of Latin text that begins a line behind a Chinese mark: only as Chinese text is it parted from the
    mark by LibreOffice 7.4, which takes the language of what does not fit on a line for the rules of its break."""
    return [element("lang", {"val": "zh-CN"})]


def _chinese(language: str) -> str:
    """Word knows Chinese by place, not by script."""
    if not is_traditional(language):
        return "zh-CN"
    return "zh-HK" if _HONG_KONG.search(language) else "zh-TW"


def _regional(language: str) -> str:
    if not _TAG.fullmatch(language):
        return ""
    return "en-GB" if language.lower() == "en" else language
