"""The email file, as a mail program reads it."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.deliver import Attachment, build_message, mail_address
from masthead.errors import DeliverError

PDF = Attachment("简报（关于第一阶段消防安全检查情况的通报）.pdf", "application/pdf", bytes(range(256)) * 40)
DOCX = Attachment(
    "Briefing (Q1).docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", b"PK"
)
SUBJECT = "【通报】关于第一阶段消防安全检查情况的通报：共查单位120家，发现隐患35处，其余限期整改到位"


def parsed(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def built(subject: str = SUBJECT, **more: object) -> bytes:
    arguments = {"text": "正文\n第二行\n", "html": "<p>正文</p>", "attachments": [PDF, DOCX], "language": "zh-CN"}
    return build_message(subject, **(arguments | more))  # type: ignore[arg-type]  # one dictionary for several types


def body(message: EmailMessage, kind: str) -> str:
    part = message.get_body(preferencelist=(kind,))
    assert part is not None
    text = part.get_content()
    assert isinstance(text, str)
    return text


def test_subject_bodies_and_attachments_come_back() -> None:
    message = parsed(built())
    assert message["Subject"] == SUBJECT
    assert message["Content-Language"] == "zh-CN"
    assert message["X-Unsent"] == "1"
    assert message.get_content_type() == "multipart/mixed"
    assert body(message, "plain").replace("\r\n", "\n") == "正文\n第二行\n"
    assert body(message, "html") == "<p>正文</p>"
    files = list(message.iter_attachments())
    assert [(one.get_filename(), one.get_content_type()) for one in files] == [(a.name, a.mime) for a in (PDF, DOCX)]
    assert [one.get_content() for one in files] == [PDF.data, DOCX.data]
    assert not message.defects


def test_without_attachments_only_the_bodies_are_sent() -> None:
    assert parsed(built(attachments=[])).get_content_type() == "multipart/alternative"


def test_the_plain_body_comes_before_the_html_one() -> None:
    alternative = next(parsed(built()).iter_parts())
    assert [part.get_content_type() for part in alternative.iter_parts()] == ["text/plain", "text/html"]


def test_a_chinese_name_stands_in_both_notations() -> None:
    data = built().decode("ascii")
    assert "filename*=utf-8''%E7%AE%80%E6%8A%A5" in data
    assert '\r\n filename="=?utf-8?b?' in data
    assert 'Content-Type: application/pdf;\r\n name="=?utf-8?b?' in data
    assert parsed(built()).get_payload(1).get_param("name") == PDF.name  # type: ignore[union-attr]  # a part


def test_the_file_is_ascii_with_the_line_ends_and_lengths_of_the_standard() -> None:
    data = built()
    assert data.isascii()
    assert data.replace(b"\r\n", b"").count(b"\n") == data.replace(b"\r\n", b"").count(b"\r") == 0
    assert max(len(line) for line in data.split(b"\r\n")) <= 998
    long = [line for line in data.split(b"\r\n") if len(line) > 78]
    assert all(line.startswith((b" filename*=", b"Content-Type: ")) for line in long)


def test_the_same_arguments_give_the_same_bytes_and_no_date_or_number() -> None:
    assert built() == built()
    message = parsed(built())
    assert message["Date"] is None
    assert message["Message-ID"] is None
    assert message["From"] is None
    assert message["To"] is None


def test_a_date_only_from_the_epoch_given() -> None:
    assert parsed(built(epoch=86400))["Date"] == "Fri, 02 Jan 1970 00:00:00 -0000"


def test_recipients_and_sender() -> None:
    message = parsed(
        built(to=["王某 <wang@example.org>", "b@example.org", '"Smith, A." <c@example.org>'], sender="d@example.org")
    )
    found = [(one.display_name, one.addr_spec) for one in message["To"].addresses]
    assert found == [("王某", "wang@example.org"), ("", "b@example.org"), ("Smith, A.", "c@example.org")]
    assert message["From"] == "d@example.org"


@pytest.mark.parametrize(
    "address",
    [
        "",
        "nobody",
        "a@b@c",
        "a b@example.org",
        "a@example.org\r\nBcc: x@example.org",
        "<>",
        "a@",
        "王@example.org",
        "a@b>",
    ],
)
def test_what_is_no_address(address: str) -> None:
    with pytest.raises(DeliverError, match="is no mail address"):
        built(to=[address])


def test_a_long_text_that_is_no_address_is_cut() -> None:
    with pytest.raises(DeliverError) as caught:
        mail_address("x" * 6000)
    assert len(str(caught.value)) < 150


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\x85", "\u2028", "\0"])
def test_no_header_can_begin_inside_another(end: str) -> None:
    evil = f"通报{end}Bcc: x@example.org{end}{end}text"
    attachment = Attachment(f"a{end}Bcc: x@example.org", "application/pdf", b"")
    message = parsed(
        built(evil, attachments=[attachment], to=[f"a{end}Bcc <a@example.org>"], language=f"en{end}Bcc: x")
    )
    assert message["Bcc"] is None
    assert message["Subject"] == "通报 Bcc: x@example.org text"
    assert next(iter(message.iter_attachments())).get_filename() == "a Bcc: x@example.org"
    assert message["To"].addresses[0].display_name == "a Bcc"


def test_what_is_no_text_is_refused() -> None:
    for part in ("subject", "text", "html"):
        with pytest.raises(DeliverError, match="no text"):
            built(**{part: "x\ud800"})
    with pytest.raises(DeliverError, match="no text"):
        built(attachments=[Attachment("x\ud800", "application/pdf", b"")])


def test_an_attachment_without_a_name_or_with_one_too_long_is_refused() -> None:
    for name in ("", "长" * 100):
        with pytest.raises(DeliverError, match="attachment name"):
            built(attachments=[Attachment(name, "application/pdf", b"")])


@settings(max_examples=60, deadline=None)
@given(
    subject=st.text(st.characters(exclude_categories=["C", "Z"]), max_size=120),
    name=st.text(st.characters(exclude_categories=["C", "Z"], exclude_characters='"\\'), min_size=1, max_size=60),
    text=st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60),
    data=st.binary(max_size=200),
)
def test_any_text_comes_back(subject: str, name: str, text: str, data: bytes) -> None:
    message = parsed(build_message(subject, text, text, [Attachment(name, "application/pdf", data)]))
    assert message["Subject"] == subject
    assert body(message, "plain") == text
    file = next(iter(message.iter_attachments()))
    assert file.get_filename() == name
    assert file.get_content() == data
