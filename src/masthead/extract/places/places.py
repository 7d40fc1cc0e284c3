"""Places: China's divisions with their codes, towns, villages, states; English names by the words beside them."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.extract.places.place_beside import Piece
from masthead.extract.places.place_pieces import pieces
from masthead.extract.places.places_en import english_places
from masthead.extract.places.places_zh import coded, runs
from masthead.extract.running_text import RunningText
from masthead.report import Name
from masthead.source import Source

Stretch = tuple[int, int]


def find_places(source: Source, language: str) -> tuple[Name, ...]:
    """The places a source names, each once, where it is first named; names with one code are one."""
    running = RunningText(source)
    if language.startswith("zh"):
        return chinese_places(running, pieces(running.text), ())
    return named_places(running, ())


def chinese_places(running: RunningText, found: Sequence[Piece], taken: Sequence[Stretch]) -> tuple[Name, ...]:
    """The places that these pieces make, in order. taken: where other names stand, in which none is looked for."""
    every = runs(found)
    names: dict[str, Name] = {}
    for run, code in zip(every, coded(running.text, every), strict=True):
        name = running.text[run.start : run.end]
        key = code + running.text[run.known : run.end] if code else name
        if key not in names and not any(start < run.end and run.start < end for start, end in taken):
            names[key] = Name(name=name, code=code, span=running.span(run.start, run.end))
    return tuple(names.values())


def named_places(running: RunningText, taken: Sequence[Stretch]) -> tuple[Name, ...]:
    """The places of an English text."""
    names: dict[str, Name] = {}
    for start, end in english_places(running.text):
        name = running.text[start:end]
        if name not in names and not any(first < end and start < last for first, last in taken):
            names[name] = Name(name=name, span=running.span(start, end))
    return tuple(names.values())
