"""Texts that know of which fields of the model they are, so that what is printed can be led back to the model.

A template gets the report's texts as `Told`. Filters that tidy a text keep what it knows; joined texts know each part.
Printed, every part stands between marks that no text can hold: three noncharacters, which are taken out of all others.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cache, lru_cache
from typing import Any

from msgspec import Struct
from msgspec.structs import force_setattr

from masthead.patterns import regex
from masthead.report import Report

# <the number of the field> text: U+FDD0 to U+FDD2 are no characters (Unicode 23.7), yet XML may hold them.
START, TEXT, END = "\ufdd0", "\ufdd1", "\ufdd2"
MARKS = regex(f"{START}(\\d*){TEXT}|[{START}{TEXT}{END}]")
_REFERENCE = regex(r"&#(?:[xX]0*[fF][dD][dD][0-2]|0*6497[678]);")
# What prints nothing of its own, and the facts: those are led back by their spans.
_UNTOLD = frozenset(
    (
        *("span", "id", "kind", "role", "file", "sha256", "language", "status", "state", "level"),
        *("figures", "dates", "people", "organisations", "places", "quotations"),
    )
)
_CLAUSE_MARKS = "，；、,; "


# (start, end, field): text[start:end] is the text of the field, as it prints.
Part = tuple[int, int, str]


class Told(str):
    """A text and its parts, in order, none overlapping. field: the one that it is all of; "" where there is none."""

    __slots__ = ("field", "parts")
    field: str
    parts: tuple[Part, ...]


def told(text: str, *parts: Part) -> Told:
    made = Told(text)
    made.parts = parts
    made.field = parts[0][2] if len(parts) == 1 and parts[0][:2] == (0, len(text)) else ""
    return made


def _all_of(text: str, field: str) -> Told:
    made = Told(text)
    made.parts, made.field = ((0, len(text), field),), field
    return made


@lru_cache(maxsize=1)  # a report is filled into several templates, one after the other
def told_report(report: Report) -> Report:
    """The report with each text that may print as a Told of its field: "sections[1].paragraphs[0].rows[3][1]"."""
    made: Report = _told_struct(report, "")
    return made


def kept(result: Any, value: Any) -> Any:
    """What was made of one text, as a text of the same fields: it was tidied, cut, or got something beside it."""
    if type(value) is not Told or type(result) is not str or not result:
        return result
    move = result.find(value)
    if value.field and value:
        return told(result, (move, move + len(value), value.field)) if move >= 0 else _all_of(result, value.field)
    if move < 0:
        if result not in value:
            return result
        move = -value.find(result)
    moved = ((max(start + move, 0), min(end + move, len(result)), field) for start, end, field in value.parts)
    return told(result, *(part for part in moved if part[0] < part[1]))


def made_of(result: str, texts: Iterable[str]) -> str:
    """A text made of others, as one that knows theirs. They stand in it in order, the marks at their ends aside."""
    parts: list[Part] = []
    done = 0
    for text in texts:
        bare = text.strip().rstrip(_CLAUSE_MARKS)
        at = result.find(bare, done) if bare else -1
        if at >= 0 and type(text) is Told and len(text.parts) == 1:
            parts.append((at, at + len(bare), text.parts[0][2]))
        done = max(done, at + len(bare))
    return told(result, *parts) if parts else result


def put_together(texts: Sequence[str]) -> str:
    """The texts as one that knows what each of them knows."""
    parts: list[Part] = []
    done = 0
    for text in texts:
        if type(text) is Told:
            parts += ((done + start, done + end, field) for start, end, field in text.parts)
        done += len(text)
    return told("".join(texts), *parts) if parts else "".join(texts)


def marked(value: Told, fields: dict[str, int], shown: Callable[[str], str]) -> str:
    """The text with marks around its parts. fields: the number of each field met so far; shown: escapes a text."""
    if value.field:
        number = fields.setdefault(value.field, len(fields))
        return f"{START}{number}{TEXT}{shown(value)}{END}"
    made: list[str] = []
    done = 0
    for start, end, field in value.parts:
        number = fields.setdefault(field, len(fields))
        made += (shown(value[done:start]), f"{START}{number}{TEXT}", shown(value[start:end]), END)
        done = end
    return "".join((*made, shown(value[done:])))


def unmarked(text: str) -> str:
    """A text without marks."""
    return MARKS.sub("", text) if START in text or END in text or TEXT in text else text


def without_forged(markup: str) -> str:
    """The markup without references (&#xFDD0;) to the characters of marks."""
    return _REFERENCE.sub("\ufffd", markup) if "&#" in markup else markup


def _told_struct(node: Any, path: str) -> Any:
    made = node.__copy__()
    path += "." if path else ""
    for name in _told_fields(node.__class__):
        value = getattr(node, name)
        if type(value) is str and value:
            force_setattr(made, name, _all_of(value, path + name))
        elif value:
            force_setattr(made, name, _told_value(value, path + name))
    return made


def _told_value(value: Any, path: str) -> Any:
    if type(value) is str:
        return _all_of(value, path)
    if type(value) is tuple:
        return tuple([_told_value(item, f"{path}[{at}]") for at, item in enumerate(value)])
    return _told_struct(value, path) if isinstance(value, Struct) else value


@cache
def _told_fields(kind: Hashable) -> tuple[str, ...]:
    names: tuple[str, ...] = getattr(kind, "__struct_fields__", ())
    return tuple(name for name in names if name not in _UNTOLD)
