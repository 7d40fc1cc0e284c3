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


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
R = f'xmlns:r="{OFFICE}"'
DRAWING = (
    '<w:r><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
    '<a:blip xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:embed="p"/></wp:inline></w:r>'
)
BEGIN = '<w:fldChar w:fldCharType="begin"/>'
SPLIT = '<w:fldChar w:fldCharType="separate"/>'
FIELD = f"{BEGIN}<w:instrText>REF</w:instrText>{SPLIT}<w:t>甲</w:t>"
CODE = f"<w:instrText>{'REF ' * 20}</w:instrText>"
HEADERS = {
    "cells": f"<w:tbl><w:tr>{'<w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>' * 5000}</w:tr></w:tbl>",
    "pictures": f"<w:p>{DRAWING * 3000}</w:p>",
    "fields in fields": f"<w:p><w:r>{FIELD * 20_000}</w:r></w:p>",
    "a long code": f"<w:p><w:r>{BEGIN}{CODE * 100_000}</w:r></w:p>",
}


def with_header(header: str) -> bytes:
    """A file of a header alone, and of one picture that cannot be placed."""
    relation = f'<Relationship Id="{{}}" Type="{OFFICE}/{{}}" Target="{{}}"/>'
    rels = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
    body = '<w:body><w:sectPr><w:headerReference w:type="default" r:id="h"/></w:sectPr></w:body>'
    others = "".join(relation.format(f"q{at}", "image", "a.svg") for at in range(3000))
    return zipped(
        {
            "word/document.xml": f"<w:document {W} {R}>{body}</w:document>",
            "word/_rels/document.xml.rels": rels.format(relation.format("h", "header", "h.xml")),
            "word/h.xml": f"<w:hdr {W} {R}>{header}</w:hdr>",
            "word/_rels/h.xml.rels": rels.format(others + relation.format("p", "image", "a.svg")),
            "word/a.svg": f'<svg xmlns="http://www.w3.org/2000/svg">{"<g/>" * 10_000}<text>甲</text></svg>',
        }
    )


@pytest.mark.parametrize("name", HEADERS)
def test_a_header_that_is_made_to_take_long_is_read_soon(name: str) -> None:
    """Each of these took minutes where work grew with the square of the file."""
    assert not read_house(with_header(HEADERS[name]), "house.docx").sides.logos


def test_cells_beside_each_other_are_as_high_as_one() -> None:
    """They were below each other, here and there, while rows were told apart by where they lay in memory."""
    cell, row = "<w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc>", "<w:tbl><w:tr>{}</w:tr></w:tbl>"
    one, many = (read_house(with_header(row.format(cell * count)), "a").sides.reach for count in (1, 300))
    assert one == many
