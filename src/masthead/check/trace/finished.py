"""A finished file held against the same one made again: what somebody changed in it since.

Both are read in the same way, so that only changes differ. Lines that were merely broken elsewhere, or that stand at
another place, say the same.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import accumulate
from typing import NamedTuple

from masthead.check.trace.known import Known
from masthead.check.trace.mentions import Mention, around, mentions, named
from masthead.check.trace.nearest import nearest_text
from masthead.errors import Diagnostic, Severity, shortened
from masthead.output_text import OutputLine

_MOVES = 8  # characters of a line that may stand elsewhere: short ones are cells, whose place says what they are
_LONGEST = 4000  # characters of a stretch that is compared character by character
_HINT = "Run `masthead render` if report.yaml was changed since; else put it back, or change report.yaml and render."
_WORST = ("number", "date", "name")


class Difference(NamedTuple):
    """line: of the finished file, -1 where the words are missing there. start, end: in that line. said: what it prints
    there; was: what the report says instead; either may be "". kind: "number", "date", "name" or "text"."""

    line: int
    start: int
    end: int
    said: str
    was: str
    kind: str
    near: str


class _Stretch:
    """Lines next to each other as one text without blanks, each character with its line and its place there."""

    def __init__(self, lines: Sequence[OutputLine], first: int, last: int) -> None:
        self.lines, self.first = lines[first:last], first
        self.places = [(line, at) for line, one in enumerate(self.lines) for at, c in enumerate(one.text) if _seen(c)]
        self.text = "".join(self.lines[line].text[at] for line, at in self.places)
        self.starts = [0, *accumulate(sum(map(_seen, one.text)) for one in self.lines)]

    def touched(self, start: int, end: int, known: Known) -> list[tuple[int, Mention]]:
        """(line, mention) of the numbers, dates and names that text[start:end] lies in or touches."""
        found = []
        for line in {self.line(at) for at in (start - 1, start, end - 1, end) if 0 <= at < len(self.text)}:
            text, base = self.lines[line].text, self.starts[line]
            for one in (*mentions(text), *named(text, known.names)):
                first = base + sum(map(_seen, text[: one.start]))
                last = first + sum(map(_seen, one.text))
                if (first < end and last > start) or (start == end and first <= start <= last):
                    found.append((line + self.first, one))
        return found

    def line(self, at: int) -> int:
        return bisect_right(self.starts, at) - 1

    def near(self, start: int, end: int) -> str:
        return around(self.text, start, end)


def differences(finished: Sequence[OutputLine], made: Sequence[OutputLine], known: Known) -> list[Difference]:
    """What the finished file says otherwise than the one that was made again."""
    ours, theirs = [_solid(line.text) for line in made], [_solid(line.text) for line in finished]
    if ours == theirs:
        return []
    moved = _moved(ours, theirs)
    made = [line for line, text in zip(made, ours, strict=True) if text not in moved]
    at = [number for number, text in enumerate(theirs) if text not in moved]
    rest = [finished[number] for number in at]
    matcher = SequenceMatcher(None, [_solid(one.text) for one in made], [_solid(one.text) for one in rest], False)
    found: list[Difference] = []
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind != "equal":
            found += _between(_Stretch(made, i1, i2), _Stretch(rest, j1, j2), known)
    return [one._replace(line=at[one.line]) if one.line >= 0 else one for one in found]


def _moved(ours: Sequence[str], theirs: Sequence[str]) -> frozenset[str]:
    """The longer lines that stand as often in one as in the other, whatever their order."""
    mine, other = Counter(ours), Counter(theirs)
    return frozenset(text for text, count in mine.items() if len(text) >= _MOVES and other[text] == count)


def _between(ours: _Stretch, theirs: _Stretch, known: Known) -> Iterator[Difference]:
    if ours.text == theirs.text:
        return
    seen: set[tuple[int, int, int]] = set()
    for i1, i2, j1, j2 in _changes(ours.text, theirs.text):
        said, was = theirs.touched(j1, j2, known), ours.touched(i1, i2, known)
        here = _worst(said, was)
        line, start, end = _place(theirs, j1, j2, said, here)
        if (line, start, end) in seen and line >= 0:
            continue
        seen.add((line, start, end))
        words = theirs.lines[line - theirs.first].text[start:end] if line >= 0 else ""
        before = next((one.text for _, one in was if one.kind == here), "") or ours.text[i1:i2]
        printed = next((one.text for _, one in said if one.kind == here), "") if here != "text" else words
        if here == "text" and not any(map(str.isalnum, ours.text[i1:i2] + theirs.text[j1:j2])):
            continue  # marks alone state nothing
        near = theirs.near(j1, j2) if j2 > j1 or printed else ours.near(i1, i2)
        yield Difference(line, start, end, printed, before, here, near)


def _changes(ours: str, theirs: str) -> Iterator[tuple[int, int, int, int]]:
    """Which characters differ; of very long texts, all between the first and the last that do."""
    if max(len(ours), len(theirs)) <= _LONGEST:
        for kind, *places in SequenceMatcher(None, ours, theirs, False).get_opcodes():
            if kind != "equal":
                yield (places[0], places[1], places[2], places[3])
        return
    short = min(len(ours), len(theirs))
    first = next((at for at in range(short) if ours[at] != theirs[at]), short)
    last = next((at for at in range(short - first) if ours[-1 - at] != theirs[-1 - at]), short - first)
    yield first, len(ours) - last, first, len(theirs) - last


def _worst(*touched: list[tuple[int, Mention]]) -> str:
    kinds = {one.kind for some in touched for _, one in some}
    return next((kind for kind in _WORST if kind in kinds), "text")


def _place(theirs: _Stretch, start: int, end: int, said: list[tuple[int, Mention]], kind: str) -> tuple[int, int, int]:
    """Where in the finished file: the mention, else the changed characters; nowhere where they are missing."""
    for line, one in said:
        if one.kind == kind:
            return line, one.start, one.end
    if start == end:
        return -1, 0, 0
    line, first = theirs.places[start]
    last = next((at + 1 for at_line, at in reversed(theirs.places[start:end]) if at_line == line), first + 1)
    return line + theirs.first, first, last


def _solid(text: str) -> str:
    return "".join(text.split())


def _seen(char: str) -> bool:
    return not char.isspace()


def told(difference: Difference, finished: Sequence[OutputLine], known: Known, where: str) -> Diagnostic:
    """Errors number-changed, date-changed, name-changed, number-missing and so on; a warning text-changed for other
    words."""
    at = finished[difference.line].place if difference.line >= 0 else ""
    said, was, kind = shortened(difference.said), shortened(difference.was), difference.kind
    if said and was:
        what = f"prints {said!r} where the report gives {was!r}"
    elif said:
        what = f"prints {said!r}, which the report does not give"
    else:
        what = f"does not print {was!r}, which the report gives"
    code = f"{kind}-missing" if not said and kind != "text" else f"{kind}-changed"
    near = nearest_text(difference.near, known) if kind != "text" else ""
    message = f"{what}, near {difference.near!r}{near}"
    severity: Severity = "warning" if kind == "text" else "error"
    return Diagnostic(severity, code, message, f"{where}, {at}" if at else where, _HINT)
