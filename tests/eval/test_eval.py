"""The quality of extraction does not fall below what was reached."""

from __future__ import annotations

import pytest

from tests.eval.scoring import CONCERNS, cases, scored

# Of all sets of a concern together: precision, recall.
FLOORS = {
    "actions": (0.98, 0.97),
    "comparisons": (0.97, 0.97),
    "dates": (0.98, 0.98),
    "events": (0.97, 0.96),
    "figures": (0.98, 0.98),
    "house": (0.99, 0.98),
    "organisations": (0.97, 0.96),
    "outline": (0.97, 0.97),
    "parts": (0.97, 0.97),
    "people": (0.98, 0.98),
    "places": (0.98, 0.98),
    "quotations": (0.99, 0.99),
    "table-figures": (0.98, 0.98),
    "summary": (0.93, 0.94),
}


@pytest.mark.parametrize("concern", sorted(CONCERNS))
def test_no_concern_falls_below_its_floor(concern: str) -> None:
    score = scored(concern, [case for part in cases(concern).values() for case in part])
    precision, recall = FLOORS[concern]
    assert score.precision >= precision, "\n".join(score.differences)
    assert score.recall >= recall, "\n".join(score.differences)
