"""Templates drawn in Word, at the command line: from a text to the office's own form."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import docx

from tests.e2e.command import Run

DRAWN = Path(__file__).parents[1] / "drawn"


def test_a_text_in_an_office_s_own_form(run: Run, tmp_path: Path) -> None:
    settings = [f"--set={setting}" for setting in ("series=消防简报", "number=第1期", "report_to=市政府;市应急局")]
    done = run("make", "通报.txt", "-o", "a", "-t", DRAWN / "jianbao", "-t", DRAWN / "qingdan", *settings)
    assert done.returncode == 0, done.stderr
    assert "a/jianbao-drawn.docx\n" in done.stdout.replace("\\", "/")
    assert done.stderr.count("so there is no PDF of it") == 2
    made = docx.Document(str(tmp_path / "a" / "jianbao-drawn.docx"))
    text = [paragraph.text for paragraph in made.paragraphs]
    assert text[:2] == ["消防简报", "第1期"]
    assert "一、主要成效" in text
    assert "责任进一步落实。各县区签订责任书120份，约谈单位负责人35人次。" in text
    assert made.tables[-1].rows[0].cells[0].text == "报：市政府、市应急局。"


def test_the_message_carries_it(run: Run, tmp_path: Path) -> None:
    run("make", "通报.txt", "-o", "a", "-t", DRAWN / "qingdan", "-f", "docx")
    message = message_from_bytes((tmp_path / "a" / "message.eml").read_bytes(), policy=policy.default)
    assert isinstance(message, EmailMessage)
    (attached,) = message.iter_attachments()
    assert docx.Document(BytesIO(attached.get_content())).tables


def test_what_is_wrong_in_it_is_told_with_paragraph_and_tag(run: Run, tmp_path: Path) -> None:
    assert run("templates", "new", "mine", "--from", DRAWN / "qingdan").returncode == 0
    path = tmp_path / "mine" / "document.docx"
    drawn = docx.Document(str(path))
    drawn.add_paragraph("印发机关：{{ issue.printedby }}")
    drawn.save(str(path))
    done = run("templates", "check", "mine")
    assert done.returncode == 6
    place = "mine/document.docx, paragraph 6 (“印发机关：{{ issue.printe…”), {{ issue.printedby }}"
    assert f"masthead: {place}: Issue has no field 'printedby'. Did you mean printed_by" in done.stderr


def test_a_pdf_of_it_cannot_be_had(run: Run) -> None:
    done = run("make", "通报.txt", "-t", DRAWN / "qingdan", "-f", "pdf")
    assert done.returncode == 6
    assert "Print the DOCX from Word" in done.stderr
