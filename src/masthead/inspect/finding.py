"""What an inspection gives: findings clause by clause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Verdict = Literal["pass", "fail", "n/a"]


class Finding(NamedTuple):
    """One rule, measured. clause: of GB/T 9704-2012, or "CLREQ" or "PDF". page: where, 0 for the whole file.

    note: what helps to understand the verdict.
    """

    clause: str
    what: str
    measured: str
    asked: str
    verdict: Verdict
    page: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Inspection:
    """The findings on one PDF.

    form: gongwen, jianbao, xinhan, jiyao or other. given: whether the form was named rather than recognised.
    """

    file: str
    form: str
    given: bool
    pages: int
    producer: str
    findings: tuple[Finding, ...]

    @property
    def failures(self) -> tuple[Finding, ...]:
        return tuple(found for found in self.findings if found.verdict == "fail")

    @property
    def exit_code(self) -> int:
        """0 where nothing fails, else 1."""
        return int(bool(self.failures))


def judged(good: bool) -> Verdict:
    return "pass" if good else "fail"


def absent(clause: str, what: str, asked: str, *, demanded: bool = False, note: str = "") -> Finding:
    """An element that is not there: a failure only where the standard demands it."""
    return Finding(clause, what, "not there", asked, "fail" if demanded else "n/a", 0, note)
