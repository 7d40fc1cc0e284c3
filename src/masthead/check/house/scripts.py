"""Classes of characters, as they stand in regular expressions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from masthead.check.house.slip import Slip, Text

HAN = "\u3400-\u9fff\u3007"
NUMERAL = "一二三四五六七八九十"
# What a sentence, or a part of a list, ends with.
STOPS = "。；：！？"
# Where a number of an order may stand: at the beginning, or behind one of these.
OPENS = rf"(?:^\s*|(?<=[{STOPS};:])\s*)"

Substitution = tuple[str, re.Pattern[str], str | None]
"""A code, what breaks the rule, and what stands there by it (as in `re.Match.expand`); None where none can."""


def substitutions(text: str, table: Iterable[Substitution]) -> Iterator[Slip]:
    """A slip for each match; of a pattern with a group "slip", for that group."""
    for code, pattern, wanted in table:
        for match in pattern.finditer(text):
            start, end = match.span("slip") if "slip" in pattern.groupindex else match.span()
            yield Slip(code, start, end, None if wanted is None else match.expand(wanted))


def of_open(table: Iterable[Substitution], text: Text) -> Iterator[Slip]:
    """The same in what is the office's own wording."""
    return substitutions(text.open, table)
