"""Figures as they print: cut into the number set large and the unit beside it, never recalculated."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from masthead.bracketed import unbracketed
from masthead.patterns import regex
from masthead.report import Figure

_NUMBER = regex(
    r"(?:\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?!\d)|\d+)(?:[.,，]\d+)*"  # 5,764, or 33 026 by blanks
    r"(?:\s?[-–—~～至到]\s?\d+(?:[.,]\d+)*)?(?:\s?[%％‰])?\+?"  # a range, a percentage, 10,000+
)
# The way from a range's first number to the end of its second.
_TO_NUMBER = regex(r"\D{0,12}?(?:\band\b|\bto\b|[至到–—～~-])\s*[$€£¥￥]?\d[\d.,]*(?<=\d)")
_CURRENCY = regex(r"(?:US|HK|C|A|NZ)?[$£€¥￥]")
# Beyond 18 digits it is no number that anyone reads, and Python converts none of thousands.
_PLAIN_INTEGER = regex(r"(?<![\d.,A-Za-z])\d{4,18}(?![\d,A-Za-z])")


class SplitFigure(NamedTuple):
    """number: up to the last digit of the number, or of a range's second; what stands before is included. unit: what
    follows; that of a table's figure stands with the head of its column, or above the table."""

    number: str
    unit: str


def split_figure(figure: Figure) -> SplitFigure:
    """The figure's text in two: "1万余份" is "1" and "万余份", "$46.1 billion" is "$46.1" and "billion".

    A sign of a currency that heads a table's column stands before the number: 16.5 in "$ thousand" is "$16.5".
    """
    match = _NUMBER.search(figure.text)
    apart = figure.unit if figure.unit and figure.span and figure.unit not in figure.text else ""
    if not match or figure.fraction or unbracketed(figure.text):
        return SplitFigure(figure.text.strip(), apart)
    end = (_TO_NUMBER.match(figure.text, match.end()) or match).end()
    sign = found[0] if (found := _CURRENCY.match(apart)) else ""
    return SplitFigure(sign + figure.text[:end].strip(), figure.text[end:].strip() + apart[len(sign) :].strip())


def print_figure(text: str, language: str) -> str:
    """A figure's number in the language's form: English groups thousands by commas, Chinese prints it as written."""
    if language != "en":
        return text
    return _PLAIN_INTEGER.sub(lambda match: f"{int(match[0]):,}" if match[0][0] != "0" else match[0], text)


class TileText(NamedTuple):
    """What a tile of key figures prints. spare: it goes when there is room for one row only."""

    id: str
    number: str
    unit: str
    label: str
    lead: str
    spare: bool


_ONE_ROW = 5


def tiles(figures: Sequence[Figure], language: str) -> list[TileText]:
    """The figures as tiles. Two or more that share their lead are a family, whose units carry the noun."""
    leads = [figure.lead for figure in figures if figure.lead]
    found: list[TileText] = []
    single = 0
    for figure in figures:
        family = figure.lead if figure.lead and leads.count(figure.lead) > 1 else ""
        single += not family
        found.append(_tile(figure, family, not family and single > _ONE_ROW, language))
    return found


def _tile(figure: Figure, family: str, spare: bool, language: str) -> TileText:
    number, unit = split_figure(figure)
    number, counts = print_figure(number, language), figure.counts or ""
    if not family:
        return TileText(figure.id, number, unit, counts, "", spare)
    blank = " " if unit and counts and language == "en" else ""
    unit = unit if unit.endswith(counts) else unit + blank + counts
    return TileText(figure.id, number, unit, "", family, spare)
