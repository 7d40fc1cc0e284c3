"""Lines without end, which no document has: they are read through, in time that grows with their length alone.

Nothing is timed. Where a rule would look at each place of such a line again from each other place, these tests would
run for many minutes.
"""

from __future__ import annotations

import pytest

from masthead.check.house import check_house
from masthead.check.walk import spans
from masthead.extract import extract
from masthead.read import read_bytes

OPENINGS = {"zh": "关于检查的通报\n\n全市检查了3个县。\n", "en": "Situation report\n\nThe council checked 3 schools.\n"}
CHARACTERS = 50_000
PIECES = [
    "A",
    "Aa ",
    "A.",
    "万",
    "、",
    "1、",
    "$1 ",
    "百分之",
    "县",
    "“王五",
    "指出：",
    "（",
    "1,234.5 ",
    "Mr ",
    "Dr Jane Hill, chair of ",
]


@pytest.mark.parametrize("language", sorted(OPENINGS))
@pytest.mark.parametrize("piece", PIECES)
def test_a_line_of_one_piece_again_and_again(piece: str, language: str) -> None:
    text = OPENINGS[language] + piece * (CHARACTERS // len(piece)) + "\n"
    source = read_bytes(text.encode(), "a.txt", "a.txt")
    report = extract(source)
    found = [span for _, span in spans(report)]
    assert found
    assert all(source.quoted(span) == span.quote for span in found)
    assert all(one.where for one in check_house(report, source))
