"""Which figures are planned, set as a target or only claimed: they are no results, and must not stand among them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from masthead.extract.actions.markers_zh import find_marker
from masthead.extract.clauses import clauses
from masthead.patterns import regex
from masthead.report import Figure, Id
from masthead.source import Block, Source

_PLANS = {
    "zh": regex(
        r"预计|预期|争取|确保(?!了)|有望|原则上|明年|今后|下一步|声称|据[^，,。]{0,8}称|据估[算计]"
        r"|(?<![按照原])计划(?!生育|单列)|(?<!完成)目标(?=[是为：:]|.{0,4}(?:增长|达到))"
    ),
    "en": regex(
        r"\b(?:aim(?:s|ed|ing)? (?:to|for|at)|plan(?:s|ned|ning)? (?:to|for)|planned"
        r"|(?-i:will|may|might|could|would)|should|shall|must"
        r"|expect(?:s|ed)?|forecasts?|projected|intend(?:s|ed)? to|hopes? to|proposed|proposes"
        r"|targets?|targeted|goal|is to|are to|due to be|claim(?:s|ed)?|reportedly|alleged(?:ly)?"
        r"|(?:some|several|unnamed) (?:[a-z]+ )?[a-z]+s (?:said|say|believe|estimate))\b",
        re.IGNORECASE,
    ),
}
_DONE = {"zh": regex("已|实际|累计"), "en": regex(r"\b(?:has|have) (?:already )?[a-z]+ed\b|\balready\b")}


def planned_figures(figures: Sequence[Figure], source: Source, language: str) -> frozenset[Id]:
    """The ids of the figures whose clause, or one before it in their sentence, plans, aims, expects or claims.

    A clause that says it is done (已, has reached) takes its figures out again.
    """
    starts = [block.raw(0) for block in source.blocks]
    key = "zh" if language.startswith("zh") else "en"
    told: dict[int, list[tuple[int, bool]]] = {}
    found = set()
    for figure in figures:
        if not figure.span:
            continue
        number = bisect_right(starts, figure.span.start) - 1
        if number not in told:
            told[number] = list(_planned_clauses(source.blocks[number], key, language))
        at = bisect_right(told[number], figure.span.start, key=lambda clause: clause[0]) - 1
        if at >= 0 and told[number][at][1]:
            found.add(figure.id)
    return frozenset(found)


def _planned_clauses(block: Block, key: str, language: str) -> Iterator[tuple[int, bool]]:
    """Where each clause begins in the raw text, and whether what it says is planned."""
    plans, sentence, before = False, -1, 0
    for clause in clauses(block.text, language):
        if clause.sentence != sentence:
            plans, sentence, before = False, clause.sentence, clause.start
        # Words may stand over the end of a clause, so the one before is looked at again.
        plans = plans or bool(_PLANS[key].search(block.text, before, clause.end))
        plans = plans or (key == "zh" and find_marker(block.text, clause.start, clause.end) is not None)
        yield block.raw(clause.start), plans and not _DONE[key].search(block.text, clause.start, clause.end)
        before = clause.start
