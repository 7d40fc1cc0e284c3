"""What the rules of one language say about actions: words, and how markers and owners are found."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple


class Marker(NamedTuple):
    """The word that makes a clause say what is to be done: text[start:end]."""

    start: int
    end: int
    word: str


class ActionRules(NamedTuple):
    """How actions are told in one language; each pattern is searched in one clause or sentence.

    hint: one of these stands in whatever says what is to be done; a quick look before all others. marker: the marker of
    text[start:end], a clause, if any. promise: a marker by which somebody says what they will do. decides, settled: how
    a clause begins that tells what a meeting settled, and what stands in it; deciding: one of these stands in its
    sentence; lists: that it may go on behind ；.
    resolves: whether a clause tells what a body decided with no meeting named (市政府决定授予…). leads_up: a clause
    that only opens the next. goals: markers that only say what an action is for where they open a later clause of its
    sentence.

    tasked: whether a clause says who is to do what with no marker (市教育局负责…), given its sentence's end. assigned:
    who is to do what, where a meeting settled it. owner: who is to do what text[start:end] says, given its marker and
    whether a meeting settled it.

    hedge: what limits the promise. due_before, due_in, due_after: what before, in or after a date makes it a deadline.
    comma: between hedges. longest: characters of one action.
    """

    hint: re.Pattern[str]
    marker: Callable[[str, int, int], Marker | None]
    promise: re.Pattern[str]
    decides: re.Pattern[str]
    settled: re.Pattern[str]
    deciding: re.Pattern[str]
    lists: re.Pattern[str]
    resolves: Callable[[str, int, int], bool]
    leads_up: re.Pattern[str]
    goals: tuple[str, ...]
    tasked: Callable[[str, int, int, int], bool]
    assigned: Callable[[str, int, int], str | None]
    owner: Callable[[str, int, int, Marker | None, bool], str | None]
    hedge: re.Pattern[str]
    due_before: re.Pattern[str]
    due_in: re.Pattern[str]
    due_after: re.Pattern[str]
    comma: str
    longest: int
