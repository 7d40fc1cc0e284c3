"""Whatever the bytes of a PDF are, the inspector measures it or refuses it with a ReadError."""

from __future__ import annotations

from contextlib import suppress
from functools import cache
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.errors import ReadError
from masthead.inspect import FORMS, inspect_data, inspection_table
from tests.unit.inspect.papers import Gongwen, Letter, Minutes, Spec

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


@st.composite
def broken(draw: st.DrawFn) -> bytes:
    data = bytearray(draw(st.sampled_from(papers())))
    for _ in range(draw(st.integers(1, 12))):
        start = draw(st.integers(0, len(data) - 1))
        data[start : start + draw(st.integers(0, 12))] = draw(PIECES | st.binary(max_size=6))
    return bytes(data[: draw(st.integers(1, len(data)))] if draw(st.integers(0, 9)) == 0 else data)


@settings(deadline=None, max_examples=150)
@given(broken(), st.sampled_from(["", *FORMS]))
def test_a_broken_pdf_is_measured_or_refused(data: bytes, form: str) -> None:
    with suppress(ReadError):
        assert inspection_table(inspect_data(data, "a.pdf", form)).startswith("a.pdf: ")


@settings(deadline=None, max_examples=50)
@given(st.binary(max_size=400), st.sampled_from([b"", b"%PDF-1.7\n"]))
def test_bytes_that_are_no_pdf_are_refused(data: bytes, start: bytes) -> None:
    with pytest.raises(ReadError) as caught:
        inspect_data(start + data, "a.pdf")
    assert caught.value.hint
