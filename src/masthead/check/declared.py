"""Declared counts: do 9省市 name nine, and are there six points under 六个方面?"""

from __future__ import annotations

from collections.abc import Iterator

from masthead.check.visible import visible
from masthead.check.walk import parts
from masthead.errors import Diagnostic
from masthead.patterns import regex
from masthead.report import Figure, Passage, Point, Report, Section

_LISTED = regex(r"(?P<items>[^、，,。；;：:！？!?\s]{1,24}(?:、[^、，,。；;：:！？!?\s]{1,12}?)+?)(?P<more>等)?$")
_ASPECTS = frozenset(
    [
        ("方面"),
        ("问题"),
        ("任务"),
        ("措施"),
        ("要求"),
        ("重点"),
        ("意见"),
        ("环节"),
        ("原则"),
        ("aspects"),
        ("points"),
        ("measures"),
        ("priorities"),
        ("areas"),
    ]
)
_MOST = 60
_WINDOW = 160  # characters before a number in which its list stands
_OTHER_LEVEL = 0.5  # of a number: points that differ by more are those of another level
_FLAT = frozenset(["省市", "省份", "省", "市", "县", "区", "国", "级", "省区市", "市县", "县区", "乡镇", "部门"])


def check_declared_counts(report: Report) -> Iterator[Diagnostic]:
    """A warning count-differs where a number and the list beside it disagree. It is not said which is right."""
    counts = [
        (n, figure)
        for n, figure in enumerate(report.figures)
        if figure.form in ("count", "words") and figure.value and figure.upper is None
    ]
    texts = [(where, visible(part.text)) for where, part in parts(report) if isinstance(part, Passage | Point)]
    texts = [(where, text) for where, text in texts if not where.startswith("summary") and ".brief[" not in where]
    for number, figure in counts:
        listed = _listed_before(figure, [text for _, text in texts])
        if listed:
            yield _differs(figure, listed, f"figures[{number}]", "names stand before it")
    for number, section in enumerate(report.sections):
        yield from _points(section, f"sections[{number}]", [figure for _, figure in counts])


def _listed_before(figure: Figure, texts: list[str]) -> int:
    """How many names are listed right before the figure, where that is not the number it states; else 0."""
    stated, flat = visible(figure.text), figure.unit in _FLAT
    for text in texts:
        at = text.find(stated)
        before = text[max(0, at - _WINDOW) : max(0, at)]
        match = _LISTED.search(before) if (flat or before.endswith("等")) and not before[-1:].isdecimal() else None
        if match is None:
            continue
        items = match["items"].count("、") + 1
        if items > (figure.value or 0) or (items < (figure.value or 0) <= _MOST and not match["more"]):
            return items
    return 0


def _points(section: Section, where: str, counts: list[Figure]) -> Iterator[Diagnostic]:
    """A number of aspects in the paragraph before a section's points is the number of these."""
    opening = visible(section.paragraphs[-1].text if section.paragraphs else section.heading or "")
    if len(section.points) < 2:
        return
    for figure in counts:
        declared = visible(figure.text + (figure.counts or ""))
        apart = abs(len(section.points) - (figure.value or 0))
        if figure.counts in _ASPECTS and declared in opening and 0 < apart <= _OTHER_LEVEL * (figure.value or 0):
            yield _differs(figure, len(section.points), where, "points stand below it")


def _differs(figure: Figure, listed: int, where: str, what: str) -> Diagnostic:
    return Diagnostic(
        "warning",
        "count-differs",
        f"{figure.text!r} states {figure.value:g}, but {listed} {what}",
        where,
        "Compare with the source; the report prints both as they stand.",
    )
