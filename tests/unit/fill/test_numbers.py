"""The numbers that headings and paragraphs begin with."""

from __future__ import annotations

import pytest

from masthead.document import Paragraph, Run
from masthead.errors import TemplateError
from masthead.fill.build import build_document
from masthead.fill.markup import parse_markup
from masthead.fill.template import load_template

THEME = load_template("jianbao").theme


def only(markup: str) -> Paragraph:
    root = parse_markup(f"<document>{markup}</document>", "brief/document.xml.j2")
    (block,) = build_document(root, THEME, "zh-CN").blocks
    assert isinstance(block, Paragraph)
    return block


def test_a_heading_s_number_is_of_its_level() -> None:
    assert only("<h2><number>（一）</number>水库</h2>").runs == (Run("（一）", number=2), Run("水库"))


def test_a_paragraph_says_its_number_s_level() -> None:
    assert only('<p><number level="3">1.</number>水库</p>').runs[0] == Run("1.", number=3)
    assert only("<p><number>1</number> 水库</p>").runs == (Run("1", number=1), Run(" 水库"))


def test_a_number_has_the_look_around_it() -> None:
    found = only('<p class="point"><span class="label"><number level="2">（一）</number>水库。</span>检查</p>')
    assert found.runs == (Run("（一）", ("label",), number=2), Run("水库。", ("label",)), Run("检查"))


def test_an_empty_number_is_none() -> None:
    assert only("<h1><number></number>水库</h1>").runs == (Run("水库"),)


def test_a_number_behind_other_text_is_refused() -> None:
    with pytest.raises(TemplateError, match="behind other text") as caught:
        only("<p>水库<number>一、</number></p>")
    assert "Begin" in caught.value.hint


@pytest.mark.parametrize("level", ["0", "10", "a"])
def test_a_wrong_level_is_refused(level: str) -> None:
    with pytest.raises(TemplateError, match="is not right"):
        only(f'<p><number level="{level}">1.</number>水库</p>')
