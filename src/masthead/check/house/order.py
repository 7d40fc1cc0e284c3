"""Numbers of an order that jump or come twice: of headings, of points, and in running text (一是 … 三是)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from masthead.check.house.scripts import NUMERAL, OPENS
from masthead.check.house.slip import Slip
from masthead.check.house.sparing import spared
from masthead.check.house.texts import Printed, section_texts
from masthead.patterns import regex
from masthead.report import Point, Report, Section, Span
from masthead.source import Source

_HAN_NUMBER = rf"[{NUMERAL}]{{1,3}}"
_KINDS = (
    regex(rf"(?P<number>{_HAN_NUMBER})[、.．]\s*$"),
    regex(rf"[（(](?P<number>{_HAN_NUMBER})[)）][、.．]?\s*$"),
    regex(r"(?<![\d.])(?P<number>\d{1,2})[.．、]\s*$"),
    regex(r"[（(](?P<number>\d{1,2})[)）][、.．]?\s*$"),
)
_RUNS = (
    regex(rf"(?:^|(?<=[。；：，;,:]))(?P<number>{_HAN_NUMBER})是"),
    regex(rf"(?:^|(?<=[。；：;:]))第(?P<number>{_HAN_NUMBER})[，、,]"),
    regex(rf"{OPENS}[（(](?P<number>{_HAN_NUMBER})[)）]"),
    regex(rf"{OPENS}[（(](?P<number>\d{{1,2}})[)）]"),
    regex(rf"{OPENS}(?P<number>\d{{1,2}})[.．、](?![\d])"),
)


class Misnumbered(NamedTuple):
    """field: of the text. slip: in it. expected, found: numbers."""

    field: str
    text: str
    slip: Slip
    expected: int
    found: int


def misnumbered(report: Report, source: Source | None) -> Iterator[Misnumbered]:
    """Every such number; of headings only where the source is at hand, as the model leaves their numbers out."""
    yield from _in_run("lead", [Printed(f"lead[{at}].text", one.text, "prose") for at, one in enumerate(report.lead)])
    for number, section in enumerate(report.sections):
        texts = [one for one in section_texts(section, f"sections[{number}]") if one.role in ("label", "prose")]
        yield from _in_run(f"sections[{number}]", texts)
    if source:
        yield from _of_headings(report, source)


def _in_run(_where: str, texts: Sequence[Printed]) -> Iterator[Misnumbered]:
    for pattern in _RUNS:
        found = [
            (value(match["number"]), text, Slip("house-order", *match.span("number")))
            for text in texts
            for match in pattern.finditer(spared(text.text).open)
        ]
        for at, expected in _breaks([number for number, _, _ in found]):
            number, text, slip = found[at]
            yield Misnumbered(text.field, text.text, slip, expected, number)


def _breaks(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """(position, the number that should stand there) of each that does not follow the one before in its run."""
    runs: list[int] = []
    for at, number in enumerate(numbers):
        expected = _next(runs, number)
        if expected:
            yield at, expected


def _next(runs: list[int], number: int) -> int:
    """Takes a number into the runs, the innermost last: a run within another begins at 1 again. Gives the number that
    should stand there, 0 where it is the right one; what does not begin at 1 is no run."""
    if number == 1:
        runs.append(1)
        return 0
    outer = next((depth for depth in range(len(runs) - 1, -1, -1) if runs[depth] == number - 1), None)
    if outer is not None:
        del runs[outer + 1 :]
        runs[outer] = number
        return 0
    expected = runs[-1] + 1 if runs else 0
    runs[-1:] = [number] if runs else []
    return expected


def _of_headings(report: Report, source: Source) -> Iterator[Misnumbered]:
    """Jumps among the numbers that stand before the headings and points in the source."""
    runs: list[list[int]] = [[] for _ in _KINDS]
    for field, part in _numbered(report):
        kind, number = _mark(part.span, source) if part.span else (-1, 0)
        if kind < 0:
            continue
        for deeper in runs[kind + 1 :]:
            deeper.clear()
        if expected := _next(runs[kind], number):
            text = (part.heading if isinstance(part, Section) else part.label or part.text) or ""
            yield Misnumbered(field, text, Slip("house-order", 0, 0), expected, number)


def _numbered(report: Report) -> Iterator[tuple[str, Section | Point]]:
    for number, section in enumerate(report.sections):
        yield f"sections[{number}].heading", section
        for at, point in enumerate(section.points):
            yield f"sections[{number}].points[{at}].{'label' if point.label else 'text'}", point


def _mark(span: Span, source: Source) -> tuple[int, int]:
    """The kind of number that stands right before the span on its line, and the number; -1 where there is none."""
    file = next((one for one in source.files if one.name == span.file), source.files[0])
    start = file.start + span.start
    line = source.raw[source.raw.rfind("\n", 0, start) + 1 : start].lstrip("#*- \t\u3000")
    for kind, pattern in enumerate(_KINDS):
        if match := pattern.fullmatch(line):
            return kind, value(match["number"])
    return -1, 0


def value(text: str) -> int:
    """The value of a number below a hundred in digits or in Chinese: 三十一, 十二, 9."""
    if text.isascii():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    return ((NUMERAL.find(tens[:1]) + 1 if tens else 1) * 10 if ten else 0) + (
        NUMERAL.find(ones[:1]) + 1 if ones else 0
    )
