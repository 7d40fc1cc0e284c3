"""The figures of a report that an output does not print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from masthead.check.trace.known import Known
from masthead.errors import Diagnostic
from masthead.output_text import OutputLine
from masthead.patterns import regex
from masthead.report import Figure

_MOST = 12  # that are named
_KINDS = ("count", "percent", "points", "money", "fraction")
_BLANKS = regex(r"(?<=\d)(\s)\s*(?=\d)|[\s,]+")  # what parts two numbers stays, such as the cells of a row
_NUMBER = regex(r"\d+(?:\.\d+)?")


def left_out(lines: Sequence[OutputLine], known: Known, where: str) -> Iterator[Diagnostic]:
    """A note figures-left-out that names them; ordinals and numbers in words are not asked for."""
    text = _bare("\n".join(line.text for line in lines))
    numbers = frozenset(_NUMBER.findall(text))
    asked = [figure for figure in known.report.figures if figure.form in _KINDS]
    missing = [figure for figure in asked if not _printed(figure, text, numbers)]
    if missing:
        named = "、".join(dict.fromkeys(figure.text for figure in missing[:_MOST]))
        more = f" and {len(missing) - _MOST} more" if len(missing) > _MOST else ""
        message = f"leaves out {len(missing)} of the report's {len(asked)} figures: {named}{more}"
        yield Diagnostic("note", "figures-left-out", message, where)


def _printed(figure: Figure, text: str, numbers: frozenset[str]) -> bool:
    """Whether the figure stands in the text as it is written; or its numbers do, its unit being printed apart."""
    bare = _bare(figure.text)
    at = text.find(bare)
    while at >= 0:
        before, behind = text[at - 1 : at], text[at + len(bare) : at + len(bare) + 1]
        if not (bare[0].isdecimal() and (before.isdecimal() or before == ".")) and not _goes_on(bare, behind):
            return True
        at = text.find(bare, at + 1)
    own = _NUMBER.findall(bare)
    return bool(own) and numbers.issuperset(own) and len(own[0]) > 1


def _bare(text: str) -> str:
    return _BLANKS.sub(lambda found: " " if found[1] else "", text)


def _goes_on(bare: str, behind: str) -> bool:
    """Whether the number that a text ends with goes on behind it."""
    return bare[-1].isdecimal() and behind.isdecimal()
