"""A person as found in one block, before mentions are joined."""

from __future__ import annotations

from typing import NamedTuple


class FoundPerson(NamedTuple):
    """The name stands at block.text[start:end]."""

    name: str
    start: int
    end: int
    roles: tuple[str, ...] = ()
    speaker: bool = False
