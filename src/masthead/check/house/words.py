"""Words that an office does not want, from its own list.

A line a word; `word => what to write` where there is something to write for it. What follows # at the beginning
of a line or behind a blank is a remark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple
from unicodedata import normalize

from masthead.check.house.slip import Slip, Text
from masthead.errors import ConfigError, shortened
from masthead.patterns import regex

_REMARK = regex(r"(?:^|\s)#.*")
# What no house rule changes: characters, ASCII letters and digits, with blanks between words of letters alone.
_STEADY = regex(r"[a-zA-Z0-9㐀-鿿]+(?:(?<=[A-Za-z0-9]) (?=[A-Za-z0-9])[a-zA-Z0-9㐀-鿿]+)*")
_ARROW = regex(r"\s*(?:=>|→)\s*")
_MOST = 10_000
_LONGEST = 100


class Words(NamedTuple):
    """now: each word in small letters, and what is to stand for it; None where the list gives nothing. pattern: finds
    them, the longest first."""

    now: Mapping[str, str | None]
    pattern: re.Pattern[str]


def read_words(data: bytes, where: str) -> Words:
    """The words of a list. Raises ConfigError, with the line, for what is none."""
    try:
        lines = data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        what = f"not UTF-8 at byte {error.start}"
        raise ConfigError(what, where=where, hint="Save the list as UTF-8.") from None
    words: dict[str, str | None] = {}
    for number, line in enumerate(lines, 1):
        entry = _REMARK.sub("", line).strip()
        if entry:
            word, now = _entry(entry, f"{where}, line {number}")
            if words.get(word.lower(), now) != now:
                what = f"{shortened(word)!r} stands here again, with something else for it"
                raise ConfigError(what, where=f"{where}, line {number}", hint="Keep one of them.")
            words[word.lower()] = now
    if not 0 < len(words) <= _MOST:
        what = f"more than {_MOST} words" if words else "no word stands there"
        raise ConfigError(what, where=where, hint="Write a word a line, or: word => what to write.")
    found = Words(words, re.compile("|".join(map(_pattern, sorted(words, key=len, reverse=True))), re.IGNORECASE))
    _check_replacements(found, where)
    return found


def _entry(entry: str, where: str) -> tuple[str, str | None]:
    word, *now = _ARROW.split(entry)
    if not word or len(now) > 1 or len(entry) > _LONGEST:
        hint = "Write a word, or: word => what to write."
        raise ConfigError(f"no word and what is written for it: {shortened(entry)!r}", where=where, hint=hint)
    return word, now[0] if now else None


def _check_replacements(words: Words, where: str) -> None:
    """What is to be written must not itself be unwanted, or mending would find no end. It may hold its own word where
    no other rule changes it, so that it is known again."""
    for word, now in words.now.items():
        bare = "".join(normalize("NFKC", now or "").split())
        if now and (word in now.lower() or word in bare.lower()) and not _STEADY.fullmatch(now):
            what = f"{shortened(now)!r} holds {shortened(word)!r} itself, beside marks or blanks that are mended too"
            raise ConfigError(what, where=where, hint="Write something for it without the word, or without the marks.")
        for match in (*words.pattern.finditer(now or ""), *words.pattern.finditer(bare)):
            if match[0].lower() != word:
                what = f"{shortened(now or '')!r}, for {shortened(word)!r}, holds {shortened(match[0])!r}"
                raise ConfigError(what, where=where, hint="Write something for it that holds no word of the list.")


def unwanted(text: Text, words: Words) -> Iterator[Slip]:
    """A slip for each of the words; not where it stands in what is to be written for it."""
    for match in words.pattern.finditer(text.open):
        word = match[0].lower()
        now = words.now[word]
        if now is None or not _is_mended(text.open, match.start(), word, now):
            yield Slip("house-word", match.start(), match.end(), now)


def _pattern(word: str) -> str:
    start = r"\b" if word[0].isascii() and word[0].isalnum() else ""
    end = r"\b" if word[-1].isascii() and word[-1].isalnum() else ""
    return start + re.escape(word) + end


def _is_mended(text: str, start: int, word: str, now: str) -> bool:
    """Whether the word stands within what is to be written for it."""
    at = now.lower().find(word)
    while at >= 0:
        if start >= at and text.startswith(now, start - at):
            return True
        at = now.lower().find(word, at + 1)
    return False
