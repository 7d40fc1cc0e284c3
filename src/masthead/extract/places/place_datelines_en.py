"""English places in datelines: NAIROBI, 5 May 2024 – …"""

from __future__ import annotations

import re
from collections.abc import Iterator

from masthead.extract.places.place_names_en import Stretch, is_known
from masthead.extract.places.place_words_en import NO_DATELINES, NO_PLACES
from masthead.patterns import regex

_DATELINE = regex(
    r"^(?P<list>[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+)?)(?:, [A-Z][A-Za-z ]{2,20})?(?:, | \()?"
    r"\d{1,2} [A-Z][a-z]+(?: \d{4})?\)? ?[–—:-]",
    re.MULTILINE,
)
_UNDATED = regex(
    r"^(?P<list>[A-Z]{3,}(?: [A-Z]{2,}){0,2})(?:, [A-Z][A-Za-z. ]{2,25})?(?: \([A-Z][A-Za-z ]{1,20}\))?"
    r" (?:[–—-]|--) (?=[^\n]{60})",
    re.MULTILINE,
)
# NEW YORK / GENEVA: …
_CAPITALS = r"[A-Z]{3,}(?: [A-Z]{2,}){0,2}"
_TWO_CITIES = regex(
    rf"^(?P<one>{_CAPITALS})(?: ?/ ?(?P<two>{_CAPITALS}))?(?:, [A-Za-z0-9. ]{{2,30}})?(?:: | ?[–—-] )", re.MULTILINE
)


def datelines(text: str) -> Iterator[Stretch]:
    """Where such a line names its place."""
    for match in _DATELINE.finditer(text):
        if NO_PLACES.isdisjoint(match["list"].title().split()) and NO_DATELINES.isdisjoint(match["list"].split()):
            yield match.span("list")
    for match in _TWO_CITIES.finditer(text):
        yield from (match.span(name) for name in ("one", "two") if is_known((match[name] or "").title()))
    undated = list(_UNDATED.finditer(text))
    for match in undated:
        words = match["list"].split()
        other = NO_DATELINES.isdisjoint(words) and NO_PLACES.isdisjoint(match["list"].title().split())
        if is_known(match["list"].title()) or (other and len(undated) == 1):
            yield match.span("list")
