"""Finished files as lines; what is broken is a ReadError and nothing else."""

from __future__ import annotations

from email.message import EmailMessage
from io import BytesIO

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from masthead.errors import ReadError
from masthead.read.output import output_lines


def word_file() -> bytes:
    document = docx.Document()
    document.add_paragraph("共641家").add_run("，其中\t38家")
    document.add_table(1, 2).rows[0].cells[1].text = "12"
    document.sections[0].header.paragraphs[0].text = "第3期"
    held = BytesIO()
    document.save(held)
    return held.getvalue()


def email() -> bytes:
    message = EmailMessage()
    message["Subject"] = "第3期：排查"
    message.set_content("共641家\n\n整改38处\n")
    message.add_alternative("<style>p{margin:1px}</style><p>共<b>641</b>家</p><p>38 &amp; 9</p>", subtype="html")
    message.add_attachment(b"x", maintype="application", subtype="pdf", filename="简报（3）.pdf")
    return message.as_bytes()


def test_a_word_file() -> None:
    lines = output_lines(word_file(), "a.docx", "a.docx")
    assert [(line.text, line.place) for line in lines] == [
        ("共641家，其中\t38家", "paragraph 1"),
        ("12", "paragraph 3"),
        ("第3期", "header"),
    ]


def test_an_email() -> None:
    lines = output_lines(email(), "a.eml", "a.eml")
    assert [(line.text, line.place.partition(",")[0]) for line in lines] == [
        ("第3期：排查", "subject"),
        ("共641家", "text"),
        ("整改38处", "text"),
        ("共641家", "HTML"),
        ("38 & 9", "HTML"),
        ("简报（3）.pdf", "attachment"),
    ]


@pytest.mark.parametrize("name", ["a.docx", "a.pdf", "a.txt"])
def test_what_is_no_output(name: str) -> None:
    with pytest.raises(ReadError):
        output_lines(b"nothing of the kind", name, name)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_mutated_email_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(email())
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(whole) - 1))
        whole[at : at + data.draw(st.integers(0, 8))] = data.draw(st.binary(max_size=8))
    try:
        lines = output_lines(bytes(whole), "a.eml", "a.eml")
    except ReadError:
        return
    assert all(line.text for line in lines)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_mutated_word_file_is_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(word_file())
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        lines = output_lines(bytes(whole), "a.docx", "a.docx")
    except ReadError:
        return
    assert all(line.text for line in lines)
