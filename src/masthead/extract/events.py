from __future__ import annotations


def find_events(source, language, dates):
    return ()
