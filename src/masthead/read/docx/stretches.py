"""What stands in each field's place now, and which of the template's own words were changed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from masthead.carried import Printed
from masthead.read.docx.body import Line


class Now(NamedTuple):
    """A part of a printed paragraph, and the text that stands in its place."""

    part: Printed
    text: str


class Read(NamedTuple):
    """A paragraph read against what was printed. parts: with what they are now. odd: texts of the template's own that
    are others now, or stand where the template has none: (was, now)."""

    parts: list[Now]
    odd: list[tuple[str, str]]


def read_paragraph(printed: Sequence[Printed], line: Line) -> Read:
    """The parts of a printed paragraph in the line that it has become.

    Places cut the line. What stands between two of them is the template's own text; what was written beside that text
    belongs to the place before, or else to the one behind.
    """
    cuts = [part.name for part in printed if part.name in line.starts]
    spans = _spans(line, cuts)
    found: dict[str, str] = {name: line.text[start:end] for name, (start, end) in spans.items()}
    odd: list[tuple[str, str]] = []
    at = 0
    left: Printed | None = None
    for right, own in _between(printed, spans.keys()):
        start = spans[right.name][0] if right else len(line.text)
        gap = line.text[at:start]
        _absorb(gap, own, left, right, found, odd)
        at = spans[right.name][1] if right else at
        left = right
    return Read([Now(part, found[part.name]) for part in printed if part.name in found], odd)


def _spans(line: Line, names: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Where each of the places stands; one that ends in a later paragraph goes on to the end of this one. Places that
    overlap, or stand in another order, are not told apart by their marks."""
    spans: dict[str, tuple[int, int]] = {}
    starts = [*sorted(line.starts.values()), len(line.text)]
    done = 0
    for name in names:
        start = line.starts[name]
        next_start = starts[min(bisect_right(starts, start), len(starts) - 1)]
        end = min(line.ends.get(name, len(line.text)), max(next_start, start))
        if start >= done and end >= start:
            spans[name] = (start, end)
            done = end
    return spans


def _between(printed: Sequence[Printed], known: Collection[str]) -> Iterator[tuple[Printed | None, list[Printed]]]:
    """Each known place, and last None, with the parts before it that are not: the template's own, and lost places."""
    own: list[Printed] = []
    for part in printed:
        if part.name in known:
            yield part, own
            own = []
        else:
            own.append(part)
    yield None, own


def _absorb(
    gap: str,
    own: Sequence[Printed],
    left: Printed | None,
    right: Printed | None,
    found: dict[str, str],
    odd: list[tuple[str, str]],
) -> None:
    """What stands between two places, given to those it belongs to."""
    if any(part.name for part in own):
        _fill_in(gap, own, found, odd)
        return
    said = "".join(part.text for part in own)
    if gap == said or flat(gap) == flat(said):
        return
    if left and gap.endswith(said):
        found[left.name] += gap.removesuffix(said) if said else gap
    elif right and gap.startswith(said):
        found[right.name] = gap[len(said) :] + found[right.name]
    elif said and said in gap:
        before, _, behind = gap.partition(said)
        if left:
            found[left.name] += before
        if right:
            found[right.name] = behind + found[right.name]
        odd += [("", text) for text, place in ((before, left), (behind, right)) if text.strip() and not place]
    else:
        odd.append((said, gap))


def _fill_in(gap: str, own: Sequence[Printed], found: dict[str, str], odd: list[tuple[str, str]]) -> None:
    """Places that lost their marks, told by the template's words around them."""
    if gap == "".join(part.text for part in own):
        found |= {part.name: part.text for part in own if part.name}
        return
    pieces = [list(same) for _, same in groupby(own, key=lambda part: bool(part.name))]
    if any(part.name and len(piece) > 1 for piece in pieces for part in piece):
        odd.append(("".join(part.text for part in own), gap))
        return
    texts = _told_apart(gap, ["" if piece[0].name else "".join(part.text for part in piece) for piece in pieces])
    lost = [piece[0] for piece in pieces if piece[0].name]
    if texts is not None:
        found |= {part.name: text for part, text in zip(lost, texts, strict=True)}
    elif len(lost) == 1 and gap.strip():
        found[lost[0].name] = _without_edges(gap, own)
    else:
        odd.append(("".join(part.text for part in own), gap))


def _told_apart(gap: str, words: Sequence[str]) -> list[str] | None:
    """The texts between the template's words, which stand there in this order; "" is for a text. None where they do
    not."""
    texts: list[str] = []
    at = 0
    for number, word in enumerate(words):
        if not word:
            continue
        start = len(gap) - len(word) if number == len(words) - 1 else gap.find(word, at)
        if start < at or not gap.startswith(word, start) or (number == 0 and start):
            return None
        if number:
            texts.append(gap[at:start])
        at = start + len(word)
    return texts if words[-1] else [*texts, gap[at:]]


def _without_edges(gap: str, own: Sequence[Printed]) -> str:
    """The text without the template's words at its ends, as far as they stand there."""
    at = next(at for at, part in enumerate(own) if part.name)
    before, behind = ("".join(part.text for part in some) for some in (own[:at], own[at + 1 :]))
    return gap.removeprefix(before).removesuffix(behind)


def flat(text: str) -> str:
    """The text in one line: forced breaks are the layout's. Between Chinese characters they were nothing, else a
    blank."""
    if "\n" not in text:
        return text.strip(" \t")
    made = ""
    for line in filter(None, (line.strip(" \t") for line in text.split("\n"))):
        made += line if not made or max(made[-1], line[0]) > "\u2e80" else f" {line}"
    return made
