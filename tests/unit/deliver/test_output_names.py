"""What results are called."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from masthead.output_names import attachment_name, default_folder


def test_the_folder_is_named_for_the_source() -> None:
    assert default_folder(Path("in/通报.2026.txt")) == Path("output/通报.2026")
    assert default_folder(Path(".hidden")) == Path("output/.hidden")


def test_a_name_of_dots_is_no_way_out_of_the_folder() -> None:
    assert default_folder(Path("..txt")) == Path("output/..txt")
    assert default_folder(Path("...txt")) == Path("output/...txt")
    assert default_folder(Path("in/.a.txt")) == Path("output/.a")


def test_an_attachment_is_named_in_the_language_of_the_report() -> None:
    assert attachment_name("briefing.pdf", "消防通报", "zh-CN") == "简报（消防通报）.pdf"
    assert attachment_name("one-page.docx", "消防通报", "zh-CN") == "一页纸（消防通报）.docx"
    assert attachment_name("整改清单.pdf", "消防通报", "zh-CN") == "整改清单（消防通报）.pdf"
    assert attachment_name("one-page.pdf", "Fire: results", "en") == "One page (Fire results).pdf"


def test_a_long_title_is_cut_and_says_so() -> None:
    name = attachment_name("briefing.docx", "关于" + "长" * 200, "zh-CN")
    assert name.endswith("长…）.docx")
    assert len(name.encode()) <= 200
    assert len(attachment_name("briefing.docx", "word " * 40, "en")) <= 80


def test_without_a_title_the_label_stands_alone() -> None:
    assert attachment_name("briefing.pdf", "\n", "zh-CN") == "简报.pdf"


def test_a_mark_that_turns_the_direction_cannot_hide_an_ending() -> None:
    assert attachment_name("briefing.pdf", "a\u202efdp.exe", "en") == "Briefing (afdp.exe).pdf"


@given(st.text(max_size=200))
def test_every_title_gives_a_safe_name(title: str) -> None:
    name = attachment_name("briefing.pdf", title, "zh-CN")
    assert not set(name) & set('/\\:*?"<>|\r\n\t\0')
    assert name.startswith("简报")
    assert name.endswith(".pdf")
    assert len(name) <= 80
    assert len(name.encode()) <= 200
