"""House rules: punctuation, numerals, numbering and words of the texts that print.

Report ─ texts ─▶ Printed ─ sparing ─▶ Text ─ marks, numerals, … ─▶ Slips ─ findings ─▶ Diagnostics
                                                                         └─ fixing ─▶ Report, Fixes
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from masthead.check.house.findings import Slips, house_slips
from masthead.check.house.fixing import Fix, mended
from masthead.check.house.order import Misnumbered, misnumbered
from masthead.check.house.rules import RULES
from masthead.check.house.slip import Slip
from masthead.check.house.words import Words, read_words
from masthead.errors import Diagnostic, shortened
from masthead.report import Report
from masthead.source import Source

__all__ = ["Fix", "Words", "check_house", "mended", "read_words"]

_AROUND = 8  # characters beside a slip that are quoted with it


def check_house(report: Report, source: Source | None = None, words: Words | None = None) -> tuple[Diagnostic, ...]:
    """A finding for each kind of slip in each text that prints, with what `masthead check --fix` writes instead.

    A text that is cut from another is not told again. source: tells the numbers that stood before headings. words: the
    office's own list.
    """
    found = house_slips(report, words)
    whole = "\n".join(slips.printed.text for slips in found if slips.printed.role != "again")
    told = [slips for slips in found if slips.printed.role != "again" or slips.printed.text not in whole]
    texts = (finding for slips in told for finding in _diagnostics(slips))
    return (*texts, *map(_out_of_order, misnumbered(report, source)))


def _diagnostics(found: Slips) -> Iterator[Diagnostic]:
    for code in dict.fromkeys(slip.code for slip in found.slips):
        slips = [slip for slip in found.slips if slip.code == code]
        yield _diagnostic(code, found.printed.field, found.printed.text, slips)


def _diagnostic(code: str, field: str, text: str, slips: Sequence[Slip]) -> Diagnostic:
    rule, first = RULES[code], slips[0]
    more = f", and {len(slips) - 1} more" if len(slips) > 1 else ""
    message = f"{_excerpt(text, first)!r}{more}: {rule.says} ({rule.clause})"
    if first.now is None:
        return Diagnostic(rule.severity, code, message, field, rule.hint)
    wanted = _excerpt(text[: first.start] + first.now + text[first.end :], first, len(first.now))
    return Diagnostic(rule.severity, code, message, field, f"Write {wanted!r}.", wanted)


def _excerpt(text: str, slip: Slip, length: int | None = None) -> str:
    end = slip.end if length is None else slip.start + length
    start, stop = max(0, slip.start - _AROUND), min(len(text), end + _AROUND)
    words = shortened(text[slip.start : end]) + text[end:stop]
    return f"{'…' if start else ''}{text[start : slip.start]}{words}{'…' if stop < len(text) else ''}"


def _out_of_order(found: Misnumbered) -> Diagnostic:
    rule = RULES["house-order"]
    what = f"{found.found} stands where {found.expected} is due, at {_excerpt(found.text, found.slip)!r}"
    return Diagnostic(rule.severity, "house-order", f"{what}: {rule.says} ({rule.clause})", found.field, rule.hint)
