"""Figures and dates: does each say what its quote says? And do the ids of the summary lead to figures?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from masthead.bracketed import unbracketed
from masthead.check.tables import Tables
from masthead.check.visible import same, visible
from masthead.errors import Diagnostic
from masthead.patterns import regex
from masthead.report import Date, Figure, Report
from masthead.source import Source

_NUMBER = regex(
    r"(?P<digits>[-−]?\d{1,3}(?:[,， \u00a0\u2009\u202f]\d{3})+(?!\d)(?:\.\d+)?|[-−]?\d{1,15}(?:[.．]\d+)?)"
    r"[ -]?[余多来几]?(?P<scale>[十百千万亿]{0,3}|(?:hundred|thousand|million|billion|trillion|bn|m|k)\b)"
    r"(?![A-Za-z\d])",
    re.IGNORECASE,
)
_SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "hundred": 100, "thousand": 10**3}
_SCALES |= {"million": 10**6, "billion": 10**9, "trillion": 10**12, "bn": 10**9, "m": 10**6, "k": 10**3}
_ROUNDING = Decimal("1e-9")  # of a number's size: what a float may be off


def check_facts(report: Report, source: Source | None = None) -> Iterator[Diagnostic]:
    """Errors fact-not-in-quote, value-differs, duplicate-id and unknown-figure."""
    tables = Tables(report, source)
    for number, figure in enumerate(report.figures):
        yield from _quoted(figure, f"figures[{number}]")
        yield from _value(figure, f"figures[{number}]")
        yield from _parts(figure, tables, f"figures[{number}]")
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
    """A value must be the number in the text, upper the second of a range, fraction both; one in words is left to the
    reader."""
    stated = _stated(figure.text)
    for name, given, number in _pairs(figure, stated):
        value = Decimal(str(given))
        if not value.is_finite() or abs(value - number) > abs(number) * _ROUNDING:
            yield Diagnostic(
                "error",
                "value-differs",
                f"the {name} {given} is not the number in {figure.text!r}",
                where,
                f"Set {name} to {number.normalize():f}.",
            )


def _pairs(figure: Figure, stated: list[Decimal]) -> Iterator[tuple[str, int | float, Decimal]]:
    """Each number that the model gives, by its name, with the one that the text states in its place."""
    if figure.fraction and len(stated) == 2:
        top, bottom = map(int, figure.fraction.split("/"))
        yield from (("top of fraction", top, stated[0]), ("bottom of fraction", bottom, stated[1]))
    elif figure.upper is not None and figure.value is not None and len(stated) == 2:
        low = stated[0] * (_last_scale(figure.text) if abs(figure.value) > abs(stated[0]) else 1)
        yield from (("value", figure.value, low), ("upper", figure.upper, stated[1]))
    elif figure.value is not None and figure.upper is None and len(stated) == 1:
        (number,) = stated
        negative = figure.text.startswith("零下") or (figure.value < 0 and unbracketed(figure.text) is not None)
        yield "value", figure.value, -number if negative else number


def _last_scale(text: str) -> Decimal:
    """What the second number of a range is counted in, and perhaps the first as well: 20至30万."""
    return _scale(list(_NUMBER.finditer(text))[-1]["scale"])


def _parts(figure: Figure, tables: Tables, where: str) -> Iterator[Diagnostic]:
    """A unit, and each word that loosens the number, must stand in the text."""
    words = [("unit", figure.unit or ""), *(("qualifier", word) for word in (figure.qualifier or "").split("…"))]
    for name, word in words:
        headed = name == "unit" and tables.say(figure, word)
        if figure.span and visible(word) not in visible(figure.text) and not headed:
            yield Diagnostic(
                "error",
                "fact-not-in-quote",
                f"the {name} {word!r} does not stand in {figure.text!r}",
                where,
                f"Write the {name} as the source does, or leave it out.",
            )


def _stated(text: str) -> list[Decimal]:
    """The numbers in Arabic digits that the text states."""
    stated: list[Decimal] = []
    for match in _NUMBER.finditer(text):
        digits = re.sub("[,， \u00a0\u2009\u202f]", "", match["digits"]).replace("．", ".").replace("−", "-")
        stated.append((Decimal(digits) if not stated else abs(Decimal(digits))) * _scale(match["scale"]))
    return stated


def _scale(words: str) -> Decimal:
    """What a number is counted in: 1 for none."""
    value, lower = Decimal(1), words.lower()
    for word in [lower] if lower in _SCALES else list(lower):
        value *= _SCALES[word]
    return value


def _ids(report: Report) -> Iterator[Diagnostic]:
    known = Counter(figure.id for figure in report.figures)
    for number, figure in enumerate(report.figures):
        if figure.part_of and figure.part_of not in known:
            hint = "Name the id of the figure that it is a part of, or leave it out."
            yield Diagnostic(
                "error", "unknown-figure", f"there is no figure {figure.part_of}", f"figures[{number}].part_of", hint
            )
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
