from __future__ import annotations

from masthead.source import Source


def find_people(source: Source, language: str) -> tuple:
    return ()
