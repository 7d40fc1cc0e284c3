"""Labels of siblings, shortened by what all of them share.

Only words that frame a label without limiting it may go: 进一步推动X → X, 在X上整改到位 → X. Negations and hedges
are not among them, and a shared part that is made of other words stays.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import takewhile
from typing import Protocol

from masthead.patterns import regex

_OPENING = regex(
    "(?:进一步|切实|不断|持续|全面|大力|积极|扎实|深入|继续|着力|努力|坚持|加快|推动|推进|促进|加强|强化|提升|提高|完善|健全|落实"
    "|抓好|做好|开展|统筹|要|在|对|把|将|从|以)"
)
_CLOSING = regex(
    "(?:整改|到位|上|中|方面|工作|取得|成效|实效|新|明显|显著|进展|突破|提升|加强|有力|有效|有序|推进|开展|进行|情况|得到|落实|落地"
    "|见效|见)"
)
_FRAME = "在对把将从以"  # a preposition that may go only together with the words that close its phrase
_NEGATION = regex("[不未无没非勿禁]$")
_LIMITING = regex(
    r"\b(no|not|never|without|may|might|could|should|would|if|unless|about|around|nearly|almost|over|under|at|up|more|"
    r"less|plans?|aims?|intends?|hopes?|fails?|failed|lacks?|partly|some)\b",
    re.IGNORECASE,
)
_SHORTEST_SHARED = 3
_SHORTEST_REST = 2
_PAIRS = ("“”", "‘’", "《》", "（）", "()", "「」")


class Labelled(Protocol):
    @property
    def label(self) -> str | None: ...


def short_labels(points: Sequence[Labelled], language: str) -> list[str]:
    """The points' labels in order, "" where a point has none, without what all labels share."""
    labels = [point.label or "" for point in points]
    stated = [label for label in labels if label]
    if len(stated) < 2:
        return labels
    before, after = (_english_frame if language == "en" else _chinese_frame)(stated)
    short = [label[before : len(label) - after] for label in labels]
    rest = [text for text in short if text]
    if language == "en" and not all(" " in text.strip() for text in rest):  # one word alone is hardly a phrase
        return labels
    if before + after < _SHORTEST_SHARED or len(rest) != len(stated) or not all(map(_reads_alone, rest)):
        return labels
    return [text.strip() for text in short]


def _chinese_frame(labels: list[str]) -> tuple[int, int]:
    """How many characters the frame takes at the start and at the end of every label."""
    prefix = _common_start(labels)
    suffix = _common_start(label[::-1] for label in labels)[::-1]
    before = _taken(prefix, lambda text: _OPENING.match(text), first=True)
    after = _taken(suffix, lambda text: re.search(f"{_CLOSING.pattern}$", text), first=False)
    closes = suffix[len(suffix) - after :].startswith(("上", "中", "方面"))
    if closes and not prefix[:before].endswith(tuple(_FRAME)):
        after -= 2 if suffix[len(suffix) - after :].startswith("方面") else 1
    while not closes and before and prefix[before - 1] in _FRAME:
        before -= 1
    return before, after


def _common_start(labels: Iterable[str]) -> str:
    columns = zip(*labels, strict=False)
    return "".join(column[0] for column in takewhile(lambda column: len(set(column)) == 1, columns))


def _taken(text: str, match: Callable[[str], re.Match[str] | None], *, first: bool) -> int:
    """How many characters at one end of `text` are made up of framing words."""
    taken = 0
    while found := match(text[taken:] if first else text[: len(text) - taken]):
        taken += len(found[0])
    return taken


def _english_frame(labels: list[str]) -> tuple[int, int]:
    prefix = _common_start(labels)
    suffix = _common_start(label[::-1] for label in labels)[::-1]
    before, after = prefix.rfind(" ") + 1, len(suffix) - (suffix.find(" ") if " " in suffix else len(suffix))
    if _LIMITING.search(prefix[:before]):
        before = 0
    if _LIMITING.search(suffix[len(suffix) - after :]):
        after = 0
    return before, after


def _reads_alone(text: str) -> bool:
    """Whether what is left still is a phrase: long enough, no negation or cut number at its edge, marks in pairs."""
    paired = all(text.count(pair[0]) == text.count(pair[1]) for pair in _PAIRS) and text.count('"') % 2 == 0
    return len(text.strip()) >= _SHORTEST_REST and paired and not _NEGATION.search(text) and text[0] not in "，、；的,;"
