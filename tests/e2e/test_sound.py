"""Every DOCX of the examples and golden cases is sound, in each template that there is."""

from __future__ import annotations

import pytest

from tests.golden.cases import ALL_BY_TEMPLATE, Case, make_case, name_of
from tests.soundness import assert_sound


@pytest.mark.parametrize(("case", "template"), ALL_BY_TEMPLATE, ids=name_of)
def test_a_docx_is_sound(case: Case, template: str) -> None:
    assert_sound(make_case(case).printed[template].docx)
