"""Reports in traditional Chinese, and runs in languages of their own."""

from __future__ import annotations

import msgspec
import pytest

from masthead.document import Run
from masthead.errors import TemplateError
from masthead.fill import default_templates, fill, load_template, render_message
from masthead.fill.build import build_document
from masthead.fill.markup import parse_markup
from masthead.fill.runs import finished
from masthead.reading_order import plain_text
from masthead.report import Report


def test_a_report_in_traditional_chinese_takes_the_chinese_templates(chinese: Report) -> None:
    report = msgspec.structs.replace(chinese, language="zh-Hant")
    assert default_templates("zh-Hant") == default_templates("zh-CN")
    for name in default_templates("zh-Hant"):
        document = fill(report, load_template(name))
        assert document.language == "zh-Hant"
        assert not set("数转页") & set(plain_text(document)) - set(plain_text(fill(chinese, load_template(name))))


def test_the_templates_own_words_are_in_the_report_s_script(chinese: Report) -> None:
    template = load_template("one-page")
    simplified = plain_text(fill(chinese, template))
    traditional = plain_text(fill(msgspec.structs.replace(chinese, language="zh-Hant"), template))
    assert "一页纸" in simplified
    assert "一頁紙" in traditional
    assert "一页纸" in plain_text(fill(chinese, template))


def test_a_message_in_traditional_chinese(chinese: Report) -> None:
    message = render_message(msgspec.structs.replace(chinese, language="zh-Hant"), ("a.pdf",))
    assert "附件：" in message.text


@pytest.mark.parametrize(
    ("runs", "language", "printed"),
    [
        ((Run("他說\"好\"，'行'"),), "zh-Hant", "他說「好」，『行』"),
        ((Run('他说"好"'),), "zh-CN", "他说“好”"),
        ((Run('他说"'), Run('it\'s "fine"', lang="en"), Run('"')), "zh-CN", "他说“it’s “fine””"),
        ((Run('He said "'), Run('他说"好",对', lang="zh-CN"), Run('".')), "en", "He said “他说“好”，对”."),
        ((Run('他说"'), Run('說"好"', lang="zh-Hant"), Run('"')), "zh-CN", "他说“說「好」”"),
    ],
)
def test_quotes_are_those_of_the_run_s_language(runs: tuple[Run, ...], language: str, printed: str) -> None:
    assert "".join(run.text for run in finished(runs, language)) == printed


def test_a_span_names_a_language(chinese: Report) -> None:
    theme = load_template("jianbao").theme
    root = parse_markup('<document><p>他说<span lang="en-GB">yes <b>no</b></span>。</p></document>', "t")
    (paragraph,) = build_document(root, theme, "zh-CN").blocks
    assert [(run.text, run.lang) for run in paragraph.runs] == [  # type: ignore[union-attr]  # it is a paragraph
        ("他说", ""),
        ("yes ", "en-GB"),
        ("no", "en-GB"),
        ("。", ""),
    ]
    assert chinese.language == "zh-CN"


@pytest.mark.parametrize("name", ["", "english", "en GB", "en_GB", "x", '"'])
def test_a_language_is_named_as_bcp_47_does(name: str) -> None:
    with pytest.raises(TemplateError, match="lang"):
        parse_markup(f"<document><p><span lang='{name}'>a</span></p></document>", "t")
