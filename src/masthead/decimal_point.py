"""Where a number's decimal point stands, or would stand: columns of numbers are aligned there."""

from __future__ import annotations

import re

# Up to the end of the first whole number: signs and words before it, thousands parted by commas or blanks.
_WHOLE = re.compile(r"\D*?\d+(?:[,，' \u2009\u202f\u00a0]\d{3})*(?!\d)")


def point_of(text: str) -> int:
    """How many characters stand before the decimal point, or before where it would be: all of what is no number."""
    found = _WHOLE.match(text)
    return found.end() if found else len(text)
