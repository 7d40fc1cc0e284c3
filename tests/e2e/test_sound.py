"""Every DOCX of the examples and golden cases is sound, in each template that there is, and in both modes of lines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from masthead.compose import compose
from masthead.fill import fill, load_template
from masthead.fonts import load_fonts
from masthead.write.docx import write_docx
from tests.golden.cases import ALL_BY_TEMPLATE, Case, make_case, name_of, read_case
from tests.soundness import assert_sound


@pytest.mark.parametrize(("case", "template"), ALL_BY_TEMPLATE, ids=name_of)
def test_a_docx_is_sound(case: Case, template: str) -> None:
    assert_sound(make_case(case).printed[template].docx)


@pytest.mark.parametrize(("case", "template"), ALL_BY_TEMPLATE, ids=name_of)
def test_a_print_twin_is_sound(case: Case, template: str) -> None:
    form = load_template(template)
    theme = replace(form.theme, lines="fitted")
    document = fill(read_case(case)[1], form)
    assert_sound(write_docx(compose(document, theme, load_fonts(theme.fonts))))
