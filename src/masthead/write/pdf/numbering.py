"""How the items of a list are numbered, as its element says it (ISO 32000-1, table 347)."""

from __future__ import annotations

import re

from masthead.write.pdf.syntax import dictionary

_BULLETS = {"•": "Disc", "●": "Disc", "·": "Disc", "○": "Circle", "◦": "Circle", "■": "Square", "▪": "Square"}
_NUMBERS = (
    ("Decimal", "[0-9０-９一二三四五六七八九十百〇零①-⑳㈠-㈩]+"),
    ("LowerRoman", "[ivxl]+"),
    ("UpperRoman", "[IVXL]+"),
    ("LowerAlpha", "[a-z]"),
    ("UpperAlpha", "[A-Z]"),
)
_BRACKETS = " \t　.．。、,)）(（"


def numbering(marker: str) -> dict[str, object]:
    """The attribute of a list whose first item has this marker: the kind of numbers, or of bullet; none for others,
    such as a dash."""
    mark = marker.strip(_BRACKETS)
    kind = _BULLETS.get(mark) or next((kind for kind, form in _NUMBERS if re.fullmatch(form, mark)), "")
    return {"A": dictionary({"O": "/List", "ListNumbering": f"/{kind}"})} if kind else {}
