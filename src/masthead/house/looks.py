"""What most of some paragraphs look like, weighed by their characters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from masthead.house.passages import Passage, Words
from masthead.house.properties import Properties

_OF_RUNS = ("han", "latin", "size", "bold", "italic", "color", "tracking", "underline")
_OF_PARAGRAPHS = (
    *("align", "line", "line_rule", "keep_next", "keep_lines", "widow", "snap", "contextual"),
    *("before", "after", "before_lines", "after_lines", "before_auto", "after_auto"),
    *("left", "right", "first", "left_chars", "right_chars", "first_chars", "rule_top", "rule_bottom"),
)
# Blanks and indents change from place to place: of these, what a style says counts.
_INDENTS = ("left", "right", "first")
_PLACES = ("before", "after", *_INDENTS)
# And of these alone: what keeps lines together, and letter spacing, which is often given to single lines.
_STYLE_ALONE = ("keep_next", "keep_lines", "tracking")
_HAN = re.compile("[\u2e80-\U0010ffff]+")
_LETTERS = re.compile("[0-9A-Za-z]+")


class Look(NamedTuple):
    """shown: properties as most of the text has them. direct: those of them that its styles say otherwise; styled: how.
    effects: what a large part of it has besides, and no theme can say. weight: how many characters it is."""

    shown: Properties
    direct: tuple[str, ...] = ()
    styled: Properties = {}  # noqa: RUF012 (a default that nobody changes)
    effects: tuple[str, ...] = ()
    weight: int = 0


def look_of(found: Sequence[Passage]) -> Look:
    """The look of paragraphs that have one role; those without text count as one character."""
    shown, styled = _most(found, direct=True), _most(found, direct=False)
    direct = tuple(key for key in shown if shown[key] != styled.get(key))
    weight = sum(len(one.text) for one in found)
    return Look(shown, direct, styled, tuple(_effects(found, weight)), weight)


def han_count(text: str) -> int:
    """How many Han characters a text has, full-width marks included."""
    return sum(map(len, _HAN.findall(text)))


def _most(found: Sequence[Passage], *, direct: bool) -> Properties:
    most: Properties = {}
    for key in _OF_PARAGRAPHS:
        of_each = ((_said(one, key, direct=direct), max(len(one.text), 1)) for one in found)
        most[key] = _heaviest(of_each)
    # What is set in a character style says nothing of the paragraph's.
    words = [one for passage in found for one in passage.words if not one.style]
    words = words or [Words(passage.text or "-", passage.look, passage.look) for passage in found]
    weights = [_weights(one.text) for one in words]
    for key in _OF_RUNS:
        by_style = not direct or key in _STYLE_ALONE
        at = {"han": 0, "latin": 1}.get(key, 2)
        looks = (one.styled if by_style else one.look for one in words)
        most[key] = _heaviest((look.get(key), weight[at]) for look, weight in zip(looks, weights, strict=True))
    return {key: value for key, value in most.items() if value is not None}


def _said(passage: Passage, key: str, *, direct: bool) -> Any:
    """A property of a paragraph as it counts."""
    place = key.partition("_")[0]
    fixed = place in (_INDENTS if passage.place else _PLACES)  # cells have their blanks as they come
    by_style = key in _STYLE_ALONE or (fixed and any(name.partition("_")[0] == place for name in passage.said))
    return (passage.shape if direct and not by_style else passage.styled).get(key)


def _weights(text: str) -> tuple[float, float, float]:
    """What a run counts for a Chinese face, a Latin one, and all else: a face counts by the characters that are set in
    it; where there are none, by the others, a little."""
    han, letters = han_count(text), sum(map(len, _LETTERS.findall(text)))
    return han + letters / 1000, letters + han / 1000, len(text.strip()) + 0.001


def _heaviest(weighed: Iterable[tuple[Any, float]]) -> Any:
    """The value that most has; a value that is not there counts as well."""
    totals: Counter[Any] = Counter()
    for value, weight in weighed:
        totals[value] += weight  # type: ignore[assignment]  # weights need not be whole
    return max(totals, key=totals.__getitem__) if totals else None


def _effects(found: Sequence[Passage], weight: int) -> Iterable[str]:
    """What is not taken over and a tenth of the text or more has."""
    totals: Counter[str] = Counter()
    for passage in found:
        parts = [(passage.shape, len(passage.text)), *((one.look, len(one.text)) for one in passage.words)]
        for properties, size in parts:
            for key, value in properties.items():
                if value and key.startswith("effect "):
                    totals[key.removeprefix("effect ")] += size
    return (name for name, size in totals.items() if size * 10 >= weight and size)
