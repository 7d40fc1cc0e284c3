"""Figures and dates: does each say what its quote says? And do the ids of the summary lead to figures?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from masthead.check.visible import same, visible
from masthead.errors import Diagnostic
from masthead.report import Date, Figure, Report

_NUMBER = re.compile(
    r"(?P<digits>[-−]?\d{1,3}(?:[, \u00a0\u2009\u202f]\d{3})+(?!\d)(?:\.\d+)?|[-−]?\d{1,15}(?:[.．]\d+)?)"
    r"[ -]?(?P<scale>[十百千万亿]{0,3}|(?:hundred|thousand|million|billion|trillion|bn|m|k)\b)(?![A-Za-z\d])",
    re.IGNORECASE,
)
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "hundred": 100, "thousand": 10**3}
_SCALES |= {"million": 10**6, "billion": 10**9, "trillion": 10**12, "bn": 10**9, "m": 10**6, "k": 10**3}
_ROUNDING = Decimal("1e-9")  # of a number's size: what a float may be off


def check_facts(report: Report) -> Iterator[Diagnostic]:
    """Errors fact-not-in-quote, value-differs, duplicate-id and unknown-figure."""
    for number, figure in enumerate(report.figures):
        yield from _quoted(figure, f"figures[{number}]")
        yield from _value(figure, f"figures[{number}]")
        yield from _parts(figure, f"figures[{number}]")
    for number, date in enumerate(report.dates):
        yield from _quoted(date, f"dates[{number}]")
    yield from _ids(report)


def _quoted(fact: Figure | Date, where: str) -> Iterator[Diagnostic]:
    if fact.span and not same(fact.text, fact.span.quote):
        yield Diagnostic(
            "error",
            "fact-not-in-quote",
            f"{fact.text!r} is not what its quote says: {fact.span.quote!r}",
            where,
            "Write it as the source does, or take its span away if the number is your own.",
        )


def _value(figure: Figure, where: str) -> Iterator[Diagnostic]:
    """A value must be the number in the text; one in words is left to the reader."""
    stated = _stated(figure.text)
    if figure.value is None or stated is None:
        return
    value = Decimal(str(figure.value))
    if not value.is_finite() or abs(value - stated) > abs(stated) * _ROUNDING:
        yield Diagnostic(
            "error",
            "value-differs",
            f"the value {figure.value} is not the number in {figure.text!r}",
            where,
            f"Set value to {stated.normalize():f}.",
        )


def _parts(figure: Figure, where: str) -> Iterator[Diagnostic]:
    """A unit, and each word that loosens the number, must stand in the text."""
    words = [("unit", figure.unit or ""), *(("qualifier", word) for word in (figure.qualifier or "").split("…"))]
    for name, word in words:
        if figure.span and visible(word) not in visible(figure.text):
            yield Diagnostic(
                "error",
                "fact-not-in-quote",
                f"the {name} {word!r} does not stand in {figure.text!r}",
                where,
                f"Write the {name} as the source does, or leave it out.",
            )


def _stated(text: str) -> Decimal | None:
    """The one number in Arabic digits that the text states; None for several or none."""
    numbers = list(_NUMBER.finditer(text))
    if len(numbers) != 1:
        return None
    value = Decimal(re.sub("[, \u00a0\u2009\u202f]", "", numbers[0]["digits"]).replace("．", ".").replace("−", "-"))
    scale = numbers[0]["scale"].lower()
    for word in [scale] if scale in _SCALES else list(scale):
        value *= _SCALES[word]
    return value


def _ids(report: Report) -> Iterator[Diagnostic]:
    known = Counter(figure.id for figure in report.figures)
    for number, figure in enumerate(report.figures):
        if known[figure.id] > 1:
            hint = "Give each figure an id of its own."
            yield Diagnostic(
                "error", "duplicate-id", f"{figure.id} is the id of two figures", f"figures[{number}]", hint
            )
    for number, wanted in enumerate(report.summary.figures):
        if wanted not in known:
            hint = "Name the id of a figure in the list, or take it out of the summary."
            yield Diagnostic(
                "error", "unknown-figure", f"there is no figure {wanted}", f"summary.figures[{number}]", hint
            )
