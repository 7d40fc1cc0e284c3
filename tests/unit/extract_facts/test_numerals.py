"""Chinese numerals and English number words."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.extract.figures.numerals import HAN_NUMERAL, arabic_value, english_value, han_value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("两", 2),
        ("十", 10),
        ("十五", 15),
        ("二十", 20),
        ("三百二十", 320),
        ("三百零二", 302),
        ("一千零一十", 1010),
        ("两万五千", 25000),
        ("三亿五千万", 350000000),
        ("三万亿", 3000000000000),
        ("一万零五百", 10500),
        ("三百二", None),
        ("三四十", None),
        ("百", None),
        ("万", None),
        ("二〇一八", None),
        ("", None),
        ("一" * 40, None),
    ],
)
def test_chinese_numerals(text: str, value: int | None) -> None:
    assert han_value(text) == value


@settings(deadline=None)  # a shared machine is sometimes slow
@given(st.text(alphabet=HAN_NUMERAL, max_size=24))
def test_any_row_of_numerals_is_read_or_refused(text: str) -> None:
    value = han_value(text)
    assert value is None or value > 0


@pytest.mark.parametrize(
    ("digits", "scales", "value"),
    [
        ("1,565", "", 1565),
        ("33 026", "", 33026),
        ("12.5", "万", 125000),
        ("1．5", "亿", 150000000),
        ("3", "万亿", 3 * 10**12),
    ],
)
def test_arabic_numbers(digits: str, scales: str, value: int) -> None:
    assert arabic_value(digits, scales) == Decimal(value)


@pytest.mark.parametrize(
    ("words", "value"),
    [("five million", 5000000), ("twenty five", 25), ("two hundred and six thousand", 206000), ("many", None)],
)
def test_english_words(words: str, value: int | None) -> None:
    assert english_value(words.split()) == value
