"""The page that shows where everything printed comes from: outputs beside a report, and the sources beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from masthead.check.trace.finished import Difference, differences, told
from masthead.check.trace.known import Known
from masthead.check.trace.mentions import Mention, mentions, named
from masthead.check.trace.nearest import nearest
from masthead.check.trace.origin import Origin, Printed, Tracer, chain
from masthead.deliver import deliver
from masthead.deliver.kept import kept_copies
from masthead.errors import Artifact, Outcome
from masthead.output_text import Box, OutputLine
from masthead.pipeline.finished import Finished, FinishedFile, finished_files, trace_finished, traced_files
from masthead.pipeline.inputs import read_sources
from masthead.pipeline.model_file import as_made, carried_source, is_pdf, model_file
from masthead.pipeline.source_texts import SourceTexts
from masthead.report import Report
from masthead.source import Source
from masthead.traced import Placed, Stretch, Trace, TracedLine, TracedMention, TracedOutput, TracedSheet

NAME = "trace.html"
_ENDINGS = ("pdf", "docx", "eml")  # in the order in which they are shown
_DOTS = 110  # to the inch, of the pages' pictures


def trace(
    report_path: Path | str,
    output: Path | str | None = None,
    sources: Sequence[Path | str] = (),
    templates: Sequence[str] = (),
) -> Outcome:
    """trace.html beside a report, or where `output` says: its outputs on the left, its sources on the right.

    report_path, sources, templates: as `check_report` takes them. Raises ModelError, ReadError and DeliverError.
    """
    from masthead.check import check
    from masthead.pipeline import copy_note
    from masthead.write.trace import write_trace

    path = Path(report_path)
    target = Path(output) if output is not None else path.with_name(NAME)
    holder, names = traced_files(path)
    model = model_file(holder)
    report = model.report
    source = read_sources(list(map(Path, sources))) if sources else _carried(holder, names, report)
    finished = finished_files(as_made(holder, model), path.parent, names, templates)
    texts = SourceTexts(report, source)
    collected = _Collected(Known(report), texts, source)
    files = sorted(finished.files, key=lambda file: _ENDINGS.index(file.name.rpartition(".")[2]))
    outputs = tuple(collected.output(file, finished) for file in files)
    found = (*model.findings, *check(report, source), *trace_finished(finished, report))
    findings = tuple(one for one in found if one.severity != "note")
    page = Trace(report.title.text, report.language, outputs, tuple(collected.mentions), texts.sources, findings)
    made = Artifact(target.name, write_trace(page))
    kept = kept_copies([made], target.parent)
    deliver([made, *kept], target.parent)
    return Outcome(str(target.parent), (made,), (*findings, *map(copy_note, kept)))


def _carried(holder: Path, names: Sequence[str], report: Report) -> Source | None:
    """The sources that the report's PDF carries, or one of those made of it."""
    for path in (holder, *(holder.with_name(name) for name in names if name.endswith(".pdf"))):
        if is_pdf(path) and (source := carried_source(path, report)):
            return source
    return None


class _Traced(NamedTuple):
    """A mention in a line, and its number among all."""

    at: Mention
    number: int


class _Collected:
    """The mentions of all outputs, one after the other."""

    def __init__(self, known: Known, texts: SourceTexts, source: Source | None) -> None:
        self.known, self.texts = known, texts
        self.tracer = Tracer(known, source)
        self.mentions: list[TracedMention] = []

    def output(self, file: FinishedFile, finished: Finished) -> TracedOutput:
        stem = file.name.rpartition(".")[0]
        document = next((one.pages.document for one in finished.composed if one.stem == stem), None)
        printed = Printed(document) if document else None
        wrong = differences(file.lines, file.made, self.known) if file.made is not None else []
        traced = [(line, self.line(file, number, printed, wrong)) for number, line in enumerate(file.lines)]
        if not file.name.endswith(".pdf"):
            return TracedOutput(file.name, lines=tuple(_stretched(line, found) for line, found in traced))
        return TracedOutput(file.name, sheets=tuple(_sheets(file, traced)))

    def line(
        self, file: FinishedFile, number: int, printed: Printed | None, wrong: Sequence[Difference]
    ) -> list[_Traced]:
        line = file.lines[number]
        here = [one for one in wrong if one.line == number]
        found: list[_Traced] = []
        for one in _apart([*mentions(line.text), *named(line.text, self.known.names), *map(_changed, here)]):
            difference = next((two for two in here if two.start < one.end and two.end > one.start), None)
            if difference:
                traced = self.wrong(one.text, difference, file)
            else:
                run = printed.run(line.text, one.start, one.end) if printed else None
                traced = self.traced(one.text, self.tracer.origin(one.text, run, line.text))
            found.append(_Traced(one, len(self.mentions)))
            self.mentions.append(traced)
        return found

    def wrong(self, words: str, difference: Difference, file: FinishedFile) -> TracedMention:
        steps = (told(difference, file.lines, self.known, file.name).message,)
        span = nearest(difference.near, self.known)
        near = (self.texts.range(span, 0, len(span.quote)),) if span else ()
        return TracedMention(words, "error", steps, near)

    def traced(self, words: str, origin: Origin) -> TracedMention:
        ranges = [self.texts.range(span, 0, len(span.quote)) for span in origin.spans]
        exact = [self.texts.range(span, *at) for span, at in zip(origin.spans, origin.exact, strict=False)]
        return TracedMention(words, origin.kind, tuple(chain(origin, self.known)), tuple(ranges), tuple(exact))


def _changed(one: Difference) -> Mention:
    return Mention(one.start, one.end, one.said, "number")


def _apart(found: list[Mention]) -> Iterator[Mention]:
    """In order; of those that overlap, the one that begins first."""
    end = 0
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if one.start >= end and one.end > one.start:
            yield one
            end = one.end


def _stretched(line: OutputLine, found: Sequence[_Traced]) -> TracedLine:
    pieces: list[Stretch] = []
    done = 0
    for one in found:
        pieces += (Stretch(line.text[done : one.at.start]), Stretch(line.text[one.at.start : one.at.end], one.number))
        done = one.at.end
    return TracedLine(line.place, tuple(piece for piece in (*pieces, Stretch(line.text[done:])) if piece.text))


def _sheets(file: FinishedFile, traced: Sequence[tuple[OutputLine, list[_Traced]]]) -> Iterator[TracedSheet]:
    from masthead.read.output.pdf import page_pictures
    from masthead.write.trace.png import grey_png

    for number, page in enumerate(page_pictures(file.data, file.name, _DOTS), 1):
        placed = tuple(
            Placed(one.number, _around(line.boxes[one.at.start : one.at.end]))
            for line, found in traced
            if line.page == number
            for one in found
        )
        picture = page.picture
        png = grey_png(picture.width, picture.height, picture.pixels)
        yield TracedSheet(png, page.width, page.height, placed)


def _around(boxes: Sequence[Box]) -> Box:
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))
