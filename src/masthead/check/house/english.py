"""English texts: blanks, doubled words and marks, percent signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masthead.check.house.scripts import Substitution, of_open, substitutions
from masthead.check.house.slip import Slip, Text
from masthead.patterns import regex

_MARKS: tuple[Substitution, ...] = (
    ("house-blank", regex(r"(?<=[A-Za-z0-9,;)])(?P<slip> {2,})(?=[A-Za-z0-9(])"), " "),
    ("house-blank", regex(r"(?<=[A-Za-z)])(?P<slip> +)(?=[,;:!?](?:\s|$))"), ""),
    ("house-blank", regex(r"(?<=[A-Za-z]),(?=[A-Za-z]{2})"), ", "),
    ("house-doubled-mark", regex(r"(?<![,;:.])([,;:])\1(?![,;:])"), r"\1"),
    ("house-doubled-mark", regex(r"(?<=[A-Za-z)])\.\.(?!\.)"), "."),
    ("house-percent", regex(r"(?<=\d)(?P<slip> )(?=%)"), ""),
    (
        "house-doubled-word",
        regex(
            r"\b(?P<slip>(?P<word>the|a|an|of|to|and|in|for|is|are|was|were|with|by|on|at|from|has|have|will|be|its)"
            r"[ \n]+(?P=word))\b(?![-’'])",
            re.IGNORECASE,
        ),
        r"\g<word>",
    ),
)
_WIDE: tuple[Substitution, ...] = (
    ("house-full-width", regex(r"(?<=[A-Za-z0-9)])，(?=\s?[A-Za-z0-9])"), ", "),
    ("house-full-width", regex("[０-９Ａ-Ｚａ-ｚ％]+"), None),
)


def english_marks(text: Text) -> Iterator[Slip]:
    yield from of_open(_MARKS, text)
    for slip in substitutions(text.open, _WIDE):
        words = text.raw[slip.start : slip.end]
        yield slip if slip.now else slip._replace(now="".join(chr(ord(char) - 0xFEE0) for char in words))
    if text.raw.count('"') % 2:
        at = text.raw.rindex('"')
        if not re.search(r"\d$", text.raw[:at]):  # 6" is six inches
            yield Slip("house-unpaired", at, at + 1)


def english_headings(text: Text) -> Iterator[Slip]:
    """A full stop at the end of a heading that is no abbreviation's."""
    if re.search(r"[a-z]{3}\.$", text.raw) and not re.search(r"\b(?:etc|Inc|Ltd|Corp|dept|vol|No)\.$|\. ", text.raw):
        yield Slip("house-heading-stop", len(text.raw) - 1, len(text.raw), "")
