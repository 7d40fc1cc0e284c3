"""From an office's own Word file to documents that look like it, on the command line."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import docx
import pypdfium2 as pdfium
import pytest
from docx.oxml.ns import qn

from masthead.units import MM
from tests.e2e.command import TEXT, Run
from tests.golden.facts import pdf_text
from tests.office import to_pdf
from tests.unit.house.house_files import red_notice, styled_memo


@pytest.fixture
def printed(run: Run, tmp_path: Path) -> Path:
    """The folder of results in a template that has the theme of a house's notice."""
    (tmp_path / "notice.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "house.docx").write_bytes(red_notice())
    assert run("templates", "new", "mine", "--from", "jianbao").returncode == 0
    done = run("theme", "from-docx", "house.docx", "-o", "mine/theme.toml")
    assert done.returncode == 0
    assert done.stdout == "mine/theme.toml\n"
    assert "note: it changes the theme jianbao" in done.stderr
    assert "masthead templates new" not in done.stderr
    assert run("make", "notice.txt", "-t", "mine", "-o", "out").returncode == 0
    return tmp_path / "out"


def test_pdf_and_docx_follow_the_house_s_file(printed: Path) -> None:
    document = docx.Document(BytesIO((printed / "briefing.docx").read_bytes()))
    margins = document.element.body.sectPr.pgMar
    assert [round(one.mm, 1) for one in (margins.top, margins.left)] == [35.0, 27.0]
    body = document.styles["Body Text"]
    assert (body.font.size.pt, body.paragraph_format.line_spacing.pt) == (16.0, 28.0)
    heading = document.styles["Heading 1"].element.rPr.rFonts
    assert {heading.get(qn(f"w:{slot}")) for slot in ("ascii", "eastAsia")} == {"黑体"}
    with pdfium.PdfDocument(printed / "briefing.pdf") as pdf:
        text = pdf[0].get_textpage()
        boxes = [text.get_charbox(at) for at in range(text.count_chars())]
    assert round(min(box[0] for box in boxes if box[2] > box[0]) / MM) == 27


@pytest.mark.needs("soffice")
def test_libreoffice_prints_the_same_pages(printed: Path, tmp_path: Path) -> None:
    work = tmp_path / "office"
    work.mkdir()
    own = pdf_text((printed / "briefing.pdf").read_bytes(), 32 * MM)
    office = pdf_text(to_pdf((printed / "briefing.docx").read_bytes(), work), 32 * MM)
    assert [text.split()[:1] for text in office] == [text.split()[:1] for text in own]


def test_the_outcome_as_json_and_errors(run: Run, tmp_path: Path) -> None:
    (tmp_path / "memo.docx").write_bytes(styled_memo())
    done = run("theme", "from-docx", "memo.docx", "-o", "theme.toml", "--json")
    files = json.loads(done.stdout)["files"]
    assert [one["name"] for one in files] == ["theme.toml", "logo.png"]
    again = run("theme", "from-docx", "memo.docx", "-o", "alone/theme.toml")
    assert "masthead templates new" in again.stderr  # a theme alone prints nothing
    (tmp_path / "text.docx").write_text("no zip", encoding="utf-8")
    broken = run("theme", "from-docx", "text.docx", "-o", "theme.toml")
    assert broken.returncode == 3
    assert "text.docx: this is no office file" in broken.stderr
    assert run("theme", "from-docx", "memo.docx").returncode == 2
    assert "masthead theme from-docx house.docx -o my-brief/theme.toml" in run("theme", "from-docx", "--help").stdout
