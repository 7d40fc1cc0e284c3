"""The templates that templates/README.md shows, copied from it as a newcomer does: they work, and lose no words."""

from __future__ import annotations

import re
from pathlib import Path

import docx
import pytest

from masthead import extract, read
from masthead.report import Report
from tests.e2e.command import Run
from tests.office import docx_text

GUIDE = (Path(__file__).parents[2] / "templates" / "README.md").read_text(encoding="utf-8")


def shown(after: str) -> list[str]:
    """The lines of the first code that stands behind these words, without remarks at their ends."""
    block = re.search(r"\n\n((?:    .*\n|\n)+)", GUIDE[GUIDE.index(after) :])
    assert block is not None
    lines = (re.sub(r" {3,}\([^()]*\)$", "", line[4:]) for line in block[1].splitlines())
    return [line for line in lines if line]


def texts(report: Report) -> list[str]:
    """What a reader must find, commas and blanks as printing may have them."""
    found = [report.title.text, *(passage.text for passage in report.lead)]
    for section in report.sections:
        found += [section.heading or "", *(passage.text for passage in section.paragraphs)]
        found += [f"{point.label}。{point.text}" if point.label else point.text for point in section.points]
    return [plain(text) for text in found]


def plain(text: str) -> str:
    return re.sub(r"[\s,，]", "", text)


def lost(path: Path, source: Path) -> list[str]:
    printed = plain("".join(docx_text(path.read_bytes())))
    return [text for text in texts(extract(read(source))) if text not in printed]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "mine"
    made.mkdir()
    return made


def test_the_form_drawn_in_five_minutes(run: Run, tmp_path: Path, folder: Path) -> None:
    (folder / "template.toml").write_text('language = "zh-CN"\n', encoding="utf-8")
    drawn = docx.Document()
    for line in shown("In five minutes"):
        drawn.add_paragraph(line)
    drawn.save(str(folder / "document.docx"))
    assert run("templates", "check", "mine").returncode == 0
    done = run("make", "通报.txt", "-t", "mine", "-f", "docx", "-o", "a")
    assert done.returncode == 0, done.stderr
    assert lost(tmp_path / "a" / "mine.docx", tmp_path / "通报.txt") == []


def test_the_markup(run: Run, tmp_path: Path, folder: Path) -> None:
    (folder / "template.toml").write_text('language = "zh-CN"\ntheme = "jianbao"\n', encoding="utf-8")
    (folder / "document.xml.j2").write_text("\n".join(shown("## document.xml.j2")), encoding="utf-8")
    assert run("templates", "check", "mine").returncode == 0
    done = run("make", "通报.txt", "-t", "mine", "-o", "a")
    assert done.returncode == 0, done.stderr
    assert lost(tmp_path / "a" / "mine.docx", tmp_path / "通报.txt") == []
