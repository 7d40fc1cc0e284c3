"""Messages: headers, the text in its encodings, quoted history, attachments, pictures, limits."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masthead.errors import ReadError
from masthead.read import read_bytes
from masthead.source import Source

PIXEL = b"\x89PNG\r\n\x1a\n" + bytes(40)
TABLE = "地区,处数\n甲县,12\n".encode()


def message(text: str = "全市共检查水库41座。", subject: str = "汛前检查情况") -> EmailMessage:
    made = EmailMessage(policy=SMTP)
    made["Subject"] = subject
    made["From"] = "王川 <wang@example.org>"
    made["To"] = "办公室 <office@example.org>, li@example.org"
    made["Date"] = "Wed, 02 Apr 2031 09:30:00 +0800"
    made.set_content(text)
    return made


def read(made: EmailMessage | bytes) -> Source:
    return read_bytes(made if isinstance(made, bytes) else made.as_bytes(), "a.eml", "a.eml")


def texts(source: Source) -> list[str]:
    return [block.text for block in source.blocks]


def codes(source: Source) -> dict[str, str]:
    return {note.code: note.message for note in source.notes}


def test_subject_people_day_and_text() -> None:
    source = read(message())
    assert texts(source) == [
        "汛前检查情况",
        "发件人：王川 <wang@example.org>\u3000日期：2031-04-02 09:30 +0800",
        "全市共检查水库41座。",
    ]
    assert (source.blocks[0].kind, source.blocks[0].level) == ("heading", 1)
    for block in source.blocks:
        assert source.span(block, 0, len(block.text)).quote == block.text


def test_whom_a_message_went_to_is_told() -> None:
    made = message()
    made["Cc"] = "zhao@example.org"
    assert codes(read(made))["recipients"].endswith("“办公室 <office@example.org>, li@example.org”; “zhao@example.org”")


def test_a_date_that_is_none_stays_as_it_is_written() -> None:
    data = b"Subject: x\r\nFrom: a@example.org\r\nDate: soon\r\n\r\ntext\r\n"
    assert texts(read(data))[1] == "From: a@example.org | Date: soon"


def test_headers_of_a_message_in_english() -> None:
    found = texts(read(message("Crews checked 41 reservoirs.", "Flood checks")))
    assert found[0] == "Flood checks"
    assert found[1] == "From: 王川 <wang@example.org> | Date: 2031-04-02 09:30 +0800"


@pytest.mark.parametrize("charset", ["utf-8", "gb2312", "gbk", "gb18030", "big5"])
@pytest.mark.parametrize("transfer", ["8bit", "base64", "quoted-printable"])
def test_encodings(charset: str, transfer: str) -> None:
    made = message()
    made.set_content("全市共有水库四十一座\n", charset=charset if charset != "big5" else "utf-8", cte=transfer)
    assert texts(read(made))[-1] == "全市共有水库四十一座"


def test_raw_headers_and_unnamed_encodings() -> None:
    data = "Subject: 检查情况\r\nFrom: a@example.org\r\n\r\n全市共有水库四十一座\r\n".encode("gb18030")
    assert texts(read(data)) == ["检查情况", "发件人：a@example.org", "全市共有水库四十一座"]


def test_a_charset_that_no_codec_can_have() -> None:
    data = b'Subject: x\nContent-Type: text/plain; charset="utf\0-8"\n\n' + "全市41座。".encode()
    assert read_bytes(data, "a.eml", "a.eml").blocks[-1].text == "全市41座。"


def test_encoded_words_in_gb2312() -> None:
    data = b"Subject: =?gb2312?B?vOyy6Q==?=\r\n =?GB2312?Q?=C7=E9=BF=F6?=\r\nFrom: a@example.org\r\n\r\nx\r\n"
    assert texts(read(data))[0] == "检查情况"


def test_a_comma_in_an_encoded_name_parts_nobody() -> None:
    data = b"Subject: x\r\nFrom: =?utf-8?B?546LLCDlt50=?= <a@example.org>\r\n\r\ntext\r\n"
    assert texts(read(data))[1] == "From: 王, 川 <a@example.org>"


def test_quoted_history_is_kept_with_its_marks() -> None:
    found = texts(read(message("同意。\n\n在 4月1日，李写道：\n> 请审定方案。\n> \n> > 方案见附件。\n")))
    assert found[2:] == ["同意。", "在 4月1日，李写道：", "> 请审定方案。", "> > 方案见附件。"]


def test_the_text_is_preferred_to_its_page_but_for_tables() -> None:
    made = message("见下表。")
    made.add_alternative("<p>见页。</p>", subtype="html")
    assert texts(read(made))[-1] == "见下表。"
    made = message("县 座数 甲县 12")
    made.add_alternative(
        "<p>见表。</p><table><tr><th>县</th><th>座数</th></tr><tr><td>甲县</td><td>12</td></tr></table>", subtype="html"
    )
    assert texts(read(made))[-3:] == ["见表。", "县\t座数", "甲县\t12"]


def test_a_page_alone_is_read_whole() -> None:
    made = message()
    made.set_content("<div class='nav'><a href='x'>甲</a></div><div>乙</div>", subtype="html")
    assert texts(read(made))[-2:] == ["甲", "乙"]


def test_attachments_are_read_in_their_turn() -> None:
    made = message()
    made.add_attachment(TABLE, maintype="text", subtype="csv", filename="各县问题.csv")
    source = read(made)
    assert [file.name for file in source.files] == ["a.eml", "a.eml, 各县问题.csv"]
    row = source.blocks[-1]
    span = source.span(row, 0, 2)
    assert (row.cells, span.file, span.quote, span.at) == (("甲县", "12"), "a.eml, 各县问题.csv", "甲县", "A2")


def test_attachments_that_cannot_be_read_are_named() -> None:
    made = message()
    made.add_attachment(b"x", maintype="application", subtype="zip", filename="a.zip")
    made.add_attachment(b"not a workbook", maintype="application", subtype="octet-stream", filename="b.xlsx")
    made.add_attachment(b"x", maintype="application", subtype="ms-tnef", filename="winmail.dat")
    source = read(made)
    assert set(codes(source)) == {"attachment-left-out", "attachment-unreadable", "mail-tnef", "recipients"}
    assert texts(source)[-1] == "全市共检查水库41座。"


def test_names_by_rfc_2231_and_2047_and_no_folders() -> None:
    head = b"Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\ntext\r\n"
    names = (
        b"filename*=gb2312''%B1%ED.csv",
        b"filename*0*=utf-8''%E8%A1%A8; filename*1=.csv",
        b'filename="=?utf-8?B?6KGo?=.csv"',
        b'filename="../../x.csv"',
    )
    parts = b"".join(b"--b\r\nContent-Disposition: attachment; " + name + b"\r\n\r\na,b\r\n1,2\r\n" for name in names)
    source = read(head + parts + b"--b--\r\n")
    assert [file.name for file in source.files[1:]] == [
        "a.eml, 表.csv",
        "a.eml, 表 (2).csv",
        "a.eml, 表 (3).csv",
        "a.eml, .._.._x.csv",
    ]


def test_a_message_in_a_message_is_read() -> None:
    made = message()
    made.add_attachment(message("原文共3项。", "原件"))
    assert texts(read(made))[-1] == "原文共3项。"


def test_messages_that_nest_too_deep_are_named() -> None:
    made = message("最里面")
    for number in range(5):
        outer = message(f"第{number}层")
        outer.add_attachment(made)
        made = outer
    source = read(made)
    assert "nest deeper" in codes(source)["attachment-unreadable"]
    assert "第4层" in source.raw


def test_pictures_are_taken_along() -> None:
    made = message()
    made.add_related(PIXEL, maintype="image", subtype="png", filename="图.png")
    made.add_attachment(PIXEL, maintype="image", subtype="png", filename="图.png")
    assert [picture.name for picture in read(made).pictures] == ["图.png", "2-图.png"]


def test_what_is_no_message_is_refused() -> None:
    for data in (b"", b"just text\n", bytes(100)):
        with pytest.raises(ReadError) as caught:
            read(data)
        assert caught.value.hint
    with pytest.raises(ReadError) as caught:
        read_bytes(b"\xd0\xcf\x11\xe0", "a.msg", "a.msg")
    assert ".eml" in caught.value.hint


def test_very_many_parts_are_refused() -> None:
    head = b"Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
    with pytest.raises(ReadError, match="parts"):
        read(head + b"--b\r\n\r\nx\r\n" * 2000 + b"--b--")


@given(
    st.binary(max_size=300), st.sampled_from([b"Subject: x\r\n", b"Content-Type: text/plain; charset=", b"From: =?"])
)
def test_any_message_is_read_or_refused(data: bytes, head: bytes) -> None:
    try:
        source = read(head + data)
    except ReadError:
        return
    for block in source.blocks:
        assert source.span(block, 0, len(block.text)).quote == block.text


def test_what_a_message_strikes_out_is_told() -> None:
    made = message()
    made.set_content("<p>共检查水库<s>40</s>41座。</p>", subtype="html")
    source = read(made)
    assert texts(source)[-1] == "共检查水库41座。"
    assert "“40”" in codes(source)["struck-out"]
