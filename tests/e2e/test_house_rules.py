"""masthead check --fix and --words, as a command."""

from __future__ import annotations

import json
from pathlib import Path

from tests.e2e.command import run_in

NOTICE = """\
禾州市供水督查简报

截止3月底,全市共排查小区214个。市水务局要求建立台帐制度。

领导要求各组于6月底前完成整改，共整改3千5百处。
"""


def test_fixes_go_into_the_report_once_and_its_comments_stay(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NOTICE, encoding="utf-8")
    (tmp_path / "words.txt").write_text("领导 => 负责同志\n", encoding="utf-8")
    assert run_in(tmp_path, "read", "a.txt", "-o", "report.yaml").returncode == 0
    file = tmp_path / "report.yaml"
    file.write_text("# 请张三核\n" + file.read_text(encoding="utf-8"), encoding="utf-8")

    found = json.loads(run_in(tmp_path, "check", "report.yaml", "--words", "words.txt", "--json").stdout)
    fixes = {one["code"]: one.get("fix") for one in found["diagnostics"] if one["code"].startswith("house-")}
    assert fixes["house-until"].startswith("截至3月底")
    assert fixes["house-word"].startswith("负责同志")
    assert fixes["house-mixed-numerals"] is None

    done = run_in(tmp_path, "check", "report.yaml", "--words", "words.txt", "--fix", "--source", "a.txt")
    assert done.returncode == 0, done.stderr
    fixed = file.read_text(encoding="utf-8")
    assert fixed.startswith("# 请张三核\n")
    assert "截至3月底，全市共排查小区214个。市水务局要求建立台账制度。" in fixed
    assert "[house-fixed]" in done.stderr
    assert "[house-mixed-numerals]" in done.stderr
    run_in(tmp_path, "check", "report.yaml", "--words", "words.txt", "--fix")
    assert file.read_text(encoding="utf-8") == fixed
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "report.yaml", "words.txt"]


def test_what_is_no_report_file_or_no_list_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NOTICE, encoding="utf-8")
    run_in(tmp_path, "make", "a.txt", "-o", ".", "-t", "jianbao")
    refused = run_in(tmp_path, "check", "briefing.pdf", "--fix")
    assert refused.returncode == 5
    assert "masthead read" in refused.stderr
    assert run_in(tmp_path, "check", "report.yaml", "--words", "none.txt").returncode == 10
