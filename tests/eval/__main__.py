"""`make eval`: how well facts are found, concern by concern, on the annotated cases in this folder."""

from __future__ import annotations

import sys

from tests.eval.scoring import CONCERNS, LANGUAGES, Score, cases, scored


def main(wanted: list[str]) -> None:
    """wanted: the concerns; all where none is named. -v: what was missed, and what was found beyond the annotation."""
    verbose = "-v" in wanted
    names = [name for name in wanted if name != "-v"] or sorted(CONCERNS)
    print(f"{'concern':<16}{'set':<16}{'cases':>6}{'facts':>7}{'precision':>11}{'recall':>8}")
    for name in names:
        for part in cases(name):
            for language in LANGUAGES:
                score = scored(name, [case for case in cases(name)[part] if case.language == language])
                if score.cases:
                    print(_line(name, f"{part} {language}", score))
                if verbose:
                    print(*score.differences, sep="\n", end="\n" if score.differences else "")


def _line(name: str, part: str, score: Score) -> str:
    return f"{name:<16}{part:<16}{score.cases:>6}{score.expected:>7}{score.precision:>11.3f}{score.recall:>8.3f}"


main(sys.argv[1:])
