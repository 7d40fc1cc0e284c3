"""What a template may compute of figures: a total and a share, as texts that name the figures they are made of.

Nothing is estimated: figures that a qualifier loosens (约, 余, "about"), ranges, and figures of different units are
refused, with the words for what is wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any, NamedTuple

from masthead.document import COMPUTED
from masthead.errors import shortened
from masthead.fill.budget import RefusedError
from masthead.fill.told import Told, told
from masthead.patterns import regex
from masthead.report import Figure

_TEXT = regex(r"(?P<before>\D*?)(?P<number>\d[\d,]*(?:\.\d+)?)(?P<after>\D*)")
_MOST_DECIMALS = 4
_INSTEAD = "Print the figures themselves, or leave it out."


class _Exact(NamedTuple):
    """A figure cut for computing: "$46.1 billion" is "$", 46.1, " billion"."""

    figure: Figure
    before: str
    number: Decimal
    after: str


def total(figures: Sequence[Figure], language: str) -> Told:
    """The sum of two or more figures of one unit: 214个 and 38个 are 252个."""
    items = [_exact(figure, "total") for figure in _figures(figures, "total")]
    if len({figure.figure.id for figure in items}) != len(items):
        raise RefusedError(f"the filter 'total' was given a figure twice\n{_INSTEAD}")
    first = items[0]
    if all(one[1::2] == first[1::2] for one in items):
        text = f"{first.before}{_written(sum(one.number for one in items), items, language)}{first.after}"
    else:
        text = f"{first.before}{_grouped(_value_of(items), language)}{_unit_of(items, 'total')}"
    return told(text, (0, len(text), COMPUTED + "+".join(one.figure.id for one in items)))


def share(part: Figure, whole: Figure, decimals: int = 1) -> Told:
    """How much of a whole a part is, in percent: 38个 of 252个 are 15.1%. Half is rounded up."""
    items = [_exact(figure, "share") for figure in _figures([part, whole], "share")]
    if type(decimals) is not int or not 0 <= decimals <= _MOST_DECIMALS:
        raise RefusedError(f"the filter 'share' takes 0 to {_MOST_DECIMALS} decimals\nWrite share(whole, 1).")
    _unit_of(items, "share")
    of, in_all = (Decimal(str(one.figure.value)) for one in items)
    if not 0 <= of <= in_all or not in_all:
        raise RefusedError(
            f"{part.text!r} is no part of {whole.text!r}\nWrite part | share(whole), with the part first."
        )
    percent = (of * 100 / in_all).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    text = f"{percent}%"
    return told(text, (0, len(text), f"{COMPUTED}{part.id}/{whole.id}"))


def _figures(values: Any, name: str) -> Sequence[Figure]:
    if not isinstance(values, list | tuple) or len(values) < 2 or not all(isinstance(one, Figure) for one in values):
        raise RefusedError(
            f"the filter {name!r} takes two or more figures\nWrite [figure('f1'), figure('f2')] | total."
        )
    return values


def _exact(figure: Figure, name: str) -> _Exact:
    """Raises RefusedError for a figure that is not stated exactly."""
    cut = _TEXT.fullmatch(figure.text.strip())
    shown = shortened(figure.text)
    if figure.qualifier or figure.upper is not None or figure.fraction:
        raise RefusedError(f"{shown!r} is not exact, so that {name!r} would invent a number\n{_INSTEAD}")
    if figure.value is None or not cut or figure.form not in ("count", "money"):
        raise RefusedError(f"{shown!r} is no number that {name!r} can use\n{_INSTEAD}")
    return _Exact(figure, cut["before"], Decimal(cut["number"].replace(",", "")), cut["after"])


def _unit_of(items: Sequence[_Exact], name: str) -> str:
    """The unit that all of them have. Raises RefusedError where there are several."""
    units = {(one.before, one.figure.unit or "", one.figure.form) for one in items}
    if len(units) > 1:
        shown = ", ".join(shortened(one.figure.text) for one in items)
        raise RefusedError(f"{name!r} was given figures of different units: {shown}\n{_INSTEAD}")
    return items[0].figure.unit or ""


def _value_of(items: Sequence[_Exact]) -> Decimal:
    return sum((Decimal(str(one.figure.value)) for one in items), Decimal(0))


def _written(number: Decimal | int, items: Sequence[_Exact], language: str) -> str:
    """The number, its thousands grouped where a figure's are."""
    grouped = any("," in one.figure.text for one in items)
    return f"{number:,f}" if grouped else _grouped(Decimal(number), language)


def _grouped(number: Decimal, language: str) -> str:
    return f"{number:,f}" if language == "en" else f"{number:f}"
