"""Sentences that are too long to be read at once."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.check.house.slip import Slip, Text
from masthead.patterns import regex

# An office's rules may ask for less; the longest of what is readable in print.
LONGEST = {"zh": 150, "en": 50}  # Chinese characters, words

_SENTENCE = {"zh": regex("[^。！？；]+"), "en": regex(r"(?:[^.!?;\n]|[.!?](?!\s|$))+")}
_HAN = regex("[\u3400-\u9fff]")
_WORD = regex(r"[^\W_][\w’'-]*")


def long_sentences(text: Text, language: str) -> Iterator[Slip]:
    """A slip for each sentence, or part of one up to a semicolon, that has more of them than `LONGEST`."""
    counted = _HAN if language == "zh" else _WORD
    for match in _SENTENCE[language].finditer(text.raw):
        if len(match[0]) > LONGEST[language] and len(counted.findall(match[0])) > LONGEST[language]:
            yield Slip("house-long-sentence", *match.span())
