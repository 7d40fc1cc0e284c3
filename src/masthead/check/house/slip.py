"""What a rule finds: a stretch of a text that breaks it, and what stands there by the rule."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from masthead.errors import Severity


class Rule(NamedTuple):
    """says: what is wrong, after the words that are. clause: where it is laid down. hint: what to do where there is no
    fix."""

    severity: Severity
    says: str
    clause: str
    hint: str = ""


class Slip(NamedTuple):
    """text[start:end] breaks the rule of that code. now: what is to stand there; None where only a person can tell."""

    code: str
    start: int
    end: int
    now: str | None = None


class Text(NamedTuple):
    """raw: the text. open: the same, as long, with U+FFFC for each character that is somebody else's: what stands in
    quotation marks and title marks, addresses, names of sources."""

    raw: str
    open: str


Family = Callable[[Text], Iterator[Slip]]
