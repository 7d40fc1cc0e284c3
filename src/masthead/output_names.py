"""What results are called: files in the folder, and attachments in a reader's own words."""

from __future__ import annotations

import re
from pathlib import Path

from masthead.report import Language

# What Windows, macOS and Linux forbid in names, together.
_FORBIDDEN = re.compile(r'[/\\:*?"<>|]')
_NAME_CHARS = 80
_NAME_BYTES = 200


# What a document is called in a reader's words; one of another role is called as its template.
_LABELS = {
    "zh-CN": {"briefing": "简报", "one-page": "一页纸", "gongwen": "公文", "xinhan": "信函", "jiyao": "纪要"},
    "zh-Hant": {"briefing": "簡報", "one-page": "一頁紙", "gongwen": "公文", "xinhan": "信函", "jiyao": "紀要"},
    "en": {"briefing": "Briefing", "one-page": "One page"},
}


def default_folder(source: Path) -> Path:
    """output/<the source's name without its ending>. A name that is dots before it ("..txt") is kept whole: "." and
    ".." are other folders."""
    return Path("output", source.stem if source.stem.strip(".") else source.name)


def document_label(stem: str, language: Language) -> str:
    """What a result is called, in its language: briefing → 简报."""
    return _LABELS[language].get(stem, stem)


def attachment_name(result: str, title: str, language: Language) -> str:
    """briefing.pdf → '简报（第一季度情况）.pdf': at most 80 characters and 200 bytes of UTF-8, safe on every file
    system. A title too long for the name ends in '…'.
    """
    stem, _, ending = result.rpartition(".")
    label = document_label(stem, language)
    opening, closing = ("（", "）") if language != "en" else (" (", ")")
    label, title = _safe(label), _safe(title)
    tail = f".{ending}"
    whole = f"{label}{opening}{title}{closing}" if title else label
    while not _fits(whole + tail) and title:
        title = title[:-1].rstrip()
        whole = f"{label}{opening}{title}…{closing}"
    return whole + tail


def _fits(name: str) -> bool:
    return len(name) <= _NAME_CHARS and len(name.encode()) <= _NAME_BYTES


def _safe(text: str) -> str:
    """No separators, no line ends, nothing invisible: a mark that turns the direction could hide an ending."""
    from unicodedata import category

    spaced = _FORBIDDEN.sub(" ", " ".join(text.split()))
    return " ".join("".join(char for char in spaced if category(char)[0] != "C").split())
