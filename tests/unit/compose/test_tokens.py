"""What a line must not part."""

from __future__ import annotations

import pytest

from masthead.compose.latin_breaks import latin_parts
from masthead.compose.tokens import held_spans


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("共召开座谈会641个。", ["641个"]),
        ("发放1万余份问卷", ["1万余份"]),
        ("全长3.5万余公里", ["3.5万余公里"]),
        ("8月底至9月底", ["8月底", "9月底"]),
        ("2018年10月12日", ["2018年", "10月", "12日"]),
        ("第二轮督查", ["第二轮"]),
        ("三百二十家企业", ["三百二十家"]),
        ("国办发〔2018〕123号", ["〔2018〕123号"]),
        ("占12.5％，", ["12.5％"]),
        ("下降5个百分点", ["5个百分点"]),
        ("about 5 million people", ["5 million"]),
        ("on 28 April", ["28 April"]),
        ("see No. 5 there", ["No. 5"]),
        ("没有数字的一句话", ["一句"]),
    ],
)
def test_numbers_keep_what_belongs_to_them(text: str, held: list[str]) -> None:
    assert [text[start:end] for start, end in held_spans(text)] == held


@pytest.mark.parametrize(
    ("token", "parts"),
    [
        ("word", ("word",)),
        ("well-known", ("well-", "known")),
        ("12-34", ("12-34",)),
        ("https://example.com/a/b", ("https://", "example.", "com/", "a/", "b")),
        ("(https://example.com", ("(", "https://", "example.", "com")),
        ("end—start", ("end—", "start")),
    ],
)
def test_latin_breaks_at_its_own_marks(token: str, parts: tuple[str, ...]) -> None:
    assert latin_parts(token) == parts


@pytest.mark.parametrize("token", ["a" * 100_000, "a-" * 50_000, "www." * 25_000, "1" * 100_000])
def test_long_words_take_no_more_than_their_length(token: str) -> None:
    assert "".join(latin_parts(token)) == token
    assert len(held_spans(token)) <= 1 or token[0] != "a"
