"""Languages of the file and of its runs, and the faces that go with them."""

from __future__ import annotations

import re

import pytest

from masthead.document import Run
from tests.unit.write_docx.docx_samples import parts, text, written


def defaults(language: str, template: str = "jianbao") -> tuple[str, str]:
    styles = parts(written(template, (text("body", "文"),), language))["word/styles.xml"]
    found = re.search(r'<w:rPrDefault>.*?<w:lang w:val="([\w-]+)" w:eastAsia="([\w-]+)"/>', styles)
    assert found
    return found[1], found[2]


@pytest.mark.parametrize(
    ("language", "val", "east_asia"),
    [
        ("zh-CN", "en-US", "zh-CN"),
        ("zh-Hant", "en-US", "zh-TW"),
        ("zh-HK", "en-US", "zh-HK"),
        ("zh-Hant-HK", "en-US", "zh-HK"),
        ("en", "en-GB", "zh-CN"),
        ("en-GB", "en-GB", "zh-CN"),
        ("en-US", "en-US", "zh-CN"),
        ("no such language", "en-GB", "zh-CN"),
    ],
)
def test_language_of_the_file(language: str, val: str, east_asia: str) -> None:
    assert defaults(language) == (val, east_asia)


def languages(*runs: Run, language: str = "zh-CN") -> list[str]:
    body = parts(written("jianbao", (text("body", *runs),), language))["word/document.xml"]
    return re.findall(r"<w:lang ([^/]*)/>", body)


def test_languages_of_runs() -> None:
    assert languages(Run("Bonjour", lang="fr"), Run("文"), Run("Guten Tag", lang="de-AT")) == [
        'w:val="fr"',
        'w:val="de-AT"',
    ]
    assert languages(Run("繁體", lang="zh-Hant")) == ['w:eastAsia="zh-TW"']
    assert languages(Run("x", lang='"/><w:p>')) == []


def test_traditional_characters_have_faces_that_have_them() -> None:
    made = parts(written("jianbao", (text("body", "文"), text("heading-1", "題", level=1)), "zh-Hant"))
    assert "仿宋_GB2312" not in made["word/styles.xml"] + made["word/fontTable.xml"]
    assert 'w:eastAsia="標楷體"' in made["word/styles.xml"]
    assert 'w:name="標楷體"><w:altName' in made["word/fontTable.xml"]
    inside = parts(written("jianbao", (text("body", Run("繁體", lang="zh-Hant")),)))["word/document.xml"]
    assert 'w:eastAsia="標楷體"' in inside
