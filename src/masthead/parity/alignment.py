"""Which character of one text is which of another, where pieces of it may stand elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

_GRAMS = (24, 12, 6, 3, 1)  # characters that are looked for together, the longest first


def align(ours: str, theirs: str) -> list[int]:
    """For each character of ours its place in theirs, -1 where it has none. Every place is given once.

    Pieces that are in both are found whatever their order, long ones first, so that notes, cells and columns may be
    drawn in another order; of equal pieces the first is taken for the first.
    """
    found = [-1] * len(ours)
    taken = [False] * len(theirs)
    for size in _GRAMS:
        places = _places(theirs, taken, size)
        at = 0
        while at <= len(ours) - size:
            length = 0
            if all(place < 0 for place in found[at : at + size]):
                length = _match(ours, theirs, at, places.get(ours[at : at + size], []), found, taken)
            at += max(length, 1)
    return found


def _places(text: str, taken: list[bool], size: int) -> dict[str, list[int]]:
    """Every piece of this size of which nothing is taken → its places, the last first."""
    places: dict[str, list[int]] = {}
    for at in _free(taken, size):
        places.setdefault(text[at : at + size], []).append(at)
    for found in places.values():
        found.reverse()
    return places


def _free(taken: list[bool], size: int) -> Iterator[int]:
    run = 0
    for at, is_taken in enumerate(taken):
        run = 0 if is_taken else run + 1
        if run >= size:
            yield at - size + 1


def _match(ours: str, theirs: str, at: int, places: list[int], found: list[int], taken: list[bool]) -> int:
    """Takes the first of the places that is still free, as far as both texts go on alike; how many characters."""
    while places:
        start = places.pop()
        length = 0
        while (
            at + length < len(ours)
            and start + length < len(theirs)
            and ours[at + length] == theirs[start + length]
            and found[at + length] < 0
            and not taken[start + length]
        ):
            found[at + length] = start + length
            taken[start + length] = True
            length += 1
        if length:
            return length
    return 0
