"""Where a stretch of Latin text may be parted without a hyphen: Unicode line breaking (UAX #14), narrowed for print.

Of UAX #14's opportunities between two characters with no space there remain those behind a mark: a hyphen or dash
(LB21, B2), a slash (LB13, SY), an ellipsis (LB22), an exclamation or question mark that a letter follows, and a
closing bracket that an opening one follows (LB31).
Narrower than UAX #14, as print does it: one letter is not parted from a hyphen or slash, a range of numbers not at its
dash, and a dash stays with the word before it. Addresses of the web and of mail part behind their own marks alone.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from masthead.patterns import regex

_LETTERS = r"[^\W\d_]"
# Behind these marks; what stands before and after decides.
_BEHIND = regex(
    rf"(?<={_LETTERS}{{2}}[-‐–/|])(?={_LETTERS})"  # well-known, and/or; not e-mail, not 5-10
    rf"|(?<=[\w.,;:!?)\]}}”’'\"]—)(?=[^\s—])"  # a dash ends the line, it does not start one
    rf"|(?<=[…!?])(?={_LETTERS})"
    r"|(?<=[)\]}])(?=[(\[{])"
    r"|(?<=\A[)\]}])(?=\w)|(?<=\w)(?=[(\[{]\Z)"  # )word and word( stand beside Chinese text
)
_ADDRESS = regex(r"(?<!\w)\w{1,20}://|www\.|[\w.+-]{1,64}@(?=\w)", re.ASCII)
_ADDRESS_PART = regex(r"[^/?&=_.#@:~+-]*[/?&=_.#@:~+-]+|[^/?&=_.#@:~+-]+")


def is_address(token: str) -> bool:
    """Whether a stretch of Latin has an address of the web or of mail in it."""
    return bool(_ADDRESS.search(token))


@lru_cache(maxsize=4096)
def latin_parts(token: str) -> tuple[str, ...]:
    """A stretch of Latin without spaces, cut where a line may break."""
    address = _ADDRESS.search(token)
    start = address.start() if address else len(token)
    cuts = [0, *(match.start() for match in _BEHIND.finditer(token, 0, start) if match.start() < start), start]
    words = (token[first:last] for first, last in pairwise(cuts) if last > first)
    return (*words, *_ADDRESS_PART.findall(token, start))


def may_part(before: str, after: str) -> bool:
    """Whether a line may break between two pieces of Latin text in different looks."""
    text = before[-3:] + after[:2]
    return bool(_BEHIND.fullmatch(text, len(before[-3:]), len(before[-3:])) or _BEHIND.match(text, len(before[-3:])))
