"""Chinese places: pieces that stand together as one name, with the code of the division that it names."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from masthead.extract.places.divisions import COUNTY, level, within
from masthead.extract.places.place_beside import Piece
from masthead.patterns import regex

_SENTENCE = regex(r"[。！？；\n]")


class Run(NamedTuple):
    """A name as it stands: 辽宁省沈阳市和平区. codes: the divisions it may name. known: where the name of the
    division with these codes ends; behind it stand a town, a village, a zone."""

    start: int
    end: int
    codes: tuple[str, ...]
    known: int


def runs(pieces: Sequence[Piece]) -> list[Run]:
    """Pieces that stand right behind each other, each of a lower level than the one before, as one name."""
    found: list[Run] = []
    held: list[Piece] = []
    for piece in pieces:
        if held and not _continues(held[-1], piece):
            found.append(_run(held))
            held = []
        held.append(piece)
    return [*found, _run(held)] if held else found


def _continues(before: Piece, piece: Piece) -> bool:
    if before.end != piece.start:
        return False
    if before.codes and piece.codes:
        return any(within(code, parent) for code in piece.codes for parent in before.codes)
    # A city may be one of a prefecture (市 … 市).
    return before.level < piece.level or (before.level == piece.level < COUNTY)


def _run(held: Sequence[Piece]) -> Run:
    codes: tuple[str, ...] = ()
    known = held[0].start
    for piece in held:
        if piece.codes:
            inside = tuple(code for code in piece.codes if any(within(code, parent) for parent in codes))
            codes = inside if codes else piece.codes if known == piece.start else ()
            known = piece.end
        elif piece.level <= COUNTY:  # a county or city that the data does not know
            codes, known = (), held[0].start - 1
    return Run(held[0].start, held[-1].end, codes, known)


def coded(text: str, found: Sequence[Run]) -> list[str | None]:
    """The code of each run, where only one division of its name can be meant: there is no other, what holds it or a
    county beside it stands in the same sentence, or nothing that holds another is named in the whole text."""
    certain = [(run.start, run.codes[0]) for run in found if len(run.codes) == 1]
    starts = [start for start, _ in certain]
    ends = [match.start() for match in _SENTENCE.finditer(text)] if any(len(run.codes) > 1 for run in found) else []
    everywhere = {code for _, code in certain}
    codes: list[str | None] = []
    for run in found:
        if len(run.codes) > 1:
            at = bisect_left(ends, run.start)
            first, last = ends[at - 1] if at else 0, ends[at] if at < len(ends) else len(text)
            near = {code for _, code in certain[bisect_left(starts, first) : bisect_right(starts, last)]}
            codes.append(_held(run.codes, near) or _beside(run.codes, near) or _held(run.codes, everywhere))
        else:
            codes.append(run.codes[0] if run.codes else None)
    return codes


def _held(codes: Sequence[str], parents: set[str]) -> str | None:
    """The one of these divisions that is part of one of those."""
    held = [code for code in codes if any(within(code, parent) for parent in parents)]
    return held[0] if len(held) == 1 else None


def _beside(codes: Sequence[str], near: set[str]) -> str | None:
    """The one of these divisions that is part of what a county there is part of: 东城区、朝阳区."""
    beside = [code for code in codes if any(level(one) == COUNTY and one[:4] == code[:4] for one in near)]
    return beside[0] if len(beside) == 1 else None
