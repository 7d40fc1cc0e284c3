"""Actions: what a document says is to be done, with owner and deadline only where that very sentence states them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from masthead.extract.action_forms import find_forms
from masthead.extract.action_owners import charge_of, marker_of, owner_of
from masthead.extract.action_words import ASSIGNED, CHINESE, ENGLISH, ActionWords
from masthead.extract.clauses import Clause, clauses
from masthead.extract.date_texts import dates_in
from masthead.extract.item_marks import after_mark
from masthead.patterns import regex
from masthead.report import Action
from masthead.source import Block, Source

Kind = Literal["action", "commitment", "decision"]

# What leads in to decisions that stand below it, each in an item of its own.
_ITEMS_BELOW = regex(r"(?:议定|决定|明确|商定|同意|形成)[^。；]{0,14}[:：]$")
_LEAD_IN = regex(r"(?:决定|议定|商定|明确|同意|确定)(?:如下|以下)?(?:事项|意见)?(?:如下)?$")


class _Stretch(NamedTuple):
    """text[start:end] says what is to be done; `marked`: where the clause begins that makes it an action."""

    start: int
    marked: int
    end: int
    kind: Kind


def find_actions(source: Source, language: str) -> tuple[Action, ...]:
    """Every action of the source, in source order; vague words (按期, 尽快) are hedges or nothing, never deadlines."""
    rules = CHINESE if language.startswith("zh") else ENGLISH
    forms = find_forms(source, language)
    settled = _settled_below(source) if rules is CHINESE else frozenset[int]()
    found: list[tuple[int, Action]] = list(forms.actions)
    for number, block in enumerate(source.blocks):
        if block.kind in ("heading", "row") or number in forms.blocks:
            continue
        stretches = _of_block(block.text, language, rules, settled=number in settled)
        found.extend((number, _action(source, block, stretch, language, rules)) for stretch in stretches)
    return tuple(action for _, action in sorted(found, key=lambda one: one[0]))


def _of_block(text: str, language: str, rules: ActionWords, *, settled: bool) -> Iterator[_Stretch]:
    found = list(_stretches(text, language, rules))
    if settled and not found:
        found = _first_sentence(text, language)
    yield from (one._replace(kind="decision") if settled else one for one in found)


def _settled_below(source: Source) -> frozenset[int]:
    """The blocks that list what a meeting settled: items and numbered paragraphs behind a line that leads in to it."""
    found, below = [], False
    for number, block in enumerate(source.blocks):
        text = block.text
        if below and (block.kind == "item" or after_mark(text, 0, len(text))):
            found.append(number)
        else:
            below = text[-1:] in (":", "：") and bool(_ITEMS_BELOW.search(text))
    return frozenset(found)


def _first_sentence(text: str, language: str) -> list[_Stretch]:
    """The first sentence of an item that says nothing else of the kind; not a heading (关于安全生产)."""
    parts = [clause for clause in clauses(text, language) if clause.sentence == 0]
    start = after_mark(text, 0, len(text))
    if not parts or not parts[-1].mark or text.startswith("关于", start):
        return []
    return [_Stretch(parts[0].start, parts[0].start, parts[-1].end, "decision")]


def _stretches(text: str, language: str, rules: ActionWords) -> Iterator[_Stretch]:
    """Each action: from the clause that says what is to be done, and the clauses that lead up to it (对重大案件，要 …),
    to the end of its sentence or the next action. A question states none."""
    for sentence, hot in _hot_sentences(text, language, rules):
        decided = _decided(text, sentence, rules) if hot[0] == 0 else -1
        if decided >= 0:
            heads = _tasks(text, sentence, decided, rules)
        else:
            heads = {number: kind for number in hot if (kind := _kind(text, sentence, number, rules))}
        starts = [_start(text, sentence, head, rules, decided) for head in heads]
        for (head, kind), (start, following) in zip(heads.items(), pairwise([*starts, len(sentence)]), strict=True):
            end = _end(sentence[start:following], head - start, rules)
            yield _Stretch(sentence[start].start, sentence[head].start, end, kind)


def _hot_sentences(text: str, language: str, rules: ActionWords) -> Iterator[tuple[Sequence[Clause], list[int]]]:
    """The sentences in which a hint stands, each with the numbers of the clauses that hold one; no question."""
    hints = [match.start() for match in rules.hint.finditer(text)]
    if not hints:
        return
    parts = clauses(text, language)
    begins = [part[0] for part in parts]
    hot = dict.fromkeys(bisect_right(begins, at) - 1 for at in hints)
    done = -1
    for number in hot:
        if number <= done:
            continue
        sentence = parts[number].sentence
        first = last = number
        while first and parts[first - 1].sentence == sentence:
            first -= 1
        while last + 1 < len(parts) and parts[last + 1].sentence == sentence:
            last += 1
        done = last
        if parts[last].mark[:1] not in ("?", "？"):
            yield parts[first : last + 1], [one - first for one in range(number, last + 1) if one in hot]


def _decided(text: str, sentence: Sequence[Clause], rules: ActionWords) -> int:
    """Where the decision of a meeting begins: which clause; -1 where the sentence tells none."""
    first = sentence[0]
    start = after_mark(text, first.start, first.end)
    if not rules.settled.search(text, start, first.end) or not rules.decides.match(text, start, first.end):
        return -1
    leads_in = bool(_LEAD_IN.search(text, start, first.end))
    return (1 if len(sentence) > 1 else -1) if leads_in else 0


def _tasks(text: str, sentence: Sequence[Clause], decided: int, rules: ActionWords) -> dict[int, Kind]:
    """The clauses that begin a decision: the first one, and each that says what another body is to do."""
    behind = range(decided + 1, len(sentence))
    assigned = [at for at in behind if rules.assigned.match(text, sentence[at].start, sentence[at].end)]
    return dict.fromkeys((decided, *assigned), "decision")


def _kind(text: str, sentence: Sequence[Clause], number: int, rules: ActionWords) -> Kind | None:
    """What a clause says that is to be done; None where it says nothing of the kind. An aim (确保 …) does only where it
    opens its sentence."""
    clause = sentence[number]
    if clause.mark == ":" and text[clause.start : clause.end] in ("Action", "Actions"):
        return "action"
    start = after_mark(text, clause.start, clause.end)
    marker = marker_of(text[start : clause.end], rules)
    if marker is None and rules is ENGLISH and not number and ASSIGNED.match(text, start, clause.end):
        return "action"
    if marker:
        opens = not number or (number == 1 and rules.leads_up.match(text, sentence[0].start, sentence[0].end))
        if not opens and marker.start() == 0 and marker[0] in rules.aims:
            return None
        if rules is ENGLISH and rules.settled.match(marker[0]):
            return "decision"
        return "commitment" if rules.promise.match(marker[0]) else "action"
    last = sentence[-1]
    if clause is not last and charge_of(text, (start, clause.end), last.end, rules) is not None:
        return "action"
    return "action" if _tasked(text, clause, rules) and not rules.done.search(text, start, last.end) else None


def _tasked(text: str, clause: Clause, rules: ActionWords) -> bool:
    """Whether the clause says who is to do what, with no other word for it: 市教育局负责…"""
    if text.find("负责", clause.start, clause.end) < 0:
        return False
    match = rules.charged.match(text, after_mark(text, clause.start, clause.end), clause.end)
    return bool(match and match["tasked"])


def _start(text: str, sentence: Sequence[Clause], head: int, rules: ActionWords, decided: int) -> int:
    while head > max(decided, 0) and rules.leads_up.match(text, sentence[head - 1].start, sentence[head - 1].end):
        head -= 1
    return head


def _end(run: Sequence[Clause], head: int, rules: ActionWords) -> int:
    """The end of the last clause that keeps the action short; the clause at `head` is always whole."""
    kept = [clause for clause in run[head:] if clause.end - run[0].start <= rules.longest]
    return kept[-1].end if kept else run[head].end


def _action(source: Source, block: Block, stretch: _Stretch, language: str, rules: ActionWords) -> Action:
    start, marked, end = _bare(block.text, stretch.start, stretch.marked, stretch.end)
    what = block.text[start:end]
    hedges = dict.fromkeys(match[0] for match in rules.hedge.finditer(what))
    return Action(
        what=what,
        owner=owner_of(block.text[marked:end], rules, decided=stretch.kind == "decision"),
        deadline=_deadline(block.text, (start, end), language, rules),
        hedge=rules.comma.join(hedges) or None,
        kind=stretch.kind,
        span=source.span(block, start, end),
    )


def _bare(text: str, start: int, marked: int, end: int) -> tuple[int, int, int]:
    """The stretch without the mark of its list item, a quotation mark that has no partner in it, and a last ; or ,."""
    start = after_mark(text, start, end)
    if text[start] == '"' and text[start:end].count('"') % 2 and end - start > 1:
        start += 1
    if text.startswith(("and ", "but "), start):
        start += 4
    while end - start > 1 and text[end - 1] in ";,":
        end -= 1
    return start, max(start, marked), end


def _deadline(text: str, stretch: tuple[int, int], language: str, rules: ActionWords) -> str | None:
    """The first date in it by which it is to be done."""
    start, end = stretch
    for date in dates_in(text, language):
        if date.start < start or date.end > end:
            continue
        words = text[date.start : date.end]
        if (
            rules.due_in.search(words)
            or rules.due_before.search(text, max(start, date.start - 20), date.start)
            or rules.due_after.match(text, date.end, end)
        ):
            return words
    return None
