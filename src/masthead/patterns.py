"""Regular expressions that are compiled when they are first used.

A rule is written where its words are, as a constant of its module; compiling all of them takes longer than reading a
text does. So each waits for the first text that it is held against: an English text compiles no Chinese one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, cast

_OF_COMPILED = (
    *("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn"),
    *("flags", "groups", "groupindex"),
)


class _Waiting:
    """A regular expression with what a compiled one has, which takes its place when it is first asked for."""

    __slots__ = ("_flags", "pattern", *_OF_COMPILED)

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _OF_COMPILED:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for one in _OF_COMPILED:
            setattr(self, one, getattr(compiled, one))
        return getattr(self, name)


def regex(words: str, flags: int = 0) -> re.Pattern[str]:
    """What re.compile gives, compiled when it is first used. words: the regular expression."""
    return cast("re.Pattern[str]", _Waiting(words, flags))


def alternatives(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest first."""
    return "|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word))))
