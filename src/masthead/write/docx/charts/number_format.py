"""Number formats that print a value in the words of its source (ECMA-376 part 1, 18.8.31)."""

from __future__ import annotations

import re

from masthead.picture import Value, value_text

_DIGITS = re.compile(r"(?<![\d,.])([+\-−–]?)(\d{1,3}(?:,\d{3})+|0|[1-9]\d*)(\.\d+)?(?![\d,.])")
_MOST_DIGITS = 15  # that a spreadsheet keeps of a number
_LONGEST = 200  # characters of a format; Excel takes 255


def number_format(value: Value) -> str:
    """The format in which the value's number is printed as its text says; "" where there is none, as for words that
    state the number otherwise, and for a value without a number."""
    text = value_text(value)
    match = _DIGITS.search(text)
    if value.number is None or not match or '"' in text or not text.isprintable() or len(text) > _LONGEST:
        return ""
    sign, whole, part = match[1], match[2], match[3] or ""
    digits = whole.replace(",", "") + part
    if len(digits) > _MOST_DIGITS or float(digits) != abs(value.number):
        return ""
    if (value.number < 0) != (sign not in ("", "+")):
        return ""
    code = ("#,##0" if "," in whole else "0") + ("." + "0" * (len(part) - 1) if part else "")
    before, after = _literal(text[: match.start()]), _literal(text[match.end() :])
    if sign in ("", "+"):
        return before + _literal(sign) + code + after
    return f"{before}{code}{after};{before}{_literal(sign)}{code}{after}"


def _literal(text: str) -> str:
    return f'"{text}"' if text else ""
