"""What Word's Accessibility Checker would say of each DOCX that is made: docs/accessibility.md goes through it."""

from __future__ import annotations

import pytest

from masthead.compose import compose
from masthead.write.docx import write_docx
from tests.golden.cases import ALL_BY_TEMPLATE, Case, make_case, name_of
from tests.soundness.accessible import RULES, barriers
from tests.unit.write_docx.everything import FONTS, LOOK, everything

# What a form cannot do without. Bands of a summary and the lines under a note's head: cells beside more than one other,
# and a timeline's squares on their rule.
BANDS = {"one-page", "one-page-en", "briefing-note"}
# Its annexes count from 1. on, which the standard gives to headings of the third level (GB/T 9704-2012, 7.3.3).
THIRD_LEVEL_FIRST = {("zh-notice", "jianbao")}


def found(case: Case, template: str) -> dict[str, list[str]]:
    """What the checker would say, but for what a form cannot do without."""
    said = barriers(make_case(case).printed[template].docx)
    if template in BANDS:
        said["merged or split cells"] = [one for one in said.get("merged or split cells", []) if "a band" not in one]
        said.pop("object not inline", None)
    if (case.name, template) in THIRD_LEVEL_FIRST:
        said.pop("heading order", None)
    return {rule: faults for rule, faults in said.items() if faults}


@pytest.mark.parametrize(("case", "template"), ALL_BY_TEMPLATE, ids=name_of)
def test_the_checker_finds_nothing(case: Case, template: str) -> None:
    assert found(case, template) == {}


def test_the_checker_finds_nothing_in_a_document_with_everything_but_the_cell_that_its_template_merged() -> None:
    said = barriers(write_docx(compose(everything(), LOOK, FONTS)))
    assert set(said) == {"merged or split cells"}


def test_every_rule_is_in_the_docs(pytestconfig: pytest.Config) -> None:
    page = (pytestconfig.rootpath / "docs" / "accessibility.md").read_text(encoding="utf-8").lower()
    assert [rule for rule in RULES if f"| {rule} |" not in page] == []
