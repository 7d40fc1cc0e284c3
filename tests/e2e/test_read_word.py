"""A Word document made elsewhere, from the file to the results; and files that LibreOffice wrote."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import docx
import pytest
from docx.shared import Cm
from PIL import Image

from masthead.parity.office import find_office
from masthead.read import read
from masthead.report_file import load_report
from tests.e2e.command import Run

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    """A notice with two pictures, one of which is not described."""
    document = docx.Document()
    document.add_heading("关于汛前检查情况的通报", 0)
    document.add_heading("一、总体情况", 1)
    document.add_paragraph("全市共检查水库41座，发现问题126处，已整改93.5%。")
    for shade, caption in ((0, "图1 各县水库"), (200, "")):
        out = io.BytesIO()
        Image.new("RGB", (40, 20), (shade, 90, 90)).save(out, "PNG")
        document.add_picture(io.BytesIO(out.getvalue()), width=Cm(4))
        if caption:
            document.add_paragraph(caption, style="Caption")
    document.add_heading("二、下一步工作", 1)
    document.add_paragraph("各县要在6月底前完成整改。")
    document.save(str(tmp_path / "通知.docx"))
    return tmp_path / "通知.docx"


def test_pictures_come_to_stand_beside_the_report(run: Run, notice: Path) -> None:
    done = run("read", notice.name, "-o", "out/report.yaml")
    assert done.returncode == 0, done.stderr
    report = load_report(notice.parent / "out" / "report.yaml")
    first, second = report.pictures
    assert (first.alt, first.caption) == ("图1 各县水库", "图1 各县水库")
    assert (second.alt, second.caption) == ("图片（原文未附说明）", None)
    assert "report.yaml, pictures[1].alt" in done.stderr
    for picture in report.pictures:
        assert (notice.parent / "out" / picture.file).read_bytes().startswith(b"\x89PNG")
    rendered = run("render", "out/report.yaml", "-f", "docx", "-t", "jianbao")
    assert rendered.returncode == 0, rendered.stderr
    assert "are not written" in run("read", notice.name).stderr


def test_make_prints_the_pictures(run: Run, notice: Path) -> None:
    done = run("make", notice.name, "-o", "out", "-f", "docx", "-t", "jianbao")
    assert done.returncode == 0, done.stderr
    pictures = sorted(path.name for path in (notice.parent / "out" / "pictures").iterdir())
    assert [name.partition("-")[0] for name in pictures] == ["image1", "image2"]
    assert len(docx.Document(str(notice.parent / "out" / "briefing.docx")).inline_shapes) == 2
    before = {path: path.read_bytes() for path in (notice.parent / "out").rglob("*") if path.is_file()}
    again = run("make", notice.name, "-o", "out", "-f", "docx", "-t", "jianbao")
    assert again.returncode == 0, again.stderr
    assert {path: path.read_bytes() for path in (notice.parent / "out").rglob("*") if path.is_file()} == before


@pytest.mark.needs("soffice")
@pytest.mark.parametrize("ending", ["docx", "odt", "rtf"])
def test_what_libreoffice_made_of_the_examples_says_the_same(tmp_path: Path, ending: str) -> None:
    names = sorted(EXAMPLES.glob("*.txt"))
    profile = (tmp_path / "profile").as_uri()
    command = [find_office(), f"-env:UserInstallation={profile}", "--headless", "--convert-to", ending]
    command += ["--outdir", str(tmp_path), *map(str, names)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    for path in names:
        made, first = read(tmp_path / f"{path.stem}.{ending}"), read(path)
        assert [block.text for block in made.blocks] == [block.text for block in first.blocks]
        assert made.notes == ()
