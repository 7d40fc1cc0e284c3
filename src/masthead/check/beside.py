"""Words that stand beside a fact: what a figure counts, what leads in to a run of figures, a person's roles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from masthead.check.tables import Tables
from masthead.check.visible import visible
from masthead.check.walk import parts
from masthead.errors import Diagnostic
from masthead.patterns import regex
from masthead.report import Figure, Passage, Person, Point, Report, Section, Span, Title
from masthead.source import Source

# Characters of the source beside a figure in which these words stand, with markup between them.
_COUNTED = 100
_COMPARED = 160  # 与2019年相比 may stand at the head of a long sentence
_LED = 160  # a run of figures may be long
_SENTENCE_END = regex("[。；;！!？?]")
_TITLED = 120  # characters of a sentence or list in which a person's titles stand


class _Text(NamedTuple):
    """A text of a source. file: as in a span. start: where it stands in the file."""

    file: str | None
    start: int
    text: str


def check_beside(report: Report, source: Source | None) -> Iterator[Diagnostic]:
    """A warning not-beside for each of these words that stands beside no mention of its fact.

    Without the source, the passages that hold the mention stand for it.
    """
    texts = _texts(source, several=bool(report.origin.others)) if source else _quotes(report)
    tables = Tables(report, source)
    for number, figure in enumerate(report.figures):
        for name, words, reach in _words(figure):
            around = [near for span in _spans(figure) for near in _around(span, texts, reach)] if words else []
            beside = any(visible(words) in visible(near) for near in around)
            if words and around and not beside and not tables.say(figure, words):
                yield _apart(name, words, figure.text, f"figures[{number}]")
    plain = [visible(near.text) for near in texts] if any(person.roles for person in report.people) else []
    for number, person in enumerate(report.people):
        for role in person.roles if person.span else ():
            if plain and not any(_has_role(text, person, visible(role)) for text in plain):
                yield _apart("role", role, person.name, f"people[{number}]")


def _words(figure: Figure) -> Iterator[tuple[str, str | None, int]]:
    yield "counts", figure.counts, _COUNTED
    yield "lead", figure.lead, _LED
    yield "compared", figure.compared, _COMPARED


def _texts(source: Source, *, several: bool) -> list[_Text]:
    files = source.files if several else source.files[:1]
    return [_Text(file.name if several else None, 0, source.raw[file.start : file.end]) for file in files]


def _quotes(report: Report) -> list[_Text]:
    """What the report quotes at length."""
    spans = (part.span for _, part in parts(report) if isinstance(part, Title | Passage | Point | Section))
    return [_Text(span.file, span.start, span.quote) for span in spans if span]


def _spans(figure: Figure) -> tuple[Span, ...]:
    return (figure.span, *figure.mentions) if figure.span else ()


def _around(span: Span, texts: list[_Text], reach: int) -> Iterator[str]:
    """The text around the span wherever it stands in one of the texts."""
    for file, start, text in texts:
        first, last = span.start - start, span.end - start
        if file == span.file and first >= 0 and last <= len(text):
            yield text[max(0, first - reach) : last + reach]


def _has_role(text: str, person: Person, role: str) -> bool:
    """Whether the role stands in the sentence or list that holds the name (or surname): before it, even as the label
    of the list, or behind it (任组长, was elected Chair)."""
    name = visible(person.name.split()[-1])
    for match in re.finditer(re.escape(name), text):
        before = _SENTENCE_END.split(text[max(0, match.start() - _TITLED) : match.start()])[-1]
        after = _SENTENCE_END.split(text[match.end() : match.end() + _TITLED])[0]
        if role in before or role in after:
            return True
    return False


def _apart(name: str, words: str, fact: str, where: str) -> Diagnostic:
    message = f"{name} {words!r} does not stand beside {fact!r} in the source"
    return Diagnostic("warning", "not-beside", message, where, "Keep it if the change is meant.")
