"""Hostile tags in a drawn file: each ends soon, as a TemplateError, and reads nothing but the report."""

from __future__ import annotations

import pytest

from masthead.errors import TemplateError
from masthead.fill.word import fill_file
from masthead.report import Report
from tests.unit.fill.test_sandbox import HOSTILE
from tests.unit.fill.word.drawing import LABEL, drawn

# What is wrong in markup alone, and text here.
TEXT = ("document type", "cdata", "instruction", "entity")
TAGS = {name: body for name, body in HOSTILE.items() if name not in TEXT}


@pytest.mark.parametrize("body", TAGS.values(), ids=TAGS.keys())
def test_what_markup_may_not_do_a_drawn_file_may_not(chinese: Report, body: str) -> None:
    with pytest.raises(TemplateError) as caught:
        fill_file(chinese, drawn("甲", body), LABEL)
    assert caught.value.where.startswith(f"{LABEL}, paragraph 2 ")
    assert caught.value.hint


@pytest.mark.parametrize(
    "body",
    [
        '{% include "word/document.xml" %}',
        '{% from "parts.xml.j2" import x %}',
        '{% extends "word/styles.xml" %}',
        "{% raw %}{{ x }}{% endraw %}",
        "{% block x %}{% endblock %}",
        "{% do title %}",
        "{% cellbg title.text %}",
        "{{ docx }}",
        "{{ tpl }}",
        "{{ picture.__globals__ }}",
        "{{ self }}",
        "{{ cycler }}",
        "{{ issue.number.__class__ }}",
        "{% if lead %\u200b}{\u200b% include 'x' %\u200b}{% endif %}",
        "{% if lead %\u200b}{% macro m() %}",
    ],
)
def test_what_docxtpl_or_jinja2_would_give_besides(chinese: Report, body: str) -> None:
    with pytest.raises(TemplateError, match="paragraph 1 "):
        fill_file(chinese, drawn(body), LABEL)
