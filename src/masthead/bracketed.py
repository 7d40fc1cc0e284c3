"""Numbers as accounts write negative ones: in brackets, (1,234) for −1,234."""

from __future__ import annotations

from masthead.patterns import regex

_BRACKETED = regex(r"([$¥￥€£]?) ?[(（] ?([^()（）]{1,40}) ?[)）] ?([%％‰]?)")


def unbracketed(text: str) -> str | None:
    """What stands in brackets that hold a number alone, with the currency or the % that may stand outside of them; None
    where the text is no such number. Whether that is negative is told by what stands around it: (3) may count a row."""
    match = _BRACKETED.fullmatch(text.strip())
    inner = match[2] if match else ""
    plain = inner[:1].isdecimal() or (inner[:1] in "$¥￥€£" and inner[1:].strip()[:1].isdecimal())
    return f"{match[1]}{inner}{match[3]}" if match and plain else None
