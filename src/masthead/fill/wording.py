"""Small changes of wording that the forms make: ordinals, stops, joined clauses, dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from markupsafe import Markup

from masthead.fill.told import kept, made_of
from masthead.patterns import regex
from masthead.report import Passage

_DIGITS = "〇一二三四五六七八九"
_ENDED = regex(r"[。！？!?…：:；;.][”’」』）)\"']*$")
_SENTENCE_ENDED = regex(r"[。！？!?….][”’」』）)\"']*$")
_ABBREVIATION = regex(r"(?:\.[A-Za-z]|\b[A-Z]|\.\.|\betc)\.$")
_FIRST_SENTENCE = {
    "zh": regex(r".*?[。！？][”’」』）]*", re.DOTALL),
    "en": regex(r".*?[.!?][”’\"')]*(?=\s+[A-Z“\"(])"),
}
_ISO_DATE = regex(r"(?:(?P<year>\d{4})|-(?=-))(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?)?|---(?P<only_day>\d\d)")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def ordinal_zh(number: int) -> str:
    """A whole number from 1 to 99 in Chinese: 1 is 一, 21 is 二十一."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else f"{_DIGITS[tens]}十") + (_DIGITS[ones] if ones else "")


def level_mark(level: int, number: int) -> str:
    """The number of a heading or point: 一、 （一） 1. （1） by level (GB/T 9704-2012, 7.3.3)."""
    forms = (f"{ordinal_zh(number)}、", f"（{ordinal_zh(number)}）", f"{number}.", f"（{number}）")
    return forms[min(max(level, 1), 4) - 1]


def trim_stop(text: str) -> str:
    """The text without the full stop at its end. Dots of an abbreviation or an ellipsis stay."""
    text = text.strip()
    if text.endswith("。"):
        return text[:-1].rstrip()
    return text[:-1].rstrip() if text.endswith(".") and not _ABBREVIATION.search(text) else text


def with_stop(text: str, language: str) -> str:
    """The text, ended by a full stop unless another mark ends it."""
    text = text.strip()
    if not text or _ENDED.search(text):
        return text
    return text + ("." if language == "en" else "。")


def join_clauses(passages: Iterable[Passage], language: str) -> str:
    """Clauses as one text: sentences follow each other, clauses are joined by ；, the last one is ended."""
    chinese = language != "en"
    joined = ""
    passages = tuple(passages)
    for passage in passages:
        text = passage.text.strip()
        if joined and _SENTENCE_ENDED.search(joined):
            joined += text if chinese else f" {text}"
        elif text:
            mark = "；" if chinese else ". " if text[0].isupper() else "; "
            joined = joined.rstrip("，；、,; ") + (mark if joined else "") + text
    return made_of(with_stop(joined.rstrip("，；、,; "), language), [passage.text for passage in passages])


def first_sentence(text: str, language: str) -> str:
    """The first sentence of a text, whole."""
    match = _FIRST_SENTENCE["en" if language == "en" else "zh"].match(text.strip())
    return match[0].strip() if match else text.strip()


def last_sentence(text: str, language: str) -> str:
    """The last sentence of a text, whole."""
    rest = text.strip()
    while (first := first_sentence(rest, language)) != rest:
        rest = rest[len(first) :].strip()
    return rest


def print_date(date: str, language: str) -> str:
    """An ISO date with the parts it has: 2026-09-30 is 2026年9月30日 or 30 September 2026."""
    match = _ISO_DATE.fullmatch(date)
    if not match:
        return date
    year, month, day = match["year"], match["month"], match["day"] or match["only_day"]
    if language != "en":
        return "".join(f"{int(part)}{unit}" for part, unit in ((year, "年"), (month, "月"), (day, "日")) if part)
    name = _MONTHS[int(month) - 1] if month else ""
    return " ".join(part for part in (str(int(day)) if day else "", name, year or "") if part)


def issue_number(number: str | None, language: str) -> str:
    """第3期 or "No. 3" where only the figure was set; other wordings, and none, as they are."""
    text = (number or "").strip()
    if not text.isdecimal():
        return text
    return f"No. {text}" if language == "en" else f"第{text}期"


def name_column(names: Sequence[str], columns: int = 1) -> list[str]:
    """Names of people made equally wide, at least three characters: 张三 is 张　三; others are filled up at the end.

    Several names are filled up to whole rows of so many columns, with blank ones.
    """
    names = [name for name in names if name.strip()]
    width = max([3, *map(len, names)])
    wide = [kept(_widened(name, width), name) for name in names]
    missing = -len(names) % columns if len(names) > 1 else 0
    return wide + ["\u3000" * width] * missing


def _widened(name: str, width: int) -> str:
    return name[0] + "\u3000" * (width - 2) + name[1] if len(name) == 2 else name.ljust(width, "\u3000")


def not_in(passages: Sequence[Passage], others: Sequence[Passage | str]) -> list[Passage]:
    """The passages that none of the others, passages or texts, holds already."""
    said = [other if isinstance(other, str) else other.text for other in others]
    return [item for item in passages if item.text and not any(trim_stop(item.text) in text for text in said)]


def missing(value: Any, language: str) -> Any:
    """The value, or the words that say the source does not state it."""
    if value:
        return value
    words = {"en": "not stated", "zh-Hant": "原文未載"}.get(language, "原文未载")
    return Markup('<span class="missing">{}</span>').format(words)
