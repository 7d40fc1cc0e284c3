"""Regular expressions that are compiled when they are first used.

A rule is written where its words are, as a constant of its module; compiling all of them takes longer than reading a
text does. So each waits for the first text that it is held against: an English text compiles no Chinese one.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


class _Waiting:
    """A regular expression with the methods of a compiled one, which take their places when one is first asked for."""

    __slots__ = ("_flags", "pattern", *_METHODS)

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(self, name)


def regex(words: str, flags: int = 0) -> re.Pattern[str]:
    """What re.compile gives, compiled when it is first used. words: the regular expression."""
    return cast("re.Pattern[str]", _Waiting(words, flags))
