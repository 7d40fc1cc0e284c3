"""Joining: what stands between the atoms of a paragraph: gaps of Han and Latin, blanks that marks share, breaks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from masthead.compose.characters import ZERO_WIDTH_SPACE, Kind
from masthead.compose.latin_breaks import may_part
from masthead.compose.text import Atom, Text, special
from masthead.compose.tokens import held_spans

_BLANKED = frozenset({Kind.OPEN, Kind.CLOSE, Kind.COMMA, Kind.STOP, Kind.MIDDLE})
_WORDS = frozenset({Kind.LATIN, Kind.DIGIT})
_ENDS = frozenset({Kind.SPACE, Kind.BREAK, Kind.TAB})


class Pair(NamedTuple):
    """What stands between two atoms. breaks: a line may end there. tight: no blank may be added. gap: whether Han
    meets Latin there, as the em of the smaller one. shares: two marks whose blank half between them goes. turns:
    another ink begins. spaced: behind a space."""

    breaks: bool = True
    tight: bool = False
    gap: float = 0.0
    shares: bool = False
    turns: bool = False
    spaced: bool = False


# What stands between most atoms: nothing. It is told by identity.
_NOTHING = Pair()

Pairs = dict[tuple[Atom, Atom], Pair]


def joined(
    string: str, atoms: list[Atom], gaps: dict[int, float], latin_gap: float, pairs: Pairs, starts: list[int] | None
) -> Text:
    """The text, with what stands between neighbours: gaps of Han and Latin, blanks two marks share, breaks.

    gaps: those that runs ask for; the others are added. pairs: what was found for pairs so far. starts: where runs
    start, if the plain Han characters of each are of one ink. Between two of these a line may break and nothing
    stands, so only what stands beside other atoms is looked at.
    """
    count = len(atoms)
    may_break = [True] * count
    tight: list[int] = []
    turns: list[int] = []
    beside = special(atoms)
    known = pairs.get
    for at in sorted({*beside, *[at + 1 for at in beside], *(starts or ())}.difference((0, count))):
        pair = known((atoms[at - 1], atoms[at])) or _new_pair(pairs, atoms[at - 1], atoms[at])
        if pair is _NOTHING:
            continue
        breaks, is_tight, em, shares, turned, spaced = pair
        if not breaks or (spaced and at > 1 and atoms[at - 2].no_end):
            may_break[at] = False
        if is_tight:
            tight.append(at)
        elif em and latin_gap and at not in gaps:
            gaps[at] = latin_gap * em
        elif shares:
            _share_blank(atoms, at)
        if turned:
            turns.append(at)
    if gaps and max(gaps) >= count:
        gaps = {at: gap for at, gap in gaps.items() if at < count}
    return Text(string, atoms, gaps, may_break, tight, None if starts is None else turns, beside)


def _new_pair(pairs: Pairs, before: Atom, after: Atom) -> Pair:
    """What stands between two atoms, written down for the next time."""
    pair = _pair(before, after)
    pairs[before, after] = pair = _NOTHING if pair == _NOTHING else pair
    return pair


def _pair(before: Atom, after: Atom) -> Pair:
    breaks, turns = _may_break(before, after), before.ink is not after.ink
    if before.full and after.full:
        shares = before.kind in _BLANKED and after.kind in _BLANKED
        return Pair(breaks, shares=shares, turns=turns)
    spaced = before.kind is Kind.SPACE
    if after.kind is Kind.SPACE or (before.kind in _WORDS and after.kind in _WORDS):
        return Pair(breaks, tight=True, turns=turns, spaced=spaced)
    gap = min(before.look.size, after.look.size) if _han_latin(before, after) else 0.0
    return Pair(breaks, gap=gap, turns=turns, spaced=spaced)


def _share_blank(atoms: list[Atom], at: int) -> None:
    """Two marks side by side: the blank half between them goes. An opening mark takes its own behind another opening
    one, and behind a mark in the middle of its square."""
    before, after = atoms[at - 1], atoms[at]
    if after.kind is Kind.OPEN and (before.kind is Kind.OPEN or before.lead):
        atoms[at] = after.trimmed or after
    elif before.kind is not Kind.OPEN:
        atoms[at - 1] = before.trimmed or before


def hold(text: Text, *, as_word: bool) -> None:
    """Marks that there is no break, and no blank may be added, inside what belongs together. as_word: the lines are to
    be Word's where they can."""
    spans = held_spans(text.string, as_word=as_word)
    if not spans:
        return
    starts = text.starts
    held = {at for start, end in spans for at in range(bisect_right(starts, start), bisect_left(starts, end))}
    for at in held:
        text.may_break[at] = False
    text.tight = sorted(held.union(text.tight))


def _may_break(before: Atom, after: Atom) -> bool:
    """Whether a line may end with `before`. Behind a space it depends on what stands before that, too."""
    if before.kind is Kind.BREAK:
        return True
    if after.kind in _ENDS or before.kind is Kind.TAB or before.no_end or after.no_start:
        return False
    if before.kind is Kind.HIDDEN or after.kind is Kind.HIDDEN:
        return before.text == ZERO_WIDTH_SPACE
    if before.kind in _WORDS and after.kind in _WORDS:
        return before.parts or (before.look != after.look and may_part(before.text, after.text))
    return True


def _han_latin(before: Atom, after: Atom) -> bool:
    if before.kind is Kind.HAN:
        return after.kind in _WORDS and after.text[0].isalnum()
    return after.kind is Kind.HAN and before.kind in _WORDS and before.text[-1].isalnum()
