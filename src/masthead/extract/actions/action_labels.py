"""Whom English minutes charge with an action in a label behind it: It was agreed to obtain quotes. ACTION: Clerk"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from masthead.extract.actions.doers_en import doer
from masthead.patterns import regex
from masthead.report import Action
from masthead.source import Source

_LABEL = regex(
    r"\b(?:ACTIONS?|Actions?)(?: by| BY| on| ON)?: ?(?!(?:Cllr|Mrs?|Ms|Dr|Prof|Rev)\.)(?P<owner>[^.;:()\[\]\n]{2,60}?)"
    r"(?:,? (?:by|before|By|Before) [^.;:()\[\]\n]{3,30})?(?:[)\]]?\.?\s*\Z|(?:[)\]]\.?|\.)(?=\s))"
)
_BETWEEN = " .;([\t\n"

Numbered = tuple[int, Action]


class _Label(NamedTuple):
    """Where it begins in its block, and where the name of who is charged stands."""

    start: int
    first: int
    last: int


def charged(source: Source, actions: Sequence[Numbered]) -> list[Numbered]:
    """The actions, each with the number of its block; who is charged only by a label, in it or right behind it, is its
    owner."""
    found = list(actions)
    for number, label in _labels(source):
        text = source.blocks[number].text
        before = number if label.start else number - 1
        leads = (text[: label.start] if label.start else source.blocks[before].text).rstrip(_BETWEEN)
        for index, (block, action) in enumerate(found):
            within = text[label.start : label.last] in action.what
            if block == before and not action.owner and (within or leads.endswith(action.what)):
                mention = source.span(source.blocks[number], label.first, label.last)
                mentions = action.mentions if within else (*action.mentions, mention)
                found[index] = (block, replace(action, owner=text[label.first : label.last], mentions=mentions))
    return found


def _labels(source: Source) -> Iterator[tuple[int, _Label]]:
    """The labels that say no more than who is charged."""
    for number, block in enumerate(source.blocks):
        if block.kind != "row" and ("ction" in block.text or "CTION" in block.text):
            for match in _LABEL.finditer(block.text):
                if doer(match["owner"], block.text):
                    yield number, _Label(match.start(), *match.span("owner"))
