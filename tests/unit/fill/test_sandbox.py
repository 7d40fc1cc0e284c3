"""Hostile and mistaken templates: each ends soon, as a TemplateError with file and line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from masthead.document import Paragraph
from masthead.errors import TemplateError
from masthead.fill import Template, fill, load_template
from masthead.report import Origin, Passage, Report, Title

MakeTemplate = Callable[..., Template]
ORIGIN = Origin(file="a.txt", sha256="0" * 64)


def page(body: str) -> str:
    return f"<document>\n<p>{body}</p>\n</document>"


NESTED = "".join(f"{{% for s{n} in sections %}}" for n in range(14)) + "x" + "{% endfor %}" * 14

HOSTILE = {
    "class": "{{ report.__class__ }}",
    "class by index": '{{ "a"["__class__"] }}',
    "class by filter": '{{ sections | map(attribute="__class__") | join }}',
    "globals": "{{ namespace.__init__ }}",
    "method": '{{ title.text.encode("utf-8") }}',
    "format": '{{ "{:>1000000000}".format(1) }}',
    "percent": '{{ "%1000000000d" % 1 }}',
    "product": '{{ "a" * 100000000000 }}',
    "list product": "{{ ([1] * 100000000) | length }}",
    "power": "{{ 9 ** 9 ** 9 }}",
    "big numbers": "{{ 99999999999999999999 * 99999999999999999999 }}",
    "doubling by ~": '{% set x = "aaaa" %}' + "{% set x = x ~ x %}" * 60,
    "doubling by capture": "{% set x %}aaaa{% endset %}" + "{% set x %}{{ x }}{{ x }}{% endset %}" * 60,
    "doubling by join": '{% set x = "aaaa" %}' + '{% set x = [x, x] | join("") %}' * 60,
    "doubling lists": "{% set x = [1, 2] %}" + "{% set x = x + x %}" * 60,
    "nested lists": "{% set x = [1, 2] %}" + "{% set x = [x, x] %}" * 60,
    "nested loops": NESTED,
    "recursive macro": "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    "branching macro": "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(80) }}",
    "macro in itself": "{% macro m(x) %}{{ x }}{{ x }}{% endmacro %}" + "{{ m(" * 40 + "title.text" + ") }}" * 1,
    "recursive include": '{% include "document.xml.j2" %}',
    "recursive extends": '{% extends "document.xml.j2" %}',
    "recursive loop": "{% for s in sections recursive %}{{ loop(sections) }}{% endfor %}",
    "endless loop": "{% for x in cycle %}x{% endfor %}",
    "range": "{% for x in range(1000000000) %}x{% endfor %}",
    "lipsum": "{{ lipsum(1000) }}",
    "outside": '{% include "../secret.txt" %}',
    "absolute": '{% include "/etc/passwd" %}',
    "back": '{% include "a/../../x" %}',
    "autoescape off": "{% autoescape false %}{{ title.text }}{% endautoescape %}",
    "varargs": "{% macro m() %}{{ varargs }}{% endmacro %}{{ m(1) }}",
    "dictionary": "{{ {1: 2} }}",
    "deep expression": "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
    "division": "{{ 1 / 0 }}",
    "unpacking": "{% for a, b in sections %}{% endfor %}",
    "calling text": "{{ title.text() }}",
    "sorting structs": "{{ sections | sort }}",
    "document type": '<!DOCTYPE x [<!ENTITY a "b">]>',
    "cdata": "<![CDATA[x]]>",
    "instruction": "<?php x ?>",
    "entity": "&nbsp;",
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_template_is_refused_with_its_place(template: MakeTemplate, chinese: Report, body: str) -> None:
    with pytest.raises(TemplateError) as caught:
        fill(chinese, template(page(body)))
    assert caught.value.where.startswith("brief/document.xml.j2")
    assert caught.value.hint


@pytest.mark.parametrize(
    ("body", "line", "message", "hint"),
    [
        ("{{ title.txet }}", 2, "Title has no field 'txet'", "Did you mean text?"),
        ("{{ titel.text }}", 2, "'titel' is not defined here", "Did you mean title?"),
        ("\n\n{{ issue.signature }}", 4, "issue.signature is absent", "{% if issue.signature %}"),
        ("{{ issue.date | trim_stop }}", 2, "'trim_stop' was given a field that is absent", "Guard"),
        ("{{ sections }}", 2, "sections is a list", "Loop"),
        ("{{ title }}", 2, "title is Title, not a text", "fields"),
        ("{{ title.text ~ issue.date }}", 2, "issue.date is absent", "{% if issue.date %}"),
        ("{{ title.text | trim_stopp }}", 2, "no filter named 'trim_stopp'", "Did you mean trim_stop or with_stop?"),
        ("{% if x is oddd %}{% endif %}", 2, "no test named 'oddd'", "Did you mean odd?"),
        ("\n{% if %}", 3, "expected an expression", "syntax"),
        ('{{ "a" ~ }}', 2, "unexpected", "syntax"),
        ("{% for x in title %}{% endfor %}", 2, "cannot loop over Title", "list"),
        ('{% include "parts" %}', 2, "no file 'parts'", "own folder"),
        ("{{ sections[99].heading }}", 2, "a list has no '99'", "first or last"),
    ],
)
def test_mistakes_name_line_field_and_what_to_do(
    template: MakeTemplate, chinese: Report, body: str, line: int, message: str, hint: str
) -> None:
    report = Report(title=chinese.title, language="zh-CN", origin=ORIGIN, sections=chinese.sections)
    with pytest.raises(TemplateError) as caught:
        fill(report, template(page(body)))
    assert caught.value.where == f"brief/document.xml.j2, line {line}"
    assert message in caught.value.what
    assert hint in caught.value.hint


def test_an_error_in_an_included_file_names_that_file(template: MakeTemplate, chinese: Report) -> None:
    made = template(page('{% include "parts.j2" %}'), parts__j2="\n{{ title.txet }}")
    with pytest.raises(TemplateError, match=r"brief/parts\.j2, line 2"):
        fill(chinese, made)


def test_a_link_out_of_the_folder_is_not_followed(template: MakeTemplate, chinese: Report) -> None:
    made = template(page('{% include "link" %}'))
    (made.folder.parent / "secret").write_text("secret")
    (made.folder / "link").symlink_to(made.folder.parent / "secret")
    with pytest.raises(TemplateError, match="leads outside the template's folder"):
        fill(chinese, made)


def test_file_that_is_no_text_is_an_error(template: MakeTemplate, chinese: Report) -> None:
    made = template(page('{% include "bytes" %}'))
    (made.folder / "bytes").write_bytes(b"\xff\xfe")
    with pytest.raises(TemplateError, match="not UTF-8"):
        fill(chinese, made)


def test_text_of_the_report_is_never_code_nor_markup(template: MakeTemplate) -> None:
    text = 'a <b>&amp; {{ 1 + 1 }} {% if %} </p> &lt; "'
    report = Report(title=Title(text=text), language="en", origin=ORIGIN)
    (paragraph,) = fill(report, template(page("{{ title.text }}"))).blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text.startswith("a <b>&amp; {{ 1 + 1 }} {% if %} </p> &lt;")
    assert len(paragraph.runs) == 1


def test_characters_that_xml_has_not_are_marked(template: MakeTemplate) -> None:
    report = Report(title=Title(text="a\x00b\x0bc"), language="en", origin=ORIGIN)
    (paragraph,) = fill(report, template(page("{{ title.text }}"))).blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == "a\ufffdb\ufffdc"


def test_what_templates_need_is_there(template: MakeTemplate, chinese: Report) -> None:
    body = """
    {% macro twice(x) %}{{ x }}{{ x }}{% endmacro %}
    {% set ns = namespace(n=0) %}
    {% for section in sections if section.kind != "other" %}{% set ns.n = ns.n + loop.index %}{% endfor %}
    {{ ns.n }} {{ twice("ab") }} {{ [3, 1, 2] | sort | join(",") }} {{ figure("f1").text }} {{ report.title.text }}
    {{ sections | map(attribute="kind") | unique | list | length }} {{ "x" if title.kicker is defined else "y" }}
    """
    (paragraph,) = fill(chinese, template(page(body))).blocks
    assert isinstance(paragraph, Paragraph)
    assert paragraph.text == "6 abab 1,2,3 128个 城区防汛排查告一段落 3 x"


@pytest.mark.parametrize("wanted", ['"f99"', "3", "sections", "none"])
def test_unknown_figure_has_its_line_and_the_ids_there_are(
    template: MakeTemplate, chinese: Report, wanted: str
) -> None:
    with pytest.raises(TemplateError, match="the report has no figure") as caught:
        fill(chinese, template(page(f"{{{{ figure({wanted}).text }}}}")))
    assert caught.value.where == "brief/document.xml.j2, line 2"
    assert caught.value.hint == "The ids of its figures are f1, f2, f3, f4."


def test_where_there_are_no_figures_the_hint_says_so(template: MakeTemplate, sparse: Report) -> None:
    with pytest.raises(TemplateError, match="has no figures"):
        fill(sparse, template(page('{{ figure("f1").text }}')))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("{{ figures | sort }}", "the filter 'sort' cannot be used on a list of Figure"),
        ("{{ sections | map('trim_stop') | join }}", "the filter 'trim_stop' cannot be used on Section"),
        (
            "{{ lead | join_clauses(1, 2) }}",
            "the filter 'join_clauses' cannot be used on a list of Passage, or not with",
        ),
        ("{{ title.text | level_mark }}", "the filter 'level_mark' cannot be used on a text"),
        ("{{ [1, 2] | join_clauses }}", "the filter 'join_clauses' cannot be used on a list of a number"),
        ("{{ lead | rows(0) }}", "takes a whole number from 1 on"),
        ("{% if figures < 3 %}{% endif %}", "two values of these kinds cannot be compared"),
        ("{% for a, b in lead %}{% endfor %}", "several names are set"),
        ("{{ 1 / 0 }}", "division by zero"),
        ("{% macro m(x) %}{% endmacro %}{{ m(1, 2) }}", "macro 'm' takes not more than 1 argument"),
        ("{{ figure() }}", "the expression cannot be worked out"),
    ],
)
def test_no_words_of_python_are_told(template: MakeTemplate, chinese: Report, body: str, words: str) -> None:
    with pytest.raises(TemplateError) as caught:
        fill(chinese, template(page(body)))
    assert words in caught.value.what
    assert "Error" not in str(caught.value)
    assert "instance" not in str(caught.value)
    assert caught.value.where == "brief/document.xml.j2, line 2"


@pytest.mark.parametrize("file", ["document.xml.j2", "template.toml"])
def test_a_file_in_another_encoding(template: MakeTemplate, chinese: Report, file: str) -> None:
    made = template(page("x"))
    (made.folder / file).write_bytes('name = "café"'.encode("latin-1"))
    with pytest.raises(TemplateError, match="not UTF-8 text") as caught:
        fill(chinese, load_template(made.folder))
    assert caught.value.hint == "Save it as UTF-8."
    assert caught.value.where == f"brief/{file}"


def test_brackets_nested_too_deep_are_told_as_that(template: MakeTemplate, chinese: Report) -> None:
    with pytest.raises(TemplateError, match="an expression or block is nested too deep") as caught:
        fill(chinese, template(page("{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}")))
    assert "macro" not in caught.value.hint


@pytest.mark.parametrize("body", ["<b>x", "a & b", "<b class=x>y</b>", "</i>"])
def test_broken_markup_is_quoted_as_the_template_wrote_it(template: MakeTemplate, chinese: Report, body: str) -> None:
    with pytest.raises(TemplateError, match="not well-formed XML") as caught:
        fill(chinese, template(page(body)))
    assert "_at" not in str(caught.value)
    assert "brief" not in caught.value.hint


def test_a_list_may_be_numbered_up_to_seven_digits(template: MakeTemplate, chinese: Report) -> None:
    made = template('<document><ol start="9999999"><li>x</li></ol></document>')
    (item,) = fill(chinese, made).blocks
    assert isinstance(item, Paragraph)
    assert item.marker == "9999999."
    with pytest.raises(TemplateError, match="from 1 to 9999999"):
        fill(chinese, template('<document><ol start="10000000"><li>x</li></ol></document>'))


def test_ten_thousand_numbered_paragraphs() -> None:
    report = Report(title=Title(text="a"), language="en", origin=ORIGIN, lead=(Passage(text="b"),) * 10_000)
    blocks = fill(report, load_template("briefing-note")).blocks
    assert [block.marker for block in blocks if isinstance(block, Paragraph)][-1] == "10000."
