from __future__ import annotations

from masthead.source import Source


def find_quotations(source: Source, language: str, people: tuple = ()) -> tuple:
    return ()
