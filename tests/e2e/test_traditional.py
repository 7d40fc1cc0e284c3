"""A report in traditional Chinese, from its file to PDF, DOCX and message."""

from __future__ import annotations

import email
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pikepdf

from tests.e2e.command import run_in
from tests.golden.facts import fonts, pdf_text

TEXT = """\
全市農村供水安全督查情況通報

2026年9月30日，市政府召開專題會議。市長陳志遠指出："供水安全是民生大事，必須責任到人。"

一、主要成效

（一）責任落實。各督查組走訪86個鄉鎮、412個村，發放問卷近9000份。

（二）問題查處。督查組會同水利、公安部門，查處違規取水案件38宗。

二、下一步工作

（一）完善制度。由市水務局負責，12月底前制定管理辦法。
"""


def test_a_report_in_traditional_chinese_is_rendered(tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text(TEXT, encoding="utf-8")
    assert run_in(tmp_path, "make", "in.txt", "-o", "made").returncode == 0
    report = tmp_path / "made" / "report.yaml"
    report.write_text(report.read_text(encoding="utf-8").replace("language: zh-CN", "language: zh-Hant"), "utf-8")
    checked = run_in(tmp_path, "check", "made/report.yaml")
    assert "Traceback" not in checked.stderr
    done = run_in(tmp_path, "render", "made/report.yaml", "-o", "out")
    assert done.returncode == 0, done.stderr

    pdf = (tmp_path / "out" / "briefing.pdf").read_bytes()
    text = "".join("".join(pdf_text(pdf, 0)).split())
    assert "市長陳志遠指出：「供水安全是民生大事，必須責任到人。」" in text
    assert any("NotoSerifCJKtc" in name for name in fonts(pdf))
    with pikepdf.open(tmp_path / "out" / "briefing.pdf") as opened:
        assert opened.Root.Lang == "zh-Hant"
    assert "一頁紙" in "".join(pdf_text((tmp_path / "out" / "one-page.pdf").read_bytes(), 0))

    message = email.message_from_bytes((tmp_path / "out" / "message.eml").read_bytes(), policy=default)
    assert isinstance(message, EmailMessage)
    assert message["Content-Language"] == "zh-Hant"
    assert any("簡報" in (part.get_filename() or "") for part in message.iter_attachments())
