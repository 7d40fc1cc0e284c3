"""Actions: what a document says is to be done, with owner and deadline only where that very sentence states them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

from masthead.extract.action_words import CHINESE, ENGLISH, ActionWords
from masthead.extract.clauses import Clause, clauses
from masthead.extract.date_texts import dates_in
from masthead.extract.item_marks import after_mark
from masthead.report import Action
from masthead.source import Block, Source

_BRACKETS = re.compile(r"(?<=.)(?:\([^()]*\)|（[^（）]*）)")


def find_actions(source: Source, language: str) -> tuple[Action, ...]:
    """Every action of the source, in source order; vague words (按期, 尽快) are hedges or nothing, never deadlines."""
    rules = CHINESE if language.startswith("zh") else ENGLISH
    return tuple(
        _action(source, block, stretch, language, rules)
        for block in source.blocks
        if block.kind != "heading"
        for stretch in _stretches(block.text, language, rules)
    )


def _stretches(text: str, language: str, rules: ActionWords) -> Iterator[tuple[int, int, int]]:
    """(start, marked clause, end) of each action: from the clause that says what is to be done, and the clauses that
    lead up to it (对重大案件，要 …), to the end of its sentence or the next action. A question states none."""
    for _, group in groupby(clauses(text, language), key=lambda clause: clause.sentence):
        sentence = list(group)
        heads = [number for number in range(len(sentence)) if _is_head(text, sentence, number, rules)]
        if not heads or sentence[-1].mark[:1] in ("?", "？"):
            continue
        starts = [_start(text, sentence, head, rules) for head in heads]
        for head, (start, following) in zip(heads, pairwise([*starts, len(sentence)]), strict=True):
            yield sentence[start].start, sentence[head].start, _end(sentence[start:following], head - start, rules)


def _is_head(text: str, sentence: list[Clause], number: int, rules: ActionWords) -> bool:
    """Whether a clause says that something is to be done; an aim (确保 …) does only where it opens its sentence."""
    clause = sentence[number]
    start = after_mark(text, clause.start, clause.end)
    marker = _marker(text[start : clause.end], rules)
    if marker is None:
        last = sentence[-1]
        return clause is not last and _charge(text, (start, clause.end), last.end, rules) is not None
    return not (number and marker.start() == 0 and marker[0] in ("确保", "争取"))


def _marker(text: str, rules: ActionWords) -> re.Match[str] | None:
    """The word that makes the text an action; what a remark in brackets says is none of it."""
    return rules.marker.search(_BRACKETS.sub(lambda remark: " " * len(remark[0]), text))


def _charge(text: str, clause: tuple[int, int], end: int, rules: ActionWords) -> str | None:
    """Who is to do what the clauses from this one to `end` say (由市水务局负责，…), if it is still to be done."""
    match = rules.charges.fullmatch(text, *clause)
    return next(filter(None, match.groups()), None) if match and not rules.done.search(text, match.end(), end) else None


def _start(text: str, sentence: list[Clause], head: int, rules: ActionWords) -> int:
    while head and rules.leads_up.match(text, sentence[head - 1].start, sentence[head - 1].end):
        head -= 1
    return head


def _end(run: list[Clause], head: int, rules: ActionWords) -> int:
    """The end of the last clause that keeps the action short; the clause at `head` is always whole."""
    kept = [clause for clause in run[head:] if clause.end - run[0].start <= rules.longest]
    return kept[-1].end if kept else run[head].end


def _action(source: Source, block: Block, stretch: tuple[int, int, int], language: str, rules: ActionWords) -> Action:
    start, marked, end = _bare(block.text, *stretch)
    what = block.text[start:end]
    hedges = dict.fromkeys(match[0] for match in rules.hedge.finditer(what))
    return Action(
        what=what,
        owner=_owner(block.text[marked:end], rules),
        deadline=_deadline(what, language, rules),
        hedge=rules.comma.join(hedges) or None,
        span=source.span(block, start, end),
    )


def _bare(text: str, start: int, marked: int, end: int) -> tuple[int, int, int]:
    """The stretch without the mark of its list item, a quotation mark that has no partner in it, and a last ; or ,."""
    start = after_mark(text, start, end)
    if text[start] == '"' and text[start:end].count('"') % 2 and end - start > 1:
        start += 1
    while end - start > 1 and text[end - 1] in ";,":
        end -= 1
    return start, max(start, marked), end


def _owner(what: str, rules: ActionWords) -> str | None:
    """Who stands right before the word that makes it an action, if that is all that stands there; who is charged."""
    first = len(re.split("[,，]", what, maxsplit=1)[0])
    charged = _charge(what, (0, first), len(what), rules)
    marker = _marker(what, rules)
    before = what[: marker.start()].strip() if marker else ""
    match = rules.owner.fullmatch(before) if before and not charged else None
    return charged or (next(filter(None, match.groups()), None) if match else None)


def _deadline(what: str, language: str, rules: ActionWords) -> str | None:
    """The first date by which it is to be done."""
    for date in dates_in(what, language):
        text = what[date.start : date.end]
        if (
            rules.due_in.search(text)
            or rules.due_before.search(what, max(0, date.start - 20), date.start)
            or rules.due_after.match(what, date.end)
        ):
            return text
    return None
