"""Files that are no Word files, or say odd things: a clear error or a theme, and never anything else."""

from __future__ import annotations

import re
import zipfile
from contextlib import suppress
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.errors import ConfigError, DeliverError, ReadError, TemplateError
from masthead.fill import load_template
from masthead.house import house_theme, read_house
from masthead.pipeline import templates
from masthead.pipeline.house import theme_from_docx
from tests.unit.house.house_files import changed, red_notice, styled_memo, wps_brief

FILES = {"red": red_notice, "memo": styled_memo, "wps": wps_brief}
_VALUE = re.compile(r'(?<= w:)(\w+)="([^"]*)"')


@cache
def made(name: str) -> bytes:
    return FILES[name]()


def zipped(parts: dict[str, str]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, text in parts.items():
            target.writestr(name, text)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "no office file"),
        (b"%PDF-1.7", "no office file"),
        (zipped({"a.txt": "x"}), "no document part"),
        (zipped({"word/document.xml": "<w"}), "the XML is broken"),
        (zipped({"word/document.xml": "<document/>"}), "no Word file of the usual kind"),
        (
            zipped({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
            "document type",
        ),
    ],
)
def test_what_is_no_word_file_is_told(data: bytes, message: str, tmp_path: Path) -> None:
    house = tmp_path / "house.docx"
    house.write_bytes(data)
    with pytest.raises(ReadError, match=message) as caught:
        theme_from_docx(house, tmp_path / "theme.toml")
    assert caught.value.hint
    assert [path.name for path in tmp_path.iterdir()] == ["house.docx"]


def test_a_missing_file_and_an_output_of_another_kind(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        theme_from_docx(tmp_path / "none.docx", tmp_path / "theme.toml")
    (tmp_path / "house.docx").write_bytes(made("wps"))
    with pytest.raises(ConfigError, match=r"ends in \.toml"):
        theme_from_docx(tmp_path / "house.docx", tmp_path / "house.docx")
    with pytest.raises(TemplateError, match="no theme 'none'"):
        theme_from_docx(tmp_path / "house.docx", tmp_path / "theme.toml", "none")
    (tmp_path / "taken.toml").mkdir()
    with pytest.raises(DeliverError):
        theme_from_docx(tmp_path / "house.docx", tmp_path / "taken.toml")


def test_a_template_with_a_theme_of_its_own_asks_for_the_one_to_change(tmp_path: Path) -> None:
    (tmp_path / "house.docx").write_bytes(made("wps"))
    folder = tmp_path / "mine"
    templates.copy("jianbao", str(folder))
    theme = folder / "theme.toml"
    theme.write_text(theme.read_text(encoding="utf-8").replace('"jianbao"', '"mine"', 1), encoding="utf-8")
    with pytest.raises(TemplateError, match="template's alone") as caught:
        theme_from_docx(tmp_path / "house.docx", theme)
    assert "--inherits" in caught.value.hint
    theme_from_docx(tmp_path / "house.docx", theme, "jianbao")
    assert load_template(folder).theme.fonts["body"].word_han == "仿宋"


def test_what_stood_there_is_kept(tmp_path: Path) -> None:
    (tmp_path / "house.docx").write_bytes(made("memo"))
    theme = tmp_path / "theme.toml"
    theme.write_text("# by hand\n", encoding="utf-8")
    (tmp_path / "logo.png").write_bytes(b"another")
    outcome = theme_from_docx(tmp_path / "house.docx", theme)
    assert (tmp_path / "theme.kept-1.toml").read_text(encoding="utf-8") == "# by hand\n"
    assert (tmp_path / "logo.kept-1.png").read_bytes() == b"another"
    assert [one.code for one in outcome.diagnostics].count("copy-kept") == 2
    again = theme_from_docx(tmp_path / "house.docx", theme)
    assert "copy-kept" not in [one.code for one in again.diagnostics]


ODD = st.sampled_from(
    ["", "0", "-1", "99999999999", "1e9", "NaN", "auto", "nil", "both", "none", "true", "12pt", "50%"]
)


@settings(max_examples=60, deadline=None)
@given(
    name=st.sampled_from(sorted(FILES)),
    every=st.integers(1, 40),
    start=st.integers(0, 40),
    values=st.lists(ODD, min_size=1),
)
def test_odd_values_give_a_theme_or_a_clear_error(name: str, every: int, start: int, values: list[str]) -> None:
    """Each nth attribute of Word's has a value that nobody expects there."""
    count = 0

    def odd(part: str, text: str) -> str:
        def other(match: re.Match[str]) -> str:
            nonlocal count
            count += 1
            if count < start or count % every:
                return match[0]
            return f'{match[1]}="{values[count // every % len(values)]}"'

        return _VALUE.sub(other, text) if part.startswith("word/") else text

    base = load_template("briefing-note" if name == "memo" else "jianbao").theme
    with suppress(ReadError):
        house_theme(read_house(changed(made(name), odd), "house.docx"), base, "x")
