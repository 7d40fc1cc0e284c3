"""Errors in rendered markup name the line of the template that wrote the element."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from masthead.errors import TemplateError
from masthead.fill import Template, fill
from masthead.report import Report

MakeTemplate = Callable[..., Template]


DOCUMENT = """<document>
{# a comment
   of two lines #}
{% for section in sections %}
  {%- if true %}

  <p>{{ section.kind }}</p>
  <p
    title="x">b</p>
  {% endif -%}
{% endfor %}
</document>
"""


def test_line_survives_loops_comments_and_stripped_blanks(template: MakeTemplate, chinese: Report) -> None:
    with pytest.raises(TemplateError) as caught:
        fill(chinese, template(DOCUMENT))
    assert caught.value.where == "brief/document.xml.j2, line 8, <p>"


def test_line_in_a_macro_of_another_file(template: MakeTemplate, chinese: Report) -> None:
    parts = "{% macro row() %}\n\n<td>x</td>{% endmacro %}"
    document = '{% from "parts.j2" import row %}\n<document>\n{{ row() }}</document>'
    with pytest.raises(TemplateError, match=r"brief/parts\.j2, line 3, <td>"):
        fill(chinese, template(document, parts__j2=parts))


def test_tag_whose_name_is_computed_takes_the_line_before(template: MakeTemplate, chinese: Report) -> None:
    document = "<document>\n<section>\n<h{{ 1 }} class='nope'>a</h{{ 1 }}>\n</section></document>"
    with pytest.raises(TemplateError, match=r"line 2, <h1>"):
        fill(chinese, template(document))
