"""Masthead's input, a report or a text, made longer, and made anew for each round."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any

import msgspec
from content import numbered

from masthead.report import Report, Section

_TEXTS = ("heading", "label", "text")
# Two digits and more, where they are no part of a date or of a longer number.
_NUMBER = re.compile(r"(?<![\d.])\d{2,}(?![\d.月日年])")


def repeated(report: Report, times: int) -> Report:
    """The report with its sections `times` times, every text of a copy with the copy's number: an engine may remember
    what it has set, but no document says everything a hundred times."""
    if times == 1:
        return report
    copies = (_sections(report, partial(_marked, copy)) for copy in range(times))
    return msgspec.structs.replace(report, sections=tuple(section for copy in copies for section in copy))


def numbered_report(report: Report, number: int) -> Report:
    """Another report of the same length: its long paragraphs end in the number."""
    return msgspec.structs.replace(report, sections=_sections(report, lambda text: numbered(text, number)))


def _marked(copy: int, text: str) -> str:
    stop = text[-1:] if text[-1:] in "。；" else ""
    return f"{text.removesuffix(stop)}（{copy}）{stop}"


def _sections(report: Report, change: Callable[[str], str]) -> tuple[Section, ...]:
    return msgspec.convert(_changed(msgspec.to_builtins(report.sections), change), tuple[Section, ...])


def _changed(value: Any, change: Callable[[str], str], key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _changed(item, change, name) for name, item in value.items() if name != "span"}
    if isinstance(value, list | tuple):
        return [_changed(item, change, key) for item in value]
    return change(value) if isinstance(value, str) and key in _TEXTS else value


def numbered_text(text: str, number: int, times: int = 1) -> bytes:
    """Another text of the same kind, `times` times as long: each copy of it has numbers of its own."""
    return "\n".join(_counted_on(text, number * times + copy) for copy in range(times)).encode()


def _counted_on(text: str, by: int) -> str:
    return _NUMBER.sub(lambda found: str(int(found[0]) + by), text)
