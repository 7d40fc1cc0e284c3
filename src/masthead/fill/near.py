"""Guesses what a misspelt name was meant to be."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """A hint: the names like this one, or all there are."""
    names = list(known)
    if close := get_close_matches(name, names, n=2, cutoff=0.6):
        return f"Did you mean {' or '.join(close)}?"
    return f"Known here: {', '.join(names)}." if names else "Remove it, or define it first."
