"""The sources of a report as texts to be shown: whole where they are at hand, else what the report quotes of them."""

from __future__ import annotations

from masthead.check.walk import spans
from masthead.report import Report, Span
from masthead.source import Source
from masthead.traced import Range, TracedSource

_LEFT_OUT = "\n…\n"


class SourceTexts:
    """sources: each file's text. `range` tells where in these a part of a span's quote is."""

    def __init__(self, report: Report, source: Source | None) -> None:
        files = [report.origin.file, *(other.file for other in report.origin.others)]
        self._numbers = {name: number for number, name in enumerate(files)}
        self._starts: dict[tuple[int, int], int] | None = None
        if source is not None:
            texts = [source.raw[file.start : file.end] for file in source.files]
            self._numbers = {file.name: number for number, file in enumerate(source.files)}
            files = [file.name for file in source.files]
        else:
            self._starts = {}
            texts = [self._quoted(report, number) for number in range(len(files))]
        self.sources = tuple(TracedSource(name, text) for name, text in zip(files, texts, strict=True))

    def range(self, span: Span, start: int, end: int) -> Range:
        number = self._numbers.get(span.file or "", 0)
        base = span.start if self._starts is None else self._starts.get((number, span.start), 0)
        return Range(number, base + start, base + end)

    def _quoted(self, report: Report, number: int) -> str:
        """The quotes of a file in their order, each once; those that lie in another are a part of it."""
        found = {(span.start, span.end, span.quote) for _, span in spans(report) if self._of(span) == number}
        text, reached, base = "", -1, 0
        for start, end, quote in sorted(found, key=lambda one: (one[0], -one[1])):
            if start >= reached:
                text += _LEFT_OUT if text else ""
                base = len(text) - start
                text, reached = text + quote, end
            elif end > reached:  # they overlap
                text, reached = text + quote[reached - start :], end
            if self._starts is not None:
                self._starts[number, start] = base + start
        return text

    def _of(self, span: Span) -> int:
        return self._numbers.get(span.file or "", 0)
