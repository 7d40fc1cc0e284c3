"""TOML as the theme's file has it: what is written is what is read."""

from __future__ import annotations

import tomllib
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.house.toml import toml_text

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
PLAIN: st.SearchStrategy[Any] = TEXTS | st.booleans() | st.integers(-9999, 9999) | st.lists(TEXTS, max_size=3)
INLINE = st.dictionaries(TEXTS, PLAIN, min_size=1, max_size=3)
RECORDS = st.dictionaries(TEXTS, PLAIN | INLINE, min_size=1, max_size=4)
TABLES = st.dictionaries(TEXTS, PLAIN | RECORDS | st.dictionaries(TEXTS, RECORDS, min_size=1, max_size=3), max_size=4)


@settings(deadline=None)
@given(TABLES)
def test_what_is_written_can_be_read(tables: dict[str, Any]) -> None:
    assert tomllib.loads(toml_text(tables)) == tables


def test_it_looks_as_a_person_writes_it() -> None:
    tables = {
        "inherits": "jianbao",
        "page": {"top": "35mm", "mirrored": True},
        "grid": {"lines": 0},
        "styles": {"body": {"size": "三号", "rule-below": {"weight": "1pt", "dash": ["1pt", "1pt"]}}},
    }
    assert toml_text(tables) == (
        'inherits = "jianbao"\n\n[page]\ntop = "35mm"\nmirrored = true\n\n[grid]\nlines = 0\n\n'
        '[styles.body]\nsize = "三号"\nrule-below = { weight = "1pt", dash = ["1pt", "1pt"] }\n'
    )
