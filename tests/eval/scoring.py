"""Precision and recall of extraction, over cases in tests/eval/cases/<concern>/<set>.yaml.

A case is a text and the facts that a careful reader finds in it, each as the line that `CONCERNS[concern]` makes of a
fact of the report. A fact that may be told in one of several ways has them between "||"; one that begins with "?" need
not be told. Sets named "seen" were at hand while the rules were written, sets named "unseen" were not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from masthead.check.walk import spans
from masthead.extract import extract
from masthead.read import read_bytes
from masthead.report import Report
from masthead.source import Source
from tests.eval.actions import action_lines, event_lines
from tests.eval.figures import comparison_lines, date_lines, figure_lines, part_lines, table_lines
from tests.eval.house import house_lines
from tests.eval.names import organisation_lines, people_lines, place_lines, quotation_lines
from tests.eval.outline import outline_lines, summary_lines

FOLDER = Path(__file__).parent / "cases"
LANGUAGES = ("zh", "en")


CONCERNS: Mapping[str, Callable[[Report], Iterable[str]]] = {
    "actions": action_lines,
    "comparisons": comparison_lines,
    "dates": date_lines,
    "events": event_lines,
    "figures": figure_lines,
    "house": house_lines,
    "organisations": organisation_lines,
    "outline": outline_lines,
    "parts": part_lines,
    "people": people_lines,
    "places": place_lines,
    "quotations": quotation_lines,
    "table-figures": table_lines,
    "summary": summary_lines,
}
"""What is compared of each concern: a line for each fact of a report."""


@dataclass(frozen=True)
class Case:
    """name: set and number. language: zh or en. text: of a document. facts: lines, as in CONCERNS. file: what the
    document is called, which says its format."""

    name: str
    language: str
    text: str
    facts: tuple[str, ...]
    file: str = "case.txt"


@dataclass(frozen=True)
class Score:
    """expected, found, right: facts over all cases. differences: a line for each that was missed or is too much."""

    cases: int
    expected: int
    found: int
    right: int
    differences: tuple[str, ...]

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.expected if self.expected else 1.0


@cache
def cases(concern: str) -> Mapping[str, tuple[Case, ...]]:
    """The cases of a concern, set by set."""
    found = {}
    for path in sorted((FOLDER / concern).glob("*.yaml")):
        entries = yaml.safe_load(path.read_text("utf-8"))
        found[path.stem] = tuple(
            Case(
                f"{path.stem} {number}",
                entry["language"],
                entry["text"],
                tuple(map(str, entry["facts"] or ())),
                entry.get("name", "case.txt"),
            )
            for number, entry in enumerate(entries, 1)
        )
    return found


def scored(concern: str, wanted: Sequence[Case]) -> Score:
    """How the cases fare. Every span quotes its source, else AssertionError."""
    expected = found = right = 0
    differences: list[str] = []
    for case in wanted:
        facts, said = _settled(case.facts, Counter(CONCERNS[concern](reported(case))))
        expected, found, right = expected + facts.total(), found + said.total(), right + (facts & said).total()
        differences += [f"  {case.name}: missed  {fact}" for fact in (facts - said).elements()]
        differences += [f"  {case.name}: beyond  {fact}" for fact in (said - facts).elements()]
    return Score(len(wanted), expected, found, right, tuple(differences))


def _settled(facts: Sequence[str], said: Counter[str]) -> tuple[Counter[str], Counter[str]]:
    """The facts with the way in which each was told, and what was said without that which need not be."""
    chosen: Counter[str] = Counter()
    free: Counter[str] = Counter()
    for fact in facts:
        line = fact.removeprefix("? ")
        name, bar, text = line.partition(" | ") if " || " in fact else line.rpartition(" | ")
        ways = [f"{name}{bar}{way}" for way in text.split(" || ")]
        told = next((way for way in ways if said[way] > chosen[way] + free[way]), ways[0])
        (free if fact.startswith("? ") else chosen)[told] += 1
    return chosen, said - free


@cache
def reported(case: Case) -> Report:
    """The report of a case's text."""
    source = read_bytes(case.text.encode(), case.file, case.name)
    report = extract(source)
    _check_quotes(report, source, case)
    return report


def _check_quotes(report: Report, source: Source, case: Case) -> None:
    for where, span in spans(report):
        assert source.quoted(span) == span.quote, (case.name, where, span)
