"""Where a printed number, date or name comes from: from the print to the field, the fact, the source's own words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Literal, NamedTuple

from msgspec import Struct

from masthead.check.dates import stated_parts
from masthead.check.person import own_texts
from masthead.check.trace.computed import inputs, working
from masthead.check.trace.known import Known, dated
from masthead.check.trace.mentions import mentions
from masthead.document import COMPUTED, Document, Paragraph, Run
from masthead.field_path import steps_of, value_at
from masthead.patterns import regex
from masthead.reading_order import figure_words, leaves
from masthead.report import Date, Figure, Name, Person, Span
from masthead.source import Source

Kind = Literal["fact", "quoted", "person", "computed", "counted", "template", "unknown"]
_WINDOWS = (40, 20, 12, 6, 3, 1, 0)
_REACHES = (40, 20, 12, 6, 3, 1)
# What a page foot says: 1, — 1 —, 1/3, Page 1 of 3, 第1页.
_PAGE_NUMBER = regex(
    r"[-–—·\s]*(?:第|Page)?\s*\d{1,4}\s*页?(?:\s*(?:/|of|共)\s*\d{1,4}\s*页?)?[-–—·\s]*", re.IGNORECASE
)
_FACTS = ("figures", "dates", "people", "organisations", "places")
_COUNTED = Run("", number=1)
_FIRST_NUMBER = regex(r"[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3})[）).．、]?\s*")


class Origin(NamedTuple):
    """field: of the model. fact: where the fact stands there, or the ids of those that it was computed of. told: what
    is to be said of it in words of the source or the model: a value, a sum. spans: of the source. exact: where in each
    quote the very words stand; all of it where they do not stand there to the character."""

    kind: Kind
    field: str = ""
    fact: str = ""
    told: str = ""
    spans: tuple[Span, ...] = ()
    exact: tuple[tuple[int, int], ...] = ()


class Printed:
    """All that a document prints, in one text without blanks, each character with its run."""

    def __init__(self, document: Document) -> None:
        self.runs: list[Run] = []
        pieces: list[str] = []
        for run in _runs(document):
            if solid := _solid(run.text):
                self.runs.append(run)
                pieces.append(solid)
        self.text = "".join(pieces)
        self.starts = [0, *accumulate(map(len, pieces))]
        self.at = 0  # where the last one was found: a file prints in about this order

    def run(self, line: str, start: int, end: int) -> Run | None:
        """The run that line[start:end] is of, found by as much of the line around it as the document has so."""
        before, words, after = (_solid(part) for part in (line[:start], line[start:end], line[end:]))
        for left, right in _contexts(before, after) if words else ():
            wanted = f"{left}{words}{right}"
            at = self.text.find(wanted, self.at)
            at = at if at >= 0 else self.text.find(wanted)
            if at >= 0:
                self.at = at
                return self.runs[bisect_right(self.starts, at + len(left)) - 1]
        return None


def _contexts(before: str, after: str) -> Iterator[tuple[str, str]]:
    """What stands around a text, ever less of it; on one side alone, where a line goes on with another cell. A text
    that has something around it is not found without any of it."""
    for reach in _REACHES:
        yield before[-reach:], after[:reach]
    for reach in _REACHES[2:]:
        if before:
            yield before[-reach:], ""
        if after:
            yield "", after[:reach]


def _runs(document: Document) -> Iterator[Run]:
    for leaf in leaves(document.blocks):
        if isinstance(leaf, Paragraph):
            if leaf.marker:
                yield _COUNTED._replace(text=leaf.marker)
            counted = leaf.style == "point-number"
            yield from (run._replace(number=1) if counted else run for run in leaf.runs)
        else:
            yield from (Run(word) for word in figure_words(leaf))
    yield from (Run(text) for text in (document.footer, document.header, document.watermark) if text)


class Tracer:
    """The origins of what the outputs of a report print."""

    def __init__(self, known: Known, source: Source | None = None) -> None:
        self.known, self.source = known, source
        self.own = own_texts(known.report)
        self._read: list[tuple[str | None, int, int, str]] = []
        self.facts: dict[str, str] = {}  # what each states, by its place
        for group in _FACTS:
            for number, one in enumerate(getattr(known.report, group)):
                at = f"{group}[{number}]"
                self.facts[at] = _stated(one)
                spans = (one.span, *getattr(one, "mentions", ())) if one.span else ()
                self._read += ((span.file, span.start, span.end, at) for span in spans)

    def origin(self, words: str, run: Run | None, line: str = "") -> Origin:
        """Of a text that was found in a run; of one that was found in none by what the report says."""
        if run is None:
            return self._by_text(words, line)
        if run.number or run.note:
            return Origin("counted")
        if run.ref.startswith(COMPUTED):
            return self._computed(run)
        if run.ref:
            return self._fact(words, run.ref)
        if run.field:
            return self._field(words, run.field, run.text)
        start = _FIRST_NUMBER.match(run.text)
        if start and _solid(words) in _solid(start[0]):
            return Origin("counted")
        return self._by_text(words, line, of_template=True)

    def _computed(self, run: Run) -> Origin:
        facts = [self.known.figures[one] for one in inputs(run.ref) if one in self.known.figures]
        spans = tuple(one.span for one in facts if one.span)
        told = working(run.ref, run.text, self.known)
        return Origin("computed", fact=run.ref, told=told, spans=spans, exact=tuple((0, len(s.quote)) for s in spans))

    def _fact(self, words: str, ref: str) -> Origin:
        figure = self.known.figures.get(ref)
        if figure is None:
            return Origin("unknown", fact=ref)
        number = next(at for at, one in enumerate(self.known.report.figures) if one.id == ref)
        spans = (figure.span, *figure.mentions) if figure.span else ()
        kind: Kind = "fact" if spans else "person"
        exact = tuple(_within(words, span) for span in spans)
        at = f"figures[{number}]"
        return Origin(kind, fact=at, told=self.facts[at], spans=spans, exact=exact)

    def _field(self, words: str, field: str, around: str = "") -> Origin:
        value = value_at(self.known.report, steps_of(field))
        told = value if isinstance(value, str) else ""
        if field == "summary.headline" and told == self.known.report.title.text:
            field = "title.text"  # it is said once more
        span = self._published() if field == "origin.published" else self._span_of(field)
        if field in self.own or span is None:
            return Origin("person", field, told=told)
        exact = _within(words, span, around)
        fact = self._fact_at(span, exact)
        kind: Kind = "fact" if fact else "quoted"
        return Origin(kind, field, fact, self.facts.get(fact, told), (span,), (exact,))

    def _fact_at(self, span: Span, exact: tuple[int, int]) -> str:
        """The shortest fact that was read from these words; "" where none was."""
        start, end = span.start + exact[0], span.start + exact[1]
        found = [one for one in self._read if one[0] == span.file and one[1] <= start and end <= one[2]]
        return min(found, key=lambda one: one[2] - one[1])[3] if found else ""

    def _published(self) -> Span | None:
        """Where the source states the day of publication."""
        wanted = self.known.report.origin.published or ""
        year, month, day = (int(part) for part in f"{wanted}-0-0".split("-")[:3])
        for one in mentions(self.source.raw) if self.source else ():
            if one.kind == "date":
                stated = stated_parts(one.text)
                if year in stated.years and (month or 0) in (*stated.months, 0) and (day or 0) in (*stated.days, 0):
                    return self.source.cut(one.start, one.end) if self.source else None
        return None

    def _span_of(self, field: str) -> Span | None:
        """The span of the part that the field is of, or of one that holds it."""
        steps = steps_of(field)
        while steps:
            steps = steps[:-1]
            part = value_at(self.known.report, steps) if steps else self.known.report
            span = getattr(part, "span", None) if isinstance(part, Struct) else None
            if isinstance(span, Span):
                return span
        return None

    def _by_text(self, words: str, line: str, *, of_template: bool = False) -> Origin:
        if _PAGE_NUMBER.fullmatch(line) and not of_template:
            return Origin("counted")
        bare = _ungrouped(words)
        for figure in self.known.report.figures:
            if bare in (_ungrouped(figure.text), _ungrouped(figure.text.removesuffix(figure.unit or "\n"))):
                return self._fact(words, figure.id)
        for field in self._fields(words, line):
            return self._field(words, field, line)
        start = _FIRST_NUMBER.match(line)
        if start and _solid(words) in _solid(start[0]):
            return Origin("counted")
        return Origin("template" if of_template else "unknown")

    def _fields(self, words: str, line: str) -> list[str]:
        """Fields that hold the words, the one that has most of what stands around them first."""
        at = max(line.find(words), 0)
        for reach in _WINDOWS:
            wanted = _solid(line[max(at - reach, 0) : at + len(words) + reach]) if line else _solid(words)
            found = [field for field, text in self.known.texts if wanted and wanted in _solid(text)]
            if found or not line:
                return found
        return []


def _stated(fact: Figure | Date | Person | Name) -> str:
    """What the model takes a fact for, field by field."""
    names = ("id", "name", "text", "value", "unit", "qualifier", "counts", "start", "end", "roles", "code")
    values = [(name, getattr(fact, name, None)) for name in names]
    return ", ".join(f"{name}: {'、'.join(v) if isinstance(v, tuple) else v}" for name, v in values if v or v == 0)


def _within(words: str, span: Span, around: str = "") -> tuple[int, int]:
    """Where in the span's quote the words stand, those with the same words around them first; all of it where they do
    not stand there to the character."""
    at = max(around.find(words), 0)
    for reach in (6, 3, 1, 0):
        first = max(at - reach, 0)
        wanted = around[first : at + len(words) + reach] if around else words
        found = span.quote.find(wanted)
        if found >= 0:
            return found + (at - first if around else 0), found + (at - first if around else 0) + len(words)
    return 0, len(span.quote)


def _ungrouped(text: str) -> str:
    return _solid(text).replace(",", "")


def _solid(text: str) -> str:
    return "".join(text.split())


def chain(origin: Origin, known: Known) -> Sequence[str]:
    """What leads from the print to the source: field, fact, value, as a report names them."""
    parts = [origin.field, origin.fact, origin.told if origin.kind != "quoted" else ""]
    if origin.field == "origin.published":
        parts.append(dated(known.report.origin.published or ""))
    return [part.strip() for part in parts if part.strip()]
