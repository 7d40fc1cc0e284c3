"""A run pays for what it needs: the packages of Word files when one is made, that of charts when one has a chart."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from masthead.report_file import load_report

WORD, CHARTS, DRAWN = "docx", "pptx", "docxtpl"
TEXT = "节水工作通报\n\n一、成效\n\n全市共发放问卷128份，收回问卷112份。"
CHART = "charts:\n  - {kind: bar, alt: 问卷, figures: [%s]}\n"


def loaded(folder: Path, *arguments: str) -> set[str]:
    """Which of the packages of Word files a run of the command has imported."""
    code = (
        "import sys; from masthead.cli import main; code = main(sys.argv[1:]);"
        f"print('loaded', *({{'{WORD}', '{CHARTS}', '{DRAWN}'}} & set(sys.modules))); sys.exit(code > 1)"
    )
    run = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(run, cwd=folder, capture_output=True, text=True, check=True)
    return set(done.stdout.splitlines()[-1].split()[1:])


def test_a_pdf_alone_needs_nothing_of_word(tmp_path: Path) -> None:
    (tmp_path / "通报.txt").write_text(TEXT, encoding="utf-8")
    assert loaded(tmp_path, "make", "通报.txt", "-f", "pdf", "-o", "made") == set()


def test_a_docx_needs_charts_only_where_it_has_one(tmp_path: Path) -> None:
    (tmp_path / "通报.txt").write_text(TEXT, encoding="utf-8")
    assert loaded(tmp_path, "make", "通报.txt", "-f", "docx", "-o", "made") == {WORD}
    path = tmp_path / "made" / "report.yaml"
    figures = ", ".join(figure.id for figure in load_report(path).figures)
    path.write_text(path.read_text(encoding="utf-8") + CHART % figures, encoding="utf-8")
    drawing = ("render", str(path), "-t", "jianbao", "-o", "again")
    assert loaded(tmp_path, *drawing, "-f", "pdf") == set()
    assert WORD in loaded(tmp_path, *drawing, "-f", "docx")
