"""The words that a template itself holds, in its files: what it prints of no report."""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from pathlib import Path

from masthead.patterns import regex

_ENDING = ".j2"
_COMMENT = regex(r"\{#.*?#\}", re.DOTALL)
_CODE = regex(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_STRING = regex(r"\"([^\"\n]*)\"|'([^'\n]*)'")
_TAG = regex(r"<[^<>]*>")
_PARTED = "\x00"


@lru_cache(maxsize=8)
def own_words(folder: Path) -> tuple[str, ...]:
    """Each stretch of text in the template's files that no tag and no expression parts, and each text in an
    expression; white space is one blank."""
    found: list[str] = []
    for path in sorted(folder.glob(f"**/*{_ENDING}")):
        source = _COMMENT.sub(_PARTED, path.read_text("utf-8", errors="replace"))
        for code in _CODE.findall(source):
            found += (one or other for one, other in _STRING.findall(code))
        found += _TAG.sub(_PARTED, _CODE.sub(_PARTED, source)).split(_PARTED)
    return tuple(dict.fromkeys(words for text in found if (words := " ".join(unescape(text).split()))))
