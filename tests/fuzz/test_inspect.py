"""Whatever the bytes of a PDF are, the inspector measures it or refuses it with a ReadError."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.errors import ReadError
from masthead.inspect import FORMS, inspect_data, inspection_table
from tests.fuzz.effort import TIMES
from tests.unit.inspect.papers import Gongwen, Letter, Minutes, Spec
from tests.unit.inspect.press import Press

PIECES = st.sampled_from(
    [b"", b"0", b"-1", b"99999999999999999999", b"1e38", b"<<", b">>", b"endstream", b"endobj", b"/Kids", b"null",
     b" 0 0 0 0 0 0 Tm ", b" 1e9 0 0 1e9 0 0 cm ", b" Q ", b" 3 Tr ", b" BT ", b"\x00", b"[", b"/F0 1e-9 Tf",
     b"\xff" * 9]
)  # fmt: skip


@cache
def papers() -> tuple[bytes, ...]:
    """A PDF a form, their streams as they are, so that a change reaches what is in them."""
    return tuple(_plain(kind(Spec()).data()) for kind in (Gongwen, Letter, Minutes))


def _plain(data: bytes) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        pdf.save(out, compress_streams=False, stream_decode_level=pikepdf.StreamDecodeLevel.generalized)
    return out.getvalue()


# A place in the file as a share of its length, how many bytes are taken out there, and what is put in.
EDIT = st.tuples(st.floats(0, 1, exclude_max=True), st.integers(0, 12), PIECES | st.binary(max_size=6))


def edited(data: bytes, edits: list[tuple[float, int, bytes]], end: float) -> bytes:
    changed = bytearray(data)
    for share, out, piece in edits:
        start = int(share * len(changed))
        changed[start : start + out] = piece
    return bytes(changed[: int(end * len(changed))])


@settings(deadline=None, max_examples=150 * TIMES)
@given(
    st.integers(0, 2),
    st.lists(EDIT, min_size=1, max_size=12),
    st.just(1.0) | st.floats(0, 1),
    st.sampled_from(["", *FORMS]),
)
def test_a_broken_pdf_is_measured_or_refused(
    paper: int, edits: list[tuple[float, int, bytes]], end: float, form: str
) -> None:
    with suppress(ReadError):
        assert inspection_table(inspect_data(edited(papers()[paper], edits, end), "a.pdf", form)).startswith("a.pdf: ")


@settings(deadline=None, max_examples=50 * TIMES)
@given(st.binary(max_size=400), st.sampled_from([b"", b"%PDF-1.7\n"]))
def test_bytes_that_are_no_pdf_are_refused(data: bytes, start: bytes) -> None:
    with pytest.raises(ReadError) as caught:
        inspect_data(start + data, "a.pdf")
    assert caught.value.hint


FRAGMENTS = (
    "附件", "附件：", "附件1", "附件：1.某某", "2.某某", "出席：", "出席：张某", "列席：李某", "签发人：",
    "签发人：张某", "抄送：", "抄送：某。", "报：", "印发", "2026年9月3日印发", "2026年9月3日",
    "二〇二六年九月三日", "（联系人：张某）", "（", "）", "一、", "（一）", "1.", "（1）", "各县区：", "：",
    "。", "，", "机密★1年", "特急", "000012", "某政发〔2026〕12号", "〔2026〕3号", "第12期", "某某纪要",
    "某某文件", "某某简报", "—1—", "—", "1", "第1页", "共印3份", "A", "word",
    "各级机关要按照会议部署认真组织实施并及时报告工作进展情况",
)  # fmt: skip
WORDS = st.sampled_from(FRAGMENTS)
FACES = st.sampled_from(["FangSong", "SimHei", "KaiTi", "SimSun", "FZXBSJW", "Arial", ""])
INKS = st.sampled_from([(0, 0, 0), (0.8, 0, 0), (1, 1, 1), (0.2, 0.4, 0.8)])
TEXTS = st.tuples(
    st.sampled_from([28, 28, 33.57, 39.14, 100, 184, -5]) | st.floats(-50, 260),
    st.sampled_from([37, 47.23, 57.45, 72, 100, 251.8, 262, 269]) | st.floats(-50, 350),
    WORDS,
    st.sampled_from([15.79, 15.79, 22, 14, 48, 0.01, 900]),
    FACES,
    INKS,
)
RULES = st.tuples(st.floats(-10, 200), st.floats(-10, 300), st.sampled_from([156, 170, 20, 0]), st.floats(0, 4), INKS)
PAGES = st.lists(st.tuples(st.lists(TEXTS, max_size=14), st.lists(RULES, max_size=5)), min_size=1, max_size=3)


@settings(deadline=None, max_examples=150 * TIMES)
@given(PAGES, st.sampled_from(["", *FORMS]))
def test_whatever_stands_wherever_on_a_page(pages: list[Any], form: str) -> None:
    press = Press()
    for number, (texts, rules) in enumerate(pages):
        if number:
            press.page()
        for x, top, text, size, face, ink in texts:
            press.text(x, top, text, size=size, face=face or "F", color=ink)
        for x, top, width, weight, ink in rules:
            press.rule(x, top, width, weight, ink)
    with suppress(ReadError):
        found = inspect_data(press.data(), "a.pdf", form)
        assert {finding.verdict for finding in found.findings} <= {"pass", "fail", "n/a"}
        assert inspection_table(found)
