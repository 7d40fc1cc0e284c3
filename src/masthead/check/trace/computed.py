"""Figures that a filter of a template computes: worked out again from the facts they name."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from masthead.check.trace.known import Known
from masthead.document import COMPUTED
from masthead.errors import Diagnostic
from masthead.patterns import regex

_REF = regex(rf"{COMPUTED}(?P<total>[a-z]+\d+(?:\+[a-z]+\d+)+)|{COMPUTED}(?P<part>[a-z]+\d+)/(?P<whole>[a-z]+\d+)")
_NUMBER = regex(r"-?\d[\d,]*(?:\.\d+)?")


def check_computed(ref: str, text: str, known: Known, where: str) -> Iterator[Diagnostic]:
    """A note computed that shows how a text was worked out of figures; an error computed-differs where it is not what
    they give."""
    told = working(ref, text, known)
    if told and _agrees(ref, text, known):
        yield Diagnostic("note", "computed", f"computed: {told}", where)
    else:
        what = f"{text!r} is not what its figures give" + (f": {told}" if told else "")
        yield Diagnostic("error", "computed-differs", what, where, "Use the filters total and share as they are.")


def working(ref: str, text: str, known: Known) -> str:
    """214个 + 38个 = 252个, or 38个 / 252个 = 15.1%; "" where a figure is not there."""
    ids = inputs(ref)
    if not ids or any(one not in known.figures for one in ids):
        return ""
    sign = " / " if "/" in ref else " + "
    return f"{sign.join(known.figures[one].text for one in ids)} = {text}"


def inputs(ref: str) -> tuple[str, ...]:
    """The ids of the figures that a text was computed of."""
    found = _REF.fullmatch(ref)
    if not found:
        return ()
    return tuple(found["total"].split("+")) if found["total"] else (found["part"], found["whole"])


def _agrees(ref: str, text: str, known: Known) -> bool:
    values = [known.figures[one].value for one in inputs(ref)]
    printed = _NUMBER.search(text)
    if not printed or any(value is None for value in values):
        return False
    exact = [Decimal(str(value)) for value in values]
    stated = Decimal(printed[0].replace(",", ""))
    if "/" not in ref:
        return sum(exact) == stated or _scaled(sum(exact, Decimal(0)), stated, text[printed.end() :])
    places = Decimal(1).scaleb(-len(printed[0].partition(".")[2]))
    return exact[1] != 0 and (exact[0] * 100 / exact[1]).quantize(places, ROUND_HALF_UP) == stated


_SCALES = {"万": 10**4, "亿": 10**8, "thousand": 10**3, "million": 10**6, "billion": 10**9}


def _scaled(value: Decimal, stated: Decimal, unit: str) -> bool:
    return any(unit.lstrip().startswith(word) and stated * size == value for word, size in _SCALES.items())
