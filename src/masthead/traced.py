"""The page of a trace: what was printed where, where it comes from, and the sources. What `write.trace` puts down."""

from __future__ import annotations

from typing import Literal, NamedTuple

from masthead.errors import Diagnostic
from masthead.output_text import Box

Kind = Literal["fact", "quoted", "person", "computed", "counted", "template", "unknown", "error"]


class Range(NamedTuple):
    """source[start:end] of the source with this number."""

    source: int
    start: int
    end: int


class TracedMention(NamedTuple):
    """A number, date or name that is printed. steps: what leads from the print to the source, each as it is to be
    shown. quotes: the whole of what the fact was read from; words: the very words in it."""

    text: str
    kind: Kind
    steps: tuple[str, ...] = ()
    quotes: tuple[Range, ...] = ()
    words: tuple[Range, ...] = ()


class Placed(NamedTuple):
    """A mention by its number among all, where it stands on a page."""

    mention: int
    box: Box


class TracedSheet(NamedTuple):
    """A page as a picture (PNG), in points."""

    png: bytes
    width: float
    height: float
    placed: tuple[Placed, ...]


class Stretch(NamedTuple):
    """A piece of a line. mention: its number; -1 for words that are not traced."""

    text: str
    mention: int = -1


class TracedLine(NamedTuple):
    place: str
    stretches: tuple[Stretch, ...]


class TracedOutput(NamedTuple):
    """A finished file: as pages, or line by line."""

    name: str
    sheets: tuple[TracedSheet, ...] = ()
    lines: tuple[TracedLine, ...] = ()


class TracedSource(NamedTuple):
    """name: of the file. text: all of it, or what the report quotes of it where the file is not at hand."""

    name: str
    text: str


class Trace(NamedTuple):
    """language: of the report, which the page is in."""

    title: str
    language: str
    outputs: tuple[TracedOutput, ...]
    mentions: tuple[TracedMention, ...]
    sources: tuple[TracedSource, ...]
    findings: tuple[Diagnostic, ...]
