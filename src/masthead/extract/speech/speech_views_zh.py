"""Whose view or words Chinese prose gives without a verb of speech: 在王某看来，用他的话说，县长的话掷地有声：."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from masthead.patterns import regex


class View(NamedTuple):
    """text[start:stop] says whose it is, what is said begins at text[end]."""

    start: int
    stop: int
    end: int


_VIEW = regex(
    r"(?=[看的])(?:(?P<view>看来[，,：:])|(?P<words>的(?:话|说法)(?:来?[说讲])?[，,：:])|"
    r"(?P<opinion>的(?:看法|观点|建议|回答|解释|说法|判断|结论|感受|体会)是[，,：:])|"
    r"(?P<quoted>的(?:这?一?[句番席]?话|回答|承诺|表态|心[声愿]|观点|感受|体会|说法)[㐀-鿿]{0,8}[：:](?=[“「])))"
)
_LEADS = {"view": regex("在(?!我)"), "words": regex("用|按照|照|按"), "opinion": regex(""), "quoted": regex("")}
_CLAUSE_MARK = regex(r"[，,。；;：:！？!?\n\t“”「」]")
_LONGEST = 30


def views(text: str) -> Iterator[View]:
    """Where it is told whose words or view follow."""
    for match in _VIEW.finditer(text):
        kind = match.lastgroup or ""
        marks = [one.end() for one in _CLAUSE_MARK.finditer(text, max(0, match.start() - _LONGEST), match.start())]
        clause = marks[-1] if marks else max(0, match.start() - _LONGEST)
        lead = _LEADS[kind].match(text, clause, match.start())
        if lead and match.start() - lead.end() > 0:
            yield View(lead.end(), match.start(), match.end())
