"""Parts and wholes in running text: a part that is larger than its whole, shares of one whole that miss a hundred."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from masthead.check.visible import visible
from masthead.check.walk import parts
from masthead.errors import Diagnostic, shortened
from masthead.patterns import regex
from masthead.report import Figure, Passage, Point, Report

_SHARE = regex(r"占(?:比|全部|总数|总量|全市|全省|全国)?的?(?:约|近)?(?P<number>\d{1,3}(?:\.\d{1,2})?)[%％]")
_SENTENCE = regex("[。！？!?\n]")
_FEWEST = 3  # shares that may make up a whole
_NEAR_HUNDRED = Decimal(5)
_HINT = "Compare with the source; the report prints both as they stand."


def check_wholes(report: Report) -> Iterator[Diagnostic]:
    """Warnings part-exceeds-whole and shares-differ."""
    known = {figure.id: figure for figure in report.figures}
    for number, figure in enumerate(report.figures):
        whole = known.get(figure.part_of or "")
        if whole and _exceeds(figure, whole):
            message = f"{figure.text!r} is stated to be a part of {whole.text!r}, and is larger"
            yield Diagnostic("warning", "part-exceeds-whole", message, f"figures[{number}]", _HINT)
    seen: set[str] = set()
    for where, part in parts(report):
        if isinstance(part, Passage | Point) and not where.startswith("summary") and ".brief[" not in where:
            for sentence in _SENTENCE.split(visible(part.text)):
                if sentence not in seen:
                    seen.add(sentence)
                    yield from _shares(sentence, where)


def _exceeds(part: Figure, whole: Figure) -> bool:
    exact = not (whole.qualifier or part.qualifier or whole.upper is not None or part.upper is not None)
    alike = part.unit == whole.unit and part.form == whole.form
    return exact and alike and part.value is not None and whole.value is not None and part.value > whole.value


def _shares(sentence: str, where: str) -> Iterator[Diagnostic]:
    """Three or more shares in one sentence that all but make up a whole."""
    numbers = [Decimal(found["number"]) for found in _SHARE.finditer(sentence)]
    if len(numbers) < _FEWEST:
        return
    last = Decimal(1).scaleb(min(int(one.as_tuple().exponent) for one in numbers))
    added = sum(numbers, Decimal(0))
    apart = abs(added - 100)
    if last * len(numbers) / 2 < apart <= _NEAR_HUNDRED:
        message = f"the shares add up to {added:f}%, not to 100%: {shortened(sentence)!r}"
        yield Diagnostic("warning", "shares-differ", message, where, _HINT)
