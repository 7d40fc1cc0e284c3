"""Figures as they print: cut into the number set large and the unit beside it, never recalculated."""

from __future__ import annotations

import re
from typing import NamedTuple

from masthead.report import Figure

_NUMBER = re.compile(r"\d+(?:[.,，]\d+)*(?:\s?[-–—~～至到]\s?\d+(?:[.,]\d+)*)?(?:\s?[%％‰])?\+?")
_PLAIN_INTEGER = re.compile(r"(?<![\d.,A-Za-z])\d{4,}(?![\d,A-Za-z])")


class SplitFigure(NamedTuple):
    """number: up to the last digit of the number, what stands before it included. unit: what follows."""

    number: str
    unit: str


def split_figure(figure: Figure) -> SplitFigure:
    """The figure's text in two: "1万余份" is "1" and "万余份", "$46.1 billion" is "$46.1" and "billion"."""
    match = _NUMBER.search(figure.text)
    if not match:
        return SplitFigure(figure.text.strip(), "")
    return SplitFigure(figure.text[: match.end()].strip(), figure.text[match.end() :].strip())


def print_figure(text: str, language: str) -> str:
    """A figure's number in the language's form: English groups thousands by commas, Chinese prints it as written."""
    if language != "en":
        return text
    return _PLAIN_INTEGER.sub(lambda match: f"{int(match[0]):,}" if match[0][0] != "0" else match[0], text)
