"""Actions: what a document says is to be done, with owner and deadline only where that very sentence states them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from masthead.extract.actions.action_forms import find_forms
from masthead.extract.actions.action_labels import charged
from masthead.extract.actions.action_lists import Kind as ListKind
from masthead.extract.actions.action_lists import bare_sentences, listed_blocks
from masthead.extract.actions.action_words import ActionRules, Marker
from masthead.extract.actions.action_words_en import ENGLISH
from masthead.extract.actions.action_words_zh import CHINESE
from masthead.extract.clauses import Clause, clauses
from masthead.extract.dates.date_texts import dates_in
from masthead.extract.outline.item_marks import after_mark
from masthead.patterns import regex
from masthead.report import Action
from masthead.source import Block, Source

Kind = Literal["action", "commitment", "decision"]

# What leads in to decisions that stand below it, each in an item of its own.
_ITEMS_BELOW = regex(r"(?:议定|决定|明确|商定|同意|形成)[^。；]{0,14}[:：]$")
_LEAD_IN = regex(r"(?:研究)?(?:决定|议定|商定|明确|同意|确定)(?:如下|以下)?(?:事项|意见)?(?:如下)?$")
_LABELS: Mapping[str, Kind] = {"action": "action", "actions": "action", "resolved": "decision", "decision": "decision"}
# 经研究，决定…; 会议听取了汇报，同意…
_LEADS = regex(
    r"(?:会议)?经[㐀-鿿]{0,16}(?:研究|讨论|审议|协商)(?:后)?|[㐀-鿿]{0,12}会议?(?:听取|审议|研究"
    r"|讨论)了?[^，。；]{2,60}"
)
_DECIDES = regex(
    r"(?:双方|各方|三方)?(?:研究|审议|一致|讨论)?(?:决定|议定|同意|原则上?(?:同意|通过)|审定|通过了|通过《)"
)
_FARTHEST = 3  # clauses


class _Stretch(NamedTuple):
    """text[start:end] says what is to be done; `marked`: where the clause begins that makes it an action, by which
    marker."""

    start: int
    marked: int
    end: int
    kind: Kind
    marker: Marker | None = None


class _Head(NamedTuple):
    """What a clause makes of its sentence, and by which marker."""

    kind: Kind
    marker: Marker | None


def find_actions(source: Source, language: str) -> tuple[Action, ...]:
    """Every action of the source, in source order; vague words (按期, 尽快) are hedges or nothing, never deadlines."""
    rules = CHINESE if language.startswith("zh") else ENGLISH
    forms = find_forms(source, language)
    settled = _settled_below(source) if rules is CHINESE else frozenset[int]()
    listed = listed_blocks(source)
    found: list[tuple[int, Action]] = list(forms.actions)
    for number, block in enumerate(source.blocks):
        if block.kind in ("heading", "row") or number in forms.blocks:
            continue
        stretches = _of_block(block, language, rules, settled=number in settled, listed=listed.get(number))
        found.extend((number, _action(source, block, stretch, language, rules)) for stretch in stretches)
    found.sort(key=lambda one: one[0])
    return tuple(action for _, action in (charged(source, found) if rules is ENGLISH else found))


def _of_block(
    block: Block, language: str, rules: ActionRules, *, settled: bool, listed: ListKind | None
) -> list[_Stretch]:
    found = list(_stretches(block.text, language, rules))
    if settled:
        found = [one._replace(kind="decision") for one in found or _first_sentence(block.text, language)]
    elif listed:
        found = _with_bare(block, language, rules, found, listed)
    return found


def _with_bare(
    block: Block, language: str, rules: ActionRules, found: list[_Stretch], kind: ListKind
) -> list[_Stretch]:
    """The stretches of a block of a list, and its sentences that open with what is to be done. A goal at the end of one
    (力争 …) is part of it."""
    for start, end in bare_sentences(block.text, language, item=block.kind == "item"):
        inside = [one for one in found if one.start < end and start < one.end]
        if all(block.text.startswith(rules.goals, one.start) for one in inside):
            found = [one for one in found if one not in inside]
            found.append(_Stretch(start, start, end, inside[0].kind if inside else kind))
    return sorted(found)


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


def _stretches(text: str, language: str, rules: ActionRules) -> Iterator[_Stretch]:
    """Each action: from the clause that says what is to be done, and the clauses that lead up to it (对重大案件，要 …),
    to the end of its sentence or the next action. A question states none. What a meeting settled goes on behind ；."""
    settled = False
    for sentence, hot in _hot_sentences(text, language, rules):
        decided = 0 if settled else _decided(text, sentence, rules) if hot and hot[0] < _FARTHEST else -1
        heads = _tasks(text, sentence, decided, rules) if decided >= 0 else _heads(text, sentence, hot, language, rules)
        settled = decided >= 0 and sentence[-1].mark[:1] in ("；", ";")
        starts = [_start(text, sentence, head, rules, last + 1) for last, head in pairwise([decided - 1, *heads])]
        for number, (start, following) in zip(heads, pairwise([*starts, len(sentence)]), strict=True):
            parted = number == min(heads) and _is_parted(sentence[number], heads[number].marker, rules)
            start, marked = (0, 0) if parted else (start, number)
            end = _end(sentence[start:following], number - start, rules)
            yield _Stretch(sentence[start].start, sentence[marked].start, end, *heads[number])


def _is_parted(clause: Clause, marker: Marker | None, rules: ActionRules) -> bool:
    """Whether a clause begins with its verb, as something stands between that and who does it: The ministry, with help
    from partners, will …"""
    return rules is ENGLISH and marker is not None and marker.start == clause.start and marker.word[0].islower()


def _hot_sentences(text: str, language: str, rules: ActionRules) -> Iterator[tuple[Sequence[Clause], list[int]]]:
    """The sentences in which a hint stands, each with the numbers of the clauses that hold one; no question. All of
    them where a list of what was settled may hold one that has none."""
    hints = [match.end() - 1 for match in rules.hint.finditer(text)]
    if not hints:
        return
    parts = clauses(text, language)
    begins = [part[0] for part in parts]
    hot = dict.fromkeys(bisect_right(begins, at) - 1 for at in hints)
    listed = ("；" in text or ";" in text) and rules.lists.search(text) is not None
    done = -1
    for number in range(len(parts)) if listed else hot:
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


def _decided(text: str, sentence: Sequence[Clause], rules: ActionRules) -> int:
    """Where the decision of a meeting begins: which clause; -1 where the sentence tells none."""
    first = sentence[0]
    if not rules.deciding.search(text, first.start, sentence[-1].end):
        return -1
    start = after_mark(text, first.start, first.end)
    leads = _LEADS.fullmatch(text, start, first.end) is not None
    for number, clause in enumerate(sentence[1:_FARTHEST] if leads else (), start=1):
        if _DECIDES.match(text, clause.start, clause.end):
            decided = number + bool(_LEAD_IN.fullmatch(text, clause.start, clause.end))
            return decided if decided < len(sentence) else -1
    for number, clause in enumerate(sentence[:_FARTHEST]):
        if rules.resolves(text, *_bounds(text, clause)):
            return number
    if not rules.settled.search(text, start, first.end) or not rules.decides.match(text, start, first.end):
        return -1
    leads_in = bool(_LEAD_IN.search(text, start, first.end))
    return (1 if len(sentence) > 1 else -1) if leads_in else 0


def _tasks(text: str, sentence: Sequence[Clause], decided: int, rules: ActionRules) -> dict[int, _Head]:
    """The clauses that begin a decision: the first one, and each that says what another body is to do."""
    behind = range(decided + 1, len(sentence))
    assigned = [at for at in behind if rules.assigned(text, sentence[at].start, sentence[at].end)]
    return dict.fromkeys((decided, *assigned), _Head("decision", None))


def _heads(
    text: str, sentence: Sequence[Clause], hot: Sequence[int], language: str, rules: ActionRules
) -> dict[int, _Head]:
    """The clauses that make their sentence say what is to be done, and what each of them is.

    A goal (力争 …) that opens a later clause belongs to the action before it, unless both have a deadline; 确保 and the
    like belong to what stands before them though that is no action.
    """
    heads: dict[int, _Head] = {}
    for number in hot:
        start, end = _bounds(text, sentence[number])
        marker = rules.marker(text, start, end)
        if marker and _is_goal(text, sentence, number, marker, rules):
            before = (sentence[max(heads)].start, sentence[number - 1].end) if heads else None
            within = (before, (start, sentence[-1].end))
            apart = before and all(part and _deadline(text, part, language, rules) for part in within)
            if not apart and (before or marker.word != "力争"):
                continue
        if kind := _kind(text, sentence, number, marker, rules):
            heads[number] = _Head(kind, marker)
    return heads


def _is_goal(text: str, sentence: Sequence[Clause], number: int, marker: Marker, rules: ActionRules) -> bool:
    """Whether a marker says only what another clause is for: it opens one that is not the first of its sentence."""
    if not number or marker.word not in rules.goals or marker.start != _bounds(text, sentence[number])[0]:
        return False
    return number > 1 or not rules.leads_up.match(text, *_bounds(text, sentence[0]))


def _bounds(text: str, clause: Clause) -> tuple[int, int]:
    """A clause without the mark of its list item."""
    return after_mark(text, clause.start, clause.end), clause.end


def _kind(text: str, sentence: Sequence[Clause], number: int, marker: Marker | None, rules: ActionRules) -> Kind | None:
    """What a clause says that is to be done; None where it says nothing of the kind."""
    clause = sentence[number]
    if clause.mark == ":" and (label := _LABELS.get(text[clause.start : clause.end].lower())):
        return label if number + 1 < len(sentence) and _says_what(text, sentence[number + 1]) else None
    if marker:
        if rules is ENGLISH and rules.settled.match(marker.word):
            return "decision"
        return "commitment" if rules.promise.match(marker.word) else "action"
    may_be = not number or rules is CHINESE
    return "action" if may_be and rules.tasked(text, *_bounds(text, clause), sentence[-1].end) else None


def _says_what(text: str, clause: Clause) -> bool:
    """Whether a clause behind Action: says more than a name."""
    return " to " in text[clause.start : clause.end] or text[clause.start : clause.start + 5].lower() == "that "


def _start(text: str, sentence: Sequence[Clause], head: int, rules: ActionRules, least: int) -> int:
    while head > max(least, 0) and rules.leads_up.match(text, *_bounds(text, sentence[head - 1])):
        head -= 1
    return head


def _end(run: Sequence[Clause], head: int, rules: ActionRules) -> int:
    """The end of the last clause that keeps the action short; the clause at `head` is always whole."""
    kept = [clause for clause in run[head:] if clause.end - run[0].start <= rules.longest]
    return kept[-1].end if kept else run[head].end


def _action(source: Source, block: Block, stretch: _Stretch, language: str, rules: ActionRules) -> Action:
    start, marked, end = _bare(block.text, stretch.start, stretch.marked, stretch.end)
    what = block.text[start:end]
    hedges = dict.fromkeys(match[0] for match in rules.hedge.finditer(what))
    return Action(
        what=what,
        owner=rules.owner(
            block.text, marked, end, stretch.marker if stretch.kind != "decision" else None, stretch.kind == "decision"
        ),
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


def _deadline(text: str, stretch: tuple[int, int], language: str, rules: ActionRules) -> str | None:
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
